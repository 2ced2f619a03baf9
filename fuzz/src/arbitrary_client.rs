//! Every value of a shape can be written and read back, and the laws of `tests/it/laws` hold.

use arbitrary::{Arbitrary, Result, Unstructured};
use cognito_user_pool_client::model::Structure;
use cognito_user_pool_client::{PoolContext, UserPoolClientType};

use crate::operations::{check_client, check_shape};
use crate::support::shapes::{CreateUserPoolClientInput, DescribeUserPoolClientOutput};

/// Creates a client or a value of another shape, and writes it.
///
/// # Panics
/// Panics if a property does not hold.
pub fn arbitrary_client(data: &[u8]) {
    // Each input is a value, because `Arbitrary` creates fewer members from a short one.
    assert!(check(&mut Unstructured::new(data)).is_ok(), "the input is not a value");
}

fn check(input: &mut Unstructured<'_>) -> Result<()> {
    macro_rules! functions {
        ([] $($Shape:ident)*) => { [$(check_value::<crate::support::shapes::$Shape>),*] };
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

fn check_value<S: Structure + for<'a> Arbitrary<'a>>(input: &mut Unstructured<'_>) -> Result<()> {
    check_shape(&S::arbitrary(input)?);
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
