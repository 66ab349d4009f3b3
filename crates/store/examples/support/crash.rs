//! A process that writes or copies a register until it is killed, and what is asked of what it
//! leaves: every change that it acknowledged is there, none is there by half, and the register
//! verifies.

use std::collections::BTreeMap;
use std::fmt;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use kader_core::model::{Category, Deployment, DeploymentId, PersonRef, PostId};
use kader_store::columns::ColumnFile;
use kader_store::entry::{Author, Hash, Policy, Position, Role};
use kader_store::log::{Access, Log, Replace};
use kader_store::sqlite::{SqliteLog, restore};
use kader_store::verify::verify;
use kader_store::{Draft, Fault, Receipt, Store};

use crate::invented;

/// What was survived.
#[derive(Debug, Default)]
pub struct Survived {
    /// How often the process was killed.
    pub kills: u32,
    /// Of these, before it said that it had opened the register.
    pub while_opening: u32,
    /// Of these, while it made backups and put them back.
    pub while_copying: u32,
    /// How many copies and registers that were put back lay there, and all verified.
    pub copies: u32,
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
            "{} kills ({} while opening, {} while copying, {} with a migration, {} that left a \
             journal): {} acknowledged changes, all there; {} written and not yet acknowledged; \
             every register verified, {} copies too",
            self.kills,
            self.while_opening,
            self.while_copying,
            self.migrations,
            self.journals,
            self.acknowledged,
            self.unacknowledged,
            self.copies
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

/// What a process does until it is killed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    /// It writes: [`write()`].
    Write,
    /// It makes backups and puts them back: [`copy()`].
    Copy,
}

impl Work {
    /// Its word on a command line.
    pub fn word(self) -> &'static str {
        match self {
            Work::Write => "write",
            Work::Copy => "copy",
        }
    }

    /// Does it to a register file, for ever.
    pub fn go(word: &str, path: &Path) {
        if word == Work::Copy.word() {
            copy(path);
        } else {
            let store = Store::open_file(path, Access::WRITE).unwrap();
            write(store, Some(&ColumnFile::beside(path)));
        }
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

    /// The command that calls [`copy()`] on it, where copies are made of it so.
    fn copier(&self) -> Option<Command> {
        None
    }

    /// How many copies lie there. Each is whole.
    fn copies(&self) -> u32 {
        0
    }

    /// Takes away what the second schema added, as what the first made would be.
    fn as_of_the_first_schema(&self);

    /// Makes an end of a process; `chance` is a number that looks random.
    fn end(&self, process: &mut Child, chance: u64);

    /// Whether a journal lies there that has to be rolled back.
    fn has_journal(&self) -> bool;
}

/// Kills processes at work on registers, so many times.
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
    worker: fn(Work, &Path) -> Command,
}

impl SufferingFile {
    /// `worker` makes the command that does a work ([`Work::go`]) to the register at a path.
    pub fn with(worker: fn(Work, &Path) -> Command) -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self { folder, worker }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("crash.kader")
    }
}

impl Suffers for SufferingFile {
    type Log = SqliteLog;

    fn another(&self) -> Self {
        Self::with(self.worker)
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
        (self.worker)(Work::Write, &self.path())
    }

    fn copier(&self) -> Option<Command> {
        Some((self.worker)(Work::Copy, &self.path()))
    }

    /// A backup is whole or not there, and what it was put back to is whole.
    fn copies(&self) -> u32 {
        let path = self.path();
        let mut count = 0;
        for copy in [backup_of(&path), put_back(&path)] {
            if copy.exists() {
                let log = SqliteLog::open(&copy, Access::WRITE);
                let verified = log.and_then(|log| verify(log, None));
                verified.unwrap_or_else(|fault| panic!("{}: {fault}", copy.display()));
                count += 1;
            }
        }
        count
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

    fn end(&self, process: &mut Child, _: u64) {
        // SIGKILL: it cannot be caught, and nothing is tidied up.
        process.kill().unwrap();
        let status = process.wait().unwrap();
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
            // The last line may be cut off: then it was not acknowledged. Copies change nothing.
            self.count += u64::from(position.parse::<i64>().is_err());
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
    let copier = match random.below(4) {
        0 => place.copier(),
        _ => None,
    };
    survived.while_copying += u32::from(copier.is_some());
    let mut command = copier.unwrap_or_else(|| place.writer());
    let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
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
    survived.copies += place.copies();
}

fn backup_of(path: &Path) -> PathBuf {
    path.with_extension("backup")
}

fn put_back(path: &Path) -> PathBuf {
    path.with_extension("back.kader")
}

/// Makes backups of a register, puts each back elsewhere and writes there, until it is killed.
pub fn copy(path: &Path) {
    let log = SqliteLog::open(path, Access::WRITE).unwrap();
    say("open");
    let (backup, back) = (backup_of(path), put_back(path));
    for _ in 0_u32.. {
        let _ = std::fs::remove_file(&backup);
        log.backup(&backup).unwrap();
        say("acknowledged a copy");
        restore(&backup, &back, Replace::AsAsked).unwrap();
        say("acknowledged it back");
        let mut store = Store::open_file(&back, Access::WRITE).unwrap();
        for _ in 0..3 {
            propose(&mut store, 200);
        }
    }
}

/// A deployment to the first post of every register here.
fn tour() -> Deployment {
    Deployment {
        id: DeploymentId(0),
        post: PostId::new("c0-p0").unwrap(),
        person: PersonRef(1),
        category: Category::Military,
        from: jiff::civil::date(2020, 1, 1),
        until: None,
        reconstructed: false,
        source: None,
        publication: None,
        remark: None,
    }
}

fn propose<L: Log>(store: &mut Store<L>, many: u32) -> Receipt {
    let mut draft = Draft::based_on(store.state().head().position);
    let first = u32::try_from(store.state().next_row().number()).unwrap();
    for number in 0..many {
        draft.deployments.put(&Deployment {
            id: DeploymentId(1_000_000 + first + number),
            ..tour()
        });
    }
    store.propose(&invented::keeper(3), &draft).unwrap()
}

/// Writes to a register until it is killed, and says what is on disk.
pub fn write<L: Log>(mut store: Store<L>, columns: Option<&ColumnFile>) {
    say("open");
    for round in 0_u32.. {
        let many = if round % 7 == 3 { 5_000 } else { 20 };
        let proposed = propose(&mut store, many);
        acknowledged(proposed);
        let decided = match round % 3 {
            0 => store.give_back(&approver(), proposed.position, "A trial."),
            _ => store.approve(&approver(), proposed.position),
        };
        acknowledged(decided.unwrap());
        if let Some(columns) = columns.filter(|_| round % 4 == 1) {
            let versions = store.versions().unwrap();
            let head = store.state().head();
            columns.write_always(&head, &versions).unwrap();
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
