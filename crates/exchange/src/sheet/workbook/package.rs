//! The parts packed in a workbook, unpacked within bounds as they are read.

use std::io::{self, BufReader, Cursor, Read};

use zip::ZipArchive;

use super::Trouble;
use super::xml::Xml;
use crate::sheet::limits;

/// A workbook: a ZIP file with XML in it.
pub(super) struct Package<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
}

/// A part as it is unpacked.
pub(super) type Part<'p> = Xml<BufReader<Bounded<Box<dyn Read + 'p>>>>;

impl<'b> Package<'b> {
    pub(super) fn open(bytes: &'b [u8]) -> Result<Self, Trouble> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Trouble::Broken)?;
        if archive.len() > limits::PACKED_FILES {
            return Err(Trouble::TooLarge);
        }
        Ok(Self { archive })
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.archive.index_for_name(name).is_some()
    }

    /// A part, which must be there.
    pub(super) fn part(&mut self, name: &str) -> Result<Part<'_>, Trouble> {
        let file = self.archive.by_name(name).map_err(|error| match error {
            zip::result::ZipError::UnsupportedArchive(why)
                if why == zip::result::ZipError::PASSWORD_REQUIRED =>
            {
                Trouble::Encrypted
            }
            _ => Trouble::Broken,
        })?;
        // What the file says of its size may be wrong: what counts is what comes out.
        let most = file
            .compressed_size()
            .saturating_mul(limits::PART_RATIO)
            .clamp(limits::PART_BYTES, limits::PART_MOST);
        let bounded = Bounded {
            part: Box::new(file) as Box<dyn Read + '_>,
            left: most,
        };
        Ok(Xml::new(BufReader::with_capacity(1 << 16, bounded)))
    }
}

/// What is read, until it is too much.
pub(super) struct Bounded<R> {
    part: R,
    left: u64,
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.part.read(buffer)?;
        match self
            .left
            .checked_sub(u64::try_from(read).unwrap_or(u64::MAX))
        {
            Some(left) => self.left = left,
            None => return Err(io::ErrorKind::FileTooLarge.into()),
        }
        Ok(read)
    }
}
