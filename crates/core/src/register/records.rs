//! The records before they are a register.

use std::collections::BTreeMap;

use super::{DeploymentsBuilder, Register};
use crate::model::{
    Abbreviation, Assessment, Commitment, Contribution, Decision, Edition, EditionId, Evaluation,
    Event, Framework, Funding, Identity, LegalBasis, Mandate, Mission, Objective, Paper, Parameter,
    Post, Region, Request, SectionId, Tally, Waiver,
};

/// The text of a section, in CommonMark with figures by their path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Narrative {
    /// The text.
    pub text: String,
    /// Where it stands, for errors: the name of its file.
    pub file: String,
}

/// The records before they are a register: in any order, not yet held against each other.
#[derive(Debug, Clone, Default)]
#[allow(
    missing_docs,
    reason = "each field is what its type says; the register documents them"
)]
pub struct Records {
    pub identity: Option<Identity>,
    pub regions: Vec<Region>,
    pub papers: Vec<Paper>,
    pub abbreviations: Vec<Abbreviation>,
    pub missions: Vec<Mission>,
    pub legal_bases: Vec<LegalBasis>,
    pub mandates: Vec<Mandate>,
    pub contributions: Vec<Contribution>,
    pub frameworks: Vec<Framework>,
    pub posts: Vec<Post>,
    pub tallies: Vec<Tally>,
    pub events: Vec<Event>,
    pub decisions: Vec<Decision>,
    pub commitments: Vec<Commitment>,
    pub funding: Vec<Funding>,
    pub objectives: Vec<Objective>,
    pub assessments: Vec<Assessment>,
    pub evaluations: Vec<Evaluation>,
    pub requests: Vec<Request>,
    pub parameters: Vec<Parameter>,
    pub editions: Vec<Edition>,
    pub waivers: Vec<Waiver>,
    pub narratives: BTreeMap<(EditionId, SectionId), Narrative>,
    pub deployments: DeploymentsBuilder,
}

impl Register {
    /// Its records, with these deployments in the place of its own: to change some and make
    /// another register of them.
    #[must_use]
    pub fn records_with(&self, deployments: DeploymentsBuilder) -> Records {
        macro_rules! records {
            ($($field:ident)+) => {
                Records {
                    identity: Some(self.identity.clone()),
                    $($field: self.$field.values().cloned().collect(),)+
                    narratives: self.narratives.clone(),
                    deployments,
                }
            };
        }
        records! {
            regions papers abbreviations missions legal_bases mandates contributions frameworks
            posts tallies events decisions commitments funding objectives assessments evaluations
            requests parameters editions waivers
        }
    }
}
