//! Whether words name a task: the same words in a row, whatever their case and punctuation.

use crate::model::Text;

/// Words that turn what is said round. With one of them nothing is sure.
const NEGATIONS: [&str; 12] = [
    "no", "not", "never", "without", "except", "neither", "geen", "niet", "nooit", "zonder",
    "behalve", "evenmin",
];

/// Whether some words certainly name a task, in any language of both. A task of one word is
/// named only by words that say nothing else: it may be a part of anything.
pub(super) fn names(words: &Text, task: &Text) -> bool {
    words.wordings().any(|words| {
        let words = split(words);
        let negated = words.iter().any(|word| NEGATIONS.contains(&word.as_str()));
        !negated && task.wordings().any(|task| is_within(&split(task), &words))
    })
}

fn is_within(task: &[String], words: &[String]) -> bool {
    match task.len() {
        0 => false,
        1 => task == words,
        length => words.windows(length).any(|window| window == task),
    }
}

fn split(words: &str) -> Vec<String> {
    words
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(words: &str, task: &str) -> bool {
        names(&Text::own(words), &Text::own(task))
    }

    #[test]
    fn a_task_is_named_by_the_same_words_in_a_row() {
        assert!(says("Search houses.", "search houses"));
        assert!(says(
            "Patrols, searches houses; reports.",
            "Searches houses"
        ));
        assert!(!says("Search the sea near houses.", "Search houses."));
        assert!(!says("Research houses.", "search houses"));
        assert!(!says("", ""));
    }

    #[test]
    fn a_task_of_one_word_is_named_by_that_word_alone() {
        assert!(says("Training.", "training"));
        assert!(!says("Training of police.", "training"));
    }

    #[test]
    fn who_is_said_not_to_do_it_does_not_do_it() {
        assert!(!says(
            "Patrols, but does not search houses.",
            "search houses"
        ));
        assert!(!says(
            "Zonder huizen te doorzoeken.",
            "huizen te doorzoeken"
        ));
    }
}
