//! Where registers are kept: the same story is told in each place.

use std::path::PathBuf;

use kader_store::log::{Access, Log, Replace};
use kader_store::sqlite::SqliteLog;
use kader_store::verify::Verified;
use kader_store::{Fault, Store};
use tempfile::TempDir;

#[cfg(feature = "postgres")]
pub use server::OnServer;

/// A place for logs.
pub trait Place {
    type Log: Log + Send + std::fmt::Debug;

    /// An empty log: of a kept place its one, else a new one each time.
    fn create(&self) -> Self::Log;
}

/// A place for one log that stays.
pub trait Kept: Place {
    /// What the name of the trigger that keeps entries ends with in SQL.
    const STAYS: &str;

    /// Another place of this kind, with nothing in it.
    fn another() -> Self;

    fn log(&self, access: Access) -> Result<Self::Log, Fault>;

    fn open(&self, access: Access) -> Result<Store<Self::Log>, Fault> {
        Store::open(self.log(access)?)
    }

    /// Carries out statements past the program, as whoever owns the database.
    fn sql(&self, statements: &str) -> Result<(), String>;

    /// The same with the triggers out of the way, which stand again after.
    fn unguarded(&self, statement: &str);

    /// What a query finds, in words.
    fn query(&self, query: &str) -> Vec<Vec<Option<String>>>;

    /// Puts a copy of a log here.
    fn keep(&self, log: &impl Log, replace: Replace) -> Result<Verified, Fault>;

    /// Works while another holds the lock of the chain.
    fn while_locked(&self, work: &mut dyn FnMut());
}

/// Logs in memory.
pub struct InMemory;

impl Place for InMemory {
    type Log = SqliteLog;

    fn create(&self) -> SqliteLog {
        SqliteLog::in_memory().unwrap()
    }
}

/// A register file.
pub struct InFile {
    folder: TempDir,
}

impl InFile {
    pub fn path(&self) -> PathBuf {
        self.folder.path().join("trial.kader")
    }

    fn raw(&self) -> rusqlite::Connection {
        rusqlite::Connection::open(self.path()).unwrap()
    }
}

impl Place for InFile {
    type Log = SqliteLog;

    fn create(&self) -> SqliteLog {
        SqliteLog::create(&self.path()).unwrap()
    }
}

impl Kept for InFile {
    const STAYS: &str = "stays";

    fn another() -> Self {
        let folder = TempDir::new().unwrap();
        Self { folder }
    }

    fn log(&self, access: Access) -> Result<SqliteLog, Fault> {
        SqliteLog::open(&self.path(), access)
    }

    fn sql(&self, statements: &str) -> Result<(), String> {
        let done = self.raw().execute_batch(statements);
        done.map_err(|error| error.to_string())
    }

    fn unguarded(&self, statement: &str) {
        let raw = self.raw();
        let triggers: Vec<(String, String)> = raw
            .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
            .unwrap()
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        for (name, _) in &triggers {
            raw.execute_batch(&format!("DROP TRIGGER {name}")).unwrap();
        }
        raw.execute_batch(statement).unwrap();
        for (_, sql) in &triggers {
            raw.execute_batch(sql).unwrap();
        }
    }

    fn query(&self, query: &str) -> Vec<Vec<Option<String>>> {
        let raw = self.raw();
        let mut statement = raw.prepare(query).unwrap();
        let columns = statement.column_count();
        let words = |row: &rusqlite::Row<'_>, column| match row.get_ref(column).unwrap() {
            rusqlite::types::ValueRef::Null => None,
            rusqlite::types::ValueRef::Integer(number) => Some(number.to_string()),
            rusqlite::types::ValueRef::Real(number) => Some(number.to_string()),
            other => Some(other.as_str().unwrap().to_owned()),
        };
        let rows = statement.query_map([], |row| {
            Ok((0..columns).map(|column| words(row, column)).collect())
        });
        rows.unwrap().map(Result::unwrap).collect()
    }

    fn keep(&self, log: &impl Log, replace: Replace) -> Result<Verified, Fault> {
        kader_store::sqlite::keep(log, &self.path(), replace)
    }

    fn while_locked(&self, work: &mut dyn FnMut()) {
        let raw = self.raw();
        raw.execute_batch("BEGIN IMMEDIATE").unwrap();
        work();
        raw.execute_batch("ROLLBACK").unwrap();
    }
}

#[cfg(feature = "postgres")]
mod server {
    use std::io::Write as _;
    use std::sync::Once;
    use std::sync::atomic::{AtomicU32, Ordering};

    use kader_store::postgres::{PostgresLog, ServerAddress};
    use postgres::{Client, NoTls, SimpleQueryMessage};

    use super::{Access, Fault, Kept, Log, Place, Replace, Verified};

    /// The variable with the address of a server to try with.
    pub const VARIABLE: &str = "KADER_TEST_POSTGRES";

    static NEXT: AtomicU32 = AtomicU32::new(0);
    static SAID: Once = Once::new();

    /// Schemas of a server.
    pub struct OnServer {
        server: String,
        schema: String,
    }

    impl OnServer {
        /// A new place on the server to try with. Without a server that is said aloud, and is a
        /// fault where all tests were asked for.
        pub fn new() -> Option<Self> {
            let Ok(server) = std::env::var(VARIABLE) else {
                let asked = ["CI", "KADER_TEST_ALL"].map(std::env::var_os);
                assert!(asked.iter().all(Option::is_none), "{VARIABLE} is not set");
                SAID.call_once(|| {
                    // Aloud: what a test prints otherwise is not shown.
                    let words = "SKIPPED: no tests on a server; tools/postgres COMMAND gives one";
                    let _ = writeln!(std::io::stderr(), "{words}");
                });
                return None;
            };
            let number = NEXT.fetch_add(1, Ordering::Relaxed);
            let schema = format!("trial_{}_{number}", std::process::id());
            Some(Self { server, schema })
        }

        pub fn schema(&self) -> &str {
            &self.schema
        }

        pub fn server(&self) -> &str {
            &self.server
        }

        pub fn words(&self) -> String {
            format!("{}?schema={}", self.server, self.schema)
        }

        pub fn address(&self) -> ServerAddress {
            ServerAddress::parse(&self.words()).unwrap()
        }

        /// A connection past the program, with the schema before others.
        pub fn raw(&self) -> Client {
            let mut raw = Client::connect(&self.server, NoTls).unwrap();
            raw.batch_execute(&format!("SET search_path = {}", self.schema))
                .unwrap();
            raw
        }
    }

    impl Place for OnServer {
        type Log = PostgresLog;

        fn create(&self) -> PostgresLog {
            match PostgresLog::create(&self.address()) {
                Err(Fault::Occupied { .. }) => Self::another().create(),
                created => created.unwrap(),
            }
        }
    }

    impl Kept for OnServer {
        const STAYS: &str = "stays ON entry";

        fn another() -> Self {
            Self::new().unwrap()
        }

        fn log(&self, access: Access) -> Result<PostgresLog, Fault> {
            PostgresLog::open(&self.address(), access)
        }

        fn sql(&self, statements: &str) -> Result<(), String> {
            let done = self.raw().batch_execute(statements);
            done.map_err(|error| match error.as_db_error() {
                Some(told) => told.message().to_owned(),
                None => error.to_string(),
            })
        }

        fn unguarded(&self, statement: &str) {
            let mut all = vec!["BEGIN".to_owned()];
            let tables = ["entry", "deployment_row"];
            all.extend(tables.map(|table| format!("ALTER TABLE {table} DISABLE TRIGGER ALL")));
            all.push(statement.to_owned());
            all.extend(
                tables.map(|table| {
                    format!("ALTER TABLE {table} ENABLE ALWAYS TRIGGER {table}_stays")
                }),
            );
            all.push("COMMIT".to_owned());
            self.sql(&all.join(";")).unwrap();
        }

        fn query(&self, query: &str) -> Vec<Vec<Option<String>>> {
            let found = self.raw().simple_query(query).unwrap();
            let rows = found.into_iter().filter_map(|message| match message {
                SimpleQueryMessage::Row(row) => Some(row),
                _ => None,
            });
            let cells = rows.map(|row| {
                (0..row.len())
                    .map(|column| {
                        // As SQLite has yes and no.
                        row.get(column).map(|words| match words {
                            "t" => "1".to_owned(),
                            "f" => "0".to_owned(),
                            words => words.to_owned(),
                        })
                    })
                    .collect()
            });
            cells.collect()
        }

        fn keep(&self, log: &impl Log, replace: Replace) -> Result<Verified, Fault> {
            kader_store::postgres::keep(log, &self.address(), replace)
        }

        fn while_locked(&self, work: &mut dyn FnMut()) {
            let mut raw = self.raw();
            raw.batch_execute(
                "BEGIN; SELECT pg_advisory_xact_lock(1264673906, 'entry'::regclass::oid::int)",
            )
            .unwrap();
            work();
            raw.batch_execute("ROLLBACK").unwrap();
        }
    }
}

/// Tells tests in a place of this machine, and on a server.
macro_rules! everywhere {
    ($here:ident: $($test:ident)+) => {
        mod here {
            use crate::place::*;

            $(#[test]
            fn $test() {
                super::$test(&everywhere!(@ $here));
            })+
        }

        #[cfg(feature = "postgres")]
        mod on_a_server {
            use crate::place::*;

            $(#[test]
            fn $test() {
                if let Some(place) = OnServer::new() {
                    super::$test(&place);
                }
            })+
        }
    };
    (@ InMemory) => { InMemory };
    (@ InFile) => { InFile::another() };
}

pub(crate) use everywhere;
