//! C204: a number of the House's administration with a letter that does not
//! exist.

use super::{Flaw, Rule, Sentence, Severity, Survey};
use crate::citation::{Doubt, HouseDocument, Reading};

pub(super) const RULE: Rule = Rule {
    code: "C204",
    slug: "house-number-letter",
    name: Sentence {
        dutch: "nummer bestaat niet",
        english: "no such number",
    },
    why: Sentence {
        dutch: "De Tweede Kamer nummert documenten met een D en zaken met een Z. Een nummer met \
                een andere letter is nergens te vinden.",
        english: "The House numbers documents with a D and cases with a Z. A number with another \
                  letter cannot be found anywhere.",
    },
    severity: Severity::Error,
    breaking: "De Kamer is geïnformeerd (Kamerstuk 2023F14522).",
    clean: "De Kamer is geïnformeerd (Kamerstuk 2023D14522).",
    check,
};

fn check(survey: &Survey<'_, '_>) -> Vec<Flaw> {
    let doubts = survey.mentions.iter().enumerate();
    doubts
        .filter_map(|(index, mention)| {
            let Reading::Uncertain(Doubt::DocumentLetter {
                year,
                letter,
                number,
            }) = &mention.reading
            else {
                return None;
            };
            // A paper is a document; of another word nothing can be said.
            let paper = mention.raw.to_lowercase().starts_with("kamerstuk");
            let document = HouseDocument {
                year: *year,
                number: *number,
            };
            let flaw = Flaw::new(
                index,
                format!(
                    "nummers van de Kamer hebben een D (document) of een Z (zaak), geen {letter}"
                ),
                format!("numbers of the House have a D (document) or a Z (case), not {letter}"),
            );
            Some(flaw.suggest(paper.then(|| document.identifier())))
        })
        .collect()
}
