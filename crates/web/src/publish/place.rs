//! Where in a folder something stands: one file for each route and what is asked of it.

use sha2::{Digest, Sha256};

use crate::address::{Page, Route};
use crate::view::Asked;

/// The file of a route, asked so, with slashes between its folders.
#[must_use]
pub fn place(route: &Route, asked: &Asked) -> String {
    let day = asked
        .on
        .map_or_else(|| "undated".to_owned(), |on| on.to_string());
    let of = |lang: &kader_core::wording::Lang, page: &Page, ending: &str| {
        let path = match page {
            Page::Overview => "index".to_owned(),
            page => named(*lang, page),
        };
        format!("{lang}/{day}/{path}{}.{ending}", suffix(asked))
    };
    match route {
        Route::Page(lang, page) => of(lang, page, "html"),
        Route::Table(lang, table, format) => of(lang, &Page::Table(*table), format.extension()),
        Route::Findings(lang, format) => of(lang, &Page::Findings, format.extension()),
        Route::Why(lang, path) => of(lang, &Page::Why(path.clone()), "json"),
        Route::Found(lang) => of(lang, &Page::Search, "js"),
        // A report is of its period, whatever the day.
        Route::Report(lang, id, format) => {
            let page = Page::Report(id.clone());
            format!("{lang}/{}.{}", named(*lang, &page), format.extension())
        }
        Route::Asset(asset) => format!("assets/{}", asset.name()),
        Route::Home | Route::Api(_) | Route::Health | Route::Metrics => "index.html".to_owned(),
    }
}

/// The path of a page as names of folders and a file.
fn named(lang: kader_core::wording::Lang, page: &Page) -> String {
    let path = page.path(lang);
    // What a path cannot hold is percent-encoded in it; a file is named by what is meant.
    let path = crate::address::decode(&path).unwrap_or(path);
    let segments: Vec<String> = path.split('/').map(segment).collect();
    segments.join("/")
}

/// What is asked beside the page and the day, as the end of a name.
fn suffix(asked: &Asked) -> String {
    let edition = asked.edition.as_ref().map(|id| ("edition", id.as_str()));
    let more = asked.more.iter();
    let more = more.map(|(key, value)| (key.as_str(), value.as_str()));
    let mut suffix = String::new();
    for (key, value) in edition.into_iter().chain(more) {
        suffix.push('~');
        suffix.push_str(&segment(&format!("{key}-{value}")));
    }
    suffix
}

/// The most bytes of one name: file systems hold 255 of them, and an ending comes behind it.
const LONGEST: usize = 120;

/// A name that every file system can hold and every address can say without being encoded: other
/// signs as their hexadecimal bytes, long ones by their hash.
fn segment(name: &str) -> String {
    let mut safe = String::with_capacity(name.len());
    for (place, byte) in name.bytes().enumerate() {
        let is_dot = byte == b'.' && place > 0 && place + 1 < name.len();
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_') || is_dot {
            safe.push(char::from(byte));
        } else {
            safe.push_str(&format!("={byte:02x}"));
        }
    }
    if safe.len() <= LONGEST {
        return safe;
    }
    let hash = Sha256::digest(name.as_bytes());
    let hash: String = hash
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let begin: String = safe.chars().take(LONGEST - hash.len() - 1).collect();
    format!("{begin}-{hash}")
}

/// The way from one file to another.
#[must_use]
pub fn relative(from: &str, to: &str) -> String {
    let folders: Vec<&str> = from.split('/').collect();
    let folders = folders.split_last().map_or(&[][..], |(_, folders)| folders);
    let steps: Vec<&str> = to.split('/').collect();
    let most = folders.len().min(steps.len().saturating_sub(1));
    let shared = folders
        .iter()
        .zip(&steps)
        .take(most)
        .take_while(|(one, other)| one == other)
        .count();
    let up = "../".repeat(folders.len() - shared);
    let down = steps.get(shared..).unwrap_or_default().join("/");
    format!("{up}{down}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_leads_from_folder_to_folder() {
        assert_eq!(
            relative("index.html", "nl/2023-04-30/index.html"),
            "nl/2023-04-30/index.html"
        );
        assert_eq!(relative("nl/a/b.html", "nl/a/c.html"), "c.html");
        assert_eq!(
            relative("nl/a/b/c.html", "assets/kader.css"),
            "../../../assets/kader.css"
        );
        assert_eq!(relative("nl/a/b.html", "nl/a/b/c.html"), "b/c.html");
        assert_eq!(relative("a.html", "a.html"), "a.html");
    }

    #[test]
    fn no_name_leaves_its_folder() {
        for bad in ["..", ".", "", "a\u{0}b", "é", "a:b", "a b", "con?"] {
            let safe = segment(bad);
            assert!(!safe.starts_with('.') && !safe.ends_with('.'), "{safe}");
            assert!(
                safe.bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || b"-_.=".contains(&byte)),
                "{safe}"
            );
        }
        assert_ne!(segment("a b"), segment("a=20b"));
        assert!(segment(&"x".repeat(500)).len() <= LONGEST);
        assert_ne!(segment(&"x".repeat(500)), segment(&"x".repeat(501)));
    }
}
