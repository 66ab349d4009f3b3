//! How many people are where on the day, and under which limit.

use kader_core::checks::Severity;
use kader_core::figures::{Figure, FigureRow, FigureTable, FigureValue};
use kader_core::model::{Mission, MissionId, RecordKind, RecordRef, Region};
use kader_core::register::kind_name;
use kader_core::wording::Message;
use kader_document::report::drawing;
use kader_store::entry::Position;
use maud::{Markup, html};

use super::{Content, Trouble, compare, findings, map};
use crate::address::{Page, TableName};
use crate::part::chart;
use crate::part::figure::figure;
use crate::part::record::mission_of;
use crate::part::{people, region, rows};
use crate::site::{Changes, Known, Site, Stamp, Tally};
use crate::view::View;

/// How many of what expires stand on the page.
const SOONEST: usize = 8;

/// What the overview says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overview<'v> {
    /// The people on post, as far as that is recorded.
    pub people: u64,
    /// In how many missions there are any.
    pub missions: usize,
    /// Of how many missions it cannot be told.
    pub untold: usize,
    /// In how many missions there are more than the limit allows.
    pub above: usize,
    /// Whether any of the people stand in reconstructed records.
    pub is_reconstructed: bool,
    /// The missions with people or a limit, by region.
    pub regions: Vec<(&'v Region, Vec<(&'v Mission, FigureRow)>)>,
    /// What ends soon, the first first.
    pub expiring: Vec<Expiring>,
    /// How many findings there are of each severity, the worst first.
    pub findings: Tally,
}

/// Something that ends soon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expiring {
    /// Its row in the table of what expires.
    pub key: String,
    /// Until when it holds.
    pub until: Figure,
    /// How many days are left.
    pub left: Figure,
    /// Of what kind it is.
    pub kind: Option<RecordKind>,
    /// The mission that it belongs to.
    pub mission: Option<MissionId>,
    /// What the mission is called.
    pub name: String,
    /// What ends.
    pub what: String,
}

impl<'v> Overview<'v> {
    /// What there is to say on the day of a view.
    #[must_use]
    pub fn of(view: &View<'v>) -> Self {
        let table = view.table("on-post");
        let rows: Vec<FigureRow> = table.map_or_else(Vec::new, |table| table.rows);
        let rows: Vec<FigureRow> = rows.into_iter().filter(|row| !row.is_total).collect();
        let totals = || rows.iter().filter_map(|row| row.cells.get(people::TOTAL));
        let counts: Vec<u64> = totals().filter_map(|total| total.value.count()).collect();
        let is_untold = |total: &&Figure| matches!(total.value, FigureValue::Unavailable(_));
        let is_above = |row: &&FigureRow| people::bars(row).iter().any(|bar| bar.is_above());
        let told = view.table("expiries");
        Self {
            people: counts.iter().sum(),
            missions: counts.iter().filter(|people| **people > 0).count(),
            untold: totals().filter(is_untold).count(),
            above: rows.iter().filter(is_above).count(),
            is_reconstructed: totals().any(|total| total.because.reconstructed),
            regions: by_region(view, &rows),
            expiring: told.map_or_else(Vec::new, |table| expiring(view, &table)),
            findings: tally(view),
        }
    }

    /// The headline.
    fn headline(&self, view: &View<'_>) -> Message {
        Message::new("web-overview-headline")
            .with("day", view.on)
            .with("people", self.people)
            .with("missions", self.missions)
    }

    /// Whether the people are within their limits: never more than the records tell.
    fn within(&self) -> Option<Message> {
        match (self.people, self.above, self.is_reconstructed) {
            (0, _, _) => None,
            (_, 0, false) => Some(Message::new("web-overview-within")),
            (_, 0, true) => Some(Message::new("web-overview-within-reconstructed")),
            (_, above, _) => Some(Message::new("web-overview-above").with("missions", above)),
        }
    }
}

/// How many findings there are of each severity.
fn tally(view: &View<'_>) -> Tally {
    let count = || {
        let found = findings::all(view);
        let told = found.map_or_else(Vec::new, |found| found.told);
        let of = |severity: Severity| {
            let alike = told.iter().filter(|told| told.finding.severity == severity);
            (severity, alike.count())
        };
        Severity::ALL.into_iter().map(of).collect()
    };
    let edition = view.edition.map(|edition| edition.id.clone());
    view.known.tally((view.on, edition), count)
}

fn by_region<'v>(
    view: &View<'v>,
    rows: &[FigureRow],
) -> Vec<(&'v Region, Vec<(&'v Mission, FigureRow)>)> {
    let of = |mission: &'v Mission| {
        let row = rows.iter().find(|row| row.key == mission.id.as_str());
        row.map(|row| (mission, row.clone()))
    };
    region::with_missions(view.register())
        .into_iter()
        .map(|(region, missions)| (region, missions.into_iter().filter_map(of).collect()))
        .filter(|(_, missions): &(_, Vec<_>)| !missions.is_empty())
        .collect()
}

fn expiring(view: &View<'_>, table: &FigureTable) -> Vec<Expiring> {
    let of = |row: &FigureRow| {
        let cell = |column: &str| table.figure(&row.key, column);
        let words = |column: &str| {
            cell(column)
                .map(|cell| cell.value.data())
                .unwrap_or_default()
        };
        let kind = RecordKind::ALL
            .iter()
            .copied()
            .find(|kind| kind.word() == words("kind"));
        let record = kind.map(|kind| RecordRef {
            kind,
            id: words("id"),
        });
        Some(Expiring {
            key: row.key.clone(),
            until: cell("until")?.clone(),
            left: cell("days_left")?.clone(),
            kind,
            mission: record.and_then(|record| mission_of(view.register(), &record).cloned()),
            name: words("mission"),
            what: words("what"),
        })
    };
    table.rows.iter().filter_map(of).collect()
}

/// The page.
pub fn page(view: &View<'_>, site: &Site) -> Result<Content, Trouble> {
    let overview = Overview::of(view);
    let untold = Message::new("web-overview-untold").with("missions", overview.untold);
    Ok(Content {
        title: view.say(&overview.headline(view)),
        way: Vec::new(),
        main: html! {
            @if let Some(within) = overview.within() {
                p.lead {
                    @if overview.above > 0 { strong.above { (view.say(&within)) } } @else { (view.say(&within)) }
                    @if overview.untold > 0 { " " (view.say(&untold)) }
                }
            } @else if overview.untold > 0 {
                p.lead { (view.say(&untold)) }
            }
            div.columns.overview {
                section aria-labelledby="where" {
                    h2 #where { (view.word("web-overview-where")) }
                    (people(view, &overview))
                }
                div {
                    (map::drawing(view, None))
                    (month_graph(view))
                }
            }
            div.columns {
                section aria-labelledby="expiring" { (expiries(view, &overview.expiring)) }
                div {
                    section aria-labelledby="findings" { (found(view, &overview.findings)) }
                    section aria-labelledby="changes" { (changes(view, site)) }
                }
            }
        },
    })
}

/// The people per mission beside the limits, by region.
fn people(view: &View<'_>, overview: &Overview<'_>) -> Markup {
    if overview.regions.is_empty() {
        return html! { p.empty { (view.word("web-overview-nobody")) } };
    }
    html! {
        div.scroll tabindex="0" role="region" aria-label=(view.table_of(&view.word("web-people-table"))) {
            table.people {
                caption.unseen { (view.word("web-people-table")) }
                thead { tr {
                    th scope="col" { (view.word("web-field-mission")) }
                    (people::columns(view))
                } }
                @for (region, missions) in &overview.regions {
                    tbody {
                        tr.group {
                            th scope="rowgroup" colspan="4" {
                                a href=(view.href(&Page::RegionMap(region.id.clone()))) { (view.text(&region.name)) }
                            }
                        }
                        @for (mission, row) in missions {
                            tr {
                                th scope="row" {
                                    a href=(view.href(&Page::Mission(mission.id.clone()))) { (view.text(&mission.name)) }
                                }
                                (people::cells(view, Some(row)))
                            }
                        }
                    }
                }
            }
        }
        p.note {
            (view.word("web-people-limits")) " "
            a href=(view.href(&Page::About)) { (view.word("web-people-how")) }
        }
    }
}

/// The people of all missions through the months around the day.
fn month_graph(view: &View<'_>) -> Markup {
    let register = view.register();
    let period = chart::around(view);
    let all = region::with_missions(register)
        .into_iter()
        .map(|(region, missions)| {
            let rows = missions.into_iter();
            let rows = rows.filter_map(|mission| rows::Counted::mission(register, mission));
            (region.name.clone(), rows.collect())
        });
    let Some(edition) = rows::edition(&all.collect::<Vec<_>>(), period) else {
        return html! {};
    };
    chart::drawings(view, &drawing::month_graph(&view.drawn(period), &edition))
}

/// What ends soon.
fn expiries(view: &View<'_>, expiring: &[Expiring]) -> Markup {
    let table = TableName::parse("expiries").map(Page::Table);
    let soon = Message::new("web-expiring-none").with("days", u64::from(findings::HORIZON));
    let all = Message::new("web-expiring-all").with("number", expiring.len());
    html! {
        h2 #expiring { (view.say(&Message::new("web-expiring").with("days", u64::from(findings::HORIZON)))) }
        @if expiring.is_empty() {
            p.empty { (view.say(&soon)) }
        } @else {
            ol.entries.expiring {
                @for one in expiring.iter().take(SOONEST) {
                    li {
                        p {
                            strong { (figure(view, &one.until, &format!("expiries/{}/until", one.key))) }
                            " " span.muted { (view.say(&Message::new("web-days-left").with("days", one.left.value.count().unwrap_or(0)))) }
                        }
                        p {
                            @match &one.mission {
                                Some(id) => { a href=(view.href(&Page::Mission(id.clone()))) { (one.name) } }
                                None => { (one.name) }
                            }
                            ": " @if let Some(kind) = one.kind { (view.word(kind_name(kind))) " " }
                            (one.what)
                        }
                    }
                }
            }
            @if let Some(table) = table && expiring.len() > SOONEST {
                p { a href=(view.href(&table)) { (view.say(&all)) } }
            }
        }
    }
}

/// How many findings of each severity.
fn found(view: &View<'_>, findings: &[(Severity, usize)]) -> Markup {
    html! {
        h2 #findings { (view.word("web-findings")) }
        ul.tallies {
            @for (severity, count) in findings {
                li {
                    a href=(view.href_asking(&Page::Findings, &view.asked_explicitly().with("severity", severity.word()))) {
                        strong { (count) } " " (view.say(&severity_name(*severity).with("number", *count)))
                    }
                }
            }
        }
    }
}

fn severity_name(severity: Severity) -> Message {
    match severity {
        Severity::Error => Message::new("web-count-errors"),
        Severity::Warning => Message::new("web-count-warnings"),
        Severity::Info => Message::new("web-count-remarks"),
    }
}

/// How many entries of a log count as the last.
const LAST: i64 = 5;

/// How many changes stand on the page.
const CHANGES: usize = 6;

/// Above how many deployments an earlier state is not made beside the present one for a page that
/// did not ask for it.
const MOST_BESIDE: usize = 500_000;

/// The entry after which the last changes begin; nothing where none is before. The first entry
/// founds a register, in which nothing is known yet.
fn before(head: Position) -> Option<i64> {
    let before = (head.number() - LAST).max(2);
    (before < head.number()).then_some(before)
}

/// What became known by the last entries of a log.
fn latest(site: &Site, known: &Known, before: i64) -> Option<Changes> {
    if known.register().deployments.len() > MOST_BESIDE {
        return None;
    }
    Changes::between(&*site.at(Some(&before.to_string())).ok()?, known)
}

/// What changed last, where the source tells.
fn changes(view: &View<'_>, site: &Site) -> Markup {
    let known = view.known;
    html! {
        h2 #changes { (view.word("web-changes")) }
        @match &known.stamp {
            Stamp::Dossier { .. } => { p.empty { (view.word("web-changes-dossier")) } }
            Stamp::Entry { position, time, .. } => {
                p { (view.say(&Message::new("web-changes-last").with("number", position.number().to_string()).with("time", time.to_string()))) }
                @if let Some(before) = before(*position) {
                    @if let Some(told) = known.latest(|| latest(site, known, before)) { (changed(view, told)) }
                    @if view.links.is_live() {
                        @let asked = view.asked_explicitly().with("what", "known").with("first", before.to_string());
                        p { a href=(view.href_asking(&Page::Compare, &asked)) { (view.word("web-changes-compare")) } }
                    }
                }
            }
        }
    }
}

/// The records that changed, the first of them by name.
fn changed(view: &View<'_>, told: &Changes) -> Markup {
    let more = told.changes.len().saturating_sub(CHANGES);
    html! {
        @if !told.changes.is_empty() {
            ul.entries.expiring {
                @for change in told.changes.iter().take(CHANGES) {
                    li { p { (compare::change(view, change)) } }
                }
            }
        }
        @if more > 0 { p.note { (view.say(&Message::new("web-compare-more").with("count", more))) } }
        @if told.deployments { p.note { (view.word("web-compare-deployments")) } }
    }
}
