//! C205: a resolution whose number does not fit its year.

use super::{Flaw, Rule, Sentence, Severity, Survey};
use crate::citation::{Citation, UnResolution};

pub(super) const RULE: Rule = Rule {
    code: "C205",
    slug: "resolution-year",
    name: Sentence {
        dutch: "resolutie past niet bij jaar",
        english: "resolution does not fit its year",
    },
    why: Sentence {
        dutch: "De nummers van de Veiligheidsraad lopen door over de jaren heen. Past een nummer \
                niet bij het jaar, dan is een van beide onjuist, en daarmee misschien het mandaat.",
        english: "The Security Council's numbers run on across the years. Where a number does not \
                  fit the year, one of them is wrong, and so perhaps is the mandate.",
    },
    severity: Severity::Error,
    breaking: "Het mandaat rust op VNVR-resolutie 2433 (2022).",
    clean: "Het mandaat rust op VNVR-resolutie 2650 (2022).",
    check,
};

fn check(survey: &Survey<'_, '_>) -> Vec<Flaw> {
    let mentions = survey.mentions.iter().enumerate();
    mentions
        .filter_map(|(index, mention)| {
            let Some(Citation::UnResolution(UnResolution {
                number,
                year: Some(year),
            })) = mention.citation()
            else {
                return None;
            };
            let (first, last) = survey.known.resolution_years(*number)?;
            if *year >= first && last.is_none_or(|last| *year <= last) {
                return None;
            }
            let (dutch, english) = match last {
                Some(last) if last == first => {
                    (format!("is van {first}"), format!("is of {first}"))
                }
                Some(last) => (
                    format!("valt tussen {first} en {last}"),
                    format!("falls between {first} and {last}"),
                ),
                None => (
                    format!("is niet van voor {first}"),
                    format!("is not of before {first}"),
                ),
            };
            let exact = last.filter(|last| *last == first);
            let meant = exact.map(|year| UnResolution {
                number: *number,
                year: Some(year),
            });
            let flaw = Flaw::new(
                index,
                format!("resolutie {number} {dutch}, niet van {year}"),
                format!("resolution {number} {english}, not of {year}"),
            );
            Some(flaw.suggest(meant.map(|meant| meant.identifier())))
        })
        .collect()
}
