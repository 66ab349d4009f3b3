//! The register: an immutable snapshot of everything that is known, asked by pure functions.

mod build;
mod calendar;
mod columns;
mod links;
mod query;
mod records;

pub use build::{Fault, kind_name};
pub use calendar::DayNumber;
pub use columns::{
    Arrival, AsideOfRow, Columns, Compared, Deployments, DeploymentsBuilder, Kind, Parts,
    PastParts, Silent, Slice, Versions, VersionsParts,
};
pub(crate) use links::Links;
pub use query::MandateInForce;
pub use records::{Narrative, Records};

use std::collections::BTreeMap;

use crate::model::{
    Abbreviation, AbbreviationId, Assessment, AssessmentId, Commitment, CommitmentId, Contribution,
    ContributionId, Decision, DecisionId, Edition, EditionId, Evaluation, EvaluationId, Event,
    EventId, Framework, FrameworkId, Funding, FundingId, Identity, LegalBasis, LegalBasisId,
    Mandate, MandateId, Mission, MissionId, Objective, ObjectiveId, Paper, PaperId, Parameter,
    ParameterId, Post, PostId, Region, RegionId, Request, RequestId, SectionId, Tally, TallyId,
    Waiver, WaiverId,
};

/// Records of one kind, by id. Their order is that of the ids, wherever they came from.
pub type Table<I, R> = BTreeMap<I, R>;

/// An immutable snapshot of everything that is known.
///
/// Every reference in it leads to a record; [`Register::new`] makes sure. Two registers made of
/// the same records in another order are equal.
#[derive(Debug, Clone, PartialEq)]
pub struct Register {
    /// Whose it is.
    pub identity: Identity,
    /// The regions of the world, a tree.
    pub regions: Table<RegionId, Region>,
    /// The papers and other sources.
    pub papers: Table<PaperId, Paper>,
    /// The abbreviations that reports explain.
    pub abbreviations: Table<AbbreviationId, Abbreviation>,
    /// The missions.
    pub missions: Table<MissionId, Mission>,
    /// The legal bases.
    pub legal_bases: Table<LegalBasisId, LegalBasis>,
    /// The mandates.
    pub mandates: Table<MandateId, Mandate>,
    /// The contributions.
    pub contributions: Table<ContributionId, Contribution>,
    /// The national frameworks.
    pub frameworks: Table<FrameworkId, Framework>,
    /// The posts.
    pub posts: Table<PostId, Post>,
    /// The published tallies.
    pub tallies: Table<TallyId, Tally>,
    /// The events.
    pub events: Table<EventId, Event>,
    /// The decisions.
    pub decisions: Table<DecisionId, Decision>,
    /// The commitments to parliament.
    pub commitments: Table<CommitmentId, Commitment>,
    /// The money.
    pub funding: Table<FundingId, Funding>,
    /// The objectives.
    pub objectives: Table<ObjectiveId, Objective>,
    /// The assessments.
    pub assessments: Table<AssessmentId, Assessment>,
    /// The evaluations.
    pub evaluations: Table<EvaluationId, Evaluation>,
    /// The requests for protection of ships.
    pub requests: Table<RequestId, Request>,
    /// The dated parameters.
    pub parameters: Table<ParameterId, Parameter>,
    /// The editions.
    pub editions: Table<EditionId, Edition>,
    /// The waivers: findings that were looked at and left.
    pub waivers: Table<WaiverId, Waiver>,
    /// The texts of the editions' sections.
    pub narratives: BTreeMap<(EditionId, SectionId), Narrative>,
    /// The deployments.
    pub deployments: Deployments,
    /// Which records belong to which.
    pub(crate) links: Links,
}
