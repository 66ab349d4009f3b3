//! The views hold what the register holds.

use std::path::Path;

use kader_core::model::Category;
use kader_store::entry::Policy;
use kader_store::views::{reference, views};

use crate::place::InMemory;
use crate::steps::{example, founded, make};

#[test]
fn the_page_of_views_is_kept() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/views.md");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, reference()).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == reference(),
        "docs/views.md differs: UPDATE=1 rewrites it"
    );
}

#[test]
fn every_view_has_the_rows_of_its_records() {
    for name in ["jvom-2023", "norrland"] {
        let register = example(name);
        let mut store = founded(&InMemory, Policy::OnePerson);
        make(&mut store, &register, 1);
        let raw = store.log().connection();
        let count = |view: &str| {
            let query = format!("SELECT count(*) FROM {view}");
            raw.query_row(&query, [], |row| row.get::<_, isize>(0))
                .unwrap()
                .unsigned_abs()
        };
        assert_eq!(count("missions"), register.missions.len());
        assert_eq!(count("mandates"), register.mandates.len());
        assert_eq!(count("papers"), register.papers.len());
        assert_eq!(count("requests"), register.requests.len());
        assert_eq!(count("narratives"), register.narratives.len());
        assert_eq!(count("deployments"), register.deployments.len());
        assert_eq!(count("identity"), 1);
        assert_eq!(count("log"), 2);
        for view in views() {
            // Each can be read whole: a path or a name that is wrong would be an error.
            let query = format!("SELECT * FROM {}", view.name);
            let mut statement = raw.prepare(&query).unwrap();
            assert_eq!(statement.column_count(), view.columns.len());
            let mut rows = statement.query([]).unwrap();
            while rows.next().unwrap().is_some() {}
        }
    }
}

/// Asked in SQL and asked of the register, the same comes out.
#[test]
fn what_sql_counts_is_what_the_register_holds() {
    let register = example("jvom-2023");
    let mut store = founded(&InMemory, Policy::OnePerson);
    make(&mut store, &register, 1);
    let raw = store.log().connection();
    let query =
        "SELECT count(*), min(deployments.\"from\"), max(deployments.until) FROM deployments
                 JOIN posts ON posts.id = deployments.post
                 WHERE posts.contribution = ?1 AND deployments.category = 'military'";
    for contribution in register.contributions.keys() {
        let found: (isize, Option<String>, Option<String>) = raw
            .query_row(query, [contribution.as_str()], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?))
            })
            .unwrap();
        let tours: Vec<_> = register
            .deployments
            .each_of(contribution)
            .filter(|tour| tour.category == Category::Military)
            .collect();
        let first = tours.iter().map(|tour| tour.from.to_string()).min();
        let last = tours.iter().filter_map(|tour| tour.until).max();
        let last = last.map(|day| day.to_string());
        let count = tours.len().cast_signed();
        assert_eq!(found, (count, first, last), "{contribution}");
    }
    for (id, mission) in &register.missions {
        let name: Option<String> = raw
            .query_row(
                "SELECT coalesce(name, name_nl, name_en) FROM missions WHERE id = ?1",
                [id.as_str()],
                |row| row.get(0),
            )
            .unwrap();
        let own = mission.name.wordings().next();
        assert_eq!(name.as_deref(), own, "{id}");
    }
}

#[test]
fn what_may_not_be_published_is_marked() {
    let page = reference();
    for (view, column) in [
        ("deployments", "person"),
        ("missions", "remark"),
        ("log", "actor"),
    ] {
        let section = page
            .split("\n## ")
            .find(|part| part.starts_with(view))
            .unwrap();
        let line = section
            .lines()
            .find(|line| line.starts_with(&format!("| `{column}`")));
        assert!(
            line.unwrap().ends_with("| **restricted** |"),
            "{view}.{column}"
        );
    }
}
