//! One paper: how it is cited, where it can be read, and everything that cites it.

use std::collections::BTreeMap;

use kader_core::model::{EditionId, Paper, PaperId, RecordKind, RecordRef, SectionId};
use kader_core::register::kind_name;
use kader_core::wording::Message;
use maud::{Markup, html};

use super::kind;
use crate::address::Page;
use crate::page::{Content, Trouble};
use crate::part::layout;
use crate::part::record;
use crate::part::source::elsewhere;
use crate::search::Cited;
use crate::view::View;

/// The page.
pub fn page(view: &View<'_>, id: &PaperId) -> Result<Content, Trouble> {
    let paper = view.register().paper(id).ok_or(Trouble::NotFound)?;
    let cited = view.known.citing().paper(id);
    Ok(Content {
        title: paper.cited(view.lang),
        way: vec![(layout::name(view, &Page::Papers), Page::Papers)],
        main: html! {
            @if let Some(title) = &paper.title { p.lead { (view.text(title)) } }
            (facts(view, paper))
            @match cited {
                Some(cited) => { (citing(view, cited)) }
                None => { p.empty { (view.word("web-paper-uncited")) } }
            }
        },
    })
}

fn facts(view: &View<'_>, paper: &Paper) -> Markup {
    let address = paper.address();
    html! {
        dl.facts {
            div { dt { (record::field(view, "kind")) } dd { (kind(view, paper.kind)) } }
            @if let Some(date) = paper.date { div { dt { (record::field(view, "date")) } dd { (view.day(date)) } } }
            @if let Some(address) = address.as_deref() {
                div {
                    dt { (view.word("web-paper-read")) }
                    dd {
                        @match elsewhere(address) {
                            Some(address) => { a href=(address) rel="noreferrer external" { (address) } }
                            None => { (address) }
                        }
                    }
                }
            }
            div { dt { (view.word("web-paper-id")) } dd { code { (paper.id) } } }
        }
    }
}

/// Everything that cites it, by kind.
fn citing(view: &View<'_>, cited: &Cited) -> Markup {
    let mut kinds: BTreeMap<RecordKind, Vec<&RecordRef>> = BTreeMap::new();
    for record in &cited.records {
        kinds.entry(record.kind).or_default().push(record);
    }
    html! {
        h2 { (view.say(&Message::new("web-paper-cited").with("count", cited.count()))) }
        @for (kind, records) in &kinds {
            h3 { (record::capital(&view.word(kind_name(*kind)))) }
            ul {
                @for one in records { li { (in_mission(view, one)) } }
            }
        }
        @if !cited.sections.is_empty() {
            h3 { (view.word("web-found-sections")) }
            ul {
                @for (edition, section) in &cited.sections { li { (of_report(view, edition, section)) } }
            }
        }
        @if !cited.deployments.is_empty() {
            h3 { (record::capital(&view.word("kind-deployment"))) }
            ul {
                @for contribution in &cited.deployments {
                    li { (in_mission(view, &contribution.record())) }
                }
            }
        }
    }
}

/// A record by its name, with its mission where its name does not tell.
fn in_mission(view: &View<'_>, of: &RecordRef) -> Markup {
    let mission = record::mission_of(view.register(), of)
        .filter(|_| of.kind != RecordKind::Mission)
        .and_then(|id| view.register().missions.get(id));
    html! {
        (record::name_link(view, of))
        @if let Some(mission) = mission { span.muted { " · " (view.text(&mission.name)) } }
    }
}

fn of_report(view: &View<'_>, edition: &EditionId, section: &SectionId) -> Markup {
    let title = view
        .register()
        .editions
        .get(edition)
        .map(|edition| view.text(&edition.title));
    html! {
        (record::name_link(view, &section.record()))
        @if let Some(title) = title {
            " · " a href=(view.href(&Page::Report(edition.clone()))) { (title) }
        }
    }
}
