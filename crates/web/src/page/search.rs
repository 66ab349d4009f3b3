//! Everything that holds some words, by kind, with the place marked.

use kader_core::wording::Message;
use maud::{Markup, html};

use super::Content;
use crate::address::{Page, Route};
use crate::asset::Asset;
use crate::part::layout;
use crate::search::{Group, Hit, Stretch, around, marked};
use crate::view::View;

/// How many results of a kind are shown before one asks for that kind alone.
const SHOWN: usize = 8;

/// How many results of one kind are shown at most.
const MOST: usize = 200;

/// What was found.
#[derive(Debug)]
pub struct Found<'v> {
    /// The words that were asked; nothing where none were.
    pub asked: Option<&'v str>,
    /// How many results there are.
    pub count: usize,
    /// By kind: missions first, then the kind with the best result.
    pub groups: Vec<(Group, Vec<Hit<'v>>)>,
    /// Words that may have been meant.
    pub near: Vec<&'v str>,
}

impl<'v> Found<'v> {
    /// What answers the question of a view.
    #[must_use]
    pub fn of(view: &View<'v>) -> Self {
        let asked = view.asked.value("q");
        let index = view.known.found(view.lang);
        let hits = asked.map(|asked| index.find(asked)).unwrap_or_default();
        let mut groups: Vec<(Group, Vec<Hit<'v>>)> = Vec::new();
        for hit in &hits {
            match groups
                .iter_mut()
                .find(|(group, _)| *group == hit.entry.group)
            {
                Some((_, own)) => own.push(*hit),
                None => groups.push((hit.entry.group, vec![*hit])),
            }
        }
        // A mission comes first, however often its name stands in what is told of it.
        groups.sort_by_key(|(group, _)| *group != Group::Missions);
        let near = asked
            .filter(|_| hits.is_empty())
            .map(|asked| index.near(asked));
        Self {
            asked,
            count: hits.len(),
            groups,
            near: near.unwrap_or_default(),
        }
    }
}

/// The page.
pub fn page(view: &View<'_>) -> Content {
    let found = Found::of(view);
    Content {
        title: layout::name(view, view.page),
        way: Vec::new(),
        main: html! {
            @if view.links.is_live() {
                (form(view, &found))
                (answer(view, &found))
            } @else {
                (without_server(view))
            }
        },
    }
}

fn form(view: &View<'_>, found: &Found<'_>) -> Markup {
    html! {
        form.sought {
            (layout::kept(view, &["on", "known-at", "edition"]))
            label.utrecht-form-label.unseen for="sought" { (view.word("web-search-label")) }
            input #sought.utrecht-textbox type="search" name="q" autocomplete="off" value=(found.asked.unwrap_or_default());
            button.utrecht-button.utrecht-button--primary-action type="submit" { (view.word("web-search-go")) }
        }
    }
}

fn answer(view: &View<'_>, found: &Found<'_>) -> Markup {
    let Some(asked) = found.asked else {
        return html! {
            p.lead { (view.word("web-search-says")) }
            p.note { (view.word("web-search-example")) }
        };
    };
    let count = Message::new("web-search-count")
        .with("count", found.count)
        .with("words", asked);
    let kind = view.asked.value("kind");
    html! {
        p.lead role="status" { (view.say(&count)) }
        @if found.count == 0 { (nothing(view, found)) }
        @for (group, hits) in &found.groups {
            @let alone = kind == Some(group.name());
            @if kind.is_none() || alone {
                @let most = if alone { MOST } else { SHOWN };
                h2 { (view.word(group.name())) " " span.muted { "(" (hits.len()) ")" } }
                ul.entries {
                    @for hit in hits.iter().take(most) { (entry(view, asked, hit)) }
                }
                @if hits.len() > most && !alone {
                    @let more = view.asked_explicitly().with("q", asked).with("kind", group.name());
                    p { a href=(view.href_asking(view.page, &more)) {
                        (view.say(&Message::new("web-search-more").with("count", hits.len() - most)))
                        span.unseen { " (" (view.word(group.name())) ")" }
                    } }
                }
            }
        }
        @if kind.is_some() {
            @let all = view.asked_explicitly().with("q", asked);
            p { a href=(view.href_asking(view.page, &all)) { (view.word("web-search-all")) } }
        }
    }
}

fn nothing(view: &View<'_>, found: &Found<'_>) -> Markup {
    html! {
        @if !found.near.is_empty() {
            p {
                (view.word("web-search-meant")) " "
                @for (place, word) in found.near.iter().enumerate() {
                    @if place > 0 { ", " }
                    a href=(view.href_asking(view.page, &view.asked_explicitly().with("q", *word))) { (word) }
                }
            }
        }
        ul {
            li { (view.word("web-search-try-fewer")) }
            li { (view.word("web-search-try-other")) }
            li { (view.word("web-search-try-number")) }
            li { a href=(view.href(&Page::Missions)) { (view.word("web-search-try-missions")) } }
        }
    }
}

fn entry(view: &View<'_>, asked: &str, hit: &Hit<'_>) -> Markup {
    let entry = hit.entry;
    let (cut, text, more) = around(&entry.text, asked);
    html! {
        li {
            h3.entry {
                @match &entry.page {
                    Some(page) => { a href=(view.href(page)) { (stretches(&marked(&entry.title, asked))) } }
                    None => { (stretches(&marked(&entry.title, asked))) }
                }
                @if entry.group == Group::Records { " " span.muted { "(" (view.word(entry.kind)) ")" } }
            }
            @if !text.is_empty() {
                p.note { @if cut { "…" } (stretches(&text)) @if more { "…" } }
            }
        }
    }
}

fn stretches(stretches: &[Stretch<'_>]) -> Markup {
    html! {
        @for stretch in stretches {
            @if stretch.is_found { mark { (stretch.text) } } @else { (stretch.text) }
        }
    }
}

/// The page where there is no server: a script looks in a list of everything.
fn without_server(view: &View<'_>) -> Markup {
    let list = Route::Found(view.lang);
    html! {
        p.lead { (view.word("web-search-says")) }
        form.sought #search role="search" hidden {
            label.utrecht-form-label.unseen for="sought" { (view.word("web-search-label")) }
            input #sought.utrecht-textbox type="search" autocomplete="off";
        }
        p #search-count role="status" data-none=(view.word("web-search-none")) data-some=(view.word("web-search-some")) {}
        ul.entries #search-found {}
        noscript { p.empty { (view.word("web-search-needs-script")) } }
        script src=(view.links.to(&list, &view.asked_explicitly())) defer {}
        script src=(view.href_asset(Asset::Search)) defer {}
    }
}

/// Everything that can be found, as a script that a page without a server reads.
pub fn list(view: &View<'_>) -> String {
    let index = view.known.found(view.lang);
    let entries: Vec<(String, String, String, String, String, u32)> = index
        .entries()
        .iter()
        .map(|entry| {
            let page = entry.page.as_ref().map(|page| view.href(page));
            (
                entry.title.clone(),
                view.word(entry.kind),
                entry.text.clone(),
                page.unwrap_or_default(),
                entry.about.clone(),
                entry.group.weight(),
            )
        })
        .collect();
    // In a script file nothing needs to be escaped but what JSON escapes, and two line ends.
    let data = serde_json::to_string(&entries).unwrap_or_else(|_| "[]".to_owned());
    let data = data
        .replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029");
    format!("const kaderFound = {data};\n")
}
