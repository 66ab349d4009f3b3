//! Counts of people against counting day by day.

use std::collections::BTreeSet;

use kader_core::figures::{
    FigureTable, FigureValue, annex2, deployed, filled_posts, headcount, headcount_by_month, peak,
    peak_of, person_days, sweep,
};
use kader_core::model::{Category, Contribution, Deployment, Measure, Period};
use kader_core::register::Register;
use proptest::prelude::*;

use crate::oracle;
use crate::world::{CONTRIBUTIONS, World, any_category, any_period, any_world, contribution_id};

fn is_recorded(world: &World, row: &[usize]) -> bool {
    row.iter().all(|number| world.is_recorded(*number))
}

/// Whether any reading of any framework provides for a category on any day, and whether every
/// reading of one does.
fn provided(world: &World, number: usize, category: Category, period: Period) -> (bool, bool) {
    let days = oracle::each_day(period);
    let (mut perhaps, mut surely) = (false, false);
    for framework in &world.frameworks {
        if framework.contribution != contribution_id(number) {
            continue;
        }
        let in_readings: Vec<bool> = oracle::framework_readings(framework, category)
            .iter()
            .map(|reading| {
                days.iter().any(|day| {
                    let extra = reading.extras.iter().any(|(_, (from, until))| {
                        from <= day && day <= until && reading.holds(*day)
                    });
                    reading.size(category, *day).is_some() || extra
                })
            })
            .collect();
        perhaps |= in_readings.iter().any(|provides| *provides);
        surely |= in_readings.iter().all(|provides| *provides);
    }
    (perhaps, surely)
}

/// Every way to pick tallies, of which those are kept that cover a set exactly once.
fn covers(
    world: &World,
    wanted: &BTreeSet<usize>,
    category: Category,
    period: Period,
) -> Vec<Vec<usize>> {
    let numbers = |tally: usize| -> Vec<usize> {
        let covered = world.tallies[tally].contributions.iter();
        covered
            .map(|id| id.as_str()[1..].parse().unwrap())
            .collect()
    };
    let mut found = Vec::new();
    for picked in 0..1_usize << world.tallies.len() {
        let picked: Vec<usize> = (0..world.tallies.len())
            .filter(|tally| picked & (1 << tally) != 0)
            .collect();
        let fitting = picked.iter().all(|tally| {
            let tally = &world.tallies[*tally];
            tally.measure == Measure::Deployed
                && tally.category == Some(category)
                && tally.period == period
        });
        let mut covered: Vec<usize> = picked.iter().flat_map(|tally| numbers(*tally)).collect();
        covered.sort_unstable();
        if fitting && covered.iter().eq(wanted.iter()) {
            found.push(picked);
        }
    }
    found
}

/// The contributions of a row without records in which there may have been someone.
fn to_cover(world: &World, row: &[usize], category: Category, period: Period) -> BTreeSet<usize> {
    let named = |number: usize| {
        world.tallies.iter().any(|tally| {
            tally.measure == Measure::Deployed
                && tally.category == Some(category)
                && tally.contributions.contains(&contribution_id(number))
                && oracle::each_day(tally.period)
                    .iter()
                    .any(|day| period.contains(*day))
        })
    };
    row.iter()
        .copied()
        .filter(|number| !world.is_recorded(*number))
        .filter(|number| named(*number) || provided(world, *number, category, period).0)
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn deployed_is_what_counting_day_by_day_finds(
        world in any_world(true),
        category in any_category(),
        other in any_period(),
        of_edition in any::<bool>(),
    ) {
        let register = world.register();
        let period = if of_edition { world.period } else { other };
        for (place, row) in world.rows.iter().enumerate() {
            let figure = deployed(&register, &world.ids(place), category, period);
            let recorded: u64 = row
                .iter()
                .filter(|number| world.is_recorded(**number))
                .map(|number| oracle::deployed(&world, *number, category, period))
                .sum();
            let wanted = to_cover(&world, row, category, period);
            let covers = covers(&world, &wanted, category, period);
            let provided = row.iter().any(|number| provided(&world, *number, category, period).0);
            match &figure.value {
                FigureValue::Blank => {
                    prop_assert!(!provided && recorded == 0);
                    prop_assert!(!covers.is_empty());
                }
                FigureValue::Count(count) => {
                    let sums: Vec<Option<u64>> = covers.iter().map(|tallies| {
                        let counts = tallies.iter().map(|tally| {
                            world.tallies[*tally].exact().map(u64::from)
                        });
                        counts.sum()
                    }).collect();
                    let added = count.checked_sub(recorded);
                    prop_assert!(added.is_some() && sums.contains(&added), "{count} {sums:?}");
                    prop_assert!(*count > 0 || provided);
                    let parts = figure.because.parts.len();
                    prop_assert!(*count == 0 || parts > 0, "a count has its reasons");
                }
                FigureValue::Unavailable(reason) if reason.name == "reason-vague-tally" => {
                    let vague = covers.iter().flatten().any(|tally| {
                        world.tallies[*tally].exact().is_none()
                    });
                    prop_assert!(vague);
                }
                FigureValue::Unavailable(reason) => {
                    prop_assert_eq!(reason.name, "reason-no-records");
                    prop_assert!(covers.is_empty());
                }
                other => prop_assert!(false, "{other:?}"),
            }
        }
    }

    #[test]
    fn a_contribution_named_twice_counts_once(world in any_world(true), category in any_category()) {
        let register = world.register();
        for row in 0..world.rows.len() {
            let once = world.ids(row);
            let twice: Vec<_> = once.iter().chain(&once).cloned().collect();
            prop_assert_eq!(
                deployed(&register, &once, category, world.period),
                deployed(&register, &twice, category, world.period)
            );
        }
    }

    #[test]
    fn headcounts_peaks_and_person_days_are_what_counting_day_by_day_finds(
        world in any_world(false),
        period in any_period(),
    ) {
        let register = world.register();
        let edition = world.edition();
        let days = oracle::each_day(period);
        let all: Vec<usize> = world.rows.iter().flatten().copied()
            .filter(|number| world.is_recorded(*number)).collect();
        let table = headcount(&register, &edition, period);
        prop_assert_eq!(table.rows.len(), days.len());
        for (day, row) in days.iter().zip(&table.rows) {
            prop_assert_eq!(&row.key, &day.to_string());
            for (column, categories) in kinds() {
                let expected = oracle::headcount(&world, &all, categories, *day);
                prop_assert_eq!(
                    table.figure(&row.key, column).unwrap().value.count(), Some(expected)
                );
            }
        }
        let peaks = peak(&register, &edition, period);
        let sums = person_days(&register, &edition, period);
        let rows = world.rows.iter().enumerate().map(|(place, row)| (format!("row{place}"), row));
        for (key, counted) in rows.chain([("total".to_owned(), &all)]) {
            for (column, categories) in kinds() {
                let counts: Vec<u64> = days.iter()
                    .map(|day| oracle::headcount(&world, counted, categories, *day)).collect();
                let most = counts.iter().max().copied().unwrap();
                let first = days.iter().zip(&counts).find(|(_, count)| **count == most).unwrap().0;
                let value = |table: &FigureTable, column: &str| {
                    table.figure(&key, column).unwrap().value.clone()
                };
                let since = format!("{column}_day");
                if is_recorded(&world, counted) {
                    prop_assert_eq!(value(&peaks, column), FigureValue::Count(most));
                    let expected = if most == 0 { FigureValue::Blank } else { FigureValue::Day(*first) };
                    prop_assert_eq!(value(&peaks, &since), expected);
                    prop_assert_eq!(value(&sums, column), FigureValue::Count(counts.iter().sum()));
                } else {
                    for found in [value(&peaks, column), value(&peaks, &since), value(&sums, column)] {
                        prop_assert!(matches!(found, FigureValue::Unavailable(_)));
                    }
                }
            }
        }
        let by_month = headcount_by_month(&register, &edition, period);
        for (month, row) in period.months().into_iter().zip(&by_month.rows) {
            for (column, categories) in kinds() {
                let expected = oracle::each_day(month).iter()
                    .map(|day| oracle::headcount(&world, &all, categories, *day)).max();
                prop_assert_eq!(
                    by_month.figure(&row.key, column).unwrap().value.count(), expected
                );
            }
        }
        prop_assert_eq!(by_month.rows.len(), period.months().len());
    }

    #[test]
    fn person_days_of_the_months_add_up(world in any_world(false), period in any_period()) {
        let register = world.register();
        let ids: Vec<_> = (0..CONTRIBUTIONS).map(contribution_id).collect();
        for category in Category::ALL {
            let days = |period| sweep(&register, &ids, *category, period).person_days();
            let of_months: u64 = period.months().into_iter().map(days).sum();
            prop_assert_eq!(days(period), of_months);
        }
    }

    #[test]
    fn a_sweep_has_one_count_for_each_day(world in any_world(false), period in any_period()) {
        let register = world.register();
        let ids: Vec<_> = (0..CONTRIBUTIONS).map(contribution_id).collect();
        let swept = sweep(&register, &ids, Category::Military, period);
        let days: Vec<_> = swept.each_day().map(|(day, _)| day).collect();
        prop_assert_eq!(days, oracle::each_day(period));
    }

    #[test]
    fn who_is_on_post_on_a_day_is_the_headcount_post_by_post(
        world in any_world(false),
        period in any_period(),
    ) {
        let register = world.register();
        for number in 0..CONTRIBUTIONS {
            let contribution = contribution_id(number);
            let made = is_made(&register, number);
            for day in [period.from(), period.until()] {
                let posts = filled_posts(&register, &contribution, day);
                let there = |deployment: &&Deployment| oracle::is_there(deployment, day);
                for on in &posts {
                    let of_post = world.deployments.iter().filter(|held| held.post == *on.post);
                    let reconstructed =
                        of_post.clone().filter(there).filter(|held| made || held.reconstructed);
                    prop_assert_eq!(on.reconstructed as usize, reconstructed.count());
                    prop_assert_eq!((on.military + on.civilian) as usize, of_post.filter(there).count());
                }
                for category in Category::ALL {
                    let counted: u32 = posts.iter().map(|on| match category {
                        Category::Military => on.military,
                        Category::Civilian => on.civilian,
                    }).sum();
                    let swept = sweep(&register, [&contribution], *category, Period::day(day));
                    prop_assert_eq!(counted, swept.counts[0]);
                }
            }
        }
    }

    #[test]
    fn a_peak_over_no_categories_is_nobody(world in any_world(false)) {
        let register = world.register();
        let held: Vec<&Contribution> = register.contributions.values().collect();
        prop_assert_eq!(peak_of(&register, &held, &[], world.period).day, None);
    }

    #[test]
    fn reconstructed_records_mark_what_is_counted_of_them(world in any_world(false)) {
        let register = world.register();
        let table = annex2(&register, &world.edition());
        for (place, row) in world.rows.iter().enumerate() {
            for (column, category) in
                [("deployed_military", Category::Military), ("deployed_civilian", Category::Civilian)]
            {
                let figure = table.figure(&format!("row{place}"), column).unwrap();
                let counted = world.deployments.iter().filter(|deployment| {
                    row.contains(&World::owner(deployment))
                        && deployment.category == category
                        && oracle::each_day(world.period).iter().any(|day| oracle::is_there(deployment, *day))
                });
                let reconstructed = counted.clone().any(|deployment| {
                    deployment.reconstructed || is_made(&register, World::owner(deployment))
                });
                prop_assert_eq!(figure.because.reconstructed, reconstructed);
            }
        }
    }
}

fn is_made(register: &Register, contribution: usize) -> bool {
    use kader_core::model::DeploymentRecords;
    let contribution = &register.contributions[&contribution_id(contribution)];
    contribution.deployments == DeploymentRecords::Reconstructed
}

fn kinds() -> [(&'static str, &'static [Category]); 3] {
    [
        ("military", &[Category::Military]),
        ("civilian", &[Category::Civilian]),
        ("total", Category::ALL),
    ]
}
