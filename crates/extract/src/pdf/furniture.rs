//! The furniture of pages: what stands at the same place on many of them.

use std::collections::HashMap;

use super::lines::Line;
use super::pages::PageText;

/// Furniture stands within these parts of the page from above and from below.
const HEAD: f64 = 0.14;
const FOOT: f64 = 0.12;
/// On so many pages at least.
const PAGES: usize = 3;

/// What a line is known by: its words without figures, and its place.
#[derive(PartialEq, Eq, Hash)]
struct Key {
    words: String,
    height: i64,
}

/// Takes the furniture out of the lines of all pages and keeps it apart. `body` is the size of
/// running text.
pub(super) fn take(pages: &mut [PageText], body: f64) {
    let titles = titles(pages, body);
    let mut seen: HashMap<Key, usize> = HashMap::new();
    for page in pages.iter() {
        let mut here: Vec<Key> = edge_lines(page).flat_map(keys).collect();
        here.dedup();
        for key in here {
            *seen.entry(key).or_default() += 1;
        }
    }
    let few = pages.len() < PAGES;
    let is_furniture = |line: &Line| {
        let often = keys(line).iter().any(|key| seen.get(key).is_some_and(|pages| *pages >= PAGES));
        often && !few || is_page_number(&line.text().0)
    };
    let tops: Vec<f64> = pages
        .iter()
        .filter_map(|page| page.lines.first().map(|line| line.base))
        .collect();
    for page in pages {
        let running = page
            .lines
            .first()
            .is_some_and(|line| is_running_head(line, page, body, &titles, &tops));
        if running {
            page.head.push(page.lines.remove(0));
        }
        let (height, lines) = (page.height, std::mem::take(&mut page.lines));
        for line in lines {
            if line.base < height * HEAD && is_furniture(&line) {
                page.head.push(line);
            } else if line.base > height * (1.0 - FOOT) && is_furniture(&line) {
                page.foot.push(line);
            } else {
                page.lines.push(line);
            }
        }
    }
}

/// The large lines of all pages as one text without spaces and figures.
fn titles(pages: &[PageText], body: f64) -> String {
    let large = pages
        .iter()
        .flat_map(|page| &page.lines)
        .filter(|line| line.size >= body * 1.1 || line.is_bold());
    large.map(letters).collect()
}

fn letters(line: &Line) -> String {
    let text = line.text().0;
    text.chars().filter(|one| one.is_alphabetic()).collect()
}

/// Whether the first line of a page repeats the title of what goes on there: at the same height
/// on other pages, apart from the text.
fn is_running_head(line: &Line, page: &PageText, body: f64, titles: &str, tops: &[f64]) -> bool {
    let gap = page.lines.get(1).map_or(0.0, |next| next.base - line.base);
    let same = tops.iter().filter(|top| (**top - line.base).abs() < 1.5);
    let text = letters(line);
    line.base < page.height * HEAD
        && line.size < body * 1.1
        && !line.is_bold()
        && gap > body * 2.2
        && same.count() >= PAGES
        && !text.is_empty()
        && titles.contains(&text)
}

fn edge_lines(page: &PageText) -> impl Iterator<Item = &Line> {
    page.lines.iter().filter(|line| {
        line.base < page.height * HEAD || line.base > page.height * (1.0 - FOOT)
    })
}

/// A line may stand a little higher or lower: it has two keys.
#[allow(clippy::cast_possible_truncation)]
fn keys(line: &Line) -> Vec<Key> {
    let words: String = line
        .text()
        .0
        .chars()
        .filter(|one| !one.is_ascii_digit() && !one.is_whitespace())
        .collect();
    let place = line.base / 4.0;
    [place.floor() as i64, place.round() as i64 + (1 << 40)]
        .into_iter()
        .map(|height| Key {
            words: words.clone(),
            height,
        })
        .collect()
}

/// "3", "Pagina 3 van 9", "- 3 -".
fn is_page_number(text: &str) -> bool {
    let lower = text.to_lowercase();
    let mut figures = 0;
    let plain = lower.split_whitespace().all(|word| {
        let number = word.len() <= 4 && word.bytes().all(|byte| byte.is_ascii_digit());
        figures += usize::from(number);
        number || ["pagina", "page", "blad", "p.", "van", "of", "/", "-", "–"].contains(&word)
    });
    plain && (1..=2).contains(&figures)
}
