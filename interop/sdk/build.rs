//! Generates a check for each public item of the SDK's types that this crate also has, from the source of the SDK. If this
//! crate lacks an item, the check does not compile. The files are `drop_in_sdk.rs` and `drop_in_ours.rs`.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

mod build {
    pub mod checks;
    pub mod items;
}
mod differences {
    include!("tests/drop_in/differences.rs");
}

const SDK: &str = "aws-sdk-cognitoidentityprovider";

fn main() {
    for path in ["build.rs", "build", "tests/drop_in/differences.rs", "../../Cargo.lock"] {
        println!("cargo::rerun-if-changed={path}");
    }
    let items = build::items::read(&sdk_source());
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    fs::write(out.join("drop_in_sdk.rs"), build::checks::write(&items, &[])).expect("OUT_DIR is writable");
    fs::write(out.join("drop_in_ours.rs"), build::checks::write(&items, differences::DIFFERENCES))
        .expect("OUT_DIR is writable");
    println!("cargo::rustc-env=DROP_IN_ITEMS={}", items.len());
}

/// The folder of the SDK's source that this build uses.
fn sdk_source() -> PathBuf {
    let cargo = env::var_os("CARGO").expect("cargo sets it");
    let target = env::var("TARGET").expect("cargo sets it");
    let arguments = ["metadata", "--format-version=1", "--filter-platform", &target];
    let output = Command::new(cargo).args(arguments).output().expect("cargo runs");
    assert!(output.status.success(), "cargo metadata failed: {}", String::from_utf8_lossy(&output.stderr));
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).expect("cargo metadata is JSON");
    let packages = metadata["packages"].as_array().expect("cargo metadata lists packages");
    let sdk = packages.iter().find(|package| package["name"] == SDK).expect("the SDK is a dependency");
    let manifest = Path::new(sdk["manifest_path"].as_str().expect("a path"));
    manifest.with_file_name("src")
}
