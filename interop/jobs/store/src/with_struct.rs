//! The store with a derived struct, which names the members that the program uses.

use std::collections::BTreeMap;
use std::error::Error;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Number, Value};

/// The response to `DescribeUserPoolClient`.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Response {
    user_pool_client: Client,
}

/// An app client, without its secret.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Client {
    pub client_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_name: Option<String>,
    #[serde(rename = "CallbackURLs", default, skip_serializing_if = "Vec::is_empty")]
    pub callback_urls: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub creation_date: Option<Number>,
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// The stored app clients by id, which are read and written as one JSON object.
#[derive(Default, Serialize, Deserialize)]
pub struct Store(BTreeMap<String, Client>);

impl Store {
    /// Saves the client of a `DescribeUserPoolClient` response.
    ///
    /// # Errors
    /// Fails if the response cannot be read or the client has no id.
    pub fn save(&mut self, response: &str) -> Result<(), Box<dyn Error>> {
        let Response { user_pool_client: mut client } = serde_json::from_str(response)?;
        client.other.remove("ClientSecret");
        self.0.insert(client.client_id.clone(), client);
        Ok(())
    }

    /// Returns the client with an id.
    #[must_use]
    pub fn load(&self, id: &str) -> Option<&Client> {
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
        Ok(serde_json::from_str(document)?)
    }

    /// Writes the store.
    ///
    /// # Errors
    /// Fails if a client cannot be written.
    pub fn to_json(&self) -> Result<String, Box<dyn Error>> {
        Ok(serde_json::to_string(self)?)
    }
}
