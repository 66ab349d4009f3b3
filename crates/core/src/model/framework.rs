//! National frameworks: the cabinet's own limits on a contribution.

use super::{
    Begin, Category, ContributionId, Count, DecisionId, End, FrameworkId, PaperId, Period,
    SourceRef, Text, Validity,
};
use crate::record;
use crate::record::Code;
use crate::wording::Message;

record! {
    /// Room above the base size, for a time.
    pub struct Temporary {
        /// Of which category.
        public category: Category,
        /// How many more, inclusive.
        public count: Count,
        /// Its first day.
        public from: Begin,
        /// Its last day.
        public until: End,
        /// For what.
        public purpose: Option<Text>,
        /// Where it was told.
        public source: Option<SourceRef>,
    }
}

impl Temporary {
    /// When it holds.
    #[must_use]
    pub fn validity(&self) -> Validity {
        Validity {
            from: self.from.clone(),
            until: self.until.clone(),
        }
    }
}

record! {
    /// A time in which a flexible reserve was called upon.
    pub struct ReserveCall {
        /// How many above the base size.
        public count: Count,
        /// From when until when.
        public period: Period,
        /// The decision to do so.
        public decision: Option<DecisionId>,
    }
}

record! {
    /// Room to go above the base size when it is called upon (e.g. 175, may rise to 350).
    pub struct Reserve {
        /// Of which category.
        public category: Category,
        /// The size that may be reached, base included.
        public up_to: Count,
        /// For what.
        public purpose: Option<Text>,
        /// When it was called upon.
        public calls: Vec<ReserveCall> = "call",
    }
}

record! {
    /// The cabinet's limit on a contribution, as it held for a time.
    pub struct Framework {
        /// Its id.
        public id: FrameworkId,
        /// The contribution that it limits.
        public contribution: ContributionId,
        /// Its first day.
        public from: Begin,
        /// Its last day.
        public until: End,
        /// How many military people at once, inclusive; left out: it provides for none.
        public military: Option<Count>,
        /// How many civilian experts and police officers at once, inclusive; left out: none.
        public civilian: Option<Count>,
        /// Nature of the contribution within it.
        public nature: Option<Text>,
        /// National caveats on how it may be used.
        public caveats: Vec<Text>,
        /// The paper in which parliament was told.
        public paper: Option<PaperId>,
        /// The decision that set it.
        public decision: Option<DecisionId>,
        /// Room above the base size, for a time.
        public temporary: Vec<Temporary>,
        /// Room above the base size, when called upon.
        public reserves: Vec<Reserve> = "reserve",
    }
    with provenance
    check fault
}

impl Framework {
    /// When it holds.
    #[must_use]
    pub fn validity(&self) -> Validity {
        Validity {
            from: self.from.clone(),
            until: self.until.clone(),
        }
    }

    /// The base size for a category; nothing if it provides for none.
    #[must_use]
    pub fn base(&self, category: Category) -> Option<Count> {
        match category {
            Category::Military => self.military,
            Category::Civilian => self.civilian,
        }
    }

    fn fault(&self) -> Option<(Code, &'static str, Message)> {
        for reserve in &self.reserves {
            if self
                .base(reserve.category)
                .is_none_or(|base| reserve.up_to < base)
            {
                let message = Message::new("E203-reserve-below-base").with("up_to", reserve.up_to);
                return Some((Code::Incoherent, "reserve", message));
            }
        }
        self.validity().fault()
    }
}
