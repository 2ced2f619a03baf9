//! Generates a check for each item, which compiles only if the library in scope as `cognito` has the item.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::items::{Item, Kind};
use crate::differences::{Difference, Ours};

pub fn write(items: &[Item], differences: &[Difference]) -> String {
    let mut used = vec![false; differences.len()];
    let checks: Vec<_> = items
        .iter()
        .map(|item| {
            let path = item.path();
            let difference = differences.iter().position(|difference| path.ends_with(difference.item));
            if let Some(index) = difference {
                used[index] = true;
            }
            let check = check(item, difference.map(|index| &differences[index].ours));
            // On one line, because a message of the compiler shows one line.
            format!("const _: () = {{ {check} }};\n")
        })
        .collect();
    for (difference, used) in differences.iter().zip(used) {
        assert!(used, "the SDK no longer has an item `{}`: remove the row from differences.rs", difference.item);
    }
    checks.concat()
}

fn check(item: &Item, ours: Option<&Ours>) -> TokenStream {
    let Item { owner, kind, .. } = item;
    match (kind, ours) {
        (Kind::Function(name, types), None) if types.is_empty() => quote!(const _: () = { let _ = #owner::#name; };),
        (Kind::Function(name, types), None) => quote!(#(const _: #types = #owner::#name;)*),
        (Kind::Function(name, types), Some(Ours::Typed(ours))) => {
            let ours = parsed(ours, item);
            assert!(
                types.iter().all(|theirs| theirs.to_string() != ours.to_string()),
                "{} now has the SDK's type: remove the row from differences.rs",
                item.path(),
            );
            quote!(const _: #ours = #owner::#name;)
        }
        // A function of the type takes precedence over the function of the trait, and has another type.
        (Kind::Function(name, _), Some(Ours::Absent)) => quote! {
            struct Absent;
            trait No: Sized { fn #name() -> Absent { Absent } }
            impl<T> No for T {}
            const _: fn() -> Absent = #owner::#name;
        },
        (Kind::Constant(name), None) => quote!(const _: () = { let _ = #owner::#name; };),
        (Kind::Constant(name), Some(Ours::Absent)) => quote! {
            struct Absent;
            trait No: Sized { const #name: Absent = Absent; }
            impl<T> No for T {}
            const _: Absent = #owner::#name;
        },
        (Kind::Field(name, ty), None) => field(owner, name, ty),
        (Kind::Field(_, ty), Some(Ours::Field(ours))) => {
            field(owner, &Ident::new(ours, proc_macro2::Span::call_site()), ty)
        }
        (Kind::Field(name, theirs), Some(Ours::Typed(ours))) => {
            let ours = parsed(ours, item);
            assert!(
                theirs.to_string() != ours.to_string(),
                "{} now has the SDK's type: remove the row from differences.rs",
                item.path(),
            );
            field(owner, name, &ours)
        }
        (Kind::Variant(name), None) => quote!(const _: #owner = #owner::#name;),
        (Kind::Trait(path), None) => quote!(fn has<T: #path>() {} const _: fn() = has::<#owner>;),
        // Ambiguous, and therefore an error, if the type has the trait.
        (Kind::Trait(path), Some(Ours::Absent)) => quote! {
            trait No<Marker> { fn no() {} }
            impl<T> No<()> for T {}
            impl<T: #path> No<bool> for T {}
            const _: fn() = <#owner as No<_>>::no;
        },
        _ => panic!("{}: a row of differences.rs does not fit the kind of the item", item.path()),
    }
}

fn field(owner: &TokenStream, name: &Ident, ty: &TokenStream) -> TokenStream {
    quote!(const _: fn(&#owner) -> &#ty = |value| &value.#name;)
}

fn parsed(text: &str, Item { owner, built, .. }: &Item) -> TokenStream {
    let text = text.replace("Self", &owner.to_string()).replace("Built", &built.to_string());
    text.parse().expect("a row of differences.rs has a type")
}
