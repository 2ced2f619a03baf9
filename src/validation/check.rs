//! The kinds of rules, and the functions that check all rules of a kind.

use std::fmt::{self, Display, Formatter};

use serde::ser::{Serialize, Serializer};

use super::Rule;
use super::findings::{Findings, FindingsOf};
use super::pool_context::PoolContext;
use super::rules::limits::{self, Enums};
use super::rules::{redirect, unmodeled};
use crate::app_client::settings::{Document, Settings};

/// The kind of a rule, which determines the method that checks the rule.
///
/// `Display` and `Serialize` write the [name](Self::as_str) of the kind.
///
/// ```
/// use cognito_user_pool_client::validation::RuleKind;
/// use cognito_user_pool_client::{Rule, json};
///
/// assert_eq!(Rule::RedirectUriHttps.kind().to_string(), "value");
/// assert_eq!(json::to_string(&[RuleKind::Pool, Rule::MisspelledMember.kind()])?, r#"["pool","lint"]"#);
/// # Ok::<(), json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum RuleKind {
    /// A rule that requires only the value. `build()`, `validate` and `validate_in` check it.
    Value,
    /// A rule that requires a description of the user pool. `validate_in` checks it if the [`PoolContext`] has the
    /// required part.
    Pool,
    /// A recommendation for values that the service accepts. `lint` reports a violation as a warning.
    Lint,
}

impl RuleKind {
    /// Returns the name in lower case: `value`, `pool` or `lint`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Value => "value",
            Self::Pool => "pool",
            Self::Lint => "lint",
        }
    }
}

/// Writes the [name](RuleKind::as_str) of the kind.
impl Serialize for RuleKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// Writes the [name](RuleKind::as_str) of the kind, with padding.
impl Display for RuleKind {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// The check of a rule.
#[derive(Clone, Copy)]
pub(super) enum Check {
    /// Checked by `model`, against the limits of the member rows.
    Model,
    /// Checked by `unmodeled`, for members and enum values that have no row.
    Unmodeled,
    /// Checked by `rules::redirect`, for every redirect URI.
    RedirectUri,
    Value(fn(&Settings<'_>, &mut FindingsOf<'_>)),
    Pool(fn(&Settings<'_>, &PoolContext, &mut FindingsOf<'_>)),
    Lint(fn(&Settings<'_>, &mut FindingsOf<'_>)),
}

/// Checks the rules that require only the value.
pub(super) fn values(settings: &Settings<'_>, findings: &mut Findings) {
    let enums = if settings.document == Document::Client { Enums::All } else { Enums::Modeled };
    limits::check(settings.object, enums, findings);
    redirect::check(settings, findings);
    for rule in Rule::ALL {
        if let Check::Value(check) = rule.check() {
            check(settings, &mut findings.of(*rule));
        }
    }
}

/// Checks the rules that require the user pool.
pub(super) fn in_pool(settings: &Settings<'_>, pool: &PoolContext, findings: &mut Findings) {
    for rule in Rule::ALL {
        if let Check::Pool(check) = rule.check() {
            check(settings, pool, &mut findings.of(*rule));
        }
    }
}

/// Checks the rules whose violations are warnings.
pub(super) fn lints(settings: &Settings<'_>, findings: &mut Findings) {
    unmodeled::check(settings, findings);
    for rule in Rule::ALL {
        if let Check::Lint(check) = rule.check() {
            check(settings, &mut findings.of(*rule));
        }
    }
}
