//! The JSON Schema of a dossier (2020-12).

use std::collections::BTreeSet;

use kader_core::record::{Choice, FieldShape, Publication, Shape};
use serde_json::{Map, Value, json};

use super::super::csv_text;
use super::{FILES, File, Nested, fields_without, name_of, told};

/// The schema of a dossier: an object with a member for each file, by its name. A TOML file is
/// the object that it writes, days as `2023-04-30`; a CSV file is a list of rows, whose members
/// are the texts of the cells. `$defs/file-…` are the schemas of single files.
#[must_use]
pub fn schema() -> Value {
    let mut defs = Map::new();
    let mut patterns = Map::new();
    for file in FILES {
        let name = format!("file-{}", file.name.replace("<id>", "id").replace('/', "-"));
        let schema = if file.rows {
            rows(file)
        } else {
            document(file, &mut defs)
        };
        patterns.insert(file.pattern.to_owned(), reference(&name));
        defs.insert(name, schema);
    }
    let mut sorted: Vec<(String, Value)> = defs.into_iter().collect();
    sorted.sort_by(|one, other| one.0.cmp(&other.0));
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:kader:dossier:1",
        "title": "A dossier of Kader",
        "description": "The files of a dossier by name. A TOML file is the object that it \
                        writes, a CSV file a list of rows.",
        "type": "object",
        "required": ["kader.toml"],
        "patternProperties": patterns,
        "additionalProperties": false,
        "$defs": sorted.into_iter().collect::<Map<String, Value>>(),
    })
}

fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/$defs/{name}") })
}

fn rows(file: &File) -> Value {
    let shape = file.root.map_or(Shape::Boolean, |shape| shape());
    let columns = csv_text::columns_of(&shape);
    let required: Vec<&str> = fields_without(&shape, None)
        .iter()
        .filter(|field| field.required)
        .map(|field| field.key)
        .collect();
    let properties: Map<String, Value> = columns
        .into_iter()
        .map(|column| (column, json!({ "type": "string" })))
        .collect();
    json!({
        "description": file.meaning,
        "type": "array",
        "items": {
            "type": "object",
            "properties": properties,
            "required": required,
            "additionalProperties": false,
        },
    })
}

fn document(file: &File, defs: &mut Map<String, Value>) -> Value {
    let shape = file.root.map(|shape| shape());
    let fields = shape
        .as_ref()
        .map_or(Vec::new(), |shape| fields_without(shape, None));
    let meaning = shape
        .as_ref()
        .map_or(file.meaning.to_owned(), |shape| match shape {
            Shape::Table { meaning, .. } => told(meaning),
            _ => String::new(),
        });
    table(&meaning, &fields, file.nested, defs)
}

fn table(
    meaning: &str,
    fields: &[FieldShape],
    nested: &[Nested],
    defs: &mut Map<String, Value>,
) -> Value {
    let (mut properties, required) = members(fields, defs);
    for part in nested {
        let shape = (part.shape)();
        let name = name_of(&shape);
        if !defs.contains_key(name) {
            defs.insert(name.to_owned(), Value::Null);
            let meaning = match &shape {
                Shape::Table { meaning, .. } => told(meaning),
                _ => String::new(),
            };
            let fields = fields_without(&shape, part.parent);
            let schema = table(&meaning, &fields, part.nested, defs);
            defs.insert(name.to_owned(), schema);
        }
        let list = json!({ "type": "array", "items": reference(name) });
        properties.insert(part.key.to_owned(), list);
    }
    json!({
        "description": meaning,
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

fn members(
    fields: &[FieldShape],
    defs: &mut Map<String, Value>,
) -> (Map<String, Value>, Vec<&'static str>) {
    let mut properties = Map::new();
    for field in fields {
        let mut schema = of(&(field.shape)(), defs);
        if let Value::Object(members) = &mut schema {
            members.insert("description".to_owned(), told(field.meaning).into());
        }
        properties.insert(field.key.to_owned(), schema);
    }
    let required = fields
        .iter()
        .filter(|field| field.required)
        .map(|field| field.key)
        .collect();
    (properties, required)
}

/// The schema of what may be published of a shape, with those that it refers to put into `defs`.
#[must_use]
pub fn schema_of(shape: &Shape, defs: &mut Map<String, Value>) -> Value {
    let schema = of(shape, defs);
    let mut seen = BTreeSet::new();
    let mut waiting = vec![shape.clone()];
    while let Some(shape) = waiting.pop() {
        match shape {
            Shape::List(inner) => waiting.push(*inner),
            Shape::OneOf { forms, .. } => waiting.extend(forms),
            Shape::Table { name, fields, .. } if seen.insert(name) => {
                if let Some(Value::Object(table)) = defs.get_mut(name) {
                    conceal(table, &fields);
                }
                waiting.extend(fields.iter().map(|field| (field.shape)()));
            }
            Shape::Choice { name, choices, .. } | Shape::State { name, choices, .. }
                if seen.insert(name) =>
            {
                let fields = choices.into_iter().flat_map(|choice| choice.fields);
                waiting.extend(fields.map(|field| (field.shape)()));
            }
            _ => {}
        }
    }
    schema
}

/// Takes the fields that may not be published out of the schema of a table.
fn conceal(table: &mut Map<String, Value>, fields: &[FieldShape]) {
    let restricted = |key: &str| {
        let field = fields.iter().find(|field| field.key == key);
        field.is_some_and(|field| field.publication == Publication::Restricted)
    };
    if let Some(Value::Object(properties)) = table.get_mut("properties") {
        properties.retain(|key, _| !restricted(key));
    }
    if let Some(Value::Array(required)) = table.get_mut("required") {
        required.retain(|key| !key.as_str().is_some_and(restricted));
    }
}

/// The schema of a shape; a named one stands under its name, so that it may hold its own kind.
fn of(shape: &Shape, defs: &mut Map<String, Value>) -> Value {
    match shape {
        Shape::Text { pattern, .. } => match pattern {
            Some(pattern) => json!({ "type": "string", "pattern": pattern }),
            None => json!({ "type": "string", "pattern": "\\S" }),
        },
        Shape::Integer { least, most } => {
            json!({ "type": "integer", "minimum": least, "maximum": most })
        }
        Shape::Decimal => json!({ "type": "number" }),
        Shape::Boolean => json!({ "type": "boolean" }),
        Shape::Date => json!({
            "type": "string",
            "format": "date",
            "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
        }),
        Shape::Word(word) => json!({ "const": word }),
        Shape::List(inner) => json!({ "type": "array", "items": of(inner, defs) }),
        Shape::OneOf { forms, .. } if forms.is_empty() => json!({}),
        Shape::Table { name, .. }
        | Shape::Choice { name, .. }
        | Shape::State { name, .. }
        | Shape::OneOf { name, .. } => {
            if !defs.contains_key(*name) {
                defs.insert((*name).to_owned(), Value::Null);
                let schema = named(shape, defs);
                defs.insert((*name).to_owned(), schema);
            }
            reference(name)
        }
    }
}

fn named(shape: &Shape, defs: &mut Map<String, Value>) -> Value {
    match shape {
        Shape::Table {
            meaning, fields, ..
        } => table(&told(meaning), fields, &[], defs),
        Shape::Choice {
            meaning, choices, ..
        } => json!({
            "description": told(meaning),
            "oneOf": choices.iter().map(word).collect::<Vec<_>>(),
        }),
        Shape::State {
            meaning,
            tag,
            choices,
            ..
        } => {
            let mut forms = Vec::new();
            for choice in choices {
                if choice.fields.iter().all(|field| !field.required) {
                    forms.push(word(choice));
                }
                let (mut properties, mut required) = members(&choice.fields, defs);
                properties.insert((*tag).to_owned(), json!({ "const": choice.word }));
                required.insert(0, tag);
                forms.push(json!({
                    "description": told(choice.meaning),
                    "type": "object",
                    "properties": properties,
                    "required": required,
                    "additionalProperties": false,
                }));
            }
            json!({ "description": told(meaning), "oneOf": forms })
        }
        Shape::OneOf { meaning, forms, .. } => {
            let forms: Vec<Value> = forms.iter().map(|form| of(form, defs)).collect();
            json!({ "description": told(meaning), "anyOf": forms })
        }
        _ => json!({}),
    }
}

fn word(choice: &Choice) -> Value {
    json!({ "const": choice.word, "description": told(choice.meaning) })
}
