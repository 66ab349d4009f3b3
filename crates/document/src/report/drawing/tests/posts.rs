//! Posts through time, and drawings that are asked of another day than the last of an edition.

use super::*;

fn watch(world: &World) -> Vec<Drawing> {
    posts(&world.register(), &world::id("watch"), world::period())
}

#[test]
fn posts_of_one_or_two_people_are_not_drawn_unless_they_are_reconstructed() {
    let mut world = World::usual();
    assert!(watch(&world).is_empty(), "on some days one person is there");
    world.records = DeploymentRecords::Reconstructed;
    let drawing = watch(&world).remove(0);
    check_picture(&drawing.svg).unwrap();
    assert!(drawing.svg.contains("hatched: reconstructed"));
    assert!(remarks(&drawing).contains("reconstructed from posts"));
    world.records = DeploymentRecords::None;
    assert!(watch(&world).is_empty(), "nothing is recorded");
}

#[test]
fn posts_of_more_people_show_them_beside_the_seats() {
    let mut world = World::usual();
    let (from, until) = (date(2022, 3, 1), date(2022, 8, 31));
    world.deployments = (1..=4)
        .map(|number| deployment(number, Category::Military, from, until))
        .collect();
    let drawing = watch(&world).remove(0);
    assert!(plain_text(&drawing.title).contains("one post through time"));
    assert!(drawing.svg.contains(" seat"), "the seats have their label");
    assert!(drawing.alternative.contains('4'), "{}", drawing.alternative);
    world.deployments[0].until = Some(date(2022, 7, 31));
    world.deployments[1].until = Some(date(2022, 7, 31));
    assert!(watch(&world).is_empty(), "two are left in August");
}

#[test]
fn a_timeline_can_be_asked_of_another_day() {
    let world = World::usual();
    let (register, edition) = (world.register(), world.edition());
    let scope = TimelineScope {
        day: date(2023, 6, 1),
        axis: Period::new(date(2021, 1, 1), date(2024, 12, 31)),
        most_rows: 9,
        is_reported: false,
    };
    let drawing = timeline_on(&register, &edition, &scope).remove(0);
    let said = plain_text(&drawing.title);
    assert!(said.contains("1 June 2023"), "{said}");
    assert!(drawing.svg.contains(">2021</text>"));
    assert!(!drawing.svg.contains("Reporting period"));
    assert!(
        timeline(&register, &edition)[0]
            .svg
            .contains("Reporting period")
    );
}
