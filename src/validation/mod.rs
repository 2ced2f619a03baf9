//! What the real service accepts: the rules, each in one place, and what they report.
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
//! Reading never rejects what a service could send; checking is a step of its own. [`Rule`] lists every rule with the
//! service's text and the source. A rule is an error only where the service itself is known, or documented, to refuse;
//! what it accepts against its own documentation, and what security guidance advises against, is a [`Warning`] of
//! `lint()`. Rules that need the pool run in `validate_in`, as far as a [`PoolContext`] knows the pool.
//!
#![doc = include_str!("coverage.md")]

mod error;
mod findings;
mod model;
mod pool;
mod rule;
mod rules;
mod unmodeled;

pub use error::{ValidationError, Violation, Warning};
pub use pool::{PoolContext, PoolContextBuilder};
pub use rule::{Rule, RuleKind};

use findings::Findings;
use model::Enums;
use rules::redirect;

use crate::model::Pattern;
use crate::operation::create_user_pool_client::CreateUserPoolClientInput;
use crate::operation::update_user_pool_client::UpdateUserPoolClientInput;
use crate::settings::{Document, Settings};
use crate::types::UserPoolClientType;
use crate::wire::Rows;

/// Checks a shape that only the model's limits bind.
pub(crate) fn validate_limits(shape: &impl Rows) -> Result<(), ValidationError> {
    let mut findings = Findings::new();
    model::check(shape, Enums::Modeled, None, &mut findings);
    findings.into_result(shape.members())
}

/// Checks a shape that has the settings of an app client.
pub(crate) fn validate_settings<'a, S: Rows>(shape: &'a S) -> Result<(), ValidationError>
where
    Settings<'a>: From<&'a S>,
{
    let mut findings = Findings::new();
    check_settings(shape, &shape.into(), &mut findings);
    findings.into_result(shape.members())
}

/// Checks also what depends on the pool.
#[inline]
fn validate_in<'a, S: Rows>(shape: &'a S, pool: &PoolContext) -> Result<(), ValidationError>
where
    Settings<'a>: From<&'a S>,
{
    let settings = shape.into();
    let mut findings = Findings::new();
    check_settings(shape, &settings, &mut findings);
    Rule::check_in_pool(&settings, pool, &mut findings);
    findings.into_result(shape.members())
}

fn check_settings(shape: &impl Rows, settings: &Settings<'_>, findings: &mut Findings) {
    // As in nearly all clients. Long lists of URIs are most of the work, so that one look at each has to do.
    let all_plain = redirect::all_plain(settings);
    let enums = if settings.document == Document::Client { Enums::All } else { Enums::Modeled };
    model::check(shape, enums, all_plain.then_some(Pattern::REDIRECT_URL), findings);
    if !all_plain {
        redirect::each_uri(settings, |path, uri| Rule::check_redirect_uri(path, uri, findings));
    }
    Rule::check_values(settings, findings);
}

#[inline]
fn lint(settings: &Settings<'_>) -> Vec<Warning> {
    let mut findings = Findings::new();
    Rule::check_lints(settings, &mut findings);
    findings.in_order_of(settings.fields.members()).into_iter().map(Warning).collect()
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
