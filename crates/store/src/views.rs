//! Views of the present state for people's own tools, made from the shapes of the records: a
//! field that is added to the model is a column here.

mod dialect;
mod reference;
mod statement;

pub use dialect::Dialect;
pub use reference::reference;

use kader_core::model::{Identity, RecordKind};
use kader_core::record::{Field, FieldShape, Publication, Shape};

use crate::contents::each_table;
use dialect::{Expression, Kind, Path};

/// A view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    /// Its name.
    pub name: &'static str,
    /// What a row of it is.
    pub meaning: String,
    /// Its columns, in order.
    pub columns: Vec<Column>,
    /// What it selects from, with its conditions; tables of the register with `$` before them.
    from: String,
}

/// A column of a view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub meaning: String,
    /// Whether it may be published, if its row may.
    pub publication: Publication,
    /// How it is computed.
    expression: Expression,
}

/// How deep tables in a record become columns; what lies deeper stays JSON.
const DEPTH: usize = 2;

/// Every view, in order of name.
#[must_use]
pub fn views() -> Vec<View> {
    let mut views = vec![
        of_records("identity", "identity", &Identity::shape()),
        statement::narratives(),
        statement::deployments(),
        statement::log(),
    ];
    macro_rules! add_all {
        ($($field:ident $kind:ident,)+) => {
            $(views.push(of_records(
                stringify!($field),
                RecordKind::$kind.word(),
                &kader_core::model::$kind::shape(),
            ));)+
        };
    }
    each_table!(add_all!());
    views.sort_by_key(|view| view.name);
    views
}

fn of_records(name: &'static str, kind: &str, shape: &Shape) -> View {
    let mut columns = Vec::new();
    let mut meaning = String::new();
    if let Shape::Table {
        meaning: of_it,
        fields,
        ..
    } = shape
    {
        of_it.trim().clone_into(&mut meaning);
        expand_fields(
            "",
            &Path::default(),
            fields,
            Publication::Public,
            0,
            &mut columns,
        );
    }
    columns.push(statement::known_since("position"));
    View {
        name,
        meaning,
        columns,
        from: format!("$current WHERE kind = '{kind}'"),
    }
}

fn expand_fields(
    name: &str,
    path: &Path,
    fields: &[FieldShape],
    above: Publication,
    depth: usize,
    columns: &mut Vec<Column>,
) {
    for field in fields {
        let place = Place {
            name: if name.is_empty() {
                field.key.to_owned()
            } else {
                format!("{name}_{}", field.key)
            },
            path: path.key(field.key),
            meaning: field.meaning,
            publication: above.max(field.publication),
            depth,
        };
        expand(&place, &(field.shape)(), columns);
    }
}

/// Where a value stands in a body, and what is said of it.
struct Place<'p> {
    name: String,
    path: Path,
    meaning: &'p str,
    publication: Publication,
    depth: usize,
}

impl Place<'_> {
    /// The column of the value itself. States may share a field: then it is one column, of
    /// words where they do not agree.
    fn add(&self, expression: Expression, columns: &mut Vec<Column>) {
        let found = columns.iter_mut().find(|column| column.name == self.name);
        if let Some(column) = found {
            if column.expression != expression {
                column.expression.widen();
            }
            return;
        }
        let meaning: Vec<&str> = self.meaning.split_whitespace().collect();
        columns.push(Column {
            name: self.name.clone(),
            meaning: meaning.join(" "),
            publication: self.publication,
            expression,
        });
    }

    fn expand_fields(&self, fields: &[FieldShape], columns: &mut Vec<Column>) {
        let (name, path) = (&self.name, &self.path);
        expand_fields(
            name,
            path,
            fields,
            self.publication,
            self.depth + 1,
            columns,
        );
    }
}

fn expand(place: &Place<'_>, shape: &Shape, columns: &mut Vec<Column>) {
    let path = || place.path.clone();
    let mut add = |kind| place.add(Expression::Value(path(), kind), columns);
    match shape {
        Shape::Text { pattern: None, .. } => place.add(Expression::Words(path()), columns),
        Shape::Text { .. }
        | Shape::Date
        | Shape::Word(_)
        | Shape::Choice { .. }
        | Shape::List(_) => add(Kind::Words),
        Shape::Integer { .. } => add(Kind::Integer),
        Shape::Decimal => add(Kind::Decimal),
        Shape::Boolean => place.add(Expression::Flag(path()), columns),
        Shape::Table { fields, .. } if place.depth < DEPTH => {
            place.expand_fields(fields, columns);
        }
        Shape::Table { .. } => add(Kind::Words),
        Shape::State { tag, choices, .. } => {
            place.add(Expression::Tag(path(), tag), columns);
            for choice in choices.iter().filter(|_| place.depth < DEPTH) {
                place.expand_fields(&choice.fields, columns);
            }
        }
        Shape::OneOf { forms, .. } => expand_forms(place, forms, columns),
    }
}

/// One of several forms: a column for what is no table, and those of the tables behind it.
fn expand_forms(place: &Place<'_>, forms: &[Shape], columns: &mut Vec<Column>) {
    let mut simple: Vec<&Shape> = Vec::new();
    let mut tables: Vec<&[FieldShape]> = Vec::new();
    let mut left: Vec<&Shape> = forms.iter().rev().collect();
    while let Some(form) = left.pop() {
        match form {
            Shape::OneOf { forms, .. } => left.extend(forms.iter().rev()),
            Shape::Table { fields, .. } => tables.push(fields),
            _ => simple.push(form),
        }
    }
    let path = || place.path.clone();
    if simple.is_empty() && tables.is_empty() {
        place.add(Expression::Value(path(), Kind::Words), columns);
        return;
    }
    if !simple.is_empty() {
        place.add(Expression::Tag(path(), dialect::TEXT), columns);
    }
    for fields in tables {
        if place.depth < DEPTH {
            place.expand_fields(fields, columns);
        }
    }
}

impl View {
    /// The statement that makes it. In PostgreSQL it and its tables are in a schema.
    #[must_use]
    pub fn sql(&self, dialect: Dialect<'_>) -> String {
        let columns: Vec<String> = self
            .columns
            .iter()
            .map(|column| {
                format!(
                    "{} AS \"{}\"",
                    dialect.write(&column.expression),
                    column.name
                )
            })
            .collect();
        format!(
            "CREATE VIEW {} AS SELECT {} FROM {}",
            dialect.table(self.name),
            columns.join(", "),
            dialect.tables(&self.from)
        )
    }
}
