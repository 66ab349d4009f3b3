//! Legislation in force: BWB numbers, Juriconnect references, articles.

use std::fmt::Write as _;

use super::read::Hit;
use super::{Citation, Style};
use crate::Catalogue;
use crate::token::{Cursor, Digits, Shape};

/// A law or regulation in the national database (Basiswettenbestand), perhaps
/// an article of it.
///
/// ```
/// use kader_citation::citation::{Legislation, Style};
///
/// let forces = Legislation::new(1_840).with_article("97", None).unwrap();
/// assert_eq!(forces.identifier(), "jci1.3:c:BWBR0001840&artikel=97");
/// assert_eq!(forces.print(Style::Ministry), "artikel 97 van de Grondwet");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Legislation {
    number: u32,
    article: Option<String>,
    paragraph: Option<u16>,
}

/// The laws that are printed by name: number, Dutch with its article, English.
const NAMED: [(u32, &str, &str); 1] = [(1_840, "de Grondwet", "the Constitution")];

/// The number of digits in a BWB number.
const DIGITS: usize = 7;

impl Legislation {
    /// The whole law of a BWB number, at most seven digits.
    ///
    /// ```
    /// use kader_citation::citation::Legislation;
    /// assert_eq!(Legislation::new(46_257).identifier(), "BWBR0046257");
    /// ```
    #[must_use]
    pub const fn new(number: u32) -> Legislation {
        Legislation {
            number: number % 10_000_000,
            article: None,
            paragraph: None,
        }
    }

    /// An article of this law, perhaps one paragraph (lid) of it; `None`
    /// when the article is not a number, perhaps with letters.
    ///
    /// ```
    /// use kader_citation::citation::Legislation;
    /// let law = Legislation::new(46_257);
    /// assert!(law.clone().with_article("3a", Some(2)).is_some());
    /// assert!(law.with_article("a3", None).is_none());
    /// ```
    #[must_use]
    pub fn with_article(self, article: &str, paragraph: Option<u16>) -> Option<Legislation> {
        let digits = article.trim_end_matches(|letter: char| letter.is_ascii_lowercase());
        let fits = !digits.is_empty()
            && digits.len() <= 4
            && article.len() - digits.len() <= 2
            && digits.bytes().all(|byte| byte.is_ascii_digit());
        fits.then(|| Legislation {
            article: Some(article.to_owned()),
            paragraph,
            ..self
        })
    }

    /// The BWB number of the law.
    ///
    /// ```
    /// use kader_citation::citation::Legislation;
    /// assert_eq!(Legislation::new(1_840).bwb(), "BWBR0001840");
    /// ```
    #[must_use]
    pub fn bwb(&self) -> String {
        format!("BWBR{:07}", self.number)
    }

    /// The article, if one is meant.
    ///
    /// ```
    /// use kader_citation::citation::Legislation;
    /// assert_eq!(Legislation::new(1_840).article(), None);
    /// ```
    #[must_use]
    pub fn article(&self) -> Option<&str> {
        self.article.as_deref()
    }

    /// The BWB number of a whole law, the Juriconnect reference of an article.
    ///
    /// ```
    /// use kader_citation::citation::Legislation;
    /// let rule = Legislation::new(46_257).with_article("3", Some(2)).unwrap();
    /// assert_eq!(rule.identifier(), "jci1.3:c:BWBR0046257&artikel=3&lid=2");
    /// ```
    #[must_use]
    pub fn identifier(&self) -> String {
        let Some(article) = &self.article else {
            return self.bwb();
        };
        let mut out = format!("jci1.3:c:{}&artikel={article}", self.bwb());
        if let Some(paragraph) = self.paragraph {
            let _ = write!(out, "&lid={paragraph}");
        }
        out
    }

    /// The official link, to the law or to the article.
    ///
    /// ```
    /// use kader_citation::citation::Legislation;
    /// let rule = Legislation::new(1_840).with_article("97", None).unwrap();
    /// assert!(rule.url().starts_with("https://wetten.overheid.nl/jci1.3:c:BWBR0001840"));
    /// ```
    #[must_use]
    pub fn url(&self) -> String {
        format!("https://wetten.overheid.nl/{}", self.identifier())
    }

    /// The law in a style; by its number where it has no name here.
    ///
    /// ```
    /// use kader_citation::citation::{Legislation, Style};
    /// let rule = Legislation::new(1_840).with_article("97", Some(1)).unwrap();
    /// assert_eq!(rule.print(Style::Model), "artikel 97, eerste lid, van de Grondwet");
    /// assert_eq!(rule.print(Style::English), "Article 97, paragraph 1, of the Constitution");
    /// ```
    #[must_use]
    pub fn print(&self, style: Style) -> String {
        let named = NAMED.iter().find(|(number, _, _)| *number == self.number);
        let (Some(article), Some((_, dutch, english))) = (&self.article, named) else {
            return self.identifier();
        };
        match (style, self.paragraph) {
            (Style::English, None) => format!("Article {article} of {english}"),
            (Style::English, Some(paragraph)) => {
                format!("Article {article}, paragraph {paragraph}, of {english}")
            }
            (_, None) => format!("artikel {article} van {dutch}"),
            (_, Some(paragraph)) => match ordinal_word(paragraph) {
                Some(ordinal) => format!("artikel {article}, {ordinal} lid, van {dutch}"),
                None => format!("artikel {article}, lid {paragraph}, van {dutch}"),
            },
        }
    }
}

const ORDINALS: [&str; 10] = [
    "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende",
    "tiende",
];

fn ordinal_word(number: u16) -> Option<&'static str> {
    ORDINALS.get(usize::from(number).checked_sub(1)?).copied()
}

pub(crate) fn read(cursor: Cursor<'_, '_>, known: &Catalogue) -> Vec<Hit> {
    juriconnect(cursor).or_else(|| number(cursor)).map_or_else(
        || articles(cursor, known).unwrap_or_default(),
        |hit| vec![hit],
    )
}

/// Reads `BWBR0046257`.
fn bwb(cursor: &mut Cursor<'_, '_>) -> Option<u32> {
    if !cursor.first_word(&["bwbr"]) {
        return None;
    }
    let digits = cursor
        .tight_number()
        .filter(|digits| digits.len == DIGITS)?;
    (!cursor.runs_on()).then_some(digits.value)
}

fn number(mut cursor: Cursor<'_, '_>) -> Option<Hit> {
    let first = cursor.at;
    let law = Legislation::new(bwb(&mut cursor)?);
    Some(Hit::certain(Citation::Legislation(law), first, cursor.at))
}

/// Reads `jci1.3:c:BWBR0046257&artikel=3&lid=2`, of any version of the form.
fn juriconnect(mut cursor: Cursor<'_, '_>) -> Option<Hit> {
    let first = cursor.at;
    if !cursor.first_word(&["jci"]) {
        return None;
    }
    cursor.tight_number()?;
    if cursor.tight('.') {
        cursor.tight_number()?;
    }
    let head = cursor.tight(':') && cursor.touches() && cursor.word(&["c", "v"]);
    (head && cursor.tight(':') && cursor.touches()).then_some(())?;
    let law = Legislation::new(bwb(&mut cursor)?);
    let (mut article, mut paragraph) = (None, None);
    let mut tail = cursor;
    while tail.tight('&') {
        let Some((key, value)) = parameter(&mut tail) else {
            break;
        };
        match key.as_str() {
            "artikel" => article = Some(value),
            "lid" => paragraph = value.parse().ok(),
            // Versions and parts of a law do not change which law it is.
            _ => {}
        }
        cursor = tail;
    }
    let law = match article {
        Some(article) => law.with_article(&article, paragraph)?,
        None => law,
    };
    Some(Hit::certain(Citation::Legislation(law), first, cursor.at))
}

/// Reads `artikel=3a`: a word, an equals sign and what touches it.
fn parameter(cursor: &mut Cursor<'_, '_>) -> Option<(String, String)> {
    if !cursor.touches() || !cursor.at_word() {
        return None;
    }
    let key = cursor.tokens.folded(cursor.at);
    cursor.at += 1;
    cursor.tight('=').then_some(())?;
    let from = cursor.at;
    loop {
        let inside = cursor.touches()
            && cursor.peek().is_some_and(|token| {
                matches!(token.shape, Shape::Word | Shape::Number)
                    || (matches!(token.shape, Shape::Sign('-' | ':' | '.')) && {
                        let mut next = *cursor;
                        next.at += 1;
                        next.runs_on()
                    })
            });
        if !inside {
            break;
        }
        cursor.at += 1;
    }
    let value: String = (from..cursor.at)
        .map(|index| cursor.tokens.raw(index))
        .collect();
    (!value.is_empty()).then_some((key, value))
}

/// Reads "artikel 97, eerste lid, van de Grondwet", "art. 97 Grondwet",
/// "artikelen 97 en 100 van de Grondwet".
fn articles(mut cursor: Cursor<'_, '_>, known: &Catalogue) -> Option<Vec<Hit>> {
    let start = cursor.at;
    let words = ["artikel", "artikelen", "art", "article", "articles"];
    if !cursor.first_word(&words) {
        return None;
    }
    cursor.tight('.');
    let mut parts = Vec::new();
    loop {
        let first = if parts.is_empty() { start } else { cursor.at };
        let (article, paragraph) = article(&mut cursor)?;
        parts.push((first, cursor.at, article, paragraph));
        let mut next = cursor;
        let comma = next.sign(',');
        if !(next.word(&["en", "and", "of", "or"]) || comma) || next.number().is_none() {
            break;
        }
        cursor.sign(',');
        cursor.word(&["en", "and", "of", "or"]);
    }
    cursor.sign(',');
    let _ = cursor.words(&["van", "de"])
        || cursor.words(&["van", "het"])
        || cursor.words(&["of", "the"])
        || cursor.words(&["der"]);
    let number = law(&mut cursor, known)?;
    if let Some(last) = parts.last_mut() {
        last.1 = cursor.at;
    }
    parts
        .into_iter()
        .map(|(first, end, article, paragraph)| {
            let law = Legislation::new(number).with_article(&article, paragraph)?;
            Some(Hit::certain(Citation::Legislation(law), first, end))
        })
        .collect()
}

/// Reads "97", "3a" and perhaps ", eerste lid", ", lid 2", ", paragraph 2".
fn article(cursor: &mut Cursor<'_, '_>) -> Option<(String, Option<u16>)> {
    let mut article = cursor.number()?.plain()?.to_string();
    if cursor.runs_on() {
        article.push_str(&cursor.tokens.folded(cursor.at));
        cursor.at += 1;
    }
    let mut trial = *cursor;
    trial.sign(',');
    let paragraph = match trial.which(&ORDINALS) {
        Some(index) => trial
            .word(&["lid"])
            .then(|| u16::try_from(index + 1).ok())
            .flatten(),
        None if trial.word(&["lid", "paragraph"]) => trial
            .number()
            .and_then(Digits::plain)
            .and_then(|value| u16::try_from(value).ok()),
        None => None,
    };
    if paragraph.is_some() {
        *cursor = trial;
    }
    Some((article, paragraph))
}

/// Reads the name of a law.
fn law(cursor: &mut Cursor<'_, '_>, known: &Catalogue) -> Option<u32> {
    if cursor.word(&["grondwet", "gw", "constitution"]) {
        return Some(1_840);
    }
    let (number, words) = known.law_at(cursor)?;
    cursor.at += words;
    Some(number)
}
