//! Which editions follow one another: those that report on the same missions.

use std::collections::BTreeSet;

use super::{Snapshot, editions, personnel_rows};
use crate::model::{Edition, MissionId, Section};

/// An edition with what it reports on.
pub(super) struct Reporting<'r> {
    /// The edition.
    pub edition: &'r Edition,
    /// The missions of its sections, and of the rows that are not told of elsewhere; none: all.
    missions: BTreeSet<&'r MissionId>,
}

impl<'r> Reporting<'r> {
    fn of(snapshot: &Snapshot<'r>, edition: &'r Edition) -> Self {
        let mut missions = BTreeSet::new();
        in_sections(&edition.sections, &mut missions);
        let rows = personnel_rows(edition).map(|(_, row)| row);
        for contribution in rows
            .filter(|row| !row.separate)
            .flat_map(|row| &row.contributions)
        {
            let found = snapshot.register.contributions.get(contribution);
            missions.extend(found.map(|contribution| &contribution.mission));
        }
        Self { edition, missions }
    }

    /// Whether the other is of the same series: linked to it, or about a mission that it is
    /// about too. A report on one mission beside the annual one is another series.
    fn goes_with(&self, other: &Self) -> bool {
        let follows =
            |one: &Edition, other: &Edition| one.previous.is_some() && one.previous == other.paper;
        follows(self.edition, other.edition)
            || follows(other.edition, self.edition)
            || self.missions.is_empty()
            || other.missions.is_empty()
            || !self.missions.is_disjoint(&other.missions)
    }
}

/// Each edition with the editions of its series that began before it; of those that began on
/// the same day the first by id counts as earlier.
pub(super) fn with_earlier<'r>(snapshot: &Snapshot<'r>) -> Vec<(&'r Edition, Vec<&'r Edition>)> {
    let mut all: Vec<Reporting<'r>> = editions(snapshot)
        .map(|edition| Reporting::of(snapshot, edition))
        .collect();
    all.sort_by_key(|reporting| (reporting.edition.period.from(), &reporting.edition.id));
    let each = all.iter().enumerate().map(|(place, reporting)| {
        let before = all.iter().take(place);
        let earlier = before.filter(|before| reporting.goes_with(before));
        (
            reporting.edition,
            earlier.map(|before| before.edition).collect(),
        )
    });
    each.collect()
}

fn in_sections<'r>(sections: &'r [Section], missions: &mut BTreeSet<&'r MissionId>) {
    for section in sections {
        missions.extend(&section.missions);
        in_sections(&section.sections, missions);
    }
}
