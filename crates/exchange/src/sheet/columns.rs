//! The columns that a file of rows can have, and the headers under which people write them.

use std::collections::BTreeMap;

use kader_core::model::{Deployment, Post, RecordKind, Request};
use kader_core::record::{Choice, Field as _, FieldShape, Shape};
use kader_core::wording::{Lang, words};
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use crate::dossier::csv_text;

/// What the rows of a file are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RowKind {
    /// Deployments.
    Deployments,
    /// Posts.
    Posts,
    /// Requests for protection of ships.
    Requests,
}

impl RowKind {
    /// Every kind.
    pub const ALL: [RowKind; 3] = [RowKind::Deployments, RowKind::Posts, RowKind::Requests];

    /// Its word on the command line and in a mapping.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            RowKind::Deployments => "deployments",
            RowKind::Posts => "posts",
            RowKind::Requests => "requests",
        }
    }

    /// The kind with this word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// The kind of the record that a row is.
    #[must_use]
    pub fn record(self) -> RecordKind {
        match self {
            RowKind::Deployments => RecordKind::Deployment,
            RowKind::Posts => RecordKind::Post,
            RowKind::Requests => RecordKind::Request,
        }
    }

    pub(super) fn shape(self) -> Shape {
        match self {
            RowKind::Deployments => Deployment::shape(),
            RowKind::Posts => Post::shape(),
            RowKind::Requests => Request::shape(),
        }
    }
}

/// A column that rows of a kind can have.
#[derive(Debug, Clone)]
pub struct Column {
    /// The way to its field, with dots: `state.decided`.
    pub path: String,
    /// Its keys, one for each step.
    pub(super) keys: Vec<String>,
    /// What the field may hold: more than one where the states of a record differ in it.
    pub(super) shapes: Vec<Shape>,
    /// The words that stand for words of the data, as [`plain`] has them.
    pub(super) words: BTreeMap<String, &'static str>,
    /// Whether every row needs it.
    pub required: bool,
}

impl Column {
    /// The headers that are known for it in a language, the usual one first.
    #[must_use]
    pub fn headers(&self, lang: Lang) -> Vec<String> {
        let name = self.path.replace(['.', '_'], "-");
        listed(lang, &format!("import-column-{name}"))
    }

    /// Every header that is known for it, its own key first.
    pub(super) fn all_headers(&self) -> Vec<String> {
        let mut headers = vec![self.path.clone()];
        for lang in Lang::ALL {
            headers.extend(self.headers(lang));
        }
        headers
    }
}

/// The columns that rows of a kind can have, in the order in which a dossier writes them.
#[must_use]
pub fn columns(kind: RowKind) -> Vec<Column> {
    let shape = kind.shape();
    let required: Vec<&str> = csv_text::fields(&shape)
        .iter()
        .filter(|field| field.required)
        .map(|field| field.key)
        .collect();
    let made = csv_text::columns_of(&shape).into_iter().map(|path| {
        let keys: Vec<String> = path.split('.').map(str::to_owned).collect();
        let mut shapes = Vec::new();
        shapes_at(&shape, &keys, &mut shapes);
        let mut words = BTreeMap::new();
        shapes.iter().for_each(|shape| words_of(shape, &mut words));
        let required = required.contains(&path.as_str());
        Column {
            path,
            keys,
            shapes,
            words,
            required,
        }
    });
    made.collect()
}

/// Every shape that the value at the end of a way can have.
fn shapes_at(shape: &Shape, keys: &[String], found: &mut Vec<Shape>) {
    let Some((key, rest)) = keys.split_first() else {
        found.push(shape.clone());
        return;
    };
    let within = |fields: &[FieldShape], found: &mut Vec<Shape>| {
        for field in fields.iter().filter(|field| field.key == key) {
            shapes_at(&(field.shape)(), rest, found);
        }
    };
    match shape {
        Shape::Table { fields, .. } => within(fields, found),
        Shape::State { choices, .. } => {
            for choice in choices {
                within(&choice.fields, found);
            }
        }
        Shape::OneOf { forms, .. } => {
            for form in forms {
                shapes_at(form, keys, found);
            }
        }
        _ => {}
    }
}

/// The words of the data that a field can hold, under everything that people write for them.
fn words_of(shape: &Shape, words: &mut BTreeMap<String, &'static str>) {
    let mut all = |name: &str, choices: &[Choice]| {
        for choice in choices {
            for written in written(name, choice.word) {
                words.entry(plain(&written)).or_insert(choice.word);
            }
        }
    };
    match shape {
        Shape::Choice { name, choices, .. } | Shape::State { name, choices, .. } => {
            all(name, choices);
        }
        Shape::Word(word) => {
            let choice = Choice {
                word,
                meaning: "",
                fields: Vec::new(),
            };
            all("end", &[choice]);
        }
        Shape::OneOf { forms, .. } => forms.iter().for_each(|form| words_of(form, words)),
        Shape::List(inner) => words_of(inner, words),
        _ => {}
    }
}

/// What people write for a word of the data, itself first.
#[must_use]
pub fn written(choice: &str, word: &str) -> Vec<String> {
    let name = format!("import-word-{}-{word}", hyphenated(choice));
    let mut written = vec![word.to_owned()];
    for other in Lang::ALL.into_iter().flat_map(|lang| listed(lang, &name)) {
        if !written.contains(&other) {
            written.push(other);
        }
    }
    written
}

/// `RequestState` as `request-state`.
fn hyphenated(name: &str) -> String {
    let mut words = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !words.is_empty() {
            words.push('-');
        }
        words.extend(letter.to_lowercase());
    }
    words
}

/// Words of the catalogue that stand between bars.
fn listed(lang: Lang, name: &str) -> Vec<String> {
    let listed = words(lang, name).unwrap_or_default();
    let items = listed.split('|').map(str::trim);
    items
        .filter(|item| !item.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Words as far as they tell headers and choices apart: lower case, without accents, spaces and
/// punctuation, and without what stands in brackets behind them.
#[must_use]
pub(super) fn plain(words: &str) -> String {
    let before = words.split('(').next().unwrap_or_default();
    let words = if before.trim().is_empty() {
        words
    } else {
        before
    };
    words
        .nfkd()
        .filter(|letter| !is_combining_mark(*letter) && letter.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choices(shapes: &[Shape]) -> Vec<(&'static str, &'static str)> {
        let of = |shape: &Shape| match shape {
            Shape::Choice { name, choices, .. } | Shape::State { name, choices, .. } => {
                choices.iter().map(|choice| (*name, choice.word)).collect()
            }
            _ => Vec::new(),
        };
        shapes.iter().flat_map(of).collect()
    }

    #[test]
    fn headers_are_alike_whatever_their_dress() {
        for header in [
            "Eerste dag",
            "EERSTE-DAG",
            " eerste_dag* ",
            "Éérste dag (dd-mm-jjjj)",
        ] {
            assert_eq!(plain(header), "eerstedag", "{header}");
        }
        assert_eq!(plain("(nl)"), "nl");
    }

    #[test]
    fn every_column_and_every_word_has_a_name_in_both_languages() {
        for kind in RowKind::ALL {
            for column in columns(kind) {
                assert!(!column.shapes.is_empty(), "{}", column.path);
                for lang in Lang::ALL {
                    assert!(!column.headers(lang).is_empty(), "{} {lang}", column.path);
                }
                for choice in choices(&column.shapes) {
                    for written in written(choice.0, choice.1) {
                        let found = column.words.get(&plain(&written));
                        assert_eq!(found, Some(&choice.1), "{}: {written}", column.path);
                    }
                }
                let mut of_data: Vec<&str> = column.words.values().copied().collect();
                of_data.sort_unstable();
                of_data.dedup();
                for word in of_data {
                    let all = column.words.values().filter(|found| **found == word);
                    assert!(all.count() >= 2, "{}: {word} has no Dutch", column.path);
                }
            }
        }
    }
}
