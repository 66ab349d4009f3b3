//! From which entry until which each record was there, and each reference to it.
//!
//! A state is whole if whatever is named in it is there. All states are, if each reference
//! lives no longer than what it names.

use std::collections::BTreeMap;

use kader_core::model::{PostId, SourceRef};
use kader_core::register::{Versions, kind_name};
use kader_core::wording::Message;

use crate::Fault;
use crate::contents;
use crate::entry::{Body, Key, Position};
use crate::fault::Unsound;

/// Since an entry, and until another one; until [`u32::MAX`] what is there still.
type Span = (u32, u32);

/// What a record named, and between which entries.
struct Named {
    to: Key,
    span: Span,
}

/// A record that is there.
struct There {
    since: u32,
    /// Since when it has its present content, and what that names.
    content: (u32, Vec<Key>),
}

/// The lives of all records, as entries take effect.
#[derive(Default)]
pub(super) struct Lives {
    there: BTreeMap<Key, There>,
    spans: BTreeMap<Key, Vec<Span>>,
    named: Vec<Named>,
}

/// Something that is named where it is not: at which entry first.
struct Missing {
    at: u32,
    what: Key,
}

impl Lives {
    /// A record has this content from an entry on, or is gone.
    pub(super) fn change(
        &mut self,
        key: &Key,
        body: Option<&Body>,
        at: Position,
    ) -> Result<(), Vec<Unsound>> {
        let now = at.column();
        let named = body.map(|body| contents::named(key, body)).transpose()?;
        let held = self.there.remove(key);
        let since = held.as_ref().map_or(now, |there| there.since);
        if let Some(There { content, .. }) = held {
            self.name(content, now);
        }
        match named {
            Some(named) => {
                let content = (now, named);
                self.there.insert(key.clone(), There { since, content });
            }
            None => {
                let spans = self.spans.entry(key.clone()).or_default();
                spans.push((since, now));
            }
        }
        Ok(())
    }

    /// A record is named by an entry itself.
    pub(super) fn name_at(&mut self, to: Key, at: Position) {
        let span = (at.column(), at.column().saturating_add(1));
        self.named.push(Named { to, span });
    }

    fn name(&mut self, (since, named): (u32, Vec<Key>), until: u32) {
        let span = (since, until);
        let named = named.into_iter().map(|to| Named { to, span });
        self.named.extend(named);
    }

    /// Whether everything was there while it was named.
    ///
    /// # Errors
    /// The first entry after which something was not.
    pub(super) fn check(mut self, versions: &Versions) -> Result<(), Fault> {
        for (key, there) in std::mem::take(&mut self.there) {
            self.spans
                .entry(key)
                .or_default()
                .push((there.since, u32::MAX));
            self.name(there.content, u32::MAX);
        }
        // Once there are records, it is known whose register it is.
        let first = self.spans.iter().filter(|(key, _)| **key != Key::Policy);
        let first = first.filter_map(|(_, spans)| spans.first()).min();
        if let Some((since, _)) = first {
            let (to, span) = (Key::Identity, (*since, u32::MAX));
            self.named.push(Named { to, span });
        }
        let mut first: Option<Missing> = None;
        let mut note = |missing: Option<Missing>| {
            let earlier = missing.filter(|missing| {
                let first = first.as_ref();
                first.is_none_or(|first| missing.at < first.at)
            });
            first = earlier.or(first.take());
        };
        for Named { to, span } in &self.named {
            note(self.missing(to, *span));
        }
        let mut posts: BTreeMap<&PostId, &[Span]> = BTreeMap::new();
        for (post, since, until) in versions.lives() {
            let spans = *posts
                .entry(post)
                .or_insert_with(|| self.spans_of(&Key::Record(post.record())));
            let at = uncovered(spans, (since, until));
            note(at.map(|at| Missing {
                at,
                what: Key::Record(post.record()),
            }));
        }
        for (source, since, until) in versions.sources() {
            let SourceRef { paper, .. } = source;
            note(self.missing(&Key::Record(paper.record()), (since, until)));
        }
        first.map_or(Ok(()), |missing| Err(missing.fault()))
    }

    fn spans_of(&self, key: &Key) -> &[Span] {
        self.spans.get(key).map(Vec::as_slice).unwrap_or_default()
    }

    fn missing(&self, to: &Key, span: Span) -> Option<Missing> {
        let what = to.clone();
        uncovered(self.spans_of(to), span).map(|at| Missing { at, what })
    }
}

impl Missing {
    fn fault(self) -> Fault {
        let reason = match &self.what {
            Key::Record(record) => Message::new("E202")
                .with("kind", Message::new(kind_name(record.kind)))
                .with("id", &record.id),
            other => Message::new("E513").with("record", other.to_string()),
        };
        Fault::Altered {
            position: self.at.into(),
            what: Message::new("E505-whole").with("reason", reason),
        }
    }
}

/// The first entry of a span that lies in none of some others, which are in order and apart.
fn uncovered(spans: &[Span], (since, until): Span) -> Option<u32> {
    let around = spans.partition_point(|(begin, _)| *begin <= since);
    let around = around.checked_sub(1).and_then(|place| spans.get(place));
    match around {
        Some((_, end)) if until <= *end => None,
        Some((_, end)) => Some(since.max(*end)),
        None => Some(since),
    }
}
