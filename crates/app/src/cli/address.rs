//! What a SOURCE is: a dossier, a register file, or a register on a server.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use kader_core::wording::Message;
use kader_store::place::Place;
use kader_store::postgres::ServerAddress;

use super::{Failure, Output};

/// Where a register is.
#[derive(Debug, Clone)]
pub enum Address {
    /// A folder with a dossier.
    Dossier(PathBuf),
    /// A register with a history.
    Register(Place),
}

/// How the name of a register file ends.
const EXTENSION: &str = "kader";

/// The first bytes of every SQLite file.
const MAGIC: &[u8; 16] = b"SQLite format 3\0";

impl Address {
    /// The address that words are: a register on a server by how they begin, a register file by
    /// its name or its first bytes, anything else a dossier.
    pub fn of(path: &Path, output: &mut Output) -> Result<Self, Failure> {
        if let Some(server) = server(path) {
            let place = server.map_err(|message| output.refuse(&message))?;
            return Ok(Self::Register(place));
        }
        let named = path
            .extension()
            .is_some_and(|extension| extension.eq_ignore_ascii_case(EXTENSION));
        if !path.is_dir() && (named || is_database(path)) {
            Ok(Self::Register(Place::File(path.to_owned())))
        } else {
            Ok(Self::Dossier(path.to_owned()))
        }
    }
}

/// The place that words name where only a register can stand, by whatever name a file has.
pub fn register(path: &Path, output: &mut Output) -> Result<Place, Failure> {
    match server(path) {
        None => Ok(Place::File(path.to_owned())),
        Some(server) => server.map_err(|message| output.refuse(&message)),
    }
}

/// The words for a source as people are told, without a password.
pub fn shown(path: &Path) -> String {
    match server(path) {
        Some(Ok(place)) => place.to_string(),
        // What is wrong with it is told; what it says is not, since that may be a password.
        Some(Err(_)) => "postgres://…".to_owned(),
        None => path.display().to_string(),
    }
}

fn server(path: &Path) -> Option<Result<Place, Message>> {
    let words = path.to_str().filter(|words| ServerAddress::is_one(words))?;
    let place = ServerAddress::parse(words).map(|address| Place::Server {
        address: Box::new(match std::env::var("PGPASSWORD") {
            Ok(password) => address.with_password(&password),
            Err(_) => address,
        }),
        cache: cache(),
    });
    Some(place)
}

/// The folder of this user for what can be made anew, made if it is not there.
fn cache() -> Option<PathBuf> {
    let set = |name| std::env::var_os(name).filter(|value| !value.is_empty());
    let base = set("XDG_CACHE_HOME")
        .or_else(|| set("LOCALAPPDATA"))
        .map(PathBuf::from)
        .or_else(|| set("HOME").map(|home| Path::new(&home).join(".cache")))?;
    let folder = base.join("kader");
    make_private(&folder).ok().map(|()| folder)
}

/// Makes a folder that nobody else may open.
fn make_private(folder: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

fn is_database(path: &Path) -> bool {
    let mut start = [0; 16];
    std::fs::File::open(path)
        .and_then(|mut file| file.read_exact(&mut start))
        .is_ok()
        && start == *MAGIC
}
