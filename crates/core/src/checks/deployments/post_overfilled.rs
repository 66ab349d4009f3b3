//! D107: more people on a post than it has seats, for longer than a handover takes.
//!
//! While one hands over to another both are there. On a day with so many more people than seats,
//! that is taken for handing over as far as so many have just come and so many others are about
//! to leave: within the days of the parameter `handover-days`, or fourteen where the register
//! has no such parameter. No source lays a number down; two weeks are meant to be generous, so
//! that what is found is no handover. Whoever is still there may leave today.

use jiff::civil::Date;

use super::rows::{
    OnPost, Row, by_day, counts, day, each_post, longest_first, period, runs, seats, shown, through,
};
use crate::checks::cover::cover;
use crate::checks::example::Change;
use crate::checks::parameters::{self, Dated, names};
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot};
use crate::model::{Known, Period};
use crate::register::DayNumber;
use crate::wording::Message;

/// How many days a handover takes where the register does not say.
const HANDOVER: u32 = 14;

/// The rule.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "D107",
        name: "post-overfilled",
        severity: Severity::Warning,
        sources: &[],
        breaking: &[Change::Replace {
            file: "deployments.csv",
            from: "6,omfc-observer,1006,military,2023-04-01",
            to: "6,omfc-observer,1006,military,2023-03-01",
        }],
        // Fourteen days to hand over, with room for it in the framework.
        clean: &[
            Change::Replace {
                file: "deployments.csv",
                from: "6,omfc-observer,1006,military,2023-04-01",
                to: "6,omfc-observer,1006,military,2023-03-18",
            },
            Change::Replace {
                file: "missions/omfc.toml",
                from: "from = 2022-10-01\nuntil = 2022-11-30",
                to: "from = 2023-03-01\nuntil = 2023-03-31",
            },
        ],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let handover = Dated::named(snapshot.register, names::HANDOVER, parameters::days);
    let days = |day: Date| {
        let value = handover.most_on(day);
        value.map_or(HANDOVER, |value| value.count)
    };
    let Some(through) = through(snapshot) else {
        return Vec::new();
    };
    let handover = by_day(through, days);
    each_post(snapshot)
        .filter_map(|on_post| of_post(snapshot, &on_post, &handover))
        .collect()
}

fn of_post(snapshot: &Snapshot<'_>, on_post: &OnPost<'_>, handover: &[u32]) -> Option<Finding> {
    let post = on_post.post;
    let most = post.seats.most();
    let first = on_post.rows().next()?.first;
    let people = counts(on_post.rows().map(spans), first, on_post.through);
    if people.iter().all(|count| *count <= most) {
        return None;
    }
    // Days on which the post is certainly not there are told by D101.
    let mut possible = vec![false; people.len()];
    for stretch in cover(&[post.validity()], snapshot.past()) {
        let Some((from, until)) = DayNumber::bounds(stretch.period) else {
            continue;
        };
        let from = usize::from(from.number().saturating_sub(first));
        let after = usize::from((until.number().min(on_post.through) + 1).saturating_sub(first));
        if stretch.known != Known::No
            && let Some(days) = possible.get_mut(from..after.max(from))
        {
            days.fill(true);
        }
    }
    let above = |place: usize| {
        let count = people.get(place).copied().unwrap_or(0);
        let is_possible = possible.get(place).copied().unwrap_or(false);
        count.saturating_sub(if is_possible { most } else { count })
    };
    let explained = explained(on_post, handover, first);
    let found: Vec<(usize, usize)> = runs((0..people.len()).map(|place| above(place) > 0))
        .into_iter()
        .filter(|(from, until)| (*from..=*until).any(|place| above(place) > explained(place)))
        .collect();
    let in_order = found.iter().flat_map(|(from, until)| *from..=*until);
    let peak =
        in_order.max_by_key(|place| (people.get(*place).copied(), std::cmp::Reverse(*place)))?;
    let number = |place: usize| u16::try_from(place).ok()?.checked_add(first);
    let periods: Vec<Period> = found
        .iter()
        .filter_map(|(from, until)| period(number(*from)?, number(*until)?))
        .collect();
    let peak_day = number(peak)?;
    let message = on_post
        .named(Message::new("D107"), snapshot)
        .with("count", people.get(peak).copied().unwrap_or(0))
        .with("seats", seats(&post.seats))
        .with("day", day(peak_day)?)
        .with("days", longest_first(periods));
    let says = Message::new("D107-says").with("seats", seats(&post.seats));
    let finding = Finding::contradicts(&RULE.rule, post.id.record(), message).shown_by(
        post.id.record(),
        "seats",
        says,
    );
    let mut there: Vec<Row> = on_post
        .rows()
        .filter(|row| row.first <= peak_day && peak_day <= row.last)
        .collect();
    there.sort_by_key(|row| std::cmp::Reverse((row.first, row.place)));
    Some(shown(
        finding,
        on_post.slice,
        there.iter().map(|row| row.place),
    ))
}

fn spans(row: Row) -> (u16, u16) {
    (row.first, row.last)
}

/// How many more people than seats a handover explains on a day, by its place: as many as have
/// just come, and as many others as are about to leave.
fn explained(on_post: &OnPost<'_>, handover: &[u32], first: u16) -> impl Fn(usize) -> u32 {
    let days = |number: u16| {
        let days = handover.get(usize::from(number)).copied().unwrap_or(0);
        u16::try_from(days).unwrap_or(u16::MAX)
    };
    // The last day on which someone has just come; the day before the first for no days.
    let new_until = |row: Row| (u32::from(row.first) + u32::from(days(row.first))).checked_sub(1);
    let within = |day: u32| u16::try_from(day).unwrap_or(u16::MAX);
    let coming = counts(
        on_post.rows().filter_map(|row| {
            let until = within(new_until(row)?).min(row.last);
            Some((row.first, until))
        }),
        first,
        on_post.through,
    );
    let leaving = counts(
        on_post.rows().map(|row| {
            let from = (u32::from(row.last) + 1).saturating_sub(u32::from(days(row.last)));
            let settled = u32::from(row.first) + u32::from(days(row.first));
            (within(from.max(settled)), row.last)
        }),
        first,
        on_post.through,
    );
    move |place| {
        let at = |counts: &[u32]| counts.get(place).copied().unwrap_or(0);
        at(&coming).min(at(&leaving))
    }
}
