//! C202: a paper's number and its date do not go together.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::{Flaw, Rule, Sentence, Severity, Survey};
use crate::citation::{Dossier, Kamerstuk, PaperNumber};

pub(super) const RULE: Rule = Rule {
    code: "C202",
    slug: "out-of-order",
    name: Sentence {
        dutch: "nummer en datum passen niet",
        english: "number and date do not fit",
    },
    why: Sentence {
        dutch: "Binnen een dossier lopen nummers en data samen op, op enkele weken na. Doen zij \
                dat niet, dan is een van beide onjuist.",
        english: "Within a dossier numbers and dates rise together, give or take some weeks. \
                  Where they do not, one of them is wrong.",
    },
    severity: Severity::Warning,
    breaking: "Zie Kamerstuk 29 521, nr. 430, d.d. 3 maart 2023.",
    clean: "Zie Kamerstuk 29 521, nr. 455 van 13 december 2022 en nr. 456, d.d. 25 november 2022.",
    check,
};

/// Papers are dated when signed and numbered when printed: up to six weeks
/// between their orders is common.
const SLACK_DAYS: i32 = 42;

struct Dated {
    dossier: Dossier,
    number: u32,
    date: Date,
    /// The citation that gives it; `None` for the catalogue.
    mention: Option<usize>,
}

impl Dated {
    fn of(paper: &Kamerstuk, date: Option<Date>, mention: Option<usize>) -> Option<Dated> {
        let PaperNumber::House(number) = paper.number() else {
            return None;
        };
        Some(Dated {
            dossier: paper.dossier(),
            number,
            date: date?,
            mention,
        })
    }

    fn contradicts(&self, other: &Dated) -> bool {
        let (low, high) = if self.number < other.number {
            (self, other)
        } else {
            (other, self)
        };
        self.dossier == other.dossier
            && low.number < high.number
            && high
                .date
                .checked_add(SLACK_DAYS.days())
                .is_ok_and(|latest| low.date > latest)
    }
}

fn check(survey: &Survey<'_, '_>) -> Vec<Flaw> {
    let cited = survey.papers().filter_map(|(index, paper, date)| {
        // A date that the catalogue has otherwise is judged by another rule.
        let listed = survey.known.date_of(&paper);
        Dated::of(&paper, date.filter(|_| listed.is_none()), Some(index))
    });
    let listed = survey
        .known
        .papers()
        .filter_map(|(paper, date)| Dated::of(&paper, date, None));
    let cited: Vec<Dated> = cited.collect();
    let listed: Vec<Dated> = listed.collect();
    let against = |one: &Dated| -> Vec<&Dated> {
        listed
            .iter()
            .chain(&cited)
            .filter(|other| one.contradicts(other))
            .collect()
    };
    cited
        .iter()
        .filter_map(|one| {
            let others = against(one);
            let most = others.iter().filter(|other| other.mention.is_some());
            // The one that stands alone against the others is the doubtful one.
            let weight = most.map(|other| against(other).len()).max().unwrap_or(0);
            let other = others.first().filter(|_| others.len() >= weight)?;
            Some(flaw(one, other, &others))
        })
        .collect()
}

fn flaw(one: &Dated, other: &Dated, others: &[&Dated]) -> Flaw {
    let dossier = one.dossier;
    let flaw = Flaw::new(
        one.mention.unwrap_or_default(),
        format!(
            "nr. {} van {} past niet bij nr. {} van {} in dossier {dossier}",
            one.number,
            crate::date::dutch(one.date),
            other.number,
            crate::date::dutch(other.date)
        ),
        format!(
            "no. {} of {} does not go with no. {} of {} in dossier {dossier}",
            one.number,
            crate::date::english(one.date),
            other.number,
            crate::date::english(other.date)
        ),
    );
    flaw.because(others.iter().filter_map(|other| other.mention).collect())
}

#[cfg(test)]
mod tests {
    use crate::{Catalogue, problem::judge, scan};

    #[test]
    fn the_paper_against_all_others_is_the_one_named() {
        let known = Catalogue::empty();
        let text = "Kamerstuk 30 124, nr. 10, d.d. 1 mei 2020; Kamerstuk 30 124, nr. 20, d.d. \
                    1 mei 2021; Kamerstuk 30 124, nr. 15, d.d. 1 mei 2024";
        let found = scan(text, &known);
        let problems = judge(&found, &known);
        let named: Vec<_> = problems.iter().map(|problem| problem.mention).collect();
        assert_eq!(named, [1, 2]);
        assert_eq!(problems[1].evidence, [1]);
    }

    #[test]
    fn weeks_of_slack_and_other_dossiers_are_no_problem() {
        let known = Catalogue::empty();
        for text in [
            "Kamerstuk 30 124, nr. 10, d.d. 1 juni 2020; Kamerstuk 30 124, nr. 11, d.d. 1 mei 2020",
            "Kamerstuk 30 124, nr. 10, d.d. 1 juni 2022; Kamerstuk 30 125, nr. 11, d.d. 1 mei 2020",
        ] {
            assert!(judge(&scan(text, &known), &known).is_empty(), "{text}");
        }
    }
}
