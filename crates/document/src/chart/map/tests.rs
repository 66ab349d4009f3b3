use proptest::prelude::*;

use super::super::examples::{Dutch, any_name, layout_holds, map_words, maps, same_as_committed};
use super::super::geometry::Rect;
use super::super::svg::Canvas;
use super::placing::place;
use super::projection::Projection;
use super::segment::{distance, nearest};
use super::spots::{Measure, spots};
use super::*;
use crate::html::check_picture;
use crate::tree::{CellValue, plain_text};

fn drawn(example: &Map) -> Chart {
    map(example, &map_words(), &Dutch, &Anchor::new("kaart"))
}

fn example(name: &str) -> Map {
    let (_, example) = maps()
        .into_iter()
        .find(|(known, _)| *known == name)
        .unwrap();
    example
}

fn point(name: &str, (latitude, longitude): (i32, i32), people: People) -> MapPoint {
    MapPoint {
        name: name.to_owned(),
        place: None,
        position: Position::new(latitude * 1_000_000, longitude * 1_000_000).unwrap(),
        people,
        target: None,
    }
}

fn military(count: u32) -> People {
    People::Counted(Present {
        military: count,
        ..Present::default()
    })
}

fn world(points: Vec<MapPoint>) -> Map {
    Map {
        frame: Frame::World,
        points,
    }
}

#[test]
fn the_examples_look_as_they_did() {
    for (name, example) in maps() {
        let chart = drawn(&example);
        check_picture(&chart.svg).unwrap();
        same_as_committed(name, &chart.svg);
    }
}

#[test]
fn missions_that_would_cover_each_other_share_a_circle_and_a_list() {
    let chart = drawn(&world(vec![
        point("ALPHA", (10, 10), military(4)),
        point("BETA", (10, 11), military(2)),
        point("GAMMA", (-30, -60), military(1)),
    ]));
    assert_eq!(chart.svg.matches(r#"<g class="map-spot">"#).count(), 2);
    assert!(chart.svg.contains(">2 missies, 6 mensen</text>"));
    for name in ["ALPHA", "BETA", "GAMMA"] {
        assert!(chart.svg.contains(&format!(">{name}</text>")), "{name}");
    }
    // In one mission there is nothing to list: its places are added.
    let chart = drawn(&world(vec![
        point("ALPHA", (10, 10), military(4)),
        point("ALPHA", (10, 11), military(2)),
    ]));
    assert!(chart.svg.contains(">6</text>") && !chart.svg.contains("missies"));
}

#[test]
fn what_is_not_available_is_a_ring_and_never_a_number() {
    let chart = drawn(&world(vec![point("ALPHA", (10, 10), People::Unavailable)]));
    assert!(chart.svg.contains(">n.b.</text>") && chart.svg.contains("stroke-dasharray"));
    assert!(chart.svg.contains("aantal niet beschikbaar"));
    assert!(!chart.svg.contains("chart-military"));
    let cells = &chart.data.groups[0].rows[0].cells;
    assert!(
        cells[2..]
            .iter()
            .all(|cell| cell.value == CellValue::Unavailable)
    );
    assert_eq!(
        chart.alternative,
        "Kaart met 1 missie op haar plaats. ALPHA: n.b."
    );
    let partly = People::Partly(military(3).counted());
    let chart = drawn(&world(vec![point("ALPHA", (10, 10), partly)]));
    assert!(chart.svg.contains(">3 + n.b.</text>"));
    assert!(
        chart
            .alternative
            .ends_with("ALPHA: 3 militairen, anderen n.b.")
    );
}

#[test]
fn only_what_is_reconstructed_is_hatched() {
    let people = |reconstructed| {
        People::Counted(Present {
            military: 5,
            civilian: 0,
            reconstructed,
        })
    };
    let svg = |reconstructed| drawn(&world(vec![point("A", (10, 10), people(reconstructed))])).svg;
    assert!(svg(1).contains("gearceerd"));
    assert!(svg(1).contains(r#"class="chart-military-tint-fill"#));
    assert!(!svg(0).contains("gearceerd") && !svg(0).contains("chart-military-tint"));
}

#[test]
fn a_page_finds_circles_by_mission_and_a_browser_tells_of_them() {
    let svg = drawn(&example("map-middle-east")).svg;
    assert!(svg.contains(r#"<g class="map-spot map-spot-untso map-spot-ussc">"#));
    assert!(svg.contains(
        "<title>UNTSO, Jeruzalem: 12 militairen. \
         USSC, Jeruzalem: 4 militairen, 3 burgers en politie.</title>"
    ));
}

#[test]
fn no_one_is_said_and_not_drawn() {
    let chart = drawn(&world(vec![point("ALPHA", (10, 10), military(0))]));
    assert!(chart.svg.contains(">Er was niemand op post</text>"));
    assert_eq!(chart.alternative, "Er was niemand op post");
    assert!(!chart.svg.contains("<circle"));
}

#[test]
fn what_lies_outside_the_frame_is_in_the_table() {
    let mut example = example("map-africa");
    example
        .points
        .push(point("OUTSIDE", (60, -120), military(2)));
    let chart = drawn(&example);
    assert!(!chart.svg.contains("OUTSIDE") && chart.alternative.contains("OUTSIDE"));
    let rows = &chart.data.groups[0].rows;
    assert_eq!(rows.len(), example.points.len());
    assert_eq!(
        plain_text(&rows[rows.len() - 1].cells[0].content),
        "OUTSIDE"
    );
}

fn any_people() -> impl Strategy<Value = People> {
    let count = || prop_oneof![Just(0u32), 0..4u32, 0..90u32, 0..4_000_000_000u32];
    (count(), count(), 0..4u32).prop_map(|(military, civilian, kind)| {
        let present = Present {
            military,
            civilian,
            reconstructed: military.min(kind),
        };
        match kind {
            0 => People::Unavailable,
            1 => People::Partly(present),
            _ => People::Counted(present),
        }
    })
}

/// Points of which many are near each other.
fn any_points() -> impl Strategy<Value = Vec<MapPoint>> {
    let position = prop_oneof![
        (-90_000_000..=90_000_000, -180_000_000..=180_000_000),
        (28_000_000..=36_000_000, 30_000_000..=40_000_000),
    ];
    let point = (
        any_name(),
        prop::option::of(any_name()),
        position,
        any_people(),
    )
        .prop_map(|(name, place, (latitude, longitude), people)| MapPoint {
            name,
            place,
            position: Position::new(latitude, longitude).unwrap(),
            people,
            target: None,
        });
    prop::collection::vec(point, 0..25)
}

fn any_map() -> impl Strategy<Value = Map> {
    (any_points(), any::<bool>()).prop_map(|(points, region)| {
        let positions: Vec<Position> = points.iter().map(|point| point.position).collect();
        let frame = match Bounds::around(&positions) {
            Some(bounds) if region => Frame::Region(bounds),
            _ => Frame::World,
        };
        Map { frame, points }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn no_words_cover_each_other_or_leave_the_picture(map in any_map(), name in any_name()) {
        let words = MapWords { civilian_mark: name.clone(), nothing: name, ..map_words() };
        let metrics = Metrics::shipped();
        let (canvas, height) = draw::draw(&map, &words, &Dutch, &metrics);
        layout_holds(&canvas, height)?;
        check_picture(&canvas.finish(WIDTH, height)).unwrap();
    }

    #[test]
    fn names_cover_no_circle_and_lines_cross_nothing(map in any_map()) {
        let metrics = Metrics::shipped();
        let canvas = Canvas::new(&metrics);
        let projection = Projection::new(map.frame);
        let (spots, _) = spots(&map, projection);
        let names: Vec<_> = spots
            .iter()
            .map(|spot| names::Name::of(spot, true, &map_words(), &Dutch, &canvas))
            .collect();
        let placed = place(&spots, &names, Rect::new(0.0, 0.0, WIDTH, projection.height()));
        prop_assert_eq!(placed.len(), spots.len());
        for (index, one) in placed.iter().enumerate() {
            let Some(one) = one else { continue };
            for spot in &spots {
                prop_assert!(distance(nearest(one.area, spot.at), spot.at) > spot.extent());
            }
            for other in placed.iter().skip(index + 1).flatten() {
                prop_assert!(!one.area.overlaps(other.area));
                for (line, area) in [(one.leader, other.area), (other.leader, one.area)] {
                    prop_assert!(line.is_none_or(|line| !line.meets(area)));
                }
            }
        }
    }

    #[test]
    fn no_one_is_lost_and_no_circle_hides_another(map in any_map()) {
        let projection = Projection::new(map.frame);
        let (spots, _) = spots(&map, projection);
        let within = map.shown().filter(|point| projection.place(point.position).is_some());
        let (mut points, mut people) = (0, Present::default());
        for point in within {
            points += 1;
            people = people.and(point.people.counted());
        }
        prop_assert_eq!(spots.iter().map(|spot| spot.points.len()).sum::<usize>(), points);
        let drawn = spots.iter().fold(Present::default(), |all, spot| all.and(spot.present));
        prop_assert_eq!(drawn, people);
        for (index, one) in spots.iter().enumerate() {
            for other in spots.iter().skip(index + 1) {
                prop_assert!(distance(one.at, other.at) >= one.extent().max(other.extent()));
            }
        }
    }

    #[test]
    fn the_area_is_the_number_of_people(few in 1..400u32, times in 2..40u32) {
        let projection = Projection::new(Frame::World);
        let measure = Measure::new(few * times, projection);
        let share = measure.radius(few * times) / measure.radius(few);
        let as_many = (share * share - f64::from(times)).abs() < 1e-6;
        // Fewer people than can be seen are drawn larger, never smaller.
        prop_assert!(as_many || share * share < f64::from(times) && measure.radius(few) <= 2.5);
    }
}

#[test]
fn a_circle_with_reconstructed_records_says_so() {
    let chart = drawn(&example("map-africa"));
    let marked = map_words().reconstructed;
    let told = format!("EULPC, Tunis: 2 militairen ({marked}).");
    assert!(chart.svg.contains(&format!("<title>{told}</title>")));
    assert!(chart.alternative.contains(&told));
    // One that has none says nothing of it.
    let kept = chart.svg.split("<title>Atalanta").nth(1).unwrap();
    assert!(!kept.split("</title>").next().unwrap().contains(&marked));
}
