//! Which role may change what: one table.

use kader_core::model::RecordKind;

use super::{Key, Role};

/// Those who may change a kind of record, or propose to. Whoever records a fact may record the
/// paper that tells it.
#[must_use]
pub fn may_change_kind(kind: RecordKind) -> &'static [Role] {
    match kind {
        RecordKind::Post | RecordKind::Deployment => &[Role::Editor, Role::Planner, Role::Keeper],
        RecordKind::Request => &[Role::Editor, Role::ProtectionDesk, Role::Keeper],
        RecordKind::Paper => &[
            Role::Editor,
            Role::Planner,
            Role::ProtectionDesk,
            Role::Keeper,
        ],
        RecordKind::Mission
        | RecordKind::LegalBasis
        | RecordKind::Mandate
        | RecordKind::Contribution
        | RecordKind::Framework
        | RecordKind::Tally
        | RecordKind::Event
        | RecordKind::Decision
        | RecordKind::Commitment
        | RecordKind::Funding
        | RecordKind::Objective
        | RecordKind::Assessment
        | RecordKind::Evaluation
        | RecordKind::Parameter
        | RecordKind::Abbreviation
        | RecordKind::Region
        | RecordKind::Edition
        | RecordKind::Section
        | RecordKind::Row
        | RecordKind::Waiver => &[Role::Editor, Role::Keeper],
    }
}

/// Those who may change what has this key, or propose to.
#[must_use]
pub fn may_change(key: &Key) -> &'static [Role] {
    match key {
        Key::Policy => &[Role::Keeper],
        Key::Identity | Key::Narrative(..) => &[Role::Editor, Role::Keeper],
        Key::Record(record) => may_change_kind(record.kind),
    }
}
