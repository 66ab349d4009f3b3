//! T109: a date that cannot be: a day that its month does not have, a weekday that it was not, a
//! period that ends before it begins.

use jiff::civil::Weekday;
use kader_citation::date::{Bound, When};

use super::{Review, TextRule};
use crate::checks::{Finding, Rule, Severity};
use crate::reading::document::Range;
use crate::reading::words::is_impossible;
use crate::wording::Message;

/// The rule.
pub static RULE: TextRule = TextRule {
    rule: Rule {
        code: "T109",
        name: "impossible-date",
        severity: Severity::Error,
        sources: &[],
        breaking: &[],
        clean: &[],
    },
    breaking: "De brief is van 31 juni 2022.\n",
    clean: "De brief is van 29 februari 2020, de eerste van 30 juni 2022; de vergadering was op woensdag 17 mei 2023.\n",
    check,
};

fn check(review: &Review<'_>) -> Vec<Finding> {
    let words = &review.reading.words;
    let mut found: Vec<Finding> = Vec::new();
    for window in words.windows(3) {
        if let [day, month, year] = window
            && is_impossible(day, month, year)
        {
            let range = day.start..year.end;
            let said = review.reading.document.words(&range);
            let message = Message::new("T109").with("date", said);
            found.push(review.show(
                Finding::contradicts(&RULE.rule, review.whole(), message),
                &range,
            ));
        }
    }
    found.extend(weekdays(review));
    found.extend(reversed(review));
    found
}

const WEEKDAYS: [(&str, &str, Weekday); 7] = [
    ("maandag", "monday", Weekday::Monday),
    ("dinsdag", "tuesday", Weekday::Tuesday),
    ("woensdag", "wednesday", Weekday::Wednesday),
    ("donderdag", "thursday", Weekday::Thursday),
    ("vrijdag", "friday", Weekday::Friday),
    ("zaterdag", "saturday", Weekday::Saturday),
    ("zondag", "sunday", Weekday::Sunday),
];

fn weekdays(review: &Review<'_>) -> Vec<Finding> {
    let reading = review.reading;
    let mut found = Vec::new();
    for date in reading.facts.dates.iter().filter(|date| date.year_stated) {
        let When::Exact(day) = date.when else {
            continue;
        };
        let until = reading
            .words
            .partition_point(|word| word.end <= date.range.end);
        let near = reading
            .words
            .get(until.saturating_sub(4)..until)
            .unwrap_or_default();
        let named = near.iter().find_map(|word| {
            WEEKDAYS
                .iter()
                .find(|(dutch, english, _)| word.folded == *dutch || word.folded == *english)
                .map(|(_, _, weekday)| (word, *weekday))
        });
        if let Some((word, weekday)) = named
            && weekday != day.weekday()
        {
            let range = word.start.min(date.range.start)..date.range.end;
            let message = Message::new("T109-weekday").with("date", reading.document.words(&range));
            let finding = Finding::contradicts(&RULE.rule, review.whole(), message);
            found.push(review.show(finding, &range));
        }
    }
    found
}

fn reversed(review: &Review<'_>) -> Vec<Finding> {
    let reading = review.reading;
    let mut found = Vec::new();
    for pair in reading.facts.dates.windows(2) {
        let [from, until] = pair else { continue };
        let bounds = from.bound == Some(Bound::From)
            && matches!(until.bound, Some(Bound::Through | Bound::Until));
        let near = until.range.start.saturating_sub(from.range.end) <= 24;
        let sure = until.year_stated && until.when.latest() < from.when.earliest();
        if bounds && near && sure && from.year_stated {
            let range: Range = from.range.start..until.range.end;
            let message =
                Message::new("T109-reversed").with("period", reading.document.words(&range));
            let finding = Finding::contradicts(&RULE.rule, review.whole(), message);
            found.push(review.show(finding, &range));
        }
    }
    found
}
