// Reports made from a seed, consistent in themselves, in varied wording, order and layout; and
// the faults that are planted in them, one at a time.

mod annexes;
mod layout;
mod writer;

use jiff::civil::{Date, date};
use kader_citation::date as dates;

use layout::lay_out;
use writer::Writer;

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
pub const FAULTS: [(&str, &str); 22] = [
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
    ("a name written in another way", "T112"),
    ("an abbreviation without a use", "T114"),
    ("the resolution of a renewal", "T117"),
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
