//! What users rely on, a module per concern, in one binary.
