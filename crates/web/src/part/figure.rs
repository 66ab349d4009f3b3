//! A figure, with the way to its why.

use kader_core::figures::{CountingRule, Figure, FigureValue};
use maud::{Markup, html};

use crate::view::View;

/// Whether it is a word that names something, and no figure: it has no why.
pub fn is_label(figure: &Figure) -> bool {
    figure.because.rule == CountingRule::Adopted && figure.because.parts.is_empty()
}

/// A figure that leads to its why.
pub fn figure(view: &View<'_>, figure: &Figure, path: &str) -> Markup {
    let shown = view.figure(figure);
    let reason = match &figure.value {
        FigureValue::Unavailable(reason) => Some(view.say(reason)),
        FigureValue::Blank
        | FigureValue::Words(_)
        | FigureValue::Count(_)
        | FigureValue::Day(_)
        | FigureValue::End(_) => None,
    };
    if matches!(figure.value, FigureValue::Blank) {
        return html! {};
    }
    if is_label(figure) {
        return html! { (shown) };
    }
    let class = if reason.is_some() {
        "unavailable"
    } else if figure.because.reconstructed {
        "reconstructed"
    } else {
        "figure"
    };
    html! {
        a class=(class) href=(view.href_why(path)) title=[reason] {
            (shown)
            @if figure.because.reconstructed {
                span.unseen { " (" (view.word("report-word-reconstructed")) ")" }
            }
        }
    }
}

/// How the cells of a column stand.
pub fn align(kind: kader_core::figures::ColumnKind) -> &'static str {
    use kader_core::figures::ColumnKind;
    match kind {
        ColumnKind::Count => "count",
        ColumnKind::Words | ColumnKind::Day => "words",
    }
}
