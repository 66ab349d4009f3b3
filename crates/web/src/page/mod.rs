//! The pages, one file each, and how an address becomes one.

mod about;
mod compare;
mod error;
mod file;
mod findings;
mod map;
mod mission;
mod missions;
mod overview;
mod papers;
mod protection;
mod reports;
mod review;
mod search;
mod table;
mod timeline;
mod why;

pub use error::status;
pub use findings::{all as all_findings, rules};
pub use review::{MOST, Unread, Upload};
pub use table::receipt;
pub use why::sentence;

use std::sync::Arc;

use jiff::civil::Date;
use kader_core::model::Edition;
use kader_core::wording::{Lang, Message};
use maud::Markup;

use crate::address::{Audience, Page, Route};
use crate::api::{self, Endpoint};
use crate::part::layout;
use crate::site::{Known, Missing, Site, usual_day};
use crate::view::{Asked, BadAsked, Links, View};

/// What goes back for an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The status (RFC 9110): 200, or why not.
    pub status: u16,
    /// The media type.
    pub media_type: String,
    /// The content.
    pub body: Vec<u8>,
    /// Where else to go.
    pub location: Option<String>,
    /// Under which name a file is kept.
    pub file: Option<String>,
    /// The content security policy, where it is not that of all pages.
    pub policy: Option<String>,
}

impl Answer {
    fn new(status: u16, media_type: &str, body: Vec<u8>) -> Self {
        Self {
            status,
            media_type: media_type.to_owned(),
            body,
            location: None,
            file: None,
            policy: None,
        }
    }

    /// A plain text.
    #[must_use]
    pub fn text(text: &str) -> Self {
        Self::new(200, "text/plain; charset=utf-8", text.as_bytes().to_vec())
    }

    fn html(status: u16, markup: Markup) -> Self {
        Self::new(
            status,
            "text/html; charset=utf-8",
            markup.into_string().into_bytes(),
        )
    }

    fn elsewhere(location: String) -> Self {
        Self {
            location: Some(location),
            ..Self::new(302, "text/plain; charset=utf-8", Vec::new())
        }
    }

    fn problem(trouble: &Trouble, lang: Lang) -> Self {
        let body = api::problem(trouble, lang).into_bytes();
        Self::new(status(trouble), "application/problem+json", body)
    }

    /// Whether it is for machines.
    #[must_use]
    pub fn is_data(&self) -> bool {
        self.media_type.ends_with("json")
    }

    /// Whether the same address will have the same answer until the source changes.
    #[must_use]
    pub fn is_lasting(&self) -> bool {
        self.status == 200
    }
}

/// The content of a page, before what stands around it.
pub struct Content {
    /// Its heading, and its name in the title of the window.
    pub title: String,
    /// The way to it, between the first page and itself: words and pages.
    pub way: Vec<(String, Page)>,
    /// What it says.
    pub main: Markup,
}

/// Why there is no such page.
#[derive(Debug, Clone, PartialEq)]
pub enum Trouble {
    /// There is nothing there.
    NotFound,
    /// What is asked cannot be read.
    Bad(Message),
    /// A table or page needs an edition, and there is none.
    NoEdition,
}

/// The answer for an address, of a register as it is known `now`.
#[must_use]
pub fn answer(
    site: &Site,
    now: &Arc<Known>,
    route: &Route,
    asked: Result<Asked, BadAsked>,
    preferred: Lang,
    today: Date,
    links: &dyn Links,
) -> Answer {
    let lang = match route {
        Route::Page(lang, _)
        | Route::Table(lang, ..)
        | Route::Report(lang, ..)
        | Route::Findings(lang, _)
        | Route::Why(lang, _)
        | Route::Found(lang) => *lang,
        Route::Home | Route::Api(_) | Route::Asset(_) | Route::Health | Route::Metrics => preferred,
    };
    let ground = Ground {
        site,
        now,
        lang,
        today,
        links,
    };
    let asked = match asked {
        Ok(asked) => asked,
        Err(bad) => return ground.refused(route, &Trouble::Bad(error::unread(&bad))),
    };
    let known = match ground.known(asked.known_at.as_deref()) {
        Ok(known) => known,
        Err(missing) => {
            let words = asked.known_at.as_deref().unwrap_or_default();
            let trouble = Trouble::Bad(error::unknown_moment(&missing, words));
            return ground.refused(route, &trouble);
        }
    };
    // Everything is for anyone. Whoever adds an audience has to say here who is let in.
    let Audience::Public = route.audience();
    match route {
        Route::Home => {
            let page = Route::Page(lang, Page::Overview);
            Answer::elsewhere(links.to(&page, &asked))
        }
        Route::Page(_, page) => ground.page(&known, page, &asked),
        Route::Table(..)
        | Route::Report(..)
        | Route::Findings(..)
        | Route::Why(..)
        | Route::Found(_) => ground.file(&known, route, &asked),
        Route::Api(endpoint) => ground.api(&known, endpoint, &asked),
        Route::Asset(asset) => match asset.content(site.theme()) {
            Some(content) => Answer::new(200, asset.media_type(), content.into_owned()),
            None => ground.troubled(&Trouble::NotFound),
        },
        Route::Health | Route::Metrics => ground.troubled(&Trouble::NotFound),
    }
}

/// The answer to a document that a reader handed in, or why it was not taken. It depends on the
/// document and is not to be kept.
#[must_use]
pub fn reviewed(
    site: &Site,
    lang: Lang,
    asked: Result<Asked, BadAsked>,
    upload: Result<&Upload, Unread>,
    today: Date,
) -> Answer {
    let now = &site.now();
    let ground = Ground {
        site,
        now,
        lang,
        today,
        links: &crate::view::Live,
    };
    let asked = match asked {
        Ok(asked) => asked,
        Err(bad) => return ground.troubled(&Trouble::Bad(error::unread(&bad))),
    };
    let known = match ground.known(asked.known_at.as_deref()) {
        Ok(known) => known,
        Err(missing) => {
            let words = asked.known_at.as_deref().unwrap_or_default();
            let trouble = Trouble::Bad(error::unknown_moment(&missing, words));
            return ground.troubled(&trouble);
        }
    };
    ground.with_view(&known, &Page::Review, &asked, |view| {
        let found = upload.and_then(|upload| review::reviewed(view, upload));
        match found {
            Ok(content) => Answer::html(200, layout::page(view, &content)),
            Err(unread) => {
                let content = review::unread(view, unread);
                Answer::html(unread.status(), layout::page(view, &content))
            }
        }
    })
}

/// The answer for an address under which there is nothing.
#[must_use]
pub fn lost(site: &Site, now: &Arc<Known>, path: &str, preferred: Lang, today: Date) -> Answer {
    let first = path.trim_start_matches('/').split('/').next();
    let lang = Lang::ALL
        .into_iter()
        .find(|lang| Some(lang.tag()) == first)
        .unwrap_or(preferred);
    let ground = Ground {
        site,
        now,
        lang,
        today,
        links: &crate::view::Live,
    };
    ground.troubled(&Trouble::NotFound)
}

/// The answer where the program itself is at fault.
#[must_use]
pub fn broken(lang: Lang) -> Answer {
    let words = kader_core::wording::words(lang, "web-broken").unwrap_or_default();
    Answer::new(500, "text/plain; charset=utf-8", words.into_bytes())
}

/// What every page stands on.
struct Ground<'g> {
    site: &'g Site,
    now: &'g Arc<Known>,
    lang: Lang,
    today: Date,
    links: &'g dyn Links,
}

impl Ground<'_> {
    /// The register as it was known at a moment, in the reader's words; now without any.
    fn known(&self, known_at: Option<&str>) -> Result<Arc<Known>, Missing> {
        match known_at {
            None => Ok(Arc::clone(self.now)),
            Some(words) => self.site.at(Some(words)),
        }
    }

    /// What is wrong with a question: as a page, or as data where data was asked.
    fn refused(&self, route: &Route, trouble: &Trouble) -> Answer {
        match route {
            Route::Api(_) => Answer::problem(trouble, self.lang),
            _ => self.troubled(trouble),
        }
    }

    fn api(&self, known: &Known, endpoint: &Endpoint, asked: &Asked) -> Answer {
        let view = match self.view(known, &Page::About, asked) {
            Ok(view) => view,
            Err(trouble) => return Answer::problem(&trouble, self.lang),
        };
        match api::answer(&view, endpoint) {
            Ok(json) => Answer::new(200, "application/json", json.into_bytes()),
            Err(trouble) => Answer::problem(&trouble, self.lang),
        }
    }

    fn page(&self, known: &Known, page: &Page, asked: &Asked) -> Answer {
        self.with_view(known, page, asked, |view| match self.content(view) {
            Ok(content) => Answer::html(200, layout::page(view, &content)),
            Err(trouble) => self.troubled_in(view, &trouble),
        })
    }

    /// Makes the view and hands it on; trouble where an edition is asked that there is not.
    fn with_view(
        &self,
        known: &Known,
        page: &Page,
        asked: &Asked,
        then: impl FnOnce(&View<'_>) -> Answer,
    ) -> Answer {
        match self.view(known, page, asked) {
            Ok(view) => then(&view),
            Err(trouble) => self.troubled(&trouble),
        }
    }

    /// What a page is made from; trouble where an edition is asked that there is not.
    fn view<'v>(
        &'v self,
        known: &'v Known,
        page: &'v Page,
        asked: &'v Asked,
    ) -> Result<View<'v>, Trouble> {
        let edition: Option<&Edition> = known.register().edition(asked.edition.as_ref());
        if let (Some(id), None) = (&asked.edition, edition) {
            return Err(Trouble::Bad(Message::new("E401").with("id", id.as_str())));
        }
        Ok(View {
            lang: self.lang,
            page,
            asked,
            known,
            on: asked.on.unwrap_or_else(|| usual_day(known, self.today)),
            edition,
            links: self.links,
            theme: self.site.theme(),
        })
    }

    fn file(&self, known: &Known, route: &Route, asked: &Asked) -> Answer {
        let page = file::page(route);
        self.with_view(known, &page, asked, |view| {
            file::file(view, self.site, route)
                .unwrap_or_else(|trouble| self.troubled_in(view, &trouble))
        })
    }

    /// The page that says what is wrong, where no more is known.
    fn troubled(&self, trouble: &Trouble) -> Answer {
        let (page, asked, known) = (Page::Overview, Asked::default(), self.now);
        let view = View {
            lang: self.lang,
            page: &page,
            asked: &asked,
            known,
            on: usual_day(known, self.today),
            edition: known.register().edition(None),
            links: self.links,
            theme: self.site.theme(),
        };
        self.troubled_in(&view, trouble)
    }

    fn troubled_in(&self, view: &View<'_>, trouble: &Trouble) -> Answer {
        let content = error::page(view, trouble);
        Answer::html(status(trouble), layout::page(view, &content))
    }

    /// What a page says.
    fn content(&self, view: &View<'_>) -> Result<Content, Trouble> {
        match view.page {
            Page::Overview => overview::page(view, self.site),
            Page::Missions => missions::page(view),
            Page::Mission(id) => mission::page(view, id),
            Page::Tables => Ok(table::list(view)),
            Page::Table(name) => table::page(view, *name),
            Page::Papers => Ok(papers::list(view)),
            Page::Paper(id) => papers::page(view, id),
            Page::Findings => findings::page(view),
            Page::Rule(code) => findings::rule(view, code),
            Page::Compare => compare::page(view, self.site),
            Page::Search => Ok(search::page(view)),
            Page::Reports => Ok(reports::list(view, self.site.prints())),
            Page::Report(id) => reports::page(view, id, self.site.prints()),
            Page::Review => Ok(review::page(view)),
            Page::Why(path) => why::page(view, path),
            Page::About => Ok(about::page(view)),
            Page::Map => Ok(map::world(view)),
            Page::RegionMap(id) => map::page(view, id),
            Page::Timeline => timeline::page(view),
            Page::Protection => protection::page(view),
        }
    }
}
