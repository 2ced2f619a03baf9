//! The signature of a request: AWS Signature Version 4, with the crate `aws-sigv4`.

use std::error::Error;
use std::time::SystemTime;

use aws_credential_types::Credentials;
use aws_sigv4::http_request::{SignableBody, SignableRequest, SigningSettings, sign};
use aws_sigv4::sign::v4;
use ureq::http::Request;

/// Adds the headers `x-amz-date` and `authorization`, and `x-amz-security-token` for temporary credentials.
pub fn signed(
    mut request: Request<Vec<u8>>,
    credentials: Credentials,
    region: &str,
    time: SystemTime,
) -> Result<Request<Vec<u8>>, Box<dyn Error>> {
    let identity = credentials.into();
    let parameters = v4::SigningParams::builder()
        .identity(&identity)
        .region(region)
        .name("cognito-idp")
        .time(time)
        .settings(SigningSettings::default())
        .build()?
        .into();
    let headers = request.headers().iter().map(|(name, value)| Ok((name.as_str(), value.to_str()?)));
    let headers: Vec<_> = headers.collect::<Result<_, Box<dyn Error>>>()?;
    let body = SignableBody::Bytes(request.body());
    let method = request.method().as_str();
    let uri = request.uri().to_string();
    let (instructions, _) =
        sign(SignableRequest::new(method, uri, headers.into_iter(), body)?, &parameters)?.into_parts();
    instructions.apply_to_request_http1x(&mut request);
    Ok(request)
}
