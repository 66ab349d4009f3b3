//! Single cases that random worlds seldom or never hold.

use jiff::civil::{Date, date};
use kader_core::figures::{
    FigureValue, annex1, deployed, differences, expiries, framework_temporary, headcount,
    headcount_by_month, requests, sweep,
};
use kader_core::model::{
    Begin, Category, Contribution, ContributionId, ContributionKind, ContributionState, Deployment,
    DeploymentId, DeploymentRecords, Edition, End, Framework, FrameworkId, Known, MandatesAnnex,
    MandatesGroup, MandatesRow, Measure, MissionId, Moment, Period, PersonRef, Provenance, RowId,
    Tally, TallyId, Temporary, Text, VagueCount, Validity,
};
use kader_core::register::Register;

use crate::world::{World, contribution_id, day, post_id};

fn contribution(number: usize, deployments: DeploymentRecords) -> Contribution {
    Contribution {
        id: contribution_id(number),
        mission: MissionId::new("m0").unwrap(),
        name: Text::own("Contribution"),
        kind: ContributionKind::Unit,
        state: ContributionState::Running { from: None },
        article_100: None,
        deployments,
        description: None,
        provenance: Provenance::default(),
    }
}

fn framework(id: &str, from: Begin, until: End) -> Framework {
    Framework {
        id: FrameworkId::new(id).unwrap(),
        contribution: contribution_id(0),
        from,
        until,
        military: Some(3),
        civilian: None,
        nature: None,
        caveats: Vec::new(),
        paper: None,
        decision: None,
        temporary: Vec::new(),
        reserves: Vec::new(),
        provenance: Provenance::default(),
    }
}

fn deployment(id: u32, from: Date, until: Option<Date>) -> Deployment {
    Deployment {
        id: DeploymentId(id),
        post: post_id(0),
        person: PersonRef(id),
        category: Category::Military,
        from,
        until,
        reconstructed: false,
        source: None,
        publication: None,
        remark: None,
    }
}

/// A world of recorded contributions, the first of which the only row counts.
fn world(frameworks: Vec<Framework>, deployments: Vec<Deployment>) -> World {
    let contributions = (0..4).map(|number| contribution(number, DeploymentRecords::Kept));
    World {
        contributions: contributions.collect(),
        frameworks,
        deployments,
        tallies: Vec::new(),
        rows: vec![vec![0]],
        period: Period::new(day(0), day(60)).unwrap(),
    }
}

fn on(date: Date) -> Moment {
    Moment::on(date)
}

fn first() -> [ContributionId; 1] {
    [contribution_id(0)]
}

fn sent(register: &Register, from: Date, until: Date) -> Option<u64> {
    let period = Period::new(from, until).unwrap();
    let figure = deployed(register, &first(), Category::Military, period);
    match figure.value {
        FigureValue::Blank => Some(0),
        value => value.count(),
    }
}

#[test]
fn a_leap_day_is_a_day() {
    let leap = date(2024, 2, 29);
    let register = world(Vec::new(), vec![deployment(1, leap, Some(leap))]).register();
    assert_eq!(sent(&register, leap, leap), Some(1));
    assert_eq!(
        sent(&register, date(2024, 2, 1), date(2024, 2, 28)),
        Some(0)
    );
    assert_eq!(
        sent(&register, date(2024, 3, 1), date(2024, 3, 31)),
        Some(0)
    );
    let february = Period::new(date(2024, 2, 1), date(2024, 2, 29)).unwrap();
    let days = sweep(&register, &first(), Category::Military, february);
    assert_eq!((days.counts.len(), days.person_days()), (29, 1));
}

#[test]
fn an_open_deployment_reaches_every_later_day_and_no_earlier_one() {
    let register = world(Vec::new(), vec![deployment(1, day(10), None)]).register();
    assert_eq!(sent(&register, day(0), day(9)), Some(0));
    assert_eq!(sent(&register, day(10), day(10)), Some(1));
    assert_eq!(sent(&register, date(2090, 1, 1), date(2090, 1, 2)), Some(1));
    assert_eq!(sent(&register, date(2300, 1, 1), date(2300, 1, 2)), Some(1));
}

#[test]
fn periods_beyond_the_days_that_can_be_held_count_what_is_in_them() {
    let (first_day, last_day) = Deployment::DAYS;
    let deployments = vec![
        deployment(1, first_day, Some(first_day)),
        deployment(2, last_day, Some(last_day)),
        deployment(3, day(0), Some(day(5))),
    ];
    let register = world(Vec::new(), deployments).register();
    let (before, after) = (first_day.yesterday().unwrap(), last_day.tomorrow().unwrap());
    assert_eq!(sent(&register, date(1900, 1, 1), before), Some(0));
    assert_eq!(sent(&register, before, first_day), Some(1));
    assert_eq!(sent(&register, last_day, after), Some(1));
    assert_eq!(sent(&register, after, date(2200, 1, 1)), Some(0));
    assert_eq!(sent(&register, before, after), Some(3));
    for (from, until, expected) in [
        (before, first_day, vec![0, 1]),
        (last_day, after, vec![1, 0]),
        (after, after.tomorrow().unwrap(), vec![0, 0]),
        (date(1900, 1, 1), date(1900, 1, 3), vec![0, 0, 0]),
    ] {
        let period = Period::new(from, until).unwrap();
        let swept = sweep(&register, &first(), Category::Military, period);
        assert_eq!(swept.counts, expected, "{period}");
    }
}

#[test]
fn a_headcount_of_the_future_keeps_who_has_no_last_day() {
    let deployments = vec![
        deployment(1, day(0), None),
        deployment(2, day(0), Some(day(80))),
    ];
    let world = world(Vec::new(), deployments);
    let (register, edition) = (world.register(), world.edition());
    let period = Period::new(day(79), day(400)).unwrap();
    let table = headcount(&register, &edition, period);
    let count = |on: Date| {
        table
            .figure(&on.to_string(), "military")
            .unwrap()
            .value
            .count()
    };
    assert_eq!(
        (count(day(80)), count(day(81)), count(day(400))),
        (Some(2), Some(1), Some(1))
    );
    let months = headcount_by_month(&register, &edition, period);
    assert_eq!(months.rows.len(), period.months().len());
}

#[test]
fn a_row_that_counts_what_another_counts_adds_no_one_to_the_headcount() {
    let mut world = world(Vec::new(), vec![deployment(1, day(0), None)]);
    world.rows = vec![vec![0], vec![0, 1]];
    let period = Period::day(day(3));
    let table = headcount(&world.register(), &world.edition(), period);
    assert_eq!(table.rows[0].cells[1].value, FigureValue::Count(1));
}

/// Annex 1 of one row, on a day.
fn framework_until(world: &World, on: Date) -> (FigureValue, Vec<String>) {
    let mut edition = world.edition();
    edition.mandates_annex = Some(MandatesAnnex {
        title: Text::own("Annex"),
        columns: Vec::new(),
        groups: vec![MandatesGroup {
            label: Text::own("Group"),
            rows: vec![MandatesRow {
                id: RowId::new("row").unwrap(),
                label: Text::own("Row"),
                contributions: first().to_vec(),
                footnotes: Vec::new(),
                published: None,
            }],
        }],
        footnotes: Vec::new(),
    });
    let table = annex1(&world.register(), &edition, on);
    let figure = table.figure("row", "framework_until").unwrap();
    let parts = figure.because.parts.iter().map(|part| match part {
        kader_core::figures::Part::Record { record, .. } => record.id.clone(),
        other => panic!("{other:?}"),
    });
    (figure.value.clone(), parts.collect())
}

fn ends(on: Date) -> FigureValue {
    FigureValue::End(End::On(Moment::on(on)))
}

#[test]
fn a_framework_ends_where_its_unbroken_chain_ends() {
    let one = framework("a", Begin::On(on(day(-50))), End::On(on(day(70))));
    let two = framework("b", Begin::On(on(day(71))), End::On(on(day(100))));
    let three = framework("c", Begin::On(on(day(90))), End::On(on(day(200))));
    let world = world(vec![three, one, two], Vec::new());
    assert_eq!(
        framework_until(&world, day(60)),
        (
            ends(day(200)),
            vec!["a".to_owned(), "b".to_owned(), "c".to_owned()]
        )
    );
}

#[test]
fn a_gap_of_one_day_breaks_the_chain_and_a_vague_begin_may_close_it() {
    let one = framework("a", Begin::On(on(day(-50))), End::On(on(day(70))));
    let late = framework("b", Begin::On(on(day(72))), End::Indefinite);
    let world_of = |next| world(vec![one.clone(), next], Vec::new());
    assert_eq!(
        framework_until(&world_of(late), day(60)),
        (ends(day(70)), vec!["a".to_owned()])
    );
    let vague = Moment::vague("about then", day(68), day(75)).unwrap();
    let vague = framework("b", Begin::On(vague), End::Indefinite);
    assert_eq!(
        framework_until(&world_of(vague), day(60)).0,
        FigureValue::End(End::Indefinite)
    );
    let open = framework("b", Begin::On(on(day(71))), End::Unknown);
    assert!(matches!(
        framework_until(&world_of(open), day(60)).0,
        FigureValue::Unavailable(_)
    ));
}

#[test]
fn a_framework_that_has_yet_to_begin_is_not_the_last_one() {
    let past = framework("a", Begin::On(on(day(-50))), End::On(on(day(5))));
    let future = framework("b", Begin::On(on(day(50))), End::On(on(day(59))));
    let world = world(vec![past, future], Vec::new());
    assert_eq!(
        framework_until(&world, day(20)),
        (ends(day(5)), vec!["a".to_owned()])
    );
    assert_eq!(
        framework_until(&world, day(60)),
        (ends(day(59)), vec!["b".to_owned()])
    );
}

#[test]
fn an_extra_without_its_framework_is_none() {
    let mut one = framework("a", Begin::On(on(day(0))), End::On(on(day(20))));
    let extra = |count, from: Begin, until: End| Temporary {
        category: Category::Military,
        count,
        from,
        until,
        purpose: None,
        source: None,
    };
    let figure = |one: &Framework| {
        let world = world(vec![one.clone()], Vec::new());
        framework_temporary(
            &world.register(),
            &first(),
            Category::Military,
            world.period,
        )
        .value
    };
    one.temporary = vec![extra(5, Begin::On(on(day(30))), End::Indefinite)];
    assert_eq!(figure(&one), FigureValue::Blank);
    // Certainly in force on some day, though on none of them certainly.
    let summer = || Moment::vague("in between", day(5), day(15)).unwrap();
    let vague = extra(5, Begin::On(summer()), End::On(summer()));
    one.temporary = vec![vague.clone()];
    assert_eq!(figure(&one), FigureValue::Count(5));
    one.temporary.push(extra(2, Begin::Unknown, End::Unknown));
    assert!(matches!(figure(&one), FigureValue::Unavailable(_)));
    one.temporary[1] = extra(2, Begin::On(on(day(0))), End::Indefinite);
    assert_eq!(figure(&one), FigureValue::Count(7));
}

#[test]
fn a_vague_end_expires_as_soon_as_it_can() {
    let vague = Moment::vague("in the second half", day(50), day(90)).unwrap();
    let one = framework("a", Begin::On(on(day(0))), End::On(vague));
    let register = world(vec![one], Vec::new()).register();
    let left = |on: i64, horizon| {
        let table = expiries(&register, day(on), horizon);
        table.rows.first().map(|row| row.cells[1].value.clone())
    };
    assert_eq!(left(0, 49), None);
    assert_eq!(left(0, 50), Some(FigureValue::Count(50)));
    assert_eq!(left(60, 0), Some(FigureValue::Count(0)));
    assert_eq!(left(91, 1_000), None);
    assert_eq!(
        left(0, u32::MAX),
        Some(FigureValue::Count(50)),
        "beyond the calendar"
    );
}

#[test]
fn extras_of_one_framework_have_keys_of_their_own() {
    let mut one = framework("a", Begin::On(on(day(0))), End::On(on(day(40))));
    let extra = Temporary {
        category: Category::Military,
        count: 1,
        from: Begin::On(on(day(0))),
        until: End::On(on(day(10))),
        purpose: None,
        source: None,
    };
    one.temporary = vec![extra.clone(), extra];
    let table = expiries(&world(vec![one], Vec::new()).register(), day(0), 100);
    let keys: Vec<&str> = table.rows.iter().map(|row| row.key.as_str()).collect();
    assert_eq!(
        keys,
        [
            "framework-a.temporary.0",
            "framework-a.temporary.1",
            "framework-a"
        ]
    );
}

#[test]
fn requests_without_records_are_not_available() {
    let world = world(Vec::new(), Vec::new());
    let table = requests(&world.register(), world.period);
    for figure in &table.rows[0].cells[1..] {
        assert!(
            matches!(figure.value, FigureValue::Unavailable(_)),
            "{:?}",
            figure.value
        );
    }
}

#[test]
fn a_tally_beside_records_shows_where_they_differ() {
    let tally = |id: &str, least, most, measure| Tally {
        id: TallyId::new(id).unwrap(),
        measure,
        contributions: first().to_vec(),
        category: Some(Category::Military),
        outcome: None,
        period: Period::new(day(0), day(60)).unwrap(),
        count: VagueCount::vague("about", least, most).unwrap(),
        provenance: Provenance::default(),
    };
    let mut world = world(
        Vec::new(),
        vec![
            deployment(1, day(1), Some(day(2))),
            deployment(2, day(3), None),
        ],
    );
    world.tallies = vec![
        tally("same", 2, 3, Measure::Deployed),
        tally("more", 3, 9, Measure::Deployed),
        tally("there", 1, 1, Measure::Headcount),
        tally("gone", 2, 2, Measure::Headcount),
    ];
    let table = differences(&world.register(), &world.edition());
    let rows: Vec<(&str, String)> = table
        .rows
        .iter()
        .map(|row| (row.key.as_str(), row.cells[2].value.data()))
        .collect();
    assert_eq!(
        rows,
        [
            ("tally/gone/count", "1".to_owned()),
            ("tally/more/count", "2".to_owned())
        ]
    );
}

#[test]
fn contributions_without_a_limit_need_no_tally() {
    let mut world = world(Vec::new(), Vec::new());
    world.contributions[0].deployments = DeploymentRecords::None;
    world.contributions[1].deployments = DeploymentRecords::None;
    world.frameworks = vec![framework("a", Begin::On(on(day(0))), End::Indefinite)];
    world.rows = vec![vec![0, 1]];
    world.tallies = vec![Tally {
        id: TallyId::new("t").unwrap(),
        measure: Measure::Deployed,
        contributions: first().to_vec(),
        category: Some(Category::Military),
        outcome: None,
        period: world.period,
        count: VagueCount::exactly(7),
        provenance: Provenance::default(),
    }];
    let value = |world: &World, category| {
        deployed(&world.register(), &world.ids(0), category, world.period).value
    };
    assert_eq!(value(&world, Category::Military), FigureValue::Count(7));
    assert_eq!(value(&world, Category::Civilian), FigureValue::Blank);
    world.frameworks.push(Framework {
        contribution: contribution_id(1),
        ..framework("b", Begin::On(on(day(0))), End::Indefinite)
    });
    let found = value(&world, Category::Military);
    assert!(matches!(found, FigureValue::Unavailable(_)), "{found:?}");
}

#[test]
fn what_ends_before_it_begins_never_holds() {
    let reversed = Validity {
        from: Begin::On(on(day(10))),
        until: End::On(on(day(5))),
    };
    for number in 0..20 {
        assert_eq!(reversed.holds_on(day(number)), Known::No);
    }
    assert_eq!(
        reversed.touches(Period::new(day(0), day(20)).unwrap()),
        Known::No
    );
}

/// The edition of a world is the only one, and is found.
#[test]
fn the_edition_is_found() {
    let world = world(Vec::new(), Vec::new());
    let register = world.register();
    let found: Option<&Edition> = register.edition(None);
    assert_eq!(found, Some(&world.edition()));
}
