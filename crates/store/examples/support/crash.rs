//! A process that writes a register until it is killed, and what is asked of what it leaves:
//! every change that it acknowledged is there, none is there by half, and the register verifies.

use std::collections::BTreeMap;
use std::fmt;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use kader_core::model::{Deployment, DeploymentId};
use kader_store::columns::ColumnFile;
use kader_store::entry::{Author, Hash, Policy, Position, Role};
use kader_store::log::{Access, Log};
use kader_store::sqlite::SqliteLog;
use kader_store::verify::verify;
use kader_store::{At, Draft, Fault, Receipt, Store};

use crate::invented;

/// What was survived.
#[derive(Debug, Default)]
pub struct Survived {
    /// How often the process was killed.
    pub kills: u32,
    /// Of these, before it said that it had opened the register.
    pub while_opening: u32,
    /// How many registers were brought up from an earlier schema meanwhile.
    pub migrations: u32,
    /// How many changes were acknowledged, and all found.
    pub acknowledged: usize,
    /// How often an entry was on disk that had not been acknowledged yet.
    pub unacknowledged: u32,
    /// How often a journal lay there that had to be rolled back.
    pub journals: u32,
}

impl fmt::Display for Survived {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{} kills ({} while opening, {} with a migration, {} that left a journal): {} \
             acknowledged changes, all there; {} written and not yet acknowledged; every register \
             verified",
            self.kills,
            self.while_opening,
            self.migrations,
            self.journals,
            self.acknowledged,
            self.unacknowledged
        )
    }
}

/// Numbers that look random, from a seed.
struct Random(u64);

impl Random {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (self.0 >> 33) % end
    }
}

/// A place with a register that suffers.
pub trait Suffers {
    /// What keeps its log.
    type Log: Log;

    /// A new place, without a register.
    fn another(&self) -> Self;

    /// An empty log there.
    fn create(&self) -> Self::Log;

    /// The log that is there.
    fn log(&self, access: Access) -> Result<Self::Log, Fault>;

    /// Its column file.
    fn columns(&self) -> Option<ColumnFile>;

    /// The command that calls [`write()`] on it.
    fn writer(&self) -> Command;

    /// Takes away what the second schema added, as what the first made would be.
    fn as_of_the_first_schema(&self);

    /// Makes an end of a writer; `chance` is a number that looks random.
    fn end(&self, writer: &mut Child, chance: u64);

    /// Whether a journal lies there that has to be rolled back.
    fn has_journal(&self) -> bool;
}

/// Kills writers of registers, so many times.
pub fn run<S: Suffers>(times: u32, seed: u64, kind: &S) -> Survived {
    let mut random = Random(seed);
    let mut survived = Survived::default();
    while survived.kills < times {
        let place = kind.another();
        let mut known = BTreeMap::new();
        found(place.create(), &mut known);
        for _ in 0..20.min(times - survived.kills) {
            if random.below(6) == 0 {
                place.as_of_the_first_schema();
                survived.migrations += 1;
            }
            kill_once(&place, &mut random, &mut known, &mut survived);
        }
        survived.acknowledged += known.len();
    }
    survived
}

fn found<L: Log>(log: L, known: &mut BTreeMap<Position, Hash>) {
    let keeper = invented::keeper(0);
    let id = invented::register_id();
    let mut store = Store::found(log, &keeper, id, Policy::TwoPeople).unwrap();
    let register = invented::register(3, 40);
    let difference = store.difference(&register).unwrap();
    let mut draft = Draft::based_on(store.state().head().position);
    draft.changes = difference.changes;
    draft.deployments = difference.deployments;
    let proposed = store.propose(&invented::keeper(1), &draft).unwrap();
    let approved = store.approve(&approver(), proposed.position).unwrap();
    for receipt in [proposed, approved] {
        known.insert(receipt.position, receipt.hash);
    }
}

fn approver() -> Author {
    Author {
        actor: kader_store::entry::ActorId::new("chief-2").unwrap(),
        role: Role::Approver,
        ..invented::keeper(2)
    }
}

/// A register file.
pub struct SufferingFile {
    folder: tempfile::TempDir,
    writer: fn(&Path) -> Command,
}

impl SufferingFile {
    /// `writer` makes the command that calls [`write_file`] on a path.
    pub fn with(writer: fn(&Path) -> Command) -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self { folder, writer }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("crash.kader")
    }
}

impl Suffers for SufferingFile {
    type Log = SqliteLog;

    fn another(&self) -> Self {
        Self::with(self.writer)
    }

    fn create(&self) -> SqliteLog {
        SqliteLog::create(&self.path()).unwrap()
    }

    fn log(&self, access: Access) -> Result<SqliteLog, Fault> {
        SqliteLog::open(&self.path(), access)
    }

    fn columns(&self) -> Option<ColumnFile> {
        Some(ColumnFile::beside(&self.path()))
    }

    fn writer(&self) -> Command {
        (self.writer)(&self.path())
    }

    fn as_of_the_first_schema(&self) {
        let log = self.log(Access::WRITE).unwrap();
        let raw = log.connection();
        let query = "SELECT type, name FROM sqlite_schema
                     WHERE type = 'view' OR name IN ('effect', 'current') ORDER BY type DESC";
        let mut statement = raw.prepare(query).unwrap();
        let found = statement
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap();
        let found: Vec<(String, String)> = found.map(Result::unwrap).collect();
        drop(statement);
        let drops: String = found
            .iter()
            .map(|(kind, name)| format!("DROP {kind} {name};"))
            .collect();
        let all = format!("BEGIN; {drops} PRAGMA user_version = 1; COMMIT;");
        raw.execute_batch(&all).unwrap();
    }

    fn end(&self, writer: &mut Child, _: u64) {
        // SIGKILL: it cannot be caught, and nothing is tidied up.
        writer.kill().unwrap();
        let status = writer.wait().unwrap();
        assert!(status.code().is_none(), "it ended by itself: {status}");
    }

    fn has_journal(&self) -> bool {
        let mut journal = self.path().into_os_string();
        journal.push("-journal");
        Path::new(&journal).exists()
    }
}

/// What a writer said.
#[derive(Default)]
struct Heard {
    open: bool,
    count: u64,
}

impl Heard {
    fn line(&mut self, line: &str, known: &mut BTreeMap<Position, Hash>) {
        self.open |= line.trim_end().ends_with("open");
        let mut words = line
            .split_whitespace()
            .skip_while(|word| *word != "acknowledged");
        if let (Some(_), Some(position), Some(hash)) = (words.next(), words.next(), words.next()) {
            // The last line may be cut off: then it was not acknowledged.
            if let Some(hash) = Hash::parse(hash) {
                known.insert(Position::new(position.parse().unwrap()).unwrap(), hash);
                self.count += 1;
            }
        }
    }
}

fn kill_once<S: Suffers>(
    place: &S,
    random: &mut Random,
    known: &mut BTreeMap<Position, Hash>,
    survived: &mut Survived,
) {
    let mut child = place.writer().stdout(Stdio::piped()).spawn().unwrap();
    let mut said = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut heard = Heard::default();
    // Some die while they open the register, the others amid what they write after so many
    // acknowledgements; never by the clock alone, so that slow machines try the same.
    let is_awaited = random.below(6) != 0;
    let wanted = random.below(6);
    while is_awaited && (!heard.open || heard.count < wanted) {
        heard.line(&said.next().unwrap().unwrap(), known);
    }
    std::thread::sleep(Duration::from_micros(random.below(20_000)));
    place.end(&mut child, random.below(1000));
    for line in said.map_while(Result::ok) {
        heard.line(&line, known);
    }
    survived.kills += 1;
    survived.while_opening += u32::from(!heard.open);
    survived.journals += u32::from(place.has_journal());

    // Whoever only reads finds it sound too, but for a migration that was cut off.
    match place.log(Access::Read) {
        Ok(_) | Err(Fault::Older { .. }) => {}
        Err(fault) => panic!("{fault}"),
    }
    let log = place.log(Access::WRITE).unwrap();
    for (position, hash) in &*known {
        let found = log.hash_at(*position).unwrap();
        assert_eq!(found, Some(*hash), "acknowledged and lost: {position}");
    }
    let columns = place.columns();
    let verified = verify(log, columns.as_ref()).unwrap_or_else(|fault| panic!("{fault}"));
    let last = known.last_key_value().map(|(position, _)| *position);
    survived.unacknowledged += u32::from(Some(verified.head.position) != last);
}

/// Writes to a register file until it is killed.
pub fn write_file(path: &Path) {
    let columns = ColumnFile::beside(path);
    let store = Store::open_file(path, Access::WRITE).unwrap();
    write(store, Some(&columns));
}

/// Writes to a register until it is killed, and says what is on disk.
pub fn write<L: Log>(mut store: Store<L>, columns: Option<&ColumnFile>) {
    say("open");
    let tour = store
        .snapshot(At::Now)
        .unwrap()
        .deployments
        .each()
        .next()
        .unwrap();
    for round in 0_u32.. {
        let many = if round % 7 == 3 { 5_000 } else { 20 };
        let mut draft = Draft::based_on(store.state().head().position);
        let first = u32::try_from(store.state().next_row().number()).unwrap();
        for number in 0..many {
            draft.deployments.put(&Deployment {
                id: DeploymentId(1_000_000 + first + number),
                ..tour.clone()
            });
        }
        let proposed = store.propose(&invented::keeper(3), &draft).unwrap();
        acknowledged(proposed);
        let decided = match round % 3 {
            0 => store.give_back(&approver(), proposed.position, "A trial."),
            _ => store.approve(&approver(), proposed.position),
        };
        acknowledged(decided.unwrap());
        if let Some(columns) = columns.filter(|_| round % 4 == 1) {
            let register = store.register().unwrap();
            let head = store.state().head();
            columns.write_always(&head, &register.deployments).unwrap();
        }
    }
}

fn acknowledged(receipt: Receipt) {
    say(&format!(
        "acknowledged {} {}",
        receipt.position, receipt.hash
    ));
}

fn say(words: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{words}").unwrap();
    out.flush().unwrap();
}
