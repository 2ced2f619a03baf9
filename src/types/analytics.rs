//! The configuration of usage analytics.

shape! {
    /// The Amazon Pinpoint application that receives the usage events of a client.
    ///
    /// The application is identified either by `ApplicationArn`, or by `ApplicationId`, `RoleArn` and `ExternalId`
    /// together. A response to a request with `ApplicationArn` also has the `RoleArn` of the role that the service
    /// created. A request must not have `ApplicationArn` together with `RoleArn`.
    pub struct AnalyticsConfigurationType {
        model: "AnalyticsConfigurationType",
        builder: AnalyticsConfigurationTypeBuilder,
        build: plain,
        sdk: plain in types,

        /// The id of the application, in hexadecimal digits.
        #[rules(StringPattern)]
        string "ApplicationId" => application_id: String, HEX_STRING;

        /// The Amazon Resource Name (ARN) of the application. It has 20 to 2048 characters.
        #[rules(StringLength, StringPattern)]
        string "ApplicationArn" => application_arn: String, ARN;

        /// The Amazon Resource Name (ARN) of the role that may publish events. It has 20 to 2048 characters.
        #[rules(StringLength, StringPattern)]
        string "RoleArn" => role_arn: String, ARN;

        /// The external id that the trust policy of the role requires. It has at most 131,072 characters.
        #[rules(StringLength)]
        string "ExternalId" => external_id: String, STRING;

        /// `true` if the service adds user data to the events.
        copy "UserDataShared" => user_data_shared: bool, BOOLEAN = false;
    }
}
