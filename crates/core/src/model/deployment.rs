//! Deployments: one person on one post, from a first day through a last.
//!
//! The register keeps them as columns (`register::Deployments`); this is one of them by itself,
//! as it is read, written and shown.

use std::fmt;

use jiff::civil::Date;

use super::{Category, PostId, SourceRef, Visibility};
use crate::record;
use crate::record::{Code, Field, Node, Reader, Shape};
use crate::wording::Message;

/// The id of a deployment: a number, unique in its register and never used again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DeploymentId(pub u32);

impl fmt::Display for DeploymentId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

/// A pseudonym: a number that stands for a person. Who it is, is kept elsewhere, so that it
/// can be erased (GDPR, article 17) while the counts stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonRef(pub u32);

impl fmt::Display for PersonRef {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

macro_rules! numbers {
    ($($name:ident)+) => {$(
        impl Field for $name {
            fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
                u32::read(node, reader).map(Self)
            }

            fn write(&self) -> Option<crate::record::Value> {
                self.0.write()
            }

            fn shape() -> Shape {
                u32::shape()
            }
        }
    )+};
}

numbers! { DeploymentId PersonRef }

record! {
    /// One person on one post, from a first day through a last, both inclusive, or still open.
    /// A tour that is extended stays the same deployment with a later last day.
    pub struct Deployment {
        /// Its id.
        public id: DeploymentId,
        /// The post, and with it the contribution.
        public post: PostId,
        /// Who, as a pseudonym.
        restricted person: PersonRef,
        /// The category in which the person is counted, whatever the post says.
        public category: Category,
        /// The first day.
        restricted from: Date,
        /// The last day; left out while it is not known.
        restricted until: Option<Date>,
        /// Whether it was reconstructed from posts, tours and published counts.
        public reconstructed: bool,
        /// Where it comes from.
        public source: Option<SourceRef>,
        /// Whether it may be counted in public.
        public publication: Option<Visibility>,
        /// What there is to say about it.
        restricted remark: Option<String>,
    }
    check fault
}

impl Deployment {
    /// The first and last day that a register can hold.
    pub const DAYS: (Date, Date) = (Date::constant(1945, 1, 1), Date::constant(2124, 6, 5));

    fn fault(&self) -> Option<(Code, &'static str, Message)> {
        for (key, day) in [("from", Some(self.from)), ("until", self.until)] {
            if let Some(day) = day
                && (day < Self::DAYS.0 || day > Self::DAYS.1)
            {
                let message = Message::new("E109-day").with("value", day.to_string());
                return Some((Code::OutOfBounds, key, message));
            }
        }
        self.until.filter(|until| *until < self.from).map(|until| {
            let message = Message::new("E108")
                .with("from", self.from.to_string())
                .with("until", until.to_string());
            (Code::ReversedPeriod, "until", message)
        })
    }
}
