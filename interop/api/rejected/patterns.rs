//! Patterns of shapes and of the descriptions in `model` need `..`, because a later version has more fields.

use cognito_user_pool_client::model::{Kind, Shape};
use cognito_user_pool_client::types::TokenValidityUnitsType;

fn units(units: TokenValidityUnitsType) {
    let TokenValidityUnitsType { access_token: _, id_token: _, refresh_token: _ } = units; //~ E0638
}

fn kind(kind: Kind) {
    if let Kind::Enum { values: _ } = kind {} //~ E0638
}

fn shape(shape: Shape) {
    let Shape { name: _, kind: _ } = shape; //~ E0638
}

fn main() {}
