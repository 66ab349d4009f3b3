//! The application behind the `kader` binary: its command line and the exchange of files.

pub mod cli;
pub mod exchange;
pub mod generate;
