//! The reference and the schema of the dossier are those of the types, and the examples keep to
//! them.

use std::path::Path;

use kader_exchange::dossier::{self, Files, reference};
use serde_json::{Map, Value};

use crate::kept::assert_kept;
use crate::places::{example, root};

#[test]
fn the_page_is_kept() {
    assert_kept(&root().join("docs/dossier.md"), &reference::page());
}

#[test]
fn the_schema_is_kept() {
    let mut text = serde_json::to_string_pretty(&reference::schema()).unwrap();
    text.push('\n');
    assert_kept(&root().join("docs/schema/dossier.schema.json"), &text);
}

fn from_toml(value: toml::Value) -> Value {
    match value {
        toml::Value::String(text) => Value::String(text),
        toml::Value::Integer(number) => number.into(),
        toml::Value::Float(number) => number.into(),
        toml::Value::Boolean(value) => Value::Bool(value),
        toml::Value::Datetime(day) => Value::String(day.to_string()),
        toml::Value::Array(items) => Value::Array(items.into_iter().map(from_toml).collect()),
        toml::Value::Table(table) => Value::Object(
            table
                .into_iter()
                .map(|(key, value)| (key, from_toml(value)))
                .collect(),
        ),
    }
}

fn from_csv(text: &str) -> Value {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let columns = reader.headers().unwrap().clone();
    let rows = reader.records().map(|record| {
        let record = record.unwrap();
        let cells = columns
            .iter()
            .zip(record.iter())
            .filter(|(_, cell)| !cell.is_empty());
        let cells = cells.map(|(column, cell)| (column.to_owned(), Value::String(cell.to_owned())));
        Value::Object(cells.collect())
    });
    Value::Array(rows.collect())
}

/// The files of a dossier as one document.
fn document(files: &Files) -> Value {
    let mut document = Map::new();
    for (name, bytes) in files {
        let text = std::str::from_utf8(bytes).unwrap();
        match Path::new(name).extension().and_then(|ext| ext.to_str()) {
            Some("toml") => {
                let table: toml::Table = text.parse().unwrap();
                document.insert(name.clone(), from_toml(toml::Value::Table(table)));
            }
            Some("csv") => {
                document.insert(name.clone(), from_csv(text));
            }
            _ => {}
        }
    }
    Value::Object(document)
}

fn validator() -> jsonschema::Validator {
    jsonschema::draft202012::new(&reference::schema()).expect("it is a schema")
}

fn faults(document: &Value) -> Vec<String> {
    validator()
        .iter_errors(document)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect()
}

#[test]
fn the_schema_is_one() {
    jsonschema::draft202012::meta::validate(&reference::schema()).expect("it is a schema");
}

#[test]
fn the_examples_keep_to_the_schema_as_they_are_and_as_they_are_written() {
    for name in ["jvom-2023", "norrland"] {
        let files = dossier::files(&example(name)).unwrap();
        let document = document(&files);
        assert!(document.as_object().unwrap().len() > 10);
        assert_eq!(faults(&document), Vec::<String>::new(), "{name}");
        let register = dossier::read_files(&files).unwrap().register;
        let written = self::document(&dossier::write(&register));
        assert_eq!(faults(&written), Vec::<String>::new(), "{name}");
    }
}

#[test]
fn the_schema_refuses_what_the_reader_refuses() {
    let good = document(&dossier::files(&example("norrland")).unwrap());
    let broken = |pointer: &str, value: Value| {
        let mut document = good.clone();
        *document.pointer_mut(pointer).expect(pointer) = value;
        faults(&document).len()
    };
    let mission = "/missions~1omti.toml";
    for (pointer, value) in [
        ("/kader.toml/format", Value::Null),
        (&*format!("{mission}/id"), "Not An Id".into()),
        (&*format!("{mission}/reported"), "nowhere".into()),
        (&*format!("{mission}/mandate/0/from"), "30-04-2023".into()),
        (&*format!("{mission}/mandate/0/until"), "never".into()),
        (
            &*format!("{mission}/contribution/0/state"),
            "finished".into(),
        ),
        (
            &*format!("{mission}/contribution/0/post/0/seats"),
            (-1).into(),
        ),
        (
            "/papers.csv/0",
            serde_json::json!({ "id": "a", "kind": "law", "colour": "red" }),
        ),
    ] {
        assert!(broken(pointer, value) > 0, "{pointer}");
    }
}
