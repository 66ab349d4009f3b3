//! Where a document differs from a register: a rule a file, each about one kind of statement.
//!
//! The register is asked about the day or period of the document: its reporting period, the day
//! on which it was written.

mod contributions;
mod frameworks;
mod funding;
mod mandates;
mod people;
mod requests;
mod unknown;

use jiff::civil::Date;

use super::names::MissionAt;
use super::rules::Review;
use super::statements::{Predicate, Statement};
use super::understand::Reading;
use crate::checks::example::Change;
use crate::checks::{Finding, Rule};
use crate::model::{Contribution, ContributionId, MissionId};
use crate::register::Register;

/// A rule over a document and a register.
#[derive(Debug)]
pub struct AgainstRule {
    /// What it tells of itself. Its examples are texts, and stand here beside it.
    pub rule: Rule,
    /// What the example's register ([`crate::checks::example`]) must have besides, to be compared
    /// with.
    pub register: &'static [Change],
    /// A text that differs from that register.
    pub breaking: &'static str,
    /// A text that comes near and does not.
    pub clean: &'static str,
    /// Finds what differs.
    pub check: fn(&Comparison<'_>) -> Vec<Finding>,
}

/// The rules, in the order of their codes.
pub static RULES: &[&AgainstRule] = &[
    &mandates::RULE,
    &frameworks::RULE,
    &people::RULE,
    &requests::RULE,
    &funding::RULE,
    &unknown::RULE,
    &contributions::RULE,
];

/// A document beside a register.
#[derive(Debug, Clone, Copy)]
pub struct Comparison<'c> {
    /// The document.
    pub review: Review<'c>,
    /// The register.
    pub register: &'c Register,
    /// The day that the document is about: the last of its period, else the day of writing.
    pub on: Option<Date>,
}

/// What a document states otherwise than a register, in the order of the rules. The document
/// must have been read with the register's missions ([`super::names::given`]).
#[must_use]
pub fn compare(reading: &Reading, register: &Register, file: &str) -> Vec<Finding> {
    let on = reading
        .period
        .map(crate::model::Period::until)
        .or(reading.on);
    let comparison = Comparison {
        review: Review { reading, file },
        register,
        on,
    };
    RULES
        .iter()
        .flat_map(|rule| (rule.check)(&comparison))
        .collect()
}

impl<'c> Comparison<'c> {
    /// The register's mission that a document's mission is.
    fn mission(&self, mission: MissionAt) -> Option<&'c MissionId> {
        let named = self.review.reading.names.missions.get(mission)?;
        let id = MissionId::new(&named.id)?;
        self.register.missions.get_key_value(&id).map(|(id, _)| id)
    }

    /// The document's missions that the register has.
    fn missions(&self) -> impl Iterator<Item = (MissionAt, &'c MissionId)> + '_ {
        let all = 0..self.review.reading.names.missions.len();
        all.filter_map(|at| Some((at, self.mission(at)?)))
    }

    /// The contributions to a mission: those that the annex of an edition of the same period
    /// counts, else all.
    fn contributions(&self, mission: &'c MissionId) -> Vec<&'c Contribution> {
        let all: Vec<&Contribution> = self.register.contributions_to(mission).collect();
        let edition = self
            .register
            .editions
            .values()
            .find(|edition| Some(edition.period) == self.review.reading.period);
        let counted: Vec<&ContributionId> = edition
            .and_then(|edition| edition.personnel_annex.as_ref())
            .into_iter()
            .flat_map(|annex| &annex.groups)
            .flat_map(|group| &group.rows)
            .flat_map(|row| &row.contributions)
            .collect();
        let kept: Vec<&Contribution> = all
            .iter()
            .filter(|one| counted.contains(&&one.id))
            .copied()
            .collect();
        if kept.is_empty() { all } else { kept }
    }

    /// The statements of a mission with a predicate.
    fn stated(&self, mission: MissionAt, predicate: Predicate) -> Vec<&'c Statement> {
        self.review
            .reading
            .statements
            .iter()
            .filter(|one| one.subject == Some(mission) && one.predicate == predicate)
            .collect()
    }
}
