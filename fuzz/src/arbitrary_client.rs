//! Every value of a shape can be written and read back in every supported format, and the properties of `laws` hold.

use arbitrary::{Arbitrary, Unstructured};
use cognito_user_pool_client::model::Structure;
use cognito_user_pool_client::{PoolContext, UserPoolClientType};

use crate::laws::{assert_reads_back, assert_same, check_client};

/// Creates a client and writes it in every format.
pub fn arbitrary_client(data: &[u8]) {
    let mut input = Unstructured::new(data);
    let Ok(client) = UserPoolClientType::arbitrary(&mut input) else { return };
    check_client(&client, &PoolContext::default());
    check_formats(&client);
    each_shape!(call_with check_shape(data));
}

fn check_shape<S: Structure + for<'a> Arbitrary<'a>>(data: &[u8]) {
    if let Ok(shape) = S::arbitrary(&mut Unstructured::new(data)) {
        assert_reads_back(&shape);
        crate::laws::check_shape(&shape);
    }
}

fn check_formats<S: Structure>(shape: &S) {
    assert_reads_back(shape);

    let mut written = Vec::new();
    ciborium::into_writer(shape, &mut written).expect("every shape can be written as CBOR");
    assert_same(&ciborium::from_reader(written.as_slice()).expect("the output is the shape"), shape);

    let written = rmp_serde::to_vec_named(shape).expect("every shape can be written as MessagePack");
    assert_same(&rmp_serde::from_slice(&written).expect("the output is the shape"), shape);

    let written = serde_norway::to_string(shape).expect("every shape can be written as YAML");
    assert_same(&serde_norway::from_str(&written).unwrap_or_else(|error| panic!("{written}: {error}")), shape);

    // TOML has no null, which an unknown member may contain.
    if let Ok(written) = toml::to_string(shape) {
        assert_same(&toml::from_str(&written).unwrap_or_else(|error| panic!("{written}: {error}")), shape);
    }
}
