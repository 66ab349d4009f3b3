//! The appendix to the proceedings (Aanhangsel): questions and answers.

use super::read::{Doubt, Hit, frame};
use super::{Citation, House, Kind, Session, Style};
use crate::token::Cursor;

/// A set of written questions with its answer, numbered per parliamentary year.
///
/// ```
/// use kader_citation::citation::{Aanhangsel, House, Session, Style};
///
/// let answer = Aanhangsel {
///     house: House::Second,
///     session: Session::from_first_year(2020).unwrap(),
///     number: 3138,
/// };
/// assert_eq!(answer.identifier(), "ah-tk-20202021-3138");
/// assert_eq!(answer.print(Style::Model), "Aanhangsel Handelingen II 2020/21, nr. 3138");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Aanhangsel {
    /// The House.
    pub house: House,
    /// The parliamentary year.
    pub session: Session,
    /// The number in that year.
    pub number: u32,
}

impl Aanhangsel {
    /// The official identifier.
    ///
    /// ```
    /// use kader_citation::citation::Citation;
    /// let answer = Citation::parse("Aanhangsel Handelingen I 2014/15, nr. 12").unwrap();
    /// assert_eq!(answer.identifier(), "ah-ek-20142015-12");
    /// ```
    #[must_use]
    pub fn identifier(&self) -> String {
        format!(
            "ah-{}-{}-{}",
            self.house.code(),
            self.session.compact(),
            self.number
        )
    }

    /// The answer in a style.
    ///
    /// ```
    /// use kader_citation::citation::{Citation, Style};
    /// let answer = Citation::parse("ah-tk-20202021-3138").unwrap();
    /// let english = "Appendix to the Proceedings II 2020/21, no. 3138";
    /// assert_eq!(answer.print(Style::English), english);
    /// ```
    #[must_use]
    pub fn print(&self, style: Style) -> String {
        let (words, nr) = match style {
            Style::Model => ("Aanhangsel Handelingen", "nr."),
            Style::Ministry => ("Aanhangsel van de Handelingen", "nr."),
            Style::English => ("Appendix to the Proceedings", "no."),
        };
        format!(
            "{words} {} {}, {nr} {}",
            self.house.numeral(),
            self.session,
            self.number
        )
    }
}

pub(crate) fn read(cursor: Cursor<'_, '_>) -> Option<Hit> {
    identifier(cursor).or_else(|| words(cursor))
}

fn identifier(mut cursor: Cursor<'_, '_>) -> Option<Hit> {
    let first = cursor.at;
    if !(cursor.first_word(&["ah"]) && cursor.tight('-')) {
        return None;
    }
    let (house, session) = super::parliament::house_and_session(&mut cursor)?;
    let number = super::parliament::part(&mut cursor)?;
    let answer = Aanhangsel {
        house,
        session,
        number,
    };
    (!cursor.runs_on()).then(|| Hit::certain(Citation::Aanhangsel(answer), first, cursor.at))
}

fn words(mut cursor: Cursor<'_, '_>) -> Option<Hit> {
    let first = cursor.at;
    if cursor.first_word(&["aanhangsel"]) {
        let _ = cursor.words(&["van", "de", "handelingen"])
            || cursor.words(&["bij", "de", "handelingen"])
            || cursor.word(&["handelingen"]);
    } else if !(cursor.first_word(&["appendix"]) && cursor.words(&["to", "the", "proceedings"])) {
        return None;
    }
    cursor.sign(',');
    let frame = frame(&mut cursor);
    cursor.sign(',');
    let named = cursor.number_sign().is_some();
    if !named && frame.session.is_none() && frame.odd_session.is_none() {
        return None;
    }
    let number = cursor.number()?.plain()?;
    if cursor.runs_on() {
        return None;
    }
    let of = |session| {
        move |house| {
            Citation::Aanhangsel(Aanhangsel {
                house,
                session,
                number,
            })
        }
    };
    let hit = match (frame.session, frame.house) {
        (Some(session), Some(house)) => Hit::certain(of(session)(house), first, cursor.at),
        // Both Houses have an appendix, each with numbers of its own.
        (Some(session), None) => {
            let readings = [House::Second, House::First].map(of(session)).to_vec();
            Hit::uncertain(
                Kind::Aanhangsel,
                Doubt::Ambiguous { readings },
                first,
                cursor.at,
            )
        }
        (None, _) => Hit::uncertain(Kind::Aanhangsel, Doubt::NoIdentifier, first, cursor.at),
    };
    Some(hit.with(frame.detail()))
}
