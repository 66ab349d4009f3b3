//! What readers of files deliver: kinds, cells, marks and pages are taken as they are told.

use kader_citation::Catalogue;
use kader_core::reading::{Known, LineKind, Reading, SourceDocument, SourceLine};

fn told(source: &SourceDocument) -> (Reading, Vec<String>) {
    let reading = Reading::of(source, Known::default(), &Catalogue::builtin());
    let told = reading
        .statements
        .iter()
        .map(|one| reading.tell(one))
        .collect();
    (reading, told)
}

#[test]
fn a_raised_mark_is_no_part_of_its_number() {
    let source = SourceDocument::new(vec![
        SourceLine::new("Bijlage 2 Totale inzet in 2019").of_kind(LineKind::Heading(1)),
        SourceLine::row(&["Missie", "Kader militair", "Ingezet militair"]).on_page(2),
        SourceLine::row(&["UNMIS", "6", "26612"])
            .on_page(2)
            .with_mark(11, 13),
        SourceLine::row(&["UNTAG", "", "4"]).on_page(2),
        SourceLine::new("12 Zonder reservisten.")
            .of_kind(LineKind::Note("12".to_owned()))
            .with_mark(0, 2),
    ]);
    let (reading, told) = told(&source);
    assert_eq!(
        told,
        [
            "unmis framework.military 6",
            "unmis deployed.military 266",
            "untag deployed.military 4"
        ]
    );
    let place = reading.document.place(&reading.statements[1].range);
    assert_eq!((place.line, place.page), (3, Some(2)));
    assert_eq!(
        reading.document.words(&reading.document.notes[0].range),
        "Zonder reservisten."
    );
}

#[test]
fn cells_above_several_columns_name_them_all() {
    let head = |text: &[&str], wide: &[(usize, u16)]| {
        let mut line = SourceLine::row(text);
        if let LineKind::Row { cells, .. } = &mut line.kind {
            for (cell, columns) in wide {
                cells[*cell].columns = *columns;
            }
        }
        line
    };
    let source = SourceDocument::new(vec![
        head(
            &["Missie", "Nationale kaders", "Ingezet personeel"],
            &[(1, 2), (2, 2)],
        ),
        head(&["", "Militair", "Civiel", "Militair", "Civiel"], &[]),
        SourceLine::row(&["UNMIS", "6", "2", "9", "3"]),
    ]);
    let (_, told) = told(&source);
    assert_eq!(
        told,
        [
            "unmis framework.military 6",
            "unmis framework.civilian 2",
            "unmis deployed.military 9",
            "unmis deployed.civilian 3"
        ]
    );
}

#[test]
fn every_statement_stands_where_it_is_said_to() {
    let text = "2.1 UNMIS\r\n\r\nHet mandaat van UNMIS1 is op 31 augus-\r\ntus 2022 verlengd tot\r\n30 juni 2023.\r\n\r\n\
                1 Zie de bijlage.\r\n";
    let (reading, told) = told(&SourceDocument::from_text(text));
    assert_eq!(
        told,
        [
            "unmis mandate.renewed 2022-08-31",
            "unmis mandate.until 2023-06-30"
        ]
    );
    let places: Vec<_> = reading
        .statements
        .iter()
        .map(|one| reading.document.place(&one.range))
        .collect();
    assert_eq!(
        &text[places[0].start..places[0].end],
        "31 augus-\r\ntus 2022"
    );
    assert_eq!((places[1].line, places[1].column), (5, 1));
}
