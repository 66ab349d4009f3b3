//! V103: a private company protected a ship, or was allowed to, before any could have a licence,
//! or while only military teams might protect.

use jiff::civil::Date;

use super::grant::{Grant, private};
use crate::checks::cover::cover;
use crate::checks::example::Change;
use crate::checks::parameters::{self, Dated, names};
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot, words};
use crate::model::{Begin, Known, Period};
use crate::wording::Message;

/// The rule. It asks the parameters `pmsc-licences` and `vpd-only` (both that they hold) on the
/// first day of the protection, or on that of the decision while it is planned.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "V103",
        name: "private-before-licences",
        severity: Severity::Error,
        sources: &["Wet ter Bescherming Koopvaardij"],
        breaking: &[Change::Replace {
            file: "parameters.toml",
            from: "from = 2022-06-01",
            to: "from = 2022-10-01",
        }],
        // The first day of the protection is that of the first licences.
        clean: &[Change::Replace {
            file: "parameters.toml",
            from: "from = 2022-06-01",
            to: "from = 2022-09-01",
        }],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let named = |name| Dated::named(snapshot.register, name, parameters::anything);
    let (licences, only_military) = (named(names::LICENCES), named(names::ONLY_MILITARY));
    private(snapshot)
        .filter_map(|(grant, day)| of_request(grant, day, &licences, &only_military))
        .collect()
}

fn of_request(
    grant: Grant<'_>,
    day: Date,
    licences: &Dated<'_>,
    only_military: &Dated<'_>,
) -> Option<Finding> {
    let message = Message::new("V103")
        .with("request", grant.request.id.as_str())
        .with("day", day);
    let subject = grant.request.id.record();
    let finding = || grant.shown_in(Finding::contradicts(&RULE.rule, subject, message));
    let military = only_military.most_on(day);
    if let Some(value) = military.filter(|value| value.known == Known::Yes) {
        let says = Message::new("V103-military");
        return Some(finding().shown_by(value.parameter.id.record(), "", says));
    }
    let had_licences = cover(&licences.validities(), Period::day(day));
    let had_none = had_licences.iter().all(|held| held.known == Known::No);
    let first = licences.first().filter(|_| had_none)?;
    let says = match &first.from {
        Begin::On(from) if day < from.earliest() => {
            Message::new("V103-licences").with("from", words::moment(from))
        }
        Begin::On(_) | Begin::Unknown => Message::new("V103-ended"),
    };
    Some(finding().shown_by(first.id.record(), "from", says))
}
