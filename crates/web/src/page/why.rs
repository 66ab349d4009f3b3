//! Why a figure is what it is: rule, records, sources.

use kader_core::figures::{FigureValue, why};
use maud::html;

use super::{Content, Trouble};
use crate::address::Page;
use crate::view::View;

/// The page.
pub fn page(view: &View<'_>, path: &str) -> Result<Content, Trouble> {
    let sought = view.sought().ok_or(Trouble::NoEdition)?;
    let found = why(view.register(), sought, path).ok_or(Trouble::NotFound)?;
    let reason = match &found.value {
        FigureValue::Unavailable(reason) => Some(view.say(reason)),
        FigureValue::Blank
        | FigureValue::Words(_)
        | FigureValue::Count(_)
        | FigureValue::Day(_)
        | FigureValue::End(_) => None,
    };
    Ok(Content {
        title: format!("{} = {}", found.path, found.value.shown(view.lang)),
        way: Vec::new(),
        main: html! {
            @if let Some(reason) = reason { p.lead { (reason) } }
            p { (view.word("why-rule")) ": " (view.word(found.rule.name())) }
            @if found.reconstructed { p.note { (view.word("why-reconstructed")) } }
            @if !found.figures.is_empty() {
                h2 { (view.word("why-figures")) }
                ul { @for (path, count) in &found.figures {
                    li { a href=(view.href(&Page::Why(path.clone()))) { (path) } @if let Some(count) = count { " " (view.count(*count)) } }
                } }
            }
            @if !found.records.is_empty() {
                ul { @for record in &found.records {
                    li { code { (record.record.to_string()) } }
                } }
            }
        },
    })
}
