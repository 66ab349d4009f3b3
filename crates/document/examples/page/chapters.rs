//! The text: an introduction and a chapter with two regions.

use kader_document::tree::{Align, Anchor, Block, Inline, Level, Notice, NoticeKind, Table};

use super::build::{
    abbreviation, cell, column, count, emphasis, figure, gap, group, head, heading, note, paper,
    paragraph, reconstructed, reference, row, strong, text, unavailable, words,
};
use super::picture;

pub fn chapters() -> Vec<Block> {
    let mut blocks = introduction();
    blocks.extend(europe_and_levant());
    blocks.extend(sahel());
    blocks
}

fn introduction() -> Vec<Block> {
    vec![
        heading(Level::Chapter, "1", "Inleiding"),
        paragraph(vec![
            text("In dit tijdvak waren "),
            figure("3.258", "annex2/total/deployed.total"),
            text(" mensen voor Nederland op missie: "),
            figure("3.232", "annex2/total/deployed.military"),
            text(" militairen en "),
            figure("26", "annex2/total/deployed.civilian"),
            text(
                " civiele deskundigen en politiemensen. Dit verslag legt over hun inzet rekenschap af: \
                  waarop die rustte, hoe lang, binnen welke grenzen en wat ervan kwam.",
            ),
        ]),
        paragraph(vec![
            text("Hoofdstuk 2 gaat de missies langs, per regio. "),
            reference(
                "Bijlage 1",
                "Bijlage 1 Rechtsgrond, mandaat en nationaal kader",
            ),
            text(" noemt van elke bijdrage de rechtsgrond en het mandaat, "),
            reference("bijlage 2", "Bijlage 2 Ingezet personeel"),
            text(
                " zet het ingezette personeel naast het nationale kader. Missies waarover het kabinet de Kamer \
                  op grond van artikel 100 van de Grondwet al apart inlicht, staan alleen in de bijlagen.",
            ),
        ]),
        Block::List {
            ordered: false,
            items: vec![
                vec![paragraph(vec![
                    strong("Begonnen: "),
                    text(
                        "de bijdrage aan EUFOR Althea in Bosnië en Herzegovina, met vier militairen.",
                    ),
                ])],
                vec![paragraph(vec![
                    strong("Beëindigd: "),
                    text("de bijdragen aan Taakgroep Takuba en, na dit tijdvak, aan "),
                    abbreviation("UNDOF", "United Nations Disengagement Observer Force"),
                    text("."),
                ])],
                vec![
                    paragraph(vec![strong("Voortgezet, in deze volgorde besproken:")]),
                    Block::List {
                        ordered: true,
                        items: [
                            "Midden-Oosten",
                            "Afrika",
                            "bescherming van koopvaardijschepen",
                        ]
                        .map(|item| vec![words(item)])
                        .to_vec(),
                    },
                ],
            ],
        },
        heading(Level::Section, "1.1", "Hoe er is geteld"),
        paragraph(vec![
            text(
                "Een uitzending telt mee als zij ten minste één dag in het tijdvak valt, en dan één keer. Een verlenging is \
                  dezelfde uitzending; wie twee keer gaat, telt twee keer. Zo komt ",
            ),
            abbreviation("UNTSO", "United Nations Truce Supervision Organization"),
            text(" met twaalf functies op "),
            reconstructed("achtentwintig", "annex2/untso/deployed.military"),
            text(" mensen."),
        ]),
        Block::Notice(Notice {
            kind: NoticeKind::Reconstructed,
            title: vec![text("Deels gereconstrueerd")],
            content: vec![paragraph(vec![
                text(
                    "Van de afzonderlijke uitzendingen is geen register gepubliceerd. Waar een getal gearceerd is, zoals ",
                ),
                reconstructed("28", "annex2/untso/deployed.military"),
                text(
                    ", is het berekend uit uitzendingen die zo zijn ingevuld dat zij met de gepubliceerde opgave kloppen.",
                ),
            ])],
        }),
    ]
}

fn europe_and_levant() -> Vec<Block> {
    vec![
        heading(Level::Chapter, "2", "De missies"),
        words(
            "Per missie volgen de opdracht, het mandaat, de Nederlandse bijdrage en de ontwikkelingen in het tijdvak.",
        ),
        heading(Level::Section, "2.1", "Midden-Oosten"),
        words(
            "De veiligheid langs de bestanden van 1949 en 1974 bleef breekbaar, maar zij hielden stand. \
             Beperkingen van de bewegingsvrijheid hinderden het werk van waarnemers meer dan geweld.",
        ),
        heading(
            Level::Subsection,
            "2.1.1",
            "UNTSO (Israël, Libanon en de Golan)",
        ),
        paragraph(vec![
            abbreviation("UNTSO", "United Nations Truce Supervision Organization"),
            text(
                " ziet sinds 1948 met ongewapende waarnemers toe op de bestanden. Het mandaat rust op resolutie 50 van de \
                  Veiligheidsraad en kent geen einddatum. Nederland doet mee sinds 1956.",
            ),
        ]),
        heading(Level::Topic, "", "Nederlandse bijdrage"),
        paragraph(vec![
            text("Het nationale kader is "),
            figure("twaalf", "framework/untso/military"),
            text(" militairen, toegezegd tot en met 31 juli 2025"),
            note(1),
            text(
                ". Alle plaatsen waren het hele tijdvak bezet; het hoogste aantal op één dag was ",
            ),
            figure("12", "peak/untso/military"),
            text(". In totaal gingen er "),
            reconstructed("achtentwintig", "annex2/untso/deployed.military"),
            text(" mensen, omdat een uitzending doorgaans een jaar duurt."),
        ]),
        Block::Drawing(picture::drawing()),
        heading(Level::Topic, "", "Ontwikkelingen"),
        paragraph(vec![
            text(
                "De waarnemers konden een deel van hun posten op de Golan na herstel weer betrekken. Over het aantal patrouilles dat \
                  is afgebroken zijn geen cijfers gepubliceerd (",
            ),
            unavailable("de organisatie publiceert dit aantal niet"),
            text(")."),
        ]),
        Block::Quote {
            content: vec![paragraph(vec![
                text(
                    "De aanwezigheid van waarnemers maakt schendingen zichtbaar, en wat zichtbaar is, laat zich bespreken. ",
                ),
                emphasis("(Eigen woorden van dit voorbeeld.)"),
            ])],
        },
        heading(Level::Subsection, "2.1.2", "UNDOF (Golan)"),
        paragraph(vec![
            abbreviation("UNDOF", "United Nations Disengagement Observer Force"),
            text(
                " houdt sinds 1974 toezicht op het bestand tussen Syrië en Israël. De Veiligheidsraad verlengt het mandaat \
                  ieder half jaar. De meerwaarde van deelname lag in zicht op het gebied waar ook UNTSO werkt (",
            ),
            reference(
                "paragraaf 2.1.1",
                "2.1.1 UNTSO (Israël, Libanon en de Golan)",
            ),
            text(")."),
        ]),
        Block::Notice(Notice {
            kind: NoticeKind::Decision,
            title: vec![text("Besluit: beëindigd per 15 augustus 2023")],
            content: vec![paragraph(vec![
                text(
                    "Het kabinet zet de bijdrage van één liaisonofficier niet voort. De Kamer is daarover ingelicht in ",
                ),
                paper("29 521", "455"),
                text("."),
            ])],
        }),
    ]
}

fn sahel() -> Vec<Block> {
    vec![
        heading(Level::Section, "2.2", "Afrika"),
        heading(Level::Subsection, "2.2.1", "MINUSMA (Mali)"),
        paragraph(vec![
            text("De bijdrage aan "),
            abbreviation(
                "MINUSMA",
                "Multidimensional Integrated Stabilization Mission in Mali",
            ),
            text(" bestond uit drie delen: stafofficieren, politiemensen ("),
            abbreviation("IPO", "Individual Police Officer"),
            text(
                "'s) en van november 2021 tot mei 2022 een transportdetachement met een C-130. Over dat laatste is \
                  ook verslag gedaan in ",
            ),
            paper("29 521", "428"),
            text("."),
        ]),
        Block::Table(Table {
            anchor: Anchor::new("tabel delen MINUSMA"),
            caption: vec![text("Delen van de bijdrage aan MINUSMA")],
            columns: vec![
                column("part", Align::Start, 50),
                column("framework", Align::End, 25),
                column("deployed", Align::End, 25),
            ],
            header: vec![vec![
                head("Deel", Align::Start),
                head("Kader", Align::End),
                head("Ingezet", Align::End),
            ]],
            groups: vec![group(
                "",
                vec![
                    row(vec![
                        cell(vec![text("Stafofficieren")]),
                        count(vec![figure("6", "framework/minusma/military")]),
                        count(vec![unavailable("alleen het totaal is gepubliceerd")]),
                    ]),
                    row(vec![
                        cell(vec![text("C-130-detachement"), note(4)]),
                        count(vec![figure("90", "framework/minusma/temporary")]),
                        count(vec![unavailable("alleen het totaal is gepubliceerd")]),
                    ]),
                    row(vec![
                        cell(vec![text("Politie")]),
                        count(vec![figure("10", "framework/minusma/civilian")]),
                        count(vec![figure("11", "annex2/minusma/deployed.civilian")]),
                    ]),
                ],
            )],
            remarks: Vec::new(),
        }),
        heading(Level::Topic, "", "Resultaten en beoordeling"),
        heading(Level::Subtopic, "", "Bescherming van burgers"),
        paragraph(vec![
            text(
                "De missie kon door beperkingen van de gastheer een groot deel van haar gebied niet bereiken. Een oordeel over \
                  het effect van de Nederlandse bijdrage volgt in de eindevaluatie; die wordt verwacht in ",
            ),
            gap("jaar van de eindevaluatie"),
            text("."),
        ]),
        Block::Notice(Notice {
            kind: NoticeKind::Gap,
            title: vec![text("Ontbreekt: besluit over de reservecapaciteit")],
            content: vec![words(
                "Vul in het register het besluit aan, met datum en Kamerstuk.",
            )],
        }),
        heading(Level::Subsection, "2.2.2", "EUTM Mali"),
        paragraph(vec![
            text(
                "De trainingsmissie van de Europese Unie schortte de opleiding van Malinese eenheden op. Nederland bracht zijn \
                  bijdrage terug van zes naar ",
            ),
            figure("vijf", "framework/eutm-mali/military"),
            text(" functies"),
            note(2),
            text(". Meer staat op de "),
            Inline::Link {
                content: vec![text("website van de missie")],
                url: "https://eutmmali.eu/".to_owned(),
            },
            text("."),
        ]),
        Block::Notice(Notice {
            kind: NoticeKind::Information,
            title: vec![text("Nationaal kader")],
            content: vec![words(
                "Het kader kan langer lopen dan de bijdrage: het is een grens aan wat mag, geen opgave van wat is.",
            )],
        }),
    ]
}
