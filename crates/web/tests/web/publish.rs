//! The same pages as a folder: whole, self-contained, all or nothing.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use jiff::civil::{Date, date};
use kader_web::publish::{Chosen, Unpublished, publish};

use crate::asking::site;

fn files(folder: &Path) -> BTreeSet<PathBuf> {
    let mut found = BTreeSet::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.insert(path);
        }
    }
    found
}

fn chosen(days: &[Date]) -> Chosen<'_> {
    Chosen {
        days,
        today: date(2019, 6, 30),
        replace: false,
    }
}

/// Every link of every page leads to a file, nothing is asked of elsewhere, and nothing is there
/// that is not linked.
#[test]
fn a_folder_is_whole_and_needs_nothing_else() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("site");
    let days = [date(2019, 6, 30), date(2018, 12, 31)];
    let site = site("norrland");
    let mut last = (0, 0);
    let published = publish(&site, &folder, chosen(&days), &mut |done, known| {
        last = (done, known);
    })
    .unwrap();
    assert_eq!(published.lost, Vec::<String>::new());
    let found = files(&folder);
    assert_eq!(found.len(), published.files);
    assert_eq!(last, (published.files - 1, published.files - 1));
    let mut linked = BTreeSet::from([folder.join("index.html"), folder.join("receipt.json")]);
    for page in found
        .iter()
        .filter(|file| file.extension().is_some_and(|one| one == "html"))
    {
        let text = std::fs::read_to_string(page).unwrap();
        // A report is a page of its own, with its own policy and style.
        assert!(
            text.contains("http-equiv=\"Content-Security-Policy\""),
            "{page:?}"
        );
        let is_report = text.contains("style-src &#39;sha256-");
        assert!(
            is_report || !text.contains("<style") && !text.contains(" style="),
            "{page:?}"
        );
        assert!(
            !text.contains("<script>") && !text.contains("<form method"),
            "{page:?}"
        );
        for attribute in ["href=\"", "src=\""] {
            for link in text.split(attribute).skip(1) {
                let link = link.split('"').next().unwrap();
                let link = link.split('#').next().unwrap();
                let elsewhere = ["https://", "data:", "mailto:"];
                if link.is_empty() || elsewhere.iter().any(|one| link.starts_with(one)) {
                    continue;
                }
                assert!(
                    !link.starts_with('/') && !link.contains(['?', '%', ':']),
                    "{page:?}: {link}"
                );
                let target = normal(&page.parent().unwrap().join(link));
                assert!(found.contains(&target), "{page:?}: {link}");
                linked.insert(target);
            }
        }
    }
    for face in found
        .iter()
        .filter(|file| file.extension().is_some_and(|one| one == "woff2"))
    {
        linked.insert(face.clone());
    }
    assert_eq!(linked, found);
    let receipt = std::fs::read_to_string(folder.join("receipt.json")).unwrap();
    let receipt: serde_json::Value = serde_json::from_str(&receipt).unwrap();
    assert_eq!(receipt["files"].as_array().unwrap().len(), found.len() - 1);
    assert_eq!(receipt["days"][1], "2018-12-31");

    // What is there is not replaced unasked, and the same input gives the same bytes.
    let again = publish(&site, &folder, chosen(&days), &mut |_, _| {});
    assert_eq!(again, Err(Unpublished::Exists(folder.clone())));
    let before = std::fs::read(folder.join("receipt.json")).unwrap();
    let replace = Chosen {
        replace: true,
        ..chosen(&days)
    };
    publish(&site, &folder, replace, &mut |_, _| {}).unwrap();
    assert_eq!(std::fs::read(folder.join("receipt.json")).unwrap(), before);
    let beside: Vec<_> = std::fs::read_dir(place.path()).unwrap().collect();
    assert_eq!(beside.len(), 1, "nothing is left beside it");
}

fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for part in path.components() {
        match part {
            std::path::Component::ParentDir => {
                normal.pop();
            }
            part => normal.push(part),
        }
    }
    normal
}

#[test]
fn a_folder_of_others_is_never_replaced() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("mine");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join("letter.txt"), "dear").unwrap();
    let site = site("norrland");
    let days = [date(2019, 6, 30)];
    for replace in [false, true] {
        let asked = Chosen {
            replace,
            ..chosen(&days)
        };
        let refused = publish(&site, &folder, asked, &mut |_, _| {}).unwrap_err();
        let expected = match replace {
            false => Unpublished::Exists(folder.clone()),
            true => Unpublished::Foreign(folder.clone()),
        };
        assert_eq!(refused, expected);
    }
    assert_eq!(
        std::fs::read_to_string(folder.join("letter.txt")).unwrap(),
        "dear"
    );
    let none = publish(
        &site,
        &place.path().join("new"),
        chosen(&[]),
        &mut |_, _| {},
    );
    assert_eq!(none, Err(Unpublished::NoDay));
}
