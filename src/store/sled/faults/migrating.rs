//! Each step of bringing an older store to the newest schema fails in turn.

use super::*;
use crate::store::sled::database::SCHEMA;

#[test]
fn whichever_step_of_a_migration_fails_the_store_opens_later_with_all_that_it_held() {
    let steps = (0..14).flat_map(|first| [(first, 1), (first, 2), (first, 1000)]);
    for ((first, count), schema) in steps.flat_map(|step| (1..SCHEMA).map(move |old| (step, old))) {
        let what = format!("{count} steps fail from step {first} on, from schema {schema}");
        let folder = tempfile::tempdir().expect("a folder for the test");
        let fault = Arc::new(Fault::default());
        let mut engine = open(folder.path(), &fault);
        for number in 1..=2 {
            engine.commit(&change(number), Revision(number - 1)).expect("the disk is sound");
        }
        engine.database().expect("it is open").set_schema(schema);
        engine.close();
        fault.set(first, count);
        match opened(folder.path(), &fault) {
            Ok(engine) => {
                assert_eq!(holds(&engine), held(2), "{what}");
                engine.close();
            }
            Err(error) => assert!(error.to_string().contains("full"), "{what}: {error}"),
        }
        fault.set(0, 0);
        let mut engine = open(folder.path(), &fault);
        assert_eq!(engine.database().expect("it is open").schema(), Some(SCHEMA), "{what}");
        assert_eq!(holds(&engine), held(2), "{what}");
        assert_eq!(engine.commit(&change(3), Revision(2)).expect("it works").0, 3, "{what}");
        engine.close();
    }
}
