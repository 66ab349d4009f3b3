//! M110: people were there without a legal basis in force, or none is known.

use super::mandate_missing::{sent, sent_shown};
use super::{all_days, all_in_force, shown_in, uncovered};
use crate::checks::cover::{cover, with};
use crate::checks::example::Change;
use crate::checks::presence::{common, except};
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot, words};
use crate::model::{Known, LeadKind, LegalBasis, Mission, Period, Validity};
use crate::wording::Message;

/// The rule.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "M110",
        name: "without-legal-basis",
        severity: Severity::Error,
        sources: &["kst-27925-946", "kst-29521-195"],
        breaking: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "until = \"indefinite\"",
            to: "until = 2022-08-31",
        }],
        // It may have ended, and need not have.
        clean: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "until = \"indefinite\"",
            to: "until = \"unknown\"",
        }],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let missions = snapshot.register.missions.values();
    missions
        .filter_map(|mission| {
            let bases = snapshot.legal_bases_of(&mission.id);
            if bases.is_empty() {
                none_known(snapshot, mission)
            } else {
                lapsed(snapshot, mission, bases)
            }
        })
        .collect()
}

/// The mandate of a mission of the United Nations is a resolution, and so its legal basis too.
/// Where no mandate is known either, that is what is found.
fn none_known(snapshot: &Snapshot<'_>, mission: &Mission) -> Option<Finding> {
    let mandates = snapshot.mandates_of(&mission.id);
    let known = mandates.iter().find(|mandate| mandate.is_known())?;
    let sent = sent(snapshot, mission);
    if mission.lead.kind == LeadKind::Un || sent.is_empty() {
        return None;
    }
    let message = Message::new("M110-none").with("mission", &mission.name);
    let says = Message::new("M110-says-mandate").with("instrument", known.title_in_tables());
    let finding = Finding::unconfirmed(&RULE.rule, mission.id.record(), message)
        .shown_by(mission.id.record(), "", Message::new("M110-says-none"))
        .shown_by(known.id.record(), "instrument", says);
    Some(sent_shown(finding, &sent))
}

/// After the first that is known: of the time before it nothing can be said. Days on which the
/// mandate had lapsed as well are found for that.
fn lapsed(snapshot: &Snapshot<'_>, mission: &Mission, bases: &[&LegalBasis]) -> Option<Finding> {
    let validities: Vec<Validity> = bases.iter().map(|basis| basis.validity()).collect();
    let first = validities.iter().filter_map(Validity::possible).min()?;
    let lapsed = with(&cover(&validities, snapshot.past()), Known::No);
    let lapsed: Vec<Period> = lapsed
        .into_iter()
        .filter(|period| period.from() > first.from())
        .collect();
    let mandates = cover(&all_in_force(snapshot, mission), snapshot.past());
    let without_mandate = with(&mandates, Known::No);
    let people = uncovered(snapshot, mission, &except(&lapsed, &without_mandate));
    if people.is_empty() {
        return None;
    }
    let days = all_days(&people);
    let runs_on = common(&days, &with(&mandates, Known::Yes)) == days;
    let subject = mission.id.record();
    let message = match runs_on {
        true => Message::new("M110-runs-on"),
        false => Message::new("M110"),
    };
    let message = message
        .with("mission", &mission.name)
        .with("days", words::longest(&days));
    // A legal basis can lapse while the mandate runs on; then that is all there is to know.
    let finding = if runs_on {
        Finding::differs(&RULE.rule, subject, message).at_most(Severity::Info)
    } else {
        Finding::contradicts(&RULE.rule, subject, message)
    };
    let over = bases.iter().filter(|basis| {
        let may = basis.validity().possible();
        may.is_some_and(|may| days.iter().any(|days| may.until() < days.from()))
    });
    let finding = over.fold(finding, |finding, basis| {
        let says = Message::new("M110-says")
            .with("title", &basis.title)
            .with("until", words::end(&basis.until));
        finding.shown_by(basis.id.record(), "until", says)
    });
    Some(shown_in(finding, &people))
}
