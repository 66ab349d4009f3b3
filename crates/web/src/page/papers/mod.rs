//! The papers: parliamentary papers and all else that is cited, each with everything that cites it.

mod one;

use std::collections::BTreeMap;

use kader_core::model::{Paper, PaperKind};
use kader_core::wording::Message;
use maud::{Markup, html};

use super::Content;
use crate::address::Page;
use crate::part::layout;
use crate::part::record;
use crate::search::fold;
use crate::view::View;

pub use one::page;

/// The papers that are shown, by kind.
#[derive(Debug, PartialEq)]
pub struct Listed<'v> {
    /// How many papers there are.
    pub all: usize,
    /// How many of them have the words that are looked for.
    pub found: usize,
    /// By kind, the latest first; those without a date last.
    pub kinds: BTreeMap<PaperKind, Vec<&'v Paper>>,
}

impl<'v> Listed<'v> {
    /// Those that have the words asked for, and are of the kind asked for.
    #[must_use]
    pub fn of(view: &View<'v>) -> Self {
        let papers = &view.register().papers;
        let sought = fold(view.asked.value("filter").unwrap_or_default());
        let words: Vec<&str> = sought.split_whitespace().collect();
        let kind = view.asked.value("kind");
        let mut found: Vec<&Paper> = papers
            .values()
            .filter(|paper| kind.is_none_or(|kind| paper.kind.word() == kind))
            .filter(|paper| holds(view, paper, &words))
            .collect();
        found.sort_by_key(|paper| (paper.kind, std::cmp::Reverse(paper.date), paper.id.clone()));
        let mut kinds: BTreeMap<PaperKind, Vec<&Paper>> = BTreeMap::new();
        let shown = found.len();
        for paper in found {
            kinds.entry(paper.kind).or_default().push(paper);
        }
        Self {
            all: papers.len(),
            found: shown,
            kinds,
        }
    }
}

fn holds(view: &View<'_>, paper: &Paper, words: &[&str]) -> bool {
    let title = paper.title.as_ref().map(|title| view.text(title));
    let said = fold(&format!(
        "{} {} {}",
        paper.id,
        paper.cited(view.lang),
        title.unwrap_or_default()
    ));
    words.iter().all(|word| said.contains(word))
}

/// The kind of a paper in words.
pub fn kind(view: &View<'_>, kind: PaperKind) -> String {
    view.word(&format!("web-choice-{}", kind.word()))
}

/// The page of all.
pub fn list(view: &View<'_>) -> Content {
    let listed = Listed::of(view);
    let found = Message::new("web-papers-found")
        .with("found", listed.found)
        .with("all", listed.all);
    Content {
        title: layout::name(view, view.page),
        way: Vec::new(),
        main: html! {
            p.lead { (view.word("web-papers-says")) }
            (controls(view))
            p role="status" { (view.say(&found)) }
            @if listed.kinds.is_empty() {
                p.empty {
                    (view.word(if listed.all == 0 { "web-papers-none" } else { "web-papers-none-found" }))
                }
            }
            @for (of, papers) in &listed.kinds {
                h2 id=(format!("kind-{}", of.word())) {
                    (record::capital(&kind(view, *of))) " " span.muted { "(" (papers.len()) ")" }
                }
                ul.entries.dated {
                    @for paper in papers { (entry(view, paper)) }
                }
            }
        },
    }
}

fn controls(view: &View<'_>) -> Markup {
    if !view.links.is_live() {
        return html! {};
    }
    let asked = view.asked.value("kind");
    let mut kinds: Vec<PaperKind> = view
        .register()
        .papers
        .values()
        .map(|paper| paper.kind)
        .collect();
    kinds.sort();
    kinds.dedup();
    html! {
        form.controls {
            (layout::kept(view, &["on", "known-at", "edition"]))
            span.field {
                label.utrecht-form-label for="kind" { (record::field(view, "kind")) }
                select #kind.utrecht-select name="kind" {
                    option value="" { (view.word("web-any")) }
                    @for one in kinds {
                        option value=(one.word()) selected[asked == Some(one.word())] { (kind(view, one)) }
                    }
                }
            }
            span.field {
                label.utrecht-form-label for="filter" { (view.word("web-papers-filter")) }
                input #filter.utrecht-textbox type="search" name="filter" size="20" autocomplete="off" value=(view.asked.value("filter").unwrap_or_default());
            }
            button.utrecht-button.utrecht-button--primary-action type="submit" { (view.word("web-show")) }
        }
    }
}

fn entry(view: &View<'_>, paper: &Paper) -> Markup {
    let count = view
        .known
        .citing()
        .paper(&paper.id)
        .map_or(0, crate::search::Cited::count);
    let cited = paper.cited(view.lang);
    let title = paper.title.as_ref().map(|title| view.text(title));
    html! {
        li {
            p.when {
                @match paper.date {
                    Some(date) => { (view.day(date)) }
                    None => { span.muted { (view.word("web-papers-undated")) } }
                }
            }
            div {
                p { a href=(view.href(&Page::Paper(paper.id.clone()))) { (cited) } }
                @if let Some(title) = title && title != cited { p { (title) } }
                p.note { (view.say(&Message::new("web-papers-cited").with("count", count))) }
            }
        }
    }
}
