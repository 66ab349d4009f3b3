//! M113: the country alone has more people in a mission than the mission as a whole may have.

use std::cmp::Reverse;

use super::{Uncovered, in_force, shown_in, uncovered};
use crate::checks::example::Change;
use crate::checks::headcount::Daily;
use crate::checks::presence::joined;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot, words};
use crate::model::{Category, Mandate, Mission, Period};
use crate::wording::Message;

/// The rule.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "M113",
        name: "ceiling-exceeded",
        severity: Severity::Error,
        sources: &[],
        breaking: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "most = 500",
            to: "most = 1",
        }],
        clean: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "most = 500",
            to: "most = 2",
        }],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let missions = snapshot.register.missions.values();
    missions
        .flat_map(|mission| {
            let categories = Category::ALL.iter();
            categories.filter_map(|category| of_mission(snapshot, mission, *category))
        })
        .collect()
}

/// A time above the ceiling of a mandate.
struct Above<'r> {
    mandate: &'r Mandate,
    place: usize,
    most: u32,
    ceiling: u32,
    period: Period,
}

fn of_mission(snapshot: &Snapshot<'_>, mission: &Mission, category: Category) -> Option<Finding> {
    let ceilings: Vec<(&Mandate, usize, u32)> = snapshot
        .mandates_of(&mission.id)
        .iter()
        .flat_map(|mandate| {
            let ceilings = mandate.ceilings.iter().enumerate();
            let of_category = ceilings.filter(|(_, ceiling)| ceiling.category == category);
            of_category.map(|(place, ceiling)| (*mandate, place, ceiling.most))
        })
        .collect();
    let lowest = ceilings.iter().map(|(_, _, most)| *most).min()?;
    let given = snapshot.contributions_to(&mission.id);
    // Most countries are far below: then no day need be looked at.
    if Daily::at_most(snapshot, given, category) <= u64::from(lowest) {
        return None;
    }
    let daily = Daily::of(snapshot, given, category);
    let above: Vec<Above<'_>> = ceilings
        .into_iter()
        .flat_map(|(mandate, place, ceiling)| {
            let held = in_force(mission, mandate).certain();
            let held = held.and_then(|held| held.within(snapshot.past()));
            let found = held
                .map(|held| daily.above(held, ceiling))
                .unwrap_or_default();
            found.into_iter().map(move |(period, most)| Above {
                mandate,
                place,
                most,
                ceiling,
                period,
            })
        })
        .collect();
    let worst = above
        .iter()
        .max_by_key(|above| (above.most - above.ceiling, Reverse(above.period)))?;
    let mut periods: Vec<Period> = above.iter().map(|above| above.period).collect();
    periods.sort_unstable();
    let days = joined(periods.into_iter());
    let message = Message::new("M113")
        .with("mission", &mission.name)
        .with("category", category.word())
        .with("most", worst.most)
        .with("ceiling", worst.ceiling)
        .with("days", words::longest(&days));
    let says = Message::new("M113-says")
        .with("instrument", worst.mandate.title_in_tables())
        .with("category", category.word())
        .with("ceiling", worst.ceiling);
    let finding = Finding::contradicts(&RULE.rule, mission.id.record(), message).shown_by_part(
        worst.mandate.id.record(),
        ("ceiling", worst.place),
        "most",
        says,
    );
    let people: Vec<Uncovered<'_>> = uncovered(snapshot, mission, &days);
    Some(shown_in(finding, &people))
}
