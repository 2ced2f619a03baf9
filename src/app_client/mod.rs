//! Everything about one app client: its members, defaults, secret and differences, and the requests that change it.

pub mod diff;
pub(crate) mod effective;
#[macro_use]
pub(crate) mod settings;
mod members;
pub(crate) mod secret;
mod update;

pub use members::{CreateUserPoolClientInput, UpdateUserPoolClientInput, UserPoolClientType};

/// The builders of the client and of its Create and Update requests.
pub(crate) mod builders {
    pub use super::members::{
        CreateUserPoolClientInputBuilder, UpdateUserPoolClientInputBuilder, UserPoolClientTypeBuilder,
    };
}
