//! What a small chart says of the days that are pointed at.

use super::super::data::Days;
use super::super::detail::{Standing, spans};
use super::super::words::Locale;
use super::SmallMultiplesWords;
use super::view::View;

/// The days of the axis in order, and what is said of them: days in a row on which no number
/// changes, or all of them where there are no records.
pub(super) fn details(
    view: &View<'_>,
    period: Days,
    words: &SmallMultiplesWords,
    locale: &dyn Locale,
) -> Vec<(Days, String)> {
    let detail = &words.detail;
    if view.peak(period).is_none() {
        // As in the alternative: the highest limit, since nothing is drawn day by day.
        let highest = view.counted.limits.highest(period);
        let limit = highest.map(|highest| view.limit.fill_count(highest, locale, &[]));
        let figures: Vec<String> = [Some(view.no_records(words, locale)), limit]
            .into_iter()
            .flatten()
            .collect();
        return vec![(period, detail.told(&view.title, &figures.join(", ")))];
    }
    let counted = view.counted;
    let people = counted.people.runs().iter().map(|run| run.days);
    let known = people.chain(counted.limits.within(period).map(|limit| limit.days));
    let standing = |day| Standing::on(&counted.people, &counted.limits, day);
    spans(period, known, standing)
        .into_iter()
        .map(|(days, standing)| {
            let name = format!("{}, {}", view.title, detail.when(days, locale));
            let limit = (view.limit, &words.temporary);
            let figures = standing.told(
                view.people,
                &words.missing,
                &words.reconstructed,
                limit,
                locale,
            );
            (days, detail.told(&name, &figures))
        })
        .collect()
}
