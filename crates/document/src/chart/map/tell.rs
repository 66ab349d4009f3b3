//! A map in words and as a table.

use super::super::detail::{marked, one_stop};
use super::super::table::{self, Heading};
use super::super::words::Locale;
use super::spots::Spot;
use super::{Map, MapPoint, MapWords, People, Present};
use crate::tree::{Align, Anchor, Cell, Table};

/// The alternative text.
pub(super) fn spoken(map: &Map, words: &MapWords, locale: &dyn Locale) -> String {
    let count = u32::try_from(map.shown().count()).unwrap_or(u32::MAX);
    if count == 0 {
        return words.nothing.clone();
    }
    let mut sentences = vec![words.spoken.fill_count(count, locale, &[])];
    sentences.extend(map.shown().map(|point| sentence(point, words, locale)));
    sentences.join(" ")
}

/// What is told of a circle: each of its missions.
pub(super) fn spot(spot: &Spot<'_>, words: &MapWords, locale: &dyn Locale) -> String {
    let sentences: Vec<String> = spot
        .points
        .iter()
        .map(|point| sentence(point, words, locale))
        .collect();
    sentences.join(" ")
}

fn sentence(point: &MapPoint, words: &MapWords, locale: &dyn Locale) -> String {
    let name = match &point.place {
        Some(place) => format!("{}, {place}", point.name),
        None => point.name.clone(),
    };
    let figures = figures(point.people, words, locale);
    let names = [("name", name.as_str()), ("figures", figures.as_str())];
    one_stop(words.spoken_point.fill(&names))
}

/// The numbers of a point, in words.
fn figures(people: People, words: &MapWords, locale: &dyn Locale) -> String {
    let present = people.counted();
    let mut parts: Vec<String> = [
        (present.military, &words.military),
        (present.civilian, &words.civilian),
    ]
    .into_iter()
    .filter(|(count, _)| *count > 0)
    .map(|(count, phrase)| phrase.fill_count(count, locale, &[]))
    .collect();
    if present.reconstructed > 0
        && let Some(last) = parts.last_mut()
    {
        *last = marked(std::mem::take(last), true, &words.reconstructed);
    }
    match people {
        People::Counted(_) => {}
        People::Partly(_) => parts.push(words.others_unavailable.clone()),
        People::Unavailable => parts.push(words.unavailable.clone()),
    }
    parts.join(", ")
}

/// A row for each point, those outside the frame as well.
pub(super) fn data(map: &Map, words: &MapWords, locale: &dyn Locale, anchor: &Anchor) -> Table {
    let figure = |key, words| Heading {
        key,
        words,
        align: Align::End,
        share: 2,
    };
    let name = |key, words| Heading {
        key,
        words,
        align: Align::Start,
        share: 5,
    };
    let headings = [
        name("mission", words.column_mission.as_str()),
        name("place", &words.column_place),
        figure("military", &words.column_military),
        figure("civilian", &words.column_civilian),
        figure("reconstructed", &words.column_reconstructed),
    ];
    let cell = |people: People, of: fn(Present) -> u32| -> Cell {
        match people {
            People::Counted(present) => table::count(locale.count(of(present))),
            People::Partly(present) => table::words(format!(
                "{} + {}",
                locale.count(of(present)),
                words.unavailable
            )),
            People::Unavailable => table::unavailable(&words.unavailable, &words.unavailable),
        }
    };
    let rows = map
        .shown()
        .map(|point| {
            vec![
                table::words(point.name.as_str()),
                point
                    .place
                    .as_deref()
                    .map_or_else(table::blank, table::words),
                cell(point.people, |present| present.military),
                cell(point.people, |present| present.civilian),
                cell(point.people, |present| present.reconstructed),
            ]
        })
        .collect();
    table::table(anchor, &headings, vec![table::group(None, rows)])
}
