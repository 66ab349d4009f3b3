//! C209: two years that are no parliamentary year.

use super::{Flaw, Rule, Sentence, Severity, Survey};

pub(super) const RULE: Rule = Rule {
    code: "C209",
    slug: "odd-session",
    name: Sentence {
        dutch: "geen vergaderjaar",
        english: "no parliamentary year",
    },
    why: Sentence {
        dutch: "Een vergaderjaar loopt van september tot september: het tweede jaar volgt op het \
                eerste.",
        english: "A parliamentary year runs from September to September: its second year follows \
                  its first.",
    },
    severity: Severity::Error,
    breaking: "Zie Kamerstukken II 2009/11, 27858, nr. 88.",
    clean: "Zie Kamerstukken II 2009/10, 27858, nr. 88.",
    check,
};

fn check(survey: &Survey<'_, '_>) -> Vec<Flaw> {
    let mentions = survey.mentions.iter().enumerate();
    mentions
        .filter_map(|(index, mention)| {
            let (first, second) = mention.detail.odd_session?;
            Some(Flaw::new(
                index,
                format!("{first} en {second} zijn samen geen vergaderjaar"),
                format!("{first} and {second} together are no parliamentary year"),
            ))
        })
        .collect()
}
