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

/// Where lines of a key stand: the page, and the figures in the line.
type Seen = HashMap<Key, Vec<(u64, Vec<u64>)>>;

/// So many other pages are looked at, those nearby.
const NEARBY: usize = 24;

/// Takes the furniture out of the lines of all pages and keeps it apart. `body` is the size of
/// running text.
pub(super) fn take(pages: &mut [PageText], body: f64) {
    let titles = titles(pages, body);
    let mut seen = Seen::new();
    for (number, page) in (0_u64..).zip(pages.iter()) {
        for line in edge_lines(page) {
            for key in keys(line) {
                seen.entry(key).or_default().push((number, figures(line)));
            }
        }
    }
    let tops: Vec<f64> = pages
        .iter()
        .filter_map(|page| page.lines.first().map(|line| line.base))
        .collect();
    for (number, page) in (0_u64..).zip(pages) {
        let running = page
            .lines
            .first()
            .is_some_and(|line| is_running_head(line, page, body, &titles, &tops));
        if running {
            page.head.push(page.lines.remove(0));
        }
        let (height, lines) = (page.height, std::mem::take(&mut page.lines));
        for line in lines {
            let title = line.is_bold() && line.size >= body * 1.1;
            let edge = line.base < height * HEAD || line.base > height * (1.0 - FOOT);
            let furniture = edge
                && (!title && is_repeated(&line, number, &seen) || is_page_number(&line.text().0));
            if furniture && line.base < height / 2.0 {
                page.head.push(line);
            } else if furniture {
                page.foot.push(line);
            } else {
                page.lines.push(line);
            }
        }
    }
}

/// Whether a line stands on other pages as well: with the same figures, or with some that grow
/// as the numbers of the pages do. Footnotes that cite alike papers do not.
fn is_repeated(line: &Line, number: u64, seen: &Seen) -> bool {
    let own = figures(line);
    let alike = |(page, others): &&(u64, Vec<u64>)| {
        own.len() == others.len()
            && own.iter().zip(others).all(|(one, other)| {
                one == other || one.wrapping_sub(*other) == number.wrapping_sub(*page)
            })
    };
    keys(line)
        .iter()
        .filter_map(|key| seen.get(key))
        .any(|places| {
            let at = places.partition_point(|(page, _)| *page < number);
            let nearby = places
                .get(at.saturating_sub(NEARBY)..places.len().min(at + NEARBY))
                .unwrap_or_default();
            nearby.iter().filter(alike).count() >= PAGES
        })
}

/// The numbers in a line.
fn figures(line: &Line) -> Vec<u64> {
    line.text()
        .0
        .split(|one: char| !one.is_ascii_digit())
        .filter(|digits| !digits.is_empty())
        .map(|digits| digits.parse().unwrap_or(u64::MAX))
        .collect()
}

fn edge_lines(page: &PageText) -> impl Iterator<Item = &Line> {
    page.lines
        .iter()
        .filter(|line| line.base < page.height * HEAD || line.base > page.height * (1.0 - FOOT))
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
