//! Requests for the protection of ships: what became of them, and within which bounds.

use jiff::civil::Date;
use kader_core::model::{
    Count, Known, Parameter, Period, PrivateGround, Protection, Quantity, Request, RequestState,
};
use kader_core::register::Register;
use kader_core::wording::Message;
use kader_document::report::drawing;
use maud::{Markup, html};

use super::{Content, Trouble};
use crate::address::{Page, TableFormat, TableName};
use crate::part::chart::{self, Bar, Counts};
use crate::part::choice::choice;
use crate::part::figure::{align, figure};
use crate::part::layout;
use crate::view::View;

/// How many requests stand on the page; the file has them all.
const SHOWN: usize = 200;

/// What the page says.
#[derive(Debug, Clone, PartialEq)]
pub struct Protected<'v> {
    /// The requests in the register, the last submitted first.
    pub requests: Vec<&'v Request>,
    /// Teams on ships on the day, and at most how many at once.
    pub teams: Bounded<'v>,
    /// Teams of which the request was submitted in the year of the day, and at most how many.
    pub in_year: Bounded<'v>,
    /// The most teams at once in each year with requests: the year, how many, since which day.
    pub most: Vec<(i16, u32, Option<Date>)>,
}

/// A number with its bound.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounded<'v> {
    /// How many; nothing where no request is recorded.
    pub number: Option<u64>,
    /// The parameter that bounds it, and at most how many, inclusive.
    pub limit: Option<(&'v Parameter, Count)>,
}

impl<'v> Protected<'v> {
    /// What there is to say on the day of a view.
    #[must_use]
    pub fn of(view: &View<'v>) -> Self {
        let register = view.register();
        let mut requests: Vec<&Request> = register.requests.values().collect();
        requests.sort_by_key(|request| (std::cmp::Reverse(request.submitted), &request.id));
        let number = |count: usize| {
            let count = u64::try_from(count).unwrap_or(u64::MAX);
            (!requests.is_empty()).then_some(count)
        };
        let on_ships = requests
            .iter()
            .filter(|one| is_on_ship(one, view.on))
            .count();
        let year = view.on.year();
        let granted = requests
            .iter()
            .filter(|one| one.submitted.year() == year && is_military(one))
            .count();
        let mut years: Vec<i16> = requests.iter().map(|one| one.submitted.year()).collect();
        years.sort_unstable();
        years.dedup();
        let most = years.into_iter().map(|year| {
            let (count, day) = most_in(&requests, year);
            (year, count, day)
        });
        Self {
            teams: Bounded {
                number: number(on_ships),
                limit: parameter(register, "vpd-teams-at-once", view.on),
            },
            in_year: Bounded {
                number: number(granted),
                limit: parameter(register, "vpd-teams-per-year", view.on),
            },
            most: most.collect(),
            requests,
        }
    }
}

/// The value of a parameter that is a count on a day, with its record.
fn parameter<'r>(register: &'r Register, name: &str, day: Date) -> Option<(&'r Parameter, Count)> {
    let said = register.parameter_on(name, day)?;
    let Quantity::Count { value } = said else {
        return None;
    };
    let mut parameters = register.parameters.values();
    let record = parameters.find(|parameter| {
        parameter.name == name
            && parameter.quantity == *said
            && parameter.validity().holds_on(day) == Known::Yes
    })?;
    Some((record, *value))
}

/// To whom a request was granted.
fn granted(request: &Request) -> Option<Protection> {
    match &request.state {
        RequestState::Granted { by, .. }
        | RequestState::UnderWay { by, .. }
        | RequestState::CarriedOut { by, .. } => Some(*by),
        RequestState::Submitted {}
        | RequestState::Refused { .. }
        | RequestState::Withdrawn { .. } => None,
    }
}

fn is_military(request: &Request) -> bool {
    granted(request) == Some(Protection::Vpd)
}

/// The days on which a military team is on the ship, the last not known while under way.
fn on_ship(request: &Request) -> Option<(Date, Option<Date>)> {
    if !is_military(request) {
        return None;
    }
    match &request.state {
        RequestState::UnderWay { from, .. } => Some((*from, None)),
        RequestState::CarriedOut { from, until, .. } => Some((*from, Some(*until))),
        RequestState::Submitted {}
        | RequestState::Refused { .. }
        | RequestState::Withdrawn { .. }
        | RequestState::Granted { .. } => None,
    }
}

fn is_on_ship(request: &Request, day: Date) -> bool {
    on_ship(request)
        .is_some_and(|(from, until)| from <= day && until.is_none_or(|until| day <= until))
}

/// The most teams at once in a year, and the first day with so many: where one begins.
fn most_in(requests: &[&Request], year: i16) -> (u32, Option<Date>) {
    let (first, last) = (Date::new(year, 1, 1), Date::new(year, 12, 31));
    let Some(days) = first.ok().zip(last.ok()) else {
        return (0, None);
    };
    let begins = requests.iter().filter_map(|request| on_ship(request));
    let mut days: Vec<Date> = begins
        .map(|(from, _)| from.max(days.0))
        .filter(|day| *day <= days.1)
        .collect();
    days.sort_unstable();
    days.dedup();
    let mut most = (0, None);
    for day in days {
        let here = requests.iter().filter(|one| is_on_ship(one, day)).count();
        let here = u32::try_from(here).unwrap_or(u32::MAX);
        if here > most.0 {
            most = (here, Some(day));
        }
    }
    most
}

/// The page.
pub fn page(view: &View<'_>) -> Result<Content, Trouble> {
    let protected = Protected::of(view);
    Ok(Content {
        title: layout::name(view, view.page),
        way: Vec::new(),
        main: html! {
            // Where no request is recorded by itself, what is known by year comes first.
            @if protected.requests.is_empty() { (drawn(view)) (by_year(view)) }
            div.numbers {
                (bounded(view, protected.teams, &Message::new("web-teams-at-once").with("day", view.on)))
                (bounded(view, protected.in_year, &Message::new("web-teams-in-year").with("year", view.on.year().to_string())))
            }
            @if !protected.requests.is_empty() { (drawn(view)) (by_year(view)) }
            @if !protected.most.is_empty() { (most(view, &protected)) }
            h2 { (view.word("web-requests")) }
            @if protected.requests.is_empty() {
                p.empty { (view.word("web-requests-none")) }
            } @else {
                (list(view, &protected.requests))
            }
        },
    })
}

/// A number, then its bound.
fn bounded(view: &View<'_>, bounded: Bounded<'_>, what: &Message) -> Markup {
    html! {
        div.number {
            p.what { (view.say(what)) }
            p.big {
                @match bounded.number {
                    Some(number) => { strong { (view.count(number)) } }
                    None => { strong.unavailable title=(view.word("web-requests-none")) { (view.word("unavailable")) } }
                }
                @if let Some((parameter, most)) = bounded.limit {
                    span.limit {
                        " " (view.word("web-of-at-most")) " "
                        a.figure href=(view.href_why(&format!("parameter/{}/quantity.value", parameter.id))) { (view.count(u64::from(most))) }
                    }
                }
            }
            @if let Some((number, (_, most))) = bounded.number.zip(bounded.limit) {
                (chart::bars(&[Bar {
                    counts: Counts::Military,
                    number,
                    limit: Some(u64::from(most)),
                    is_reconstructed: false,
                }]))
            }
        }
    }
}

/// The requests of the period of the edition, drawn.
fn drawn(view: &View<'_>) -> Markup {
    let Some(edition) = view.edition else {
        return html! {};
    };
    let period = view.asked.period().unwrap_or(edition.period);
    let edition = kader_core::model::Edition {
        period,
        ..edition.clone()
    };
    chart::drawings(view, &drawing::requests(&view.drawn(period), &edition))
}

/// The requests by year and outcome.
fn by_year(view: &View<'_>) -> Markup {
    let Some(table) = view.table("requests") else {
        return html! {};
    };
    let name = TableName::parse("requests");
    html! {
        h2 { (view.word("web-requests-by-year")) }
        div.scroll tabindex="0" role="region" aria-label=(view.table_of(&view.word("web-requests-by-year"))) {
            table {
                caption.unseen { (view.word("web-requests-by-year")) }
                thead { tr {
                    @for column in &table.columns {
                        th scope="col" class=(align(column.kind)) { (kader_exchange::table::heading(column.key, view.lang)) }
                    }
                } }
                tbody {
                    @for row in &table.rows {
                        tr {
                            th scope="row" {
                                @if row.key == "period" { (period(view)) } @else { (row.key) }
                            }
                            @for (cell, column) in row.cells.iter().zip(&table.columns).skip(1) {
                                td class=(align(column.kind)) { (figure(view, cell, &format!("requests/{}/{}", row.key, column.key))) }
                            }
                        }
                    }
                }
            }
        }
        @if let Some(name) = name {
            p.downloads {
                a href=(view.href(&Page::Table(name))) { (view.word("web-table-whole")) }
                @for format in TableFormat::ALL {
                    a href=(view.href_table(name, format)) download { (format.extension().to_uppercase()) }
                }
            }
        }
    }
}

fn period(view: &View<'_>) -> String {
    let period: Option<Period> = view.sought().map(|sought| sought.period);
    period.map_or_else(String::new, |period| {
        let message = Message::new("web-from-until")
            .with("from", period.from())
            .with("until", period.until());
        view.say(&message)
    })
}

/// The most teams at once, year after year.
fn most(view: &View<'_>, protected: &Protected<'_>) -> Markup {
    html! {
        h2 { (view.word("web-teams-most")) }
        ul.most {
            @for (year, count, day) in &protected.most {
                @let limit = day.and_then(|day| parameter(view.register(), "vpd-teams-at-once", day));
                li {
                    strong { (year) } " "
                    (view.say(&Message::new("web-teams-count").with("number", *count)))
                    @if let Some((_, most)) = limit { span.limit { " " (view.word("web-of-at-most")) " " (most) } }
                    @if let Some(day) = day { span.muted { ", " (view.say(&Message::new("web-first-on").with("day", *day))) } }
                }
            }
        }
    }
}

/// The requests one by one, as far as the public may see them.
fn list(view: &View<'_>, requests: &[&Request]) -> Markup {
    html! {
        @if requests.len() > SHOWN {
            p.note { (view.say(&Message::new("web-requests-shown").with("shown", SHOWN).with("number", requests.len()))) }
        }
        div.scroll tabindex="0" role="region" aria-label=(view.table_of(&view.word("web-requests"))) {
            table {
                caption.unseen { (view.word("web-requests")) }
                thead { tr {
                    th scope="col" { (view.word("web-request")) }
                    th scope="col" { (view.word("web-field-submitted")) }
                    th scope="col" { (view.word("web-field-flag")) }
                    th scope="col" { (view.word("web-field-risk-area")) }
                    th scope="col" { (view.word("web-field-outcome")) }
                    th scope="col" { (view.word("web-field-ground")) }
                    th scope="col" { (view.word("web-field-decided")) }
                } }
                tbody {
                    @for request in requests.iter().take(SHOWN) { (row(view, request)) }
                }
            }
        }
    }
}

fn row(view: &View<'_>, request: &Request) -> Markup {
    let (ground, decided) = decision(request);
    html! {
        tr {
            th scope="row" {
                a.figure href=(view.href_why(&format!("request/{}/submitted", request.id))) { (request.id) }
            }
            td { (view.day(request.submitted)) }
            td { (request.flag) }
            td { @if let Some(area) = &request.risk_area { (view.text(area)) } }
            td {
                (choice(view, state(&request.state)))
                @if let Some(by) = granted(request) { ", " (choice(view, by.word())) }
            }
            td { @if let Some(ground) = ground { (choice(view, ground)) } }
            td { @if let Some(day) = decided { (view.day(day)) } }
        }
    }
}

/// The word of a state.
fn state(state: &RequestState) -> &'static str {
    match state {
        RequestState::Submitted {} => "submitted",
        RequestState::Refused { .. } => "refused",
        RequestState::Withdrawn { .. } => "withdrawn",
        RequestState::Granted { .. } => "granted",
        RequestState::UnderWay { .. } => "under-way",
        RequestState::CarriedOut { .. } => "carried-out",
    }
}

/// On what ground, and when.
fn decision(request: &Request) -> (Option<&'static str>, Option<Date>) {
    match &request.state {
        RequestState::Submitted {} => (None, None),
        RequestState::Refused { decided, ground } => (Some(ground.word()), Some(*decided)),
        RequestState::Withdrawn { on, ground } => (Some(ground.word()), *on),
        RequestState::Granted {
            decided,
            private_ground,
            ..
        }
        | RequestState::UnderWay {
            decided,
            private_ground,
            ..
        } => (private_ground.map(PrivateGround::word), Some(*decided)),
        RequestState::CarriedOut {
            decided,
            private_ground,
            ..
        } => (private_ground.map(PrivateGround::word), *decided),
    }
}
