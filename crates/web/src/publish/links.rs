//! Links within a folder: each leads to a file, and is noted so that the file gets written.

use std::collections::{BTreeSet, VecDeque};
use std::sync::{Mutex, MutexGuard, PoisonError};

use jiff::civil::Date;
use kader_core::model::EditionId;

use super::place::{place, relative};
use crate::address::{Page, Route, TableName};
use crate::view::{Asked, Links};

/// What was linked so far.
#[derive(Debug, Default)]
pub struct Crawl {
    known: BTreeSet<String>,
    waiting: VecDeque<(String, Route, Asked)>,
}

impl Crawl {
    /// What is still to be written, the first that was linked.
    pub fn next(&mut self) -> Option<(String, Route, Asked)> {
        self.waiting.pop_front()
    }

    /// How many files are known of.
    pub fn known(&self) -> usize {
        self.known.len()
    }

    fn note(&mut self, file: &str, route: Route, asked: Asked) {
        // Once more is known than is written there is no use in knowing all of it.
        if self.known.len() <= super::MOST && self.known.insert(file.to_owned()) {
            self.waiting.push_back((file.to_owned(), route, asked));
        }
    }
}

/// A lock whose holder panicked holds what it held.
pub fn held(crawl: &Mutex<Crawl>) -> MutexGuard<'_, Crawl> {
    crawl.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Links as seen from one page of a folder.
pub struct Folder<'f> {
    crawl: &'f Mutex<Crawl>,
    days: &'f [Date],
    /// The edition that is meant where none is named.
    usual: Option<&'f EditionId>,
    /// The day of the page.
    on: Option<Date>,
    /// The file of the page.
    from: String,
}

impl<'f> Folder<'f> {
    /// Links from the page of a route, asked so.
    pub fn new(
        crawl: &'f Mutex<Crawl>,
        days: &'f [Date],
        usual: Option<&'f EditionId>,
        route: &Route,
        asked: &Asked,
    ) -> Self {
        Self {
            crawl,
            days,
            usual,
            on: asked.on,
            from: place(route, asked),
        }
    }

    /// The chosen day that a link means: itself, or the last one before it, or else the first.
    fn day(&self, on: Option<Date>) -> Option<Date> {
        let on = on.or(self.on)?;
        let before = self.days.iter().filter(|day| **day <= on).max();
        before.or(self.days.iter().min()).copied()
    }

    /// What a link leads to, in the one way in which it is written.
    fn settled(&self, route: &Route, asked: &Asked) -> (Route, Asked) {
        let route = match route {
            // A folder has no data for machines but the files beside its pages.
            Route::Api(_) | Route::Health | Route::Metrics => Route::Home,
            // The why of a figure is that of its day: of another there is the table at most.
            Route::Page(lang, Page::Why(path)) | Route::Why(lang, path)
                if asked.on.is_some_and(|on| !self.days.contains(&on)) =>
            {
                let name = path.split('/').next().and_then(TableName::parse);
                Route::Page(*lang, name.map_or(Page::Tables, Page::Table))
            }
            other => other.clone(),
        };
        let asked = match &route {
            Route::Home | Route::Asset(_) | Route::Report(..) => Asked::default(),
            Route::Page(..)
            | Route::Table(..)
            | Route::Findings(..)
            | Route::Why(..)
            | Route::Found(_)
            | Route::Api(_)
            | Route::Health
            | Route::Metrics => Asked {
                on: self.day(asked.on),
                known_at: None,
                edition: asked
                    .edition
                    .clone()
                    .filter(|edition| Some(edition) != self.usual),
                more: asked.more.clone(),
            },
        };
        (route, asked)
    }
}

impl Links for Folder<'_> {
    fn to(&self, route: &Route, asked: &Asked) -> String {
        let (route, asked) = self.settled(route, asked);
        let file = place(&route, &asked);
        let link = relative(&self.from, &file);
        held(self.crawl).note(&file, route, asked);
        link
    }

    fn is_live(&self) -> bool {
        false
    }

    fn days(&self) -> &[Date] {
        self.days
    }
}
