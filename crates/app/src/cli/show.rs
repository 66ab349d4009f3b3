//! Diagnostics as people read them: place, excerpt, what is wrong, what to do.

use std::path::Path;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use kader_core::wording::{Lang, Message, say, say_attribute, words};

use super::Output;
use kader_exchange::{Diagnostic, SourceText, Sources};

/// How many lines around a place are looked at: an excerpt never needs more, and a file of a
/// million lines must not be drawn.
const AROUND: usize = 3;

/// Shows diagnostics, and how many there are.
pub fn diagnostics(
    diagnostics: &[Diagnostic],
    sources: &Sources,
    folder: &Path,
    output: &mut Output,
) {
    let renderer = if output.colour() {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    for diagnostic in diagnostics {
        let drawn = one(diagnostic, sources, folder, output.lang(), &renderer);
        output.note(&drawn);
        output.note("");
    }
    let errors = diagnostics
        .iter()
        .filter(|diagnostic| !diagnostic.code.is_warning())
        .count();
    let warnings = diagnostics.len() - errors;
    let summary = Message::new("diagnostics-summary")
        .with("errors", errors)
        .with("warnings", warnings);
    let summary = say(output.lang(), &summary);
    output.note(&summary);
}

/// What to do about a diagnostic.
fn remedy(diagnostic: &Diagnostic, lang: Lang) -> Option<String> {
    match &diagnostic.remedy {
        Some(remedy) => Some(say(lang, remedy)),
        // A message may have advice of its own, finer than that of its code.
        None => [diagnostic.message.name, diagnostic.code.as_str()]
            .into_iter()
            .find_map(|name| say_attribute(lang, name, "remedy", &diagnostic.message)),
    }
}

fn one(
    diagnostic: &Diagnostic,
    sources: &Sources,
    folder: &Path,
    lang: Lang,
    renderer: &Renderer,
) -> String {
    let is_warning = diagnostic.code.is_warning();
    let word = words(
        lang,
        if is_warning {
            "word-warning"
        } else {
            "word-error"
        },
    );
    let level = if is_warning {
        Level::WARNING
    } else {
        Level::ERROR
    };
    let title = say(lang, &diagnostic.message);
    // The folder itself has its own name for a file.
    let whole = folder.display().to_string();
    let path = if diagnostic.file == whole {
        whole
    } else {
        folder.join(&diagnostic.file).display().to_string()
    };
    let help_word = words(lang, "word-remedy");
    let remedy = remedy(diagnostic, lang);
    let field = diagnostic
        .field
        .as_ref()
        .map(|field| say(lang, &Message::new("at-field").with("field", field)));
    let text = sources.named(&diagnostic.file);
    let excerpt = text
        .zip(diagnostic.span)
        .map(|(text, span)| Excerpt::new(text, span));
    let mut group = Group::with_title(
        level
            .with_name(word)
            .primary_title(title.as_str())
            .id(diagnostic.code.as_str()),
    );
    if let Some(excerpt) = &excerpt {
        let annotation = AnnotationKind::Primary.span(excerpt.begin..excerpt.end);
        let annotation = match &field {
            Some(field) => annotation.label(field.as_str()),
            None => annotation,
        };
        group = group.element(
            Snippet::source(excerpt.text.as_str())
                .line_start(excerpt.line)
                .path(path.as_str())
                .annotation(annotation),
        );
    } else {
        group = group.element(annotate_snippets::Origin::path(path.as_str()));
    }
    if let Some(remedy) = &remedy {
        group = group.element(Level::HELP.with_name(help_word).message(remedy.as_str()));
    }
    renderer.render(&[group])
}

/// The lines around a place, and where the place is in them.
pub struct Excerpt {
    /// The lines.
    pub text: String,
    /// The number of the first of them.
    pub line: usize,
    /// Where the place begins in the lines, in bytes.
    pub begin: usize,
    /// Where it ends.
    pub end: usize,
}

impl Excerpt {
    /// The lines around a place of a text.
    #[must_use]
    pub fn new(text: &SourceText, span: kader_core::record::Span) -> Self {
        let whole = text.text.as_str();
        let clamp = |offset: u32| {
            let mut offset = usize::try_from(offset)
                .unwrap_or(usize::MAX)
                .min(whole.len());
            while !whole.is_char_boundary(offset) {
                offset -= 1;
            }
            offset
        };
        let (begin, end) = (clamp(span.start), clamp(span.end.max(span.start)));
        // Of a place that runs over lines the first is marked: that is where to look.
        let line_end = whole
            .get(begin..)
            .and_then(|rest| rest.find('\n'))
            .map(|at| begin + at);
        let end = end.min(line_end.unwrap_or(whole.len())).max(begin);
        let mut first = begin;
        for _ in 0..AROUND {
            let before = whole.get(..first.saturating_sub(1)).unwrap_or_default();
            first = before.rfind('\n').map_or(0, |at| at + 1);
            if first == 0 {
                break;
            }
        }
        let mut last = end;
        for _ in 0..AROUND {
            let after = whole.get(last..).unwrap_or_default();
            match after.find('\n') {
                Some(at) => last += at + 1,
                None => {
                    last = whole.len();
                    break;
                }
            }
        }
        Self {
            text: whole.get(first..last).unwrap_or_default().to_owned(),
            line: whole.get(..first).unwrap_or_default().matches('\n').count() + 1,
            begin: begin - first,
            end: end - first,
        }
    }
}
