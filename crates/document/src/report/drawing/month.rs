//! People on post at the same time, over the rows of the personnel annex.

use kader_core::figures::peak;
use kader_core::model::{Category, Edition};
use kader_core::register::Register;
use kader_core::wording::Message;

use super::locale::Written;
use super::people::{self, Headcount, Without, has_civilians, limits};
use super::sentence::{figure, sentence, word};
use super::{notes, words};
use crate::chart::{
    Arrangement, Caption, Counted, Locale, MonthGraph, Resolution, month_graph as draw,
};
use crate::tree::{Anchor, Drawing, Inline, text};

/// Up to so many days a line can show each of them; beyond, the highest of each month.
const MOST_DAYS: u32 = 3 * 366;

/// The graph per month.
pub(super) fn month_graph(register: &Register, edition: &Edition) -> Vec<Drawing> {
    let Some(days) = people::days(edition.period) else {
        return Vec::new();
    };
    let (lang, period) = (register.identity.language, edition.period);
    let rows = people::rows(register, edition);
    let recorded = people::recorded(&rows);
    let headcount = |category| Headcount::of(register, &recorded, category, period);
    let limit = |category, without| limits(register, &recorded, category, period, without);
    let (military, civilian) = (headcount(Category::Military), headcount(Category::Civilian));
    let both = has_civilians(register, edition, &recorded, &civilian);
    let total = if both {
        military.with(&civilian)
    } else {
        military.clone()
    };
    let graph = MonthGraph {
        axis: days,
        period: days,
        resolution: if period.days() > MOST_DAYS {
            Resolution::Month
        } else {
            Resolution::Day
        },
        // One line of everyone, since that is what is asked; per category stand the limits in
        // the table and in the small charts.
        arrangement: Arrangement::Stacked,
        military: Counted {
            people: military.series(),
            limits: limit(Category::Military, Without::NoLimit),
        },
        civilian: both.then(|| Counted {
            people: civilian.series(),
            // A day on which no one provides for civilians still has the military limit.
            limits: limit(Category::Civilian, Without::Nothing),
        }),
    };
    let anchor = Anchor::new("figuur-month-graph");
    let chart = draw(&graph, &words::month_graph(lang), &Written(lang), &anchor);
    let mut remarks = vec![vec![text(word(lang, "chart-source-headcount"))]];
    if both {
        remarks.push(vec![text(word(lang, "chart-limit-is-sum"))]);
    }
    remarks.extend(notes::without_days(register, &rows));
    remarks.extend(notes::uncertain_limits(register, &rows, period));
    remarks.extend(notes::reconstructed(
        register,
        &rows,
        total.is_reconstructed(),
    ));
    let subtitle = match graph.resolution {
        Resolution::Day => "chart-month-subtitle",
        Resolution::Month => "chart-month-subtitle-months",
    };
    let caption = Caption {
        anchor,
        title: title(
            register,
            edition,
            &total,
            rows.iter().all(people::CountedRow::is_known),
        ),
        subtitle: vec![text(word(lang, subtitle))],
        remarks,
    };
    vec![chart.captioned(caption)]
}

/// The highest of all, and when; only what the records tell.
fn title(register: &Register, edition: &Edition, total: &Headcount, is_whole: bool) -> Vec<Inline> {
    let lang = register.identity.language;
    let scope = match (is_whole, total.is_reconstructed()) {
        (true, false) => "chart-scope-whole",
        (true, true) => "chart-scope-reconstructed",
        (false, false) => "chart-scope-recorded",
        (false, true) => "chart-scope-recorded-reconstructed",
    };
    let scope = Message::new(scope);
    if total.people.is_empty() {
        return sentence(lang, Message::new("chart-month-title-unknown"), &[]);
    }
    let Some((most, spans)) = total.peak() else {
        let message = Message::new("chart-month-title-nobody").with("scope", scope);
        return sentence(lang, message, &[]);
    };
    let (name, first) = match spans.as_slice() {
        [all] if Some(*all) == people::days(edition.period) => {
            ("chart-month-title-throughout", Some(all))
        }
        [day] if day.first() == day.last() => ("chart-month-title-day", Some(day)),
        [from] => ("chart-month-title-from", Some(from)),
        [first, ..] => ("chart-month-title-again", Some(first)),
        [] => ("chart-month-title-unknown", None),
    };
    let table = peak(register, edition, edition.period);
    let found = table
        .figure("total", "total")
        .filter(|figure| figure.value.count() == Some(u64::from(most)));
    let shown = figure(found, "peak/total/total", &Written(lang).count(most), lang);
    let mut message = Message::new(name).with("scope", scope).with("number", most);
    if let Some(days) = first {
        message = message.with("day", days.first());
    }
    sentence(lang, message, &[("people", shown)])
}
