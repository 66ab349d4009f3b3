//! The `kader` binary.

use std::process::ExitCode;

fn main() -> ExitCode {
    kader_app::cli::main(std::env::args_os().collect())
}
