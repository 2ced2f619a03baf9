//! The rules of the real service, each in one place, and their reports.
//!
//! ```
//! use cognito_user_pool_client::types::{OAuthFlowType, TimeUnitsType, TokenValidityUnitsType};
//! use cognito_user_pool_client::{Rule, UserPoolClientType};
//!
//! let broken = UserPoolClientType::builder()
//!     .access_token_validity(25)
//!     .allowed_o_auth_flows(OAuthFlowType::Code)
//!     .build_unvalidated();
//! let error = broken.validate().unwrap_err();
//! let all: Vec<String> = error.violations().iter().map(ToString::to_string).collect();
//! assert_eq!(all, [
//!     "AccessTokenValidity: must be between 5 minutes and 1 day, found `25 hours`",
//!     "CallbackURLs: missing a callback URL for the grant type `code`",
//! ]);
//! assert_eq!(error.violations()[1].rule(), Rule::CallbackUrlsRequired);
//! assert_eq!(Rule::TokenLifetime.service_message(), Some("Invalid range for token validity."));
//! ```
//!
//! Reading never rejects what a service could send; checking is a separate step. [`Rule`] lists every rule with the
//! service's error message and the source. A rule is an error only if the service is known, or documented, to reject the
//! value. What it accepts against its own documentation, and what security guidance advises against, is a [`Warning`] of
//! `lint()`. Rules that require a [`PoolContext`] run in `validate_in`, as far as the context describes the pool.
//!
//! # Reports
//!
//! Violations and warnings are in the order of the members, and those of one member in the order of the entries and
//! rules. They serialize as objects:
//!
//! ```
//! use cognito_user_pool_client::UserPoolClientType;
//!
//! let client = UserPoolClientType::builder().auth_session_validity(2).build_unvalidated();
//! let report = serde_json::json!({"violations": client.validate().err(), "warnings": client.lint()});
//! assert_eq!(report["violations"][0]["path"], "AuthSessionValidity");
//! assert_eq!(report["violations"][0]["rule"], "number-range");
//! assert_eq!(report["violations"][0]["message"], "must be between 3 and 15, found `2`");
//! assert_eq!(report["warnings"][0]["source"], "developer guide, managing error responses; CWE-204");
//! ```
//!
//! A report does not grow with the document. Foreign strings are shown on one line and truncated to 120 characters. At
//! most 100 violations or warnings of one rule are listed; one more of that rule counts the rest:
//!
//! ```
//! use cognito_user_pool_client::UserPoolClientType;
//!
//! let attributes = vec![String::new(); 100_000];
//! let error = UserPoolClientType::builder().set_read_attributes(Some(attributes)).build().unwrap_err();
//! assert_eq!(error.violations().len(), 101);
//! assert_eq!(error.violations()[100].to_string(), "ReadAttributes[100]: and 99900 more violations of this rule");
//! ```
//!
//! `validate` and `validate_in` allocate nothing for a valid value. For a hostile JSON document they hold at most 220 bytes
//! of memory for each byte of the document, and never more than 300 kB. `lint` holds at most 100 kB, and 16 bytes for each
//! byte of the document to find duplicate entries. The `Display` of a report is at most 200 kB.
//!
//! The document `docs/coverage.md` in the repository lists the known behavior of the service, and the rules that cover it.

mod check;
mod error;
mod findings;
mod model;
mod pool;
mod rule;
mod rules;
mod unmodeled;

pub use check::RuleKind;
pub use error::{UnknownRuleError, ValidationError, Violation, Warning};
pub use pool::{PoolContext, PoolContextBuilder};
pub use rule::Rule;

use check::Check;
use findings::Findings;
use model::Enums;

use crate::client::settings::Settings;
use crate::operation::create_user_pool_client::CreateUserPoolClientInput;
use crate::operation::update_user_pool_client::UpdateUserPoolClientInput;
use crate::types::UserPoolClientType;
use crate::wire::Rows;

/// Checks a shape that only the model's limits bind.
pub(crate) fn validate_limits(shape: &impl Rows) -> Result<(), ValidationError> {
    let mut findings = Findings::new(shape.members());
    model::check(shape, Enums::Modeled, &mut findings);
    findings.into_result()
}

/// Checks a shape that has the settings of an app client.
pub(crate) fn validate_settings<'a, S: Rows>(shape: &'a S) -> Result<(), ValidationError>
where
    Settings<'a>: From<&'a S>,
{
    let mut findings = Findings::new(shape.members());
    check::values(&shape.into(), &mut findings);
    findings.into_result()
}

/// Checks also what depends on the pool.
fn validate_in<'a, S: Rows>(shape: &'a S, pool: &PoolContext) -> Result<(), ValidationError>
where
    Settings<'a>: From<&'a S>,
{
    let settings = shape.into();
    let mut findings = Findings::new(shape.members());
    check::values(&settings, &mut findings);
    check::in_pool(&settings, pool, &mut findings);
    findings.into_result()
}

#[inline]
fn lint(settings: &Settings<'_>) -> Vec<Warning> {
    let mut findings = Findings::new(settings.fields.members());
    check::lints(settings, &mut findings);
    findings.into_violations().into_iter().map(Warning).collect()
}

macro_rules! checks {
    ($Shape:ty) => {
        /// Checks beyond [`validate`](Self::validate).
        impl $Shape {
            /// Checks also what depends on the pool, as far as `pool` knows it.
            ///
            /// # Errors
            /// Every violated rule at once, in the order of the members, each with its path.
            #[inline]
            pub fn validate_in(&self, pool: &PoolContext) -> Result<(), ValidationError> {
                validate_in(self, pool)
            }

            /// What the service accepts and is still worth a second look: rules that it documents and does not
            /// enforce, and settings that security guidance advises against. Each warning names its source.
            ///
            /// ```
            /// use cognito_user_pool_client::UserPoolClientType;
            ///
            /// let client = UserPoolClientType::builder().enable_token_revocation(false).build()?;
            /// let warnings: Vec<String> = client.lint().iter().map(ToString::to_string).collect();
            /// assert_eq!(warnings, [
            ///     "PreventUserExistenceErrors: should be `ENABLED`, found `LEGACY` (default): \
            ///      error responses reveal whether a user exists",
            ///     "EnableTokenRevocation: should be `true`, found `false`: a stolen refresh token cannot be revoked",
            /// ]);
            /// # Ok::<(), cognito_user_pool_client::ValidationError>(())
            /// ```
            #[inline]
            #[must_use = "returns the warnings"]
            pub fn lint(&self) -> Vec<Warning> {
                lint(&self.into())
            }
        }
    };
}

checks!(UserPoolClientType);
checks!(CreateUserPoolClientInput);
checks!(UpdateUserPoolClientInput);
