//! Facts that no one looked at for long.

use std::collections::BTreeSet;

use jiff::civil::Date;
use kader_core::model::{
    Begin, End, Parameter, ParameterId, Provenance, Quantity, RecordRef, Text,
};
use kader_core::register::Register;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::found;
use crate::oracle::readings;
use crate::world::{World, any_validity, day};

fn parameter(name: &str, quantity: Quantity, (from, until): (Begin, End)) -> Parameter {
    Parameter {
        id: ParameterId::new(name).unwrap(),
        name: name.to_owned(),
        title: Text::own("Parameter"),
        quantity,
        from,
        until,
        paper: None,
        provenance: Provenance::default(),
    }
}

/// How many nights lie between two days, counted one by one.
fn nights(from: Date, until: Date) -> u32 {
    let mut count = 0;
    let mut next = from;
    while next < until {
        next = next.tomorrow().unwrap();
        count += 1;
    }
    count
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn what_may_hold_and_was_seen_too_long_ago_is_found(
        facts in vec((any_validity(true), option::weighted(0.8, -40..90_i64)), 0..7),
        allowed in option::weighted(0.7, 0..60_u32),
        on in 0..90_i64,
    ) {
        let on = day(on);
        let world = World {
            contributions: Vec::new(),
            frameworks: Vec::new(),
            deployments: Vec::new(),
            tallies: Vec::new(),
            rows: Vec::new(),
            period: kader_core::model::Period::day(day(0)),
        };
        let mut records = world.records();
        records.posts = Vec::new();
        for (number, (validity, seen)) in facts.iter().enumerate() {
            let mut fact =
                parameter(&format!("fact-{number}"), Quantity::Holds {}, validity.clone());
            fact.provenance.still_valid_on = seen.map(day);
            records.parameters.push(fact);
        }
        if let Some(value) = allowed {
            let always = (Begin::On(kader_core::model::Moment::on(day(-100))), End::Indefinite);
            let days = parameter("still-valid-days", Quantity::Days { value }, always);
            records.parameters.push(days);
        }
        let register = Register::new(records).unwrap();
        let findings = found(&register, "Q104", on, None);
        let shown: BTreeSet<RecordRef> = findings
            .iter()
            .flat_map(|finding| &finding.evidence)
            .map(|evidence| match &evidence.spot {
                kader_core::checks::Spot::Record { record, .. } => record.clone(),
                kader_core::checks::Spot::Text { .. } => unreachable!("no text was looked at"),
            })
            .collect();
        let mut expected = BTreeSet::new();
        for (number, ((from, until), seen)) in facts.iter().enumerate() {
            let may_hold =
                readings(from, until).iter().any(|(first, last)| *first <= on && on <= *last);
            let is_old = seen.is_some_and(|seen| {
                nights(day(seen), on) > allowed.unwrap_or(365)
            });
            if may_hold && is_old {
                let id = ParameterId::new(&format!("fact-{number}")).unwrap();
                expected.insert(id.record());
            }
        }
        prop_assert_eq!(shown, expected);
        prop_assert!(findings.len() <= 1, "one finding for all parameters");
    }
}
