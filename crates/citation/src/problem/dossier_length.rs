//! C208: a number too long for a dossier.

use super::{Flaw, Rule, Sentence, Severity, Survey};
use crate::citation::{Doubt, Reading};

pub(super) const RULE: Rule = Rule {
    code: "C208",
    slug: "dossier-length",
    name: Sentence {
        dutch: "dossiernummer te lang",
        english: "dossier number too long",
    },
    why: Sentence {
        dutch: "Dossiernummers hebben ten hoogste vijf cijfers; een langer nummer is er geen.",
        english: "Dossier numbers have at most five digits; a longer number is none.",
    },
    severity: Severity::Error,
    breaking: "Zie Kamerstuk 295211, nr. 446.",
    clean: "Zie Kamerstuk 29521, nr. 446.",
    check,
};

fn check(survey: &Survey<'_, '_>) -> Vec<Flaw> {
    let mentions = survey.mentions.iter().enumerate();
    mentions
        .filter_map(|(index, mention)| {
            let Reading::Uncertain(Doubt::DossierLength { number }) = &mention.reading else {
                return None;
            };
            Some(Flaw::new(
                index,
                format!("{number} heeft meer dan vijf cijfers en is geen dossier"),
                format!("{number} has more than five digits and is no dossier"),
            ))
        })
        .collect()
}
