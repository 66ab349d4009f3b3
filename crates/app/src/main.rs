//! The `kader` binary.
fn main() {}
