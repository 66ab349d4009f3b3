use super::super::tally_bars::{
    Ceiling, Tally, TallyBar, TallyBars, TallyBarsWords, TallyGroup, TallyRow,
};
use super::super::words::Phrase;

/// The words in Dutch.
pub(in super::super) fn tally_bars_words() -> TallyBarsWords {
    TallyBarsWords {
        military: Phrase::counted("{count} militair", "{count} militairen"),
        civilian: Phrase::counted("{count} burger of agent", "{count} burgers en politie"),
        unavailable_tally: "{who}: n.b.".into(),
        limit: "kader {count}".into(),
        temporary: "+ {count} tijdelijk".into(),
        no_limit: "geen kader".into(),
        unavailable_limit: "kader n.b.".into(),
        counted: "geteld uit uitzendingen".into(),
        published: "gepubliceerde opgave".into(),
        reconstructed: "deels gereconstrueerd".into(),
        limit_mark: "kader (tegelijk)".into(),
        temporary_mark: "met tijdelijke uitbreiding".into(),
        magnified: "hieronder circa {count}× vergroot".into(),
        nothing: "Er zijn geen bijdragen in dit tijdvak".into(),
        unavailable: "n.b.".into(),
        column_mission: "Missie".into(),
        column_military: "Militairen".into(),
        column_limit_military: "Kader militairen".into(),
        column_temporary: "Tijdelijk".into(),
        column_civilian: "Burgers en politie".into(),
        column_limit_civilian: "Kader burgers en politie".into(),
        column_basis: "Grondslag".into(),
        spoken: Phrase::counted(
            "Staafdiagram van {count} bijdrage.",
            "Staafdiagram van {count} bijdragen, van groot naar klein.",
        ),
        spoken_row: "{name}: {figures}.".into(),
    }
}

/// Bars with their file names.
pub(in super::super) fn tallies() -> Vec<(&'static str, TallyBars)> {
    vec![
        ("tally-bars-2023", published()),
        ("tally-bars-counted", counted()),
        ("tally-bars-nothing", TallyBars { groups: Vec::new() }),
    ]
}

fn bar(count: u32, base: u32, temporary: u32) -> Option<TallyBar> {
    Some(TallyBar {
        tally: Tally::Published { count },
        ceiling: Ceiling::Set { base, temporary },
    })
}

fn row(name: &str, military: Option<TallyBar>, civilian: Option<TallyBar>) -> TallyRow {
    TallyRow {
        name: name.to_owned(),
        military,
        civilian,
    }
}

/// Annex 2 of the report over 1 January 2022 to 30 April 2023, as published.
fn published() -> TallyBars {
    let group = |label: &str, rows| TallyGroup {
        label: Some(label.to_owned()),
        rows,
    };
    TallyBars {
        groups: vec![
            group(
                "Europa",
                vec![
                    row("NAVO oostflank (separate VGR)", bar(1959, 300, 0), None),
                    row("EUFOR Althea", bar(4, 4, 0), None),
                ],
            ),
            group(
                "Midden-Oosten",
                vec![
                    row(
                        "Anti-ISIS coalitie en de brede veiligheidsinzet in Irak (separate VGR)",
                        bar(586, 175, 0),
                        bar(9, 15, 0),
                    ),
                    row("UNIFIL", bar(3, 1, 0), None),
                    row("UNDOF", bar(2, 2, 0), None),
                    row("UNTSO", bar(28, 12, 0), None),
                    row("USSC", bar(8, 4, 0), bar(5, 3, 0)),
                    row("EMASoH", bar(14, 3, 0), None),
                    row("CMF", bar(8, 2, 0), None),
                ],
            ),
            group(
                "Afrika",
                vec![
                    row(
                        "MINUSMA (inclusief C-130 detachement)",
                        bar(266, 6, 90),
                        bar(11, 10, 0),
                    ),
                    row("EUTM Mali", bar(21, 5, 0), None),
                    row("Takuba", bar(6, 2, 0), None),
                    row("EULPC Libië", bar(8, 2, 0), None),
                    row("EUNAVFOR MED Irini", bar(6, 2, 0), None),
                    row("EUNAVFOR Atalanta", bar(8, 3, 0), bar(1, 1, 0)),
                    row("GPOI", bar(4, 4, 0), None),
                ],
            ),
            group(
                "Diversen",
                vec![row("Early Forward Presence/SOLE", bar(6, 6, 0), None)],
            ),
            group("Nationale inzet", vec![row("VPD", bar(295, 121, 0), None)]),
        ],
    }
}

/// The same with records behind some, and with figures that are not available.
fn counted() -> TallyBars {
    let mut bars = published();
    for (index, row) in bars
        .groups
        .iter_mut()
        .flat_map(|group| &mut group.rows)
        .enumerate()
    {
        if let Some(bar) = &mut row.military
            && let Tally::Published { count } = bar.tally
        {
            match index % 5 {
                0 | 3 => {
                    bar.tally = Tally::Counted {
                        count,
                        reconstructed: 0,
                    }
                }
                1 => {
                    bar.tally = Tally::Counted {
                        count,
                        reconstructed: count / 2,
                    }
                }
                2 => bar.ceiling = Ceiling::Unavailable,
                _ => {
                    bar.tally = Tally::Unavailable;
                    bar.ceiling = if index > 10 {
                        Ceiling::None
                    } else {
                        bar.ceiling
                    };
                }
            }
        }
    }
    bars
}
