//! The why of a figure in data.

use serde_json::json;

use super::Reason;
use crate::view::View;

/// The why of a figure as JSON: as on its page, people never one by one.
#[must_use]
pub fn data(view: &View<'_>, reason: &Reason) -> String {
    let counted = reason.counted.iter().map(|one| {
        json!({
            "contribution": one.contribution.id,
            "category": one.category,
            "reconstructed": one.reconstructed,
            "count": one.count,
        })
    });
    let records = reason.records.iter().map(|one| {
        json!({
            "kind": one.record.kind.word(),
            "id": one.record.id,
            "count": one.count,
            "says": one.says.iter().cloned().collect::<std::collections::BTreeMap<_, _>>(),
            "sources": one.sources.iter().map(ToString::to_string).collect::<Vec<_>>(),
        })
    });
    let document = json!({
        "receipt": crate::page::table::receipt(view),
        "figure": reason.path,
        "title": super::title(view, &reason.path),
        "value": reason.value.data(),
        "rule": reason.rule.name(),
        "rule_text": view.word(reason.rule.name()),
        "reconstructed": reason.reconstructed,
        "figures": reason.figures.iter().map(|(path, count)| {
            json!({ "figure": path, "count": count })
        }).collect::<Vec<_>>(),
        "deployments": counted.collect::<Vec<_>>(),
        "records": records.collect::<Vec<_>>(),
    });
    format!("{document:#}\n")
}
