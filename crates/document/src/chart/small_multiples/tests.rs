use proptest::prelude::*;

use super::super::examples::{
    Dutch, any_days, any_limits, any_name, any_series, cells_are_told, details, layout_holds,
    marks_hold, multiples, same_as_committed, small_multiples_words,
};
use super::*;
use crate::tree::{CellValue, plain_text};

fn drawn(name: &str) -> Vec<Chart> {
    let (_, example) = multiples()
        .into_iter()
        .find(|(known, _)| *known == name)
        .unwrap();
    small_multiples(
        &example,
        &small_multiples_words(),
        &Dutch,
        &Anchor::new(name),
    )
}

#[test]
fn the_examples_look_as_they_did() {
    for (name, _) in multiples() {
        for (index, chart) in drawn(name).iter().enumerate() {
            let name = if index == 0 {
                name.to_owned()
            } else {
                format!("{name}-{}", index + 1)
            };
            same_as_committed(&name, &chart.svg);
        }
    }
}

#[test]
fn a_panel_without_records_says_so_and_draws_no_zero() {
    let chart = &drawn("small-multiples-2023")[0];
    assert!(
        chart
            .alternative
            .contains("GPOI: geen gegevens per dag: alleen de opgave van 4")
    );
    let row = chart.data.groups[0]
        .rows
        .iter()
        .find(|row| plain_text(&row.cells[0].content) == "GPOI")
        .unwrap();
    assert_eq!(row.cells[1].value, CellValue::Unavailable);
}

#[test]
fn peaks_stand_in_the_panel_and_in_the_alternative() {
    let chart = &drawn("small-multiples-2023")[0];
    assert!(chart.svg.contains(">13 op 4 jul 2022</text>"));
    assert!(
        chart
            .alternative
            .contains("UNTSO: militairen ten hoogste 13 op 4 juli 2022, kader 12")
    );
}

#[test]
fn many_panels_take_further_pages() {
    let charts = drawn("small-multiples-thirty");
    let rows: Vec<usize> = charts
        .iter()
        .map(|chart| chart.data.groups[0].rows.len())
        .collect();
    assert_eq!(
        rows.iter().sum::<usize>(),
        32 + 5,
        "three of USSC, two of MINUSMA"
    );
    let (_, full) = rows.split_last().unwrap();
    assert!(!full.is_empty(), "one page does not hold 37 charts");
    assert!(full.iter().all(|rows| rows.is_multiple_of(3)), "{rows:?}");
}

#[test]
fn every_cell_of_the_table_is_told_at_a_mark() {
    for (name, _) in multiples() {
        for chart in drawn(name) {
            // The highest limit of all days is told as base and extra of its own.
            cells_are_told(&chart, &["limit"]);
        }
    }
}

#[test]
fn days_without_records_and_reconstructed_ones_are_told_as_such() {
    let told: Vec<String> = details(&drawn("small-multiples-2023")[0].svg)
        .into_iter()
        .map(|(_, says)| says)
        .collect();
    for says in [
        "EUFOR Althea, van 1 januari 2022 tot en met 8 januari 2023: geen gegevens, kader 4.",
        "UNTSO, van 4 juli 2022 tot en met 17 juli 2022: 13 militairen (gereconstrueerd), kader 12.",
        "MINUSMA, militairen, van 10 januari 2022 tot en met 20 januari 2022: \
         96 militairen (gereconstrueerd), kader 6 + 90 tijdelijk.",
        "GPOI: geen gegevens per dag: alleen de opgave van 4 uitgezonden personen.",
    ] {
        assert!(told.iter().any(|told| told == says), "{says}: {told:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(80))]

    #[test]
    fn labels_never_overlap_nor_leave_the_picture(
        period in any_days(),
        panels in prop::collection::vec(
            (
                any_name(),
                (any_series(), any_limits()),
                prop::option::of((any_series(), any_limits())),
                prop::option::of(0..3000u32),
            ),
            0..26,
        ),
        names in (any_name(), any_name(), any_name()),
    ) {
        let counted = |(people, limits)| Counted { people, limits };
        let panels: Vec<SmallPanel> = panels
            .into_iter()
            .map(|(name, military, civilian, published)| SmallPanel {
                name,
                military: counted(military),
                civilian: civilian.map(counted),
                published,
            })
            .collect();
                let example = SmallMultiples { period, panels };
        let words = SmallMultiplesWords {
            military: names.0,
            no_records: names.1,
            missing: names.2,
            ..small_multiples_words()
        };
        let metrics = Metrics::shipped();
        let views = view::views(&example, &words);
        let all = views.len();
        let pages = draw::pages(&example, &views, &Dutch, &metrics);
        prop_assert_eq!(pages.iter().map(|page| page.len()).sum::<usize>(), all);
        for page in pages {
            let (canvas, height) = draw::draw(&example, page, &words, &Dutch, &metrics);
            layout_holds(&canvas, height)?;
            marks_hold(&canvas.finish(WIDTH, height), height)?;
        }
    }
}
