//! The model: what a register holds. The terms are those of `docs/glossary.md`.
//!
//! Everything here is a value: made once, checked when made, never changed.

mod annex;
mod assessment;
mod commitment;
mod contribution;
mod count;
mod decision;
mod deployment;
mod edition;
mod event;
mod framework;
mod funding;
mod id;
mod identity;
mod mandate;
mod mission;
mod paper;
mod parameter;
mod period;
mod place;
mod post;
mod provenance;
mod request;
mod tally;
mod text;
mod time;
mod validity;
mod waiver;

pub use annex::{
    AnnexColumn, AnnexFootnote, MandatesAnnex, MandatesGroup, MandatesRow, PersonnelAnnex,
    PersonnelGroup, PersonnelRow, PublishedMandate, PublishedPersonnel,
};
pub use assessment::{
    Assessment, Condition, Evaluation, EvaluationState, Judgement, Objective, Scenario,
};
pub use commitment::{Commitment, CommitmentState};
pub use contribution::{
    Article100, Contribution, ContributionKind, ContributionState, DeploymentRecords,
};
pub use count::{Category, Count, VagueCount};
pub use decision::{Decision, DecisionKind};
pub use deployment::{Deployment, DeploymentId, PersonRef};
pub use edition::{Edition, Include, Section, SectionKind};
pub use event::{Event, EventKind};
pub use framework::{Framework, Reserve, ReserveCall, Temporary};
pub use funding::{Funding, Money};
pub use id::{
    AbbreviationId, AssessmentId, CommitmentId, ContributionId, DecisionId, EditionId,
    EvaluationId, EventId, FrameworkId, FundingId, LegalBasisId, MandateId, MissionId, ObjectiveId,
    PaperId, ParameterId, PostId, RecordKind, RecordRef, RegionId, RequestId, RowId, SectionId,
    TallyId, WaiverId,
};
pub use identity::{Abbreviation, Identity};
pub use mandate::{
    Ceiling, LegalBasis, LegalBasisKind, Mandate, MandatePart, Reservation, Suspension, Widening,
};
pub use mission::{Lead, LeadKind, MainTask, Mission, PlacesOn, Relation, RelationKind, Reported};
pub use paper::{Paper, PaperKind};
pub use parameter::{Parameter, Quantity};
pub use period::Period;
pub use place::{Degrees, Place, Region};
pub use post::{Post, PostSort, TourLength};
pub use provenance::{Attestation, Provenance, SourceRef, Visibility};
pub use request::{
    PrivateGround, Protection, RefusalGround, Request, RequestState, WithdrawalGround,
};
pub use tally::{Measure, Outcome, Tally};
pub use text::Text;
pub use time::{Begin, End, Known, Moment};
pub use validity::Validity;
pub use waiver::Waiver;
