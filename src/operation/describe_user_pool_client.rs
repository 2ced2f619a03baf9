//! `DescribeUserPoolClient`

use super::Operation;
use crate::types::UserPoolClientType;

shape! {
    /// Returns the configuration of an app client, its secret included.
    ///
    /// Source: [`DescribeUserPoolClient`](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeUserPoolClient.html).
    pub struct DescribeUserPoolClientInput("DescribeUserPoolClientRequest") / DescribeUserPoolClientInputBuilder: checked {
        /// The user pool of the client: region, `_`, and letters and digits. Required.
        ///
        /// 1 to 55 characters. Errors: `required-member`, `string-length`, `string-pattern`.
        string "UserPoolId" => user_pool_id: String, USER_POOL_ID [required];

        /// The client identifier. Required; `Debug` hides it.
        ///
        /// 1 to 128 characters: ASCII letters, digits, `_` and `+`. Errors: `required-member`, `string-length`, `string-pattern`.
        string "ClientId" => client_id: String, CLIENT_ID [required];
    }
}

shape! {
    /// The answer to [`DescribeUserPoolClientInput`].
    pub struct DescribeUserPoolClientOutput("DescribeUserPoolClientResponse") / DescribeUserPoolClientOutputBuilder: plain {
        /// The app client.
        item "UserPoolClient" => user_pool_client: UserPoolClientType;
    }
}

operation!("DescribeUserPoolClient": DescribeUserPoolClientInput => DescribeUserPoolClientOutput);

/// The builders of the shapes.
pub mod builders {
    pub use super::{DescribeUserPoolClientInputBuilder, DescribeUserPoolClientOutputBuilder};
}
