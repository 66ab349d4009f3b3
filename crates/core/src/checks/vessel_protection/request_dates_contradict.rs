//! V111: dates of one request that cannot all be right.
//!
//! That it was protected before it was granted is V108.

use jiff::civil::Date;

use super::grant::{Grant, in_state};
use crate::checks::example::Change;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot, Spot, words};
use crate::model::{Period, Request, RequestState};
use crate::record::{Path, Step};
use crate::wording::Message;

/// The rule.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "V111",
        name: "request-dates-contradict",
        severity: Severity::Error,
        sources: &[],
        breaking: &[Change::Replace {
            file: "requests.csv",
            from: "2022-01,protection-teams,2022-03-01",
            to: "2022-01,protection-teams,2022-05-01",
        }],
        // Submitted and decided on one day.
        clean: &[Change::Replace {
            file: "requests.csv",
            from: "2022-01,protection-teams,2022-03-01",
            to: "2022-01,protection-teams,2022-03-10",
        }],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let requests = snapshot.register.requests.values();
    requests.filter_map(of_request).collect()
}

fn of_request(request: &Request) -> Option<Finding> {
    let faults = faults(request);
    if faults.is_empty() {
        return None;
    }
    let what = words::list(faults.iter().map(|(_, what)| what.clone()));
    let message = Message::new("V111")
        .with("request", request.id.as_str())
        .with("what", what);
    let subject = request.id.record();
    let finding = Finding::contradicts(&RULE.rule, subject.clone(), message);
    let finding = faults.into_iter().fold(finding, |finding, (spot, what)| {
        finding.shown_at(spot, what)
    });
    let says = Message::new("V109-submitted").with("submitted", request.submitted);
    Some(finding.shown_by(subject, "submitted", says))
}

/// What contradicts what, each with the place to mend.
fn faults(request: &Request) -> Vec<(Spot, Message)> {
    let submitted = request.submitted;
    let record = request.id.record();
    let in_state = |field| in_state(record.clone(), field);
    let mut faults = Vec::new();
    let grant = Grant::of(request);
    let decided = match &request.state {
        RequestState::Refused { decided, .. } => Some(*decided),
        RequestState::Submitted {}
        | RequestState::Withdrawn { .. }
        | RequestState::Granted { .. }
        | RequestState::UnderWay { .. }
        | RequestState::CarriedOut { .. } => grant.and_then(|grant| grant.decided),
    };
    let is_before = |day: &Date| *day < submitted;
    if let Some(decided) = decided.filter(is_before) {
        let what = Message::new("V111-decided").with("day", decided);
        faults.push((in_state("decided"), what));
    }
    if let RequestState::Withdrawn { on: Some(on), .. } = &request.state
        && is_before(on)
    {
        faults.push((
            in_state("on"),
            Message::new("V111-withdrawn").with("day", *on),
        ));
    }
    let voyage = |what: Message| {
        let spot = Spot::Record {
            record: record.clone(),
            path: Path(vec![Step::Field("voyage")]),
        };
        (spot, what)
    };
    if let Some(days) = request.voyage
        && is_before(&days.until())
    {
        let what = Message::new("V111-voyage").with("days", words::period(days));
        faults.push(voyage(what));
    }
    let Some((from, until)) = grant.and_then(|grant| Some((grant.from?, grant.until))) else {
        return faults;
    };
    if is_before(&from) {
        let what = Message::new("V111-protected").with("day", from);
        faults.push((in_state("from"), what));
    }
    let days = Period::new(from, until.unwrap_or(Date::MAX));
    match (days, request.voyage) {
        (None, _) => {
            let what = Message::new("V111-reversed")
                .with("from", from)
                .with("until", until.unwrap_or(from));
            faults.push((in_state("until"), what));
        }
        (Some(days), Some(held)) if days.until() < held.from() || held.until() < days.from() => {
            let what = Message::new("V111-apart")
                .with("days", words::period(held))
                .with("from", from);
            faults.push(voyage(what));
        }
        (Some(_), _) => {}
    }
    faults
}
