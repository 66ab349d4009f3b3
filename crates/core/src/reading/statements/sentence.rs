//! A sentence with what stands in it.

use jiff::civil::Date;

use super::facts::{Cited, ReadDate, ReadDuration, ReadNumber};
use super::topics::{Topic, TopicWord, topics};
use super::value::{Origin, Predicate, Qualifier, Statement, Value};
use super::{Material, within};
use crate::model::Period;
use crate::reading::document::Range;
use crate::reading::names::{Mention, MissionAt};
use crate::reading::words::Word;

/// A sentence.
#[derive(Debug)]
pub struct Sentence<'m> {
    /// What it is read with.
    pub material: &'m Material<'m>,
    /// Where it stands in the clean text.
    pub range: Range,
    /// Its section.
    pub section: usize,
    /// The mission that the section is about.
    pub section_mission: Option<MissionAt>,
    /// The mission that was spoken of before it.
    pub carried: Option<MissionAt>,
    /// What the sentence before it in the paragraph spoke of last.
    pub carried_topic: Option<Topic>,
    /// Its words.
    pub words: &'m [Word],
    /// The missions mentioned in it.
    pub mentions: &'m [Mention],
    /// Its dates.
    pub dates: &'m [ReadDate],
    /// Its numbers.
    pub numbers: &'m [ReadNumber],
    /// Its durations.
    pub durations: &'m [ReadDuration],
    /// Its citations.
    pub cited: &'m [Cited],
    /// The words that turn it to a topic.
    pub topics: Vec<TopicWord>,
    /// Where it stands.
    pub origin: Origin,
}

impl<'m> Sentence<'m> {
    pub(super) fn new(
        material: &'m Material<'m>,
        range: Range,
        section: usize,
        origin: Origin,
    ) -> Self {
        let facts = material.facts;
        let words = within(material.words, &range, |word| word.start);
        Self {
            section_mission: material.names.of_section(material.document, section),
            carried: None,
            carried_topic: None,
            mentions: within(material.mentions, &range, |mention| mention.start),
            dates: within(&facts.dates, &range, |date| date.range.start),
            numbers: within(&facts.numbers, &range, |number| number.range.start),
            durations: within(&facts.durations, &range, |duration| duration.range.start),
            cited: within(&facts.cited, &range, |cited| cited.range.start),
            topics: topics(words),
            words,
            material,
            range,
            section,
            origin,
        }
    }

    /// The raw text of a stretch.
    #[must_use]
    pub fn reading_text(&self, range: &Range) -> Option<&'m str> {
        self.material.document.text.get(range.clone())
    }

    /// Whether one of these words is in it.
    #[must_use]
    pub fn has(&self, words: &[&str]) -> bool {
        self.words
            .iter()
            .any(|word| words.contains(&word.folded.as_str()))
    }

    /// Whether a word begins with one of these.
    #[must_use]
    pub fn has_start(&self, starts: &[&str]) -> bool {
        self.words
            .iter()
            .any(|word| starts.iter().any(|start| word.folded.starts_with(start)))
    }

    /// Whether these words stand in it one behind the other.
    #[must_use]
    pub fn has_phrase(&self, phrase: &[&str]) -> bool {
        self.words.windows(phrase.len()).any(|window| {
            window
                .iter()
                .zip(phrase)
                .all(|(word, part)| word.folded == *part)
        })
    }

    /// Whether the country speaks of itself in it.
    #[must_use]
    pub fn speaks_of_home(&self) -> bool {
        self.words
            .iter()
            .any(|word| word.capital && self.material.home.contains(&word.folded))
            || self.has(&["kabinet", "cabinet", "government", "defensie"])
    }

    /// The words before a byte, the nearest first.
    pub fn before(&self, at: usize) -> impl Iterator<Item = &'m Word> + '_ {
        let until = self.words.partition_point(|word| word.end <= at);
        self.words.get(..until).unwrap_or_default().iter().rev()
    }

    /// The words after a byte, the nearest first.
    pub fn after(&self, at: usize) -> impl Iterator<Item = &'m Word> + '_ {
        let from = self.words.partition_point(|word| word.start < at);
        self.words.get(from..).unwrap_or_default().iter()
    }

    /// The topic that words at a byte belong to: the nearest before them, else the nearest
    /// after them.
    #[must_use]
    pub fn topic_at(&self, at: usize) -> Option<TopicWord> {
        let before = self.topics.iter().rev().find(|topic| topic.start < at);
        before.or_else(|| self.topics.first()).copied()
    }

    /// The topic at a byte; where the sentence names none and tells of an extension, that of the
    /// sentence before: "Daarna volgde een verlenging tot 31 maart.", "Het kabinet verlengt het
    /// met een jaar."
    #[must_use]
    pub fn topic_or_carried(&self, at: usize) -> Option<TopicWord> {
        let extension = self
            .words
            .iter()
            .find(|word| matches!(word.folded.as_str(), "verlenging" | "extension" | "renewal"))
            .or_else(|| self.extended_pronoun());
        self.topic_at(at).or_else(|| {
            let (word, topic) = (extension?, self.carried_topic?);
            Some(TopicWord {
                topic,
                start: word.start,
                end: word.end,
            })
        })
    }

    /// The word that stands for what is extended: "verlengt het met", "Dit is verlengd".
    fn extended_pronoun(&self) -> Option<&'m Word> {
        let is_pronoun = |word: &Word| {
            let text = word.folded.as_str();
            matches!(text, "het" | "dit" | "dat" | "deze" | "die" | "it" | "this")
        };
        let is_verb = |text: &str| text.starts_with("verleng") || text.starts_with("extend");
        let object = self.words.windows(3).find_map(|three| {
            let [verb, object, next] = three else {
                return None;
            };
            let next = next.folded.as_str();
            let bare = matches!(
                next,
                "met" | "voor" | "tot" | "by" | "for" | "until" | "opnieuw"
            );
            (is_verb(&verb.folded) && is_pronoun(object) && bare).then_some(object)
        });
        let [first, second, rest @ ..] = self.words else {
            return object;
        };
        let is_told = matches!(
            second.folded.as_str(),
            "is" | "wordt" | "werd" | "was" | "has"
        ) && rest.iter().any(|word| is_verb(&word.folded));
        object.or((is_pronoun(first) && is_told).then_some(first))
    }

    /// The mission that a value at a byte is about.
    #[must_use]
    pub fn subject_at(&self, at: usize) -> Option<MissionAt> {
        self.subject_with(at, self.topic_at(at).filter(|topic| topic.start < at))
    }

    /// The first mission that is mentioned from a byte on, unless a semicolon stands before it:
    /// behind that something else is told.
    #[must_use]
    pub fn mention_ahead(&self, at: usize) -> Option<&'m Mention> {
        let mention = self.mentions.iter().find(|mention| mention.start >= at)?;
        let between = self.material.document.text.get(at..mention.start);
        let parted = between.is_some_and(|text| text.contains(';'));
        (!parted).then_some(mention)
    }

    /// The mission that a value is about, of which the topic is known.
    #[must_use]
    pub fn subject_with(&self, at: usize, topic: Option<TopicWord>) -> Option<MissionAt> {
        // "het mandaat van X", "het kader voor X", "bijdrage aan X"; the last such before the
        // value, since "dat van Y" may follow.
        let attached = |mention: &&Mention| {
            self.before(mention.start)
                .take_while(|word| word.end <= mention.start)
                .take(3)
                .any(|word| {
                    matches!(
                        word.folded.as_str(),
                        "van"
                            | "voor"
                            | "aan"
                            | "bij"
                            | "in"
                            | "naar"
                            | "to"
                            | "for"
                            | "of"
                            | "with"
                    )
                })
        };
        let before = self
            .mentions
            .iter()
            .rev()
            .filter(|mention| mention.start < at);
        let own = |mention: &&Mention| Some(mention.mission) == self.section_mission;
        if let Some(found) = before.clone().find(attached) {
            let after_topic = topic.is_none_or(|topic| found.start > topic.start);
            if after_topic || self.section_mission.is_none() {
                return Some(found.mission);
            }
        }
        if let Some(found) = before.clone().find(own) {
            return Some(found.mission);
        }
        let ahead = self.mention_ahead(at);
        if let Some(mission) = self.section_mission {
            // Another mission that the value itself is tied to: "twee bij Y".
            let tied = ahead.filter(attached).filter(|mention| {
                self.words
                    .iter()
                    .filter(|word| word.start >= at && word.end <= mention.start)
                    .count()
                    <= 6
            });
            let other_before = before.clone().next().is_none();
            return Some(match tied {
                Some(tied) if other_before && self.topics.is_empty() => tied.mission,
                _ => mission,
            });
        }
        before
            .clone()
            .next()
            .or(ahead)
            .map(|mention| mention.mission)
            .or(self.carried)
    }

    /// The period that a count in the sentence holds for: the one it names, the year that it
    /// names, or the reporting period that it means.
    #[must_use]
    pub fn period(&self) -> Option<Period> {
        use kader_citation::date::Bound;
        let pair = self.dates.windows(2).find_map(|pair| {
            let [from, until] = pair else { return None };
            let fits = matches!(until.bound, Some(Bound::Through | Bound::Until))
                && !matches!(from.bound, Some(Bound::Through | Bound::Until | Bound::By));
            fits.then(|| Period::new(from.when.earliest(), until.when.latest()))?
        });
        if pair.is_some() {
            return pair;
        }
        let means_report = self.has_start(&["rapportageperiode", "verslagperiode"])
            || self.has_phrase(&["rapportage", "periode"])
            || self.has_phrase(&["reporting", "period"]);
        if means_report {
            return self.material.period;
        }
        let year = self.dates.iter().find(|date| {
            date.bound.is_none()
                && date.when.earliest().month() == 1
                && date.when.earliest().day() == 1
                && date.when.latest().month() == 12
                && date.when.latest().day() == 31
        });
        // "in heel 2015".
        let whole_year = self.words.windows(2).find_map(|pair| {
            let whole = matches!(
                pair[0].folded.as_str(),
                "heel" | "gehele" | "geheel" | "whole"
            );
            let number = pair[1].folded.parse::<i16>().ok()?;
            let year = (1900..2100).contains(&number) && pair[1].folded.len() == 4;
            let day = |month, day| Date::new(number, month, day).ok();
            (whole && year).then(|| Period::new(day(1, 1)?, day(12, 31)?))?
        });
        if whole_year.is_some() {
            return whole_year;
        }
        year.and_then(|year| Period::new(year.when.earliest(), year.when.latest()))
    }

    /// A statement at a stretch of the sentence.
    #[must_use]
    pub fn state(
        &self,
        subject: Option<MissionAt>,
        predicate: Predicate,
        value: Value,
        range: &Range,
    ) -> Statement {
        Statement {
            subject,
            predicate,
            value,
            qualifiers: Vec::new(),
            period: None,
            range: range.clone(),
            around: self.range.clone(),
            section: self.section,
            origin: self.origin,
        }
    }

    /// Whether what it says is only meant to be.
    #[must_use]
    pub fn is_planned(&self) -> bool {
        self.has(&[
            "zal",
            "zullen",
            "gaat",
            "gaan",
            "voornemens",
            "voorgenomen",
            "beoogd",
            "will",
            "intends",
            "voornemen",
            "beoogt",
        ]) || self.has(&["besloten"])
            && (self.has_phrase(&["bij", "te", "dragen"]) || self.has_phrase(&["te", "leveren"]))
    }

    /// Whether it says what would have been, or was not.
    #[must_use]
    pub fn is_denied(&self) -> bool {
        self.has(&["zou", "zouden", "would", "afgezien"]) || self.has_phrase(&["zonder", "dat"])
    }
}

impl Statement {
    /// With qualifiers, in their order.
    #[must_use]
    pub fn qualified(mut self, qualifiers: &[Qualifier]) -> Self {
        self.qualifiers = qualifiers.to_vec();
        self.qualifiers.sort_unstable();
        self.qualifiers.dedup();
        self
    }

    /// With a period.
    #[must_use]
    pub fn during(mut self, period: Option<Period>) -> Self {
        self.period = period;
        self
    }
}
