//! Rules over intervals held against looking at each day, on small random registers.

mod accountability;
mod cases;
mod data;
mod days;
mod frameworks;
mod mandates;
mod people;
mod registers;
mod told;

use jiff::civil::Date;
use kader_core::checks::{Finding, RULES, Snapshot};
use kader_core::model::{Edition, Period};
use kader_core::register::Register;
use kader_core::wording::{Argument, Message};

/// What one rule finds in a register on a day.
fn found(register: &Register, code: &str, on: Date, edition: Option<&Edition>) -> Vec<Finding> {
    let snapshot = Snapshot::new(register, on, 0, edition);
    let rule = RULES.iter().find(|rule| rule.rule.code == code).unwrap();
    (rule.check)(&snapshot)
}

/// The period that a part of a message says.
fn period(message: &Message, part: &str) -> Period {
    let argument = |message: &Message, part: &str| {
        let found = message.arguments.iter().find(|(name, _)| *name == part);
        found.map(|(_, argument)| argument.clone())
    };
    let day = |message: &Message, part: &str| match argument(message, part) {
        Some(Argument::Day(day)) => day,
        other => panic!("{part} is no day: {other:?}"),
    };
    let Some(Argument::Message(days)) = argument(message, part) else {
        panic!("{part} is no period: {message:?}");
    };
    match days.name {
        "check-on-day" => Period::day(day(&days, "day")),
        "check-through" => Period::new(day(&days, "from"), day(&days, "until")).unwrap(),
        other => panic!("{other} is no period"),
    }
}
