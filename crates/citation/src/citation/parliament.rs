//! The parts that identifiers of the Houses have in common.

use super::{House, Session};
use crate::token::Cursor;

/// Reads `tk-20152016` or `ek-20152016`.
pub(super) fn house_and_session(cursor: &mut Cursor<'_, '_>) -> Option<(House, Session)> {
    let house = if cursor.word(&["tk"]) {
        House::Second
    } else if cursor.word(&["ek"]) {
        House::First
    } else {
        return None;
    };
    cursor.tight('-').then_some(())?;
    let years = cursor.tight_number()?;
    let session = (years.len == 8).then(|| Session::parse(&years.value.to_string()).ok())??;
    Some((house, session))
}

/// Reads a hyphen and a number.
pub(super) fn part(cursor: &mut Cursor<'_, '_>) -> Option<u32> {
    cursor.tight('-').then_some(())?;
    cursor.tight_number()?.plain()
}
