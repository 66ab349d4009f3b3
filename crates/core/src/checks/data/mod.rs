//! Rules about the data themselves (Q).

pub(super) mod exact_date_known;
pub(super) mod not_seen_lately;
pub(super) mod paper_miscited;
pub(super) mod source_missing;
pub(super) mod source_too_early;
pub(super) mod waiver_expired;
pub(super) mod waiver_of_no_rule;
pub(super) mod waiver_unused;

use std::collections::BTreeMap;

use super::held::{Held, held};
use super::{Finding, Snapshot};
use crate::model::{MissionId, RecordKind, RecordRef, Text};
use crate::wording::Message;

/// How many records of a group are shown; the others are counted.
const SHOWN: usize = 8;

/// Records of one kind and mission, for one finding on all of them.
struct Group<'r> {
    mission: Option<&'r MissionId>,
    kind: RecordKind,
    records: Vec<(RecordRef, &'r dyn Held)>,
}

impl<'r> Group<'r> {
    /// The records that a rule means, by mission and kind.
    fn of(snapshot: &Snapshot<'r>, meant: impl Fn(&'r dyn Held) -> bool) -> Vec<Self> {
        type Key<'r> = (Option<&'r MissionId>, RecordKind);
        let mut groups: BTreeMap<Key<'r>, Vec<(RecordRef, &'r dyn Held)>> = BTreeMap::new();
        for record in held(snapshot.register).filter(|record| meant(*record)) {
            let named = record.named();
            let key = (record.mission(snapshot.register), named.kind);
            groups.entry(key).or_default().push((named, record));
        }
        let group = |((mission, kind), records)| Self {
            mission,
            kind,
            records,
        };
        groups.into_iter().map(group).collect()
    }

    /// The record to which a finding belongs: the mission, or the first of those without one.
    fn subject(&self) -> Option<RecordRef> {
        let first = self.records.first().map(|(named, _)| named.clone());
        self.mission.map(MissionId::record).or(first)
    }

    /// What they belong to: the name of the mission, or the title of the register.
    fn owner(&self, snapshot: &Snapshot<'_>) -> Text {
        match self.mission {
            Some(mission) => snapshot.name_of(mission),
            None => snapshot.register.identity.title.clone(),
        }
    }

    /// The name of their kind.
    fn kind(&self) -> Message {
        Message::new(crate::register::kind_name(self.kind))
    }

    /// Shows the first of them in a finding.
    fn shown(
        &self,
        finding: Finding,
        field: &'static str,
        says: impl Fn(&'r dyn Held) -> Message,
    ) -> Finding {
        let shown = self.records.iter().take(SHOWN);
        shown.fold(finding, |finding, (named, record)| {
            finding.shown_by(named.clone(), field, says(*record))
        })
    }
}
