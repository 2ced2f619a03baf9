//! The SDK's requests through `ureq`: blocking and without TLS, which is enough for a server on this machine.

use aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, SharedHttpClient, SharedHttpConnector, http_client_fn,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_runtime_api::http::Response;

pub fn http_client() -> SharedHttpClient {
    http_client_fn(|_, _| SharedHttpConnector::new(Connector))
}

#[derive(Debug)]
struct Connector;

impl HttpConnector for Connector {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        HttpConnectorFuture::ready(send(&request).map_err(ConnectorError::io))
    }
}

fn send(request: &HttpRequest) -> Result<HttpResponse, Box<dyn std::error::Error + Send + Sync>> {
    let mut call = ureq::post(request.uri()).config().http_status_as_error(false).build();
    for (name, value) in request.headers() {
        call = call.header(name, value);
    }
    let mut received = call.send(request.body().bytes().ok_or("the body is a stream")?)?;
    let body = received.body_mut().read_to_vec()?;
    let mut response = Response::new(received.status().as_u16().try_into()?, body.into());
    for (name, value) in received.headers() {
        response.headers_mut().try_append(name.as_str().to_owned(), value.to_str()?.to_owned())?;
    }
    Ok(response)
}
