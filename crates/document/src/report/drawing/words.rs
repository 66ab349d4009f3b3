//! The words of charts, from the catalogue.

use kader_core::wording::{Lang, Message, say};

use super::sentence::word;
use crate::chart::{
    DetailWords, MapWords, MonthGraphWords, OutcomeBarsWords, Phrase, SmallMultiplesWords,
    TallyBarsWords, TimelineWords,
};

/// A phrase with places for names. Fluent has braces of its own: each place is filled with its
/// own name in braces, and the forms for one and for more are what it says for 1 and for 2.
pub(super) fn phrase(lang: Lang, name: &'static str, places: &[&'static str]) -> Phrase {
    let form = |number: u32| {
        let message = Message::new(name).with("number", number);
        let message = places.iter().fold(message, |message, place| {
            message.with(place, format!("{{{place}}}"))
        });
        say(lang, &message)
    };
    let (one, other) = (form(1), form(2));
    if one == other {
        Phrase::new(other)
    } else {
        Phrase::counted(one, other)
    }
}

/// Those of what marks say.
fn details(lang: Lang) -> DetailWords {
    let word = |name: &str| word(lang, name);
    let phrase = |name, places: &[&'static str]| phrase(lang, name, places);
    DetailWords {
        on: phrase("chart-detail-on", &["date"]),
        through: phrase("chart-detail-through", &["from", "until"]),
        from: phrase("chart-detail-from", &["date"]),
        until: phrase("chart-detail-until", &["date"]),
        expiring: phrase("chart-detail-expiring", &["date"]),
        at_latest: phrase("chart-detail-at-latest", &["date"]),
        begin_unknown: word("chart-detail-begin-unknown"),
        end: phrase("chart-detail-end", &["what"]),
        military: phrase("chart-sent-military", &["count"]),
        civilian: phrase("chart-sent-civilian", &["count"]),
        together: phrase("chart-detail-together", &["count"]),
        most: phrase("chart-detail-most", &["people"]),
        limit: phrase("chart-limit", &["count"]),
        temporary: phrase("chart-plus-temporary", &["count"]),
        limit_most: phrase("chart-detail-limit-most", &["count"]),
        missing: phrase("chart-detail-missing", &["who"]),
        row: phrase("chart-spoken-row", &["name", "figures"]),
    }
}

/// Those of the graph per month.
pub(super) fn month_graph(lang: Lang) -> MonthGraphWords {
    let word = |name: &str| word(lang, name);
    let phrase = |name, places: &[&'static str]| phrase(lang, name, places);
    MonthGraphWords {
        military: word("chart-military"),
        civilian: word("chart-civilian"),
        together: word("chart-together"),
        limit_military: phrase("chart-limit-military", &["count"]),
        limit_civilian: phrase("chart-limit-civilian", &["count"]),
        limit_together: phrase("chart-limit-together", &["count"]),
        temporary: phrase("chart-temporary", &["count"]),
        peak: phrase("chart-peak", &["count", "date"]),
        period: phrase("chart-period", &["from", "until"]),
        missing: word("chart-missing"),
        reconstructed: word("chart-hatched"),
        nothing: word("chart-no-days"),
        unavailable: word("unavailable"),
        column_month: word("column-month"),
        column_limit_military: word("chart-column-limit-military"),
        column_limit_civilian: word("chart-column-limit-civilian"),
        spoken: phrase("chart-month-spoken", &["from", "until"]),
        spoken_peak: phrase("chart-spoken-peak", &["who", "count", "date"]),
        spoken_limit: phrase("chart-spoken-limit", &["limit", "from", "until"]),
        spoken_missing: phrase("chart-spoken-missing", &["who", "from", "until"]),
        detail: details(lang),
    }
}

/// Those of the timeline.
pub(super) fn timeline(lang: Lang) -> TimelineWords {
    let word = |name: &str| word(lang, name);
    let phrase = |name, places: &[&'static str]| phrase(lang, name, places);
    TimelineWords {
        mandate: word("chart-mandate"),
        framework: word("chart-framework"),
        peak: phrase("chart-most", &["count"]),
        period: phrase("chart-period", &["from", "until"]),
        day: phrase("chart-day", &["date"]),
        horizon: phrase("chart-horizon", &["date", "days"]),
        indefinite: word("chart-indefinite"),
        unknown: word("chart-unknown"),
        no_mandate: word("chart-no-mandate"),
        no_framework: word("chart-no-framework"),
        no_people: word("chart-no-days-here"),
        missing: word("chart-missing"),
        reconstructed: word("chart-hatched"),
        continued: phrase("chart-continued", &["group"]),
        nothing: word("chart-no-rows"),
        column_mission: word("column-mission"),
        column_peak: word("facts-peak"),
        unavailable: word("unavailable"),
        spoken: phrase("chart-timeline-spoken", &["count", "from", "until", "date"]),
        spoken_row: phrase(
            "chart-timeline-spoken-row",
            &["name", "mandate", "framework", "people"],
        ),
        spoken_until: phrase("chart-spoken-until", &["date"]),
        spoken_expiring: phrase("chart-spoken-expiring", &["date"]),
        temporary: word("chart-temporary-mark"),
        detail: details(lang),
    }
}

/// Those of the bars of everyone who was sent.
pub(super) fn tally_bars(lang: Lang) -> TallyBarsWords {
    let word = |name: &str| word(lang, name);
    let phrase = |name, places: &[&'static str]| phrase(lang, name, places);
    TallyBarsWords {
        military: phrase("chart-sent-military", &["count"]),
        civilian: phrase("chart-sent-civilian", &["count"]),
        unavailable_tally: phrase("chart-sent-unavailable", &["who"]),
        limit: phrase("chart-limit", &["count"]),
        temporary: phrase("chart-plus-temporary", &["count"]),
        no_limit: word("chart-no-limit"),
        unavailable_limit: word("chart-limit-unavailable"),
        counted: word("chart-counted"),
        published: word("chart-published"),
        reconstructed: word("chart-counted-reconstructed"),
        limit_mark: word("chart-limit-mark"),
        temporary_mark: word("chart-temporary-mark"),
        magnified: phrase("chart-magnified", &["count"]),
        nothing: word("chart-no-rows"),
        unavailable: word("unavailable"),
        column_mission: word("column-mission"),
        column_military: word("chart-military"),
        column_limit_military: word("chart-column-limit-military"),
        column_temporary: word("chart-column-temporary"),
        column_civilian: word("chart-civilian"),
        column_limit_civilian: word("chart-column-limit-civilian"),
        column_basis: word("chart-column-basis"),
        spoken: phrase("chart-sent-spoken", &["count"]),
        spoken_row: phrase("chart-spoken-row", &["name", "figures"]),
    }
}

/// Those of the small charts.
pub(super) fn small_multiples(lang: Lang) -> SmallMultiplesWords {
    let word = |name: &str| word(lang, name);
    let phrase = |name, places: &[&'static str]| phrase(lang, name, places);
    SmallMultiplesWords {
        military: word("chart-military-within"),
        civilian: word("chart-civilian-within"),
        titled: phrase("chart-titled", &["name", "who"]),
        limit_military: phrase("chart-limit", &["count"]),
        limit_civilian: phrase("chart-limit", &["count"]),
        temporary: phrase("chart-plus-temporary", &["count"]),
        peak: phrase("chart-peak", &["count", "date"]),
        missing: word("chart-missing"),
        reconstructed: word("chart-hatched"),
        no_records: word("chart-no-days-here"),
        published_only: phrase("chart-published-only", &["count"]),
        nothing: word("chart-no-rows"),
        unavailable: word("unavailable"),
        column_mission: word("column-mission"),
        column_peak: word("facts-peak"),
        column_date: word("chart-column-first-on"),
        column_limit: word("chart-framework-capital"),
        spoken: phrase("chart-multiples-spoken", &["count", "from", "until"]),
        spoken_panel: phrase("chart-spoken-row", &["name", "figures"]),
        spoken_gaps: word("chart-spoken-gaps"),
        spoken_peak: phrase("chart-multiples-spoken-peak", &["who", "count", "date"]),
        detail: details(lang),
    }
}

/// Those of requests by outcome.
pub(super) fn outcome_bars(lang: Lang) -> OutcomeBarsWords {
    let word = |name: &str| word(lang, name);
    let phrase = |name, places: &[&'static str]| phrase(lang, name, places);
    OutcomeBarsWords {
        submitted: word("chart-submitted"),
        military: word("chart-request-military"),
        private: word("chart-request-private"),
        private_on_cost: word("chart-request-on-cost"),
        refused: word("chart-request-refused"),
        withdrawn: word("chart-request-withdrawn"),
        open: word("chart-request-open"),
        untold: word("chart-untold"),
        by_year: word("chart-by-year"),
        nothing: word("chart-no-requests"),
        unavailable: word("unavailable"),
        column_when: word("chart-column-when"),
        spoken: phrase("chart-requests-spoken", &["name"]),
        spoken_part: phrase("chart-requests-spoken-part", &["name", "count"]),
        titled: phrase("chart-titled", &["name", "who"]),
    }
}

/// Those of the map.
pub(super) fn map(lang: Lang) -> MapWords {
    let word = |name: &str| word(lang, name);
    let phrase = |name, places: &[&'static str]| phrase(lang, name, places);
    MapWords {
        people: phrase("chart-map-people", &["count"]),
        together: phrase("chart-map-together", &["count", "people"]),
        together_short: phrase("chart-map-together-short", &["count", "people"]),
        more: phrase("chart-map-more", &["count"]),
        unnamed: phrase("chart-map-unnamed", &["count"]),
        military: phrase("chart-sent-military", &["count"]),
        civilian: phrase("chart-sent-civilian", &["count"]),
        others_unavailable: word("chart-map-others-unavailable"),
        civilian_mark: word("chart-civilian-within"),
        reconstructed: word("chart-map-hatched"),
        unavailable_mark: word("chart-map-unavailable"),
        nothing: word("chart-map-nothing"),
        unavailable: word("unavailable"),
        column_mission: word("column-mission"),
        column_place: word("chart-map-column-place"),
        column_military: word("chart-military"),
        column_civilian: word("chart-civilian"),
        column_reconstructed: word("chart-map-column-reconstructed"),
        spoken: phrase("chart-map-spoken", &["count"]),
        spoken_point: phrase("chart-spoken-row", &["name", "figures"]),
    }
}
