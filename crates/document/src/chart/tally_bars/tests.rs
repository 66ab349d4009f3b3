use proptest::prelude::*;

use super::super::examples::{
    Dutch, any_name, cells_are_told, details, layout_holds, marks_hold, same_as_committed, tallies,
    tally_bars_words,
};
use super::*;
use crate::tree::{CellValue, plain_text};

fn drawn(name: &str) -> Vec<Chart> {
    let (_, bars) = tallies()
        .into_iter()
        .find(|(known, _)| *known == name)
        .unwrap();
    tally_bars(&bars, &tally_bars_words(), &Dutch, &Anchor::new(name))
}

#[test]
fn the_examples_look_as_they_did() {
    for (name, bars) in tallies() {
        let charts = tally_bars(&bars, &tally_bars_words(), &Dutch, &Anchor::new(name));
        assert_eq!(charts.len(), 1);
        same_as_committed(name, &charts[0].svg);
    }
}

#[test]
fn every_figure_of_the_annex_is_printed() {
    let chart = &drawn("tally-bars-2023")[0];
    for told in [
        "1.959 militairen",
        "kader 300",
        "kader 6 + 90 tijdelijk",
        "28 militairen",
    ] {
        assert!(chart.svg.contains(&format!(">{told}</text>")), "{told}");
    }
    assert!(
        chart
            .alternative
            .contains("UNTSO: 28 militairen, kader 12.")
    );
    assert!(chart.svg.contains("gepubliceerde opgave"));
    assert!(!chart.svg.contains("gereconstrueerd"));
}

#[test]
fn the_table_keeps_groups_and_order() {
    let table = &drawn("tally-bars-2023")[0].data;
    let labels: Vec<String> = table
        .groups
        .iter()
        .map(|group| plain_text(group.label.as_ref().unwrap()))
        .collect();
    assert_eq!(
        labels,
        [
            "Europa",
            "Midden-Oosten",
            "Afrika",
            "Diversen",
            "Nationale inzet"
        ]
    );
    let minusma: Vec<String> = table.groups[2].rows[0]
        .cells
        .iter()
        .map(|cell| plain_text(&cell.content))
        .collect();
    assert_eq!(
        minusma[1..],
        ["6", "90", "10", "266", "11", "gepubliceerde opgave"]
    );
}

#[test]
fn what_is_not_available_is_said_and_has_no_bar() {
    let chart = &drawn("tally-bars-counted")[0];
    assert!(chart.svg.contains("Militairen: n.b.") && chart.svg.contains("kader n.b."));
    let cells = chart
        .data
        .groups
        .iter()
        .flat_map(|group| &group.rows)
        .flat_map(|row| &row.cells);
    assert!(
        cells
            .filter(|cell| cell.value == CellValue::Unavailable)
            .count()
            >= 3
    );
}

#[test]
fn every_cell_of_the_table_is_told_at_a_mark() {
    for (name, _) in tallies() {
        cells_are_told(&drawn(name)[0], &[]);
    }
}

#[test]
fn a_bar_tells_how_its_number_is_known() {
    let chart = &drawn("tally-bars-counted")[0];
    let told: Vec<String> = details(&chart.svg)
        .into_iter()
        .map(|(_, says)| says)
        .collect();
    for says in [
        "UNTSO: 28 militairen (geteld uit uitzendingen), kader 12.",
        "MINUSMA (inclusief C-130 detachement): Militairen: n.b., kader 6 + 90 tijdelijk.",
        "VPD: 295 militairen (gepubliceerde opgave), kader n.b.",
    ] {
        assert!(told.iter().any(|told| told == says), "{says}: {told:?}");
    }
    // Of a bar with reconstructed records it is said that it has them, not how many.
    assert!(
        told.iter()
            .any(|says| says.contains("(deels gereconstrueerd)"))
    );
}

fn any_bar() -> impl Strategy<Value = TallyBar> {
    let count = prop_oneof![0..3u32, 0..40u32, 0..20_000u32];
    (
        0..4u8,
        count,
        0..=100u32,
        0..4u8,
        0..500u32,
        prop_oneof![Just(0u32), 1..100u32],
    )
        .prop_map(|(tally, count, share, ceiling, base, temporary)| TallyBar {
            tally: match tally {
                0 => Tally::Unavailable,
                1 => Tally::Published { count },
                _ => Tally::Counted {
                    count,
                    reconstructed: count * share / 100,
                },
            },
            ceiling: match ceiling {
                0 => Ceiling::None,
                1 => Ceiling::Unavailable,
                _ => Ceiling::Set { base, temporary },
            },
        })
}

fn any_bars() -> impl Strategy<Value = TallyBars> {
    let row = (
        any_name(),
        prop::option::of(any_bar()),
        prop::option::of(any_bar()),
    )
        .prop_map(|(name, military, civilian)| TallyRow {
            name,
            military,
            civilian,
        });
    prop::collection::vec(
        (
            prop::option::of(any_name()),
            prop::collection::vec(row, 0..30),
        ),
        0..4,
    )
    .prop_map(|groups| TallyBars {
        groups: groups
            .into_iter()
            .map(|(label, rows)| TallyGroup { label, rows })
            .collect(),
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn labels_never_overlap_nor_leave_the_picture(bars in any_bars(), name in any_name()) {
        let words = TallyBarsWords { published: name.clone(), no_limit: name, ..tally_bars_words() };
        let metrics = Metrics::shipped();
        let pages = panels::pages(&bars, &metrics);
        let shown: usize = pages.iter().flatten().map(|panel| panel.entries.len()).sum();
        prop_assert_eq!(shown, bars.groups.iter().map(|group| group.rows.len()).sum::<usize>());
        for page in pages {
            let (canvas, height) = draw::draw(&page, &words, &Dutch, &metrics);
            layout_holds(&canvas, height)?;
            let all: Vec<_> = page.iter().flat_map(|panel| &panel.entries).collect();
            let svg = canvas.finish(WIDTH, height);
            marks_hold(&svg, height)?;
            let told = details(&svg);
            prop_assert_eq!(told.len(), all.iter().map(|entry| entry.bars().len()).sum::<usize>());
            for entry in all.iter().filter(|entry| !entry.bars().is_empty()) {
                let name = format!("{}: ", entry.row.name);
                prop_assert!(told.iter().any(|(_, says)| says.starts_with(&name)), "{name}");
            }
        }
    }
}
