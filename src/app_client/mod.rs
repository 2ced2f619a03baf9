//! Operations on an app client: conversion to requests, differences, effective values and redaction.

mod applied;
pub mod diff;
pub(crate) mod effective;
mod secret;
pub(crate) mod sets;
pub(crate) mod settings;
pub(crate) mod update;
