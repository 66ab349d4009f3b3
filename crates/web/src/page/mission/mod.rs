//! One mission: who is there, on what basis, what happened, what was decided, what it cost and
//! brought; what others say of it, and where all that comes from.

mod accounts;
mod basis;
mod course;
mod editions;
mod given;
mod head;
mod people;
mod profile;

use kader_core::model::MissionId;
use maud::{Markup, html};

pub use profile::{Given, Profile};

use super::{Content, Trouble};
use crate::address::Page;
use crate::part::layout;
use crate::view::View;

/// A part of the page: its id, its heading and what it says.
struct Part {
    id: &'static str,
    title: String,
    says: Markup,
}

/// The page.
pub fn page(view: &View<'_>, id: &MissionId) -> Result<Content, Trouble> {
    let mission = view.register().missions.get(id).ok_or(Trouble::NotFound)?;
    let profile = Profile::of(view, mission);
    let parts = parts(view, &profile);
    let region = view.register().regions.get(&mission.region);
    let mut way = vec![(layout::name(view, &Page::Missions), Page::Missions)];
    way.extend(region.map(|region| {
        let name = view.text(&region.name).to_owned();
        (name, Page::RegionMap(region.id.clone()))
    }));
    Ok(Content {
        title: view.text(&mission.name).to_owned(),
        way,
        main: html! {
            (head::head(view, &profile))
            div.sided {
                nav.contents aria-label=(view.word("web-contents")) {
                    ol { @for part in &parts { li { a href=(format!("#{}", part.id)) { (part.title) } } } }
                }
                div {
                    @for part in &parts {
                        section aria-labelledby=(part.id) {
                            h2 id=(part.id) { (part.title) }
                            (part.says)
                        }
                    }
                }
            }
        },
    })
}

/// The parts that have something to say, in order.
fn parts(view: &View<'_>, profile: &Profile<'_>) -> Vec<Part> {
    let part = |id, word: &str, is_there: bool, says: &dyn Fn() -> Markup| {
        is_there.then(|| Part {
            id,
            title: view.word(word),
            says: says(),
        })
    };
    let has_terms = !profile.mandates.is_empty() || !profile.contributions.is_empty();
    let findings = profile::found(view);
    let told = findings
        .as_ref()
        .map(|found| profile::findings_about(view, found, &profile.mission.id))
        .unwrap_or_default();
    let parts = [
        part(
            "people",
            "web-part-people",
            !profile.contributions.is_empty(),
            &|| people::people(view, profile),
        ),
        part("time", "web-part-time", has_terms, &|| {
            basis::time(view, profile)
        }),
        part(
            "mandates",
            "web-part-mandates",
            !profile.mandates.is_empty(),
            &|| basis::mandates(view, profile),
        ),
        part(
            "bases",
            "web-part-bases",
            !profile.legal_bases.is_empty(),
            &|| basis::legal_bases(view, &profile.legal_bases),
        ),
        part(
            "given",
            "web-part-given",
            !profile.contributions.is_empty(),
            &|| given::given(view, &profile.contributions),
        ),
        part(
            "decisions",
            "web-part-decisions",
            !profile.decisions.is_empty(),
            &|| course::decisions(view, &profile.decisions),
        ),
        part(
            "course",
            "web-part-course",
            !profile.events.is_empty(),
            &|| course::events(view, &profile.events),
        ),
        part(
            "money",
            "web-part-money",
            !profile.funding.is_empty(),
            &|| accounts::funding(view, &profile.funding),
        ),
        part(
            "results",
            "web-part-results",
            !profile.objectives.is_empty() || !profile.assessments.is_empty(),
            &|| accounts::results(view, profile),
        ),
        part(
            "evaluations",
            "web-part-evaluations",
            !profile.evaluations.is_empty(),
            &|| accounts::evaluations(view, &profile.evaluations),
        ),
        part(
            "requests",
            "web-requests",
            !profile.requests.is_empty(),
            &|| accounts::requests(view, &profile.requests),
        ),
        part(
            "commitments",
            "web-part-commitments",
            !profile.commitments.is_empty(),
            &|| accounts::commitments(view, &profile.commitments),
        ),
        part("findings", "web-findings", !told.is_empty(), &|| {
            accounts::findings(view, findings.as_ref(), &told, profile)
        }),
        part(
            "editions",
            "web-part-editions",
            !profile.editions.is_empty(),
            &|| editions::editions(view, profile),
        ),
        part(
            "sources",
            "web-part-sources",
            !profile.papers.is_empty(),
            &|| accounts::papers(view, &profile.papers),
        ),
    ];
    parts.into_iter().flatten().collect()
}
