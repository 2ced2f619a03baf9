//! The property with a derived struct, which has the members that the program uses.

use std::error::Error;

use serde::{Deserialize, Serialize};

/// An app client.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Client {
    pub client_id: String,
    pub client_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_secret: Option<String>,
    /// Microseconds would not be exact in a double.
    pub creation_date: serde_json::Number,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_token_validity: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token_validity_units: Option<Units>,
    pub refresh_token_validity: i32,
    #[serde(rename = "CallbackURLs", default)]
    pub callback_urls: Vec<String>,
    #[serde(rename = "AllowedOAuthFlows", default)]
    pub allowed_oauth_flows: Vec<String>,
}

/// The units of the token validities.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Units {
    pub access_token: String,
}

/// Writes a client for storage.
///
/// # Errors
/// Fails if the client cannot be written.
pub fn store(client: &Client) -> Result<String, Box<dyn Error>> {
    Ok(serde_json::to_string(client)?)
}

/// Reads a stored client.
///
/// # Errors
/// Fails if the document is not a client.
pub fn load(document: &str) -> Result<Client, Box<dyn Error>> {
    Ok(serde_json::from_str(document)?)
}

#[cfg(test)]
mod tests {
    use proptest::collection::btree_set;
    use proptest::option;
    use proptest::prelude::*;
    use serde_json::Number;

    use super::{Client, Units, load, store};

    /// Returns a strategy for lifetimes of access tokens, with their units.
    fn lifetime() -> impl Strategy<Value = (i32, &'static str)> {
        prop_oneof![
            (300..=86_400).prop_map(|validity| (validity, "seconds")),
            (5..=1440).prop_map(|validity| (validity, "minutes")),
            (1..=24).prop_map(|validity| (validity, "hours")),
        ]
    }

    /// Returns a strategy for valid clients with the grant type `code`.
    fn client() -> impl Strategy<Value = Client> {
        let identity = ("[a-zA-Z0-9_+]{1,128}", "[a-zA-Z0-9 _+=,.@-]{1,128}", option::of("[a-zA-Z0-9_+]{24,64}"));
        let lifetimes = (0..=4_102_444_800_000_u64, option::of(lifetime()), 2..=3650);
        let urls = btree_set("https://[a-z]{1,20}\\.example\\.com/[a-z]{0,20}", 1..=20);
        (identity, lifetimes, urls).prop_map(|(identity, lifetimes, urls)| {
            let (client_id, client_name, client_secret) = identity;
            let (milliseconds, lifetime, refresh_token_validity) = lifetimes;
            let date = format!("{}.{:03}", milliseconds / 1000, milliseconds % 1000).parse().unwrap();
            Client {
                client_id,
                client_name,
                client_secret,
                creation_date: Number::from_f64(date).unwrap(),
                access_token_validity: lifetime.map(|(validity, _)| validity),
                token_validity_units: lifetime.map(|(_, unit)| Units { access_token: unit.into() }),
                refresh_token_validity,
                callback_urls: urls.into_iter().collect(),
                allowed_oauth_flows: vec!["code".into()],
            }
        })
    }

    proptest! {
        #[test]
        fn a_stored_client_is_read_back(client in client()) {
            prop_assert_eq!(load(&store(&client).unwrap()).unwrap(), client);
        }
    }
}
