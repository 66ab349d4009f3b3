//! The words before a dossier, and whether a paper may begin without them.

use super::Kamerstuk;
use crate::citation::read::{Frame, Hit, frame};
use crate::citation::{Citation, House};
use crate::token::{Cursor, Gap, Shape};

/// How much the words before the dossier promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Promise {
    /// Nothing: the number stands alone.
    Bare,
    /// A House or "dossier": a number with "nr." is a paper.
    Some,
    /// "Kamerstuk": whatever follows is meant as a paper.
    Full,
}

/// No identifier of a paper has more tokens than this.
const LONGEST: usize = 16;

/// Reads `kst-29521-446`.
pub(super) fn identifier(mut cursor: Cursor<'_, '_>) -> Option<Hit> {
    let first = cursor.at;
    if !(cursor.first_word(&["kst"]) && cursor.tight('-')) {
        return None;
    }
    // Try the longest run that is an identifier.
    let mut ends = Vec::new();
    while cursor.touches() && cursor.peek().is_some() && cursor.at < first + LONGEST {
        let sign = cursor.peek().map(|token| token.shape);
        if matches!(sign, Some(Shape::Sign(sign)) if !matches!(sign, '-' | '(' | ')')) {
            break;
        }
        cursor.at += 1;
        ends.push(cursor.at);
    }
    let text = cursor.tokens;
    ends.into_iter().rev().find_map(|end| {
        let words: String = (first..end).map(|index| text.raw(index)).collect();
        let words = words.replacen("KST", "kst", 1).replacen("Kst", "kst", 1);
        let paper = Kamerstuk::from_identifier(&words).ok()?;
        let glued = Cursor::new(text, end).runs_on();
        (!glued).then(|| Hit::certain(Citation::Kamerstuk(paper), first, end))
    })
}

/// Reads the words before the dossier.
pub(super) fn lead(cursor: &mut Cursor<'_, '_>) -> Option<(Promise, Frame)> {
    if !cursor.at_word() {
        return None;
    }
    let full = cursor.first_word(&[
        "kamerstuk",
        "kamerstukken",
        "kamerstuknummer",
        "kamerstuknummers",
        "kamerstuknr",
        "kst",
    ]) || (cursor.tokens.is_word(cursor.at, "parliamentary")
        && (cursor.tokens.is_word(cursor.at + 1, "paper")
            || cursor.tokens.is_word(cursor.at + 1, "papers")
            || cursor.tokens.is_word(cursor.at + 1, "document"))
        && {
            cursor.at += 2;
            true
        });
    if full {
        cursor.tight('.');
        cursor.sign(':');
        cursor.word(&["dossier"]);
        let frame = frame(cursor);
        cursor.sign(',');
        cursor.word(&["dossier"]);
        cursor.number_sign();
        return Some((Promise::Full, frame));
    }
    if cursor.first_word(&[
        "dossier",
        "dossiernummer",
        "kamerdossier",
        "kamerstukdossier",
    ]) {
        cursor.sign(':');
        cursor.number_sign();
        return Some((Promise::Some, Frame::default()));
    }
    let house = if cursor.first_word(&["tk"]) {
        House::Second
    } else if cursor.first_word(&["ek"]) {
        House::First
    } else {
        two_words(cursor)?
    };
    cursor.sign(',');
    let inner = frame(cursor);
    cursor.sign(',');
    Some((
        Promise::Some,
        Frame {
            house: Some(house),
            ..inner
        },
    ))
}

pub(super) fn two_words(cursor: &mut Cursor<'_, '_>) -> Option<House> {
    for (house, first, rest) in [
        (House::Second, "tweede", &["kamer"][..]),
        (House::First, "eerste", &["kamer"]),
        (House::Second, "house", &["of", "representatives"]),
    ] {
        let mut trial = *cursor;
        if trial.first_word(&[first]) && trial.words(rest) {
            *cursor = trial;
            return Some(house);
        }
    }
    None
}

/// Whether a number here is not the tail of something longer.
pub(super) fn stands_alone(cursor: &Cursor<'_, '_>) -> bool {
    if cursor
        .peek()
        .is_none_or(|token| token.shape != Shape::Number)
    {
        return false;
    }
    !cursor.touches()
        || cursor.before().is_none_or(|token| {
            matches!(
                token.shape,
                Shape::Sign('(' | '[' | '"' | '“' | '«' | ';' | ':' | '‘' | '\'')
            )
        })
}

/// Whether punctuation before the number lets a citation begin there.
pub(super) fn introduced(tokens: &crate::token::Tokens<'_>, first: usize) -> bool {
    let Some(before) = first.checked_sub(1).and_then(|index| tokens.get(index)) else {
        return true;
    };
    matches!(before.shape, Shape::Sign('(' | '[' | ';' | '«'))
        || tokens.get(first).is_some_and(|token| token.gap == Gap::Far)
}

/// Whether "bijlage bij" stands before.
pub(super) fn annex_before(tokens: &crate::token::Tokens<'_>, first: usize) -> bool {
    let word = |back: usize, words: &[&str]| {
        first
            .checked_sub(back)
            .is_some_and(|index| tokens.is_one_of(index, words))
    };
    word(1, &["bij", "to"]) && word(2, &["bijlage", "bijlagen", "annex"])
}
