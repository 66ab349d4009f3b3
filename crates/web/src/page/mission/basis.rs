//! On what basis a mission is there: mandates and frameworks on one line of time, each mandate
//! with what it says, and the legal bases.

use jiff::Span;
use jiff::civil::Date;
use kader_core::model::{Begin, End, LegalBasis, Mandate, Moment, Period, SourceRef};
use kader_core::register::MandateInForce;
use kader_core::wording::Message;
use kader_document::report::drawing::{self, TimelineScope};
use maud::{Markup, html};

use super::Profile;
use super::head::fact;
use crate::part::choice::choice;
use crate::part::source::source;
use crate::part::{chart, rows, when};
use crate::view::View;

/// How many years before the day are on the axis at most, and after it.
const YEARS: (i64, i64) = (10, 5);

/// Mandates and frameworks through time.
pub fn time(view: &View<'_>, profile: &Profile<'_>) -> Markup {
    let period = chart::around(view);
    let counted = rows::Counted::mission(view.register(), profile.mission);
    let groups = [(profile.mission.name.clone(), counted.into_iter().collect())];
    let scope = TimelineScope {
        day: view.on,
        axis: axis(view, profile),
        most_rows: 12,
        is_reported: view.edition.is_some_and(|edition| edition.period == period),
    };
    let edition = rows::edition(&groups, period);
    let drawings = edition.map_or_else(Vec::new, |edition| {
        drawing::timeline_on(&view.drawn(period), &edition, &scope)
    });
    chart::drawings(view, &drawings)
}

/// From the first mandate or framework that is known through the last, not too far from the day.
fn axis(view: &View<'_>, profile: &Profile<'_>) -> Option<Period> {
    let years = |years: i64| {
        view.on
            .checked_add(Span::new().years(years))
            .unwrap_or(view.on)
    };
    let frameworks = || {
        profile
            .contributions
            .iter()
            .flat_map(|given| &given.frameworks)
    };
    let begins = profile.mandates.iter().map(|mandate| &mandate.from);
    let begins = begins.chain(frameworks().map(|framework| &framework.from));
    let first = begins.filter_map(|begin| match begin {
        Begin::On(moment) => Some(moment.latest()),
        Begin::Unknown => None,
    });
    let ends = profile.mandates.iter().map(|mandate| &mandate.until);
    let ends = ends.chain(frameworks().map(|framework| &framework.until));
    let last = ends.filter_map(|end| match end {
        End::On(moment) => Some(moment.latest()),
        End::Indefinite | End::Unknown => None,
    });
    let first = first
        .min()
        .unwrap_or(view.on)
        .clamp(years(-YEARS.0), years(-1));
    let last = last
        .max()
        .unwrap_or(view.on)
        .clamp(years(1), years(YEARS.1));
    Period::new(Date::first_of_month(first), Date::last_of_month(last))
}

/// The mandates, the newest first.
pub fn mandates(view: &View<'_>, profile: &Profile<'_>) -> Markup {
    let in_force = view.register().mandate_on(&profile.mission.id, view.on);
    html! {
        @if in_force == MandateInForce::None {
            p.note { (view.say(&Message::new("web-no-mandate").with("day", view.on))) }
        }
        ol.entries {
            @for mandate in &profile.mandates {
                @let is_in_force = in_force == MandateInForce::Certain(mandate);
                li { (self::mandate(view, mandate, is_in_force)) }
            }
        }
    }
}

fn mandate(view: &View<'_>, mandate: &Mandate, is_in_force: bool) -> Markup {
    let path = |field: &str| view.href_why(&format!("mandate/{}/{field}", mandate.id));
    html! {
        h3 {
            @if mandate.is_known() { (title(view, mandate)) } @else { (view.word("web-mandate-unknown")) }
            @if is_in_force { " " span.tag { (view.say(&Message::new("web-in-force").with("day", view.on))) } }
        }
        p {
            a.figure href=(path("from")) { (when::begin(view, &mandate.from)) } " – "
            a.figure href=(path("until")) { (when::end(view, &mandate.until)) }
        }
        dl.facts {
            @if mandate.title.is_some() && mandate.is_known() {
                (fact(&view.word("web-field-instrument"), &html! { (mandate.instrument) }))
            }
            @if let Some(giver) = &mandate.given_by { (fact(&view.word("web-field-given-by"), &html! { (view.text(giver)) })) }
            @if let Some(adopted) = &mandate.adopted { (fact(&view.word("web-field-adopted"), &html! { (when::moment(view, adopted)) })) }
            @if let Some(before) = mandate.renews.as_ref().and_then(|id| view.register().mandates.get(id)) {
                (fact(&view.word("web-field-renews"), &html! { (title(view, before)) }))
            }
            @if !mandate.tasks.is_empty() {
                (fact(&view.word("web-field-tasks"), &html! { ul { @for task in &mandate.tasks { li { (view.text(task)) } } } }))
            }
            @if !mandate.ceilings.is_empty() {
                (fact(&view.word("web-field-ceiling"), &html! {
                    @for (number, ceiling) in mandate.ceilings.iter().enumerate() {
                        @if number > 0 { "; " }
                        a.figure href=(path(&format!("ceiling.{number}.most"))) { (view.count(u64::from(ceiling.most))) }
                        " " (choice(view, ceiling.category.word()))
                    }
                }))
            }
            @if !mandate.parts.is_empty() {
                (fact(&view.word("web-field-part"), &html! { ul { @for part in &mandate.parts {
                    li { (view.text(&part.what)) ": " (span(view, &part.from, &part.until)) (at(view, part.source.as_ref())) }
                } } }))
            }
            @if !mandate.suspensions.is_empty() {
                (fact(&view.word("web-field-suspension"), &html! { ul { @for suspension in &mandate.suspensions {
                    li {
                        @match &suspension.what { Some(what) => { (view.text(what)) } None => { (view.word("web-whole-mission")) } }
                        ": " (span(view, &suspension.from, &suspension.until)) (at(view, suspension.source.as_ref()))
                    }
                } } }))
            }
            @if !mandate.widenings.is_empty() {
                (fact(&view.word("web-field-widening"), &html! { ul { @for widening in &mandate.widenings {
                    li { (view.text(&widening.what)) ", " (when::begin(view, &widening.from)) (at(view, widening.source.as_ref())) }
                } } }))
            }
            @if !mandate.reservations.is_empty() {
                (fact(&view.word("web-field-reservation"), &html! { ul { @for reservation in &mandate.reservations {
                    li {
                        (view.text(&reservation.task))
                        @if let Some(reason) = &reservation.reason { " – " (view.text(reason)) }
                        (at(view, reservation.source.as_ref()))
                    }
                } } }))
            }
            (sources(view, &mandate.provenance.sources))
        }
    }
}

/// From when until when.
pub fn span(view: &View<'_>, from: &Begin, until: &End) -> Markup {
    let in_words = |moment: &Moment| moment.words().is_some();
    let is_told = matches!(from, Begin::On(one) if in_words(one))
        || matches!(until, End::On(one) if in_words(one));
    // Words of a source are no day of which a dash could make a span.
    let between = if is_told { "; " } else { " – " };
    html! { (when::begin(view, from)) (between) (when::end(view, until)) }
}

/// Where something is told, in brackets.
pub fn at(view: &View<'_>, told: Option<&SourceRef>) -> Markup {
    html! { @if let Some(told) = told { span.muted { " (" (source(view, told)) ")" } } }
}

/// The sources of a record, as a fact.
pub fn sources(view: &View<'_>, sources: &[SourceRef]) -> Markup {
    html! {
        @if !sources.is_empty() {
            (fact(&view.word("web-field-sources"), &list(view, sources)))
        }
    }
}

/// Sources in a row.
pub fn list(view: &View<'_>, sources: &[SourceRef]) -> Markup {
    html! {
        @for (number, one) in sources.iter().enumerate() {
            @if number > 0 { "; " }
            (source(view, one))
        }
    }
}

/// The legal bases.
pub fn legal_bases(view: &View<'_>, bases: &[&LegalBasis]) -> Markup {
    html! {
        ul.entries {
            @for basis in bases {
                li {
                    p { strong { (view.text(&basis.title)) } " " span.muted { "(" (choice(view, basis.kind.word())) ")" } }
                    p {
                        a.figure href=(view.href_why(&format!("legal-basis/{}/until", basis.id))) { (span(view, &basis.from, &basis.until)) }
                        span.muted { " · " (list(view, &basis.provenance.sources)) }
                    }
                }
            }
        }
    }
}

/// How a mandate is called.
fn title(view: &View<'_>, mandate: &Mandate) -> String {
    mandate.title_in_tables().in_language(view.lang).to_owned()
}
