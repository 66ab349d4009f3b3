//! The tables as a whole: sums, order of the records, and paths.

use kader_core::figures::{FigureTable, FigureValue, Found, Sought, TABLES, annex2, lookup, table};
use kader_core::register::{DeploymentsBuilder, Register};
use proptest::prelude::*;

use crate::world::{World, any_world};

fn all(register: &Register) -> Vec<FigureTable> {
    let edition = register.edition(None).unwrap();
    let sought = Sought::of(edition);
    TABLES
        .iter()
        .filter_map(|name| table(register, sought, name))
        .collect()
}

fn shuffled<T: Clone>(items: &[T], seed: u64) -> Vec<T> {
    let mut keyed: Vec<(u64, T)> = (1_u64..)
        .zip(items)
        .map(|(number, item)| {
            (
                (number ^ seed)
                    .wrapping_mul(0x9e37_79b9_7f4a_7c15)
                    .rotate_left(17)
                    ^ seed,
                item.clone(),
            )
        })
        .collect();
    keyed.sort_by_key(|(key, _)| *key);
    keyed.into_iter().map(|(_, item)| item).collect()
}

/// What a cell adds to a sum; nothing where it is not available.
fn adds(value: &FigureValue) -> Option<u64> {
    match value {
        FigureValue::Count(count) => Some(*count),
        FigureValue::Blank => Some(0),
        _ => None,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_the_records_means_nothing(world in any_world(true), seed in any::<u64>()) {
        let mut records = world.records();
        records.contributions = shuffled(&records.contributions, seed);
        records.missions = shuffled(&records.missions, seed);
        records.frameworks = shuffled(&records.frameworks, seed);
        records.posts = shuffled(&records.posts, seed);
        records.tallies = shuffled(&records.tallies, seed);
        records.deployments = DeploymentsBuilder::new();
        for deployment in shuffled(&world.deployments, seed) {
            records.deployments.add(deployment);
        }
        let other = Register::new(records).expect("sound in any order");
        let register = world.register();
        prop_assert!(register == other);
        prop_assert_eq!(all(&register), all(&other));
    }

    #[test]
    fn annex_2_adds_up(world in any_world(true)) {
        let found = annex2(&world.register(), &world.edition());
        let value = |row: &str, column: &str| found.figure(row, column).unwrap().value.clone();
        let rows = || found.rows.iter().filter(|row| !row.is_total).map(|row| row.key.as_str());
        let add = |values: Vec<FigureValue>| -> FigureValue {
            if values.iter().all(|value| *value == FigureValue::Blank) {
                return FigureValue::Blank;
            }
            let sum: Option<u64> = values.iter().map(adds).sum();
            // Why it is not available is of no matter here.
            sum.map_or(FigureValue::Words("n/a".to_owned()), FigureValue::Count)
        };
        let plain = |value: FigureValue| match value {
            FigureValue::Unavailable(_) => FigureValue::Words("n/a".to_owned()),
            value => value,
        };
        for row in rows().chain(["total"]) {
            let parts = vec![value(row, "deployed_military"), value(row, "deployed_civilian")];
            prop_assert_eq!(plain(value(row, "deployed_total")), add(parts));
        }
        for column in ["deployed_military", "deployed_civilian", "deployed_total", "framework_civilian"] {
            let parts = rows().map(|row| value(row, column)).collect();
            prop_assert_eq!(plain(value("total", column)), add(parts), "{}", column);
        }
        let parts = rows()
            .flat_map(|row| [value(row, "framework_military"), value(row, "framework_military_temporary")])
            .collect();
        prop_assert_eq!(plain(value("total", "framework_military")), add(parts));
        prop_assert_eq!(value("total", "framework_military_temporary"), FigureValue::Blank);
    }

    #[test]
    fn every_figure_is_found_by_its_path(world in any_world(true)) {
        let register = world.register();
        let sought = Sought::of(register.edition(None).unwrap());
        for found in all(&register) {
            for (number, row) in found.rows.iter().enumerate() {
                let same = found.rows.iter().position(|other| other.key == row.key);
                prop_assert_eq!(same, Some(number), "{}/{} stands twice", found.name, row.key);
                prop_assert_eq!(row.cells.len(), found.columns.len());
            }
            let Some(row) = found.rows.last() else { continue };
            for (column, figure) in found.columns.iter().zip(&row.cells) {
                let path = format!("{}/{}/{}", found.name, row.key, column.key);
                if row.key.contains('/') {
                    continue;
                }
                let looked_up = lookup(&register, sought, &path);
                prop_assert_eq!(looked_up, Some(Found::Figure(Box::new(figure.clone()))), "{}", path);
            }
        }
    }

    #[test]
    fn a_figure_that_is_not_available_is_never_zero(world in any_world(true)) {
        for found in all(&world.register()) {
            for figure in found.rows.iter().flat_map(|row| &row.cells) {
                if let FigureValue::Unavailable(_) = figure.value {
                    prop_assert_eq!(figure.value.count(), None);
                    prop_assert_eq!(figure.value.data(), "n/a");
                }
            }
        }
    }
}

#[test]
fn an_edition_without_an_annex_has_empty_tables() {
    let world = World {
        contributions: Vec::new(),
        frameworks: Vec::new(),
        deployments: Vec::new(),
        tallies: Vec::new(),
        rows: Vec::new(),
        period: kader_core::model::Period::day(crate::world::day(0)),
    };
    let mut edition = world.edition();
    edition.personnel_annex = None;
    let mut records = world.records();
    records.posts = Vec::new();
    let register = Register::new(records).unwrap();
    assert!(annex2(&register, &edition).rows.is_empty());
    let sought = Sought::of(&edition);
    let peak = table(&register, sought, "peak").unwrap();
    assert_eq!(peak.rows.len(), 1, "the total alone");
    assert_eq!(table(&register, sought, "changes"), None);
}
