//! What has an address: pages in two languages, files to take along, data for machines.

mod format;

use kader_core::figures::TABLES;
use kader_core::model::{EditionId, MissionId, PaperId, RegionId};
use kader_core::wording::Lang;

use crate::api::Endpoint;
use crate::asset::Asset;

pub use format::{FindingsFormat, ReportFormat, TableFormat};

/// Who may see something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Anyone.
    Public,
}

/// A table of figures that has a page of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TableName(&'static str);

impl TableName {
    /// Every table that a snapshot can give.
    pub fn all() -> impl Iterator<Item = Self> {
        // What changed between two moments has a page of its own.
        TABLES
            .into_iter()
            .filter(|name| *name != "changes")
            .map(Self)
    }

    /// The table with this name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::all().find(|table| table.0 == name)
    }

    /// Its name, as `kader figures` knows it.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.0
    }
}

/// A page for people.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Page {
    /// How many people are where, under which limit.
    Overview,
    /// Every mission.
    Missions,
    /// One mission.
    Mission(MissionId),
    /// The world.
    Map,
    /// A region of it.
    RegionMap(RegionId),
    /// All mandates and frameworks through time.
    Timeline,
    /// The tables that there are.
    Tables,
    /// One of them.
    Table(TableName),
    /// Requests for the protection of ships.
    Protection,
    /// Every paper that is cited.
    Papers,
    /// One paper, with everything that cites it.
    Paper(PaperId),
    /// What is wrong, by rule.
    Findings,
    /// What one rule says and finds.
    Rule(String),
    /// Two editions, two dates, two moments, or published against computed.
    Compare,
    /// Everything that holds some words.
    Search,
    /// The editions of the report.
    Reports,
    /// One edition.
    Report(EditionId),
    /// A document of the reader's own, reviewed.
    Review,
    /// Why a figure is what it is, by its path.
    Why(String),
    /// What this is, how it counts, what may be done with it, how accessible it is.
    About,
}

impl Page {
    /// The first part of its address in a language.
    #[must_use]
    pub fn word(&self, lang: Lang) -> &'static str {
        let (dutch, english) = match self {
            Page::Overview => ("", ""),
            Page::Missions | Page::Mission(_) => ("missies", "missions"),
            Page::Map | Page::RegionMap(_) => ("kaart", "map"),
            Page::Timeline => ("tijdlijn", "timeline"),
            Page::Tables | Page::Table(_) => ("tabellen", "tables"),
            Page::Protection => ("scheepsbeveiliging", "vessel-protection"),
            Page::Papers | Page::Paper(_) => ("stukken", "papers"),
            Page::Findings | Page::Rule(_) => ("bevindingen", "findings"),
            Page::Compare => ("vergelijken", "compare"),
            Page::Search => ("zoeken", "search"),
            Page::Reports | Page::Report(_) => ("rapporten", "reports"),
            Page::Review => ("toetsen", "review"),
            Page::Why(_) => ("waarom", "why"),
            Page::About => ("over", "about"),
        };
        match lang {
            Lang::Nl => dutch,
            Lang::En => english,
        }
    }

    /// What follows it.
    fn rest(&self) -> Option<&str> {
        match self {
            Page::Mission(id) => Some(id.as_str()),
            Page::RegionMap(id) => Some(id.as_str()),
            Page::Table(table) => Some(table.name()),
            Page::Paper(id) => Some(id.as_str()),
            Page::Rule(code) => Some(code),
            Page::Report(id) => Some(id.as_str()),
            Page::Why(path) => Some(path),
            Page::Overview
            | Page::Missions
            | Page::Map
            | Page::Timeline
            | Page::Tables
            | Page::Protection
            | Page::Papers
            | Page::Findings
            | Page::Compare
            | Page::Search
            | Page::Reports
            | Page::Review
            | Page::About => None,
        }
    }

    /// Its address below that of its language, without a slash before it.
    #[must_use]
    pub fn path(&self, lang: Lang) -> String {
        match self.rest() {
            None => self.word(lang).to_owned(),
            Some(rest) => format!("{}/{}", self.word(lang), encode(rest)),
        }
    }

    /// The page with this address below that of a language, decoded.
    #[must_use]
    pub fn parse(lang: Lang, path: &str) -> Option<Self> {
        let path = path.strip_suffix('/').unwrap_or(path);
        let (word, rest) = match path.split_once('/') {
            Some((word, rest)) => (word, Some(rest)),
            None => (path, None),
        };
        Self::top()
            .into_iter()
            .find(|page| page.word(lang) == word)
            .and_then(|page| match rest {
                None => Some(page),
                Some(rest) => page.below(rest),
            })
            .or_else(|| {
                let why = Page::Why(rest?.to_owned());
                (why.word(lang) == word && rest != Some("")).then_some(why)
            })
    }

    /// The pages without anything after their word.
    #[must_use]
    pub fn top() -> [Self; 13] {
        [
            Page::Overview,
            Page::Missions,
            Page::Map,
            Page::Timeline,
            Page::Tables,
            Page::Protection,
            Page::Papers,
            Page::Findings,
            Page::Compare,
            Page::Search,
            Page::Reports,
            Page::Review,
            Page::About,
        ]
    }

    fn below(&self, rest: &str) -> Option<Self> {
        match self {
            Page::Missions => MissionId::new(rest).map(Page::Mission),
            Page::Map => RegionId::new(rest).map(Page::RegionMap),
            Page::Tables => TableName::parse(rest).map(Page::Table),
            Page::Papers => PaperId::new(rest).map(Page::Paper),
            Page::Findings => {
                let is_code =
                    rest.len() <= 8 && rest.bytes().all(|byte| byte.is_ascii_alphanumeric());
                (is_code && !rest.is_empty()).then(|| Page::Rule(rest.to_owned()))
            }
            Page::Reports => EditionId::new(rest).map(Page::Report),
            Page::Overview
            | Page::Mission(_)
            | Page::RegionMap(_)
            | Page::Timeline
            | Page::Table(_)
            | Page::Protection
            | Page::Paper(_)
            | Page::Rule(_)
            | Page::Compare
            | Page::Search
            | Page::Report(_)
            | Page::Review
            | Page::Why(_)
            | Page::About => None,
        }
    }
}

/// Everything that has an address.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Route {
    /// The door: leads on to the reader's language.
    Home,
    /// A page.
    Page(Lang, Page),
    /// A table to take along.
    Table(Lang, TableName, TableFormat),
    /// A report to take along.
    Report(Lang, EditionId, ReportFormat),
    /// The findings to take along.
    Findings(Lang, FindingsFormat),
    /// The why of a figure to take along, by its path.
    Why(Lang, String),
    /// Everything that can be found, for pages that have no server.
    Found(Lang),
    /// Data for machines.
    Api(Endpoint),
    /// A style sheet, a script, a font.
    Asset(Asset),
    /// Whether the server works.
    Health,
    /// What the server did, in numbers.
    Metrics,
}

impl Route {
    /// Who may see it. Whoever adds a route decides it here.
    #[must_use]
    pub fn audience(&self) -> Audience {
        match self {
            Route::Home
            | Route::Page(..)
            | Route::Table(..)
            | Route::Report(..)
            | Route::Findings(..)
            | Route::Why(..)
            | Route::Found(_)
            | Route::Api(_)
            | Route::Asset(_)
            | Route::Health
            | Route::Metrics => Audience::Public,
        }
    }

    /// Its address on a server.
    #[must_use]
    pub fn path(&self) -> String {
        match self {
            Route::Home => "/".to_owned(),
            Route::Page(lang, page) => format!("/{lang}/{}", page.path(*lang)),
            Route::Table(lang, table, format) => format!(
                "/{lang}/{}.{}",
                Page::Table(*table).path(*lang),
                format.extension()
            ),
            Route::Report(lang, id, format) => format!(
                "/{lang}/{}.{}",
                Page::Report(id.clone()).path(*lang),
                format.extension()
            ),
            Route::Findings(lang, format) => format!(
                "/{lang}/{}.{}",
                Page::Findings.path(*lang),
                format.extension()
            ),
            Route::Why(lang, path) => {
                format!("/{lang}/{}.json", Page::Why(path.clone()).path(*lang))
            }
            Route::Found(lang) => format!("/{lang}/{}.js", Page::Search.path(*lang)),
            Route::Api(endpoint) => format!("/api/v1/{}", encode(&endpoint.path())),
            Route::Asset(asset) => format!("/assets/{}", asset.name()),
            Route::Health => "/health".to_owned(),
            Route::Metrics => "/metrics".to_owned(),
        }
    }

    /// What has this address, percent-encoded as it was sent; nothing if nothing has.
    #[must_use]
    pub fn parse(path: &str) -> Option<Self> {
        match path {
            "/" => return Some(Route::Home),
            "/health" => return Some(Route::Health),
            "/metrics" => return Some(Route::Metrics),
            _ => {}
        }
        let path = decode(path.strip_prefix('/')?)?;
        if let Some(path) = path.strip_prefix("api/v1/") {
            return Endpoint::parse(path).map(Route::Api);
        }
        if let Some(name) = path.strip_prefix("assets/") {
            return Asset::parse(name).map(Route::Asset);
        }
        let (lang, rest) = path.split_once('/').unwrap_or((&path, ""));
        let lang = Lang::ALL.into_iter().find(|one| one.tag() == lang)?;
        if let Some((stem, extension)) = rest.rsplit_once('.') {
            match Page::parse(lang, stem) {
                Some(Page::Table(table)) => {
                    let format = TableFormat::ALL
                        .into_iter()
                        .find(|format| format.extension() == extension)?;
                    return Some(Route::Table(lang, table, format));
                }
                Some(Page::Report(id)) => {
                    let format = ReportFormat::ALL
                        .into_iter()
                        .find(|format| format.extension() == extension)?;
                    return Some(Route::Report(lang, id, format));
                }
                Some(Page::Findings) => {
                    let format = FindingsFormat::ALL
                        .into_iter()
                        .find(|format| format.extension() == extension)?;
                    return Some(Route::Findings(lang, format));
                }
                Some(Page::Why(path)) if extension == "json" => {
                    return Some(Route::Why(lang, path));
                }
                Some(Page::Search) if extension == "js" => return Some(Route::Found(lang)),
                _ => {}
            }
        }
        Page::parse(lang, rest).map(|page| Route::Page(lang, page))
    }
}

/// A part of an address with what cannot stand in it percent-encoded; slashes stay.
#[must_use]
pub fn encode(text: &str) -> String {
    let mut address = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            address.push(char::from(byte));
        } else {
            address.push_str(&format!("%{byte:02X}"));
        }
    }
    address
}

/// The text of a percent-encoded part of an address; nothing where it is none, or no text.
#[must_use]
pub fn decode(address: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let digit = |byte: Option<u8>| char::from(byte?).to_digit(16);
        let (high, low) = (digit(rest.next())?, digit(rest.next())?);
        bytes.push(u8::try_from(high * 16 + low).ok()?);
    }
    String::from_utf8(bytes).ok()
}
