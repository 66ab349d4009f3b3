//! The drawings of both examples.

use kader_core::register::Register;
use kader_document::html::check_picture;
use kader_document::report::drawing;
use kader_document::tree::{Drawing, Inline, plain_text};
use kader_exchange::dossier;

use crate::places::example;

fn register(name: &str) -> Register {
    match dossier::read(&example(name)) {
        Ok(loaded) => loaded.register,
        Err((faults, _)) => panic!("{name}: {faults:#?}"),
    }
}

fn drawn(name: &str) -> [Vec<Drawing>; 5] {
    let register = register(name);
    let edition = register.edition(None).expect("the example has an edition");
    [
        drawing::month_graph(&register, edition),
        drawing::timeline(&register, edition),
        drawing::personnel_chart(&register, edition),
        drawing::small_multiples(&register, edition),
        drawing::requests(&register, edition),
    ]
}

/// Everything that a drawing says around its picture.
fn said(drawing: &Drawing) -> String {
    let mut said = vec![plain_text(&drawing.title), plain_text(&drawing.subtitle)];
    said.extend(drawing.remarks.iter().map(|remark| plain_text(remark)));
    said.join("\n")
}

#[test]
fn every_drawing_is_whole_and_can_stand_on_a_page() {
    for name in ["jvom-2023", "norrland"] {
        let mut anchors = std::collections::BTreeSet::new();
        for drawings in drawn(name) {
            assert!(!drawings.is_empty(), "{name}");
            for drawing in drawings {
                let anchor = drawing.anchor.as_str().to_owned();
                check_picture(&drawing.svg).unwrap_or_else(|error| panic!("{anchor}: {error}"));
                let said = said(&drawing);
                assert!(plain_text(&drawing.title).len() > 10, "{anchor}: {said}");
                assert!(
                    !drawing.subtitle.is_empty() && !drawing.remarks.is_empty(),
                    "{anchor}"
                );
                assert!(drawing.alternative.len() > 10, "{anchor}");
                for words in [&said, &drawing.alternative, &drawing.svg] {
                    // A message that the catalogue lacks shows its name, one that lacks a part
                    // its braces.
                    assert!(
                        !words.contains("chart-") || words == &drawing.svg,
                        "{anchor}: {words}"
                    );
                    assert!(!words.contains(['{', '}', '\u{E000}']), "{anchor}: {words}");
                }
                assert!(
                    !drawing.svg.contains("…"),
                    "{anchor}: a label was cut short"
                );
                assert!(anchors.insert(anchor), "an anchor twice in {name}");
            }
        }
    }
}

#[test]
fn what_is_reconstructed_says_so_and_what_is_kept_does_not() {
    let hatched = |drawings: &[Drawing], words: &str| {
        drawings.iter().any(|drawing| drawing.svg.contains(words))
    };
    let [month, timeline, sent, multiples, _] = drawn("jvom-2023");
    for drawings in [&month, &timeline, &sent, &multiples] {
        assert!(
            hatched(drawings, "gereconstrueerd"),
            "{}",
            drawings[0].anchor.as_str()
        );
        assert!(
            drawings
                .iter()
                .all(|drawing| said(drawing).to_lowercase().contains("reconstr"))
        );
    }
    for drawing in drawn("norrland").iter().flatten() {
        assert!(!said(drawing).contains("reconstruct"), "{}", said(drawing));
        assert!(!drawing.svg.contains("reconstruct") && !drawing.alternative.contains("reconstr"));
    }
}

#[test]
fn the_graph_of_norrland_has_its_peak_and_no_civilians() {
    let [month, timeline, sent, multiples, _] = drawn("norrland");
    // Counted by hand from the files (README of the example).
    let title = plain_text(&month[0].title);
    assert!(
        title.contains("21") && title.contains("14 January 2019"),
        "{title}"
    );
    assert!(title.contains("as far as recorded per day"), "{title}");
    for drawing in [&month, &timeline, &sent, &multiples].into_iter().flatten() {
        assert!(
            !drawing.svg.contains("ivilian"),
            "{}",
            drawing.anchor.as_str()
        );
    }
    assert!(
        said(&month[0]).contains("Protection teams"),
        "{}",
        said(&month[0])
    );
    assert!(plain_text(&sent[0].title).contains("103"));
    let figure = month[0].title.iter().find_map(|inline| match inline {
        Inline::Figure { text, path, .. } => Some((text.as_str(), path.as_str())),
        _ => None,
    });
    assert_eq!(figure, Some(("21", "peak/total/total")));
}

#[test]
fn the_figures_of_annex_2_stand_in_the_chart() {
    let [_, _, sent, ..] = drawn("jvom-2023");
    let all: String = sent.iter().map(|drawing| drawing.svg.as_str()).collect();
    for told in [
        "1.959 militairen",
        "28 militairen",
        "kader 6 + 90 tijdelijk",
    ] {
        assert!(all.contains(&format!(">{told}</text>")), "{told}");
    }
    assert!(plain_text(&sent[0].title).contains("3.258"));
}

#[test]
fn requests_of_which_no_source_tells_the_outcome_remain() {
    let [.., requests] = drawn("jvom-2023");
    let title = plain_text(&requests[0].title);
    for told in ["71", "25", "41", "van 5 is de afloop niet bekend"] {
        assert!(title.contains(told), "{told}: {title}");
    }
    let [.., requests] = drawn("norrland");
    let title = plain_text(&requests[0].title);
    assert!(
        title.contains("Of 8 requests, 3 went") && title.contains("2 to a private"),
        "{title}"
    );
    assert!(!requests[0].svg.contains("not known"));
}
