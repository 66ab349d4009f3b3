//! A document of the reader's own, reviewed: what is found, beside the words that it concerns.
//! Nothing of it is kept.

mod found;

use kader_citation::Catalogue;
use kader_core::checks::Rule;
use kader_core::reading::names::given;
use kader_core::reading::{Known, Reading, against, rules};
use kader_core::wording::Message;
use kader_exchange::findings::{Against, Findings, Review};
use kader_extract::{ExtractError, extract};
use maud::{Markup, html};
use sha2::{Digest, Sha256};

use super::Content;
use crate::part::layout;
use crate::view::View;

/// The most bytes of a document that is handed in: rather less than `kader review` reads, since
/// several readers may ask at once.
pub const MOST: usize = 24 << 20;

/// What a reader handed in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Upload {
    /// The name of its file; empty for words that were pasted.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Upload {
    /// Whether there is anything in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.bytes.iter().all(u8::is_ascii_whitespace)
    }
}

/// Why there is nothing to say of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unread {
    /// Nothing was handed in.
    Nothing,
    /// There is more than is read here.
    TooMuch,
    /// It took too long to come.
    TooSlow,
    /// Others are being reviewed; there is no room for more at once.
    Busy,
    /// What was sent is no form.
    NoForm,
    /// The document cannot be read.
    Unreadable(ExtractError),
}

impl Unread {
    /// The status that goes with it (RFC 9110).
    #[must_use]
    pub fn status(self) -> u16 {
        match self {
            Self::Nothing | Self::NoForm => 400,
            Self::TooMuch => 413,
            Self::TooSlow => 408,
            Self::Busy => 503,
            Self::Unreadable(_) => 422,
        }
    }

    fn message(self) -> Message {
        match self {
            Self::Nothing => Message::new("web-review-nothing"),
            Self::TooMuch => Message::new("web-review-too-much").with("most", MOST >> 20),
            Self::TooSlow => Message::new("web-review-too-slow"),
            Self::Busy => Message::new("web-review-busy"),
            Self::NoForm => Message::new("web-review-no-form"),
            Self::Unreadable(error) => error.message(),
        }
    }
}

/// The page before anything was handed in.
pub fn page(view: &View<'_>) -> Content {
    content(view, html! { (form(view)) })
}

/// The page with what is found in a document.
pub fn reviewed(view: &View<'_>, upload: &Upload) -> Result<Content, Unread> {
    if upload.is_empty() {
        return Err(Unread::Nothing);
    }
    let name = if upload.name.is_empty() {
        view.word("web-review-pasted")
    } else {
        upload.name.clone()
    };
    // Words that were pasted are text, whatever they look like.
    let read_as = if upload.name.is_empty() {
        "pasted.txt"
    } else {
        &upload.name
    };
    let source = extract(read_as, &upload.bytes).map_err(Unread::Unreadable)?;
    let loaded = view.known.placed();
    let known = Known {
        missions: given(view.register()),
        ..Known::default()
    };
    let reading = Reading::of(&source, known, &Catalogue::builtin());
    let hash = Sha256::digest(&upload.bytes);
    let sha256: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    let known_at = view.known.stamp.known_at();
    let review = Review {
        name: &name,
        sha256: &sha256,
        reading: &reading,
        against: loaded.map(|loaded| Against {
            loaded,
            folder: "",
            known_at: Some(&known_at),
        }),
        lang: view.lang,
    };
    let findings: Findings<'_> = review.findings(every_rule());
    Ok(content(
        view,
        html! {
            (found::section(view, &name, &reading, &findings))
            h2 { (view.word("web-review-again")) }
            (form(view))
        },
    ))
}

/// The page that says why there is nothing to say.
pub fn unread(view: &View<'_>, unread: Unread) -> Content {
    let remedy = match unread {
        Unread::Unreadable(error) => Some(error.remedy(view.lang)),
        Unread::Nothing | Unread::TooMuch | Unread::TooSlow | Unread::Busy | Unread::NoForm => None,
    };
    content(
        view,
        html! {
            div.state role="alert" {
                p { strong { (super::sentence(&view.say(&unread.message()))) } }
                @if let Some(remedy) = remedy { p { (super::sentence(&remedy)) } }
            }
            (form(view))
        },
    )
}

/// The rules over a document, and those over one beside a register, in order of code.
fn every_rule() -> Vec<&'static Rule> {
    let within = rules::RULES.iter().map(|rule| &rule.rule);
    let beside = against::RULES.iter().map(|rule| &rule.rule);
    within.chain(beside).collect()
}

fn content(view: &View<'_>, main: Markup) -> Content {
    Content {
        title: layout::name(view, view.page),
        way: Vec::new(),
        main,
    }
}

fn form(view: &View<'_>) -> Markup {
    if !view.links.is_live() {
        return html! {
            p.lead { (view.word("web-review-says")) }
            p.empty { (view.word("web-review-needs-server")) }
        };
    }
    let action = view.href_asking(view.page, &view.asked.moments());
    html! {
        p.lead { (view.word("web-review-says")) }
        p.note { (view.word("web-review-kept")) }
        form.fields method="post" enctype="multipart/form-data" action=(action) {
            div {
                label.utrecht-form-label for="document" { (view.word("web-review-file")) }
                input #document.utrecht-textbox type="file" name="document" accept=".pdf,.docx,.odt,.txt,.md,text/plain,application/pdf" aria-describedby="document-note";
                p.note #document-note { (view.say(&Message::new("web-review-file-note").with("most", MOST >> 20))) }
            }
            div {
                label.utrecht-form-label for="text" { (view.word("web-review-text")) }
                textarea #text.utrecht-textarea name="text" rows="10" {}
            }
            div { button.utrecht-button.utrecht-button--primary-action type="submit" { (view.word("web-review-go")) } }
        }
    }
}
