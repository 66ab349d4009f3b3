//! What became known between two states, as far as the public may see either.

use kader_core::model::RecordKind;
use kader_exchange::dossier;
use kader_exchange::plan::{FieldChange, Standing, Subject, Verdict, difference, of_dossier};

use super::Known;

/// A record that became known, became otherwise or went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What it is.
    pub subject: Subject,
    /// How it came out.
    pub standing: Standing,
    /// The fields that changed.
    pub fields: Vec<FieldChange>,
}

/// What became known between two states.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    /// The changes of records, deployments left out.
    pub changes: Vec<Change>,
    /// Whether any deployments were added, changed or withdrawn; how many is not told, since that
    /// could be one.
    pub deployments: bool,
}

impl Changes {
    /// What differs from one state to another; nothing where that cannot be told.
    #[must_use]
    pub fn between(before: &Known, after: &Known) -> Option<Self> {
        let loaded = dossier::read_files(&dossier::write(after.register())).ok()?;
        let plan = of_dossier(Some(before.register()), "", loaded);
        let mut told = Self::default();
        for row in plan.changes() {
            let standing = row.verdict.standing();
            // People are told of in numbers and never one by one.
            if matches!(&row.subject, Subject::Record(record) if record.kind == RecordKind::Deployment)
            {
                told.deployments = true;
                continue;
            }
            let fields = match &row.verdict {
                Verdict::Changed { before, after } => difference(before, after),
                // Of a record that came or went no field is a change.
                Verdict::Added(_) | Verdict::Withdrawn(_) => Vec::new(),
                Verdict::Unchanged | Verdict::Wrong => Vec::new(),
            };
            told.changes.push(Change {
                subject: row.subject,
                standing,
                fields,
            });
        }
        Some(told)
    }
}
