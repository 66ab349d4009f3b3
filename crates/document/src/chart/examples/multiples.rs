use super::super::data::{Limits, Series};
use super::super::month_graph::Counted;
use super::super::small_multiples::{SmallMultiples, SmallMultiplesWords, SmallPanel};
use super::super::words::Phrase;
use super::{days, detail_words, limits, month_graphs, series};

/// The words in Dutch.
pub(in super::super) fn small_multiples_words() -> SmallMultiplesWords {
    SmallMultiplesWords {
        military: "militairen".into(),
        civilian: "burgers en politie".into(),
        titled: "{name}, {who}".into(),
        limit_military: "kader {count}".into(),
        limit_civilian: "kader {count}".into(),
        temporary: "+ {count} tijdelijk".into(),
        peak: "{count} op {date}".into(),
        missing: "geen gegevens".into(),
        reconstructed: "gereconstrueerd".into(),
        no_records: "geen gegevens".into(),
        published_only: Phrase::counted(
            "geen gegevens per dag: alleen de opgave van {count} uitgezonden persoon",
            "geen gegevens per dag: alleen de opgave van {count} uitgezonden personen",
        ),
        nothing: "Er zijn geen missies in dit tijdvak".into(),
        unavailable: "n.b.".into(),
        column_mission: "Missie".into(),
        column_peak: "Ten hoogste op post".into(),
        column_date: "Voor het eerst op".into(),
        column_limit: "Kader".into(),
        spoken: Phrase::counted(
            "Lijngrafiek van {count} missie van {from} tot en met {until}.",
            "Lijngrafieken van {count} missies van {from} tot en met {until}.",
        ),
        spoken_panel: "{name}: {figures}.".into(),
        spoken_gaps: "van sommige dagen geen gegevens".into(),
        spoken_peak: "{who} ten hoogste {count} op {date}".into(),
        detail: detail_words(),
    }
}

/// Small charts with their file names.
pub(in super::super) fn multiples() -> Vec<(&'static str, SmallMultiples)> {
    let all = panels();
    let one = all[2].clone();
    let thirty = all.iter().cycle().take(32).cloned().collect();
    vec![
        ("small-multiples-2023", of(all)),
        ("small-multiples-one", of(vec![one])),
        ("small-multiples-thirty", of(thirty)),
        ("small-multiples-nothing", of(Vec::new())),
    ]
}

fn of(panels: Vec<SmallPanel>) -> SmallMultiples {
    SmallMultiples {
        period: days("2022-01-01..2023-04-30"),
        panels,
    }
}

fn counted(people: &[(&str, u32, u32)], limit: u32) -> Counted {
    Counted {
        people: series(people),
        limits: limits(&[("2022-01-01..2023-04-30", limit, 0)]),
    }
}

fn steady(people: u32) -> Counted {
    counted(
        &[
            ("2022-01-01..2022-07-03", people, people),
            ("2022-07-04..2022-07-17", people + 1, people + 1),
            ("2022-07-18..2022-12-20", people, people),
            ("2022-12-21..2023-01-08", people - 1, people - 1),
            ("2023-01-09..2023-04-30", people, people),
        ],
        people,
    )
}

fn panel(name: &str, military: Counted) -> SmallPanel {
    SmallPanel {
        name: name.to_owned(),
        military,
        civilian: None,
        published: None,
    }
}

fn unrecorded(name: &str, published: u32) -> SmallPanel {
    let military = Counted {
        people: Series::default(),
        limits: Limits::default(),
    };
    SmallPanel {
        published: Some(published),
        ..panel(name, military)
    }
}

fn panels() -> Vec<SmallPanel> {
    let minusma = month_graphs().into_iter().next().unwrap().1;
    vec![
        panel(
            "EUFOR Althea",
            counted(&[("2023-01-09..2023-04-30", 4, 0)], 4),
        ),
        panel("UNIFIL", steady(1)),
        SmallPanel {
            civilian: Some(counted(
                &[
                    ("2022-01-01..2022-09-14", 2, 0),
                    ("2022-09-15..2023-04-30", 3, 0),
                ],
                3,
            )),
            ..panel("USSC (Jeruzalem en Ramallah)", steady(4))
        },
        panel("UNTSO", steady(12)),
        panel("UNDOF", steady(2)),
        unrecorded(
            "Anti-ISIS coalitie en de brede veiligheidsinzet in Irak",
            595,
        ),
        SmallPanel {
            name: "MINUSMA".into(),
            military: minusma.military,
            civilian: minusma.civilian,
            published: None,
        },
        panel("EUTM Mali", steady(5)),
        panel(
            "Takuba",
            counted(
                &[
                    ("2022-01-01..2022-06-15", 2, 0),
                    ("2022-06-16..2023-04-30", 0, 0),
                ],
                2,
            ),
        ),
        panel("EULPC Libië", steady(2)),
        unrecorded("GPOI", 4),
        panel("Early Forward Presence/SOLE", steady(6)),
        unrecorded("NAVO oostflank", 1959),
        panel(
            "EMASoH",
            counted(
                &[
                    ("2022-02-01..2022-04-30", 3, 0),
                    ("2022-08-01..2023-04-30", 2, 2),
                ],
                3,
            ),
        ),
    ]
}
