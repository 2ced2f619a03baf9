//! The store with the types of the AWS SDK, which its codec reads and writes.

use std::collections::BTreeMap;
use std::error::Error;

use aws_sdk_cognitoidentityprovider::operation::describe_user_pool_client::DescribeUserPoolClientOutput;
use aws_sdk_cognitoidentityprovider::types::UserPoolClientType;
use aws_smithy_json::codec::JsonCodec;
use aws_smithy_schema::codec::Codec as _;
use aws_smithy_schema::serde::ShapeSerializer as _;
use serde_json::Value;

/// The stored app clients by id, which are read and written as one JSON object.
#[derive(Default)]
pub struct Store(BTreeMap<String, UserPoolClientType>);

impl Store {
    /// Saves the client of a `DescribeUserPoolClient` response.
    ///
    /// # Errors
    /// Fails if the response cannot be read, or has no client, or the client has no id.
    pub fn save(&mut self, response: &str) -> Result<(), Box<dyn Error>> {
        let codec = JsonCodec::default();
        let output = DescribeUserPoolClientOutput::deserialize(&mut codec.create_deserializer(response.as_bytes()))?;
        let mut client = output.user_pool_client.ok_or("UserPoolClient: missing required member")?;
        client.client_secret = None;
        let id = client.client_id.clone().ok_or("ClientId: missing required member")?;
        self.0.insert(id, client);
        Ok(())
    }

    /// Returns the client with an id.
    #[must_use]
    pub fn load(&self, id: &str) -> Option<&UserPoolClientType> {
        self.0.get(id)
    }

    /// Returns the ids of all clients in ascending order.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Reads a store.
    ///
    /// # Errors
    /// Fails if the document is not a store.
    pub fn from_json(document: &str) -> Result<Self, Box<dyn Error>> {
        let codec = JsonCodec::default();
        let mut clients = BTreeMap::new();
        for (id, client) in serde_json::from_str::<BTreeMap<String, Value>>(document)? {
            let client = serde_json::to_vec(&client)?;
            clients.insert(id, UserPoolClientType::deserialize(&mut codec.create_deserializer(&client))?);
        }
        Ok(Self(clients))
    }

    /// Writes the store.
    ///
    /// # Errors
    /// Fails if a client cannot be written.
    pub fn to_json(&self) -> Result<String, Box<dyn Error>> {
        let codec = JsonCodec::default();
        let mut clients = BTreeMap::<&str, Value>::new();
        for (id, client) in &self.0 {
            let mut serializer = codec.create_serializer();
            serializer.write_struct(UserPoolClientType::SCHEMA, client)?;
            clients.insert(id, serde_json::from_slice(&serializer.finish())?);
        }
        Ok(serde_json::to_string(&clients)?)
    }
}
