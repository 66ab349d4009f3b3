//! M104: that a mandate was in force cannot be confirmed: no source shows the instrument, or
//! until when it held. Never that it lapsed.

use jiff::civil::Date;

use super::mandate_missing::{sent, sent_shown};
use super::{all_days, in_force, shown_in, uncovered};
use crate::checks::cover::{cover, with};
use crate::checks::example::Change;
use crate::checks::presence::{common, except, joined};
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot, words};
use crate::model::{Begin, End, Known, Mandate, Mission, Moment, Period, Validity};
use crate::wording::Message;

/// The rule.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "M104",
        name: "mandate-unconfirmed",
        severity: Severity::Error,
        sources: &["kst-27925-946", "kst-29521-195"],
        breaking: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "instrument = \"Resolution 9 (2022)\"",
            to: "instrument = \"unknown\"",
        }],
        // Its end is vague, but still to come.
        clean: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "until = 2024-08-31\nrenews = \"omfc-2021\"",
            to: r#"until = { words = "the summer of 2024", earliest = 2024-06-21, latest = 2024-09-22 }
renews = "omfc-2021""#,
        }],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let missions = snapshot.register.missions.values();
    missions
        .filter_map(|mission| {
            let mandates = snapshot.mandates_of(&mission.id);
            match mandates.iter().any(|mandate| mandate.is_known()) {
                _ if mandates.is_empty() => None,
                true => by_day(snapshot, mission, mandates),
                false => never_known(snapshot, mission, mandates),
            }
        })
        .collect()
}

/// Where no mandate of a mission is known, neither is it on any day.
fn never_known(
    snapshot: &Snapshot<'_>,
    mission: &Mission,
    mandates: &[&Mandate],
) -> Option<Finding> {
    let sent = sent(snapshot, mission);
    if sent.is_empty() {
        return None;
    }
    let message = Message::new("M104-never-known").with("mission", &mission.name);
    let finding = Finding::unconfirmed(&RULE.rule, mission.id.record(), message);
    let finding = mandates.iter().fold(finding, |finding, mandate| {
        instrument_shown(finding, mandate)
    });
    Some(sent_shown(finding, &sent))
}

fn by_day(snapshot: &Snapshot<'_>, mission: &Mission, mandates: &[&Mandate]) -> Option<Finding> {
    let doubtful = doubtful(snapshot, mission, mandates);
    let people = uncovered(snapshot, mission, &doubtful);
    if people.is_empty() {
        return None;
    }
    let days = all_days(&people);
    let in_doubt = |mandate: &&&Mandate| {
        let may = lenient(mission, mandate).possible();
        let here = may.is_some_and(|may| !common(&[may], &days).is_empty());
        here && (!mandate.is_known() || has_doubtful_end(mission, mandate, &days))
    };
    let reasons: Vec<&&Mandate> = mandates.iter().filter(in_doubt).collect();
    let message = match reasons.iter().any(|mandate| !mandate.is_known()) {
        true => Message::new("M104"),
        false => Message::new("M104-end"),
    };
    let message = message
        .with("mission", &mission.name)
        .with("days", words::longest(&days));
    let finding = Finding::unconfirmed(&RULE.rule, mission.id.record(), message);
    let finding = reasons.iter().fold(finding, |finding, mandate| {
        if mandate.is_known() {
            super::until_shown(finding, mandate)
        } else {
            instrument_shown(finding, mandate)
        }
    });
    Some(shown_in(finding, &people))
}

fn instrument_shown(finding: Finding, mandate: &Mandate) -> Finding {
    let says = Message::new("M104-says");
    finding.shown_by(mandate.id.record(), "instrument", says)
}

/// Every longest time, up to the day that is asked about, on which a mandate may have been in
/// force and it cannot be confirmed that one was.
fn doubtful(snapshot: &Snapshot<'_>, mission: &Mission, mandates: &[&Mandate]) -> Vec<Period> {
    let each = |known: bool| {
        let of_it = mandates.iter().filter(move |one| one.is_known() == known);
        of_it.map(|mandate| lenient(mission, mandate))
    };
    let mut sure: Vec<Validity> = each(true).collect();
    sure.extend(
        mandates
            .iter()
            .filter_map(|next| bridge(mission, mandates, next)),
    );
    let sure = with(&cover(&sure, snapshot.past()), Known::Yes);
    let any: Vec<Validity> = each(true).chain(each(false)).collect();
    let stretches = cover(&any, snapshot.past());
    let no_one_knows: Vec<Period> = each(false).filter_map(|one| one.possible()).collect();
    let may = stretches.iter().filter(|one| one.known != Known::No);
    let may = joined(may.map(|one| one.period));
    // That a mandate lapsed, though it cannot be told on which day, is said by others.
    let is_told = |period: &Period| {
        let after = period.until().tomorrow().ok();
        let lapsed = stretches
            .iter()
            .find(|one| one.known == Known::No && Some(one.period.from()) == after);
        let instrument = no_one_knows.iter().any(|one| one.within(*period).is_some());
        !instrument
            && lapsed
                .is_some_and(|lapsed| !uncovered(snapshot, mission, &[lapsed.period]).is_empty())
    };
    let mut doubtful = except(&may, &sure);
    doubtful.retain(|period| !is_told(period));
    doubtful
}

/// When a mandate is in force, with the earliest begin that its source allows: that a mandate
/// of long ago began no one knows when is no reason to doubt it today.
fn lenient(mission: &Mission, mandate: &Mandate) -> Validity {
    let validity = in_force(mission, mandate);
    let from = validity.earliest().unwrap_or(Date::MIN);
    Validity {
        from: Begin::On(Moment::on(from)),
        ..validity
    }
}

/// From the end of a mandate to the begin of its renewal, where the one cannot be told and the
/// other may follow on: that it was renewed says that it had not lapsed.
fn bridge(mission: &Mission, mandates: &[&Mandate], next: &Mandate) -> Option<Validity> {
    let renewed = next.renews.as_ref()?;
    let renewed = mandates.iter().find(|mandate| mandate.id == *renewed)?;
    if !renewed.is_known() || !next.is_known() {
        return None;
    }
    let ended = lenient(mission, renewed);
    let begun = next.validity().earliest()?;
    let last = ended.possible()?.until();
    let follows_on = last.tomorrow().is_ok_and(|day| begun <= day) || last == Date::MAX;
    let certain = ended
        .certain()
        .map_or(ended.possible()?.from(), Period::until);
    let period = Period::new(certain, begun).filter(|_| follows_on)?;
    Some(Validity {
        from: Begin::On(Moment::on(period.from())),
        until: End::On(Moment::on(period.until())),
    })
}

/// Whether it is the end of a mandate that leaves some days in doubt.
fn has_doubtful_end(mission: &Mission, mandate: &Mandate, days: &[Period]) -> bool {
    let validity = lenient(mission, mandate);
    let sure: Vec<Period> = validity.certain().into_iter().collect();
    let may: Vec<Period> = validity.possible().into_iter().collect();
    !common(&except(&may, &sure), days).is_empty()
}
