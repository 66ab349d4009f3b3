//! The texts of editions without what they name that may not be published.
//!
//! A text names values by their path, `{event/unifil-2022-12-15/what}`. A path to something that
//! is not there for the public, or to a restricted field, reads as not available: not even the
//! path is left, since it holds an id. What a text says in its own words is for its writer.

use std::collections::{BTreeMap, BTreeSet};

use super::prune::Gone;
use crate::figures::{Found, Sought, TABLES, lookup};
use crate::model::{Edition, EditionId, RecordKind, RecordRef, Section, SectionId};
use crate::record::Value;
use crate::register::{Narrative, Register};
use crate::wording::words;

type Narratives = BTreeMap<(EditionId, SectionId), Narrative>;

/// The texts of the sections that are there, as the public may read them.
pub(super) fn published(whole: &Register, published: &Register, gone: &Gone) -> Narratives {
    let mut left = Narratives::new();
    for edition in published.editions.values() {
        let Some(before) = whole.editions.get(&edition.id) else {
            continue;
        };
        let texts = Texts::new(whole, published, before, edition, gone);
        let of_edition = whole
            .narratives
            .iter()
            .filter(|((of, _), _)| *of == edition.id);
        for (key, narrative) in of_edition.filter(|((_, section), _)| texts.has(section)) {
            let narrative = Narrative {
                text: texts.published(&narrative.text),
                file: narrative.file.clone(),
            };
            left.insert(key.clone(), narrative);
        }
    }
    left
}

/// What the texts of an edition may name.
struct Texts<'r> {
    whole: (&'r Register, &'r Edition),
    published: (&'r Register, &'r Edition),
    gone: &'r Gone,
    sections: BTreeSet<&'r SectionId>,
    rows: BTreeSet<&'r str>,
    unavailable: String,
}

impl<'r> Texts<'r> {
    fn new(
        whole: &'r Register,
        published: &'r Register,
        before: &'r Edition,
        edition: &'r Edition,
        gone: &'r Gone,
    ) -> Self {
        let mut sections = BTreeSet::new();
        collect(&edition.sections, &mut sections);
        let mandates = edition
            .mandates_annex
            .iter()
            .flat_map(|annex| &annex.groups);
        let personnel = edition
            .personnel_annex
            .iter()
            .flat_map(|annex| &annex.groups);
        let rows = mandates
            .flat_map(|group| &group.rows)
            .map(|row| row.id.as_str())
            .chain(
                personnel
                    .flat_map(|group| &group.rows)
                    .map(|row| row.id.as_str()),
            );
        Self {
            whole: (whole, before),
            published: (published, edition),
            gone,
            sections,
            rows: rows.chain(["total"]).collect(),
            unavailable: words(published.identity.language, "unavailable").unwrap_or_default(),
        }
    }

    /// Whether the edition has this section.
    fn has(&self, section: &SectionId) -> bool {
        self.sections.contains(section)
    }

    /// A text with what may not be named replaced.
    fn published(&self, text: &str) -> String {
        let mut left = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            left.push_str(before);
            rest = after;
            // Of braces in braces the innermost are a placeholder.
            let inner = after
                .split_once('}')
                .map(|(inner, _)| inner)
                .filter(|inner| !inner.contains('{'));
            match inner {
                Some(inner) if !self.may_name(path(inner)) => {
                    left.push_str(&self.unavailable);
                    rest = after.get(inner.len() + 1..).unwrap_or_default();
                }
                _ => left.push('{'),
            }
        }
        left.push_str(rest);
        self.without_ids(&left)
    }

    /// Whether the public may read what a path leads to.
    fn may_name(&self, path: &str) -> bool {
        let parts: Vec<&str> = path.split('/').collect();
        match parts.as_slice() {
            ["section", id] => self.sections.iter().any(|section| section.as_str() == *id),
            ["paper", id] => self.published.0.papers.contains_key(*id),
            ["edition", key] | ["edition", _, key] => self.is_the_same(path, key),
            ["annex1" | "annex2" | "peak" | "person-days", row, _] => self.rows.contains(row),
            ["framework-use", row, _] => row
                .rsplit_once('-')
                .is_some_and(|(row, _)| self.rows.contains(row)),
            ["expiries", row, _] => !self.gone.iter().any(|record| ends(record, row)),
            [name, _, _] if TABLES.contains(name) => true,
            [kind, _, key] if RecordKind::ALL.iter().any(|known| known.word() == *kind) => {
                self.is_the_same(path, key)
            }
            _ => true,
        }
    }

    /// Whether a path to a value leads to the same for the public: not to nothing, and not
    /// through a list that lost something, of which the numbers have shifted.
    fn is_the_same(&self, path: &str, key: &str) -> bool {
        let (record, _) = path.rsplit_once('/').unwrap_or((path, ""));
        let mut way = String::new();
        for step in key.split('.') {
            if !way.is_empty() {
                way.push('.');
            }
            way.push_str(step);
            let path = format!("{record}/{way}");
            let find = |(register, edition): (&Register, &Edition)| match lookup(
                register,
                Sought::of(edition),
                &path,
            )? {
                Found::Value { value, .. } => Some(value),
                Found::Figure(_) => None,
            };
            let (Some(before), Some(after)) = (find(self.whole), find(self.published)) else {
                return false;
            };
            if let (Value::List(before), Value::List(after)) = (before, after)
                && before.len() != after.len()
            {
                return false;
            }
        }
        true
    }

    /// A text in which no record that is gone is named, as `kind/id`, outside of placeholders
    /// either.
    fn without_ids(&self, text: &str) -> String {
        if self.gone.is_empty() {
            return text.to_owned();
        }
        let mut left = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('/') {
            let is_kind = |letter: char| letter.is_ascii_lowercase() || letter == '-';
            let is_id =
                |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '.';
            let kind = before.len() - before.trim_end_matches(is_kind).len();
            let (before, kind) = before.split_at(before.len() - kind);
            let id = after.len() - after.trim_start_matches(is_id).len();
            let id = after.get(..id).unwrap_or_default();
            // The end of a sentence is no part of an id.
            let named = [id, id.trim_end_matches(['.', '-'])]
                .into_iter()
                .find(|id| {
                    RecordRef::parse(&format!("{kind}/{id}"))
                        .is_some_and(|record| self.gone.contains(&record))
                });
            left.push_str(before);
            match named {
                Some(id) => {
                    left.push_str(&self.unavailable);
                    rest = after.get(id.len()..).unwrap_or_default();
                }
                None => {
                    left.push_str(kind);
                    left.push('/');
                    rest = after;
                }
            }
        }
        left.push_str(rest);
        left
    }
}

/// The path of a placeholder, without its form.
fn path(inner: &str) -> &str {
    inner.split('|').next().unwrap_or(inner).trim()
}

/// Whether a row of what expires is of a record: `mandate-unifil-2650.part.0`.
fn ends(record: &RecordRef, row: &str) -> bool {
    let key = format!("{}-{}", record.kind.word(), record.id);
    row.strip_prefix(&key).is_some_and(|part| {
        part.is_empty() || part.starts_with(".part.") || part.starts_with(".temporary.")
    })
}

fn collect<'s>(sections: &'s [Section], into: &mut BTreeSet<&'s SectionId>) {
    for section in sections {
        into.insert(&section.id);
        collect(&section.sections, into);
    }
}
