//! M111: a legal basis is listed as one that still holds, though a later one of the same kind is
//! known.

use jiff::civil::Date;

use crate::checks::example::Change;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot, words};
use crate::model::{Begin, Known, LegalBasis, Mission};
use crate::wording::Message;

/// The rule.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "M111",
        name: "legal-basis-superseded",
        severity: Severity::Warning,
        sources: &[],
        breaking: &[Change::Add {
            file: "missions/omfc.toml",
            text: r#"
[[legal_basis]]
id = "omfc-basis-2022"
kind = "resolution"
title = "Resolution 9 (2022)"
paper = "resolution-2022-9"
from = 2022-08-31
until = "indefinite"
sources = ["resolution-2022-9#1"]
"#,
        }],
        // Of another kind, so that it comes beside the first one.
        clean: &[Change::Add {
            file: "missions/omfc.toml",
            text: r#"
[[legal_basis]]
id = "omfc-request-2022"
kind = "host-request"
title = "Request of the Far Coast"
paper = "resolution-2022-9"
from = 2022-08-31
until = "indefinite"
sources = ["resolution-2022-9#1"]
"#,
        }],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let missions = snapshot.register.missions.values();
    missions
        .flat_map(|mission| of_mission(snapshot, mission))
        .collect()
}

fn of_mission(snapshot: &Snapshot<'_>, mission: &Mission) -> Vec<Finding> {
    let bases = snapshot.legal_bases_of(&mission.id).iter().copied();
    let holding: Vec<&LegalBasis> = bases
        .filter(|basis| basis.validity().holds_on(snapshot.on) != Known::No)
        .collect();
    let superseded = |old: &&LegalBasis| {
        let later = holding
            .iter()
            .copied()
            .filter(|basis| basis.kind == old.kind && follows(basis, old, snapshot.on));
        later.max_by_key(|basis| (basis.validity().earliest(), &basis.id))
    };
    holding
        .iter()
        .filter_map(|old| Some(finding(mission, old, superseded(old)?)))
        .collect()
}

/// Whether a legal basis certainly began after another, before a day; one that began no one
/// knows when counts as the earlier.
fn follows(later: &LegalBasis, old: &LegalBasis, on: Date) -> bool {
    match (&later.from, &old.from) {
        (Begin::On(later), Begin::On(old)) => {
            later.earliest() > old.latest() && later.latest() < on
        }
        (Begin::On(later), Begin::Unknown) => later.latest() < on,
        (Begin::Unknown, _) => false,
    }
}

fn finding(mission: &Mission, old: &LegalBasis, later: &LegalBasis) -> Finding {
    let message = Message::new("M111")
        .with("mission", &mission.name)
        .with("old", &old.title)
        .with("later", &later.title);
    let says = |basis: &LegalBasis| {
        Message::new("M111-says")
            .with("title", &basis.title)
            .with("days", words::held(&basis.validity()))
    };
    Finding::unconfirmed(&RULE.rule, old.id.record(), message)
        .shown_by(old.id.record(), "until", says(old))
        .shown_by(later.id.record(), "from", says(later))
}
