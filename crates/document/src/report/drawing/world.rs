//! People on post on a day, on a map.

use std::collections::BTreeSet;

use jiff::civil::Date;
use kader_core::model::{Mission, RegionId};
use kader_core::register::Register;
use kader_core::wording::{Lang, Message, say};

use super::locale::Written;
use super::notes::about;
use super::sentence::{sentence, word};
use super::whereabouts::{Located, Whereabouts, missions, whereabouts};
use super::words;
use crate::chart::{
    Bounds, Caption, Frame, Map, MapPoint, Position, map as draw, without_brackets,
};
use crate::tree::{Anchor, Drawing, Inline, text};

/// The part of the world that a map shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WorldFrame<'r> {
    /// All of it, with every mission.
    World,
    /// A region, with its missions and those of the regions within it.
    Region(&'r RegionId),
}

/// The map.
pub(super) fn world(register: &Register, on: Date, frame: WorldFrame<'_>) -> Vec<Drawing> {
    let lang = register.identity.language;
    let region = match frame {
        WorldFrame::World => None,
        WorldFrame::Region(region) => Some(region),
    };
    let missions = missions(register, region);
    let all: Vec<Whereabouts<'_>> = missions
        .iter()
        .filter_map(|mission| whereabouts(register, mission, on))
        .collect();
    let map = Map {
        frame: region.map_or(Frame::World, |_| around(&missions)),
        points: all.iter().flat_map(|found| points(found, lang)).collect(),
    };
    let anchor = match region {
        None => Anchor::new("figuur-map"),
        Some(region) => Anchor::new(&format!("figuur-map-{}", region.as_str())),
    };
    let chart = draw(&map, &words::map(lang), &Written(lang), &anchor);
    let caption = Caption {
        anchor,
        title: title(register, on, region, &all),
        subtitle: vec![text(word(lang, "chart-map-subtitle"))],
        remarks: remarks(&all, lang),
    };
    vec![chart.captioned(caption)]
}

/// The stretch of the earth that has all places of some missions, whenever they were there, so
/// that maps of one region on different days are alike; the world where no place is known.
fn around(missions: &[&Mission]) -> Frame {
    let positions: Vec<Position> = missions
        .iter()
        .flat_map(|mission| &mission.places)
        .filter_map(|place| Some(Located::of(place)?.position))
        .collect();
    Bounds::around(&positions).map_or(Frame::World, Frame::Region)
}

/// A mission at each of its places where anyone is.
fn points<'f>(found: &'f Whereabouts<'_>, lang: Lang) -> impl Iterator<Item = MapPoint> + 'f {
    found.groups.iter().filter_map(move |(at, people)| {
        let at = at.as_ref()?;
        Some(MapPoint {
            name: name(found, lang),
            place: Some(at.place.name.in_language(lang).to_owned()),
            position: at.position,
            people: *people,
            target: Some(found.mission.id.as_str().to_owned()),
        })
    })
}

fn name(found: &Whereabouts<'_>, lang: Lang) -> String {
    found.mission.name.in_language(lang).to_owned()
}

/// How many there were, and in how many places, as far as is recorded.
fn title(
    register: &Register,
    on: Date,
    region: Option<&RegionId>,
    all: &[Whereabouts<'_>],
) -> Vec<Inline> {
    let lang = register.identity.language;
    let total: u64 = all
        .iter()
        .map(|found| u64::from(found.counted().total()))
        .sum();
    let is_short = all.iter().any(Whereabouts::is_short);
    let is_reconstructed = all.iter().any(|found| found.counted().reconstructed > 0);
    let scope = match (is_short, is_reconstructed) {
        (false, false) => "chart-scope-whole",
        (false, true) => "chart-scope-reconstructed",
        (true, false) => "chart-scope-recorded",
        (true, true) => "chart-scope-recorded-reconstructed",
    };
    let name = match (total, is_short, region.is_some()) {
        (0, true, false) => "chart-map-title-unknown",
        (0, true, true) => "chart-map-title-unknown-region",
        (0, false, false) => "chart-map-title-nobody",
        (0, false, true) => "chart-map-title-nobody-region",
        (_, _, false) => "chart-map-title",
        (_, _, true) => "chart-map-title-region",
    };
    let called = region
        .and_then(|id| register.regions.get(id))
        .map_or("", |region| region.name.in_language(lang));
    let message = Message::new(name)
        .with("day", on)
        .with("region", called)
        .with("number", total)
        .with("people", Written(lang).digits(total))
        .with("where", places(all, lang))
        .with("scope", Message::new(scope));
    sentence(lang, message, &[])
}

/// In how many places there was someone. Places of one name in one country are one.
fn places(all: &[Whereabouts<'_>], lang: Lang) -> Message {
    let with_people = || {
        let groups = all.iter().flat_map(|found| &found.groups);
        groups.filter(|(_, people)| people.counted().total() > 0)
    };
    let known: BTreeSet<_> = with_people()
        .filter_map(|(at, _)| {
            let place = at.as_ref()?.place;
            let name = without_brackets(place.name.in_language(lang));
            Some((name, place.country.as_deref()))
        })
        .collect();
    if known.is_empty() {
        return Message::new("chart-scope-whole");
    }
    let name = if with_people().all(|(at, _)| at.is_some()) {
        "chart-map-places"
    } else {
        "chart-map-places-and-elsewhere"
    };
    Message::new(name).with("number", known.len()).with(
        "count",
        Written(lang).prose(u64::try_from(known.len()).unwrap_or(u64::MAX)),
    )
}

/// Where it comes from, and of which missions the map does not tell all.
fn remarks(all: &[Whereabouts<'_>], lang: Lang) -> Vec<Vec<Inline>> {
    let names = |wanted: &dyn Fn(&Whereabouts<'_>) -> bool| -> Vec<String> {
        let found = all.iter().filter(|found| wanted(found));
        found.map(|found| name(found, lang)).collect()
    };
    let is_placed = |found: &Whereabouts<'_>| found.groups.iter().all(|(at, _)| at.is_some());
    let without_place: Vec<String> = all
        .iter()
        .filter(|found| !is_placed(found))
        .map(|found| format!("{} ({})", name(found, lang), number(found, lang)))
        .collect();
    let with_people = names(&|found| found.counted().total() > 0);
    let reconstructed = names(&|found| found.counted().reconstructed > 0);
    let told = if reconstructed.len() > 1 && reconstructed.len() == with_people.len() {
        let message = Message::new("chart-all-reconstructed");
        Some(vec![text(say(lang, &message))])
    } else {
        about(lang, "chart-rows-reconstructed", &reconstructed)
    };
    let mut remarks = vec![vec![text(word(lang, "chart-map-source"))]];
    remarks.extend(
        [
            about(lang, "chart-map-short", &names(&|found| found.is_short())),
            about(lang, "chart-map-without-place", &without_place),
            about(
                lang,
                "chart-map-first-place",
                &names(&|found| found.is_assumed),
            ),
            about(
                lang,
                "chart-map-uncertain-place",
                &names(&|found| found.is_uncertain),
            ),
            told,
        ]
        .into_iter()
        .flatten(),
    );
    remarks
}

/// A number beside the name of a mission.
fn number(found: &Whereabouts<'_>, lang: Lang) -> String {
    let count = Written(lang).digits(u64::from(found.counted().total()));
    match (found.counted().total(), found.is_short()) {
        (0, true) => word(lang, "unavailable"),
        (_, true) => format!("{count} + {}", word(lang, "unavailable")),
        (_, false) => count,
    }
}
