//! V102: more military teams on ships at once than may be.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::grant::{Grant, granted};
use crate::checks::example::Change;
use crate::checks::parameters::{self, Dated, Value, names};
use crate::checks::presence::joined;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot, words};
use crate::figures::turns;
use crate::model::{Known, Period, Protection};
use crate::wording::Message;

/// The rule. The limit is the parameter `vpd-teams-at-once` (a count).
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "V102",
        name: "teams-over-at-once",
        severity: Severity::Error,
        sources: &[],
        breaking: &[Change::Add {
            file: "requests.csv",
            text: "2022-04,protection-teams,2022-03-10,XE,ship 4,2022-04-08,2022-04-15,,11,\
                   carried-out,2022-03-14,vpd,,2022-04-08,2022-04-15,,,desk-2023#1\n",
        }],
        // The day after the last of the other.
        clean: &[Change::Add {
            file: "requests.csv",
            text: "2022-04,protection-teams,2022-03-10,XE,ship 4,2022-04-11,2022-04-15,,11,\
                   carried-out,2022-03-14,vpd,,2022-04-11,2022-04-15,,,desk-2023#1\n",
        }],
    },
    check,
};

/// How many teams a finding shows.
const SHOWN: usize = 4;

/// Days in a row with the same teams and the same limit.
struct Stretch<'r> {
    period: Period,
    teams: u32,
    limit: Value<'r>,
}

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let limits = Dated::named(snapshot.register, names::TEAMS_AT_ONCE, parameters::count);
    let teams: Vec<(Period, Grant<'_>)> = granted(snapshot)
        .filter(|grant| grant.by == Protection::Vpd)
        .filter_map(|grant| Some((grant.days(snapshot.on)?, grant)))
        .collect();
    let above = above(&teams, &limits, snapshot.on);
    let (certain, perhaps): (Vec<Stretch<'_>>, Vec<Stretch<'_>>) = above
        .into_iter()
        .partition(|stretch| stretch.limit.known == Known::Yes);
    let found = if certain.is_empty() {
        finding(&teams, &perhaps, false)
    } else {
        finding(&teams, &certain, true)
    };
    found.into_iter().collect()
}

/// The days with more teams than the limit, in order.
fn above<'r>(teams: &[(Period, Grant<'r>)], limits: &Dated<'r>, through: Date) -> Vec<Stretch<'r>> {
    let mut changes: BTreeMap<Date, i32> = BTreeMap::new();
    for (days, _) in teams {
        *changes.entry(days.from()).or_default() += 1;
        if let Ok(after) = days.until().tomorrow() {
            *changes.entry(after).or_default() -= 1;
        }
    }
    let limits_turn = limits.validities();
    let limits_turn = limits_turn.iter().flat_map(turns);
    let days: BTreeSet<Date> = changes.keys().copied().chain(limits_turn).collect();
    let mut present = 0;
    let mut found = Vec::new();
    let mut days = days
        .into_iter()
        .take_while(|day| *day <= through)
        .peekable();
    while let Some(day) = days.next() {
        present += changes.get(&day).copied().unwrap_or(0);
        let until = days.peek().and_then(|next| next.yesterday().ok());
        let period = Period::new(day, until.unwrap_or(through));
        let teams = u32::try_from(present).unwrap_or(0);
        let limit = limits.most_on(day).filter(|limit| teams > limit.count);
        if let Some((period, limit)) = period.zip(limit) {
            found.push(Stretch {
                period,
                teams,
                limit,
            });
        }
    }
    found
}

fn finding(
    teams: &[(Period, Grant<'_>)],
    above: &[Stretch<'_>],
    is_certain: bool,
) -> Option<Finding> {
    let peak = above
        .iter()
        .max_by_key(|stretch| (stretch.teams, std::cmp::Reverse(stretch.period)))?;
    let day = peak.period.from();
    let mut there: Vec<&Grant<'_>> = teams
        .iter()
        .filter(|(days, _)| days.contains(day))
        .map(|(_, grant)| grant)
        .collect();
    there.sort_by_key(|grant| std::cmp::Reverse((grant.from, &grant.request.id)));
    let subject = there.first()?.request.contribution.record();
    let mut periods = joined(above.iter().map(|stretch| stretch.period));
    periods.sort_by_key(|period| (std::cmp::Reverse(period.days()), period.from()));
    let days = words::list(periods.into_iter().map(words::period));
    let with_counts = |message: Message| {
        message
            .with("count", peak.teams)
            .with("day", day)
            .with("limit", peak.limit.count)
            .with("days", days)
    };
    let finding = if is_certain {
        let message = with_counts(Message::new("V102"));
        Finding::contradicts(&RULE.rule, subject, message)
    } else {
        let message = with_counts(Message::new("V102-perhaps"));
        Finding::unconfirmed(&RULE.rule, subject, message)
    };
    let says = Message::new("V102-says").with("limit", peak.limit.count);
    let finding = finding.shown_by(peak.limit.parameter.id.record(), "quantity", says);
    let shown = there.into_iter().take(SHOWN);
    Some(shown.fold(finding, |finding, grant| grant.shown_in(finding)))
}
