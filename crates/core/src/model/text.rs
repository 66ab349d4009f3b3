//! Words in the register's own language, with translations where there are any.

use std::collections::BTreeMap;

use crate::record::{
    Code, Entry, Field, FieldShape, Node, Publication, Reader, Shape, Step, Value,
};
use crate::wording::{Lang, Message};

/// Words in the register's own language, perhaps with translations.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Text {
    own: Option<String>,
    translations: BTreeMap<Lang, String>,
}

impl Text {
    /// Words in the register's own language.
    #[must_use]
    pub fn own(words: &str) -> Self {
        Self {
            own: Some(words.to_owned()),
            translations: BTreeMap::new(),
        }
    }

    /// Words in both languages.
    #[must_use]
    pub fn both(dutch: &str, english: &str) -> Self {
        Self {
            own: None,
            translations: BTreeMap::from([
                (Lang::Nl, dutch.to_owned()),
                (Lang::En, english.to_owned()),
            ]),
        }
    }

    /// The words in a language, or else in the register's own, or else in any there is.
    #[must_use]
    pub fn in_language(&self, lang: Lang) -> &str {
        self.translations
            .get(&lang)
            .or(self.own.as_ref())
            .or_else(|| self.translations.values().next())
            .map_or("", String::as_str)
    }

    /// Every wording, the own first.
    pub fn wordings(&self) -> impl Iterator<Item = &str> {
        self.own
            .iter()
            .chain(self.translations.values())
            .map(String::as_str)
    }
}

impl Field for Text {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        if !matches!(node.value, Value::Table(_)) {
            return String::read(node, reader).map(|words| Self::own(&words));
        }
        let mut table = reader.table(node)?;
        let mut translations = BTreeMap::new();
        let mut sound = true;
        for (lang, key) in [(Lang::Nl, "nl"), (Lang::En, "en")] {
            if let Some(node) = table.take(key) {
                let words =
                    reader.within(Step::Field(key), node, |reader| String::read(node, reader));
                match words {
                    Some(words) => {
                        translations.insert(lang, words);
                    }
                    None => sound = false,
                }
            }
        }
        table.finish(&["nl", "en"], reader);
        if translations.is_empty() && sound {
            reader.problem(Code::EmptyText, node.span, Message::new("E110"));
        }
        (sound && !translations.is_empty()).then_some(Self {
            own: None,
            translations,
        })
    }

    fn write(&self) -> Option<Value> {
        if let Some(own) = &self.own {
            return Some(Value::Text(own.clone()));
        }
        let entries = self.translations.iter();
        Some(Value::Table(
            entries
                .map(|(lang, words)| Entry::made(lang.tag(), Value::Text(words.clone())))
                .collect(),
        ))
    }

    fn shape() -> Shape {
        let field = |key, meaning| FieldShape {
            key,
            meaning,
            publication: Publication::Public,
            required: false,
            shape: String::shape,
        };
        Shape::OneOf {
            name: "Text",
            meaning: "Words in the register's own language, or a table of them by language.",
            forms: vec![
                String::shape(),
                Shape::Table {
                    name: "Translations",
                    meaning: "The same words in several languages.",
                    fields: vec![field("nl", "In Dutch."), field("en", "In English.")],
                },
            ],
        }
    }
}
