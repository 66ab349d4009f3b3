//! Which records, deployments and sections cite which papers.

use std::collections::{BTreeMap, BTreeSet};

use kader_citation::{Catalogue, Citation, scan};
use kader_core::model::{
    ContributionId, EditionId, PaperId, RecordKind, RecordRef, SectionId, Text,
};
use kader_core::record::{Field, Path};
use kader_core::register::Register;

/// What cites a paper.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cited {
    /// The records, in order of kind and id.
    pub records: BTreeSet<RecordRef>,
    /// The sections of reports.
    pub sections: BTreeSet<(EditionId, SectionId)>,
    /// The contributions of which any deployments rest on it; how many is not told, since that
    /// could be one.
    pub deployments: BTreeSet<ContributionId>,
}

impl Cited {
    /// In how many places it is cited; the deployments of a contribution are one.
    #[must_use]
    pub fn count(&self) -> usize {
        self.records.len() + self.sections.len() + self.deployments.len()
    }
}

/// What cites each paper of a register.
#[derive(Debug, Default)]
pub struct Citing(BTreeMap<PaperId, Cited>);

impl Citing {
    /// Everything of a register that cites a paper of it.
    #[must_use]
    pub fn of(register: &Register) -> Self {
        let mut citing = Self::default();
        citing.by_records(register);
        citing.by_deployments(register);
        citing.by_sections(register);
        citing
    }

    /// What cites a paper; nothing where nothing does.
    #[must_use]
    pub fn paper(&self, id: &PaperId) -> Option<&Cited> {
        self.0.get(id)
    }

    fn by_records(&mut self, register: &Register) {
        macro_rules! each {
            ($($table:ident)+) => {$(
                for record in register.$table.values() {
                    let own = record.id.record();
                    record.references(&mut Path::default(), &mut |_, named| {
                        if named.kind == RecordKind::Paper
                            && let Some(id) = PaperId::new(&named.id)
                        {
                            self.0.entry(id).or_default().records.insert(own.clone());
                        }
                    });
                }
            )+};
        }
        each! {
            missions legal_bases mandates contributions frameworks posts tallies events decisions
            commitments funding objectives assessments evaluations requests parameters editions
        }
    }

    fn by_deployments(&mut self, register: &Register) {
        for contribution in register.deployments.contributions() {
            let each = register.deployments.each_of(contribution);
            for source in each.filter_map(|deployment| deployment.source) {
                let cited = self.0.entry(source.paper).or_default();
                cited.deployments.insert(contribution.clone());
            }
        }
    }

    fn by_sections(&mut self, register: &Register) {
        let known = Catalogue::builtin();
        let papers = by_citation(register, &known);
        for ((edition, section), narrative) in &register.narratives {
            let section = || (edition.clone(), section.clone());
            for id in placed(&narrative.text) {
                if register.papers.contains_key(id.as_str()) {
                    self.0.entry(id).or_default().sections.insert(section());
                }
            }
            for mention in scan(&narrative.text, &known) {
                let cited = mention.citation().and_then(|cited| papers.get(&key(cited)));
                if let Some(id) = cited {
                    let cited = self.0.entry(id.clone()).or_default();
                    cited.sections.insert(section());
                }
            }
        }
    }
}

/// The papers by what cites them: by their ids, and as their records say.
fn by_citation(register: &Register, known: &Catalogue) -> BTreeMap<String, PaperId> {
    let mut papers = BTreeMap::new();
    for paper in register.papers.values() {
        if let Ok(citation) = Citation::parse(paper.id.as_str()) {
            papers.insert(key(&citation), paper.id.clone());
        }
        for words in paper.citation.iter().flat_map(Text::wordings) {
            for mention in scan(words, known) {
                if let Some(citation) = mention.citation() {
                    papers
                        .entry(key(citation))
                        .or_insert_with(|| paper.id.clone());
                }
            }
        }
    }
    papers
}

/// The same for every way of citing one thing.
fn key(citation: &Citation) -> String {
    citation.identifier().to_lowercase()
}

/// The papers that a text names by their id: `{paper/kst-29521-446}`.
fn placed(text: &str) -> impl Iterator<Item = PaperId> + '_ {
    text.split("{paper/").skip(1).filter_map(|rest| {
        let end =
            rest.find(|letter: char| !letter.is_ascii_alphanumeric() && !"-.".contains(letter));
        PaperId::new(rest.get(..end?)?)
    })
}
