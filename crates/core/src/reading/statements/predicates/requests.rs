//! Requests of shipping companies for protection, and what became of them.

use crate::reading::statements::{Predicate, Qualifier, ReadNumber, Sentence, Statement, Value};

/// What the sentences before have told of requests.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::reading::statements) struct Asked {
    /// In this paragraph.
    any: bool,
    /// In one before it, of the same section.
    before: bool,
}

impl Asked {
    /// What is known of it in the next paragraph of a section.
    pub(in crate::reading::statements) fn in_next_paragraph(self) -> Self {
        Self {
            any: false,
            before: self.any || self.before,
        }
    }
}

/// Reads a sentence, in the light of those before it in the paragraph.
pub(in crate::reading::statements) fn read(
    sentence: &Sentence<'_>,
    asked: &mut Asked,
    found: &mut Vec<Statement>,
) {
    let names_requests = sentence.words.iter().any(|word| {
        word.folded.ends_with("aanvragen")
            || word.folded.ends_with("verzoeken")
            || word.folded == "requests"
    });
    let of_ships = sentence.has_start(&[
        "bijstandsaanvra",
        "reder",
        "bescherm",
        "kustwacht",
        "shipping",
        "protect",
    ]);
    if names_requests && of_ships {
        asked.any = true;
    }
    if !(asked.any || asked.before) || sentence.is_denied() {
        return;
    }
    let received = sentence.has_start(&[
        "ontvang",
        "ontving",
        "ingedien",
        "diend",
        "submit",
        "receiv",
        "ingekomen",
    ]);
    for (index, number) in sentence.numbers.iter().enumerate() {
        let Some(count) = number.whole else { continue };
        let next = sentence
            .numbers
            .get(index + 1)
            .map_or(sentence.range.end, |next| next.range.start);
        let bracketed = sentence
            .material
            .document
            .text
            .get(..number.range.start)
            .is_some_and(|text| text.ends_with('('));
        if bracketed {
            continue;
        }
        let told = outcome(sentence, number, next, received);
        // In a further paragraph only "het aantal van 18 aanvragen" is surely of them.
        let told =
            told.filter(|told| asked.any || names_requests && *told == Predicate::RequestsTotal);
        if let Some(predicate) = told {
            let qualifiers: Vec<Qualifier> = number
                .qualifiers
                .iter()
                .map(|one| Qualifier::Number(*one))
                .collect();
            found.push(
                sentence
                    .state(None, predicate, Value::Count(count), &number.range)
                    .qualified(&qualifiers),
            );
        }
    }
}

/// What became of so many requests, by the words up to the next number.
fn outcome(
    sentence: &Sentence<'_>,
    number: &ReadNumber,
    next: usize,
    received: bool,
) -> Option<Predicate> {
    let words = || {
        sentence
            .after(number.range.end)
            .take_while(|word| word.end <= next)
            .map(|word| word.folded.as_str())
    };
    let first = words().next().unwrap_or_default();
    let counted =
        first.ends_with("aanvragen") || first.ends_with("verzoeken") || first == "requests";
    let whole = {
        let mut before = sentence
            .before(number.range.start)
            .map(|word| word.folded.as_str());
        matches!(before.next(), Some("van" | "of"))
            && matches!(
                before.next(),
                Some("aantal" | "totaal" | "number" | "total")
            )
    };
    if counted && (received || whole) {
        return Some(Predicate::RequestsTotal);
    }
    if words()
        .next()
        .is_some_and(|word| matches!(word, "militairen" | "dagen" | "schepen" | "personen"))
    {
        return None;
    }
    for word in words() {
        let has = |starts: &[&str]| starts.iter().any(|start| word.starts_with(start));
        if has(&["vpd"]) || word == "militair" && !counted {
            return Some(Predicate::RequestsVpd);
        }
        if has(&["pmsc", "particulier", "private"]) {
            return Some(Predicate::RequestsPmsc);
        }
        if has(&["afgewezen", "geweigerd", "refused", "rejected"]) {
            return Some(Predicate::RequestsRefused);
        }
        if has(&["ingetrokken", "withdrawn"]) {
            return Some(Predicate::RequestsWithdrawn);
        }
    }
    None
}
