//! What was known after each entry stays what it was, however it came about.

use std::collections::BTreeMap;

use kader_core::model::{ContributionId, Deployment, DeploymentId, PostId};
use kader_core::register::{DayNumber, Deployments, DeploymentsBuilder, Versions};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use crate::columns::{any_whole_deployment, built, owner};
use crate::world::{contribution_id, day};

/// What one entry says of some deployments: all of one, or that it is withdrawn.
type Entry = Vec<(u32, Option<Deployment>)>;

fn any_entries() -> impl Strategy<Value = Vec<Entry>> {
    let step = (0_u32..9, option::weighted(0.75, any_whole_deployment()));
    vec(vec(step, 0..6), 0..8)
}

/// The deployments after each entry, one by one: the oracle.
fn one_by_one(entries: &[Entry]) -> Vec<Vec<Deployment>> {
    let mut standing = BTreeMap::new();
    let mut after = vec![Vec::new()];
    for entry in entries {
        for (id, said) in entry {
            match said {
                Some(deployment) => {
                    let id = DeploymentId(*id);
                    standing.insert(
                        id,
                        Deployment {
                            id,
                            ..deployment.clone()
                        },
                    );
                }
                None => {
                    standing.remove(&DeploymentId(*id));
                }
            }
        }
        after.push(standing.values().cloned().collect());
    }
    after
}

fn changes(entries: &[Entry], first: u32) -> DeploymentsBuilder {
    let mut builder = DeploymentsBuilder::new();
    for (number, entry) in (first..).zip(entries) {
        builder.known_since(number);
        for (id, said) in entry {
            let id = DeploymentId(*id);
            match said {
                Some(deployment) => builder.add(Deployment {
                    id,
                    ..deployment.clone()
                }),
                None => builder.withdraw(id),
            }
        }
    }
    builder
}

/// As if the posts of even number had been with the next contribution before.
fn earlier_owner(post: &PostId) -> Option<ContributionId> {
    let number: usize = post.as_str()[1..].parse().ok()?;
    Some(contribution_id(number + (number + 1) % 2))
}

proptest! {
    #[test]
    fn each_state_stands_as_it_was(entries in any_entries(), cut in any::<prop::sample::Index>()) {
        let expected = one_by_one(&entries);
        let cut = cut.index(entries.len() + 1);
        let (first, rest) = entries.split_at(cut);
        let begun = Versions::default().after(changes(first, 1), earlier_owner);
        let next = u32::try_from(cut).unwrap() + 1;
        let versions = begun.after(changes(rest, next), owner);
        let at_once = Versions::default().after(changes(&entries, 1), owner);
        prop_assert_eq!(&versions, &at_once, "in two steps and in one");

        let parts = versions.parts();
        let present = Deployments::from_parts(parts.present).unwrap();
        let kept = Versions::from_parts(present, parts.since.into_owned(), parts.past);
        prop_assert_eq!(kept.as_ref(), Some(&versions));

        prop_assert_eq!(versions.present(), &built(expected.last().unwrap()));
        let standing = changes(&entries, 1).standing();
        prop_assert_eq!(&standing.clone().build(owner), versions.present());
        prop_assert!(standing.posts().eq(versions.present().posts()));
        for (entry, standing) in (0..).zip(&expected) {
            let then = built(standing);
            prop_assert_eq!(&versions.known_at(entry, owner), &then, "after {}", entry);
            let moved = then.to_builder().build(earlier_owner);
            prop_assert_eq!(&versions.known_at(entry, earlier_owner), &moved);
        }
        let before = built(&expected[cut]);
        prop_assert_eq!(before.after(changes(rest, next), owner), versions.present().clone());
    }

    #[test]
    fn what_touches_days_is_counted_as_known_then(
        entries in any_entries(),
        from in 0_i64..40,
        length in 0_i64..30,
    ) {
        let (from, until) = (day(from), day(from + length));
        let (from, until) = (DayNumber::nearest(from), DayNumber::nearest(until));
        let versions = Versions::default().after(changes(&entries, 1), owner);
        for (entry, standing) in (0..).zip(one_by_one(&entries)) {
            let then = built(&standing);
            let count = |of: &ContributionId| then.of(of).touching_by_category(from, until);
            let expected: BTreeMap<_, _> =
                then.contributions().map(|of| (of.clone(), count(of))).collect();
            prop_assert_eq!(versions.touching(entry, from, until, owner), expected);
            let moved = then.to_builder().build(earlier_owner);
            let count = |of: &ContributionId| moved.of(of).touching_by_category(from, until);
            let expected: BTreeMap<_, _> =
                moved.contributions().map(|of| (of.clone(), count(of))).collect();
            prop_assert_eq!(versions.touching(entry, from, until, earlier_owner), expected);
        }
    }

    /// Each version lives from its entry to the one that ends it.
    #[test]
    fn lives_are_those_of_the_versions(entries in any_entries()) {
        let versions = Versions::default().after(changes(&entries, 1), owner);
        for (entry, standing) in (0..).zip(one_by_one(&entries)) {
            let alive = |since: u32, until: u32| since <= entry && entry < until;
            let mut posts: Vec<PostId> = versions
                .lives()
                .filter(|(_, since, until)| alive(*since, *until))
                .map(|(post, ..)| post.clone())
                .collect();
            posts.sort();
            let mut expected: Vec<PostId> =
                standing.iter().map(|tour| tour.post.clone()).collect();
            expected.sort();
            prop_assert_eq!(posts, expected);
            let mut sources: Vec<String> = versions
                .sources()
                .filter(|(_, since, until)| alive(*since, *until))
                .map(|(source, ..)| source.to_string())
                .collect();
            sources.sort();
            let expected = standing.iter().filter_map(|tour| tour.source.as_ref());
            let mut expected: Vec<String> = expected.map(ToString::to_string).collect();
            expected.sort();
            prop_assert_eq!(sources, expected);
        }
    }
}
