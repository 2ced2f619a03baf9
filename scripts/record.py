"""Record the documents that the examples and tests read, and overwrite the previous ones.

This script starts moto's server, an emulator of Amazon Cognito, on a free loopback port and
creates a user pool with app clients through boto3. It stores the bytes of the server's responses,
and the AWS CLI's output for one of them, so that the crate is tested with documents from other
software.

The values sent are valid at the real service, except the dates. The emulator has no dates of app
clients, but returns what a request contains, so that the request for one client contains its dates.
The AWS CLI prints them in the default format of its version 2.

The server's random choices are seeded, so that a second recording differs only in the dates of
other resources. Each recorded client secret is replaced by one fake value, the same in all files,
which has the form of the real service's secrets.
"""

import contextlib
import http.client
import json
import os
import re
import sys
import tempfile
from pathlib import Path

import commandline
import pyenv
import servers

EXAMPLES = pyenv.REPO / "examples/data"
RECORDED = pyenv.REPO / "tests/data/recorded"
FAKE_SECRET = "0fake1client2secret3which4opens5nothing6anywhere7abc"

POOL = {
    "PoolName": "example",
    "UsernameAttributes": ["email"],
    "AutoVerifiedAttributes": ["email"],
    "Schema": [
        {"Name": "email", "AttributeDataType": "String", "Mutable": True, "Required": True},
        {"Name": "tenant", "AttributeDataType": "String", "Mutable": True},
    ],
    "UserPoolTier": "ESSENTIALS",
}
RESOURCE_SERVER = {
    "Identifier": "https://api.example.com",
    "Name": "Example API",
    "Scopes": [
        {"ScopeName": "orders.read", "ScopeDescription": "Read orders"},
        {"ScopeName": "orders.write", "ScopeDescription": "Place and change orders"},
    ],
}
IDENTITY_PROVIDER = {
    "ProviderName": "ExampleOIDC",
    "ProviderType": "OIDC",
    "ProviderDetails": {
        "client_id": "example",
        "client_secret": FAKE_SECRET,
        "attributes_request_method": "GET",
        "oidc_issuer": "https://login.example.com",
        "authorize_scopes": "openid email",
    },
    "AttributeMapping": {"username": "sub", "email": "email"},
}
# All settings. Rotation of refresh tokens excludes ALLOW_REFRESH_TOKEN_AUTH.
WEB_CLIENT = {
    "ClientName": "example-web",
    "RefreshTokenValidity": 30,
    "AccessTokenValidity": 60,
    "IdTokenValidity": 60,
    "TokenValidityUnits": {"AccessToken": "minutes", "IdToken": "minutes", "RefreshToken": "days"},
    "ReadAttributes": ["custom:tenant", "email", "email_verified", "name"],
    "WriteAttributes": ["custom:tenant", "email", "name"],
    "ExplicitAuthFlows": ["ALLOW_USER_AUTH", "ALLOW_USER_SRP_AUTH"],
    "SupportedIdentityProviders": ["COGNITO", "ExampleOIDC"],
    "CallbackURLs": ["https://www.example.com/callback", "http://localhost:3000/callback"],
    "LogoutURLs": ["https://www.example.com/logout", "http://localhost:3000/logout"],
    "DefaultRedirectURI": "https://www.example.com/callback",
    "AllowedOAuthFlows": ["code"],
    "AllowedOAuthScopes": ["email", "openid", "profile", "https://api.example.com/orders.read"],
    "AllowedOAuthFlowsUserPoolClient": True,
    "AnalyticsConfiguration": {
        "ApplicationId": "d70b2ba36a8c4dc5a04a0451a31a1e12",
        "RoleArn": "arn:aws:iam::123456789012:role/example-analytics",
        "ExternalId": "example-external-id",
        "UserDataShared": True,
    },
    "PreventUserExistenceErrors": "ENABLED",
    "EnableTokenRevocation": True,
    "EnablePropagateAdditionalUserContextData": True,
    "AuthSessionValidity": 5,
    "RefreshTokenRotation": {"Feature": "ENABLED", "RetryGracePeriodSeconds": 30},
}
UPDATED_WEB_CLIENT = {
    **WEB_CLIENT,
    "RefreshTokenValidity": 14,
    "CallbackURLs": ["https://www.example.com/callback"],
    "LogoutURLs": ["https://www.example.com/logout"],
    "AuthSessionValidity": 10,
}
# 2024-09-19T23:27:39.464Z and 2025-10-30T07:33:20.104Z, with milliseconds as at the real service.
DATES = {"LastModifiedDate": 1761809600.104, "CreationDate": 1726788459.464}
MINIMAL_CLIENT = {"ClientName": "example-minimal"}
SERVICE_CLIENT = {
    "ClientName": "example-service",
    "GenerateSecret": True,
    "AllowedOAuthFlows": ["client_credentials"],
    "AllowedOAuthScopes": [
        "https://api.example.com/orders.read",
        "https://api.example.com/orders.write",
    ],
    "AllowedOAuthFlowsUserPoolClient": True,
}


def main():
    set_environment()
    port = servers.free_port()
    command = [Path(sys.executable).with_name("moto_server"), "-H", "127.0.0.1", "-p", port]
    with servers.running(command, os.environ, port):
        call(port, "POST", "/moto-api/seed?a=1")
        record(port)


def record(port):
    cognito, bodies = boto3_client(port)
    pool = {"UserPoolId": cognito.create_user_pool(**POOL)["UserPool"]["Id"]}
    cognito.create_resource_server(**pool, **RESOURCE_SERVER)
    cognito.create_identity_provider(**pool, **IDENTITY_PROVIDER)

    def create(**settings):
        created = cognito.create_user_pool_client(**pool, **settings)
        return {**pool, "ClientId": created["UserPoolClient"]["ClientId"]}

    with dates(cognito):
        web = create(**WEB_CLIENT, GenerateSecret=True)
    store(RECORDED / "create-user-pool-client.json", bodies[-1])
    minimal = create(**MINIMAL_CLIENT)
    service = create(**SERVICE_CLIENT)

    def describe(client):
        return wire(port, "DescribeUserPoolClient", client)

    store(EXAMPLES / "describe-user-pool-client.wire.json", describe(web))
    store(EXAMPLES / "describe-user-pool-client.cli.json", cli(port, web))
    store(RECORDED / "describe-user-pool-client.minimal.json", describe(minimal))
    store(RECORDED / "describe-user-pool-client.client-credentials.json", describe(service))

    for file, operation, limit in [
        ("list-user-pool-clients.json", "ListUserPoolClients", {"MaxResults": 60}),
        ("list-resource-servers.json", "ListResourceServers", {"MaxResults": 50}),
        ("list-identity-providers.json", "ListIdentityProviders", {"MaxResults": 60}),
        ("describe-user-pool.json", "DescribeUserPool", {}),
    ]:
        store(RECORDED / file, wire(port, operation, {**pool, **limit}))

    cognito.update_user_pool_client(**web, **UPDATED_WEB_CLIENT)
    store(RECORDED / "update-user-pool-client.json", bodies[-1])

    unknown = {**pool, "ClientId": "0unknown0client0unknown000"}
    status, headers, body = post(port, "DescribeUserPoolClient", unknown)
    response = {"status": status, "x-amzn-errortype": headers.get("x-amzn-errortype")}
    store(RECORDED / "error.json", body)
    store(RECORDED / "error.headers.json", json.dumps(response, indent=2).encode() + b"\n")


def store(file, body):
    """Write a recorded body with the fake secret."""
    body = re.sub(rb'("ClientSecret": ?")[^"]*', rb"\g<1>" + FAKE_SECRET.encode(), body)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(body)
    print(f"wrote {file.relative_to(pyenv.REPO)} ({len(body)} bytes)")


# The clients.


def set_environment():
    """Remove the settings and credentials of this machine from the environment of the clients and the server."""
    for name in [name for name in os.environ if name.startswith(("AWS_", "MOTO_"))]:
        del os.environ[name]
    os.environ.update(
        AWS_ACCESS_KEY_ID="testing",
        AWS_SECRET_ACCESS_KEY="testing",
        AWS_DEFAULT_REGION="us-east-1",
        AWS_CONFIG_FILE=os.devnull,
        AWS_SHARED_CREDENTIALS_FILE=os.devnull,
        NO_PROXY="127.0.0.1",
        no_proxy="127.0.0.1",
    )


def boto3_client(port):
    """Return boto3's client and the list to which the body of each of its responses is added."""
    import boto3  # Only the environment has it.

    cognito = boto3.client("cognito-idp", endpoint_url=f"http://127.0.0.1:{port}")
    create = cognito.meta.service_model.operation_model("CreateUserPoolClient")
    # A client has either a generated secret or one of the caller's choice.
    known = set(create.input_shape.members) - {"UserPoolId", "GenerateSecret", "ClientSecret"}
    if missing := known - set(WEB_CLIENT):
        sys.exit(f"WEB_CLIENT lacks settings: {', '.join(sorted(missing))}")
    bodies = []
    cognito.meta.events.register(
        "before-parse", lambda response_dict, **_: bodies.append(response_dict["body"])
    )
    return cognito, bodies


@contextlib.contextmanager
def dates(cognito):
    """Add `DATES` to the requests that create a client, after boto3 has validated them."""

    def add(params, **_):
        params["body"] = json.dumps({**json.loads(params["body"]), **DATES}).encode()

    event = "before-call.cognito-identity-provider.CreateUserPoolClient"
    cognito.meta.events.register(event, add)
    yield
    cognito.meta.events.unregister(event, add)


def cli(port, client):
    """Return the AWS CLI's output for DescribeUserPoolClient, with the default date format of version 2."""
    command = [sys.executable, Path(sys.executable).with_name("aws")]
    command += ["cognito-idp", "describe-user-pool-client", "--output", "json"]
    command += ["--endpoint-url", f"http://127.0.0.1:{port}"]
    command += ["--user-pool-id", client["UserPoolId"], "--client-id", client["ClientId"]]
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder) / "config"
        config.write_text("[default]\ncli_timestamp_format = iso8601\n")
        # The dates have the offset of the local time zone, here one that has half an hour.
        environment = {**os.environ, "AWS_CONFIG_FILE": str(config), "TZ": "<-0930>9:30"}
        return pyenv.run(command, "the AWS CLI failed", env=environment).encode()


def wire(port, operation, request):
    """Return the body of a successful response without any change."""
    status, _, body = post(port, operation, request)
    if status != 200:
        sys.exit(f"{operation} returned {status}: {body[:200]!r}")
    return body


def post(port, operation, request):
    """Send a request of the AWS JSON 1.1 protocol and return status, headers and body."""
    scope = "testing/20250101/us-east-1/cognito-idp/aws4_request"
    headers = {
        "X-Amz-Target": f"AWSCognitoIdentityProviderService.{operation}",
        "Content-Type": "application/x-amz-json-1.1",
        # The server reads the region and the service from the scope and checks no signature.
        "Authorization": f"AWS4-HMAC-SHA256 Credential={scope}, SignedHeaders=host, Signature=0",
    }
    return call(port, "POST", "/", json.dumps(request), headers)


def call(port, method, path, body=None, headers=None):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    with contextlib.closing(connection):
        connection.request(method, path, body, headers or {})
        response = connection.getresponse()
        return response.status, response.headers, response.read()


if __name__ == "__main__":
    commandline.Parser(__doc__).parse_args()
    servers.exit_on_signals()
    pyenv.reexec("record", sorted({*pyenv.MOTO, *pyenv.CLIENTS}))
    import botocore.exceptions as errors

    try:
        main()
    except (errors.BotoCoreError, errors.ClientError, OSError, http.client.HTTPException, servers.Failure) as error:
        sys.exit(f"recording failed: {' '.join(str(error).split())}")
