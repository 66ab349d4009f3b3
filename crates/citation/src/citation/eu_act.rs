//! Acts of the EU's common foreign and security policy (GBVB, CFSP).
//!
//! Since 2015 they are numbered `(GBVB) 2020/472`, before that
//! `2004/803/GBVB`. CELEX tells decisions (D) from the joint actions and common
//! positions (E) of before the Treaty of Lisbon (1 December 2009).

use super::read::{Doubt, Hit};
use super::{Citation, Kind, Style};
use crate::Catalogue;
use crate::token::{Cursor, Digits};

/// An act of the common foreign and security policy.
///
/// ```
/// use kader_citation::citation::{ActKind, EuAct};
///
/// let act = EuAct { kind: ActKind::Decision, year: 2020, number: 472, series: None };
/// assert_eq!(act.identifier(), "32020D0472");
/// assert_eq!(act.eli().unwrap(), "http://data.europa.eu/eli/dec/2020/472/oj");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EuAct {
    /// What kind of act it is.
    pub kind: ActKind,
    /// The year.
    pub year: u16,
    /// The number in that year, at most four digits.
    pub number: u16,
    /// The serial number in brackets where acts share a number: the Council
    /// decision 2004/803/GBVB is `32004D0803(01)`.
    pub series: Option<u8>,
}

/// A kind of act.
///
/// ```
/// use kader_citation::citation::ActKind;
/// assert_eq!(ActKind::JointAction.letter(), 'E');
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ActKind {
    /// Besluit, decision: `D`.
    Decision,
    /// Gemeenschappelijk Optreden, joint action: `E`.
    JointAction,
}

impl ActKind {
    /// The letter in CELEX. Common positions share the E of joint actions.
    ///
    /// ```
    /// use kader_citation::citation::ActKind;
    /// assert_eq!(ActKind::Decision.letter(), 'D');
    /// ```
    #[must_use]
    pub const fn letter(self) -> char {
        match self {
            ActKind::Decision => 'D',
            ActKind::JointAction => 'E',
        }
    }
}

/// From this year the label stands before the number.
const LABEL_FIRST: u16 = 2015;
/// From this year there are only decisions.
const DECISIONS_ONLY: u16 = 2010;

impl EuAct {
    /// The CELEX number.
    ///
    /// ```
    /// use kader_citation::citation::{ActKind, EuAct};
    /// let act = EuAct { kind: ActKind::Decision, year: 2004, number: 803, series: Some(1) };
    /// assert_eq!(act.identifier(), "32004D0803(01)");
    /// ```
    #[must_use]
    pub fn identifier(&self) -> String {
        let head = format!("3{}{}{:04}", self.year, self.kind.letter(), self.number);
        match self.series {
            Some(series) => format!("{head}({series:02})"),
            None => head,
        }
    }

    /// The link to EUR-Lex, in Dutch.
    ///
    /// ```
    /// use kader_citation::citation::Citation;
    /// let act = Citation::parse("32020D0472").unwrap();
    /// let url = "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:32020D0472";
    /// assert_eq!(act.url().unwrap(), url);
    /// ```
    #[must_use]
    pub fn url(&self) -> String {
        let celex = self.identifier();
        format!("https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:{celex}")
    }

    /// The European Legislation Identifier; `None` for an act that shares its
    /// number, whose form is another.
    ///
    /// ```
    /// use kader_citation::citation::{ActKind, EuAct};
    /// let act = EuAct { kind: ActKind::JointAction, year: 2004, number: 570, series: None };
    /// assert_eq!(act.eli().unwrap(), "http://data.europa.eu/eli/joint_action/2004/570/oj");
    /// ```
    #[must_use]
    pub fn eli(&self) -> Option<String> {
        let kind = match self.kind {
            ActKind::Decision => "dec",
            ActKind::JointAction => "joint_action",
        };
        let EuAct { year, number, .. } = self;
        self.series
            .is_none()
            .then(|| format!("http://data.europa.eu/eli/{kind}/{year}/{number}/oj"))
    }

    /// The act in a style. An act that shares its number is printed by its
    /// CELEX number, since nothing else tells it from the other.
    ///
    /// ```
    /// use kader_citation::citation::{Citation, Style};
    /// let act = Citation::parse("32020D0472").unwrap();
    /// assert_eq!(act.print(Style::Ministry), "Besluit (GBVB) 2020/472");
    /// assert_eq!(act.print(Style::English), "Decision (CFSP) 2020/472");
    /// ```
    #[must_use]
    pub fn print(&self, style: Style) -> String {
        let EuAct { year, number, .. } = self;
        let (word, label) = match (style, self.kind) {
            (Style::English, ActKind::Decision) => ("Decision", "CFSP"),
            (Style::English, ActKind::JointAction) => ("Joint Action", "CFSP"),
            (_, ActKind::Decision) => ("Besluit", "GBVB"),
            (_, ActKind::JointAction) => ("Gemeenschappelijk Optreden", "GBVB"),
        };
        if self.series.is_some() {
            format!("CELEX {}", self.identifier())
        } else if *year >= LABEL_FIRST {
            format!("{word} ({label}) {year}/{number}")
        } else {
            format!("{word} {year}/{number}/{label}")
        }
    }
}

pub(crate) fn read(cursor: Cursor<'_, '_>, known: &Catalogue) -> Option<Hit> {
    celex(cursor)
        .or_else(|| eli(cursor))
        .or_else(|| words(cursor, known))
}

/// Reads `CELEX 32004D0803(01)` or the number alone.
fn celex(mut cursor: Cursor<'_, '_>) -> Option<Hit> {
    let first = cursor.at;
    if cursor.first_word(&["celex"]) {
        cursor.word(&["nummer", "number"]);
        cursor.sign(':');
    }
    let head = cursor
        .digits()
        .filter(|head| head.len == 5 && head.value / 10_000 == 3)?;
    let year = Digits {
        value: head.value % 10_000,
        len: 4,
    }
    .year()?;
    let kind = match cursor.touches().then(|| cursor.capitals()).flatten()? {
        "D" => ActKind::Decision,
        "E" => ActKind::JointAction,
        _ => return None,
    };
    let number = cursor.tight_number().filter(|number| number.len == 4)?;
    let mut series = None;
    let mut tail = cursor;
    if tail.tight('(')
        && let Some(digits) = tail.tight_number().filter(|digits| digits.len == 2)
        && tail.tight(')')
    {
        series = u8::try_from(digits.value).ok();
        cursor = tail;
    }
    if cursor.runs_on() {
        return None;
    }
    let number = u16::try_from(number.value).ok()?;
    let act = EuAct {
        kind,
        year,
        number,
        series,
    };
    Some(Hit::certain(Citation::EuAct(act), first, cursor.at))
}

/// Reads `/eli/dec/2020/472/oj`.
fn eli(mut cursor: Cursor<'_, '_>) -> Option<Hit> {
    let first = cursor.at;
    if !(cursor.sign('/') && cursor.touches() && cursor.word(&["eli"]) && cursor.tight('/')) {
        return None;
    }
    let kind = if cursor.word(&["dec"]) {
        ActKind::Decision
    } else if cursor.word(&["joint"]) && cursor.tight('_') && cursor.word(&["action"]) {
        ActKind::JointAction
    } else {
        return None;
    };
    cursor.tight('/').then_some(())?;
    let year = cursor.tight_number()?.year()?;
    cursor.tight('/').then_some(())?;
    let number = u16::try_from(cursor.tight_number()?.plain()?).ok()?;
    let mut tail = cursor;
    if tail.tight('/') && tail.touches() && tail.word(&["oj"]) {
        cursor = tail;
    }
    let act = EuAct {
        kind,
        year,
        number,
        series: None,
    };
    (number < 10_000 && !cursor.runs_on())
        .then(|| Hit::certain(Citation::EuAct(act), first, cursor.at))
}

/// Reads `Besluit (GBVB) 2020/472`, `CFSP 2020/472`, `2004/803/GBVB` and more.
fn words(mut cursor: Cursor<'_, '_>, known: &Catalogue) -> Option<Hit> {
    let first = cursor.at;
    let named = act_word(&mut cursor);
    let start = cursor.at == first;
    let label = label(&mut cursor, start);
    let here = cursor.at == first;
    let year = if here {
        cursor.digits()
    } else {
        cursor.number()
    }?;
    cursor.tight('/').then_some(())?;
    let second = cursor.tight_number()?;
    if !label {
        let tail = cursor.tight('/') && cursor.touches() && cursor.word(&["gbvb", "cfsp", "pesc"]);
        tail.then_some(())?;
    }
    if cursor.runs_on() || (cursor.touches() && cursor.sign('/')) {
        return None;
    }
    // Year and number the wrong way round: no identity, but a suggestion.
    let (Some(year_value), Some(number)) = (year.year(), second.plain()) else {
        let number = u16::try_from(year.plain()?)
            .ok()
            .filter(|number| *number < 10_000)?;
        let act = EuAct {
            kind: ActKind::Decision,
            year: second.year()?,
            number,
            series: None,
        };
        let doubt = Doubt::Ambiguous {
            readings: vec![Citation::EuAct(act)],
        };
        return Some(Hit::uncertain(Kind::EuAct, doubt, first, cursor.at));
    };
    let number = u16::try_from(number)
        .ok()
        .filter(|number| *number < 10_000)?;
    let act = |kind| EuAct {
        kind,
        year: year_value,
        number,
        series: None,
    };
    if let Some(act) = known.act(year_value, number)
        && named.is_none_or(|kind| kind == act.kind)
    {
        return Some(Hit::certain(Citation::EuAct(act), first, cursor.at));
    }
    let kind = named.or_else(|| (year_value >= DECISIONS_ONLY).then_some(ActKind::Decision));
    Some(match kind {
        Some(kind) => Hit::certain(Citation::EuAct(act(kind)), first, cursor.at),
        None => {
            let readings = [ActKind::JointAction, ActKind::Decision]
                .map(|kind| Citation::EuAct(act(kind)))
                .to_vec();
            Hit::uncertain(Kind::EuAct, Doubt::Ambiguous { readings }, first, cursor.at)
        }
    })
}

fn act_word(cursor: &mut Cursor<'_, '_>) -> Option<ActKind> {
    if !cursor.at_word() {
        return None;
    }
    if cursor.first_word(&["besluit", "raadsbesluit", "decision"]) {
        return Some(ActKind::Decision);
    }
    let mut trial = *cursor;
    if trial.first_word(&["council"]) && trial.word(&["decision"]) {
        *cursor = trial;
        return Some(ActKind::Decision);
    }
    for (start, rest) in [
        ("gemeenschappelijk", ["optreden", "standpunt"]),
        ("joint", ["action", "action"]),
    ] {
        let mut trial = *cursor;
        if trial.first_word(&[start]) && trial.word(&rest) {
            *cursor = trial;
            return Some(ActKind::JointAction);
        }
    }
    None
}

/// Reads "(GBVB)" or "GBVB", in Dutch or English.
fn label(cursor: &mut Cursor<'_, '_>, start: bool) -> bool {
    let mut trial = *cursor;
    let bracket = trial
        .peek()
        .is_some_and(|token| token.shape == crate::token::Shape::Sign('('));
    if bracket {
        trial.at += 1;
    }
    let found = if start && !bracket {
        trial.first_word(&["gbvb", "cfsp"])
    } else {
        trial.word(&["gbvb", "cfsp"])
    };
    let closed = !bracket || trial.tight(')');
    if found && closed {
        *cursor = trial;
    }
    found && closed
}
