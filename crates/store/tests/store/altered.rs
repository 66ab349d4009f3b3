//! Whoever alters what was written is found out.

use std::path::Path;

use kader_core::record::Code;
use kader_store::entry::{Policy, Role};
use kader_store::log::{Access, Log};
use kader_store::sqlite::SqliteLog;
use kader_store::verify::verify;
use kader_store::{Draft, Fault, Store};
use tempfile::TempDir;

use crate::place::{Kept, everywhere};
use crate::steps::{author, example, keeper, make, register_id};

everywhere! { InFile:
    whatever_is_altered_by_sql_is_found_where_it_is
}

/// A register with a bit of everything: entries of every kind, and deployments that changed.
fn fill<L: Log>(log: L) {
    let mut store = Store::found(log, &keeper(0), register_id(), Policy::TwoPeople).unwrap();
    let approver = author("chief-2", Role::Approver, 2);
    let first = make(&mut store, &example("norrland"), 1).position;
    store.approve(&approver, first).unwrap();
    let tour = example("norrland").deployments.each().next().unwrap();
    let mut draft = Draft::based_on(store.state().head().position);
    draft.deployments.withdraw(tour.id);
    let editor = author("editor-3", Role::Editor, 3);
    let returned = store.propose(&editor, &draft).unwrap().position;
    store.give_back(&approver, returned, "It was.").unwrap();
    let withdrawn = store.propose(&editor, &draft).unwrap().position;
    store.withdraw(&editor, withdrawn).unwrap();
    let approved = store.propose(&editor, &draft).unwrap().position;
    store.approve(&approver, approved).unwrap();
    let mut back = Draft::based_on(store.state().head().position);
    back.deployments.restore(&tour);
    store.propose(&editor, &back).unwrap();
}

fn verified(path: &Path) -> Result<(), Fault> {
    let log = SqliteLog::open(path, Access::Read)?;
    verify(log, None).map(|_| ())
}

/// Everything that the file holds, in words; nothing if it can no longer be read.
fn content(path: &Path) -> Option<String> {
    let raw =
        rusqlite::Connection::open_with_flags(path, rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY)
            .ok()?;
    let mut text = String::new();
    for query in [
        "SELECT type, name, tbl_name, sql FROM sqlite_schema",
        "SELECT * FROM entry ORDER BY position",
        "SELECT * FROM deployment_row ORDER BY number",
        "SELECT * FROM current ORDER BY kind, id",
        "SELECT * FROM effect ORDER BY entry",
        "PRAGMA user_version",
        "PRAGMA application_id",
    ] {
        let mut statement = raw.prepare(query).ok()?;
        let columns = statement.column_count();
        let mut rows = statement.query([]).ok()?;
        while let Some(row) = rows.next().ok()? {
            for column in 0..columns {
                text.push_str(&format!("{:?}|", row.get_ref(column).ok()?));
            }
            text.push('\n');
        }
    }
    Some(text)
}

/// Bits of the file are changed, one at a time: whenever what it holds is no longer what it was,
/// it does not verify.
#[test]
fn any_altered_byte_is_found() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("trial.kader");
    fill(SqliteLog::create(&path).unwrap());
    verified(&path).unwrap();
    let whole = std::fs::read(&path).unwrap();
    let expected = content(&path);
    assert!(expected.is_some());
    let mut altered = 0;
    // A step without a common divisor with pages and rows, so that every kind of place is met.
    for place in (0..whole.len()).step_by(whole.len() / 300 + 1) {
        let mut bytes = whole.clone();
        bytes[place] ^= 1 << (place % 7);
        std::fs::write(&path, &bytes).unwrap();
        if content(&path) != expected {
            altered += 1;
            assert!(
                verified(&path).is_err(),
                "byte {place} was altered and not found"
            );
        }
    }
    assert!(altered > 100, "only {altered} of the bytes meant anything");
}

/// Each kind of thing is altered by someone who knows SQL, and takes the triggers away first
/// and puts them back after.
fn whatever_is_altered_by_sql_is_found_where_it_is<P: Kept>(_: &P) {
    let cases: &[(&str, Option<i64>)] = &[
        (
            "UPDATE entry SET bytes = replace(bytes, 'editor-3', 'editor-4') WHERE position = 4",
            Some(4),
        ),
        (
            "UPDATE entry SET hash = replace(hash, 'a', 'b') WHERE position = 5",
            Some(5),
        ),
        (
            "UPDATE entry SET previous = replace(previous, '1', '2') WHERE position = 5",
            Some(5),
        ),
        ("DELETE FROM entry WHERE position = 3", Some(3)),
        ("DELETE FROM entry WHERE position = 9", Some(9)),
        ("UPDATE entry SET position = 20 WHERE position = 9", Some(9)),
        (
            "UPDATE deployment_row SET person = person + 1 WHERE number = 3",
            Some(2),
        ),
        (
            "UPDATE deployment_row SET first_day = first_day - 1 WHERE number = 1",
            Some(2),
        ),
        (
            "UPDATE deployment_row SET change = 'put' WHERE change = 'withdraw'",
            Some(4),
        ),
        (
            "UPDATE deployment_row SET remark = 'x' WHERE number = 2",
            Some(2),
        ),
        (
            "UPDATE deployment_row SET position = 3 WHERE number = 2",
            Some(2),
        ),
        ("DELETE FROM deployment_row WHERE number = 1", Some(2)),
        (
            "INSERT INTO deployment_row (number, position, change, id) VALUES (999999, 9, 'put', 1)",
            Some(10),
        ),
        (
            "UPDATE current SET body = '{}' WHERE kind = 'identity'",
            Some(10),
        ),
        ("DELETE FROM current WHERE kind = 'paper'", Some(10)),
        (
            "INSERT INTO current VALUES ('paper', 'zzz', 1, '{}')",
            Some(10),
        ),
        ("UPDATE effect SET effective = 1", Some(10)),
        ("DELETE FROM effect", Some(10)),
        ("CREATE TABLE extra (a integer)", Some(10)),
        ("DROP TRIGGER entry_stays", Some(10)),
        ("DROP VIEW missions", Some(10)),
    ];
    for (wrong, position) in cases {
        let place = P::another();
        fill(place.create());
        verify(place.log(Access::Read).unwrap(), None).unwrap();
        if wrong.starts_with("DROP") || wrong.starts_with("CREATE") {
            place.sql(&wrong.replace("stays", P::STAYS)).unwrap();
        } else {
            place.unguarded(wrong);
        }
        let fault = verify(place.log(Access::Read).unwrap(), None).expect_err(wrong);
        assert_eq!(fault.code(), Code::AlteredLog, "{wrong}: {fault}");
        if let (
            Fault::Altered {
                position: found, ..
            },
            Some(position),
        ) = (&fault, position)
        {
            assert_eq!(found, position, "{wrong}: {fault}");
        }
    }
}
