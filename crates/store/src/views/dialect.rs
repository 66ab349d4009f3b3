//! What a column is, and the SQL that says so: that of SQLite and that of PostgreSQL.

/// The key under which words stand that would look like something else.
pub(super) const TEXT: &str = "$text";

/// Whose SQL it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect<'s> {
    /// SQLite's.
    Sqlite,
    /// PostgreSQL's, with everything in this schema, as it is written in SQL.
    Postgres(&'s str),
}

/// Where a value stands in JSON: the keys that lead to it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Path(Vec<&'static str>);

impl Path {
    pub(super) fn of(keys: &[&'static str]) -> Self {
        Self(keys.to_vec())
    }

    /// The path of a value below.
    pub(super) fn key(&self, key: &'static str) -> Self {
        let mut keys = self.0.clone();
        keys.push(key);
        Self(keys)
    }
}

/// What a value is. Days are words, and so is what is left as JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Words,
    Integer,
    Decimal,
}

/// How a column is computed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Expression {
    /// A column of a table, or a number; the same in every dialect.
    Column(&'static str),
    /// A value of a body.
    Value(Path, Kind),
    /// Free words of a body: those that look like a day are kept under a key of their own.
    Words(Path),
    /// The word of a state of a body, alone or under a key of its table.
    Tag(Path, &'static str),
    /// Yes or no in a body; no where it says nothing.
    Flag(Path),
    /// A value of an entry.
    OfEntry(Path, Kind),
    /// How long a list of an entry is.
    Length(Path),
    /// The first that is something.
    First(Vec<Expression>),
    /// A column with days counted from 1 January 1945 as 0.
    Day(&'static str),
    /// What stands before the slash in a column.
    BeforeSlash(&'static str),
    /// What stands behind it.
    AfterSlash(&'static str),
}

impl Expression {
    /// Words instead of a number, where a value may be either.
    pub(super) fn widen(&mut self) {
        if let Expression::Value(_, kind) = self {
            *kind = Kind::Words;
        }
    }
}

impl Dialect<'_> {
    /// The name of a table or view.
    pub(super) fn table(self, name: &str) -> String {
        match self {
            Dialect::Sqlite => name.to_owned(),
            Dialect::Postgres(schema) => format!("{schema}.{name}"),
        }
    }

    /// The names of all tables that have `$` before them.
    pub(super) fn tables(self, from: &str) -> String {
        from.replace('$', &self.table(""))
    }

    /// An expression.
    pub(super) fn write(self, expression: &Expression) -> String {
        match expression {
            Expression::Column(name) => (*name).to_owned(),
            Expression::Value(path, kind) => self.value("body", path, *kind),
            Expression::Words(path) => format!(
                "coalesce({}, {})",
                self.value("body", &path.key(TEXT), Kind::Words),
                self.value("body", path, Kind::Words)
            ),
            Expression::Tag(path, tag) => format!(
                "CASE {} WHEN 'object' THEN {} ELSE {} END",
                self.kind_of("body", path),
                self.value("body", &path.key(tag), Kind::Words),
                self.value("body", path, Kind::Words)
            ),
            Expression::Flag(path) => match self {
                Dialect::Sqlite => {
                    format!("coalesce({}, 0)", self.value("body", path, Kind::Integer))
                }
                Dialect::Postgres(_) => {
                    let value = self.value("body", path, Kind::Words);
                    format!("coalesce(({value})::boolean, false)")
                }
            },
            Expression::OfEntry(path, kind) => self.value("bytes", path, *kind),
            Expression::Length(path) => match self {
                Dialect::Sqlite => format!("json_array_length(bytes, {})", self.path(path)),
                Dialect::Postgres(_) => {
                    format!("json_array_length(bytes::json #> {})", self.path(path))
                }
            },
            Expression::First(some) => {
                let some: Vec<String> = some.iter().map(|one| self.write(one)).collect();
                format!("coalesce({})", some.join(", "))
            }
            Expression::Day(name) => match self {
                // Takes Julian days.
                Dialect::Sqlite => format!("date({name} + 2431456.5)"),
                Dialect::Postgres(_) => {
                    format!("to_char(date '1945-01-01' + {name}, 'YYYY-MM-DD')")
                }
            },
            Expression::BeforeSlash(name) => {
                format!("substr({name}, 1, {}({name}, '/') - 1)", self.place())
            }
            Expression::AfterSlash(name) => {
                format!("substr({name}, {}({name}, '/') + 1)", self.place())
            }
        }
    }

    fn value(self, column: &str, path: &Path, kind: Kind) -> String {
        let path = self.path(path);
        match self {
            Dialect::Sqlite => format!("json_extract({column}, {path})"),
            Dialect::Postgres(_) => {
                let words = format!("{column}::json #>> {path}");
                match kind {
                    Kind::Words => words,
                    Kind::Integer => format!("({words})::bigint"),
                    Kind::Decimal => format!("({words})::numeric"),
                }
            }
        }
    }

    /// The word for what is at a path.
    fn kind_of(self, column: &str, path: &Path) -> String {
        let path = self.path(path);
        match self {
            Dialect::Sqlite => format!("json_type({column}, {path})"),
            Dialect::Postgres(_) => format!("json_typeof({column}::json #> {path})"),
        }
    }

    fn path(self, path: &Path) -> String {
        let keys = path.0.iter();
        match self {
            Dialect::Sqlite => {
                let keys = keys.map(|key| match *key {
                    TEXT => format!(".\"{TEXT}\""),
                    key => format!(".{key}"),
                });
                format!("'${}'", keys.collect::<String>())
            }
            Dialect::Postgres(_) => {
                format!("'{{{}}}'", path.0.join(","))
            }
        }
    }

    /// The function that finds words in others.
    fn place(self) -> &'static str {
        match self {
            Dialect::Sqlite => "instr",
            Dialect::Postgres(_) => "strpos",
        }
    }
}
