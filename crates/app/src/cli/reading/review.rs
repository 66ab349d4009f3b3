//! `kader review`: where a document contradicts itself, or differs from a register.

use kader_core::checks::Rule;
use kader_core::reading::{SourceDocument, against, rules};
use kader_core::wording::{Lang, Message, say, words};
use kader_exchange::dossier::Loaded;
use kader_exchange::findings::{Against, Review};

use super::{Opened, read};
use crate::cli::address;
use crate::cli::arguments::ReviewArguments;
use crate::cli::findings::{self, Chosen};
use crate::cli::{Failure, Output};

/// Reviews a document.
pub fn run(asked: &ReviewArguments, output: &mut Output) -> Result<u8, Failure> {
    let every: Vec<&'static Rule> = within().chain(beside()).collect();
    let chosen = Chosen::new(&every, &asked.findings, output)?;
    let (opened, mut against) = super::both(&asked.read, output)?;
    if let Some(against) = &mut against {
        against.place();
    }
    let register = against.as_ref().map(|against| &against.loaded.register);
    let reading = read(&opened, register);
    if reading.statements.is_empty() {
        let message = Message::new("review-nothing-read").with("file", &opened.name);
        let text = say(output.lang(), &message);
        output.note(&text);
    }
    let known_at = against.as_ref().map(|against| against.known_at.data());
    let folder = asked.read.against.as_ref();
    let folder = folder.map(|folder| address::shown(folder));
    let review = Review {
        name: &opened.name,
        sha256: &opened.sha256,
        reading: &reading,
        against: against.as_ref().map(|against| Against {
            loaded: &against.loaded,
            folder: folder.as_deref().unwrap_or_default(),
            known_at: known_at.as_deref(),
        }),
        lang: output.lang(),
    };
    let rules = chosen.rules().iter().copied();
    let asked_rules = rules.filter(|rule| against.is_some() || within().any(|one| one == *rule));
    let found = review.findings(asked_rules.collect());
    findings::show(&found, &asked.findings, output)
}

/// The rules over a document, in order of code.
pub fn within() -> impl Iterator<Item = &'static Rule> {
    rules::RULES.iter().map(|rule| &rule.rule)
}

/// The rules over a document beside a register, in order of code.
pub fn beside() -> impl Iterator<Item = &'static Rule> {
    against::RULES.iter().map(|rule| &rule.rule)
}

/// What is said of a text that breaks a rule, by that rule alone; beside a register where it
/// is about one.
pub fn shown(text: &str, rule: &'static Rule, against: Option<&Loaded>, lang: Lang) -> String {
    let opened = Opened {
        name: words(lang, "review-example").unwrap_or_default(),
        source: SourceDocument::from_text(text),
        sha256: String::new(),
    };
    let reading = read(&opened, against.map(|loaded| &loaded.register));
    let review = Review {
        name: &opened.name,
        sha256: &opened.sha256,
        reading: &reading,
        against: against.map(|loaded| Against {
            loaded,
            folder: "dossier",
            known_at: None,
        }),
        lang,
    };
    findings::human_without_closing(&review.findings(vec![rule]), false)
}
