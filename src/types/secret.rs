//! The descriptions of client secrets.

use crate::primitives::DateTime;

shape! {
    /// A client secret of a confidential client. A client has at most two at a time.
    pub struct ClientSecretDescriptorType {
        model: "ClientSecretDescriptorType",
        builder: ClientSecretDescriptorTypeBuilder,
        build: plain,
        sdk: plain in types,

        /// The id of the secret: the client id, `--`, and the time of creation in epoch seconds. It has 1 to 128
        /// characters.
        string "ClientSecretId" => client_secret_id: String, CLIENT_SECRET_ID;

        /// The client secret.
        ///
        /// Only the response to [`AddUserPoolClientSecret`](crate::operation::add_user_pool_client_secret) has it, and
        /// only if the service generated the secret. It has 24 to 64 characters: ASCII letters, digits, `_` and `+`.
        #[remarks]
        /// `Debug` and every message redact it.
        string "ClientSecretValue" => client_secret_value: String, CLIENT_SECRET;

        /// The time at which the secret was created.
        item "ClientSecretCreateDate" => client_secret_create_date: DateTime, DATE;
    }
}

impl ClientSecretDescriptorType {
    /// Returns a copy without the value of the secret. The id and the creation date are kept.
    #[inline]
    #[must_use = "returns a copy"]
    pub fn without_secret(&self) -> Self {
        let mut copy = self.clone();
        copy.client_secret_value = None;
        copy
    }
}
