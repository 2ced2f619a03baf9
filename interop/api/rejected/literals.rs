//! Shapes cannot be built with a literal, because a later version has more fields.

use cognito_user_pool_client::UserPoolClientType;
use cognito_user_pool_client::operation::update_user_pool_client::UpdateUserPoolClientInput;
use cognito_user_pool_client::types::TokenValidityUnitsType;

fn main() {
    _ = TokenValidityUnitsType { access_token: None, id_token: None, refresh_token: None }; //~ E0639
    _ = UserPoolClientType { client_name: None, ..Default::default() }; //~ E0639
    _ = UpdateUserPoolClientInput { ..Default::default() }; //~ E0639
}
