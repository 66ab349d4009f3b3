//! A process that writes a register until it is killed, and what is asked of what it leaves:
//! every change that it acknowledged is there, none is there by half, and the file verifies.

use std::collections::BTreeMap;
use std::fmt;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use kader_core::model::{Deployment, DeploymentId};
use kader_store::columns::ColumnFile;
use kader_store::entry::{Author, Hash, Policy, Position, Role};
use kader_store::sqlite::{Access, SqliteLog};
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
             acknowledged changes, all there; {} written and not yet acknowledged; every file \
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

/// Kills writers of registers, so many times. `writer` makes the command that calls [`write()`]
/// on a path.
pub fn run(times: u32, seed: u64, writer: &dyn Fn(&Path) -> Command) -> Survived {
    let mut random = Random(seed);
    let mut survived = Survived::default();
    while survived.kills < times {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("crash.kader");
        let mut known = BTreeMap::new();
        found(&path, &mut known);
        for _ in 0..20.min(times - survived.kills) {
            if random.below(6) == 0 {
                as_of_the_first_schema(&path);
                survived.migrations += 1;
            }
            kill_once(&path, &mut random, writer, &mut known, &mut survived);
        }
        survived.acknowledged += known.len();
    }
    survived
}

fn found(path: &Path, known: &mut BTreeMap<Position, Hash>) {
    let keeper = invented::keeper(0);
    let id = invented::register_id();
    let mut store = Store::found_file(path, &keeper, id, Policy::TwoPeople).unwrap();
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

/// Takes away what the second schema added, as a file of the first would be.
fn as_of_the_first_schema(path: &Path) {
    let log = SqliteLog::open(path, Access::WRITE).unwrap();
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

fn kill_once(
    path: &Path,
    random: &mut Random,
    writer: &dyn Fn(&Path) -> Command,
    known: &mut BTreeMap<Position, Hash>,
    survived: &mut Survived,
) {
    let mut child = writer(path).stdout(Stdio::piped()).spawn().unwrap();
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
    // SIGKILL: it cannot be caught, and nothing is tidied up.
    child.kill().unwrap();
    for line in said.map_while(Result::ok) {
        heard.line(&line, known);
    }
    let status = child.wait().unwrap();
    assert!(status.code().is_none(), "it ended by itself: {status}");
    survived.kills += 1;
    survived.while_opening += u32::from(!heard.open);
    let mut journal = path.as_os_str().to_owned();
    journal.push("-journal");
    survived.journals += u32::from(Path::new(&journal).exists());

    // Whoever only reads finds it sound too, but for a migration that was cut off.
    match SqliteLog::open(path, Access::Read) {
        Ok(_) | Err(Fault::Older { .. }) => {}
        Err(fault) => panic!("{fault}"),
    }
    let log = SqliteLog::open(path, Access::WRITE).unwrap();
    for (position, hash) in &*known {
        let found = kader_store::log::Log::hash_at(&log, *position).unwrap();
        assert_eq!(found, Some(*hash), "acknowledged and lost: {position}");
    }
    let columns = ColumnFile::beside(path);
    let verified = verify(log, Some(&columns)).unwrap_or_else(|fault| panic!("{fault}"));
    let last = known.last_key_value().map(|(position, _)| *position);
    survived.unacknowledged += u32::from(Some(verified.head.position) != last);
}

/// Writes to a register until it is killed, and says what is on disk.
pub fn write(path: &Path) {
    let mut store = Store::open_file(path, Access::WRITE).unwrap();
    say("open");
    let columns = ColumnFile::beside(path);
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
        if round % 4 == 1 {
            let versions = store.versions().unwrap();
            columns.write_always(&store.state().head(), &versions).unwrap();
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
