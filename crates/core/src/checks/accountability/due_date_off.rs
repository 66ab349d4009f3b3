//! P102: an edition whose day is not the third Wednesday of May, where that is the rule.

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday, date};

use super::editions;
use crate::checks::example::Change;
use crate::checks::parameters::names::REPORT_DUE;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot};
use crate::model::{Edition, Quantity};
use crate::wording::Message;

/// The rule. Where the register has no parameter that says that it holds, another may hold or
/// none, so that nothing is said.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "P102",
        name: "due-date-off",
        severity: Severity::Warning,
        sources: &["kst-29521-D"],
        breaking: &[Change::Replace {
            file: "editions/report-2023/edition.toml",
            from: "due = 2023-05-17\noffered = 2023-05-17",
            to: "due = 2023-05-24\noffered = 2023-05-24",
        }],
        // Due on the right day and offered the day before: no one waits in vain.
        clean: &[Change::Replace {
            file: "editions/report-2023/edition.toml",
            from: "offered = 2023-05-17",
            to: "offered = 2023-05-16",
        }],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    editions(snapshot)
        .filter_map(|edition| of_edition(snapshot, edition))
        .collect()
}

fn of_edition(snapshot: &Snapshot<'_>, edition: &Edition) -> Option<Finding> {
    let (field, day) = match (edition.due, edition.offered) {
        (Some(due), _) => ("due", due),
        (None, Some(offered)) => ("offered", offered),
        (None, None) => return None,
    };
    let holds = snapshot.register.parameter_on(REPORT_DUE, day) == Some(&Quantity::Holds {});
    let right = third_wednesday_of_may(day.year())?;
    if !holds || day == right {
        return None;
    }
    let about = edition.id.record();
    let (message, says) = match field {
        "due" => (
            Message::new("P102"),
            Message::new("P101-says-due").with("due", day),
        ),
        _ => (
            Message::new("P102-offered"),
            Message::new("P101-says-offered").with("offered", day),
        ),
    };
    let message = message
        .with("edition", &edition.title)
        .with("day", day)
        .with("right", right);
    Some(Finding::contradicts(&RULE.rule, about.clone(), message).shown_by(about, field, says))
}

/// The third Wednesday of May of a year.
fn third_wednesday_of_may(year: i16) -> Option<Date> {
    // The third of a weekday is the only one from the 15th through the 21st.
    let mut days = (0..7).filter_map(|later| date(year, 5, 15).checked_add(later.days()).ok());
    days.find(|day| day.weekday() == Weekday::Wednesday)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_day_of_every_edition_that_is_known() {
        for day in [
            date(2008, 5, 21),
            date(2011, 5, 18),
            date(2013, 5, 15),
            date(2014, 5, 21),
            date(2015, 5, 20),
            date(2016, 5, 18),
            date(2017, 5, 17),
            date(2018, 5, 16),
            date(2023, 5, 17),
            date(2025, 5, 21),
        ] {
            assert_eq!(third_wednesday_of_may(day.year()), Some(day));
        }
    }
}
