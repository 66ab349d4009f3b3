//! A strict reader of pages: what a browser would mend, this refuses.

use std::collections::{BTreeMap, BTreeSet};

/// An element as read.
#[derive(Debug, Default, Clone)]
pub(super) struct Element {
    pub(super) name: String,
    pub(super) attributes: BTreeMap<String, String>,
    /// The names of the elements it stands in, outermost first.
    pub(super) within: Vec<String>,
    /// Its words, those of its content included.
    pub(super) words: String,
}

impl Element {
    pub(super) fn get(&self, attribute: &str) -> Option<&str> {
        self.attributes.get(attribute).map(String::as_str)
    }

    pub(super) fn has_class(&self, class: &str) -> bool {
        self.get("class")
            .is_some_and(|classes| classes.split(' ').any(|one| one == class))
    }
}

/// The elements of a page in the order of their start tags.
#[derive(Debug, Default)]
pub(super) struct Read {
    pub(super) elements: Vec<Element>,
    /// All words, one after the other.
    pub(super) words: String,
}

const VOID: &[&str] = &["meta", "link", "col", "br"];

/// Elements that may stand in a paragraph or a heading.
const PHRASING: &[&str] = &["a", "abbr", "em", "mark", "span", "strong", "sup"];

impl Read {
    /// Reads a page or a piece of one.
    ///
    /// # Panics
    /// Where it is not well-formed, or an element stands where it may not.
    pub(super) fn new(html: &str) -> Self {
        let mut read = Self::default();
        let mut open: Vec<usize> = Vec::new();
        let mut rest = html.strip_prefix("<!DOCTYPE html>").unwrap_or(html);
        while let Some(at) = rest.find('<') {
            let (words, tag) = rest.split_at(at);
            read.say(&open, words);
            let end = tag.find('>').expect("a tag ends");
            let (inside, after) = (&tag[1..end], &tag[end + 1..]);
            rest = after;
            if let Some(name) = inside.strip_prefix('/') {
                let index = open
                    .pop()
                    .unwrap_or_else(|| panic!("</{name}> closes nothing"));
                assert_eq!(
                    read.elements[index].name, name,
                    "elements are closed in order"
                );
                continue;
            }
            let element = element(inside, &open, &read.elements);
            let name = element.name.clone();
            read.elements.push(element);
            if name == "style" {
                rest = rest.split_once("</style>").expect("the style ends").1;
            } else if !VOID.contains(&name.as_str()) {
                open.push(read.elements.len() - 1);
            }
        }
        read.say(&open, rest);
        assert!(open.is_empty(), "every element is closed");
        read.check();
        read
    }

    fn say(&mut self, open: &[usize], words: &str) {
        assert!(!words.contains('>'), "a bare > in {words:?}");
        let words = unescaped(words);
        for index in open {
            self.elements[*index].words.push_str(&words);
        }
        self.words.push_str(&words);
    }

    /// What holds for every page and piece.
    fn check(&self) {
        let mut ids = BTreeSet::new();
        for element in &self.elements {
            if let Some(id) = element.get("id") {
                assert!(ids.insert(id), "the id {id} is there twice");
                assert!(
                    id.starts_with(|first: char| first.is_ascii_lowercase()),
                    "the id {id}"
                );
            }
        }
        for element in &self.elements {
            let named = ["aria-labelledby", "headers"]
                .iter()
                .filter_map(|name| element.get(name));
            for id in named.flat_map(|ids| ids.split(' ')) {
                assert!(
                    ids.contains(id),
                    "{element:?} names {id}, which is not there"
                );
            }
            if let Some(id) = element.get("href").and_then(|href| href.strip_prefix('#')) {
                assert!(ids.contains(id), "a link leads to {id}, which is not there");
            }
            let name = element.name.as_str();
            assert!(
                !["script", "iframe", "img", "b", "object", "base"].contains(&name),
                "<{name}>"
            );
            for attribute in element.attributes.keys() {
                assert!(
                    !attribute.starts_with("on") && attribute != "style",
                    "{attribute}"
                );
            }
            let within = |ancestor: &str| element.within.iter().any(|name| name == ancestor);
            if name == "a" {
                assert!(!within("a"), "a link within a link");
                assert!(!element.words.trim().is_empty(), "a link that says nothing");
            }
            let in_phrasing = ["p", "h1", "h2", "h3", "h4", "h5", "h6", "summary"]
                .iter()
                .any(|name| within(name));
            if in_phrasing {
                assert!(
                    PHRASING.contains(&name),
                    "<{name}> in a paragraph or heading"
                );
            }
        }
    }

    pub(super) fn all<'r>(&'r self, name: &'r str) -> impl Iterator<Item = &'r Element> {
        self.elements
            .iter()
            .filter(move |element| element.name == name)
    }

    pub(super) fn one(&self, name: &str) -> &Element {
        let mut all = self.elements.iter().filter(|element| element.name == name);
        let first = all.next().unwrap_or_else(|| panic!("there is no <{name}>"));
        assert!(all.next().is_none(), "there are more <{name}>");
        first
    }

    pub(super) fn of_class<'r>(&'r self, class: &'r str) -> Vec<&'r Element> {
        self.elements
            .iter()
            .filter(|element| element.has_class(class))
            .collect()
    }
}

fn element(inside: &str, open: &[usize], elements: &[Element]) -> Element {
    let (name, mut rest) = inside.split_once(' ').unwrap_or((inside, ""));
    assert!(
        !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric()),
        "<{inside}> is no tag"
    );
    let mut attributes = BTreeMap::new();
    while !rest.is_empty() {
        let (attribute, value) = rest.split_once("=\"").expect("a value in double quotes");
        let (value, after) = value.split_once('"').expect("a value has an end");
        assert!(
            attribute
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        );
        assert!(
            attributes
                .insert(attribute.to_owned(), unescaped(value))
                .is_none(),
            "{attribute} stands twice"
        );
        rest = if after.is_empty() {
            ""
        } else {
            after.strip_prefix(' ').expect("a space")
        };
    }
    Element {
        name: name.to_owned(),
        attributes,
        within: open
            .iter()
            .map(|index| elements[*index].name.clone())
            .collect(),
        words: String::new(),
    }
}

fn unescaped(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        let (entity, after) = after.split_once(';').expect("an entity ends");
        out.push_str(before);
        out.push(match entity {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "#39" => '\'',
            other => panic!("the entity {other} is not written here"),
        });
        rest = after;
    }
    out.push_str(rest);
    out
}
