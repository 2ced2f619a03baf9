//! Lists the app clients of a user pool.

use super::Operation;
use crate::types::{ClientTypeType, UserPoolClientDescription};

shape! {
    /// The request for one page of the list of the app clients of a user pool.
    ///
    /// To read all pages, send the request again with the `NextToken` of the response until a response has none.
    #[remarks]
    /// ```
    /// use cognito_user_pool_client::json;
    /// use cognito_user_pool_client::operation::Operation;
    /// use cognito_user_pool_client::operation::list_user_pool_clients::ListUserPoolClientsInput;
    ///
    /// /// Stands for an HTTP client.
    /// fn send(target: &str, body: &str) -> &'static str {
    ///     assert_eq!(target, "AWSCognitoIdentityProviderService.ListUserPoolClients");
    ///     if body.contains("NextToken") {
    ///         r#"{"UserPoolClients": [{"ClientName": "api"}]}"#
    ///     } else {
    ///         r#"{"UserPoolClients": [{"ClientName": "web"}], "NextToken": "page2"}"#
    ///     }
    /// }
    ///
    /// let mut request = ListUserPoolClientsInput::builder()
    ///     .user_pool_id("us-east-1_EXAMPLE")
    ///     .max_results(60);
    /// let mut names = Vec::new();
    /// loop {
    ///     let body = json::to_string(&request.clone().build()?)?;
    ///     let response = send(ListUserPoolClientsInput::TARGET, &body);
    ///     let page = ListUserPoolClientsInput::parse_response(response.as_bytes())?;
    ///     for client in page.user_pool_clients() {
    ///         names.extend(client.client_name().map(str::to_owned));
    ///     }
    ///     let Some(token) = page.next_token() else { break };
    ///     request = request.next_token(token);
    /// }
    /// assert_eq!(names, ["web", "api"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// Source: [`ListUserPoolClients`](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUserPoolClients.html).
    pub struct ListUserPoolClientsInput {
        model: "ListUserPoolClientsRequest",
        builder: ListUserPoolClientsInputBuilder,
        build: checked,
        sdk: input in operation::list_user_pool_clients,

        /// The id of the user pool, such as `us-east-1_EXAMPLE`. Required.
        ///
        /// It has 1 to 55 characters.
        #[rules(RequiredMember, StringLength, StringPattern)]
        string "UserPoolId" => user_pool_id: String, USER_POOL_ID [required];

        /// The maximum number of clients in the response. The range is 1 to 60.
        #[rules(NumberRange)]
        copy "MaxResults" => max_results: i32, QUERY_LIMIT;

        /// The `NextToken` of the previous page. If it is absent, the response is the first page.
        ///
        /// It has 1 to 131,072 characters, without white space.
        #[rules(StringLength, StringPattern)]
        string "NextToken" => next_token: String, PAGINATION_KEY;
    } but sdk {
        /// The type of the clients to return. If it is absent, the response has clients of every type.
        #[rules(EnumValue)]
        item "ClientType" => client_type: ClientTypeType;
    }
}

shape! {
    /// The response to [`ListUserPoolClientsInput`].
    pub struct ListUserPoolClientsOutput {
        model: "ListUserPoolClientsResponse",
        builder: ListUserPoolClientsOutputBuilder,
        build: plain,
        sdk: plain in operation::list_user_pool_clients,

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
