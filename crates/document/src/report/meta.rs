//! Title page, metadata and fixed words.

use kader_core::model::{DeploymentRecords, Edition};
use kader_core::register::Register;
use kader_core::wording::{Lang, Message, say, words};

use super::builder::Options;
use crate::tree::{Inline, Labels, Meta, text};

/// What a document says about itself.
pub(super) fn meta(register: &Register, edition: &Edition, lang: Lang, options: &Options) -> Meta {
    let own = |text: &kader_core::model::Text| text.in_language(lang).to_owned();
    let title = own(&edition.title);
    let period = Message::new("report-period")
        .with("from", edition.period.from())
        .with("until", edition.period.until());
    let mut notices: Vec<Vec<Inline>> = Vec::new();
    if options.draft {
        notices.push(vec![text(word(lang, "report-draft"))]);
    }
    let said = register.identity.notice.iter().chain(&edition.notices);
    for notice in said {
        let notice = vec![text(own(notice))];
        if !notices.contains(&notice) {
            notices.push(notice);
        }
    }
    let reconstructed = register
        .contributions
        .values()
        .any(|contribution| contribution.deployments == DeploymentRecords::Reconstructed);
    if reconstructed {
        notices.push(vec![text(word(lang, "report-reconstructed"))]);
    }
    Meta {
        language: lang.tag().to_owned(),
        subtitle: edition.subtitle.as_ref().map(own).unwrap_or_default(),
        issuers: edition.issuers.iter().map(own).collect(),
        date: say(lang, &period),
        running_head: title.clone(),
        title,
        description: edition.description.as_ref().map(own).unwrap_or_default(),
        keywords: edition.keywords.iter().map(own).collect(),
        notices,
        labels: labels(lang),
        receipt: options.receipt.clone(),
    }
}

fn word(lang: Lang, name: &str) -> String {
    words(lang, name).unwrap_or_default()
}

/// The fixed words that renderers need, in a language.
#[must_use]
pub fn labels(lang: Lang) -> Labels {
    let word = |name: &str| word(lang, name);
    Labels {
        contents: word("report-contents"),
        page: word("report-page"),
        of: word("report-of"),
        notes: word("report-notes"),
        note: word("report-note"),
        table: word("report-table"),
        drawing: word("report-drawing"),
        show_data: word("report-show-data"),
        reconstructed: word("report-word-reconstructed"),
        colophon: word("report-colophon"),
        back: word("report-back"),
        skip: word("report-skip"),
        receipt: [
            word("report-receipt-producer"),
            word("report-receipt-input"),
            word("report-receipt-known-at"),
            word("report-receipt-valid-on"),
            word("report-receipt-parameters"),
        ],
    }
}
