//! What must change of one register to make another of it.

use kader_core::model::DeploymentId;
use kader_core::register::{DayNumber, Deployments, Kind, Parts, Register};

use crate::contents::bodies;
use crate::entry::{Change, DeploymentChange, DeploymentChanges, Key, RowContent};

/// What must change.
#[derive(Debug, Clone, Default)]
pub struct Difference {
    /// Of records.
    pub changes: Vec<Change>,
    /// Of deployments.
    pub deployments: DeploymentChanges,
}

impl Difference {
    /// Whether nothing must.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty() && self.deployments.is_empty()
    }
}

/// What must change of a register to make another of it: nothing where they are equal. What
/// `was_withdrawn` tells to have been there once is restored, not put anew.
#[must_use]
pub fn difference(
    current: Option<&Register>,
    wanted: &Register,
    was_withdrawn: &dyn Fn(&Key) -> bool,
) -> Difference {
    let mut before = current.map(bodies).unwrap_or_default();
    let mut changes = Vec::new();
    for (record, body) in bodies(wanted) {
        match before.remove(&record) {
            Some(same) if same == body => {}
            None if was_withdrawn(&record) => changes.push(Change::Restore { record, body }),
            Some(_) | None => changes.push(Change::Put { record, body }),
        }
    }
    changes.extend(before.into_keys().map(|record| Change::Withdraw { record }));
    let none = Deployments::default();
    let current = current.map_or(&none, |register| &register.deployments);
    let deployments = compare(&current.parts(), &wanted.deployments.parts(), was_withdrawn);
    Difference {
        changes,
        deployments,
    }
}

/// Goes through both in order of id, column against column.
fn compare(
    current: &Parts<'_>,
    wanted: &Parts<'_>,
    was_withdrawn: &dyn Fn(&Key) -> bool,
) -> DeploymentChanges {
    let mut changes = DeploymentChanges::new();
    let numbers: Vec<u32> = wanted
        .posts
        .iter()
        .map(|post| changes.number(post))
        .collect();
    let (old, new) = (by_id(current), by_id(wanted));
    let (mut old, mut new) = (old.into_iter().peekable(), new.into_iter().peekable());
    loop {
        let next = match (old.peek(), new.peek()) {
            (None, None) => return changes,
            (Some((id, _)), None) => (*id, true, false),
            (None, Some((id, _))) => (*id, false, true),
            (Some((one, _)), Some((other, _))) => (*one.min(other), one <= other, other <= one),
        };
        let (id, in_old, in_new) = next;
        let id = DeploymentId(id);
        let before = old
            .next_if(|_| in_old)
            .map(|(_, row)| content(current, row));
        let Some((_, row)) = new.next_if(|_| in_new) else {
            changes.withdraw(id);
            continue;
        };
        let after = content(wanted, row);
        if before == Some(after.clone()) {
            continue;
        }
        let is_back = before.is_none() && was_withdrawn(&Key::deployment(id));
        let change = if is_back {
            DeploymentChange::Restore
        } else {
            DeploymentChange::Put
        };
        let post = at(&wanted.columns.post, row)
            .and_then(|post| usize::try_from(post).ok())
            .and_then(|post| numbers.get(post))
            .copied();
        changes.add(change, id, post.unwrap_or(u32::MAX), &after.borrowed());
    }
}

/// The rows in order of id, each with its id.
fn by_id(parts: &Parts<'_>) -> Vec<(u32, usize)> {
    let mut rows: Vec<(u32, usize)> = parts.columns.id.iter().copied().zip(0..).collect();
    rows.sort_unstable();
    rows
}

fn at<T: Copy>(column: &[T], row: usize) -> Option<T> {
    column.get(row).copied()
}

/// A row with what few have.
#[derive(Debug, Clone, PartialEq)]
struct Held<'c> {
    plain: RowContent<'c>,
    source: Option<String>,
}

impl Held<'_> {
    fn borrowed(&self) -> RowContent<'_> {
        RowContent {
            source: self.source.as_deref(),
            ..self.plain
        }
    }
}

fn content<'c>(parts: &'c Parts<'_>, row: usize) -> Held<'c> {
    let post = at(&parts.columns.post, row)
        .and_then(|post| usize::try_from(post).ok())
        .and_then(|post| parts.posts.get(post));
    let aside = u32::try_from(row).ok().and_then(|row| {
        let place = parts
            .asides
            .binary_search_by_key(&row, |(of, ..)| *of)
            .ok()?;
        parts.asides.get(place)
    });
    let day = |column: &[u16]| DayNumber::from(at(column, row).unwrap_or_default());
    let kind = Kind::from_bits(at(&parts.columns.kinds, row).unwrap_or_default());
    Held {
        plain: RowContent {
            post: post.map_or("", |post| post.as_str()),
            person: kader_core::model::PersonRef(
                at(&parts.columns.person, row).unwrap_or_default(),
            ),
            days: (day(&parts.columns.starts), day(&parts.columns.ends)),
            kind,
            source: None,
            remark: aside.and_then(|(_, _, remark)| remark.as_deref()),
        },
        source: aside.and_then(|(_, source, _)| source.as_ref().map(ToString::to_string)),
    }
}
