//! The kinds of rules.

use std::fmt::{self, Display, Formatter};

use serde::ser::{Serialize, Serializer};

/// The kind of a rule, which determines the method that checks the rule.
///
/// `Display` and `Serialize` write the [name](Self::as_str) of the kind.
///
/// ```
/// use cognito_user_pool_client::validation::RuleKind;
/// use cognito_user_pool_client::{Rule, json};
///
/// assert_eq!(Rule::RedirectUriHttps.kind().to_string(), "value");
/// let kinds = [RuleKind::Pool, Rule::MisspelledMember.kind()];
/// assert_eq!(json::to_string(&kinds)?, r#"["pool","lint"]"#);
/// # Ok::<(), json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum RuleKind {
    /// A rule that requires only the value. `build()` and every `validate` method check it.
    Value,
    /// A rule that requires a description of the user pool. `validate_in` checks it if the
    /// [`PoolContext`](super::PoolContext) has the required part.
    Pool,
    /// A recommendation for values that the service accepts. `lint` returns a warning if a value does not follow it.
    /// `validate_strict` reports the lints on unmodeled members and values as violations.
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
