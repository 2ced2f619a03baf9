//! The macro `app_client!`: one table for the app client and its Create and Update requests.
//!
//! The last word of each head is the origin of the unknown enum values that are read as part of the shape: only a client is
//! assumed to come from the service.
//!
//! After the heads of the three shapes, the table consists of blocks of rows in the order of the service's model. The
//! words before a block name the shapes that have its rows: `client`, `create` and `update`, or `all` for a setting, which
//! the three shapes share. `but sdk` after them means that the AWS SDK does not have the rows yet.
//!
//! ```text
//! client { /* members that only the client has */ }
//! create update but sdk { /* members of both requests, which the SDK lacks */ }
//! all { /* settings */ }
//! ```

macro_rules! app_client {
    (
        $(#[doc = $client_doc:literal])*
        $(#[remarks] $(#[doc = $client_remark:literal])*)?
        pub struct $Client:ident {
            model: $client_model:literal, builder: $ClientBuilder:ident, build: $client_build:ident,
            sdk: $client_sdk:ident in $($client_module:ident)::+,
        }

        $(#[doc = $create_doc:literal])*
        $(#[remarks] $(#[doc = $create_remark:literal])*)?
        pub struct $Create:ident {
            model: $create_model:literal, builder: $CreateBuilder:ident, build: $create_build:ident,
            sdk: $create_sdk:ident in $($create_module:ident)::+,
        }

        $(#[doc = $update_doc:literal])*
        $(#[remarks] $(#[doc = $update_remark:literal])*)?
        pub struct $Update:ident {
            model: $update_model:literal, builder: $UpdateBuilder:ident, build: $update_build:ident,
            sdk: $update_sdk:ident in $($update_module:ident)::+,
        }

        $($block:tt)*
    ) => {
        app_client_blocks! {
            [
                {
                    [$($client_doc)*] [$($($client_remark)*)?]
                    $Client $client_model $ClientBuilder $client_build [$client_sdk $($client_module)::+] Service
                }
                {
                    [$($create_doc)*] [$($($create_remark)*)?]
                    $Create $create_model $CreateBuilder $create_build [$create_sdk $($create_module)::+] Program
                }
                {
                    [$($update_doc)*] [$($($update_remark)*)?]
                    $Update $update_model $UpdateBuilder $update_build [$update_sdk $($update_module)::+] Program
                }
            ]
            [] [] [] []
            $($block)*
        }
    };
}

/// Collects the blocks of each shape and of the settings, in the order of the table. The lists after the heads are the
/// blocks of the client, the Create request, the Update request and the settings.
macro_rules! app_client_blocks {
    // The words before a block are read up to the block. Then the block is added for each word.
    (@words [$($word:ident)*] $lists:tt but sdk $block:tt $($rest:tt)*) => {
        app_client_blocks! { @add [$($word)*] $lists lacks $block $($rest)* }
    };
    (@words [$($word:ident)*] $lists:tt { $($row:tt)* } $($rest:tt)*) => {
        app_client_blocks! { @add [$($word)*] $lists has { $($row)* } $($rest)* }
    };
    (@words [$($word:ident)*] $lists:tt $next:ident $($rest:tt)*) => {
        app_client_blocks! { @words [$($word)* $next] $lists $($rest)* }
    };

    (@add [all] [$heads:tt [$($l:tt)*] [$($c:tt)*] [$($u:tt)*] [$($s:tt)*]] $sdk:ident $block:tt $($rest:tt)*) => {
        app_client_blocks! {
            $heads [$($l)* $sdk $block] [$($c)* $sdk $block] [$($u)* $sdk $block] [$($s)* $sdk $block] $($rest)*
        }
    };
    (@add [client $($word:ident)*] [$heads:tt [$($l:tt)*] $c:tt $u:tt $s:tt] $sdk:ident $block:tt $($rest:tt)*) => {
        app_client_blocks! { @add [$($word)*] [$heads [$($l)* $sdk $block] $c $u $s] $sdk $block $($rest)* }
    };
    (@add [create $($word:ident)*] [$heads:tt $l:tt [$($c:tt)*] $u:tt $s:tt] $sdk:ident $block:tt $($rest:tt)*) => {
        app_client_blocks! { @add [$($word)*] [$heads $l [$($c)* $sdk $block] $u $s] $sdk $block $($rest)* }
    };
    (@add [update $($word:ident)*] [$heads:tt $l:tt $c:tt [$($u:tt)*] $s:tt] $sdk:ident $block:tt $($rest:tt)*) => {
        app_client_blocks! { @add [$($word)*] [$heads $l $c [$($u)* $sdk $block] $s] $sdk $block $($rest)* }
    };
    (@add [] [$heads:tt $l:tt $c:tt $u:tt $s:tt] $sdk:ident $block:tt $($rest:tt)*) => {
        app_client_blocks! { $heads $l $c $u $s $($rest)* }
    };

    ([$client:tt $create:tt $update:tt] [$($l:tt)*] [$($c:tt)*] [$($u:tt)*] [$($s:tt)*]) => {
        rows! { shape_of_rows! $client $($l)* }
        rows! { shape_of_rows! $create $($c)* }
        rows! { shape_of_rows! $update $($u)* }
        rows! { settings! {} $($s)* }
    };
    ($heads:tt $l:tt $c:tt $u:tt $s:tt $($block:tt)+) => {
        app_client_blocks! { @words [] [$heads $l $c $u $s] $($block)+ }
    };
}
