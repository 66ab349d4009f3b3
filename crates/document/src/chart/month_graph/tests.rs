use proptest::prelude::*;

use super::super::examples::{
    Dutch, English, any_days, any_limits, any_name, any_series, days, details as told_by,
    layout_holds, marks_hold, month_graph_words, month_graphs, same_as_committed, series,
};
use super::*;

fn drawn(graph: &MonthGraph) -> Chart {
    month_graph(graph, &month_graph_words(), &Dutch, &Anchor::new("graph"))
}

fn example(name: &str) -> MonthGraph {
    month_graphs()
        .into_iter()
        .find(|(known, _)| *known == name)
        .unwrap()
        .1
}

#[test]
fn the_examples_look_as_they_did() {
    for (name, graph) in month_graphs() {
        let chart = month_graph(&graph, &month_graph_words(), &Dutch, &Anchor::new(name));
        same_as_committed(name, &chart.svg);
    }
}

#[test]
fn the_peak_stands_in_picture_words_and_table() {
    let chart = drawn(&example("month-graph-minusma"));
    assert!(chart.svg.contains(">96 op 10 jan 2022</text>"));
    assert!(
        chart
            .alternative
            .contains("ten hoogste 96, voor het eerst op 10 januari 2022")
    );
    let january = chart.data.groups[0]
        .rows
        .iter()
        .map(|row| &row.cells)
        .find(|cells| crate::tree::plain_text(&cells[0].content) == "januari 2022");
    let told: Vec<String> = january
        .unwrap()
        .iter()
        .map(|cell| crate::tree::plain_text(&cell.content))
        .collect();
    assert_eq!(told, ["januari 2022", "96", "96", "9", "10", "105"]);
}

#[test]
fn the_locale_writes_counts_and_months() {
    let graph = example("month-graph-ten-thousand");
    let words = month_graph_words();
    let anchor = Anchor::new("graph");
    let dutch = month_graph(&graph, &words, &Dutch, &anchor).svg;
    let english = month_graph(&graph, &words, &English, &anchor).svg;
    assert!(dutch.contains(">10.000</text>") && dutch.contains(">mrt</text>"));
    assert!(english.contains(">10,000</text>") && english.contains(">Mar</text>"));
}

#[test]
fn what_is_missing_is_said_and_not_zero() {
    let mut graph = example("month-graph-untso");
    graph.military.people = series(&[("2022-01-01..2022-05-31", 3, 0)]);
    let chart = drawn(&graph);
    assert!(chart.svg.contains(">geen gegevens</text>"));
    assert!(
        chart
            .alternative
            .contains("geen gegevens van 1 juni 2022 tot en met 30 april 2023")
    );
    let june = &chart.data.groups[0].rows[5].cells[1];
    assert_eq!(june.value, crate::tree::CellValue::Unavailable);
}

#[test]
fn reconstruction_is_hatched_and_said_only_where_it_is() {
    let mut graph = example("month-graph-untso");
    assert!(drawn(&graph).svg.contains("gearceerd"));
    assert!(drawn(&graph).alternative.contains("Gearceerd"));
    graph.military.people = series(&[("2022-01-01..2023-04-30", 12, 0)]);
    assert!(!drawn(&graph).svg.contains("gearceerd"));
    assert!(!drawn(&graph).alternative.contains("Gearceerd"));
}

#[test]
fn no_data_at_all_is_said() {
    let chart = drawn(&example("month-graph-nothing"));
    assert!(chart.svg.contains("geen gegevens per dag"));
    assert!(chart.alternative.contains("geen gegevens per dag"));
}

#[test]
fn the_period_is_shaded_only_on_a_longer_axis() {
    let mut graph = example("month-graph-minusma");
    assert!(drawn(&graph).svg.contains("Verslagperiode 1 jan 2022"));
    graph.axis = days("2022-01-01..2023-04-30");
    assert!(!drawn(&graph).svg.contains("Verslagperiode"));
}

/// Each month of the table: what it says of a category is said of a day in it, and where it has
/// no number none is said.
#[test]
fn every_cell_of_the_table_is_told_at_a_mark() {
    let words = month_graph_words();
    for (name, graph) in month_graphs() {
        let told = details::details(&graph, &words, &Dutch);
        assert_eq!(told_by(&drawn(&graph).svg).len(), told.len());
        let mut categories = vec![(&graph.military, &words.detail.military, &words.military)];
        if let Some(civilian) = &graph.civilian {
            categories.push((civilian, &words.detail.civilian, &words.civilian));
        }
        for month in super::super::scale::months(graph.axis) {
            let here: Vec<&str> = told
                .iter()
                .filter(|(days, _)| days.shared(month.days).is_some())
                .map(|(_, says)| says.as_str())
                .collect();
            let is_told = |words: &str| here.iter().any(|says| says.contains(words));
            for (counted, people, who) in &categories {
                match counted.people.peak(month.days) {
                    Some(peak) => {
                        assert!(
                            is_told(&people.fill_count(peak.count, &Dutch, &[])),
                            "{name}"
                        );
                    }
                    None => {
                        let missing = format!("{who}: geen gegevens");
                        assert!(here.iter().all(|says| says.contains(&missing)), "{name}");
                    }
                }
                if let Some(highest) = counted
                    .limits
                    .within(month.days)
                    .map(|limit| limit.base)
                    .max()
                {
                    assert!(
                        is_told(&format!("kader {}", Dutch.count(highest))),
                        "{name}"
                    );
                }
            }
        }
    }
}

#[test]
fn what_is_said_of_days_says_what_is_reconstructed_and_what_is_missing() {
    let graph = example("month-graph-minusma");
    let all = told_by(&drawn(&graph).svg).into_iter();
    let told: Vec<String> = all.map(|(_, says)| says).collect();
    for says in [
        "Van 1 oktober 2021 tot en met 31 oktober 2021: Militairen: geen gegevens; \
         Burgers en politie: geen gegevens.",
        "Van 10 januari 2022 tot en met 20 januari 2022: 96 militairen (gearceerd: \
         gereconstrueerd), kader 6 + 90 tijdelijk; 9 burgers en politie, kader 10; 105 samen.",
    ] {
        assert!(told.iter().any(|told| told == says), "{says}: {told:?}");
    }
    let mut graph = graph;
    graph.axis = days("2022-01-10..2022-01-10");
    let all = told_by(&drawn(&graph).svg);
    assert_eq!(all.len(), 1);
    assert!(all[0].1.starts_with("Op 10 januari 2022: 96 militairen"));
}

#[test]
fn of_a_month_its_highest_numbers_are_said() {
    let mut graph = example("month-graph-ten-years");
    let said = |graph: &MonthGraph| told_by(&drawn(graph).svg).remove(0).1;
    assert!(said(&graph).contains("ten hoogste 330 militairen"));
    assert!(said(&graph).contains(", kader 450;"));
    graph.axis = days("2016-04-01..2016-04-30");
    graph.military.limits = super::super::examples::limits(&[
        ("2016-04-01..2016-04-10", 450, 0),
        ("2016-04-11..2016-04-30", 290, 60),
    ]);
    assert!(
        said(&graph).contains(", kader ten hoogste 450;"),
        "{}",
        said(&graph)
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn labels_never_overlap_nor_leave_the_picture(
        axis in any_days(),
        period in any_days(),
        by_month: bool,
        stacked: bool,
        military in (any_series(), any_limits()),
        civilian in prop::option::of((any_series(), any_limits())),
        names in (any_name(), any_name(), any_name()),
    ) {
        let counted = |(people, limits)| Counted { people, limits };
        let graph = MonthGraph {
            axis,
            period,
            resolution: if by_month { Resolution::Month } else { Resolution::Day },
            arrangement: if stacked { Arrangement::Stacked } else { Arrangement::Separate },
            military: counted(military),
            civilian: civilian.map(counted),
        };
        let words = MonthGraphWords {
            military: names.0,
            missing: names.1,
            nothing: names.2,
            ..month_graph_words()
        };
        let metrics = Metrics::shipped();
        let (canvas, height) = draw::draw(&graph, &words, &Dutch, &metrics);
        layout_holds(&canvas, height)?;
        if let Some(peak) = graph.military.people.peak(axis).filter(|peak| peak.count > 0 && !stacked) {
            let told = words.peak.fill_count(peak.count, &Dutch, &[("date", &Dutch.day(peak.day))]);
            prop_assert!(canvas.texts().iter().any(|text| text.words == told), "no {told}");
        }
        let told = details::details(&graph, &words, &Dutch);
        // Every day of the axis is told of, once.
        prop_assert_eq!(told.first().map(|(days, _)| days.first()), Some(axis.first()));
        prop_assert_eq!(told.last().map(|(days, _)| days.last()), Some(axis.last()));
        let svg = canvas.finish(super::super::WIDTH, height);
        prop_assert_eq!(told_by(&svg).len(), told.len());
        marks_hold(&svg, height)?;
    }
}
