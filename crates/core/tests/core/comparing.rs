//! Incoming deployments against held ones, beside a slow comparison of whole deployments.

use std::collections::BTreeMap;

use kader_core::model::{Deployment, DeploymentId};
use kader_core::register::{Arrival, Deployments, DeploymentsBuilder, Silent};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::Index;

use crate::columns::{any_whole_deployment, built};

/// Some under ids of their own, and others of which some are the same, some changed and some
/// have an id of the first.
fn before_and_incoming() -> impl Strategy<Value = (Vec<Deployment>, Vec<Deployment>)> {
    let ids = |deployments: Vec<Deployment>| -> Vec<Deployment> {
        let by_id: BTreeMap<DeploymentId, Deployment> = deployments
            .into_iter()
            .map(|deployment| (deployment.id, deployment))
            .collect();
        by_id.into_values().collect()
    };
    let some = |most| {
        vec((any_whole_deployment(), 0..30_u32), 0..most).prop_map(|all| {
            let numbered = all.into_iter().map(|(deployment, id)| Deployment {
                id: DeploymentId(id),
                ..deployment
            });
            numbered.collect::<Vec<_>>()
        })
    };
    (some(20), some(12), vec(option::of(any::<Index>()), 0..12))
        .prop_map(move |(before, mut incoming, same)| {
            let before = ids(before);
            if !before.is_empty() {
                incoming.extend(
                    same.iter()
                        .flatten()
                        .map(|index| index.get(&before).clone()),
                );
            }
            (before, incoming)
        })
        .prop_flat_map(|(before, incoming)| (Just(before), Just(incoming).prop_shuffle()))
}

fn builder(deployments: &[Deployment]) -> DeploymentsBuilder {
    let mut builder = DeploymentsBuilder::new();
    for deployment in deployments {
        builder.add(deployment.clone());
    }
    builder
}

fn unique(incoming: Vec<Deployment>) -> Vec<Deployment> {
    let mut seen = std::collections::BTreeSet::new();
    let first = |deployment: &Deployment| seen.insert(deployment.id);
    incoming.into_iter().filter(first).collect()
}

fn sorted(deployments: &Deployments) -> Vec<Deployment> {
    let mut all: Vec<Deployment> = deployments.each().collect();
    all.sort_by_key(|deployment| deployment.id);
    all
}

proptest! {
    #[test]
    fn arrivals_are_those_of_comparing_one_by_one(
        (before, incoming) in before_and_incoming(),
    ) {
        let held = built(&before);
        // Those with the same id share what is kept aside; they are refused anyhow.
        let plain: Vec<Deployment> = incoming
            .into_iter()
            .map(|deployment| Deployment { source: None, remark: None, ..deployment })
            .collect();
        let compared = builder(&plain).compare(&held);
        prop_assert_eq!(compared.arrivals.len(), plain.len());
        for (place, deployment) in plain.iter().enumerate() {
            let earlier = plain[..place].iter().position(|other| other.id == deployment.id);
            let found = before.iter().find(|held| held.id == deployment.id);
            match (compared.arrivals[place], earlier, found) {
                (Arrival::Twice(told), Some(earlier), _) => {
                    prop_assert_eq!(told as usize, earlier);
                }
                (Arrival::Added, None, None) => {}
                (Arrival::Unchanged, None, Some(found)) => prop_assert_eq!(found, deployment),
                (Arrival::Changed(row), None, Some(found)) => {
                    prop_assert_ne!(found, deployment);
                    prop_assert_eq!(held.at(row as usize), Some(found.clone()));
                }
                other => prop_assert!(false, "{:?}", other),
            }
        }
        let unnamed: Vec<Deployment> =
            compared.unnamed.iter().filter_map(|row| held.at(*row as usize)).collect();
        let ids = |all: &[Deployment]| {
            let mut ids: Vec<DeploymentId> = all.iter().map(|one| one.id).collect();
            ids.sort();
            ids
        };
        let left = before.iter().filter(|held| plain.iter().all(|one| one.id != held.id));
        prop_assert_eq!(ids(&unnamed), ids(&left.cloned().collect::<Vec<_>>()));
    }

    #[test]
    fn the_same_again_is_unchanged_and_rows_can_be_taken_over(
        (before, incoming) in before_and_incoming(),
    ) {
        let held = built(&before);
        let again = held.to_builder();
        let compared = again.compare(&held);
        prop_assert!(compared.arrivals.iter().all(|arrival| *arrival == Arrival::Unchanged));
        prop_assert!(compared.unnamed.is_empty());
        prop_assert_eq!(again.build(contribution), held.clone());

        let incoming = unique(incoming);
        let mut merged = builder(&incoming);
        let unnamed = merged.compare(&held).unnamed;
        merged.add_rows(&held, &unnamed);
        let mut expected: BTreeMap<DeploymentId, Deployment> =
            before.into_iter().map(|one| (one.id, one)).collect();
        expected.extend(incoming.into_iter().map(|one| (one.id, one)));
        let expected: Vec<Deployment> = expected.into_values().collect();
        prop_assert_eq!(sorted(&merged.build(contribution)), expected);
    }

    #[test]
    fn what_the_source_is_silent_about_stays(
        (before, incoming) in before_and_incoming(),
        [until, reconstructed, source, publication, remark] in any::<[bool; 5]>(),
    ) {
        let silent = Silent { until, reconstructed, source, publication, remark };
        let mut incoming = unique(incoming);
        let mut filled = builder(&incoming);
        let reversed = filled.fill_from(&built(&before), silent);
        for one in &mut incoming {
            let Some(held) = before.iter().find(|held| held.id == one.id) else {
                continue;
            };
            if until {
                one.until = held.until;
            }
            if reconstructed {
                one.reconstructed = held.reconstructed;
            }
            if source {
                one.source.clone_from(&held.source);
            }
            if publication {
                one.publication = held.publication;
            }
            if remark {
                one.remark.clone_from(&held.remark);
            }
        }
        let places = (0..).zip(&incoming);
        let mut told: Vec<u32> = reversed;
        told.sort_unstable();
        let expected: Vec<u32> = places
            .filter(|(_, one)| one.until.is_some_and(|until| until < one.from))
            .map(|(place, _)| place)
            .collect();
        prop_assert_eq!(told, expected);
        let all: Vec<Deployment> = filled
            .some((0..u32::try_from(incoming.len()).unwrap()).map(|place| (place, ())))
            .map(|(_, one)| one)
            .collect();
        prop_assert_eq!(all, incoming);
    }
}

fn contribution(post: &kader_core::model::PostId) -> Option<kader_core::model::ContributionId> {
    Some(crate::world::contribution_id(
        post.as_str()[1..].parse().ok()?,
    ))
}
