//! D105: seats of a post that no one fills, on the day that is asked about or before it.
//!
//! It looks at days on which the post was certainly the country's to fill and the contribution
//! certainly ran, and back to the first day of the edition that is asked about: what lies before
//! it was accounted for already. A gap of fewer days than the parameter `handover-days` is none;
//! without that parameter every gap is one.

use jiff::civil::Date;

use super::rows::{OnPost, counts, day, each_post, longest_first, runs, seats, show};
use crate::checks::cover::{cover, with};
use crate::checks::example::Change;
use crate::checks::parameters::{self, Dated, names};
use crate::checks::presence::common;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot};
use crate::model::{Begin, Contribution, ContributionState, End, Known, Moment, Period, Validity};
use crate::register::DayNumber;
use crate::wording::Message;

/// The rule. A gap that is over is information.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "D105",
        name: "post-unfilled",
        severity: Severity::Warning,
        sources: &[],
        breaking: &[Change::Replace {
            file: "deployments.csv",
            from: "5,omfc-adviser,1005,civilian,2022-09-01,2023-08-31",
            to: "5,omfc-adviser,1005,civilian,2022-09-01,2023-05-31",
        }],
        // Three days, where a handover may take four.
        clean: &[
            Change::Add {
                file: "parameters.toml",
                text: r#"
[[parameter]]
id = "handover"
name = "handover-days"
title = "Days that a handover may take"
quantity = { is = "days", value = 4 }
from = 2021-02-01
until = "indefinite"
sources = ["register-2023"]
"#,
            },
            Change::Replace {
                file: "deployments.csv",
                from: "5,omfc-adviser,1005,civilian,2022-09-01,2023-08-31",
                to: "5,omfc-adviser,1005,civilian,2022-09-01,2023-06-27",
            },
        ],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let handover = Dated::named(snapshot.register, names::HANDOVER, parameters::days);
    each_post(snapshot)
        .filter_map(|on_post| of_post(snapshot, &on_post, &handover))
        .collect()
}

/// Days in a row on which fewer seats were filled than there are.
struct Gap {
    period: Period,
    /// How many were filled on the last of them.
    filled: u32,
}

fn of_post(snapshot: &Snapshot<'_>, on_post: &OnPost<'_>, handover: &Dated<'_>) -> Option<Finding> {
    let since = snapshot.edition.map(|edition| edition.period.from());
    let since = since.map_or(Date::MIN, |since| since.min(snapshot.on));
    let allowed = |gap: &Gap| {
        let value = handover.most_on(gap.period.from());
        value.map_or(0, |value| value.count)
    };
    let mut gaps = gaps(on_post, &wanted(snapshot, on_post));
    gaps.retain(|gap| gap.period.until() >= since && gap.period.days() >= allowed(gap));
    let open = gaps.iter().find(|gap| gap.period.until() == snapshot.on);
    let post = on_post.post;
    let (message, severity) = match open {
        Some(gap) => {
            let message = Message::new("D105")
                .with("filled", gap.filled)
                .with("from", gap.period.from());
            (message, Severity::Warning)
        }
        None if gaps.is_empty() => return None,
        None => {
            let days = longest_first(gaps.iter().map(|gap| gap.period).collect());
            (Message::new("D105-past").with("days", days), Severity::Info)
        }
    };
    let message = on_post
        .named(message, snapshot)
        .with("seats", post.seats.least());
    let finding = Finding::differs(&RULE.rule, post.id.record(), message).at_most(severity);
    let says = Message::new("D105-says").with("seats", seats(&post.seats));
    let finding = finding.shown_by(post.id.record(), "seats", says);
    let finding = match open {
        Some(_) if gaps.len() > 1 => {
            let days = longest_first(gaps.iter().map(|gap| gap.period).collect());
            let says = Message::new("D105-all").with("days", days);
            finding.shown_by(post.id.record(), "", says)
        }
        _ => finding,
    };
    // Whoever left last before the gap that is told first.
    let told = match open {
        Some(gap) => Some(gap),
        None => gaps
            .iter()
            .max_by_key(|gap| (gap.period.days(), std::cmp::Reverse(gap.period.from()))),
    };
    let before = told.and_then(|gap| {
        let gone = |last: u16| day(last).is_some_and(|last| last < gap.period.from());
        on_post
            .all()
            .filter(|row| gone(row.last))
            .max_by_key(|row| (row.last, row.place))
    });
    Some(match before {
        Some(row) => show(finding, on_post.slice, row.place),
        None => finding,
    })
}

/// The days through the one that is asked about on which the post was certainly to be filled.
fn wanted(snapshot: &Snapshot<'_>, on_post: &OnPost<'_>) -> Vec<Period> {
    let Some(run) = certain_run(on_post.contribution) else {
        return Vec::new();
    };
    let past = snapshot.past();
    let certain = |validity| with(&cover(&[validity], past), Known::Yes);
    common(&certain(on_post.post.validity()), &certain(run))
}

/// When a contribution runs by its state; one of which no source tells the first day began
/// before its posts did.
fn certain_run(contribution: &Contribution) -> Option<Validity> {
    let run = contribution.run()?;
    let is_known = match &contribution.state {
        ContributionState::Running { from } | ContributionState::Ended { from, .. } => {
            from.is_some()
        }
        ContributionState::Asked { .. }
        | ContributionState::Intended { .. }
        | ContributionState::Conditional { .. }
        | ContributionState::Suspended { .. }
        | ContributionState::Declined { .. }
        | ContributionState::NeverStarted { .. } => return None,
    };
    Some(if is_known {
        run
    } else {
        Validity {
            from: Begin::On(Moment::on(Date::MIN)),
            until: match run.until {
                End::Unknown => return None,
                until => until,
            },
        }
    })
}

fn gaps(on_post: &OnPost<'_>, wanted: &[Period]) -> Vec<Gap> {
    let least = on_post.post.seats.least();
    let mut gaps = Vec::new();
    for period in wanted {
        let Some((from, until)) = DayNumber::bounds(*period) else {
            continue;
        };
        let (from, until) = (from.number(), until.min(DayNumber::LAST).number());
        if least == 0 || from > until {
            continue;
        }
        // A reconstructed deployment may fill a seat: it is not for this rule to deny it.
        let filled = counts(on_post.all().map(|row| (row.first, row.last)), from, until);
        for (first, last) in runs(filled.iter().map(|filled| *filled < least)) {
            let number = |place: usize| u16::try_from(place).ok()?.checked_add(from);
            let days = number(first).zip(number(last));
            let period = days.and_then(|(first, last)| super::rows::period(first, last));
            if let (Some(period), Some(filled)) = (period, filled.get(last)) {
                let filled = *filled;
                gaps.push(Gap { period, filled });
            }
        }
    }
    gaps
}
