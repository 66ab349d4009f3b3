//! What may not be published is in no answer of a server and in no file of a folder: two
//! registers that differ in secrets alone look the same, byte by byte, and no secret is in
//! either.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::path::Path;
use std::sync::Arc;

use jiff::civil::{Date, date};
use kader_core::figures::Sought;
use kader_core::publication::{Public, is_withheld};
use kader_core::register::Register;
use kader_core::wording::{Lang, Message};
use kader_exchange::dossier;
use kader_web::Site;
use kader_web::address::{Page, Route, TableName};
use kader_web::api::KindName;
use kader_web::publish::{Chosen, publish};
use kader_web::site::{Missing, Snapshot, Source, Stamp};
use proptest::prelude::*;
use serde_json::Value;

use crate::asking::{example, get};
use crate::invented::{self, Invented};
use crate::planting::{SECRET, planted};

/// A register at hand. Which one it is cannot be told from its stamp.
struct Held(Register);

impl Source for Held {
    fn now(&mut self) -> Result<Snapshot, Message> {
        Ok(Snapshot {
            register: self.0.clone(),
            stamp: Stamp::Dossier {
                sha256: "0".repeat(64),
            },
        })
    }

    fn changed(&mut self) -> Result<Option<Snapshot>, Message> {
        Ok(None)
    }

    fn settled(&mut self, _: &str) -> Result<String, Missing> {
        Err(Missing::NoHistory)
    }

    fn at(&mut self, _: &str) -> Result<Snapshot, Missing> {
        Err(Missing::NoHistory)
    }
}

fn site_of(register: Register) -> Arc<Site> {
    Arc::new(Site::of(Box::new(Held(register)), None).unwrap())
}

fn register(name: &str) -> Register {
    let read = dossier::read(&example(name));
    match read {
        Ok(loaded) => loaded.register,
        Err((diagnostics, _)) => panic!("{diagnostics:?}"),
    }
}

/// A register that no one has seen, of eight missions.
fn unseen(seed: u64) -> Register {
    match dossier::read_files(&Invented::new(seed, 8).files()) {
        Ok(loaded) => loaded.register,
        Err((diagnostics, _)) => panic!("{diagnostics:?}"),
    }
}

/// Two sites whose registers differ in secrets alone.
fn pair(register: &Register, choices: u64) -> [Arc<Site>; 2] {
    ["een", "twee"].map(|which| site_of(planted(register, choices, &format!("{SECRET}-{which}"))))
}

/// What links lead to cannot name all that a secret could be asked by.
fn guesses() -> Vec<String> {
    let mut asked = Vec::new();
    for which in ["een", "twee"] {
        let secret = format!("{SECRET}-{which}");
        for kind in KindName::all() {
            asked.push(format!("/api/v1/{}/{secret}", kind.plural()));
        }
        asked.extend([
            format!("/nl/missies/{secret}"),
            format!("/nl/stukken/{secret}"),
            format!("/nl/kaart/{secret}"),
            format!("/nl/waarom/annex2/{secret}/deployed_military"),
            format!("/nl/waarom/headcount/{secret}/military"),
            format!("/api/v1/figures/annex2/{secret}/deployed_military"),
        ]);
    }
    asked
}

/// Addresses to begin with: all pages and data that have no id in them.
fn doors() -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for lang in Lang::ALL {
        found.extend(
            Page::top()
                .iter()
                .map(|page| Route::Page(lang, page.clone()).path()),
        );
        found.extend(TableName::all().map(|table| Route::Page(lang, Page::Table(table)).path()));
    }
    found.extend(KindName::all().map(|kind| format!("/api/v1/{}?pageSize=1000", kind.plural())));
    found.extend(TableName::all().map(|table| format!("/api/v1/tables/{}", table.name())));
    found.extend(["/api/v1/register", "/api/v1/tables", "/api/v1/findings"].map(str::to_owned));
    found.push(format!("/nl/zoeken?q={SECRET}"));
    found.push("/nl/missies?on=2021-03-02".to_owned());
    found
}

/// Where a page leads, of each kind of address as many as will do.
fn links(text: &str) -> impl Iterator<Item = String> {
    let each = text.split("href=\"").skip(1);
    each.filter_map(|rest| rest.split('"').next())
        .filter(|href| href.starts_with('/') && !href.starts_with("//"))
        .map(|href| {
            href.split('#')
                .next()
                .unwrap_or_default()
                .replace("&amp;", "&")
        })
}

/// How addresses are alike: by their first words, and how they end.
fn likeness(address: &str) -> String {
    let path = address.split('?').next().unwrap_or_default();
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    format!(
        "{}/{}/{ending}",
        parts.len(),
        parts.iter().take(2).copied().collect::<Vec<_>>().join("/")
    )
}

/// Asks both sites for everything within reach; how many answers there were.
fn alike([one, other]: &[Arc<Site>; 2], most_alike: usize) -> usize {
    let mut waiting: VecDeque<String> = doors().into();
    let mut seen: BTreeSet<String> = waiting.iter().cloned().collect();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let mut answers = 0;
    while let Some(address) = waiting.pop_front() {
        let (first, second) = (get(one, &address), get(other, &address));
        assert!(first.status < 500, "{address}: {}", first.status);
        assert_eq!(first.status, second.status, "{address}");
        assert!(
            first.body == second.body,
            "{address} differs with its secrets"
        );
        assert_eq!(
            first.headers.get("etag"),
            second.headers.get("etag"),
            "{address}"
        );
        let text = first.text();
        let said = text
            .replace(&format!("q={SECRET}"), "")
            .replace(&format!("value=\"{SECRET}\""), "");
        let is_search = address.contains("q=");
        assert!(
            is_search || !said.contains(SECRET),
            "{address} tells a secret"
        );
        answers += 1;
        for link in links(&text) {
            let alike = counts.entry(likeness(&link)).or_default();
            if *alike < most_alike && seen.insert(link.clone()) {
                *alike += 1;
                waiting.push_back(link);
            }
        }
    }
    for address in guesses() {
        for site in [one, other] {
            assert_eq!(get(site, &address).status, 404, "{address}");
        }
    }
    answers
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3, max_shrink_iters: 0, ..ProptestConfig::default() })]

    #[test]
    fn no_answer_depends_on_a_secret(choices in any::<u64>(), name in prop::sample::select(vec!["norrland", "jvom-2023"])) {
        let answers = alike(&pair(&register(name), choices), 3);
        prop_assert!(answers > 150, "only {answers} answers");
    }

    #[test]
    fn no_answer_of_any_register_depends_on_a_secret(choices in any::<u64>(), seed in any::<u64>()) {
        let answers = alike(&pair(&unseen(seed), choices), 3);
        prop_assert!(answers > 100, "only {answers} answers");
    }

    #[test]
    fn no_file_of_any_register_depends_on_a_secret(choices in any::<u64>(), seed in any::<u64>()) {
        let [one, other] = pair(&unseen(seed), choices).map(|site| published(&site, invented::ON));
        same_files(&one, &other);
    }
}

fn files(folder: &Path, found: &mut BTreeMap<String, Vec<u8>>, root: &Path) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found, root);
        } else {
            let name = path.strip_prefix(root).unwrap().display().to_string();
            found.insert(name, std::fs::read(&path).unwrap());
        }
    }
}

/// The files of a site, published for a day.
fn published(site: &Site, day: Date) -> BTreeMap<String, Vec<u8>> {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("site");
    let chosen = Chosen {
        days: &[day],
        today: day,
        replace: false,
    };
    publish(site, &folder, chosen, &mut |_, _| {}).unwrap();
    let mut found = BTreeMap::new();
    files(&folder, &mut found, &folder);
    found
}

#[test]
fn no_file_of_a_folder_depends_on_a_secret() {
    let sites = pair(&register("norrland"), 7);
    let [one, other] = sites.map(|site| published(&site, date(2019, 6, 30)));
    same_files(&one, &other);
    assert!(one.len() > 500, "{} files", one.len());
}

/// That two folders are the same, byte by byte, and tell no secret.
fn same_files(one: &BTreeMap<String, Vec<u8>>, other: &BTreeMap<String, Vec<u8>>) {
    let names = |found: &BTreeMap<String, Vec<u8>>| found.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(one), names(other));
    for (name, bytes) in one {
        assert!(!name.contains(SECRET), "{name}");
        assert!(bytes == &other[name], "{name} differs with its secrets");
        assert!(
            !String::from_utf8_lossy(bytes).contains(SECRET),
            "{name} tells a secret"
        );
    }
}

/// What is planted can be found: a site that showed all would not pass.
#[test]
fn secrets_are_there_to_be_told() {
    let secret = format!("{SECRET}-een");
    let files = dossier::write(&planted(&register("norrland"), 7, &secret));
    let told: usize = files
        .values()
        .map(|bytes| String::from_utf8_lossy(bytes).matches(&secret).count())
        .sum();
    assert!(told > 100, "{told}");
}

/// A figure that is withheld has no value in any form in which it can be had.
#[test]
fn what_is_withheld_is_withheld_in_every_form() {
    let mut withheld = 0;
    for name in ["norrland", "jvom-2023"] {
        let register = planted(&register(name), 3, &format!("{SECRET}-een"));
        let edition = register.edition(None).unwrap().clone();
        let sought = Sought::of(&edition);
        let public = Public::of(&register);
        let site = site_of(register.clone());
        let query = format!("on={}", sought.on);
        for which in TableName::all() {
            let name = which.name();
            let shown = public.table(sought, name).unwrap();
            let json = get(&site, &format!("/api/v1/tables/{name}?{query}")).json();
            let csv = get(&site, &format!("/en/tables/{name}.csv?{query}"));
            let csv = csv.text();
            for (number, row) in shown.rows.iter().enumerate() {
                for (column, figure) in shown.columns.iter().zip(&row.cells) {
                    if !is_withheld(figure) {
                        continue;
                    }
                    withheld += 1;
                    let path = format!("{name}/{}/{}", row.key, column.key);
                    let cell = &json["rows"][number]["cells"][column.key];
                    assert_eq!(cell["value"], Value::Null, "{path}");
                    let data = get(&site, &format!("/api/v1/figures/{path}?{query}")).json();
                    assert_eq!(data["value"], Value::Null, "{path}");
                    let line = csv.lines().nth(number + 1).unwrap();
                    assert!(line.split(',').any(|one| one == "n/a"), "{path}: {line}");
                }
            }
        }
    }
    assert!(withheld > 10, "{withheld} figures are withheld");
}
