//! C201: two digits of a dossier changed places.

use super::{Flaw, Rule, Sentence, Severity, Survey};
use crate::citation::{Kamerstuk, PaperNumber};

pub(super) const RULE: Rule = Rule {
    code: "C201",
    slug: "swapped-digits",
    name: Sentence {
        dutch: "cijfers verwisseld",
        english: "digits swapped",
    },
    why: Sentence {
        dutch: "Met twee cijfers verwisseld verwijst een Kamerstuk naar een ander dossier, waar \
                de lezer iets anders of niets vindt.",
        english: "With two digits swapped a citation leads to another dossier, where a reader \
                  finds something else or nothing.",
    },
    severity: Severity::Warning,
    breaking: "De beëindiging is gemeld (Kamerstuk 29 251, nr. 446).",
    clean: "De beëindiging is gemeld (Kamerstuk 29 521, nr. 446).",
    check,
};

/// Every dossier has papers with low numbers: that one carries the same says
/// nothing.
const TELLING: u32 = 20;

fn check(survey: &Survey<'_, '_>) -> Vec<Flaw> {
    survey
        .papers()
        .filter(|(_, paper, _)| {
            matches!(paper.number(), PaperNumber::House(number) if number >= TELLING)
                && !survey.known.knows_dossier(paper.dossier().number())
        })
        .filter_map(|(index, paper, _)| {
            let (meant, evidence) = meant(survey, &paper)?;
            let (here, there) = (paper.dossier(), meant.dossier());
            let flaw = Flaw::new(
                index,
                format!(
                    "dossier {here} is hier niet bekend; dossier {there}, met twee cijfers \
                     verwisseld, heeft ook een nr. {}",
                    paper.number()
                ),
                format!(
                    "dossier {here} is not known here; dossier {there}, with two digits \
                     swapped, has a no. {} as well",
                    paper.number()
                ),
            );
            Some(flaw.suggest(Some(meant.identifier())).because(evidence))
        })
        .collect()
}

/// The paper with the same number in a dossier that differs by a swap: of the
/// catalogue, or cited elsewhere in the text.
fn meant(survey: &Survey<'_, '_>, paper: &Kamerstuk) -> Option<(Kamerstuk, Vec<usize>)> {
    let near = |other: &Kamerstuk| {
        other.number() == paper.number()
            && other.dossier().suffix() == paper.dossier().suffix()
            && swapped(other.dossier().number(), paper.dossier().number())
    };
    let cited: Vec<(usize, Kamerstuk)> = survey
        .papers()
        .filter(|(_, other, _)| near(other))
        .map(|(index, other, _)| (index, other))
        .collect();
    let listed: Vec<Kamerstuk> = survey
        .known
        .papers_numbered(paper.number())
        .filter(near)
        .collect();
    let times = |dossier| {
        survey
            .papers()
            .filter(|(_, one, _)| one.dossier() == dossier)
            .count()
    };
    // In the text alone, the dossier that is cited more often is the one meant.
    let candidates = listed
        .iter()
        .copied()
        .chain(cited.iter().map(|(_, other)| *other).filter(|other| {
            survey.known.knows_dossier(other.dossier().number())
                || times(other.dossier()) > times(paper.dossier())
        }));
    let mut candidates: Vec<Kamerstuk> = candidates.collect();
    candidates.sort_unstable();
    candidates.dedup();
    // Two that fit are no evidence for either.
    let [meant] = candidates.as_slice() else {
        return None;
    };
    let evidence = cited
        .iter()
        .filter(|(_, other)| other == meant)
        .map(|(index, _)| *index);
    Some((*meant, evidence.collect()))
}

/// Whether two numbers are the same with two of their digits swapped.
fn swapped(one: u32, other: u32) -> bool {
    let (one, other) = (one.to_string(), other.to_string());
    let differing: Vec<(u8, u8)> = one
        .bytes()
        .zip(other.bytes())
        .filter(|(left, right)| left != right)
        .collect();
    one.len() == other.len() && matches!(differing.as_slice(), [(a, b), (c, d)] if a == d && b == c)
}

#[cfg(test)]
mod tests {
    use crate::{Catalogue, problem::judge, scan};

    fn suggestions(text: &str, known: &Catalogue) -> Vec<Option<String>> {
        let problems = judge(&scan(text, known), known);
        problems
            .into_iter()
            .map(|problem| problem.suggestion)
            .collect()
    }

    #[test]
    fn the_text_itself_can_be_the_evidence() {
        let known = Catalogue::empty();
        let text = "Kamerstuk 30 124, nr. 88, Kamerstuk 30 124, nr. 90 en Kamerstuk 30 142, nr. 88";
        assert_eq!(suggestions(text, &known), [Some("kst-30124-88".to_owned())]);
    }

    #[test]
    fn low_numbers_and_other_differences_are_left_alone() {
        let known = Catalogue::builtin();
        for text in [
            "Kamerstuk 36 124, nr. 1 en Kamerstuk 36 142, nr. 1",
            "Kamerstuk 29 522, nr. 446",
            "Kamerstuk 29 251, nr. 9999",
            "Kamerstuk 30 124, nr. 88 en Kamerstuk 30 142, nr. 88",
        ] {
            assert_eq!(suggestions(text, &known), [], "{text}");
        }
    }
}
