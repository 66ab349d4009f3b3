//! Whose register it is, and the abbreviations that its reports explain.

use super::{AbbreviationId, Text};
use crate::record;
use crate::record::{Choice, Field, Node, Reader, Shape, Value, unknown_choice};
use crate::wording::Lang;

record! {
    /// Whose register it is.
    pub struct Identity {
        /// The version of the format of the dossier: 1.
        public format: u32,
        /// The name of the register.
        public title: Text,
        /// The country, as it is called in its own language.
        public country: Text,
        /// The adjective in running text, as in "Nederlandse bijdrage".
        public adjective: Option<Text>,
        /// The language in which its texts are written.
        public language: Lang,
        /// What every reader must know of it first: that it is an example, or fictional.
        public notice: Option<Text>,
        /// Names that may stand in its texts: of people who hold or held a public office and
        /// whom public documents name.
        public office_holders: Vec<String>,
    }
}

record! {
    /// An abbreviation with what it stands for, as reports explain it.
    pub struct Abbreviation {
        /// Its id.
        public id: AbbreviationId,
        /// The abbreviation, as written: `LAF`.
        public short: String,
        /// What it stands for.
        public meaning: Text,
    }
}

impl Field for Lang {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        let Value::Text(word) = &node.value else {
            reader.wrong_type(node, "text");
            return None;
        };
        Self::ALL
            .into_iter()
            .find(|lang| lang.tag() == word)
            .or_else(|| {
                unknown_choice(word, node.span, &["nl", "en"], reader);
                None
            })
    }

    fn write(&self) -> Option<Value> {
        Some(Value::Text(self.tag().to_owned()))
    }

    fn shape() -> Shape {
        let choice = |word, meaning| Choice {
            word,
            meaning,
            fields: Vec::new(),
        };
        Shape::Choice {
            name: "Language",
            meaning: "A language.",
            choices: vec![choice("nl", "Dutch."), choice("en", "English.")],
        }
    }
}
