//! What packages install beside the program: completions, and pages of the manual.

use std::fs;
use std::process::{Command, Stdio};

use super::person::Person;

#[test]
fn every_shell_gets_completions() {
    let person = Person::new();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let ended = person.run(&["completions", shell]);
        assert_eq!((ended.code, ended.err.as_str()), (0, ""), "{shell}");
        for word in ["lanekeeper", "healthcheck", "locale"] {
            assert!(ended.out.contains(word), "{shell} does not know {word}");
        }
    }
    assert_eq!(person.run(&["completions", "tcsh"]).code, 2);
}

#[test]
fn bash_completes_commands() {
    let person = Person::new();
    let script = person.run(&["completions", "bash"]).out;
    let asks = "COMP_WORDS=(lanekeeper heal); COMP_CWORD=1; \
                _lanekeeper lanekeeper heal lanekeeper; echo \"${COMPREPLY[@]}\"";
    let mut bash = Command::new("bash");
    bash.args(["-c", &format!("{script}\n{asks}")]).stdin(Stdio::null());
    let output = bash.output().expect("bash runs");
    assert_eq!(String::from_utf8_lossy(&output.stdout).trim(), "healthcheck", "{output:?}");
}

#[test]
fn the_manual_has_a_page_for_the_program_and_each_command() {
    let person = Person::new();
    let page = person.run(&["manual"]);
    assert_eq!((page.code, page.err.as_str()), (0, ""));
    assert!(page.out.contains(".TH lanekeeper 1"), "{}", page.out);
    let ended = person.run(&["manual", "--folder", "pages/man1"]);
    assert_eq!((ended.code, ended.err.as_str(), ended.out.as_str()), (0, "", ""));
    let folder = person.home.path().join("pages/man1");
    for name in ["lanekeeper", "lanekeeper-ask", "lanekeeper-facts-export"] {
        let text = fs::read_to_string(folder.join(format!("{name}.1"))).expect("a page");
        assert!(text.contains(&format!(".TH {name} 1")), "{name}: {text}");
    }
}
