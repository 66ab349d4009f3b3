//! The dossier, its suffix, and the number of the paper in it.

use super::dossier::plain_number;
use super::lead::Promise;
use super::read::{Found, Reader};
use super::{Dossier, PaperNumber, Suffix};
use crate::citation::read::{month_follows, spaced};
use crate::citation::{House, Letters};
use crate::token::{Cursor, Gap};

impl Reader<'_, '_, '_> {
    pub(super) fn dossier(&mut self, lenient: bool) -> Option<Found> {
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
    pub(super) fn suffix(&mut self, found: &mut Found) -> Option<Suffix> {
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
    pub(super) fn second_dossier(&mut self) -> Option<Dossier> {
        let mut trial = self.cursor;
        let joined = trial.sign('/') || trial.word(&["en", "and", "jo"]) || trial.sign('&');
        if !joined {
            return None;
        }
        self.cursor = trial;
        self.dossier(false).map(|found| found.dossier)
    }

    /// Reads the number of a paper after its dossier.
    pub(super) fn number(
        &mut self,
        dossier: Dossier,
        promise: Promise,
    ) -> Option<(PaperNumber, bool)> {
        let start = self.cursor;
        let mut trial = start;
        let comma = trial.sign(',');
        trial.word(&["stuk"]);
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
    pub(super) fn plain(&self, cursor: &mut Cursor<'_, '_>) -> Option<PaperNumber> {
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
pub(super) fn dossier_number(cursor: &mut Cursor<'_, '_>, lenient: bool) -> Option<u32> {
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
pub(super) fn continues(cursor: &Cursor<'_, '_>) -> bool {
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
pub(super) fn letter_follows(cursor: &Cursor<'_, '_>) -> bool {
    let mut trial = *cursor;
    (trial.sign(',') || trial.dash()) && senate_letters(&mut trial).is_some()
}

/// Reads one to three capitals that are not the start of a name.
pub(super) fn senate_letters(cursor: &mut Cursor<'_, '_>) -> Option<PaperNumber> {
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
pub(super) fn dossier_sized(number: &PaperNumber) -> bool {
    matches!(number, PaperNumber::House(number) if *number >= 10_000)
}
