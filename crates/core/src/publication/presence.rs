//! The people of a contribution through time, as the public may see them.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::small::{SmallDays, is_small_alone};
use super::{Public, each_table};
use crate::figures::sweep;
use crate::model::{Category, ContributionId, DeploymentRecords, Period, PostId};
use crate::register::{Links, Register, Table};

/// Days in a row with the same headcount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Presence {
    /// The days, both ends inclusive.
    pub period: Period,
    /// How many people; nothing where it is withheld, since it would tell of one or two.
    pub people: Option<u32>,
}

impl Public {
    /// The people of a category that a contribution had on post through a period, in order, day
    /// after day without a gap. Nothing where its deployments are not recorded.
    #[must_use]
    pub fn presence(
        &self,
        contribution: &ContributionId,
        category: Category,
        period: Period,
    ) -> Option<Vec<Presence>> {
        let register = self.register();
        let held = register.contributions.get(contribution)?;
        if !held.is_recorded() {
            return None;
        }
        let small = SmallDays::new(register, [held], period);
        let is_small = |day| small.any_on(&[contribution], &[category], day);
        let mut found: Vec<Presence> = Vec::new();
        for (day, count) in sweep(register, [contribution], category, period).each_day() {
            let people = (!is_small(day)).then_some(count);
            match found.last_mut() {
                Some(last) if last.people == people => {
                    last.period = Period::new(last.period.from(), day).unwrap_or(last.period);
                }
                _ => found.push(Presence {
                    period: Period::day(day),
                    people,
                }),
            }
        }
        Some(found)
    }

    /// The register from which a report may be drawn of a period: of a contribution of which one
    /// or two people were there, in the period or on a day of it, the deployments are not
    /// recorded, and drawings show the gap as they do everywhere.
    #[must_use]
    pub fn for_drawing(&self, period: Period) -> Cow<'_, Register> {
        let register = self.register();
        let with_any = register.deployments.contributions();
        let held: Vec<_> = with_any
            .filter_map(|id| register.contributions.get(id))
            .collect();
        let days = SmallDays::new(register, held.iter().copied(), period);
        let alone = held.iter().filter(|held| {
            let mut each = Category::ALL.iter();
            each.any(|category| is_small_alone(register, held, *category, period))
        });
        let mut hidden: BTreeSet<&ContributionId> = days.contributions().collect();
        hidden.extend(alone.map(|held| &held.id));
        if hidden.is_empty() {
            return Cow::Borrowed(register);
        }
        let is_hidden = |post: &PostId| {
            let post = register.posts.get(post);
            post.is_none_or(|post| hidden.contains(&post.contribution))
        };
        let deployments = register
            .deployments
            .published(|post| !is_hidden(post), |_| true);
        macro_rules! copied {
            ($($field:ident)+) => {
                Register {
                    identity: register.identity.clone(),
                    $($field: register.$field.clone(),)+
                    waivers: Table::new(),
                    narratives: register.narratives.clone(),
                    deployments,
                    links: Links::default(),
                }
            };
        }
        let mut drawn = each_table!(copied);
        for (id, held) in &mut drawn.contributions {
            if hidden.contains(id) {
                held.deployments = DeploymentRecords::None;
            }
        }
        Cow::Owned(drawn)
    }
}
