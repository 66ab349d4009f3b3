//! V109: a request that still awaits its decision, though the voyage has begun or the time for
//! deciding is over.

use crate::checks::example::Change;
use crate::checks::parameters::{self, Dated, names};
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot};
use crate::model::{Known, Period, Request, RequestState};
use crate::wording::Message;

/// The rule. The time for deciding is the parameter `request-decision-days` (days) as it held
/// when the request was submitted.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "V109",
        name: "decision-overdue",
        severity: Severity::Warning,
        sources: &["Wet ter Bescherming Koopvaardij"],
        breaking: &[Change::Add {
            file: "requests.csv",
            text: "2023-01,protection-teams,2023-06-01,XE,ship 5,2023-06-20,2023-06-29,,,\
                   submitted,,,,,,,,desk-2023#1\n",
        }],
        // The voyage begins tomorrow.
        clean: &[Change::Add {
            file: "requests.csv",
            text: "2023-01,protection-teams,2023-06-01,XE,ship 5,2023-07-01,2023-07-10,,,\
                   submitted,,,,,,,,desk-2023#1\n",
        }],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let times = Dated::named(snapshot.register, names::DECISION, parameters::days);
    let requests = snapshot.register.requests.values();
    requests
        .filter(|request| {
            matches!(request.state, RequestState::Submitted {}) && request.submitted <= snapshot.on
        })
        .filter_map(|request| of_request(snapshot, request, &times))
        .collect()
}

fn of_request(snapshot: &Snapshot<'_>, request: &Request, times: &Dated<'_>) -> Option<Finding> {
    let subject = request.id.record();
    let begun = request.voyage.filter(|voyage| voyage.from() <= snapshot.on);
    let waited = Period::new(request.submitted, snapshot.on)?.days() - 1;
    let time = times
        .most_on(request.submitted)
        .filter(|time| time.known == Known::Yes && waited > time.count);
    let message = match (begun, time) {
        (Some(voyage), _) => Message::new("V109").with("from", voyage.from()),
        (None, Some(time)) => Message::new("V109-late").with("days", time.count),
        (None, None) => return None,
    };
    let message = message
        .with("request", request.id.as_str())
        .with("submitted", request.submitted);
    let says = Message::new("V109-submitted").with("submitted", request.submitted);
    let mut finding = Finding::contradicts(&RULE.rule, subject.clone(), message)
        .shown_by(subject.clone(), "state", Message::new("V109-state"))
        .shown_by(subject.clone(), "submitted", says);
    if let Some(voyage) = begun {
        let says = Message::new("V109-voyage").with("from", voyage.from());
        finding = finding.shown_by(subject, "voyage", says);
    }
    if let Some(time) = time {
        let says = Message::new("V109-says").with("days", time.count);
        finding = finding.shown_by(time.parameter.id.record(), "quantity", says);
    }
    Some(finding)
}
