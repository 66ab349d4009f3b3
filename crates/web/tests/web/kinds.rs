//! The kinds of pages, for the check in a browser: none can be left out of it.

use std::path::Path;

use kader_core::model::{EditionId, MissionId, PaperId, RegionId};
use kader_core::wording::Lang;
use kader_web::address::{Page, TableName};
use serde_json::json;

/// What a kind of page is called. Whoever adds a page names it here, and puts one below.
fn kind(page: &Page) -> &'static str {
    match page {
        Page::Overview => "overview",
        Page::Missions => "missions",
        Page::Mission(_) => "mission",
        Page::Map => "map",
        Page::RegionMap(_) => "region-map",
        Page::Timeline => "timeline",
        Page::Tables => "tables",
        Page::Table(_) => "table",
        Page::Protection => "protection",
        Page::Papers => "papers",
        Page::Paper(_) => "paper",
        Page::Findings => "findings",
        Page::Rule(_) => "rule",
        Page::Compare => "compare",
        Page::Search => "search",
        Page::Reports => "reports",
        Page::Report(_) => "report",
        Page::Review => "review",
        Page::Why(_) => "why",
        Page::About => "about",
    }
}

/// One page of each kind.
fn one_of_each() -> Vec<Page> {
    let mut pages = Page::top().to_vec();
    pages.extend([
        Page::Mission(MissionId::new("x").unwrap()),
        Page::RegionMap(RegionId::new("x").unwrap()),
        Page::Table(TableName::parse("annex2").unwrap()),
        Page::Paper(PaperId::new("x").unwrap()),
        Page::Rule("M101".to_owned()),
        Page::Report(EditionId::new("x").unwrap()),
        Page::Why("annex2/x/y".to_owned()),
    ]);
    pages
}

/// How the addresses of a kind look, in both languages.
fn pattern(page: &Page) -> String {
    let words = Lang::ALL.map(|lang| format!("/{lang}/{}", page.word(lang)));
    let rest = match page {
        Page::Why(_) => "/.+",
        Page::Overview => "",
        page if page.path(Lang::Nl).contains('/') => "/[^/]+",
        _ => "",
    };
    format!("^({}){rest}$", words.join("|"))
}

/// Rewritten by `UPDATE=1 cargo test`.
#[test]
fn the_check_in_a_browser_knows_every_kind_of_page() {
    let mut kinds: Vec<&str> = one_of_each().iter().map(kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    assert_eq!(kinds.len(), one_of_each().len(), "two pages of one kind");
    let made: Vec<_> = one_of_each()
        .iter()
        .map(|page| json!({ "kind": kind(page), "pattern": pattern(page) }))
        .collect();
    let made = format!("{:#}\n", json!(made));
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/web/kinds.json");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&file, &made).unwrap();
    }
    assert_eq!(std::fs::read_to_string(&file).unwrap_or_default(), made);
}
