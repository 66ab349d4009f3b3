//! The files packed in an office file, unpacked within bounds.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use crate::error::{ExtractError, Limit};
use crate::kind::Kind;
use crate::limits;

/// An office file: a ZIP file with XML in it.
pub(crate) struct Package<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    kind: Kind,
    /// The bytes that may still be unpacked.
    left: usize,
}

impl<'b> Package<'b> {
    /// Opens a file of a kind.
    pub(crate) fn open(bytes: &'b [u8], kind: Kind) -> Result<Self, ExtractError> {
        let archive =
            ZipArchive::new(Cursor::new(bytes)).map_err(|_| ExtractError::Broken(kind))?;
        if archive.len() > limits::PACKED_FILES {
            return Err(ExtractError::TooLarge(Limit::Unpacked));
        }
        Ok(Self {
            archive,
            kind,
            left: limits::UNPACKED_BYTES,
        })
    }

    /// Whether a file is in it.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.archive.index_for_name(name).is_some()
    }

    /// Whether a password is needed for what is in it.
    pub(crate) fn is_encrypted(&mut self) -> bool {
        let by_zip = (0..self.archive.len()).any(|index| {
            self.archive
                .by_index_raw(index)
                .is_ok_and(|file| file.encrypted())
        });
        by_zip
            || self
                .read("META-INF/manifest.xml")
                .is_ok_and(|manifest| crate::kind::find(&manifest, b"encryption-data").is_some())
    }

    /// A file in it, unpacked.
    pub(crate) fn read(&mut self, name: &str) -> Result<Vec<u8>, ExtractError> {
        let broken = ExtractError::Broken(self.kind);
        let most = limits::PART_BYTES.min(self.left);
        let file = self.archive.by_name(name).map_err(|error| match error {
            zip::result::ZipError::UnsupportedArchive(why)
                if why == zip::result::ZipError::PASSWORD_REQUIRED =>
            {
                ExtractError::Encrypted
            }
            _ => broken,
        })?;
        let mut bytes = Vec::new();
        let bound = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
        // What the file says of its size may be wrong: what counts is what comes out.
        file.take(bound)
            .read_to_end(&mut bytes)
            .map_err(|_| broken)?;
        if bytes.len() > most {
            return Err(ExtractError::TooLarge(Limit::Unpacked));
        }
        self.left -= bytes.len();
        Ok(bytes)
    }
}
