//! The short form of an app client in lists, and the type of a client.

shape! {
    /// An app client in the response to [`ListUserPoolClients`](crate::operation::list_user_pool_clients).
    pub struct UserPoolClientDescription {
        model: "UserPoolClientDescription",
        builder: UserPoolClientDescriptionBuilder,
        build: plain,
        sdk: plain in types,

        /// The client identifier, as in [`UserPoolClientType`](crate::UserPoolClientType::client_id).
        #[remarks]
        /// `Debug` redacts it.
        string "ClientId" => client_id: String, CLIENT_ID;

        /// The id of the user pool, as in [`UserPoolClientType`](crate::UserPoolClientType::user_pool_id).
        string "UserPoolId" => user_pool_id: String, USER_POOL_ID;

        /// The human-readable name, as in [`UserPoolClientType`](crate::UserPoolClientType::client_name).
        string "ClientName" => client_name: String, CLIENT_NAME;
    }
}

string_enum! {
    /// The way in which an app client was created.
    pub enum ClientTypeType {
        /// OAuth 2.0 dynamic client registration (RFC 7591).
        Dcr = "DCR",
        /// The operation `CreateUserPoolClient`.
        Regular = "REGULAR",
    }
}
