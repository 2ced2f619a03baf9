// All differences that keep code for the SDK from compiling with this crate, or the reverse.
// The build script reads and checks each row, and the test prints it.

/// A difference, for all items of the SDK whose path ends with `item`.
pub struct Difference {
    /// The end of the path of the SDK's item: `Type::method`, `Type.field` or `Type: Trait`.
    pub item: &'static str,
    #[allow(dead_code, reason = "the build script checks it")]
    pub ours: Ours,
    #[allow(dead_code, reason = "the test prints it")]
    pub reason: &'static str,
}

/// The corresponding item of this crate.
#[allow(dead_code, reason = "the build script checks it")]
pub enum Ours {
    /// Nothing.
    Absent,
    /// An item of the same name with this type. `Self` is the type, and `Built` the type that a builder builds.
    Typed(&'static str),
    /// A field of the same type with this name.
    Field(&'static str),
}

pub const DIFFERENCES: &[Difference] = &[
    Difference {
        item: "types::builders::UserPoolClientTypeBuilder::build",
        ours: Ours::Typed("fn(Self) -> Result<Built, cognito::validation::ValidationError>"),
        reason: "`build()` of a client checks it and returns a `Result`; `build_unvalidated()` does not",
    },
    Difference {
        item: "InputBuilder::build",
        ours: Ours::Typed("fn(Self) -> Result<Built, cognito::validation::ValidationError>"),
        reason: "`build()` of a request checks it: the error is a `ValidationError`",
    },
    Difference {
        item: "RefreshTokenRotationTypeBuilder::build",
        ours: Ours::Typed("fn(Self) -> Result<Built, cognito::validation::ValidationError>"),
        reason: "`build()` of a rotation checks it: the error is a `ValidationError`",
    },
    Difference {
        item: ".callback_urls",
        ours: Ours::Field("callback_ur_ls"),
        reason: "the field has the spelling of early versions of the SDK; methods have both",
    },
    Difference {
        item: ".logout_urls",
        ours: Ours::Field("logout_ur_ls"),
        reason: "the field has the spelling of early versions of the SDK; methods have both",
    },
    Difference {
        item: "AnalyticsConfigurationType.user_data_shared",
        ours: Ours::Typed("Option<bool>"),
        reason: "absent and `false` are distinguished",
    },
    Difference {
        item: "AnalyticsConfigurationType::user_data_shared",
        ours: Ours::Typed("fn(&Self) -> Option<bool>"),
        reason: "absent and `false` are distinguished",
    },
    Difference {
        item: "RefreshTokenRotationType.feature",
        ours: Ours::Typed("Option<cognito::types::FeatureType>"),
        reason: "a response without `Feature` is readable",
    },
    Difference {
        item: "RefreshTokenRotationType::feature",
        ours: Ours::Typed("fn(&Self) -> Option<&cognito::types::FeatureType>"),
        reason: "a response without `Feature` is readable",
    },
    Difference {
        item: "::send_with",
        ours: Ours::Absent,
        reason: "this crate does not send requests; the feature `aws-sdk` converts a request to the SDK's builder, which has `send_with`",
    },
    Difference {
        item: "::deserialize",
        ours: Ours::Absent,
        reason: "it belongs to the codec of the SDK; this crate's shapes have serde's `Deserialize`",
    },
    Difference {
        item: "::SCHEMA",
        ours: Ours::Absent,
        reason: "it belongs to the codec of the SDK; this crate's shapes have `MEMBERS`",
    },
    Difference {
        item: ": aws_smithy_schema::serde::SerializableStruct",
        ours: Ours::Absent,
        reason: "it belongs to the codec of the SDK; this crate's shapes have serde's `Serialize`",
    },
    Difference {
        item: ": aws_types::request_id::RequestId",
        ours: Ours::Absent,
        reason: "a request id is in the header of the response, not in its body",
    },
];
