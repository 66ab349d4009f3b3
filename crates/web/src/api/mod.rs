//! Data for machines: `/api/v1`, by the Dutch REST API Design Rules.
//!
//! Everything that pages show can be read as JSON. What each address gives stands in
//! `openapi.json`, which is made from the same declarations as the records themselves.

mod openapi;
mod problem;
mod records;

use kader_core::figures::FigureValue;
use kader_core::wording::{Message, say};
use kader_exchange::findings::json as findings_json;
use kader_exchange::table as export;
use serde_json::{Value, json};

pub use openapi::openapi;
pub use problem::problem;
pub use records::KindName;

use crate::address::TableName;
use crate::page::{Trouble, all_findings, receipt};
use crate::view::View;

/// The version of the interface, as its header tells (`/core/version-header`).
pub const VERSION: &str = "1.0.0";

/// The most items of one page of a list.
const MOST: usize = 200;

/// How many items a page of a list has, where it is not asked.
const USUAL: usize = 50;

/// Something that machines can read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Endpoint {
    /// The description of all of it.
    OpenApi,
    /// Whose register it is, which state of it, and what else there is.
    Register,
    /// Records of a kind, page by page.
    Records(KindName),
    /// One record.
    Record(KindName, String),
    /// The names of the tables.
    Tables,
    /// A table.
    Table(TableName),
    /// A figure with its why, by its path.
    Figure(String),
    /// What is wrong.
    Findings,
}

impl Endpoint {
    /// What stands behind `/api/v1/`, decoded.
    #[must_use]
    pub fn parse(path: &str) -> Option<Self> {
        match path.split_once('/') {
            None => match path {
                "openapi.json" => Some(Self::OpenApi),
                "register" => Some(Self::Register),
                "tables" => Some(Self::Tables),
                "findings" => Some(Self::Findings),
                kind => KindName::parse(kind).map(Self::Records),
            },
            Some(("tables", name)) => TableName::parse(name).map(Self::Table),
            Some(("figures", path)) => (!path.is_empty()).then(|| Self::Figure(path.to_owned())),
            Some((kind, id)) => {
                let is_id = !id.is_empty() && !id.contains('/');
                let kind = KindName::parse(kind).filter(|_| is_id);
                kind.map(|kind| Self::Record(kind, id.to_owned()))
            }
        }
    }

    /// Its address behind `/api/v1/`, not encoded.
    #[must_use]
    pub fn path(&self) -> String {
        match self {
            Self::OpenApi => "openapi.json".to_owned(),
            Self::Register => "register".to_owned(),
            Self::Records(kind) => kind.plural().to_owned(),
            Self::Record(kind, id) => format!("{}/{id}", kind.plural()),
            Self::Tables => "tables".to_owned(),
            Self::Table(table) => format!("tables/{}", table.name()),
            Self::Figure(path) => format!("figures/{path}"),
            Self::Findings => "findings".to_owned(),
        }
    }
}

/// What an address gives.
///
/// # Errors
/// Why it gives nothing.
pub fn answer(view: &View<'_>, endpoint: &Endpoint) -> Result<String, Trouble> {
    let document = match endpoint {
        Endpoint::OpenApi => openapi(),
        Endpoint::Register => register(view),
        Endpoint::Records(kind) => list(view, *kind)?,
        Endpoint::Record(kind, id) => {
            let record = kind.record(view.register(), id);
            let record = record.ok_or(Trouble::NotFound)?;
            json!({ "receipt": receipt(view), "record": record })
        }
        Endpoint::Tables => {
            let names: Vec<&str> = TableName::all().map(TableName::name).collect();
            json!({ "receipt": receipt(view), "tables": names })
        }
        Endpoint::Table(name) => {
            let table = view.table(name.name()).ok_or(Trouble::NoEdition)?;
            return Ok(export::json(&table, &receipt(view)));
        }
        Endpoint::Figure(path) => figure(view, path)?,
        Endpoint::Findings => return findings(view),
    };
    Ok(format!("{document:#}\n"))
}

fn register(view: &View<'_>) -> Value {
    let identity = &view.register().identity;
    let kinds: serde_json::Map<String, Value> = KindName::all()
        .map(|kind| {
            let count = kind.count(view.register());
            (kind.plural().to_owned(), json!(count))
        })
        .collect();
    json!({
        "receipt": receipt(view),
        "title": view.text(&identity.title),
        "country": view.text(&identity.country),
        "language": identity.language.tag(),
        "notice": identity.notice.as_ref().map(|notice| view.text(notice)),
        "records": kinds,
    })
}

/// A whole number that is asked for, within bounds, both inclusive.
fn number(view: &View<'_>, key: &'static str, usual: usize, most: usize) -> Result<usize, Trouble> {
    let Some(words) = view.asked.value(key) else {
        return Ok(usual);
    };
    let number = words.parse().ok();
    number
        .filter(|number| (1..=most).contains(number))
        .ok_or_else(|| {
            let message = Message::new("web-api-bad-number")
                .with("key", key)
                .with("words", words)
                .with("most", most);
            Trouble::Bad(message)
        })
}

fn list(view: &View<'_>, kind: KindName) -> Result<Value, Trouble> {
    let size = number(view, "pageSize", USUAL, MOST)?;
    let page = number(view, "page", 1, 1_000_000)?;
    let mission = view.asked.value("mission");
    let skipped = (page - 1).saturating_mul(size);
    let (items, total) = kind.records(view.register(), mission, skipped, size);
    Ok(json!({
        "receipt": receipt(view),
        "page": page,
        "pageSize": size,
        "pages": total.div_ceil(size),
        "total": total,
        "items": items,
    }))
}

fn figure(view: &View<'_>, path: &str) -> Result<Value, Trouble> {
    view.sought().ok_or(Trouble::NoEdition)?;
    let found = view.why(path).ok_or(Trouble::NotFound)?;
    let value = match &found.value {
        FigureValue::Blank | FigureValue::Unavailable(_) => Value::Null,
        FigureValue::Count(count) => json!(count),
        value => json!(value.data()),
    };
    let unavailable = match &found.value {
        FigureValue::Unavailable(reason) => Some(say(view.lang, reason)),
        _ => None,
    };
    Ok(json!({
        "receipt": receipt(view),
        "figure": found.path,
        "value": value,
        "unavailable": unavailable,
        "rule": found.rule.name(),
        "reconstructed": found.reconstructed,
        "figures": found.figures.iter().map(|(path, count)| {
            json!({ "figure": path, "count": count })
        }).collect::<Vec<_>>(),
        "records": found.records.iter().map(|record| json!({
            "kind": record.record.kind.word(),
            "id": record.record.id,
            "count": record.count,
            "sources": record.sources.iter().map(ToString::to_string).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
    }))
}

fn findings(view: &View<'_>) -> Result<String, Trouble> {
    let mut told = all_findings(view).ok_or(Trouble::NotFound)?;
    // What was looked at and left, and why, is for those who keep the register.
    told.waived.clear();
    told.input_sha256 = view.known.stamp.hash().to_owned();
    Ok(findings_json(&told))
}
