//! What can go wrong with a register, each as a value that carries what is known of it.

use std::fmt;

use kader_core::record::{Code, Problem};
use kader_core::register::Fault as RegisterFault;
use kader_core::wording::{Lang, Message, say};

use crate::entry::{ActorId, Body, Change, Hash, Instant, Key, Position};
use crate::life_cycle::Refusal;

/// What can go wrong with a register.
#[derive(Debug, Clone, PartialEq)]
pub enum Fault {
    /// The file is not a register file.
    NotARegister(Message),
    /// It was made by a later version.
    Newer {
        /// The schema of the file.
        found: u32,
        /// The last that this version knows.
        known: u32,
    },
    /// It is of an earlier version, and cannot be brought up to date since it can only be read.
    Older {
        /// The schema of the file.
        found: u32,
        /// The one that is needed.
        known: u32,
    },
    /// It is truncated or damaged.
    Damaged {
        /// What the database says.
        reason: String,
    },
    /// The log no longer agrees with itself.
    Altered {
        /// At which entry, or after it.
        position: i64,
        /// What does not agree.
        what: Message,
    },
    /// Another program holds it.
    Locked,
    /// It can be read only.
    ReadOnly,
    /// There is no room to write.
    NoRoom,
    /// It cannot be read or written.
    Unreachable {
        /// What the system says.
        reason: String,
    },
    /// The server that keeps it does not serve it.
    Server(Server),
    /// The log no longer has an entry that was seen in it: an earlier state of it, or another
    /// log, was put in its place.
    WentBack(Position),
    /// The connection was lost while an entry was written, and it could not be told afterwards
    /// whether it is there. If it is, it has this hash.
    Uncertain {
        /// Where it would be.
        position: Position,
        /// Its hash.
        hash: Hash,
    },
    /// There is a file already.
    Exists {
        /// Its name.
        file: String,
    },
    /// There is a register already.
    Occupied {
        /// Its address, without a password.
        place: String,
    },
    /// Someone else changed the same record meanwhile.
    Conflict(Box<Conflict>),
    /// An id that was withdrawn is used again.
    Reused(Key),
    /// What is to be withdrawn or restored was never there, or is not there any more.
    NoSuchRecord(Key),
    /// What is to be restored is there.
    StillThere(Key),
    /// After the change the register would not be whole: everything that is wrong.
    NotWhole(Vec<Unsound>),
    /// A step that a proposal, a role or the policy does not allow.
    Refused(Refusal),
    /// The log does not have that position.
    NoSuchPosition(Position),
    /// The log begins after that moment.
    NoSuchTime(Instant),
}

/// Why a server does not serve a register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Server {
    /// Nobody answers there, or not in time.
    NoAnswer {
        /// What the system says.
        reason: String,
    },
    /// The connection broke off.
    Lost {
        /// What the system says.
        reason: String,
    },
    /// It has no more connections to give.
    Full,
    /// The password is missing or wrong.
    Password,
    /// It does not let this user in, from here, or so.
    NotLetIn {
        /// What it says.
        reason: String,
    },
    /// It has no such database.
    NoDatabase {
        /// Its name.
        name: String,
    },
    /// No encrypted connection came about, or its certificate is not to be trusted.
    Tls {
        /// What is wrong with it.
        reason: String,
    },
    /// It takes no changes: a standby, or one that is set so.
    Standby,
    /// It does not allow the user to do this.
    Denied {
        /// What it says.
        reason: String,
    },
}

impl Server {
    /// Whether it may pass by itself.
    fn passes(&self) -> bool {
        matches!(
            self,
            Server::NoAnswer { .. } | Server::Lost { .. } | Server::Full
        )
    }

    fn message(&self) -> Message {
        match self {
            Server::NoAnswer { reason } => Message::new("E509-answer").with("reason", reason),
            Server::Lost { reason } => Message::new("E509-lost").with("reason", reason),
            Server::Full => Message::new("E509-full"),
            Server::Password => Message::new("E509-password"),
            Server::NotLetIn { reason } => Message::new("E509-let-in").with("reason", reason),
            Server::NoDatabase { name } => Message::new("E509-database").with("name", name),
            Server::Tls { reason } => Message::new("E509-tls").with("reason", reason),
            Server::Standby => Message::new("E507-server"),
            Server::Denied { reason } => Message::new("E509-denied").with("reason", reason),
        }
    }
}

/// Two changes of one record: the one that was made meanwhile, and the one that met it.
#[derive(Debug, Clone, PartialEq)]
pub struct Conflict {
    /// The record.
    pub record: Key,
    /// The last entry that the second had seen.
    pub based_on: Position,
    /// What the record is now; nothing where it was withdrawn. Of deployments see the register.
    pub theirs: Option<Body>,
    /// What the second would make of it; nothing for deployments, which are rows.
    pub ours: Option<Change>,
    /// Who changed it last.
    pub actor: ActorId,
    /// Every entry since `based_on` at which it changed, in order; at least one.
    pub meanwhile: Vec<Position>,
}

/// Something that keeps a register from being whole.
#[derive(Debug, Clone, PartialEq)]
pub enum Unsound {
    /// The body of a record does not read.
    Body {
        /// The record.
        record: Key,
        /// What is wrong with it.
        problem: Problem,
    },
    /// Records do not fit each other.
    Between(RegisterFault),
    /// Something else.
    Other(Message),
}

impl Unsound {
    /// What is wrong.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Unsound::Body { record, problem } => Message::new("E505-body")
                .with("record", record.to_string())
                .with("reason", problem.message.clone()),
            Unsound::Between(fault) => fault.message.clone(),
            Unsound::Other(message) => message.clone(),
        }
    }
}

impl From<Refusal> for Fault {
    fn from(refusal: Refusal) -> Self {
        Fault::Refused(refusal)
    }
}

impl Fault {
    /// That the log does not agree with itself.
    pub(crate) fn altered(position: Position, what: Message) -> Self {
        Fault::Altered {
            position: position.number(),
            what,
        }
    }

    /// Whether it may pass by itself: the way to the register is cut off, and may come back.
    /// What is known of the register goes on being true of that time.
    #[must_use]
    pub fn passes(&self) -> bool {
        matches!(self, Fault::Server(server) if server.passes())
    }

    /// Its code.
    #[must_use]
    pub fn code(&self) -> Code {
        match self {
            Fault::NotARegister(_) => Code::NotARegister,
            Fault::Newer { .. } => Code::NewerRegister,
            Fault::Older { .. } => Code::OlderRegister,
            Fault::Damaged { .. } => Code::DamagedRegister,
            Fault::Altered { .. } | Fault::WentBack(_) => Code::AlteredLog,
            Fault::Locked => Code::LockedRegister,
            Fault::ReadOnly | Fault::Server(Server::Standby) => Code::ReadOnlyRegister,
            Fault::NoRoom => Code::NoRoom,
            Fault::Unreachable { .. } | Fault::Server(_) | Fault::Uncertain { .. } => {
                Code::UnreachableRegister
            }
            Fault::Exists { .. } | Fault::Occupied { .. } => Code::FileExists,
            Fault::Conflict(_) => Code::Conflict,
            Fault::Reused(_) => Code::ReusedId,
            Fault::NoSuchRecord(_) | Fault::StillThere(_) => Code::NoSuchRecord,
            Fault::NotWhole(_) => Code::NotWhole,
            Fault::Refused(_) => Code::RefusedStep,
            Fault::NoSuchPosition(_) | Fault::NoSuchTime(_) => Code::UnknownMoment,
        }
    }

    /// What is wrong, in words of the catalogue.
    #[must_use]
    pub fn message(&self) -> Message {
        let about = |name, record: &Key| Message::new(name).with("record", record.to_string());
        match self {
            Fault::NotARegister(found) => Message::new("E501").with("found", found.clone()),
            Fault::Newer { found, known } => Message::new("E502")
                .with("found", *found)
                .with("known", *known),
            Fault::Older { found, known } => Message::new("E503")
                .with("found", *found)
                .with("known", *known),
            Fault::Damaged { reason } => Message::new("E504").with("reason", reason),
            Fault::Altered { position, what } => Message::new("E505")
                .with("position", *position)
                .with("what", what.clone()),
            Fault::Locked => Message::new("E506"),
            Fault::ReadOnly => Message::new("E507"),
            Fault::NoRoom => Message::new("E508"),
            Fault::Unreachable { reason } => Message::new("E509").with("reason", reason),
            Fault::Server(server) => server.message(),
            Fault::WentBack(position) => {
                Message::new("E505-back").with("position", position.number())
            }
            Fault::Uncertain { position, hash } => Message::new("E509-uncertain")
                .with("position", position.number())
                .with("hash", hash.to_string()),
            Fault::Exists { file } => Message::new("E510").with("file", file),
            Fault::Occupied { place } => Message::new("E510-register").with("place", place),
            Fault::Conflict(conflict) => {
                let last = conflict.meanwhile.last().copied();
                about("E511", &conflict.record)
                    .with("actor", conflict.actor.as_str())
                    .with("position", last.unwrap_or(conflict.based_on).number())
                    .with("based_on", conflict.based_on.number())
            }
            Fault::Reused(record) => about("E512", record),
            Fault::NoSuchRecord(record) => about("E513", record),
            Fault::StillThere(record) => about("E513-there", record),
            Fault::NotWhole(unsound) => {
                let first = unsound
                    .first()
                    .map_or(Message::new("E201"), Unsound::message);
                Message::new("E514").with("reason", first)
            }
            Fault::Refused(Refusal(reason)) => Message::new("E515").with("reason", reason.clone()),
            Fault::NoSuchPosition(position) => {
                Message::new("E516-position").with("position", position.number())
            }
            Fault::NoSuchTime(time) => Message::new("E516").with("moment", time.to_string()),
        }
    }
}

/// In English; people are told in their language by whoever shows it.
impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{}: {}",
            self.code(),
            say(Lang::En, &self.message())
        )
    }
}

impl std::error::Error for Fault {}
