//! A report as one may look, of some fourteen pages: the example input of the template.
//!
//! Limits and numbers of people are those of the Dutch report over 2022 and early 2023; all
//! sentences are made up.

use kader_document::tree::{
    Align, Anchor, Block, Document, Drawing, Level, Note, NoticeKind, RowKind, Table,
};

use crate::write::{
    column, group, head, heading, list, meta, notice, paragraph, row, runs, table, terms,
};

/// The report.
pub fn report() -> Document {
    let mut meta = meta("Voortgangsrapportage overige missiebijdragen");
    meta.subtitle =
        "Nederlandse bijdragen aan internationale missies, 2022 en begin 2023".to_owned();
    meta.issuers = vec![
        "Ministerie van Defensie".to_owned(),
        "Ministerie van Buitenlandse Zaken".to_owned(),
    ];
    meta.date = "1 januari 2022 – 30 april 2023".to_owned();
    meta.running_head = "Overige missiebijdragen 2022–2023".to_owned();
    meta.description = "Waar Nederland militairen, politie en burgers inzette, op welke grond, \
        binnen welk kader en met welk resultaat. Voorbeeld met verzonnen tekst."
        .to_owned();
    meta.keywords = ["missies", "uitzendingen", "artikel 100", "Defensie"]
        .map(str::to_owned)
        .to_vec();
    meta.notices = vec![
        runs(
            "Dit is een voorbeeld. De tekst is verzonnen; de aantallen in bijlage 2 zijn die van de gepubliceerde rapportage.",
        ),
        runs(
            "Een deel van de uitzendingen is gereconstrueerd. Wat daarop rust, is gearceerd onderstreept: {~28}.",
        ),
    ];
    Document {
        meta,
        body: body(),
        notes: notes(),
    }
}

fn notes() -> Vec<Note> {
    [
        "Sinds de wijziging van het mandaat geldt de opdracht ook voor de zone ten noorden van de bufferstrook.",
        "De telling is naar de eerste dag van de uitzending, zie [>b2|bijlage 2].",
        "In dit aantal zijn twee liaisonofficieren begrepen die in een buurland zijn geplaatst.",
        "Inclusief het transportdetachement, dat van mei tot en met november werd ingezet.",
        "De laatste vier trainers keerden terug na afloop van de periode waarover dit rapport gaat.",
        "De missie is in 2022 beëindigd; het kader liep door tot en met 31 december 2022.",
        "Teams van elf militairen. Eén verzoek kan tot meer dan één transport leiden.",
        "Waarvan zes plaatsen in het hoofdkwartier van de coalitie. Over deze bijdrage is apart gerapporteerd in [Kamerstuk 27 925, nr. 925].",
    ]
    .into_iter()
    .map(|text| Note { text: runs(text) })
    .collect()
}

fn body() -> Vec<Block> {
    let mut body = introduction();
    body.extend(europe());
    body.extend(middle_east());
    body.extend(africa());
    body.extend(shipping());
    body.extend(outlook());
    body.extend(annexes());
    body
}

fn introduction() -> Vec<Block> {
    vec![
        heading(Level::Chapter, "1|Inleiding"),
        paragraph(
            "Nederland levert mensen aan missies die elk klein zijn, maar samen over drie werelddelen reiken. Dit rapport zegt van elke bijdrage op welke grond zij berust, tot wanneer het mandaat loopt, hoeveel mensen het kabinet ten hoogste wilde sturen en hoeveel er werkelijk gingen. In totaal werden {3.258} mensen ingezet: {3.232} militairen en {26} burgers en politiemensen.",
        ),
        paragraph(
            "Dat zijn er meer dan de kaders lijken toe te staan. Dat komt doordat een plaats in de loop van een jaar door meer mensen na elkaar wordt vervuld. Wie een half jaar op post is, maakt plaats voor een opvolger; in de telling staan zij beiden.[^2] Het kader geldt voor het aantal mensen dat op één dag op post is, en dat aantal bleef overal binnen de grens.",
        ),
        notice(
            NoticeKind::Information,
            "Wat dit rapport niet bevat",
            "Over de bijdragen aan de oostflank van de NAVO en aan de strijd tegen ISIS ontving de Kamer aparte rapportages. Zij tellen mee in [>b2|bijlage 2], maar worden hier niet besproken.",
        ),
        heading(Level::Section, "1.1|Hoe te lezen"),
        paragraph(
            "Hoofdstuk [>2|2] behandelt de missies per regio. Elke paragraaf heeft dezelfde opbouw: wat er gebeurde in het gebied, wat Nederland bijdroeg en wat dat opleverde. De bijlagen geven alles nog eens in tabellen:",
        ),
        list(
            false,
            &[
                "[>b1|bijlage 1] noemt van elke missie de rechtsgrond, het mandaat en het nationale kader;",
                "[>b2|bijlage 2] zet de kaders naast de mensen die werkelijk werden ingezet;",
                "[>b3|bijlage 3] verklaart de afkortingen.",
            ],
        ),
        paragraph(
            "Waar een gegeven ontbreekt, staat {?}; een nul betekent dat er werkelijk niets was. Bedragen zijn in euro’s, tenzij anders vermeld.",
        ),
    ]
}

fn mission(number: &str, name: &str, parts: [&str; 3]) -> Vec<Block> {
    let topics = ["Ontwikkelingen", "Nederlandse bijdrage", "Resultaten"];
    let mut blocks = vec![heading(Level::Subsection, &format!("{number}|{name}"))];
    for (index, (topic, text)) in topics.into_iter().zip(parts).enumerate() {
        blocks.push(heading(
            Level::Topic,
            &format!("{number}.{}|{topic}", index + 1),
        ));
        blocks.extend(text.split("\n\n").map(paragraph));
    }
    blocks
}

fn europe() -> Vec<Block> {
    let mut blocks = vec![
        heading(Level::Chapter, "2|Missies"),
        paragraph(
            "De missies staan op volgorde van regio. Binnen een regio gaan de grootste bijdragen voorop.",
        ),
        heading(Level::Section, "2.1|Europa"),
    ];
    blocks.extend(mission("2.1.1", "EUFOR Althea", [
        "De politieke spanning in Bosnië en Herzegovina bleef groot. De Veiligheidsraad verlengde het mandaat met een jaar, tot en met {2 november 2023}. De missie kreeg er in het voorjaar van 2022 tijdelijk vijfhonderd militairen bij, uit voorzorg en zonder dat er een aanwijsbare dreiging was.\n\nDe plaatselijke strijdkrachten hielden in het najaar een grote oefening, voor het eerst weer onder eigen leiding. Waarnemers zagen dat het samenspel tussen de brigades beter was dan een jaar eerder.",
        "Nederland vulde {vier} plaatsen: twee in het hoofdkwartier en twee in een waarnemingshuis in het oosten van het land. Het kader van {4} werd daarmee geheel benut. Het kabinet verlengde de bijdrage tot {31 juli 2025} ([Kamerstuk 29 521, nr. 446]).",
        "De waarnemers legden ruim tweehonderd bezoeken af aan gemeenten, scholen en politieposten. Hun verslagen werden gebruikt bij de zesmaandelijkse beoordeling van de veiligheid. Of de missie aan het einde van het mandaat kleiner kan worden, hangt af van de oprichting van een eigen reserve.",
    ]));
    blocks
}

fn middle_east() -> Vec<Block> {
    let mut blocks = vec![heading(Level::Section, "2.2|Midden-Oosten")];
    blocks.extend(mission("2.2.1", "UNTSO", [
        "De oudste vredesmissie van de Verenigde Naties ziet sinds 1948 toe op de bestandslijnen. Het mandaat heeft geen einddatum. Op de hoogvlakte van Golan werd het in de herfst onrustig; de waarnemingsposten aan de oostzijde werden twee keer voor enkele dagen ontruimd.",
        "Nederland vervult twaalf plaatsen van waarnemer. In de periode van dit rapport werden {28} officieren uitgezonden, elk voor een jaar. De bezetting was op elke dag gelijk aan het kader van {12}.",
        "De waarnemers rapporteerden dagelijks. De Verenigde Naties noemden hun verslagen tijdig en onpartijdig. In een zelfbeoordeling wees de missie zelf op één zwakte: patrouilles te voet werden minder vaak gelopen dan voorgenomen.",
    ]));
    blocks.push(Block::Drawing(months()));
    blocks.extend(mission("2.2.2", "UNIFIL", [
        "Langs de zogeheten Blauwe Lijn in het zuiden van Libanon namen de schendingen toe.[^1] In december kwam een Ierse militair om het leven toen zijn voertuig onder vuur werd genomen.\n\nDe Veiligheidsraad verlengde het mandaat tot en met {31 augustus 2023} en bevestigde dat de missie zich zonder toestemming vooraf mag verplaatsen.",
        "Eén stafofficier werkt op het hoofdkwartier in Naqoura. Door twee wisselingen werden in totaal {~3} mensen ingezet. Het kader van {1} werd op geen enkele dag overschreden.",
        "De staf leverde elke week een beoordeling van de bewegingsvrijheid. Het aantal geweigerde doorgangen daalde in de tweede helft van 2022 met een derde.",
    ]));
    blocks.push(notice(NoticeKind::Reconstructed, "Deels gereconstrueerd", "Van deze bijdrage zijn geen afzonderlijke uitzendingen gepubliceerd. De data in [>table-bezetting|de tabel] zijn afgeleid uit het aantal plaatsen en de gebruikelijke duur van een uitzending."));
    blocks.extend(mission("2.2.3", "USSC en EMASoH", [
        "In Jeruzalem en Ramallah begeleidt een kleine staf de opbouw van de Palestijnse veiligheidsdiensten. In de Straat van Hormuz bleef de dreiging voor de scheepvaart wisselend; er vielen geen doden.",
        "Aan de eerste missie namen {8} militairen en {5} burgers deel, aan de tweede {14} militairen.[^3] Voor beide geldt een kader tot en met medio 2024 of later. Het kabinet deed de Kamer daarvan mededeling in [Kamerstuk 29 521, nr. 451].",
        "De oefenterreinen bij Jericho kwamen gereed. Een eindbeoordeling is voorzien voor de tweede helft van 2023; !naam van de beoordelende instantie ontbreekt!.",
    ]));
    blocks.push(Block::Table(occupancy()));
    blocks
}

fn africa() -> Vec<Block> {
    let mut blocks = vec![heading(Level::Section, "2.3|Afrika")];
    blocks.extend(mission("2.3.1", "MINUSMA", [
        "De verhouding tussen de regering van Mali en de missie verslechterde. Vluchten moesten langer van tevoren worden aangevraagd en werden vaker geweigerd. Verschillende landen kondigden aan hun troepen terug te trekken.\n\nDe Veiligheidsraad verlengde het mandaat in juni 2022 met een jaar, maar vroeg de Secretaris-Generaal in januari om drie uitgewerkte keuzen voor de toekomst: uitbreiden, verkleinen of omvormen tot een politieke missie.",
        "Nederland leverde een transportvliegtuig met ongeveer negentig mensen, zes stafofficieren en tien politiemensen. Samen werden {266} militairen en {11} burgers en politiemensen ingezet.[^4]\n\nVoor het vliegtuig gold een tijdelijke uitbreiding van het kader met {90}. Na zes maanden keerde het detachement volgens plan terug.",
        "Het vliegtuig vloog ruim zeshonderd uren en vervoerde meer dan tweeduizend mensen. De beschikbaarheid was met 88 procent hoger dan gevraagd.",
    ]));
    blocks.push(Block::Quote { content: vec![paragraph("Zonder eigen vervoer door de lucht is een missie in een land van deze omvang niet meer dan een verzameling kampen.")] });
    blocks.extend(mission("2.3.2", "EUTM Mali", [
        "De Europese Unie staakte in april 2022 de opleiding van Malinese eenheden, omdat niet was uit te sluiten dat zij naast buitenlandse huurlingen zouden optreden. Advies aan de staf en het militaire onderwijs gingen op kleine schaal door.",
        "Het aantal trainers daalde van vijf naar vier. Over de periode werden {21} militairen ingezet.[^5] Voor de beperking van de taken wordt verwezen naar [Kamerstuk 29 521, nr. 455].",
        "Er werden geen bataljons meer opgeleid. Wel rondden twee klassen hun studie af aan de stafschool. Het kabinet acht de bijdrage in deze vorm niet doeltreffend genoeg om haar te vergroten.",
    ]));
    blocks.push(notice(NoticeKind::Decision, "Besluit", "Het kabinet beëindigt de bijdrage aan EUTM Mali uiterlijk op 30 juni 2024, en eerder als de voorwaarden daartoe aanleiding geven."));
    blocks.extend(mission("2.3.3", "Taakgroep Takuba", [
        "De taakgroep werd in de eerste helft van 2022 ontbonden, nadat de Malinese regering de overeenkomst met Frankrijk had opgezegd.[^6]",
        "Twee stafofficieren verhuisden met het hoofdkwartier naar Tsjaad. In totaal zijn {6} militairen ingezet, alle zes voor hoogstens vier maanden.",
        "Over de taakgroep als geheel verschijnt een Franse eindbeoordeling. Een eigen Nederlandse beoordeling is niet voorzien.",
    ]));
    blocks
}

fn shipping() -> Vec<Block> {
    vec![
        heading(Level::Section, "2.4|Bescherming van de koopvaardij"),
        paragraph(
            "Reders kunnen voor schepen onder de vlag van het Koninkrijk om gewapende bescherming vragen. Sinds de eerste vergunningen, in juni 2022, kan dat ook door een particulier bedrijf gebeuren. Er werden {295} militairen in teams aan boord ingezet.[^7]",
        ),
        list(
            true,
            &[
                "De reder doet een verzoek bij het Kustwachtcentrum en noemt schip, route en data.",
                "Defensie beziet of een militair team kan worden geleverd, en of dat op tijd kan.",
                "Kan het niet, of is de omweg te groot of zijn de meerkosten onevenredig, dan mag de reder een vergund bedrijf inschakelen.",
            ],
        ),
        heading(Level::Subtopic, "Kosten"),
        paragraph(
            "De reder betaalt per dag dat het team is ingezet. Schepen onder de vlag van Curaçao komen alleen in aanmerking voor een militair team.",
        ),
    ]
}

fn outlook() -> Vec<Block> {
    vec![
        heading(Level::Chapter, "3|Vooruitblik"),
        paragraph(
            "In de twaalf maanden na deze periode lopen zeven mandaten af. Van drie daarvan is verlenging waarschijnlijk; van één staat vast dat het niet wordt verlengd. Het kabinet zal de Kamer telkens vooraf informeren, zoals artikel 100 van de Grondwet voorschrijft.",
        ),
        Block::Drawing(expiring()),
        paragraph(
            "Waar een kader langer loopt dan het mandaat, vervalt de bijdrage met het mandaat. Waar het mandaat langer loopt, besluit het kabinet opnieuw. Deze volgorde wordt in het [assessment framework] het toetsingskader genoemd.",
        ),
    ]
}

fn months() -> Drawing {
    let bars: String = (0..16)
        .map(|month: i32| {
            let height = if month == 9 { 99 } else { 108 };
            format!(
                r##"<rect x="{}" y="{}" width="22" height="{height}" fill="#cfe3f1"/>"##,
                70 + month * 30,
                160 - height
            )
        })
        .collect();
    let svg = format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 604 200" font-family="Fira Sans, sans-serif" font-size="11" fill="#1f2328">
<line x1="64" y1="160" x2="560" y2="160" stroke="#7d848d"/>{bars}
<line x1="64" y1="52" x2="550" y2="52" stroke="#000000" stroke-dasharray="4 3"/>
<text x="56" y="164" text-anchor="end">0</text><text x="56" y="56" text-anchor="end">12</text>
<text x="556" y="56" font-weight="600">kader</text>
<text x="70" y="180">januari 2022</text><text x="542" y="180" text-anchor="end">april 2023</text></svg>"##
    );
    Drawing {
        anchor: Anchor::new("figuur UNTSO"),
        title: runs("UNTSO hield zijn twaalf plaatsen vrijwel het hele tijdvak bezet"),
        subtitle: runs("militairen op post, per maand; het kader is de streeplijn"),
        svg,
        alternative: "Zestien staven, één per maand. Alle staan op twaalf, behalve oktober 2022, \
            toen elf plaatsen waren bezet."
            .to_owned(),
        data: Some(table(
            "Gegevens",
            vec![column("month", 1), column(">people", 1)],
            &["Maand", "Mensen"],
            vec![group(None, vec![row(RowKind::Body, &["januari", "{12}"])])],
        )),
        remarks: vec![runs(
            "Bron: telling per laatste dag van de maand. De dip in oktober is een wisseling zonder overlap.",
        )],
    }
}

fn expiring() -> Drawing {
    Drawing {
        anchor: Anchor::new("figuur mandaten"),
        title: runs("Vier mandaten lopen nog in 2023 af"),
        subtitle: Vec::new(),
        svg: r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 420 130" font-family="Fira Sans" font-size="11">
<text x="0" y="22">MINUSMA</text><rect x="110" y="10" width="90" height="16" fill="#2b8cc4"/>
<text x="0" y="52">UNIFIL</text><rect x="110" y="40" width="160" height="16" fill="#2b8cc4"/>
<text x="0" y="82">EUFOR Althea</text><rect x="110" y="70" width="220" height="16" fill="#2b8cc4"/>
<text x="0" y="112">EMASoH</text><rect x="110" y="100" width="290" height="16" fill="#2b8cc4"/></svg>"##
            .to_owned(),
        alternative: "Vier balken van mei tot en met december 2023, oplopend in lengte.".to_owned(),
        data: None,
        remarks: Vec::new(),
    }
}

fn occupancy() -> Table {
    let mut table = table(
        "Bezetting van twee kleine bijdragen, naar kwartaal",
        vec![
            column("quarter", 4),
            column(">ussc", 2),
            column(">emasoh", 2),
        ],
        &["Kwartaal", "USSC", "EMASoH"],
        vec![group(
            None,
            vec![
                row(RowKind::Body, &["eerste kwartaal 2022", "{~7}", "{3}"]),
                row(RowKind::Body, &["tweede kwartaal 2022", "{~7}", "{3}"]),
                row(RowKind::Body, &["derde kwartaal 2022", "{~6}", "{2}"]),
                row(RowKind::Body, &["vierde kwartaal 2022", "{~7}", "{?}"]),
                row(RowKind::Body, &["eerste kwartaal 2023", "{~7}", "{3}"]),
            ],
        )],
    );
    table.anchor = Anchor::new("table-bezetting");
    table.remarks = vec![runs(
        "Gemiddelde over de dagen van het kwartaal, afgerond op hele mensen.",
    )];
    table
}

fn annexes() -> Vec<Block> {
    let mut blocks = vec![
        annex("B1", "Bijlage 1", "Rechtsgrond, mandaat en kader"),
        paragraph(
            "De tabel geeft de stand op de laatste dag van de periode, tenzij anders vermeld.",
        ),
        Block::Table(legal_bases()),
        annex("B2", "Bijlage 2", "Kaders en ingezet personeel"),
        Block::Table(deployed()),
        annex("B3", "Bijlage 3", "Afkortingen"),
    ];
    blocks.push(terms(&[
        ("EMASoH", "European-led Maritime Awareness in the Strait of Hormuz"),
        ("EUFOR", "European Union Force"),
        ("EUTM", "European Union Training Mission"),
        ("GPOI", "Global Peace Operations Initiative"),
        ("MINUSMA", "Mission multidimensionnelle intégrée des Nations unies pour la stabilisation au Mali, de geïntegreerde missie van de Verenigde Naties in Mali"),
        ("n.b.", "niet beschikbaar: geen bron noemt dit gegeven"),
        ("UNDOF", "United Nations Disengagement Observer Force"),
        ("UNIFIL", "United Nations Interim Force in Lebanon"),
        ("UNTSO", "United Nations Truce Supervision Organization"),
        ("USSC", "United States Security Coordinator"),
        ("VPD", "Vessel Protection Detachment"),
        ("EUNAVFOR MED Irini", "de vlootmissie van de Europese Unie voor de kust van Libië"),
    ]));
    blocks
}

fn annex(anchor: &str, number: &str, text: &str) -> Block {
    let Block::Heading(mut heading) = heading(Level::Chapter, text) else {
        unreachable!()
    };
    heading.anchor = Anchor::new(anchor);
    heading.number = Some(number.to_owned());
    Block::Heading(heading)
}

fn legal_bases() -> Table {
    let rows = |lines: &[[&str; 4]]| lines.iter().map(|line| row(RowKind::Body, line)).collect();
    table(
        "Missies met hun grondslag",
        vec![
            column("mission", 5),
            column("basis", 7),
            column("mandate", 4),
            column("framework", 4),
        ],
        &[
            "Missie",
            "Rechtsgrond",
            "Mandaat tot en met",
            "Kader tot en met",
        ],
        vec![
            group(
                Some("Europa"),
                rows(&[[
                    "EUFOR Althea",
                    "VN-resolutie 2658 (2022)",
                    "2 november 2023",
                    "31 juli 2025",
                ]]),
            ),
            group(
                Some("Midden-Oosten"),
                rows(&[
                    [
                        "UNTSO",
                        "VN-resolutie 50 (1948)",
                        "onbepaald",
                        "31 juli 2025",
                    ],
                    [
                        "UNIFIL",
                        "VN-resolutie 2650 (2022)",
                        "31 augustus 2023",
                        "31 juli 2025",
                    ],
                    [
                        "UNDOF",
                        "VN-resolutie 2671 (2022)",
                        "30 juni 2023",
                        "15 augustus 2023",
                    ],
                    [
                        "USSC",
                        "Overeenkomst tussen de Verenigde Staten, Israël en de Palestijnse Autoriteit",
                        "onbepaald",
                        "31 juli 2025",
                    ],
                    [
                        "EMASoH",
                        "Overeenkomst met de Verenigde Arabische Emiraten",
                        "31 december 2023",
                        "31 juli 2024",
                    ],
                ]),
            ),
            group(
                Some("Afrika"),
                rows(&[
                    [
                        "MINUSMA",
                        "VN-resolutie 2640 (2022)",
                        "30 juni 2023",
                        "30 juni 2024",
                    ],
                    [
                        "EUTM Mali",
                        "Verzoek van Mali aan de Europese Unie",
                        "18 mei 2024",
                        "30 juni 2024",
                    ],
                    [
                        "EUNAVFOR MED Irini",
                        "Besluit (GBVB) 2023/653",
                        "31 maart 2025",
                        "31 juli 2025",
                    ],
                    ["EULPC", "Verzoek van Libië", "{?}", "31 juli 2025"],
                    [
                        "GPOI",
                        "Overeenkomst van de Verenigde Staten met landen in Afrika",
                        "onbepaald",
                        "30 september 2024",
                    ],
                ]),
            ),
            group(
                Some("Nationaal"),
                rows(&[[
                    "VPD",
                    "Artikel 97 van de Grondwet",
                    "onbepaald",
                    "onbepaald",
                ]]),
            ),
        ],
    )
}

fn deployed() -> Table {
    let rows = |lines: &[[&str; 7]]| {
        lines
            .iter()
            .map(|line| {
                let cells: Vec<String> = line
                    .iter()
                    .enumerate()
                    .map(|(index, cell)| match (index, cell.split_once('[')) {
                        (0, _) | (_, _) if cell.is_empty() || index == 0 => (*cell).to_owned(),
                        (_, Some((figure, mark))) => format!("{{{figure}}}[{mark}"),
                        (_, None) => format!("{{{cell}}}"),
                    })
                    .collect();
                row(
                    RowKind::Body,
                    &cells.iter().map(String::as_str).collect::<Vec<_>>(),
                )
            })
            .collect::<Vec<_>>()
    };
    let mut table = table(
        "Nationaal kader en mensen die in de periode werden ingezet",
        vec![
            column("mission", 8),
            column(">framework_military", 3),
            column(">framework_temporary", 3),
            column(">framework_civilian", 3),
            column(">deployed_military", 3),
            column(">deployed_civilian", 3),
            column(">deployed_total", 3),
        ],
        &[],
        vec![
            group(
                Some("Europa"),
                rows(&[
                    [
                        "NAVO-oostflank (aparte rapportage)",
                        "300",
                        "",
                        "",
                        "1.959",
                        "",
                        "1.959",
                    ],
                    ["EUFOR Althea", "4", "", "", "4", "", "4"],
                ]),
            ),
            group(
                Some("Midden-Oosten"),
                rows(&[
                    [
                        "Strijd tegen ISIS (aparte rapportage)",
                        "175",
                        "",
                        "15",
                        "586",
                        "9",
                        "595[^8]",
                    ],
                    ["UNIFIL", "1", "", "", "~3", "", "~3"],
                    ["UNDOF", "2", "", "", "2", "", "2"],
                    ["UNTSO", "12", "", "", "28", "", "28"],
                    ["USSC", "4", "", "3", "8", "5", "13[^3]"],
                    ["EMASoH", "3", "", "", "14", "", "14"],
                    ["CMF", "2", "", "", "8", "", "8"],
                ]),
            ),
            group(
                Some("Afrika"),
                rows(&[
                    ["MINUSMA", "6", "90", "10", "266", "11", "277[^4]"],
                    ["EUTM Mali", "5", "", "", "21", "", "21[^5]"],
                    ["Takuba", "2", "", "", "6", "", "6[^6]"],
                    ["EULPC", "2", "", "", "8", "", "8"],
                    ["EUNAVFOR MED Irini", "2", "", "", "6", "", "6"],
                    ["EUNAVFOR Atalanta", "3", "", "1", "8", "1", "9"],
                    ["GPOI", "4", "", "", "4", "", "4"],
                ]),
            ),
            group(
                Some("Diversen"),
                rows(&[["Early Forward Presence", "6", "", "", "6", "", "6"]]),
            ),
            group(
                Some("Nationale inzet"),
                rows(&[["VPD", "121", "", "", "295", "", "295[^7]"]]),
            ),
            group(
                None,
                vec![row(
                    RowKind::Total,
                    &[
                        "Totaal", "{654}", "{90}", "{29}", "{3.232}", "{26}", "{3.258}",
                    ],
                )],
            ),
        ],
    );
    table.header = vec![
        vec![
            head("Missie", 1, 2, Align::Start),
            head("Nationaal kader", 3, 1, Align::Start),
            head("Ingezet[^2]", 3, 1, Align::Start),
        ],
        [
            "militairen",
            "tijdelijk",
            "burgers en politie",
            "militairen",
            "burgers en politie",
            "totaal",
        ]
        .map(|words| head(words, 1, 1, Align::End))
        .to_vec(),
    ];
    table.remarks = vec![runs(
        "Het kader geldt voor het aantal mensen dat op één dag op post is; ingezet is wie in de periode ten minste één dag op post was.",
    )];
    table
}

/// Another report of more pages: the chapters on missions several times over.
pub fn long_report(times: usize) -> Document {
    let mut document = report();
    let chapters: Vec<Block> = document.body.clone();
    for _ in 1..times {
        document.body.extend(chapters.iter().cloned());
    }
    document
}
