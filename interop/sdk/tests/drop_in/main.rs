//! Code for the types of the AWS SDK also compiles after `use cognito_user_pool_client as cognito`, and has the same
//! output. `differences.rs` lists all differences.

mod conversions;
mod differences;

/// The same program twice.
mod sdk {
    use aws_sdk_cognitoidentityprovider as cognito;
    include!("program.rs");

    /// The SDK's `build()` of a client checks nothing.
    fn built(builder: UserPoolClientTypeBuilder) -> UserPoolClientType {
        builder.build()
    }
}
mod ours {
    use cognito_user_pool_client as cognito;
    include!("program.rs");

    fn built(builder: UserPoolClientTypeBuilder) -> UserPoolClientType {
        builder.build().expect("a client that the service would accept")
    }
}

/// The checks of all public items of the SDK's types, which the build script generates.
mod items {
    #[allow(deprecated, dead_code, unused_imports, clippy::all, clippy::pedantic, reason = "generated")]
    mod sdk {
        use aws_sdk_cognitoidentityprovider as cognito;
        include!(concat!(env!("OUT_DIR"), "/drop_in_sdk.rs"));
    }
    #[allow(deprecated, dead_code, unused_imports, clippy::all, clippy::pedantic, reason = "generated")]
    mod ours {
        use cognito_user_pool_client as cognito;
        include!(concat!(env!("OUT_DIR"), "/drop_in_ours.rs"));
    }
}

#[test]
fn every_item_of_the_sdk_exists_or_is_a_listed_difference() {
    println!("{} public items of the SDK compared, with these differences:", env!("DROP_IN_ITEMS"));
    for difference in differences::DIFFERENCES {
        println!("  {}: {}", difference.item, difference.reason);
    }
    let items: usize = env!("DROP_IN_ITEMS").parse().unwrap();
    assert!(items > 900, "the build script no longer finds the items of the SDK's source: {items}");
}

#[test]
fn the_same_program_has_the_same_output_with_both_crates() {
    let (sdk, ours) = (sdk::run(), ours::run());
    assert_eq!(sdk.len(), ours.len());
    for ((what, sdk), (_, ours)) in sdk.iter().zip(&ours) {
        // The differences of `differences.rs` in the `Debug` output.
        let ours = ours.replace("callback_ur_ls", "callback_urls").replace("logout_ur_ls", "logout_urls");
        let ours = ours.replace("user_data_shared: Some(true)", "user_data_shared: true");
        let ours = ours.replace("feature: Some(Enabled)", "feature: Enabled");
        // The SDK redacts an absent value as well.
        let ours = ["client_id", "client_secret", "client_secret_value"].into_iter().fold(ours, |ours, field| {
            ours.replace(&format!(" {field}: None"), &format!(r#" {field}: "*** Sensitive Data Redacted ***""#))
        });
        // Each field with the separator after it, so that an absent member that the SDK lacks can be left out.
        let separated = |text: &str| text.replace(" }", ", }");
        let is_in_sdk =
            |field: &&str| field.strip_suffix(": None").is_none_or(|name| sdk.contains(&format!("{name}: ")));
        let ours = separated(&ours).split(", ").filter(is_in_sdk).collect::<Vec<_>>().join(", ");
        assert_eq!(separated(sdk), ours, "{what}");
    }
}
