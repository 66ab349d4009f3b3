use proptest::prelude::*;

use super::super::examples::{Dutch, any_name, details, layout_holds, marks_hold};
use super::*;
use crate::tree::{CellValue, plain_text};

fn words() -> OutcomeBarsWords {
    OutcomeBarsWords {
        submitted: "Ingediend".into(),
        military: "Militair team".into(),
        private: "Particulier bedrijf".into(),
        private_on_cost: "waarvan om kosten".into(),
        refused: "Geweigerd".into(),
        withdrawn: "Ingetrokken".into(),
        open: "Nog niet beslist".into(),
        untold: "Afloop niet bekend".into(),
        by_year: "Per jaar van indiening".into(),
        nothing: "Er zijn geen aanvragen".into(),
        unavailable: "n.b.".into(),
        column_when: "Tijdvak".into(),
        spoken: "{name}.".into(),
        spoken_part: "{name}: {count}.".into(),
        titled: "{name}, {who}".into(),
    }
}

/// As published over 1 January 2022 to 30 April 2023.
fn published() -> OutcomeBars {
    OutcomeBars {
        whole: OutcomeRow {
            name: "Verslagperiode".into(),
            total: Some(71),
            outcomes: Outcomes {
                military: Some(25),
                private: Some(41),
                private_on_cost: Some(32),
                ..Outcomes::default()
            },
        },
        years: Vec::new(),
    }
}

fn drawn(bars: &OutcomeBars) -> Vec<Chart> {
    outcome_bars(bars, &words(), &Dutch, &Anchor::new("aanvragen"))
}

#[test]
fn what_no_source_tells_remains_as_a_part_of_its_own() {
    let charts = drawn(&published());
    let [chart] = charts.as_slice() else {
        panic!("one page")
    };
    for told in ["71", "25", "41", "32", "5", "Afloop niet bekend"] {
        assert!(chart.svg.contains(&format!(">{told}</text>")), "{told}");
    }
    // Refused and withdrawn may be among the rest: they are neither drawn nor taken for zero.
    assert!(!chart.svg.contains("Geweigerd"));
    let cells = &chart.data.groups[0].rows[0].cells;
    let shown: Vec<String> = cells.iter().map(|cell| plain_text(&cell.content)).collect();
    assert_eq!(
        shown[1..],
        ["71", "25", "41", "32", "n.b.", "n.b.", "n.b.", "5"]
    );
    assert_eq!(cells[5].value, CellValue::Unavailable);
    assert!(chart.alternative.contains("Afloop niet bekend: 5."));
}

#[test]
fn parts_that_exceed_their_whole_leave_nothing_untold() {
    let mut bars = published();
    bars.whole.total = Some(60);
    assert_eq!(bars.whole.untold(), None);
    assert!(bars.whole.exceeds());
    assert!(!drawn(&bars)[0].svg.contains("Afloop niet bekend"));
    bars.whole.total = None;
    assert!(!bars.whole.exceeds());
    assert!(drawn(&bars)[0].svg.contains(">n.b.</text>"));
}

#[test]
fn every_bar_tells_of_its_time_its_outcome_and_its_number() {
    let mut bars = published();
    bars.whole.outcomes.refused = Some(0);
    bars.years = vec![OutcomeRow {
        name: "2022".into(),
        total: Some(40),
        outcomes: Outcomes {
            military: Some(25),
            refused: Some(3),
            ..Outcomes::default()
        },
    }];
    let all = details(&drawn(&bars)[0].svg).into_iter();
    let told: Vec<String> = all.map(|(_, says)| says).collect();
    assert_eq!(
        told,
        [
            "Verslagperiode, Ingediend: 71.",
            "Verslagperiode, Militair team: 25.",
            "Verslagperiode, Particulier bedrijf: 41.",
            "Verslagperiode, waarvan om kosten: 32.",
            "Verslagperiode, Geweigerd: 0.",
            "Verslagperiode, Afloop niet bekend: 5.",
            "2022, Militair team: 25.",
            "2022, Geweigerd: 3.",
            "2022, Afloop niet bekend: 12.",
            // What has no bar in a year is told at its total, and is no nought.
            "2022. Ingediend: 40. Militair team: 25. Particulier bedrijf: n.b. Geweigerd: 3. \
             Afloop niet bekend: 12.",
        ]
    );
}

#[test]
fn no_requests_say_so() {
    let charts = drawn(&OutcomeBars::default());
    assert_eq!(charts.len(), 1);
    assert!(charts[0].svg.contains("Er zijn geen aanvragen"));
    assert_eq!(charts[0].alternative, "Er zijn geen aanvragen");
}

fn any_row() -> impl Strategy<Value = OutcomeRow> {
    let count = || prop::option::of(prop_oneof![0..4u32, 0..90u32, 0..4_000_000_000u32]);
    (
        any_name(),
        count(),
        [count(), count(), count(), count(), count(), count()],
    )
        .prop_map(
            |(name, total, [military, private, private_on_cost, refused, withdrawn, open])| {
                OutcomeRow {
                    name,
                    total,
                    outcomes: Outcomes {
                        military,
                        private,
                        private_on_cost,
                        refused,
                        withdrawn,
                        open,
                    },
                }
            },
        )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn labels_never_overlap_nor_leave_the_picture(
        whole in any_row(),
        years in prop::collection::vec(any_row(), 0..80),
        name in any_name(),
    ) {
        let bars = OutcomeBars { whole, years };
        let words = OutcomeBarsWords { submitted: name.clone(), by_year: name, ..words() };
        let metrics = Metrics::shipped();
        let pages = draw::pages(&bars);
        prop_assert_eq!(pages.iter().map(|page| page.years.len()).sum::<usize>(), bars.years.len());
        for page in pages {
            let (canvas, height) = draw::draw(&bars, &page, &words, &Dutch, &metrics);
            layout_holds(&canvas, height)?;
            marks_hold(&canvas.finish(WIDTH, height), height)?;
        }
    }

    #[test]
    fn a_told_outcome_is_never_lost(row in any_row()) {
        let parts: u64 = Part::ALL.iter().filter_map(|part| part.count(&row)).map(u64::from).sum();
        if let (Some(total), Some(_)) = (row.total, row.untold()) {
            prop_assert_eq!(parts, u64::from(total));
        }
    }
}
