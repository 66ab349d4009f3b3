//! The register without what may not be published.

use super::prune::{Gone, is_restricted, pruned};
use super::{each_table, narrative};
use crate::model::{RecordRef, Tally};
use crate::record::{Field, Path};
use crate::register::{Deployments, Links, Register, Table};

/// What is left of one record while others are gone.
struct Left<'g> {
    gone: &'g Gone,
}

impl Left<'_> {
    /// The record without what may not be published; nothing where it cannot do without.
    fn of<R: Field + Clone + Whole>(&self, record: &R) -> Option<R> {
        let left = pruned(record, &R::shape(), self.gone)?;
        // Whatever the shapes do not tell of references, the references do.
        (left.holds_for(record) && !names_any(&left, self.gone)).then_some(left)
    }
}

/// Whether a record names one that is gone.
fn names_any<R: Field>(record: &R, gone: &Gone) -> bool {
    let mut found = false;
    record.references(&mut Path::default(), &mut |_, to| {
        found |= gone.contains(&to);
    });
    found
}

/// Records of which a part may say something else than the whole.
trait Whole {
    /// Whether what is left of a record is still true.
    fn holds_for(&self, whole: &Self) -> bool;
}

macro_rules! of_parts {
    ($($name:ident)+) => {$(
        impl Whole for crate::model::$name {
            fn holds_for(&self, _: &Self) -> bool {
                true
            }
        }
    )+};
}

of_parts! {
    Region Paper Abbreviation Mission LegalBasis Mandate Contribution Framework Post Event
    Decision Commitment Funding Objective Assessment Evaluation Request Parameter Edition
}

/// A count of several contributions together is not one of some of them.
impl Whole for Tally {
    fn holds_for(&self, whole: &Self) -> bool {
        self.contributions == whole.contributions
    }
}

/// The register in which nothing restricted is left.
pub(super) fn project(register: &Register) -> Register {
    let gone = gone(register);
    let left = Left { gone: &gone };
    // Each part of a register is named here, so that none can be forgotten.
    macro_rules! published {
        ($($field:ident)+) => {
            Register {
                identity: register.identity.clone(),
                $($field: register
                    .$field
                    .iter()
                    .filter(|(id, _)| !gone.contains(&id.record()))
                    .filter_map(|(id, record)| Some((id.clone(), left.of(record)?)))
                    .collect(),)+
                // For those who check.
                waivers: Table::new(),
                narratives: Table::new(),
                deployments: Deployments::default(),
                links: Links::default(),
            }
        };
    }
    let mut published = each_table!(published);
    published.deployments = register.deployments.published(
        |post| published.posts.contains_key(post),
        |paper| published.papers.contains_key(paper),
    );
    published.narratives = narrative::published(register, &published, &gone);
    published
}

/// The records that are restricted, and those that cannot do without one that is gone.
fn gone(register: &Register) -> Gone {
    let mut gone = Gone::new();
    macro_rules! restricted {
        ($($field:ident)+) => {$(
            let restricted = register.$field.iter().filter(|(_, found)| is_restricted(*found));
            gone.extend(restricted.map(|(id, _)| id.record()));
        )+};
    }
    each_table!(restricted);
    let mut is_first = true;
    loop {
        let left = Left { gone: &gone };
        let mut more: Vec<RecordRef> = Vec::new();
        macro_rules! lost {
            ($($field:ident)+) => {$(
                for (id, record) in &register.$field {
                    if (is_first || names_any(record, &gone))
                        && !gone.contains(&id.record())
                        && left.of(record).is_none()
                    {
                        more.push(id.record());
                    }
                }
            )+};
        }
        each_table!(lost);
        if more.is_empty() {
            return gone;
        }
        is_first = false;
        gone.extend(more);
    }
}
