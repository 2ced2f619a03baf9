//! The generated documents, which are the same in every run.

use std::fmt::Write as _;

/// The operation that returns a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Response {
    Describe,
    List,
}

pub struct Input {
    pub name: String,
    pub response: Response,
    pub json: String,
}

impl Input {
    fn describe(name: impl Into<String>, client: &str) -> Self {
        Self { name: name.into(), response: Response::Describe, json: format!(r#"{{"UserPoolClient":{{{client}}}}}"#) }
    }

    fn list(name: impl Into<String>, clients: usize) -> Self {
        let clients: Vec<_> = (0..clients)
            .map(|n| format!(r#"{{"ClientId":"{n:026}","UserPoolId":"us-east-1_EXAMPLE","ClientName":"service-{n}"}}"#))
            .collect();
        Self {
            name: name.into(),
            response: Response::List,
            json: format!(r#"{{"UserPoolClients":[{}],"NextToken":"eyJwYWdlIjoyfQ=="}}"#, clients.join(",")),
        }
    }
}

/// The inputs of the comparison.
pub fn all() -> Vec<Input> {
    vec![
        Input::describe("minimal", MINIMAL),
        Input::describe("full", FULL),
        Input::describe("lists", &lists(100, 50)),
        Input::describe("unknown", &unknown(20)),
        Input::list("page", 60),
    ]
}

/// Returns documents of four kinds from 200 bytes to a megabyte, for the cost of each byte.
pub fn growth() -> Vec<Input> {
    let mut inputs = Vec::new();
    for count in [1, 10, 100, 1_000, 10_000] {
        inputs.push(Input::describe(format!("{count} URLs"), &lists(count, 0)));
        inputs.push(Input::describe(format!("{count} unknown members"), &unknown(count)));
        inputs.push(Input::list(format!("{count} listed clients"), count));
        inputs.push(Input::describe(format!("text of {} bytes", count * 100), &text(count * 100)));
    }
    inputs
}

/// Writes a client of the stream: a response with all members on one line.
pub fn line(n: usize, line: &mut String) {
    line.clear();
    let _ = write!(line, r#"{{"UserPoolClient":{{"ClientId":"{n:026}",{WITHOUT_CLIENT_ID}}}}}"#);
}

const MINIMAL: &str = concat!(
    r#""UserPoolId":"us-east-1_EXAMPLE","ClientName":"web","ClientId":"1example23456789","#,
    r#""LastModifiedDate":1726788459.464,"CreationDate":1726788459.464,"RefreshTokenValidity":30"#,
);

macro_rules! without_client_id {
    () => {
        concat!(
            r#""UserPoolId":"us-east-1_EXAMPLE","ClientName":"web-and-mobile","#,
            r#""ClientSecret":"9eqlh0nq5t8r7a3o2m1k6j4i5h0g8f7e6d5c4b3a2z1y0x9w8v7u","#,
            r#""LastModifiedDate":1726788459.464,"CreationDate":1718012345.678,"#,
            r#""RefreshTokenValidity":30,"AccessTokenValidity":60,"IdTokenValidity":60,"#,
            r#""TokenValidityUnits":{"AccessToken":"minutes","IdToken":"minutes","RefreshToken":"days"},"#,
            r#""ReadAttributes":["email","email_verified","name","custom:tenant"],"#,
            r#""WriteAttributes":["email","name","custom:tenant"],"#,
            r#""ExplicitAuthFlows":["ALLOW_USER_SRP_AUTH","ALLOW_USER_AUTH"],"#,
            r#""SupportedIdentityProviders":["COGNITO","Google"],"#,
            r#""CallbackURLs":["https://www.example.com/callback","http://localhost:3000/callback","#,
            r#""com.example.app://callback"],"#,
            r#""LogoutURLs":["https://www.example.com/logout"],"#,
            r#""DefaultRedirectURI":"https://www.example.com/callback","#,
            r#""AllowedOAuthFlows":["code"],"#,
            r#""AllowedOAuthScopes":["openid","email","profile","orders.example.com/read"],"#,
            r#""AllowedOAuthFlowsUserPoolClient":true,"#,
            r#""AnalyticsConfiguration":{"ApplicationArn":"#,
            r#""arn:aws:mobiletargeting:us-east-1:123456789012:apps/d70b2ba36a8c4dc5a04a0451a31a1e12","#,
            r#""UserDataShared":true},"#,
            r#""PreventUserExistenceErrors":"ENABLED","EnableTokenRevocation":true,"#,
            r#""EnablePropagateAdditionalUserContextData":true,"AuthSessionValidity":5,"#,
            r#""RefreshTokenRotation":{"Feature":"ENABLED","RetryGracePeriodSeconds":30},"ClientType":"REGULAR""#,
        )
    };
}

const WITHOUT_CLIENT_ID: &str = without_client_id!();
const FULL: &str = concat!(r#""ClientId":"1h57kf5cpq17m0eml12EXAMPLE","#, without_client_id!());

fn lists(urls: usize, scopes: usize) -> String {
    let urls: Vec<_> = (0..urls)
        .map(|n| format!(r#""https://tenant-{n:05}.app.example.com/auth/callback/after-sign-in?tenant={n}""#))
        .collect();
    let scopes: Vec<_> = (0..scopes).map(|n| format!(r#""https://api.example.com/scope-{n:05}.read""#)).collect();
    format!(
        r#"{MINIMAL},"CallbackURLs":[{}],"AllowedOAuthFlows":["code"],"AllowedOAuthScopes":[{}]"#,
        urls.join(","),
        scopes.join(","),
    )
}

fn unknown(count: usize) -> String {
    let members: Vec<_> = (0..count)
        .map(|n| match n % 4 {
            0 => format!(r#""SettingOfTomorrow{n:05}":"ENABLED for some""#),
            1 => format!(r#""SettingOfTomorrow{n:05}":{{"Feature":"ENABLED","Seconds":{n}}}"#),
            2 => format!(r#""SettingOfTomorrow{n:05}":["one","two",{n}]"#),
            _ => format!(r#""SettingOfTomorrow{n:05}":true"#),
        })
        .collect();
    format!("{FULL},{}", members.join(","))
}

fn text(length: usize) -> String {
    format!(r#""ClientId":"1example23456789","DefaultRedirectURI":"https://example.com/{}""#, "a".repeat(length))
}
