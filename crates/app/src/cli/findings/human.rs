//! Findings as people read them: what is wrong, each place with its line and what it says,
//! what to do.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use kader_core::checks::Severity;
use kader_core::wording::{Message, say, words};

use kader_exchange::findings::{Findings, Place, Told};

use crate::cli::show::Excerpt;

/// The findings one after the other, and how many there are.
#[must_use]
pub fn human(findings: &Findings<'_>, colour: bool) -> String {
    let mut text = human_without_closing(findings, colour);
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(&findings.summary());
    text.push('\n');
    text
}

/// The findings one after the other, with a line between them.
#[must_use]
pub fn human_without_closing(findings: &Findings<'_>, colour: bool) -> String {
    let renderer = if colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let told = findings.told.iter();
    let shown: Vec<String> = told
        .map(|told| one(findings, told, &renderer) + "\n")
        .collect();
    shown.join("\n")
}

fn one(findings: &Findings<'_>, told: &Told, renderer: &Renderer) -> String {
    let finding = &told.finding;
    let (level, name) = match finding.severity {
        Severity::Error => (Level::ERROR, "word-error"),
        Severity::Warning => (Level::WARNING, "word-warning"),
        Severity::Info => (Level::INFO, "word-info"),
    };
    let message = findings.message(finding);
    let advice = findings.advice(finding);
    // What must outlive the group that borrows it.
    let places: Vec<_> = told
        .places
        .iter()
        .map(|place| {
            let excerpt = findings
                .text(place)
                .zip(place.span)
                .map(|(text, span)| Excerpt::new(text, span));
            let path = format!("{}{}{}", findings.prefix, place.file, leaf(findings, place));
            (place, path, excerpt)
        })
        .collect();
    let mut group = Group::with_title(
        level
            .with_name(words(findings.lang, name))
            .primary_title(message.as_str())
            .id(finding.rule.code),
    );
    for (number, (place, path, excerpt)) in places.iter().enumerate() {
        let kind = if number == 0 {
            AnnotationKind::Primary
        } else {
            AnnotationKind::Context
        };
        match excerpt {
            Some(excerpt) => {
                let annotation = kind
                    .span(excerpt.begin..excerpt.end)
                    .label(place.says.as_str());
                group = group.element(
                    Snippet::source(excerpt.text.as_str())
                        .line_start(excerpt.line)
                        .path(path.as_str())
                        .annotation(annotation),
                );
            }
            None => {
                let name = words(findings.lang, "word-evidence");
                group = group.element(Level::NOTE.with_name(name).message(place.says.as_str()));
            }
        }
    }
    let certainty = words(
        findings.lang,
        &format!("certainty-{}", finding.certainty.word()),
    );
    let name = words(findings.lang, "word-certainty");
    group = group.element(
        Level::NOTE
            .with_name(name)
            .message(certainty.unwrap_or_default()),
    );
    let help = words(findings.lang, "word-remedy");
    group = group.element(Level::HELP.with_name(help).message(advice.as_str()));
    renderer.render(&[group])
}

/// The page of a place, or its paragraph in a document without pages: lines are those of the
/// extracted text, which its reader does not see.
fn leaf(findings: &Findings<'_>, place: &Place) -> String {
    let parts = [("at-page", place.page), ("at-paragraph", place.paragraph)];
    let told = parts
        .into_iter()
        .find_map(|(name, number)| Some((name, number?)));
    told.map_or(String::new(), |(name, number)| {
        let message = Message::new(name).with("number", u64::from(number));
        format!(" ({})", say(findings.lang, &message))
    })
}
