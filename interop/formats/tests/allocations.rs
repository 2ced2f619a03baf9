//! Reading allocates only the strings and lists of the value. Validating a valid value does not allocate.

use allocation_counter::measure;
use cognito_user_pool_client::operation::create_user_pool_client::CreateUserPoolClientInput;
use cognito_user_pool_client::operation::update_user_pool_client::UpdateUserPoolClientInput;
use cognito_user_pool_client::validation::PoolContext;
use cognito_user_pool_client::{DescribeUserPoolClientOutput, UserPoolClientType, json};

fn client() -> UserPoolClientType {
    let response = include_bytes!("../../../examples/data/describe-user-pool-client.wire.json");
    let output: DescribeUserPoolClientOutput = json::from_slice(response).expect("the example is readable");
    let mut client = output.user_pool_client.expect("the example has a client").to_builder();
    // The maximum number of entries, each with more bytes than characters.
    for n in client.get_callback_urls().as_ref().map_or(0, Vec::len)..100 {
        client = client.callback_urls(format!("https://www.example.com/あ/{n}"));
    }
    client.build().expect("the example is valid")
}

#[track_caller]
fn assert_allocates_nothing<T>(check: impl Fn() -> T) {
    assert_eq!(measure(|| drop(check())).count_total, 0);
}

#[test]
fn a_read_allocates_each_string_once_in_its_size_and_a_list_as_it_grows() {
    let measured = |document: serde_json::Value| {
        let document = document.to_string();
        measure(|| drop(json::from_str::<UserPoolClientType>(&document).expect("readable")))
    };
    let read = measured(serde_json::json!({"ClientName": "Web", "PreventUserExistenceErrors": "ENABLED"}));
    assert_eq!((read.count_total, read.bytes_total), (1, 3));
    for entries in [0, 1, 4, 5, 100, 128] {
        let urls: Vec<_> = (0..entries).map(|n| format!("https://www.example.com/{n}")).collect();
        let mut vec = Vec::new();
        let growth = measure(|| urls.iter().for_each(|url| vec.push(url.as_str().to_owned())));
        let read = measured(serde_json::json!({ "CallbackURLs": urls }));
        assert_eq!((read.count_total, read.bytes_total), (growth.count_total, growth.bytes_total), "{entries} URLs");
    }
}

#[test]
fn a_bare_client_takes_no_more_memory_than_a_client_in_a_response() {
    let client = format!(r#"{{"ClientName": "web", "New": [{}0]}}"#, "0,".repeat(10_000));
    let response = format!(r#"{{"UserPoolClient": {client}}}"#);
    let [bare, wrapped] = [client, response]
        .map(|document| measure(|| drop(json::client_from_str(&document).expect("readable"))).bytes_max);
    assert!(bare <= wrapped + 1_000, "{bare} bytes instead of {wrapped}");
}

#[test]
fn a_valid_client_is_checked_without_allocating() {
    let client = client();
    assert_allocates_nothing(|| client.validate().expect("valid"));
}

#[test]
fn valid_requests_are_checked_without_allocating() {
    let client = client();
    let create = CreateUserPoolClientInput::from(client.clone());
    let update = UpdateUserPoolClientInput::from(client);
    assert_allocates_nothing(|| create.validate().expect("valid"));
    assert_allocates_nothing(|| update.validate().expect("valid"));
}

#[test]
fn a_violation_allocates() {
    let mut client = client();
    client.auth_session_validity = Some(2);
    assert_ne!(measure(|| drop(client.validate())).count_total, 0);
}

/// Returns documents of about `length` bytes that break many rules with many short entries.
fn hostile_documents(length: usize) -> Vec<String> {
    let members = [
        ("ReadAttributes", "attribute"),
        ("WriteAttributes", "sub"),
        ("ExplicitAuthFlows", "ALLOW_USER_PASSWORD_AUTH"),
        ("SupportedIdentityProviders", "Provider"),
        ("CallbackURLs", "http: #"),
        ("LogoutURLs", "http: #"),
        ("AllowedOAuthFlows", "client_credentials"),
        ("AllowedOAuthScopes", "openid"),
    ];
    let list = |member: &str, length: usize, entry: &dyn Fn(usize) -> String| {
        let mut list = format!("\"{member}\":[{}", entry(0));
        for index in 1.. {
            if list.len() >= length {
                break;
            }
            list.push(',');
            list.push_str(&entry(index));
        }
        list + "]"
    };
    // The shortest, the shortest that differ, those that break most rules, also with as many bytes as a report shows and
    // with as many after escapes, and one that is as long as the document.
    let longest = |filler: &str| format!("\"http: #{}\"", filler.repeat(60));
    let (bytes, escapes) = (longest("あ"), longest(r"\\"));
    let entries: [&dyn Fn(usize) -> String; 6] = [
        &|_| "\"\"".to_owned(),
        &|index| format!("\"{index:x}\""),
        &|_| "\" #\"".to_owned(),
        &|_| bytes.clone(),
        &|_| escapes.clone(),
        &|_| format!("\"{}\"", "\\u0001".repeat(length / 6)),
    ];
    let mut documents = Vec::new();
    for entry in entries {
        let lists = members.map(|(member, _)| list(member, length / members.len(), entry));
        documents.push(format!("{{{}}}", lists.join(",")));
        documents.extend(members.map(|(member, _)| format!("{{{}}}", list(member, length, entry))));
    }
    // Names that are similar to a modeled one, and a name as long as the document.
    let names = (0..length / 24).map(|index| format!("\"CallbackURL{index:x}\":1"));
    documents.push(format!("{{{}}}", names.collect::<Vec<_>>().join(",")));
    documents.push(format!("{{\"{}\":1}}", "x".repeat(length)));
    // Names with as many bytes as a path shows.
    for filler in ["あ", r"\\"] {
        let name = |index| format!("\"{}{index}\":1", filler.repeat(60));
        documents.push(format!("{{{}}}", (0..=length / 200).map(name).collect::<Vec<_>>().join(",")));
    }
    let own = members.map(|(member, value)| list(member, length / members.len(), &|_| format!("\"{value}\"")));
    documents.push(format!("{{{}}}", own.join(",")));
    documents
}

#[test]
fn the_memory_of_a_report_on_any_document_is_bounded() {
    // The bounds in the documentation of `validation`.
    const VALIDATE: u64 = 300_000;
    const VALIDATE_PER_BYTE: u64 = 250;
    // `validate_in` searches a list of attributes.
    const SEARCH_PER_BYTE: u64 = 6;
    const LINT: u64 = 100_000;
    const LINT_PER_BYTE: u64 = 16;
    const DISPLAY: usize = 350_000;
    const SERIALIZE: usize = 500_000;
    let pool = PoolContext::builder()
        .schema_attributes([("required", true)])
        .identity_providers([""; 0])
        .resource_server_scopes([""; 0])
        .build();
    let mut largest = [0; 4];
    for length in [300, 3_000, 160_000] {
        for document in hostile_documents(length) {
            let client: UserPoolClientType = json::from_str(&document).expect("readable");
            let create: CreateUserPoolClientInput = json::from_str(&document).expect("readable");
            let (start, document_length) = (format!("{document:.40}"), document.len() as u64);
            let validate = [measure(|| drop(client.validate_in(&pool))), measure(|| drop(create.validate_in(&pool)))];
            let validate = validate[0].bytes_max.max(validate[1].bytes_max);
            let bound = VALIDATE.min(VALIDATE_PER_BYTE * document_length) + SEARCH_PER_BYTE * document_length;
            assert!(validate <= bound, "{start}: {validate} bytes for {document_length}");
            let lint = [measure(|| drop(client.lint())), measure(|| drop(create.lint()))];
            let lint = lint[0].bytes_max.max(lint[1].bytes_max);
            let bound = LINT + LINT_PER_BYTE * document_length;
            assert!(lint <= bound, "{start}: {lint} bytes for {document_length}");
            for error in [client.validate_in(&pool), create.validate_in(&pool), create.validate_strict()] {
                let Err(error) = error else { continue };
                let (display, serialize) = (error.to_string().len(), json::to_vec(&error).expect("writable").len());
                assert!(display <= DISPLAY, "{start}: {display} bytes of messages for {document_length}");
                assert!(serialize <= SERIALIZE, "{start}: {serialize} bytes of JSON for {document_length}");
                largest[2] = largest[2].max(display as u64);
                largest[3] = largest[3].max(serialize as u64);
            }
            largest[3] = largest[3].max(json::to_vec(&client.lint()).expect("writable").len() as u64);
            largest = [largest[0].max(validate), largest[1].max(lint), largest[2], largest[3]];
        }
    }
    let [validate, lint, display, serialize] = largest;
    assert!(serialize <= SERIALIZE as u64, "{serialize} bytes of JSON, also for warnings");
    println!("largest: validate {validate}, lint {lint}, display {display}, JSON {serialize}");
}
