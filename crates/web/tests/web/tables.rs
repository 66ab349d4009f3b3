//! What pages to find and take along say: tables, whys, papers, findings, search, compare, review.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use axum::body::Body;
use axum::http::Request;
use kader_core::wording::Lang;
use kader_exchange::dossier;
use kader_web::Site;
use kader_web::address::{Page, Route, TableName, encode};
use kader_web::search::{Citing, Index};
use kader_web::site::DossierSource;
use proptest::prelude::*;

use crate::asking::{OK, ask, example, get, site};

const EXAMPLES: [&str; 2] = ["jvom-2023", "norrland"];

/// The text of an element and all in it.
fn plain(markup: &str) -> String {
    let mut text = String::new();
    let mut within = false;
    for letter in markup.chars() {
        match letter {
            '<' => within = true,
            '>' => within = false,
            other if !within => text.push(other),
            _ => {}
        }
    }
    text.replace("&amp;", "&").trim().to_owned()
}

/// The rows of the body of the first table of a page, each as the texts of its cells.
fn rows(page: &str) -> Vec<Vec<String>> {
    let body = page.split("<tbody>").nth(1).unwrap_or_default();
    let body = body.split("</tbody>").next().unwrap_or_default();
    let rows = body.split("<tr").skip(1);
    rows.map(|row| {
        let cells = row.split("<td").flat_map(|part| part.split("<th")).skip(1);
        cells.map(|cell| plain(&format!("<{cell}"))).collect()
    })
    .collect()
}

/// The addresses that a page links.
fn links(page: &str) -> BTreeSet<String> {
    let links = page.split("href=\"").skip(1);
    links
        .filter_map(|rest| rest.split('"').next())
        .map(|link| link.replace("&amp;", "&"))
        .collect()
}

#[test]
fn a_table_is_sorted_by_any_column_both_ways_with_its_total_last() {
    let site = site("jvom-2023");
    for order in ["up", "down"] {
        let address = format!("/nl/tabellen/annex2?sort=deployed_total&order={order}");
        let page = get(&site, &address);
        assert_eq!(page.status, OK);
        let rows = rows(&page.text());
        let (total, rows) = rows.split_last().unwrap();
        assert!(total[0].contains("Totaal"), "{total:?}");
        // Sorted, the group stands in a column of its own.
        let counts: Vec<u64> = rows
            .iter()
            .filter_map(|row| {
                row[7]
                    .split('(')
                    .next()?
                    .trim()
                    .replace('.', "")
                    .parse()
                    .ok()
            })
            .collect();
        assert!(counts.len() > 10);
        let is_sorted = match order {
            "up" => counts.is_sorted(),
            _ => counts.iter().rev().is_sorted(),
        };
        assert!(is_sorted, "{order}: {counts:?}");
    }
    let page = get(&site, "/nl/tabellen/annex2?sort=deployed_total&order=down").text();
    assert_eq!(page.matches("aria-sort=\"descending\"").count(), 1);
}

#[test]
fn a_table_shows_the_rows_that_have_all_words_without_a_total() {
    let site = site("jvom-2023");
    let page = get(&site, "/nl/tabellen/annex2?filter=UNTSÓ").text();
    let rows = rows(&page);
    let named: Vec<&str> = rows.iter().map(|row| row[0].as_str()).collect();
    assert!(named.contains(&"UNTSO"), "{named:?}");
    assert!(!page.contains("class=\"total\""));
    let none = get(&site, "/nl/tabellen/annex2?filter=xyzzy").text();
    assert!(none.contains("class=\"empty\"") && !none.contains("<tbody>"));
}

#[test]
fn another_period_is_kept_in_the_links_to_its_whys() {
    let site = site("jvom-2023");
    let page = get(
        &site,
        "/nl/tabellen/annex2?from=2022-06-01&until=2022-06-30",
    );
    assert_eq!(page.status, OK);
    let whys: Vec<String> = links(&page.text())
        .into_iter()
        .filter(|link| link.starts_with("/nl/waarom/"))
        .collect();
    assert!(!whys.is_empty());
    for why in &whys {
        assert!(
            why.contains("from=2022-06-01") && why.contains("until=2022-06-30"),
            "{why}"
        );
    }
    for bad in [
        "from=2022-06-30&until=2022-06-01",
        "from=2022-06-01",
        "from=x&until=2022-01-01",
        "from=1900-01-01&until=2100-01-01",
    ] {
        let page = get(&site, &format!("/nl/tabellen/headcount?{bad}"));
        assert_eq!(page.status, 400, "{bad}");
        let file = get(&site, &format!("/nl/tabellen/headcount.csv?{bad}"));
        assert_eq!(file.status, 400, "{bad}");
    }
}

#[test]
fn a_long_table_comes_in_parts_that_together_are_all_of_it() {
    let site = site("jvom-2023");
    let mut days = Vec::new();
    for part in 1..=3 {
        let page = get(&site, &format!("/nl/tabellen/headcount?part={part}")).text();
        days.extend(rows(&page).into_iter().map(|row| row[0].clone()));
    }
    let csv = get(&site, "/nl/tabellen/headcount.csv").text();
    assert_eq!(days.len(), csv.lines().count() - 1);
    assert_eq!(days.iter().collect::<BTreeSet<_>>().len(), days.len());
}

#[test]
fn what_was_published_stands_beside_what_is_computed() {
    let folder = tempfile::tempdir().unwrap();
    copy(&example("jvom-2023"), folder.path());
    let edition = folder.path().join("editions/jvom-2023/edition.toml");
    let text = std::fs::read_to_string(&edition).unwrap();
    let changed = text.replacen("deployed_military = 28", "deployed_military = 27", 1);
    assert_ne!(text, changed);
    std::fs::write(&edition, changed).unwrap();
    let site = of(folder.path());
    let page = get(&site, "/nl/tabellen/annex2?beside=published").text();
    let row = rows(&page)
        .into_iter()
        .find(|row| row[0] == "UNTSO")
        .unwrap();
    let cell = row.iter().find(|cell| cell.contains("28")).unwrap();
    assert!(cell.contains("27"), "{row:?}");
    // The row, and the total of the column if that was published.
    assert_eq!(page.matches("class=\"published\"").count(), 1);
    let alone = get(&site, "/nl/tabellen/annex2").text();
    assert!(!alone.contains("class=\"published\""));
}

/// Every figure of every table leads to a why; what only names a row leads to none.
#[test]
fn every_link_of_a_table_leads_somewhere() {
    for name in EXAMPLES {
        let site = site(name);
        for table in TableName::all().filter(|table| table.name() != "headcount") {
            let page = get(&site, &Route::Page(Lang::En, Page::Table(table)).path());
            assert_eq!(page.status, OK, "{name} {}", table.name());
            for link in links(&page.text()) {
                if link.starts_with('/') && !link.starts_with("/assets/") {
                    let status = get(&site, &link).status;
                    assert_eq!(status, OK, "{name} {}: {link}", table.name());
                }
            }
        }
    }
}

#[test]
fn a_why_counts_people_together_and_says_the_same_as_data() {
    let site = site("jvom-2023");
    let path = "/nl/waarom/annex2/untso/deployed_military";
    let page = get(&site, path).text();
    assert!(page.contains("<h1>Ingezet militair, UNTSO</h1>"));
    let data = get(&site, &format!("{path}.json")).json();
    assert_eq!(data["value"], "28");
    let counted = data["deployments"].as_array().unwrap();
    let sum: u64 = counted
        .iter()
        .map(|one| one["count"].as_u64().unwrap())
        .sum();
    assert_eq!(sum, 28);
    let records = data["records"].as_array().unwrap();
    assert!(records.iter().all(|record| record["kind"] != "deployment"));
    let persons = std::fs::read_to_string(example("jvom-2023").join("deployments.csv")).unwrap();
    let person = persons.lines().nth(1).unwrap().split(',').nth(2).unwrap();
    assert!(person.len() < 3 || !page.contains(person), "{person}");
    assert_eq!(get(&site, "/nl/waarom/annex2/nobody/deployed").status, 404);
}

#[test]
fn findings_are_as_many_on_the_page_as_in_each_file() {
    for name in EXAMPLES {
        let site = site(name);
        let json = get(&site, "/nl/bevindingen.json").json();
        let told = json["findings"].as_array().unwrap();
        let csv = get(&site, "/nl/bevindingen.csv").text();
        assert_eq!(
            csv.matches("\r\n").count().max(csv.lines().count()) - 1,
            told.len()
        );
        let sarif = get(&site, "/nl/bevindingen.sarif").json();
        let results = sarif["runs"][0]["results"].as_array().unwrap();
        let waived = json["waived"].as_array().unwrap();
        assert_eq!(results.len(), told.len() + waived.len());
        let mut on_pages = 0;
        let codes: BTreeSet<&str> = told
            .iter()
            .map(|one| one["rule"].as_str().unwrap())
            .collect();
        for code in codes {
            let page = get(&site, &format!("/nl/bevindingen/{code}")).text();
            on_pages += page.matches("class=\"places\"").count();
        }
        let with_places = told
            .iter()
            .filter(|one| !one["places"].as_array().unwrap().is_empty())
            .count();
        assert_eq!(on_pages, with_places, "{name}");
    }
}

#[test]
fn findings_can_be_asked_by_severity_and_mission() {
    let site = site("jvom-2023");
    let count = |query: &str| {
        let page = get(&site, &format!("/nl/bevindingen?{query}")).text();
        page.matches("class=\"rule\"").count()
    };
    let all = count("");
    let parts: usize = ["error", "warning", "info"]
        .map(|severity| count(&format!("severity={severity}")))
        .iter()
        .sum();
    assert_eq!(parts, all);
    assert!(all > count("mission=untso"));
    assert_eq!(count("mission=nowhere"), 0);
}

#[test]
fn every_rule_has_a_page() {
    let site = site("norrland");
    for rule in kader_web::page::rules() {
        let page = get(&site, &format!("/en/findings/{}", rule.code));
        assert_eq!(page.status, OK, "{}", rule.code);
        assert!(!page.text().contains("{ $"), "{}", rule.code);
    }
    assert_eq!(get(&site, "/en/findings/Z999").status, 404);
}

#[test]
fn a_paper_tells_of_every_record_that_rests_on_it() {
    for name in EXAMPLES {
        let loaded = dossier::read(&example(name)).unwrap();
        let citing = Citing::of(&loaded.register);
        for mandate in loaded.register.mandates.values() {
            for source in &mandate.provenance.sources {
                let cited = citing.paper(&source.paper).unwrap();
                assert!(cited.records.contains(&mandate.id.record()));
            }
        }
        for paper in loaded.register.papers.values() {
            for record in citing
                .paper(&paper.id)
                .iter()
                .flat_map(|cited| &cited.records)
            {
                assert_ne!(*record, paper.id.record());
            }
        }
    }
}

#[test]
fn a_paper_is_found_by_its_number_however_it_is_written() {
    let loaded = dossier::read(&example("jvom-2023")).unwrap();
    let index = Index::of(&loaded.register, Lang::Nl);
    for asked in [
        "29521-446",
        "29 521 nr. 446",
        "29.521, nr. 446",
        "Kamerstuk 29521 446",
    ] {
        let hits = index.find(asked);
        let first = hits.first().map(|hit| hit.entry.page.clone());
        let paper = loaded.register.papers.get("kst-29521-446").unwrap();
        assert_eq!(first, Some(Some(Page::Paper(paper.id.clone()))), "{asked}");
    }
}

#[test]
fn the_mission_of_a_name_comes_first() {
    for name in EXAMPLES {
        let loaded = dossier::read(&example(name)).unwrap();
        for lang in Lang::ALL {
            let index = Index::of(&loaded.register, lang);
            for mission in loaded.register.missions.values() {
                let asked = mission.name.in_language(lang);
                let hits = index.find(asked);
                let first = hits.first().and_then(|hit| hit.entry.page.clone());
                assert_eq!(first, Some(Page::Mission(mission.id.clone())), "{asked}");
            }
        }
    }
}

#[test]
fn where_nothing_is_found_a_word_is_offered_that_may_be_meant() {
    let site = site("jvom-2023");
    let page = get(&site, "/nl/zoeken?q=minsuma").text();
    assert!(page.contains("q=minusma"));
    assert!(!page.contains("<mark>"));
}

#[test]
fn the_place_that_was_found_is_marked() {
    let site = site("jvom-2023");
    let page = get(&site, "/nl/zoeken?q=waarnemer").text();
    assert!(page.to_lowercase().contains("<mark>waarnemers</mark>"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn whatever_is_asked_marks_nothing_but_changes_no_text(asked in ".{0,40}") {
        let text = "De Nederlandse bijdrage aan UNIFIL, 29 521 nr. 446, in coördinatie.";
        let stretches = kader_web::search::marked(text, &asked);
        let whole: String = stretches.iter().map(|stretch| stretch.text).collect();
        prop_assert_eq!(whole, text);
    }

    #[test]
    fn the_words_of_a_text_are_found_around_it(at in 0_usize..400) {
        let words: Vec<String> = (0..400).map(|place| format!("woord{place:03}x")).collect();
        let text = words.join(" ");
        let (_, shown, _) = kader_web::search::around(&text, &words[at]);
        let found = shown.iter().filter(|stretch| stretch.is_found).map(|stretch| stretch.text);
        prop_assert_eq!(found.collect::<Vec<_>>(), vec![words[at].as_str()]);
    }
}

#[test]
fn two_editions_stand_beside_each_other() {
    let folder = tempfile::tempdir().unwrap();
    copy(&example("norrland"), folder.path());
    let editions = folder.path().join("editions");
    copy(&editions.join("review-2019"), &editions.join("review-2018"));
    let edition = editions.join("review-2018/edition.toml");
    let text = std::fs::read_to_string(&edition).unwrap();
    let text = text.replace("review-2019", "review-2018").replace(
        "period = { from = 2018-07-01, until = 2019-06-30 }",
        "period = { from = 2017-07-01, until = 2018-06-30 }",
    );
    std::fs::write(&edition, text).unwrap();
    let site = of(folder.path());
    let page = get(&site, "/en/compare");
    assert_eq!(page.status, OK);
    let page = page.text();
    assert!(page.contains("class=\"compared\""));
    for link in links(&page)
        .iter()
        .filter(|link| link.starts_with("/en/why/"))
    {
        assert!(link.contains("edition=review-201"), "{link}");
    }
    let same = get(&site, "/en/compare?first=review-2019&second=review-2019").text();
    assert!(!same.contains("class=\"compared\""));
    assert_eq!(get(&site, "/en/compare?first=nothing").status, 400);
}

#[test]
fn two_days_stand_beside_each_other() {
    let site = site("jvom-2023");
    let page = get(
        &site,
        "/nl/vergelijken?what=days&first=2022-04-30&second=2023-04-30",
    );
    let rows = rows(&page.text());
    let row = rows.iter().find(|row| row[0].starts_with("UNTSO")).unwrap();
    assert!(row.iter().any(|cell| cell.contains('→')), "{row:?}");
    let same = get(
        &site,
        "/nl/vergelijken?what=days&first=2023-04-30&second=2023-04-30",
    );
    assert!(!same.text().contains("class=\"compared\""));
    assert_eq!(get(&site, "/nl/vergelijken?what=days&first=x").status, 400);
}

#[test]
fn a_dossier_says_that_it_has_no_history_to_compare() {
    let site = site("jvom-2023");
    let page = get(&site, "/nl/vergelijken?what=known&first=2022-01-01");
    assert_eq!(page.status, OK);
    assert!(page.text().contains("class=\"empty\""));
}

#[test]
fn a_report_is_one_page_with_a_policy_of_its_own() {
    for (name, edition) in [("jvom-2023", "jvom-2023"), ("norrland", "review-2019")] {
        let site = site(name);
        let report = get(&site, &format!("/nl/rapporten/{edition}.html"));
        assert_eq!(report.status, OK);
        let policy = report.headers["content-security-policy"].to_str().unwrap();
        assert!(policy.contains("style-src 'sha256-"), "{policy}");
        assert_eq!(get(&site, &format!("/nl/rapporten/{edition}")).status, OK);
        // Without a typesetter there is no PDF, and no link to one.
        assert_eq!(
            get(&site, &format!("/nl/rapporten/{edition}.pdf")).status,
            404
        );
        let page = get(&site, &format!("/nl/rapporten/{edition}")).text();
        assert!(!page.contains(".pdf"));
    }
}

/// Hands a document in, as the form of the page does.
fn hand_in(
    site: &Arc<Site>,
    field: &str,
    file: Option<&str>,
    content: &[u8],
) -> crate::asking::Answered {
    let name = file
        .map(|file| format!("; filename=\"{file}\""))
        .unwrap_or_default();
    let mut body =
        format!("--edge\r\nContent-Disposition: form-data; name=\"{field}\"{name}\r\n\r\n")
            .into_bytes();
    body.extend_from_slice(content);
    body.extend_from_slice(b"\r\n--edge--\r\n");
    let request = Request::post("/nl/toetsen")
        .header("content-type", "multipart/form-data; boundary=edge")
        .body(Body::from(body))
        .unwrap();
    ask(site, request)
}

#[test]
fn a_document_is_reviewed_beside_its_words_and_forgotten() {
    let site = site("jvom-2023");
    let text = "# UNTSO\n\nNederland heeft twaalf militairen bij UNTSO. \
                In de periode van 1 januari 2022 tot en met 30 april 2023 zijn er 99 militairen uitgezonden naar UNTSO.\n";
    let answered = hand_in(&site, "document", Some("brief.md"), text.as_bytes());
    assert_eq!(answered.status, OK);
    let page = answered.text();
    assert!(page.contains("brief.md"));
    let pasted = hand_in(&site, "text", None, text.as_bytes());
    assert_eq!(pasted.status, OK);
    let before = get(&site, "/nl/toetsen").text();
    assert!(!before.contains("brief.md") && !before.contains("99"));
}

#[test]
fn what_cannot_be_reviewed_is_said_with_its_reason() {
    let site = site("jvom-2023");
    assert_eq!(hand_in(&site, "text", None, b"  \n").status, 400);
    let picture = hand_in(
        &site,
        "document",
        Some("a.png"),
        b"\x89PNG\r\n\x1a\n0000000000",
    );
    assert_eq!(picture.status, 422);
    assert!(picture.text().contains("role=\"alert\""));
    let broken = hand_in(&site, "document", Some("a.pdf"), b"%PDF-1.7\nnothing");
    assert_eq!(broken.status, 422);
    let huge = vec![b'a'; kader_web::page::MOST + 1];
    assert_eq!(hand_in(&site, "document", Some("a.txt"), &huge).status, 413);
    let request = Request::post("/nl/toetsen")
        .body(Body::from("x=y"))
        .unwrap();
    assert_eq!(ask(&site, request).status, 400);
    let request = Request::post("/nl/missies").body(Body::empty()).unwrap();
    assert_eq!(ask(&site, request).status, 405);
}

#[test]
fn a_document_of_markup_is_shown_as_words() {
    let site = site("jvom-2023");
    let text = "UNTSO <script>alert(1)</script> telt 12 militairen. UNTSO telt 13 militairen.";
    let page = hand_in(&site, "text", None, text.as_bytes()).text();
    assert!(!page.contains("<script>alert"));
}

#[test]
fn the_list_of_all_that_can_be_found_is_a_script_that_says_data_only() {
    let site = site("norrland");
    let list = get(&site, "/en/search.js");
    assert_eq!(list.status, OK);
    let text = list.text();
    let data = text.strip_prefix("const kaderFound = ").unwrap().trim_end();
    let data: Vec<serde_json::Value> =
        serde_json::from_str(data.strip_suffix(';').unwrap()).unwrap();
    assert!(data.len() > 50);
}

#[test]
fn every_field_and_word_of_a_record_has_words() {
    use kader_core::wording::words;
    for name in EXAMPLES {
        let site = site(name);
        let register = dossier::read(&example(name)).unwrap().register;
        for mandate in register.mandates.values() {
            let path = format!("mandate/{}/until", mandate.id);
            let page = get(&site, &format!("/nl/waarom/{}", encode(&path)));
            assert_eq!(page.status, OK, "{path}");
            for key in page.text().split("<dt>").skip(1) {
                let key = key.split('<').next().unwrap_or_default();
                assert!(!key.contains('_'), "{path}: {key}");
            }
        }
    }
    for key in [
        "web-field-until",
        "web-choice-military",
        "web-standing-added",
    ] {
        assert!(words(Lang::Nl, key).is_some() && words(Lang::En, key).is_some());
    }
}

fn of(folder: &Path) -> Arc<Site> {
    Arc::new(Site::of(Box::new(DossierSource::new(folder)), None).unwrap())
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let place = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &place);
        } else {
            std::fs::copy(entry.path(), place).unwrap();
        }
    }
}

/// Places of findings name the file that has the record.
#[test]
fn the_places_of_findings_are_those_of_the_dossier() {
    for name in EXAMPLES {
        let site = site(name);
        let json = get(&site, "/nl/bevindingen.json").json();
        let mut told = 0;
        for finding in json["findings"].as_array().unwrap() {
            for place in finding["places"].as_array().unwrap() {
                let file = place["file"].as_str().unwrap();
                let excerpt = place["excerpt"].as_str().unwrap_or_default();
                if file.starts_with("missions/") && excerpt.starts_with("id = ") {
                    let text = std::fs::read_to_string(example(name).join(file)).unwrap();
                    assert!(text.contains(excerpt), "{name}: {file} has no {excerpt}");
                    told += 1;
                }
            }
        }
        assert!(told > 0, "{name}");
    }
}
