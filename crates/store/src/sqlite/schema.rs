//! The schema of a register file, by its migrations.

/// What tells a register file from other SQLite files: `Kadr` (`PRAGMA application_id`).
pub const APPLICATION: i32 = 0x4B61_6472;

/// The migrations, from the first release on. One is added at the end; none is ever changed,
/// since there are files that it made.
pub(super) const MIGRATIONS: &[&str] = &[
    // 1: the log.
    "
    CREATE TABLE entry (
        position INTEGER NOT NULL PRIMARY KEY,
        bytes TEXT NOT NULL,
        previous TEXT NOT NULL,
        hash TEXT NOT NULL
    ) STRICT;

    CREATE TABLE deployment_row (
        number INTEGER NOT NULL PRIMARY KEY,
        position INTEGER NOT NULL,
        change TEXT NOT NULL DEFAULT 'put',
        id INTEGER NOT NULL,
        post TEXT,
        person INTEGER,
        category TEXT,
        first_day INTEGER,
        last_day INTEGER,
        reconstructed INTEGER,
        publication TEXT,
        source TEXT,
        remark TEXT
    ) STRICT;

    CREATE TRIGGER entry_is_kept BEFORE UPDATE ON entry
    BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END;

    CREATE TRIGGER entry_stays BEFORE DELETE ON entry
    BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END;

    CREATE TRIGGER deployment_row_is_kept BEFORE UPDATE ON deployment_row
    BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END;

    CREATE TRIGGER deployment_row_stays BEFORE DELETE ON deployment_row
    BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END;
    ",
    // 2: the present state, derived from the log.
    "
    CREATE TABLE effect (
        entry INTEGER NOT NULL PRIMARY KEY,
        effective INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE current (
        kind TEXT NOT NULL,
        id TEXT NOT NULL,
        position INTEGER NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (kind, id)
    ) STRICT, WITHOUT ROWID;
    ",
];

/// The schema that this version knows (`PRAGMA user_version`). After the first release it is
/// raised, by a migration that may be empty, whenever the views change: a file with other views
/// than those of its schema was altered.
pub const SCHEMA: u32 = 2;
