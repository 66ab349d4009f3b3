//! C206: a dossier without the number of the paper.

use super::{Flaw, Rule, Sentence, Severity, Survey};
use crate::citation::{Doubt, Reading};

pub(super) const RULE: Rule = Rule {
    code: "C206",
    slug: "no-number",
    name: Sentence {
        dutch: "nummer ontbreekt",
        english: "number missing",
    },
    why: Sentence {
        dutch: "Een dossier telt honderden stukken. Zonder nummer is het bedoelde niet te vinden.",
        english: "A dossier holds hundreds of papers. Without a number the one meant cannot be \
                  found.",
    },
    severity: Severity::Warning,
    breaking: "Dit is in april gemeld (Kamerstuknummer: 21501-02).",
    clean: "Dit is in april gemeld (Kamerstuknummer: 21501-02-2480).",
    check,
};

fn check(survey: &Survey<'_, '_>) -> Vec<Flaw> {
    let mentions = survey.mentions.iter().enumerate();
    mentions
        .filter_map(|(index, mention)| {
            let Reading::Uncertain(Doubt::NoNumber { dossier }) = &mention.reading else {
                return None;
            };
            // The only paper of that day in the dossier is worth naming.
            let mut of_that_day = survey.known.papers().filter(|(paper, date)| {
                paper.dossier() == *dossier && date.is_some() && *date == mention.date
            });
            let one = of_that_day.next().filter(|_| of_that_day.next().is_none());
            let flaw = Flaw::new(
                index,
                format!("het nummer van het stuk in dossier {dossier} ontbreekt"),
                format!("the number of the paper in dossier {dossier} is missing"),
            );
            Some(flaw.suggest(one.map(|(paper, _)| paper.identifier())))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::{Catalogue, problem::judge, scan};

    #[test]
    fn a_date_can_point_to_the_paper() {
        let known = Catalogue::builtin();
        let problems = judge(&scan("Kamerstuk 29 521, d.d. 17 juni 2022", &known), &known);
        assert_eq!(problems[0].suggestion.as_deref(), Some("kst-29521-446"));
        let problems = judge(&scan("Kamerstuk 29 521, d.d. 18 juni 2022", &known), &known);
        assert_eq!(problems[0].suggestion, None);
    }
}
