//! A row of deployments as a database stores it: its columns, and what they mean.

use kader_core::model::{Category, DeploymentId, PersonRef, Visibility};
use kader_core::register::{DayNumber, Kind};

use crate::entry::{DeploymentChange, DeploymentRow, Position, RowContent};

/// The columns of a row but for its number, in the order in which they are stored.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct StoredRow<'r> {
    pub position: i64,
    pub change: &'r str,
    pub id: i64,
    pub post: Option<&'r str>,
    pub person: Option<i64>,
    pub category: Option<&'r str>,
    pub first_day: Option<i64>,
    pub last_day: Option<i64>,
    pub reconstructed: Option<bool>,
    pub publication: Option<&'r str>,
    pub source: Option<&'r str>,
    pub remark: Option<&'r str>,
}

impl<'r> StoredRow<'r> {
    /// The columns of a row of an entry.
    pub(crate) fn of(position: Position, row: &DeploymentRow<'r>) -> Self {
        let bare = Self {
            position: position.number(),
            change: row.change.word(),
            id: row.id.0.into(),
            ..Self::default()
        };
        let Some(content) = row.content else {
            return bare;
        };
        let (first, last) = content.days;
        let kind = content.kind;
        Self {
            post: Some(content.post),
            person: Some(content.person.0.into()),
            category: Some(kind.category().word()),
            first_day: Some(first.number().into()),
            last_day: (last != DayNumber::OPEN).then(|| last.number().into()),
            reconstructed: Some(kind.is_reconstructed()),
            publication: kind.publication().map(Visibility::word),
            source: content.source,
            remark: content.remark,
            ..bare
        }
    }

    /// Whether it says nothing that few rows say.
    pub(crate) fn is_plain(&self) -> bool {
        self.change == DeploymentChange::Put.word()
            && self.publication.is_none()
            && self.source.is_none()
            && self.remark.is_none()
    }

    /// The row, if it can be one of an entry.
    pub(crate) fn row(&self, of: Position) -> Option<DeploymentRow<'r>> {
        if self.position != of.number() {
            return None;
        }
        let change = DeploymentChange::parse(self.change)?;
        let id = DeploymentId(u32::try_from(self.id).ok()?);
        let content = match change {
            DeploymentChange::Put | DeploymentChange::Restore => Some(self.content()?),
            DeploymentChange::Withdraw => {
                let bare = Self {
                    position: self.position,
                    change: self.change,
                    id: self.id,
                    ..Self::default()
                };
                if *self != bare {
                    return None;
                }
                None
            }
        };
        Some(DeploymentRow {
            change,
            id,
            content,
        })
    }

    fn content(&self) -> Option<RowContent<'r>> {
        let day = |number: i64| u16::try_from(number).ok().map(DayNumber::from);
        let last = match self.last_day {
            None => DayNumber::OPEN,
            Some(number) => day(number).filter(|day| *day != DayNumber::OPEN)?,
        };
        let publication = match self.publication {
            None => None,
            Some(word) => Some(Visibility::parse(word)?),
        };
        let category = Category::parse(self.category?)?;
        Some(RowContent {
            post: self.post?,
            person: PersonRef(u32::try_from(self.person?).ok()?),
            days: (day(self.first_day?)?, last),
            kind: Kind::new(category, self.reconstructed?, publication),
            source: self.source,
            remark: self.remark,
        })
    }
}
