//! Additional client secrets.

use crate::primitives::DateTime;

shape! {
    /// A client secret of a confidential client, which may have two at a time.
    pub struct ClientSecretDescriptorType("ClientSecretDescriptorType") / ClientSecretDescriptorTypeBuilder: plain {
        /// Names the secret: the client id, `--` and the second of its making. 1 to 128 characters.
        string "ClientSecretId" => client_secret_id: String, CLIENT_SECRET_ID;

        /// The secret itself; told once, when the service has made it. `Debug` and every message hide it.
        ///
        /// 24 to 64 characters: ASCII letters, digits, `_` and `+`.
        string "ClientSecretValue" => client_secret_value: String, CLIENT_SECRET;

        /// When the secret was made.
        item "ClientSecretCreateDate" => client_secret_create_date: DateTime, DATE;
    }
}
