//! Why a figure is what it is: what it is called, how it is counted, what stands behind it.
//!
//! People are never shown one by one: of deployments it is said how many were counted, of which
//! contribution, category and period.

mod data;
mod title;

use std::collections::BTreeSet;

use kader_core::figures::{CountingRule, FigureValue, Why, WhyRecord};
use kader_core::model::{Period, RecordKind, RecordRef, SourceRef};
use kader_core::record::Entry;
use kader_core::wording::Message;
use maud::{Markup, html};

use super::{Content, Trouble};
use crate::address::{Page, Route, TableName};
use crate::part::record::{self, entries, field};
use crate::part::source::source;
use crate::view::View;

pub use data::data;
pub use title::{Titles, title};

/// Deployments that were counted, together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// Of this contribution.
    pub contribution: RecordRef,
    /// The word of their category.
    pub category: String,
    /// Whether they were reconstructed.
    pub reconstructed: bool,
    /// How many; nothing where that would tell of one or two people.
    pub count: Option<u64>,
}

/// Why a figure is what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// Its path.
    pub path: String,
    /// What it says.
    pub value: FigureValue,
    /// By which rule it is counted.
    pub rule: CountingRule,
    /// Whether any of it was reconstructed.
    pub reconstructed: bool,
    /// The deployments that were counted.
    pub counted: Vec<Counted>,
    /// The records behind it, deployments left out.
    pub records: Vec<WhyRecord>,
    /// The figures that it is made of, with what each adds.
    pub figures: Vec<(String, Option<u64>)>,
    /// Where the deployments come from.
    pub sources: BTreeSet<SourceRef>,
}

impl Reason {
    /// Why the figure with a path is what it is; nothing where there is no such figure.
    #[must_use]
    pub fn of(view: &View<'_>, path: &str) -> Option<Self> {
        let found: Why = view.why(path)?;
        let mut counted = Vec::new();
        let mut records = Vec::new();
        let mut sources = BTreeSet::new();
        for record in found.records {
            match deployments(&record) {
                Some(category) => {
                    counted.push(Counted {
                        contribution: record.record.clone(),
                        category: category.to_owned(),
                        reconstructed: record.reconstructed,
                        count: record.count,
                    });
                    sources.extend(record.sources);
                }
                None => records.push(record),
            }
        }
        Some(Self {
            path: found.path,
            value: found.value,
            rule: found.rule,
            reconstructed: found.reconstructed,
            counted,
            records,
            figures: found.figures,
            sources,
        })
    }
}

/// The category of the deployments that a record of a why stands for, if it stands for any: a
/// contribution that says nothing but their category.
fn deployments(record: &WhyRecord) -> Option<&str> {
    match record.says.as_slice() {
        [(key, category)]
            if record.record.kind == RecordKind::Contribution && key == "category" =>
        {
            Some(category)
        }
        _ => None,
    }
}

/// The page.
pub fn page(view: &View<'_>, path: &str) -> Result<Content, Trouble> {
    view.sought().ok_or(Trouble::NoEdition)?;
    let reason = Reason::of(view, path).ok_or(Trouble::NotFound)?;
    let title = title(view, path);
    let table = path.split('/').next().and_then(TableName::parse);
    let way = table.map(|table| (super::table::title(view, table), Page::Table(table)));
    let href = view.links.to(
        &Route::Why(view.lang, path.to_owned()),
        &view.asked_of_figures(),
    );
    Ok(Content {
        title,
        way: way.into_iter().collect(),
        main: html! {
            (value(view, &reason))
            h2 { (view.word("web-why-rule")) }
            p { (sentence(&view.word(reason.rule.name()))) }
            (counted(view, &reason))
            (figures(view, &reason))
            (records(view, &reason.records))
            p.note {
                (view.word("web-why-path")) " " code { (reason.path) }
            }
            p.downloads {
                span { (view.word("web-download")) }
                a href=(href) download { "JSON" }
            }
        },
    })
}

/// The figure itself, with what must be known to read it.
fn value(view: &View<'_>, reason: &Reason) -> Markup {
    let shown = match &reason.value {
        FigureValue::Blank => view.word("web-why-blank"),
        value => value.shown(view.lang),
    };
    let untold = match &reason.value {
        FigureValue::Unavailable(why) => Some(view.say(why)),
        FigureValue::Blank
        | FigureValue::Words(_)
        | FigureValue::Count(_)
        | FigureValue::Day(_)
        | FigureValue::End(_) => None,
    };
    let class = match &reason.value {
        FigureValue::Count(_) | FigureValue::Day(_) | FigureValue::End(_) => "value",
        FigureValue::Unavailable(_) => "value unavailable",
        FigureValue::Blank | FigureValue::Words(_) => "value words",
    };
    html! {
        p class=(class) { span.reconstructed[reason.reconstructed] { (shown) } }
        @if reason.rule == CountingRule::Deployed && matches!(reason.value, FigureValue::Count(_)) {
            @if let Some(sought) = view.sought() {
                p.lead { (view.say(&Message::new("web-why-deployed").with("from", sought.period.from()).with("until", sought.period.until()))) }
            }
        }
        @if let Some(untold) = untold { p.lead { (sentence(&untold)) } }
        @if reason.reconstructed { p.note.hatched { (view.word("web-why-reconstructed")) } }
    }
}

/// Words of the catalogue that go on a line of their own: with a capital and a full stop.
pub fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    let rest = letters.as_str();
    let end = if words.ends_with(['.', '?', ')']) {
        ""
    } else {
        "."
    };
    format!("{}{rest}{end}", first.unwrap_or_default())
}

fn counted(view: &View<'_>, reason: &Reason) -> Markup {
    if reason.counted.is_empty() {
        return html! {};
    }
    html! {
        h2 { (view.word("web-why-deployments")) }
        p.note { (view.word("web-why-not-single")) }
        div.scroll tabindex="0" role="region" aria-label=(view.table_of(&view.word("web-why-deployments"))) {
            table.close {
                caption.unseen { (view.word("web-why-deployments")) }
                thead { tr {
                    th scope="col" { (field(view, "contribution")) }
                    th scope="col" { (view.word("column-category")) }
                    th.count scope="col" { (view.word("web-why-adds")) }
                } }
                tbody {
                    @for one in &reason.counted {
                        tr {
                            th scope="row" { (record::name_link(view, &one.contribution)) }
                            td {
                                (view.word(&format!("web-choice-{}", one.category)))
                                @if one.reconstructed { ", " (view.word("report-word-reconstructed")) }
                            }
                            td.count {
                                @match one.count {
                                    Some(count) => { span.reconstructed[one.reconstructed] { (view.count(count)) } }
                                    None => { span.muted { (view.word("web-why-few")) } }
                                }
                            }
                        }
                    }
                }
            }
        }
        (sources(view, &reason.sources.iter().cloned().collect::<Vec<_>>()))
    }
}

/// A period as people write it; a day where it is one.
pub fn period(view: &View<'_>, period: Period) -> String {
    if period.days() == 1 {
        return view.day(period.from());
    }
    format!("{} – {}", view.day(period.from()), view.day(period.until()))
}

fn figures(view: &View<'_>, reason: &Reason) -> Markup {
    if reason.figures.is_empty() {
        return html! {};
    }
    let mut titles = Titles::new(view);
    html! {
        h2 { (view.word("web-why-figures")) }
        div.scroll tabindex="0" role="region" aria-label=(view.table_of(&view.word("web-why-figures"))) {
            table.close {
                caption.unseen { (view.word("web-why-figures")) }
                thead { tr {
                    th scope="col" { (view.word("column-figure")) }
                    th.count scope="col" { (view.word("web-why-adds")) }
                } }
                tbody {
                    @for (path, count) in &reason.figures {
                        tr {
                            th scope="row" { a href=(view.href_why(path)) { (titles.of(path)) } }
                            td.count {
                                @match count {
                                    Some(count) => { (view.count(*count)) }
                                    None => { span.muted { (view.word("unavailable")) } }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn records(view: &View<'_>, records: &[WhyRecord]) -> Markup {
    if records.is_empty() {
        return html! {};
    }
    html! {
        h2 { (view.word("web-why-records")) }
        @for one in records {
            section.record {
                h3 { (record::link(view, &one.record)) }
                @if let Some(count) = one.count {
                    p { (view.say(&Message::new("web-why-counts").with("count", count))) }
                }
                (facts(view, &one.record))
                (sources(view, &one.sources))
            }
        }
    }
}

/// The fields that say how a record is kept, not what it says; sources stand apart.
const KEPT: [&str; 5] = ["id", "sources", "source", "publication", "attestation"];

/// What a record says, field by field, in words.
pub fn facts(view: &View<'_>, record: &RecordRef) -> Markup {
    let entries: Vec<Entry> = entries(view.register(), record)
        .into_iter()
        .filter(|entry| !KEPT.contains(&entry.key.as_str()))
        .collect();
    html! {
        dl.facts {
            @for entry in &entries {
                div {
                    dt { (field(view, &entry.key)) }
                    dd { (record::value_of(view, &entry.key, &entry.node.value)) }
                }
            }
        }
    }
}

fn sources(view: &View<'_>, sources: &[SourceRef]) -> Markup {
    html! {
        @if sources.is_empty() {
            p.note { (view.word("web-why-no-source")) }
        } @else {
            p { (view.word("web-sources")) ": "
                @for (place, one) in sources.iter().enumerate() {
                    @if place > 0 { "; " }
                    (source(view, one))
                }
            }
        }
    }
}
