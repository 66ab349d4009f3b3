//! `kader why`: the records, sources and counting rule behind one figure.

use std::fmt::Write as _;

use kader_core::figures::{FigureValue, Why, why};
use kader_core::register::Register;
use kader_core::wording::{Lang, Message, say, words};
use serde_json::json;

use super::arguments::{TextFormat, WhyArguments};
use super::{Failure, Output, figures, source};

/// Prints the why of a figure.
pub fn run(asked: &WhyArguments, output: &mut Output) -> Result<u8, Failure> {
    let opened = source::open(&asked.asked, output)?;
    let register = &opened.loaded.register;
    let edition = source::edition(register, &asked.asked, output)?;
    let sought = source::sought(edition, None);
    let Some(found) = why(register, sought, &asked.figure) else {
        return Err(output.refuse(&Message::new("E404").with("path", &asked.figure)));
    };
    let text = match asked.format {
        TextFormat::Human => human(&found, register, output.lang()),
        TextFormat::Json => {
            let document = json!({
                "receipt": figures::receipt(&opened, sought),
                "figure": found.path,
                "value": found.value.data(),
                "rule": found.rule.name(),
                "rule_text": words(output.lang(), found.rule.name()),
                "reconstructed": found.reconstructed,
                "figures": found.figures.iter().map(|(path, count)| {
                    json!({ "figure": path, "count": count })
                }).collect::<Vec<_>>(),
                "records": found.records.iter().map(|record| json!({
                    "kind": record.record.kind.word(),
                    "id": record.record.id,
                    "count": record.count,
                    "reconstructed": record.reconstructed,
                    "says": record.says.iter().cloned().collect::<std::collections::BTreeMap<_, _>>(),
                    "sources": record.sources.iter().map(ToString::to_string).collect::<Vec<_>>(),
                })).collect::<Vec<_>>(),
            });
            format!("{document:#}\n")
        }
    };
    output.result(text.as_bytes())?;
    Ok(0)
}

fn human(found: &Why, register: &Register, lang: Lang) -> String {
    let mut text = String::new();
    let shown = match &found.value {
        FigureValue::Blank => words(lang, "why-blank").unwrap_or_default(),
        FigureValue::Unavailable(reason) => {
            format!("{} ({})", found.value.shown(lang), say(lang, reason))
        }
        value => value.shown(lang),
    };
    let word = |name: &str| words(lang, name).unwrap_or_default();
    let _ = writeln!(text, "{} = {shown}", found.path);
    let _ = writeln!(text, "{}: {}", word("why-rule"), word(found.rule.name()));
    if found.reconstructed {
        let _ = writeln!(text, "{}", word("why-reconstructed"));
    }
    if !found.figures.is_empty() {
        let _ = writeln!(text, "\n{}", word("why-figures"));
        for (path, count) in &found.figures {
            let count = count.map_or_else(|| word("unavailable"), |count| count.to_string());
            let _ = writeln!(text, "  {count:>6}  {path}");
        }
    }
    if !found.records.is_empty() {
        let heading = Message::new("why-records").with("count", found.records.len());
        let _ = writeln!(text, "\n{}", say(lang, &heading));
    }
    for record in &found.records {
        let count = record
            .count
            .map_or_else(String::new, |count| count.to_string());
        let says: Vec<String> = record
            .says
            .iter()
            .map(|(key, value)| format!("{key} {value}"))
            .collect();
        let _ = writeln!(text, "  {count:>6}  {}: {}", record.record, says.join(", "));
        for cited in &record.sources {
            let citation = register
                .paper(&cited.paper)
                .map_or_else(|| cited.paper.to_string(), |paper| paper.cited(lang));
            let locator = cited
                .locator
                .as_ref()
                .map(|locator| format!(", {locator}"))
                .unwrap_or_default();
            let _ = writeln!(
                text,
                "          {}: {citation}{locator}",
                word("why-source")
            );
        }
    }
    text
}
