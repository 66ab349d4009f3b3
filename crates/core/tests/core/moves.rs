//! What one deployment changes: the cells that it should, and no other.

use kader_core::figures::{FigureTable, FigureValue, annex2};
use kader_core::model::{Category, Deployment};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::oracle;
use crate::world::{World, any_category, any_world, day, days};

/// What happens to a deployment.
#[derive(Debug, Clone, Copy)]
enum Move {
    Remove,
    /// Its last day becomes so many days later; an open one is closed.
    Extend(i64),
    /// It is moved by so many days.
    Shift(i64),
    /// Its first day becomes the first after the period.
    PastTheEnd,
    /// Its last day becomes the last before the period.
    BeforeTheBegin,
    Reopen,
    Recount(Category),
}

fn any_move() -> impl Strategy<Value = Move> {
    prop_oneof![
        Just(Move::Remove),
        (1..30_i64).prop_map(Move::Extend),
        (-40..40_i64).prop_map(Move::Shift),
        Just(Move::PastTheEnd),
        Just(Move::BeforeTheBegin),
        Just(Move::Reopen),
        any_category().prop_map(Move::Recount),
    ]
}

fn moved(world: &World, deployment: &Deployment, how: Move) -> Option<Deployment> {
    let mut after = deployment.clone();
    match how {
        Move::Remove => return None,
        Move::Extend(by) => {
            after.until = Some(
                deployment
                    .until
                    .map_or(deployment.from, |until| until + days(by)),
            );
        }
        Move::Shift(by) => {
            after.from = deployment.from + days(by);
            after.until = deployment.until.map(|until| until + days(by));
        }
        Move::PastTheEnd => {
            after.from = world.period.until() + days(1);
            after.until = deployment.until.map(|until| until.max(after.from));
        }
        Move::BeforeTheBegin => {
            let until = world.period.from() - days(1);
            after.until = Some(until);
            after.from = deployment.from.min(until);
        }
        Move::Reopen => after.until = None,
        Move::Recount(category) => after.category = category,
    }
    Some(after)
}

fn number(table: &FigureTable, row: &str, column: &str) -> Option<i64> {
    match table.figure(row, column).unwrap().value {
        FigureValue::Count(count) => Some(i64::try_from(count).unwrap()),
        FigureValue::Blank => Some(0),
        _ => None,
    }
}

const SENT: [(&str, Category); 2] = [
    ("deployed_military", Category::Military),
    ("deployed_civilian", Category::Civilian),
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, max_global_rejects: 100_000, ..ProptestConfig::default() })]

    #[test]
    fn one_deployment_changes_its_cells_and_no_other(
        world in any_world(true),
        which in any::<Index>(),
        how in any_move(),
    ) {
        prop_assume!(!world.deployments.is_empty());
        let place = which.index(world.deployments.len());
        let before = world.deployments[place].clone();
        let after = moved(&world, &before, how);
        let mut changed = world.clone();
        changed.deployments.remove(place);
        changed.deployments.extend(after.clone());

        let counts = |deployment: &Deployment, category| {
            let days = oracle::each_day(world.period);
            let is_in = days.iter().any(|day| oracle::is_there(deployment, *day));
            i64::from(is_in && deployment.category == category)
        };
        let delta = |category| {
            after.as_ref().map_or(0, |after| counts(after, category)) - counts(&before, category)
        };
        let owner = World::owner(&before);
        let row = world.rows.iter().position(|row| row.contains(&owner));
        let (one, other) = (
            annex2(&world.register(), &world.edition()),
            annex2(&changed.register(), &changed.edition()),
        );
        prop_assert_eq!(one.rows.len(), other.rows.len());
        for (row_before, row_after) in one.rows.iter().zip(&other.rows) {
            let key = row_before.key.as_str();
            prop_assert_eq!(key, &row_after.key);
            let concerned = row.is_some_and(|row| key == format!("row{row}") || key == "total");
            for (column, (before, after)) in
                one.columns.iter().zip(row_before.cells.iter().zip(&row_after.cells))
            {
                let expected = match SENT.iter().find(|(sent, _)| *sent == column.key) {
                    Some((_, category)) => Some(delta(*category)),
                    None if column.key == "deployed_total" => {
                        Some(delta(Category::Military) + delta(Category::Civilian))
                    }
                    None => None,
                };
                let expected = expected.filter(|_| concerned).unwrap_or(0);
                if expected == 0 && column.key != "deployed_total" {
                    prop_assert_eq!(&before.value, &after.value, "{}/{}", key, column.key);
                } else {
                    let (was, is) = (number(&one, key, column.key), number(&other, key, column.key));
                    prop_assert_eq!(was.map(|was| was + expected), is, "{}/{}", key, column.key);
                }
            }
        }
    }

    #[test]
    fn an_extension_within_the_period_changes_nothing(world in any_world(true), by in 1..20_i64) {
        prop_assume!(world.deployments.iter().any(|deployment| deployment.until.is_some()));
        let mut changed = world.clone();
        for deployment in &mut changed.deployments {
            if oracle::is_there(deployment, world.period.until()) {
                deployment.until = deployment.until.map(|until| until + days(by));
            }
        }
        prop_assert_eq!(
            annex2(&world.register(), &world.edition()),
            annex2(&changed.register(), &changed.edition())
        );
    }
}

#[test]
fn the_days_of_the_world_hold_a_leap_day() {
    let leap = jiff::civil::date(2024, 2, 29);
    assert!(day(0) < leap && leap < day(crate::world::DAYS));
}
