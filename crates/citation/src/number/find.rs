//! Which numbers in a text are counts and amounts.

use super::decimal::Decimal;
use super::read::{may_begin_word, number_at};
use crate::Language;
use crate::qualifier::{self, Qualifier};
use crate::token::{Cursor, Gap, Leads, Shape, Tokens};

/// A number among tokens, from `first` up to, not including, `end`.
#[derive(Debug, Clone)]
pub(crate) struct NumberHit {
    pub(crate) first: usize,
    pub(crate) end: usize,
    pub(crate) value: Decimal,
    pub(crate) qualifiers: Vec<Qualifier>,
}

/// Words before a number that make it a label, not a count.
const LABELS: [&str; 48] = [
    "nr",
    "nrs",
    "nummer",
    "nummers",
    "no",
    "artikel",
    "artikelen",
    "art",
    "lid",
    "paragraaf",
    "par",
    "bijlage",
    "tabel",
    "figuur",
    "hoofdstuk",
    "p",
    "pp",
    "pag",
    "pagina",
    "blz",
    "versie",
    "resolutie",
    "vnvr",
    "kamerstuk",
    "dossier",
    "postbus",
    "postcode",
    "kamer",
    "lijn",
    "stap",
    "punt",
    "model",
    "type",
    "imo",
    "item",
    "voetnoot",
    "bladzijde",
    "deel",
    "artikels",
    "page",
    "section",
    "table",
    "chapter",
    "article",
    "version",
    "room",
    "line",
    "annex",
];

static LABEL_LEADS: Leads = Leads::of(&LABELS);

/// Reads the count that begins at this token, if one does.
pub(crate) fn count_at(tokens: &Tokens<'_>, at: usize, language: Language) -> Option<NumberHit> {
    let token = tokens.get(at)?;
    let start = Cursor::new(tokens, at);
    let mut cursor = start;
    let (value, about) = match token.shape {
        Shape::Number => (digits(&mut cursor, language)?, false),
        Shape::Word => words(&mut cursor, language)?,
        Shape::Sign(_) => return None,
    };
    let end = cursor.at;
    let mut qualifiers = qualifier::around(tokens, at, end, language);
    if about && !qualifiers.iter().any(|qualifier| qualifier.is_degree()) {
        qualifiers.push(Qualifier::About);
    }
    Some(NumberHit {
        first: at,
        end,
        value,
        qualifiers,
    })
}

fn digits(cursor: &mut Cursor<'_, '_>, language: Language) -> Option<Decimal> {
    let start = *cursor;
    let before = start.before();
    let glued = start.touches()
        && before.is_some_and(|token| {
            !matches!(
                token.shape,
                Shape::Sign('(' | '[' | '€' | '$' | '"' | '“' | '‘' | '\'' | '«')
            )
        });
    if glued || labelled(&start) || hyphenated(&start) {
        return None;
    }
    let value = number_at(cursor, language)?;
    let bracketed = before.is_some_and(|token| token.shape == Shape::Sign('(')) && start.touches();
    if tied(cursor, bracketed) || year_like(&start, cursor) || postcode(&start, cursor) {
        return None;
    }
    Some(value)
}

/// Whether a hyphen ties the number to a word, perhaps over a line: "C-130".
fn hyphenated(cursor: &Cursor<'_, '_>) -> bool {
    let Some(dash) = cursor
        .at
        .checked_sub(1)
        .and_then(|at| cursor.tokens.get(at))
    else {
        return false;
    };
    let tied = dash.shape == Shape::Sign('-') && dash.gap == Gap::None;
    tied && cursor.at >= 2 && cursor.gap() != Gap::Space
}

/// Whether a label stands before: "nr. 4", "pagina 16", and "van 26" after it.
fn labelled(cursor: &Cursor<'_, '_>) -> bool {
    let Some(last) = cursor.at.checked_sub(1) else {
        return false;
    };
    if cursor.gap() == Gap::Far {
        return false;
    }
    let tokens = cursor.tokens;
    let is_label =
        |index: usize| LABEL_LEADS.may(tokens.raw(index)) && tokens.is_one_of(index, &LABELS);
    let shape = |index: usize| tokens.get(index).map(|token| token.shape);
    let word = match shape(last) {
        Some(Shape::Sign('.' | ':')) => last.checked_sub(1),
        Some(Shape::Sign('§')) => return true,
        _ => Some(last),
    };
    if word.is_some_and(is_label) {
        return true;
    }
    let of = tokens.is_word(last, "van") || tokens.is_word(last, "of");
    of && last >= 2 && shape(last - 1) == Some(Shape::Number) && is_label(last - 2)
}

/// Whether what touches the number makes it part of something else.
fn tied(cursor: &Cursor<'_, '_>, bracketed: bool) -> bool {
    if !cursor.touches() {
        return false;
    }
    let Some(token) = cursor.peek() else {
        return false;
    };
    let mut next = *cursor;
    next.at += 1;
    match token.shape {
        Shape::Word | Shape::Number => true,
        Shape::Sign(')') => !bracketed && !open_before(cursor),
        Shape::Sign('.' | ',' | ':' | '/' | '-' | '–') => {
            next.touches()
                && next
                    .peek()
                    .is_some_and(|token| matches!(token.shape, Shape::Number | Shape::Word))
        }
        Shape::Sign(_) => false,
    }
}

/// Whether a bracket was opened shortly before.
fn open_before(cursor: &Cursor<'_, '_>) -> bool {
    let shapes = (2..=9).map_while(|back| {
        let token = cursor
            .at
            .checked_sub(back)
            .and_then(|index| cursor.tokens.get(index))?;
        Some(token.shape)
    });
    shapes
        .take_while(|shape| *shape != Shape::Sign(')'))
        .any(|shape| shape == Shape::Sign('('))
}

/// Four digits from 1900 to 2099 are a year, unless a thing is counted by them.
fn year_like(start: &Cursor<'_, '_>, end: &Cursor<'_, '_>) -> bool {
    let mut plain = *start;
    let year = plain.digits().and_then(crate::token::Digits::year);
    let is_year = plain.at == end.at && year.is_some_and(|year| (1900..2100).contains(&year));
    if !is_year {
        return false;
    }
    let counted = end.at_word()
        && end.gap() != Gap::Far
        && end.tokens.raw(end.at).starts_with(char::is_lowercase)
        && !end
            .tokens
            .is_one_of(end.at, &["en", "tot", "of", "and", "to", "or", "is", "was"]);
    let after_preposition = start.at.checked_sub(1).is_some_and(|index| {
        start.tokens.is_one_of(
            index,
            &[
                "in", "van", "tot", "sinds", "vanaf", "na", "voor", "en", "since", "until", "from",
                "per",
            ],
        )
    });
    !counted || after_preposition
}

/// "2500 EB".
fn postcode(start: &Cursor<'_, '_>, end: &Cursor<'_, '_>) -> bool {
    let mut plain = *start;
    let four = plain.digits().is_some_and(|digits| digits.len == 4) && plain.at == end.at;
    let mut letters = *end;
    four && letters.capitals().is_some_and(|letters| letters.len() == 2)
}

/// Reads a number in words; the second value tells "viertal" from "vier".
fn words(cursor: &mut Cursor<'_, '_>, language: Language) -> Option<(Decimal, bool)> {
    let start = *cursor;
    if !may_begin_word(&start, language) {
        return None;
    }
    if language == Language::Dutch
        && let Some(value) = collective(&start)
    {
        cursor.at += 1;
        return Some((value, true));
    }
    let value = number_at(cursor, language)?;
    let mut tail = *cursor;
    let compound = tail.touches() && tail.dash() && tail.runs_on();
    let verb = cursor.at == start.at + 1
        && match language {
            Language::Dutch => start.tokens.is_word(start.at, "acht") && considers(&start),
            Language::English => start.tokens.is_word(start.at, "one") && pronoun(&start),
        };
    (!compound && !verb).then_some((value, false))
}

/// "viertal", "tiental": a group of about that many.
fn collective(cursor: &Cursor<'_, '_>) -> Option<Decimal> {
    let raw = cursor.tokens.raw(cursor.at);
    if !raw.ends_with("tal") || !cursor.starts_word() {
        return None;
    }
    let folded = cursor.tokens.folded(cursor.at);
    // An "elftal" is a football team.
    let value = super::parse_dutch_words(folded.strip_suffix("tal")?)?;
    (value >= 2 && value != 11).then(|| Decimal::from(value))
}

/// "acht" as a verb ("acht het kabinet") or in "in acht nemen".
fn considers(cursor: &Cursor<'_, '_>) -> bool {
    let next = cursor.at + 1;
    let tokens = cursor.tokens;
    let subject = [
        "het", "de", "zich", "hij", "zij", "ze", "men", "deze", "dit", "dat", "ik", "wij", "we",
        "u", "uw", "ons", "onze", "haar", "een", "mijn",
    ];
    let taken = ["nemen", "neemt", "nam", "namen", "genomen", "nemend"];
    let after_in = cursor
        .at
        .checked_sub(1)
        .is_some_and(|before| tokens.is_word(before, "in"));
    let ends = tokens
        .get(next)
        .is_none_or(|token| token.shape != Shape::Word);
    tokens.is_one_of(next, &subject) || (after_in && (ends || tokens.is_one_of(next, &taken)))
}

/// "no one", "the one", "one another".
fn pronoun(cursor: &Cursor<'_, '_>) -> bool {
    let before = cursor.at.checked_sub(1).is_some_and(|before| {
        cursor
            .tokens
            .is_one_of(before, &["no", "the", "this", "that", "any", "every"])
    });
    before || cursor.tokens.is_word(cursor.at + 1, "another")
}
