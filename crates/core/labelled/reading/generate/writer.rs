// The text of a report.

use kader_citation::{date as dates, number};

use super::{Dice, Mission, Report, day, later};

/// A paragraph, a heading, or lines that stand as they are.
pub enum Part {
    Heading(String, usize),
    Paragraph(String),
    Note(Vec<String>),
    Lines(Vec<String>),
    Grid(Vec<Vec<String>>),
}

pub struct Writer<'r> {
    pub report: &'r Report,
    pub dice: Dice,
    pub fault: Option<usize>,
    pub hit: usize,
    pub paragraphs: Vec<Part>,
}

impl Writer<'_> {
    pub fn is(&self, kind: usize) -> bool {
        self.fault == Some(kind)
    }

    pub fn at(&self, kind: usize, mission: usize) -> bool {
        self.is(kind) && mission == self.hit
    }

    /// The resolution by which the mandate was renewed: that of the year, or one of years before.
    pub fn resolution(&self, index: usize, mission: &Mission) -> usize {
        mission.resolution - if self.at(21, index) { 120 } else { 0 }
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

    pub fn write(&mut self) {
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
            if self.is(20) {
                lines.push("KTC  Karesic Training Centre".to_owned());
            }
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
        if self.is(19) {
            // One capital of a short name becomes small.
            let name = &report.missions[self.hit].name;
            let (first, rest) = name.split_at(1);
            let (second, rest) = rest.split_at(1);
            let other = format!("{first}{}{rest}", second.to_lowercase());
            last.push(format!("De samenwerking binnen {other} verliep goed."));
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
        let basis = format!("VNVR-resolutie {}", self.resolution(index, mission));
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
}
