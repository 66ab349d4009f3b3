//! The files beside `theme.toml` that it names.

use std::io::Read as _;
use std::path::Path;

use kader_core::record::{Code, Reader, Span};
use kader_core::wording::Message;
use kader_exchange::reason;

use super::{FileKind, Held, ThemeFile};

/// How large a file of a theme may be, in bytes: pages wait for it.
const LARGEST: u64 = 1 << 20;

/// What was read so far.
pub struct Shelf<'s> {
    folder: &'s Path,
    held: Vec<Held>,
}

impl<'s> Shelf<'s> {
    /// Nothing yet, of this folder.
    pub fn new(folder: &'s Path) -> Self {
        Self {
            folder,
            held: Vec::new(),
        }
    }

    /// All that was read.
    pub fn emptied(&mut self) -> Vec<Held> {
        std::mem::take(&mut self.held)
    }

    /// Reads a file of the folder that is of one of these kinds, or says why not.
    pub fn take(
        &mut self,
        name: &str,
        kinds: &[FileKind],
        span: Span,
        reader: &mut Reader,
    ) -> Option<ThemeFile> {
        match self.read(name, kinds) {
            Ok(held) => {
                let file = ThemeFile {
                    place: self.held.len(),
                    kind: held.kind,
                };
                self.held.push(held);
                Some(file)
            }
            Err((code, message)) => {
                reader.problem(code, span, message);
                None
            }
        }
    }

    fn read(&self, name: &str, kinds: &[FileKind]) -> Result<Held, (Code, Message)> {
        // A theme is a folder that can be copied: nothing outside of it is a part.
        if name.contains(['/', '\\']) || name.starts_with('.') {
            let message = Message::new("E109-outside").with("file", name);
            return Err((Code::OutOfBounds, message));
        }
        let unreadable = |error: &std::io::Error| {
            let message = Message::new("E005-beside")
                .with("file", name)
                .with("reason", reason(error));
            (Code::UnreadableFile, message)
        };
        let file = std::fs::File::open(self.folder.join(name)).map_err(|one| unreadable(&one))?;
        let mut bytes = Vec::new();
        file.take(LARGEST + 1)
            .read_to_end(&mut bytes)
            .map_err(|error| unreadable(&error))?;
        if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > LARGEST {
            let message = Message::new("E109-large")
                .with("file", name)
                .with("megabytes", usize::try_from(LARGEST >> 20).unwrap_or(1));
            return Err((Code::OutOfBounds, message));
        }
        let kind = kinds.iter().copied().find(|kind| kind.begins(&bytes));
        let kind = kind.ok_or_else(|| {
            let wanted: Vec<&str> = kinds.iter().map(|kind| kind.extension()).collect();
            let message = Message::new("E109-kind")
                .with("file", name)
                .with("wanted", wanted.join(", "));
            (Code::OutOfBounds, message)
        })?;
        Ok(Held { kind, bytes })
    }
}
