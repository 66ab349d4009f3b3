//! `kader completions` and `kader man`: shell completions and man pages from the definitions of
//! the command line.

use std::path::Path;

use clap::Command;
use kader_core::wording::{Message, say};

use super::arguments::{CompletionsArguments, ManArguments};
use super::{Failure, Output, localised_command};

/// Prints the completions for a shell.
pub fn completions(asked: &CompletionsArguments, output: &mut Output) -> Result<u8, Failure> {
    let mut command = localised_command(output.lang());
    let mut text = Vec::new();
    clap_complete::generate(asked.shell, &mut command, "kader", &mut text);
    output.result(&text)?;
    Ok(0)
}

/// Prints the man page of the program, or writes those of all commands into a folder.
pub fn man(asked: &ManArguments, output: &mut Output) -> Result<u8, Failure> {
    let mut command = localised_command(output.lang());
    command.build();
    let Some(dir) = &asked.dir else {
        let page = page(&command)?;
        output.result(&page)?;
        return Ok(0);
    };
    match write(&command, dir) {
        Ok(pages) => {
            let message = Message::new("man-done")
                .with("dir", dir.display().to_string())
                .with("files", pages);
            let text = say(output.lang(), &message);
            output.result(format!("{text}\n").as_bytes())?;
            Ok(0)
        }
        Err(error) => {
            let message = Message::new("cannot-write")
                .with("file", dir.display().to_string())
                .with("reason", kader_exchange::reason(&error));
            output.complain_message(&message);
            Err(Failure::Said)
        }
    }
}

/// The page of a command; without a date, so that it is the same every day.
fn page(command: &Command) -> std::io::Result<Vec<u8>> {
    let mut page = Vec::new();
    clap_mangen::Man::new(command.clone())
        .date("")
        .render(&mut page)?;
    Ok(page)
}

fn write(command: &Command, dir: &Path) -> std::io::Result<usize> {
    std::fs::create_dir_all(dir)?;
    let mut pages = 1;
    let name = command
        .get_display_name()
        .unwrap_or_else(|| command.get_name());
    std::fs::write(dir.join(format!("{name}.1")), page(command)?)?;
    for inner in command.get_subcommands() {
        pages += write(inner, dir)?;
    }
    Ok(pages)
}
