//! Usage events.

shape! {
    /// The Amazon Pinpoint application that gets a client's usage events: named either by `ApplicationArn`, or by
    /// `ApplicationId`, `RoleArn` and `ExternalId` together.
    ///
    /// A response may carry `RoleArn` beside `ApplicationArn`: the role that the service made for itself. A request may
    /// not. Error: `analytics-application`.
    pub struct AnalyticsConfigurationType("AnalyticsConfigurationType") / AnalyticsConfigurationTypeBuilder: plain {
        /// Id of the application: hexadecimal digits. Error: `string-pattern`.
        string "ApplicationId" => application_id: String, HEX_STRING;

        /// Amazon Resource Name of the application: 20 to 2048 characters. Errors: `string-length`, `string-pattern`.
        string "ApplicationArn" => application_arn: String, ARN;

        /// Amazon Resource Name of the role that may publish events: 20 to 2048 characters. Errors: `string-length`,
        /// `string-pattern`.
        string "RoleArn" => role_arn: String, ARN;

        /// The external id that the role's trust policy asks for: at most 131,072 characters. Error: `string-length`.
        string "ExternalId" => external_id: String, STRING;

        /// Whether user attributes are sent along.
        copy "UserDataShared" => user_data_shared: bool, BOOLEAN = false;
    }
}
