//! The implementations, which read and write the same bytes.

use aws_sdk_cognitoidentityprovider::operation as sdk;
use aws_smithy_json::codec::{JsonCodec, JsonCodecSettings, JsonDeserializer};
use aws_smithy_schema::codec::Codec as _;
use aws_smithy_schema::serde::{SerializableStruct, ShapeSerializer as _};
use cognito_user_pool_client::operation::describe_user_pool_client::DescribeUserPoolClientOutput;
use cognito_user_pool_client::operation::list_user_pool_clients::ListUserPoolClientsOutput;
use cognito_user_pool_client::{UserPoolClientType, json};
use rusoto_cognito_idp as rusoto;
use serde::Serialize;
use serde::de::{DeserializeOwned, IgnoredAny};

use crate::inputs::{Input, Response};
use crate::{Case, Operation, structs};

/// The implementation that the others are compared with: the functions of `json` in this crate.
pub const OURS: &str = "this crate";

/// A lower bound for reading: `serde_json` parses the document without a result, and the value is cloned.
pub const FLOOR: &str = "floor";

/// Returns the implementations that support an operation on an input.
pub fn cases(input: &Input, operation: Operation) -> Vec<Case<'_>> {
    let bytes = input.json.as_bytes();
    match (operation, input.response) {
        (Operation::Validate, Response::Describe) => {
            let output: DescribeUserPoolClientOutput = json::from_slice(bytes).unwrap();
            let client = output.user_pool_client.unwrap();
            vec![Case::new(OURS, move || client.validate())]
        }
        (Operation::Validate, Response::List) => Vec::new(),
        (_, Response::Describe) => implementations::<
            DescribeUserPoolClientOutput,
            sdk::describe_user_pool_client::DescribeUserPoolClientOutput,
            rusoto::DescribeUserPoolClientResponse,
            structs::Describe,
        >(bytes, operation),
        (_, Response::List) => implementations::<
            ListUserPoolClientsOutput,
            sdk::list_user_pool_clients::ListUserPoolClientsOutput,
            rusoto::ListUserPoolClientsResponse,
            structs::List,
        >(bytes, operation),
    }
}

fn implementations<'a, Ours, Sdk, Rusoto, Derived>(bytes: &'a [u8], operation: Operation) -> Vec<Case<'a>>
where
    Ours: Clone + Serialize + DeserializeOwned + 'a,
    Sdk: OfSdk + 'a,
    Rusoto: Serialize + DeserializeOwned + 'a,
    Derived: Serialize + DeserializeOwned + 'a,
{
    let mut cases = vec![
        case(
            OURS,
            bytes,
            operation,
            |bytes| json::from_slice::<Ours>(bytes).unwrap(),
            |value| json::to_vec(value).unwrap(),
        ),
        with_serde_json::<Ours>("this crate, serde_json", bytes, operation),
        case(
            "this crate, sonic-rs",
            bytes,
            operation,
            |bytes| sonic_rs::from_slice::<Ours>(bytes).unwrap(),
            |value| sonic_rs::to_vec(value).unwrap(),
        ),
        with_codec::<Sdk>("AWS SDK", bytes, operation),
        with_serde_json::<Rusoto>("rusoto", bytes, operation),
        with_serde_json::<Derived>("serde derive, flatten", bytes, operation),
        with_serde_json::<serde_json::Value>("serde_json::Value", bytes, operation),
    ];
    if operation == Operation::Read {
        let value: Ours = json::from_slice(bytes).unwrap();
        cases.push(Case::new(FLOOR, move || {
            serde_json::from_slice::<IgnoredAny>(bytes).unwrap();
            value.clone()
        }));
    }
    cases
}

fn case<'a, T: 'a>(
    implementation: &'static str,
    bytes: &'a [u8],
    operation: Operation,
    read: impl Fn(&'a [u8]) -> T + 'a,
    write: impl Fn(&T) -> Vec<u8> + 'a,
) -> Case<'a> {
    if operation == Operation::Read {
        return Case::new(implementation, move || read(bytes));
    }
    let value = read(bytes);
    Case::new(implementation, move || write(&value))
}

fn with_serde_json<'a, T: Serialize + DeserializeOwned + 'a>(
    implementation: &'static str,
    bytes: &'a [u8],
    operation: Operation,
) -> Case<'a> {
    let read = |bytes: &[u8]| serde_json::from_slice::<T>(bytes).unwrap();
    case(implementation, bytes, operation, read, |value| serde_json::to_vec(value).unwrap())
}

/// Returns the case of the SDK's codec with the settings of the protocol `awsJson1_1`. As in the SDK's client, the codec is
/// created once.
fn with_codec<'a, T: OfSdk + 'a>(implementation: &'static str, bytes: &'a [u8], operation: Operation) -> Case<'a> {
    let codec = || JsonCodec::new(JsonCodecSettings::builder().use_json_name(false).build());
    let (reader, writer) = (codec(), codec());
    case(
        implementation,
        bytes,
        operation,
        move |bytes| T::read(&mut reader.create_deserializer(bytes)),
        move |value| {
            let mut serializer = writer.create_serializer();
            serializer.write_struct(value.schema(), value).unwrap();
            serializer.finish()
        },
    )
}

trait OfSdk: SerializableStruct {
    fn read(deserializer: &mut JsonDeserializer<'_>) -> Self;
}

impl OfSdk for sdk::describe_user_pool_client::DescribeUserPoolClientOutput {
    fn read(deserializer: &mut JsonDeserializer<'_>) -> Self {
        Self::deserialize(deserializer).unwrap()
    }
}

impl OfSdk for sdk::list_user_pool_clients::ListUserPoolClientsOutput {
    fn read(deserializer: &mut JsonDeserializer<'_>) -> Self {
        Self::deserialize(deserializer).unwrap()
    }
}

/// Returns the size of a client in bytes, without its allocations.
pub fn sizes() -> [(&'static str, usize); 4] {
    [
        (OURS, size_of::<UserPoolClientType>()),
        ("AWS SDK", size_of::<aws_sdk_cognitoidentityprovider::types::UserPoolClientType>()),
        ("rusoto", size_of::<rusoto::UserPoolClientType>()),
        ("serde derive, flatten", size_of::<structs::Client>()),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inputs;

    #[test]
    fn this_crate_writes_each_input_unchanged_and_every_implementation_reads_it() {
        for input in inputs::all() {
            let document: serde_json::Value = serde_json::from_str(&input.json).unwrap();
            let ours: serde_json::Value = match input.response {
                Response::Describe => rewritten::<DescribeUserPoolClientOutput>(&input),
                Response::List => rewritten::<ListUserPoolClientsOutput>(&input),
            };
            assert_eq!(ours, document, "{}", input.name);
            for operation in [Operation::Read, Operation::Write, Operation::Validate] {
                for mut case in cases(&input, operation) {
                    case.run(1);
                }
            }
        }
    }

    #[test]
    fn each_client_is_valid() {
        for input in inputs::all().iter().filter(|input| input.response == Response::Describe) {
            let output: DescribeUserPoolClientOutput = json::from_str(&input.json).unwrap();
            assert_eq!(output.user_pool_client.unwrap().validate(), Ok(()), "{}", input.name);
        }
    }

    fn rewritten<T: Serialize + DeserializeOwned>(input: &Input) -> serde_json::Value {
        let value: T = json::from_str(&input.json).unwrap();
        serde_json::from_slice(&json::to_vec(&value).unwrap()).unwrap()
    }
}
