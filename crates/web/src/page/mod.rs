//! The pages, one file each, and how an address becomes one.

mod error;
mod findings;
mod mission;
mod missions;
mod overview;
mod table;
mod why;

use jiff::civil::Date;
use kader_core::model::Edition;
use kader_core::wording::{Lang, Message};
use kader_exchange::table as export;
use maud::Markup;

use crate::address::{Page, Route, TableFormat, TableName};
use crate::part::layout;
use crate::site::{Known, Site, usual_day};
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

/// The answer for an address.
#[must_use]
pub fn answer(
    site: &Site,
    route: &Route,
    asked: Result<Asked, BadAsked>,
    preferred: Lang,
    today: Date,
    links: &dyn Links,
) -> Answer {
    let lang = match route {
        Route::Page(lang, _) | Route::Table(lang, ..) | Route::Report(lang, ..) => *lang,
        Route::Home | Route::Asset(_) | Route::Health | Route::Metrics => preferred,
    };
    let ground = Ground {
        site,
        lang,
        today,
        links,
    };
    let asked = match asked {
        Ok(asked) => asked,
        Err(bad) => return ground.troubled(&Trouble::Bad(error::unread(&bad))),
    };
    let known = match site.at(asked.known_at.as_deref()) {
        Ok(known) => known,
        Err(missing) => {
            let words = asked.known_at.as_deref().unwrap_or_default();
            return ground.troubled(&Trouble::Bad(error::unknown_moment(&missing, words)));
        }
    };
    match route {
        Route::Home => {
            let page = Route::Page(lang, Page::Overview);
            Answer::elsewhere(links.to(&page, &asked))
        }
        Route::Page(_, page) => ground.page(&known, page, &asked),
        Route::Table(_, table, format) => ground.table(&known, *table, *format, &asked),
        Route::Report(..) => ground.troubled(&Trouble::NotFound),
        Route::Asset(asset) => Answer::new(200, asset.media_type(), asset.content().into_owned()),
        Route::Health | Route::Metrics => ground.troubled(&Trouble::NotFound),
    }
}

/// The answer for an address under which there is nothing.
#[must_use]
pub fn lost(site: &Site, path: &str, preferred: Lang, today: Date) -> Answer {
    let first = path.trim_start_matches('/').split('/').next();
    let lang = Lang::ALL
        .into_iter()
        .find(|lang| Some(lang.tag()) == first)
        .unwrap_or(preferred);
    let ground = Ground {
        site,
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
    lang: Lang,
    today: Date,
    links: &'g dyn Links,
}

impl Ground<'_> {
    fn page(&self, known: &Known, page: &Page, asked: &Asked) -> Answer {
        self.with_view(known, page, asked, |view| {
            let content = content(view);
            match content {
                Ok(content) => Answer::html(200, layout::page(view, &content)),
                Err(trouble) => self.troubled_in(view, &trouble),
            }
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
        let register = known.register();
        let edition: Option<&Edition> = register.edition(asked.edition.as_ref());
        let view = View {
            lang: self.lang,
            page,
            asked,
            known,
            on: asked.on.unwrap_or_else(|| usual_day(known, self.today)),
            edition,
            links: self.links,
        };
        if let (Some(id), None) = (&asked.edition, edition) {
            let message = Message::new("E401").with("id", id.as_str());
            return self.troubled_in(&view, &Trouble::Bad(message));
        }
        then(&view)
    }

    fn table(&self, known: &Known, table: TableName, format: TableFormat, asked: &Asked) -> Answer {
        let page = Page::Table(table);
        self.with_view(known, &page, asked, |view| {
            let Some(found) = view.table(table.name()) else {
                return self.troubled_in(view, &Trouble::NoEdition);
            };
            let body = match format {
                TableFormat::Csv => export::csv(&found),
                TableFormat::Json => export::json(&found, &table::receipt(view)).into_bytes(),
                TableFormat::Xlsx => {
                    let about = table::about(view, &found);
                    match export::xlsx(&found, &about, view.lang) {
                        Ok(bytes) => bytes,
                        Err(_) => return broken(view.lang),
                    }
                }
            };
            let name = format!("{}-{}.{}", table.name(), view.on, format.extension());
            Answer {
                file: (format != TableFormat::Json).then_some(name),
                ..Answer::new(200, format.media_type(), body)
            }
        })
    }

    /// The page that says what is wrong, where no more is known.
    fn troubled(&self, trouble: &Trouble) -> Answer {
        let (page, asked, known) = (Page::Overview, Asked::default(), self.site.now());
        let view = View {
            lang: self.lang,
            page: &page,
            asked: &asked,
            known: &known,
            on: usual_day(&known, self.today),
            edition: known.register().edition(None),
            links: self.links,
        };
        self.troubled_in(&view, trouble)
    }

    fn troubled_in(&self, view: &View<'_>, trouble: &Trouble) -> Answer {
        let content = error::page(view, trouble);
        Answer::html(error::status(trouble), layout::page(view, &content))
    }
}

/// What a page says.
fn content(view: &View<'_>) -> Result<Content, Trouble> {
    match view.page {
        Page::Overview => overview::page(view),
        Page::Missions => missions::page(view),
        Page::Mission(id) => mission::page(view, id),
        Page::Tables => Ok(table::list(view)),
        Page::Table(name) => table::page(view, *name),
        Page::Findings => Ok(findings::page(view)),
        Page::Rule(code) => findings::rule(view, code),
        Page::Why(path) => why::page(view, path),
        Page::Map
        | Page::RegionMap(_)
        | Page::Timeline
        | Page::Protection
        | Page::Papers
        | Page::Paper(_)
        | Page::Compare
        | Page::Search
        | Page::Reports
        | Page::Report(_)
        | Page::Review
        | Page::About => Err(Trouble::NotFound),
    }
}
