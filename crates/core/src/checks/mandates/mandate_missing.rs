//! M103: people were sent to a mission of which the register has no mandate at all.

use crate::checks::example::Change;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot};
use crate::model::{Contribution, Mission, Reported};
use crate::wording::Message;

/// The rule.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "M103",
        name: "mandate-missing",
        severity: Severity::Error,
        sources: &["kst-27925-946", "kst-29521-195"],
        breaking: &[Change::Replace {
            file: "missions/ships.toml",
            from: r#"[[mandate]]
id = "ships-law"
instrument = "Ship Protection Act"
paper = "law-2021-2"
from = 2021-02-01
until = "indefinite"
sources = ["law-2021-2#2"]
"#,
            to: "",
        }],
        // Since when it holds is not known, but there is one.
        clean: &[Change::Replace {
            file: "missions/ships.toml",
            from: "paper = \"law-2021-2\"\nfrom = 2021-02-01\nuntil = \"indefinite\"",
            to: "paper = \"law-2021-2\"\nfrom = \"unknown\"\nuntil = \"indefinite\"",
        }],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let missions = snapshot.register.missions.values();
    missions
        .filter(|mission| snapshot.mandates_of(&mission.id).is_empty())
        .filter_map(|mission| of_mission(snapshot, mission))
        .collect()
}

fn of_mission(snapshot: &Snapshot<'_>, mission: &Mission) -> Option<Finding> {
    let sent = sent(snapshot, mission);
    if sent.is_empty() {
        return None;
    }
    let message = Message::new("M103").with("mission", &mission.name);
    let says = Message::new("M103-says");
    let finding = Finding::unconfirmed(&RULE.rule, mission.id.record(), message).shown_by(
        mission.id.record(),
        "",
        says,
    );
    Some(sent_shown(finding, &sent))
}

/// The contributions to a mission that sent people, where its mandate is this register's to
/// know: that of a purely civil mission stands in the accounts of others.
pub(super) fn sent<'r>(snapshot: &Snapshot<'r>, mission: &Mission) -> Vec<&'r Contribution> {
    if mission.reported == Reported::CivilElsewhere {
        return Vec::new();
    }
    let given = snapshot.contributions_to(&mission.id).iter().copied();
    given
        .filter(|contribution| snapshot.has_sent(contribution))
        .collect()
}

/// Adds that these contributions sent people.
pub(super) fn sent_shown(finding: Finding, sent: &[&Contribution]) -> Finding {
    sent.iter().fold(finding, |finding, contribution| {
        let says = Message::new("check-sent").with("contribution", &contribution.name);
        finding.shown_by(contribution.id.record(), "state", says)
    })
}
