//! Everything that the register holds of one mission.

use std::collections::BTreeSet;

use kader_core::figures::FigureRow;
use kader_core::model::{
    Assessment, Commitment, Contribution, Decision, Edition, Evaluation, Event, Framework, Funding,
    LegalBasis, Mandate, Mission, MissionId, Objective, Paper, PaperId, Post, RecordKind, Request,
    Section,
};
use kader_core::record::{Field, Path};
use kader_core::register::Register;
use kader_exchange::findings::{Findings, Told};

use crate::page::findings;
use crate::part::record::mission_of;
use crate::part::standing::Standing;
use crate::view::View;

/// Everything that the register holds of one mission.
#[derive(Debug)]
pub struct Profile<'v> {
    /// The mission.
    pub mission: &'v Mission,
    /// How it stands on the day.
    pub standing: Standing,
    /// Its people and limits, if it has any on the day.
    pub people: Option<FigureRow>,
    /// Its mandates, the newest first.
    pub mandates: Vec<&'v Mandate>,
    /// Its legal bases.
    pub legal_bases: Vec<&'v LegalBasis>,
    /// What is given to it, with the frameworks and posts of each.
    pub contributions: Vec<Given<'v>>,
    /// Its developments, the newest first.
    pub events: Vec<&'v Event>,
    /// The decisions on what is given to it, the newest first.
    pub decisions: Vec<&'v Decision>,
    /// The money for it.
    pub funding: Vec<&'v Funding>,
    /// What was to be achieved.
    pub objectives: Vec<&'v Objective>,
    /// How far that came, the newest first.
    pub assessments: Vec<&'v Assessment>,
    /// What others evaluated.
    pub evaluations: Vec<&'v Evaluation>,
    /// The requests for protection that were made of it.
    pub requests: Vec<&'v Request>,
    /// The promises to parliament in the papers that its records cite.
    pub commitments: Vec<&'v Commitment>,
    /// The editions that tell of it, with the sections that do.
    pub editions: Vec<(&'v Edition, Vec<&'v Section>)>,
    /// Every paper that its records cite, the newest first.
    pub papers: Vec<&'v Paper>,
}

/// What is given, with its frameworks and posts.
#[derive(Debug)]
pub struct Given<'v> {
    /// What.
    pub contribution: &'v Contribution,
    /// Its frameworks, the newest first.
    pub frameworks: Vec<&'v Framework>,
    /// Its posts.
    pub posts: Vec<&'v Post>,
}

impl<'v> Profile<'v> {
    /// That of a mission, as the register of a view has it.
    #[must_use]
    pub fn of(view: &View<'v>, mission: &'v Mission) -> Self {
        let register = view.register();
        let id = &mission.id;
        let on_post = view.table("on-post");
        let given: Vec<Given<'v>> = register
            .contributions_to(id)
            .map(|contribution| Given {
                contribution,
                frameworks: newest(register.frameworks_of(&contribution.id)),
                posts: register.posts_of(&contribution.id).collect(),
            })
            .collect();
        let mut decisions: Vec<&Decision> = given
            .iter()
            .flat_map(|given| register.decisions_on(&given.contribution.id))
            .collect();
        decisions.sort_by_key(|one| std::cmp::Reverse(one.date.earliest()));
        let mut assessments = of(register.assessments.values(), id, |one| &one.mission);
        assessments.sort_by_key(|one| std::cmp::Reverse(one.date.earliest()));
        let requests = register.requests.values();
        let requests = requests.filter(|one| {
            let of = register.mission_of(&one.contribution);
            of.is_some_and(|of| of.id == *id)
        });
        let mut profile = Self {
            mission,
            standing: Standing::of(register, mission, view.on),
            people: on_post.and_then(|table| table.row(id.as_str()).cloned()),
            mandates: newest(register.mandates_of(id)),
            legal_bases: of(register.legal_bases.values(), id, |one| &one.mission),
            contributions: given,
            events: newest(register.events_of(id)),
            decisions,
            funding: of(register.funding.values(), id, |one| &one.mission),
            objectives: of(register.objectives.values(), id, |one| &one.mission),
            assessments,
            evaluations: of(register.evaluations.values(), id, |one| &one.mission),
            requests: requests.collect(),
            commitments: Vec::new(),
            editions: editions(register, id),
            papers: Vec::new(),
        };
        let cited = profile.cited();
        profile.papers = cited.iter().filter_map(|id| register.paper(id)).collect();
        profile
            .papers
            .sort_by_key(|paper| (std::cmp::Reverse(paper.date), &paper.id));
        let commitments = register.commitments.values();
        profile.commitments = commitments
            .filter(|one| {
                one.paper
                    .as_ref()
                    .is_some_and(|paper| cited.contains(paper))
            })
            .collect();
        profile
    }

    /// The papers that its records cite.
    fn cited(&self) -> BTreeSet<PaperId> {
        let mut cited = Cited::default();
        cited.add(self.mission);
        cited.all(&self.mandates);
        cited.all(&self.legal_bases);
        for given in &self.contributions {
            cited.add(given.contribution);
            cited.all(&given.frameworks);
            cited.all(&given.posts);
        }
        cited.all(&self.events);
        cited.all(&self.decisions);
        cited.all(&self.funding);
        cited.all(&self.objectives);
        cited.all(&self.assessments);
        cited.all(&self.evaluations);
        cited.0
    }
}

/// The papers that records cite.
#[derive(Default)]
struct Cited(BTreeSet<PaperId>);

impl Cited {
    fn add<R: Field>(&mut self, record: &R) {
        record.references(&mut Path::default(), &mut |_, to| {
            if to.kind == RecordKind::Paper {
                self.0.extend(PaperId::new(&to.id));
            }
        });
    }

    fn all<R: Field>(&mut self, records: &[&R]) {
        for record in records {
            self.add(*record);
        }
    }
}

/// Records in the other order.
fn newest<R>(mut records: Vec<&R>) -> Vec<&R> {
    records.reverse();
    records
}

/// The records that belong to a mission.
fn of<'r, R>(
    records: impl Iterator<Item = &'r R>,
    id: &MissionId,
    mission: impl Fn(&R) -> &MissionId,
) -> Vec<&'r R> {
    records.filter(|record| mission(record) == id).collect()
}

/// The editions that have a section or a row about a mission, the newest first.
fn editions<'r>(register: &'r Register, id: &MissionId) -> Vec<(&'r Edition, Vec<&'r Section>)> {
    fn about<'r>(sections: &'r [Section], id: &MissionId, found: &mut Vec<&'r Section>) {
        for section in sections {
            if section.missions.contains(id) {
                found.push(section);
            }
            about(&section.sections, id, found);
        }
    }
    let mut told: Vec<(&Edition, Vec<&Section>)> = register
        .editions
        .values()
        .map(|edition| {
            let mut sections = Vec::new();
            about(&edition.sections, id, &mut sections);
            (edition, sections)
        })
        .filter(|(edition, sections)| {
            !sections.is_empty() || !rows_about(register, edition, id).is_empty()
        })
        .collect();
    told.sort_by_key(|(edition, _)| std::cmp::Reverse(edition.period.until()));
    told
}

/// The rows of the annexes of an edition that count contributions to a mission: the name of the
/// table and the id of the row.
pub fn rows_about<'r>(
    register: &Register,
    edition: &'r Edition,
    id: &MissionId,
) -> Vec<(&'static str, &'r str)> {
    let counts = |contributions: &[kader_core::model::ContributionId]| {
        contributions.iter().any(|held| {
            let of = register.mission_of(held);
            of.is_some_and(|of| of.id == *id)
        })
    };
    let mandates = edition
        .mandates_annex
        .iter()
        .flat_map(|annex| &annex.groups);
    let mandates = mandates
        .flat_map(|group| &group.rows)
        .filter(|row| counts(&row.contributions))
        .map(|row| ("annex1", row.id.as_str()));
    let personnel = edition
        .personnel_annex
        .iter()
        .flat_map(|annex| &annex.groups);
    let personnel = personnel
        .flat_map(|group| &group.rows)
        .filter(|row| counts(&row.contributions))
        .map(|row| ("annex2", row.id.as_str()));
    mandates.chain(personnel).collect()
}

/// The findings about a mission, of all that there are.
pub fn findings_about<'f>(
    view: &View<'_>,
    findings: &'f Findings<'_>,
    id: &MissionId,
) -> Vec<&'f Told> {
    let about = |told: &&Told| mission_of(view.register(), &told.finding.subject) == Some(id);
    findings.told.iter().filter(about).collect()
}

/// All findings on the day of a view.
pub fn found<'v>(view: &View<'v>) -> Option<Findings<'v>> {
    findings::all(view)
}
