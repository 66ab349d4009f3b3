//! Whether what is stored of entries is what was sealed, one after the other.

use kader_core::wording::Message;

use crate::Fault;
use crate::entry::{Hash, Position, Sealed};

/// What is stored of an entry, whatever stores it.
#[derive(Debug, Clone)]
pub(crate) struct StoredEntry {
    pub position: i64,
    pub bytes: String,
    pub previous: String,
    pub hash: String,
}

/// Goes along the chain.
#[derive(Debug)]
pub(crate) struct Follow {
    position: i64,
    hash: Hash,
}

impl Follow {
    /// From behind an entry, or from the beginning. `stored` is the hash that is stored there.
    ///
    /// # Errors
    /// Where the log went back, as after a backup was put in its place: what follows is not
    /// what followed then.
    pub(crate) fn after(
        after: Option<(Position, Hash)>,
        stored: impl FnOnce(Position) -> Result<Option<Hash>, Fault>,
    ) -> Result<Self, Fault> {
        let Some((position, hash)) = after else {
            let (position, hash) = (0, Hash::ZERO);
            return Ok(Self { position, hash });
        };
        if stored(position)? != Some(hash) {
            return Err(Fault::WentBack(position));
        }
        let position = position.number();
        Ok(Self { position, hash })
    }

    /// The number of the last entry that was met; 0 before the first.
    pub(crate) fn position(&self) -> i64 {
        self.position
    }

    /// The next entry, read and held against its hash and the one before it.
    ///
    /// # Errors
    /// What of it is not as it was sealed, or that it is not the next.
    pub(crate) fn next(&mut self, stored: StoredEntry) -> Result<Sealed, Fault> {
        let StoredEntry {
            position, bytes, ..
        } = stored;
        let altered = |what| Fault::Altered { position, what };
        if position != self.position + 1 {
            return Err(Fault::Altered {
                position: self.position + 1,
                what: Message::new("E505-position"),
            });
        }
        let (previous, hash) = Hash::parse(&stored.previous)
            .zip(Hash::parse(&stored.hash))
            .ok_or_else(|| altered(Message::new("E505-bytes")))?;
        if previous != self.hash {
            return Err(altered(Message::new("E505-chain")));
        }
        let sealed = Sealed::open(bytes, previous, hash).map_err(altered)?;
        if sealed.entry.position.number() != position {
            return Err(altered(Message::new("E505-position")));
        }
        (self.position, self.hash) = (position, hash);
        Ok(sealed)
    }
}

/// A place and hash as stored, read.
///
/// # Errors
/// When they are none.
pub(crate) fn known(position: i64, hash: &str) -> Result<(Position, Hash), Fault> {
    Position::new(position)
        .zip(Hash::parse(hash))
        .ok_or_else(|| Fault::Altered {
            position,
            what: Message::new("E505-bytes"),
        })
}
