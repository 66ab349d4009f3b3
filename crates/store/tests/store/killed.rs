//! Writers are killed again and again, and the server too; `--example crash` kills writers of
//! files a thousand times.

use std::path::Path;
use std::process::Command;

use crate::crash::{self, SufferingFile};

/// Where the writer finds its register file.
const PATH: &str = "KADER_KILLED_WRITER";

/// What it does there.
const WORK: &str = "KADER_KILLED_WORK";

/// This program again, for one of its tests that is none.
fn again(test: &str) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", test, "--ignored", "--nocapture"]);
    command
}

#[test]
fn whatever_was_acknowledged_is_there_after_a_kill() {
    let survived = crash::run(
        40,
        7,
        &SufferingFile::with(|work, path| {
            let mut command = again("killed::writer");
            command.env(PATH, path).env(WORK, work.word());
            command
        }),
    );
    assert_eq!(survived.kills, 40);
    assert!(survived.acknowledged > 40, "{survived}");
    assert!(survived.migrations > 0, "{survived}");
    assert!(
        survived.while_copying > 4 && survived.copies > 4,
        "{survived}"
    );
}

/// The writer that is killed: this test program, called by the test above.
#[test]
#[ignore = "it writes until it is killed"]
fn writer() {
    if let Some(path) = std::env::var_os(PATH) {
        let work = std::env::var(WORK).unwrap_or_default();
        crash::Work::go(&work, Path::new(&path));
    }
}

#[cfg(feature = "postgres")]
mod on_a_server {
    use std::cell::Cell;
    use std::io::Write as _;
    use std::process::{Child, Command};
    use std::sync::atomic::{AtomicU32, Ordering};

    use kader_core::model::{Deployment, DeploymentId};
    use kader_store::columns::ColumnFile;
    use kader_store::log::Access;
    use kader_store::postgres::{PostgresLog, ServerAddress};
    use kader_store::verify::verify;
    use kader_store::{At, Draft, Fault, Store};

    use super::again;
    use crate::cluster::Cluster;
    use crate::crash::{self, Suffers};
    use crate::place::{Kept as _, OnServer};
    use crate::steps::{example, founded, keeper, make};

    /// Where writers find their register.
    const ADDRESS: &str = "KADER_SERVER_WRITER";

    /// The number of a writer among others.
    const NUMBER: &str = "KADER_SERVER_WRITER_NUMBER";

    /// How often in a thousand the server fails instead of its client.
    const FAILS: u64 = 300;

    static NEXT: AtomicU32 = AtomicU32::new(0);

    /// A schema of a server that fails.
    struct Suffering<'c> {
        cluster: &'c Cluster,
        schema: String,
        failures: &'c Cell<u32>,
    }

    impl Suffering<'_> {
        fn words(&self) -> String {
            format!("{}?schema={}", self.cluster.words(), self.schema)
        }

        fn address(&self) -> ServerAddress {
            ServerAddress::parse(&self.words()).unwrap()
        }
    }

    impl Suffers for Suffering<'_> {
        type Log = PostgresLog;

        fn another(&self) -> Self {
            let schema = format!("crash_{}", NEXT.fetch_add(1, Ordering::Relaxed));
            Self { schema, ..*self }
        }

        fn create(&self) -> PostgresLog {
            PostgresLog::create(&self.address()).unwrap()
        }

        fn log(&self, access: Access) -> Result<PostgresLog, Fault> {
            PostgresLog::open(&self.address(), access)
        }

        fn columns(&self) -> Option<ColumnFile> {
            None
        }

        fn writer(&self) -> Command {
            let mut command = again("killed::on_a_server::writer");
            command.env(ADDRESS, self.words());
            command
        }

        fn as_of_the_first_schema(&self) {
            let schema = &self.schema;
            let views = kader_store::views::views();
            let drops: String = views
                .iter()
                .map(|view| format!("DROP VIEW IF EXISTS {schema}.{};", view.name))
                .collect();
            self.cluster
                .raw()
                .batch_execute(&format!(
                    "BEGIN; {drops} DROP TABLE IF EXISTS {schema}.current, {schema}.effect;
                     UPDATE {schema}.about SET schema = 1; COMMIT"
                ))
                .unwrap();
        }

        fn end(&self, writer: &mut Child, chance: u64) {
            let fails = chance < FAILS;
            if fails {
                self.cluster.crash();
                self.failures.set(self.failures.get() + 1);
            }
            writer.kill().unwrap();
            writer.wait().unwrap();
            if fails {
                self.cluster.start();
            }
        }

        fn has_journal(&self) -> bool {
            false
        }
    }

    #[test]
    fn whatever_was_acknowledged_is_there_after_a_kill_or_a_failure() {
        let Some(cluster) = Cluster::new() else {
            return;
        };
        let kind = Suffering {
            cluster: &cluster,
            schema: String::new(),
            failures: &Cell::new(0),
        };
        let times = std::env::var("KADER_KILLS").map_or(30, |times| times.parse().unwrap());
        let survived = crash::run(times, 11, &kind);
        assert_eq!(survived.kills, times);
        assert!(survived.acknowledged > 30, "{survived}");
        assert!(survived.migrations > 0, "{survived}");
        assert!(kind.failures.get() > 0);
        let failures = kind.failures.get();
        let told = format!("{survived}; {failures} failures of the server");
        let _ = writeln!(std::io::stderr(), "{told}");
    }

    /// The writer that is killed.
    #[test]
    #[ignore = "it writes until it is killed"]
    fn writer() {
        if let Ok(words) = std::env::var(ADDRESS) {
            let address = ServerAddress::parse(&words).unwrap();
            let store = Store::open_server(&address, Access::WRITE, None).unwrap();
            crash::write(store, None);
        }
    }

    /// How many processes write at once, and how many entries each.
    const WRITERS: u32 = 4;
    const ENTRIES: u32 = 25;

    #[test]
    fn several_processes_keep_one_chain() {
        let Some(place) = OnServer::new() else { return };
        let mut store = founded(&place, kader_store::entry::Policy::OnePerson);
        make(&mut store, &example("norrland"), 1);
        let children: Vec<Child> = (0..WRITERS)
            .map(|number| {
                let mut command = again("killed::on_a_server::one_of_several");
                command
                    .env(ADDRESS, place.words())
                    .env(NUMBER, number.to_string());
                command.spawn().unwrap()
            })
            .collect();
        for mut child in children {
            assert!(child.wait().unwrap().success());
        }
        let before = store.snapshot(At::Now).unwrap().deployments.len();
        store.refresh().unwrap();
        let written = i64::from(WRITERS * ENTRIES);
        assert_eq!(store.state().head().position.number(), 2 + written);
        let after = store.snapshot(At::Now).unwrap().deployments.len();
        assert_eq!(after - before, usize::try_from(written).unwrap());
        verify(place.log(Access::Read).unwrap(), None).unwrap();
    }

    #[test]
    #[ignore = "it is called by the test above"]
    fn one_of_several() {
        let (Ok(words), Ok(number)) = (std::env::var(ADDRESS), std::env::var(NUMBER)) else {
            return;
        };
        let address = ServerAddress::parse(&words).unwrap();
        let mut store = Store::open_server(&address, Access::WRITE, None).unwrap();
        let register = store.register().unwrap();
        let tour = register.deployments.each().next().unwrap();
        let first = 1_000_000 * (1 + number.parse::<u32>().unwrap());
        for entry in 0..ENTRIES {
            let mut draft = Draft::based_on(store.state().head().position);
            draft.deployments.put(&Deployment {
                id: DeploymentId(first + entry),
                ..tour.clone()
            });
            store.record(&keeper(2), &draft).unwrap();
        }
    }
}
