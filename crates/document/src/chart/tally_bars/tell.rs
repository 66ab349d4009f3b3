//! The bars in words and as a table.

use super::super::detail::one_stop;
use super::super::table::{self, Heading};
use super::super::words::Locale;
use super::panels::{Entry, Panel};
use super::{Ceiling, Tally, TallyBar, TallyBars, TallyBarsWords, TallyRow};
use crate::tree::{Align, Anchor, Cell, Table};

/// How many were sent, in words.
pub(super) fn sent(
    civilian: bool,
    tally: Tally,
    words: &TallyBarsWords,
    locale: &dyn Locale,
) -> String {
    let (phrase, who) = if civilian {
        (&words.civilian, &words.column_civilian)
    } else {
        (&words.military, &words.column_military)
    };
    match tally {
        Tally::Counted { count, .. } | Tally::Published { count } => {
            phrase.fill_count(count, locale, &[])
        }
        Tally::Unavailable => words.unavailable_tally.fill(&[("who", who)]),
    }
}

/// How many may be there, in words.
pub(super) fn limit(ceiling: Ceiling, words: &TallyBarsWords, locale: &dyn Locale) -> String {
    match ceiling {
        Ceiling::Set { base, temporary: 0 } => words.limit.fill_count(base, locale, &[]),
        Ceiling::Set { base, temporary } => format!(
            "{} {}",
            words.limit.fill_count(base, locale, &[]),
            words.temporary.fill_count(temporary, locale, &[])
        ),
        Ceiling::None => words.no_limit.clone(),
        Ceiling::Unavailable => words.unavailable_limit.clone(),
    }
}

/// How a tally is known; nothing of one that is not available.
fn basis(tally: Tally, words: &TallyBarsWords) -> Option<&str> {
    match tally {
        Tally::Counted {
            reconstructed: 0, ..
        } => Some(&words.counted),
        Tally::Counted { .. } => Some(&words.reconstructed),
        Tally::Published { .. } => Some(&words.published),
        Tally::Unavailable => None,
    }
}

/// What a bar says: whose it is, how many were sent, how that is known, how many may be there.
pub(super) fn detail(
    name: &str,
    civilian: bool,
    bar: TallyBar,
    words: &TallyBarsWords,
    locale: &dyn Locale,
) -> String {
    let mut figures = sent(civilian, bar.tally, words, locale);
    if let Some(basis) = basis(bar.tally, words) {
        figures = format!("{figures} ({basis})");
    }
    let figures = format!("{figures}, {}", limit(bar.ceiling, words, locale));
    let names = [("name", name), ("figures", figures.as_str())];
    one_stop(words.spoken_row.fill(&names))
}

/// The alternative text.
pub(super) fn spoken(page: &[Panel<'_>], words: &TallyBarsWords, locale: &dyn Locale) -> String {
    let entries: Vec<&Entry<'_>> = page.iter().flat_map(|panel| &panel.entries).collect();
    if entries.is_empty() {
        return words.nothing.clone();
    }
    let count = u32::try_from(entries.len()).unwrap_or(u32::MAX);
    let mut sentences = vec![words.spoken.fill_count(count, locale, &[])];
    for entry in entries {
        let figures: Vec<String> = entry
            .bars()
            .into_iter()
            .map(|(civilian, bar)| {
                let mut told = sent(civilian, bar.tally, words, locale);
                if matches!(
                    bar.tally,
                    Tally::Counted {
                        reconstructed: 1..,
                        ..
                    }
                ) {
                    told.push_str(&format!(" ({})", words.reconstructed));
                }
                format!("{told}, {}", limit(bar.ceiling, words, locale))
            })
            .collect();
        sentences.push(
            words
                .spoken_row
                .fill(&[("name", &entry.row.name), ("figures", &figures.join("; "))]),
        );
    }
    sentences.join(" ")
}

/// Everyone who was sent beside the limits, in the groups and the order of the data.
pub(super) fn data(
    bars: &TallyBars,
    page: &[Panel<'_>],
    words: &TallyBarsWords,
    locale: &dyn Locale,
    anchor: &Anchor,
) -> Table {
    let figure = |key, words| Heading {
        key,
        words,
        align: Align::End,
        share: 2,
    };
    let all = || bars.groups.iter().flat_map(|group| &group.rows);
    let civilian = all().any(|row| row.civilian.is_some());
    let mut headings = vec![
        Heading {
            key: "mission",
            words: &words.column_mission,
            align: Align::Start,
            share: 5,
        },
        figure("framework_military", &words.column_limit_military),
        figure("framework_military_temporary", &words.column_temporary),
        figure("framework_civilian", &words.column_limit_civilian),
        figure("deployed_military", &words.column_military),
        figure("deployed_civilian", &words.column_civilian),
        Heading {
            key: "basis",
            words: &words.column_basis,
            align: Align::Start,
            share: 3,
        },
    ];
    // A country that sends no civilians has no columns for them.
    headings.retain(|heading| civilian || !heading.key.ends_with("_civilian"));
    let shown: Vec<usize> = page
        .iter()
        .flat_map(|panel| &panel.entries)
        .map(|entry| entry.place)
        .collect();
    let mut place = 0;
    let mut groups = Vec::new();
    for group in &bars.groups {
        let mut rows = Vec::new();
        for row in &group.rows {
            if shown.contains(&place) {
                rows.push(cells(row, civilian, words, locale));
            }
            place += 1;
        }
        if !rows.is_empty() {
            groups.push(table::group(group.label.as_deref(), rows));
        }
    }
    table::table(anchor, &headings, groups)
}

fn cells(row: &TallyRow, civilian: bool, words: &TallyBarsWords, locale: &dyn Locale) -> Vec<Cell> {
    let base = |bar: Option<TallyBar>| match bar.map(|bar| bar.ceiling) {
        Some(Ceiling::Set { base, .. }) => table::count(locale.count(base)),
        Some(Ceiling::Unavailable) => {
            table::unavailable(&words.unavailable, &words.unavailable_limit)
        }
        Some(Ceiling::None) | None => table::blank(),
    };
    let temporary = match row.military.map(|bar| bar.ceiling) {
        Some(Ceiling::Set {
            temporary: extra @ 1..,
            ..
        }) => table::count(locale.count(extra)),
        _ => table::blank(),
    };
    let sent = |bar: Option<TallyBar>, who: &str| match bar.map(|bar| bar.tally) {
        Some(Tally::Counted { count, .. } | Tally::Published { count }) => {
            table::count(locale.count(count))
        }
        Some(Tally::Unavailable) => table::unavailable(
            &words.unavailable,
            &words.unavailable_tally.fill(&[("who", who)]),
        ),
        None => table::blank(),
    };
    let mut basis: Vec<&str> = row
        .military
        .iter()
        .chain(&row.civilian)
        .filter_map(|bar| basis(bar.tally, words))
        .collect();
    basis.dedup();
    let mut cells = vec![
        table::words(row.name.as_str()),
        base(row.military),
        temporary,
    ];
    cells.extend(civilian.then(|| base(row.civilian)));
    cells.push(sent(row.military, &words.column_military));
    cells.extend(civilian.then(|| sent(row.civilian, &words.column_civilian)));
    cells.push(table::words(basis.join("; ")));
    cells
}
