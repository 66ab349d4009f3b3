//! `kader verify`, `kader backup` and `kader restore`.

use std::path::Path;

use kader_core::wording::{Message, say};
use kader_exchange::dossier;
use kader_store::columns::ColumnFile;
use kader_store::sqlite::{Access, Replace, SqliteLog, restore as put_back};
use kader_store::verify::{Verified, verify as hold};

use super::refused;
use crate::cli::address::Address;
use crate::cli::arguments::{BackupArguments, RestoreArguments, VerifyArguments};
use crate::cli::{Failure, Output, show};

/// Holds a register against itself. A register that is damaged is a finding; one that cannot
/// be opened is an error of the call.
pub fn verify(asked: &VerifyArguments, output: &mut Output) -> Result<u8, Failure> {
    match Address::of(&asked.source, output)? {
        Address::Dossier(folder) => match dossier::read(&folder) {
            Ok(loaded) => {
                let message = Message::new("verify-dossier").with("sha256", &loaded.sha256);
                told(&message, output)?;
                Ok(0)
            }
            Err((diagnostics, sources)) => {
                show::diagnostics(&diagnostics, &sources, &folder, output);
                Ok(1)
            }
        },
        Address::File(path) => {
            let log = SqliteLog::open(&path, Access::Read);
            let log = log.map_err(|fault| refused(&fault, output))?;
            match hold(log, Some(&ColumnFile::beside(&path))) {
                Ok(verified) => {
                    told(&sound("verify-done", &verified, &path), output)?;
                    Ok(0)
                }
                Err(fault) => {
                    refused(&fault, output);
                    Ok(1)
                }
            }
        }
    }
}

/// Copies a register file, also while others write to it.
pub fn backup(asked: &BackupArguments, output: &mut Output) -> Result<u8, Failure> {
    let copied =
        SqliteLog::open(&asked.register, Access::Read).and_then(|log| log.backup(&asked.to));
    let verified = copied.map_err(|fault| refused(&fault, output))?;
    told(&sound("backup-done", &verified, &asked.to), output)?;
    Ok(0)
}

/// Puts a backup in the place of a register.
pub fn restore(asked: &RestoreArguments, output: &mut Output) -> Result<u8, Failure> {
    let replace = if asked.force {
        Replace::AsAsked
    } else {
        Replace::Never
    };
    let verified =
        put_back(&asked.backup, &asked.to, replace).map_err(|fault| refused(&fault, output))?;
    told(&sound("restore-done", &verified, &asked.to), output)?;
    Ok(0)
}

fn sound(name: &'static str, verified: &Verified, path: &Path) -> Message {
    Message::new(name)
        .with("file", path.display().to_string())
        .with("entries", verified.head.position.number())
        .with("rows", verified.rows)
        .with("hash", verified.head.hash.to_string())
}

fn told(message: &Message, output: &mut Output) -> Result<(), Failure> {
    let text = say(output.lang(), message);
    output.result(format!("{text}\n").as_bytes())?;
    Ok(())
}
