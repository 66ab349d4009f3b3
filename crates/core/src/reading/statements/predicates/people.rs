//! How many people were sent, or were there.

use super::labels::{Label, counted, label};
use crate::reading::statements::{
    Category, Group, Predicate, Qualifier, Sentence, Statement, StatementRule, Topic, Value, groups,
};

/// The rule.
pub static RULE: StatementRule = StatementRule {
    name: "people",
    predicates: &[
        Predicate::DeployedMilitary,
        Predicate::DeployedCivilian,
        Predicate::HeadcountMilitary,
        Predicate::HeadcountCivilian,
        Predicate::TotalDeployedMilitary,
        Predicate::TotalDeployedCivilian,
        Predicate::TotalDeployedTotal,
    ],
    examples: &[
        (
            "Nederland heeft acht militairen ingezet in UNMIS.",
            &["deployed.military 8"],
        ),
        (
            "Nederland droeg per rotatie aan UNMIS bij met twee stafofficieren.",
            &["headcount.military 2"],
        ),
        (
            "Momenteel zijn 19 militairen uitgezonden naar UNMIS.",
            &["headcount.military 19"],
        ),
        (
            "Nederland heeft geen twaalf militairen aan UNMIS geleverd.",
            &[],
        ),
        (
            "Nederland zou met twee militairen aan UNMIS deelnemen.",
            &[],
        ),
    ],
    read,
};

/// Words for people being sent.
const SENT: [&str; 11] = [
    "zond",
    "zonden",
    "zendt",
    "stuurde",
    "stuurden",
    "ingezet",
    "uitgezonden",
    "deployed",
    "sent",
    "uitgestuurd",
    "ingezette",
];
/// Words for people being there, or being given.
const THERE: [&str; 42] = [
    "levert",
    "leverde",
    "leveren",
    "geleverd",
    "draagt",
    "droeg",
    "dragen",
    "droegen",
    "bijgedragen",
    "bijdragen",
    "neemt",
    "nam",
    "nemen",
    "namen",
    "deelgenomen",
    "werkzaam",
    "geplaatst",
    "actief",
    "gestationeerd",
    "aanwezig",
    "gelegerd",
    "dienen",
    "dient",
    "dienden",
    "contributed",
    "contributes",
    "contribute",
    "provides",
    "provided",
    "stationed",
    "serving",
    "serve",
    "serves",
    "bestond",
    "bestaat",
    "betreft",
    "betrof",
    "omvat",
    "geplaatste",
    "plaatste",
    "present",
    "plaatst",
];
/// Words by which a number is that of one day.
const NOW: [&str; 7] = [
    "momenteel",
    "thans",
    "currently",
    "tegenwoordig",
    "vandaag",
    "nu",
    "heden",
];
/// Words by which a number is a part or an addition, not the whole.
const PARTS: [&str; 16] = [
    "uitgebreid",
    "uitbreiding",
    "breiden",
    "overige",
    "waarvan",
    "daarvan",
    "hiervan",
    "elke",
    "iedere",
    "ieder",
    "elk",
    "each",
    "every",
    "voormalige",
    "expanded",
    "verhoogd",
];

/// Whether a word is a verb of being there, or of being sent.
pub(super) fn is_presence(word: &str) -> bool {
    THERE.contains(&word)
        || SENT.contains(&word)
        || matches!(word, "waren" | "zijn" | "were" | "are")
}

fn read(sentence: &Sentence<'_>, found: &mut Vec<Statement>) {
    let asked = sentence
        .reading_text(&sentence.range)
        .is_some_and(|text| text.trim_end().ends_with('?'));
    if sentence.is_denied() || asked {
        return;
    }
    if let Some(label) = label(sentence) {
        match label {
            Label::Before => counted(sentence, found),
            Label::Behind => {
                for group in groups(sentence) {
                    state(sentence, &group, false, found);
                }
            }
        }
        return;
    }
    let listed = lists(sentence);
    let mut ahead = listed;
    for group in groups(sentence) {
        if super::framework_size::framework_of(sentence, group.range.start).is_some()
            || sentence
                .topics
                .iter()
                .any(|topic| topic.topic == Topic::Ceiling)
            || is_part(sentence, &group)
            || of_others(sentence, &group)
        {
            continue;
        }
        ahead |= sentence.has(&THERE) || counts_ours(sentence, &group);
        let sent = sentence.has(&SENT) || put_in(sentence, &group);
        if !(sent || ahead) {
            continue;
        }
        state(sentence, &group, sent, found);
    }
}

/// "zette zeven militairen in": the verb in two parts, around the people.
fn put_in(sentence: &Sentence<'_>, group: &Group) -> bool {
    let verb = sentence
        .before(group.range.start)
        .any(|word| matches!(word.folded.as_str(), "zet" | "zette" | "zetten"));
    let rest = sentence
        .after(group.range.end)
        .next()
        .is_some_and(|word| word.folded == "in" && !word.parted);
    verb && rest
}

/// "X telt twee Nederlandse waarnemers": what a mission counts is the country's where it says so.
fn counts_ours(sentence: &Sentence<'_>, group: &Group) -> bool {
    sentence.has(&["telt", "telde", "has", "had"])
        && sentence
            .after(group.range.start)
            .take_while(|word| word.end <= group.range.end)
            .any(|word| sentence.material.home.contains(&word.folded))
}

/// An item of a list of what the country gives: "- drie stafofficieren bij X;".
fn lists(sentence: &Sentence<'_>) -> bool {
    let raw = sentence.reading_text(&sentence.range).unwrap_or_default();
    raw.starts_with(['-', '•', '–', '*', '\u{f0b7}']) && !sentence.mentions.is_empty()
}

fn state(sentence: &Sentence<'_>, group: &Group, sent: bool, found: &mut Vec<Statement>) {
    let rotates = group
        .qualifiers
        .contains(&Qualifier::Number(kader_citation::Qualifier::PerRotation));
    let on_a_day = sentence.has(&NOW)
        || sentence.has_phrase(&["op", "dit", "moment"])
        || sentence.has_phrase(&["at", "present"])
        || sentence.dates.iter().any(|date| {
            let on = sentence
                .before(date.range.start)
                .next()
                .is_some_and(|word| matches!(word.folded.as_str(), "op" | "per" | "on"));
            on && date.bound.is_none()
                && date.when.earliest() == date.when.latest()
                && sentence.has(&["waren", "were", "zijn"])
                && !sentence.has_start(&["geinformeerd", "besloten", "gemeld"])
        });
    let planned = sentence.is_planned();
    let mut qualifiers = group.qualifiers.clone();
    if planned || behind_plan(sentence, group) {
        qualifiers.push(Qualifier::Planned);
    }
    let in_period = sent && !rotates && !on_a_day && !planned;
    let subject = subject(sentence, group);
    let period = if in_period { sentence.period() } else { None };
    let whole = subject.is_none() && sums_up(sentence, period.is_some());
    if subject.is_none() && !(in_period && whole) {
        return;
    }
    if subject.is_none() || sentence.mentions.is_empty() {
        // A section about a mission may still speak of people who are not the country's.
        let ours = sentence.speaks_of_home() || is_passive(sentence) || lists(sentence) || whole;
        if !ours {
            return;
        }
    }
    for (category, count) in &group.counts {
        let predicate = match (category, in_period, whole) {
            (Category::Both, true, true) => Predicate::TotalDeployedTotal,
            (Category::Military | Category::Any, true, true) => Predicate::TotalDeployedMilitary,
            (Category::Civilian, true, true) => Predicate::TotalDeployedCivilian,
            (Category::Both, true, false) => Predicate::DeployedTotal,
            (Category::Military | Category::Any, true, false) => Predicate::DeployedMilitary,
            (Category::Civilian, true, false) => Predicate::DeployedCivilian,
            (Category::Military | Category::Any, false, _) => Predicate::HeadcountMilitary,
            (Category::Civilian, false, _) => Predicate::HeadcountCivilian,
            (Category::Both, false, _) => continue,
        };
        found.push(
            sentence
                .state(
                    subject.filter(|_| !whole),
                    predicate,
                    Value::Count(*count),
                    &group.range,
                )
                .qualified(&qualifiers)
                .during(period),
        );
    }
}

/// What a number in brackets or a clause is planned by: "die zal worden geleverd".
fn behind_plan(sentence: &Sentence<'_>, group: &Group) -> bool {
    let starts = sentence.dates.iter().any(|date| {
        let later = sentence
            .material
            .on
            .is_some_and(|on| date.when.earliest() > on);
        later && date.bound == Some(kader_citation::date::Bound::From)
    });
    starts && group.range.start >= sentence.range.start
}

fn subject(sentence: &Sentence<'_>, group: &Group) -> Option<usize> {
    let at = group.range.start;
    if lists(sentence)
        && let Some(mention) = sentence.mentions.iter().find(|mention| mention.start > at)
    {
        return Some(mention.mission);
    }
    // "drie bij X", where no mission stands before the number.
    let before = sentence.mentions.iter().any(|mention| mention.start < at);
    if !before && sentence.section_mission.is_none() {
        if let Some(ahead) = sentence.mention_ahead(at) {
            return Some(ahead.mission);
        }
        if sums_up(sentence, true) && sentence.has(&SENT) {
            return None;
        }
    }
    sentence.subject_at(at)
}

/// Whether a sentence sums up all missions.
fn sums_up(sentence: &Sentence<'_>, in_period: bool) -> bool {
    let of_all = sentence.has_phrase(&["missies", "en", "operaties"])
        || sentence.has_phrase(&["missions", "and", "operations"]);
    let plain = sentence.mentions.is_empty() && sentence.section_mission.is_none();
    plain && (of_all || in_period && sentence.has(&["er", "there", "totaal", "total"]))
}

/// "Per rotatie waren vier militairen werkzaam": nobody else is named as the one who gives.
fn is_passive(sentence: &Sentence<'_>) -> bool {
    let passive = sentence.has(&[
        "zijn", "waren", "werden", "worden", "were", "are", "is", "was", "serve", "dienen",
    ]);
    let here = sentence.has(&SENT)
        || label(sentence).is_some()
        || sentence.has(&[
            "geleverd",
            "werkzaam",
            "geplaatst",
            "gestationeerd",
            "gelegerd",
            "stationed",
        ])
        || sentence
            .topics
            .iter()
            .any(|topic| topic.topic == Topic::Contribution);
    let under_contribution = sentence
        .material
        .document
        .sections
        .get(sentence.section)
        .is_some_and(|section| section.title.to_lowercase().contains("bijdrage"));
    passive && here
        || label(sentence).is_some()
        || under_contribution
        || sentence.origin != crate::reading::statements::Origin::Text && here
        || sentence
            .topics
            .iter()
            .any(|topic| topic.topic == Topic::Contribution)
}

/// Whether the number is a part of a whole or an addition to it.
fn is_part(sentence: &Sentence<'_>, group: &Group) -> bool {
    let before = |words: &[&str]| {
        sentence
            .before(group.range.start)
            .take(8)
            .any(|word| words.contains(&word.folded.as_str()))
    };
    let denied = group.before.as_deref().is_some_and(|word| {
        matches!(
            word,
            "geen" | "no" | "eerste" | "laatste" | "andere" | "voor"
        )
    });
    let more = sentence
        .reading_text(&group.range)
        .is_some_and(|text| text.contains("extra") || text.contains("additional"));
    let normally = sentence.has(&["normaliter", "doorgaans", "normally"]);
    before(&PARTS) || denied || more || normally
}

/// Whether somebody else gives these people: "Duitsland droeg bij met".
fn of_others(sentence: &Sentence<'_>, group: &Group) -> bool {
    sentence.words.windows(2).any(|pair| {
        let verb = matches!(
            pair[1].folded.as_str(),
            "droeg"
                | "draagt"
                | "levert"
                | "leverde"
                | "stuurt"
                | "stuurde"
                | "zette"
                | "contributed"
                | "sent"
                | "provided"
                | "contributes"
        );
        let own = sentence.material.home.contains(&pair[0].folded)
            || matches!(
                pair[0].folded.as_str(),
                "kabinet" | "defensie" | "government" | "zij"
            );
        let mission = sentence
            .mentions
            .iter()
            .any(|mention| mention.end == pair[0].end);
        // "Momenteel draagt Nederland": who gives stands behind the verb.
        let inverted = sentence.after(pair[1].end).next().is_some_and(|next| {
            sentence.material.home.contains(&next.folded) || next.folded == "het"
        });
        let subject = pair[0].capital && !inverted && !mission && !own && pair[0].folded.len() > 3;
        verb && subject && pair[0].start < group.range.start
    })
}
