//! What the words of a sentence turn it to.

use crate::reading::words::Word;

/// What a word of a sentence turns it to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// The international mandate.
    Mandate,
    /// The national framework.
    Framework,
    /// What the country gives.
    Contribution,
    /// The mandate's limit on the whole mission.
    Ceiling,
    /// Something else that has a length or an end: a task, a tour, a post.
    Other,
}

/// A word with the topic that it turns to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TopicWord {
    /// The topic.
    pub topic: Topic,
    /// The first byte of the word.
    pub start: usize,
    /// The byte after it.
    pub end: usize,
}

/// Words for what is neither mandate nor framework, and is extended or ends all the same.
const OTHERS: [&str; 22] = [
    "taak",
    "taken",
    "uitzendduur",
    "maatregel",
    "maatregelen",
    "oefening",
    "opschorting",
    "presentie",
    "functie",
    "positie",
    "partnerschap",
    "commando",
    "wapenembargo",
    "wapenstilstand",
    "bestand",
    "task",
    "tasks",
    "tour",
    "exercise",
    "post",
    "measures",
    "verkiezingen",
];

pub(super) fn topics(words: &[Word]) -> Vec<TopicWord> {
    let mut found: Vec<TopicWord> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let text = word.folded.as_str();
        let before = |back: usize| {
            at.checked_sub(back)
                .and_then(|at| words.get(at))
                .map_or("", |word| word.folded.as_str())
        };
        let topic = if text.ends_with("mandaat") || text == "mandate" || text == "mandaten" {
            Topic::Mandate
        } else if matches!(text, "kader" | "kaders" | "framework") {
            let phrase = matches!(before(1), "het" | "dit" | "een" | "dat" | "the" | "welk")
                && matches!(before(2), "in" | "binnen" | "within" | "onder")
                || matches!(before(1), "in" | "wettelijk" | "juridisch");
            if phrase {
                continue;
            }
            Topic::Framework
        } else if text.ends_with("missiebijdrage")
            || matches!(
                text,
                "bijdrage" | "bijdragen" | "deelname" | "contribution" | "participation"
            )
            || text == "inzet" && before(1).starts_with("nederland")
        {
            // "het kader voor de bijdrage aan": still the framework.
            let close = found.last().is_some_and(|last| {
                last.topic == Topic::Framework && words[at].start.saturating_sub(last.end) <= 32
            });
            if close
                || text == "bijdragen"
                    && matches!(before(1), "gaat" | "zal" | "kan" | "te" | "willen")
            {
                continue;
            }
            Topic::Contribution
        } else if text.ends_with("plafond") || text == "ceiling" {
            Topic::Ceiling
        } else if OTHERS.contains(&text) {
            Topic::Other
        } else {
            continue;
        };
        // "een taak van het mandaat": still the task.
        let part = found.last().is_some_and(|last| {
            last.topic == Topic::Other && word.start.saturating_sub(last.end) <= 16
        });
        if part && (matches!(before(1), "van" | "of") || matches!(before(2), "van" | "of")) {
            continue;
        }
        found.push(TopicWord {
            topic,
            start: word.start,
            end: word.end,
        });
    }
    found
}
