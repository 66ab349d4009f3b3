//! Files of settings beside a register, such as the theme of a site: read and faulted as the
//! files of a dossier are.

use kader_core::record::{Code, Node, Reader};

use crate::dossier::{decode, toml_text};
use crate::{Diagnostic, Sources};

/// Reads a file of settings in TOML. `read` takes it apart; what it says to the reader, or
/// leaves unread, is what is wrong.
///
/// # Errors
/// Everything that is wrong with it, with its places.
pub fn read<T>(
    file: &str,
    bytes: &[u8],
    read: impl FnOnce(&Node, &mut Reader) -> Option<T>,
) -> Result<T, (Vec<Diagnostic>, Sources)> {
    let mut sources = Sources::default();
    let text = match decode::decode(bytes) {
        Ok(text) => text,
        Err(fault) => {
            sources.add(file, decode::lossy(bytes));
            let (span, message) = fault.told();
            let mut diagnostic = Diagnostic::of_file(Code::NotUtf8, file, message);
            diagnostic.span = span;
            return Err((vec![diagnostic], sources));
        }
    };
    let (node, faults) = toml_text::parse(&text);
    sources.add(file, text);
    if !faults.is_empty() {
        let faults = faults.into_iter().map(|fault| Diagnostic {
            span: Some(fault.span),
            ..Diagnostic::of_file(Code::BadToml, file, fault.message)
        });
        return Err((faults.collect(), sources));
    }
    let mut reader = Reader::new();
    let settings = read(&node, &mut reader);
    let problems: Vec<Diagnostic> = reader
        .into_problems()
        .into_iter()
        .map(|problem| Diagnostic::of_problem(file, problem))
        .collect();
    match settings {
        Some(settings) if problems.is_empty() => Ok(settings),
        _ => Err((problems, sources)),
    }
}
