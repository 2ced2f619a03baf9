//! What the service does where a setting is absent: lifetimes, sign-in flows, switches.

use std::time::Duration;

use crate::display::HumanDuration;
use crate::operation::create_user_pool_client::CreateUserPoolClientInput;
use crate::operation::update_user_pool_client::UpdateUserPoolClientInput;
use crate::settings::Settings;
use crate::types::{
    ExplicitAuthFlowsType, FeatureType, PreventUserExistenceErrorTypes, TimeUnitsType, TokenValidityUnitsType,
    UserPoolClientType,
};
use crate::wire::{EnumValue, ValueRef};

/// A token of which the client sets the lifetime: its members, default and bounds.
///
/// Source: the members' descriptions in the service's API reference, and its answers at the bounds.
pub(crate) struct Token {
    pub(crate) validity: &'static str,
    pub(crate) unit_path: &'static str,
    default_unit: TimeUnitsType,
    default: Duration,
    pub(crate) shortest: Duration,
    pub(crate) longest: Duration,
    get: fn(&Settings<'_>) -> Option<i32>,
    unit: fn(&TokenValidityUnitsType) -> Option<&TimeUnitsType>,
}

const MINUTE: u64 = 60;
const HOUR: u64 = 60 * MINUTE;
const DAY: u64 = 24 * HOUR;

pub(crate) static ACCESS_TOKEN: Token = Token {
    validity: "AccessTokenValidity",
    unit_path: "TokenValidityUnits.AccessToken",
    default_unit: TimeUnitsType::Hours,
    default: Duration::from_secs(HOUR),
    shortest: Duration::from_secs(5 * MINUTE),
    longest: Duration::from_secs(DAY),
    get: |settings| settings.access_token_validity,
    unit: TokenValidityUnitsType::access_token,
};

pub(crate) static ID_TOKEN: Token = Token {
    validity: "IdTokenValidity",
    unit_path: "TokenValidityUnits.IdToken",
    default_unit: TimeUnitsType::Hours,
    default: Duration::from_secs(HOUR),
    shortest: Duration::from_secs(5 * MINUTE),
    longest: Duration::from_secs(DAY),
    get: |settings| settings.id_token_validity,
    unit: TokenValidityUnitsType::id_token,
};

pub(crate) static REFRESH_TOKEN: Token = Token {
    validity: "RefreshTokenValidity",
    unit_path: "TokenValidityUnits.RefreshToken",
    default_unit: TimeUnitsType::Days,
    default: Duration::from_secs(30 * DAY),
    shortest: Duration::from_secs(HOUR),
    longest: Duration::from_secs(3650 * DAY),
    get: |settings| settings.refresh_token_validity,
    unit: TokenValidityUnitsType::refresh_token,
};

/// In the order of their members.
pub(crate) static TOKENS: [&Token; 3] = [&REFRESH_TOKEN, &ACCESS_TOKEN, &ID_TOKEN];

/// Default of `AuthSessionValidity`, in minutes.
const AUTH_SESSION_MINUTES: i32 = 3;

/// What the service allows where `ExplicitAuthFlows` is absent.
static DEFAULT_AUTH_FLOWS: [ExplicitAuthFlowsType; 3] = [
    ExplicitAuthFlowsType::AllowCustomAuth,
    ExplicitAuthFlowsType::AllowRefreshTokenAuth,
    ExplicitAuthFlowsType::AllowUserSrpAuth,
];

/// What an absent setting means, by its path; lifetimes apart, which [`Token`] knows.
///
/// `None` if absence has no such meaning, as for a name.
pub(crate) fn default_of(path: &str) -> Option<ValueRef<'static>> {
    static NO_TEXTS: [String; 0] = [];
    Some(match path {
        "AllowedOAuthFlowsUserPoolClient"
        | "AnalyticsConfiguration.UserDataShared"
        | "EnablePropagateAdditionalUserContextData" => ValueRef::Bool(false),
        "EnableTokenRevocation" => ValueRef::Bool(true),
        "AuthSessionValidity" => ValueRef::Integer(AUTH_SESSION_MINUTES),
        "PreventUserExistenceErrors" => ValueRef::Enum("LEGACY", EnumValue::Modeled),
        "RefreshTokenRotation.Feature" => ValueRef::Enum("DISABLED", EnumValue::Modeled),
        "RefreshTokenRotation.RetryGracePeriodSeconds" => ValueRef::Integer(0),
        "TokenValidityUnits.AccessToken" | "TokenValidityUnits.IdToken" => ValueRef::Enum("hours", EnumValue::Modeled),
        "TokenValidityUnits.RefreshToken" => ValueRef::Enum("days", EnumValue::Modeled),
        "ExplicitAuthFlows" => ValueRef::List(&DEFAULT_AUTH_FLOWS),
        // A string, which differs from every list.
        "ReadAttributes" | "WriteAttributes" => ValueRef::Str("all standard attributes"),
        "AllowedOAuthFlows" | "AllowedOAuthScopes" | "CallbackURLs" | "LogoutURLs" | "SupportedIdentityProviders" => {
            ValueRef::List(&NO_TEXTS)
        }
        _ => return None,
    })
}

impl Token {
    /// The number that is set, if any.
    pub(crate) fn number(&self, settings: &Settings<'_>) -> Option<i32> {
        (self.get)(settings)
    }

    /// The unit that is set, if any.
    pub(crate) fn unit<'a>(&self, settings: &Settings<'a>) -> Option<&'a TimeUnitsType> {
        settings.token_validity_units.and_then(self.unit)
    }

    /// The lifetime, or `None` if its unit is one that this version does not know.
    pub(crate) fn known_lifetime(&self, settings: &Settings<'_>) -> Option<Duration> {
        let Some(number) = self.number(settings) else { return Some(self.default) };
        Some(times(not_negative(number), seconds(self.unit(settings).unwrap_or(&self.default_unit))?))
    }

    /// Returns the lifetime as it is set. Negative numbers have their sign, and a unit that is not modeled has its name.
    #[inline]
    pub(crate) fn in_words(&self, settings: &Settings<'_>) -> String {
        let Some(number) = self.number(settings) else { return HumanDuration(self.default).to_string() };
        let unit = self.unit(settings).unwrap_or(&self.default_unit);
        let Some(seconds) = seconds(unit) else { return format!("{number} in the unit `{unit}`") };
        let sign = if number < 0 { "-" } else { "" };
        format!("{sign}{}", HumanDuration(times(number.unsigned_abs(), seconds)))
    }

    /// Checks whether a unit other than the default one is set without its number.
    #[inline]
    pub(crate) fn has_unit_alone(&self, settings: &Settings<'_>) -> bool {
        self.number(settings).is_none() && self.unit(settings).is_some_and(|unit| *unit != self.default_unit)
    }

    fn lifetime(&self, settings: &Settings<'_>) -> Duration {
        self.known_lifetime(settings).unwrap_or_else(|| {
            let number = self.number(settings).unwrap_or_default();
            times(not_negative(number), seconds(&self.default_unit).unwrap_or(1))
        })
    }
}

/// A product that never overflows: 2^32 days are fewer seconds than a `u64` holds.
fn times(number: u32, seconds: u64) -> Duration {
    Duration::from_secs(u64::from(number).saturating_mul(seconds))
}

fn not_negative(number: i32) -> u32 {
    u32::try_from(number).unwrap_or(0)
}

fn seconds(unit: &TimeUnitsType) -> Option<u64> {
    match unit {
        TimeUnitsType::Days => Some(DAY),
        TimeUnitsType::Hours => Some(HOUR),
        TimeUnitsType::Minutes => Some(MINUTE),
        TimeUnitsType::Seconds => Some(1),
        _ => None,
    }
}

macro_rules! effective {
    ($Shape:ty) => {
        /// Effective values: what holds where a setting is absent. They never overflow; a negative number counts as 0,
        /// and a unit that this version does not know as the default unit.
        impl $Shape {
            /// How long an access token is valid. Default: 1 hour.
            #[inline]
            pub fn access_token_lifetime(&self) -> Duration {
                ACCESS_TOKEN.lifetime(&self.into())
            }

            /// How long an ID token is valid. Default: 1 hour.
            #[inline]
            pub fn id_token_lifetime(&self) -> Duration {
                ID_TOKEN.lifetime(&self.into())
            }

            /// How long a refresh token is valid. Default: 30 days, also for 0.
            #[inline]
            pub fn refresh_token_lifetime(&self) -> Duration {
                REFRESH_TOKEN.lifetime(&self.into())
            }

            /// How long the session token of one sign-in is valid. Default: 3 minutes.
            #[inline]
            pub fn auth_session_lifetime(&self) -> Duration {
                times(not_negative(Settings::from(self).auth_session_validity.unwrap_or(AUTH_SESSION_MINUTES)), MINUTE)
            }

            /// The ways to sign in that are allowed. Default: custom authentication, SRP and refresh tokens.
            #[inline]
            pub fn effective_explicit_auth_flows(&self) -> &[ExplicitAuthFlowsType] {
                effective_explicit_auth_flows(&self.into())
            }

            /// Whether tokens can be revoked (RFC 7009). Default: `true`.
            #[inline]
            pub fn effective_enable_token_revocation(&self) -> bool {
                self.enable_token_revocation.unwrap_or(true)
            }

            /// Whether an error may tell that a user does not exist. Default: `LEGACY`, which tells.
            #[inline]
            pub fn effective_prevent_user_existence_errors(&self) -> &PreventUserExistenceErrorTypes {
                self.prevent_user_existence_errors.as_ref().unwrap_or(&PreventUserExistenceErrorTypes::Legacy)
            }

            /// Whether each use of a refresh token replaces it. Default: `false`.
            #[inline]
            pub fn effective_refresh_token_rotation_enabled(&self) -> bool {
                rotates(&self.into())
            }
        }
    };
}

effective!(UserPoolClientType);
effective!(CreateUserPoolClientInput);
effective!(UpdateUserPoolClientInput);

pub(crate) fn rotates(settings: &Settings<'_>) -> bool {
    settings.refresh_token_rotation.and_then(|rotation| rotation.feature()) == Some(&FeatureType::Enabled)
}

pub(crate) fn effective_explicit_auth_flows<'a>(settings: &Settings<'a>) -> &'a [ExplicitAuthFlowsType] {
    settings.explicit_auth_flows.unwrap_or(&DEFAULT_AUTH_FLOWS)
}
