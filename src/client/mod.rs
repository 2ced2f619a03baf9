//! Operations on an app client: conversion to requests, differences, effective values and redaction.

mod applied;
mod convert;
pub mod diff;
pub(crate) mod effective;
pub mod redact;
pub(crate) mod sets;
pub(crate) mod settings;
