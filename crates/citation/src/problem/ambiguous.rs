//! C207: words that fit more than one thing.

use super::{Flaw, Rule, Sentence, Severity, Survey};
use crate::citation::{Citation, Doubt, Reading};

pub(super) const RULE: Rule = Rule {
    code: "C207",
    slug: "ambiguous",
    name: Sentence {
        dutch: "niet eenduidig",
        english: "ambiguous",
    },
    why: Sentence {
        dutch: "Een verwijzing die op meer dan één stuk past, laat de lezer raden.",
        english: "A citation that fits more than one thing leaves the reader to guess.",
    },
    severity: Severity::Warning,
    breaking: "Zie Kamerstuk 27 925 en 29 521, nr. 446.",
    clean: "Zie Kamerstuk 29 521, nr. 446.",
    check,
};

fn check(survey: &Survey<'_, '_>) -> Vec<Flaw> {
    let mentions = survey.mentions.iter().enumerate();
    mentions
        .filter_map(|(index, mention)| {
            let Reading::Uncertain(Doubt::Ambiguous { readings }) = &mention.reading else {
                return None;
            };
            let all: Vec<String> = readings.iter().map(Citation::identifier).collect();
            let mut listed = readings.iter().filter(|reading| match reading {
                Citation::Kamerstuk(paper) => survey.known.knows_paper(paper),
                _ => false,
            });
            let known = listed.next().filter(|_| listed.next().is_none());
            let suggestion = match readings.as_slice() {
                [only] => Some(only.identifier()),
                _ => known.map(Citation::identifier),
            };
            let flaw = Flaw::new(
                index,
                format!("dit kan zijn: {}", all.join(", ")),
                format!("this can be: {}", all.join(", ")),
            );
            Some(flaw.suggest(suggestion))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::{Catalogue, problem::judge, scan};

    #[test]
    fn what_is_known_is_suggested() {
        let known = Catalogue::builtin();
        for (text, suggestion) in [
            ("Kamerstuk 27 925 en 29 521, nr. 446", Some("kst-29521-446")),
            ("Kamerstuk 33 694 en 33 695, nr. 12", None),
            ("Kamerstuk 29 521 D", Some("kst-29521-D")),
            ("Besluit (GBVB) 472/2020", Some("32020D0472")),
            ("2006/123/GBVB", None),
        ] {
            let problems = judge(&scan(text, &known), &known);
            assert_eq!(problems.len(), 1, "{text}");
            assert_eq!(problems[0].suggestion.as_deref(), suggestion, "{text}");
        }
    }
}
