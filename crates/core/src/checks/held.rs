//! Every record of a register alike: for the rules that ask the same of all of them.

use crate::model::{
    Abbreviation, Assessment, Commitment, Contribution, ContributionId, Decision, Edition,
    Evaluation, Event, Framework, Funding, LegalBasis, Mandate, Mission, MissionId, Objective,
    Paper, Parameter, Post, Provenance, RecordRef, Region, Request, Tally, Visibility, Waiver,
};
use crate::record::{Field, Path, Shape, Value, Visit};
use crate::register::Register;

/// A record that a register holds.
pub(super) trait Held {
    /// Its kind and id.
    fn named(&self) -> RecordRef;

    /// The mission that it belongs to; nothing where it belongs to none.
    fn mission<'h>(&'h self, register: &'h Register) -> Option<&'h MissionId>;

    /// Where it comes from; nothing where such records do not say.
    fn provenance(&self) -> Option<&Provenance>;

    /// Whether it may be published.
    fn is_public(&self) -> bool;

    /// Visits every record that it names.
    fn references(&self, visit: &mut Visit<'_>);

    /// What it holds.
    fn value(&self) -> Option<Value>;

    /// What such records look like.
    fn shape(&self) -> Shape;
}

fn of_contribution<'h>(
    register: &'h Register,
    contribution: &ContributionId,
) -> Option<&'h MissionId> {
    let found = register.contributions.get(contribution)?;
    Some(&found.mission)
}

macro_rules! held {
    (
        with sources {
            $($fact:ident: $fact_type:ident ($this:ident, $register:ident) $fact_mission:expr;)+
        }
        without sources { $($table:ident: $type:ident ($other:ident) $visibility:expr;)+ }
    ) => {
        $(impl Held for $fact_type {
            fn mission<'h>(&'h self, $register: &'h Register) -> Option<&'h MissionId> {
                let $this = self;
                let _ = ($this, $register);
                $fact_mission
            }

            fn provenance(&self) -> Option<&Provenance> {
                Some(&self.provenance)
            }

            fn is_public(&self) -> bool {
                self.provenance.visibility == Visibility::Public
            }

            held!(@field);
        })+

        $(impl Held for $type {
            fn mission<'h>(&'h self, _: &'h Register) -> Option<&'h MissionId> {
                None
            }

            fn provenance(&self) -> Option<&Provenance> {
                None
            }

            fn is_public(&self) -> bool {
                let $other = self;
                let _ = $other;
                $visibility != Some(Visibility::Restricted)
            }

            held!(@field);
        })+

        /// Every record of a register but its deployments, kind after kind.
        pub(super) fn held<'r>(register: &'r Register) -> impl Iterator<Item = &'r dyn Held> {
            std::iter::empty::<&'r dyn Held>()
                $(.chain(register.$fact.values().map(|record| record as &dyn Held)))+
                $(.chain(register.$table.values().map(|record| record as &dyn Held)))+
        }
    };
    (@field) => {
        fn named(&self) -> RecordRef {
            self.id.record()
        }

        fn references(&self, visit: &mut Visit<'_>) {
            Field::references(self, &mut Path::default(), visit);
        }

        fn value(&self) -> Option<Value> {
            self.write()
        }

        fn shape(&self) -> Shape {
            <Self as Field>::shape()
        }
    };
}

held! {
    with sources {
        missions: Mission (this, register) Some(&this.id);
        legal_bases: LegalBasis (this, register) Some(&this.mission);
        mandates: Mandate (this, register) Some(&this.mission);
        contributions: Contribution (this, register) Some(&this.mission);
        frameworks: Framework (this, register) of_contribution(register, &this.contribution);
        posts: Post (this, register) of_contribution(register, &this.contribution);
        tallies: Tally (this, register)
            this.contributions.first().and_then(|first| of_contribution(register, first));
        events: Event (this, register) Some(&this.mission);
        decisions: Decision (this, register) of_contribution(register, &this.contribution);
        commitments: Commitment (this, register) None;
        funding: Funding (this, register) Some(&this.mission);
        objectives: Objective (this, register) Some(&this.mission);
        assessments: Assessment (this, register) Some(&this.mission);
        evaluations: Evaluation (this, register) Some(&this.mission);
        requests: Request (this, register) of_contribution(register, &this.contribution);
        parameters: Parameter (this, register) None;
        editions: Edition (this, register) None;
    }
    without sources {
        papers: Paper (this) this.publication;
        regions: Region (this) None::<Visibility>;
        abbreviations: Abbreviation (this) None::<Visibility>;
        waivers: Waiver (this) None::<Visibility>;
    }
}
