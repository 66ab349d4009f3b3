//! Counts of one or two people, held against naive counting: none can be read or computed.

use std::borrow::Cow;

use jiff::civil::Date;
use kader_core::figures::{
    FigureRow, FigureTable, FigureValue, Found, Sought, TABLES, deployed, table,
};
use kader_core::model::{
    Category, DeploymentRecords, Edition, Measure, Period, PublishedPersonnel, RecordKind, Tally,
    VagueCount,
};
use kader_core::publication::{Public, is_withheld};
use kader_core::register::{Records, Register};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::world::{CONTRIBUTIONS, World, any_world, contribution_id, day};

const BOTH: [Category; 2] = [Category::Military, Category::Civilian];

/// The people of a contribution who were there in a period: not the reconstructed ones.
fn kept(world: &World, contribution: usize, categories: &[Category], period: Period) -> u64 {
    if world.contributions[contribution].deployments != DeploymentRecords::Kept {
        return 0;
    }
    let each = world.deployments.iter().filter(|held| {
        World::owner(held) == contribution
            && !held.reconstructed
            && categories.contains(&held.category)
            && held.from <= period.until()
            && held.until.is_none_or(|until| until >= period.from())
    });
    u64::try_from(each.count()).unwrap()
}

fn is_small(count: u64) -> bool {
    count == 1 || count == 2
}

/// A tally of one contribution's headcount on a day.
fn is_told(world: &World, contribution: usize, category: Category, day: Date, count: u64) -> bool {
    world.tallies.iter().any(|tally| {
        tally.measure == Measure::Headcount
            && tally.contributions == [contribution_id(contribution)]
            && tally.category == Some(category)
            && tally.period.until() == day
            && tally.exact().map(u64::from) == Some(count)
    })
}

/// Whether one or two people of a contribution were there on a day, and no one said so.
fn is_small_on(world: &World, contribution: usize, category: Category, day: Date) -> bool {
    let count = kept(world, contribution, &[category], Period::day(day));
    is_small(count) && !is_told(world, contribution, category, day, count)
}

fn has_small_day(world: &World, contribution: usize, categories: &[Category]) -> bool {
    categories.iter().any(|category| {
        let mut days = world.period.each_day();
        days.any(|day| is_small_on(world, contribution, *category, day))
    })
}

/// The register with some cells as they are counted printed in the edition, and with totals.
fn published(world: &World, printed: &[(bool, bool, bool)], has_totals: bool) -> Register {
    let register = world.register();
    let mut edition: Edition = world.edition();
    let annex = edition.personnel_annex.as_mut().unwrap();
    let whole = table(&register, Sought::of(&world.edition()), "annex2").unwrap();
    let count = |row: &str, column: &str| {
        let figure = whole.figure(row, column)?;
        figure
            .value
            .count()
            .map(|count| u32::try_from(count).unwrap())
    };
    let of = |row: &str, (military, civilian, total): (bool, bool, bool)| PublishedPersonnel {
        framework_military: None,
        framework_military_temporary: None,
        framework_civilian: None,
        deployed_military: count(row, "deployed.military").filter(|_| military),
        deployed_civilian: count(row, "deployed.civilian").filter(|_| civilian),
        deployed_total: count(row, "deployed.total").filter(|_| total),
    };
    for (row, printed) in annex.groups[0].rows.iter_mut().zip(printed) {
        row.published = Some(of(row.id.as_str(), *printed));
    }
    annex.published = has_totals.then(|| of("total", (true, true, true)));
    Register::new(Records {
        editions: vec![edition],
        ..world.records()
    })
    .unwrap()
}

fn shown(row: &FigureRow, place: usize) -> bool {
    !matches!(row.cells[place].value, FigureValue::Unavailable(_))
}

fn hidden(row: &FigureRow, place: usize) -> bool {
    is_withheld(&row.cells[place])
}

/// The contributions of a row with records, or of all rows.
fn counted<'w>(world: &'w World, row: &FigureRow) -> Cow<'w, [usize]> {
    let number = |key: &str| -> Option<usize> {
        let digits = key.strip_prefix("row")?.split('-').next()?;
        digits.parse().ok()
    };
    match number(&row.key) {
        Some(number) => Cow::Borrowed(&world.rows[number]),
        None => {
            let each = world.rows.iter().flatten().copied();
            Cow::Owned(each.filter(|number| world.is_recorded(*number)).collect())
        }
    }
}

const COLUMNS: [&[Category]; 3] = [&[Category::Military], &[Category::Civilian], &BOTH];

fn day_in(row: &FigureRow, place: usize) -> Option<Date> {
    match row.cells[place].value {
        FigureValue::Day(day) => Some(day),
        _ => None,
    }
}

/// Whether a cell of the annex counts one or two people that no one told of.
fn is_secret(world: &World, register: &Register, row: usize, category: Category) -> bool {
    let ids = world.ids(row);
    let figure = deployed(register, &ids, category, world.period);
    let people: u64 = world.rows[row]
        .iter()
        .map(|number| kept(world, *number, &[category], world.period))
        .sum();
    let Some(count) = figure.value.count().filter(|count| *count == people) else {
        return false;
    };
    let annex = register
        .edition(None)
        .unwrap()
        .personnel_annex
        .as_ref()
        .unwrap();
    let printed = annex.groups[0].rows[row].published.as_ref().unwrap();
    let printed = match category {
        Category::Military => printed.deployed_military,
        Category::Civilian => printed.deployed_civilian,
    };
    let told = world.tallies.iter().any(|tally: &Tally| {
        tally.measure == Measure::Deployed
            && tally.category == Some(category)
            && tally.period == world.period
            && tally.exact().map(u64::from) == Some(count)
            && tally.contributions.len() == ids.len()
            && tally.contributions.iter().all(|id| ids.contains(id))
    });
    is_small(count) && printed.map(u64::from) != Some(count) && !told
}

fn all(public: &Public, edition: &Edition) -> Vec<FigureTable> {
    let each = TABLES.iter();
    each.filter_map(|name| public.table(Sought::of(edition), name))
        .collect()
}

/// Worlds in which many people are someone.
fn any_kept_world() -> impl Strategy<Value = World> {
    (any_world(false), 0..3_u8).prop_map(|(mut world, plain)| {
        if plain > 0 {
            for held in &mut world.contributions {
                held.deployments = DeploymentRecords::Kept;
            }
            for held in &mut world.deployments {
                held.reconstructed = false;
            }
        }
        world
    })
}

type Printed = Vec<(bool, bool, bool)>;

fn any_printed() -> impl Strategy<Value = (Printed, bool)> {
    (vec(any::<(bool, bool, bool)>(), 3), any::<bool>())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]

    #[test]
    fn no_small_count_can_be_read_from_the_annex_or_subtracted(
        world in any_kept_world(),
        (printed, has_totals) in any_printed(),
    ) {
        let register = published(&world, &printed, has_totals);
        let public = Public::of(&register);
        let edition = register.edition(None).unwrap();
        let annex = public.table(Sought::of(edition), "annex2").unwrap();
        for (place, categories) in [(5, &BOTH[..1]), (6, &BOTH[1..])] {
            for (number, row) in annex.rows.iter().filter(|row| !row.is_total).enumerate() {
                if is_secret(&world, &register, number, categories[0]) {
                    prop_assert!(!shown(row, place), "{}: {place}", row.key);
                }
            }
        }
        for row in &annex.rows {
            let is_part_hidden = hidden(row, 5) || hidden(row, 6);
            prop_assert!(!shown(row, 7) || !is_part_hidden, "{}", row.key);
            let are_parts_shown = shown(row, 5) && shown(row, 6);
            prop_assert!(!hidden(row, 7) || !are_parts_shown, "{}", row.key);
        }
        let (rows, total) = annex.rows.split_at(annex.rows.len() - 1);
        let printed_total = edition.personnel_annex.as_ref().unwrap().published.as_ref();
        for place in 5..8 {
            let is_any_hidden = rows.iter().any(|row| hidden(row, place));
            prop_assert!(!shown(&total[0], place) || !is_any_hidden);
            // A total that was printed tells the only one that is missing, unless no other is
            // there to be withheld with it.
            let candidates = rows.iter().filter(|row| {
                shown(row, place) && row.cells[place].value.count().is_some_and(|count| count > 0)
            });
            let is_total_printed = printed_total.is_some_and(|printed| {
                [printed.deployed_military, printed.deployed_civilian, printed.deployed_total]
                    [place - 5]
                    .is_some()
            });
            let unknown = rows.iter().filter(|row| !shown(row, place));
            if is_total_printed && is_any_hidden && unknown.count() == 1 {
                prop_assert_eq!(candidates.count(), 0);
            }
        }
    }

    #[test]
    fn no_small_headcount_can_be_read_or_subtracted(world in any_kept_world()) {
        let register = world.register();
        let public = Public::of(&register);
        let edition = register.edition(None).unwrap();
        let presence = |number: usize, category: Category, day: Date| {
            public
                .presence(&contribution_id(number), category, Period::day(day))
                .map(|found| found[0].people)
        };
        for number in 0..CONTRIBUTIONS {
            for category in BOTH {
                let id = contribution_id(number);
                let Some(found) = public.presence(&id, category, world.period) else {
                    prop_assert!(!world.is_recorded(number));
                    continue;
                };
                let days: u32 = found.iter().map(|step| step.period.days()).sum();
                prop_assert_eq!(days, world.period.days());
                for (step, day) in found
                    .iter()
                    .flat_map(|step| step.period.each_day().map(move |day| (step, day)))
                {
                    let small = is_small_on(&world, number, category, day);
                    prop_assert_eq!(step.people.is_none(), small, "{} on {}", id, day);
                }
            }
        }
        let is_hidden = |contributions: &[usize], categories: &[Category], day: Date| {
            contributions.iter().any(|number| {
                categories
                    .iter()
                    .any(|category| presence(*number, *category, day) == Some(None))
            })
        };
        for table in all(&public, edition) {
            for row in &table.rows {
                let counted = counted(&world, row);
                match table.name {
                    "headcount" => {
                        let day = day_in(row, 0).unwrap();
                        for (place, categories) in (1..).zip(COLUMNS) {
                            prop_assert!(
                                !shown(row, place) || !is_hidden(&counted, categories, day)
                            );
                        }
                    }
                    "peak" => {
                        for (place, categories) in [1, 3, 5].into_iter().zip(COLUMNS) {
                            prop_assert_eq!(shown(row, place), shown(row, place + 1));
                            if let Some(day) = day_in(row, place + 1) {
                                prop_assert!(!is_hidden(&counted, categories, day));
                            }
                        }
                    }
                    "person-days" => {
                        for (place, categories) in (1..).zip(COLUMNS) {
                            let small = |number| has_small_day(&world, number, categories);
                            let is_known = row.cells[place].value.count().is_some();
                            prop_assert!(!is_known || !counted.iter().any(|number| small(*number)));
                        }
                    }
                    "framework-use" => {
                        let (_, category) = row.key.rsplit_once('-').unwrap();
                        let category = [Category::parse(category).unwrap()];
                        let small = |number| has_small_day(&world, number, &category);
                        for place in 3..9 {
                            let is_known =
                                !matches!(row.cells[place].value, FigureValue::Unavailable(_));
                            prop_assert!(!is_known || !counted.iter().any(|number| small(*number)));
                        }
                    }
                    _ => {}
                }
            }
        }
    }

    #[test]
    fn nothing_is_withheld_where_no_count_is_small(world in any_kept_world()) {
        let register = world.register();
        let public = Public::of(&register);
        let edition = register.edition(None).unwrap();
        let is_small_anywhere = (0..CONTRIBUTIONS).any(|number| {
            has_small_day(&world, number, &BOTH)
                || BOTH.iter().any(|category| {
                    is_small(kept(&world, number, &[*category], world.period))
                        || world.tallies.iter().any(|tally| {
                            let day = Period::day(tally.period.until());
                            is_small(kept(&world, number, &[*category], tally.period))
                                || is_small(kept(&world, number, &[*category], day))
                        })
                })
        });
        for name in TABLES {
            let sought = Sought::of(edition);
            let found = public.table(sought, name);
            if !is_small_anywhere {
                prop_assert_eq!(found, table(public.register(), sought, name));
            } else if let Some(found) = found {
                let figures = || found.rows.iter().flat_map(|row| &row.cells);
                let noted = found.notes.iter().any(|note| note.name == "note-withheld");
                prop_assert_eq!(figures().any(is_withheld), noted);
            }
        }
    }

    #[test]
    fn the_why_of_a_figure_shows_no_one(
        world in any_kept_world(),
        (printed, has_totals) in any_printed(),
    ) {
        let register = published(&world, &printed, has_totals);
        let public = Public::of(&register);
        let edition = register.edition(None).unwrap();
        let sought = Sought::of(edition);
        for found in all(&public, edition) {
            for row in found.rows.iter().take(12) {
                for (column, figure) in found.columns.iter().zip(&row.cells) {
                    let path = format!("{}/{}/{}", found.name, row.key, column.key);
                    let Some(why) = public.why(sought, &path) else {
                        // Keys of differences are paths themselves.
                        prop_assert_eq!(found.name, "differences");
                        continue;
                    };
                    prop_assert_eq!(&why.value, &figure.value);
                    prop_assert_eq!(
                        public.lookup(sought, &path),
                        Some(Found::Figure(Box::new(figure.clone())))
                    );
                    if is_withheld(figure) {
                        prop_assert!(why.records.is_empty() && why.figures.is_empty());
                    }
                    for record in &why.records {
                        prop_assert!(record.record.kind != RecordKind::Deployment);
                        let is_count =
                            record.record.kind == RecordKind::Contribution && !record.reconstructed;
                        if let Some(count) = record.count.filter(|_| is_count) {
                            prop_assert!(
                                !is_small(count)
                                    || figure.value.count() == Some(count)
                                    || world.tallies.iter().any(|tally| {
                                        tally.exact().map(u64::from) == Some(count)
                                    }),
                                "{path}: {record:?}"
                            );
                        }
                    }
                    for part in &figure.because.parts {
                        if let kader_core::figures::Part::Deployments { count, .. } = part {
                            let told = world.tallies.iter().any(|tally| {
                                tally.exact().map(u64::from) == Some(*count)
                            });
                            let is_kept = !figure.because.reconstructed;
                            prop_assert!(!is_small(*count) || told || !is_kept, "{path}");
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn drawings_are_of_contributions_without_a_small_count(world in any_kept_world()) {
        let register = world.register();
        let public = Public::of(&register);
        let drawn = public.for_drawing(world.period);
        let deployments = kader_core::register::DeploymentsBuilder::from(&drawn.deployments);
        let again = Register::new(drawn.records_with(deployments)).expect("it is sound");
        prop_assert_eq!(&again, &*drawn);
        for number in 0..CONTRIBUTIONS {
            let id = contribution_id(number);
            let left = &drawn.contributions[&id];
            if left.is_recorded() {
                prop_assert!(!has_small_day(&world, number, &BOTH));
                let slice = drawn.deployments.of(&id);
                prop_assert_eq!(slice.len(), public.register().deployments.of(&id).len());
            } else {
                prop_assert!(drawn.deployments.of(&id).is_empty());
                let is_small = BOTH.iter().any(|category| {
                    is_small(kept(&world, number, &[*category], world.period))
                });
                prop_assert!(
                    !world.is_recorded(number) || has_small_day(&world, number, &BOTH) || is_small
                );
            }
        }
    }
}

/// A world with one row, of so many military people from day 0 through 9.
fn one_row(people: u32) -> World {
    let mut world = World {
        rows: vec![vec![0]],
        ..World::empty()
    };
    world.deployments = (1..=people)
        .map(|number| World::deployment(number, 0, (day(0), day(9))))
        .collect();
    world
}

#[test]
fn two_people_are_withheld_and_three_are_not() {
    for (people, is_hidden) in [(0, false), (1, true), (2, true), (3, false)] {
        let world = one_row(people);
        let register = world.register();
        let public = Public::of(&register);
        let edition = world.edition();
        let of = |name: &str, row: &str, column: &str| {
            let found = public.table(Sought::of(&edition), name).unwrap();
            is_withheld(found.figure(row, column).unwrap())
        };
        let first = day(0).to_string();
        for (name, row, column) in [
            ("annex2", "row0", "deployed.military"),
            ("annex2", "row0", "deployed.total"),
            ("annex2", "total", "deployed.military"),
            ("annex2", "total", "deployed.total"),
            ("headcount", first.as_str(), "military"),
            ("headcount", first.as_str(), "total"),
            ("peak", "row0", "military"),
            ("peak", "total", "military_day"),
            ("person-days", "row0", "military"),
            ("person-days", "total", "total"),
        ] {
            assert_eq!(
                of(name, row, column),
                is_hidden,
                "{people}: {name}/{row}/{column}"
            );
        }
        assert!(!of("annex2", "row0", "deployed.civilian"));
        assert!(!of("headcount", &day(10).to_string(), "military"));
        let drawn = public.for_drawing(world.period);
        assert_eq!(matches!(drawn, Cow::Owned(_)), is_hidden);
    }
}

#[test]
fn one_who_is_there_without_an_end_is_withheld_on_any_day() {
    let mut world = one_row(1);
    world.deployments[0].until = None;
    let register = world.register();
    let public = Public::of(&register);
    let edition = world.edition();
    for years in [0, 50, 99, 100, 500] {
        let day = day(0).saturating_add(jiff::Span::new().years(years));
        let sought = Sought {
            period: Period::day(day),
            ..Sought::of(&edition)
        };
        let found = public.table(sought, "headcount").unwrap();
        assert!(hidden(&found.rows[0], 1), "{day}");
        assert!(!hidden(&found.rows[0], 2), "{day}");
    }
}

#[test]
fn what_was_published_is_shown_and_tells_no_more_than_it_did() {
    let world = one_row(2);
    let edition = world.edition();
    let is_hidden = |register: &Register, name: &str, column: &str| {
        let public = Public::of(register);
        let edition = register.edition(None).unwrap();
        let found = public.table(Sought::of(edition), name).unwrap();
        is_withheld(found.figure("row0", column).unwrap())
    };
    let printed = published(&world, &[(true, false, false)], false);
    assert!(!is_hidden(&printed, "annex2", "deployed.military"));
    assert!(!is_hidden(&printed, "annex2", "deployed.total"));
    // When they came and left was not published.
    assert!(is_hidden(&printed, "person-days", "military"));
    assert!(is_hidden(&printed, "peak", "military"));
    let tally = |contributions: Vec<_>, count: u32, period: Period| Tally {
        contributions,
        count: VagueCount::exactly(count),
        period,
        ..World::tally("t")
    };
    let alone = vec![contribution_id(0)];
    let with = |tally: Tally| {
        Register::new(Records {
            tallies: vec![tally],
            ..world.records()
        })
        .unwrap()
    };
    let told = with(tally(alone.clone(), 2, edition.period));
    assert!(!is_hidden(&told, "annex2", "deployed.military"));
    for other in [
        tally(alone.clone(), 3, edition.period),
        tally(
            vec![contribution_id(0), contribution_id(1)],
            2,
            edition.period,
        ),
        tally(alone, 2, Period::day(day(0))),
    ] {
        assert!(is_hidden(&with(other), "annex2", "deployed.military"));
    }
}

#[test]
fn reconstructed_people_are_no_one() {
    let mut world = one_row(2);
    world.contributions[0].deployments = DeploymentRecords::Reconstructed;
    let register = world.register();
    let public = Public::of(&register);
    let edition = world.edition();
    for name in TABLES {
        let found = public.table(Sought::of(&edition), name);
        assert_eq!(
            found,
            table(&register, Sought::of(&edition), name),
            "{name}"
        );
    }
    let why = public.why(Sought::of(&edition), "annex2/row0/deployed.military");
    let records = why.expect("it is there").records;
    let [record] = records.as_slice() else {
        panic!("{records:?}");
    };
    assert_eq!((record.count, record.reconstructed), (Some(2), true));
}
