//! Each drawing of a small register, of one without annexes, and of one that is reconstructed.

mod details;
mod map;
mod posts;
mod world;

use jiff::civil::date;
use kader_core::model::{Category, DeploymentRecords, End, Measure, Moment, Outcome};
use kader_core::wording::Lang;

use self::world::{World, deployment, framework, mandate, on, tally, through};
use super::*;
use crate::html::check_picture;
use crate::tree::plain_text;

type Draw = fn(&Register, &Edition) -> Vec<Drawing>;

const ALL: [(&str, Draw); 5] = [
    ("figuur-month-graph", month_graph),
    ("figuur-timeline", timeline),
    ("figuur-personnel-chart", personnel_chart),
    ("figuur-small-multiples", small_multiples),
    ("figuur-requests", requests),
];

fn one(world: &World, draw: Draw) -> Drawing {
    let mut drawings = draw(&world.register(), &world.edition());
    assert_eq!(drawings.len(), 1);
    drawings.remove(0)
}

fn title(world: &World, draw: Draw) -> String {
    plain_text(&one(world, draw).title)
}

fn remarks(drawing: &Drawing) -> String {
    let all: Vec<String> = drawing
        .remarks
        .iter()
        .map(|remark| plain_text(remark))
        .collect();
    all.join("\n")
}

#[test]
fn an_edition_without_annexes_has_drawings_that_say_so() {
    for lang in Lang::ALL {
        let world = World {
            lang,
            annexes: false,
            ..World::usual()
        };
        for (anchor, draw) in ALL {
            let drawing = one(&world, draw);
            assert_eq!(drawing.anchor.as_str(), anchor);
            check_picture(&drawing.svg).unwrap();
            assert!(drawing.svg.contains("<text"), "{anchor}");
            assert!(!plain_text(&drawing.title).is_empty() && !drawing.alternative.is_empty());
        }
    }
}

#[test]
fn no_words_are_missing_in_either_language() {
    for lang in Lang::ALL {
        for (anchor, draw) in ALL {
            let drawing = one(
                &World {
                    lang,
                    ..World::usual()
                },
                draw,
            );
            let said = format!(
                "{} {} {} {}",
                plain_text(&drawing.title),
                plain_text(&drawing.subtitle),
                remarks(&drawing),
                drawing.alternative
            );
            assert!(
                !said.contains("chart-") && !said.contains('{'),
                "{anchor}: {said}"
            );
        }
    }
}

#[test]
fn the_graph_tells_of_the_peak_and_of_what_is_not_in_it() {
    let drawing = one(&World::usual(), month_graph);
    // Both of June and July were there on 30 June.
    assert_eq!(
        plain_text(&drawing.title),
        "The most people on post at the same time were 3, on 30 June 2022, as far as recorded per day"
    );
    assert!(remarks(&drawing).contains("no records per day: FLEET."));
    assert!(drawing.svg.contains(">3 on 30 Jun 2022</text>"));
    assert!(
        drawing.svg.contains("Limit: 2 military"),
        "the fleet's thirty are not in the limit"
    );
    assert!(!drawing.svg.contains("ivilian"));
}

#[test]
fn a_peak_of_several_days_says_since_when_or_how_often() {
    let mut world = World::usual();
    world.deployments[2].from = date(2022, 6, 29);
    assert!(title(&world, month_graph).contains("were 3, from 29 June 2022 on"));
    world.deployments[2].from = date(2022, 7, 1);
    assert!(title(&world, month_graph).contains("were 2, from 1 February 2022 on"));
    world.deployments[2].from = date(2022, 7, 2);
    assert!(title(&world, month_graph).contains("were 2, first on 1 February 2022"));
    world.deployments.truncate(1);
    assert!(title(&world, month_graph).contains("on every day of the period: 1"));
    world.deployments.clear();
    assert!(title(&world, month_graph).contains("No one was on post"));
}

#[test]
fn civilians_are_drawn_where_they_are_provided_for_or_counted() {
    let mut world = World::usual();
    world.frameworks[0].civilian = Some(1);
    assert!(one(&world, month_graph).svg.contains("Civilian and police"));
    world.categories = vec![Category::Military];
    assert!(
        !one(&world, month_graph).svg.contains("ivilian"),
        "the annex prints none"
    );
    let mut world = World::usual();
    world.deployments.push(deployment(
        9,
        Category::Civilian,
        date(2022, 3, 1),
        date(2022, 3, 31),
    ));
    assert!(one(&world, month_graph).svg.contains("Civilian and police"));
    assert!(title(&world, month_graph).contains('3'));
}

#[test]
fn reconstruction_is_hatched_and_said_and_makes_no_claim() {
    let mut world = World::usual();
    world.frameworks[0].military = Some(5);
    assert!(title(&world, small_multiples).contains("never more people on post"));
    world.records = DeploymentRecords::Reconstructed;
    for draw in [month_graph, small_multiples, personnel_chart, timeline] {
        let drawing = one(&world, draw);
        assert!(
            drawing.svg.contains("hatched: reconstructed"),
            "{}",
            drawing.anchor.as_str()
        );
        assert!(
            remarks(&drawing).contains("reconstructed from posts"),
            "{}",
            remarks(&drawing)
        );
    }
    let said = title(&world, small_multiples);
    assert!(
        said.contains("a reconstruction") && !said.contains("never"),
        "{said}"
    );
}

#[test]
fn one_marked_deployment_among_kept_ones_is_hatched() {
    let mut world = World::usual();
    world.deployments[1].reconstructed = true;
    let drawing = one(&world, month_graph);
    assert!(drawing.svg.contains("hatched: reconstructed"));
    assert!(title(&world, month_graph).contains("a reconstruction"));
    let bars = one(&world, personnel_chart);
    assert!(bars.svg.contains("hatched: reconstructed"));
}

#[test]
fn a_row_above_its_limit_is_not_within_it() {
    // Three against two on 30 June.
    assert!(title(&World::usual(), small_multiples).contains("it cannot be said"));
    let mut world = World::usual();
    world.deployments[2].from = date(2022, 7, 1);
    assert!(title(&world, small_multiples).starts_with("In the one mission with records"));
    // On days without a framework nothing can be said.
    world.frameworks[0].until = through(date(2022, 8, 31));
    assert!(title(&world, small_multiples).contains("it cannot be said"));
}

#[test]
fn a_limit_of_which_it_cannot_be_told_whether_it_held_is_not_drawn() {
    let mut world = World::usual();
    let vague = Moment::vague("in spring", date(2022, 3, 1), date(2022, 5, 31)).unwrap();
    world.frameworks[0].until = End::On(vague);
    let register = world.register();
    let held = people::held(&register, &[world::id("watch")]);
    let limits = people::limits(
        &register,
        &held,
        Category::Military,
        world::period(),
        people::Without::NoLimit,
    );
    let all = people::days(world::period()).unwrap();
    let drawing = one(&world, month_graph);
    assert!(remarks(&drawing).contains("whether a limit was in force: WATCH."));
    let told: Vec<_> = limits
        .within(all)
        .map(|limit| (limit.days, limit.base))
        .collect();
    let sure = crate::chart::Days::new(date(2022, 1, 1), date(2022, 3, 1)).unwrap();
    assert_eq!(told, [(sure, 2)]);
}

#[test]
fn a_row_without_records_shows_its_tally_only() {
    let drawing = one(&World::usual(), small_multiples);
    assert!(
        drawing
            .alternative
            .contains("only the published tally of 40 people sent")
    );
    let mut world = World::usual();
    world.tallies.clear();
    let drawing = one(&world, small_multiples);
    assert!(drawing.alternative.contains("FLEET: no records per day"));
    assert!(title(&world, personnel_chart).contains("Of one row it is not known"));
}

#[test]
fn bars_count_who_was_sent_and_name_where_most_went() {
    let world = World::usual();
    assert_eq!(
        title(&world, personnel_chart),
        "43 people were sent in this period; the most, 40, to FLEET"
    );
    let drawing = one(&world, personnel_chart);
    assert!(drawing.alternative.contains("WATCH: 3 military, limit 2."));
    let world = World {
        tallies: vec![tally("fleet", 3)],
        ..World::usual()
    };
    assert_eq!(
        title(&world, personnel_chart),
        "6 people were sent in this period"
    );
}

#[test]
fn the_timeline_counts_what_ends_with_nothing_to_follow() {
    let mut world = World::usual();
    let said = title(&world, timeline);
    assert!(said.contains("one of the two mandates in force"), "{said}");
    assert!(
        said.contains("two of the two national limits in force"),
        "{said}"
    );
    let next = (on(date(2023, 4, 1)), through(date(2024, 3, 31)));
    world
        .mandates
        .push(mandate("watch", "watch-next", next.clone()));
    world.frameworks.push(framework(
        "watch",
        "watch-next",
        next.clone(),
        Some(2),
        None,
    ));
    world
        .frameworks
        .push(framework("fleet", "fleet-next", next, Some(2), None));
    assert!(title(&world, timeline).starts_with("No mandate or limit in force is known to end"));
    world.mandates.clear();
    world.frameworks.clear();
    assert!(title(&world, timeline).starts_with("No mandate or national limit is known"));
    let drawing = one(&world, timeline);
    assert!(drawing.svg.contains("no mandate known in these years"));
}

#[test]
fn a_vague_end_is_told_in_its_words() {
    let mut world = World::usual();
    let vague = Moment::vague("in the spring of 2023", date(2023, 3, 1), date(2023, 5, 31));
    world.frameworks[0].until = End::On(vague.unwrap());
    let drawing = one(&world, timeline);
    assert!(remarks(&drawing).contains("limit of WATCH (“in the spring of 2023”)"));
    assert!(drawing.svg.contains("31 May 2023"));
}

#[test]
fn requests_that_were_published_leave_what_is_not_told() {
    let count = |id: &str, outcome, count| {
        let mut tally = tally("fleet", count);
        tally.id = kader_core::model::TallyId::new(id).unwrap();
        (tally.measure, tally.category, tally.outcome) = (Measure::Requests, None, Some(outcome));
        tally
    };
    let mut world = World::usual();
    assert!(title(&world, requests).starts_with("Nothing is recorded"));
    world.tallies = vec![
        count("a", Outcome::Total, 9),
        count("b", Outcome::Vpd, 4),
        count("c", Outcome::Pmsc, 2),
    ];
    assert_eq!(
        title(&world, requests),
        "Of 9 requests, 4 went to a military team and 2 to a private company; \
         the outcome of 3 is not known"
    );
    world.tallies[0] = count("a", Outcome::Total, 5);
    assert!(remarks(&one(&world, requests)).contains("one of the two is wrong"));
    world.tallies.remove(0);
    assert!(title(&world, requests).contains("in all is not known"));
}
