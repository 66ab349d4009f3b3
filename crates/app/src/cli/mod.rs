//! The command line: what was asked, done, and said.
//!
//! Standard output carries the result, standard error progress and diagnostics. Exit status: 0
//! done and nothing wrong, 1 findings, 2 the input or the call is wrong.

mod address;
mod arguments;
pub mod check;
mod cite;
mod datapackage;
mod definitions;
mod explain;
mod figures;
pub mod findings;
mod folders;
mod generate;
mod help;
mod output;
pub mod reading;
mod register;
mod report;
pub mod rule_page;
mod show;
pub mod source;
mod web;
mod why;

use std::ffi::OsString;
use std::process::ExitCode;

use kader_core::wording::Lang;

pub use arguments::{Arguments, Command};
pub use help::localised_command;

pub use output::Output;

/// Why a command did not give its result.
#[derive(Debug)]
pub enum Failure {
    /// What was asked cannot be done; it has been said why.
    Said,
    /// Writing the result failed: the reader of a pipe may have gone.
    Output(std::io::Error),
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self::Output(error)
    }
}

/// Runs the program with the arguments of a process.
#[must_use]
pub fn main(arguments: Vec<OsString>) -> ExitCode {
    let lang = language(&arguments);
    let mut output = Output::of_process(lang);
    ExitCode::from(run(arguments, &mut output))
}

/// Runs the program, its output going where `output` says; the exit status.
pub fn run(arguments: Vec<OsString>, output: &mut Output) -> u8 {
    let matches = match localised_command(output.lang()).try_get_matches_from(arguments) {
        Ok(matches) => matches,
        Err(error) => return output.usage(&error),
    };
    let command = match <Arguments as clap::FromArgMatches>::from_arg_matches(&matches) {
        Ok(arguments) => arguments.command,
        Err(error) => return output.usage(&error),
    };
    let done = match command {
        Command::Report(asked) => report::run(&asked, output),
        Command::Figures(asked) => figures::run(&asked, output),
        Command::Why(asked) => why::run(&asked, output),
        Command::Check(asked) => check::run(&asked, output),
        Command::Review(asked) => reading::review::run(&asked, output),
        Command::Statements(asked) => reading::statements::run(&asked, output),
        Command::Cite(asked) => cite::run(&asked, output),
        Command::Init(asked) => folders::init(&asked, output),
        Command::Import(asked) => register::import::run(&asked, output),
        Command::Log(asked) => register::history::run(&asked, output),
        Command::Approve(asked) => register::steps::approve(&asked, output),
        Command::Return(asked) => register::steps::give_back(&asked, output),
        Command::Withdraw(asked) => register::steps::withdraw(&asked, output),
        Command::Undo(asked) => register::steps::undo(&asked, output),
        Command::Verify(asked) => register::copies::verify(&asked, output),
        Command::Backup(asked) => register::copies::backup(&asked, output),
        Command::Restore(asked) => register::copies::restore(&asked, output),
        Command::Export(asked) => folders::export(&asked, output),
        Command::Serve(asked) => web::serve::run(&asked, output),
        Command::Publish(asked) => web::publish::run(&asked, output),
        Command::Completions(asked) => definitions::completions(&asked, output),
        Command::Man(asked) => definitions::man(&asked, output),
        Command::Explain(asked) => explain::run(&asked, output),
        Command::Generate(asked) => generate::run(&asked, output),
    };
    match done {
        Ok(status) => status,
        Err(Failure::Said) => 2,
        // Whoever read the result has seen enough: `kader figures … | head`.
        Err(Failure::Output(error)) if error.kind() == std::io::ErrorKind::BrokenPipe => 0,
        Err(Failure::Output(error)) => {
            output.complain(&error.to_string());
            2
        }
    }
}

/// The language of the messages: `--lang`, then `KADER_LANG`, then that of the system where it
/// is one of ours; else Dutch.
fn language(arguments: &[OsString]) -> Lang {
    let mut words = arguments.iter().filter_map(|argument| argument.to_str());
    while let Some(word) = words.next() {
        let tag = match word.split_once('=') {
            Some(("--lang", tag)) => Some(tag),
            _ if word == "--lang" => words.next(),
            _ => None,
        };
        if let Some(lang) = tag.and_then(Lang::parse) {
            return lang;
        }
    }
    ["KADER_LANG", "LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(|name| std::env::var(name).ok())
        .find_map(|tag| Lang::parse(&tag))
        .unwrap_or_default()
}
