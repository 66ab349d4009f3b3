//! A connection that comes back.

use std::time::{Duration, Instant};

use postgres::config::SslMode;
use postgres::{Client, NoTls};

use super::address::ServerAddress;
use super::{append, faults, read, tls};
use crate::Fault;
use crate::entry::{Hash, Position};
use crate::fault::Server;

/// How long to wait between tries to find out what became of a write.
const PAUSE: Duration = Duration::from_millis(200);

/// A connection to a server. When it is lost, whatever is asked next makes it anew.
pub(super) struct Session {
    address: ServerAddress,
    client: Option<Client>,
}

impl Session {
    /// Connects.
    pub(super) fn open(address: &ServerAddress) -> Result<Self, Fault> {
        let client = connect(address)?;
        Ok(Self {
            address: address.clone(),
            client: Some(client),
        })
    }

    pub(super) fn address(&self) -> &ServerAddress {
        &self.address
    }

    /// The connection, whatever became of it since it was used last.
    pub(super) fn client(&mut self) -> Result<&mut Client, Fault> {
        if self.is_lost() {
            self.client = None;
            self.client = Some(connect(&self.address)?);
        }
        self.client.as_mut().ok_or_else(|| {
            let reason = String::new();
            Fault::Server(Server::Lost { reason })
        })
    }

    /// Whether the connection is known to be lost.
    pub(super) fn is_lost(&self) -> bool {
        self.client.as_ref().is_none_or(Client::is_closed)
    }

    /// Gives the connection up: the next use makes a new one.
    pub(super) fn forget(&mut self) {
        self.client = None;
    }

    /// Asks something that changes nothing. Where the connection turns out to be lost, it is
    /// asked once more on a new one.
    pub(super) fn ask<T>(
        &mut self,
        question: &dyn Fn(&mut Client) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        let was_there = !self.is_lost();
        match question(self.client()?) {
            Err(Fault::Server(Server::Lost { .. })) if was_there => {
                self.client = None;
                question(self.client()?)
            }
            answer => answer,
        }
    }

    /// What became of an entry whose commit was not answered: whether it is there. The lock of
    /// the chain is waited for, so that a commit that is still under way is over then.
    pub(super) fn became_of(
        &mut self,
        position: Position,
        hash: Hash,
        patience: Duration,
    ) -> Result<bool, Fault> {
        let until = Instant::now() + patience;
        let schema = self.address.schema().clone();
        loop {
            self.client = None;
            let found = self.client().and_then(|client| {
                let mut transaction = client.transaction()?;
                append::lock(&mut transaction, &schema, patience)?;
                read::hash_at(&mut transaction, &schema, position)
            });
            match found {
                Ok(found) => return Ok(found == Some(hash)),
                Err(fault) if fault.passes() && Instant::now() < until => {
                    std::thread::sleep(PAUSE);
                }
                Err(_) => return Err(Fault::Uncertain { position, hash }),
            }
        }
    }
}

/// A connection waits while it closes. Where that is not allowed, as amid asynchronous tasks, it
/// would panic: so it waits elsewhere.
impl Drop for Session {
    fn drop(&mut self) {
        if let Some(client) = self.client.take() {
            let _ = std::thread::spawn(move || drop(client)).join();
        }
    }
}

impl std::fmt::Debug for Session {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.address.fmt(formatter)
    }
}

fn connect(address: &ServerAddress) -> Result<Client, Fault> {
    let connected = if address.config.get_ssl_mode() == SslMode::Disable {
        address.config.connect(NoTls)
    } else {
        let connector = tls::connector(address.trust, &address.files)?;
        address.config.connect(connector)
    };
    connected.map_err(|error| faults::of_connecting(&error, address))
}
