//! V101: more military teams in a year than may be.
//!
//! A team counts in the calendar year of its first day, and only where a limit holds that day:
//! teams from before there was a limit are not held against it. Of several limits in one year
//! the highest is taken.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::grant::{Grant, granted};
use crate::checks::example::Change;
use crate::checks::parameters::{self, Dated, Value, names};
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot};
use crate::model::{Known, Protection};
use crate::wording::Message;

/// The rule. The limit is the parameter `vpd-teams-per-year` (a count).
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "V101",
        name: "teams-over-in-year",
        severity: Severity::Error,
        sources: &[],
        breaking: &[Change::Add {
            file: "requests.csv",
            text: "2022-04,protection-teams,2022-05-02,XE,ship 4,2022-06-01,2022-06-10,,11,\
                   carried-out,2022-05-10,vpd,,2022-06-01,2022-06-10,,,desk-2023#1\n\
                   2022-05,protection-teams,2022-11-01,XE,ship 5,2022-12-27,2023-01-05,,11,\
                   carried-out,2022-11-10,vpd,,2022-12-27,2023-01-05,,,desk-2023#1\n",
        }],
        // The third begins on New Year's Day.
        clean: &[Change::Add {
            file: "requests.csv",
            text: "2022-04,protection-teams,2022-05-02,XE,ship 4,2022-06-01,2022-06-10,,11,\
                   carried-out,2022-05-10,vpd,,2022-06-01,2022-06-10,,,desk-2023#1\n\
                   2022-05,protection-teams,2022-11-01,XE,ship 5,2023-01-01,2023-01-10,,11,\
                   carried-out,2022-11-10,vpd,,2023-01-01,2023-01-10,,,desk-2023#1\n",
        }],
    },
    check,
};

/// How many teams a finding shows.
const SHOWN: usize = 3;

/// A team with its first day and the limit that day.
type Team<'r> = (Date, Grant<'r>, Value<'r>);

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let limits = Dated::named(snapshot.register, names::TEAMS_PER_YEAR, parameters::count);
    let mut by_year: BTreeMap<i16, Vec<Team<'_>>> = BTreeMap::new();
    for grant in granted(snapshot).filter(|grant| grant.by == Protection::Vpd) {
        let from = grant.from.filter(|from| *from <= snapshot.on);
        let limit = from.and_then(|from| limits.most_on(from));
        if let Some((from, limit)) = from.zip(limit) {
            let of_year = by_year.entry(from.year()).or_default();
            of_year.push((from, grant, limit));
        }
    }
    let years = by_year.into_iter();
    years
        .filter_map(|(year, teams)| of_year(year, teams))
        .collect()
}

fn of_year(year: i16, mut teams: Vec<Team<'_>>) -> Option<Finding> {
    teams.sort_by_key(|(from, grant, _)| (*from, &grant.request.id));
    let is_certain = |team: &&Team<'_>| team.2.known == Known::Yes;
    let certain: Vec<Team<'_>> = teams.iter().filter(is_certain).copied().collect();
    over(year, &certain, true).or_else(|| over(year, &teams, false))
}

fn over(year: i16, teams: &[Team<'_>], is_certain: bool) -> Option<Finding> {
    let limit = teams
        .iter()
        .map(|team| team.2)
        .max_by_key(|limit| limit.count)?;
    let too_many = teams.get(usize::try_from(limit.count).ok()?..)?;
    let (_, first, _) = too_many.first()?;
    let subject = first.request.contribution.record();
    let with_counts = |message: Message| {
        message
            .with("year", year.to_string())
            .with("count", teams.len())
            .with("limit", limit.count)
    };
    let finding = if is_certain {
        let message = with_counts(Message::new("V101"));
        Finding::contradicts(&RULE.rule, subject, message)
    } else {
        let message = with_counts(Message::new("V101-perhaps"));
        Finding::unconfirmed(&RULE.rule, subject, message)
    };
    let says = Message::new("V101-says").with("limit", limit.count);
    let finding = finding.shown_by(limit.parameter.id.record(), "quantity", says);
    let shown = too_many.iter().take(SHOWN);
    Some(shown.fold(finding, |finding, (_, grant, _)| grant.shown_in(finding)))
}
