//! What each rule does: one small function, named by its row in `rule.rs`, in the file of its subject.

pub(super) mod analytics;
pub(super) mod attributes;
pub(super) mod lints;
pub(super) mod oauth;
pub(super) mod pool;
pub(super) mod redirect;
pub(super) mod secret;
pub(super) mod sign_in;
pub(super) mod token;
