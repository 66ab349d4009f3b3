//! Changes of deployments: rows of their own, since they are the one kind that comes in
//! millions. The entry holds the digest of its rows, so that the chain covers them.

use std::collections::{BTreeMap, HashMap};

use kader_core::model::{Category, Deployment, DeploymentId, PersonRef, PostId, SourceRef};
use kader_core::register::{DayNumber, DeploymentsBuilder, Kind};

use super::rows::{DeploymentChange, DeploymentRow, Digester, RowContent, Rows};
use super::{Hash, Position, RowNumber};

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

    /// Adds a row as a log has it; nothing if its post is no id.
    pub fn add_row(&mut self, row: &DeploymentRow<'_>) -> Option<()> {
        match &row.content {
            None => self.withdraw(row.id),
            Some(content) => {
                let post = self.number(&PostId::new(content.post)?);
                self.add(row.change, row.id, post, content);
            }
        }
        Some(())
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

/// Gathers rows on their way to columns, in the order in which they take effect.
#[derive(Debug, Default)]
pub struct Gatherer {
    builder: DeploymentsBuilder,
    /// The numbers of the posts that were met.
    posts: HashMap<String, u32>,
}

impl Gatherer {
    /// Goes on from deployments that are there.
    #[must_use]
    pub fn from(builder: DeploymentsBuilder) -> Self {
        let posts = HashMap::new();
        Self { builder, posts }
    }

    /// What comes next takes effect at a position.
    pub fn takes_effect(&mut self, at: Position) {
        self.builder.known_since(at.column());
    }

    /// Adds a row; nothing if its post or source is no id.
    pub fn add(&mut self, row: &DeploymentRow<'_>) -> Option<()> {
        let Some(content) = &row.content else {
            self.builder.withdraw(row.id);
            return Some(());
        };
        let post = if let Some(number) = self.posts.get(content.post) {
            *number
        } else {
            let number = self.builder.post(&PostId::new(content.post)?);
            self.posts.insert(content.post.to_owned(), number);
            number
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

    /// All of them.
    #[must_use]
    pub fn finish(self) -> DeploymentsBuilder {
        self.builder
    }
}
