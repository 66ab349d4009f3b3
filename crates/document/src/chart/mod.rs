//! Charts: drawn once, as static SVG, for paper and web alike.
//!
//! A chart is a pure function of plain data ([`Series`], [`Limits`], counts), the words of the
//! document's language, and a [`Locale`]. It gives a [`Chart`]: the picture, the same in words
//! for those who do not see it, and the same as a table. The caller adds the message as title.
//!
//! The picture uses presentation attributes only, one CSS pixel a unit, as wide as the text of
//! an A4 page. Every colour also has a class, so that a page can recolour it ([`dark_rules`]).
//! Text stays text, in Fira Sans, whose shipped faces decide where labels fit.

mod axis;
mod data;
mod detail;
mod geometry;
mod hatch;
mod labels;
mod map;
mod measure;
mod month_graph;
mod notes;
mod outcome_bars;
mod palette;
mod scale;
mod small_multiples;
mod steps;
mod svg;
mod table;
mod tally_bars;
mod timeline;
mod words;

#[cfg(test)]
mod examples;

pub use data::{DataError, Days, Limit, Limits, Peak, Run, Series};
pub use detail::DetailWords;
pub(crate) use map::without_brackets;
pub use map::{Bounds, Frame, Map, MapPoint, MapWords, People, Position, Present, map};
pub use month_graph::{Arrangement, Counted, MonthGraph, MonthGraphWords, Resolution, month_graph};
pub use outcome_bars::{OutcomeBars, OutcomeBarsWords, OutcomeRow, Outcomes, outcome_bars};
pub use palette::{Meaning, Shade, Tone, dark_rules};
pub use small_multiples::{SmallMultiples, SmallMultiplesWords, SmallPanel, small_multiples};
pub use tally_bars::{
    Ceiling, Tally, TallyBar, TallyBars, TallyBarsWords, TallyGroup, TallyRow, tally_bars,
};
pub use timeline::{
    Allowed, End, Start, Term, Timeline, TimelineGroup, TimelineRow, TimelineWords, timeline,
};
pub use words::{Locale, Phrase};

use crate::tree::{Anchor, Drawing, Inline, Table};

/// The width of every chart in CSS pixels: the 160 mm of text on A4.
pub const WIDTH: f64 = 604.0;

/// The greatest height of a chart in CSS pixels: what A4 leaves beside title and remarks.
pub const GREATEST_HEIGHT: f64 = 820.0;

/// A picture and what stands in for it.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// The picture: one `<svg>` element.
    pub svg: String,
    /// What it shows, in words.
    pub alternative: String,
    /// Its figures.
    pub data: Table,
}

/// What stands around a picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Caption {
    /// Where references to it lead.
    pub anchor: Anchor,
    /// Its message, as a sentence.
    pub title: Vec<Inline>,
    /// Unit and counting rule.
    pub subtitle: Vec<Inline>,
    /// Source, gaps and reconstruction.
    pub remarks: Vec<Vec<Inline>>,
}

impl Chart {
    /// The chart as a drawing of the document. Its table is named as it is, so that a reader
    /// who meets the table alone knows it.
    #[must_use]
    pub fn captioned(self, caption: Caption) -> Drawing {
        let mut data = self.data;
        if data.caption.is_empty() {
            data.caption.clone_from(&caption.title);
        }
        Drawing {
            anchor: caption.anchor,
            title: caption.title,
            subtitle: caption.subtitle,
            svg: self.svg,
            alternative: self.alternative,
            data: Some(data),
            remarks: caption.remarks,
        }
    }
}
