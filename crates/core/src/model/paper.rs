//! Papers: parliamentary papers and all else that can be cited.

use jiff::civil::Date;
use kader_citation::citation::{Kamerstuk, Style};

use super::{PaperId, Text, Visibility};
use crate::wording::Lang;
use crate::{choice, record};

choice! {
    /// What kind of source it is.
    pub enum PaperKind {
        /// A parliamentary paper.
        Kamerstuk = "kamerstuk",
        /// A document of the House without a number in a dossier.
        HouseDocument = "house-document",
        /// A debate or written answer.
        Proceedings = "proceedings",
        /// A resolution of the Security Council.
        UnResolution = "un-resolution",
        /// Another document of the United Nations.
        UnDocument = "un-document",
        /// An act of the European Union.
        EuAct = "eu-act",
        /// A law, decree or regulation.
        Law = "law",
        /// An official gazette.
        Gazette = "gazette",
        /// A treaty or agreement between states.
        Treaty = "treaty",
        /// A report that was published.
        Report = "report",
        /// News in the press or on a site.
        Press = "press",
        /// A document of the administration itself.
        Administration = "administration",
    }
}

record! {
    /// A source that can be cited.
    pub struct Paper {
        /// Its id; that of a parliamentary paper is its official identifier.
        public id: PaperId,
        /// What kind of source it is.
        public kind: PaperKind,
        /// How it is cited, where the id does not tell.
        public citation: Option<Text>,
        /// Its title.
        public title: Option<Text>,
        /// When it was published or signed.
        public date: Option<Date>,
        /// Where it can be read.
        public url: Option<String>,
        /// Whether it may be published that it exists.
        public publication: Option<Visibility>,
        /// What there is to say about it.
        restricted remark: Option<String>,
    }
}

impl Paper {
    /// How it is cited in a language: by its official identifier, or else as its record says,
    /// or else by title or id.
    #[must_use]
    pub fn cited(&self, lang: Lang) -> String {
        if let Some(citation) = &self.citation {
            return citation.in_language(lang).to_owned();
        }
        match Kamerstuk::from_identifier(self.id.as_str()) {
            Ok(kamerstuk) => kamerstuk.print(match lang {
                Lang::Nl => Style::Ministry,
                Lang::En => Style::English,
            }),
            Err(_) => self.title.as_ref().map_or_else(
                || self.id.to_string(),
                |title| title.in_language(lang).to_owned(),
            ),
        }
    }

    /// Where it can be read: its own address, or that of its official identifier.
    #[must_use]
    pub fn address(&self) -> Option<String> {
        self.url.clone().or_else(|| {
            Kamerstuk::from_identifier(self.id.as_str())
                .ok()
                .map(|kamerstuk| kamerstuk.url())
        })
    }
}
