//! D102: tours that were longer than the post or a norm allows.
//!
//! A tour of six months that begins on 9 January may last through 9 July: a day makes no other
//! tour. One that is still under way counts through the day that is asked about.

use std::collections::BTreeMap;

use super::rows::{OnPost, Row, day, each_post, shown};
use super::tour::{Norm, Norms, months_after};
use crate::checks::example::Change;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot};
use crate::model::Count;
use crate::wording::Message;

/// The rule. Where the post names no tour, the parameters `tour-military-most` and
/// `tour-civilian-most` (months) do, as they held on the first day.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "D102",
        name: "tour-too-long",
        severity: Severity::Warning,
        sources: &[],
        breaking: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "tour = { least = 6, most = 12 }",
            to: "tour = { least = 6, most = 9 }",
        }],
        // Tours of exactly eight months; one that is to last longer has not done so yet.
        clean: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "tour = { least = 3, most = 9 }",
            to: "tour = { least = 3, most = 8 }",
        }],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let norms = Norms::most(snapshot);
    each_post(snapshot)
        .flat_map(|on_post| of_post(snapshot, &on_post, &norms))
        .collect()
}

fn of_post(snapshot: &Snapshot<'_>, on_post: &OnPost<'_>, norms: &Norms<'_>) -> Vec<Finding> {
    let own = on_post.post.tour.as_ref().map(|tour| tour.most);
    let mut too_long: BTreeMap<Option<&str>, (Norm<'_>, Vec<Row>)> = BTreeMap::new();
    for row in on_post.rows() {
        let norm = match own {
            Some(most) => Some(Norm::Post(most)),
            None => norms.of(on_post, row),
        };
        if let Some(norm) = norm.filter(|norm| is_longer(row, norm.months())) {
            let (_, rows) = too_long
                .entry(norm.key())
                .or_insert_with(|| (norm, Vec::new()));
            rows.push(row);
        }
    }
    let by_norm = too_long.into_values();
    by_norm
        .map(|(norm, rows)| finding(snapshot, on_post, norm, rows))
        .collect()
}

fn is_longer(row: Row, months: Count) -> bool {
    // No month is shorter than 28 days.
    if u32::from(row.last - row.first) <= months.saturating_mul(28) {
        return false;
    }
    let allowed = day(row.first).and_then(|first| months_after(first, months));
    allowed.is_some_and(|allowed| day(row.last).is_some_and(|last| last > allowed))
}

fn finding(
    snapshot: &Snapshot<'_>,
    on_post: &OnPost<'_>,
    norm: Norm<'_>,
    mut rows: Vec<Row>,
) -> Finding {
    let message = on_post
        .named(Message::new("D102"), snapshot)
        .with("count", rows.len())
        .with("months", norm.months());
    let finding = Finding::differs(&RULE.rule, on_post.post.id.record(), message);
    let finding = norm.shown_in(finding, on_post, Message::new("D102-says"));
    rows.sort_by_key(|row| (std::cmp::Reverse(row.last - row.first), row.place));
    shown(finding, on_post.slice, rows.iter().map(|row| row.place))
}
