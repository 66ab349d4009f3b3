//! C210: the House that is named is not the one whose number it is.

use super::{Flaw, Rule, Sentence, Severity, Survey};

pub(super) const RULE: Rule = Rule {
    code: "C210",
    slug: "house-mismatch",
    name: Sentence {
        dutch: "andere Kamer",
        english: "other House",
    },
    why: Sentence {
        dutch: "De Tweede Kamer nummert haar stukken, de Eerste Kamer geeft ze letters. Een stuk \
                met een letter is dus niet van de Tweede Kamer.",
        english: "The House of Representatives numbers its papers, the Senate letters them. So a \
                  paper with a letter is not one of the House.",
    },
    severity: Severity::Warning,
    breaking: "Zie Kamerstukken II 2013/14, 29521, D.",
    clean: "Zie Kamerstukken I 2013/14, 29521, D.",
    check,
};

fn check(survey: &Survey<'_, '_>) -> Vec<Flaw> {
    survey
        .papers()
        .filter_map(|(index, paper, _)| {
            let named = survey.mentions.get(index)?.detail.house?;
            (named != paper.house()).then(|| {
                let (here, there) = (named.numeral(), paper.house().numeral());
                Flaw::new(
                    index,
                    format!(
                        "{} is een stuk van Kamer {there}, niet {here}",
                        paper.identifier()
                    ),
                    format!(
                        "{} is a paper of House {there}, not {here}",
                        paper.identifier()
                    ),
                )
            })
        })
        .collect()
}
