//! Making the tables of the present state anew from the log.

use rusqlite::Connection;

use super::append::write_derived;
use super::read;
use crate::Fault;
use crate::state::State;

/// Makes the tables of the present state anew, within the transaction that is open.
pub(super) fn rebuild(connection: &Connection) -> Result<(), Fault> {
    connection.execute_batch("DELETE FROM current; DELETE FROM effect;")?;
    let mut state: Option<State> = None;
    read::entries(connection, None, None, &mut |link| match &mut state {
        None => {
            state = Some(State::founded(&link)?);
            Ok(())
        }
        Some(state) => {
            let derived = state.derived(&link.entry);
            let position = link.entry.position;
            state.take(link)?;
            write_derived(connection, position, &derived)
        }
    })
}
