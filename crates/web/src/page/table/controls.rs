//! What a reader can ask of a table: another edition or period, some words, the next part; and
//! the files to take along.

use kader_core::wording::Message;
use maud::{Markup, html};

use super::{Shown, as_published};
use crate::address::{TableFormat, TableName};
use crate::part::layout::kept;
use crate::view::{Asked, View};

/// The tables that are of a period; others are of a day.
fn is_of_period(name: TableName) -> bool {
    !matches!(name.name(), "expiries" | "on-post" | "differences")
}

/// What of the question cannot be read.
pub fn unread(view: &View<'_>) -> Option<Message> {
    let (from, until) = (view.asked.value("from"), view.asked.value("until"));
    for day in [from, until].into_iter().flatten() {
        if day.parse::<jiff::civil::Date>().is_err() {
            return Some(Message::new("web-bad-day").with("words", day));
        }
    }
    let is_asked = from.is_some() || until.is_some();
    (is_asked && view.asked.period().is_none()).then(|| Message::new("web-bad-period"))
}

/// Everything asked, with one value other; nothing stays of which part was shown.
pub fn asked(view: &View<'_>) -> Asked {
    let explicit = view.asked_explicitly();
    let more = view.asked.more.iter();
    let mut asked = more.fold(explicit, |asked, (key, value)| {
        asked.with(key, value.clone())
    });
    asked.more.remove("part");
    asked
}

/// The form and the links above a table.
pub fn controls(view: &View<'_>, name: TableName, shown: &Shown) -> Markup {
    html! {
        @if view.links.is_live() { (form(view, name)) } @else { (editions(view)) }
        (beside(view, name, shown))
    }
}

fn form(view: &View<'_>, name: TableName) -> Markup {
    let sought = view.sought();
    let period = sought
        .filter(|_| is_of_period(name))
        .map(|sought| sought.period);
    let mut editions: Vec<_> = view.register().editions.values().collect();
    editions.sort_by_key(|edition| std::cmp::Reverse(edition.period.until()));
    html! {
        form.controls {
            (kept(view, &["on", "known-at", "sort", "order", "beside"]))
            @if editions.len() > 1 {
                span.field {
                    label.utrecht-form-label for="edition" { (view.word("web-edition")) }
                    select #edition.utrecht-select name="edition" {
                        @for edition in &editions {
                            option value=(edition.id) selected[Some(&edition.id) == view.edition.map(|edition| &edition.id)] { (view.text(&edition.title)) }
                        }
                    }
                }
            } @else {
                (kept(view, &["edition"]))
            }
            @if let Some(period) = period {
                span.field {
                    label.utrecht-form-label for="from" { (view.word("web-period-from")) }
                    input #from.utrecht-textbox type="date" name="from" value=(period.from());
                }
                span.field {
                    label.utrecht-form-label for="until" { (view.word("web-period-until")) }
                    input #until.utrecht-textbox type="date" name="until" value=(period.until());
                }
            }
            span.field {
                label.utrecht-form-label for="filter" { (view.word("web-table-filter")) }
                input #filter.utrecht-textbox type="search" name="filter" size="16" autocomplete="off" value=(view.asked.value("filter").unwrap_or_default());
            }
            button.utrecht-button.utrecht-button--primary-action type="submit" { (view.word("web-show")) }
            @if !view.asked.more.is_empty() {
                a href=(view.href(view.page)) { (view.word("web-table-reset")) }
            }
        }
    }
}

/// The editions as links, where nothing can be asked.
fn editions(view: &View<'_>) -> Markup {
    let shown = view.edition.map(|edition| &edition.id);
    let editions = &view.register().editions;
    html! {
        @if editions.len() > 1 {
            ul.choices aria-label=(view.word("web-edition")) {
                @for edition in editions.values() {
                    @let asked = Asked { edition: Some(edition.id.clone()), ..view.asked_explicitly() };
                    li {
                        @if Some(&edition.id) == shown {
                            span aria-current="true" { (view.text(&edition.title)) }
                        } @else {
                            a href=(view.href_asking(view.page, &asked)) { (view.text(&edition.title)) }
                        }
                    }
                }
            }
        }
    }
}

/// The way to what was published beside what is computed, and back.
fn beside(view: &View<'_>, name: TableName, shown: &Shown) -> Markup {
    let published = view
        .edition
        .and_then(|edition| as_published(view.register(), edition, name.name()));
    html! {
        @if published.is_some() {
            p.choice {
                @if shown.published.is_some() {
                    @let mut computed = asked(view);
                    @let _ = computed.more.remove("beside");
                    a href=(view.href_asking(view.page, &computed)) { (view.word("web-table-computed-only")) }
                } @else {
                    a href=(view.href_asking(view.page, &asked(view).with("beside", "published"))) { (view.word("web-table-beside")) }
                }
            }
        }
    }
}

/// The way to the other parts of a long table.
pub fn parts(view: &View<'_>, shown: &Shown) -> Markup {
    let to = |part: usize| {
        let asked = asked(view).with("part", part.to_string());
        view.href_asking(view.page, &asked)
    };
    let said = Message::new("web-table-part")
        .with("part", shown.part)
        .with("parts", shown.parts);
    html! {
        @if shown.parts > 1 {
            nav.parts aria-label=(view.word("web-table-parts")) {
                @if shown.part > 1 { a rel="prev" href=(to(shown.part - 1)) { (view.word("web-previous")) } }
                span { (view.say(&said)) }
                @if shown.part < shown.parts { a rel="next" href=(to(shown.part + 1)) { (view.word("web-next")) } }
            }
        }
    }
}

/// The files to take along.
pub fn downloads(view: &View<'_>, name: TableName) -> Markup {
    let title = super::title(view, name);
    html! {
        p.downloads {
            span { (view.word("web-download")) }
            @for format in TableFormat::ALL {
                a href=(view.href_table(name, format)) download {
                    (format.extension().to_uppercase()) span.unseen { " (" (title) ")" }
                }
            }
        }
    }
}
