//! Data for machines: as described, and nothing that may not be public.

use std::path::Path;

use kader_web::address::TableName;
use kader_web::api::{KindName, openapi};
use serde_json::Value;

use crate::asking::{OK, get, site};

/// Rewritten by `UPDATE=1 cargo test`.
#[test]
fn the_description_is_kept() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/openapi.json");
    let made = format!("{:#}\n", openapi());
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&file, &made).unwrap();
    }
    assert_eq!(
        std::fs::read_to_string(&file).unwrap_or_default(),
        made,
        "docs/openapi.json is not what the program serves; UPDATE=1 cargo test rewrites it"
    );
}

#[test]
fn every_described_address_answers_on_both_examples() {
    let described = openapi();
    let paths = described["paths"].as_object().unwrap();
    for name in ["jvom-2023", "norrland"] {
        let site = site(name);
        for path in paths.keys() {
            let Some(path) = filled(&site, path) else {
                continue;
            };
            let answered = get(&site, &format!("/api/v1{path}"));
            assert_eq!(answered.status, OK, "{name}: {path}: {}", answered.text());
            assert_eq!(answered.media_type, "application/json");
            assert_eq!(answered.headers["api-version"], kader_web::api::VERSION);
            assert_eq!(answered.headers["access-control-allow-origin"], "*");
            answered.json();
        }
    }
}

/// A described path with values in it that the site has; nothing where it has none.
fn filled(site: &std::sync::Arc<kader_web::Site>, path: &str) -> Option<String> {
    if let Some(list) = path.strip_suffix("/{id}") {
        let listed = get(site, &format!("/api/v1{list}")).json();
        let id = listed["items"].get(0)?["id"].as_str()?.to_owned();
        return Some(format!("{list}/{id}"));
    }
    if path.contains("{table}") {
        let table = get(site, "/api/v1/tables/annex2").json();
        let row = table["rows"][0]["row"].as_str()?.to_owned();
        return Some(format!("/figures/annex2/{row}/deployed.military"));
    }
    Some(path.replace("{name}", "annex2"))
}

#[test]
fn lists_go_page_by_page_and_lose_nothing() {
    let site = site("jvom-2023");
    for kind in KindName::all() {
        let mut seen: Vec<String> = Vec::new();
        for page in 1.. {
            let address = format!("/api/v1/{}?pageSize=7&page={page}", kind.plural());
            let listed = get(&site, &address).json();
            let items = listed["items"].as_array().unwrap();
            seen.extend(items.iter().map(|item| item["id"].to_string()));
            if page >= listed["pages"].as_u64().unwrap() {
                assert_eq!(Some(seen.len() as u64), listed["total"].as_u64());
                break;
            }
        }
        let mut distinct = seen.clone();
        distinct.sort();
        distinct.dedup();
        assert_eq!(distinct.len(), seen.len(), "{}", kind.plural());
    }
}

#[test]
fn records_of_a_mission_are_those_that_name_it() {
    let site = site("jvom-2023");
    let listed = get(&site, "/api/v1/mandates?mission=minusma&pageSize=200").json();
    let items = listed["items"].as_array().unwrap();
    assert!(!items.is_empty());
    assert!(items.iter().all(|item| item["mission"] == "minusma"));
    let frameworks = get(&site, "/api/v1/frameworks?mission=minusma").json();
    assert!(frameworks["total"].as_u64().unwrap() > 0);
    let of_none = get(&site, "/api/v1/mandates?mission=no-such").json();
    assert_eq!(of_none["total"], 0);
}

#[test]
fn what_cannot_be_read_is_a_problem_and_says_so() {
    let site = site("jvom-2023");
    for (address, status) in [
        ("/api/v1/missions?page=0", 400),
        ("/api/v1/missions?pageSize=201", 400),
        ("/api/v1/missions?page=x", 400),
        ("/api/v1/missions?on=yesterday", 400),
        ("/api/v1/missions?edition=none", 400),
        ("/api/v1/missions?knownAt=12", 400),
        ("/api/v1/missions/none", 404),
        ("/api/v1/figures/annex2/none/none", 404),
    ] {
        let answered = get(&site, address);
        assert_eq!(answered.status, status, "{address}");
        assert_eq!(answered.media_type, "application/problem+json", "{address}");
        let problem = answered.json();
        assert_eq!(problem["status"], status);
        for member in ["title", "detail"] {
            let words = problem[member].as_str().unwrap_or_default();
            assert!(!words.is_empty(), "{address}: {member}");
        }
    }
}

#[test]
fn a_table_is_that_of_the_command_line() {
    let site = site("jvom-2023");
    for table in TableName::all() {
        let answered = get(&site, &format!("/api/v1/tables/{}", table.name()));
        assert_eq!(answered.status, OK, "{}", table.name());
        assert_eq!(answered.json()["table"], table.name());
    }
    let annex2 = get(&site, "/api/v1/tables/annex2").json();
    let untso = annex2["rows"]
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["row"] == "untso");
    assert_eq!(untso.unwrap()["cells"]["deployed_military"]["value"], 28);
}

/// Every value in a document, with the key it stands under.
fn each_key(value: &Value, visit: &mut dyn FnMut(&str)) {
    match value {
        Value::Object(members) => {
            for (key, inner) in members {
                visit(key);
                each_key(inner, visit);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| each_key(item, visit)),
        _ => {}
    }
}

#[test]
fn no_remark_of_the_keepers_is_in_any_record() {
    for name in ["jvom-2023", "norrland"] {
        let site = site(name);
        for kind in KindName::all() {
            let listed = get(&site, &format!("/api/v1/{}?pageSize=200", kind.plural()));
            for item in listed.json()["items"].as_array().unwrap() {
                let top = item.as_object().unwrap();
                assert!(!top.contains_key("remark"), "{}", kind.plural());
            }
            each_key(&listed.json(), &mut |key| assert_ne!(key, "person"));
        }
    }
}
