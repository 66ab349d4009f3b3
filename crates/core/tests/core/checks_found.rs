//! What findings say, for the oracles of the rules to be held against.

use jiff::civil::Date;
use kader_core::checks::{Certainty, Finding, RULES, Snapshot};
use kader_core::wording::{Argument, Message};

/// What one rule finds.
pub fn found(code: &str, snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let rule = RULES.iter().find(|rule| rule.rule.code == code).unwrap();
    (rule.check)(snapshot)
}

/// A part of a message.
pub fn part<'m>(message: &'m Message, name: &str) -> &'m Argument {
    let mut parts = message.arguments.iter();
    &parts.find(|(part, _)| *part == name).unwrap().1
}

/// A count in a message.
pub fn count(message: &Message, name: &str) -> u32 {
    match part(message, name) {
        Argument::Count(count) => u32::try_from(*count).unwrap(),
        other => panic!("{name} is no count: {other:?}"),
    }
}

/// A day in a message.
pub fn date(message: &Message, name: &str) -> Date {
    match part(message, name) {
        Argument::Day(day) => *day,
        other => panic!("{name} is no day: {other:?}"),
    }
}

/// The periods that a message lists, and how many more there are.
pub fn periods(message: &Message, name: &str) -> (Vec<(Date, Date)>, u32) {
    let Argument::Message(listed) = part(message, name) else {
        panic!("{name} is no list");
    };
    let mut periods = Vec::new();
    let more = read(listed, &mut periods);
    (periods, more)
}

fn read(message: &Message, periods: &mut Vec<(Date, Date)>) -> u32 {
    let inner = |name| match part(message, name) {
        Argument::Message(inner) => inner,
        other => panic!("{name} is no message: {other:?}"),
    };
    match message.name {
        "check-on-day" => periods.push((date(message, "day"), date(message, "day"))),
        "check-through" => periods.push((date(message, "from"), date(message, "until"))),
        "check-and" => {
            let more = read(inner("first"), periods) + read(inner("then"), periods);
            assert_eq!(more, 0);
        }
        "check-and-more" => {
            assert_eq!(read(inner("first"), periods), 0);
            return count(message, "count");
        }
        other => panic!("{other} lists no periods"),
    }
    0
}

/// Runs of days as a message lists them: the longest first, then the earliest; of many the first
/// four, and how many more.
pub fn listed(mut runs: Vec<(Date, Date)>) -> (Vec<(Date, Date)>, u32) {
    runs.sort_by_key(|(from, until)| {
        let days = from.until(*until).unwrap().get_days();
        (std::cmp::Reverse(days), *from)
    });
    let more = runs.len().saturating_sub(4);
    runs.truncate(4);
    (runs, u32::try_from(more).unwrap())
}

/// Every longest run of days, each following the one before, of which something is true.
pub fn runs(days: &[Date], is_true: impl Fn(Date) -> bool) -> Vec<(Date, Date)> {
    let mut runs: Vec<(Date, Date)> = Vec::new();
    for day in days.iter().filter(|day| is_true(**day)) {
        match runs.last_mut() {
            Some((_, last)) if last.tomorrow().unwrap() == *day => *last = *day,
            _ => runs.push((*day, *day)),
        }
    }
    runs
}

/// Whether two facts cannot both be so.
pub fn is_certain(finding: &Finding) -> bool {
    finding.certainty == Certainty::Contradicts
}
