//! What differs: between two editions, two days, two moments of what was known, or between what
//! was published and what is computed.

mod known;
mod pairs;

use jiff::civil::Date;
use kader_core::figures::FigureTable;
use kader_core::model::{Edition, EditionId};
use kader_core::wording::Message;
use maud::{Markup, html};

use super::{Content, Trouble};
use crate::Site;
use crate::address::{Page, TableName};
use crate::part::layout;
use crate::view::{Asked, View};

pub use known::change;
pub use pairs::Pairs;

/// What is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    Editions,
    Days,
    Known,
    Published,
}

impl What {
    const ALL: [Self; 4] = [Self::Editions, Self::Days, Self::Known, Self::Published];

    fn word(self) -> &'static str {
        match self {
            Self::Editions => "editions",
            Self::Days => "days",
            Self::Known => "known",
            Self::Published => "published",
        }
    }

    fn title(self) -> &'static str {
        match self {
            Self::Editions => "web-compare-editions",
            Self::Days => "web-compare-days",
            Self::Known => "web-compare-known",
            Self::Published => "web-compare-published",
        }
    }
}

/// The page.
pub fn page(view: &View<'_>, site: &Site) -> Result<Content, Trouble> {
    let asked = view.asked.value("what");
    let what = What::ALL
        .into_iter()
        .find(|what| Some(what.word()) == asked);
    let what = what.unwrap_or(What::Editions);
    Ok(Content {
        title: layout::name(view, view.page),
        way: Vec::new(),
        main: html! {
            (choices(view, what))
            @match what {
                What::Editions => { (editions(view)?) }
                What::Days => { (days(view)?) }
                What::Known => { (known::section(view, site)) }
                What::Published => { (published(view)?) }
            }
        },
    })
}

/// What can be compared.
fn choices(view: &View<'_>, shown: What) -> Markup {
    let offered = What::ALL.into_iter().filter(|what| {
        // A folder holds one moment of what was known, and days as pages of their own.
        view.links.is_live() || !matches!(what, What::Known | What::Days)
    });
    html! {
        ul.choices {
            @for what in offered {
                li {
                    @if what == shown {
                        span aria-current="true" { (view.word(what.title())) }
                    } @else {
                        a href=(view.href_asking(view.page, &view.asked_explicitly().with("what", what.word()))) { (view.word(what.title())) }
                    }
                }
            }
        }
    }
}

/// The edition that a value of the address names, if there is one.
fn edition_asked<'v>(view: &View<'v>, key: &str) -> Result<Option<&'v Edition>, Trouble> {
    let Some(words) = view.asked.value(key) else {
        return Ok(None);
    };
    let bad = || Trouble::Bad(Message::new("E401").with("id", words));
    let id = EditionId::new(words).ok_or_else(bad)?;
    view.register().editions.get(&id).map(Some).ok_or_else(bad)
}

/// Two editions beside each other: their annexes.
fn editions(view: &View<'_>) -> Result<Markup, Trouble> {
    let mut editions: Vec<&Edition> = view.register().editions.values().collect();
    editions.sort_by_key(|edition| (edition.period.until(), edition.id.clone()));
    let latest = editions.last().copied().ok_or(Trouble::NoEdition)?;
    let second = edition_asked(view, "second")?.unwrap_or(latest);
    let before = editions
        .iter()
        .rev()
        .find(|edition| edition.id != second.id)
        .copied();
    let Some(first) = edition_asked(view, "first")?.or(before) else {
        return Ok(html! { p.empty { (view.word("web-compare-one-edition")) } });
    };
    let of = |edition: &Edition| Asked {
        on: Some(edition.period.until()),
        edition: Some(edition.id.clone()),
        ..view.asked.moments()
    };
    let (one, other) = (of(first), of(second));
    let (before, after) = (at(view, &one, Some(first)), at(view, &other, Some(second)));
    let titles = [view.text(&first.title), view.text(&second.title)];
    Ok(html! {
        p.lead { (view.word("web-compare-editions-says")) }
        @if view.links.is_live() {
            form.controls {
                (layout::kept(view, &["on", "known-at", "edition", "what"]))
                (select(view, "first", &editions, first))
                (select(view, "second", &editions, second))
                button.utrecht-button.utrecht-button--primary-action type="submit" { (view.word("web-show")) }
            }
        }
        @for name in ["annex1", "annex2"] {
            @if let (Some(first), Some(second)) = (before.table(name), after.table(name)) {
                (tables(&before, &after, &first, &second, titles))
            }
        }
    })
}

fn select(view: &View<'_>, key: &'static str, editions: &[&Edition], own: &Edition) -> Markup {
    let word = if key == "first" {
        "web-compare-first"
    } else {
        "web-compare-second"
    };
    html! {
        span.field {
            label.utrecht-form-label for=(key) { (view.word(word)) }
            select.utrecht-select id=(key) name=(key) {
                @for edition in editions {
                    option value=(edition.id) selected[edition.id == own.id] { (view.text(&edition.title)) }
                }
            }
        }
    }
}

/// The same view of another moment.
fn at<'v>(view: &View<'v>, asked: &'v Asked, edition: Option<&'v Edition>) -> View<'v> {
    View {
        asked,
        on: asked.on.unwrap_or(view.on),
        edition,
        ..*view
    }
}

/// Two tables of one name beside each other.
fn tables(
    before: &View<'_>,
    after: &View<'_>,
    first: &FigureTable,
    second: &FigureTable,
    titles: [&str; 2],
) -> Markup {
    let pairs = Pairs::of(after, first, second);
    let title = TableName::parse(first.name).map(|name| super::table::title(after, name));
    html! {
        h2 { (title.unwrap_or_default()) }
        (pairs::markup(before, after, &pairs, titles))
    }
}

/// The day that a value of the address names.
fn day_asked(view: &View<'_>, key: &str) -> Result<Option<Date>, Trouble> {
    let Some(words) = view.asked.value(key) else {
        return Ok(None);
    };
    let day = words.parse().ok().filter(|day: &Date| day.year() >= 1900);
    let bad = || Trouble::Bad(Message::new("web-bad-day").with("words", words));
    day.map(Some).ok_or_else(bad)
}

/// Two days beside each other: who were on post, under which limits.
fn days(view: &View<'_>) -> Result<Markup, Trouble> {
    let second = day_asked(view, "second")?.unwrap_or(view.on);
    let year_before = second
        .checked_sub(jiff::Span::new().years(1))
        .unwrap_or(second);
    let first = day_asked(view, "first")?.unwrap_or(year_before);
    let of = |day| Asked {
        on: Some(day),
        ..view.asked.moments()
    };
    let (one, other) = (of(first), of(second));
    let (before, after) = (at(view, &one, view.edition), at(view, &other, view.edition));
    let titles = [view.day(first), view.day(second)];
    Ok(html! {
        p.lead { (view.word("web-compare-days-says")) }
        @if view.links.is_live() {
            form.controls {
                (layout::kept(view, &["on", "known-at", "edition", "what"]))
                span.field {
                    label.utrecht-form-label for="first" { (view.word("web-compare-first")) }
                    input #first.utrecht-textbox type="date" name="first" value=(first);
                }
                span.field {
                    label.utrecht-form-label for="second" { (view.word("web-compare-second")) }
                    input #second.utrecht-textbox type="date" name="second" value=(second);
                }
                button.utrecht-button.utrecht-button--primary-action type="submit" { (view.word("web-show")) }
            }
        }
        @if let (Some(earlier), Some(later)) = (before.table("on-post"), after.table("on-post")) {
            (tables(&before, &after, &earlier, &later, [&titles[0], &titles[1]]))
        } @else {
            p.empty { (view.word("web-no-edition-says")) }
        }
    })
}

/// What was published beside what is computed: the table of differences, and the annexes.
fn published(view: &View<'_>) -> Result<Markup, Trouble> {
    let table = view.table("differences").ok_or(Trouble::NoEdition)?;
    let says = Message::new("web-compare-differences").with("count", table.rows.len());
    let beside = |name: &str| {
        let asked = view.asked_explicitly().with("beside", "published");
        let name = TableName::parse(name)?;
        let href = view.href_asking(&Page::Table(name), &asked);
        Some((href, super::table::title(view, name)))
    };
    let differences = TableName::parse("differences");
    Ok(html! {
        p.lead { (view.say(&says)) }
        ul {
            @if let Some(name) = differences {
                li { a href=(view.href(&Page::Table(name))) { (super::table::title(view, name)) } }
            }
            @for (href, title) in ["annex1", "annex2"].into_iter().filter_map(beside) {
                li { a href=(href) { (title) } }
            }
        }
    })
}
