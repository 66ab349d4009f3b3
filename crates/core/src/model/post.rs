//! Posts: positions in a mission, and units.

use super::{Begin, Category, ContributionId, Count, End, PostId, Text, VagueCount, Validity};
use crate::record::Code;
use crate::wording::Message;
use crate::{choice, record};

choice! {
    /// Whether a post is one position or a whole unit.
    pub enum PostSort {
        /// A position, filled by one person at a time for each seat.
        Position = "position",
        /// A unit of about so many.
        Unit = "unit",
    }
}

record! {
    /// How long a tour on a post lasts, in months, both bounds inclusive.
    pub struct TourLength {
        /// The shortest.
        public least: Count,
        /// The longest.
        public most: Count,
    }
}

record! {
    /// A position in a mission, or a unit.
    pub struct Post {
        /// Its id.
        public id: PostId,
        /// The contribution that it belongs to.
        public contribution: ContributionId,
        /// Its title.
        public title: Text,
        /// Whether it is a position or a unit.
        public sort: Option<PostSort>,
        /// Where it is.
        public place: Option<Text>,
        /// The category of who fills it.
        public category: Category,
        /// How many fill it at once.
        public seats: VagueCount,
        /// How long a tour lasts, in months.
        public tour: Option<TourLength>,
        /// The first day on which it is the country's to fill.
        public from: Begin,
        /// The last such day.
        public until: End,
        /// What whoever fills it does.
        public task: Option<Text>,
    }
    with provenance
    check fault
}

impl Post {
    /// When it is the country's to fill.
    #[must_use]
    pub fn validity(&self) -> Validity {
        Validity {
            from: self.from.clone(),
            until: self.until.clone(),
        }
    }

    fn fault(&self) -> Option<(Code, &'static str, Message)> {
        if let Some(tour) = &self.tour
            && (tour.least > tour.most || tour.most == 0)
        {
            let message = if tour.most == 0 {
                Message::new("E107-no-tour")
            } else {
                Message::new("E107-reversed")
                    .with("least", tour.least)
                    .with("most", tour.most)
            };
            return Some((Code::BadCount, "tour", message));
        }
        self.validity().fault()
    }
}
