//! R113: a stated length of time does not lead from the one date to the other.

use std::ops::Range;

use jiff::civil::Date;
use kader_citation::date::Bound;
use kader_citation::{Language, read_durations};
use kader_core::checks::example::Change;
use kader_core::checks::{Finding, Rule, Severity, Spot};
use kader_core::model::{Decision, DecisionKind, Mission, Moment, RecordRef, Text};
use kader_core::record::{Path, Step};
use kader_core::wording::{Lang, Message};

use super::course::Course;
use super::prose::{Prose, within};
use super::{ReportRule, ReportSnapshot};

/// The rule.
pub static RULE: ReportRule = ReportRule {
    rule: Rule {
        code: "R113",
        name: "duration-wrong",
        severity: Severity::Warning,
        sources: &[],
        breaking: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "what = \"Two years more, with a police adviser.\"",
            to: "what = \"Three years more, with a police adviser.\"",
        }],
        clean: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "what = \"Two years more, with a police adviser.\"",
            to: "what = \"Twenty-four months more, with a police adviser.\"",
        }],
    },
    check,
};

fn check(report: &ReportSnapshot<'_, '_>) -> Vec<Finding> {
    let texts = report.texts.iter().flat_map(|text| in_text(report, text));
    let decisions = report.register().decisions.values();
    let decided = decisions.filter_map(|decision| of_decision(report, decision));
    texts.chain(decided).collect()
}

/// The words of a language by which a length is known as that of an extension.
struct Words {
    /// How the words begin that say that something goes on.
    extend: &'static [&'static str],
    /// What stands before the length.
    before: &'static [&'static str],
    /// What stands behind it.
    behind: &'static [&'static str],
}

const DUTCH: Words = Words {
    extend: &["verleng"],
    before: &["met", "voor"],
    behind: &["verlengd", "langer", "lang"],
};

const ENGLISH: Words = Words {
    extend: &["extend", "renew", "prolong"],
    before: &["by", "for"],
    behind: &["more", "longer", "long"],
};

fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::Nl => &DUTCH,
        Lang::En => &ENGLISH,
    }
}

/// Whether the words around a length make it that of what is decided.
fn is_led(before: &str, behind: &str, words: &Words) -> bool {
    let split = |sign: char| !sign.is_alphabetic();
    let last = before.trim_end().rsplit(split).next().unwrap_or_default();
    let next = behind.trim_start().split(split).next().unwrap_or_default();
    words.before.contains(&last.to_lowercase().as_str())
        || words.behind.contains(&next.to_lowercase().as_str())
}

fn says_extended(sentence: &str, words: &Words) -> bool {
    let mut said = sentence.split(|sign: char| !sign.is_alphabetic());
    said.any(|word| {
        let word = word.to_lowercase();
        words.extend.iter().any(|begin| word.starts_with(begin))
    })
}

fn in_text(report: &ReportSnapshot<'_, '_>, text: &Prose<'_>) -> Vec<Finding> {
    let Some(mission) = report.only_mission(text.section) else {
        return Vec::new();
    };
    let words = words(report.lang());
    let sentences = text.sentences.iter();
    sentences
        .filter_map(|sentence| of_sentence(report, text, mission, sentence, words))
        .collect()
}

/// An extension with one length and one end in one sentence.
fn of_sentence(
    report: &ReportSnapshot<'_, '_>,
    text: &Prose<'_>,
    mission: &Mission,
    sentence: &Range<usize>,
    words: &Words,
) -> Option<Finding> {
    let [lasting] = within(&text.durations, |lasting| &lasting.place, sentence) else {
        return None;
    };
    let before = text.words(&(sentence.start..lasting.place.start));
    let behind = text.words(&(lasting.place.end..sentence.end));
    let is_extension = says_extended(text.words(sentence), words) && is_led(before, behind, words);
    is_extension.then_some(())?;
    let named = within(&text.named, |named| &named.place, sentence).iter();
    let mut courses: Vec<Course> = named
        .filter_map(|named| named_end(report, named.path))
        .collect();
    let dates = within(&text.dates, |date| &date.place, sentence).iter();
    for date in dates.filter(|date| matches!(date.bound, Some(Bound::Until | Bound::Through))) {
        let kader_citation::date::When::Exact(day) = date.when else {
            return None;
        };
        courses.extend(ending_on(report, mission, day)?);
    }
    let [course] = courses.as_slice() else {
        return None;
    };
    course.contradicts(lasting.duration, true).then_some(())?;
    let stated = text.words(&lasting.place);
    Some(told(
        course,
        true,
        mission.id.record(),
        &mission.name,
        stated,
        text.spot(&lasting.place),
    ))
}

/// The mandate or framework whose end a text names by its path.
fn named_end(report: &ReportSnapshot<'_, '_>, path: &str) -> Option<Course> {
    let register = report.register();
    match path.split('/').collect::<Vec<_>>().as_slice() {
        ["mandate", id, "until"] => Course::of_mandate(report, register.mandates.get(*id)?),
        ["framework", id, "until"] => Course::of_framework(report, register.frameworks.get(*id)?),
        _ => None,
    }
}

/// The one mandate or framework of a mission that ends on a day; nothing where there are
/// several, for it cannot be told which is meant.
fn ending_on(
    report: &ReportSnapshot<'_, '_>,
    mission: &Mission,
    day: Date,
) -> Option<Option<Course>> {
    let mandates = report.snapshot.mandates_of(&mission.id).iter();
    let ending = mandates.filter(|mandate| mandate.until.day() == Some(day));
    let mut found: Vec<Course> = ending
        .filter_map(|mandate| Course::of_mandate(report, mandate))
        .collect();
    for given in report.snapshot.contributions_to(&mission.id) {
        let frameworks = report.snapshot.frameworks_of(&given.id).iter();
        let ending = frameworks.filter(|framework| framework.until.day() == Some(day));
        found.extend(ending.filter_map(|framework| Course::of_framework(report, framework)));
    }
    (found.len() <= 1).then(|| found.pop())
}

/// A decision with one length, and the one framework that it set.
fn of_decision(report: &ReportSnapshot<'_, '_>, decision: &Decision) -> Option<Finding> {
    let extends = match decision.kind {
        DecisionKind::Extend => true,
        DecisionKind::Start => false,
        DecisionKind::Change
        | DecisionKind::Suspend
        | DecisionKind::End
        | DecisionKind::Decline => return None,
    };
    let lang = report.lang();
    let what = decision.what.in_language(lang);
    let language = match lang {
        Lang::Nl => Language::Dutch,
        Lang::En => Language::English,
    };
    let durations = read_durations(what, language);
    let [lasting] = durations.as_slice() else {
        return None;
    };
    let before = what.get(..lasting.place.start)?;
    let behind = what.get(lasting.place.end..)?;
    is_led(before, behind, words(lang)).then_some(())?;
    let frameworks = report.snapshot.frameworks_of(&decision.contribution).iter();
    let mut set = frameworks.filter(|framework| framework.decision.as_ref() == Some(&decision.id));
    let (framework, None) = (set.next()?, set.next()) else {
        return None;
    };
    let course = Course::of_framework(report, framework)?;
    course
        .contradicts(lasting.duration, extends)
        .then_some(())?;
    let mission = report.register().mission_of(&decision.contribution)?;
    let spot = Spot::Record {
        record: decision.id.record(),
        path: Path(vec![Step::Field("what")]),
    };
    let subject = decision.contribution.record();
    Some(told(
        &course,
        extends,
        subject,
        &mission.name,
        lasting.raw,
        spot,
    ))
}

fn told(
    course: &Course,
    extends: bool,
    subject: RecordRef,
    name: &Text,
    stated: &str,
    spot: Spot,
) -> Finding {
    let before = course.before.as_ref().filter(|_| extends);
    let first = course.from.first().and_then(Moment::exact);
    let message = match (before, first) {
        (Some((_, before)), _) => Message::new("R113").with("before", *before),
        (None, Some(first)) => Message::new("R113-from").with("from", first),
        (None, None) => Message::new("R113-until"),
    };
    let message = message
        .with("name", name)
        .with("stated", stated)
        .with("until", course.until);
    let says = Message::new("R113-says").with("stated", stated);
    let until = |day: Date| Message::new("R113-says-until").with("until", day);
    let finding = Finding::contradicts(&RULE.rule, subject, message)
        .shown_at(spot, says)
        .shown_by(course.record.clone(), "until", until(course.until));
    match before {
        Some((record, day)) => finding.shown_by(record.clone(), "until", until(*day)),
        None => finding,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_length_that_is_decided_counts() {
        assert!(is_led("Het kabinet verlengt het met ", ", tot", &DUTCH));
        assert!(is_led("", " more, with an adviser.", &ENGLISH));
        assert!(!is_led("Na ", " opnieuw verlengd", &DUTCH));
    }
}
