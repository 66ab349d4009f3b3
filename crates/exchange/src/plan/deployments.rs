//! Deployments in a plan: columns, of which a row is made when it is asked for.

use std::borrow::Cow;
use std::collections::BTreeSet;

use kader_core::model::{Deployment, RecordKind, RecordRef};
use kader_core::register::{Arrival, Deployments, DeploymentsBuilder};

use super::put::written;
use super::{Counts, Row, Standing, Subject, Verdict};
use crate::sheet::Place;

/// The deployments of a plan.
#[derive(Debug)]
pub(super) struct Bulk<'b> {
    /// Those of the register as it is.
    pub(super) before: Cow<'b, Deployments>,
    /// Those that come in.
    pub(super) incoming: DeploymentsBuilder,
    /// What becomes of each.
    pub(super) arrivals: Vec<Arrival>,
    /// The places among those that come in of the ones that are wrong in some way that can only
    /// be told beside the register.
    pub(super) refused: BTreeSet<u32>,
    /// The rows of the register that are withdrawn.
    pub(super) withdrawn: Vec<u32>,
    /// Where they come from.
    pub(super) place: Place,
    /// The row of each in its file; none where that is not known.
    pub(super) rows: Vec<u32>,
}

impl Bulk<'_> {
    pub(super) fn none(place: Place) -> Self {
        Self {
            before: Cow::Owned(Deployments::default()),
            incoming: DeploymentsBuilder::new(),
            arrivals: Vec::new(),
            refused: BTreeSet::new(),
            withdrawn: Vec::new(),
            place,
            rows: Vec::new(),
        }
    }

    /// How each that comes in comes out, with its place among them.
    fn standings(&self) -> impl Iterator<Item = (u32, Standing)> + '_ {
        (0..).zip(&self.arrivals).map(|(index, arrival)| {
            let standing = match arrival {
                Arrival::Twice(_) => Standing::Wrong,
                _ if self.refused.contains(&index) => Standing::Wrong,
                Arrival::Added => Standing::Added,
                Arrival::Changed(_) => Standing::Changed,
                Arrival::Unchanged => Standing::Unchanged,
            };
            (index, standing)
        })
    }

    pub(super) fn counts(&self) -> Counts {
        let mut counts = Counts {
            withdrawn: self.withdrawn.len(),
            ..Counts::default()
        };
        self.standings()
            .for_each(|(_, standing)| counts.count(standing));
        counts
    }

    /// The rows that come out in ways that a test picks.
    pub(super) fn rows<'p>(
        &'p self,
        picks: impl Fn(Standing) -> bool + Copy + 'p,
    ) -> impl Iterator<Item = Row> + 'p {
        let picked = self.standings();
        let picked = picked.filter(move |(_, standing)| picks(*standing));
        let incoming = self.incoming.some(picked).map(|(standing, deployment)| {
            let (index, standing) = standing;
            Row {
                subject: subject(&deployment),
                place: Some(self.place(index)),
                verdict: self.verdict(index, standing, &deployment),
            }
        });
        let gone = self
            .withdrawn
            .iter()
            .filter(move |_| picks(Standing::Withdrawn));
        let withdrawn = gone.filter_map(|row| {
            let deployment = self.held(*row)?;
            Some(Row {
                subject: subject(&deployment),
                place: None,
                verdict: Verdict::Withdrawn(written(&deployment)),
            })
        });
        incoming.chain(withdrawn)
    }

    /// Where one stands.
    pub(super) fn place(&self, index: u32) -> Place {
        let row = usize::try_from(index)
            .ok()
            .and_then(|index| self.rows.get(index));
        match row {
            Some(row) => self.place.at(*row, None),
            None => self.place.clone(),
        }
    }

    fn held(&self, row: u32) -> Option<Deployment> {
        self.before.at(usize::try_from(row).ok()?)
    }

    fn verdict(&self, index: u32, standing: Standing, deployment: &Deployment) -> Verdict {
        let arrival = usize::try_from(index)
            .ok()
            .and_then(|index| self.arrivals.get(index));
        match (standing, arrival) {
            (Standing::Added, _) => Verdict::Added(written(deployment)),
            (Standing::Changed, Some(Arrival::Changed(row))) => match self.held(*row) {
                Some(held) => Verdict::Changed {
                    before: written(&held),
                    after: written(deployment),
                },
                None => Verdict::Wrong,
            },
            (Standing::Unchanged, _) => Verdict::Unchanged,
            _ => Verdict::Wrong,
        }
    }
}

fn subject(deployment: &Deployment) -> Subject {
    Subject::Record(RecordRef {
        kind: RecordKind::Deployment,
        id: deployment.id.to_string(),
    })
}
