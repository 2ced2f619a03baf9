//! Compares `docs/coverage.md`, the table of the known behavior of the service, with the rules.

use std::collections::BTreeSet;

use cognito_user_pool_client::Rule;

const COVERAGE: &str = include_str!("../../docs/coverage.md");
const HANDLINGS: [&str; 5] = ["error", "pool error", "warning", "accepted", "not checked"];

/// A row of the table, without its subject.
struct Row {
    code: &'static str,
    handling: &'static str,
    details: &'static str,
}

fn rows() -> impl Iterator<Item = Row> {
    COVERAGE.lines().filter_map(|line| {
        let mut cells = line.strip_prefix("| ")?.strip_suffix(" |")?.split(" | ");
        let code = cells.next().filter(is_code)?;
        let (_, handling, details) = (cells.next()?, cells.next()?, cells.next()?);
        assert_eq!(cells.next(), None, "{line}");
        Some(Row { code, handling, details })
    })
}

/// Checks whether a cell consists of three capital letters, a hyphen and a number.
fn is_code(cell: &&str) -> bool {
    cell.split_once('-').is_some_and(|(subject, number)| {
        subject.len() == 3 && subject.bytes().all(|c| c.is_ascii_uppercase()) && number.parse::<u8>().is_ok()
    })
}

/// Returns the strings in backticks.
fn quoted(markdown: &str) -> impl Iterator<Item = &str> {
    markdown.split('`').skip(1).step_by(2)
}

fn rule(id: &str) -> Option<Rule> {
    Rule::ALL.iter().copied().find(|rule| rule.id() == id)
}

/// Returns the rules that check the behavior with this code.
pub(crate) fn rules_of(code: &str) -> Vec<Rule> {
    rows().filter(|row| row.code == code).flat_map(|row| quoted(row.details)).filter_map(rule).collect()
}

#[test]
fn each_code_has_one_row_with_a_known_handling() {
    let mut codes = BTreeSet::new();
    for row in rows() {
        assert!(codes.insert(row.code), "{} has two rows", row.code);
        assert!(HANDLINGS.contains(&row.handling), "{}: {}", row.code, row.handling);
        let rules = rules_of(row.code).len();
        match row.handling {
            "error" | "pool error" | "warning" => assert!(rules > 0, "{} has no rule", row.code),
            _ => assert_eq!(rules, 0, "{} has a rule", row.code),
        }
    }
}

#[test]
fn the_rules_of_a_code_are_of_the_kind_of_its_handling() {
    use cognito_user_pool_client::validation::RuleKind;
    for row in rows() {
        let kind = match row.handling {
            "error" => RuleKind::Value,
            "pool error" => RuleKind::Pool,
            _ => RuleKind::Lint,
        };
        for rule in rules_of(row.code) {
            assert_eq!(rule.kind(), kind, "{}: {rule}", row.code);
        }
    }
}

#[test]
fn the_document_contains_every_rule_and_no_other_id() {
    let named: BTreeSet<_> = quoted(COVERAGE).filter(|quoted| is_kebab_case(quoted)).collect();
    let rules: BTreeSet<_> = Rule::ALL.iter().map(|rule| rule.id()).collect();
    assert_eq!(named, rules);
}

/// Checks whether a string has the form of a rule id.
fn is_kebab_case(string: &str) -> bool {
    string.contains('-') && string.chars().all(|c| c.is_ascii_lowercase() || c == '-')
}

#[test]
fn the_counts_are_those_of_the_rows() {
    let count = |handling: &str| rows().filter(|row| row.handling == handling).count();
    let [errors, pool_errors, warnings, accepted, not_checked] = HANDLINGS.map(count);
    let all = rows().count();
    let sentence = format!(
        "Of {all} codes, {errors} are errors, {pool_errors} are pool errors, {warnings} are warnings, \
         {accepted} are accepted, and {not_checked} are not checked.",
    );
    let words = COVERAGE.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains(&sentence), "missing the sentence: {sentence}");
}

#[test]
fn each_link_has_a_definition_and_leads_to_a_file_that_contains_the_item() {
    let links: Vec<(&str, &str)> = COVERAGE
        .split("[`")
        .skip(1)
        .map(|link| {
            let (item, rest) = link.split_once("`][").expect("a link has a reference");
            (item, rest.split_once(']').expect("a reference is closed").0)
        })
        .collect();
    for (item, reference) in &links {
        let definition = COVERAGE.lines().find_map(|line| line.strip_prefix(&format!("[{reference}]: ../")));
        let path = definition.unwrap_or_else(|| panic!("missing a definition of `{reference}`"));
        let file = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"));
        assert!(file.contains(item), "{path} does not contain {item}");
    }
    let definitions = COVERAGE.lines().filter(|line| line.starts_with('[')).count();
    let references: BTreeSet<_> = links.iter().map(|(_, reference)| reference).collect();
    assert_eq!(references.len(), definitions);
}

#[test]
fn rules_are_listed_in_the_order_of_their_kinds() {
    assert!(Rule::ALL.is_sorted_by_key(|rule| rule.kind()));
    let mut kinds: Vec<_> = Rule::ALL.iter().map(|rule| rule.kind()).collect();
    kinds.dedup();
    assert_eq!(kinds.iter().map(|kind| kind.as_str()).collect::<Vec<_>>(), ["value", "pool", "lint"]);
    assert_eq!(kinds.iter().map(|kind| format!("{kind:>6}")).collect::<Vec<_>>(), [" value", "  pool", "  lint"]);
}

/// The environment variable `COGNITO_RULES` is the path of a document with tables whose first column contains the
/// codes.
#[test]
#[ignore = "needs COGNITO_RULES"]
fn the_codes_are_those_of_the_given_list() {
    let path = std::env::var_os("COGNITO_RULES").expect("COGNITO_RULES is set");
    let list = std::fs::read_to_string(path).expect("COGNITO_RULES is the path of a readable file");
    let codes = list.lines().filter_map(|line| line.strip_prefix("| ")?.split(" | ").next()).filter(is_code);
    assert_eq!(rows().map(|row| row.code).collect::<BTreeSet<_>>(), codes.collect());
}
