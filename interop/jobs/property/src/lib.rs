//! A property test: a client that a program stores is equal to the client that it reads.

use std::error::Error;

use cognito_user_pool_client::{UserPoolClientType, json};

pub mod with_sdk;
pub mod with_struct;

/// Writes a client for storage.
///
/// # Errors
/// Fails if the client cannot be written.
pub fn store(client: &UserPoolClientType) -> Result<String, Box<dyn Error>> {
    Ok(json::to_string(client)?)
}

/// Reads a stored client.
///
/// # Errors
/// Fails if the document is not a client.
pub fn load(document: &str) -> Result<UserPoolClientType, Box<dyn Error>> {
    Ok(json::from_str(document)?)
}

#[cfg(test)]
mod tests {
    use cognito_user_pool_client::test_util::strategy;
    use proptest::prelude::*;

    use super::{load, store};

    proptest! {
        #[test]
        fn a_stored_client_is_read_back(client in strategy::client()) {
            prop_assert_eq!(load(&store(&client).unwrap()).unwrap(), client);
        }
    }
}
