//! The schema of a register on a server, by its migrations.

use std::fmt;

use crate::Fault;
use kader_core::wording::Message;

/// What tells the schema of a register from others.
pub const APPLICATION: &str = "Kader register";

/// The migrations, from the first release on. One is added at the end; none is ever changed,
/// since there are databases that it made. `$` stands for the schema.
pub(super) const MIGRATIONS: &[&str] = &[
    // 1: the log. Triggers that fire always, also where a session says that it replicates.
    "
    CREATE TABLE $.about (
        application text NOT NULL,
        schema integer NOT NULL
    );

    CREATE TABLE $.entry (
        position bigint NOT NULL PRIMARY KEY,
        bytes text NOT NULL,
        previous text NOT NULL,
        hash text NOT NULL
    );

    CREATE TABLE $.deployment_row (
        number bigint NOT NULL PRIMARY KEY,
        position bigint NOT NULL,
        change text NOT NULL,
        id bigint NOT NULL,
        post text,
        person bigint,
        category text,
        first_day integer,
        last_day integer,
        reconstructed boolean,
        publication text,
        source text,
        remark text
    );

    CREATE FUNCTION $.never() RETURNS trigger LANGUAGE plpgsql AS
        $never$ BEGIN RAISE EXCEPTION 'the log is never changed'; END $never$;

    CREATE TRIGGER entry_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON $.entry
        FOR EACH STATEMENT EXECUTE FUNCTION $.never();
    ALTER TABLE $.entry ENABLE ALWAYS TRIGGER entry_stays;

    CREATE TRIGGER deployment_row_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON $.deployment_row
        FOR EACH STATEMENT EXECUTE FUNCTION $.never();
    ALTER TABLE $.deployment_row ENABLE ALWAYS TRIGGER deployment_row_stays;
    ",
    // 2: the present state, derived from the log.
    "
    CREATE TABLE $.effect (
        entry bigint NOT NULL PRIMARY KEY,
        effective bigint NOT NULL
    );

    CREATE TABLE $.current (
        kind text NOT NULL,
        id text NOT NULL,
        position bigint NOT NULL,
        body text NOT NULL,
        PRIMARY KEY (kind, id)
    );
    ",
];

/// The schema that this version knows. After the first release it is raised, by a migration
/// that may be empty, whenever the views change.
pub const SCHEMA: u32 = 2;

/// The name of a schema of PostgreSQL in which a register is: lower case letters, digits and
/// `_`, the first a letter, at most 40; not one of the server's own (`pg_…`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchemaName(String);

impl SchemaName {
    /// The name with this text.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let first = text.bytes().next()?;
        let good = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
        let is_name = first.is_ascii_lowercase() && text.len() <= 40 && text.bytes().all(good);
        (is_name && !text.starts_with("pg_")).then(|| Self(text.to_owned()))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name of the schema in which something is made that will be put in the place of this
    /// one.
    pub(super) fn beside(&self) -> Self {
        Self(format!("{}_restored", self.0))
    }

    /// As SQL writes it, also where it is a word of SQL.
    pub(super) fn quoted(&self) -> String {
        format!("\"{}\"", self.0)
    }

    /// A statement with every `$.` as the schema.
    pub(super) fn sql(&self, statement: &str) -> String {
        within(&self.quoted(), statement)
    }

    /// Where it is told that something was appended.
    pub(super) fn channel(&self) -> String {
        format!("kader_{}", self.0)
    }

    /// That there is no register in it.
    pub(super) fn absent(&self) -> Fault {
        let found = Message::new("E501-schema").with("schema", self.as_str());
        Fault::NotARegister(found)
    }
}

impl Default for SchemaName {
    fn default() -> Self {
        Self("kader".to_owned())
    }
}

impl fmt::Display for SchemaName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// A statement with every `$.` as a schema in SQL.
pub(super) fn within(schema: &str, statement: &str) -> String {
    statement.replace("$.", &format!("{schema}."))
}
