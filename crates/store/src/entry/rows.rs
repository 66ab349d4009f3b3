//! Rows of deployments, their lines, and the digest by which the chain covers them.

use kader_core::model::{Category, DeploymentId, PersonRef, Visibility};
use kader_core::record::json;
use kader_core::register::{DayNumber, Kind};
use kader_core::{choice, record};
use sha2::{Digest, Sha256};

use super::{Hash, RowNumber};

choice! {
    /// What changes of one deployment.
    pub enum DeploymentChange {
        /// It holds as the row says, new or in place of what it held before.
        Put = "put",
        /// It holds no longer. Its id is never used for another.
        Withdraw = "withdraw",
        /// The same deployment holds again, after it was withdrawn.
        Restore = "restore",
    }
}

record! {
    /// The rows of deployments that belong to an entry: where they are, and the digest that
    /// seals them.
    pub struct Rows {
        /// The number of the first.
        public first: RowNumber,
        /// How many there are, at least 1.
        public count: u32,
        /// How many of them are withdrawals.
        public withdrawals: u32,
        /// SHA-256 over their lines ([`DeploymentRow::line`]), in order.
        public sha256: Hash,
    }
}

impl Rows {
    /// The number after the last.
    #[must_use]
    pub fn end(&self) -> RowNumber {
        self.first.further(self.count)
    }
}

/// One row, borrowed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DeploymentRow<'r> {
    /// What changes.
    pub change: DeploymentChange,
    /// Of which deployment.
    pub id: DeploymentId,
    /// What it holds; nothing for a withdrawal.
    pub content: Option<RowContent<'r>>,
}

/// What a row holds of a deployment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RowContent<'r> {
    /// The post.
    pub post: &'r str,
    /// Who, as a pseudonym.
    pub person: PersonRef,
    /// The first day and the last, [`DayNumber::OPEN`] while it is not known.
    pub days: (DayNumber, DayNumber),
    /// Category and marks.
    pub kind: Kind,
    /// Where it comes from.
    pub source: Option<&'r str>,
    /// What there is to say about it.
    pub remark: Option<&'r str>,
}

impl DeploymentRow<'_> {
    /// Writes the line of the row, the form that is hashed: a JSON array of its columns with a
    /// line end, such as
    /// `["put",7,"unifil-adviser",12,"military",28124,28305,0,null,null,null]`. Days are
    /// counted from 1 January 1945 as 0.
    pub fn line(&self, line: &mut String) {
        line.push_str("[\"");
        line.push_str(self.change.word());
        line.push_str("\",");
        push_number(self.id.0, line);
        let Some(content) = &self.content else {
            line.push_str("]\n");
            return;
        };
        line.push(',');
        json::write_string(content.post, line);
        line.push(',');
        push_number(content.person.0, line);
        line.push_str(match content.kind.category() {
            Category::Military => ",\"military\",",
            Category::Civilian => ",\"civilian\",",
        });
        push_number(content.days.0.number().into(), line);
        line.push(',');
        match content.days.1 {
            DayNumber::OPEN => line.push_str("null"),
            day => push_number(day.number().into(), line),
        }
        line.push_str(if content.kind.is_reconstructed() {
            ",1,"
        } else {
            ",0,"
        });
        let publication = content.kind.publication().map(Visibility::word);
        for (words, end) in [
            (publication, ","),
            (content.source, ","),
            (content.remark, "]\n"),
        ] {
            match words {
                None => line.push_str("null"),
                Some(words) => json::write_string(words, line),
            }
            line.push_str(end);
        }
    }
}

/// Writes a number; formatting machinery is a third of the time of a million lines.
fn push_number(mut number: u32, line: &mut String) {
    let mut digits = [0_u8; 10];
    let mut used = 0;
    for digit in digits.iter_mut().rev() {
        *digit = b'0' + u8::try_from(number % 10).unwrap_or(0);
        number /= 10;
        used += 1;
        if number == 0 {
            break;
        }
    }
    let written = digits.get(digits.len() - used..).unwrap_or_default();
    line.extend(written.iter().map(|digit| char::from(*digit)));
}

/// Sums up rows into the digest of their entry.
#[derive(Debug, Clone, Default)]
pub struct Digester {
    hasher: Sha256,
    line: String,
    count: u32,
    withdrawals: u32,
}

impl Digester {
    /// How many bytes are gathered before they are hashed.
    const BLOCK: usize = 1 << 14;

    /// Adds a row.
    pub fn add(&mut self, row: &DeploymentRow<'_>) {
        row.line(&mut self.line);
        if self.line.len() >= Self::BLOCK {
            self.hasher.update(&self.line);
            self.line.clear();
        }
        self.count += 1;
        self.withdrawals += u32::from(row.change == DeploymentChange::Withdraw);
    }

    /// The digest, of rows that begin at a number.
    #[must_use]
    pub fn finish(mut self, first: RowNumber) -> Rows {
        self.hasher.update(&self.line);
        Rows {
            first,
            count: self.count,
            withdrawals: self.withdrawals,
            sha256: Hash::from_bytes(self.hasher.finalize().into()),
        }
    }
}
