//! The register, its figures and its rules: pure functions of an immutable snapshot.
