//! The map of a small register.

use jiff::civil::{Date, date};
use kader_core::model::{Begin, Category, Degrees, End, Moment, Place, RegionId, Text};
use kader_core::wording::Lang;
use proptest::prelude::*;

use super::super::{WorldFrame, world as map_of};
use super::remarks;
use super::world::{World, deployment, on, through};
use crate::html::check_picture;
use crate::tree::{Drawing, plain_text};

const SPRING: Date = date(2022, 3, 1);

fn place(name: &str, latitude: &str, from: Option<Begin>, until: Option<End>) -> Place {
    Place {
        name: Text::own(name),
        country: None,
        latitude: Degrees::parse(latitude),
        longitude: Degrees::parse("35.0"),
        from,
        until,
    }
}

fn drawn(world: &World, day: Date) -> Drawing {
    let mut drawings = map_of(&world.register(), day, WorldFrame::World);
    assert_eq!(drawings.len(), 1);
    let drawing = drawings.remove(0);
    check_picture(&drawing.svg).unwrap();
    drawing
}

fn with_places(places: Vec<Place>) -> World {
    World {
        places,
        ..World::usual()
    }
}

fn title(drawing: &Drawing) -> String {
    plain_text(&drawing.title)
}

#[test]
fn people_are_counted_where_they_are_and_rings_are_said() {
    let drawing = drawn(
        &with_places(vec![place("Camp", "33.0", None, None)]),
        SPRING,
    );
    assert_eq!(
        title(&drawing),
        "On 1 March 2022 2 people were on post, in one place, as far as recorded per day"
    );
    assert!(drawing.alternative.contains("WATCH, Camp: 2 military."));
    let said = remarks(&drawing);
    assert!(said.contains("not for everyone, in: FLEET."), "{said}");
    assert!(said.contains("Not on the map, since where it is is not recorded: FLEET (n/a)."));
    assert!(!said.contains("not certain") && !said.contains("several places"));
}

#[test]
fn a_mission_that_moved_is_drawn_where_it_was() {
    let moved = with_places(vec![
        place("Old", "33.0", None, Some(through(date(2022, 2, 28)))),
        place("New", "12.0", Some(on(SPRING)), None),
    ]);
    assert!(
        drawn(&moved, date(2022, 2, 28))
            .alternative
            .contains("WATCH, Old: 2")
    );
    assert!(drawn(&moved, SPRING).alternative.contains("WATCH, New: 2"));
    let vague = Moment::vague("in spring", SPRING, date(2022, 5, 31)).unwrap();
    let unsure = with_places(vec![place("Old", "33.0", None, Some(End::On(vague)))]);
    let drawing = drawn(&unsure, date(2022, 4, 1));
    assert!(
        remarks(&drawing)
            .contains("not certain that these missions were at this place on this day: WATCH.")
    );
}

#[test]
fn a_post_says_at_which_place_its_people_are_and_else_it_is_said() {
    let mut world = with_places(vec![
        place("Main Camp (headquarters)", "33.0", None, None),
        place("Outpost (liaison)", "12.0", None, None),
    ]);
    let drawing = drawn(&world, SPRING);
    assert!(
        drawing
            .alternative
            .contains("WATCH, Main Camp (headquarters): 2")
    );
    assert!(remarks(&drawing).contains("they then stand at the first: WATCH."));
    world.post_place = Some(Text::own("Outpost"));
    let drawing = drawn(&world, SPRING);
    assert!(drawing.alternative.contains("WATCH, Outpost (liaison): 2"));
    assert!(!remarks(&drawing).contains("at the first"));
    assert!(
        !drawing.svg.contains("liaison)</text>"),
        "only the table has what is in brackets"
    );
}

#[test]
fn people_whose_place_is_not_known_are_counted_and_named() {
    let drawing = drawn(&World::usual(), SPRING);
    assert!(title(&drawing).starts_with("On 1 March 2022 2 people were on post, as far"));
    assert!(remarks(&drawing).contains("where it is is not recorded: FLEET (n/a) and WATCH (2)."));
    let no_coordinates = Place {
        latitude: None,
        ..place("Camp", "33.0", None, None)
    };
    let drawing = drawn(&with_places(vec![no_coordinates]), SPRING);
    assert!(remarks(&drawing).contains("WATCH (2)"));
}

#[test]
fn a_day_without_anyone_says_so() {
    let mut world = World::usual();
    assert_eq!(
        title(&drawn(&world, date(2010, 1, 1))),
        "On 1 January 2010 no one was on post"
    );
    world.deployments.clear();
    assert_eq!(
        title(&drawn(&world, SPRING)),
        "How many people were on post on 1 March 2022 is not recorded"
    );
}

#[test]
fn a_region_has_its_own_missions_and_name() {
    let world = with_places(vec![place("Camp", "33.0", None, None)]);
    let register = world.register();
    let region = RegionId::new("r").unwrap();
    let drawing = map_of(&register, SPRING, WorldFrame::Region(&region)).remove(0);
    assert!(title(&drawing).starts_with("Region: on 1 March 2022 2 people were on post"));
    assert_eq!(drawing.anchor.as_str(), "figuur-map-r");
    let elsewhere = RegionId::new("elsewhere").unwrap();
    let drawing = map_of(&register, SPRING, WorldFrame::Region(&elsewhere)).remove(0);
    assert!(title(&drawing).contains("no one was on post"));
}

#[test]
fn no_words_are_missing_in_either_language() {
    for lang in Lang::ALL {
        for places in [Vec::new(), vec![place("Camp", "33.0", None, None); 2]] {
            for day in [SPRING, date(2010, 1, 1)] {
                let world = World {
                    lang,
                    ..with_places(places.clone())
                };
                let drawing = drawn(&world, day);
                let said = format!(
                    "{} {} {} {}",
                    title(&drawing),
                    plain_text(&drawing.subtitle),
                    remarks(&drawing),
                    drawing.alternative
                );
                assert!(!said.contains("chart-") && !said.contains('{'), "{said}");
            }
        }
    }
}

fn any_place() -> impl Strategy<Value = Place> {
    let latitude = prop::option::of(-89..89i32);
    (latitude, 0..4i8, 0..4i8).prop_map(|(latitude, from, until)| Place {
        latitude: latitude.and_then(|latitude| Degrees::parse(&latitude.to_string())),
        ..place(
            "Camp",
            "0",
            (from > 0).then(|| on(date(2022, from, 1))),
            (until > 0).then(|| through(date(2022, until + 4, 1))),
        )
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn the_title_counts_everyone_on_post_wherever_they_are(
        places in prop::collection::vec(any_place(), 0..4),
        terms in prop::collection::vec((1..12i8, 1..12i8), 0..9),
        month in 1..12i8,
    ) {
        let day = date(2022, month, 15);
        let mut world = with_places(places);
        world.deployments = (1u32..)
            .zip(&terms)
            .map(|(number, (one, other))| {
                let (first, last) = (*one.min(other), *one.max(other));
                let category = if number % 3 == 0 { Category::Civilian } else { Category::Military };
                deployment(number, category, date(2022, first, 1), date(2022, last, 20))
            })
            .collect();
        let there = world
            .deployments
            .iter()
            .filter(|held| held.from <= day && held.until.is_none_or(|last| day <= last))
            .count();
        let said = title(&drawn(&world, day));
        let expected = match there {
            0 => "is not recorded".to_owned(),
            1 => " 1 person was on post".to_owned(),
            many => format!(" {many} people were on post"),
        };
        prop_assert!(said.contains(&expected), "{} in {}", expected, said);
    }
}
