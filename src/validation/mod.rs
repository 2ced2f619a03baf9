//! Validation of app clients and requests against the rules of the service.
//!
//! ```
//! use cognito_user_pool_client::types::OAuthFlowType;
//! use cognito_user_pool_client::{Rule, UserPoolClientType};
//!
//! let broken = UserPoolClientType::builder()
//!     .access_token_validity(25)
//!     .allowed_o_auth_flows(OAuthFlowType::Code)
//!     .build_unvalidated();
//! let error = broken.validate().unwrap_err();
//! let all: Vec<String> = error.iter().map(ToString::to_string).collect();
//! assert_eq!(all, [
//!     "AccessTokenValidity: must be between 5 minutes and 1 day, found `25 hours`",
//!     "CallbackURLs: missing a callback URL for the grant type `code`",
//! ]);
//! assert_eq!(error.violations()[1].rule(), Rule::CallbackUrlsRequired);
//! assert_eq!(
//!     Rule::TokenLifetime.service_message(),
//!     Some("Invalid range for token validity."),
//! );
//! ```
//!
//! Reading never rejects a value that the service could return, so validation is a separate step. [`Rule`] has a
//! variant for every rule. The [`kind`](Rule::kind) of a rule determines the method that checks it:
//!
//! * `validate` and `build()` report violations of rules that require only the value. The service is known or
//!   documented to reject such a value.
//! * `validate_in` also reports violations of rules that require a description of the user pool. It skips a rule if the
//!   [`PoolContext`] does not have the part that the rule requires.
//! * `validate_strict` also rejects [unmodeled](crate#scope) members and enum values. It is for documents that a person
//!   wrote.
//! * `lint` reports a [`Warning`] for a setting that the service accepts, although it is insecure or probably wrong.
//!
//! Rules that require a client secret are checked only in Create requests. An Update request never has the secret, and
//! a client without a secret may be a copy from which it was removed.
//!
//! The guide [checking clients in CI](crate::_guide::checking) has a program with a report and an exit status.
//!
//! The file `docs/service-behavior.md` in the repository, which the published package does not contain, lists the known
//! behavior of the service and the rules that cover it.
//!
//! # Reports
//!
//! Violations and warnings are in the order of the members, then of the entries of a list, and then of the rules. Each
//! serializes as an object:
//!
//! ```
//! use cognito_user_pool_client::UserPoolClientType;
//!
//! let broken = UserPoolClientType::builder().auth_session_validity(2);
//! let broken = broken.build_unvalidated();
//! let violation = &serde_json::json!(broken.validate().err())[0];
//! assert_eq!(violation["path"], "AuthSessionValidity");
//! assert_eq!(violation["rule"], "number-range");
//! assert_eq!(violation["message"], "must be between 3 and 15, found `2`");
//!
//! let warning = &serde_json::json!(broken.lint())[0];
//! assert_eq!(warning["source"], "developer guide, managing error responses; CWE-204");
//! ```
//!
//! The size of a report has an upper bound that does not depend on the document. A string of the document in a path or a
//! message is escaped to one line, and has at most 120 characters and 160 bytes. At most 100 violations or warnings of
//! one rule are listed. If there are more, one more counts the rest:
//!
//! ```
//! use cognito_user_pool_client::UserPoolClientType;
//!
//! let attributes = vec![String::new(); 100_000];
//! let builder = UserPoolClientType::builder().set_read_attributes(Some(attributes));
//! let violations = builder.build().unwrap_err().into_violations();
//! assert_eq!(violations.len(), 101);
//! assert_eq!(
//!     violations[100].to_string(),
//!     "ReadAttributes[100]: and 99900 more violations of this rule",
//! );
//! ```
//!
//! `validate` does not allocate memory for a valid value. For an untrusted JSON document, its peak memory use is at most
//! 250 bytes for each byte of the document, and never more than 300 kB. `validate_in` takes up to 6 bytes more for each
//! byte of the document, to search a list of attributes. The peak memory use of `lint` is at most 100 kB, plus 16 bytes
//! for each byte of the document to find duplicate entries. `Display` writes at most 350 kB, and `Serialize` at most 500 kB of JSON.

mod findings;
mod kind;
mod pool_context;
mod report;
mod rule;
mod rules;

pub use kind::RuleKind;
pub use pool_context::{PoolContext, PoolContextBuilder};
pub use report::{ValidationError, Violation, Warning};
pub use rule::{ParseRuleError, Rule};

use findings::Findings;
use rules::{limits, redirect, unmodeled};

use crate::app_client::settings::Settings;
use crate::operation::create_user_pool_client::CreateUserPoolClientInput;
use crate::operation::update_user_pool_client::UpdateUserPoolClientInput;
use crate::types::UserPoolClientType;
use crate::wire::Rows;

/// Checks a shape to which only the limits of the model apply.
pub(crate) fn validate_limits(shape: &impl Rows) -> Result<(), ValidationError> {
    let mut findings = Findings::violations(shape.members());
    limits::check(shape, &mut findings);
    findings.into_result()
}

/// Checks a shape that has the settings of an app client.
pub(crate) fn validate_settings(settings: &Settings<'_>) -> Result<(), ValidationError> {
    value_findings(settings).into_result()
}

/// Returns the violations of the rules that require only the value.
fn value_findings(settings: &Settings<'_>) -> Findings {
    let mut findings = Findings::violations(settings.object.members());
    limits::check(settings.object, &mut findings);
    redirect::check(settings, &mut findings);
    rule::check_value(settings, &mut findings);
    findings
}

#[inline]
fn validate_in(settings: &Settings<'_>, pool: &PoolContext) -> Result<(), ValidationError> {
    let mut findings = value_findings(settings);
    rule::check_pool(settings, pool, &mut findings);
    findings.into_result()
}

#[inline]
fn validate_strict(settings: &Settings<'_>) -> Result<(), ValidationError> {
    let mut findings = value_findings(settings);
    unmodeled::check(settings, &mut findings);
    findings.into_result()
}

#[inline]
fn lint(settings: &Settings<'_>) -> Vec<Warning> {
    let mut findings = Findings::warnings(settings.object.members());
    unmodeled::check(settings, &mut findings);
    redirect::lint(settings, &mut findings);
    rule::check_lint(settings, &mut findings);
    findings.into_violations().into_iter().map(Warning).collect()
}

macro_rules! checks {
    ($Shape:ty) => {
        /// Validation in addition to [`validate`](Self::validate).
        impl $Shape {
            /// Checks the rules of [`validate`](Self::validate), and the rules that require the user pool.
            ///
            /// A rule is skipped if `pool` lacks the part that the rule requires.
            ///
            /// # Errors
            /// Fails if a rule is violated. The error lists every violation.
            #[inline]
            pub fn validate_in(&self, pool: &PoolContext) -> Result<(), ValidationError> {
                validate_in(&self.into(), pool)
            }

            /// Checks the rules of [`validate`](Self::validate), and rejects every [unmodeled](crate#scope) member and enum
            /// value.
            ///
            /// Use it for a document that a person wrote, but not for a response, because the service may be ahead of this
            /// version. The violations of the additional rules are otherwise warnings of [`lint`](Self::lint):
            /// [`MisspelledMember`](Rule::MisspelledMember), [`WrappedClient`](Rule::WrappedClient),
            /// [`UnmodeledMember`](Rule::UnmodeledMember), [`UnmodeledValue`](Rule::UnmodeledValue) and
            /// [`ReadOnlyMember`](Rule::ReadOnlyMember).
            ///
            /// The guide [embedding a client](crate::_guide::embedding#select-a-check) compares it with the other checks.
            ///
            /// # Errors
            /// Fails if a rule is violated. The error lists every violation.
            #[inline]
            pub fn validate_strict(&self) -> Result<(), ValidationError> {
                validate_strict(&self.into())
            }

            /// Returns warnings about accepted settings that should be reviewed.
            ///
            /// The settings are insecure or probably wrong. [Unmodeled](crate#scope) members and enum values are reported as
            /// well. Each warning has a source.
            ///
            /// ```
            /// use cognito_user_pool_client::UserPoolClientType;
            ///
            /// let client = UserPoolClientType::builder().build()?;
            /// assert_eq!(
            ///     client.lint()[0].to_string(),
            ///     "PreventUserExistenceErrors: should be `ENABLED`, found `LEGACY` (default): \
            ///      error responses reveal whether a user exists",
            /// );
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
