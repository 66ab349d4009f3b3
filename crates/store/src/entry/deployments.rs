//! Changes of deployments: rows of their own, since they are the one kind that comes in
//! millions. The entry holds the digest of its rows, so that the chain covers them.

use std::collections::BTreeMap;

use kader_core::model::{
    Category, Deployment, DeploymentId, PersonRef, PostId, SourceRef, Visibility,
};
use kader_core::record::json;
use kader_core::register::{DayNumber, DeploymentsBuilder, Kind};
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

#[derive(Debug, Clone, Copy)]
struct Packed {
    id: u32,
    post: u32,
    person: u32,
    start: u16,
    end: u16,
    kind: Kind,
    change: DeploymentChange,
}

/// Changes of deployments, packed: 24 bytes each, so that a first import of millions fits.
#[derive(Debug, Clone, Default)]
pub struct DeploymentChanges {
    posts: Vec<PostId>,
    numbers: BTreeMap<PostId, u32>,
    rows: Vec<Packed>,
    /// Sources and remarks, by place.
    asides: BTreeMap<usize, (Option<String>, Option<String>)>,
}

impl DeploymentChanges {
    /// None.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// How many.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// A deployment holds as given.
    pub fn put(&mut self, deployment: &Deployment) {
        self.push(DeploymentChange::Put, deployment);
    }

    /// A deployment that was withdrawn holds again.
    pub fn restore(&mut self, deployment: &Deployment) {
        self.push(DeploymentChange::Restore, deployment);
    }

    /// A deployment holds no longer.
    pub fn withdraw(&mut self, id: DeploymentId) {
        self.rows.push(Packed {
            id: id.0,
            post: 0,
            person: 0,
            start: 0,
            end: 0,
            kind: Kind::new(Category::Military, false, None),
            change: DeploymentChange::Withdraw,
        });
    }

    fn push(&mut self, change: DeploymentChange, deployment: &Deployment) {
        let source = deployment.source.as_ref().map(SourceRef::to_string);
        let content = RowContent {
            post: deployment.post.as_str(),
            person: deployment.person,
            days: (
                DayNumber::nearest(deployment.from),
                deployment.until.map_or(DayNumber::OPEN, DayNumber::nearest),
            ),
            kind: Kind::new(
                deployment.category,
                deployment.reconstructed,
                deployment.publication,
            ),
            source: source.as_deref(),
            remark: deployment.remark.as_deref(),
        };
        let post = self.number(&deployment.post);
        self.add(change, deployment.id, post, &content);
    }

    /// The number by which [`Self::add`] names a post.
    pub fn number(&mut self, post: &PostId) -> u32 {
        if let Some(number) = self.numbers.get(post) {
            return *number;
        }
        let number = u32::try_from(self.posts.len()).unwrap_or(u32::MAX);
        self.posts.push(post.clone());
        self.numbers.insert(post.clone(), number);
        number
    }

    /// Adds a row by its parts, the way of bulk changes; the post is named by its number.
    pub fn add(
        &mut self,
        change: DeploymentChange,
        id: DeploymentId,
        post: u32,
        content: &RowContent<'_>,
    ) {
        if content.source.is_some() || content.remark.is_some() {
            let own = |words: Option<&str>| words.map(str::to_owned);
            let aside = (own(content.source), own(content.remark));
            self.asides.insert(self.rows.len(), aside);
        }
        self.rows.push(Packed {
            id: id.0,
            post,
            person: content.person.0,
            start: content.days.0.number(),
            end: content.days.1.number(),
            kind: content.kind,
            change,
        });
    }

    /// The rows, in order.
    pub fn iter(&self) -> impl Iterator<Item = DeploymentRow<'_>> {
        let mut asides = self.asides.iter().peekable();
        self.rows.iter().enumerate().map(move |(place, row)| {
            let aside = asides.next_if(|(of, _)| **of == place);
            let content = (row.change != DeploymentChange::Withdraw).then(|| {
                let post = usize::try_from(row.post)
                    .ok()
                    .and_then(|post| self.posts.get(post));
                RowContent {
                    post: post.map_or("", PostId::as_str),
                    person: PersonRef(row.person),
                    days: (DayNumber::from(row.start), DayNumber::from(row.end)),
                    kind: row.kind,
                    source: aside.and_then(|(_, (source, _))| source.as_deref()),
                    remark: aside.and_then(|(_, (_, remark))| remark.as_deref()),
                }
            });
            DeploymentRow {
                change: row.change,
                id: DeploymentId(row.id),
                content,
            }
        })
    }

    /// The posts that are named.
    #[must_use]
    pub fn posts(&self) -> &[PostId] {
        &self.posts
    }

    /// What an entry holds of them before their digest is known; nothing when there are none.
    #[must_use]
    pub fn unsealed(&self, first: RowNumber) -> Option<Rows> {
        let is_withdrawal = |row: &&Packed| row.change == DeploymentChange::Withdraw;
        let count = |rows: usize| u32::try_from(rows).unwrap_or(u32::MAX);
        (!self.is_empty()).then(|| Rows {
            first,
            count: count(self.rows.len()),
            withdrawals: count(self.rows.iter().filter(is_withdrawal).count()),
            sha256: Hash::ZERO,
        })
    }

    /// Their digest, when they begin at a number; nothing when there are none.
    #[must_use]
    pub fn digest(&self, first: RowNumber) -> Option<Rows> {
        let mut digester = Digester::default();
        self.iter().for_each(|row| digester.add(&row));
        (!self.is_empty()).then(|| digester.finish(first))
    }
}

/// Gathers rows into columns, in the order in which they take effect.
#[derive(Debug, Default)]
pub struct Gatherer {
    builder: DeploymentsBuilder,
    /// The post of the row before, which is mostly that of the next.
    last: Option<(String, u32)>,
}

impl Gatherer {
    /// Goes on from deployments that are there.
    #[must_use]
    pub fn from(builder: DeploymentsBuilder) -> Self {
        Self {
            builder,
            last: None,
        }
    }

    /// Adds a row; nothing if its post or source is no id.
    pub fn add(&mut self, row: &DeploymentRow<'_>) -> Option<()> {
        let Some(content) = &row.content else {
            self.builder.withdraw(row.id);
            return Some(());
        };
        let post = match &self.last {
            Some((post, number)) if post == content.post => *number,
            _ => {
                let number = self.builder.post(&PostId::new(content.post)?);
                self.last = Some((content.post.to_owned(), number));
                number
            }
        };
        self.builder
            .push(row.id, post, content.person, content.days, content.kind);
        if content.source.is_some() || content.remark.is_some() {
            let source = match content.source {
                Some(source) => Some(SourceRef::parse(source)?),
                None => None,
            };
            let remark = content.remark.map(str::to_owned);
            self.builder.beside(row.id, source, remark);
        }
        Some(())
    }

    /// What stands in the end.
    #[must_use]
    pub fn finish(mut self) -> DeploymentsBuilder {
        self.builder.settle();
        self.builder
    }
}
