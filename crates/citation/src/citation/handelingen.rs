//! The proceedings of the Houses (Handelingen).

use super::read::{Doubt, Hit, frame, pages};
use super::{Citation, House, Kind, Session, Style};
use crate::token::{Cursor, Digits};

/// An item of a sitting in the proceedings of a House.
///
/// Items have numbers of their own since the session 2010/11. Older
/// proceedings are cited by page, from which no identifier can be made.
///
/// ```
/// use kader_citation::citation::{Handelingen, House, Session, Style};
///
/// let debate = Handelingen {
///     house: House::Second,
///     session: Session::from_first_year(2015).unwrap(),
///     sitting: 60,
///     item: 8,
/// };
/// assert_eq!(debate.identifier(), "h-tk-20152016-60-8");
/// assert_eq!(debate.print(Style::Model), "Handelingen II 2015/16, nr. 60, item 8");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Handelingen {
    /// The House.
    pub house: House,
    /// The parliamentary year.
    pub session: Session,
    /// The number of the sitting in that year.
    pub sitting: u32,
    /// The item on that day.
    pub item: u32,
}

impl Handelingen {
    /// The official identifier.
    ///
    /// ```
    /// use kader_citation::citation::Citation;
    /// let debate = Citation::parse("Handelingen I 2021/22, nr. 17, item 3").unwrap();
    /// assert_eq!(debate.identifier(), "h-ek-20212022-17-3");
    /// ```
    #[must_use]
    pub fn identifier(&self) -> String {
        let (house, session) = (self.house.code(), self.session.compact());
        format!("h-{house}-{session}-{}-{}", self.sitting, self.item)
    }

    /// The item in a style.
    ///
    /// ```
    /// use kader_citation::citation::{Citation, Style};
    /// let debate = Citation::parse("h-ek-20212022-17-3").unwrap();
    /// assert_eq!(debate.print(Style::English), "Proceedings I 2021/22, no. 17, item 3");
    /// ```
    #[must_use]
    pub fn print(&self, style: Style) -> String {
        let (word, nr) = match style {
            Style::Model | Style::Ministry => ("Handelingen", "nr."),
            Style::English => ("Proceedings", "no."),
        };
        let (house, session) = (self.house.numeral(), self.session);
        format!(
            "{word} {house} {session}, {nr} {}, item {}",
            self.sitting, self.item
        )
    }
}

pub(crate) fn read(cursor: Cursor<'_, '_>) -> Option<Hit> {
    identifier(cursor).or_else(|| words(cursor))
}

fn identifier(mut cursor: Cursor<'_, '_>) -> Option<Hit> {
    let first = cursor.at;
    if !(cursor.first_word(&["h"]) && cursor.tight('-')) {
        return None;
    }
    let (house, session) = super::parliament::house_and_session(&mut cursor)?;
    let sitting = super::parliament::part(&mut cursor)?;
    let item = super::parliament::part(&mut cursor)?;
    let debate = Handelingen {
        house,
        session,
        sitting,
        item,
    };
    (!cursor.runs_on()).then(|| Hit::certain(Citation::Handelingen(debate), first, cursor.at))
}

fn words(mut cursor: Cursor<'_, '_>) -> Option<Hit> {
    let first = cursor.at;
    if !cursor.first_word(&["handelingen", "proceedings"]) {
        return None;
    }
    let frame = frame(&mut cursor);
    let session = frame.session?;
    let mut detail = frame.detail();
    cursor.sign(',');
    cursor.number_sign();
    let sitting = cursor.number().and_then(Digits::plain);
    let item = item(&mut cursor);
    detail.pages = pages(&mut cursor);
    let hit = match (frame.house, sitting, item) {
        (Some(house), Some(sitting), Some(item)) => {
            let debate = Handelingen {
                house,
                session,
                sitting,
                item,
            };
            Hit::certain(Citation::Handelingen(debate), first, cursor.at)
        }
        (_, None, None) if detail.pages.is_none() => return None,
        _ => Hit::uncertain(Kind::Handelingen, Doubt::NoIdentifier, first, cursor.at),
    };
    Some(hit.with(detail))
}

fn item(cursor: &mut Cursor<'_, '_>) -> Option<u32> {
    let mut trial = *cursor;
    trial.sign(',');
    if !trial.word(&["item"]) {
        return None;
    }
    let item = trial.number()?.plain()?;
    *cursor = trial;
    Some(item)
}
