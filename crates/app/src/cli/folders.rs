//! `kader init` and `kader export`: dossiers written to a folder.

use std::path::Path;

use kader_core::wording::{Message, say};

use super::arguments::{ExportArguments, InitArguments};
use super::{Failure, Output, source};
use kader_exchange::dossier::{self, Files};

/// Makes a small dossier to begin with.
pub fn init(asked: &InitArguments, output: &mut Output) -> Result<u8, Failure> {
    let files = dossier::template(output.lang());
    write(&files, &asked.dir, false, output)?;
    tell("init-done", &files, &asked.dir, output)
}

/// Writes a source as a dossier, in its canonical form.
pub fn export(asked: &ExportArguments, output: &mut Output) -> Result<u8, Failure> {
    let opened = source::open_at(&asked.source, asked.known_at.as_deref(), output)?;
    let files = dossier::write(&opened.loaded.register);
    write(&files, &asked.dir, asked.force, output)?;
    tell("export-done", &files, &asked.dir, output)
}

fn write(files: &Files, dir: &Path, force: bool, output: &mut Output) -> Result<(), Failure> {
    let shown = dir.display().to_string();
    let done = match dossier::is_free(dir) {
        Ok(false) if !force => {
            output.complain_message(&Message::new("folder-not-empty").with("dir", &shown));
            return Err(Failure::Said);
        }
        Ok(true) => dossier::write_folder(files, dir),
        Ok(false) => match dossier::foreign(dir) {
            Ok(Some(file)) => {
                let message = Message::new("folder-foreign")
                    .with("dir", &shown)
                    .with("file", file);
                output.complain_message(&message);
                return Err(Failure::Said);
            }
            Ok(None) => dossier::write_folder(files, dir),
            Err(error) => Err(error),
        },
        Err(error) => Err(error),
    };
    done.map_err(|error| {
        let message = Message::new("cannot-write")
            .with("file", &shown)
            .with("reason", kader_exchange::reason(&error));
        output.complain_message(&message);
        Failure::Said
    })
}

fn tell(name: &'static str, files: &Files, dir: &Path, output: &mut Output) -> Result<u8, Failure> {
    let message = Message::new(name)
        .with("dir", dir.display().to_string())
        .with("files", files.len());
    let text = say(output.lang(), &message);
    output.result(format!("{text}\n").as_bytes())?;
    Ok(0)
}
