//! The kinds of rules, and what runs them.

use std::fmt::{self, Display, Formatter};

use serde::ser::{Serialize, Serializer};

use super::findings::{Findings, FindingsOf};
use super::model::{self, Enums};
use super::pool::PoolContext;
use super::rules::redirect;
use super::{Rule, unmodeled};
use crate::client::settings::{Document, Settings};

/// The kind of a rule: the data that it needs, and the method that checks it.
///
/// A kind is displayed and serialized as its [name](Self::as_str).
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
    /// The value alone shows a violation. `build()` and `validate` check the rule.
    Value,
    /// The rule needs the user pool. `validate_in` checks it, as far as the [`PoolContext`] describes the pool.
    Pool,
    /// The service accepts what the rule advises against. `lint` reports it as a warning.
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

/// The [name](RuleKind::as_str) of the kind.
impl Display for RuleKind {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// The check of a rule.
#[derive(Clone, Copy)]
pub(super) enum Check {
    /// The limits of the member rows.
    Model,
    /// Members and values without a row.
    Unmodeled,
    /// Every URI that a user may be sent to.
    RedirectUri,
    Value(fn(&Settings<'_>, &mut FindingsOf<'_>)),
    Pool(fn(&Settings<'_>, &PoolContext, &mut FindingsOf<'_>)),
    Lint(fn(&Settings<'_>, &mut FindingsOf<'_>)),
}

/// Checks the rules that need the value alone.
pub(super) fn values(settings: &Settings<'_>, findings: &mut Findings) {
    let enums = if settings.document == Document::Client { Enums::All } else { Enums::Modeled };
    model::check(settings.fields, enums, findings);
    redirect::check(settings, findings);
    for rule in Rule::ALL {
        if let Check::Value(check) = rule.check() {
            check(settings, &mut findings.of(*rule));
        }
    }
}

/// Checks the rules that need the user pool.
pub(super) fn in_pool(settings: &Settings<'_>, pool: &PoolContext, findings: &mut Findings) {
    for rule in Rule::ALL {
        if let Check::Pool(check) = rule.check() {
            check(settings, pool, &mut findings.of(*rule));
        }
    }
}

/// Checks what deserves a warning.
pub(super) fn lints(settings: &Settings<'_>, findings: &mut Findings) {
    unmodeled::check(settings, findings);
    for rule in Rule::ALL {
        if let Check::Lint(check) = rule.check() {
            check(settings, &mut findings.of(*rule));
        }
    }
}
