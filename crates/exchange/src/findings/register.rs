//! What was found in a register, with the places in its files.

use std::borrow::Cow;

use kader_core::checks::{Finding, Rule, Settled, Snapshot};
use kader_core::wording::{Lang, Message, say};

use super::{Findings, Place, Told};
use crate::dossier::{Loaded, Locator};

/// The findings with their places, and what was waived.
#[must_use]
pub fn of_register<'l>(
    loaded: &'l Loaded,
    known_at: Option<String>,
    snapshot: &Snapshot<'_>,
    settled: Settled<'_>,
    rules: Vec<&'static Rule>,
    lang: Lang,
) -> Findings<'l> {
    let waived = settled.waived.iter().map(|(finding, _)| finding);
    let locator = Locator::new(loaded, settled.findings.iter().chain(waived));
    let told = |finding: Finding| {
        let places = finding.evidence.iter().map(|evidence| {
            let location = locator.locate(&evidence.spot);
            Place {
                file: location.file,
                span: location.span,
                section: location.section,
                page: None,
                paragraph: None,
                says: say(lang, &evidence.says),
            }
        });
        Told {
            places: places.collect(),
            finding,
        }
    };
    Findings {
        waived: settled
            .waived
            .iter()
            .map(|(finding, waiver)| (told(finding.clone()), waiver.reason.clone()))
            .collect(),
        told: settled.findings.into_iter().map(told).collect(),
        sources: Cow::Borrowed(&loaded.sources),
        prefix: String::new(),
        rules,
        input_sha256: loaded.sha256.clone(),
        known_at,
        on: Some(snapshot.on),
        closing: Message::new("check-summary").with("on", snapshot.on),
        lang,
    }
}
