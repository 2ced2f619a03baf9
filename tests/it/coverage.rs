//! Holds the list of what is known of the service, in the docs of `validation`, against the rules.

use std::collections::BTreeSet;

use cognito_user_pool_client::Rule;

const COVERAGE: &str = include_str!("../../src/validation/coverage.md");
const WAYS: [&str; 5] = ["enforced by", "warned about", "with the pool", "behaviour", "not expressible"];

/// A row of the table: code, what is known, what the crate does with it, and by what.
struct Row {
    code: &'static str,
    way: &'static str,
    by: &'static str,
}

fn rows() -> impl Iterator<Item = Row> {
    COVERAGE.lines().filter_map(|line| {
        let mut cells = line.strip_prefix("| ")?.strip_suffix(" |")?.split(" | ");
        let code = cells.next().filter(is_code)?;
        let (_, way, by) = (cells.next()?, cells.next()?, cells.next()?);
        assert_eq!(cells.next(), None, "{line}");
        Some(Row { code, way, by })
    })
}

/// Whether it is three capital letters, a hyphen and a number.
fn is_code(text: &&str) -> bool {
    text.split_once('-').is_some_and(|(subject, number)| {
        subject.len() == 3 && subject.bytes().all(|c| c.is_ascii_uppercase()) && number.parse::<u8>().is_ok()
    })
}

/// What stands between backticks.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

fn rule(id: &str) -> Option<Rule> {
    Rule::ALL.iter().copied().find(|rule| rule.id() == id)
}

/// The rules that a code is about.
pub(crate) fn rules_of(code: &str) -> Vec<Rule> {
    rows().filter(|row| row.code == code).flat_map(|row| quoted(row.by)).filter_map(rule).collect()
}

#[test]
fn each_code_stands_once_and_is_handled_in_a_known_way() {
    let mut codes = BTreeSet::new();
    for row in rows() {
        assert!(codes.insert(row.code), "{} stands twice", row.code);
        assert!(WAYS.contains(&row.way), "{}: {}", row.code, row.way);
        let rules = rules_of(row.code).len();
        match row.way {
            "enforced by" | "warned about" | "with the pool" => assert!(rules > 0, "{} names no rule", row.code),
            _ => assert_eq!(rules, 0, "{} names a rule", row.code),
        }
    }
}

#[test]
fn a_code_names_rules_of_the_kind_that_it_says() {
    use cognito_user_pool_client::validation::RuleKind;
    for row in rows() {
        let kind = match row.way {
            "enforced by" => RuleKind::Value,
            "with the pool" => RuleKind::Pool,
            _ => RuleKind::Lint,
        };
        for rule in rules_of(row.code) {
            assert_eq!(rule.kind(), kind, "{}: {rule}", row.code);
        }
    }
}

#[test]
fn every_rule_is_named_and_every_name_is_one() {
    let named: BTreeSet<_> = quoted(COVERAGE).filter(|text| is_kebab_case(text)).collect();
    let rules: BTreeSet<_> = Rule::ALL.iter().map(|rule| rule.id()).collect();
    assert_eq!(named, rules);
}

/// Whether it is written as the id of a rule.
fn is_kebab_case(text: &str) -> bool {
    text.contains('-') && text.chars().all(|c| c.is_ascii_lowercase() || c == '-')
}

#[test]
fn the_counts_are_those_of_the_rows() {
    let count = |way: &str| rows().filter(|row| row.way == way).count();
    let [enforced, warned, pool, behaviour, not] = WAYS.map(count);
    let all = rows().count();
    let message = format!(
        "Of {all} codes, {enforced} are enforced, {warned} are warned about, {pool} are judged with the pool at hand, \
         {behaviour} are behaviour that the crate respects, and {not} cannot be expressed.",
    );
    let text = COVERAGE.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains(&message), "the text should say: {message}");
}

/// `COGNITO_RULES` names a document with tables whose first column has the codes.
#[test]
#[ignore = "needs COGNITO_RULES"]
fn the_codes_are_those_of_the_given_list() {
    let path = std::env::var_os("COGNITO_RULES").expect("COGNITO_RULES is set");
    let list = std::fs::read_to_string(path).expect("COGNITO_RULES names a readable file");
    let codes = list.lines().filter_map(|line| line.strip_prefix("| ")?.split(" | ").next()).filter(is_code);
    assert_eq!(rows().map(|row| row.code).collect::<BTreeSet<_>>(), codes.collect());
}
