//! Resolutions of the Security Council.
//!
//! Their numbers run on across the years, so that a number alone says which
//! one is meant; its symbol has the year as well.

use super::read::Hit;
use super::{Citation, Style};
use crate::Catalogue;
use crate::token::{Cursor, Digits, Gap};

/// A resolution of the Security Council.
///
/// ```
/// use kader_citation::citation::UnResolution;
///
/// let resolution = UnResolution { number: 2650, year: Some(2022) };
/// assert_eq!(resolution.identifier(), "S/RES/2650 (2022)");
/// assert_eq!(resolution.url().unwrap(), "https://undocs.org/S/RES/2650(2022)");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UnResolution {
    /// The number, from 1 in 1946.
    pub number: u32,
    /// The year: as written or, where the text has none, as far as the
    /// catalogue's anchors leave no other.
    pub year: Option<u16>,
}

impl UnResolution {
    /// The document symbol; without the year where that is not known.
    ///
    /// ```
    /// use kader_citation::citation::UnResolution;
    /// assert_eq!(UnResolution { number: 2650, year: None }.identifier(), "S/RES/2650");
    /// ```
    #[must_use]
    pub fn identifier(&self) -> String {
        match self.year {
            Some(year) => format!("S/RES/{} ({year})", self.number),
            None => format!("S/RES/{}", self.number),
        }
    }

    /// The official link, which needs the year.
    ///
    /// ```
    /// use kader_citation::citation::UnResolution;
    /// assert_eq!(UnResolution { number: 2650, year: None }.url(), None);
    /// ```
    #[must_use]
    pub fn url(&self) -> Option<String> {
        self.year
            .map(|year| format!("https://undocs.org/S/RES/{}({year})", self.number))
    }

    /// The resolution in a style.
    ///
    /// ```
    /// use kader_citation::citation::{Style, UnResolution};
    /// let resolution = UnResolution { number: 2650, year: Some(2022) };
    /// assert_eq!(resolution.print(Style::Ministry), "VNVR-resolutie 2650 (2022)");
    /// assert_eq!(resolution.print(Style::Model), "S/RES/2650 (2022)");
    /// ```
    #[must_use]
    pub fn print(&self, style: Style) -> String {
        let word = match style {
            Style::Model => return self.identifier(),
            Style::Ministry => "VNVR-resolutie",
            Style::English => "UN Security Council resolution",
        };
        match self.year {
            Some(year) => format!("{word} {} ({year})", self.number),
            None => format!("{word} {}", self.number),
        }
    }
}

/// The largest number taken for a resolution: some decades ahead.
const LARGEST: u32 = 4_999;

pub(crate) fn read(mut cursor: Cursor<'_, '_>, known: &Catalogue) -> Vec<Hit> {
    let mut hits = Vec::new();
    let mut first = cursor.at;
    let Some(council) = lead(&mut cursor) else {
        return hits;
    };
    while let Some((number, year)) = number(&mut cursor) {
        let stands = year.is_some() || council || !hits.is_empty() || of_the_council(&mut cursor);
        if !stands {
            break;
        }
        let year = year.or_else(|| known.resolution_year(number));
        let citation = Citation::UnResolution(UnResolution { number, year });
        hits.push(Hit::certain(citation, first, cursor.at));
        // "2085 (2012), 2100 (2013) en 2164": each by its own number.
        let mut next = cursor;
        let comma = next.sign(',');
        if !(next.word(&["en", "and", "&"]) || comma) {
            break;
        }
        first = next.at;
        let mut trial = next;
        let Some((_, later)) = number_at(&mut trial) else {
            break;
        };
        // After a comma a plain number could be anything.
        if later.is_none() && (comma || hits.last().is_some_and(stated_year(known))) {
            break;
        }
        cursor = next;
    }
    hits
}

/// Whether the list so far writes years, so that a number without one ends it.
fn stated_year(known: &Catalogue) -> impl Fn(&Hit) -> bool + '_ {
    move |hit| match &hit.reading {
        super::Reading::Certain(Citation::UnResolution(resolution)) => {
            resolution.year.is_some() && known.resolution_year(resolution.number).is_none()
        }
        _ => false,
    }
}

/// Reads the words before the number; whether they name the Council.
fn lead(cursor: &mut Cursor<'_, '_>) -> Option<bool> {
    const RESOLUTION: [&str; 4] = ["resolutie", "resoluties", "resolution", "resolutions"];
    if cursor.first_word(&["s"]) {
        let symbol = cursor.tight('/') && cursor.word(&["res"]) && cursor.tight('/');
        return symbol.then_some(true);
    }
    if cursor.first_word(&[
        "vnvrresolutie",
        "vnvrresoluties",
        "veiligheidsraadresolutie",
        "veiligheidsraadresoluties",
        "veiligheidsraadsresolutie",
        "veiligheidsraadsresoluties",
        "unscr",
        "unscrs",
        "vnresolutie",
    ]) {
        return Some(true);
    }
    if cursor.first_word(&RESOLUTION) {
        return Some(false);
    }
    if cursor.first_word(&["vnvr"]) {
        cursor.sign('-');
        cursor.word(&RESOLUTION);
        return Some(true);
    }
    if cursor.first_word(&["unsc"]) {
        cursor.sign('-');
        return cursor.word(&RESOLUTION).then_some(true);
    }
    let organisation = cursor.first_word(&["vn", "un"]);
    if organisation {
        cursor.tight('-');
        if cursor.word(&RESOLUTION) {
            return Some(true);
        }
        if cursor.word(&["veiligheidsraadresolutie", "veiligheidsraadsresolutie"]) {
            return Some(true);
        }
    }
    let council = if organisation {
        cursor.words(&["security", "council"]) || cursor.word(&["veiligheidsraad"])
    } else {
        cursor.first_word(&["security"]) && cursor.word(&["council"])
    };
    (council && cursor.word(&RESOLUTION)).then_some(true)
}

/// Reads a number with its year: `2650 (2022)`, `2658/2022`, `2650`.
fn number(cursor: &mut Cursor<'_, '_>) -> Option<(u32, Option<u16>)> {
    cursor.number_sign();
    number_at(cursor)
}

fn number_at(cursor: &mut Cursor<'_, '_>) -> Option<(u32, Option<u16>)> {
    let mut trial = *cursor;
    let number = trial
        .number()?
        .plain()
        .filter(|number| *number <= LARGEST)?;
    let mut year = None;
    let mut tail = trial;
    if tail.sign('(')
        && let Some(stated) = tail.number().and_then(Digits::year)
        && tail.tight(')')
    {
        year = Some(stated);
        trial = tail;
    } else {
        tail = trial;
        if tail.tight('/')
            && let Some(stated) = tail.tight_number().and_then(Digits::year)
        {
            year = Some(stated);
            trial = tail;
        }
    }
    let decimal = {
        let mut tail = trial;
        (tail.tight('.') || tail.tight(',')) && tail.gap() == Gap::None && tail.number().is_some()
    };
    if trial.runs_on() || decimal || super::read::month_follows(&trial) {
        return None;
    }
    *cursor = trial;
    Some((number, year))
}

/// Reads "van de VN-Veiligheidsraad", "of the Security Council".
fn of_the_council(cursor: &mut Cursor<'_, '_>) -> bool {
    let mut trial = *cursor;
    let dutch = trial.words(&["van", "de"]) && {
        if trial.word(&["vn"]) {
            trial.tight('-');
        }
        trial.word(&["veiligheidsraad", "vnvr"])
    };
    if dutch {
        *cursor = trial;
        return true;
    }
    let mut trial = *cursor;
    if trial.words(&["of", "the"]) {
        trial.word(&["un"]);
        if trial.words(&["security", "council"]) {
            *cursor = trial;
            return true;
        }
    }
    false
}
