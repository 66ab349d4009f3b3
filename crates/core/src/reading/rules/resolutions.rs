//! T117: a renewal rests on a resolution of another year.

use super::{Review, TextRule, value};
use crate::checks::{Finding, Rule, Severity};
use crate::reading::statements::{Predicate, Value};
use crate::wording::Message;

/// The rule.
pub static RULE: TextRule = TextRule {
    rule: Rule {
        code: "T117",
        name: "resolution-of-another-year",
        severity: Severity::Error,
        sources: &[],
        breaking: &[],
        clean: &[],
    },
    breaking: "2.1 UNMIS\n\nHet mandaat van UNMIS is op 31 augustus 2022 verlengd tot 31 augustus 2023 (VNVR-resolutie 2560).\n",
    clean: "2.1 UNMIS\n\nHet mandaat van UNMIS is op 31 augustus 2022 verlengd tot 31 augustus 2023 (VNVR-resolutie 2650).\n",
    check,
};

fn check(review: &Review<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for instrument in review.stated(Predicate::MandateInstrument) {
        let Value::Words(words) = &instrument.value else {
            continue;
        };
        let year = words
            .strip_prefix("S/RES/")
            .and_then(|rest| rest.split_once('('))
            .and_then(|(_, year)| year.trim_end_matches(')').parse::<i16>().ok());
        let renewed = review
            .of(instrument.subject, Predicate::MandateRenewed)
            .find(|one| one.around == instrument.around);
        let (Some(year), Some(renewed)) = (year, renewed) else {
            continue;
        };
        let same = renewed
            .value
            .when()
            .is_none_or(|when| when.earliest().year() == year);
        // Only where one resolution is spoken of: another may be the one renewed.
        let alone = review
            .of(instrument.subject, Predicate::MandateInstrument)
            .filter(|one| one.around == instrument.around)
            .count()
            == 1;
        if !same && alone && !super::citations::is_doubtful(review, &instrument.range) {
            let message = Message::new("T117")
                .with("subject", review.name(instrument.subject))
                .with("resolution", words.as_str())
                .with("on", value(renewed));
            let finding =
                Finding::contradicts(&RULE.rule, review.subject(instrument.subject), message);
            found.push(review.shown(review.shown(finding, instrument), renewed));
        }
    }
    found
}
