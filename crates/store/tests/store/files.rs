//! Register files: what is no register, what cannot be written, backups and column files.

use std::path::{Path, PathBuf};
use std::time::Duration;

use kader_core::record::Code;
use kader_core::wording::{Lang, say};
use kader_store::columns::ColumnFile;
use kader_store::entry::Policy;
use kader_store::sqlite::{Access, Replace, SCHEMA, SqliteLog, restore};
use kader_store::verify::verify;
use kader_store::{At, Draft, Fault, Store};
use tempfile::TempDir;

use crate::steps::{example, keeper, make, register_id};

fn register_file(folder: &TempDir) -> (PathBuf, Store<SqliteLog>) {
    let path = folder.path().join("trial.kader");
    let mut store = Store::found_file(&path, &keeper(0), register_id(), Policy::OnePerson).unwrap();
    make(&mut store, &example("norrland"), 1);
    (path, store)
}

fn open(path: &Path) -> Result<Store<SqliteLog>, Fault> {
    Store::open_file(path, Access::WRITE)
}

/// That it fails with a code, and says so and what to do in both languages.
fn fails<T>(outcome: Result<T, Fault>, code: Code) -> Fault {
    let Err(fault) = outcome else {
        panic!("it does not fail")
    };
    assert_eq!(fault.code(), code, "{fault}");
    for lang in Lang::ALL {
        let said = say(lang, &fault.message());
        assert!(!said.contains('{') && !said.contains("E5"), "{said}");
    }
    fault
}

#[test]
fn a_register_file_is_the_same_when_it_is_opened_again() {
    let folder = TempDir::new().unwrap();
    let (path, store) = register_file(&folder);
    let register = store.snapshot(At::Now).unwrap();
    assert_eq!(register, example("norrland"));
    drop(store);
    for access in [Access::Read, Access::WRITE] {
        let mut store = Store::open_file(&path, access).unwrap();
        assert_eq!(*store.register().unwrap(), register);
    }
    let files: Vec<_> = std::fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(files.len(), 1, "a register is one file");
}

#[test]
fn what_is_no_register_is_told_apart() {
    let folder = TempDir::new().unwrap();
    let file = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    };
    fails(
        open(&folder.path().join("none.kader")),
        Code::UnreachableRegister,
    );
    fails(open(folder.path()), Code::UnreachableRegister);
    fails(open(&file("empty.kader", b"")), Code::NotARegister);
    fails(
        open(&file("text.kader", b"id,post\n1,a\n")),
        Code::NotARegister,
    );
    let other = folder.path().join("other.kader");
    let database = rusqlite::Connection::open(&other).unwrap();
    database.execute_batch("CREATE TABLE a (b)").unwrap();
    fails(open(&other), Code::NotARegister);
    let (path, store) = register_file(&folder);
    drop(store);
    let outcome = Store::found_file(&path, &keeper(0), register_id(), Policy::OnePerson);
    fails(outcome, Code::FileExists);
    open(&path).unwrap();
}

#[test]
fn other_versions_are_brought_up_to_date_or_refused() {
    let folder = TempDir::new().unwrap();
    let (path, store) = register_file(&folder);
    let register = store.snapshot(At::Now).unwrap();
    // As the first schema made it: without the tables of the present state.
    let raw = store.log().connection();
    for (kind, name) in derived(raw) {
        raw.execute_batch(&format!("DROP {kind} {name}")).unwrap();
    }
    raw.pragma_update(None, "user_version", 1).unwrap();
    drop(store);
    fails(Store::open_file(&path, Access::Read), Code::OlderRegister);
    let store = open(&path).unwrap();
    assert_eq!(store.snapshot(At::Now).unwrap(), register);
    verify(store.into_log(), None).unwrap();

    let raw = rusqlite::Connection::open(&path).unwrap();
    raw.pragma_update(None, "user_version", SCHEMA + 1).unwrap();
    fails(open(&path), Code::NewerRegister);
}

fn derived(raw: &rusqlite::Connection) -> Vec<(String, String)> {
    let mut statement = raw
        .prepare(
            "SELECT type, name FROM sqlite_schema WHERE type = 'view'
             OR name IN ('effect', 'current') ORDER BY type DESC",
        )
        .unwrap();
    let found = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)));
    found.unwrap().map(Result::unwrap).collect()
}

#[test]
fn a_truncated_file_is_refused_wherever_it_is_cut_off() {
    let folder = TempDir::new().unwrap();
    let (path, store) = register_file(&folder);
    drop(store);
    let whole = std::fs::read(&path).unwrap();
    for part in 0..40 {
        let length = whole.len() * part / 40;
        std::fs::write(&path, &whole[..length]).unwrap();
        let code = if length == 0 {
            Code::NotARegister
        } else {
            Code::DamagedRegister
        };
        let fault = fails(
            open(&path),
            if (1..16).contains(&length) {
                Code::NotARegister
            } else {
                code
            },
        );
        drop(fault);
    }
    std::fs::write(&path, &whole).unwrap();
    open(&path).unwrap();
}

#[test]
fn a_second_writer_waits_and_is_told_then() {
    let folder = TempDir::new().unwrap();
    let (path, store) = register_file(&folder);
    let before = store.snapshot(At::Now).unwrap();
    store
        .log()
        .connection()
        .execute_batch("BEGIN IMMEDIATE")
        .unwrap();
    let patience = Duration::from_millis(20);
    let mut second = Store::open_file(&path, Access::Write { patience }).unwrap();
    assert_eq!(second.snapshot(At::Now).unwrap(), before, "reading goes on");
    let draft = one_change(&second);
    fails(second.record(&keeper(2), &draft), Code::LockedRegister);
    store.log().connection().execute_batch("ROLLBACK").unwrap();
    second.record(&keeper(2), &draft).unwrap();
}

/// A change of the name of the register.
fn one_change(store: &Store<SqliteLog>) -> Draft {
    let mut register = example("norrland");
    register.identity.title = kader_core::model::Text::own("Another title");
    let difference = store.difference(&register).unwrap();
    assert_eq!(difference.changes.len(), 1);
    let mut draft = Draft::based_on(store.state().head().position);
    draft.changes = difference.changes;
    draft
}

#[test]
fn two_writers_keep_one_chain() {
    let folder = TempDir::new().unwrap();
    let (path, mut first) = register_file(&folder);
    let mut second = open(&path).unwrap();
    let draft = one_change(&second);
    first.record(&keeper(2), &draft).unwrap();
    // The second had not seen that, and is told.
    fails(second.record(&keeper(3), &draft), Code::Conflict);
    // But what does not meet it goes in behind it.
    let mut other = Draft::based_on(draft.based_on);
    let tour = example("norrland").deployments.each().next().unwrap();
    other.deployments.withdraw(tour.id);
    second.record(&keeper(3), &other).unwrap();
    first.refresh().unwrap();
    assert_eq!(
        first.snapshot(At::Now).unwrap(),
        second.snapshot(At::Now).unwrap()
    );
    drop(first);
    verify(second.into_log(), None).unwrap();
}

#[test]
fn what_can_only_be_read_is_not_written() {
    let folder = TempDir::new().unwrap();
    let (path, store) = register_file(&folder);
    let draft = one_change(&store);
    drop(store);
    let mut store = Store::open_file(&path, Access::Read).unwrap();
    fails(store.record(&keeper(2), &draft), Code::ReadOnlyRegister);
    assert_eq!(store.snapshot(At::Now).unwrap(), example("norrland"));
}

#[test]
fn a_full_disk_changes_nothing() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("trial.kader");
    let mut store = Store::found_file(&path, &keeper(0), register_id(), Policy::OnePerson).unwrap();
    store
        .log()
        .connection()
        .pragma_update(None, "max_page_count", 30)
        .unwrap();
    let difference = store.difference(&example("norrland")).unwrap();
    let mut draft = Draft::based_on(store.state().head().position);
    draft.changes = difference.changes;
    draft.deployments = difference.deployments;
    fails(store.record(&keeper(1), &draft), Code::NoRoom);
    store
        .log()
        .connection()
        .pragma_update(None, "max_page_count", 100_000)
        .unwrap();
    let head = open(&path).unwrap().state().head();
    assert_eq!(head, store.state().head());
    store.record(&keeper(1), &draft).unwrap();
    drop(store);
    verify(SqliteLog::open(&path, Access::Read).unwrap(), None).unwrap();
}

#[test]
fn the_log_cannot_be_changed_by_hand() {
    let folder = TempDir::new().unwrap();
    let (_, store) = register_file(&folder);
    let raw = store.log().connection();
    for wrong in [
        "UPDATE entry SET bytes = '{}'",
        "DELETE FROM entry",
        "UPDATE deployment_row SET person = 1",
        "DELETE FROM deployment_row WHERE number = 1",
    ] {
        let error = raw.execute_batch(wrong).unwrap_err();
        assert!(error.to_string().contains("never changed"), "{error}");
    }
}

#[test]
fn a_backup_is_made_while_it_runs_and_restored_when_asked() {
    let folder = TempDir::new().unwrap();
    let (path, mut store) = register_file(&folder);
    let before = store.snapshot(At::Now).unwrap();
    let copy = folder.path().join("backup.kader");
    let verified = store.log().backup(&copy).unwrap();
    assert_eq!(verified.head, store.state().head());
    fails(store.log().backup(&copy), Code::FileExists);
    let draft = one_change(&store);
    store.record(&keeper(2), &draft).unwrap();
    drop(store);
    fails(restore(&copy, &path, Replace::Never), Code::FileExists);
    assert_ne!(open(&path).unwrap().snapshot(At::Now).unwrap(), before);
    restore(&copy, &path, Replace::AsAsked).unwrap();
    assert_eq!(open(&path).unwrap().snapshot(At::Now).unwrap(), before);

    // A backup that does not verify is not restored.
    let raw = rusqlite::Connection::open(&copy).unwrap();
    raw.execute_batch("DROP TRIGGER entry_is_kept").unwrap();
    drop(raw);
    fails(restore(&copy, &path, Replace::AsAsked), Code::AlteredLog);
    assert_eq!(open(&path).unwrap().snapshot(At::Now).unwrap(), before);
}

#[test]
fn a_column_file_is_taken_where_it_fits_and_made_anew_where_not() {
    let folder = TempDir::new().unwrap();
    let (path, store) = register_file(&folder);
    let columns = ColumnFile::beside(&path);
    let head = store.state().head();
    let register = store.snapshot(At::Now).unwrap();
    let versions = open(&path).unwrap().versions().unwrap();
    columns.write_always(&head, &versions).unwrap();
    let ((position, hash), kept) = columns.versions().unwrap();
    assert_eq!((position, hash), (head.position, head.hash));
    assert_eq!(kept, *versions);
    assert_eq!(columns.present().unwrap().1, register.deployments);
    let has_columns = |path: &Path| {
        let log = SqliteLog::open(path, Access::Read).unwrap();
        verify(log, Some(&columns)).map(|verified| verified.has_columns)
    };
    assert_eq!(has_columns(&path), Ok(true));

    // Any byte that is changed, and any end that is lost, makes it of no use; what is known
    // now is still of use where only what was known before is damaged.
    let whole = std::fs::read(columns.path()).unwrap();
    let kept = Some(register.deployments.clone());
    let mut still = 0;
    for place in 0..whole.len() {
        let mut damaged = whole.clone();
        damaged[place] ^= 1 << (place % 8);
        std::fs::write(columns.path(), &damaged).unwrap();
        assert_eq!(columns.versions(), None, "byte {place}");
        let present = columns.present().map(|(_, present)| present);
        assert!(present.is_none() || present == kept, "byte {place}");
        still += usize::from(present.is_some());
        std::fs::write(columns.path(), &whole[..place]).unwrap();
        assert_eq!(columns.present(), None, "{place} bytes");
        assert_eq!(columns.versions(), None, "{place} bytes");
    }
    assert!(still > 4 * register.deployments.len() && 2 * still < whole.len());
    assert_eq!(has_columns(&path), Ok(false));
    assert_eq!(*open(&path).unwrap().register().unwrap(), register);

    // What came later is added to what it holds; what it holds falsely is found out.
    std::fs::write(columns.path(), &whole).unwrap();
    let mut store = open(&path).unwrap();
    let tour = register.deployments.each().next().unwrap();
    let mut draft = Draft::based_on(head.position);
    draft.deployments.withdraw(tour.id);
    store.record(&keeper(2), &draft).unwrap();
    let fresh = Store::open(SqliteLog::open(&path, Access::Read).unwrap()).unwrap();
    assert_eq!(*store.register().unwrap(), fresh.snapshot(At::Now).unwrap());
    assert_eq!(
        *open(&path).unwrap().register().unwrap(),
        fresh.snapshot(At::Now).unwrap()
    );
    assert_eq!(has_columns(&path), Ok(true));
    columns
        .write_always(&store.state().head(), &versions)
        .unwrap();
    fails(has_columns(&path), Code::AlteredLog);
}
