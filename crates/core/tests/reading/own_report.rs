//! What reading our own reports back taught.

use kader_citation::Catalogue;
use kader_core::reading::{Known, LineKind, Reading, SourceDocument, SourceLine, review};

fn read(source: &SourceDocument) -> Reading {
    Reading::of(source, Known::default(), &Catalogue::builtin())
}

fn told(text: &str) -> Vec<String> {
    let reading = read(&SourceDocument::from_text(text));
    reading
        .statements
        .iter()
        .map(|one| reading.tell(one))
        .collect()
}

/// A title page has the first heading, so that chapters lie one deeper than their numbers.
#[test]
fn an_annex_is_no_part_of_the_chapter_before_it() {
    let heading = |level, text: &str| SourceLine::new(text).of_kind(LineKind::Heading(level));
    let source = SourceDocument::new(vec![
        heading(1, "Voortgangsrapportage"),
        heading(2, "3 Besluit"),
        SourceLine::new("Het kabinet besluit.").of_kind(LineKind::Text),
        heading(2, "Bijlage 1 Rechtsbasis"),
        SourceLine::new("De stand is die van vandaag.").of_kind(LineKind::Text),
    ]);
    let document = read(&source).document;
    let annex = document
        .sections
        .iter()
        .position(|section| section.title.starts_with("Bijlage"));
    let annex = annex.expect("it is a section");
    assert_eq!(document.sections[annex].parent, None);
    assert_eq!(document.section_name(annex), "Bijlage 1 Rechtsbasis");
}

#[test]
fn two_columns_of_anything_are_no_annex() {
    let rows = [
        ["Gemaakt met", "kader 0.1.0"],
        ["Invoer", "65cf7fa54173"],
        ["Stand op", "2023-04-30"],
    ];
    let rows = rows.map(|row| SourceLine::row(&row));
    let reading = read(&SourceDocument::new(rows.to_vec()));
    assert!(
        reading.names.missions.is_empty(),
        "{:?}",
        reading.names.missions
    );
    let rows = [
        ["Missie", "Ingezet militair"],
        ["UNMIS", "9"],
        ["UNTAG", "4"],
    ];
    let rows = rows.map(|row| SourceLine::row(&row));
    let reading = read(&SourceDocument::new(rows.to_vec()));
    assert_eq!(reading.names.missions.len(), 2);
}

#[test]
fn what_is_extended_may_be_a_pronoun() {
    let text = "2.1 UNMIS (Zuidland)\n\nHet nationale kader loopt tot en met 31 juli 2023. Het \
                kabinet verlengt het met een jaar, tot en met 31 juli 2024, voor twee stafofficieren.\n";
    assert!(told(text).contains(&"unmis framework.until 2024-07-31".to_owned()));
    let text = "2.1 UNMIS (Zuidland)\n\nHet mandaat loopt tot en met 31 juli 2023. Dit is op 1 juli \
                2023 verlengd tot en met 31 juli 2024.\n";
    assert!(told(text).contains(&"unmis mandate.until 2024-07-31".to_owned()));
}

#[test]
fn behind_a_semicolon_something_else_is_told() {
    let text = "2.1 UNMIS (Zuidland)\n\nNiets.\n\n2.2 UNTAG (Oostland)\n\nNiets.\n\n2.3 Inzet\n\nIn dit tijdvak zijn 3.258 mensen \
                uitgezonden; de meesten, 1.959, bij UNMIS.\n";
    let told = told(text);
    assert!(
        !told.iter().any(|one| one.starts_with("unmis deployed")),
        "{told:?}"
    );
}

#[test]
fn letters_of_a_citation_are_no_abbreviation() {
    let list = "Afkortingen\n\nAU  Afrikaanse Unie\nEU  Europese Unie\nHRA  High Risk Area\n\
                KTC  Karesic Training Centre\nVN  Verenigde Naties\n\n1 Inleiding\n\nDe AU, de EU en \
                de VN meden de HRA en het KTC.";
    let cited = " De raad nam S/RES/2658 (2022) aan.".repeat(12);
    let text = format!("{list}{cited}\n");
    let reading = read(&SourceDocument::from_text(&text));
    let codes: Vec<&str> = review(&reading, "text")
        .iter()
        .map(|finding| finding.rule.code)
        .collect();
    assert!(!codes.contains(&"T114"), "{codes:?}");
}
