//! The walk through the tree, in reading order.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use super::outside::{allowed, size};
use super::words::{self, Typeface};
use super::{Fault, holds, kind, plain, table};

/// What is said by a screen reader or a catalogue only, or by no one: any character may stand
/// in it.
const UNSEEN: [&str; 11] = [
    "align",
    "alternative",
    "anchor",
    "id",
    "key",
    "keywords",
    "kind",
    "language",
    "paper",
    "path",
    "reason",
];

pub(super) struct Walk {
    typeface: Typeface,
    notes: usize,
    /// The notes whose mark stands in the text, and those that paper has anywhere.
    marked: BTreeSet<u64>,
    told: BTreeSet<u64>,
    places: BTreeSet<String>,
    claimed: BTreeMap<String, usize>,
    headings: Map<String, Value>,
    rank: u64,
    tables: u64,
    drawings: u64,
    /// Whether the walk is in a note, where marks bring no note along.
    in_note: bool,
    /// Whether it is in a link, where no other link may stand.
    in_link: bool,
    /// Whether it is in a table, where every mark closes with a bracket.
    in_table: bool,
    /// The last character before a mark.
    last: Option<char>,
    place: String,
    faults: Vec<Fault>,
}

impl Walk {
    pub(super) fn new(typeface: Typeface, notes: usize) -> Self {
        Self {
            typeface,
            notes,
            marked: BTreeSet::new(),
            told: BTreeSet::new(),
            places: BTreeSet::new(),
            claimed: BTreeMap::new(),
            headings: Map::new(),
            rank: 0,
            tables: 0,
            drawings: 0,
            in_note: false,
            in_link: false,
            in_table: false,
            last: None,
            place: String::new(),
            faults: Vec::new(),
        }
    }

    /// What the walk found: the headings by id, the notes without a mark, and the faults.
    pub(super) fn finish(self) -> (Map<String, Value>, Vec<usize>, Vec<Fault>) {
        let told =
            |number: &usize| u64::try_from(*number).is_ok_and(|number| self.told.contains(&number));
        let unmarked = (1..=self.notes).filter(|number| !told(number)).collect();
        (self.headings, unmarked, self.faults)
    }

    /// From here on faults are at this place.
    pub(super) fn enter(&mut self, place: impl Into<String>) {
        self.place = place.into();
    }

    pub(super) fn fault(&mut self, problem: impl Into<String>, remedy: impl Into<String>) {
        let fault = Fault {
            place: self.place.clone(),
            problem: problem.into(),
            remedy: remedy.into(),
        };
        if !self.faults.contains(&fault) {
            self.faults.push(fault);
        }
    }

    /// Notes every place that a reference on paper may lead to.
    pub(super) fn find_places(&mut self, value: &Value) {
        match value {
            Value::Array(items) => items.iter().for_each(|item| self.find_places(item)),
            Value::Object(object) => {
                if let Some(anchor) = object.get("anchor").and_then(Value::as_str) {
                    self.places.insert(anchor.to_owned());
                }
                for (_, inner) in object.iter().filter(|(key, _)| *key != "data") {
                    self.find_places(inner);
                }
            }
            _ => {}
        }
    }

    pub(super) fn note(&mut self, note: &mut Value) {
        self.in_note = true;
        self.value(note);
        self.in_note = false;
    }

    /// Prepares a value and all that is in it.
    pub(super) fn value(&mut self, value: &mut Value) {
        match value {
            Value::String(words) => self.words(words),
            Value::Array(items) => {
                let runs = items.iter().any(|item| item.get("kind").is_some());
                if runs {
                    self.last = None;
                }
                items.iter_mut().for_each(|item| self.value(item));
            }
            Value::Object(object) => self.object(object),
            _ => {}
        }
    }

    fn words(&mut self, words: &mut String) {
        let (fit, missing) = self.typeface.fit(words);
        for character in missing {
            self.fault(
                format!(
                    "the typeface has no character {character} (U+{:04X})",
                    u32::from(character)
                ),
                "write it in other characters",
            );
        }
        *words = fit;
    }

    fn object(&mut self, object: &mut Map<String, Value>) {
        match kind(object) {
            "heading" => self.heading(object),
            "table" => self.table(object),
            "drawing" => self.drawing(object),
            "note-reference" => self.mark(object),
            "link" => self.link(object),
            "citation" => {
                let empty = plain(&object["text"]).trim().is_empty();
                if empty || !object.get("url").is_some_and(allowed) {
                    object.insert("url".to_owned(), Value::Null);
                }
                if let Some(Value::String(text)) = object.get_mut("text") {
                    *text = words::keep_together(text);
                }
                self.inside(object);
            }
            "cross-reference" => {
                let known = object.get("target").and_then(Value::as_str);
                let target = known
                    .filter(|target| self.places.contains(*target))
                    .filter(|_| !plain(&object["text"]).trim().is_empty())
                    .map_or(Value::Null, |target| json!(id(target, 1)));
                object.insert("target".to_owned(), target);
                self.inside(object);
            }
            "paragraph" => {
                let content = &object["content"];
                let noted =
                    holds(content, &["note-reference"]).then(|| plain(content).chars().count());
                object.insert("noted".to_owned(), json!(noted));
                self.inside(object);
            }
            "text" => {
                self.inside(object);
                let pieces = object.get("text").and_then(Value::as_str);
                if let Some(pieces) = pieces.and_then(words::with_long_words_apart) {
                    object.insert("pieces".to_owned(), json!(pieces));
                }
            }
            "emphasis" | "strong" => {
                if let Some(Value::Array(runs)) = object.get_mut("content") {
                    runs.iter_mut().for_each(|run| self.value(run));
                }
            }
            _ => self.inside(object),
        }
    }

    /// Prepares what is in an object, except what no one sees.
    fn inside(&mut self, object: &mut Map<String, Value>) {
        let seen_by_none = match kind(object) {
            "abbreviation" => "meaning",
            "citation" | "link" => "url",
            "cross-reference" => "target",
            "drawing" => "svg",
            _ => "",
        };
        for (key, value) in object.iter_mut() {
            let unseen = UNSEEN.contains(&key.as_str()) && (key != "reason" || !value.is_array());
            if key == "text" {
                self.value(value);
                self.last = value
                    .as_str()
                    .and_then(|text| text.chars().last())
                    .or(self.last);
            } else if !unseen && key != seen_by_none {
                self.value(value);
            }
            if matches!(key.as_str(), "alternative" | "keywords") {
                without_controls(value);
            }
            // A hash is copied from the page, and it fits its line.
            else if let ("input_sha256", Value::String(hash)) = (key.as_str(), value) {
                hash.retain(|character| character != words::BREAK);
            }
        }
    }

    fn heading(&mut self, object: &mut Map<String, Value>) {
        let level = object.get("level").and_then(Value::as_u64).unwrap_or(1);
        self.rank = level.clamp(1, self.rank + 1);
        object.insert("level".to_owned(), json!(self.rank));
        let number = object
            .get("number")
            .and_then(Value::as_str)
            .unwrap_or_default();
        let place = format!("{number} {}", plain(&object["text"]));
        self.enter(format!("heading “{}”", place.trim()));
        let id = self.claim(object);
        self.inside(object);
        let number = object
            .get("number")
            .and_then(Value::as_str)
            .unwrap_or_default()
            .trim();
        let number = if number.is_empty() {
            Value::Null
        } else {
            json!(number)
        };
        if plain(&object["text"]).trim().is_empty() {
            if number.is_null() {
                self.fault(
                    "the heading says nothing",
                    "give it words; PDF/UA-1 asks for them",
                );
            }
            // The number of a heading without words is its words.
            if let Some(Value::Array(runs)) = object.get_mut("text") {
                runs.insert(0, json!({ "kind": "text", "text": number }));
            }
            object.insert("number".to_owned(), Value::Null);
        } else {
            object.insert("number".to_owned(), number);
        }
        let told = json!({ "number": object["number"], "text": object["text"] });
        self.headings.insert(id, told);
    }

    fn table(&mut self, object: &mut Map<String, Value>) {
        self.tables += 1;
        object.insert("number".to_owned(), json!(self.tables));
        let before = self.place.clone();
        self.enter(format!(
            "{before}, table {} “{}”",
            self.tables,
            plain(&object["caption"])
        ));
        self.claim(object);
        let notes: Vec<u64> = table::marks(object)
            .into_iter()
            .filter(|number| usize::try_from(*number).is_ok_and(|it| it <= self.notes))
            .collect();
        object.insert("notes".to_owned(), json!(notes));
        if let Err((problem, remedy)) = table::prepare(object) {
            self.fault(problem, remedy);
        }
        self.in_table = true;
        self.inside(object);
        self.in_table = false;
        self.enter(before);
    }

    fn drawing(&mut self, object: &mut Map<String, Value>) {
        self.drawings += 1;
        object.insert("number".to_owned(), json!(self.drawings));
        object.insert("data".to_owned(), Value::Null);
        let before = self.place.clone();
        let title = plain(&object["title"]);
        self.enter(format!("{before}, drawing {} “{title}”", self.drawings));
        self.claim(object);
        match size(
            object
                .get("svg")
                .and_then(Value::as_str)
                .unwrap_or_default(),
        ) {
            Ok((width, height)) => {
                object.insert("width".to_owned(), json!(width));
                object.insert("height".to_owned(), json!(height));
            }
            Err(problem) => self.fault(problem, "give a whole `<svg>` element with a `viewBox`"),
        }
        let described = object
            .get("alternative")
            .and_then(Value::as_str)
            .is_some_and(|it| !it.trim().is_empty());
        if !described {
            if title.trim().is_empty() {
                self.fault(
                    "nothing says what the drawing shows",
                    "give it an alternative text; PDF/UA-1 asks for one",
                );
            }
            object.insert("alternative".to_owned(), json!(title));
        }
        self.inside(object);
        self.enter(before);
    }

    fn mark(&mut self, object: &mut Map<String, Value>) {
        let number = object
            .get("number")
            .and_then(Value::as_u64)
            .unwrap_or_default();
        let known = usize::try_from(number).is_ok_and(|number| (1..=self.notes).contains(&number));
        let first = if !known || self.in_note || self.in_link {
            Value::Null
        } else if self.in_table {
            // Its note stands below the table.
            self.told.insert(number);
            Value::Null
        } else {
            self.told.insert(number);
            json!(self.marked.insert(number))
        };
        object.insert("first".to_owned(), first);
        let bracket = self.in_table || self.last.is_some_and(char::is_numeric);
        object.insert("bracket".to_owned(), json!(bracket));
        // Two marks in a row are kept apart likewise.
        self.last = Some('1');
    }

    fn link(&mut self, object: &mut Map<String, Value>) {
        let silent = plain(&object["content"]).trim().is_empty();
        if silent || !object.get("url").is_some_and(allowed) {
            object.insert("url".to_owned(), Value::Null);
        }
        let outer = self.in_link;
        self.in_link |= object.get("url").is_some_and(Value::is_string);
        if let Some(Value::Array(runs)) = object.get_mut("content") {
            runs.iter_mut().for_each(|run| self.value(run));
        }
        self.in_link = outer;
    }

    /// Gives the place its id. A second place of the same anchor gets another; references lead
    /// to the first.
    fn claim(&mut self, object: &mut Map<String, Value>) -> String {
        let anchor = object
            .get("anchor")
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned();
        let count = self.claimed.entry(anchor.clone()).or_insert(0);
        *count += 1;
        let id = id(&anchor, *count);
        object.insert("id".to_owned(), json!(id));
        id
    }
}

/// Control characters have no place in what a screen reader or a catalogue gets either.
fn without_controls(value: &mut Value) {
    // What XML 1.0 cannot hold would spoil the whole metadata.
    let unfit = |character: char| character.is_control() || "\u{fffe}\u{ffff}".contains(character);
    match value {
        Value::String(words) => *words = words.replace(unfit, " "),
        Value::Array(items) => items.iter_mut().for_each(without_controls),
        _ => {}
    }
}

/// The id of the nth place of an anchor. An anchor holds no `_`, so no two are the same.
fn id(anchor: &str, nth: usize) -> String {
    if nth == 1 {
        format!("to-{anchor}")
    } else {
        format!("to-{anchor}_{nth}")
    }
}

/// Whether what is repeated on the next page may not hold the runs: they are links.
pub(super) fn has_links(runs: &Value) -> bool {
    holds(
        runs,
        &["note-reference", "link", "citation", "cross-reference"],
    )
}
