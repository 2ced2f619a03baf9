//! Unmodeled members and enum values: new ones of the service, and mistakes in names.

use crate::app_client::settings::{Document, Settings};
use crate::model::misspelling::{WRAPPERS, meant};
use crate::model::{Kind, Member, Shape};
use crate::operation::create_user_pool_client::CreateUserPoolClientInput;
use crate::types::UserPoolClientType;
use crate::validation::Rule;
use crate::validation::findings::{Findings, Path};
use crate::wire::{Object, Origin, ValueRef};

/// Reports every unknown enum value and every unknown member. Each is reported by one rule.
#[inline]
pub(in crate::validation) fn check(settings: &Settings<'_>, findings: &mut Findings) {
    check_object(None, settings.object, settings.document, findings);
}

#[inline]
fn check_object(parent: Option<&Path<'_>>, object: &dyn Object, document: Document, findings: &mut Findings) {
    let is_top = parent.is_none();
    for (member, value) in object.present() {
        check_value(Path::member_of(parent, member.name), member.shape, value, document, findings);
    }
    let is_client = is_top && document == Document::Client;
    let is_absent =
        |member: &Member| object.member(member.name).is_none() && !object.unknown().contains_key(member.name);
    let meant_by = |name: &str| {
        let modeled = meant(name, object.members(), is_absent);
        if modeled.is_some() || !is_client {
            return modeled;
        }
        let is_mark = |member: &Member| member.is(CreateUserPoolClientInput::GENERATE_SECRET) && is_absent(member);
        meant(name, CreateUserPoolClientInput::MEMBERS, is_mark)
    };
    for (name, value) in object.unknown() {
        let path = Path::member_of(parent, name);
        if is_top && WRAPPERS.contains(&name.as_str()) && value.is_object() {
            let message = "should be absent, found an object with the members of a client: move them up one level";
            findings.of(Rule::WrappedClient).add(path, message);
        } else if is_top && document != Document::Client && Member::is_named(UserPoolClientType::MEMBERS, name) {
            let message = "should be absent, found a member that the request does not take";
            findings.of(Rule::ReadOnlyMember).add(path, message);
        } else if is_client && name == CreateUserPoolClientInput::GENERATE_SECRET {
            // A file may have it instead of the secret, and `to_create` reads it.
            if !value.is_boolean() {
                findings.of(Rule::UnmodeledMember).add(path, "should be a boolean, found another value");
            }
        } else if let Some(meant) = meant_by(name) {
            let message = format_args!("should be a modeled member: did you mean `{meant}`?");
            findings.of(Rule::MisspelledMember).add(path, message);
        } else if is_client && Member::is_named(CreateUserPoolClientInput::MEMBERS, name) {
            let message = "should be a modeled member, found one that only requests have";
            findings.of(Rule::UnmodeledMember).add(path, message);
        } else {
            let message = "should be a modeled member, found one that this version of the crate does not check";
            findings.of(Rule::UnmodeledMember).add(path, message);
        }
    }
}

#[inline]
fn check_value(path: Path<'_>, shape: &Shape, value: ValueRef<'_>, document: Document, findings: &mut Findings) {
    match (shape.kind, value) {
        (Kind::Enum { values }, ValueRef::Enum(value, Origin::Service)) => {
            findings.of(Rule::UnmodeledValue).add_unmodeled(path, values, value);
        }
        (Kind::List { of, .. }, ValueRef::List(list)) => {
            for (index, entry) in list.iter().enumerate() {
                check_value(path.entry(index), of, entry, document, findings);
            }
        }
        (_, ValueRef::Structure(object)) => check_object(Some(&path), object, document, findings),
        _ => {}
    }
}
