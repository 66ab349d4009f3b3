//! The one pass over a text that finds what it cites.

use jiff::civil::Date;

use crate::Catalogue;
use crate::citation::read::Hit;
use crate::citation::{Citation, Detail, Kind, Reading, Style, kamerstuk};
use crate::place::{Lines, Place};
use crate::token::{Cursor, Leads, Shape, Tokens, around_digits};

/// A citation as it stands in a text.
///
/// ```
/// use kader_citation::{Catalogue, scan};
///
/// let text = "De brief (Kamerstuk 29 521, nr. 446, d.d. 17 juni 2022) zegt het.";
/// let found = scan(text, &Catalogue::builtin());
/// assert_eq!(found[0].raw, "Kamerstuk 29 521, nr. 446");
/// assert_eq!(found[0].identifier().as_deref(), Some("kst-29521-446"));
/// assert_eq!(found[0].date, Some(jiff::civil::date(2022, 6, 17)));
/// assert_eq!((found[0].place.line, found[0].place.column), (1, 11));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention<'t> {
    /// The words as they stand, line breaks included.
    pub raw: &'t str,
    /// Where they stand.
    pub place: Place,
    /// The kind of thing cited.
    pub kind: Kind,
    /// What the words allow it to be.
    pub reading: Reading,
    /// What stands with it.
    pub detail: Detail,
    /// The day the text gives for it, complete with its year.
    pub date: Option<Date>,
}

impl Mention<'_> {
    /// The citation, where the words allow one.
    ///
    /// ```
    /// use kader_citation::{Catalogue, scan};
    /// let found = scan("Kamerstuk 29 521", &Catalogue::empty());
    /// assert_eq!(found[0].citation(), None);
    /// ```
    #[must_use]
    pub const fn citation(&self) -> Option<&Citation> {
        match &self.reading {
            Reading::Certain(citation) => Some(citation),
            Reading::Uncertain(_) => None,
        }
    }

    /// The identifier, where the words allow one.
    ///
    /// ```
    /// use kader_citation::{Catalogue, scan};
    /// let found = scan("Stb. 2022, 3", &Catalogue::empty());
    /// assert_eq!(found[0].identifier().as_deref(), Some("stb-2022-3"));
    /// ```
    #[must_use]
    pub fn identifier(&self) -> Option<String> {
        self.citation().map(Citation::identifier)
    }

    /// The citation in a style, with the session and pages that stand with it.
    ///
    /// ```
    /// use kader_citation::{Catalogue, citation::Style, scan};
    /// let found = scan("Kamerstukken II 2009/10, 27858, nr. 88, p. 3", &Catalogue::empty());
    /// assert_eq!(found[0].print(Style::Model).as_deref(), Some(found[0].raw));
    /// ```
    #[must_use]
    pub fn print(&self, style: Style) -> Option<String> {
        self.citation()
            .map(|citation| citation.print_with(style, &self.detail))
    }
}

/// Finds the citations in a text, in order; they do not overlap.
///
/// ```
/// use kader_citation::{Catalogue, scan};
///
/// let known = Catalogue::builtin();
/// let found = scan("Zie Kamerstuk 35\n925 X, nr. 59 en VNVR-resolutie 2650.", &known);
/// let identifiers: Vec<_> = found.iter().filter_map(|mention| mention.identifier()).collect();
/// assert_eq!(identifiers, ["kst-35925-X-59", "S/RES/2650 (2022)"]);
/// ```
#[must_use]
pub fn scan<'t>(text: &'t str, known: &Catalogue) -> Vec<Mention<'t>> {
    let regions = around_digits(text);
    if regions.is_empty() {
        return Vec::new();
    }
    let mut mentions = Vec::new();
    let mut lines = None;
    for (start, end) in regions {
        let tokens = Tokens::of(text, start, end);
        for hit in hits(&tokens, known) {
            let lines = lines.get_or_insert_with(|| Lines::new(text));
            mentions.push(mention(text, lines, &tokens, hit));
        }
    }
    mentions
}

/// The bytes on which the citations of a text stand, in order.
pub(crate) fn spans(text: &str, known: &Catalogue) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    for (start, end) in around_digits(text) {
        let tokens = Tokens::of(text, start, end);
        out.extend(
            hits(&tokens, known)
                .iter()
                .map(|hit| tokens.span(hit.first, hit.end)),
        );
    }
    out
}

/// Finds the citations among tokens.
fn hits(tokens: &Tokens<'_>, known: &Catalogue) -> Vec<Hit> {
    let mut out: Vec<Hit> = Vec::new();
    let mut at = 0;
    let mut last_end = 0;
    while at < tokens.len() {
        if !may_begin(tokens, at) {
            at += 1;
            continue;
        }
        // A citation that begins with "," or "en" follows the one before it.
        let follows = !out.is_empty() && at - last_end <= 2;
        let found = read_at(tokens, at, known, follows);
        let end = found.last().map(|hit| hit.end);
        for hit in found {
            // A reader may reach back for the word before its number.
            if hit.first >= last_end {
                last_end = hit.end;
                out.push(hit);
            }
        }
        at = end.map_or(at + 1, |end| end.max(at + 1));
    }
    out
}

/// How the words begin that a citation can begin with.
static LEADS: Leads = Leads::of(&[
    "kamerstuk",
    "kamerdossier",
    "kst",
    "kv",
    "h",
    "handelingen",
    "house",
    "parliamentary",
    "proceedings",
    "aanhangsel",
    "appendix",
    "ah",
    "artikel",
    "bulletin",
    "besluit",
    "bwbr",
    "s",
    "stb",
    "stcrt",
    "staatsblad",
    "security",
    "government",
    "gbvb",
    "gemeenschappelijk",
    "t",
    "tk",
    "tweede",
    "tz",
    "dossier",
    "decision",
    "ek",
    "eerste",
    "celex",
    "cfsp",
    "council",
    "resolutie",
    "raadsbesluit",
    "vn",
    "vnvr",
    "veiligheidsraadresolutie",
    "vnresolutie",
    "un",
    "unsc",
    "jci",
    "joint",
]);

/// Whether a citation may begin at this token, by what shows at a glance.
fn may_begin(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.get(at).is_some_and(|token| match token.shape {
        Shape::Sign(sign) => matches!(sign, '/' | '('),
        Shape::Number => true,
        Shape::Word => LEADS.may(tokens.raw(at)),
    })
}

/// Reads the citation that begins at this token, if one does.
fn read_at(tokens: &Tokens<'_>, at: usize, known: &Catalogue, follows: bool) -> Vec<Hit> {
    let Some(token) = tokens.get(at) else {
        return Vec::new();
    };
    let cursor = Cursor::new(tokens, at);
    let one = |hit: Option<Hit>| hit.into_iter().collect::<Vec<_>>();
    match token.shape {
        Shape::Sign(_) => one(crate::citation::eu_act::read(cursor, known)),
        Shape::Number => number_at(cursor, known, follows),
        Shape::Word if cursor.starts_word() => word_at(cursor, known),
        Shape::Word => Vec::new(),
    }
}

fn number_at(cursor: Cursor<'_, '_>, known: &Catalogue, follows: bool) -> Vec<Hit> {
    // A digit after a letter, a dot or a hyphen is the tail of something else.
    let tail = cursor.touches()
        && cursor.before().is_some_and(|token| {
            matches!(
                token.shape,
                Shape::Word | Shape::Number | Shape::Sign('.' | '-' | ',')
            )
        });
    if tail {
        return Vec::new();
    }
    crate::citation::house_number::read(cursor)
        .or_else(|| crate::citation::eu_act::read(cursor, known))
        .map_or_else(
            || kamerstuk::read::read(cursor, known, follows),
            |hit| vec![hit],
        )
}

/// Sends a word to the readers whose citations can begin with its letter.
fn word_at(cursor: Cursor<'_, '_>, known: &Catalogue) -> Vec<Hit> {
    use crate::citation as c;
    let one = |hit: Option<Hit>| hit.into_iter().collect::<Vec<_>>();
    let paper = || kamerstuk::read::read(cursor, known, false);
    let resolution = || c::un_resolution::read(cursor, known);
    let act = || one(c::eu_act::read(cursor, known));
    let law = || c::legislation::read(cursor, known);
    let first_of = |readers: &[&dyn Fn() -> Vec<Hit>]| {
        readers
            .iter()
            .map(|read| read())
            .find(|hits| !hits.is_empty())
            .unwrap_or_default()
    };
    match cursor.tokens.initial(cursor.at) {
        Some('k') => first_of(&[&paper, &|| one(c::house_number::read(cursor))]),
        Some('h') => first_of(&[&|| one(c::handelingen::read(cursor)), &paper]),
        Some('p') => first_of(&[&paper, &|| one(c::handelingen::read(cursor))]),
        Some('a') => first_of(&[&|| one(c::aanhangsel::read(cursor)), &law]),
        Some('b') => first_of(&[&|| one(c::staatsblad::read(cursor)), &act, &law]),
        Some('s') => first_of(&[
            &|| one(c::staatsblad::read(cursor)),
            &|| one(c::staatscourant::read(cursor)),
            &resolution,
            &|| one(c::un_presidential_statement::read(cursor)),
        ]),
        Some('g') => first_of(&[&|| one(c::staatscourant::read(cursor)), &act]),
        Some('t') => first_of(&[&|| one(c::commitment::read(cursor)), &paper]),
        Some('d') => first_of(&[&paper, &act]),
        Some('e') => paper(),
        Some('c' | 'r') => first_of(&[&act, &resolution]),
        Some('v' | 'u') => resolution(),
        Some('j') => first_of(&[&act, &law]),
        _ => Vec::new(),
    }
}

fn mention<'t>(text: &'t str, lines: &Lines<'t>, tokens: &Tokens<'t>, hit: Hit) -> Mention<'t> {
    let (start, end) = tokens.span(hit.first, hit.end);
    let date = date_after(tokens, hit.end).or_else(|| date_before(tokens, hit.first));
    Mention {
        raw: text.get(start..end).unwrap_or_default(),
        place: lines.place(start, end),
        kind: hit.kind,
        reading: hit.reading,
        detail: hit.detail,
        date,
    }
}

/// A day right after: ", d.d. 17 juni 2022", " van 17 juni 2022", " (17 juni 2022)".
fn date_after(tokens: &Tokens<'_>, end: usize) -> Option<Date> {
    let mut cursor = Cursor::new(tokens, end);
    let comma = cursor.sign(',');
    let _ = cursor.words(&["van", "de", "raad"]) || cursor.words(&["of", "the", "council"]);
    let led = dated(&mut cursor) || cursor.word(&["van", "of", "dated"]) || cursor.sign('(');
    // In a table a date may stand behind a citation and mean something else.
    if comma || led {
        crate::date::exact_at(&mut cursor)
    } else {
        None
    }
}

/// A day right before, only where "d.d." says that it is that of the paper.
fn date_before(tokens: &Tokens<'_>, first: usize) -> Option<Date> {
    (4..=10).find_map(|back| {
        let mut cursor = Cursor::new(tokens, first.checked_sub(back)?);
        if !dated(&mut cursor) {
            return None;
        }
        let date = crate::date::exact_at(&mut cursor)?;
        let _ = cursor.sign('(') || cursor.sign(',');
        (cursor.at == first).then_some(date)
    })
}

/// Reads "d.d." or "dd.".
fn dated(cursor: &mut Cursor<'_, '_>) -> bool {
    let mut trial = *cursor;
    let found =
        trial.word(&["dd"]) || (trial.word(&["d"]) && trial.tight('.') && trial.word(&["d"]));
    if found {
        trial.tight('.');
        *cursor = trial;
    }
    found
}
