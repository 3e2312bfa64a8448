//! How much a snapshot may hold. The sets of 2026 stay well below all of it.

use super::flaw::FileFlaw;
use super::set::File;

/// The most files: models.dev has some 5,700.
pub const FILES_LIMIT: usize = 20_000;
/// The largest file, in bytes: models.dev's api.json has some 4 MB.
pub const FILE_LIMIT: usize = 16 * 1024 * 1024;
/// The most bytes over all files.
pub const TOTAL_LIMIT: usize = 64 * 1024 * 1024;
/// How deep folders may lie in one another.
pub const DEPTH_LIMIT: usize = 8;
/// How many flaws are told.
pub const FLAW_LIMIT: usize = 20;
/// The longest note that is kept of a record, in characters; the rest is cut off, and says so.
pub(super) const NOTE_LIMIT: usize = 300;
/// The longest name of a model or a record that is kept, in characters.
pub(super) const NAME_LIMIT: usize = 80;
/// The highest price for a million tokens that anybody can mean, in US dollars.
pub(super) const PRICE_LIMIT: f64 = 100_000.0;
/// More operations or parameters than anything has.
pub(super) const AMOUNT_LIMIT: f64 = 1e35;
/// The largest context that anybody can mean, in tokens.
pub(super) const TOKENS_LIMIT: u64 = 10_000_000_000;

/// Refuses more than a snapshot may hold.
pub(super) fn hold(files: &[File]) -> Result<(), Vec<FileFlaw>> {
    if files.len() > FILES_LIMIT {
        return Err(vec![FileFlaw::of_set(format!("more than {FILES_LIMIT} files"))]);
    }
    if let Some(file) = files.iter().find(|file| file.content.len() > FILE_LIMIT) {
        return Err(vec![FileFlaw::of_file(&file.path, format!("larger than {FILE_LIMIT} bytes"))]);
    }
    if files.iter().map(|file| file.content.len()).sum::<usize>() > TOTAL_LIMIT {
        return Err(vec![FileFlaw::of_set(format!("more than {TOTAL_LIMIT} bytes in all"))]);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(count: usize, length: usize) -> Vec<File> {
        let file = |number| File { path: format!("{number}.yaml"), content: vec![b' '; length] };
        (0..count).map(file).collect()
    }

    #[test]
    fn a_snapshot_holds_so_many_files_and_bytes_and_no_more() {
        let refused = |files: &[File]| match hold(files) {
            Ok(()) => String::new(),
            Err(flaws) => flaws.iter().map(ToString::to_string).collect(),
        };
        assert_eq!(refused(&files(FILES_LIMIT, 0)), "");
        assert!(refused(&files(FILES_LIMIT + 1, 0)).contains("20000 files"));
        assert_eq!(refused(&files(1, FILE_LIMIT)), "");
        assert!(refused(&files(1, FILE_LIMIT + 1)).starts_with("0.yaml: larger than"));
        let share = TOTAL_LIMIT / 8;
        assert_eq!(refused(&files(8, share)), "");
        assert!(refused(&files(9, share)).contains("in all"));
    }
}
