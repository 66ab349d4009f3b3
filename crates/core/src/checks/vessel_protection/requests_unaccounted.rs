//! V107: published counts of requests by outcome that do not add up, or that are not what the
//! recorded requests give.
//!
//! Counts of the same contributions and the same period are held together: those carried out by
//! military teams and by private companies, refused and withdrawn, against the total. Cost is a
//! ground within those of private companies. A source that counts only some outcomes is not
//! taken to account for all; requests that it leaves out may also have awaited their decision.
//!
//! Where requests submitted in the period are recorded, the counts are held against those. An
//! outcome that was decided by the last day of the period is counted in any reading, a later one
//! only perhaps: no source tells on what day it counted.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::grant::Grant;
use crate::checks::example::Change;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot, words};
use crate::model::{
    ContributionId, Count, Measure, Outcome, Period, PrivateGround, Protection, RecordRef, Request,
    RequestState, Tally,
};
use crate::wording::{Argument, Message};

/// The rule. Requests that a source leaves unaccounted for are a warning: it may have left out
/// an outcome.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "V107",
        name: "requests-unaccounted",
        severity: Severity::Error,
        sources: &["ah-tk-20202021-3138"],
        breaking: &[Change::Add {
            file: "missions/ships.toml",
            text: r#"
[[tally]]
id = "requests-2023"
measure = "requests"
contributions = ["protection-teams"]
outcome = "total"
period = { from = 2023-01-01, until = 2023-04-30 }
count = 7
sources = ["desk-2023#3"]

[[tally]]
id = "requests-2023-military"
measure = "requests"
contributions = ["protection-teams"]
outcome = "vpd"
period = { from = 2023-01-01, until = 2023-04-30 }
count = 2
sources = ["desk-2023#3"]

[[tally]]
id = "requests-2023-private"
measure = "requests"
contributions = ["protection-teams"]
outcome = "pmsc"
period = { from = 2023-01-01, until = 2023-04-30 }
count = 4
sources = ["desk-2023#3"]
"#,
        }],
        // The one that is left was withdrawn; cost is one ground of the private ones.
        clean: &[Change::Add {
            file: "missions/ships.toml",
            text: r#"
[[tally]]
id = "requests-2023"
measure = "requests"
contributions = ["protection-teams"]
outcome = "total"
period = { from = 2023-01-01, until = 2023-04-30 }
count = 7
sources = ["desk-2023#3"]

[[tally]]
id = "requests-2023-military"
measure = "requests"
contributions = ["protection-teams"]
outcome = "vpd"
period = { from = 2023-01-01, until = 2023-04-30 }
count = 2
sources = ["desk-2023#3"]

[[tally]]
id = "requests-2023-private"
measure = "requests"
contributions = ["protection-teams"]
outcome = "pmsc"
period = { from = 2023-01-01, until = 2023-04-30 }
count = 4
sources = ["desk-2023#3"]

[[tally]]
id = "requests-2023-cost"
measure = "requests"
contributions = ["protection-teams"]
outcome = "pmsc-cost"
period = { from = 2023-01-01, until = 2023-04-30 }
count = 4
sources = ["desk-2023#3"]

[[tally]]
id = "requests-2023-withdrawn"
measure = "requests"
contributions = ["protection-teams"]
outcome = "withdrawn"
period = { from = 2023-01-01, until = 2023-04-30 }
count = 1
sources = ["desk-2023#3"]
"#,
        }],
    },
    check,
};

/// The outcomes that exclude one another.
const APART: [Outcome; 4] = [
    Outcome::Vpd,
    Outcome::Pmsc,
    Outcome::Refused,
    Outcome::Withdrawn,
];

/// A count, from the least to the most that it can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Range {
    least: Count,
    most: Count,
}

/// What was published of the requests of some contributions in a period.
struct Published<'r> {
    contributions: Vec<&'r ContributionId>,
    period: Period,
    counts: BTreeMap<Outcome, (Range, &'r Tally)>,
}

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    published(snapshot)
        .iter()
        .flat_map(|published| of_group(snapshot, published))
        .collect()
}

fn published<'r>(snapshot: &Snapshot<'r>) -> Vec<Published<'r>> {
    let mut groups: BTreeMap<(Vec<&ContributionId>, Period), Published<'r>> = BTreeMap::new();
    for tally in snapshot.register.tallies.values() {
        let Some(outcome) = tally.outcome.filter(|_| tally.measure == Measure::Requests) else {
            continue;
        };
        let mut contributions: Vec<&ContributionId> = tally.contributions.iter().collect();
        contributions.sort();
        contributions.dedup();
        let group = groups
            .entry((contributions.clone(), tally.period))
            .or_insert_with(|| Published {
                contributions,
                period: tally.period,
                counts: BTreeMap::new(),
            });
        let (least, most) = (tally.count.least(), tally.count.most());
        // Two counts of the same: either may be right.
        let (range, _) = group
            .counts
            .entry(outcome)
            .or_insert((Range { least, most }, tally));
        range.least = range.least.min(least);
        range.most = range.most.max(most);
    }
    groups.into_values().collect()
}

fn of_group(snapshot: &Snapshot<'_>, published: &Published<'_>) -> Vec<Finding> {
    let requests = snapshot.register.requests.values();
    let recorded: Vec<&Request> = requests
        .filter(|request| {
            published.period.contains(request.submitted)
                && published.contributions.contains(&&request.contribution)
        })
        .collect();
    let mut findings = Vec::new();
    findings.extend(too_many(snapshot, published));
    findings.extend(too_much_cost(snapshot, published));
    if recorded.is_empty() {
        findings.extend(unaccounted(snapshot, published));
    } else {
        findings.extend(other_than_recorded(snapshot, published, &recorded));
    }
    findings
}

impl Published<'_> {
    fn range(&self, outcome: Outcome) -> Option<Range> {
        self.counts.get(&outcome).map(|(range, _)| *range)
    }

    /// The sum of the outcomes that exclude one another, as far as they were counted.
    fn sum(&self) -> Range {
        let counted = APART.iter().filter_map(|outcome| self.range(*outcome));
        counted.fold(Range { least: 0, most: 0 }, |sum, range| Range {
            least: sum.least.saturating_add(range.least),
            most: sum.most.saturating_add(range.most),
        })
    }

    /// A message with what it is about.
    fn named(&self, message: Message, snapshot: &Snapshot<'_>) -> Message {
        let of = |id: &&ContributionId| snapshot.register.contributions.get(*id);
        let name = self.contributions.first().and_then(of);
        let message = match name {
            Some(contribution) => message.with("contribution", &contribution.name),
            None => message.with("contribution", ""),
        };
        message.with("period", words::period(self.period))
    }

    fn subject(&self) -> Option<RecordRef> {
        self.contributions.first().map(|id| id.record())
    }

    /// Shows the counts of some outcomes.
    fn shown_in(&self, finding: Finding, outcomes: impl Iterator<Item = Outcome>) -> Finding {
        let counts = outcomes.filter_map(|outcome| Some((outcome, self.counts.get(&outcome)?)));
        counts.fold(finding, |finding, (outcome, (_, tally))| {
            let says = Message::new("V107-says")
                .with("outcome", outcome.word())
                .with("count", said(tally));
            finding.shown_by(tally.id.record(), "count", says)
        })
    }
}

/// A count as its source says it.
fn said(tally: &Tally) -> Argument {
    match tally.count.words() {
        Some(words) => Argument::from(words),
        None => Argument::from(tally.count.least()),
    }
}

fn too_many(snapshot: &Snapshot<'_>, published: &Published<'_>) -> Option<Finding> {
    let total = published.range(Outcome::Total)?;
    let sum = published.sum();
    if sum.least <= total.most {
        return None;
    }
    let message = published
        .named(Message::new("V107-more"), snapshot)
        .with("total", total.most)
        .with("count", sum.least);
    let finding = Finding::contradicts(&RULE.rule, published.subject()?, message);
    let outcomes = [Outcome::Total].into_iter().chain(APART);
    Some(published.shown_in(finding, outcomes))
}

fn too_much_cost(snapshot: &Snapshot<'_>, published: &Published<'_>) -> Option<Finding> {
    let cost = published.range(Outcome::PmscCost)?;
    let of = [Outcome::Pmsc, Outcome::Total]
        .into_iter()
        .find(|outcome| published.range(*outcome).is_some())?;
    let all = published.range(of)?;
    if cost.least <= all.most {
        return None;
    }
    let message = published
        .named(Message::new("V107-cost"), snapshot)
        .with("outcome", of.word())
        .with("total", all.most)
        .with("count", cost.least);
    let finding = Finding::contradicts(&RULE.rule, published.subject()?, message);
    Some(published.shown_in(finding, [Outcome::PmscCost, of].into_iter()))
}

fn unaccounted(snapshot: &Snapshot<'_>, published: &Published<'_>) -> Option<Finding> {
    let total = published.range(Outcome::Total)?;
    published.range(Outcome::Vpd)?;
    published.range(Outcome::Pmsc)?;
    let sum = published.sum();
    if total.least <= sum.most {
        return None;
    }
    let message = published
        .named(Message::new("V107"), snapshot)
        .with("total", total.least)
        .with("count", sum.most)
        .with("missing", total.least - sum.most);
    let finding = Finding::unconfirmed(&RULE.rule, published.subject()?, message);
    let outcomes = [Outcome::Total].into_iter().chain(APART);
    Some(published.shown_in(finding, outcomes))
}

fn other_than_recorded(
    snapshot: &Snapshot<'_>,
    published: &Published<'_>,
    recorded: &[&Request],
) -> Option<Finding> {
    let until = published.period.until();
    let others: Vec<(Outcome, &Tally, Range)> = published
        .counts
        .iter()
        .filter_map(|(outcome, (said, tally))| {
            let held = held(*outcome, recorded, until);
            let is_other = said.most < held.least || said.least > held.most;
            is_other.then_some((*outcome, *tally, held))
        })
        .collect();
    if others.is_empty() {
        return None;
    }
    let what = others.iter().map(|(outcome, tally, held)| {
        Message::new("V107-other")
            .with("outcome", outcome.word())
            .with("count", said(tally))
            .with("held", held.most)
    });
    let what = words::list(what.collect::<Vec<_>>().into_iter());
    let message = published
        .named(Message::new("V107-recorded"), snapshot)
        .with("what", what);
    let mut finding = Finding::differs(&RULE.rule, published.subject()?, message);
    let outcomes = others.iter().map(|(outcome, ..)| *outcome);
    finding = published.shown_in(finding, outcomes);
    if let Some(first) = recorded.first() {
        let says = Message::new("V107-held").with("count", recorded.len());
        finding = finding.shown_by(first.id.record(), "submitted", says);
    }
    Some(finding.advised(Message::new("V107-recorded-advice")))
}

/// How many recorded requests have an outcome: by a day at least, and in all.
fn held(outcome: Outcome, requests: &[&Request], by: Date) -> Range {
    let count = |is_counted: &dyn Fn(Date) -> bool| {
        let counted = requests
            .iter()
            .filter(|request| since(outcome, request).is_some_and(is_counted));
        Count::try_from(counted.count()).unwrap_or(Count::MAX)
    };
    Range {
        least: count(&|since| since <= by),
        most: count(&|_| true),
    }
}

/// Since when a request has an outcome, if it has; of one that is not yet carried out, or of
/// which no source tells the day, the last day there is.
fn since(outcome: Outcome, request: &Request) -> Option<Date> {
    if outcome == Outcome::Total {
        return Some(request.submitted);
    }
    match &request.state {
        RequestState::Refused { decided, .. } => (outcome == Outcome::Refused).then_some(*decided),
        RequestState::Withdrawn { on, .. } => {
            (outcome == Outcome::Withdrawn).then_some(on.unwrap_or(Date::MAX))
        }
        RequestState::Submitted {}
        | RequestState::Granted { .. }
        | RequestState::UnderWay { .. }
        | RequestState::CarriedOut { .. } => {
            let grant = Grant::of(request)?;
            let is_private = grant.by == Protection::Pmsc;
            let is_it = match outcome {
                Outcome::Vpd => !is_private,
                Outcome::Pmsc => is_private,
                Outcome::PmscCost => is_private && grant.ground == Some(PrivateGround::Cost),
                Outcome::Total | Outcome::Refused | Outcome::Withdrawn => false,
            };
            is_it.then_some(grant.until.unwrap_or(Date::MAX))
        }
    }
}
