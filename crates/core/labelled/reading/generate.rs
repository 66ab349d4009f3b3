// Reports made from a seed, consistent in themselves, in varied wording, order and layout; and
// the faults that are planted in them, one at a time.

use jiff::civil::{Date, date};
use kader_citation::{date as dates, number};

/// A small generator of numbers (xorshift), so that a seed repeats a report.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15).max(1))
    }

    pub fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from((self.0 >> 11) % u64::try_from(end.max(1)).unwrap_or(1)).unwrap_or(0)
    }

    pub fn one<'l, T>(&mut self, list: &'l [T]) -> &'l T {
        &list[self.below(list.len())]
    }
}

/// What a planted fault changes, with the rule that must find it.
pub const FAULTS: [(&str, &str); 19] = [
    ("a cell of the annex of people", "T101"),
    ("a total of the annex of people", "T101"),
    ("the limit in the text", "T102"),
    ("the people sent in the text", "T102"),
    ("the total in the text", "T102"),
    ("the mandate in the annex", "T103"),
    ("the framework in the annex", "T103"),
    ("the renewal left out", "T104"),
    ("people after the framework", "T105"),
    ("a part of the requests", "T106"),
    ("the mandate told again", "T107"),
    ("the duration of a renewal", "T108"),
    ("a day that is not", "T109"),
    ("a section left out", "T110"),
    ("a row under another region", "T111"),
    ("a place in the annex", "T113"),
    ("the mark of a footnote", "T115"),
    ("the digits of a dossier", "T116"),
    ("the text of a footnote", "T115"),
];

#[derive(Debug, Clone)]
struct Mission {
    name: String,
    place: String,
    region: usize,
    renewed: Date,
    months: i32,
    until: Date,
    resolution: usize,
    framework: u64,
    civil: u64,
    framework_until: Date,
    sent: u64,
    sent_civil: u64,
}

/// A report before it is text.
#[derive(Debug, Clone)]
pub struct Report {
    missions: Vec<Mission>,
    regions: Vec<&'static str>,
    period: (Date, Date),
    requests: (u64, u64, u64),
    layout: usize,
    note: bool,
    seed: u64,
}

const SHORT: [&str; 14] = [
    "UNDAM", "UNKAR", "MINZAL", "EUTLA", "EUSOM", "NATREK", "KOSVAR", "UNPEX", "EUMAR", "MONTAK",
    "EUBOR", "UNFEL", "NAVREX", "EUPOLTA",
];
const PLACES: [&str; 14] = [
    "Zandland",
    "Karesië",
    "Lysië",
    "Merenland",
    "Nordania",
    "Aretia",
    "Poelland",
    "Rasland",
    "Kosmara",
    "Dunastad",
    "Golvenkust",
    "Heidemark",
    "Tarvos",
    "Veldora",
];
const REGIONS: [&str; 4] = ["Europa", "Afrika", "Midden-Oosten", "Azië"];

fn later(day: Date, months: i32) -> Date {
    day.checked_add(jiff::Span::new().months(months))
        .expect("a day")
}

fn day(day: Date) -> String {
    dates::dutch(day)
}

impl Report {
    pub fn new(seed: u64) -> Self {
        let mut dice = Dice::new(seed);
        let count = 4 + dice.below(5);
        let (name_from, place_from) = (dice.below(14), dice.below(14));
        let regions: Vec<&'static str> = REGIONS[..2 + dice.below(3)].to_vec();
        let missions = (0..count)
            .map(|index| {
                let renewed = date(
                    2022,
                    6 + i8::try_from(dice.below(7)).unwrap_or(0),
                    3 + i8::try_from(dice.below(25)).unwrap_or(0),
                );
                let months = *dice.one(&[6, 12, 12, 24]);
                // What is renewed for half a year must still hold when the report ends.
                let months = if later(renewed, months) <= date(2023, 5, 1) {
                    12
                } else {
                    months
                };
                let framework = 1 + dice.below(20) as u64;
                let civil = if dice.below(3) == 0 {
                    1 + dice.below(9) as u64
                } else {
                    0
                };
                Mission {
                    name: SHORT[(name_from + index) % 14].to_owned(),
                    place: PLACES[(place_from + index) % 14].to_owned(),
                    region: index * regions.len() / count,
                    renewed,
                    months,
                    until: later(renewed, months),
                    resolution: 2620 + dice.below(45),
                    framework,
                    civil,
                    framework_until: *dice.one(&[
                        date(2023, 12, 31),
                        date(2024, 6, 30),
                        date(2025, 7, 31),
                        date(2024, 8, 15),
                    ]),
                    sent: framework + 3 + dice.below(60) as u64,
                    sent_civil: if civil > 0 {
                        civil + dice.below(9) as u64
                    } else {
                        0
                    },
                }
            })
            .collect();
        let vpd = 4 + dice.below(40) as u64;
        let pmsc = 4 + dice.below(40) as u64;
        Self {
            missions,
            regions,
            period: (date(2022, 1, 1), date(2023, 4, 30)),
            requests: (vpd + pmsc, vpd, pmsc),
            layout: dice.below(4),
            note: dice.below(2) == 0,
            seed,
        }
    }

    /// The text of the report, with a fault of this kind planted, if one is.
    pub fn text(&self, fault: Option<usize>) -> String {
        let mut dice = Dice::new(self.seed ^ 0xABCD);
        let hit = dice.below(self.missions.len());
        let mut body = Writer {
            report: self,
            dice,
            fault,
            hit,
            paragraphs: Vec::new(),
        };
        body.write();
        let paragraphs = body.paragraphs;
        lay_out(&paragraphs, self.layout)
    }
}

/// A paragraph, a heading, or lines that stand as they are.
enum Part {
    Heading(String, usize),
    Paragraph(String),
    Note(Vec<String>),
    Lines(Vec<String>),
    Grid(Vec<Vec<String>>),
}

struct Writer<'r> {
    report: &'r Report,
    dice: Dice,
    fault: Option<usize>,
    hit: usize,
    paragraphs: Vec<Part>,
}

impl Writer<'_> {
    fn is(&self, kind: usize) -> bool {
        self.fault == Some(kind)
    }

    fn at(&self, kind: usize, mission: usize) -> bool {
        self.is(kind) && mission == self.hit
    }

    fn say(&mut self, sentences: &[String]) {
        self.paragraphs.push(Part::Paragraph(sentences.join(" ")));
    }

    fn people(&mut self, count: u64) -> String {
        let noun = *self.dice.one(&[
            ("militair", "militairen"),
            ("stafofficier", "stafofficieren"),
        ]);
        let noun = if count == 1 { noun.0 } else { noun.1 };
        let number = if self.dice.below(2) == 0 || count > 100 {
            count.to_string()
        } else if count == 1 {
            "één".to_owned()
        } else {
            number::dutch_words(count)
        };
        format!("{number} {noun}")
    }

    fn write(&mut self) {
        let report = self.report;
        if self.dice.below(2) == 0 {
            self.paragraphs.push(Part::Heading("Afkortingen".into(), 0));
            let mut lines = vec![
                "EU  Europese Unie".to_owned(),
                "VN  Verenigde Naties".to_owned(),
                "VPD  Vessel Protection Detachment".to_owned(),
                "HQ  Hoofdkwartier".to_owned(),
                "AU  Afrikaanse Unie".to_owned(),
            ];
            lines.sort();
            self.paragraphs.push(Part::Lines(lines));
        }
        self.paragraphs.push(Part::Heading("1 Inleiding".into(), 1));
        let (from, until) = (day(report.period.0), day(report.period.1));
        let mark = |number: &'static str| if report.note { number } else { "" };
        let (one, three) = (mark("1"), mark("3"));
        let two = if self.is(16) { "" } else { mark("2") };
        let opening = match self.dice.below(3) {
            0 => format!("Deze rapportage gaat over de periode van {from} tot en met {until}."),
            1 => format!("Het overzicht beslaat de periode {from} t/m {until}."),
            _ => format!("De inzet in de periode van {from} tot en met {until} komt hier aan bod."),
        };
        let further = format!(
            "De EU, de VN en de AU leiden de missies{one} vanuit een HQ en bepalen de kaders{two} van een bijdrage{three} niet."
        );
        let total: u64 = report
            .missions
            .iter()
            .map(|one| one.sent + one.sent_civil)
            .sum();
        let total = if self.is(4) { total + 7 } else { total };
        let sum = format!(
            "In totaal zijn in de periode januari 2022 tot en met april 2023 {total} Nederlandse militairen en civiele experts \
             ingezet in missies en operaties."
        );
        self.say(&[opening, further, sum]);
        if report.note {
            let mut notes = vec![
                "1 Civiele missies zijn niet meegenomen.",
                "2 De grens die het kabinet zelf aan de omvang en de duur stelt.",
                "3 Militair, civiel of in geld.",
            ];
            if self.is(18) {
                notes.remove(1);
            }
            self.paragraphs.push(Part::Note(
                notes.iter().map(|&one| one.to_owned()).collect(),
            ));
        }
        self.paragraphs.push(Part::Heading("2 Inzet".into(), 1));
        for (region, name) in report.regions.iter().enumerate() {
            self.paragraphs
                .push(Part::Heading(format!("2.{} {name}", region + 1), 2));
            let mut place = 0;
            for (index, mission) in report.missions.iter().enumerate() {
                if mission.region != region || self.at(13, index) {
                    continue;
                }
                place += 1;
                let title = format!(
                    "2.{}.{place} {} ({})",
                    region + 1,
                    mission.name,
                    mission.place
                );
                self.paragraphs.push(Part::Heading(title, 3));
                self.mission(index, mission);
            }
        }
        self.requests();
        self.paragraphs.push(Part::Heading("4 Slot".into(), 1));
        let mut last = vec!["Monitoring en evaluatie blijven van belang.".to_owned()];
        let dossier = if self.is(17) { "25 921" } else { "29 521" };
        last.push(format!("Eerder is uw Kamer geïnformeerd (Kamerstuk {dossier}, nr. 446) en nadien opnieuw (Kamerstuk 29 521, nr. 456)."));
        if self.is(12) {
            last.push("Het debat daarover was op 31 november 2022.".into());
        }
        if self.is(10) {
            let mission = &report.missions[self.hit];
            let other = day(later(mission.until, 4));
            last.push(format!(
                "Het mandaat van {} loopt tot en met {other}.",
                mission.name
            ));
        }
        self.say(&last);
        if self.dice.below(2) == 0 {
            self.mandates();
            self.personnel();
        } else {
            self.personnel();
            self.mandates();
        }
    }

    fn mission(&mut self, index: usize, mission: &Mission) {
        let name = &mission.name;
        let (on, until) = (day(mission.renewed), day(mission.until));
        let months = if self.at(11, index) {
            mission.months + 12
        } else {
            mission.months
        };
        let length = dates::Duration::Months(u32::try_from(months).unwrap_or(0))
            .words(kader_citation::Language::Dutch);
        let basis = format!("VNVR-resolutie {}", mission.resolution);
        let renewal = match self.dice.below(4) {
            0 => format!(
                "Het mandaat van {name} is op {on} met {length} verlengd tot {until} ({basis})."
            ),
            1 => format!(
                "Op {on} heeft de VN-Veiligheidsraad het mandaat van {name} met {length} verlengd tot {until} ({basis})."
            ),
            2 => format!(
                "De Veiligheidsraad verlengde op {on} het mandaat voor {length} tot en met {until} ({basis})."
            ),
            _ => format!(
                "Met {basis} is het mandaat van de missie op {on} met {length} verlengd, tot {until}."
            ),
        };
        let renewal = if self.at(7, index) {
            "Het mandaat bleef ongewijzigd.".to_owned()
        } else {
            renewal
        };
        let filler = match self.dice.below(4) {
            0 => format!(
                "De veiligheidssituatie in {} bleef gespannen; in mei 2022 vielen er drie gewonden.",
                mission.place
            ),
            1 => "De missie telt twaalf regionale kantoren en werkt samen met andere organisaties."
                .to_owned(),
            2 => "Er waren sporadische incidenten langs de grens.".to_owned(),
            _ => format!(
                "De autoriteiten van {} beperkten de bewegingsvrijheid gedurende zes weken.",
                mission.place
            ),
        };
        if self.dice.below(2) == 0 {
            self.say(&[filler, renewal]);
        } else {
            self.say(&[renewal, filler]);
        }
        let limit = mission.framework + if self.at(2, index) { 2 } else { 0 };
        let limit_words = self.people(limit);
        let civil = match mission.civil {
            0 => String::new(),
            1 => " en één politiefunctionaris".to_owned(),
            many => format!(" en {} politiefunctionarissen", number::dutch_words(many)),
        };
        let framework_until = day(mission.framework_until);
        let framework = match self.dice.below(4) {
            0 => format!(
                "Het nationaal kader bedraagt {limit_words}{civil} en loopt tot en met {framework_until}."
            ),
            1 => format!(
                "Het nationaal kader voor {name} van {limit_words}{civil} loopt af op {framework_until}."
            ),
            2 => format!(
                "Het nationale kader voor de bijdrage aan {name} betrof {limit_words}{civil}. Het kader eindigt op {framework_until}."
            ),
            _ => format!(
                "Er geldt een nationaal kader van {limit_words}{civil}, tot {framework_until}."
            ),
        };
        let sent = mission.sent + if self.at(3, index) { 5 } else { 0 };
        let sent_words = if self.dice.below(2) == 0 || sent > 100 {
            sent.to_string()
        } else {
            number::dutch_words(sent)
        };
        let deployed = match self.dice.below(3) {
            0 => format!(
                "Nederland heeft in de rapportageperiode {sent_words} militairen ingezet in {name}."
            ),
            1 => format!(
                "In de rapportageperiode zijn in totaal {sent_words} militairen uitgezonden."
            ),
            _ => format!(
                "Gedurende de rapportageperiode heeft Nederland {sent_words} militairen ingezet."
            ),
        };
        let mut sentences = vec![framework, deployed];
        if self.dice.below(2) == 0 {
            sentences.swap(0, 1);
        }
        if self.at(8, index) {
            sentences.retain(|one| !one.contains("kader"));
            sentences.push("Het nationaal kader liep af op 31 juli 2022.".into());
            sentences.push(
                "Sinds november 2022 levert Nederland geen militairen meer aan de missie.".into(),
            );
        }
        self.say(&sentences);
    }

    fn requests(&mut self) {
        let (all, vpd, pmsc) = self.report.requests;
        let pmsc = if self.is(9) { pmsc + 4 } else { pmsc };
        self.paragraphs
            .push(Part::Heading("3 Vessel Protection Detachments".into(), 1));
        let text = match self.dice.below(3) {
            0 => format!(
                "In de rapportageperiode zijn {all} bijstandsaanvragen ontvangen. Daarvan zijn er {vpd} met een VPD uitgevoerd en {pmsc} door een PMSC."
            ),
            1 => format!(
                "Rederijen dienden {all} aanvragen om bescherming in. Hiervan gingen er {pmsc} naar een particulier bedrijf; {vpd} zijn door een VPD uitgevoerd."
            ),
            _ => format!(
                "Het Kustwachtcentrum ontving {all} bijstandsaanvragen. {vpd} zijn er door een VPD uitgevoerd en {pmsc} door een PMSC."
            ),
        };
        self.say(&[text]);
    }

    fn mandates(&mut self) {
        let number =
            if self.paragraphs.iter().any(
                |part| matches!(part, Part::Heading(title, _) if title.starts_with("Bijlage 1")),
            ) {
                2
            } else {
                1
            };
        self.paragraphs.push(Part::Heading(
            format!("Bijlage {number} Rechtsbasis, mandaten en nationale kaders"),
            1,
        ));
        let mut rows = Vec::new();
        let mut last = usize::MAX;
        for (index, mission) in self.report.missions.iter().enumerate() {
            let moved = self.at(14, index);
            let region = if moved {
                (mission.region + 1) % self.report.regions.len()
            } else {
                mission.region
            };
            let group = self.report.regions[region].to_owned();
            let until = if self.at(5, index) || self.at(7, index) {
                date(2022, 5, 31)
            } else {
                mission.until
            };
            let framework = if self.at(6, index) || self.at(8, index) {
                date(2022, 7, 31)
            } else {
                mission.framework_until
            };
            let basis = if self.at(5, index) {
                mission.resolution - 40
            } else {
                mission.resolution
            };
            let place = if self.at(15, index) {
                "Elders".to_owned()
            } else {
                mission.place.clone()
            };
            let label = format!("{} ({place})", mission.name);
            rows.push((
                region != last,
                group,
                label,
                format!("VNVR-resolutie {basis}"),
                day(until),
                day(framework),
            ));
            last = region;
        }
        if self.report.layout.is_multiple_of(2) {
            let mut lines = vec![
                "Locatie Inzet Rechtsbasis".to_owned(),
                "Duur internationaal mandaat".into(),
                "Duur nationaal kader".into(),
            ];
            for (new, group, label, basis, until, framework) in rows {
                if new {
                    lines.push(String::new());
                    lines.extend(group.chars().map(|one| one.to_string()));
                    lines.push(String::new());
                }
                match self.dice.below(3) {
                    0 => lines.push(format!("{label} {basis} {until} {framework}")),
                    1 => lines.extend([label, format!("{basis} {until} {framework}")]),
                    _ => lines.extend([format!("{label} {basis}"), format!("{until} {framework}")]),
                }
            }
            self.paragraphs.push(Part::Lines(lines));
        } else {
            let mut grid = vec![
                ["Regio", "Inzet", "Rechtsbasis", "Mandaat tot", "Kader tot"]
                    .map(str::to_owned)
                    .to_vec(),
            ];
            for (new, group, label, basis, until, framework) in rows {
                grid.push(vec![
                    if new { group } else { String::new() },
                    label,
                    basis,
                    until,
                    framework,
                ]);
            }
            self.paragraphs.push(Part::Grid(grid));
        }
    }

    fn personnel(&mut self) {
        let number =
            if self.paragraphs.iter().any(
                |part| matches!(part, Part::Heading(title, _) if title.starts_with("Bijlage 1")),
            ) {
                2
            } else {
                1
            };
        self.paragraphs.push(Part::Heading(
            format!("Bijlage {number} Totale inzet in 2022 t/m april 2023"),
            1,
        ));
        let mut rows: Vec<(Option<String>, String, [u64; 5])> = Vec::new();
        let mut last = usize::MAX;
        let mut total = [0; 5];
        for (index, mission) in self.report.missions.iter().enumerate() {
            let group = (mission.region != last)
                .then(|| self.report.regions[mission.region].to_uppercase());
            last = mission.region;
            let mut cells = [
                mission.framework,
                mission.civil,
                mission.sent,
                mission.sent_civil,
                mission.sent + mission.sent_civil,
            ];
            for (sum, cell) in total.iter_mut().zip(cells) {
                *sum += cell;
            }
            if self.at(0, index) {
                cells[2] += 11;
            }
            rows.push((group, mission.name.clone(), cells));
        }
        if self.is(1) {
            total[3] += 3;
        }
        rows.push((None, "Totaal".into(), total));
        if self.report.layout.is_multiple_of(2) {
            let mut lines = vec![
                "Missie".to_owned(),
                "Nationale kaders Ingezet personeel".into(),
                "Militair Civiel/IPO's Militair Civiel/IPO's Totaal".into(),
            ];
            for (group, label, cells) in rows {
                if let Some(group) = group {
                    lines.extend([group, "  ".into()]);
                }
                let mut line = label;
                for cell in cells {
                    line.push(' ');
                    if cell > 0 {
                        line.push_str(&cell.to_string());
                    }
                }
                lines.push(line);
            }
            self.paragraphs.push(Part::Lines(lines));
        } else {
            let mut grid = vec![
                [
                    "Missie",
                    "Kader militair",
                    "Kader civiel",
                    "Ingezet militair",
                    "Ingezet civiel",
                    "Totaal",
                ]
                .map(str::to_owned)
                .to_vec(),
            ];
            for (group, label, cells) in rows {
                if let Some(group) = group {
                    grid.push(vec![
                        group,
                        String::new(),
                        String::new(),
                        String::new(),
                        String::new(),
                        String::new(),
                    ]);
                }
                let mut row = vec![label];
                row.extend(cells.iter().map(|cell| {
                    if *cell > 0 {
                        cell.to_string()
                    } else {
                        String::new()
                    }
                }));
                grid.push(row);
            }
            self.paragraphs.push(Part::Grid(grid));
        }
    }
}

/// Lines of at most so many characters; a long word may be broken.
fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let line = lines.last_mut().expect("a line");
        if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > width {
            lines.push(word.to_owned());
        } else {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    lines
}

/// The layouts: tight lines, Markdown, every line followed by an empty one with the foot of
/// pages in between, and paragraphs on one line each.
fn lay_out(parts: &[Part], layout: usize) -> String {
    let mut out = String::new();
    let wide = layout == 2;
    let gap = if wide { "\n\n" } else { "\n" };
    let mut page = 1;
    for part in parts {
        match part {
            Part::Heading(title, level) => {
                if wide {
                    out.push_str(" \n\n");
                }
                if layout == 1 && *level > 0 {
                    out.push_str(&"#".repeat(*level));
                    out.push(' ');
                }
                out.push_str(title);
                out.push_str(gap);
                out.push('\n');
                if wide && *level == 1 {
                    page += 1;
                    out.push_str(&format!("Pagina {page} van 26\n\n"));
                }
            }
            Part::Paragraph(text) => {
                let lines = match layout {
                    0 => wrap(text, 78),
                    2 => wrap(text, 86),
                    _ => vec![text.clone()],
                };
                for line in lines {
                    out.push_str(&line);
                    out.push_str(gap);
                }
                out.push_str(if wide { " \n\n" } else { "\n" });
            }
            Part::Note(notes) => {
                if wide {
                    out.push_str(&" ".repeat(48));
                    out.push('\n');
                }
                for note in notes {
                    out.push_str(note);
                    out.push_str(gap);
                }
                out.push('\n');
            }
            Part::Lines(lines) => {
                for line in lines {
                    out.push_str(line);
                    out.push_str(gap);
                }
                out.push('\n');
            }
            Part::Grid(rows) => {
                for (index, row) in rows.iter().enumerate() {
                    out.push_str(&format!("| {} |\n", row.join(" | ")));
                    if index == 0 {
                        out.push_str(&format!("|{}\n", " --- |".repeat(row.len())));
                    }
                }
                out.push('\n');
            }
        }
    }
    out
}
