//! The tables of figures, live: sorted, filtered, of another period, beside what was published.

mod controls;
mod file;
mod shown;

use kader_core::figures::{ColumnKind, FigureColumn, FigureRow, FigureTable, FigureValue};
use kader_core::model::{MissionId, RecordKind};
use kader_core::wording::Message;
use kader_exchange::table::heading;
use maud::{Markup, html};

use super::{Content, Trouble};
use crate::address::{Page, TableName};
use crate::part::figure::{align, figure};
use crate::part::layout;
use crate::view::View;

pub use controls::unread;
pub use file::{about, receipt};
pub use shown::{Order, Shown, as_published};

/// What a table is called.
pub fn title(view: &View<'_>, table: TableName) -> String {
    view.word(&format!("web-table-{}", table.name()))
}

/// What a table says and how it is counted, in one sentence.
fn says(view: &View<'_>, table: TableName) -> String {
    view.word(&format!("web-about-table-{}", table.name()))
}

/// The list of tables.
pub fn list(view: &View<'_>) -> Content {
    Content {
        title: layout::name(view, view.page),
        way: Vec::new(),
        main: html! {
            p.lead { (view.word("web-tables-says")) }
            ul.entries {
                @for table in TableName::all() {
                    li {
                        h2.entry { a href=(view.href(&Page::Table(table))) { (title(view, table)) } }
                        p.note { (says(view, table)) }
                        (controls::downloads(view, table))
                    }
                }
            }
            p { a href=(view.href(&Page::Compare)) { (view.word("web-tables-compare")) } }
        },
    }
}

/// One table.
pub fn page(view: &View<'_>, name: TableName) -> Result<Content, Trouble> {
    if let Some(message) = unread(view) {
        return Err(Trouble::Bad(message));
    }
    let table = view.table(name.name()).ok_or(Trouble::NoEdition)?;
    let shown = Shown::of(view, table);
    Ok(Content {
        title: title(view, name),
        way: vec![(layout::name(view, &Page::Tables), Page::Tables)],
        main: html! {
            p.lead { (says(view, name)) }
            (controls::controls(view, name, &shown))
            (notices(view, name, &shown))
            @if shown.table.rows.is_empty() {
                p.empty { (empty(view, &shown)) }
            } @else {
                (markup(view, name, &shown))
                (controls::parts(view, &shown))
            }
            (footnotes(view, &shown))
            @if !shown.leads { p.note { (view.word("web-table-why-on-server")) } }
            @for note in &shown.table.notes { p.note { (view.say(note)) } }
            @if let Some(note) = with_temporary(&shown.table) { p.note { (view.say(&note)) } }
            (controls::downloads(view, name))
        },
    })
}

/// What must be known before the table is read.
fn notices(view: &View<'_>, name: TableName, shown: &Shown) -> Markup {
    let found = Message::new("web-table-found")
        .with("found", shown.found)
        .with("all", shown.all);
    let differing = Message::new("web-table-differing").with("cells", shown.differing());
    html! {
        @if shown.filter.is_some() && shown.found > 0 {
            p role="status" {
                (view.say(&found))
                @if shown.found < shown.all { " " (view.word("web-table-no-total")) }
            }
        }
        @if shown.published.is_some() {
            p role="status" {
                (view.say(&differing)) " "
                @if let Some(differences) = TableName::parse("differences") && differences != name {
                    a href=(view.href(&Page::Table(differences))) { (title(view, differences)) }
                }
            }
        }
    }
}

/// The total of the frameworks counts what is allowed for a time, which has a column of its own.
fn with_temporary(table: &FigureTable) -> Option<Message> {
    let place = table.column("framework_military_temporary")?;
    let total = table.rows.iter().find(|row| row.is_total)?;
    let is_blank = total.cells.get(place)?.value == FigureValue::Blank;
    let each = table.rows.iter().filter(|row| !row.is_total);
    let temporary: u64 = each
        .filter_map(|row| row.cells.get(place)?.value.count())
        .sum();
    (is_blank && temporary > 0).then(|| {
        let temporary = i64::try_from(temporary).unwrap_or(i64::MAX);
        Message::new("web-total-with-temporary").with("temporary", temporary)
    })
}

/// Why there are no rows, and what to do.
fn empty(view: &View<'_>, shown: &Shown) -> String {
    match &shown.filter {
        Some(filter) if shown.all > 0 => {
            view.say(&Message::new("web-table-none-found").with("words", filter))
        }
        _ => view.word("web-table-none"),
    }
}

/// The table itself.
fn markup(view: &View<'_>, name: TableName, shown: &Shown) -> Markup {
    let grouped = shown.grouped();
    let columns: Vec<(usize, &FigureColumn)> = shown
        .table
        .columns
        .iter()
        .enumerate()
        .filter(|(place, _)| grouped != Some(*place))
        .collect();
    let group = |row: &FigureRow| {
        let cell = grouped.and_then(|place| row.cells.get(place));
        cell.map(|cell| view.figure(cell)).unwrap_or_default()
    };
    // The rows above which the name of their group stands: where it is another than before.
    let mut above = String::new();
    let begins: Vec<Option<String>> = shown
        .table
        .rows
        .iter()
        .map(|row| {
            let own = group(row);
            let is_new = grouped.is_some() && own != above && !row.is_total;
            above.clone_from(&own);
            is_new.then_some(own)
        })
        .collect();
    html! {
        div.scroll tabindex="0" role="region" aria-label=(view.table_of(&title(view, name))) {
            table {
                caption.unseen { (title(view, name)) }
                thead { tr {
                    @for (place, column) in &columns {
                        (head(view, shown, *place, column))
                    }
                } }
                tbody {
                    @for (row, begins) in shown.table.rows.iter().zip(&begins) {
                        @if let Some(group) = begins {
                            tr.group { th scope="colgroup" colspan=(columns.len()) { (group) } }
                        }
                        (line(view, shown, row, &columns, grouped))
                    }
                }
            }
        }
    }
}

/// The head of a column, with the way to sort by it.
fn head(view: &View<'_>, shown: &Shown, place: usize, column: &FigureColumn) -> Markup {
    let words = heading(column.key, view.lang);
    let own = shown.sorted.filter(|sorted| sorted.column == place);
    let (spoken, mark, next) = match own.map(|sorted| sorted.order) {
        None => ("none", "", Order::Up),
        Some(Order::Up) => ("ascending", "▲", Order::Down),
        Some(Order::Down) => ("descending", "▼", Order::Up),
    };
    let asked = || {
        let asked = view.asked_explicitly();
        let mut asked = view
            .asked
            .more
            .iter()
            .fold(asked, |asked, (key, value)| asked.with(key, value.clone()));
        asked.more.remove("part");
        asked.with("sort", column.key).with("order", next.word())
    };
    html! {
        @if view.links.is_live() {
            th scope="col" class=(align(column.kind)) aria-sort=(spoken) {
                a.sort href=(view.href_asking(view.page, &asked())) {
                    (words)
                    @if !mark.is_empty() { " " span aria-hidden="true" { (mark) } }
                }
            }
        } @else {
            th scope="col" class=(align(column.kind)) { (words) }
        }
    }
}

/// One row: its name as its head, its figures with the way to their why.
fn line(
    view: &View<'_>,
    shown: &Shown,
    row: &FigureRow,
    columns: &[(usize, &FigureColumn)],
    grouped: Option<usize>,
) -> Markup {
    let head = columns.first().map(|(place, _)| *place);
    html! {
        tr.total[row.is_total] {
            @for (place, column) in columns {
                @if let Some(cell) = row.cells.get(*place) {
                    @if Some(*place) == head {
                        th scope="row" class=(align(column.kind)) {
                            // The label of a total stands where its group would.
                            @match grouped.filter(|_| row.is_total).and_then(|group| row.cells.get(group)) {
                                Some(label) => { (view.figure(label)) }
                                None => { (said(view, shown, row, *place, column)) }
                            }
                        }
                    } @else {
                        td class=(align(column.kind)) {
                            (said(view, shown, row, *place, column))
                            @if let Some(published) = shown.otherwise(row, *place) {
                                span.published title=(view.word("web-table-published")) {
                                    span.unseen { (view.word("web-table-published")) " " }
                                    @if published.value == FigureValue::Blank { "–" } @else { (view.figure(published)) }
                                }
                            }
                        }
                    }
                    @let _ = cell;
                }
            }
        }
    }
}

/// What a cell says: a figure leads to its why, a mission to its page, a kind of record is said
/// in words.
fn said(
    view: &View<'_>,
    shown: &Shown,
    row: &FigureRow,
    place: usize,
    column: &FigureColumn,
) -> Markup {
    let Some(cell) = row.cells.get(place) else {
        return html! {};
    };
    let words = view.figure(cell);
    if let Some(path) = shown.path(row, place) {
        return match (shown.table.name, column.kind) {
            ("differences", _) => html! {
                a href=(view.href_why(&path)) { (super::why::title(view, &path)) }
            },
            (_, ColumnKind::Words | ColumnKind::Count | ColumnKind::Day) => {
                figure(view, cell, &path)
            }
        };
    }
    match (shown.table.name, column.key) {
        ("on-post", "mission") if !row.is_total => match MissionId::new(&row.key) {
            Some(id) => html! { a href=(view.href(&Page::Mission(id))) { (words) } },
            None => html! { (words) },
        },
        ("expiries", "kind") => {
            let kind = RecordKind::ALL.iter().find(|kind| kind.word() == words);
            let name = kind.map(|kind| kader_core::register::kind_name(*kind));
            html! { (name.map_or(words, |name| view.word(name))) }
        }
        ("framework-use", "category") => html! { (view.word(&format!("web-choice-{words}"))) },
        ("differences", "source") => html! { (sources(view, &words)) },
        // Marks are small and raised, so that they are not read as figures.
        (_, "footnotes") if !words.is_empty() => html! {
            sup.note-mark { a href="#footnotes" { (words) } }
        },
        _ => html! { (words) },
    }
}

/// Sources as data has them, each with the way to its paper.
fn sources(view: &View<'_>, words: &str) -> Markup {
    let sources = words
        .split("; ")
        .filter_map(kader_core::model::SourceRef::parse);
    html! {
        @for (place, source) in sources.enumerate() {
            @if place > 0 { "; " }
            (crate::part::source::source(view, &source))
        }
    }
}

/// The footnotes of the annex of personnel, by their marks.
fn footnotes(view: &View<'_>, shown: &Shown) -> Markup {
    let Some(place) = shown.table.column("footnotes") else {
        return html! {};
    };
    let annex = view
        .edition
        .and_then(|edition| edition.personnel_annex.as_ref());
    let rows = annex
        .iter()
        .flat_map(|annex| &annex.groups)
        .flat_map(|group| &group.rows);
    let mut notes = Vec::new();
    for row in rows {
        let shown = shown
            .table
            .row(row.id.as_str())
            .and_then(|row| row.cells.get(place));
        let marks = shown.map(|marks| marks.value.data()).unwrap_or_default();
        let marks: Vec<String> = marks.split_whitespace().map(str::to_owned).collect();
        notes.extend(marks.into_iter().zip(&row.footnotes));
    }
    html! {
        @if !notes.is_empty() {
            dl.footnotes #footnotes {
                @for (mark, note) in notes {
                    div { dt { sup.note-mark { (mark) } } dd { (view.text(&note.text)) } }
                }
            }
        }
    }
}
