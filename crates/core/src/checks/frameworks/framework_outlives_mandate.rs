//! K107: a national framework runs on after the last mandate that is known. That is usual where
//! a mandate is renewed each year, and good to know.

use super::shown;
use crate::checks::example::Change;
use crate::checks::mandates::mandate_lapsing::Lapsing;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot, words};
use crate::model::{End, Framework, Known, Mandate, Mission, Period};
use crate::wording::Message;

/// The rule.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "K107",
        name: "framework-outlives-mandate",
        severity: Severity::Info,
        sources: &[],
        breaking: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "from = 2022-09-01\nuntil = 2024-08-31\nmilitary = 2",
            to: "from = 2022-09-01\nuntil = 2024-12-31\nmilitary = 2",
        }],
        // The mandate may end as late.
        clean: &[
            Change::Replace {
                file: "missions/omfc.toml",
                from: "what = \"Two years more, with",
                to: "what = \"On until the autumn of 2024, with",
            },
            Change::Replace {
                file: "missions/omfc.toml",
                from: "from = 2022-09-01\nuntil = 2024-08-31\nmilitary = 2",
                to: "from = 2022-09-01\nuntil = 2024-09-10\nmilitary = 2",
            },
            Change::Replace {
                file: "missions/omfc.toml",
                from: "until = 2024-08-31\nrenews = \"omfc-2021\"",
                to: r#"until = { words = "about 1 September 2024", earliest = 2024-08-21, latest = 2024-09-10 }
renews = "omfc-2021""#,
            },
        ],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let missions = snapshot.register.missions.values();
    missions
        .filter_map(|mission| of_mission(snapshot, mission))
        .collect()
}

fn of_mission(snapshot: &Snapshot<'_>, mission: &Mission) -> Option<Finding> {
    let last = last_of_all(snapshot.mandates_of(&mission.id))?;
    let End::On(until) = &last.until else {
        return None;
    };
    // One that is over, or about to lapse, is found for that.
    let runs = last.validity().holds_on(snapshot.on) != Known::No || until.earliest() > snapshot.on;
    if !runs || Lapsing::of(snapshot, mission).is_some() {
        return None;
    }
    let outlives = |framework: &&Framework| match &framework.until {
        End::On(own) => own.earliest() > until.latest(),
        End::Indefinite => true,
        End::Unknown => false,
    };
    let given = snapshot.contributions_to(&mission.id).iter();
    let frameworks: Vec<&Framework> = given
        .flat_map(|contribution| snapshot.frameworks_of(&contribution.id).iter().copied())
        .filter(outlives)
        .collect();
    let first = frameworks.first()?;
    let message = Message::new("K107")
        .with("mission", &mission.name)
        .with("count", frameworks.len())
        .with("until", words::moment(until));
    let finding = Finding::differs(&RULE.rule, mission.id.record(), message);
    let finding = shown(finding, first, "until");
    let finding = frameworks
        .iter()
        .skip(1)
        .fold(finding, |finding, framework| {
            shown(finding, framework, "until")
        });
    let says = Message::new("check-mandate-until")
        .with("instrument", last.title_in_tables())
        .with("until", words::moment(until));
    Some(finding.shown_by(last.id.record(), "until", says))
}

/// The mandate that ends last; nothing where one has no end, or no source tells until when.
fn last_of_all<'r>(mandates: &[&'r Mandate]) -> Option<&'r Mandate> {
    let all = mandates.iter().copied();
    all.max_by_key(|mandate| {
        (
            mandate.validity().possible().map(Period::until),
            &mandate.id,
        )
    })
}
