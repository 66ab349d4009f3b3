//! Parliamentary papers as they are cited in running text.

use super::dossier::plain_number;
use super::{Dossier, Kamerstuk, PaperNumber, Suffix};
use crate::Catalogue;
use crate::citation::read::{Doubt, Frame, Hit, frame, month_follows, pages, spaced, years};
use crate::citation::{Annex, Citation, Detail, House, Kind, Letters, Session};
use crate::token::{Cursor, Digits, Gap, Shape};

/// How much the words before the dossier promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Promise {
    /// Nothing: the number stands alone.
    Bare,
    /// A House or "dossier": a number with "nr." is a paper.
    Some,
    /// "Kamerstuk": whatever follows is meant as a paper.
    Full,
}

/// Reads the papers cited from here on; `follows` tells that another citation
/// ends just before.
pub(crate) fn read(cursor: Cursor<'_, '_>, known: &Catalogue, follows: bool) -> Vec<Hit> {
    if let Some(hit) = identifier(cursor) {
        return vec![hit];
    }
    let first = cursor.at;
    let mut cursor = cursor;
    let (promise, frame) = match lead(&mut cursor) {
        Some(lead) => lead,
        None if stands_alone(&cursor) => (Promise::Bare, Frame::default()),
        None => return Vec::new(),
    };
    let mut reader = Reader {
        cursor,
        known,
        promise,
        frame,
        first,
    };
    let hits = reader.papers();
    let accepted = promise != Promise::Bare
        || follows
        || introduced(cursor.tokens, first)
        || hits.first().is_some_and(|hit| reader.knows(hit));
    if accepted { hits } else { Vec::new() }
}

/// No identifier of a paper has more tokens than this.
const LONGEST: usize = 16;

/// Reads `kst-29521-446`.
fn identifier(mut cursor: Cursor<'_, '_>) -> Option<Hit> {
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
fn lead(cursor: &mut Cursor<'_, '_>) -> Option<(Promise, Frame)> {
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

fn two_words(cursor: &mut Cursor<'_, '_>) -> Option<House> {
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
fn stands_alone(cursor: &Cursor<'_, '_>) -> bool {
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
fn introduced(tokens: &crate::token::Tokens<'_>, first: usize) -> bool {
    let Some(before) = first.checked_sub(1).and_then(|index| tokens.get(index)) else {
        return true;
    };
    matches!(before.shape, Shape::Sign('(' | '[' | ';' | '«'))
        || tokens.get(first).is_some_and(|token| token.gap == Gap::Far)
}

/// A dossier as it stands.
#[derive(Debug, Clone, Copy)]
struct Found {
    dossier: Dossier,
    /// A two-digit number after a hyphen that may be a part or a paper.
    part_or_paper: Option<u8>,
    /// Capitals that may be a chapter or the letter of a paper.
    chapter_or_letter: Option<Letters>,
}

struct Reader<'a, 't, 'k> {
    cursor: Cursor<'a, 't>,
    known: &'k Catalogue,
    promise: Promise,
    frame: Frame,
    first: usize,
}

impl Reader<'_, '_, '_> {
    fn knows(&self, hit: &Hit) -> bool {
        match &hit.reading {
            crate::citation::Reading::Certain(Citation::Kamerstuk(paper)) => {
                self.known.knows_dossier(paper.dossier().number())
            }
            _ => false,
        }
    }

    fn papers(&mut self) -> Vec<Hit> {
        let mut hits = Vec::new();
        if let Some(hit) = self.too_long() {
            return vec![hit];
        }
        let Some(found) = self.dossier(self.promise == Promise::Full) else {
            return hits;
        };
        let Some(mut plural) = self.one(found, self.first, &mut hits) else {
            return hits;
        };
        let mut dossier = match hits.last().map(|hit| &hit.reading) {
            Some(crate::citation::Reading::Certain(Citation::Kamerstuk(paper))) => paper.dossier(),
            _ => return hits,
        };
        // Further papers: "en nr. 446", ", 446" after "nrs.", "en 27 925, nr. 946".
        loop {
            let saved = (self.cursor, self.frame);
            let comma = self.cursor.sign(',') || self.cursor.sign(';');
            let and = self.cursor.word(&["en", "and", "alsmede"]) || self.cursor.sign('&');
            if !(comma || and) {
                break;
            }
            let first = self.cursor.at;
            let mut trial = self.cursor;
            if let Some(many) = trial.number_sign()
                && let Some(number) = self.plain(&mut trial)
            {
                self.cursor = trial;
                plural |= many;
                self.push(dossier, number, first, &mut hits);
                continue;
            }
            trial = self.cursor;
            if plural
                && let Some(number) = self.plain(&mut trial)
                && !month_follows(&trial)
                && !dossier_sized(&number)
            {
                self.cursor = trial;
                self.push(dossier, number, first, &mut hits);
                continue;
            }
            let mut trial = self.cursor;
            if let Some((from, to, digits)) = years(&mut trial) {
                self.frame.session = Session::from_years(from, to, digits);
                trial.sign(',');
                self.cursor = trial;
            }
            if let Some(found) = self.dossier(false)
                && let Some(many) = self.one(found, first, &mut hits)
                && let Some(crate::citation::Reading::Certain(Citation::Kamerstuk(paper))) =
                    hits.last().map(|hit| &hit.reading)
            {
                plural = many;
                dossier = paper.dossier();
                continue;
            }
            (self.cursor, self.frame) = saved;
            break;
        }
        hits
    }

    /// "Kamerstuk 295211, nr. 446": six digits or more are no dossier.
    fn too_long(&mut self) -> Option<Hit> {
        let mut trial = self.cursor;
        let digits = trial.number().filter(|digits| digits.len > 5)?;
        if self.promise != Promise::Full || trial.runs_on() {
            return None;
        }
        let mut tail = trial;
        tail.sign(',');
        if tail.number_sign().is_some() && self.plain(&mut tail).is_some() {
            trial = tail;
        }
        self.cursor = trial;
        let doubt = Doubt::DossierLength {
            number: digits.value,
        };
        let hit = Hit::uncertain(Kind::Kamerstuk, doubt, self.first, trial.at);
        Some(hit.with(self.frame.detail()))
    }

    /// Reads what follows a dossier. Gives whether the number was announced as
    /// one of several; `None` when no paper was read.
    fn one(&mut self, found: Found, first: usize, hits: &mut Vec<Hit>) -> Option<bool> {
        let after = self.cursor;
        if let Some(second) = self.second_dossier()
            && let Some((number, _)) = self.number(second, Promise::Some)
        {
            let readings = [found.dossier, second]
                .map(|dossier| Citation::Kamerstuk(Kamerstuk::new(dossier, number)))
                .to_vec();
            self.doubt(Doubt::Ambiguous { readings }, first, hits);
            return Some(false);
        }
        self.cursor = after;
        if let Some((number, many)) = self.number(found.dossier, self.promise) {
            self.push(found.dossier, number, first, hits);
            return Some(many);
        }
        self.cursor = after;
        let whole = |number| Kamerstuk::new(found.dossier, number);
        if let Some(part) = found.part_or_paper {
            let dossier = found.dossier.number();
            let named = part < 10 || self.known.has_parts(dossier);
            if named {
                let dossier = Dossier::new(dossier, Some(Suffix::Part(part)))?;
                self.incomplete(Doubt::NoNumber { dossier }, first, hits)?;
            } else {
                self.push(
                    found.dossier,
                    PaperNumber::House(u32::from(part)),
                    first,
                    hits,
                );
            }
            return Some(false);
        }
        if let Some(letters) = found.chapter_or_letter {
            let budget = self.known.has_chapters(found.dossier.number());
            let doubt = if budget {
                let suffix = Some(Suffix::Chapter(letters));
                Doubt::NoNumber {
                    dossier: Dossier::new(found.dossier.number(), suffix)?,
                }
            } else {
                let readings = vec![Citation::Kamerstuk(whole(PaperNumber::Senate(letters)))];
                Doubt::Ambiguous { readings }
            };
            self.incomplete(doubt, first, hits)?;
            return Some(false);
        }
        self.incomplete(
            Doubt::NoNumber {
                dossier: found.dossier,
            },
            first,
            hits,
        )?;
        Some(false)
    }

    /// A paper that cannot be told: only "Kamerstuk" promised one.
    fn incomplete(&mut self, doubt: Doubt, first: usize, hits: &mut Vec<Hit>) -> Option<()> {
        if self.promise != Promise::Full || self.cursor.runs_on() || !hits.is_empty() {
            return None;
        }
        self.doubt(doubt, first, hits);
        Some(())
    }

    fn doubt(&mut self, doubt: Doubt, first: usize, hits: &mut Vec<Hit>) {
        let mut detail = self.frame.detail();
        self.tail(&mut detail);
        let hit = Hit::uncertain(Kind::Kamerstuk, doubt, first, self.cursor.at);
        hits.push(hit.with(detail));
    }

    fn push(&mut self, dossier: Dossier, number: PaperNumber, first: usize, hits: &mut Vec<Hit>) {
        let mut detail = self.frame.detail();
        self.tail(&mut detail);
        if detail.annex.is_none() && annex_before(self.cursor.tokens, first) {
            detail.annex = Some(Annex::Whole);
        }
        let citation = Citation::Kamerstuk(Kamerstuk::new(dossier, number));
        hits.push(Hit::certain(citation, first, self.cursor.at).with(detail));
    }

    /// Pages and an annex after the number.
    fn tail(&mut self, detail: &mut Detail) {
        detail.pages = pages(&mut self.cursor);
        let mut trial = self.cursor;
        if trial.sign(',') && trial.word(&["bijlage", "annex"]) {
            let number = trial.number().and_then(Digits::plain);
            let number = number.and_then(|number| u16::try_from(number).ok());
            detail.annex = Some(number.map_or(Annex::Whole, Annex::Number));
            self.cursor = trial;
        }
    }

    fn dossier(&mut self, lenient: bool) -> Option<Found> {
        let mut trial = self.cursor;
        let number = dossier_number(&mut trial, lenient)?;
        let dossier = Dossier::new(number, None)?;
        let mut found = Found {
            dossier,
            part_or_paper: None,
            chapter_or_letter: None,
        };
        self.cursor = trial;
        if let Some(suffix) = self.suffix(&mut found) {
            found.dossier = Dossier::new(number, Some(suffix))?;
        }
        Some(found)
    }

    /// Reads a suffix that what follows makes certain.
    fn suffix(&mut self, found: &mut Found) -> Option<Suffix> {
        let mut trial = self.cursor;
        if trial.sign('(') && trial.word(&["r"]) {
            let number = trial
                .number()?
                .plain()
                .and_then(|number| u16::try_from(number).ok());
            if trial.sign(')') {
                self.cursor = trial;
                return number.map(Suffix::Kingdom);
            }
        }
        trial = self.cursor;
        let dash = trial.dash();
        if let Some(digits) = trial.number().filter(|digits| digits.len == 2) {
            let part = u8::try_from(digits.value).ok()?;
            let spaced =
                spaced(&self.cursor) && (part < 10 || self.known.has_parts(found.dossier.number()));
            if (dash || spaced) && (continues(&trial) || letter_follows(&trial)) {
                self.cursor = trial;
                return Some(Suffix::Part(part));
            }
            if dash && !trial.runs_on() && digits.value > 0 {
                found.part_or_paper = Some(part);
                let mut tail = trial;
                let more = (tail.tight('.') || tail.tight(',')) && tail.tight_number().is_some();
                if !more {
                    self.cursor = trial;
                }
            }
            return None;
        }
        trial = self.cursor;
        let dash = trial.dash();
        if !trial.at_word() || (!dash && trial.gap() > Gap::Line) {
            return None;
        }
        let raw = trial.tokens.raw(trial.at).to_owned();
        trial.at += 1;
        let upper = Letters::new(&raw.to_ascii_uppercase()).filter(Letters::is_chapter)?;
        let capitals = Letters::new(&raw).is_some();
        if continues(&trial) || (capitals && letter_follows(&trial)) {
            self.cursor = trial;
            return Some(Suffix::Chapter(upper));
        }
        let budget = self.known.has_chapters(found.dossier.number());
        if capitals && (!dash || budget) && !trial.runs_on() {
            found.chapter_or_letter = Some(upper);
            self.cursor = trial;
        }
        None
    }

    /// Reads "en 29 521" or "/29 521" after a first dossier.
    fn second_dossier(&mut self) -> Option<Dossier> {
        let mut trial = self.cursor;
        let joined = trial.sign('/') || trial.word(&["en", "and", "jo"]) || trial.sign('&');
        if !joined {
            return None;
        }
        self.cursor = trial;
        self.dossier(false).map(|found| found.dossier)
    }

    /// Reads the number of a paper after its dossier.
    fn number(&mut self, dossier: Dossier, promise: Promise) -> Option<(PaperNumber, bool)> {
        let start = self.cursor;
        let mut trial = start;
        let comma = trial.sign(',');
        let signless = trial;
        if let Some(many) = trial.number_sign()
            && let Some(number) = self
                .plain(&mut trial)
                .or_else(|| senate_letters(&mut trial))
        {
            self.cursor = trial;
            return Some((number, many));
        }
        // The Senate's papers NO and NR exist.
        trial = signless;
        if trial.word(&["letter"])
            && let Some(number) = senate_letters(&mut trial)
        {
            self.cursor = trial;
            return Some((number, false));
        }
        if comma && promise > Promise::Bare {
            let mut trial = start;
            trial.sign(',');
            if let Some(number) = senate_letters(&mut trial) {
                self.cursor = trial;
                return Some((number, false));
            }
            if promise == Promise::Full
                && let Some(number) = self.plain(&mut trial)
                && !month_follows(&trial)
                && !dossier_sized(&number)
            {
                self.cursor = trial;
                return Some((number, false));
            }
            return None;
        }
        trial = start;
        let slash = trial.tight('/') && trial.touches();
        if slash || trial.dash() {
            let bare = promise == Promise::Bare && !self.known.knows_dossier(dossier.number());
            let number = self
                .plain(&mut trial)
                .filter(|number| !dossier_sized(number));
            let number = number.or_else(|| senate_letters(&mut trial).filter(|_| !slash));
            let date = number.is_some() && (trial.touches() && (trial.dash() || trial.tight('/')));
            if bare || date {
                return None;
            }
            self.cursor = trial;
            return number.map(|number| (number, false));
        }
        trial = start;
        if promise == Promise::Full
            && trial.gap() == Gap::Space
            && let Some(number) = self.plain(&mut trial)
            && !month_follows(&trial)
            && !dossier_sized(&number)
        {
            self.cursor = trial;
            return Some((number, false));
        }
        None
    }

    /// Reads a number of the House, or an old one of the Senate.
    fn plain(&self, cursor: &mut Cursor<'_, '_>) -> Option<PaperNumber> {
        let mut trial = *cursor;
        let digits = trial.number().filter(|digits| digits.len <= 5)?;
        let number =
            plain_number(&digits.value.to_string()).filter(|_| digits.plain().is_some())?;
        let mut letter = None;
        if trial.runs_on() {
            let raw = trial.tokens.raw(trial.at);
            letter = raw.chars().next().filter(char::is_ascii_lowercase);
            if raw.len() != 1 || letter.is_none() {
                return None;
            }
            trial.at += 1;
        }
        let thousands = {
            let mut tail = trial;
            tail.tight('.') && tail.tight_number().is_some()
        };
        if thousands {
            return None;
        }
        *cursor = trial;
        match (self.frame.house, self.frame.session, letter) {
            (Some(House::First), Some(session), _) => Some(PaperNumber::OldSenate {
                session,
                number,
                letter,
            }),
            (_, _, None) => Some(PaperNumber::House(number)),
            _ => None,
        }
    }
}

/// Reads a dossier's number: `29521`, `29 521`, `29.521`, and where a paper is
/// promised `29-521` or fewer digits.
fn dossier_number(cursor: &mut Cursor<'_, '_>, lenient: bool) -> Option<u32> {
    let mut trial = *cursor;
    let head = trial.digits()?;
    let head_number = head.plain()?;
    if head.len == 5 || (lenient && matches!(head.len, 3 | 4)) {
        *cursor = trial;
        return Some(head_number);
    }
    if head.len != 2 && !(lenient && head.len == 1) {
        return None;
    }
    let joined = trial.tight('.') || (lenient && trial.touches() && trial.dash());
    if !joined && !matches!(trial.gap(), Gap::Space | Gap::Line) {
        return None;
    }
    let tail = trial.number().filter(|tail| tail.len == 3)?;
    *cursor = trial;
    Some(head_number * 1_000 + tail.value)
}

/// Whether the number of a paper follows.
fn continues(cursor: &Cursor<'_, '_>) -> bool {
    let mut trial = *cursor;
    trial.sign(',');
    if trial.number_sign().is_some() {
        return true;
    }
    let mut trial = *cursor;
    if (trial.dash() || trial.tight('/')) && trial.number().is_some() {
        return true;
    }
    let mut trial = *cursor;
    trial.sign(',') && trial.number().is_some() && !month_follows(&trial)
}

/// Whether the letter of a paper follows, after a comma or a hyphen.
fn letter_follows(cursor: &Cursor<'_, '_>) -> bool {
    let mut trial = *cursor;
    (trial.sign(',') || trial.dash()) && senate_letters(&mut trial).is_some()
}

/// Reads one to three capitals that are not the start of a name.
fn senate_letters(cursor: &mut Cursor<'_, '_>) -> Option<PaperNumber> {
    let mut trial = *cursor;
    let letters = trial
        .capitals()
        .filter(|raw| raw.len() <= 2)
        .and_then(Letters::new)?;
    if trial.runs_on() {
        return None;
    }
    *cursor = trial;
    Some(PaperNumber::Senate(letters))
}

/// Whether a number has as many digits as a dossier: then it is one.
fn dossier_sized(number: &PaperNumber) -> bool {
    matches!(number, PaperNumber::House(number) if *number >= 10_000)
}

/// Whether "bijlage bij" stands before.
fn annex_before(tokens: &crate::token::Tokens<'_>, first: usize) -> bool {
    let word = |back: usize, words: &[&str]| {
        first
            .checked_sub(back)
            .is_some_and(|index| words.iter().any(|word| tokens.is_word(index, word)))
    };
    word(1, &["bij", "to"]) && word(2, &["bijlage", "bijlagen", "annex"])
}
