// All differences because of which code for the SDK does not compile with this crate, or the reverse.
// Read by the build script, which checks each row, and by the test, which prints it.

/// One difference, for all items of the SDK whose path ends like this.
pub struct Difference {
    /// End of the path of the SDK's item: `Type::method`, `Type.field`, `Type: Trait`.
    pub item: &'static str,
    #[allow(dead_code, reason = "the build script checks it")]
    pub ours: Ours,
    #[allow(dead_code, reason = "the test prints it")]
    pub reason: &'static str,
}

/// The item of this crate instead.
#[allow(dead_code, reason = "the build script checks it")]
pub enum Ours {
    /// Nothing.
    Absent,
    /// The same name with this type; `Self` is the type, `Built` what a builder builds.
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
        reason: "the field has the SDK's first spelling; methods have both",
    },
    Difference {
        item: ".logout_urls",
        ours: Ours::Field("logout_ur_ls"),
        reason: "the field has the SDK's first spelling; methods have both",
    },
    Difference {
        item: "AnalyticsConfigurationType.user_data_shared",
        ours: Ours::Typed("Option<bool>"),
        reason: "absent and `false` stay apart",
    },
    Difference {
        item: "AnalyticsConfigurationType::user_data_shared",
        ours: Ours::Typed("fn(&Self) -> Option<bool>"),
        reason: "absent and `false` stay apart",
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
        reason: "this crate has no client; feature `aws-sdk` turns a request into the SDK's builder, which has",
    },
    Difference {
        item: "::deserialize",
        ours: Ours::Absent,
        reason: "the SDK's own codec; this crate's shapes have serde's `Deserialize`",
    },
    Difference {
        item: "::SCHEMA",
        ours: Ours::Absent,
        reason: "the SDK's own codec; this crate's shapes have `MEMBERS`",
    },
    Difference {
        item: ": aws_smithy_schema::serde::SerializableStruct",
        ours: Ours::Absent,
        reason: "the SDK's own codec; this crate's shapes have serde's `Serialize`",
    },
    Difference {
        item: ": aws_types::request_id::RequestId",
        ours: Ours::Absent,
        reason: "a request id is in the response's header, not in its body",
    },
];
