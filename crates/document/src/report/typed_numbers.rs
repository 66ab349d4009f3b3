//! Numbers that were typed by hand where a figure gives them.

use kader_citation::number::{parse_dutch_words, parse_english_words};
use kader_core::model::{Edition, MissionId, Section};
use kader_core::record::{Code, Span};
use kader_core::register::Register;
use kader_core::wording::{Lang, Message};

use super::resolver::Resolver;
use crate::narrative::Problem;

/// The columns of the personnel annex that a text may repeat.
const COLUMNS: [&str; 6] = [
    "deployed.total",
    "deployed.military",
    "deployed.civilian",
    "framework.military",
    "framework.civilian",
    "framework.military.temporary",
];

/// Warns of typed numbers of two and more that equal a figure of the section's missions, or in
/// a section without missions one of the totals. It only warns: a number may be another.
pub(super) fn warnings(
    register: &Register,
    resolver: &Resolver<'_>,
    edition: &Edition,
    section: &Section,
    typed: &[(String, usize)],
) -> Vec<Problem> {
    let count = |row: &str, column: &str| resolver.figure("annex2", row, column)?.value.count();
    let figures = repeatable(register, edition, &section.missions, count);
    let mut problems = Vec::new();
    for (words, source) in typed {
        for (at, word) in tokens(words) {
            let Some(number) = value(word, register.identity.language) else {
                continue;
            };
            let Some((path, _)) = figures.iter().find(|(_, count)| *count == number) else {
                continue;
            };
            problems.push(Problem {
                code: Code::TypedNumber,
                span: Span::new(source + at, source + at + word.len()),
                message: Message::new("W308").with("typed", word).with("path", path),
                remedy: None,
            });
        }
    }
    problems
}

/// The figures that the text of a section about some missions may repeat, of two and more: those
/// of the missions' rows, or without missions the totals. `count` gives the count of a row and
/// column of the annex of personnel.
pub(crate) fn repeatable(
    register: &Register,
    edition: &Edition,
    missions: &[MissionId],
    count: impl Fn(&str, &str) -> Option<u64>,
) -> Vec<(String, u64)> {
    let rows = edition
        .personnel_annex
        .iter()
        .flat_map(|annex| &annex.groups)
        .flat_map(|g| &g.rows);
    let rows: Vec<&str> = if missions.is_empty() {
        vec!["total"]
    } else {
        rows.filter(|row| {
            row.contributions.iter().any(|contribution| {
                register
                    .mission_of(contribution)
                    .is_some_and(|mission| missions.contains(&mission.id))
            })
        })
        .map(|row| row.id.as_str())
        .collect()
    };
    let mut figures = Vec::new();
    for row in rows {
        for column in COLUMNS {
            if let Some(count) = count(row, column).filter(|count| *count >= 2) {
                figures.push((format!("annex2/{row}/{column}"), count));
            }
        }
    }
    figures
}

/// Words and numbers with their places, separators within a number included.
fn tokens(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let separator =
        |character: char| !character.is_alphanumeric() && !matches!(character, '.' | '-');
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let rest = text.get(from..)?;
            let skip = rest.find(|character| !separator(character))?;
            let begin = from + skip;
            let word = text.get(begin..)?;
            let length = word.find(separator).unwrap_or(word.len());
            from = begin + length;
            let word = word.get(..length)?.trim_end_matches('.');
            if !word.is_empty() {
                return Some((begin, word));
            }
        }
    })
}

fn value(word: &str, lang: Lang) -> Option<u64> {
    if word.starts_with(|first: char| first.is_ascii_digit()) {
        let plain = word.replace('.', "");
        return plain
            .bytes()
            .all(|byte| byte.is_ascii_digit())
            .then(|| plain.parse().ok())?;
    }
    let lower = word.to_lowercase();
    match lang {
        Lang::Nl => parse_dutch_words(&lower),
        Lang::En => parse_english_words(&lower),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_in_digits_and_words() {
        let numbers: Vec<u64> = tokens("In 2022 gingen er achtentwintig, of 3.258. Geen C-130.")
            .filter_map(|(_, word)| value(word, Lang::Nl))
            .collect();
        assert_eq!(numbers, [2022, 28, 3258]);
    }
}
