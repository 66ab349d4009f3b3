//! The annexes: two tables, the abbreviations and the notes.

use kader_document::tree::{Align, Anchor, Block, Level, Note, Row, RowGroup, Table, Term};

use super::build::{
    blank, cell, column, count, emphasis, figure, group, head, head_over, heading, note, paper,
    reconstructed, row, text, total, words,
};

/// Annex 1 as published in 2023: place, contribution, legal basis, mandate until, framework
/// until.
const ANNEX_1: &str = "\
Europa;EUFOR ALTHEA;VNVR-resolutie 2658;2 november 2023;31 juli 2025
Midden-Oosten;UNTSO (Libanon en Golan);VNVR-resolutie 50;onbepaald;31 juli 2025
Midden-Oosten;UNIFIL;VNVR-resolutie 2433;31 augustus 2022;31 juli 2025
Midden-Oosten;UNDOF (Golan);VNVR-resolutie 2394;30 juni 2022;15 augustus 2023
Midden-Oosten;USSC (Jeruzalem en Ramallah);Overeenkomst tussen VS, Israël, de Palestijnse Autoriteit;onbepaald;31 juli 2025
Midden-Oosten;EMASoH-AGENOR;Overeenkomst met Verenigde Arabische Emiraten;31 december 2023;31 juli 2024
Midden-Oosten;EUNAVFOR Atalanta (oostkust Afrika);VNVR-resolutie 2383;31 december 2024;31 juli 2024
Afrika;MINUSMA (Mali);VNVR-resolutie 2480;30 juni 2022;30 juni 2024
Afrika;EUTM (Mali);Verzoek Mali aan EU (gerelateerd aan VNVR 2085);18 mei 2024;30 juni 2024
Afrika;Taakgroep Takuba;Overeenkomst Mali-Frankrijk betreffende niet-Franse detachementen;1 april 2024;31 december 2022
Afrika;EUNAVFOR MED Irini;CFSP 2020/472;31 maart 2023;31 juli 2022
Afrika;EULPC;Verzoek van Libië;30 juni 2022;31 juli 2025
Afrika;GPOI (Burkina Faso, Togo en Uganda);Overeenkomst USA - Afrikaanse landen;onbepaald;30 september 2024
Diversen;Early Forward Presence/SOLE;o.b.v. Note Verbale;onbepaald;doorlopend
Nationaal;VPD;Art. 97 Grondwet;onbepaald;onbepaald";

/// Annex 2 as published in 2023: group, mission, framework (military, temporary extra,
/// civilian), deployed (military, civilian, total), note.
const ANNEX_2: &str = "\
Europa;NAVO oostflank (aparte rapportage);300;;;1959;;1959;
Europa;EUFOR Althea;4;;;4;;4;
Midden-Oosten;Anti-ISIS-coalitie en brede inzet in Irak (aparte rapportage);175;;15;586;9;595;3
Midden-Oosten;UNIFIL;1;;;3;;3;
Midden-Oosten;UNDOF;2;;;2;;2;
Midden-Oosten;UNTSO;12;;;28;;28;
Midden-Oosten;USSC;4;;3;8;5;13;
Midden-Oosten;EMASoH;3;;;14;;14;
Midden-Oosten;CMF;2;;;8;;8;
Afrika;MINUSMA (met C-130-detachement);6;90;10;266;11;277;4
Afrika;EUTM Mali;5;;;21;;21;2
Afrika;Takuba;2;;;6;;6;
Afrika;EULPC Libië;2;;;8;;8;
Afrika;EUNAVFOR MED Irini;2;;;6;;6;
Afrika;EUNAVFOR Atalanta;3;;1;8;1;9;
Afrika;GPOI;4;;;4;;4;
Diversen;Early Forward Presence/SOLE;6;;;6;;6;
Nationale inzet;VPD;121;;;295;;295;";

pub fn annexes() -> Vec<Block> {
    vec![
        heading(
            Level::Chapter,
            "Bijlage 1",
            "Rechtsgrond, mandaat en nationaal kader",
        ),
        words(
            "Per bijdrage staat hier waarop de aanwezigheid rust, tot wanneer het mandaat loopt en \
             tot wanneer het kabinet zich heeft vastgelegd.",
        ),
        Block::Table(annex_1()),
        heading(Level::Chapter, "Bijlage 2", "Ingezet personeel"),
        words(
            "Wie in het tijdvak ten minste één dag was uitgezonden telt één keer mee. Omdat functies \
             rouleren, is dat aantal hoger dan het nationale kader, dat per dag geldt.",
        ),
        Block::Table(annex_2()),
        heading(Level::Chapter, "Bijlage 3", "Afkortingen"),
        Block::Terms { terms: terms() },
    ]
}

fn lines(source: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    source.lines().map(|line| line.split(';').collect())
}

fn grouped(source: &'static str, mut to_row: impl FnMut(&[&'static str]) -> Row) -> Vec<RowGroup> {
    let mut groups: Vec<(&str, Vec<Row>)> = Vec::new();
    for line in lines(source) {
        let label = line.first().copied().unwrap_or("");
        let row = to_row(line.get(1..).unwrap_or(&[]));
        match groups.last_mut() {
            Some((last, rows)) if *last == label => rows.push(row),
            _ => groups.push((label, vec![row])),
        }
    }
    groups
        .into_iter()
        .map(|(label, rows)| group(label, rows))
        .collect()
}

fn annex_1() -> Table {
    Table {
        anchor: Anchor::new("tabel bijlage 1"),
        caption: vec![text(
            "Rechtsgrond, mandaat en nationaal kader per bijdrage, op 30 april 2023",
        )],
        columns: vec![
            column("contribution", Align::Start, 26),
            column("legal_basis", Align::Start, 34),
            column("mandate_until", Align::Start, 20),
            column("framework_until", Align::Start, 20),
        ],
        header: vec![
            [
                "Bijdrage",
                "Rechtsgrond",
                "Mandaat tot en met",
                "Nationaal kader tot en met",
            ]
            .map(|words| head(words, Align::Start))
            .to_vec(),
        ],
        groups: grouped(ANNEX_1, |fields| {
            row(fields
                .iter()
                .map(|words| cell(vec![text(*words)]))
                .collect())
        }),
        remarks: vec![vec![
            text("Bron: "),
            paper("29 521", "463"),
            text(
                ", bijlage 1. De data staan er zoals gepubliceerd; wat er sindsdien is verlengd, staat in hoofdstuk 2.",
            ),
        ]],
    }
}

fn annex_2() -> Table {
    let columns = [
        ("framework_military", 11),
        ("framework_military_temporary", 11),
        ("framework_civilian", 12),
        ("deployed_military", 11),
        ("deployed_civilian", 12),
        ("deployed_total", 11),
    ];
    let mut groups = grouped(ANNEX_2, mission);
    groups.push(group("", vec![sum()]));
    Table {
        anchor: Anchor::new("tabel bijlage 2"),
        caption: vec![text(
            "Nationaal kader en ingezet personeel per missie, 1 januari 2022 – 30 april 2023",
        )],
        columns: std::iter::once(column("mission", Align::Start, 32))
            .chain(columns.map(|(key, share)| column(key, Align::End, share)))
            .collect(),
        header: vec![
            vec![
                head_over("Missie", 1, 2, Align::Start),
                head_over("Nationaal kader", 3, 1, Align::Start),
                head_over("Ingezet", 3, 1, Align::Start),
            ],
            [
                "Militair",
                "Tijdelijk extra",
                "Civiel en politie",
                "Militair",
                "Civiel en politie",
                "Totaal",
            ]
            .map(|words| head(words, Align::End))
            .to_vec(),
        ],
        groups,
        remarks: vec![
            vec![
                text("Gearceerde getallen rusten op gereconstrueerde uitzendingen. "),
                emphasis("Leeg"),
                text(" betekent dat er geen kader of inzet was."),
            ],
            vec![text("Bron: "), paper("29 521", "463"), text(", bijlage 2.")],
        ],
    }
}

fn mission(fields: &[&'static str]) -> Row {
    let name = fields.first().copied().unwrap_or("");
    let mut first = vec![text(name)];
    let mark = fields.last().and_then(|number| number.parse().ok());
    first.extend(mark.map(note));
    let counts = fields
        .iter()
        .skip(1)
        .take(6)
        .enumerate()
        .map(|(index, words)| {
            let path = format!("annex2/{}/{index}", name.to_lowercase());
            match (*words, index) {
                ("", _) => blank(),
                (words, 3..) => count(vec![reconstructed(&thousands_of(words), &path)]),
                (words, _) => count(vec![figure(words, &path)]),
            }
        });
    row(std::iter::once(cell(first)).chain(counts).collect())
}

/// The totals, from the rows.
fn sum() -> Row {
    let mut sums = [0_u32; 6];
    for line in lines(ANNEX_2) {
        for (sum, words) in sums.iter_mut().zip(line.iter().skip(2)) {
            *sum += words.parse::<u32>().unwrap_or(0);
        }
    }
    let cells = sums.iter().enumerate().map(|(index, sum)| {
        let path = format!("annex2/total/{index}");
        let words = thousands(*sum);
        count(vec![if index < 3 {
            figure(&words, &path)
        } else {
            reconstructed(&words, &path)
        }])
    });
    total(
        std::iter::once(cell(vec![text("Totaal")]))
            .chain(cells)
            .collect(),
    )
}

fn thousands_of(digits: &str) -> String {
    digits.parse().map_or_else(|_| digits.to_owned(), thousands)
}

fn thousands(count: u32) -> String {
    match (count / 1000, count % 1000) {
        (0, rest) => rest.to_string(),
        (whole, rest) => format!("{whole}.{rest:03}"),
    }
}

fn terms() -> Vec<Term> {
    [
        ("EUTM", "European Union Training Mission"),
        ("IPO", "Individual Police Officer"),
        ("LAF", "Lebanese Armed Forces"),
        (
            "MINUSMA",
            "Multidimensional Integrated Stabilization Mission in Mali",
        ),
        ("UNDOF", "United Nations Disengagement Observer Force"),
        ("UNIFIL", "United Nations Interim Force in Lebanon"),
        ("UNTSO", "United Nations Truce Supervision Organization"),
        ("VPD", "Vessel Protection Detachment"),
    ]
    .map(|(term, meaning)| Term {
        term: vec![text(term)],
        meaning: vec![text(meaning)],
    })
    .to_vec()
}

pub fn notes() -> Vec<Note> {
    [
        vec![text("Zie "), paper("29 521", "446"), text(", over de verlenging van de bijdrage.")],
        vec![
            text("De laatste vier militairen kwamen in oktober 2023 terug; het kader liep tot 30 juni 2024."),
        ],
        vec![text("Hierover rapporteert het kabinet apart, op grond van artikel 100.")],
        vec![
            text("Het tijdelijk extra van negentig militairen gold voor het transportdetachement, zie "),
            paper("29 521", "428"),
            text(" en noot"),
            note(3),
            text("."),
        ],
    ]
    .map(|text| Note { text })
    .to_vec()
}
