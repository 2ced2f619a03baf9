//! The public items of the SDK's types, read from its source.

use std::fs;
use std::path::Path;

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{Fields, FnArg, ImplItem, Item as SynItem, ReturnType, Type, Visibility};

/// The types to compare, by folder and file.
const TYPES: &[&str] = &[
    "types/_analytics_configuration_type",
    "types/_client_secret_descriptor_type",
    "types/_explicit_auth_flows_type",
    "types/_feature_type",
    "types/_o_auth_flow_type",
    "types/_prevent_user_existence_error_types",
    "types/_refresh_token_rotation_type",
    "types/_time_units_type",
    "types/_token_validity_units_type",
    "types/_user_pool_client_description",
    "types/_user_pool_client_type",
];

/// The operations whose inputs, outputs and builders are compared.
const OPERATIONS: &[&str] = &[
    "add_user_pool_client_secret",
    "create_user_pool_client",
    "delete_user_pool_client",
    "delete_user_pool_client_secret",
    "describe_user_pool_client",
    "list_user_pool_client_secrets",
    "list_user_pool_clients",
    "update_user_pool_client",
];

/// One public item. Types are token streams in which `cognito` is the library.
pub struct Item {
    /// The path of the type from the root of the library.
    pub owner: TokenStream,
    /// The type that a builder builds.
    pub built: TokenStream,
    pub kind: Kind,
}

pub enum Kind {
    /// A function, and its types as function pointers, one for each tested type of a generic argument.
    Function(Ident, Vec<TokenStream>),
    Constant(Ident),
    Field(Ident, TokenStream),
    Variant(Ident),
    Trait(TokenStream),
}

impl Item {
    /// Returns the path that a row of `differences.rs` has for the item.
    pub fn path(&self) -> String {
        let owner = plain(&self.owner).replacen("cognito::", "", 1);
        match &self.kind {
            Kind::Function(name, _) | Kind::Constant(name) | Kind::Variant(name) => format!("{owner}::{name}"),
            Kind::Field(name, _) => format!("{owner}.{name}"),
            Kind::Trait(path) => format!("{owner}: {}", plain(path).trim_start_matches("::")),
        }
    }
}

fn plain(tokens: &TokenStream) -> String {
    tokens.to_string().replace(' ', "")
}

pub fn read(source: &Path) -> Vec<Item> {
    let mut items = Vec::new();
    for file in TYPES {
        add(source, file, &mut items);
    }
    for operation in OPERATIONS {
        add(source, &format!("operation/{operation}/_{operation}_input"), &mut items);
        add(source, &format!("operation/{operation}/_{operation}_output"), &mut items);
        add(source, &format!("operation/{operation}/builders"), &mut items);
    }
    items
}

fn add(source: &Path, file: &str, items: &mut Vec<Item>) {
    let path = source.join(format!("{file}.rs"));
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let parsed = syn::parse_file(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let module: TokenStream = file.rsplit_once('/').expect("a folder").0.replace('/', "::").parse().expect("a path");

    let owner_of = |name: &Ident| {
        let text = name.to_string();
        if text.ends_with("Builder") {
            quote!(cognito::#module::builders::#name)
        } else {
            quote!(cognito::#module::#name)
        }
    };
    let mut push = |name: &Ident, kind| {
        let built = Ident::new(name.to_string().trim_end_matches("Builder"), Span::call_site());
        items.push(Item { owner: owner_of(name), built: quote!(cognito::#module::#built), kind });
    };
    // Fluent builders belong to the client of the SDK.
    let is_fluent = |name: &Ident| name.to_string().ends_with("FluentBuilder");
    for item in &parsed.items {
        match item {
            SynItem::Struct(item) if !is_fluent(&item.ident) => {
                derives(&item.attrs, |path| push(&item.ident, Kind::Trait(path)));
                if let Fields::Named(fields) = &item.fields {
                    for field in fields.named.iter().filter(|field| matches!(field.vis, Visibility::Public(_))) {
                        let name = field.ident.clone().expect("a named field");
                        push(
                            &item.ident,
                            Kind::Field(name, located(field.ty.to_token_stream(), &owner_of(&item.ident))),
                        );
                    }
                }
            }
            SynItem::Enum(item) => {
                derives(&item.attrs, |path| push(&item.ident, Kind::Trait(path)));
                for variant in item.variants.iter().filter(|variant| variant.fields.is_empty()) {
                    push(&item.ident, Kind::Variant(variant.ident.clone()));
                }
            }
            SynItem::Impl(item) => {
                let Type::Path(path) = &*item.self_ty else { continue };
                let name = &path.path.segments.last().expect("a path").ident;
                if is_fluent(name) {
                    continue;
                }
                let owner = owner_of(name);
                if let Some((_, path, _)) = &item.trait_ {
                    push(name, Kind::Trait(lasting(located(path.to_token_stream(), &owner))));
                }
                for member in &item.items {
                    match member {
                        ImplItem::Fn(function) if matches!(function.vis, Visibility::Public(_)) => {
                            let types = function_types(&function.sig, &owner);
                            push(name, Kind::Function(function.sig.ident.clone(), types));
                        }
                        ImplItem::Const(constant) if matches!(constant.vis, Visibility::Public(_)) => {
                            push(name, Kind::Constant(constant.ident.clone()));
                        }
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }
}

fn derives(attributes: &[syn::Attribute], mut found: impl FnMut(TokenStream)) {
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("derive")) {
        attribute
            .parse_nested_meta(|meta| {
                found(meta.path.to_token_stream());
                Ok(())
            })
            .expect("a list of traits");
    }
}

/// Returns `fn(&Type, …) -> …` for each tested type of a generic argument. The type of an `async fn` has no name.
fn function_types(signature: &syn::Signature, owner: &TokenStream) -> Vec<TokenStream> {
    if signature.asyncness.is_some() {
        return Vec::new();
    }
    let output = match &signature.output {
        ReturnType::Default => quote!(()),
        ReturnType::Type(_, ty) => located(ty.to_token_stream(), owner),
    };
    let with = |generic: TokenStream| {
        let inputs = signature.inputs.iter().map(|input| match input {
            FnArg::Receiver(receiver) if receiver.reference.is_some() => quote!(&#owner),
            FnArg::Receiver(_) => owner.clone(),
            FnArg::Typed(argument) => match &*argument.ty {
                Type::ImplTrait(_) => generic.clone(),
                ty => located(ty.to_token_stream(), owner),
            },
        });
        quote!(fn(#(#inputs),*) -> #output)
    };
    let is_generic =
        |input: &FnArg| matches!(input, FnArg::Typed(argument) if matches!(&*argument.ty, Type::ImplTrait(_)));
    if signature.inputs.iter().any(is_generic) {
        vec![with(quote!(&'static str)), with(quote!(String))]
    } else {
        vec![with(TokenStream::new())]
    }
}

/// Replaces `crate` by `cognito` and `Self` by the type in tokens of the SDK's source.
fn located(tokens: TokenStream, owner: &TokenStream) -> TokenStream {
    tokens
        .into_iter()
        .flat_map(|token| match token {
            TokenTree::Ident(ident) if ident == "crate" => quote!(cognito),
            TokenTree::Ident(ident) if ident == "Self" => owner.clone(),
            TokenTree::Group(group) => {
                TokenTree::from(Group::new(group.delimiter(), located(group.stream(), owner))).into()
            }
            other => other.into(),
        })
        .collect()
}

/// Adds a lifetime to references, which a bound requires.
fn lasting(tokens: TokenStream) -> TokenStream {
    tokens
        .into_iter()
        .flat_map(|token| match token {
            TokenTree::Punct(punct) if punct.as_char() == '&' => quote!(&'static),
            other => other.into(),
        })
        .collect()
}
