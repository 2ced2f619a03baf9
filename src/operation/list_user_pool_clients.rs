//! Lists the app clients of a user pool.

use super::Operation;
use crate::types::{ClientTypeType, UserPoolClientDescription};

shape! {
    /// The request for one page of the list of the app clients of a user pool.
    ///
    /// Source: [`ListUserPoolClients`](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUserPoolClients.html).
    pub struct ListUserPoolClientsInput("ListUserPoolClientsRequest") / ListUserPoolClientsInputBuilder: checked {
        /// The id of the user pool, such as `us-east-1_EXAMPLE`. Required.
        ///
        /// It has 1 to 55 characters.
        ///
        /// Rules: [`required-member`](crate::Rule::RequiredMember), [`string-length`](crate::Rule::StringLength),
        /// [`string-pattern`](crate::Rule::StringPattern).
        string "UserPoolId" => user_pool_id: String, USER_POOL_ID [required];

        /// The maximum number of clients in the response. The range is 1 to 60.
        ///
        /// Rules: [`number-range`](crate::Rule::NumberRange).
        copy "MaxResults" => max_results: i32, QUERY_LIMIT;

        /// The `NextToken` of the previous page. If it is absent, the response is the first page.
        ///
        /// It has 1 to 131,072 characters, without white space.
        ///
        /// Rules: [`string-length`](crate::Rule::StringLength), [`string-pattern`](crate::Rule::StringPattern).
        string "NextToken" => next_token: String, PAGINATION_KEY;

        /// The type of the clients to return. If it is absent, the response has clients of every type.
        ///
        /// Rules: [`enum-value`](crate::Rule::EnumValue).
        item "ClientType" => client_type: ClientTypeType;
    }
}

shape! {
    /// The response to [`ListUserPoolClientsInput`].
    pub struct ListUserPoolClientsOutput("ListUserPoolClientsResponse") / ListUserPoolClientsOutputBuilder: plain {
        /// The app clients of this page.
        items "UserPoolClients" => user_pool_clients: UserPoolClientDescription, USER_POOL_CLIENTS;

        /// The token for the request of the next page. The last page does not have it.
        string "NextToken" => next_token: String, PAGINATION_KEY;
    }
}

operation!("ListUserPoolClients": ListUserPoolClientsInput => ListUserPoolClientsOutput);

/// The builders of the request and the response.
pub mod builders {
    pub use super::{ListUserPoolClientsInputBuilder, ListUserPoolClientsOutputBuilder};
}
