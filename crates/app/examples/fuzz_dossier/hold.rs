//! What must hold of every dossier, however damaged.

use kader_core::wording::{Lang, say, say_attribute};
use kader_exchange::dossier::{self, Files};

/// Reads a dossier. If it reads, writing and reading it again must give the same register, and
/// the same bytes after that; if it does not, every diagnostic must be one that can be shown.
/// The answer tells whether it read.
///
/// # Errors
/// What did not hold.
pub fn holds(files: &Files) -> Result<bool, String> {
    match dossier::read_files(files) {
        Ok(loaded) => {
            let written = dossier::write(&loaded.register);
            let again = dossier::read_files(&written).map_err(|(diagnostics, _)| {
                let first = diagnostics
                    .first()
                    .map(|first| (&first.file, &first.message));
                format!("what was written does not read: {first:?}")
            })?;
            if again.register != loaded.register {
                return Err("what was written reads as another register".into());
            }
            if dossier::write(&again.register) != written {
                return Err("writing again gives other bytes".into());
            }
            Ok(true)
        }
        Err((diagnostics, sources)) => {
            if diagnostics.is_empty() {
                return Err("it does not read, and nothing says why".into());
            }
            for diagnostic in &diagnostics {
                let text = sources.named(&diagnostic.file);
                if let (Some(span), None) = (diagnostic.span, text) {
                    return Err(format!("{span:?} in no text: {diagnostic:?}"));
                }
                if let (Some(span), Some(text)) = (diagnostic.span, text) {
                    let _ = (text.position(span.start), text.position(span.end));
                    if usize::try_from(span.end).unwrap_or(usize::MAX) > text.text.len() {
                        return Err(format!("outside of its text: {diagnostic:?}"));
                    }
                }
                for lang in Lang::ALL {
                    let message = say(lang, &diagnostic.message);
                    if message.is_empty() || message == diagnostic.message.name {
                        return Err(format!("without words: {diagnostic:?}"));
                    }
                    let code = diagnostic.code.as_str();
                    if say_attribute(lang, code, "remedy", &diagnostic.message).is_none() {
                        return Err(format!("without a remedy: {diagnostic:?}"));
                    }
                }
            }
            Ok(false)
        }
    }
}
