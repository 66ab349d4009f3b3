//! Which rows stand on which page, and what is drawn for a mandate or framework.

use jiff::civil::Date;

use super::super::GREATEST_HEIGHT;
use super::super::data::day_after;
use super::super::scale::TimeScale;
use super::{End, Start, Term, Timeline, TimelineRow, TimelineWords};

/// The height of a row.
pub(super) const ROW: f64 = 38.0;
/// The height of a heading.
pub(super) const HEADING: f64 = 22.0;
/// What the axis and its labels take at most.
pub(super) const GREATEST_HEADER: f64 = 104.0;

/// The least length of a bar with a ragged end.
const LEAST_RAGGED: f64 = 7.0;

/// Rows under one heading on one page.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Section<'a> {
    pub heading: Option<String>,
    pub rows: Vec<&'a TimelineRow>,
}

/// The rows of one drawing.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Page<'a> {
    pub sections: Vec<Section<'a>>,
}

impl Page<'_> {
    pub(super) fn rows(&self) -> impl Iterator<Item = &TimelineRow> {
        self.sections
            .iter()
            .flat_map(|section| section.rows.iter().copied())
    }

    fn count(&self) -> usize {
        self.sections.iter().map(|section| section.rows.len()).sum()
    }

    fn height(&self) -> f64 {
        self.sections
            .iter()
            .map(|section| {
                let heading = if section.heading.is_some() {
                    HEADING
                } else {
                    0.0
                };
                heading + section.rows.iter().map(|_| ROW).sum::<f64>()
            })
            .sum()
    }
}

/// The pages: each within the height of paper and the most rows asked for, about equally full.
pub(super) fn pages<'a>(timeline: &'a Timeline, words: &TimelineWords) -> Vec<Page<'a>> {
    let most = timeline.most_rows.max(1);
    let needed = filled(timeline, words, most).len().max(1);
    let rows: usize = timeline.groups.iter().map(|group| group.rows.len()).sum();
    let even = rows.div_ceil(needed).clamp(1, most);
    let pages = filled(timeline, words, even);
    if pages.is_empty() {
        vec![Page::default()]
    } else {
        pages
    }
}

fn filled<'a>(timeline: &'a Timeline, words: &TimelineWords, most: usize) -> Vec<Page<'a>> {
    let room = GREATEST_HEIGHT - GREATEST_HEADER;
    let mut pages: Vec<Page<'a>> = Vec::new();
    let mut page = Page::default();
    for group in &timeline.groups {
        let mut begun = false;
        for row in &group.rows {
            let heading = if begun { 0.0 } else { HEADING };
            if page.count() >= most || page.height() + heading + ROW > room {
                pages.push(std::mem::take(&mut page));
                let heading = group.label.as_ref().map(|label| {
                    if begun {
                        words.continued.fill(&[("group", label)])
                    } else {
                        label.clone()
                    }
                });
                page.sections.push(Section {
                    heading,
                    rows: vec![row],
                });
            } else if begun && let Some(section) = page.sections.last_mut() {
                section.rows.push(row);
            } else {
                page.sections.push(Section {
                    heading: group.label.clone(),
                    rows: vec![row],
                });
            }
            begun = true;
        }
    }
    if page.count() > 0 {
        pages.push(page);
    }
    pages
}

/// How an edge of a bar looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Edge {
    /// A beginning or end on a known day: straight.
    Straight,
    /// Not told by any source: ragged.
    Ragged,
    /// Further than the axis: an arrow.
    Beyond,
    /// Known to have no end: it fades out.
    Fading,
}

/// What an end means on the marked day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Urgency {
    /// It is over.
    Past,
    /// It ends within the horizon and nothing follows it.
    Expiring,
    /// Nothing to do yet.
    Later,
}

/// A bar on the axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Bar {
    pub left: f64,
    pub right: f64,
    pub start: Edge,
    pub end: Edge,
    /// The last day, where it is known.
    pub until: Option<Date>,
    pub urgency: Urgency,
    /// What it is drawn for.
    pub term: Term,
}

/// The bars of a lane, those that reach the axis.
pub(super) fn bars(timeline: &Timeline, terms: &[Term], scale: TimeScale) -> Vec<Bar> {
    terms
        .iter()
        .filter_map(|term| bar(timeline, terms, *term, scale))
        .collect()
}

fn bar(timeline: &Timeline, terms: &[Term], term: Term, scale: TimeScale) -> Option<Bar> {
    let (from, start) = match term.from {
        Start::On(day) => (day, Edge::Straight),
        Start::Unknown { known_from } => (known_from, Edge::Ragged),
    };
    let axis = scale.days;
    let start = if from < axis.first() {
        Edge::Beyond
    } else {
        start
    };
    let left = scale.kept(scale.start(from));
    let (right, end, until) = match term.until {
        End::On(day) if day > axis.last() => (scale.right, Edge::Beyond, Some(day)),
        End::On(day) => (scale.end(day), Edge::Straight, Some(day)),
        End::Indefinite => (scale.right, Edge::Fading, None),
        End::Unknown { known_until } => (scale.kept(scale.end(known_until)), Edge::Ragged, None),
    };
    let visible = from <= axis.last() && right > scale.left && right > left;
    // Of one day nothing would be seen; a ragged edge does not claim to be at its day.
    let right = if end == Edge::Ragged {
        right.max(left + LEAST_RAGGED).min(scale.right)
    } else {
        right
    };
    visible.then(|| Bar {
        left,
        right,
        start,
        end,
        until,
        urgency: urgency(timeline, terms, term),
        term,
    })
}

/// What the end of a term means on the marked day.
pub(super) fn urgency(timeline: &Timeline, terms: &[Term], term: Term) -> Urgency {
    match term.until {
        End::On(day) if day < timeline.day => Urgency::Past,
        End::On(day) if day <= timeline.horizon() && !is_followed(terms, day) => Urgency::Expiring,
        _ => Urgency::Later,
    }
}

/// Whether another term holds on the day after `day`.
fn is_followed(terms: &[Term], day: Date) -> bool {
    let next = day_after(day);
    terms.iter().any(|term| {
        let from = match term.from {
            Start::On(day) | Start::Unknown { known_from: day } => day,
        };
        from <= next
            && match term.until {
                End::On(until) | End::Unknown { known_until: until } => until > day,
                End::Indefinite => true,
            }
    })
}

#[cfg(test)]
mod tests {
    use super::super::super::examples::{day, days};
    use super::*;

    fn term(from: &str, until: &str) -> Term {
        Term::new(Start::On(day(from)), End::On(day(until)))
    }

    fn asked() -> Timeline {
        Timeline {
            period: days("2022-01-01..2023-04-30"),
            day: day("2023-04-30"),
            horizon_days: 62,
            axis: None,
            most_rows: 20,
            groups: Vec::new(),
        }
    }

    #[test]
    fn the_last_day_of_the_horizon_still_expires() {
        let timeline = asked();
        let of = |until: &str| {
            let term = term("2022-01-01", until);
            urgency(&timeline, &[term], term)
        };
        assert_eq!(of("2023-04-29"), Urgency::Past);
        assert_eq!(of("2023-04-30"), Urgency::Expiring);
        assert_eq!(of("2023-07-01"), Urgency::Expiring);
        assert_eq!(of("2023-07-02"), Urgency::Later);
    }

    #[test]
    fn a_renewal_on_the_last_day_or_the_day_after_takes_away_the_haste() {
        let timeline = asked();
        let old = term("2022-01-01", "2023-06-30");
        for from in ["2023-06-30", "2023-07-01"] {
            let terms = [old, term(from, "2024-06-30")];
            assert_eq!(urgency(&timeline, &terms, old), Urgency::Later);
        }
        let terms = [old, term("2023-07-02", "2024-06-30")];
        assert_eq!(urgency(&timeline, &terms, old), Urgency::Expiring);
    }

    #[test]
    fn a_bar_without_a_day_on_the_axis_is_not_drawn() {
        let timeline = asked();
        let scale = TimeScale::new(days("2022-01-01..2022-12-31"), 0.0, 365.0);
        assert!(bars(&timeline, &[term("2020-01-01", "2021-12-31")], scale).is_empty());
        assert!(bars(&timeline, &[term("2023-01-01", "2023-12-31")], scale).is_empty());
        let all = bars(&timeline, &[term("2021-01-01", "2023-12-31")], scale);
        assert_eq!(
            all.iter()
                .map(|bar| (bar.start, bar.end))
                .collect::<Vec<_>>(),
            [(Edge::Beyond, Edge::Beyond)]
        );
    }
}
