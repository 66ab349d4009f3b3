//! Which words in a text are dates, and what bounds they set.

use jiff::civil::Date;

use super::read;
use super::scope::Scope;
use super::when::{Bound, When, YearSource};
use crate::Language;
use crate::token::{Cursor, Gap, Shape, Tokens};

/// A date among tokens, from `first` up to, not including, `end`.
#[derive(Debug, Clone)]
pub(crate) struct DateHit {
    pub(crate) first: usize,
    pub(crate) end: usize,
    pub(crate) bound: Option<Bound>,
    pub(crate) when: Option<When>,
    pub(crate) year: YearSource,
}

/// How far back a year is still that of a date without one, in bytes.
const NEARBY: usize = 600;

/// What reading dates remembers from one to the next.
#[derive(Debug, Clone, Copy)]
pub(crate) struct DateReader {
    pub(crate) language: Language,
    pub(crate) on: Option<Date>,
    /// The last year stated, and the byte where.
    last: Option<(i16, usize)>,
    /// The token after the last date.
    previous: Option<usize>,
}

/// What was found at a place.
pub(crate) enum DateOutcome {
    /// A date.
    Found(DateHit),
    /// Words of the form of a date that is none: nothing up to here.
    Skip(usize),
    /// Nothing.
    Nothing,
}

impl DateReader {
    pub(crate) fn new(language: Language, on: Option<Date>) -> DateReader {
        DateReader {
            language,
            on,
            last: None,
            previous: None,
        }
    }

    /// Forgets the tokens of the block before.
    pub(crate) fn next_block(&mut self) {
        self.previous = None;
    }

    /// Reads the date that begins at this token, if one does.
    pub(crate) fn read_at(&mut self, tokens: &Tokens<'_>, at: usize) -> DateOutcome {
        let Some(token) = tokens.get(at) else {
            return DateOutcome::Nothing;
        };
        let mut cursor = Cursor::new(tokens, at);
        if matches!(token.shape, Shape::Sign(_)) || !cursor.starts_word() {
            return DateOutcome::Nothing;
        }
        let Some(scope) = read::read(&mut cursor, self.language) else {
            return DateOutcome::Nothing;
        };
        let end = cursor.at;
        let compound = {
            let mut tail = cursor;
            tail.touches() && tail.dash() && tail.touches() && tail.at_word()
        };
        if compound || cursor.runs_on() {
            return DateOutcome::Skip(end);
        }
        let mut bound = bound_before(tokens, at, self.language);
        // "Voor 2023" is for that year, "van voor 2014" before it.
        if bound == Some(Bound::Before) && scope.is_bare_year() && !from_before(tokens, at) {
            bound = None;
        }
        let linked = self.linked(&cursor);
        if bound.is_none() && linked.is_some() {
            bound = Some(Bound::From);
        }
        let closes = self.closes_range(tokens, at);
        if bound.is_none() && closes {
            bound = Some(Bound::Through);
        }
        let announced = bound.is_some()
            || closes
            || self.joined(tokens, at)
            || preposition(tokens, at, self.language);
        if (scope.is_bare_year() && !self.is_year(tokens, at, end, announced, linked.is_some()))
            || (scope.is_bare_name() && !announced)
        {
            return DateOutcome::Nothing;
        }
        let (year, source) = self.year(&scope, token.start, linked);
        if year.is_none() && (scope.is_bare_name() || scope.is_relative()) {
            return DateOutcome::Nothing;
        }
        let (start, stop) = tokens.span(at, end);
        let raw = tokens.text(start, stop);
        let when = match year {
            Some(year) => match scope.resolve(year, raw) {
                Some(when) => Some(when),
                None => return DateOutcome::Skip(end),
            },
            None => None,
        };
        if let Some(year) = scope.year {
            self.last = Some((year, stop));
        }
        self.previous = Some(end);
        DateOutcome::Found(DateHit {
            first: at,
            end,
            bound,
            when,
            year: source,
        })
    }

    fn year(&self, scope: &Scope, at: usize, linked: Option<i16>) -> (Option<i16>, YearSource) {
        if let Some(year) = scope.year {
            return (Some(year), YearSource::Stated);
        }
        let given = self.on.and_then(|on| scope.year_on(on));
        if scope.is_relative() {
            let source = if given.is_some() {
                YearSource::Given
            } else {
                YearSource::Missing
            };
            return (given, source);
        }
        if let Some(year) = linked {
            return (Some(year), YearSource::Nearby);
        }
        match self.last {
            // A day of its own is too exact to lean on a sentence before.
            Some((year, stop)) if at - stop.min(at) <= NEARBY && !scope.is_day() => {
                (Some(year), YearSource::Nearby)
            }
            _ if given.is_some() => (given, YearSource::Given),
            _ => (None, YearSource::Missing),
        }
    }

    /// The year of the end of the range that goes on after this date.
    fn linked(&self, cursor: &Cursor<'_, '_>) -> Option<i16> {
        let mut trial = *cursor;
        link(&mut trial, self.language)?;
        let scope = read::read(&mut trial, self.language)?;
        scope.year
    }

    /// Whether a date stands just before, joined to this one: "2020 en 2021".
    fn joined(&self, tokens: &Tokens<'_>, at: usize) -> bool {
        let Some(and) = at.checked_sub(1) else {
            return false;
        };
        self.previous == Some(and) && tokens.is_one_of(and, &["en", "of", "and", "or"])
    }

    /// Whether this date is the second of "tussen … en …".
    fn closes_range(&self, tokens: &Tokens<'_>, at: usize) -> bool {
        let Some(and) = at.checked_sub(1) else {
            return false;
        };
        let words: [&str; 2] = match self.language {
            Language::Dutch => ["en", "tussen"],
            Language::English => ["and", "between"],
        };
        tokens.is_word(and, words[0])
            && self.previous == Some(and)
            && (2..=8).any(|back| {
                at.checked_sub(back)
                    .is_some_and(|index| tokens.is_word(index, words[1]))
            })
    }

    /// Whether four digits are a year here, and not a count.
    fn is_year(
        &self,
        tokens: &Tokens<'_>,
        at: usize,
        end: usize,
        announced: bool,
        linked: bool,
    ) -> bool {
        let after = Cursor::new(tokens, end);
        // "van 2022 pagina's" counts; "van 2014 tot 2019" and "in 2022" do not.
        let of = at
            .checked_sub(1)
            .is_some_and(|before| tokens.is_one_of(before, &["van", "of", "de", "het", "nr"]));
        let money = tokens.is_one_of(
            end,
            &[
                "euro",
                "miljoen",
                "procent",
                "militairen",
                "personen",
                "gevallen",
                "schepen",
            ],
        ) && after.gap() != Gap::Far;
        let mut tail = after;
        let tied = tail.touches() && (tail.dash() || tail.sign('/')) && tail.runs_on();
        (linked || (announced && !of)) && !money && !tied
    }
}

/// Reads what joins the ends of a range: "tot en met", "t/m", "tot", a dash.
fn link(cursor: &mut Cursor<'_, '_>, language: Language) -> Option<Bound> {
    let mut trial = *cursor;
    let bound = match language {
        Language::Dutch => {
            if trial.words(&["tot", "en", "met"]) || through_sign(&mut trial) {
                Bound::Through
            } else if trial.word(&["tot"]) {
                trial.word(&["aan"]);
                Bound::Until
            } else if trial.word(&["en"]) && between(cursor, "tussen") || trial.dash() {
                Bound::Through
            } else {
                return None;
            }
        }
        Language::English => {
            if trial.word(&["through", "thru"]) {
                Bound::Through
            } else if trial.word(&["to", "until", "till"]) {
                Bound::Until
            } else if trial.word(&["and"]) && between(cursor, "between") || trial.dash() {
                Bound::Through
            } else {
                return None;
            }
        }
    };
    for word in ["het", "de", "the"] {
        trial.word(&[word]);
    }
    *cursor = trial;
    Some(bound)
}

/// Whether this word opens the range shortly before.
fn between(cursor: &Cursor<'_, '_>, word: &str) -> bool {
    (1..=6).any(|back| {
        cursor
            .at
            .checked_sub(back)
            .is_some_and(|index| cursor.tokens.is_word(index, word))
    })
}

fn through_sign(cursor: &mut Cursor<'_, '_>) -> bool {
    let mut trial = *cursor;
    let found = trial.word(&["t"]) && trial.tight('/') && trial.touches() && trial.word(&["m"]);
    if found {
        *cursor = trial;
    }
    found
}

type Phrase = (&'static [&'static str], Bound);

const DUTCH: [Phrase; 14] = [
    (&["tot", "en", "met"], Bound::Through),
    (&["t", "m"], Bound::Through),
    (&["tot", "aan"], Bound::Until),
    (&["tot", "uiterlijk"], Bound::By),
    (&["tot"], Bound::Until),
    (&["vanaf"], Bound::From),
    (&["per"], Bound::From),
    (&["sinds"], Bound::Since),
    (&["sedert"], Bound::Since),
    (&["uiterlijk", "op"], Bound::By),
    (&["uiterlijk"], Bound::By),
    (&["voor"], Bound::Before),
    (&["na"], Bound::After),
    (&["tussen"], Bound::From),
];
const ENGLISH: [Phrase; 11] = [
    (&["up", "to", "and", "including"], Bound::Through),
    (&["through"], Bound::Through),
    (&["until"], Bound::Until),
    (&["till"], Bound::Until),
    (&["since"], Bound::Since),
    (&["from"], Bound::From),
    (&["as", "of"], Bound::From),
    (&["by"], Bound::By),
    (&["before"], Bound::Before),
    (&["after"], Bound::After),
    (&["between"], Bound::From),
];

/// The bound that the words before a date set.
fn bound_before(tokens: &Tokens<'_>, at: usize, language: Language) -> Option<Bound> {
    let phrases: &[Phrase] = match language {
        Language::Dutch => &DUTCH,
        Language::English => &ENGLISH,
    };
    let mut at = at;
    if tokens.get(at)?.gap == Gap::Far {
        return None;
    }
    for article in ["het", "de", "the", "in", "eind"] {
        let stands = at
            .checked_sub(1)
            .is_some_and(|before| tokens.is_word(before, article));
        // "vanaf eind 2014" has its portion in the date itself.
        if stands && article != "eind" {
            at -= 1;
        }
    }
    phrases
        .iter()
        .find_map(|(words, bound)| ends_at(tokens, words, at).then_some(*bound))
        .or_else(|| {
            (language == Language::English)
                .then(|| to(tokens, at))
                .flatten()
        })
}

/// Whether "van voor" stands before: then it is about time.
fn from_before(tokens: &Tokens<'_>, at: usize) -> bool {
    at >= 2 && tokens.is_word(at - 2, "van")
}

/// "from … to …": "to" bounds only after a date.
fn to(tokens: &Tokens<'_>, at: usize) -> Option<Bound> {
    let before = at.checked_sub(1)?;
    let digit = before.checked_sub(1).and_then(|index| tokens.get(index))?;
    (tokens.is_word(before, "to") && digit.shape == Shape::Number).then_some(Bound::Until)
}

fn ends_at(tokens: &Tokens<'_>, words: &[&str], at: usize) -> bool {
    let mut index = at;
    for word in words.iter().rev() {
        let Some(mut before) = index.checked_sub(1) else {
            return false;
        };
        // The stroke of "t/m".
        if tokens
            .get(before)
            .is_some_and(|token| token.shape == Shape::Sign('/'))
        {
            let Some(further) = before.checked_sub(1) else {
                return false;
            };
            before = further;
        }
        if !tokens.is_word(before, word) {
            return false;
        }
        index = before;
    }
    true
}

/// Whether a word before lets a bare year or month be a date.
fn preposition(tokens: &Tokens<'_>, at: usize, language: Language) -> bool {
    let words: &[&str] = match language {
        Language::Dutch => &["in", "van", "voor", "over", "tijdens", "jaar"],
        Language::English => &["in", "during", "of", "year"],
    };
    at.checked_sub(1)
        .is_some_and(|before| tokens.is_one_of(before, words))
}
