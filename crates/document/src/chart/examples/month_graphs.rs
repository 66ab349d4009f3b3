use super::super::data::{Days, Run, Series};
use super::super::month_graph::{Arrangement, Counted, MonthGraph, MonthGraphWords, Resolution};
use super::super::scale::months;
use super::super::words::Phrase;
use super::{days, detail_words, limits, series};

/// The words in Dutch.
pub(in super::super) fn month_graph_words() -> MonthGraphWords {
    MonthGraphWords {
        military: "Militairen".into(),
        civilian: "Burgers en politie".into(),
        together: "Samen".into(),
        limit_military: Phrase::counted("Kader: {count} militair", "Kader: {count} militairen"),
        limit_civilian: "Kader: {count} burgers en politie".into(),
        limit_together: "Kader: {count} in totaal".into(),
        temporary: "tijdelijk {count} extra".into(),
        peak: "{count} op {date}".into(),
        period: "Verslagperiode {from} – {until}".into(),
        missing: "geen gegevens".into(),
        reconstructed: "gearceerd: gereconstrueerd".into(),
        nothing: "Over dit tijdvak zijn geen gegevens per dag vastgelegd".into(),
        unavailable: "n.b.".into(),
        column_month: "Maand".into(),
        column_limit_military: "Kader militairen".into(),
        column_limit_civilian: "Kader burgers en politie".into(),
        spoken: "Lijngrafiek van het aantal mensen op post van {from} tot en met {until}.".into(),
        spoken_peak: "{who}: ten hoogste {count}, voor het eerst op {date}.".into(),
        spoken_limit: "{limit}, van {from} tot en met {until}.".into(),
        spoken_missing: "{who}: geen gegevens van {from} tot en met {until}.".into(),
        detail: detail_words(),
    }
}

/// Graphs with their file names.
pub(in super::super) fn month_graphs() -> Vec<(&'static str, MonthGraph)> {
    vec![
        ("month-graph-minusma", minusma()),
        ("month-graph-untso", untso()),
        ("month-graph-ten-years", ten_years(Arrangement::Stacked)),
        ("month-graph-one-month", one_month()),
        ("month-graph-nothing", nothing()),
        ("month-graph-ten-thousand", ten_thousand()),
    ]
}

fn minusma() -> MonthGraph {
    MonthGraph {
        axis: days("2021-10-01..2023-12-31"),
        period: days("2022-01-01..2023-04-30"),
        resolution: Resolution::Day,
        arrangement: Arrangement::Separate,
        military: Counted {
            people: series(&[
                ("2021-11-15..2022-01-09", 94, 90),
                ("2022-01-10..2022-01-20", 96, 90),
                ("2022-01-21..2022-03-04", 95, 90),
                ("2022-03-05..2022-05-14", 93, 88),
                ("2022-05-15..2022-05-22", 41, 36),
                ("2022-05-23..2022-10-02", 6, 0),
                ("2022-10-03..2022-10-19", 5, 0),
                ("2022-10-20..2023-04-30", 6, 0),
            ]),
            limits: limits(&[
                ("2021-11-01..2022-05-31", 6, 90),
                ("2022-06-01..2023-12-31", 6, 0),
            ]),
        },
        civilian: Some(Counted {
            people: series(&[
                ("2021-11-15..2022-02-27", 9, 0),
                ("2022-02-28..2022-08-13", 10, 0),
                ("2022-08-14..2022-12-01", 7, 0),
                ("2022-12-02..2023-04-30", 5, 0),
            ]),
            limits: limits(&[("2021-11-01..2023-12-31", 10, 0)]),
        }),
    }
}

fn untso() -> MonthGraph {
    let period = days("2022-01-01..2023-04-30");
    MonthGraph {
        axis: period,
        period,
        resolution: Resolution::Day,
        arrangement: Arrangement::Separate,
        military: Counted {
            people: series(&[
                ("2022-01-01..2022-03-08", 12, 12),
                ("2022-03-09..2022-03-14", 11, 11),
                ("2022-03-15..2022-09-04", 12, 12),
                ("2022-09-05..2022-09-11", 10, 10),
                ("2022-09-12..2022-09-13", 13, 13),
                ("2022-09-14..2023-04-30", 12, 12),
            ]),
            limits: limits(&[("2022-01-01..2023-04-30", 12, 0)]),
        },
        civilian: None,
    }
}

/// Ten years of rotations, with a year that nobody recorded.
fn ten_years(arrangement: Arrangement) -> MonthGraph {
    let axis = days("2013-01-01..2022-12-31");
    let wave = |index: usize, base: usize, swing: usize| {
        u32::try_from(base + (index * 7919) % swing).unwrap_or(0)
    };
    let of = |base: usize, swing: usize| {
        let runs = months(axis)
            .into_iter()
            .enumerate()
            .filter(|(index, _)| !(60..70).contains(index))
            .map(|(index, month)| {
                let people = wave(index, base, swing) + if index < 40 { 90 } else { 0 };
                let reconstructed = if index < 24 { people / 2 } else { 0 };
                Run {
                    days: month.days,
                    people,
                    reconstructed,
                }
            })
            .collect();
        Series::new(runs).unwrap()
    };
    MonthGraph {
        axis,
        period: days("2022-01-01..2022-12-31"),
        resolution: Resolution::Month,
        arrangement,
        military: Counted {
            people: of(240, 60),
            limits: limits(&[
                ("2013-01-01..2016-04-30", 450, 0),
                ("2016-05-01..2022-12-31", 290, 60),
            ]),
        },
        civilian: Some(Counted {
            people: of(20, 30),
            limits: limits(&[("2013-01-01..2022-12-31", 60, 0)]),
        }),
    }
}

fn one_month() -> MonthGraph {
    let period: Days = days("2023-04-01..2023-04-30");
    MonthGraph {
        axis: period,
        period,
        resolution: Resolution::Day,
        arrangement: Arrangement::Separate,
        military: Counted {
            people: series(&[
                ("2023-04-01..2023-04-11", 0, 0),
                ("2023-04-15..2023-04-30", 1, 0),
            ]),
            limits: limits(&[("2023-04-01..2023-04-30", 1, 0)]),
        },
        civilian: None,
    }
}

fn nothing() -> MonthGraph {
    let period = days("2022-01-01..2022-12-31");
    MonthGraph {
        axis: period,
        period,
        resolution: Resolution::Day,
        arrangement: Arrangement::Stacked,
        military: Counted {
            people: Series::default(),
            limits: limits(&[]),
        },
        civilian: None,
    }
}

fn ten_thousand() -> MonthGraph {
    MonthGraph {
        military: Counted {
            people: series(&[
                ("2022-02-01..2022-02-03", 10_000, 0),
                ("2022-02-04..2022-08-31", 7_431, 0),
                ("2022-09-04..2022-12-31", 7_000, 0),
            ]),
            limits: limits(&[("2022-01-01..2022-12-31", 9_000, 0)]),
        },
        ..nothing()
    }
}
