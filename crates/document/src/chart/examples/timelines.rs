use super::super::data::Series;
use super::super::timeline::{
    End, Start, Term, Timeline, TimelineGroup, TimelineRow, TimelineWords,
};
use super::super::words::Phrase;
use super::{day, days, detail_words, series};

/// The words in Dutch.
pub(in super::super) fn timeline_words() -> TimelineWords {
    TimelineWords {
        mandate: "mandaat".into(),
        framework: "kader".into(),
        peak: "max. {count}".into(),
        period: "Verslagperiode {from} – {until}".into(),
        day: "stand op {date}".into(),
        horizon: "loopt af vóór {date}".into(),
        indefinite: "onbepaald".into(),
        unknown: "onbekend".into(),
        no_mandate: "geen mandaat vastgelegd".into(),
        no_framework: "geen kader vastgelegd".into(),
        no_people: "alleen opgave, geen gegevens per dag".into(),
        missing: "geen gegevens".into(),
        reconstructed: "gearceerd: gereconstrueerd".into(),
        continued: "{group} (vervolg)".into(),
        nothing: "Er zijn geen missies in dit tijdvak".into(),
        column_mission: "Missie".into(),
        column_peak: "Ten hoogste op post".into(),
        unavailable: "n.b.".into(),
        spoken: Phrase::counted(
            "Tijdlijn van {count} missie van {from} tot en met {until}; stand op {date}.",
            "Tijdlijn van {count} missies van {from} tot en met {until}; stand op {date}.",
        ),
        spoken_row: "{name}: mandaat {mandate}; kader {framework}; {people}.".into(),
        spoken_until: "tot en met {date}".into(),
        spoken_expiring: "tot en met {date}, loopt binnenkort af".into(),
        temporary: "met tijdelijk extra".into(),
        detail: detail_words(),
    }
}

/// Timelines with their file names.
pub(in super::super) fn timelines() -> Vec<(&'static str, Timeline)> {
    let one = TimelineGroup {
        label: None,
        rows: vec![regions()[1].rows[0].clone()],
    };
    vec![
        ("timeline-2023", of(regions(), 30)),
        ("timeline-one", of(vec![one], 30)),
        ("timeline-sixty", of(sixty(), 22)),
        ("timeline-nothing", of(Vec::new(), 22)),
    ]
}

fn of(groups: Vec<TimelineGroup>, most_rows: usize) -> Timeline {
    Timeline {
        period: days("2022-01-01..2023-04-30"),
        day: day("2023-04-30"),
        horizon_days: 180,
        axis: None,
        most_rows,
        groups,
    }
}

/// `2022-08-31..2023-08-31`; `..` alone after a start for indefinite, `..?2022-06-30` for an
/// end that is not known.
fn term(span: &str) -> Term {
    let (from, until) = span.split_once("..").unwrap();
    let from = from.strip_prefix('?').map_or_else(
        || Start::On(day(from)),
        |from| Start::Unknown {
            known_from: day(from),
        },
    );
    let until = match (until.strip_prefix('?'), until) {
        (Some(until), _) => End::Unknown {
            known_until: day(until),
        },
        (None, "") => End::Indefinite,
        (None, until) => End::On(day(until)),
    };
    Term::new(from, until)
}

fn row(name: &str, mandates: &[&str], frameworks: &[&str], people: Series) -> TimelineRow {
    TimelineRow {
        name: name.to_owned(),
        mandates: mandates.iter().map(|span| term(span)).collect(),
        frameworks: frameworks.iter().map(|span| term(span)).collect(),
        military: people,
        civilian: None,
    }
}

fn steady(people: u32) -> Series {
    series(&[
        ("2022-01-01..2022-06-14", people, people),
        ("2022-06-15..2022-06-29", people - 1, people - 1),
        ("2022-06-30..2023-04-30", people, people),
    ])
}

fn regions() -> Vec<TimelineGroup> {
    let group = |label: &str, rows| TimelineGroup {
        label: Some(label.to_owned()),
        rows,
    };
    let mut minusma = row(
        "MINUSMA (Mali)",
        &["2021-06-29..2022-06-30", "2022-06-30..2023-06-30"],
        &["2021-11-01..2024-06-30"],
        series(&[
            ("2021-11-15..2022-05-14", 95, 88),
            ("2022-05-15..2022-05-22", 41, 36),
            ("2022-05-23..2023-04-30", 6, 0),
        ]),
    );
    minusma.civilian = Some(series(&[("2021-11-15..2023-04-30", 10, 0)]));
    let mut ussc = row(
        "USSC (Jeruzalem en Ramallah)",
        &["2005-03-01.."],
        &["?2022-01-01..2025-07-31"],
        steady(4),
    );
    ussc.civilian = Some(series(&[("2022-01-01..2023-04-30", 3, 0)]));
    vec![
        group(
            "Europa",
            vec![row(
                "EUFOR Althea",
                &["2021-11-03..2022-11-02", "2022-11-02..2023-11-02"],
                &["2022-11-01..2025-07-31"],
                series(&[("2023-01-09..2023-04-30", 4, 0)]),
            )],
        ),
        group(
            "Midden-Oosten",
            vec![
                row(
                    "UNTSO (Libanon en Golan)",
                    &["1948-05-29.."],
                    &["?2022-01-01..2025-07-31"],
                    steady(12),
                ),
                row(
                    "UNIFIL",
                    &["2021-08-31..2022-08-31", "2022-08-31..2023-08-31"],
                    &["?2022-01-01..2025-07-31"],
                    steady(1),
                ),
                row(
                    "UNDOF (Golan)",
                    &["2021-12-21..2022-06-30", "2022-12-22..2023-06-30"],
                    &["?2022-01-01..2023-08-15"],
                    steady(2),
                ),
                ussc,
                row(
                    "EMASoH-AGENOR",
                    &["2020-01-20..2023-12-31"],
                    &["?2022-01-01..2024-07-31"],
                    steady(3),
                ),
                row(
                    "EUNAVFOR Atalanta (oostkust Afrika)",
                    &["2022-12-12..2024-12-31"],
                    &["?2022-01-01..2024-07-31"],
                    steady(3),
                ),
            ],
        ),
        group(
            "Afrika",
            vec![
                minusma,
                row(
                    "EUTM (Mali)",
                    &["2020-05-18..2024-05-18"],
                    &["?2022-01-01..2024-06-30"],
                    steady(5),
                ),
                row(
                    "Taakgroep Takuba",
                    &["2020-03-27..2022-06-30"],
                    &["?2022-01-01..2022-12-31"],
                    series(&[("2022-01-01..2022-06-15", 2, 0)]),
                ),
                row(
                    "EUNAVFOR MED Irini",
                    &["2021-03-26..2023-03-31", "2023-03-20..2025-03-31"],
                    &["?2022-01-01..2022-07-31"],
                    steady(2),
                ),
                row(
                    "EULPC",
                    &["?2022-01-01..?2022-06-30"],
                    &["?2022-01-01..2025-07-31"],
                    steady(2),
                ),
                row(
                    "GPOI (Burkina Faso, Togo en Uganda)",
                    &["?2022-01-01.."],
                    &["?2022-01-01..2024-09-30"],
                    Series::default(),
                ),
            ],
        ),
        group(
            "Diversen",
            vec![row(
                "Early Forward Presence/SOLE",
                &["?2022-01-01.."],
                &["?2022-01-01..?2023-04-30"],
                steady(6),
            )],
        ),
        group(
            "Nationaal",
            vec![row(
                "VPD",
                &["?2022-01-01.."],
                &["?2022-01-01.."],
                Series::default(),
            )],
        ),
    ]
}

fn sixty() -> Vec<TimelineGroup> {
    let all: Vec<TimelineRow> = regions().into_iter().flat_map(|group| group.rows).collect();
    (1..=4)
        .map(|index| TimelineGroup {
            label: Some(format!("Regio {index}")),
            rows: all.clone(),
        })
        .collect()
}
