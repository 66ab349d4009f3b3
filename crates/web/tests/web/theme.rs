//! The look of a house of its own: taken whole or not at all.

use std::path::Path;

use jiff::civil::date;
use kader_core::wording::{Lang, say};
use kader_web::Theme;
use kader_web::publish::{Chosen, publish};

use crate::asking::{example, get, site, site_in};

fn own() -> Theme {
    Theme::read(&example("theme")).unwrap()
}

#[test]
fn a_theme_sets_colours_logo_and_tokens() {
    let site = site_in("norrland", own());
    let page = get(&site, "/nl/").text();
    assert!(page.contains("alt=\"Ministerie van Defensie van Norrland\""));
    assert!(
        get(&site, "/en/")
            .text()
            .contains("alt=\"Norrland Ministry of Defence\"")
    );
    assert!(page.contains("src=\"/assets/theme-0.svg\""));
    let logo = get(&site, "/assets/theme-0.svg");
    assert_eq!(
        (logo.status, logo.media_type.as_str()),
        (200, "image/svg+xml")
    );
    assert!(
        logo.headers["content-security-policy"]
            .to_str()
            .unwrap()
            .starts_with("default-src 'none'")
    );
    let style = get(&site, "/assets/kader.css").text();
    assert!(style.contains("--accent:#1d5b3a;"));
    assert!(style.contains("--utrecht-button-border-radius:0;"));
}

#[test]
fn a_page_in_a_theme_is_the_same_page() {
    let (neutral, themed) = (site("norrland"), site_in("norrland", own()));
    let main = |site| {
        let text = get(site, "/nl/missies/omti").text();
        let (_, main) = text.split_once("<main").unwrap();
        main.to_owned()
    };
    assert_eq!(main(&neutral), main(&themed));
    assert!(!get(&neutral, "/nl/").text().contains("<img"));
    let styles = [&neutral, &themed].map(|site| get(site, "/assets/kader.css").text());
    assert!(styles[1].starts_with(&styles[0]));
}

#[test]
fn what_a_theme_does_not_have_is_not_there() {
    let site = site_in("norrland", own());
    for name in [
        "theme-2.svg",
        "theme-0.png",
        "theme-+0.svg",
        "theme-0.svg.bak",
        "theme.toml",
        "logo.svg",
    ] {
        assert_eq!(get(&site, &format!("/assets/{name}")).status, 404, "{name}");
    }
}

#[test]
fn a_folder_has_the_files_of_its_theme() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("site");
    let chosen = Chosen {
        days: &[date(2019, 6, 30)],
        today: date(2019, 6, 30),
        replace: false,
    };
    let site = site_in("norrland", own());
    let published = publish(&site, &folder, chosen, &mut |_, _| {}).unwrap();
    assert_eq!(published.lost, Vec::<String>::new());
    for name in ["theme-0.svg", "theme-1.svg"] {
        assert!(folder.join("assets").join(name).exists(), "{name}");
    }
}

/// What is wrong with a theme, each on a line of its own: code, line and words.
fn faults(folder: &Path) -> Vec<String> {
    let (diagnostics, sources) = Theme::read(folder).unwrap_err();
    let told = diagnostics.iter().map(|one| {
        let text = sources.named(&one.file);
        let line = one
            .span
            .zip(text)
            .map(|(span, text)| text.position(span.start).line);
        let line = line.map_or_else(|| "–".to_owned(), |line| line.to_string());
        format!(
            "{} {line} {}",
            one.code.as_str(),
            say(Lang::En, &one.message)
        )
    });
    told.collect()
}

fn faults_of(theme: &str) -> Vec<String> {
    let place = tempfile::tempdir().unwrap();
    std::fs::write(place.path().join("theme.toml"), theme).unwrap();
    std::fs::write(place.path().join("text.svg"), "words").unwrap();
    std::fs::write(place.path().join("logo.svg"), "<svg/>").unwrap();
    std::fs::write(place.path().join("face.woff2"), b"wOF2....").unwrap();
    faults(place.path())
}

#[test]
fn each_fault_is_told_at_its_place() {
    let cases = [
        ("[light]\naccent = \"red\"", "E109 2 “red” is no colour"),
        ("[light]\nacent = \"#0b4f7a\"", "E101 2 "),
        ("light = 3", "E103 1 "),
        ("[lihgt]", "E101 1 "),
        ("[light", "E002 1 "),
        (
            "[light]\naccent = \"#9fc5de\"",
            "E203 2 `accent` cannot be read well on `paper` (on light ground): contrast 1.8, at least 4.5 is needed",
        ),
        (
            "[dark]\npaper = \"#ffffff\"",
            "E203 2 `ink` cannot be read well on `paper` (on dark ground)",
        ),
        (
            "[tokens]\nutrecht-button-border-radius = \"0; } body { display: none\"",
            "E109 2 ",
        ),
        ("[tokens]\nutrecht-button-border-radiu = \"0\"", "E101 2 "),
        (
            "[logo]\nfile = \"../logo.svg\"\nalternative = \"x\"",
            "E109 1 `../logo.svg` is no file in the folder of the theme",
        ),
        (
            "[logo]\nfile = \"none.svg\"\nalternative = \"x\"",
            "E005 1 `none.svg` cannot be read",
        ),
        (
            "[logo]\nfile = \"text.svg\"\nalternative = \"x\"",
            "E109 1 `text.svg` is not of a kind that can stand here: svg, png",
        ),
        ("[logo]\nfile = \"logo.svg\"", "E102 1 "),
        (
            "[typeface]\nfamily = \"A\\\"; src\"\n[[typeface.face]]\nfile = \"face.woff2\"",
            "E109 1 ",
        ),
        (
            "[typeface]\nfamily = \"A\"",
            "E109 1 a typeface has 1 to 12 files here",
        ),
        (
            "[typeface]\nfamily = \"A\"\n[[typeface.face]]\nfile = \"logo.svg\"",
            "E109 3 `logo.svg` is not of a kind",
        ),
        (
            "[typeface]\nfamily = \"A\"\n[[typeface.face]]\nfile = \"face.woff2\"\nweight = 0",
            "E109 5 this is no weight",
        ),
        (
            "[typeface]\nfamily = \"A\"\n[[typeface.face]]\nfile = \"face.woff2\"\nitalic = 1",
            "E103 5 ",
        ),
    ];
    for (theme, expected) in cases {
        let found = faults_of(theme);
        assert!(
            found.iter().any(|one| one.starts_with(expected)),
            "{theme}\n{found:?}"
        );
    }
    assert_eq!(
        faults_of("[light]\naccent = \"red\"\nband = 3\n[logo]\nfile = \"logo.svg\"").len(),
        3,
        "everything is told at once"
    );
}

#[test]
fn a_folder_without_a_theme_says_so() {
    let place = tempfile::tempdir().unwrap();
    let found = faults(place.path());
    assert!(found[0].starts_with("E005 – "), "{found:?}");
}
