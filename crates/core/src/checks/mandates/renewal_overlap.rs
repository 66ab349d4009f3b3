//! M107: a renewal begins before the last day of what it renews, so that both hold at once. One
//! that begins on that very day does not count as an overlap.

use super::{from_shown, until_shown};
use crate::checks::example::Change;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot, words};
use crate::model::{Mandate, Mission, Period};
use crate::wording::Message;

/// The rule.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "M107",
        name: "renewal-overlap",
        severity: Severity::Warning,
        sources: &[],
        breaking: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "adopted = 2022-08-31\nfrom = 2022-08-31",
            to: "adopted = 2022-08-12\nfrom = 2022-08-15",
        }],
        // It may have begun earlier, and need not have.
        clean: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "adopted = 2022-08-31\nfrom = 2022-08-31",
            to: r#"adopted = 2022-08-12
from = { words = "in the second half of August 2022", earliest = 2022-08-16, latest = 2022-08-31 }"#,
        }],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let mandates = snapshot.register.mandates.values();
    mandates
        .filter_map(|renewal| {
            let renewed = snapshot.register.mandates.get(renewal.renews.as_ref()?)?;
            let mission = snapshot.register.missions.get(&renewal.mission)?;
            let both = both(renewed, renewal).filter(|both| both.from() <= snapshot.ahead)?;
            Some(found(mission, renewed, renewal, both))
        })
        .collect()
}

/// The days on which a mandate and its renewal certainly both hold; nothing where that is one
/// day, or where the renewal is not known to be the later one.
fn both(renewed: &Mandate, renewal: &Mandate) -> Option<Period> {
    let (first, second) = (renewed.validity(), renewal.validity());
    let both = first.certain()?.within(second.certain()?)?;
    let follows = first.earliest() < second.earliest();
    (follows && both.days() > 1).then_some(both)
}

fn found(mission: &Mission, renewed: &Mandate, renewal: &Mandate, both: Period) -> Finding {
    let message = Message::new("M107")
        .with("mission", &mission.name)
        .with("renewed", renewed.title_in_tables())
        .with("renewal", renewal.title_in_tables())
        .with("days", words::period_or_on(both));
    let finding = Finding::contradicts(&RULE.rule, mission.id.record(), message);
    until_shown(from_shown(finding, renewal), renewed)
}
