//! Laws that hold for all values, with the strategies of the feature `proptest`.
//!
//! The environment variable `PROPTEST_CASES` sets the number of cases of each law.

use std::env;

use cognito_user_pool_client::UserPoolClientType;
use cognito_user_pool_client::model::Member;
use proptest::test_runner::Config;
use serde_json::{Map, Value as Json};

/// Calls a law for every shape, with a value that `Arbitrary` creates from `input`.
macro_rules! each_arbitrary {
    ([$law:ident $input:ident] $($Shape:ident)*) => { $(
        $law::<crate::support::shapes::$Shape>(&crate::laws::strategies::arbitrary_value(&$input))?;
    )* };
}

mod cases;
mod conversions;
mod differences;
mod findings;
mod strategies;
mod unknown;
mod values;

/// The number of cases of each law, unless the environment sets it.
const CASES: u32 = 48;

fn config() -> Config {
    let default = Config::default();
    let cases = env::var_os("PROPTEST_CASES").map_or(CASES, |_| default.cases);
    Config { cases, failure_persistence: None, ..default }
}

/// Returns the members of a shape as JSON.
fn object<T: serde::Serialize>(value: &T) -> Map<String, Json> {
    let Ok(Json::Object(object)) = serde_json::to_value(value) else { panic!("not an object") };
    object
}

fn is_unknown(members: &[Member], name: &str) -> bool {
    members.iter().all(|member| member.name != name)
}

/// Checks whether the client has an application with the role that the service has created for it.
fn has_service_role(client: &UserPoolClientType) -> bool {
    client.analytics_configuration().is_some_and(|analytics| {
        analytics.application_arn().is_some()
            && analytics.application_id().is_none()
            && analytics.external_id().is_none()
    })
}
