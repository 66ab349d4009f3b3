//! What is found in a document, as it goes: its words, and beside them what is said of them.

use kader_core::checks::{Severity, Spot};
use kader_core::reading::Reading;
use kader_core::wording::Message;
use kader_exchange::findings::{Findings, Place, Told};
use maud::{Markup, html};

use crate::part::record;
use crate::view::View;

/// How many findings are shown.
const SHOWN: usize = 300;

/// What is found, after how much was understood.
pub fn section(view: &View<'_>, name: &str, reading: &Reading, findings: &Findings<'_>) -> Markup {
    let count = Message::new("web-review-found")
        .with("count", findings.told.len())
        .with("name", name);
    let mut told: Vec<&Told> = findings.told.iter().collect();
    told.sort_by_key(|told| {
        in_document(name, told).and_then(|place| place.span.map(|span| span.start))
    });
    html! {
        p.lead role="status" { (view.say(&count)) }
        p.note {
            @if reading.statements.is_empty() {
                (view.say(&Message::new("review-nothing-read").with("file", name)))
            } @else {
                (view.say(&Message::new("web-review-understood").with("count", reading.statements.len())))
            }
        }
        @if findings.told.is_empty() && !reading.statements.is_empty() {
            p.empty { (view.word("web-review-none")) }
        }
        ol.entries.reviewed {
            @for told in told.iter().take(SHOWN) { (entry(view, name, findings, told)) }
        }
        @if told.len() > SHOWN {
            p { (view.say(&Message::new("web-findings-more").with("count", told.len() - SHOWN))) }
        }
    }
}

/// The first place of a finding in the document.
fn in_document<'t>(name: &str, told: &'t Told) -> Option<&'t Place> {
    told.places.iter().find(|place| place.file == name)
}

fn entry(view: &View<'_>, name: &str, findings: &Findings<'_>, told: &Told) -> Markup {
    let finding = &told.finding;
    let (severity, class) = match finding.severity {
        Severity::Error => ("word-error", "tag error"),
        Severity::Warning => ("word-warning", "tag warning"),
        Severity::Info => ("word-info", "tag"),
    };
    let advice = findings.advice(finding);
    html! {
        li.beside {
            div {
                @for (at, (place, evidence)) in told.places.iter().zip(&finding.evidence).enumerate() {
                    @let before = at.checked_sub(1).and_then(|at| told.places.get(at));
                    // The same words are shown once, whatever is said of them.
                    @let again = before.is_some_and(|before| is_same_line(findings, before, place));
                    (self::place(view, name, findings, place, &evidence.spot, again))
                }
            }
            div {
                p {
                    span class=(class) { (view.word(severity)) }
                    strong { (findings.message(finding)) }
                }
                p.note { (findings.why(finding.rule)) }
                @if !advice.is_empty() {
                    p { span.muted { (view.word("web-rule-advice")) ": " } (advice) }
                }
                p.note { code { (finding.rule.code) } " " (findings.title(finding.rule)) }
            }
        }
    }
}

/// Whether two places stand in the same words.
fn is_same_line(findings: &Findings<'_>, one: &Place, other: &Place) -> bool {
    let excerpt = |place| findings.lines(place).map(|lines| lines.excerpt);
    one.file == other.file && excerpt(one).is_some_and(|own| Some(own) == excerpt(other))
}

/// The words of the document, or what the register says.
fn place(
    view: &View<'_>,
    name: &str,
    findings: &Findings<'_>,
    place: &Place,
    spot: &Spot,
    again: bool,
) -> Markup {
    let lines = findings.lines(place);
    html! {
        @if !again { p.note {
            @if place.file == name || place.file.is_empty() {
                (view.word("web-review-document"))
                @if let Some(page) = place.page { ", " (view.say(&Message::new("web-review-page").with("page", page))) }
                @if let Some(paragraph) = place.paragraph {
                    ", " (view.say(&Message::new("web-review-paragraph").with("paragraph", paragraph)))
                } @else if let Some(lines) = &lines {
                    ", " (view.say(&Message::new("web-review-line").with("line", lines.line)))
                }
            } @else {
                (view.word("web-review-register"))
                @if let Spot::Record { record, .. } = spot { ", " (record::link(view, record)) }
            }
        } }
        @if let Some(lines) = lines.as_ref().filter(|_| place.file == name && !again) {
            blockquote.excerpt { (lines.excerpt) }
        }
        p { (place.says) }
    }
}
