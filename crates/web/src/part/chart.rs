//! Drawings of the report on a page, and small bars beside figures.

use jiff::civil::Date;
use kader_core::model::Period;
use kader_document::html::{self, Setting};
use kader_document::report::labels;
use kader_document::tree::Drawing;
use maud::{Markup, PreEscaped, html};

use crate::view::View;

/// Drawings, each with its title, remarks and figures.
pub fn drawings(view: &View<'_>, drawings: &[Drawing]) -> Markup {
    let labels = labels(view.lang);
    let setting = Setting {
        first_rank: 3,
        ..Setting::new(&labels)
    };
    html! {
        @for drawing in drawings {
            (PreEscaped(html::drawing(drawing, &setting).as_str()))
        }
    }
}

/// The period that drawings show around a day: that of the edition where the day is in it, else
/// the year before the day, through the end of its month.
pub fn around(view: &View<'_>) -> Period {
    let edition = view.edition.map(|edition| edition.period);
    edition
        .filter(|period| period.contains(view.on))
        .unwrap_or_else(|| year_before(view.on))
}

/// The twelve months that end with that of a day.
fn year_before(day: Date) -> Period {
    let last = day.last_of_month();
    let first = last
        .first_of_month()
        .checked_sub(jiff::Span::new().months(11));
    let period = first.ok().and_then(|first| Period::new(first, last));
    period.unwrap_or_else(|| Period::day(day))
}

/// Whom a bar counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counts {
    /// Military personnel.
    Military,
    /// Civilian experts and police.
    Civilian,
}

/// A number against its limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bar {
    /// Whom it counts.
    pub counts: Counts,
    /// How many.
    pub number: u64,
    /// At most how many, if there is a limit.
    pub limit: Option<u64>,
    /// Whether the number is from reconstructed records.
    pub is_reconstructed: bool,
}

/// The width of a bar, in its own units.
const WIDTH: u64 = 100;

impl Bar {
    /// How far number and limit reach, of [`WIDTH`].
    fn reach(self) -> (u64, Option<u64>) {
        let most = self.number.max(self.limit.unwrap_or(0)).max(1);
        let of = |count: u64| count * WIDTH / most;
        (of(self.number), self.limit.map(of))
    }

    /// Whether the number is above its limit.
    #[must_use]
    pub fn is_above(self) -> bool {
        self.limit.is_some_and(|limit| self.number > limit)
    }
}

/// Bars, one below the other: as long as the number, with a mark at the limit. What they show
/// stands in figures beside them.
pub fn bars(bars: &[Bar]) -> Markup {
    html! {
        @for bar in bars {
            @let (reach, limit) = bar.reach();
            svg.bar aria-hidden="true" focusable="false" viewBox="0 0 102 8" preserveAspectRatio="none" {
                rect.ground x="1" y="1" width=(limit.unwrap_or(WIDTH)) height="6" {}
                rect class=(class(*bar)) x="1" y="1" width=(reach) height="6" {}
                @if bar.is_reconstructed {
                    path.made d=(format!("M1 4H{}", reach + 1)) {}
                }
                @if let Some(limit) = limit {
                    rect.most x=(limit) y="0" width="1.5" height="8" {}
                }
            }
        }
    }
}

fn class(bar: Bar) -> &'static str {
    match (bar.is_above(), bar.counts) {
        (true, _) => "over",
        (false, Counts::Military) => "military",
        (false, Counts::Civilian) => "civilian",
    }
}
