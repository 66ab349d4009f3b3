//! Which lines are headings, and what their numbers say.

use super::layout::{Layout, Look};
use super::notes::ends_sentence;
use crate::reading::source::{LineKind, SourceDocument};
use crate::reading::words::is_accent;

/// A heading as its line tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Titled {
    /// The number as printed, without a dot at its end.
    pub number: Option<String>,
    /// How deep it lies, from 1; 0 where its number does not tell.
    pub level: u8,
    /// The byte of the line at which its title begins.
    pub title: usize,
}

/// Longest title of a heading, in characters.
const LONGEST: usize = 110;

/// Titles of parts that have no number.
const PARTS: [&str; 8] = [
    "afkortingen",
    "lijst van afkortingen",
    "afkortingenlijst",
    "abbreviations",
    "list of abbreviations",
    "inhoud",
    "inhoudsopgave",
    "contents",
];

/// The heading that a line is, if it is one. `in_annex`: tables stand there, of which no short
/// line is a heading.
pub(super) fn heading(
    source: &SourceDocument,
    layout: &Layout,
    index: usize,
    in_annex: bool,
) -> Option<Titled> {
    let line = source.lines.get(index)?;
    let text = line.text.as_str();
    let lead = text.len() - text.trim_start().len();
    if let LineKind::Heading(level) = line.kind {
        let hashes = text[lead..]
            .bytes()
            .take_while(|byte| *byte == b'#')
            .count();
        let start = lead + hashes;
        let start = start + text[start..].len() - text[start..].trim_start().len();
        let title = &text[start..];
        let numbered = number(title);
        return Some(match numbered {
            Some((number, length)) => Titled {
                level: depth(&number),
                number: Some(number),
                title: start + length,
            },
            None => Titled {
                number: None,
                level: level.saturating_sub(layout.deeper).max(1),
                title: start,
            },
        });
    }
    if line.kind != LineKind::Unknown {
        return None;
    }
    let trimmed = text.trim();
    let short = trimmed.chars().count() <= LONGEST;
    if !short || trimmed.contains('\t') {
        return None;
    }
    if PARTS.contains(&trimmed.to_lowercase().as_str()) {
        return Some(Titled {
            number: None,
            level: 1,
            title: lead,
        });
    }
    annex(trimmed)
        .map(|title| Titled {
            number: None,
            // A caption stands within the section of its table.
            level: u8::from(!is_caption(trimmed)),
            title: lead + title,
        })
        .or_else(|| by_number(trimmed, lead, layout, index))
        .or_else(|| (!in_annex).then(|| by_look(source, layout, index, lead))?)
}

/// How deep the number lies that a heading begins with; nothing where it has none.
pub(super) fn depth_of(heading: &str) -> Option<u8> {
    let bare = heading.trim_start().trim_start_matches('#').trim_start();
    number(bare).map(|(number, _)| depth(&number))
}

/// Whether a title is that of an annex.
pub(super) fn is_annex(title: &str) -> bool {
    annex(title.trim()).is_some()
}

/// Whether a title is that of a single table.
pub(super) fn is_caption(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or_default();
    ["tabel", "table"].contains(&first.to_lowercase().as_str())
}

/// "Bijlage 1 Rechtsbasis": the whole is the title.
fn annex(text: &str) -> Option<usize> {
    let mut words = text.split_whitespace();
    let first = words.next()?.to_lowercase();
    if !["bijlage", "annex", "appendix", "tabel", "table"].contains(&first.trim_end_matches(':')) {
        return None;
    }
    let label = words.next().map(|word| word.trim_end_matches([':', '.']));
    let fits = label.is_none_or(|label| {
        label.len() <= 3
            && label
                .chars()
                .all(|one| one.is_ascii_digit() || "IVXABCDE".contains(one))
    });
    let next = words.next();
    let capital = next.is_none_or(|next| next.starts_with(|one: char| !one.is_lowercase()));
    (fits && capital && !ends_sentence(text)).then_some(0)
}

fn by_number(trimmed: &str, lead: usize, layout: &Layout, index: usize) -> Option<Titled> {
    let (number, length) = number(trimmed)?;
    let title = &trimmed[length..];
    let level = depth(&number);
    let plain = title.starts_with(char::is_uppercase)
        && !title.ends_with(['.', ',', ';', ':'])
        && !title.contains(". ")
        && !is_contents(title)
        && (level > 1 || title.chars().count() <= 80);
    // A chapter of one figure begins apart from the text before it.
    let apart = level > 1
        || layout.page_starts[index]
        || index == 0
        || layout.blanks_before[index] > usize::from(layout.wide);
    (plain && apart && !has_verb(title)).then(|| Titled {
        level,
        title: lead + length,
        number: Some(number),
    })
}

/// A line of a table of contents ends with dots and a page.
fn is_contents(title: &str) -> bool {
    let bare = title.trim_end_matches(|one: char| one.is_ascii_digit());
    bare.len() < title.len()
        && (bare.ends_with("..") || bare.ends_with('…') || bare.ends_with("   "))
}

/// A number of sections at the start of a line, and the bytes up to the title.
fn number(text: &str) -> Option<(String, usize)> {
    let length = text
        .bytes()
        .take_while(|byte| byte.is_ascii_digit() || *byte == b'.')
        .count();
    let raw = text[..length].trim_end_matches('.');
    let parts: Vec<&str> = raw.split('.').collect();
    let fits = parts.len() <= 5
        && parts
            .iter()
            .all(|part| (1..=2).contains(&part.len()) && !part.starts_with('0'));
    let rest = &text[length..];
    let words = rest.trim_start();
    (fits && !raw.is_empty() && rest.starts_with([' ', '\u{a0}', '\t']) && !words.is_empty())
        .then(|| (raw.to_owned(), text.len() - words.len()))
}

fn depth(number: &str) -> u8 {
    u8::try_from(number.split('.').count()).unwrap_or(u8::MAX)
}

/// Words that no short heading ends with.
const OPEN: [&str; 40] = [
    "de", "het", "een", "van", "voor", "door", "en", "of", "in", "op", "aan", "met", "bij", "tot",
    "te", "om", "dat", "die", "als", "naar", "uit", "over", "per", "the", "a", "of", "to", "and",
    "for", "with", "by", "on", "at", "ten", "ter", "deze", "dit", "zijn", "haar", "is",
];

/// Verbs by which a short line is a sentence.
const VERBS: [&str; 34] = [
    "is",
    "zijn",
    "was",
    "waren",
    "werd",
    "werden",
    "wordt",
    "worden",
    "heeft",
    "hebben",
    "had",
    "levert",
    "leverde",
    "draagt",
    "droeg",
    "bestaat",
    "loopt",
    "liep",
    "neemt",
    "nam",
    "geldt",
    "bedraagt",
    "betreft",
    "kan",
    "zal",
    "has",
    "have",
    "were",
    "contributes",
    "contributed",
    "will",
    "eindigt",
    "omvat",
    "dienen",
];

fn has_verb(text: &str) -> bool {
    text.split(|one: char| !one.is_alphabetic())
        .any(|word| VERBS.contains(&word))
}

/// A short line that stands apart and is no sentence.
fn by_look(source: &SourceDocument, layout: &Layout, index: usize, lead: usize) -> Option<Titled> {
    let text = source.lines[index].text.trim();
    let words: Vec<&str> = text.split_whitespace().collect();
    let last = words.last()?.to_lowercase();
    let open = OPEN.contains(&last.as_str());
    let starts = text.starts_with(char::is_uppercase);
    let ends = text
        .trim_end_matches(is_accent)
        .ends_with(|one: char| one.is_alphanumeric() || one == ')');
    let fits = words.len() <= 9 && text.chars().count() <= 60 && starts && ends && !open;
    if !fits || has_verb(text) || text.contains(". ") || text.contains(": ") {
        return None;
    }
    let usual = usize::from(layout.wide);
    let first = layout.looks[..index].iter().all(|look| *look != Look::Text);
    let before = previous_text(source, layout, index);
    let after_heading = before.is_some_and(|at| {
        layout.blanks_before[index] == usual && number(source.lines[at].text.trim()).is_some()
    });
    let apart = first
        || layout.blanks_before[index] > usual
        || layout.page_starts[index]
            && before.is_none_or(|at| ends_sentence(&source.lines[at].text))
        || after_heading;
    let next = (index + 1..source.lines.len()).find(|at| layout.looks[*at] == Look::Text)?;
    let next_line = &source.lines[next];
    let capital = next_line
        .text
        .trim_start()
        .starts_with(|one: char| one.is_uppercase() || "‘“\"-–•(0123456789".contains(one));
    let close = layout.blanks_before[next] <= usual + 1;
    let tight = layout.blanks_before[next] == 0 && !layout.wide;
    let running = next_line.kind == LineKind::Unknown || next_line.kind == LineKind::Text;
    (apart && capital && close && running && (!tight || words.len() <= 6)).then_some(Titled {
        number: None,
        level: 0,
        title: lead,
    })
}

fn previous_text(source: &SourceDocument, layout: &Layout, index: usize) -> Option<usize> {
    (0..index)
        .rev()
        .find(|at| layout.looks[*at] == Look::Text && !source.lines[*at].text.trim().is_empty())
}
