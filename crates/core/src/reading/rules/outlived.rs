//! T104, T105: a mandate or a framework had ended while people are still told of.

use jiff::civil::Date;
use kader_citation::date::Bound;

use super::{Review, TextRule};
use crate::checks::{Finding, Rule, Severity};
use crate::model::Period;
use crate::reading::document::Range;
use crate::reading::names::MissionAt;
use crate::reading::statements::{Predicate, Statement, Value, within};
use crate::wording::Message;

/// The rule of the mandate.
pub static MANDATE: TextRule = TextRule {
    rule: Rule {
        code: "T104",
        name: "mandate-ended-people-there",
        severity: Severity::Error,
        sources: &[],
        breaking: &[],
        clean: &[],
    },
    breaking: "1 Inleiding\n\nDeze rapportage gaat over de periode van 1 januari 2022 tot en met 30 april 2023.\n\n\
               2.1 UNMIS\n\nHet mandaat van UNMIS loopt tot en met 30 juni 2022. In de rapportageperiode zijn negen \
               militairen ingezet.\n",
    clean: "1 Inleiding\n\nDeze rapportage gaat over de periode van 1 januari 2022 tot en met 30 april 2023.\n\n\
            2.1 UNMIS\n\nHet mandaat van UNMIS liep tot en met 30 juni 2022. In de rapportageperiode zijn negen \
            militairen ingezet. De Nederlandse bijdrage aan UNMIS is op 15 juni 2022 beëindigd.\n",
    check: mandates,
};

/// The rule of the framework.
pub static FRAMEWORK: TextRule = TextRule {
    rule: Rule {
        code: "T105",
        name: "framework-ended-people-there",
        severity: Severity::Error,
        sources: &[],
        breaking: &[],
        clean: &[],
    },
    breaking: "2.1 UNMIS\n\nHet nationaal kader voor UNMIS liep af op 31 juli 2022. Sinds november 2022 levert \
               Nederland geen militairen meer aan UNMIS.\n",
    clean: "2.1 UNMIS\n\nHet nationaal kader voor UNMIS liep af op 31 oktober 2022. Sinds november 2022 levert \
            Nederland geen militairen meer aan UNMIS.\n",
    check: frameworks,
};

fn mandates(review: &Review<'_>) -> Vec<Finding> {
    ended(review, Predicate::MandateUntil, &MANDATE.rule)
}

fn frameworks(review: &Review<'_>) -> Vec<Finding> {
    ended(review, Predicate::FrameworkUntil, &FRAMEWORK.rule)
}

/// Days of grace between an end and the last to leave: people do not go home overnight.
const GRACE: i64 = 15;

fn ended(review: &Review<'_>, predicate: Predicate, rule: &'static Rule) -> Vec<Finding> {
    let mut found = Vec::new();
    for mission in 0..review.reading.names.missions.len() {
        let subject = Some(mission);
        let Some((last, until)) = last_end(review, subject, predicate) else {
            continue;
        };
        let mandate = predicate == Predicate::MandateUntil;
        let name = review.name(subject);
        match last_people(review, mission, mandate) {
            Some(left) => {
                let late = until
                    .checked_add(jiff::Span::new().days(GRACE))
                    .is_ok_and(|grace| left.day > grace);
                let told = super::told_twice::ends_differ(review, subject);
                if late && !told {
                    let ahead = told_on(review).is_some_and(|on| left.day > on);
                    let message = Message::new(match (mandate, ahead) {
                        (true, false) => "T104",
                        (true, true) => "T104-planned",
                        (false, false) => "T105",
                        (false, true) => "T105-planned",
                    })
                    .with("subject", name)
                    .with("until", until)
                    .with("left", left.day);
                    let finding = Finding::contradicts(rule, review.subject(subject), message);
                    found.push(review.show(review.shown(finding, last), &left.range));
                }
            }
            None => found.extend(still_told(review, mission, last, until, rule)),
        }
    }
    found
}

/// People are told of over a period that goes on after the end, and no word that they left.
fn still_told(
    review: &Review<'_>,
    mission: MissionAt,
    last: &Statement,
    until: Date,
    rule: &'static Rule,
) -> Option<Finding> {
    let subject = Some(mission);
    let there = review.reading.statements.iter().find(|one| {
        let sent = matches!(
            one.predicate,
            Predicate::DeployedMilitary | Predicate::DeployedCivilian | Predicate::DeployedTotal
        );
        let some = one.value.count().is_some_and(|count| count > 0);
        one.subject == subject
            && sent
            && some
            && one.period.is_some_and(|period| {
                // Only where the end lies well within the period.
                until >= period.from()
                    && until
                        .checked_add(jiff::Span::new().days(60))
                        .is_ok_and(|late| late < period.until())
            })
    })?;
    if told_to_end(review, mission) {
        return None;
    }
    let mandate = last.predicate == Predicate::MandateUntil;
    let message = Message::new(if mandate { "T104-still" } else { "T105-still" })
        .with("subject", review.name(subject))
        .with("until", until);
    let finding = Finding::unconfirmed(rule, review.subject(subject), message);
    Some(review.shown(review.shown(finding, last), there))
}

/// The latest end that the document gives; nothing where it has none, or it has none at all.
fn last_end<'r>(
    review: &'r Review<'_>,
    subject: Option<MissionAt>,
    predicate: Predicate,
) -> Option<(&'r Statement, Date)> {
    let mut best: Option<(&Statement, Date)> = None;
    for one in review.of(subject, predicate) {
        let Value::When(when) = &one.value else {
            return None;
        };
        if best.is_none_or(|(_, until)| when.latest() > until) {
            best = Some((one, when.latest()));
        }
    }
    let (statement, until) = best?;
    // A renewal of which the end is not told may reach further.
    let renewed = review
        .of(subject, Predicate::MandateRenewed)
        .filter(|_| predicate == Predicate::MandateUntil)
        .any(|one| {
            one.value.when().is_some_and(|when| {
                when.latest()
                    .checked_add(jiff::Span::new().days(31))
                    .is_ok_and(|near| near >= until)
                    && !review
                        .of(subject, predicate)
                        .any(|end| end.around == one.around)
            })
        });
    (!renewed).then_some((statement, until))
}

/// The day up to which the document tells: the last of its period, else that of writing.
fn told_on(review: &Review<'_>) -> Option<Date> {
    let reading = review.reading;
    reading.period.map(Period::until).or(reading.on)
}

/// The last day on which people were there, with the words for it.
struct Left {
    day: Date,
    range: Range,
}

fn last_people(review: &Review<'_>, mission: MissionAt, mandate: bool) -> Option<Left> {
    let by_end = review
        .of(Some(mission), Predicate::ContributionUntil)
        .filter_map(|one| {
            let day = one.value.when()?.earliest();
            // A mandate is renewed in time; that it does not reach as far yet says nothing.
            let past = told_on(review).is_none_or(|told| day <= told);
            (past || !mandate).then(|| Left {
                day,
                range: one.around.clone(),
            })
        })
        .max_by_key(|left| left.day);
    by_end.or_else(|| none_since(review, mission))
}

/// "Sinds november 2022 levert Nederland geen militairen meer".
fn none_since(review: &Review<'_>, mission: MissionAt) -> Option<Left> {
    let reading = review.reading;
    let mut found: Option<Left> = None;
    for range in sentences_about(review, mission) {
        let words = within(&reading.words, &range, |word| word.start);
        let has = |word: &str| words.iter().any(|one| one.folded == word);
        let people = words.iter().any(|one| {
            one.folded.starts_with("militair")
                || one.folded.starts_with("personeel")
                || one.folded.starts_with("functionaris")
                || one.folded == "personnel"
                || one.folded == "soldiers"
        });
        let none = has("geen") && has("meer") || has("no") && has("longer");
        if !(people && none) {
            continue;
        }
        let dates = within(&reading.facts.dates, &range, |date| date.range.start);
        let since = dates
            .iter()
            .find(|date| matches!(date.bound, Some(Bound::Since | Bound::From)));
        if let Some(since) = since
            && let Ok(day) = since.when.earliest().yesterday()
        {
            found = Some(Left { day, range });
        }
    }
    found
}

/// Whether the document tells that the contribution or the mission came to its end.
fn told_to_end(review: &Review<'_>, mission: MissionAt) -> bool {
    const ENDS: [&str; 12] = [
        "beeindig",
        "beeindiging",
        "teruggetrokken",
        "ontbonden",
        "opgeheven",
        "stopgezet",
        "vertrokken",
        "afgerond",
        "withdrawn",
        "ended",
        "terminated",
        "gestaakt",
    ];
    sentences_about(review, mission).into_iter().any(|range| {
        within(&review.reading.words, &range, |word| word.start)
            .iter()
            .any(|word| ENDS.iter().any(|end| word.folded.starts_with(end)))
    }) || review
        .of(Some(mission), Predicate::ContributionUntil)
        .next()
        .is_some()
}

/// The sentences of a mission's own sections, and others that mention it.
fn sentences_about(review: &Review<'_>, mission: MissionAt) -> Vec<Range> {
    let reading = review.reading;
    let of = |section: usize| reading.names.of_section(&reading.document, section) == Some(mission);
    let mut own: Option<(usize, bool)> = None;
    let mut found = Vec::new();
    for (range, section) in &reading.sentences {
        let in_own = match own {
            Some((last, answer)) if last == *section => answer,
            _ => of(*section),
        };
        own = Some((*section, in_own));
        let mentioned = || {
            within(&reading.mentions, range, |one| one.start)
                .iter()
                .any(|one| one.mission == mission)
        };
        if in_own || mentioned() {
            found.push(range.clone());
        }
    }
    found
}
