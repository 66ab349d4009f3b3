//! Waiting for what other processes append: the server tells, and it is looked besides.

use std::time::{Duration, Instant};

use postgres::fallible_iterator::FallibleIterator as _;

use super::session::Session;
use super::{ServerAddress, read};
use crate::Fault;
use crate::entry::Position;
use crate::log::Tail;

/// How often it is looked where nothing is told: what was told while the connection was lost is
/// told no more, and some poolers pass nothing on.
const PAUSE: Duration = Duration::from_millis(900);

pub(super) fn tail(address: &ServerAddress) -> Result<Box<dyn Tail>, Fault> {
    let mut tail = ServerTail {
        session: Session::open(address)?,
        listens: false,
    };
    tail.last()?;
    Ok(Box::new(tail))
}

struct ServerTail {
    session: Session,
    /// Whether the connection that is there was asked to tell.
    listens: bool,
}

impl ServerTail {
    /// The last position, read on a connection that listens.
    fn last(&mut self) -> Result<Option<Position>, Fault> {
        let schema = self.session.address().schema().clone();
        if !self.listens || self.session.is_lost() {
            self.listens = false;
            let listen = format!("LISTEN {}", schema.channel());
            self.session.client()?.batch_execute(&listen)?;
            self.listens = true;
        }
        let last = read::last(self.session.client()?, &schema)?;
        Ok(last.map(|(position, _)| position))
    }
}

impl Tail for ServerTail {
    fn wait(&mut self, known: Position, most: Duration) -> Result<bool, Fault> {
        let until = Instant::now() + most;
        loop {
            let last = match self.last() {
                // On a new connection, and once only: then whoever calls decides when again.
                Err(fault) if fault.passes() => {
                    self.listens = false;
                    self.session.forget();
                    self.last()?
                }
                last => last?,
            };
            if last.is_some_and(|last| last > known) {
                return Ok(true);
            }
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Ok(false);
            }
            let mut notifications = self.session.client()?.notifications();
            // Whatever is told, or goes wrong, is looked at next.
            let _ = notifications.timeout_iter(left.min(PAUSE)).next();
        }
    }
}
