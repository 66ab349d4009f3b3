//! What SQLite says, as a fault.

use rusqlite::{Error, ErrorCode};

use crate::Fault;

/// The fault that an error of SQLite means.
pub(super) fn fault(error: &Error) -> Fault {
    let Error::SqliteFailure(failure, words) = error else {
        return Fault::Damaged {
            reason: error.to_string(),
        };
    };
    let reason = words.clone().unwrap_or_else(|| failure.to_string());
    match failure.code {
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Fault::Locked,
        ErrorCode::ReadOnly => Fault::ReadOnly,
        ErrorCode::DiskFull => Fault::NoRoom,
        ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Fault::Damaged { reason },
        _ => Fault::Unreachable { reason },
    }
}

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        fault(&error)
    }
}
