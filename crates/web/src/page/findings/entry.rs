//! One finding: what is wrong, what each place says, what to do.

use kader_core::checks::{Certainty, Severity, Spot};
use kader_exchange::findings::{Findings, Place, Told};
use maud::{Markup, html};

use crate::part::record;
use crate::view::View;

/// A finding as an entry of a list.
pub fn entry(view: &View<'_>, findings: &Findings<'_>, told: &Told) -> Markup {
    let finding = &told.finding;
    let advice = findings.advice(finding);
    let certainty = match finding.certainty {
        Certainty::Contradicts => "certainty-contradicts",
        Certainty::Differs => "certainty-differs",
        Certainty::Unconfirmed => "certainty-unconfirmed",
    };
    let (severity, class) = match finding.severity {
        Severity::Error => ("word-error", "tag error"),
        Severity::Warning => ("word-warning", "tag warning"),
        Severity::Info => ("word-info", "tag"),
    };
    html! {
        li {
            p {
                span class=(class) { (view.word(severity)) }
                strong { (findings.message(finding)) }
            }
            p.note {
                (record::link(view, &finding.subject)) " · " (view.word(certainty))
            }
            @if !told.places.is_empty() {
                ol.places {
                    @for (place, evidence) in told.places.iter().zip(&finding.evidence) {
                        li { (self::place(view, findings, place, &evidence.spot)) }
                    }
                }
            }
            @if !advice.is_empty() {
                p { span.muted { (view.word("web-rule-advice")) ": " } (advice) }
            }
        }
    }
}

/// A place that takes part, with what it says.
fn place(view: &View<'_>, findings: &Findings<'_>, place: &Place, spot: &Spot) -> Markup {
    let lines = findings.lines(place);
    let excerpt = match spot {
        Spot::Text { .. } => lines.as_ref().map(|lines| lines.excerpt.as_str()),
        Spot::Record { .. } => None,
    };
    html! {
        (place.says)
        @if let Spot::Record { record, .. } = spot { " – " (record::link(view, record)) }
        @if !place.file.is_empty() {
            " " code.place {
                (place.file) @if let Some(lines) = &lines { ":" (lines.line) }
            }
        }
        @if let Some(excerpt) = excerpt { blockquote.excerpt { (excerpt) } }
    }
}
