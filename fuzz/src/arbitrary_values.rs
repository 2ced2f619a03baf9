//! Every value of a shape can be written and read back and satisfies the laws of `tests/it/laws`, and no output contains a
//! secret.

use arbitrary::{Arbitrary, Result, Unstructured};
use cognito_user_pool_client::model::Structure;
use cognito_user_pool_client::operation::update_user_pool_client::UpdateUserPoolClientInput;
use cognito_user_pool_client::{PoolContext, UserPoolClientType};

use crate::operations::{check_applied, check_client, check_create, check_diff, check_shape, check_update, small_pool};
use crate::secrets;
use crate::support::shapes::{CreateUserPoolClientInput, DescribeUserPoolClientOutput};

/// Creates values of one shape, and two clients with requests.
///
/// # Panics
/// Panics if a property is violated.
pub fn arbitrary_values(data: &[u8]) {
    // Each input is a value, because `Arbitrary` creates fewer members from a short one.
    assert!(check_value(&mut Unstructured::new(data)).is_ok(), "the input is not a value");
    assert!(check_pair(&mut Unstructured::new(data)).is_ok(), "the input is not two clients");
}

/// Passes a client or a value of another shape to every function that takes one value.
fn check_value(input: &mut Unstructured<'_>) -> Result<()> {
    macro_rules! functions {
        ([] $($Shape:ident)*) => { [$(check_shape_of::<crate::support::shapes::$Shape>),*] };
    }
    if input.arbitrary()? {
        let check: &fn(&mut Unstructured<'_>) -> Result<()> = input.choose(&each_shape!(functions))?;
        return check(input);
    }
    let client = UserPoolClientType::arbitrary(input)?;
    check_client(&client, &PoolContext::default());
    // All shapes are read and written by the same code, so that three shapes suffice for the other formats.
    check_formats(&client);
    check_formats(&DescribeUserPoolClientOutput::arbitrary(input)?);
    check_formats(&CreateUserPoolClientInput::arbitrary(input)?);
    Ok(())
}

fn check_shape_of<S: Structure + for<'a> Arbitrary<'a>>(input: &mut Unstructured<'_>) -> Result<()> {
    check_shape(&S::arbitrary(input)?);
    Ok(())
}

/// Passes two clients and two requests, which have secrets, to every function that takes two values.
fn check_pair(input: &mut Unstructured<'_>) -> Result<()> {
    let before = secrets::added(&UserPoolClientType::arbitrary(input)?);
    let after = secrets::added(&UserPoolClientType::arbitrary(input)?);
    check_diff(&before, &after);
    check_applied(&after.to_update().build_unvalidated(), &before);
    secrets::hidden_by_client(&before);
    secrets::hidden_by_difference(&before, &after);

    let update = UpdateUserPoolClientInput::arbitrary(input)?;
    check_applied(&update, &before);
    check_update(&update, &small_pool());

    let mut create = CreateUserPoolClientInput::arbitrary(input)?;
    create.client_secret = Some(secrets::SECRET.to_owned());
    check_create(&create, &small_pool());
    secrets::hidden_by_create(&create);
    Ok(())
}

/// Checks that a value can be written and read back in every format other than JSON.
fn check_formats<S: Structure>(value: &S) {
    let mut written = Vec::new();
    ciborium::into_writer(value, &mut written).expect("every value can be written as CBOR");
    let read: S = ciborium::from_reader(written.as_slice()).expect("the output is the shape");
    assert_eq!(&read, value);

    let written = rmp_serde::to_vec_named(value).expect("every value can be written as MessagePack");
    let read: S = rmp_serde::from_slice(&written).expect("the output is the shape");
    assert_eq!(&read, value);

    let written = serde_norway::to_string(value).expect("every value can be written as YAML");
    let read: S = serde_norway::from_str(&written).unwrap_or_else(|error| panic!("{written}: {error}"));
    assert_eq!(&read, value);

    // TOML has no null, which an unknown member may contain.
    if let Ok(written) = toml::to_string(value) {
        let read: S = toml::from_str(&written).unwrap_or_else(|error| panic!("{written}: {error}"));
        assert_eq!(&read, value);
    }
}
