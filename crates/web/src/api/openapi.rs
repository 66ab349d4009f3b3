//! The description of the interface (`OpenAPI` 3.1), made from what it describes.

use kader_exchange::dossier::reference::schema_of;
use serde_json::{Map, Value, json};

use super::{KindName, VERSION};
use crate::address::TableName;

/// The description, as `openapi.json` has it.
#[must_use]
pub fn openapi() -> Value {
    let mut schemas = Map::new();
    let mut paths = Map::new();
    paths.insert("/openapi.json".to_owned(), description());
    paths.insert("/register".to_owned(), register());
    for kind in KindName::all() {
        let name = schema_name(kind);
        if let Some(shape) = kind.shape() {
            let schema = schema_of(&shape, &mut schemas);
            schemas.entry(name.clone()).or_insert(schema);
        }
        paths.insert(format!("/{}", kind.plural()), list(kind, &name));
        paths.insert(format!("/{}/{{id}}", kind.plural()), one(kind, &name));
    }
    paths.insert("/tables".to_owned(), tables());
    paths.insert("/tables/{name}".to_owned(), table());
    paths.insert("/figures/{table}/{row}/{column}".to_owned(), figure());
    paths.insert("/findings".to_owned(), findings());
    // What is a text among its forms is a day (`/core/date-time`).
    if let Some(Value::Object(moment)) = schemas.get_mut("Moment") {
        moment.insert("format".to_owned(), json!("date"));
    }
    schemas.extend(common());
    let mut document = json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Kader",
            "summary": "A register of people sent to international missions, and what it counts.",
            "description": "Everything is asked as it held on a day (`on`) and as it was known at \
                a moment (`knownAt`). Each answer has a receipt: the version, the hash of the \
                state of the register, and both moments. What may not be published is in no answer.",
            "version": VERSION,
            "license": { "name": "EUPL-1.2", "identifier": "EUPL-1.2" },
            "contact": {
                "name": "The keepers of this register",
                "url": "https://www.example.org/contact",
                "email": "register@example.org",
            },
        },
        "servers": [{ "url": "https://www.example.org/api/v1", "description": "This server." }],
        "tags": [
            { "name": "records", "description": "Facts, with their sources." },
            { "name": "figures", "description": "What is counted from them." },
            { "name": "findings", "description": "What is wrong, and what will be." },
            { "name": "about", "description": "This register and this interface." },
        ],
        "paths": paths,
        "components": { "schemas": schemas, "headers": headers() },
    });
    settle(&mut document);
    document
}

/// The name of a schema: `LegalBasis` of `legal-bases`.
fn schema_name(kind: KindName) -> String {
    match kind.shape() {
        Some(kader_core::record::Shape::Table { name, .. }) => name.to_owned(),
        _ => kind.plural().to_owned(),
    }
}

/// References to where schemas stand here.
fn settle(value: &mut Value) {
    match value {
        Value::Object(members) => {
            if let Some(Value::String(to)) = members.get_mut("$ref") {
                *to = to.replace("#/$defs/", "#/components/schemas/");
            }
            members.values_mut().for_each(settle);
        }
        Value::Array(items) => items.iter_mut().for_each(settle),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn headers() -> Value {
    json!({
        "ApiVersion": {
            "description": "The version of this interface.",
            "schema": { "type": "string", "examples": [VERSION] },
        },
        "ETag": {
            "description": "What identifies this answer; send it as If-None-Match.",
            "schema": { "type": "string" },
        },
    })
}

fn common() -> Map<String, Value> {
    let mut schemas = Map::new();
    let mut put = |name: &str, schema: Value| {
        schemas.insert(name.to_owned(), schema);
    };
    let text = || json!({ "type": "string" });
    put(
        "Receipt",
        json!({
            "description": "What an answer was made from.",
            "type": "object",
            "required": ["version", "input_sha256", "known_at", "on"],
            "properties": {
                "version": { "type": "string", "description": "The version of the program." },
                "input_sha256": {
                    "type": "string",
                    "description": "The state of the register: the hash of the last entry of its log, or of the files of a dossier.",
                },
                "known_at": { "type": "string", "description": "When it was known so; `dossier` where there is no history." },
                "on": { "type": "string", "format": "date", "description": "The day on which what holds was asked." },
                "period": { "type": ["string", "null"], "description": "The period of the edition, both days inclusive." },
                "edition": { "type": ["string", "null"], "description": "The edition." },
            },
        }),
    );
    put(
        "Problem",
        json!({
            "description": "Why there is no answer (RFC 9457).",
            "type": "object",
            "required": ["status", "title", "detail"],
            "properties": {
                "type": text(),
                "title": text(),
                "status": { "type": "integer" },
                "detail": text(),
            },
        }),
    );
    put(
        "Table",
        json!({
            "description": "A table of figures. A figure that is not available is null and says why.",
            "type": "object",
            "required": ["receipt", "table", "columns", "rows", "notes"],
            "properties": {
                "receipt": { "$ref": "#/components/schemas/Receipt" },
                "table": text(),
                "columns": { "type": "array", "items": text() },
                "rows": {
                    "type": "array",
                    "items": {
                        "type": "object",
                        "required": ["row", "total", "cells"],
                        "properties": {
                            "row": text(),
                            "total": { "type": "boolean", "description": "Whether it is the sum of those above it." },
                            "cells": { "type": "object", "additionalProperties": { "$ref": "#/components/schemas/Cell" } },
                        },
                    },
                },
                "notes": { "type": "array", "items": text() },
            },
        }),
    );
    put(
        "Cell",
        json!({
            "type": "object",
            "required": ["value"],
            "properties": {
                "value": { "type": ["integer", "string", "null"] },
                "unavailable": { "type": "string", "description": "Why it is not available." },
                "reconstructed": { "type": "boolean", "description": "Whether reconstructed records take part in it." },
            },
        }),
    );
    put(
        "Figure",
        json!({
            "description": "A figure and why it is what it is.",
            "type": "object",
            "required": ["receipt", "figure", "value", "rule", "reconstructed", "figures", "records"],
            "properties": {
                "receipt": { "$ref": "#/components/schemas/Receipt" },
                "figure": text(),
                "value": { "type": ["integer", "string", "null"] },
                "unavailable": { "type": ["string", "null"] },
                "rule": { "type": "string", "description": "The counting rule." },
                "reconstructed": { "type": "boolean" },
                "figures": { "type": "array", "items": { "type": "object" } },
                "records": { "type": "array", "items": { "type": "object" } },
            },
        }),
    );
    put(
        "Findings",
        json!({
            "description": "What rules found.",
            "type": "object",
            "required": ["receipt", "findings", "summary"],
            "properties": {
                "receipt": { "type": "object" },
                "findings": { "type": "array", "items": { "type": "object" } },
                "summary": { "type": "object" },
            },
        }),
    );
    schemas
}

fn parameter(name: &str, place: &str, meaning: &str, schema: &Value) -> Value {
    json!({
        "name": name,
        "in": place,
        "required": place == "path",
        "description": meaning,
        "schema": schema,
    })
}

/// What every address can be asked.
fn moments() -> Vec<Value> {
    let day = json!({ "type": "string", "format": "date" });
    let text = json!({ "type": "string" });
    vec![
        parameter("on", "query", "The day on which what holds is asked.", &day),
        parameter(
            "knownAt",
            "query",
            "As the register was known then: a time in UTC, a day, or the number of an entry.",
            &text,
        ),
        parameter(
            "edition",
            "query",
            "The edition whose annexes and period are meant.",
            &text,
        ),
    ]
}

fn get(id: &str, tag: &str, summary: &str, parameters: &[Value], schema: &Value) -> Value {
    let problem = |what: &str| {
        json!({
            "description": what,
            "content": { "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } },
        })
    };
    let headers = json!({
        "API-Version": { "$ref": "#/components/headers/ApiVersion" },
        "ETag": { "$ref": "#/components/headers/ETag" },
    });
    json!({
        "get": {
            "operationId": id,
            "tags": [tag],
            "summary": summary,
            "parameters": parameters,
            "responses": {
                "200": {
                    "description": summary,
                    "headers": headers,
                    "content": { "application/json": { "schema": schema } },
                },
                "400": problem("What is asked cannot be read."),
                "404": problem("There is nothing there, or nothing that may be public."),
            },
        },
    })
}

fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

fn description() -> Value {
    get(
        "getDescription",
        "about",
        "This description.",
        &[],
        &json!({ "type": "object" }),
    )
}

fn register() -> Value {
    let schema = json!({
        "type": "object",
        "required": ["receipt", "title", "records"],
        "properties": {
            "receipt": reference("Receipt"),
            "title": { "type": "string" },
            "country": { "type": "string" },
            "language": { "type": "string" },
            "notice": { "type": ["string", "null"] },
            "records": { "type": "object", "additionalProperties": { "type": "integer" } },
        },
    });
    get(
        "getRegister",
        "about",
        "Whose register it is, and what is in it.",
        &moments(),
        &schema,
    )
}

fn list(kind: KindName, name: &str) -> Value {
    let number = json!({ "type": "integer", "minimum": 1 });
    let mut parameters = moments();
    parameters.push(parameter(
        "page",
        "query",
        "Which page of the list, from 1.",
        &number,
    ));
    parameters.push(parameter(
        "pageSize",
        "query",
        "How many on a page, at most 200.",
        &number,
    ));
    parameters.push(parameter(
        "mission",
        "query",
        "Those of this mission only.",
        &json!({ "type": "string" }),
    ));
    let schema = json!({
        "type": "object",
        "required": ["receipt", "page", "pageSize", "pages", "total", "items"],
        "properties": {
            "receipt": reference("Receipt"),
            "page": { "type": "integer" },
            "pageSize": { "type": "integer" },
            "pages": { "type": "integer" },
            "total": { "type": "integer" },
            "items": { "type": "array", "items": reference(name) },
        },
    });
    let summary = format!("Records of the kind {}.", kind.plural());
    get(
        &format!("list{}", operation(kind)),
        "records",
        &summary,
        &parameters,
        &schema,
    )
}

fn one(kind: KindName, name: &str) -> Value {
    let mut parameters = moments();
    let id = json!({ "type": "string" });
    parameters.insert(0, parameter("id", "path", "The id of the record.", &id));
    let schema = json!({
        "type": "object",
        "required": ["receipt", "record"],
        "properties": { "receipt": reference("Receipt"), "record": reference(name) },
    });
    let summary = format!("One record of the kind {}.", kind.plural());
    get(
        &format!("get{}", operation(kind)),
        "records",
        &summary,
        &parameters,
        &schema,
    )
}

/// `LegalBases` of `legal-bases`.
fn operation(kind: KindName) -> String {
    kind.plural()
        .split('-')
        .map(|word| {
            let (first, rest) = word.split_at(1);
            format!("{}{rest}", first.to_uppercase())
        })
        .collect()
}

fn tables() -> Value {
    let schema = json!({
        "type": "object",
        "required": ["receipt", "tables"],
        "properties": {
            "receipt": reference("Receipt"),
            "tables": { "type": "array", "items": { "type": "string" } },
        },
    });
    get(
        "listTables",
        "figures",
        "The names of the tables.",
        &moments(),
        &schema,
    )
}

fn table() -> Value {
    let names: Vec<&str> = TableName::all().map(TableName::name).collect();
    let mut parameters = moments();
    let name = json!({ "type": "string", "enum": names });
    parameters.insert(
        0,
        parameter("name", "path", "The name of the table.", &name),
    );
    get(
        "getTable",
        "figures",
        "A table of figures.",
        &parameters,
        &reference("Table"),
    )
}

fn figure() -> Value {
    let mut parameters = moments();
    let text = json!({ "type": "string" });
    for (place, (name, meaning)) in [
        ("table", "The table, or the kind of a record."),
        ("row", "Its row, or the id of the record."),
        ("column", "Its column, or the key of the field."),
    ]
    .into_iter()
    .enumerate()
    {
        parameters.insert(place, parameter(name, "path", meaning, &text));
    }
    let summary = "A figure, with the rule, the records and the sources behind it.";
    get(
        "getFigure",
        "figures",
        summary,
        &parameters,
        &reference("Figure"),
    )
}

fn findings() -> Value {
    let summary = "What rules find in the register and its report.";
    get(
        "listFindings",
        "findings",
        summary,
        &moments(),
        &reference("Findings"),
    )
}
