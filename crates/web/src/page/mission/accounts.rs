//! What a mission cost and brought, what others found, what was promised, and where all of it
//! comes from.

use kader_core::model::{
    Assessment, Commitment, CommitmentState, Evaluation, EvaluationState, Funding, Money, Paper,
    Request,
};
use kader_core::wording::{Lang, Message};
use kader_exchange::findings::{Findings, Told};
use maud::{Markup, html};

use super::Profile;
use super::basis::list;
use super::course::paper;
use crate::address::Page;
use crate::page::findings::entry;
use crate::part::choice::choice;
use crate::part::when;
use crate::view::View;

/// How many findings stand on the page; their own page has them all.
const FINDINGS: usize = 10;

/// The money.
pub fn funding(view: &View<'_>, funding: &[&Funding]) -> Markup {
    html! {
        div.scroll tabindex="0" role="region" aria-label=(view.table_of(&view.word("web-part-money"))) {
            table {
                caption.unseen { (view.word("web-part-money")) }
                thead { tr {
                    th scope="col" { (view.word("web-years")) }
                    th.count scope="col" { (view.word("web-field-amount")) }
                    th scope="col" { (view.word("web-field-purpose")) }
                    th scope="col" { (view.word("web-field-sources")) }
                } }
                tbody {
                    @for one in funding {
                        tr {
                            th scope="row" {
                                (one.from_year)
                                @match one.until_year {
                                    Some(until) if until == one.from_year => {}
                                    Some(until) => { "–" (until) }
                                    None => { " –" }
                                }
                            }
                            td.count {
                                @match &one.amount {
                                    Some(amount) => { a.figure href=(view.href_why(&format!("funding/{}/amount", one.id))) { (money(view, amount)) } }
                                    None => { span.muted { (view.word("unavailable")) } }
                                }
                                @if one.per_year { " " (view.word("web-per-year")) }
                            }
                            td { @if let Some(purpose) = &one.purpose { (view.text(purpose)) } }
                            td { (list(view, &one.provenance.sources)) }
                        }
                    }
                }
            }
        }
    }
}

/// An amount as people write it: whole where it is whole.
fn money(view: &View<'_>, amount: &Money) -> String {
    let (whole, rest) = (amount.hundredths() / 100, amount.hundredths() % 100);
    let whole = view.count(whole.unsigned_abs());
    let mark = match view.lang {
        Lang::Nl => ",",
        Lang::En => ".",
    };
    match rest {
        0 => format!("{} {whole}", amount.currency()),
        rest => format!("{} {whole}{mark}{rest:02}", amount.currency()),
    }
}

/// What was to be achieved and how far it came.
pub fn results(view: &View<'_>, profile: &Profile<'_>) -> Markup {
    let of = |objective| {
        let mut all = profile.assessments.iter();
        all.find(move |one: &&&Assessment| one.objective.as_ref() == Some(objective))
    };
    html! {
        ul.entries {
            @for objective in &profile.objectives {
                li {
                    p { strong { (view.text(&objective.what)) } }
                    @if let Some(criterion) = &objective.criterion { p { (view.word("web-field-criterion")) ": " (view.text(criterion)) } }
                    p.note {
                        @match of(&objective.id) {
                            Some(found) => { (choice(view, found.judgement.word())) }
                            None => { (view.word("web-not-assessed")) }
                        }
                        " · " (list(view, &objective.provenance.sources))
                    }
                }
            }
        }
        @if !profile.assessments.is_empty() {
            h3 { (view.word("web-assessments")) }
            ol.entries.dated { @for one in &profile.assessments { (assessment(view, one)) } }
        }
    }
}

fn assessment(view: &View<'_>, one: &Assessment) -> Markup {
    html! {
        li {
            p.when { (when::moment(view, &one.date)) }
            div {
                p { strong { (choice(view, one.judgement.word())) } ", " (view.text(&one.by)) }
                @if !one.findings.is_empty() { ul { @for finding in &one.findings { li { (view.text(finding)) } } } }
                @if !one.conditions.is_empty() {
                    p { (view.word("web-field-condition")) ":" }
                    ul { @for condition in &one.conditions { li {
                        (view.text(&condition.what))
                        @if let Some(judgement) = condition.judgement { span.muted { " – " (choice(view, judgement.word())) } }
                    } } }
                }
                @if !one.scenarios.is_empty() {
                    p { (view.word("web-field-scenario")) ":" }
                    ul { @for scenario in &one.scenarios { li {
                        (view.text(&scenario.what))
                        @if let Some(consequence) = &scenario.consequence { span.muted { " – " (view.text(consequence)) } }
                    } } }
                }
                p.note { (list(view, &one.provenance.sources)) }
            }
        }
    }
}

/// What others evaluated.
pub fn evaluations(view: &View<'_>, evaluations: &[&Evaluation]) -> Markup {
    html! {
        ul.entries {
            @for one in evaluations {
                li {
                    p { strong { (view.text(&one.what)) } ", " (view.text(&one.by)) }
                    p.note {
                        @match &one.state {
                            EvaluationState::Expected { on } => {
                                (choice(view, "expected"))
                                @if let Some(on) = on { ", " (when::moment(view, on)) }
                            }
                            EvaluationState::Delivered { on, paper: id, response } => {
                                (choice(view, "delivered"))
                                @if let Some(on) = on { ", " (when::moment(view, on)) }
                                @if let Some(id) = id { " · " (paper(view, id)) }
                                @if let Some(id) = response { " · " (view.word("web-field-response")) ": " (paper(view, id)) }
                            }
                        }
                        " · " (list(view, &one.provenance.sources))
                    }
                }
            }
        }
    }
}

/// The requests for protection, told on their own page.
pub fn requests(view: &View<'_>, requests: &[&Request]) -> Markup {
    let told = Message::new("web-requests-of").with("number", requests.len());
    html! {
        p { (view.say(&told)) " " a href=(view.href(&Page::Protection)) { (view.word("web-requests-page")) } }
    }
}

/// The promises to parliament.
pub fn commitments(view: &View<'_>, commitments: &[&Commitment]) -> Markup {
    html! {
        p.note { (view.word("web-commitments-how")) }
        ul.entries {
            @for one in commitments {
                li {
                    p { (view.text(&one.what)) }
                    p.note {
                        @match &one.state {
                            CommitmentState::Open {} => { (choice(view, "open")) }
                            CommitmentState::Kept { on, paper: id } => {
                                (view.word("web-commitment-kept"))
                                @if let Some(on) = on { ", " (view.day(*on)) }
                                @if let Some(id) = id { " · " (paper(view, id)) }
                            }
                            CommitmentState::Lapsed { reason } => { (choice(view, "lapsed")) ": " (view.text(reason)) }
                        }
                        " · " (when::moment(view, &one.date))
                        @if let Some(number) = &one.number { " · " (number) }
                        @if let Some(id) = &one.paper { " · " (paper(view, id)) }
                    }
                }
            }
        }
    }
}

/// What is wrong with it.
pub fn findings(
    view: &View<'_>,
    findings: Option<&Findings<'_>>,
    told: &[&Told],
    profile: &Profile<'_>,
) -> Markup {
    let asked = view
        .asked_explicitly()
        .with("mission", profile.mission.id.as_str());
    let all = Message::new("web-findings-all").with("number", told.len());
    html! {
        @if let Some(findings) = findings {
            ul.entries { @for one in told.iter().take(FINDINGS) { (entry(view, findings, one)) } }
        }
        @if told.len() > FINDINGS {
            p { a href=(view.href_asking(&Page::Findings, &asked)) { (view.say(&all)) } }
        }
    }
}

/// The papers that are cited.
pub fn papers(view: &View<'_>, papers: &[&Paper]) -> Markup {
    html! {
        ul.papers {
            @for paper in papers {
                li {
                    a href=(view.href(&Page::Paper(paper.id.clone()))) { (paper.cited(view.lang)) }
                    @if let Some(title) = &paper.title {
                        @if view.text(title) != paper.cited(view.lang) { ": " (view.text(title)) }
                    }
                    @if let Some(date) = paper.date { span.muted { ", " (view.day(date)) } }
                }
            }
        }
    }
}
