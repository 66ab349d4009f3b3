//! P106: a contribution, or a change of its limits, of which no paper shows that parliament was
//! told.

use super::sends_people;
use super::told::Told;
use crate::checks::example::Change;
use crate::checks::presence::Presence;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot, words};
use crate::model::{Contribution, Framework, Known};
use crate::wording::Message;

/// The rule.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "P106",
        name: "contribution-unreported",
        severity: Severity::Error,
        sources: &["Grondwet art. 100"],
        breaking: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "paper = \"letter-2022-31\"\ndecision = \"omfc-extend\"\nsources = [\"letter-2022-31#2\"]",
            to: "sources = [\"desk-2023#2\"]",
        }],
        // Told by the paper of the decision that set it.
        clean: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "paper = \"letter-2022-31\"\ndecision = \"omfc-extend\"\nsources = [\"letter-2022-31#2\"]",
            to: "decision = \"omfc-extend\"\nsources = [\"desk-2023#2\"]",
        }],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let told = Told::of(snapshot.register);
    let contributions = snapshot.register.contributions.values();
    contributions
        .filter_map(|contribution| of_contribution(snapshot, &told, contribution))
        .collect()
}

fn of_contribution<'r>(
    snapshot: &Snapshot<'r>,
    told: &Told<'r>,
    contribution: &'r Contribution,
) -> Option<Finding> {
    let frameworks = snapshot.frameworks_of(&contribution.id);
    let decisions = snapshot.decisions_on(&contribution.id);
    let begun =
        |framework: &&&Framework| framework.validity().touches(snapshot.past()) == Known::Yes;
    let untold: Vec<&Framework> = frameworks
        .iter()
        .filter(begun)
        .copied()
        .filter(|framework| told.of_framework(framework).is_empty())
        .collect();
    let about = contribution.id.record();
    let mission = snapshot.name_of(&contribution.mission);
    if !untold.is_empty() {
        let message = Message::new("P106-framework")
            .with("mission", mission)
            .with("contribution", &contribution.name)
            .with("count", untold.len());
        let finding = Finding::unconfirmed(&RULE.rule, about, message);
        return Some(untold.iter().fold(finding, |finding, framework| {
            let until = words::end(&framework.until);
            let says = Message::new("P106-says-framework").with("until", until);
            finding.shown_by(framework.id.record(), "", says)
        }));
    }
    let of_any = frameworks
        .iter()
        .flat_map(|framework| told.of_framework(framework));
    let of_any = of_any.chain(
        decisions
            .iter()
            .flat_map(|decision| told.of_decision(decision)),
    );
    let is_told = !told.of_contribution(contribution).is_empty() || of_any.count() > 0;
    let Presence { periods, .. } = snapshot.presence(contribution);
    if is_told || periods.is_empty() || !sends_people(contribution) {
        return None;
    }
    let message = Message::new("P106")
        .with("mission", mission)
        .with("contribution", &contribution.name);
    let days = words::list(periods.iter().map(|days| words::period(*days)));
    let says = Message::new("P106-says-people").with("days", days);
    Some(Finding::unconfirmed(&RULE.rule, about.clone(), message).shown_by(about, "", says))
}
