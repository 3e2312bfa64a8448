//! Questions in plain words: `why did zhipu open chatglm?`, `比较 meta 和 mistral`.

use std::sync::LazyLock;

use regex::Regex;

use crate::fact::{Facts, in_simplified};

use super::placement::{pattern, place, plain, theme_of};
use super::{Call, Command, OptionName, Refusal};

/// Ways to ask for a comparison; `sides` holds both sides.
static COMPARE: LazyLock<[Regex; 5]> = LazyLock::new(|| {
    [
        pattern(
            r"^(?:please\s+|请)?(?:compare|比较一下|比较|对比一下|对比|比一比)\s*(?P<sides>.+)$",
        ),
        pattern(r"^(?:what(?:'s| is| are)\s+)?(?:the\s+)?differences?\s+between\s+(?P<sides>.+)$"),
        pattern(r"^how\s+(?:do|does|did)\s+(?P<sides>.+?)\s+(?:compare|differ)\W*$"),
        pattern(
            r"^(?P<sides>.+?)(?:之间)?(?:的区别|有什么区别|有何区别|有什么不同|有何不同|的差别|哪个更开放|谁更开放|相比).*$",
        ),
        pattern(r"^(?P<sides>.+?\s+(?:vs\.?|versus)\s+.+)$"),
    ]
});

/// Ways to ask why, or whether: the answer to why begins with whether. `subject` holds the subject.
static WHY: LazyLock<[Regex; 6]> = LazyLock::new(|| {
    [
        pattern(
            r"^why\s+(?:did|does|do|is|are|was|were|has|have|would|will)(?:n't)?\s+(?P<subject>.+?)\s+(?:not\s+|so\s+|stay\s+|keep\s+|remain\s+|go\s+|going\s+|been\s+|still\s+|partly\s+)*(?:open|clos|releas|publish|proprietary|shar|giv|free|back|secret)\w*.*$",
        ),
        pattern(r"^why[\s-]+(?:open|closed?)(?:\s+source)?\s+(?P<subject>.+)$"),
        pattern(
            r"^为(?:什么|何|啥)\s*(?P<subject>.+?)\s*(?:要|会|选择|坚持|不|把|将|还|又)*\s*(?:开源|开放|闭源|封闭|公开|保密).*$",
        ),
        pattern(
            r"^(?P<subject>.+?)\s*为(?:什么|何|啥)\s*(?:要|会|选择|坚持|不|把|将|还|又)*\s*(?:开源|开放|闭源|封闭|公开|保密).*$",
        ),
        pattern(
            r"^(?:is|are|was|were)(?:n't)?\s+(?P<subject>.+?)\s+(?:really\s+|still\s+|fully\s+|truly\s+|an?\s+)*(?:open|closed|proprietary)\b.*$",
        ),
        pattern(
            r"^(?P<subject>.+?)\s*(?:是不是|到底|真的|算|是)*\s*(?:开源|开放|闭源)(?:的|模型|权重)*(?:吗|么|还是闭源|还是开源).*$",
        ),
    ]
});

/// Ways to ask for the outlook.
static OUTLOOK: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:^(?:the\s+)?outlook\b|\bcoexist|\bco-exist|\bfuture of\b|\bcan\s+(?:both|open)\b.*\blast\b|前景|展望|并存|共存|走向如何|谁会赢|\bwho\s+will\s+win\b)",
    )
});

/// The call that a question in plain words asks for, if it is one that we know.
pub(super) fn read(text: &str, facts: &Facts) -> Option<Result<Call, Refusal>> {
    let text = in_simplified(text);
    let asked = plain(&text);
    let compared =
        COMPARE.iter().find_map(|ask| Some(ask.captures(asked)?.name("sides")?.as_str()));
    if let Some(sides) = compared {
        return Some(place(Call::new(Command::Compare), plain(sides), facts));
    }
    let why = WHY.iter().find_map(|ask| Some(ask.captures(asked)?.name("subject")?.as_str()));
    if let Some(subject) = why {
        let call = Call::new(Command::WhyOpen);
        // "why did zhipu open chatglm": the vendor is the subject, and stands first.
        let whole = facts.find(subject);
        let mentioned = whole.or_else(|| facts.names().named(subject).into_iter().next());
        let subject = mentioned.map_or(subject.to_owned(), |one| one.id().to_owned());
        return Some(Ok(call.with(OptionName::Subject, subject)));
    }
    if OUTLOOK.is_match(asked) {
        let call = Call::new(Command::Outlook);
        return Some(Ok(match theme_of(asked) {
            Some(theme) => call.with(OptionName::Theme, theme),
            None => call,
        }));
    }
    None
}
