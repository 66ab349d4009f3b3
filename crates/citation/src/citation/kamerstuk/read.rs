//! Parliamentary papers as they are cited in running text.

use super::lead::{Promise, annex_before, identifier, introduced, lead, stands_alone};
use super::parts::dossier_sized;
use super::{Dossier, Kamerstuk, PaperNumber, Suffix};
use crate::Catalogue;
use crate::citation::read::{Doubt, Frame, Hit, month_follows, pages, years};
use crate::citation::{Annex, Citation, Detail, Kind, Letters, Session};
use crate::token::{Cursor, Digits, Gap, Shape};

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

/// A dossier as it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found {
    pub(super) dossier: Dossier,
    /// A two-digit number after a hyphen that may be a part or a paper.
    pub(super) part_or_paper: Option<u8>,
    /// Capitals that may be a chapter or the letter of a paper.
    pub(super) chapter_or_letter: Option<Letters>,
}

pub(super) struct Reader<'a, 't, 'k> {
    pub(super) cursor: Cursor<'a, 't>,
    pub(super) known: &'k Catalogue,
    pub(super) promise: Promise,
    pub(super) frame: Frame,
    pub(super) first: usize,
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
            let after = (self.cursor, self.frame);
            let mut trial = self.cursor;
            if let Some(many) = trial.number_sign()
                && let Some(number) = self.plain(&mut trial)
            {
                self.cursor = trial;
                plural |= many;
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
            (self.cursor, self.frame) = after;
            let mut trial = self.cursor;
            let several = ["kamerstukken", "papers"]
                .iter()
                .any(|word| (0..2).any(|next| trial.tokens.is_word(self.first + next, word)));
            if (plural || several)
                && let Some(number) = self.plain(&mut trial)
                && !month_follows(&trial)
                && !dossier_sized(&number)
                && (plural || ends_list(&trial))
            {
                self.cursor = trial;
                self.push(dossier, number, first, &mut hits);
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
}

/// Whether a list can go on or end here: what follows is not counted by the
/// number before.
fn ends_list(cursor: &Cursor<'_, '_>) -> bool {
    let mut trial = *cursor;
    let closed = trial.peek().is_none_or(|token| {
        matches!(token.shape, Shape::Sign(',' | ';' | '.' | ')' | ']')) || token.gap == Gap::Far
    });
    closed || trial.word(&["en", "and"])
}
