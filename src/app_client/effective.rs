//! Effective values of settings: lifetimes, auth flows and booleans. The member rows contain the defaults.

use std::sync::LazyLock;
use std::time::Duration;

use crate::app_client::settings::Settings;
use crate::display::HumanDuration;
use crate::model::{DefaultValue, Member};
use crate::operation::create_user_pool_client::CreateUserPoolClientInput;
use crate::operation::update_user_pool_client::UpdateUserPoolClientInput;
use crate::types::{
    ExplicitAuthFlowsType, FeatureType, OAuthFlowType, PreventUserExistenceErrorTypes, RefreshTokenRotationType,
    TimeUnitsType, TokenValidityUnitsType, UserPoolClientType,
};

/// The members that set the lifetime of a token, and the bounds of that lifetime.
///
/// Source: the descriptions of the members in the API reference, and responses of the service for values at the bounds.
pub(crate) struct Token {
    pub(crate) validity: &'static str,
    pub(crate) unit: &'static str,
    pub(crate) unit_path: &'static str,
    default_unit: &'static str,
    default: Duration,
    pub(crate) shortest: Duration,
    pub(crate) longest: Duration,
    get: fn(&Settings<'_>) -> Option<i32>,
    get_unit: fn(&TokenValidityUnitsType) -> Option<&TimeUnitsType>,
}

const MINUTE: u64 = 60;
const HOUR: u64 = 60 * MINUTE;
const DAY: u64 = 24 * HOUR;

pub(crate) static ACCESS_TOKEN: Token = Token {
    validity: UserPoolClientType::ACCESS_TOKEN_VALIDITY,
    unit: TokenValidityUnitsType::ACCESS_TOKEN,
    unit_path: "TokenValidityUnits.AccessToken",
    default_unit: default_unit(TokenValidityUnitsType::ACCESS_TOKEN),
    default: default_lifetime(UserPoolClientType::ACCESS_TOKEN_VALIDITY),
    shortest: Duration::from_secs(5 * MINUTE),
    longest: Duration::from_secs(DAY),
    get: |settings| settings.access_token_validity,
    get_unit: TokenValidityUnitsType::access_token,
};

pub(crate) static ID_TOKEN: Token = Token {
    validity: UserPoolClientType::ID_TOKEN_VALIDITY,
    unit: TokenValidityUnitsType::ID_TOKEN,
    unit_path: "TokenValidityUnits.IdToken",
    default_unit: default_unit(TokenValidityUnitsType::ID_TOKEN),
    default: default_lifetime(UserPoolClientType::ID_TOKEN_VALIDITY),
    shortest: Duration::from_secs(5 * MINUTE),
    longest: Duration::from_secs(DAY),
    get: |settings| settings.id_token_validity,
    get_unit: TokenValidityUnitsType::id_token,
};

pub(crate) static REFRESH_TOKEN: Token = Token {
    validity: UserPoolClientType::REFRESH_TOKEN_VALIDITY,
    unit: TokenValidityUnitsType::REFRESH_TOKEN,
    unit_path: "TokenValidityUnits.RefreshToken",
    default_unit: default_unit(TokenValidityUnitsType::REFRESH_TOKEN),
    default: default_lifetime(UserPoolClientType::REFRESH_TOKEN_VALIDITY),
    shortest: Duration::from_secs(HOUR),
    longest: Duration::from_secs(3650 * DAY),
    get: |settings| settings.refresh_token_validity,
    get_unit: TokenValidityUnitsType::refresh_token,
};

/// The three tokens, in the order of their members.
pub(crate) static TOKENS: [&Token; 3] = [&REFRESH_TOKEN, &ACCESS_TOKEN, &ID_TOKEN];

/// Returns the default in the row of a member. A member that does not exist has none, so that no constant evaluates.
const fn default_of(members: &[Member], name: &str) -> Option<DefaultValue> {
    match Member::position(members, name) {
        Some(row) => members[row].default,
        None => None,
    }
}

const fn default_lifetime(name: &str) -> Duration {
    match default_of(UserPoolClientType::MEMBERS, name) {
        Some(DefaultValue::Duration(lifetime)) => lifetime,
        _ => panic!("the row has no lifetime as its default"),
    }
}

const fn default_unit(name: &str) -> &'static str {
    match default_of(TokenValidityUnitsType::MEMBERS, name) {
        Some(DefaultValue::Enum(unit)) => unit,
        _ => panic!("the row has no unit as its default"),
    }
}

const AUTH_SESSION_MINUTES: i32 =
    match default_of(UserPoolClientType::MEMBERS, UserPoolClientType::AUTH_SESSION_VALIDITY) {
        Some(DefaultValue::Integer(minutes)) => minutes,
        _ => panic!("the row has no number as its default"),
    };

const TOKEN_REVOCATION: bool =
    match default_of(UserPoolClientType::MEMBERS, UserPoolClientType::ENABLE_TOKEN_REVOCATION) {
        Some(DefaultValue::Boolean(enabled)) => enabled,
        _ => panic!("the row has no boolean as its default"),
    };

static AUTH_FLOWS: LazyLock<Vec<ExplicitAuthFlowsType>> = LazyLock::new(|| {
    const FLOWS: &[&str] = match default_of(UserPoolClientType::MEMBERS, UserPoolClientType::EXPLICIT_AUTH_FLOWS) {
        Some(DefaultValue::List(flows)) => flows,
        _ => panic!("the row has no list as its default"),
    };
    FLOWS.iter().copied().map(Into::into).collect()
});

static USER_EXISTENCE_ERRORS: LazyLock<PreventUserExistenceErrorTypes> = LazyLock::new(|| {
    const VALUE: &str = match default_of(UserPoolClientType::MEMBERS, UserPoolClientType::PREVENT_USER_EXISTENCE_ERRORS)
    {
        Some(DefaultValue::Enum(value)) => value,
        _ => panic!("the row has no enum value as its default"),
    };
    VALUE.into()
});

impl Token {
    /// Returns the number of the lifetime, if it is set.
    pub(crate) fn number(&self, settings: &Settings<'_>) -> Option<i32> {
        (self.get)(settings)
    }

    /// Returns the unit of the lifetime, if it is set.
    pub(crate) fn unit<'a>(&self, settings: &Settings<'a>) -> Option<&'a TimeUnitsType> {
        settings.token_validity_units.and_then(self.get_unit)
    }

    fn unit_in_effect<'a>(&self, settings: &Settings<'a>) -> &'a str {
        self.unit(settings).map_or(self.default_unit, TimeUnitsType::as_str)
    }

    /// Returns the lifetime, or `None` if its unit is unmodeled.
    pub(crate) fn known_lifetime(&self, settings: &Settings<'_>) -> Option<Duration> {
        let Some(number) = self.number(settings) else { return Some(self.default) };
        Some(times(not_negative(number), TimeUnitsType::seconds_of(self.unit_in_effect(settings))?))
    }

    /// Returns the lifetime as a human-readable string. A negative number keeps its sign. An unmodeled unit is
    /// written by name.
    #[inline]
    pub(crate) fn in_words(&self, settings: &Settings<'_>) -> String {
        let Some(number) = self.number(settings) else { return HumanDuration(self.default).to_string() };
        let unit = self.unit_in_effect(settings);
        let Some(seconds) = TimeUnitsType::seconds_of(unit) else { return format!("{number} in the unit `{unit}`") };
        let sign = if number < 0 { "-" } else { "" };
        format!("{sign}{}", HumanDuration(times(number.unsigned_abs(), seconds)))
    }

    /// Checks whether a unit other than the default is set without the number of the lifetime.
    pub(crate) fn has_unit_alone(&self, settings: &Settings<'_>) -> bool {
        self.number(settings).is_none() && self.unit_in_effect(settings) != self.default_unit
    }

    /// Checks whether a lifetime in a unit other than the default loses this unit.
    pub(crate) fn is_unit_omitted(&self, before: &Settings<'_>, after: &Settings<'_>) -> bool {
        let has_unit = self.number(before).is_some() && self.unit_in_effect(before) != self.default_unit;
        has_unit && self.unit(after).is_none()
    }

    fn lifetime(&self, settings: &Settings<'_>) -> Duration {
        self.known_lifetime(settings).unwrap_or_else(|| {
            let number = self.number(settings).unwrap_or_default();
            times(not_negative(number), TimeUnitsType::seconds_of(self.default_unit).unwrap_or(1))
        })
    }
}

/// Returns the duration of `number` units of `seconds` each. It cannot overflow, because 2^32 days are less than 2^64
/// seconds.
fn times(number: u32, seconds: u64) -> Duration {
    Duration::from_secs(u64::from(number).saturating_mul(seconds))
}

fn not_negative(number: i32) -> u32 {
    u32::try_from(number).unwrap_or(0)
}

macro_rules! effective {
    ($Shape:ty) => {
        /// Effective values: an absent setting has its default, which its accessor documents.
        ///
        /// A lifetime with a negative number is 0.
        impl $Shape {
            /// Returns the lifetime of access tokens ([`access_token_validity`](Self::access_token_validity())), in hours
            /// if the unit is unmodeled.
            #[inline]
            pub fn access_token_lifetime(&self) -> Duration {
                ACCESS_TOKEN.lifetime(&self.into())
            }

            /// Returns the lifetime of ID tokens ([`id_token_validity`](Self::id_token_validity())), in hours if the unit is
            /// unmodeled.
            #[inline]
            pub fn id_token_lifetime(&self) -> Duration {
                ID_TOKEN.lifetime(&self.into())
            }

            /// Returns the lifetime of refresh tokens ([`refresh_token_validity`](Self::refresh_token_validity())), in days
            /// if the unit is unmodeled.
            #[inline]
            pub fn refresh_token_lifetime(&self) -> Duration {
                REFRESH_TOKEN.lifetime(&self.into())
            }

            /// Returns the lifetime of the session token of a sign-in
            /// ([`auth_session_validity`](Self::auth_session_validity())).
            #[inline]
            pub fn auth_session_lifetime(&self) -> Duration {
                times(not_negative(Settings::from(self).auth_session_validity.unwrap_or(AUTH_SESSION_MINUTES)), MINUTE)
            }

            /// Returns the allowed auth flows ([`explicit_auth_flows`](Self::explicit_auth_flows())).
            ///
            /// The default has `ALLOW_REFRESH_TOKEN_AUTH`, which a request must not list while rotation is enabled.
            #[inline]
            pub fn effective_explicit_auth_flows(&self) -> &[ExplicitAuthFlowsType] {
                effective_explicit_auth_flows(&self.into())
            }

            /// Returns the allowed OAuth 2.0 grant types ([`allowed_o_auth_flows`](Self::allowed_o_auth_flows())).
            ///
            /// The result is empty unless
            /// [`allowed_o_auth_flows_user_pool_client`](Self::allowed_o_auth_flows_user_pool_client()) enables OAuth.
            #[inline]
            pub fn effective_allowed_o_auth_flows(&self) -> &[OAuthFlowType] {
                if self.allowed_o_auth_flows_user_pool_client == Some(true) { self.allowed_o_auth_flows() } else { &[] }
            }

            /// Checks whether refresh tokens can be revoked
            /// ([`enable_token_revocation`](Self::enable_token_revocation())).
            pub fn effective_enable_token_revocation(&self) -> bool {
                self.enable_token_revocation.unwrap_or(TOKEN_REVOCATION)
            }

            /// Returns the error responses for users that do not exist
            /// ([`prevent_user_existence_errors`](Self::prevent_user_existence_errors())).
            pub fn effective_prevent_user_existence_errors(&self) -> &PreventUserExistenceErrorTypes {
                self.prevent_user_existence_errors.as_ref().unwrap_or(&USER_EXISTENCE_ERRORS)
            }

            /// Checks whether refresh token rotation is enabled
            /// ([`refresh_token_rotation`](Self::refresh_token_rotation())).
            pub fn effective_refresh_token_rotation_enabled(&self) -> bool {
                rotates(&self.into())
            }
        }
    };
}

effective!(UserPoolClientType);
effective!(CreateUserPoolClientInput);
effective!(UpdateUserPoolClientInput);

/// Checks whether the service stores 0 as the grace period of this rotation, because rotation is disabled.
pub(crate) fn has_no_grace_period(rotation: &RefreshTokenRotationType) -> bool {
    // An absent state has the same effect.
    rotation.feature().is_none_or(|feature| *feature == FeatureType::Disabled)
}

pub(crate) fn rotates(settings: &Settings<'_>) -> bool {
    settings.refresh_token_rotation.and_then(|rotation| rotation.feature()).is_some_and(FeatureType::is_enabled)
}

pub(crate) fn effective_explicit_auth_flows<'a>(settings: &Settings<'a>) -> &'a [ExplicitAuthFlowsType] {
    settings.explicit_auth_flows.filter(|flows| !flows.is_empty()).unwrap_or(&AUTH_FLOWS)
}
