//! PDF: what is where on a page.

use kader_core::reading::{LineKind, SourceDocument, SourceLine};
use kader_extract::{ExtractError, Limit, extract};

use crate::files::Pdf;

fn read(pdf: Pdf) -> SourceDocument {
    extract("a.pdf", &pdf.finish()).unwrap()
}

fn texts(document: &SourceDocument) -> Vec<&str> {
    let lines = document
        .lines
        .iter()
        .filter(|line| line.kind != LineKind::Blank);
    lines.map(|line| line.text.as_str()).collect()
}

fn line<'d>(document: &'d SourceDocument, start: &str) -> &'d SourceLine {
    let found = document
        .lines
        .iter()
        .find(|line| line.text.starts_with(start));
    found.unwrap_or_else(|| panic!("no line begins with {start}: {:#?}", texts(document)))
}

/// Lines of running text from a height on.
fn prose(mut pdf: Pdf, x: f64, from: f64, lines: &[&str]) -> Pdf {
    for (index, line) in lines.iter().enumerate() {
        let down = 13.0 * f64::from(u32::try_from(index).unwrap());
        pdf = pdf.text(x, from - down, 10.0, line);
    }
    pdf
}

#[test]
fn a_ruled_table_keeps_its_empty_cells_and_sets_marks_apart() {
    let mut pdf = Pdf::new();
    for y in [700.0, 680.0, 660.0, 640.0] {
        pdf = pdf.line(60.0, y, 360.0, y);
    }
    for x in [60.0, 160.0, 260.0, 360.0] {
        pdf = pdf.line(x, 640.0, x, 700.0);
    }
    let pdf = pdf
        .text(64.0, 686.0, 9.0, "Missie")
        .text(164.0, 686.0, 9.0, "Civiel")
        .text(264.0, 686.0, 9.0, "Totaal")
        .text(64.0, 666.0, 9.0, "MINUSMA")
        .text(264.0, 666.0, 9.0, "266")
        .text(279.3, 669.0, 5.85, "12")
        .text(64.0, 646.0, 9.0, "EUTM Mali")
        .text(164.0, 646.0, 9.0, "3")
        .text(264.0, 646.0, 9.0, "21");
    let document = read(pdf);
    assert_eq!(
        texts(&document),
        [
            "Missie\tCiviel\tTotaal",
            "MINUSMA\t\t26612",
            "EUTM Mali\t3\t21"
        ]
    );
    let row = line(&document, "MINUSMA");
    assert_eq!(&row.text[row.marks[0].start..row.marks[0].end], "12");
    assert!(matches!(&row.kind, LineKind::Row { cells, .. } if cells.len() == 3));
}

#[test]
fn a_cell_over_two_rows_is_told_once_and_continued() {
    let mut pdf = Pdf::new()
        .line(60.0, 680.0, 360.0, 680.0)
        .line(60.0, 640.0, 360.0, 640.0);
    // The line in the middle begins behind the first column.
    pdf = pdf.line(160.0, 660.0, 360.0, 660.0);
    for x in [60.0, 160.0, 260.0, 360.0] {
        pdf = pdf.line(x, 640.0, x, 680.0);
    }
    let pdf = pdf
        .text(64.0, 657.0, 9.0, "Afrika")
        .text(164.0, 666.0, 9.0, "MINUSMA")
        .text(264.0, 666.0, 9.0, "6")
        .text(164.0, 646.0, 9.0, "EUTM")
        .text(264.0, 646.0, 9.0, "5");
    let document = read(pdf);
    assert_eq!(texts(&document), ["Afrika\tMINUSMA\t6", "\tEUTM\t5"]);
    let LineKind::Row { cells, .. } = &line(&document, "\tEUTM").kind else {
        panic!("no row")
    };
    assert_eq!(
        cells.iter().map(|cell| cell.continued).collect::<Vec<_>>(),
        [true, false, false]
    );
}

#[test]
fn columns_that_line_up_make_a_table_without_ruling_lines() {
    let mut pdf = prose(
        Pdf::new(),
        60.0,
        780.0,
        &[
            "De tabel hieronder laat per missie zien hoeveel mensen Nederland heeft ingezet,",
            "en hoeveel er volgens het nationale kader tegelijk mochten zijn in die periode.",
        ],
    );
    let rows = [
        ["Missie", "Kader", "Ingezet"],
        ["UNIFIL", "1", "3"],
        ["UNTSO (Libanon)", "12", "28"],
        ["EUTM Mali", "", "21"],
        ["Totaal", "13", "52"],
    ];
    for (index, row) in rows.iter().enumerate() {
        let y = 720.0 - 16.0 * f64::from(u32::try_from(index).unwrap());
        for (x, cell) in [60.0, 250.0, 350.0].iter().zip(row) {
            pdf = pdf.text(*x, y, 10.0, cell);
        }
    }
    let document = read(pdf);
    assert_eq!(
        texts(&document)[2..],
        [
            "Missie\tKader\tIngezet",
            "UNIFIL\t1\t3",
            "UNTSO (Libanon)\t12\t28",
            "EUTM Mali\t\t21",
            "Totaal\t13\t52"
        ]
    );
}

#[test]
fn columns_of_text_are_read_one_after_the_other() {
    let left = [
        "Nederland draagt bij aan de missie",
        "met vier stafofficieren die werken",
        "op het hoofdkwartier in Bamako en",
        "daar de staf helpen met plannen en",
        "met het verwerken van berichten uit",
        "het hele land.",
    ];
    let right = [
        "Het mandaat van de missie loopt af",
        "in juni en wordt naar verwachting",
        "door de Veiligheidsraad verlengd,",
        "zodat de bijdrage kan doorgaan tot",
        "het einde van het nationale kader,",
        "ook volgend jaar.",
    ];
    let pdf = prose(Pdf::new(), 60.0, 700.0, &left);
    let document = read(prose(pdf, 320.0, 700.0, &right));
    assert_eq!(texts(&document), [left, right].concat());
}

#[test]
fn headings_furniture_footnotes_and_paragraphs_are_told_apart() {
    let mut pdf = Pdf::default();
    for page in 1..=4 {
        pdf = pdf
            .page()
            .text(60.0, 810.0, 8.0, "Voortgangsrapportage")
            .text(500.0, 30.0, 8.0, &format!("Pagina {page} van 4"))
            .bold(60.0, 740.0, 14.0, &format!("2.{page} Afrika"))
            .text(
                60.0,
                706.0,
                10.0,
                "Het kabinet besloot de bijdrage te verlengen",
            )
            .text(264.0, 709.4, 6.0, &page.to_string())
            .text(270.0, 706.0, 10.0, "en meldde dat aan de Kamer.")
            .text(
                60.0,
                693.0,
                10.0,
                "De bijdrage bestaat uit zes militairen op het hoofdkwartier in de hoofdstad.",
            )
            .text(
                60.0,
                664.0,
                10.0,
                "Een tweede alinea gaat over de toekomst van de missie en haar mandaat, dat",
            )
            .text(60.0, 651.0, 10.0, "volgend jaar afloopt.")
            .line(60.0, 104.0, 160.0, 104.0)
            .text(60.0, 93.0, 5.0, &page.to_string())
            .text(
                68.0,
                90.0,
                8.0,
                &format!("Zie de brief over de verlenging, stuk {}.", page * 7),
            )
            .text(
                68.0,
                80.0,
                8.0,
                &format!("Daarin staat ook de omvang van {}.", page * page),
            );
    }
    let document = read(pdf);
    let first: Vec<&SourceLine> = document
        .lines
        .iter()
        .filter(|line| line.page == Some(2) && line.kind != LineKind::Blank)
        .collect();
    let kinds: Vec<&LineKind> = first.iter().map(|line| &line.kind).collect();
    let note = LineKind::Note("2".to_owned());
    assert_eq!(
        kinds,
        [
            &LineKind::Furniture,
            &LineKind::Heading(1),
            &LineKind::Text,
            &LineKind::Text,
            &LineKind::Text,
            &LineKind::Text,
            &note,
            &note,
            &LineKind::Furniture
        ],
        "{first:#?}"
    );
    assert_eq!(first[2].paragraph, first[3].paragraph);
    assert_ne!(first[3].paragraph, first[4].paragraph);
    let mark = first[2].marks[0];
    assert_eq!(&first[2].text[mark.start..mark.end], "2");
    assert_eq!(first[6].text, "2 Zie de brief over de verlenging, stuk 14.");
}

#[test]
fn what_is_to_be_read_instead_is_read() {
    let pdf = Pdf::new()
        .raw("BT /F1 10 Tf 60 700 Td (de missiebij) Tj /Span <</ActualText <FEFF00AD>>> BDC (-) Tj EMC ET")
        .text(60.0, 687.0, 10.0, "dragen van dit jaar");
    let document = read(pdf);
    assert_eq!(
        texts(&document),
        ["de missiebij\u{ad}", "dragen van dit jaar"]
    );
}

#[test]
fn text_off_the_page_is_not_read_and_a_turned_page_is() {
    let pdf = Pdf::new()
        .text(60.0, 900.0, 10.0, "boven de rand")
        .raw("BT /F1 10 Tf 0 1 -1 0 300 100 Tm (Deze bladzijde ligt) Tj ET")
        .raw("BT /F1 10 Tf 0 1 -1 0 313 100 Tm (op haar zij.) Tj ET");
    let document = read(pdf);
    assert_eq!(texts(&document), ["Deze bladzijde ligt", "op haar zij."]);
}

#[test]
fn letters_spaced_out_on_purpose_are_one_word() {
    let pdf = Pdf::new().raw("BT /F1 10 Tf 4 Tc 60 700 Td (BIJLAGE) Tj ET");
    assert_eq!(texts(&read(pdf)), ["BIJLAGE"]);
}

#[test]
fn a_scan_is_told_from_an_empty_page() {
    let image = b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 \
        /ColorSpace /DeviceGray /Length 1 >>\nstream\n0\nendstream";
    let scan = Pdf::new()
        .raw("q 595 0 0 842 0 0 cm /Im Do Q")
        .resources("/XObject << /Im 100 0 R >>")
        .object(image);
    assert_eq!(extract("a.pdf", &scan.finish()), Err(ExtractError::Scanned));
    assert_eq!(
        extract("a.pdf", &Pdf::new().finish()),
        Err(ExtractError::NoText)
    );
}

#[test]
fn a_password_is_asked_for() {
    let secret = "a".repeat(64);
    let encrypted = Pdf::new()
        .text(60.0, 700.0, 10.0, "geheim")
        .trailer("/Encrypt 100 0 R /ID [<00> <00>]")
        .object(
            format!(
                "<< /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <{secret}> /U <{secret}> >>"
            )
            .as_bytes(),
        );
    assert_eq!(
        extract("a.pdf", &encrypted.finish()),
        Err(ExtractError::Encrypted)
    );
}

#[test]
fn drawings_within_drawings_come_to_an_end() {
    // Each draws the next ten times.
    let mut pdf = Pdf::new().raw("/X0 Do").text(60.0, 700.0, 10.0, "woorden");
    let mut names = String::new();
    for number in 0..12 {
        names += &format!("/X{number} {} 0 R ", 100 + number);
    }
    for number in 0..12 {
        let content = format!("/X{} Do ", number + 1).repeat(10);
        let form = format!(
            "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << {names} >> >> \
             /Length {} >>\nstream\n{content}\nendstream",
            content.len()
        );
        pdf = pdf.object(form.as_bytes());
    }
    let pdf = pdf.resources(&format!("/XObject << {names} >>"));
    assert_eq!(
        extract("a.pdf", &pdf.finish()),
        Err(ExtractError::TooLarge(Limit::Elements))
    );
}
