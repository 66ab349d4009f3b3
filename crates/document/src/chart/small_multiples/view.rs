//! What stands in one small chart: one category of one mission, so that no line hides another.

use super::super::data::{Days, Peak};
use super::super::month_graph::Counted;
use super::super::palette::Meaning;
use super::super::words::{Locale, Phrase};
use super::{SmallMultiples, SmallMultiplesWords};

/// A small chart.
#[derive(Debug, Clone)]
pub(super) struct View<'a> {
    pub title: String,
    pub meaning: Meaning,
    pub who: &'a str,
    /// A number of them.
    pub people: &'a Phrase,
    pub counted: &'a Counted,
    pub limit: &'a Phrase,
    pub published: Option<u32>,
}

impl View<'_> {
    pub(super) fn peak(&self, period: Days) -> Option<Peak> {
        self.counted.people.peak(period)
    }

    /// The days without records among others that have some.
    pub(super) fn gaps(&self, period: Days) -> Vec<Days> {
        if self.peak(period).is_some() {
            self.counted.people.gaps(period)
        } else {
            Vec::new()
        }
    }

    pub(super) fn is_reconstructed(&self, period: Days) -> bool {
        self.counted.people.is_reconstructed(period)
    }

    /// The highest count or limit, which ends the axis; at least 1.
    pub(super) fn greatest(&self, period: Days) -> u32 {
        let peak = self.peak(period).map_or(0, |peak| peak.count);
        peak.max(self.counted.limits.highest(period).unwrap_or(0))
            .max(1)
    }

    /// Why there is no line, in words.
    pub(super) fn no_records(&self, words: &SmallMultiplesWords, locale: &dyn Locale) -> String {
        self.published.map_or_else(
            || words.no_records.clone(),
            |count| words.published_only.fill_count(count, locale, &[]),
        )
    }
}

/// The charts in order: a mission with records of both categories has two.
pub(super) fn views<'a>(
    multiples: &'a SmallMultiples,
    words: &'a SmallMultiplesWords,
) -> Vec<View<'a>> {
    let mut views = Vec::new();
    for panel in &multiples.panels {
        let military = View {
            title: panel.name.clone(),
            meaning: Meaning::Military,
            who: &words.military,
            people: &words.detail.military,
            counted: &panel.military,
            limit: &words.limit_military,
            published: panel.published,
        };
        let known = military.peak(multiples.period).is_some();
        let Some(counted) = &panel.civilian else {
            views.push(military);
            continue;
        };
        let civilian = View {
            meaning: Meaning::Civilian,
            who: &words.civilian,
            people: &words.detail.civilian,
            counted,
            limit: &words.limit_civilian,
            ..military.clone()
        };
        if !known && civilian.peak(multiples.period).is_none() {
            // One chart says for the whole mission that there are no records.
            views.push(military);
            continue;
        }
        for view in [military, civilian] {
            let title = words
                .titled
                .fill(&[("name", &panel.name), ("who", view.who)]);
            views.push(View {
                title,
                published: None,
                ..view
            });
        }
    }
    views
}
