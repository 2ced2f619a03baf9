//! `ListUserPoolClients`

use super::Operation;
use crate::types::{ClientTypeType, UserPoolClientDescription};

shape! {
    /// Lists the app clients of a user pool, a page at a time.
    ///
    /// Source: [`ListUserPoolClients`](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUserPoolClients.html).
    pub struct ListUserPoolClientsInput("ListUserPoolClientsRequest") / ListUserPoolClientsInputBuilder: checked {
        /// The user pool of the client: region, `_`, and letters and digits. Required.
        ///
        /// 1 to 55 characters. Errors: `required-member`, `string-length`, `string-pattern`.
        string "UserPoolId" => user_pool_id: String, USER_POOL_ID [required];

        /// How many clients to return at most.
        ///
        /// Range: 1 to 60. Error: `number-range`.
        copy "MaxResults" => max_results: i32, QUERY_LIMIT;

        /// Where to go on: the `NextToken` of the page before. Absent: the first page.
        ///
        /// 1 to 131,072 characters, no white space. Errors: `string-length`, `string-pattern`.
        string "NextToken" => next_token: String, PAGINATION_KEY;

        /// Return only clients of this type.
        item "ClientType" => client_type: ClientTypeType;
    }
}

shape! {
    /// The answer to [`ListUserPoolClientsInput`].
    pub struct ListUserPoolClientsOutput("ListUserPoolClientsResponse") / ListUserPoolClientsOutputBuilder: plain {
        /// The clients of this page.
        items "UserPoolClients" => user_pool_clients: UserPoolClientDescription, USER_POOL_CLIENTS;

        /// Asks for the next page; absent on the last one.
        string "NextToken" => next_token: String, PAGINATION_KEY;
    }
}

operation!("ListUserPoolClients": ListUserPoolClientsInput => ListUserPoolClientsOutput);

/// The builders of the shapes.
pub mod builders {
    pub use super::{ListUserPoolClientsInputBuilder, ListUserPoolClientsOutputBuilder};
}
