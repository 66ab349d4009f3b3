//! The same pages as a folder: for chosen days, with their files, to be opened from a disk or
//! put on any web server.
//!
//! From the overview of each language and day every link is followed, so that the folder holds
//! exactly what is linked. It is written beside its place first and moved there as a whole.

mod index;
mod links;
mod place;
mod receipt;
mod staged;

use std::path::{Path, PathBuf};
use std::sync::Mutex;

use jiff::civil::Date;
use kader_core::model::EditionId;
use kader_core::wording::{Lang, Message};

use crate::address::{Page, Route};
use crate::asset::Asset;
use crate::page;
use crate::site::Site;
use crate::theme::Theme;
use crate::view::Asked;

use self::links::{Crawl, Folder};
use self::receipt::Written;
use self::staged::Staged;

/// How many files a folder holds at most.
pub const MOST: usize = 60_000;

/// What is to be published.
#[derive(Debug, Clone, Copy)]
pub struct Chosen<'c> {
    /// The days, each once; the first is shown first.
    pub days: &'c [Date],
    /// The day of today, by which what is usual is told.
    pub today: Date,
    /// Whether a folder that was published before may be replaced.
    pub replace: bool,
}

/// What was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// How many files there are.
    pub files: usize,
    /// How large they are together, in bytes.
    pub bytes: u64,
    /// The files behind links that lead to nothing: a defect of the page that links there.
    pub lost: Vec<String>,
}

/// Why nothing was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unpublished {
    /// No day was chosen.
    NoDay,
    /// There is a folder already.
    Exists(PathBuf),
    /// What is there was not published before, so that it is not replaced.
    Foreign(PathBuf),
    /// It would be more files than [`MOST`].
    TooMany,
    /// A page could not be made.
    Broken(String),
    /// A file cannot be written.
    Unwritten {
        /// Which.
        file: PathBuf,
        /// Why.
        reason: String,
    },
}

impl Unpublished {
    /// It in words.
    #[must_use]
    pub fn message(&self) -> Message {
        let shown = |path: &Path| path.display().to_string();
        match self {
            Self::NoDay => Message::new("web-publish-none"),
            Self::Exists(dir) => Message::new("web-publish-exists").with("dir", shown(dir)),
            Self::Foreign(dir) => Message::new("web-publish-foreign").with("dir", shown(dir)),
            Self::TooMany => Message::new("web-publish-too-many").with("most", MOST),
            Self::Broken(file) => Message::new("web-publish-broken").with("file", file),
            Self::Unwritten { file, reason } => Message::new("web-publish-unwritten")
                .with("file", shown(file))
                .with("reason", reason),
        }
    }
}

/// Writes the pages of chosen days, and all that they link, into a folder. `progress` is told how
/// many files are written, and how many are known of.
///
/// # Errors
/// Why nothing was written.
pub fn publish(
    site: &Site,
    folder: &Path,
    chosen: Chosen<'_>,
    progress: &mut dyn FnMut(usize, usize),
) -> Result<Published, Unpublished> {
    let first = *chosen.days.first().ok_or(Unpublished::NoDay)?;
    let staged = Staged::new(folder, chosen.replace)?;
    let known = site.now();
    let usual: Option<EditionId> = known.register().edition(None).map(|one| one.id.clone());
    let crawl = Mutex::new(Crawl::default());
    let links_of = |route: &Route, asked: &Asked| {
        Folder::new(&crawl, chosen.days, usual.as_ref(), route, asked)
    };
    let from = links_of(&Route::Home, &asked_on(first));
    begin(&from, chosen.days, site.theme());
    let mut written: Vec<Written> = Vec::new();
    let mut lost = Vec::new();
    loop {
        let next = links::held(&crawl).next();
        let Some((file, route, asked)) = next else {
            break;
        };
        let links = links_of(&route, &asked);
        let bytes = match &route {
            Route::Home => index::page(known.register(), chosen.days, &links),
            _ => {
                let preferred = Lang::Nl;
                let answer = page::answer(
                    site,
                    &known,
                    &route,
                    Ok(asked),
                    preferred,
                    chosen.today,
                    &links,
                );
                if answer.status >= 500 {
                    return Err(Unpublished::Broken(file));
                }
                if answer.status != 200 {
                    lost.push(file.clone());
                }
                answer.body
            }
        };
        staged.write(&file, &bytes)?;
        written.push(Written::new(file, &bytes));
        let known = links::held(&crawl).known();
        if known > MOST {
            return Err(Unpublished::TooMany);
        }
        progress(written.len(), known);
    }
    let receipt = receipt::receipt(&known, chosen.days, &written);
    staged.write(receipt::NAME, receipt.as_bytes())?;
    staged.settle()?;
    Ok(Published {
        files: written.len() + 1,
        bytes: written.iter().map(|one| one.bytes).sum(),
        lost,
    })
}

/// What everything else is linked from: the door, the overviews, what pages are made up with.
fn begin(links: &Folder<'_>, days: &[Date], theme: &Theme) {
    use crate::view::Links as _;
    links.to(&Route::Home, &Asked::default());
    for asset in Asset::all(theme) {
        links.to(&Route::Asset(asset), &Asked::default());
    }
    for lang in Lang::ALL {
        for day in days {
            links.to(&Route::Page(lang, Page::Overview), &asked_on(*day));
        }
    }
}

fn asked_on(day: Date) -> Asked {
    Asked {
        on: Some(day),
        ..Asked::default()
    }
}
