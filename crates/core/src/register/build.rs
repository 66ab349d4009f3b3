//! Holding the records against each other: unique ids, references that lead somewhere.

use std::collections::{BTreeMap, BTreeSet};

use super::{Deployments, DeploymentsBuilder, Links, Records, Register, Table};
use crate::model::{
    ContributionId, DeploymentId, Paper, PaperId, Post, PostId, RecordKind, RecordRef, Region,
    RegionId, Section,
};
use crate::record::{Code, Field, Path, Step};
use crate::wording::Message;

/// Something that is wrong between records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What kind of error it is.
    pub code: Code,
    /// The record in which it stands.
    pub record: RecordRef,
    /// Which of several records with the same id, from 0.
    pub occurrence: usize,
    /// Where in the record.
    pub path: Path,
    /// The record that is named and is not there, where that is what is wrong.
    pub to: Option<RecordRef>,
    /// What is wrong.
    pub message: Message,
    /// What to do about it.
    pub remedy: Option<Message>,
}

struct Checker {
    known: BTreeMap<RecordKind, BTreeSet<String>>,
    faults: Vec<Fault>,
}

/// Among how many first faults it is guessed which id is meant.
const GUESSES: usize = 1000;

impl Checker {
    fn fault(&mut self, code: Code, record: RecordRef, path: Path, message: Message) {
        self.faults.push(Fault {
            code,
            record,
            occurrence: 0,
            path,
            to: None,
            message,
            remedy: None,
        });
    }

    /// Makes a table of records, and notes which ids there are.
    fn table<I: Ord, R>(
        &mut self,
        records: Vec<R>,
        id: impl Fn(&R) -> I,
        reference: impl Fn(&I) -> RecordRef,
    ) -> Table<I, R> {
        let mut table = BTreeMap::new();
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        for record in records {
            let id = id(&record);
            let named = reference(&id);
            self.known
                .entry(named.kind)
                .or_default()
                .insert(named.id.clone());
            let times = seen.entry(named.id.clone()).or_default();
            *times += 1;
            if *times > 1 {
                let message = Message::new("E201").with("id", &named.id);
                let occurrence = *times - 1;
                let path = Path(vec![Step::Field("id")]);
                let code = Code::DuplicateId;
                let remedy = None;
                self.faults.push(Fault {
                    code,
                    record: named,
                    occurrence,
                    path,
                    to: None,
                    message,
                    remedy,
                });
            } else {
                table.insert(id, record);
            }
        }
        table
    }

    /// Notes every reference of a record that leads nowhere.
    fn references<R: Field>(&mut self, record: &R, named: &RecordRef) {
        let mut dangling = Vec::new();
        let known = &self.known;
        record.references(&mut Path::default(), &mut |path, to| {
            // Sections and rows are parts of an edition, not records of their own.
            let is_part = matches!(to.kind, RecordKind::Section | RecordKind::Row);
            if !is_part && !known.get(&to.kind).is_some_and(|ids| ids.contains(&to.id)) {
                dangling.push((path.clone(), to));
            }
        });
        for (path, to) in dangling {
            self.dangling(named, path, to);
        }
    }

    /// Notes a reference that leads nowhere, with the id that may be meant.
    fn dangling(&mut self, named: &RecordRef, path: Path, to: RecordRef) {
        // To look for what may be meant takes long, and whoever has so many faults reads no more.
        let candidates: Vec<&str> = self
            .known
            .get(&to.kind)
            .filter(|_| self.faults.len() < GUESSES)
            .map(|ids| ids.iter().map(String::as_str).collect())
            .unwrap_or_default();
        let remedy = crate::record::nearest(&to.id, &candidates)
            .map(|near| Message::new("remedy-did-you-mean").with("word", near));
        let message = Message::new("E202")
            .with("kind", Message::new(kind_name(to.kind)))
            .with("id", &to.id);
        self.faults.push(Fault {
            code: Code::DanglingReference,
            record: named.clone(),
            occurrence: 0,
            path,
            to: Some(to),
            message,
            remedy,
        });
    }
}

/// The name in the catalogue of a kind of record.
#[must_use]
pub fn kind_name(kind: RecordKind) -> &'static str {
    match kind {
        RecordKind::Mission => "kind-mission",
        RecordKind::LegalBasis => "kind-legal-basis",
        RecordKind::Mandate => "kind-mandate",
        RecordKind::Contribution => "kind-contribution",
        RecordKind::Framework => "kind-framework",
        RecordKind::Post => "kind-post",
        RecordKind::Tally => "kind-tally",
        RecordKind::Event => "kind-event",
        RecordKind::Decision => "kind-decision",
        RecordKind::Paper => "kind-paper",
        RecordKind::Commitment => "kind-commitment",
        RecordKind::Funding => "kind-funding",
        RecordKind::Objective => "kind-objective",
        RecordKind::Assessment => "kind-assessment",
        RecordKind::Evaluation => "kind-evaluation",
        RecordKind::Request => "kind-request",
        RecordKind::Parameter => "kind-parameter",
        RecordKind::Abbreviation => "kind-abbreviation",
        RecordKind::Region => "kind-region",
        RecordKind::Edition => "kind-edition",
        RecordKind::Section => "kind-section",
        RecordKind::Row => "kind-row",
        RecordKind::Waiver => "kind-waiver",
        RecordKind::Deployment => "kind-deployment",
    }
}

macro_rules! tables {
    ($checker:ident, $records:ident: $($field:ident)+) => {
        $(let $field = $checker.table(
            std::mem::take(&mut $records.$field),
            |record| record.id.clone(),
            |id| id.record(),
        );)+
        $(for record in $field.values() {
            $checker.references(record, &record.id.record());
        })+
    };
}

impl Register {
    /// Makes a register of records.
    ///
    /// # Errors
    /// Every duplicate id, every reference that leads nowhere, a region under itself, sections
    /// with the same id; all of them, not the first.
    pub fn new(mut records: Records) -> Result<Self, Vec<Fault>> {
        let collected = std::mem::take(&mut records.deployments);
        Self::hold(records, Given::Collected(collected))
    }

    /// Makes a register of records and of deployments that are columns already, such as those
    /// of an earlier state or of a file. What `records` has of deployments is left out.
    ///
    /// # Errors
    /// As of [`Self::new`].
    pub fn with_deployments(
        records: Records,
        deployments: Deployments,
    ) -> Result<Self, Vec<Fault>> {
        Self::hold(records, Given::Columns(deployments))
    }

    fn hold(mut records: Records, given: Given) -> Result<Self, Vec<Fault>> {
        let mut checker = Checker {
            known: BTreeMap::new(),
            faults: Vec::new(),
        };
        tables! { checker, records:
            regions papers abbreviations missions legal_bases mandates contributions frameworks
            posts tallies events decisions commitments funding objectives assessments evaluations
            requests parameters editions waivers
        }
        check_region_tree(&regions, &mut checker);
        for edition in editions.values() {
            let mut seen = BTreeSet::new();
            check_sections(
                &edition.sections,
                &mut Path::default(),
                &mut seen,
                &edition.id.record(),
                &mut checker,
            );
        }
        given.check(&posts, &papers, &mut checker);
        let Some(identity) = records.identity else {
            return Err(checker.faults);
        };
        if !checker.faults.is_empty() {
            return Err(checker.faults);
        }
        let deployments =
            given.columns(&|post| posts.get(post).map(|post| post.contribution.clone()));
        Ok(Self {
            identity,
            regions,
            papers,
            abbreviations,
            missions,
            legal_bases,
            mandates,
            contributions,
            frameworks,
            posts,
            tallies,
            events,
            decisions,
            commitments,
            funding,
            objectives,
            assessments,
            evaluations,
            requests,
            parameters,
            editions,
            waivers,
            narratives: records.narratives,
            deployments,
            links: Links::default(),
        })
    }
}

/// The deployments that a register is made with.
enum Given {
    Collected(DeploymentsBuilder),
    Columns(Deployments),
}

impl Given {
    /// Notes ids that stand twice, and posts and papers that are not there.
    fn check(
        &self,
        posts: &Table<PostId, Post>,
        papers: &Table<PaperId, Paper>,
        checker: &mut Checker,
    ) {
        let named = |id: DeploymentId| RecordRef {
            kind: RecordKind::Deployment,
            id: id.to_string(),
        };
        let (twice, on, sources): (_, Vec<&PostId>, Vec<_>) = match self {
            Given::Collected(builder) => (
                builder.duplicates(),
                builder.posts().collect(),
                builder.sources().collect(),
            ),
            Given::Columns(columns) => (
                Vec::new(),
                columns.posts().iter().collect(),
                columns.sources().collect(),
            ),
        };
        for id in twice {
            let record = named(id);
            let message = Message::new("E201").with("id", &record.id);
            checker.fault(Code::DuplicateId, record, Path::default(), message);
        }
        for post in on {
            if !posts.contains_key(post) {
                // Which deployments name it is told by whoever read them: there may be millions.
                let path = Path(vec![Step::Field("post")]);
                checker.dangling(&post.record(), path, post.record());
            }
        }
        for (id, source) in sources {
            if !papers.contains_key(&source.paper) {
                let path = Path(vec![Step::Field("source")]);
                checker.dangling(&named(id), path, source.paper.record());
            }
        }
    }

    /// The columns, those of a contribution together. Columns whose posts have moved to another
    /// contribution are made anew.
    fn columns(self, contribution_of: &dyn Fn(&PostId) -> Option<ContributionId>) -> Deployments {
        match self {
            Given::Collected(builder) => builder.build(contribution_of),
            Given::Columns(columns) if columns.stand_with(contribution_of) => columns,
            Given::Columns(columns) => DeploymentsBuilder::from(&columns).build(contribution_of),
        }
    }
}

/// Says of each ring of regions that there is one, at the first of them by id.
fn check_region_tree(regions: &Table<RegionId, Region>, checker: &mut Checker) {
    for region in regions.values() {
        let above = |region: &Region| region.parent.as_ref().and_then(|id| regions.get(id));
        // In a ring the way up comes back to the region itself; it is no longer than all regions.
        let ring: Vec<&Region> = std::iter::successors(above(region), |found| above(found))
            .take(regions.len())
            .take_while(|found| found.id != region.id)
            .collect();
        let closes = ring.last().and_then(|last| above(last));
        let is_ring = if ring.is_empty() {
            region.parent.as_ref() == Some(&region.id)
        } else {
            closes.is_some_and(|found| found.id == region.id)
        };
        if is_ring && ring.iter().all(|found| region.id < found.id) {
            let message = Message::new("E203-region-cycle").with("id", region.id.as_str());
            let path = Path(vec![Step::Field("parent")]);
            checker.fault(Code::Incoherent, region.id.record(), path, message);
        }
    }
}

fn check_sections<'s>(
    sections: &'s [Section],
    way: &mut Path,
    seen: &mut BTreeSet<&'s str>,
    edition: &RecordRef,
    checker: &mut Checker,
) {
    for (place, section) in sections.iter().enumerate() {
        way.0.extend([Step::Field("section"), Step::Item(place)]);
        if !seen.insert(section.id.as_str()) {
            let message = Message::new("E201").with("id", section.id.as_str());
            let mut path = way.clone();
            path.0.push(Step::Field("id"));
            checker.fault(Code::DuplicateId, edition.clone(), path, message);
        }
        check_sections(&section.sections, way, seen, edition, checker);
        way.0.truncate(way.0.len() - 2);
    }
}
