//! A small chart for each row of the personnel annex: people on post against the limit.

use kader_core::figures::annex2;
use kader_core::model::{Category, Edition};
use kader_core::register::Register;
use kader_core::wording::Message;

use super::locale::Written;
use super::people::{self, CountedRow, Headcount, Without, has_civilians, limits};
use super::sentence::{sentence, word};
use super::{notes, numbered, words};
use crate::chart::{Caption, Counted, Days, SmallMultiples, SmallPanel, small_multiples as draw};
use crate::tree::{Anchor, Drawing, Inline, text};

/// The small charts.
pub(super) fn small_multiples(register: &Register, edition: &Edition) -> Vec<Drawing> {
    let Some(days) = people::days(edition.period) else {
        return Vec::new();
    };
    let lang = register.identity.language;
    let rows = people::rows(register, edition);
    let table = annex2(register, edition);
    let panels: Vec<SmallPanel> = rows
        .iter()
        .map(|counted| {
            let figure = table.figure(counted.row.id.as_str(), "deployed_total");
            let published = figure
                .and_then(|figure| figure.value.count())
                .and_then(|count| u32::try_from(count).ok());
            panel(register, edition, counted, published)
        })
        .collect();
    let multiples = SmallMultiples {
        period: days,
        panels,
    };
    let anchor = Anchor::new("figuur-small-multiples");
    let marked = multiples
        .panels
        .iter()
        .any(|panel| is_reconstructed(panel, days));
    let title = title(register, &multiples, marked);
    let mut remarks = vec![vec![text(word(lang, "chart-source-headcount"))]];
    remarks.extend(notes::uncertain_limits(register, &rows, edition.period));
    let known: Vec<CountedRow<'_>> = rows.into_iter().filter(CountedRow::is_known).collect();
    remarks.extend(notes::reconstructed(register, &known, marked));
    let charts = draw(
        &multiples,
        &words::small_multiples(lang),
        &Written(lang),
        &anchor,
    );
    let captions = numbered(lang, &anchor, charts.len()).map(|(anchor, page)| Caption {
        anchor,
        title: title.iter().cloned().chain(page).collect(),
        subtitle: vec![text(word(lang, "chart-multiples-subtitle"))],
        remarks: remarks.clone(),
    });
    charts
        .into_iter()
        .zip(captions)
        .map(|(chart, caption)| chart.captioned(caption))
        .collect()
}

/// A row. Without records of everyone it has no line, only what was published.
fn panel(
    register: &Register,
    edition: &Edition,
    counted: &CountedRow<'_>,
    published: Option<u32>,
) -> SmallPanel {
    let period = edition.period;
    let held = people::held(register, &counted.row.contributions);
    let shown: &[_] = if counted.is_known() {
        &counted.recorded
    } else {
        &[]
    };
    let of = |category| {
        let people = Headcount::of(register, shown, category, period);
        let limits = limits(register, &held, category, period, Without::NoLimit);
        (
            Counted {
                people: people.series(),
                limits,
            },
            people,
        )
    };
    let (military, _) = of(Category::Military);
    let (civilian, headcount) = of(Category::Civilian);
    SmallPanel {
        name: counted.label(register),
        military,
        civilian: has_civilians(register, edition, &held, &headcount).then_some(civilian),
        published: published.filter(|_| !counted.is_known()),
    }
}

fn is_reconstructed(panel: &SmallPanel, days: Days) -> bool {
    panel.military.people.is_reconstructed(days)
        || panel
            .civilian
            .as_ref()
            .is_some_and(|counted| counted.people.is_reconstructed(days))
}

/// How people on post and limit stood to each other on the days of a panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kept {
    /// Never more than the limit.
    Within,
    /// There were days with people of which the limit is not known.
    Unknown,
    /// There were days with more than the limit.
    Above,
}

fn kept(counted: &Counted, days: Days) -> Kept {
    let limits: Vec<_> = counted.limits.within(days).collect();
    let of_run = |run: crate::chart::Run| {
        if run.people == 0 {
            return Kept::Within;
        }
        let here: Vec<_> = limits
            .iter()
            .filter_map(|limit| Some((limit.days.shared(run.days)?, limit)))
            .collect();
        let above = here
            .iter()
            .any(|(_, limit)| run.people > limit.base.saturating_add(limit.temporary));
        // Limits tell of each day once: as many days as the run has are all of them.
        let covered: i64 = here.iter().map(|(days, _)| length(*days)).sum();
        match (above, covered == length(run.days)) {
            (true, _) => Kept::Above,
            (false, true) => Kept::Within,
            (false, false) => Kept::Unknown,
        }
    };
    counted
        .people
        .within(days)
        .map(of_run)
        .max()
        .unwrap_or(Kept::Within)
}

fn length(days: Days) -> i64 {
    days.first()
        .until(days.last())
        .map_or(0, |span| i64::from(span.get_days()))
        + 1
}

/// How many rows kept within their limits; where records are reconstructed that is no fact about
/// the world, so that it only says of how many rows each day is shown.
fn title(register: &Register, multiples: &SmallMultiples, marked: bool) -> Vec<Inline> {
    let lang = register.identity.language;
    let days = multiples.period;
    let known: Vec<&SmallPanel> = multiples
        .panels
        .iter()
        .filter(|panel| panel.military.people.peak(days).is_some())
        .collect();
    let all = multiples.panels.len();
    let within = known
        .iter()
        .filter(|panel| {
            let each = std::iter::once(&panel.military).chain(&panel.civilian);
            each.map(|counted| kept(counted, days)).max() == Some(Kept::Within)
        })
        .count();
    let name = match (known.len(), marked) {
        (0, _) => "chart-multiples-title-none",
        (known, true) if known == all => "chart-multiples-title-shown-all",
        (_, true) => "chart-multiples-title-shown",
        (1, false) if all > 1 => "chart-multiples-title-one",
        (known, false) if within == known && known == all => "chart-multiples-title-within-all",
        (_, false) => "chart-multiples-title-within",
    };
    let prose = |count: usize| {
        let words = Written(lang).prose(u64::try_from(count).unwrap_or(u64::MAX));
        if count == 0 {
            text(word(lang, "chart-none"))
        } else {
            text(words)
        }
    };
    let message = Message::new(name)
        .with("number", known.len())
        .with("kept", within);
    let runs = [
        ("known", prose(known.len())),
        ("all", prose(all)),
        ("within", prose(within)),
    ];
    sentence(lang, message, &runs)
}
