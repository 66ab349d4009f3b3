//! `kader verify`, `kader backup` and `kader restore`.

use kader_core::record::Code;
use kader_core::wording::{Message, say};
use kader_exchange::dossier;
use kader_store::log::Replace;
use kader_store::place::Place;
use kader_store::verify::Verified;

use super::refused;
use crate::cli::address::{Address, register};
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
        Address::Register(place) => match place.verify() {
            Ok(verified) => {
                told(&sound("verify-done", &verified, &place), output)?;
                Ok(0)
            }
            Err(fault) => match fault.code() {
                Code::AlteredLog | Code::DamagedRegister | Code::NotWhole => {
                    refused(&fault, output);
                    Ok(1)
                }
                // What cannot be opened was not held against anything.
                _ => Err(refused(&fault, output)),
            },
        },
    }
}

/// Copies a register, also while others write to it.
pub fn backup(asked: &BackupArguments, output: &mut Output) -> Result<u8, Failure> {
    let from = register(&asked.register, output)?;
    let to = register(&asked.to, output)?;
    copied("backup-done", &from, &to, Replace::Never, output)
}

/// Puts a backup in the place of a register.
pub fn restore(asked: &RestoreArguments, output: &mut Output) -> Result<u8, Failure> {
    let replace = if asked.force {
        Replace::AsAsked
    } else {
        Replace::Never
    };
    let from = register(&asked.backup, output)?;
    let to = register(&asked.to, output)?;
    copied("restore-done", &from, &to, replace, output)
}

fn copied(
    name: &'static str,
    from: &Place,
    to: &Place,
    replace: Replace,
    output: &mut Output,
) -> Result<u8, Failure> {
    let copied = from.copy_to(to, replace);
    let verified = copied.map_err(|fault| refused(&fault, output))?;
    told(&sound(name, &verified, to), output)?;
    Ok(0)
}

fn sound(name: &'static str, verified: &Verified, place: &Place) -> Message {
    Message::new(name)
        .with("file", place.to_string())
        .with("entries", verified.head.position.number())
        .with("rows", verified.rows)
        .with("hash", verified.head.hash.to_string())
}

fn told(message: &Message, output: &mut Output) -> Result<(), Failure> {
    let text = say(output.lang(), message);
    output.result(format!("{text}\n").as_bytes())?;
    Ok(())
}
