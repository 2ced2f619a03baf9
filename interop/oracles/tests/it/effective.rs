//! What holds where a setting of any client is absent.

use cognito_user_pool_client::operation::create_user_pool_client::CreateUserPoolClientInput;
use proptest::prelude::*;

use cognito_user_pool_client::test_util::strategy;

proptest! {
    #[test]
    fn a_request_made_from_a_client_has_the_same_lifetimes(client in strategy::any_client()) {
        let create = CreateUserPoolClientInput::from(client.clone());
        prop_assert_eq!(create.access_token_lifetime(), client.access_token_lifetime());
        prop_assert_eq!(create.id_token_lifetime(), client.id_token_lifetime());
        prop_assert_eq!(create.refresh_token_lifetime(), client.refresh_token_lifetime());
        prop_assert_eq!(create.auth_session_lifetime(), client.auth_session_lifetime());
    }
}
