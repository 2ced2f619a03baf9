//! The checks of the rules: one function for each rule, in the file of its subject. The rows in `rule.rs` name them.

pub(super) mod analytics;
pub(super) mod attributes;
pub(super) mod limits;
pub(super) mod lints;
pub(super) mod oauth;
pub(super) mod pool;
pub(super) mod redirect;
pub(super) mod secret;
pub(super) mod sign_in;
pub(super) mod token;
pub(super) mod unmodeled;
