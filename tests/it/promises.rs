//! The document on the promises names headings, items and tests that exist.

use std::fs;
use std::path::Path;

#[test]
fn each_promise_names_a_heading_or_item_and_tests_that_exist() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |path: &str| fs::read_to_string(root.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    let mut promises = 0;
    for row in read("docs/promises.md").lines().filter(|line| line.starts_with("| ") && line.contains('`')) {
        let [promise, place, tests] = cells(row);
        let (path, heading) = place.split_once(": ").unwrap_or_else(|| panic!("{promise} {place}"));
        let text = read(path.trim_matches('`'));
        match heading.strip_prefix('`') {
            Some(item) => assert!(has_item(&text, item.trim_end_matches('`')), "{path} has no item {item}"),
            None => assert!(has_heading(&text, heading), "{path} has no heading {heading}"),
        }
        for of_file in tests.split("; ") {
            let (path, names) = of_file.split_once(": ").unwrap_or_else(|| panic!("{promise} {of_file}"));
            let text = read(path.trim_matches('`'));
            for name in names.split(", ").map(|name| name.trim_matches('`')) {
                assert!(text.contains(&format!("fn {name}")), "{path} has no test {name}");
            }
        }
        promises += 1;
    }
    assert!(promises > 30, "{promises}");
}

/// Returns the cells of a row of a table.
fn cells(row: &str) -> [&str; 3] {
    let cells: Vec<_> = row.trim_matches(['|', ' ']).split(" | ").collect();
    cells.try_into().unwrap_or_else(|cells| panic!("three cells, found {cells:?}"))
}

fn has_heading(text: &str, heading: &str) -> bool {
    let headings =
        text.lines().map(|line| line.trim_start_matches(['/', '!', ' '])).filter(|line| line.starts_with('#'));
    headings.map(|line| line.trim_start_matches(['#', ' '])).any(|found| found == heading)
}

fn has_item(text: &str, name: &str) -> bool {
    let follows = |kind: &str| {
        let start = format!("{kind} {name}");
        text.match_indices(&start).any(|(index, _)| text[index + start.len()..].starts_with(['(', '<', ' ']))
    };
    follows("fn") || follows("struct")
}
