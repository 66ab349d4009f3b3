//! Lines that begin with what they count, as overviews have them.

use crate::reading::statements::{Predicate, Qualifier, Sentence, Statement, Value};

/// What stands before a colon at the start of a line: "Aantal militairen:", "Inzet:".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    /// The words before it name what is counted, or nothing does.
    Before,
    /// What is counted stands behind each number.
    Behind,
}

/// The label that a sentence begins with.
pub(super) fn label(sentence: &Sentence<'_>) -> Option<Label> {
    let text = sentence.reading_text(&sentence.range)?;
    let (lead, rest) = text.split_once(':')?;
    let first = sentence.words.first()?.folded.as_str();
    let alone = !lead.trim().contains(char::is_whitespace);
    match first {
        "aantal" => Some(Label::Before),
        "inzet" | "bijdrage" | "personeel" | "sterkte" | "bezetting" | "contribution"
        | "personnel" | "strength"
            if alone
                && rest
                    .trim_start()
                    .starts_with(|one: char| one.is_alphanumeric()) =>
        {
            Some(Label::Behind)
        }
        _ => None,
    }
}

/// "Aantal militairen: circa 15".
pub(super) fn counted(sentence: &Sentence<'_>, found: &mut Vec<Statement>) {
    let civilian = sentence.has_start(&["civ", "politie"]);
    let (Some(number), Some(subject)) = (
        sentence.numbers.first(),
        sentence.section_mission.or(sentence.carried),
    ) else {
        return;
    };
    let Some(count) = number.whole else { return };
    let predicate = if civilian {
        Predicate::HeadcountCivilian
    } else {
        Predicate::HeadcountMilitary
    };
    let qualifiers: Vec<Qualifier> = number
        .qualifiers
        .iter()
        .map(|one| Qualifier::Number(*one))
        .collect();
    found.push(
        sentence
            .state(Some(subject), predicate, Value::Count(count), &number.range)
            .qualified(&qualifiers),
    );
}
