//! Frameworks and their use against every reading of their dates, day by day.

use kader_core::figures::{
    Figure, FigureValue, framework_base, framework_temporary, framework_use, limits,
};
use kader_core::model::{Category, Framework, Period};
use proptest::prelude::*;

use crate::oracle::{self, Reading};
use crate::world::{World, any_category, any_period, any_world, contribution_id};

fn of(world: &World, number: usize) -> Vec<&Framework> {
    let id = contribution_id(number);
    world
        .frameworks
        .iter()
        .filter(|framework| framework.contribution == id)
        .collect()
}

type Value = fn(&Reading<'_>, Category, jiff::civil::Date) -> Option<u64>;

/// For each contribution of a row the smallest and largest that the highest value can be.
fn spans(
    world: &World,
    row: &[usize],
    category: Category,
    period: Period,
    value: Value,
) -> Vec<(Option<u64>, Option<u64>)> {
    row.iter()
        .map(|number| {
            let each: Vec<_> = of(world, *number)
                .into_iter()
                .map(|framework| {
                    oracle::highest(framework, category, period, |reading, day| {
                        value(reading, category, day)
                    })
                })
                .collect();
            let least = each.iter().map(|span| span.0).max().flatten();
            (least, each.iter().map(|span| span.1).max().flatten())
        })
        .collect()
}

fn sum(sizes: impl Iterator<Item = Option<u64>>) -> FigureValue {
    let sizes: Vec<u64> = sizes.flatten().collect();
    if sizes.is_empty() {
        FigureValue::Blank
    } else {
        FigureValue::Count(sizes.iter().sum())
    }
}

fn base(reading: &Reading<'_>, category: Category, day: jiff::civil::Date) -> Option<u64> {
    reading.size(category, day)
}

fn extra(reading: &Reading<'_>, _: Category, day: jiff::civil::Date) -> Option<u64> {
    Some(reading.extra(day)).filter(|extra| *extra > 0)
}

fn is_uncertain(figure: &Figure) -> bool {
    matches!(&figure.value,
        FigureValue::Unavailable(reason) if reason.name == "reason-framework-uncertain")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn the_base_size_is_what_every_reading_of_the_dates_gives(
        world in any_world(true),
        category in any_category(),
    ) {
        let register = world.register();
        for (place, row) in world.rows.iter().enumerate() {
            let figure = framework_base(&register, &world.ids(place), category, world.period);
            let spans = spans(&world, row, category, world.period, base);
            if spans.iter().all(|(least, most)| least == most) {
                prop_assert_eq!(figure.value, sum(spans.iter().map(|(least, _)| *least)));
            } else {
                prop_assert!(is_uncertain(&figure), "{spans:?} {:?}", figure.value);
            }
        }
    }

    #[test]
    fn the_extra_is_what_every_reading_of_the_dates_gives(
        world in any_world(true),
        category in any_category(),
    ) {
        let register = world.register();
        for (place, row) in world.rows.iter().enumerate() {
            let figure = framework_temporary(&register, &world.ids(place), category, world.period);
            let spans = spans(&world, row, category, world.period, extra);
            if is_uncertain(&figure) {
                // Several vague extras of one framework may leave it undecided needlessly.
                let vague = |number: &usize| of(&world, *number).into_iter().any(|framework| {
                    oracle::framework_readings(framework, category).len() > 1
                });
                prop_assert!(row.iter().any(vague));
            } else {
                prop_assert!(spans.iter().all(|(least, most)| least == most), "{spans:?}");
                prop_assert_eq!(figure.value, sum(spans.iter().map(|(least, _)| *least)));
            }
        }
    }

    #[test]
    fn the_limits_of_exact_frameworks_are_those_of_each_day(
        world in any_world(false),
        category in any_category(),
        period in any_period(),
    ) {
        let register = world.register();
        for (place, row) in world.rows.iter().enumerate() {
            let steps = limits(&register, &world.ids(place), category, period);
            let mut days = Vec::new();
            for step in &steps {
                for day in oracle::each_day(step.period) {
                    let expected = oracle::exact_limit(&world, row, category, day);
                    prop_assert_eq!((step.base, step.temporary), expected, "{}", day);
                    days.push(day);
                }
            }
            prop_assert_eq!(days, oracle::each_day(period), "steps are a partition");
            for pair in steps.windows(2) {
                prop_assert!(
                    (pair[0].base, pair[0].temporary) != (pair[1].base, pair[1].temporary),
                    "a step lasts as long as the limit is the same"
                );
            }
        }
    }

    #[test]
    fn the_limits_of_vague_frameworks_are_what_is_certain_each_day(
        world in any_world(true),
        category in any_category(),
    ) {
        let register = world.register();
        for (place, row) in world.rows.iter().enumerate() {
            let steps = limits(&register, &world.ids(place), category, world.period);
            let found = steps.iter().flat_map(|step| {
                oracle::each_day(step.period).into_iter().map(|day| (day, step.base))
            });
            for (day, base) in found {
                let each = row.iter().filter_map(|number| {
                    let sizes = of(&world, *number).into_iter().filter_map(|framework| {
                        let readings = oracle::framework_readings(framework, category);
                        let sizes = readings.iter().map(|reading| reading.base(category, day));
                        sizes.collect::<Option<Vec<u64>>>()?.into_iter().min()
                    });
                    sizes.max()
                });
                let expected = each.fold(None, |sum: Option<u64>, size| Some(sum.unwrap_or(0) + size));
                prop_assert_eq!(base, expected, "{}", day);
            }
        }
    }

    #[test]
    fn the_use_of_exact_frameworks_is_what_counting_day_by_day_finds(
        world in any_world(false),
        period in any_period(),
    ) {
        let register = world.register();
        let table = framework_use(&register, &world.edition(), period);
        let mut expected_rows = 0;
        for (place, row) in world.rows.iter().enumerate() {
            for category in Category::ALL {
                let days: Vec<(u64, Option<u64>)> = oracle::each_day(period).into_iter().map(|day| {
                    let (base, extra) = oracle::exact_limit(&world, row, *category, day);
                    let limit = base.map(|base| base + extra).or(Some(extra).filter(|extra| *extra > 0));
                    (oracle::headcount(&world, row, &[*category], day), limit)
                }).collect();
                let key = format!("row{place}-{}", category.word());
                let person_days: u64 = days.iter().map(|(count, _)| count).sum();
                if person_days == 0 && days.iter().all(|(_, limit)| limit.is_none()) {
                    prop_assert!(table.row(&key).is_none());
                    continue;
                }
                expected_rows += 1;
                let value = |column: &str| table.figure(&key, column).unwrap().value.clone();
                let limit = days.iter().filter_map(|(_, limit)| *limit).max();
                prop_assert_eq!(value("limit"), limit.map_or(FigureValue::Blank, FigureValue::Count));
                if row.iter().any(|number| !world.is_recorded(*number)) {
                    for column in ["peak", "days_above", "longest_from", "days_without_limit", "used_percent"] {
                        prop_assert!(matches!(value(column), FigureValue::Unavailable(_)));
                    }
                    continue;
                }
                let above: Vec<bool> = days.iter()
                    .map(|(count, limit)| limit.is_some_and(|limit| *count > limit)).collect();
                prop_assert_eq!(
                    value("days_above"),
                    FigureValue::Count(above.iter().filter(|above| **above).count() as u64)
                );
                prop_assert_eq!(value("peak").count(), days.iter().map(|(count, _)| *count).max());
                // Every interval of days above, longest first, then earliest.
                let mut intervals: Vec<(usize, usize)> = Vec::new();
                for from in 0..above.len() {
                    for until in from..above.len() {
                        if above[from..=until].iter().all(|above| *above) {
                            intervals.push((from, until));
                        }
                    }
                }
                intervals.sort_by_key(|(from, until)| (std::cmp::Reverse(until - from), *from));
                let dates = oracle::each_day(period);
                let longest = intervals.first();
                let on = |place: Option<usize>| place.map_or(FigureValue::Blank, |place| FigureValue::Day(dates[place]));
                prop_assert_eq!(value("longest_from"), on(longest.map(|(from, _)| *from)));
                prop_assert_eq!(value("longest_until"), on(longest.map(|(_, until)| *until)));
                let without = days.iter().filter(|(count, limit)| *count > 0 && limit.is_none());
                prop_assert_eq!(value("days_without_limit").count(), Some(without.count() as u64));
                let used: u64 = days.iter()
                    .filter(|(_, limit)| limit.is_some()).map(|(count, _)| count).sum();
                let room: u64 = days.iter().filter_map(|(_, limit)| *limit).sum();
                let percent = if room == 0 {
                    FigureValue::Blank
                } else {
                    FigureValue::Count((used * 200 + room) / (room * 2))
                };
                prop_assert_eq!(value("used_percent"), percent);
            }
        }
        prop_assert_eq!(table.rows.len(), expected_rows);
    }

    #[test]
    fn no_breach_is_claimed_that_a_reading_of_the_dates_denies(world in any_world(true)) {
        let register = world.register();
        let table = framework_use(&register, &world.edition(), world.period);
        for (place, row) in world.rows.iter().enumerate() {
            if row.iter().any(|number| !world.is_recorded(*number)) {
                continue;
            }
            for category in Category::ALL {
                let key = format!("row{place}-{}", category.word());
                let Some(found) = table.figure(&key, "days_above") else { continue };
                // The kindest reading of each framework, day by day.
                let kind_limit = |day| -> Option<u64> {
                    let each = row.iter().filter_map(|number| {
                        let readings: Vec<_> = of(&world, *number).into_iter()
                            .flat_map(|framework| oracle::framework_readings(framework, *category))
                            .collect();
                        let base = readings.iter().filter_map(|reading| reading.base(*category, day)).max();
                        let extra = readings.iter().map(|reading| reading.extra(day)).max();
                        let extra = extra.filter(|extra| *extra > 0);
                        (base.is_some() || extra.is_some())
                            .then(|| base.unwrap_or(0) + extra.unwrap_or(0))
                    });
                    each.fold(None, |sum: Option<u64>, limit| Some(sum.unwrap_or(0) + limit))
                };
                let days = oracle::each_day(world.period);
                let certain = days.iter().filter(|day| {
                    let count = oracle::headcount(&world, row, &[*category], **day);
                    kind_limit(**day).is_some_and(|limit| count > limit)
                }).count() as u64;
                if let FigureValue::Count(claimed) = found.value {
                    prop_assert_eq!(claimed, certain);
                }
            }
        }
    }
}
