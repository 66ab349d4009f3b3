//! Who was on post on one day, post by post.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::model::{Category, ContributionId, DeploymentRecords, PostId};
use crate::register::{DayNumber, Register};

/// People on one post on a day, as far as their deployments are recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FilledPost<'r> {
    /// The post.
    pub post: &'r PostId,
    /// Military personnel.
    pub military: u32,
    /// Civilian experts and police.
    pub civilian: u32,
    /// How many of both stand in reconstructed records.
    pub reconstructed: u32,
}

/// The people of a contribution on a day, by post in order of id; posts without anyone are left
/// out. Together they are what [`super::sweep`] counts on that day.
#[must_use]
pub fn filled_posts<'r>(
    register: &'r Register,
    contribution: &ContributionId,
    day: Date,
) -> Vec<FilledPost<'r>> {
    let number = DayNumber::offset(day);
    let slice = register.deployments.of(contribution);
    let all_reconstructed = register
        .contributions
        .get(contribution)
        .is_some_and(|held| held.deployments == DeploymentRecords::Reconstructed);
    // Starts are in order: nothing after these has begun.
    let begun = slice
        .starts
        .partition_point(|start| i32::from(*start) <= number);
    let ends = slice.ends.get(..begun).unwrap_or_default();
    let mut posts: BTreeMap<u32, FilledPost<'r>> = BTreeMap::new();
    for (place, end) in ends.iter().enumerate() {
        // One that is open lasts, also beyond the days that can be held.
        if i32::from(*end) < number && *end != DayNumber::OPEN.number() {
            continue;
        }
        let Some(post) = slice.posts.get(place) else {
            continue;
        };
        let Some(id) = register.deployments.post(*post) else {
            continue;
        };
        let kind = slice.kind(place);
        let people = posts.entry(*post).or_insert(FilledPost {
            post: id,
            military: 0,
            civilian: 0,
            reconstructed: 0,
        });
        match kind.category() {
            Category::Military => people.military += 1,
            Category::Civilian => people.civilian += 1,
        }
        people.reconstructed += u32::from(all_reconstructed || kind.is_reconstructed());
    }
    posts.into_values().collect()
}
