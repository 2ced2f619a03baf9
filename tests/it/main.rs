//! The behavior that users rely on, one module for each subject. Tests that require another crate are in
//! `interop/formats`.

#[macro_use]
mod support;
#[macro_use]
mod public_types;

mod applied;
#[cfg(feature = "arbitrary")]
mod arbitrary;
mod autotraits;
mod bad_input;
mod builder;
mod canary;
mod cases;
mod client_document;
mod cloudformation;
mod convert;
mod debug;
mod diff;
mod duplicates;
mod effective;
mod enums;
mod examples;
mod faults;
mod formats;
#[cfg(feature = "proptest")]
mod laws;
mod members;
mod merged;
mod model;
mod origin;
mod patterns;
mod promises;
#[cfg(feature = "proptest")]
mod properties;
mod redact;
mod responses;
mod rules;
mod rules_lint;
mod rules_model;
mod rules_oauth;
mod rules_pool;
mod rules_redirect;
mod rules_report;
mod rules_secret;
mod rules_sign_in;
mod rules_token;
#[cfg(feature = "schemars")]
mod schema;
#[cfg(feature = "aws-sdk")]
mod sdk;
mod service_error;
mod stored;
#[cfg(feature = "proptest")]
mod strategy;
#[cfg(feature = "test-util")]
mod test_util;
mod timestamps;
mod unknown;
