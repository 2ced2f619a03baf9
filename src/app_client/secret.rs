//! The client secret: whether a client has one, and copies without it.

use serde_json::Value as Json;

use super::members::CreateUserPoolClientInput;
use crate::model::Member;
use crate::model::misspelling::meant;
use crate::types::UserPoolClientType;
use crate::wire::{Object, UnknownEdit, UnknownFields, Value as _};

impl UserPoolClientType {
    /// Checks whether this is a confidential client (RFC 6749, section 2.1), which has a
    /// [`client_secret`](Self::client_secret()) or a [`client_secret_arn`](Self::client_secret_arn()).
    ///
    /// The result `false` does not prove that the client is public. A copy [without its secret](Self::without_secret) is
    /// equal to a public client, and an unknown member `GenerateSecret` is ignored. Nor is it documented whether
    /// `DescribeUserPoolClient` returns a secret that `AddUserPoolClientSecret` has added, after the original secret was
    /// deleted.
    ///
    /// ```
    /// use cognito_user_pool_client::UserPoolClientType;
    ///
    /// let builder = UserPoolClientType::builder().client_secret("a".repeat(32));
    /// let client = builder.build()?;
    /// assert!(client.is_confidential());
    /// assert!(!client.without_secret().is_confidential());
    /// # Ok::<(), cognito_user_pool_client::ValidationError>(())
    /// ```
    pub fn is_confidential(&self) -> bool {
        self.client_secret.is_some() || self.client_secret_arn.is_some()
    }

    /// Returns a copy without the client secret, for example to [store it](crate::_guide::storing) in a repository.
    ///
    /// An unknown member at any depth whose name is `ClientSecret` or probably a misspelling of it, such as `client_secret`,
    /// is removed as well, although it may be a new member of the service. Other unknown members and `ClientSecretArn` are
    /// kept.
    ///
    /// To create a confidential client from the copy, call `generate_secret` as in [`to_create`](Self::to_create).
    #[inline]
    #[must_use = "returns a copy"]
    pub fn without_secret(&self) -> Self {
        let mut copy = self.clone();
        copy.client_secret = None;
        let object: &dyn Object = self;
        let may_be_meant = |member: &Member| member.is(Self::CLIENT_SECRET) || object.member(member.name).is_none();
        // A name is compared with the absent members, because one that is nearest to a present member may be the secret's.
        copy.unknown.retain(|name, _| meant(name, Self::MEMBERS, may_be_meant) != Some(Self::CLIENT_SECRET));
        copy.edit_unknown(UnknownEdit::Members(remove_secrets));
        copy
    }
}

/// Removes the unknown members, at every depth, whose names are probably those of a secret.
fn remove_secrets(unknown: &mut UnknownFields) {
    unknown.retain(|name, _| !may_be_secret(name));
    unknown.values_mut().for_each(remove_secrets_inside);
}

fn remove_secrets_inside(value: &mut Json) {
    match value {
        Json::Object(members) => {
            members.retain(|name, _| !may_be_secret(name));
            members.values_mut().for_each(remove_secrets_inside);
        }
        Json::Array(entries) => entries.iter_mut().for_each(remove_secrets_inside),
        _ => {}
    }
}

fn may_be_secret(name: &str) -> bool {
    meant(name, UserPoolClientType::MEMBERS, |_| true) == Some(UserPoolClientType::CLIENT_SECRET)
}

/// Checks whether an unknown member of a client is one with which a request determines the secret.
///
/// A file in a repository may have such a member, but it is not a setting: `to_create` reads it, and nothing else does.
pub(crate) fn requests_secret(name: &str) -> bool {
    matches!(
        name,
        CreateUserPoolClientInput::GENERATE_SECRET | CreateUserPoolClientInput::PUBLISH_SECRETS_IN_AWS_SECRETS_MANAGER
    )
}

/// Checks whether a client has an unknown member `GenerateSecret` with the value `true`, as in a file without the secret.
pub(super) fn generates_secret(client: &UserPoolClientType) -> bool {
    client.unknown.get().get(CreateUserPoolClientInput::GENERATE_SECRET) == Some(&Json::Bool(true))
}
