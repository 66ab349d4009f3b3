//! C203: one paper under two dates.

use super::{Flaw, Rule, Sentence, Severity, Survey};

pub(super) const RULE: Rule = Rule {
    code: "C203",
    slug: "two-dates",
    name: Sentence {
        dutch: "één stuk, twee data",
        english: "one paper, two dates",
    },
    why: Sentence {
        dutch: "Een Kamerstuk heeft één datum. Staat het met twee data vermeld, dan is een van \
                de data of een van de nummers onjuist.",
        english: "A paper has one date. Where it stands with two, one of the dates or one of the \
                  numbers is wrong.",
    },
    severity: Severity::Warning,
    breaking: "Zie Kamerstuk 29 521, nr. 446, d.d. 17 juni 2022; eerder Kamerstuk 29521-446, d.d. \
               18 juni 2022.",
    clean: "Zie Kamerstuk 29 521, nr. 446, d.d. 17 juni 2022; eerder Kamerstuk 29521-446, d.d. \
            17 juni 2022.",
    check,
};

fn check(survey: &Survey<'_, '_>) -> Vec<Flaw> {
    survey
        .papers()
        .filter_map(|(index, paper, date)| {
            let date = date?;
            let earlier = || {
                survey
                    .papers()
                    .take_while(|(other, _, _)| *other < index)
                    .find_map(|(other, same, when)| {
                        Some((when.filter(|_| same == paper)?, Some(other)))
                    })
            };
            let listed = survey.known.date_of(&paper).map(|when| (when, None));
            let (other, mention) = listed
                .or_else(earlier)
                .filter(|(other, _)| *other != date)?;
            let id = paper.identifier();
            let (here, there) = (crate::date::dutch(date), crate::date::dutch(other));
            let (near, far) = (crate::date::english(date), crate::date::english(other));
            let flaw = match mention {
                Some(_) => Flaw::new(
                    index,
                    format!("{id} is hier van {here}, eerder in de tekst van {there}"),
                    format!("{id} is of {near} here, and of {far} earlier in the text"),
                ),
                None => Flaw::new(
                    index,
                    format!("{id} is hier van {here}, volgens de catalogus van {there}"),
                    format!("{id} is of {near} here, and of {far} in the catalogue"),
                ),
            };
            Some(flaw.because(mention.into_iter().collect()))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::{Catalogue, problem::judge, scan};

    #[test]
    fn the_catalogue_and_the_text_both_count() {
        let text = "Kamerstuk 30 124, nr. 5, d.d. 1 mei 2020 en Kamerstuk 30 124, nr. 5, d.d. \
                    2 mei 2020";
        let nothing = Catalogue::empty();
        let problems = judge(&scan(text, &nothing), &nothing);
        assert_eq!((problems.len(), problems[0].mention), (1, 1));
        assert_eq!(problems[0].evidence, [0]);

        let known = nothing
            .with_csv("p.csv", "paper,date\nkst-30124-5,2020-05-02\n")
            .unwrap();
        let problems = judge(&scan(text, &known), &known);
        assert_eq!((problems.len(), problems[0].mention), (1, 0));
    }
}
