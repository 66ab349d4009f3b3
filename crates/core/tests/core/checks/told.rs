//! What findings say, taken apart: their days, and who was there when.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use jiff::civil::Date;
use kader_core::checks::Finding;
use kader_core::model::Period;
use kader_core::wording::{Argument, Lang, Message};

use super::days::runs;

pub fn argument<'m>(message: &'m Message, name: &str) -> &'m Argument {
    let found = message.arguments.iter().find(|(part, _)| *part == name);
    let (_, argument) = found.unwrap_or_else(|| panic!("{message:?} has no {name}"));
    argument
}

pub fn count(message: &Message, name: &str) -> i64 {
    match argument(message, name) {
        Argument::Count(count) => *count,
        other => panic!("{other:?} is no count"),
    }
}

fn day(message: &Message, name: &str) -> Date {
    match argument(message, name) {
        Argument::Day(day) => *day,
        other => panic!("{other:?} is no day"),
    }
}

fn inner<'m>(message: &'m Message, name: &str) -> &'m Message {
    match argument(message, name) {
        Argument::Message(inner) => inner,
        other => panic!("{other:?} is no message"),
    }
}

/// The periods that a message lists, and how many more there are.
fn listed(message: &Message) -> (Vec<Period>, i64) {
    match message.name {
        "check-on-day" => (vec![Period::day(day(message, "day"))], 0),
        "check-through" => {
            let period = Period::new(day(message, "from"), day(message, "until"));
            (vec![period.unwrap()], 0)
        }
        "check-and" => {
            let (mut all, _) = listed(inner(message, "first"));
            all.extend(listed(inner(message, "then")).0);
            (all, 0)
        }
        "check-and-more" => (listed(inner(message, "first")).0, count(message, "count")),
        other => panic!("{other} lists no periods"),
    }
}

/// The days of a message: the longest times it lists, and how many more.
pub fn days(message: &Message) -> (Vec<Period>, i64) {
    listed(inner(message, "days"))
}

/// How a message would list some days.
pub fn as_told(days: &[Date]) -> (Vec<Period>, i64) {
    let mut runs = runs(days);
    runs.sort_by_key(|run| (Reverse(run.days()), run.from()));
    let more = runs.len().saturating_sub(4);
    runs.truncate(4);
    (runs, i64::try_from(more).unwrap())
}

/// Who was there when, by the evidence of a finding: by name of the contribution.
pub fn people(finding: &Finding) -> BTreeMap<String, (Vec<Period>, i64)> {
    let evidence = finding.evidence.iter().map(|evidence| &evidence.says);
    let people = evidence
        .filter(|says| ["check-deployed-through", "check-posts-through"].contains(&says.name));
    people
        .map(|says| match argument(says, "contribution") {
            Argument::Text(name) => (name.in_language(Lang::En).to_owned(), days(says)),
            other => panic!("{other:?} is no name"),
        })
        .collect()
}
