//! A folder that is written beside its place, and moved there as a whole or not at all.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::{Unpublished, receipt};

/// A folder on its way.
#[derive(Debug)]
pub struct Staged {
    place: PathBuf,
    beside: PathBuf,
    /// Whether it came into place; what did not is cleared away.
    settled: std::cell::Cell<bool>,
}

impl Staged {
    /// A folder that is to come at a place. Only what was published before is replaced.
    ///
    /// # Errors
    /// Why it cannot come there.
    pub fn new(place: &Path, replace: bool) -> Result<Self, Unpublished> {
        if place.exists() && !is_empty(place) {
            if !replace {
                return Err(Unpublished::Exists(place.to_owned()));
            }
            if !place.join(receipt::NAME).is_file() {
                return Err(Unpublished::Foreign(place.to_owned()));
            }
        }
        let beside = named_beside(place, "new");
        clear(&beside).map_err(|reason| unwritten(&beside, &reason))?;
        fs::create_dir_all(&beside).map_err(|reason| unwritten(&beside, &reason))?;
        Ok(Self {
            place: place.to_owned(),
            beside,
            settled: std::cell::Cell::new(false),
        })
    }

    /// Writes a file of it.
    ///
    /// # Errors
    /// Why it cannot be written.
    pub fn write(&self, file: &str, bytes: &[u8]) -> Result<(), Unpublished> {
        let path = self.beside.join(file);
        let folder = path.parent().unwrap_or(&self.beside);
        fs::create_dir_all(folder).map_err(|reason| unwritten(folder, &reason))?;
        fs::write(&path, bytes).map_err(|reason| unwritten(&path, &reason))
    }

    /// Moves it into place; what was there goes only when the new one stands.
    ///
    /// # Errors
    /// Why it cannot be moved; what was there is there still.
    pub fn settle(&self) -> Result<(), Unpublished> {
        let before = named_beside(&self.place, "old");
        let failed = |reason: &io::Error| unwritten(&self.place, reason);
        clear(&before).map_err(|reason| failed(&reason))?;
        let had = self.place.exists();
        if had {
            fs::rename(&self.place, &before).map_err(|reason| failed(&reason))?;
        }
        if let Err(reason) = fs::rename(&self.beside, &self.place) {
            if had {
                // Back to how it was; if even that fails, it stands beside its place.
                let _ = fs::rename(&before, &self.place);
            }
            return Err(failed(&reason));
        }
        self.settled.set(true);
        // The new one stands; what is left of the old one does no harm.
        let _ = clear(&before);
        Ok(())
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        if !self.settled.get() {
            let _ = clear(&self.beside);
        }
    }
}

fn is_empty(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_none())
}

fn clear(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(reason) if reason.kind() != io::ErrorKind::NotFound => Err(reason),
        _ => Ok(()),
    }
}

/// A name of our own beside a place, on the same disk, so that it can be moved.
fn named_beside(place: &Path, ending: &str) -> PathBuf {
    let name = place.file_name().unwrap_or_default().to_string_lossy();
    place.with_file_name(format!(".{name}.kader-{ending}"))
}

fn unwritten(file: &Path, reason: &io::Error) -> Unpublished {
    Unpublished::Unwritten {
        file: file.to_owned(),
        reason: reason.to_string(),
    }
}
