use proptest::prelude::*;

use super::super::examples::{
    Dutch, any_days, any_name, any_series, cells_are_told, day, day_after_2010, details,
    layout_holds, same_as_committed, timeline_words, timelines,
};
use super::*;

fn example(name: &str) -> Timeline {
    timelines()
        .into_iter()
        .find(|(known, _)| *known == name)
        .unwrap()
        .1
}

fn drawn(example: &Timeline) -> Vec<Chart> {
    timeline(example, &timeline_words(), &Dutch, &Anchor::new("timeline"))
}

#[test]
fn the_examples_look_as_they_did() {
    for (name, example) in timelines() {
        let charts = timeline(&example, &timeline_words(), &Dutch, &Anchor::new(name));
        for (index, chart) in charts.iter().enumerate() {
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
fn what_expires_is_in_the_accent() {
    let chart = &drawn(&example("timeline-2023"))[0];
    let label = |date: &str| {
        let at = chart.svg.find(&format!(">{date}</text>")).unwrap();
        chart.svg[..at].rsplit("<text").next().unwrap().to_owned()
    };
    assert!(
        label("31 aug 2023").contains("chart-finding-words"),
        "UNIFIL expires"
    );
    assert!(
        label("2 nov 2023").contains("chart-mandate-words"),
        "Althea is beyond the horizon"
    );
    assert!(
        label("30 jun 2022").contains("chart-muted"),
        "Takuba is over"
    );
    assert!(
        chart
            .alternative
            .contains("31 augustus 2023, loopt binnenkort af")
    );
}

#[test]
fn rows_are_spread_evenly_over_pages_and_headings_repeated() {
    let charts = drawn(&Timeline {
        most_rows: 14,
        ..example("timeline-sixty")
    });
    let counts: Vec<usize> = charts
        .iter()
        .map(|chart| chart.data.groups.iter().map(|group| group.rows.len()).sum())
        .collect();
    assert_eq!(counts.iter().sum::<usize>(), 60);
    let (least, most) = (counts.iter().min().unwrap(), counts.iter().max().unwrap());
    assert!(*most <= 14 && most - least <= 3, "{counts:?}");
    assert!(charts.iter().any(|chart| chart.svg.contains("(vervolg)")));
}

#[test]
fn a_row_without_anything_says_so() {
    let row = TimelineRow {
        name: "GPOI".into(),
        ..TimelineRow::default()
    };
    let groups = vec![TimelineGroup {
        label: None,
        rows: vec![row],
    }];
    let chart = &drawn(&Timeline {
        groups,
        ..example("timeline-2023")
    })[0];
    for told in [
        "geen mandaat vastgelegd",
        "geen kader vastgelegd",
        "alleen opgave",
    ] {
        assert!(
            chart.svg.contains(told) && chart.alternative.contains(told),
            "{told}"
        );
    }
}

#[test]
fn days_without_records_are_said_where_others_have_some() {
    let chart = &drawn(&example("timeline-2023"))[0];
    let althea = "EUFOR Althea: mandaat tot en met 2 november 2023; kader tot en met 31 juli \
                  2025; max. 4, geen gegevens 1 januari 2022 – 8 januari 2023.";
    assert!(chart.alternative.contains(althea), "{}", chart.alternative);
    assert!(chart.svg.contains(">geen gegevens</text>"));
    assert!(!chart.alternative.contains("max. 12, geen gegevens"));
}

#[test]
fn fadings_are_named_after_the_drawing() {
    let charts = drawn(&example("timeline-sixty"));
    let mut names: Vec<&str> = charts
        .iter()
        .flat_map(|chart| chart.svg.split(" id=\"").skip(1))
        .map(|rest| rest.split('"').next().unwrap())
        .collect();
    let all = names.len();
    names.sort_unstable();
    names.dedup();
    assert!(all > 4);
    assert_eq!(
        names.len(),
        all,
        "an id stands twice on a page with all drawings"
    );
}

#[test]
fn a_very_long_name_is_whole_in_the_alternative() {
    let name = "Europese Unie bijstandsmissie voor zeer langdurige en breed samengestelde taken";
    let row = TimelineRow {
        name: name.into(),
        ..TimelineRow::default()
    };
    let groups = vec![TimelineGroup {
        label: None,
        rows: vec![row],
    }];
    let chart = &drawn(&Timeline {
        groups,
        ..example("timeline-2023")
    })[0];
    assert!(chart.svg.contains('…') && !chart.svg.contains(&format!("{name}</text>")));
    assert!(
        details(&chart.svg)
            .iter()
            .all(|(_, says)| says.starts_with(name))
    );
    assert!(chart.alternative.contains(name));
}

fn any_term() -> impl Strategy<Value = Term> {
    (0..4000i32, 0..2000i32, 0..2u8, 0..4u8).prop_map(|(first, length, start, end)| {
        let (from, until) = (day_after_2010(first), day_after_2010(first + length));
        let start = if start == 0 {
            Start::Unknown { known_from: from }
        } else {
            Start::On(from)
        };
        let end = match end {
            0 => End::Indefinite,
            1 => End::Unknown { known_until: until },
            _ => End::On(until),
        };
        Term::new(start, end)
    })
}

fn any_row() -> impl Strategy<Value = TimelineRow> {
    (
        any_name(),
        prop::collection::vec(any_term(), 0..4),
        prop::collection::vec(any_term(), 0..4),
        any_series(),
        prop::option::of(any_series()),
    )
        .prop_map(
            |(name, mandates, frameworks, military, civilian)| TimelineRow {
                name,
                mandates,
                frameworks,
                military,
                civilian,
            },
        )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(80))]

    #[test]
    fn labels_never_overlap_nor_leave_the_picture(
        period in any_days(),
        axis in prop::option::of(any_days()),
        asked in 0..4500i32,
        horizon_days in 0..900u16,
        most_rows in 0..30usize,
        groups in prop::collection::vec(
            (prop::option::of(any_name()), prop::collection::vec(any_row(), 0..12)), 0..4),
        words in (any_name(), any_name(), any_name()),
    ) {
        let groups: Vec<TimelineGroup> = groups
            .into_iter()
            .map(|(label, rows)| TimelineGroup { label, rows })
            .collect();
        let rows: usize = groups.iter().map(|group| group.rows.len()).sum();
        let example =
            Timeline { period, day: day_after_2010(asked), horizon_days, axis, most_rows, groups };
        let words = TimelineWords {
            mandate: words.0,
            unknown: words.1,
            no_people: words.2.clone(),
            missing: words.2,
            ..timeline_words()
        };
        let metrics = Metrics::shipped();
        let pages = plan::pages(&example, &words);
        prop_assert_eq!(pages.iter().map(|page| page.rows().count()).sum::<usize>(), rows);
        for page in pages {
            prop_assert!(page.rows().count() <= most_rows.max(1));
            let anchor = Anchor::new("timeline");
            let (canvas, height) = draw::draw(&example, &page, &words, &Dutch, &metrics, &anchor);
            layout_holds(&canvas, height)?;
            // Mandates and frameworks may overlap as the days do on which they hold.
            for (area, _) in details(&canvas.finish(WIDTH, height)) {
                prop_assert!(area.left >= 0.0 && area.right <= WIDTH && area.bottom <= height);
            }
        }
    }
}

#[test]
fn every_cell_of_the_table_is_told_at_a_mark() {
    for (_, example) in timelines() {
        for chart in drawn(&example) {
            cells_are_told(&chart, &[]);
        }
    }
}

#[test]
fn a_bar_tells_from_when_until_when_and_how_many() {
    let (from, until) = (day("2022-01-31"), day("2023-06-30"));
    let mut row = example("timeline-2023").groups[0].rows[0].clone();
    let says = |row: &TimelineRow| -> Vec<String> {
        let groups = vec![TimelineGroup {
            label: None,
            rows: vec![row.clone()],
        }];
        let chart = &drawn(&Timeline {
            groups,
            ..example("timeline-2023")
        })[0];
        let all = details(&chart.svg).into_iter();
        all.map(|(_, says)| says).collect()
    };
    row.mandates = vec![Term {
        from_is_vague: true,
        ..Term::new(Start::On(from), End::Indefinite)
    }];
    row.frameworks = vec![Term {
        allowed: Some(Allowed {
            military: Some(6),
            civilian: Some(1),
            more_for_a_time: true,
        }),
        until_is_vague: true,
        ..Term::new(Start::Unknown { known_from: from }, End::On(until))
    }];
    assert_eq!(
        says(&row),
        [
            "EUFOR Althea: mandaat, van uiterlijk 31 januari 2022, einde onbepaald.",
            "EUFOR Althea: max. 4, geen gegevens 1 januari 2022 – 8 januari 2023.",
            "EUFOR Althea: kader, begin onbekend, tot en met uiterlijk 30 juni 2023, loopt \
             binnenkort af, 6 militairen, 1 burger of agent, met tijdelijk extra.",
        ]
    );
    // Where no source tells the end, the last day on which it was seen is not its end.
    row.mandates = vec![Term::new(
        Start::On(from),
        End::Unknown { known_until: until },
    )];
    row.frameworks.clear();
    assert_eq!(
        [&says(&row)[0], &says(&row)[2]],
        [
            "EUFOR Althea: mandaat, van 31 januari 2022, einde onbekend.",
            "EUFOR Althea: geen kader vastgelegd.",
        ]
    );
}

#[test]
fn the_natural_axis_reaches_the_last_end_within_three_years() {
    let axis = example("timeline-2023").natural_axis();
    assert_eq!(
        (axis.first(), axis.last()),
        (day("2021-10-01"), day("2025-07-31"))
    );
}
