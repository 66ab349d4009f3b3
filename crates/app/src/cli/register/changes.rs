//! `kader figures SOURCE changes`: what became known between two moments, field by field.

use kader_core::figures::{ColumnKind, Figure, FigureColumn, FigureRow, FigureTable};
use kader_core::model::Deployment;
use kader_core::record::Field as _;
use kader_core::wording::{Lang, Message, say};
use kader_exchange::plan::{FieldChange, difference};
use kader_exchange::table::json as json_of;
use kader_store::entry::{Body, Position};
use kader_store::log::Access;
use kader_store::place::AnyStore;
use kader_store::{At, Changed, Fault};
use serde_json::json;

use super::{open, refused};
use crate::cli::address::Address;
use crate::cli::arguments::FiguresArguments;
use crate::cli::{Failure, Output, figures, source};

/// The name of the table.
pub const NAME: &str = "changes";

/// Prints what became known since a moment, until another or until now.
pub fn run(asked: &FiguresArguments, output: &mut Output) -> Result<u8, Failure> {
    let place = match Address::of(&asked.asked.source, output)? {
        Address::Register(place) => place,
        Address::Dossier(_) => {
            let since = asked.since.as_deref().unwrap_or("—");
            return Err(source::no_history(since, output));
        }
    };
    let since = match asked.since.as_deref() {
        // Without a moment: what the last entry changed, or all that there is after the founding.
        None => None,
        words => Some(source::moment(words, output)?),
    };
    let until = source::moment(asked.asked.known_at.as_deref(), output)?;
    let store = open(&place, Access::Read, output)?;
    let told = told(&store, since, until, output.lang());
    let (table, receipt, about) = told.map_err(|fault| refused(&fault, output))?;
    let data = || json_of(&table, &receipt);
    figures::show(&table, asked, &data, &[about], output)
}

fn told(
    store: &AnyStore,
    since: Option<At>,
    until: At,
    lang: Lang,
) -> Result<(FigureTable, serde_json::Value, String), Fault> {
    let last = store.position(until)?;
    let since = match since {
        Some(at) => store.position(at)?,
        None => Position::new(last.number() - 1).unwrap_or(last),
    };
    let changed = store.changes(At::Position(since), At::Position(last))?;
    let rows = changed.iter().flat_map(rows).collect();
    let head = store.state_at(At::Position(last))?.head();
    let receipt = json!({
        "version": env!("CARGO_PKG_VERSION"),
        "input_sha256": head.hash.to_string(),
        "known_at": head.time.to_string(),
        "since": since.number(),
        "until": last.number(),
    });
    let about = say(
        lang,
        &Message::new("changes-about")
            .with("since", since.number().to_string())
            .with("until", last.number().to_string())
            .with("hash", head.hash.to_string()),
    );
    let column = |key| FigureColumn {
        key,
        kind: ColumnKind::Words,
    };
    let table = FigureTable {
        name: NAME,
        columns: ["record", "change", "field", "before", "after", "entries"]
            .map(column)
            .to_vec(),
        rows,
        notes: Vec::new(),
    };
    Ok((table, receipt, about))
}

/// The rows of one record: one for each field that changed; one for all where it is new or gone.
fn rows(changed: &Changed) -> Vec<FigureRow> {
    let (record, before, after, entries) = match changed {
        Changed::Record {
            key,
            before,
            after,
            at,
        } => {
            let at: Vec<String> = at.iter().map(ToString::to_string).collect();
            let content = |body: &Option<Body>| body.as_ref().map(|body| body.node().value.clone());
            (
                key.to_string(),
                content(before),
                content(after),
                at.join(" "),
            )
        }
        Changed::Deployment { id, before, after } => {
            let content = |one: &Option<Deployment>| one.as_ref().and_then(Deployment::write);
            let record = format!("deployment/{id}");
            (record, content(before), content(after), String::new())
        }
    };
    let row = |change: &str, field: &str, before: String, after: String| {
        let cells = [
            record.clone(),
            change.to_owned(),
            field.to_owned(),
            before,
            after,
            entries.clone(),
        ];
        FigureRow {
            key: record.clone(),
            cells: cells.map(Figure::label).to_vec(),
            is_total: false,
        }
    };
    match (before, after) {
        (Some(before), Some(after)) => difference(&before, &after)
            .into_iter()
            .map(|one: FieldChange| {
                row(
                    "changed",
                    &one.field,
                    one.before.unwrap_or_default(),
                    one.after.unwrap_or_default(),
                )
            })
            .collect(),
        (None, Some(_)) => vec![row("added", "", String::new(), String::new())],
        (Some(_), None) => vec![row("withdrawn", "", String::new(), String::new())],
        (None, None) => Vec::new(),
    }
}
