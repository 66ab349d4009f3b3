//! What is shown where there is nothing to show: what is wrong, and where to go.

use kader_core::wording::Message;
use maud::html;

use super::{Content, Trouble};
use crate::address::Page;
use crate::site::Missing;
use crate::view::{BadAsked, View};

/// The status that goes with it (RFC 9110).
pub fn status(trouble: &Trouble) -> u16 {
    match trouble {
        Trouble::NotFound | Trouble::NoEdition => 404,
        Trouble::Bad(_) => 400,
    }
}

/// What of a query could not be read.
pub fn unread(bad: &BadAsked) -> Message {
    match bad {
        BadAsked::Day(words) => Message::new("web-bad-day").with("words", words),
        BadAsked::Edition(words) => Message::new("E401").with("id", words),
        BadAsked::Encoding => Message::new("web-bad-encoding"),
    }
}

/// Why it cannot be told what was known.
pub fn unknown_moment(missing: &Missing, words: &str) -> Message {
    match missing {
        Missing::NoHistory => Message::new("E402").with("known_at", words),
        Missing::NoMoment => Message::new("bad-moment").with("words", words),
        Missing::Unknown(message) => message.clone(),
    }
}

/// The page.
pub fn page(view: &View<'_>, trouble: &Trouble) -> Content {
    let (title, says) = match trouble {
        Trouble::NotFound => (view.word("web-not-found"), view.word("web-not-found-says")),
        Trouble::NoEdition => (
            view.word("web-no-edition"),
            view.word("web-no-edition-says"),
        ),
        Trouble::Bad(message) => (view.word("web-bad"), view.say(message)),
    };
    Content {
        title,
        way: Vec::new(),
        main: html! {
            p.lead { (says) }
            ul {
                @for page in [Page::Overview, Page::Missions, Page::Search] {
                    li { a href=(view.href_asking(&page, &Default::default())) { (crate::part::layout::name(view, &page)) } }
                }
            }
        },
    }
}
