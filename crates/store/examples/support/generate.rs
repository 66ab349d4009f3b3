//! What invents the dossiers to measure with: the room of the command line that does it too,
//! without the rest of the command line.

#[path = "../../../app/src/generate/random.rs"]
#[allow(dead_code, reason = "others use the rest")]
pub mod random;
#[path = "../../../app/src/generate/synthetic/mod.rs"]
#[allow(dead_code, reason = "others use the rest")]
pub mod synthetic;
