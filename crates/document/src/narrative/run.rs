//! A run of words and the placeholders in it.
//!
//! The parser of CommonMark cuts a text wherever something could have begun; the pieces are put
//! together again before placeholders are looked for.

use kader_core::record::{Code, Span};
use kader_core::wording::Message;

use super::{Problem, Resolve, placeholder};
use crate::tree::{Inline, text};

/// Words as they come, with where each piece stood.
#[derive(Debug, Default)]
pub(super) struct Run {
    words: String,
    pieces: Vec<Piece>,
}

/// A piece of the words: from `at` in them, from `source` in the text.
#[derive(Debug, Clone, Copy)]
struct Piece {
    at: usize,
    source: usize,
    /// Whether a backslash stood before it, so that its first character means itself.
    escaped: bool,
}

impl Run {
    /// Adds a piece of words that stood at `source`.
    pub(super) fn push(&mut self, words: &str, source: usize, escaped: bool) {
        self.pieces.push(Piece {
            at: self.words.len(),
            source,
            escaped,
        });
        self.words.push_str(words);
    }

    fn source_of(&self, at: usize) -> usize {
        let place = self.pieces.partition_point(|piece| piece.at <= at);
        self.pieces
            .get(place.saturating_sub(1))
            .map_or(0, |piece| piece.source + (at - piece.at.min(at)))
    }

    fn is_escaped(&self, at: usize) -> bool {
        self.pieces
            .iter()
            .any(|piece| piece.escaped && piece.at == at)
    }

    /// The next brace that is not escaped, from a place on.
    fn next(&self, brace: char, from: usize) -> Option<usize> {
        let mut from = from;
        loop {
            let at = from + self.words.get(from..)?.find(brace)?;
            if !self.is_escaped(at) {
                return Some(at);
            }
            from = at + 1;
        }
    }

    /// Ends the run: its words and figures. The words with their places go to `typed`, for
    /// whoever looks for numbers that were typed by hand.
    pub(super) fn finish(
        &mut self,
        resolver: &dyn Resolve,
        inlines: &mut Vec<Inline>,
        typed: &mut Vec<(String, usize)>,
        problems: &mut Vec<Problem>,
    ) {
        let mut from = 0;
        let mut say = |run: &Self, from: usize, until: usize, inlines: &mut Vec<Inline>| {
            if let Some(words) = run.words.get(from..until).filter(|words| !words.is_empty()) {
                typed.push((words.to_owned(), run.source_of(from)));
                inlines.push(text(words));
            }
        };
        while let Some(open) = self.next('{', from) {
            say(self, from, open, inlines);
            let start = self.source_of(open);
            let Some(close) = self.next('}', open) else {
                let message = Message::new("E303").with("reason", Message::new("placeholder-open"));
                let span = Span::new(start, start + 1);
                let code = Code::BadPlaceholder;
                problems.push(Problem {
                    code,
                    span,
                    message,
                    remedy: None,
                });
                from = open + 1;
                continue;
            };
            let span = Span::new(start, self.source_of(close) + 1);
            let inner = self.words.get(open + 1..close).unwrap_or_default();
            match placeholder::read(inner, span).and_then(|found| resolver.resolve(&found)) {
                Ok(inline) => inlines.push(inline),
                Err(problem) => {
                    inlines.push(Inline::Gap {
                        text: format!("{{{inner}}}"),
                    });
                    problems.push(problem);
                }
            }
            from = close + 1;
        }
        say(self, from, self.words.len(), inlines);
        *self = Self::default();
    }
}
