//! D111: tours that were shorter than the post or a norm asks for.
//!
//! As with those that are too long, a day makes no other tour: one of six months that begins on
//! 10 July may end on 8 January.
//! A tour that ended with the post or the contribution could be no longer, and is left alone.

use std::collections::BTreeMap;

use jiff::ToSpan as _;

use super::rows::{OnPost, Row, day, each_post, shown};
use super::tour::{Norm, Norms, months_after};
use crate::checks::example::Change;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot};
use crate::model::{ContributionKind, ContributionState, Count, End, Moment};
use crate::register::DayNumber;
use crate::wording::Message;

/// The rule. Where the post names no tour, the parameters `tour-military-least` and
/// `tour-civilian-least` (months) do, as they held on the first day; they are about tours
/// abroad, and not asked of national tasks.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "D111",
        name: "tour-too-short",
        severity: Severity::Info,
        sources: &[],
        breaking: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "tour = { least = 3, most = 9 }",
            to: "tour = { least = 8, most = 9 }",
        }],
        // From 1 September through 31 March is seven months; who is still there may stay.
        clean: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "tour = { least = 3, most = 9 }",
            to: "tour = { least = 7, most = 9 }",
        }],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let norms = Norms::least(snapshot);
    each_post(snapshot)
        .flat_map(|on_post| of_post(snapshot, &on_post, &norms))
        .collect()
}

fn of_post(snapshot: &Snapshot<'_>, on_post: &OnPost<'_>, norms: &Norms<'_>) -> Vec<Finding> {
    let own = on_post.post.tour.as_ref().map(|tour| tour.least);
    let is_abroad = on_post.contribution.kind != ContributionKind::NationalTask;
    let closing = closing(on_post);
    let mut too_short: BTreeMap<Option<&str>, (Norm<'_>, Vec<Row>)> = BTreeMap::new();
    let over = |row: &Row| row.ended && closing.is_none_or(|closing| i32::from(row.last) < closing);
    for row in on_post.rows().filter(over) {
        let norm = match own {
            Some(least) => Some(Norm::Post(least)),
            None if is_abroad => norms.of(on_post, row),
            None => None,
        };
        if let Some(norm) = norm.filter(|norm| is_shorter(row, norm.months())) {
            let (_, rows) = too_short
                .entry(norm.key())
                .or_insert_with(|| (norm, Vec::new()));
            rows.push(row);
        }
    }
    let by_norm = too_short.into_values();
    by_norm
        .map(|(norm, rows)| finding(snapshot, on_post, norm, rows))
        .collect()
}

/// The first day that the last day of the post or of the contribution can be.
fn closing(on_post: &OnPost<'_>) -> Option<i32> {
    let earliest = |moment: &Moment| DayNumber::offset(moment.earliest());
    let of_post = match &on_post.post.until {
        End::On(until) => Some(earliest(until)),
        End::Indefinite | End::Unknown => None,
    };
    let of_contribution = match &on_post.contribution.state {
        ContributionState::Ended { until, .. } => Some(earliest(until)),
        ContributionState::Asked { .. }
        | ContributionState::Intended { .. }
        | ContributionState::Conditional { .. }
        | ContributionState::Running { .. }
        | ContributionState::Suspended { .. }
        | ContributionState::Declined { .. }
        | ContributionState::NeverStarted { .. } => None,
    };
    of_post.into_iter().chain(of_contribution).min()
}

fn is_shorter(row: Row, months: Count) -> bool {
    // No month is longer than 31 days.
    if u32::from(row.last - row.first) + 1 >= months.saturating_mul(31) {
        return false;
    }
    let asked = day(row.first)
        .and_then(|first| months_after(first, months))
        .and_then(|after| after.checked_sub(2.days()).ok());
    asked.is_some_and(|asked| day(row.last).is_some_and(|last| last < asked))
}

fn finding(
    snapshot: &Snapshot<'_>,
    on_post: &OnPost<'_>,
    norm: Norm<'_>,
    mut rows: Vec<Row>,
) -> Finding {
    let message = on_post
        .named(Message::new("D111"), snapshot)
        .with("count", rows.len())
        .with("months", norm.months());
    let finding = Finding::differs(&RULE.rule, on_post.post.id.record(), message);
    let finding = norm.shown_in(finding, on_post, Message::new("D111-says"));
    rows.sort_by_key(|row| (row.last - row.first, row.place));
    shown(finding, on_post.slice, rows.iter().map(|row| row.place))
}
