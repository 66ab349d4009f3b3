//! Whether parliament was told, as far as the sources of a record show.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::model::{
    Article100, Contribution, Decision, Framework, Paper, PaperId, PaperKind, Provenance,
};
use crate::register::Register;

/// The papers by which parliament is told: its own papers and debates, laws, which are not made
/// without it, and the reports that the editions are.
pub(super) struct Told<'r> {
    register: &'r Register,
    reports: BTreeSet<&'r PaperId>,
}

impl<'r> Told<'r> {
    /// Those of a register.
    pub(super) fn of(register: &'r Register) -> Self {
        let editions = register.editions.values();
        let reports = editions.flat_map(|edition| {
            let named = edition.paper.iter().chain(&edition.previous);
            let sources = edition.provenance.sources.iter();
            named.chain(sources.map(|source| &source.paper))
        });
        Self {
            register,
            reports: reports.collect(),
        }
    }

    /// Whether parliament reads a paper.
    fn reads(&self, paper: &Paper) -> bool {
        match paper.kind {
            PaperKind::Kamerstuk
            | PaperKind::HouseDocument
            | PaperKind::Proceedings
            | PaperKind::Law => true,
            PaperKind::Report => self.reports.contains(&paper.id),
            PaperKind::UnResolution
            | PaperKind::UnDocument
            | PaperKind::EuAct
            | PaperKind::Gazette
            | PaperKind::Treaty
            | PaperKind::Press
            | PaperKind::Administration => false,
        }
    }

    /// The sources of a record that parliament reads.
    fn sources(&self, provenance: &'r Provenance) -> impl Iterator<Item = &'r Paper> {
        let sources = provenance.sources.iter();
        let papers = sources.filter_map(|source| self.register.papers.get(&source.paper));
        papers.filter(|paper| self.reads(paper))
    }

    /// A paper that a record names as the one by which parliament was told.
    fn named(&self, paper: Option<&PaperId>) -> Option<&'r Paper> {
        self.register.papers.get(paper?)
    }

    /// The papers by which parliament was told of a decision.
    pub(super) fn of_decision(&self, decision: &'r Decision) -> Vec<&'r Paper> {
        let named = self.named(decision.paper.as_ref()).into_iter();
        named.chain(self.sources(&decision.provenance)).collect()
    }

    /// The papers by which parliament was told of a framework, or of the decision that set it.
    pub(super) fn of_framework(&self, framework: &'r Framework) -> Vec<&'r Paper> {
        let named = self.named(framework.paper.as_ref()).into_iter();
        let decision = framework.decision.as_ref();
        let decision = decision.and_then(|id| self.register.decisions.get(id));
        let decided = decision
            .into_iter()
            .flat_map(|decision| self.of_decision(decision));
        let own = named.chain(self.sources(&framework.provenance));
        own.chain(decided).collect()
    }

    /// The papers by which parliament was told of a contribution itself.
    pub(super) fn of_contribution(&self, contribution: &'r Contribution) -> Vec<&'r Paper> {
        let informed = match &contribution.article_100 {
            Some(Article100::Informed { paper }) => self.named(Some(paper)),
            Some(
                Article100::NotShown {} | Article100::NotApplicable { .. } | Article100::Unknown {},
            )
            | None => None,
        };
        let informed = informed.into_iter();
        informed
            .chain(self.sources(&contribution.provenance))
            .collect()
    }
}

/// The day of the first of some papers, if each has one: one without could be the first.
pub(super) fn first_day(papers: &[&Paper]) -> Option<Date> {
    let days: Option<Vec<Date>> = papers.iter().map(|paper| paper.date).collect();
    days?.into_iter().min()
}
