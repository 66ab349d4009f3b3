//! What a page is made from: the register as it was known, the day that is asked about, the
//! language, and where links lead.

use std::borrow::Cow;
use std::collections::BTreeMap;

use jiff::civil::Date;
use kader_core::figures::{Figure, FigureTable, FigureValue, Sought, Why};
use kader_core::model::{Edition, EditionId, Period, Text};
use kader_core::publication::Public;
use kader_core::register::Register;
use kader_core::wording::{Lang, Message, day, say, words};

use crate::address::{Page, ReportFormat, Route, TableFormat, TableName, decode, encode};
use crate::asset::Asset;
use crate::site::Known;
use crate::theme::Theme;

/// What an address asks beside its page: `?on=2023-04-30&known-at=12&edition=jvom-2023`.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Asked {
    /// The day on which what holds is asked.
    pub on: Option<Date>,
    /// As the register was known then: a time, a day or the number of an entry, in its own words.
    pub known_at: Option<String>,
    /// The edition whose annexes and period are meant.
    pub edition: Option<EditionId>,
    /// What single pages ask beside that: how to sort, what to look for.
    pub more: BTreeMap<String, String>,
}

/// What of an address cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadAsked {
    /// Not a day.
    Day(String),
    /// Not the id of an edition.
    Edition(String),
    /// Not percent-encoded text.
    Encoding,
}

/// The most days of a period that is asked: ten years, so that no question is endless.
const MOST_DAYS: u32 = 3_653;

/// The most letters of one value: no question of ours is as long.
const LONGEST: usize = 512;

impl Asked {
    /// What a query says.
    ///
    /// # Errors
    /// What of it cannot be read.
    pub fn parse(query: &str) -> Result<Self, BadAsked> {
        let mut asked = Self::default();
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            let plain = |text: &str| decode(&text.replace('+', " ")).ok_or(BadAsked::Encoding);
            let (key, value) = (plain(key)?, plain(value)?);
            let value = value.trim();
            if value.is_empty() || value.chars().count() > LONGEST {
                continue;
            }
            match key.as_str() {
                "on" => {
                    let day = value.parse().ok().filter(|day: &Date| day.year() >= 1900);
                    asked.on = Some(day.ok_or_else(|| BadAsked::Day(value.to_owned()))?);
                }
                "known-at" | "knownAt" => asked.known_at = Some(value.to_owned()),
                "edition" => {
                    let id = EditionId::new(value);
                    let id = id.ok_or_else(|| BadAsked::Edition(value.to_owned()))?;
                    asked.edition = Some(id);
                }
                _ if key.len() <= 24 && asked.more.len() < 16 => {
                    asked.more.insert(key, value.to_owned());
                }
                _ => {}
            }
        }
        Ok(asked)
    }

    /// It as a query, without a question mark.
    #[must_use]
    pub fn query(&self) -> String {
        let on = self.on.map(|on| ("on", on.to_string()));
        let known_at = self.known_at.clone().map(|at| ("known-at", at));
        let edition = self.edition.as_ref().map(|id| ("edition", id.to_string()));
        let moments = [on, known_at, edition].into_iter().flatten();
        let more = self.more.iter();
        let more = more.map(|(key, value)| (key.as_str(), value.clone()));
        let pairs: Vec<String> = moments
            .chain(more)
            .map(|(key, value)| format!("{}={}", encode(key), encode(&value)))
            .collect();
        pairs.join("&")
    }

    /// A value of a page's own.
    #[must_use]
    pub fn value(&self, key: &str) -> Option<&str> {
        self.more.get(key).map(String::as_str)
    }

    /// The same moments, without what one page asks beside them.
    #[must_use]
    pub fn moments(&self) -> Self {
        Self {
            more: BTreeMap::new(),
            ..self.clone()
        }
    }

    /// The period that is asked in place of that of the edition, `from` and `until`, both
    /// inclusive; nothing where none is asked, or none that can be.
    #[must_use]
    pub fn period(&self) -> Option<Period> {
        let day = |key| self.value(key)?.parse().ok();
        let period = Period::new(day("from")?, day("until")?)?;
        (period.days() <= MOST_DAYS).then_some(period)
    }

    /// The same with one more value.
    #[must_use]
    pub fn with(mut self, key: &str, value: impl Into<String>) -> Self {
        self.more.insert(key.to_owned(), value.into());
        self
    }
}

/// Where links lead.
pub trait Links: Send + Sync {
    /// The address of something, asked so, as seen from the page that is being written.
    fn to(&self, route: &Route, asked: &Asked) -> String;

    /// Whether questions can be answered: forms work, any day can be asked.
    fn is_live(&self) -> bool;

    /// The days of which there are pages, where not any day can be asked.
    fn days(&self) -> &[Date] {
        &[]
    }
}

/// Links of a server: every address from its root.
#[derive(Debug, Clone, Copy)]
pub struct Live;

impl Links for Live {
    fn to(&self, route: &Route, asked: &Asked) -> String {
        let query = match route {
            Route::Page(..)
            | Route::Table(..)
            | Route::Report(..)
            | Route::Findings(..)
            | Route::Why(..)
            | Route::Found(_)
            | Route::Api(_) => asked.query(),
            Route::Home | Route::Asset(_) | Route::Health | Route::Metrics => String::new(),
        };
        if query.is_empty() {
            route.path()
        } else {
            format!("{}?{query}", route.path())
        }
    }

    fn is_live(&self) -> bool {
        true
    }
}

/// What a page is made from.
#[derive(Clone, Copy)]
pub struct View<'v> {
    /// The language of the reader.
    pub lang: Lang,
    /// The page.
    pub page: &'v Page,
    /// What was asked in so many words.
    pub asked: &'v Asked,
    /// The register as it was known.
    pub known: &'v Known,
    /// The day on which what holds is asked.
    pub on: Date,
    /// The edition whose annexes and period are meant, if there is any.
    pub edition: Option<&'v Edition>,
    /// Where links lead.
    pub links: &'v dyn Links,
    /// What it looks like.
    pub theme: &'v Theme,
}

impl<'v> View<'v> {
    /// The register, as far as the public may see it, in the language of the reader.
    #[must_use]
    pub fn register(&self) -> &'v Register {
        self.public().register()
    }

    /// What the public may see, in the language of the reader.
    #[must_use]
    pub fn public(&self) -> &'v Public {
        self.known.public_in(self.lang)
    }

    /// What drawings of a period are made from.
    #[must_use]
    pub fn drawn(&self, period: Period) -> Cow<'v, Register> {
        self.public().for_drawing(period)
    }

    /// What figures are asked of; nothing without an edition.
    #[must_use]
    pub fn sought(&self) -> Option<Sought<'v>> {
        self.edition.map(|edition| Sought {
            on: self.on,
            period: self.asked.period().unwrap_or(edition.period),
            ..Sought::of(edition)
        })
    }

    /// Why a figure is what it is, as far as the public may see it.
    #[must_use]
    pub fn why(&self, path: &str) -> Option<Why> {
        self.public().why(self.sought()?, path)
    }

    /// A table, as the public may see it.
    #[must_use]
    pub fn table(&self, name: &str) -> Option<FigureTable> {
        self.public().table(self.sought()?, name)
    }

    /// Fixed words.
    #[must_use]
    pub fn word(&self, name: &str) -> String {
        words(self.lang, name).unwrap_or_else(|| name.to_owned())
    }

    /// A message in words.
    #[must_use]
    pub fn say(&self, message: &Message) -> String {
        say(self.lang, message)
    }

    /// The name of the region in which a table scrolls sideways. The section around it often has
    /// the name of the table itself, and no two landmarks of a page may share one.
    #[must_use]
    pub fn table_of(&self, name: &str) -> String {
        self.say(&Message::new("web-table-of").with("name", name))
    }

    /// A text of the register.
    #[must_use]
    pub fn text(&self, text: &'v Text) -> &'v str {
        text.in_language(self.lang)
    }

    /// A day as people write it.
    #[must_use]
    pub fn day(&self, date: Date) -> String {
        day(self.lang, date)
    }

    /// A count as people write it.
    #[must_use]
    pub fn count(&self, count: u64) -> String {
        FigureValue::Count(count).shown(self.lang)
    }

    /// A figure as people read it.
    #[must_use]
    pub fn figure(&self, figure: &Figure) -> String {
        figure.value.shown(self.lang)
    }

    /// The address of a page, asked of the same moments.
    #[must_use]
    pub fn href(&self, page: &Page) -> String {
        let route = Route::Page(self.lang, page.clone());
        self.links.to(&route, &self.asked_explicitly())
    }

    /// The address of a page, asked differently.
    #[must_use]
    pub fn href_asking(&self, page: &Page, asked: &Asked) -> String {
        self.links.to(&Route::Page(self.lang, page.clone()), asked)
    }

    /// The address of this page in another language.
    #[must_use]
    pub fn href_in(&self, lang: Lang) -> String {
        self.links
            .to(&Route::Page(lang, self.page.clone()), self.asked)
    }

    /// The address of a table to take along.
    #[must_use]
    pub fn href_table(&self, table: TableName, format: TableFormat) -> String {
        let route = Route::Table(self.lang, table, format);
        self.links.to(&route, &self.asked_of_figures())
    }

    /// The address of the why of a figure, of the same moments and the same period.
    #[must_use]
    pub fn href_why(&self, path: &str) -> String {
        self.href_asking(&Page::Why(path.to_owned()), &self.asked_of_figures())
    }

    /// The address of a report to take along.
    #[must_use]
    pub fn href_report(&self, id: &EditionId, format: ReportFormat) -> String {
        let route = Route::Report(self.lang, id.clone(), format);
        let asked = Asked {
            known_at: self.asked.known_at.clone(),
            ..Asked::default()
        };
        self.links.to(&route, &asked)
    }

    /// The address of a file that pages need.
    #[must_use]
    pub fn href_asset(&self, asset: Asset) -> String {
        self.links.to(&Route::Asset(asset), &Asked::default())
    }

    /// What figures depend on: the moments, and the period where one is asked.
    #[must_use]
    pub fn asked_of_figures(&self) -> Asked {
        let mut asked = self.asked_explicitly();
        if let Some(period) = self.asked.period() {
            asked = asked
                .with("from", period.from().to_string())
                .with("until", period.until().to_string());
        }
        asked
    }

    /// The moments that this page shows, with the day said even where it was not: so a link
    /// keeps showing what it showed.
    #[must_use]
    pub fn asked_explicitly(&self) -> Asked {
        Asked {
            on: Some(self.on),
            ..self.asked.moments()
        }
    }
}
