//! The door of a folder: the languages and the days.

use jiff::civil::Date;
use kader_core::register::Register;
use kader_core::wording::{Lang, day, words};
use maud::{DOCTYPE, html};

use crate::address::{Page, Route};
use crate::asset::Asset;
use crate::part::layout::POLICY;
use crate::view::{Asked, Links};

/// The page: it leads on to the first language and day, and offers the others.
pub fn page(register: &Register, days: &[Date], links: &dyn Links) -> Vec<u8> {
    let to = |lang, on| {
        let asked = Asked {
            on: Some(on),
            ..Asked::default()
        };
        links.to(&Route::Page(lang, Page::Overview), &asked)
    };
    let own = register.identity.language;
    let title = register.identity.title.in_language(own);
    let first = days.first().map(|day| to(own, *day));
    let page = html! {
        (DOCTYPE)
        html lang=(own.tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                @if let Some(first) = &first { meta http-equiv="refresh" content=(format!("0; url={first}")); }
                title { (title) }
                link rel="stylesheet" href=(links.to(&Route::Asset(Asset::Style), &Asked::default()));
            }
            body {
                main #main {
                    h1 { (title) }
                    @for lang in Lang::ALL {
                        section lang=(lang.tag()) {
                            h2 { (words(lang, "web-publish-index").unwrap_or_default()) }
                            ul {
                                @for on in days { li { a href=(to(lang, *on)) { (day(lang, *on)) } } }
                            }
                        }
                    }
                }
            }
        }
    };
    page.into_string().into_bytes()
}
