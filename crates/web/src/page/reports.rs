//! The editions of the report: what each is, whether it is complete, and its files.

use kader_core::model::{Edition, EditionId, PaperId};
use kader_core::wording::{Message, say};
use kader_document::report::{Built, Options, Problem, build};
use kader_document::tree::Receipt;
use maud::{Markup, html};

use super::{Content, Trouble};
use crate::address::{Page, ReportFormat, TableName};
use crate::part::layout;
use crate::part::record;
use crate::view::{Asked, View};

/// What a report is made from.
fn receipt(view: &View<'_>, edition: &Edition) -> Receipt {
    let lang = view.known.register().identity.language;
    Receipt {
        producer: concat!("kader ", env!("CARGO_PKG_VERSION")).to_owned(),
        input_sha256: view.known.stamp.hash().to_owned(),
        known_at: view.known.stamp.known_at(),
        valid_on: edition.period.until().to_string(),
        parameters: vec![say(
            lang,
            &Message::new("report-edition").with("id", edition.id.as_str()),
        )],
    }
}

/// The report of an edition: whole, or a draft in which each gap is marked.
pub fn built(view: &View<'_>, id: &EditionId) -> Result<Built, Trouble> {
    // A report is in the language of the register, whoever reads it.
    let known = view.known.register();
    let period = known.editions.get(id).ok_or(Trouble::NotFound)?.period;
    let public = view.known.public_in(known.identity.language);
    let drawn = public.for_drawing(period);
    let register = &*drawn;
    let edition = register.editions.get(id).ok_or(Trouble::NotFound)?;
    let whole = build(
        register,
        edition,
        &Options {
            draft: false,
            receipt: receipt(view, edition),
        },
    );
    if whole.is_complete() {
        return Ok(whole);
    }
    let draft = Options {
        draft: true,
        receipt: receipt(view, edition),
    };
    Ok(build(register, edition, &draft))
}

/// The list of editions, the latest first.
pub fn list(view: &View<'_>, prints: bool) -> Content {
    let mut editions: Vec<&Edition> = view.register().editions.values().collect();
    editions.sort_by_key(|edition| std::cmp::Reverse(edition.period.until()));
    Content {
        title: layout::name(view, view.page),
        way: Vec::new(),
        main: html! {
            p.lead { (view.word("web-reports-says")) }
            @if editions.is_empty() { p.empty { (view.word("web-reports-none")) } }
            ul.entries {
                @for edition in editions {
                    li {
                        h2.entry { a href=(view.href(&Page::Report(edition.id.clone()))) { (view.text(&edition.title)) } }
                        @if let Some(subtitle) = &edition.subtitle { p { (view.text(subtitle)) } }
                        p.note { (super::why::period(view, edition.period)) }
                        (files(view, edition, prints))
                    }
                }
            }
            p { a href=(view.href(&Page::Compare)) { (view.word("web-reports-compare")) } }
        },
    }
}

/// The files of an edition.
fn files(view: &View<'_>, edition: &Edition, prints: bool) -> Markup {
    let title = view.text(&edition.title);
    html! {
        p.downloads {
            a href=(view.href_report(&edition.id, ReportFormat::Html)) { (view.word("web-report-read")) span.unseen { " (" (title) ")" } }
            @if prints {
                a href=(view.href_report(&edition.id, ReportFormat::Pdf)) download { "PDF" span.unseen { " (" (title) ")" } }
            }
        }
    }
}

/// One edition.
pub fn page(view: &View<'_>, id: &EditionId, prints: bool) -> Result<Content, Trouble> {
    let edition = view.register().editions.get(id).ok_or(Trouble::NotFound)?;
    let built = built(view, id)?;
    Ok(Content {
        title: view.text(&edition.title).to_owned(),
        way: vec![(layout::name(view, &Page::Reports), Page::Reports)],
        main: html! {
            @if let Some(subtitle) = &edition.subtitle { p.lead { (view.text(subtitle)) } }
            (files(view, edition, prints))
            @if !prints { p.note { (view.word("web-report-no-pdf")) } }
            (standing(view, &built))
            h2 { (view.word("web-report-about")) }
            (about(view, edition))
            h2 { (view.word("web-report-tables")) }
            (tables(view, edition))
            h2 { (view.word("web-report-contents")) }
            (contents(view, &edition.sections, 0))
        },
    })
}

/// Whether the report is complete, and what stands in its way.
fn standing(view: &View<'_>, built: &Built) -> Markup {
    let (warnings, errors): (Vec<&Problem>, Vec<&Problem>) = built
        .problems
        .iter()
        .partition(|problem| problem.problem.code.is_warning());
    html! {
        @if errors.is_empty() {
            p.state.done { (view.word("web-report-complete")) }
        } @else {
            p.state { (view.say(&Message::new("web-report-incomplete").with("count", errors.len()))) }
            (problems(view, &errors))
        }
        @if !warnings.is_empty() {
            details {
                summary { (view.say(&Message::new("web-report-warnings").with("count", warnings.len()))) }
                (problems(view, &warnings))
            }
        }
    }
}

fn problems(view: &View<'_>, problems: &[&Problem]) -> Markup {
    html! {
        ul.entries {
            @for found in problems {
                li {
                    p { code { (found.problem.code) } " " (view.say(&found.problem.message)) }
                    @if let Some(section) = &found.section {
                        p.note { (record::link(view, &section.record())) }
                    }
                    @if let Some(remedy) = &found.problem.remedy { p.note { (view.say(remedy)) } }
                }
            }
        }
    }
}

fn about(view: &View<'_>, edition: &Edition) -> Markup {
    let paper = edition.paper.as_ref().map(PaperId::record);
    let previous = edition.previous.as_ref().map(PaperId::record);
    let issuers: Vec<&str> = edition.issuers.iter().map(|one| view.text(one)).collect();
    html! {
        dl.facts {
            div { dt { (view.word("web-why-period")) } dd { (super::why::period(view, edition.period)) } }
            @if !issuers.is_empty() { div { dt { (record::field(view, "issuers")) } dd { (issuers.join("; ")) } } }
            @if let Some(due) = edition.due { div { dt { (record::field(view, "due")) } dd { (view.day(due)) } } }
            @if let Some(offered) = edition.offered { div { dt { (record::field(view, "offered")) } dd { (view.day(offered)) } } }
            @if let Some(paper) = paper { div { dt { (record::field(view, "paper")) } dd { (record::link(view, &paper)) } } }
            @if let Some(previous) = previous { div { dt { (record::field(view, "previous")) } dd { (record::link(view, &previous)) } } }
        }
    }
}

/// The tables of an edition, as of its last day.
fn tables(view: &View<'_>, edition: &Edition) -> Markup {
    let asked = Asked {
        on: Some(edition.period.until()),
        edition: Some(edition.id.clone()),
        ..view.asked_explicitly()
    };
    html! {
        ul {
            @for table in TableName::all() {
                li { a href=(view.href_asking(&Page::Table(table), &asked)) { (super::table::title(view, table)) } }
            }
        }
    }
}

/// The sections, each with the missions that it is about.
fn contents(view: &View<'_>, sections: &[kader_core::model::Section], depth: usize) -> Markup {
    html! {
        ul.contents {
            @for section in sections {
                li {
                    (view.text(&section.title))
                    @for mission in &section.missions { " · " (mission_link(view, mission)) }
                    // What a dossier nests without end is not followed without end.
                    @if !section.sections.is_empty() && depth < 8 { (contents(view, &section.sections, depth + 1)) }
                }
            }
        }
    }
}

fn mission_link(view: &View<'_>, id: &kader_core::model::MissionId) -> Markup {
    let mission = view.register().missions.get(id);
    html! {
        a href=(view.href(&Page::Mission(id.clone()))) {
            (mission.map_or(id.as_str(), |mission| view.text(&mission.name)))
        }
    }
}
