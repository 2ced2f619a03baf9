//! A store of app clients by id. It never contains a client secret.

use std::collections::BTreeMap;
use std::error::Error;

use cognito_user_pool_client::{UserPoolClientType, json};
use serde::{Deserialize, Serialize};

pub mod with_sdk;
pub mod with_struct;

/// The stored app clients by id, which are read and written as one JSON object.
#[derive(Default, Serialize, Deserialize)]
pub struct Store(BTreeMap<String, UserPoolClientType>);

impl Store {
    /// Saves the client of a `DescribeUserPoolClient` response.
    ///
    /// # Errors
    /// Fails if the response cannot be read or the client has no id.
    pub fn save(&mut self, response: &str) -> Result<(), Box<dyn Error>> {
        let client = json::client_from_str(response)?.without_secret();
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
        Ok(json::from_str(document)?)
    }

    /// Writes the store.
    ///
    /// # Errors
    /// Fails if a client cannot be written.
    pub fn to_json(&self) -> Result<String, Box<dyn Error>> {
        Ok(json::to_string(self)?)
    }
}
