//! The plan of a dossier: the whole state of a register, so that what is missing goes.

use std::borrow::Cow;

use kader_core::model::RecordRef;
use kader_core::record::Value;
use kader_core::register::Register;

use super::deployments::Bulk;
use super::put::{tables, verdict};
use super::{Plan, Row, Subject, Verdict};
use crate::dossier::{Loaded, layout};
use crate::sheet::Place;

/// The plan of a dossier, for a register or, without one, for an empty one. What is wrong with a
/// dossier was told when it was read.
#[must_use]
pub fn of_dossier<'b>(before: Option<&'b Register>, name: &str, loaded: Loaded) -> Plan<'b> {
    let mut records = Vec::new();
    let place = |record: &RecordRef| {
        let places = loaded.places.get(record)?;
        let place = places.first()?;
        let text = loaded.sources.get(place.text)?;
        let line = text.position(place.span.start).line;
        let file = Place::file(&format!("{name}/{}", text.name));
        Some(file.at(u32::try_from(line).ok()?, None))
    };
    let after = &loaded.register;
    records.push(Row {
        subject: Subject::Identity,
        place: Some(Place::file(&format!("{name}/{}", layout::IDENTITY))),
        verdict: verdict(before.map(|before| &before.identity), &after.identity),
    });
    macro_rules! all {
        ($($table:ident)+) => {
            $(tables(
                before.map(|before| &before.$table),
                &after.$table,
                |id| id.record(),
                place,
                &mut records,
            );)+
        };
    }
    all! {
        regions papers abbreviations parameters commitments waivers missions legal_bases mandates
        contributions frameworks posts decisions tallies events funding objectives assessments
        evaluations editions requests
    }
    narratives(before, after, name, &mut records);
    let place = Place::file(&format!("{name}/{}", layout::DEPLOYMENTS));
    let held = before.map(|before| &before.deployments);
    let incoming = after.deployments.to_builder();
    let held = held.map_or_else(|| Cow::Owned(Default::default()), Cow::Borrowed);
    let compared = incoming.compare(&held);
    let deployments = Bulk {
        before: held,
        incoming,
        arrivals: compared.arrivals,
        withdrawn: compared.unnamed,
        ..Bulk::none(place)
    };
    Plan {
        source: Place::file(name),
        faults: Vec::new(),
        omitted: 0,
        records,
        deployments,
        register: Some(loaded.register),
    }
}

/// The texts of sections.
fn narratives(before: Option<&Register>, after: &Register, name: &str, rows: &mut Vec<Row>) {
    let text = |words: &str| Value::Text(words.to_owned());
    for ((edition, section), narrative) in &after.narratives {
        let key = (edition.clone(), section.clone());
        let held = before.and_then(|before| before.narratives.get(&key));
        let verdict = match held {
            None => Verdict::Added(text(&narrative.text)),
            Some(held) if held.text == narrative.text => Verdict::Unchanged,
            Some(held) => Verdict::Changed {
                before: text(&held.text),
                after: text(&narrative.text),
            },
        };
        rows.push(Row {
            subject: Subject::Narrative(key.0, key.1),
            place: Some(Place::file(&format!("{name}/{}", narrative.file))),
            verdict,
        });
    }
    let held = before.into_iter().flat_map(|before| &before.narratives);
    for (key, narrative) in held.filter(|(key, _)| !after.narratives.contains_key(*key)) {
        rows.push(Row {
            subject: Subject::Narrative(key.0.clone(), key.1.clone()),
            place: None,
            verdict: Verdict::Withdrawn(text(&narrative.text)),
        });
    }
}
