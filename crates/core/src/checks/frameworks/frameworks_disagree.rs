//! K112: two national frameworks of one contribution hold at once and say different sizes. One
//! that begins on the last day of another does not count.

use jiff::civil::Date;

use super::{mission_of, shown, size_field};
use crate::checks::example::Change;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot, words};
use crate::model::{Category, Contribution, Framework, Period};
use crate::wording::Message;

/// The rule.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "K112",
        name: "frameworks-disagree",
        severity: Severity::Warning,
        sources: &[],
        breaking: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "from = 2022-09-01\nuntil = 2024-08-31\nmilitary = 2",
            to: "from = 2022-08-15\nuntil = 2024-08-31\nmilitary = 3",
        }],
        // They overlap and say the same.
        clean: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "from = 2022-09-01\nuntil = 2024-08-31\nmilitary = 2",
            to: "from = 2022-08-15\nuntil = 2024-08-31\nmilitary = 2",
        }],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let contributions = snapshot.register.contributions.values();
    contributions
        .filter_map(|contribution| of_contribution(snapshot, contribution))
        .collect()
}

/// Two frameworks and the days on which they disagree.
struct Both<'r> {
    first: &'r Framework,
    second: &'r Framework,
    category: Category,
    days: Period,
}

fn of_contribution(snapshot: &Snapshot<'_>, contribution: &Contribution) -> Option<Finding> {
    let all = disagreeing(snapshot.frameworks_of(&contribution.id), snapshot.on);
    let worst = all.iter().max_by_key(|both| both.days.days())?;
    let mut days: Vec<Period> = all.iter().map(|both| both.days).collect();
    days.sort_unstable();
    let days = crate::checks::presence::joined(days.into_iter());
    let (one, other) = (worst.first, worst.second);
    let message = Message::new("K112")
        .with("mission", mission_of(snapshot, contribution))
        .with("contribution", &contribution.name)
        .with("category", worst.category.word())
        .with("one", one.base(worst.category).unwrap_or(0))
        .with("other", other.base(worst.category).unwrap_or(0))
        .with("days", words::longest(&days));
    let field = size_field(worst.category);
    let finding = Finding::contradicts(&RULE.rule, contribution.id.record(), message);
    Some(shown(shown(finding, one, field), other, field))
}

fn disagreeing<'r>(frameworks: &[&'r Framework], on: Date) -> Vec<Both<'r>> {
    let mut held: Vec<(Period, &Framework)> = frameworks
        .iter()
        .filter_map(|framework| Some((framework.validity().certain()?, *framework)))
        .filter(|(days, _)| days.from() <= on)
        .collect();
    held.sort_by_key(|(days, framework)| (*days, &framework.id));
    let mut found = Vec::new();
    for (place, (days, first)) in held.iter().enumerate() {
        let later = held.iter().skip(place + 1);
        // In order of first day: who begins after the last day, overlaps no more.
        for (others, second) in later.take_while(|(others, _)| others.from() < days.until()) {
            let differs = |category: &&Category| {
                let sizes = first.base(**category).zip(second.base(**category));
                sizes.is_some_and(|(one, other)| one != other)
            };
            let category = Category::ALL.iter().find(differs);
            let both = days.within(*others).filter(|both| both.days() > 1);
            found.extend(both.zip(category).map(|(days, category)| Both {
                first,
                second,
                category: *category,
                days,
            }));
        }
    }
    found
}
