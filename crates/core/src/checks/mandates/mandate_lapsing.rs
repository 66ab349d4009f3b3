//! M105: the mandate ends before long, no later one is known, and contributions go on.

use jiff::civil::Date;

use super::{all_in_force, in_force, until_shown};
use crate::checks::cover::{Lapse, lapse};
use crate::checks::example::Change;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot, words};
use crate::model::{Contribution, End, Known, Mandate, Mission, Period};
use crate::wording::Message;

/// The rule.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "M105",
        name: "mandate-lapsing",
        severity: Severity::Warning,
        sources: &["Grondwet art. 100", "kst-29521-D"],
        breaking: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "until = 2024-08-31\nrenews = \"omfc-2021\"",
            to: "until = 2023-10-31\nrenews = \"omfc-2021\"",
        }],
        // It ends as well, but its renewal is already known.
        clean: &[
            Change::Replace {
                file: "missions/omfc.toml",
                from: "until = 2024-08-31\nrenews = \"omfc-2021\"",
                to: "until = 2023-10-31\nrenews = \"omfc-2021\"",
            },
            Change::Add {
                file: "missions/omfc.toml",
                text: r#"
[[mandate]]
id = "omfc-2023"
instrument = "Resolution 6 (2023)"
from = 2023-11-01
until = 2024-08-31
renews = "omfc-2022"
tasks = ["Observe the armistice."]
sources = ["report-2023#2"]
"#,
            },
        ],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let missions = snapshot.register.missions.values();
    missions
        .filter_map(|mission| {
            let lapsing = Lapsing::of(snapshot, mission)?;
            Some(lapsing.found(mission))
        })
        .collect()
}

/// A mandate that ends within the days looked ahead, while contributions go on.
pub(in crate::checks) struct Lapsing<'r> {
    /// The first day without a mandate.
    pub(in crate::checks) from: Date,
    known: Known,
    /// What ends; nothing where it is the mission.
    mandate: Option<&'r Mandate>,
    going_on: Vec<&'r Contribution>,
}

impl<'r> Lapsing<'r> {
    /// Whether the mandate of a mission is about to lapse.
    pub(in crate::checks) fn of(snapshot: &Snapshot<'r>, mission: &Mission) -> Option<Lapsing<'r>> {
        let coming = snapshot.coming()?;
        let mandates = snapshot.mandates_of(&mission.id);
        let validities = all_in_force(snapshot, mission);
        let Lapse { from, known } = lapse(&validities, snapshot.on, coming.until())?;
        let given = snapshot.contributions_to(&mission.id).iter().copied();
        let going_on: Vec<&Contribution> = given
            .filter(|contribution| snapshot.goes_on(contribution, from))
            .collect();
        if going_on.is_empty() {
            return None;
        }
        let last = |mandate: &Mandate| in_force(mission, mandate).possible();
        let held = mandates
            .iter()
            .copied()
            .filter(|mandate| last(mandate).is_some_and(|days| days.from() < from));
        // What certainly holds on the eve is what ends; a successor may have begun or not.
        let holds_on_eve = |mandate: &Mandate| {
            let certain = in_force(mission, mandate).certain();
            certain.is_some_and(|days| from.yesterday().is_ok_and(|eve| days.contains(eve)))
        };
        let mandate = held.max_by_key(|mandate| {
            (
                holds_on_eve(mandate),
                last(mandate).map(Period::until),
                &mandate.id,
            )
        });
        let by_mission = mandate.is_some_and(|mandate| {
            let own = mandate.validity().possible().map(Period::until);
            own > last(mandate).map(Period::until)
        });
        let mandate = mandate.filter(|_| !by_mission);
        // An end that may be years away is no end to look ahead to.
        let is_telling = match (mandate.map(|mandate| &mandate.until), &mission.ended) {
            (Some(End::On(until)), _) | (None, Some(until)) => words::is_telling(until),
            _ => false,
        };
        (known == Known::No || is_telling).then_some(Lapsing {
            from,
            known,
            mandate,
            going_on,
        })
    }

    fn found(&self, mission: &Mission) -> Finding {
        let until = match (self.mandate, &mission.ended) {
            (Some(mandate), _) => words::end(&mandate.until),
            (None, Some(ended)) => words::moment(ended),
            (None, None) => words::end(&End::Unknown),
        };
        let message = match self.mandate {
            Some(_) => Message::new("M105"),
            None => Message::new("M105-mission-ends"),
        };
        let message = message
            .with("mission", &mission.name)
            .with("until", until.clone())
            .with("count", self.going_on.len());
        let subject = mission.id.record();
        let finding = if self.known == Known::No {
            Finding::contradicts(&RULE.rule, subject, message)
        } else {
            Finding::unconfirmed(&RULE.rule, subject, message)
        };
        let finding = match self.mandate {
            Some(mandate) => until_shown(finding, mandate),
            None => {
                let says = Message::new("M101-says-mission")
                    .with("mission", &mission.name)
                    .with("until", until);
                finding.shown_by(mission.id.record(), "ended", says)
            }
        };
        self.going_on.iter().fold(finding, |finding, contribution| {
            let says = Message::new("check-goes-on").with("contribution", &contribution.name);
            finding.shown_by(contribution.id.record(), "state", says)
        })
    }
}
