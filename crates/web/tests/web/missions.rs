//! The pages to see: every mission is there with all its parts, every number leads to its why,
//! and where nothing is known they say so.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use kader_web::Site;

use crate::asking::{OK, get, site};

const EXAMPLES: [&str; 2] = ["jvom-2023", "norrland"];

/// The pages to see, in a language, without those of single missions and regions.
fn pages(lang: &str) -> Vec<String> {
    let words = match lang {
        "nl" => [
            "",
            "missies?show=all",
            "kaart",
            "tijdlijn",
            "scheepsbeveiliging",
        ],
        _ => [
            "",
            "missions?show=all",
            "map",
            "timeline",
            "vessel-protection",
        ],
    };
    words.map(|word| format!("/{lang}/{word}")).into()
}

/// What stands between two texts, each time that it does.
fn between<'t>(text: &'t str, before: &str, after: &str) -> Vec<&'t str> {
    let rest = text.split(before).skip(1);
    rest.filter_map(|rest| Some(rest.split_once(after)?.0))
        .collect()
}

/// The addresses on this site that a page leads to.
fn leads_to(text: &str) -> BTreeSet<String> {
    let addresses = between(text, "href=\"/", "\"").into_iter();
    addresses
        .map(|address| format!("/{}", address.replace("&amp;", "&")))
        .collect()
}

/// The pages of all missions and regions that other pages lead to, with what they say.
fn found(site: &Arc<Site>, lang: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for page in pages(lang) {
        let answered = get(site, &page);
        assert_eq!(answered.status, OK, "{page}");
        found.insert(page, answered.text());
    }
    let below = ["/nl/missies/", "/en/missions/", "/nl/kaart/", "/en/map/"];
    let further: BTreeSet<String> = found
        .values()
        .flat_map(|text| leads_to(text))
        .filter(|address| address.starts_with(&format!("/{lang}/")))
        .filter(|address| below.iter().any(|below| address.starts_with(below)))
        .collect();
    for page in further {
        let answered = get(site, &page);
        assert_eq!(answered.status, OK, "{page}");
        found.insert(page, answered.text());
    }
    found
}

#[test]
fn every_mission_of_the_register_has_a_page() {
    for example in EXAMPLES {
        let site = site(example);
        let found = found(&site, "en");
        let missions = &site.now().register().missions.len();
        let pages = found
            .keys()
            .filter(|page| page.starts_with("/en/missions/"));
        assert_eq!(pages.count(), *missions, "{example}");
    }
}

#[test]
fn contents_lead_to_parts_and_ids_stand_once() {
    for (example, lang) in [("jvom-2023", "nl"), ("norrland", "en")] {
        for (page, text) in found(&site(example), lang) {
            let ids = between(&text, " id=\"", "\"");
            let distinct: BTreeSet<&str> = ids.iter().copied().collect();
            assert_eq!(ids.len(), distinct.len(), "{page}: an id stands twice");
            for target in between(&text, "href=\"#", "\"") {
                assert!(distinct.contains(target), "{page}: #{target} is nowhere");
            }
        }
    }
}

#[test]
fn headings_go_down_one_step_at_a_time() {
    for (page, text) in found(&site("jvom-2023"), "nl") {
        let ranks = between(&text, "<h", ">").into_iter();
        let ranks: Vec<u32> = ranks
            .filter_map(|rest| rest.chars().next()?.to_digit(10))
            .collect();
        assert_eq!(ranks.first(), Some(&1), "{page}");
        for pair in ranks.windows(2) {
            assert!(pair[1] <= pair[0] + 1, "{page}: {ranks:?}");
        }
    }
}

#[test]
fn every_number_leads_to_its_why_and_every_link_to_a_page() {
    let site = site("norrland");
    let mut known: BTreeSet<String> = BTreeSet::new();
    let mut whys = 0;
    for (page, text) in found(&site, "nl") {
        for address in leads_to(&text) {
            if address.starts_with("/assets/") || !known.insert(address.clone()) {
                continue;
            }
            whys += u32::from(address.starts_with("/nl/waarom/"));
            let answered = get(&site, &address);
            assert_eq!(answered.status, OK, "{address}, on {page}");
        }
    }
    assert!(whys > 50, "only {whys} numbers lead to their why");
}

#[test]
fn the_headline_is_the_sum_of_the_people_on_post() {
    for (example, day) in [
        ("jvom-2023", "2023-04-30"),
        ("jvom-2023", "2022-06-01"),
        ("norrland", "2019-03-01"),
    ] {
        let site = site(example);
        let table = get(&site, &format!("/api/v1/tables/on-post?on={day}")).json();
        let rows = table["rows"].as_array().unwrap();
        let totals: Vec<u64> = rows
            .iter()
            .filter(|row| row["total"] == false)
            .filter_map(|row| row["cells"]["total"]["value"].as_u64())
            .collect();
        let (people, missions) = (
            totals.iter().sum::<u64>(),
            totals.iter().filter(|one| **one > 0).count(),
        );
        assert!(people > 0, "{example} has no one on {day}");
        let text = get(&site, &format!("/en/?on={day}")).text();
        let title = between(&text, "<h1>", "</h1>")[0].to_owned();
        assert!(
            title.contains(&format!(" {people} people ")),
            "{title}: {people}"
        );
        assert!(
            title.contains(&format!(" {missions} mission")),
            "{title}: {missions}"
        );
    }
}

#[test]
fn days_of_which_nothing_is_known_say_so() {
    for example in EXAMPLES {
        let site = site(example);
        for day in ["1950-01-01", "9999-12-31"] {
            for page in pages("en") {
                let mark = if page.contains('?') { '&' } else { '?' };
                let answered = get(&site, &format!("{page}{mark}on={day}"));
                assert_eq!(answered.status, OK, "{example}: {page} on {day}");
            }
        }
        let text = get(&site, "/en/?on=1950-01-01").text();
        assert!(
            text.contains("class=\"empty\""),
            "{example}: nothing is said of an empty day"
        );
    }
}

#[test]
fn running_and_ended_missions_are_all_missions() {
    let site = site("jvom-2023");
    let shown = |which: &str| -> BTreeSet<String> {
        let text = get(&site, &format!("/nl/missies?show={which}")).text();
        let all = leads_to(&text).into_iter();
        all.filter(|address| address.starts_with("/nl/missies/"))
            .collect()
    };
    let (running, ended, all) = (shown("running"), shown("ended"), shown("all"));
    assert!(!running.is_empty() && !ended.is_empty());
    assert!(running.is_disjoint(&ended));
    assert_eq!(running.union(&ended).cloned().collect::<BTreeSet<_>>(), all);
}
