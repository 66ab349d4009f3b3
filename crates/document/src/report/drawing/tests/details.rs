//! What the marks of each drawing say, in both languages.

use super::*;
use crate::tree::{CellValue, Table};

/// What the marks of a picture say, as written in it.
fn told(svg: &str) -> Vec<String> {
    let marks = svg.split("<title>").skip(1);
    marks
        .map(|mark| mark.split("</title>").next().unwrap_or("").to_owned())
        .collect()
}

/// A cell: the key of its column, what it is, and its words.
type Told<'t> = (&'t str, CellValue, String);

/// The rows of a table: name and cells.
fn rows(table: &Table) -> Vec<(String, Vec<Told<'_>>)> {
    let rows = table.groups.iter().flat_map(|group| &group.rows);
    rows.map(|row| {
        let words = |place: usize| plain_text(&row.cells[place].content);
        let cells = table.columns.iter().enumerate().skip(1);
        let cells = cells
            .map(|(place, column)| (column.key.as_str(), row.cells[place].value, words(place)));
        (words(0), cells.collect())
    })
    .collect()
}

fn worlds(lang: Lang) -> [World; 3] {
    let usual = || World {
        lang,
        ..World::usual()
    };
    [
        usual(),
        World {
            records: DeploymentRecords::Reconstructed,
            ..usual()
        },
        World {
            annexes: false,
            ..usual()
        },
    ]
}

#[test]
fn every_number_of_a_table_is_told_at_a_mark_in_either_language() {
    for lang in Lang::ALL {
        for world in worlds(lang) {
            for (anchor, draw) in ALL {
                let drawing = one(&world, draw);
                check_picture(&drawing.svg).unwrap();
                let told = told(&drawing.svg);
                for (name, cells) in rows(drawing.data.as_ref().unwrap()) {
                    // The graph per month tells of days, not of rows.
                    let of_row =
                        |says: &&String| anchor == "figuur-month-graph" || says.starts_with(&name);
                    let here: Vec<&String> = told.iter().filter(of_row).collect();
                    for (key, value, words) in cells {
                        if value == CellValue::Count {
                            let is_told = here.iter().any(|says| says.contains(&words));
                            assert!(is_told, "{anchor}, {name}, {key}: {words}: {here:?}");
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn marks_have_words_in_either_language() {
    for (lang, most, kept) in [
        (
            Lang::Nl,
            "Op 30 juni 2022: 3 militairen, kader 2.",
            "WATCH: kader, van 1 juli 2021 tot en met 31 maart 2023",
        ),
        (
            Lang::En,
            "On 30 June 2022: 3 military, limit 2.",
            "WATCH: limit, from 1 July 2021 through 31 March 2023",
        ),
    ] {
        let world = World {
            lang,
            ..World::usual()
        };
        let graph = told(&one(&world, month_graph).svg);
        assert!(graph.iter().any(|says| says == most), "{graph:?}");
        let line = told(&one(&world, timeline).svg);
        assert!(line.iter().any(|says| says.starts_with(kept)), "{line:?}");
        for (anchor, draw) in ALL {
            for says in told(&one(&world, draw).svg) {
                assert!(
                    !says.contains("chart-") && !says.contains('{'),
                    "{anchor}: {says}"
                );
            }
        }
    }
}

#[test]
fn a_framework_tells_how_many_it_allows_where_that_is_one_thing() {
    let mut world = World::usual();
    let framework = |world: &World| {
        let told = told(&one(world, timeline).svg).into_iter();
        let limits = told.filter(|says| says.contains(": limit, "));
        limits.collect::<Vec<_>>().join(" ")
    };
    assert!(
        framework(&world).contains(", 2 military"),
        "{}",
        framework(&world)
    );
    world.frameworks[0].civilian = Some(1);
    assert!(framework(&world).contains(", 2 military, 1 civilian and police"));
}

#[test]
fn where_records_are_reconstructed_every_number_says_so() {
    let world = World {
        records: DeploymentRecords::Reconstructed,
        ..World::usual()
    };
    for draw in [month_graph, small_multiples] {
        let all = told(&one(&world, draw).svg);
        let counted = all.iter().filter(|says| says.contains(" military"));
        for says in counted.filter(|says| !says.contains(" 0 military")) {
            assert!(says.contains("(hatched: reconstructed)"), "{says}");
        }
    }
}

#[test]
fn on_a_post_are_people_of_either_category() {
    for (lang, says) in [
        (Lang::Nl, "mensen (gearceerd: gereconstrueerd), "),
        (Lang::En, "people (hatched: reconstructed), "),
    ] {
        let world = World {
            lang,
            records: DeploymentRecords::Reconstructed,
            ..World::usual()
        };
        let drawn = posts(&world.register(), &world::id("watch"), world::period()).remove(0);
        let all = told(&drawn.svg);
        assert!(all.iter().any(|told| told.contains(says)), "{all:?}");
        let names = rows(drawn.data.as_ref().unwrap()).into_iter();
        for (name, _) in names {
            assert!(all.iter().any(|told| told.starts_with(&name)), "{name}");
        }
    }
}
