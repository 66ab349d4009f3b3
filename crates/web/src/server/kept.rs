//! Answers that were given, for whoever asks the same again: made once, however many ask at once.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use axum::body::Bytes;
use jiff::civil::Date;
use kader_core::wording::Lang;
use sha2::{Digest as _, Sha256};

use super::hex;
use crate::page::Answer;

/// How many bytes of answers are kept at hand.
const MOST: usize = 64 << 20;

/// All that an answer depends on.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Key {
    /// The state of the source.
    pub stamp: String,
    /// The day of today, by which what is usual is told.
    pub today: Date,
    /// What is asked.
    pub question: Question,
}

/// What a reader asks.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Question {
    /// The path of the address.
    pub path: String,
    /// What stands behind its question mark.
    pub query: String,
    /// The language that is preferred where the address says none.
    pub lang: Lang,
}

/// An answer as it is sent.
#[derive(Debug)]
pub struct Made {
    /// The answer, its body left out.
    pub answer: Answer,
    /// The body.
    pub body: Bytes,
    /// Its entity tag (RFC 9110, 8.8.3).
    pub tag: String,
}

impl Made {
    /// An answer, ready to be sent as often as it is asked.
    pub fn of(mut answer: Answer) -> Self {
        let body = std::mem::take(&mut answer.body);
        Self {
            tag: format!("\"{}\"", hex(&Sha256::digest(&body)[..16])),
            body: Bytes::from(body),
            answer,
        }
    }
}

type Cell = Arc<OnceLock<Arc<Made>>>;

/// What is at hand; the oldest goes first.
#[derive(Debug, Default)]
struct Cells {
    cells: HashMap<Key, Cell>,
    order: VecDeque<(Key, usize)>,
    bytes: usize,
}

/// The answers that are kept.
#[derive(Debug, Default)]
pub struct Kept(Mutex<Cells>);

impl Kept {
    fn held(&self) -> MutexGuard<'_, Cells> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The answer, if it is at hand.
    pub fn ready(&self, key: &Key) -> Option<Arc<Made>> {
        self.held().cells.get(key)?.get().map(Arc::clone)
    }

    /// The answer; made by `make` if it is not at hand. Who asks while another makes it waits for
    /// that. What will not last is not kept.
    pub fn get(&self, key: Key, make: impl FnOnce() -> Answer) -> Arc<Made> {
        let cell = Arc::clone(self.held().cells.entry(key.clone()).or_default());
        let mut is_own = false;
        let made = Arc::clone(cell.get_or_init(|| {
            is_own = true;
            Arc::new(Made::of(make()))
        }));
        if is_own {
            self.settle(key, &made);
        }
        made
    }

    fn settle(&self, key: Key, made: &Made) {
        let mut held = self.held();
        if !made.answer.is_lasting() {
            held.cells.remove(&key);
            return;
        }
        let bytes = made.body.len() + key.question.path.len() + key.question.query.len();
        held.bytes += bytes;
        held.order.push_back((key, bytes));
        while held.bytes > MOST
            && let Some((oldest, bytes)) = held.order.pop_front()
        {
            held.cells.remove(&oldest);
            held.bytes -= bytes;
        }
    }

    /// What was asked of a state, the last first, at most so many.
    pub fn asked_last(&self, stamp: &str, most: usize) -> Vec<Question> {
        let held = self.held();
        let of_state = held
            .order
            .iter()
            .rev()
            .filter(|(key, _)| key.stamp == stamp);
        of_state
            .take(most)
            .map(|(key, _)| key.question.clone())
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    fn key(path: &str) -> Key {
        Key {
            stamp: "s".to_owned(),
            today: Date::constant(2023, 4, 30),
            question: Question {
                path: path.to_owned(),
                query: String::new(),
                lang: Lang::Nl,
            },
        }
    }

    #[test]
    fn an_answer_is_made_once_however_many_ask_at_once() {
        let (kept, made) = (Kept::default(), AtomicUsize::new(0));
        let ask = || {
            kept.get(key("/"), || {
                made.fetch_add(1, Ordering::SeqCst);
                std::thread::yield_now();
                Answer::text("once")
            })
        };
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(ask);
            }
        });
        assert_eq!(made.load(Ordering::SeqCst), 1);
        assert_eq!(kept.ready(&key("/")).unwrap().body, "once");
        assert_eq!(kept.asked_last("s", 9), [key("/").question]);
        assert_eq!(kept.asked_last("other", 9), []);
    }

    #[test]
    fn what_does_not_last_is_made_again() {
        let kept = Kept::default();
        let lost = || Answer {
            status: 404,
            ..Answer::text("no")
        };
        kept.get(key("/x"), lost);
        assert!(kept.ready(&key("/x")).is_none());
    }

    #[test]
    fn the_oldest_goes_when_there_is_too_much() {
        let kept = Kept::default();
        let large = || Answer::text(&"x".repeat(MOST / 3));
        for path in ["/1", "/2", "/3", "/4"] {
            kept.get(key(path), large);
        }
        let there = ["/1", "/2", "/3", "/4"].map(|path| kept.ready(&key(path)).is_some());
        assert_eq!(there, [false, false, true, true]);
    }
}
