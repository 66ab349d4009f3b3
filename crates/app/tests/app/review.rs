//! `kader review`: documents in, findings with their places out.

use std::io::{Cursor, Write as _};
use std::path::{Path, PathBuf};

use kader_core::wording::Lang;
use serde_json::Value;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::kept::assert_kept;
use crate::places::{example, published_text};
use crate::running::{Ran, ran};
use crate::sarif;

/// A letter that contradicts itself: its mandate lasts a year and is called half a year, and
/// its parts make more than their whole.
const LETTER: &str = "2.1 UNMIS (Zuidland)\n\nHet mandaat van UNMIS is op 31 augustus 2022 met een \
half jaar verlengd tot 31 augustus 2023.\n\n2.2 Bescherming van schepen\n\nRederijen dienden 18 \
bijstandsaanvragen in. Daarvan werden er 11 door een VPD uitgevoerd en 9 door een PMSC.\n";

/// A document in a folder of its own, gone when it is dropped.
pub struct Document {
    folder: PathBuf,
    /// Its path.
    pub path: String,
}

impl Document {
    /// A file with these bytes.
    pub fn new(test: &str, name: &str, bytes: &[u8]) -> Self {
        let folder = format!("kader-review-{test}-{}", std::process::id());
        let folder = std::env::temp_dir().join(folder);
        std::fs::create_dir_all(&folder).expect("it can be made");
        let path = folder.join(name);
        std::fs::write(&path, bytes).expect("it can be written");
        let path = path.display().to_string();
        Self { folder, path }
    }

    /// Runs a command on it, its folder left out of what is said.
    pub fn asked(&self, lang: Lang, command: &str, more: &[&str]) -> Ran {
        let mut arguments = vec![command, self.path.as_str()];
        arguments.extend(more);
        let mut ran = ran(lang, &arguments);
        let folder = format!("{}/", self.folder.display());
        ran.result = ran.result.replace(&folder, "");
        ran.diagnostics = ran.diagnostics.replace(&folder, "");
        ran
    }
}

impl Drop for Document {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// A file of Word with these paragraphs, the first a heading.
fn docx(paragraphs: &[&str]) -> Vec<u8> {
    let body: String = paragraphs
        .iter()
        .enumerate()
        .map(|(number, words)| {
            let style = match number {
                0 => "<w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr>",
                _ => "",
            };
            format!("<w:p>{style}<w:r><w:t>{words}</w:t></w:r></w:p>")
        })
        .collect();
    let main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    let parts = [
        (
            "[Content_Types].xml",
            format!(
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
                 <Override PartName=\"/word/document.xml\" ContentType=\"{main}\"/></Types>"
            ),
        ),
        (
            "word/document.xml",
            format!(
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/\
                 main\"><w:body>{body}</w:body></w:document>"
            ),
        ),
    ];
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer
            .start_file(name, SimpleFileOptions::default())
            .expect("a part");
        writer.write_all(text.as_bytes()).expect("its text");
    }
    writer.finish().expect("a file").into_inner()
}

fn json(ran: &Ran) -> Value {
    serde_json::from_str(&ran.result).unwrap_or_else(|_| panic!("{}", ran.result))
}

fn rules(document: &Value) -> Vec<&str> {
    let found = document["findings"].as_array().unwrap().iter();
    found.filter_map(|one| one["rule"].as_str()).collect()
}

#[test]
fn findings_are_shown_with_both_places_in_both_languages() {
    let letter = Document::new("human", "brief.txt", LETTER.as_bytes());
    for lang in Lang::ALL {
        let ran = letter.asked(lang, "review", &[]);
        assert_eq!((ran.status, ran.diagnostics.as_str()), (1, ""));
        let kept = format!("tests/review/letter.{lang}.txt");
        assert_kept(
            &Path::new(env!("CARGO_MANIFEST_DIR")).join(kept),
            &ran.result,
        );
    }
}

#[test]
fn findings_as_data_are_those_of_the_interface() {
    let letter = Document::new("json", "brief.txt", LETTER.as_bytes());
    let document = json(&letter.asked(Lang::En, "review", &["--format", "json"]));
    assert_eq!(rules(&document), ["T108", "T106"]);
    let finding = &document["findings"][0];
    assert_eq!(finding["subject"]["id"], "unmis");
    assert_eq!(finding["certainty"], "contradicts");
    let places = finding["places"].as_array().unwrap();
    assert_eq!(places.len(), finding["evidence"].as_array().unwrap().len());
    assert_eq!(places[0]["file"], "brief.txt");
    assert_eq!(
        (&places[0]["line"], &places[0]["section"]),
        (&3.into(), &"2.1".into())
    );
    assert!(places[0]["excerpt"].as_str().unwrap().contains("half jaar"));
    assert_eq!(document["summary"]["error"], 2);
    assert_eq!(document["receipt"]["known_at"], Value::Null);
    let csv = letter
        .asked(Lang::En, "review", &["--format", "csv"])
        .result;
    assert_eq!(csv.lines().count(), 3, "{csv}");
    let log = json(&letter.asked(Lang::Nl, "review", &["--format", "sarif"]));
    assert_eq!(sarif::faults(&log), Vec::<String>::new());
    assert_eq!(log["runs"][0]["results"].as_array().unwrap().len(), 2);
}

#[test]
fn rules_are_chosen_as_for_check() {
    let letter = Document::new("choice", "brief.txt", LETTER.as_bytes());
    let status = |more: &[&str]| letter.asked(Lang::En, "review", more).status;
    assert_eq!(status(&["--ignore", "T106,T108"]), 0);
    assert_eq!(status(&["--select", "t108"]), 1);
    assert_eq!(status(&["--fail-on", "never"]), 0);
    // A rule over registers is none over documents.
    assert_eq!(status(&["--select", "M101"]), 2);
}

#[test]
fn a_word_processors_file_gives_its_paragraphs() {
    let lines: Vec<&str> = LETTER.split("\n\n").map(str::trim).collect();
    let letter = Document::new("docx", "brief.docx", &docx(&lines));
    let document = json(&letter.asked(Lang::Nl, "review", &["--format", "json"]));
    assert_eq!(rules(&document), ["T108", "T106"]);
    assert_eq!(document["findings"][0]["places"][0]["paragraph"], 2);
    assert_eq!(document["findings"][1]["places"][0]["paragraph"], 4);
    let human = letter.asked(Lang::Nl, "review", &[]).result;
    assert!(human.contains("brief.docx (alinea 2)"), "{human}");
}

#[test]
fn a_pdf_gives_its_pages() {
    let out = std::env::temp_dir().join(format!("kader-review-pdf-{}", std::process::id()));
    let (out, source) = (out.display().to_string(), example("norrland"));
    let source = source.display().to_string();
    let made = ran(
        Lang::Nl,
        &["report", &source, "--out", &out, "--format", "pdf"],
    );
    assert_eq!(made.status, 0, "{}", made.diagnostics);
    let file = made.result.trim().to_owned();
    let read = json(&ran(Lang::En, &["statements", &file, "--format", "json"]));
    let statements = read["statements"].as_array().unwrap();
    assert!(statements.len() > 20, "{}", statements.len());
    assert!(statements.iter().all(|one| one["page"].as_u64() > Some(0)));
    let reviewed = ran(Lang::En, &["review", &file, "--against", &source]);
    std::fs::remove_dir_all(&out).expect("it is there");
    assert!(reviewed.status < 2, "{}", reviewed.diagnostics);
}

#[test]
fn beside_a_register_both_places_are_shown() {
    let text = "2.1 UNIFIL (Libanon)\n\nHet mandaat van UNIFIL loopt tot en met 30 september \
                2023. Het nationaal kader staat ten hoogste 2 militairen toe.\n\nRapportageperiode \
                1 januari 2022 tot en met 30 april 2023.\n";
    let letter = Document::new("against", "brief.txt", text.as_bytes());
    let source = example("jvom-2023").display().to_string();
    let asked = ["--against", source.as_str(), "--format", "json"];
    let document = json(&letter.asked(Lang::Nl, "review", &asked));
    let found = document["findings"].as_array().unwrap();
    let mandate = found.iter().find(|one| one["rule"] == "T201");
    let places = mandate.expect("the mandate differs")["places"]
        .as_array()
        .unwrap();
    assert_eq!(places[0]["file"], "brief.txt");
    let registered = places[1]["file"].as_str().unwrap();
    assert!(
        registered.ends_with("jvom-2023/missions/unifil.toml"),
        "{registered}"
    );
    assert!(places[1]["line"].as_u64() > Some(1));
    assert_eq!(document["receipt"]["known_at"], "dossier");
    let alone = json(&letter.asked(Lang::Nl, "review", &["--format", "json"]));
    assert!(rules(&alone).iter().all(|rule| rule.starts_with("T1")));
}

#[test]
fn what_cannot_be_read_is_told_with_a_remedy() {
    let scanned = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n\
        2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n\
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n";
    let files: [(&str, &[u8]); 6] = [
        ("leeg.pdf", b""),
        ("wit.txt", b" \n\n"),
        ("kapot.docx", b"PK\x03\x04nothing"),
        ("beeld.png", b"\x89PNG\r\n\x1a\n\0\0"),
        ("scan.pdf", scanned),
        ("oud.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0"),
    ];
    for (name, bytes) in files {
        let file = Document::new(name, name, bytes);
        for lang in Lang::ALL {
            for command in ["review", "statements"] {
                let ran = file.asked(lang, command, &["--format", "json"]);
                assert_eq!((ran.status, ran.result.as_str()), (2, ""), "{name}");
                let told: Vec<&str> = ran.diagnostics.lines().collect();
                assert!(told[0].contains(name), "{}", ran.diagnostics);
                assert!(told.len() > 1 && told[1].len() > 20, "{}", ran.diagnostics);
            }
        }
    }
    let gone = ran(Lang::En, &["review", "no/such/file.pdf"]);
    assert_eq!(gone.status, 2);
    assert!(
        gone.diagnostics.contains("no/such/file.pdf"),
        "{}",
        gone.diagnostics
    );
    let folder = example("norrland").display().to_string();
    assert_eq!(ran(Lang::En, &["review", &folder]).status, 2);
}

#[test]
fn silence_is_not_soundness() {
    let poem = Document::new("poem", "gedicht.txt", "De zee is stil.\n".as_bytes());
    let ran = poem.asked(Lang::En, "review", &[]);
    assert_eq!(ran.status, 0);
    assert!(
        ran.diagnostics.contains("gedicht.txt"),
        "{}",
        ran.diagnostics
    );
    assert!(ran.result.contains("0 statements"), "{}", ran.result);
}

#[test]
fn the_published_report_is_reviewed() {
    let Some(text) = published_text() else { return };
    let report = Document::new("published", "rapport.txt", text.as_bytes());
    let document = json(&report.asked(Lang::Nl, "review", &["--format", "json"]));
    let found = rules(&document);
    // What each is, and that it is true, stands in docs/review.md and is held by core's tests.
    for rule in ["T103", "T105", "T106", "T111", "T116"] {
        assert!(found.contains(&rule), "{rule}: {found:?}");
    }
}
