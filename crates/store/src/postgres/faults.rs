//! What PostgreSQL says, as a fault.

use std::error::Error as _;

use postgres::Error;
use postgres::error::SqlState;

use super::address::ServerAddress;
use crate::Fault;
use crate::fault::Server;

/// The fault that an error means. Neither has a password in it.
pub(super) fn fault(error: &Error) -> Fault {
    let Some(told) = error.as_db_error() else {
        let reason = reason(error);
        // What the system says of the way there comes before anyone answered.
        return Fault::Server(if error.is_closed() || lost(error) {
            Server::Lost { reason }
        } else {
            Server::NoAnswer { reason }
        });
    };
    let reason = told.message().to_owned();
    let code = told.code();
    let class = code.code().get(..2).unwrap_or_default();
    match code {
        &SqlState::INVALID_PASSWORD => Fault::Server(Server::Password),
        &SqlState::INVALID_AUTHORIZATION_SPECIFICATION => {
            Fault::Server(Server::NotLetIn { reason })
        }
        &SqlState::UNDEFINED_DATABASE => Fault::Server(Server::NoDatabase { name: reason }),
        &SqlState::INSUFFICIENT_PRIVILEGE => Fault::Server(Server::Denied { reason }),
        &SqlState::TOO_MANY_CONNECTIONS => Fault::Server(Server::Full),
        &SqlState::READ_ONLY_SQL_TRANSACTION => Fault::Server(Server::Standby),
        &SqlState::LOCK_NOT_AVAILABLE | &SqlState::T_R_DEADLOCK_DETECTED => Fault::Locked,
        &SqlState::DISK_FULL => Fault::NoRoom,
        &SqlState::DATA_CORRUPTED | &SqlState::INDEX_CORRUPTED => Fault::Damaged { reason },
        &SqlState::CANNOT_CONNECT_NOW => Fault::Server(Server::NoAnswer { reason }),
        &SqlState::ADMIN_SHUTDOWN | &SqlState::CRASH_SHUTDOWN => {
            Fault::Server(Server::Lost { reason })
        }
        _ if class == "08" => Fault::Server(Server::Lost { reason }),
        _ => Fault::Unreachable { reason },
    }
}

/// What an error of connecting means, which has more to tell than others.
pub(super) fn of_connecting(error: &Error, address: &ServerAddress) -> Fault {
    if error.as_db_error().is_some() {
        return match fault(error) {
            Fault::Server(Server::NoDatabase { .. }) => Fault::Server(Server::NoDatabase {
                name: address.database().to_owned(),
            }),
            fault => fault,
        };
    }
    let reason = reason(error);
    Fault::Server(if error.to_string().contains("TLS") {
        Server::Tls { reason }
    } else if reason.contains("password missing") {
        Server::Password
    } else {
        Server::NoAnswer { reason }
    })
}

/// Whether an error is of a connection that was there.
fn lost(error: &Error) -> bool {
    let mut source = error.source();
    while let Some(one) = source {
        if one.downcast_ref::<std::io::Error>().is_some() {
            return true;
        }
        source = one.source();
    }
    false
}

/// The last that an error says of why.
fn reason(error: &Error) -> String {
    let mut words = error.to_string();
    let mut source = error.source();
    while let Some(one) = source {
        words = one.to_string();
        source = one.source();
    }
    words
}

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        fault(&error)
    }
}

/// What an error amid a COPY means, which comes wrapped.
pub(super) fn of_copying(error: std::io::Error) -> Fault {
    let reason = error.to_string();
    let inner = error.into_inner();
    match inner.and_then(|inner| inner.downcast::<Error>().ok()) {
        Some(inner) => fault(&inner),
        None => Fault::Server(Server::Lost { reason }),
    }
}
