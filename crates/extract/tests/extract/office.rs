//! Word and OpenDocument.

use kader_core::reading::{Bytes, LineKind, SourceDocument, SourceLine};
use kader_extract::extract;
use proptest::prelude::*;

use crate::files::{docx, docx_of, odt, odt_of};

fn texts(document: &SourceDocument) -> Vec<&str> {
    document
        .lines
        .iter()
        .map(|line| line.text.as_str())
        .collect()
}

fn kinds(document: &SourceDocument) -> Vec<&LineKind> {
    document.lines.iter().map(|line| &line.kind).collect()
}

#[test]
fn deleted_text_is_not_there_and_inserted_text_is() {
    let body = "<w:p><w:r><w:t>De missie telt </w:t></w:r><w:del><w:r><w:delText>zes</w:delText></w:r></w:del>\
        <w:ins><w:r><w:t>acht</w:t></w:r></w:ins><w:r><w:t> militairen.</w:t></w:r></w:p>\
        <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Zij </w:t></w:r></w:p>\
        <w:p><w:moveFrom><w:r><w:t>weg</w:t></w:r></w:moveFrom><w:r><w:t>blijven.</w:t></w:r></w:p>";
    let document = extract("a.docx", &docx_of(body, "")).unwrap();
    assert_eq!(
        texts(&document),
        ["De missie telt acht militairen.", "Zij blijven."]
    );
    let body = "<text:tracked-changes><text:changed-region><text:deletion><text:p>zes</text:p>\
        </text:deletion></text:changed-region></text:tracked-changes>\
        <text:p>De missie telt <text:change text:change-id=\"1\"/><text:change-start/>acht\
        <text:change-end/> militairen.</text:p>";
    let document = extract("a.odt", &odt_of(body, "")).unwrap();
    assert_eq!(texts(&document), ["De missie telt acht militairen."]);
}

#[test]
fn fields_soft_hyphens_tabs_and_hidden_text() {
    let body = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>\
        <w:r><w:t>niet dit</w:t></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>paragraaf 2.4</w:t></w:r>\
        <w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:tab/><w:t>missie\u{ad}bijdragen</w:t>\
        <w:softHyphen/><w:noBreakHyphen/><w:t>kort</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>geheim</w:t></w:r></w:p>";
    let document = extract("a.docx", &docx_of(body, "")).unwrap();
    assert_eq!(texts(&document), ["paragraaf 2.4 missiebijdragen-kort"]);
}

#[test]
fn headings_are_numbered_as_word_counts_them() {
    let numbered =
        "<w:p><w:pPr><w:pStyle w:val=\"Genummerd\"/></w:pPr><w:r><w:t>Afrika</w:t></w:r></w:p>";
    let bold = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Vooruitblik</w:t></w:r></w:p>";
    let body = format!("{numbered}{numbered}{bold}");
    let document = extract("a.docx", &docx_of(&body, "")).unwrap();
    assert_eq!(
        texts(&document),
        ["2.1 Afrika", "2.2 Afrika", "Vooruitblik"]
    );
    assert_eq!(
        kinds(&document),
        [
            &LineKind::Heading(2),
            &LineKind::Heading(2),
            &LineKind::Heading(9)
        ]
    );
}

#[test]
fn raised_figures_and_notes_with_their_own_marks() {
    let body = "<w:p><w:r><w:t>Er waren 266</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>\
        <w:t>12</w:t></w:r><w:r><w:t> mensen op 5 km</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>\
        <w:t>2</w:t></w:r><w:r><w:footnoteReference w:id=\"5\" w:customMarkFollows=\"1\"/><w:t>*</w:t></w:r>\
        <w:r><w:footnoteReference w:id=\"6\"/></w:r></w:p>";
    let notes = "<w:footnote w:id=\"5\"><w:p><w:r><w:t>Met een ster.</w:t></w:r></w:p></w:footnote>\
        <w:footnote w:id=\"6\"><w:p><w:r><w:t>Met een cijfer.</w:t></w:r></w:p></w:footnote>";
    let document = extract("a.docx", &docx_of(body, notes)).unwrap();
    assert_eq!(
        texts(&document),
        [
            "Er waren 26612 mensen op 5 km2*1",
            "* Met een ster.",
            "1 Met een cijfer."
        ]
    );
    let marks: Vec<&str> = document.lines[0]
        .marks
        .iter()
        .map(|mark| &document.lines[0].text[mark.start..mark.end])
        .collect();
    assert_eq!(marks, ["12", "*", "1"]);
    assert_eq!(document.lines[1].kind, LineKind::Note("*".to_owned()));
    assert_eq!(document.lines[1].marks, [Bytes { start: 0, end: 1 }]);
}

#[test]
fn text_boxes_come_last_and_once() {
    let inside = "<w:txbxContent><w:p><w:r><w:t>In het kader.</w:t></w:r></w:p></w:txbxContent>";
    let body = format!(
        "<w:p><w:r><w:AlternateContent><w:Choice><w:drawing>{inside}</w:drawing></w:Choice>\
         <w:Fallback><w:pict>{inside}</w:pict></w:Fallback></w:AlternateContent><w:t>Eerst dit.</w:t></w:r></w:p>\
         <w:p><w:r><w:t>Dan dat.</w:t></w:r></w:p>"
    );
    let document = extract("a.docx", &docx_of(&body, "")).unwrap();
    assert_eq!(
        texts(&document),
        ["Eerst dit.", "Dan dat.", "In het kader."]
    );
    let body = "<text:p>Eerst<draw:frame><draw:text-box><text:p>In het kader.</text:p></draw:text-box>\
        </draw:frame> dit.</text:p><text:p>Dan dat.</text:p>";
    let document = extract("a.odt", &odt_of(body, "")).unwrap();
    assert_eq!(
        texts(&document),
        ["Eerst dit.", "Dan dat.", "In het kader."]
    );
}

#[test]
fn cells_that_go_on_below_are_continued() {
    let cell = |merge: &str, text: &str| {
        format!("<w:tc><w:tcPr>{merge}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>")
    };
    let rows = [
        [
            cell("<w:vMerge w:val=\"restart\"/>", "Afrika"),
            cell("", "MINUSMA"),
        ],
        [cell("<w:vMerge/>", ""), cell("", "EUTM")],
    ];
    let body: String = rows
        .iter()
        .map(|row| format!("<w:tr>{}</w:tr>", row.concat()))
        .collect();
    let word = extract("a.docx", &docx_of(&format!("<w:tbl>{body}</w:tbl>"), "")).unwrap();
    let body = "<table:table><table:table-row><table:table-cell table:number-rows-spanned=\"2\">\
        <text:p>Afrika</text:p></table:table-cell><table:table-cell><text:p>MINUSMA</text:p></table:table-cell>\
        </table:table-row><table:table-row><table:covered-table-cell/><table:table-cell><text:p>EUTM</text:p>\
        </table:table-cell></table:table-row></table:table>";
    let open = extract("a.odt", &odt_of(body, "")).unwrap();
    for document in [word, open] {
        assert_eq!(texts(&document), ["Afrika\tMINUSMA", "\tEUTM"]);
        let continued: Vec<Vec<bool>> = kinds(&document)
            .iter()
            .map(|kind| match kind {
                LineKind::Row { cells, .. } => cells.iter().map(|cell| cell.continued).collect(),
                other => panic!("{other:?} is no row"),
            })
            .collect();
        assert_eq!(continued, [[false, false], [true, false]]);
    }
}

#[test]
fn raised_letters_and_bold_titles_of_an_opendocument() {
    let styles = "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties \
        style:text-position=\"super 58%\"/></style:style><style:style style:name=\"P1\">\
        <style:text-properties fo:font-weight=\"bold\"/></style:style>";
    let body = "<text:p text:style-name=\"P1\">Vooruitblik</text:p>\
        <text:p>Er waren 266<text:span text:style-name=\"T1\">12</text:span> mensen<text:s text:c=\"2\"/>bij.</text:p>";
    let document = extract("a.odt", &odt_of(body, styles)).unwrap();
    assert_eq!(
        texts(&document),
        ["Vooruitblik", "Er waren 26612 mensen  bij."]
    );
    assert_eq!(document.lines[0].kind, LineKind::Heading(9));
    assert_eq!(document.lines[1].marks, [Bytes { start: 12, end: 14 }]);
}

/// Words with signs that XML writes otherwise.
fn words() -> impl Strategy<Value = String> {
    prop::collection::vec("[A-Za-z0-9&<>\"'éë€.,()-]{1,9}", 1..24).prop_map(|words| words.join(" "))
}

#[derive(Debug, Clone)]
enum Part {
    Heading(u8, String),
    Item(String),
    Text(String),
    Noted(String, String),
    Table(Vec<Vec<(String, u16)>>),
}

fn part() -> impl Strategy<Value = Part> {
    let cell = (prop_oneof![Just(String::new()), words()], 1_u16..3);
    prop_oneof![
        (1_u8..=6, words()).prop_map(|(level, text)| Part::Heading(level, text)),
        words().prop_map(Part::Item),
        words().prop_map(Part::Text),
        (words(), words()).prop_map(|(text, note)| Part::Noted(text, note)),
        prop::collection::vec(prop::collection::vec(cell, 1..5), 1..4).prop_map(Part::Table),
    ]
}

fn document(parts: Vec<Part>) -> SourceDocument {
    let mut lines = Vec::new();
    let (mut notes, mut tables, mut paragraph) = (0_u32, 0_u32, 0_u32);
    let mut add = |line: SourceLine| {
        if !matches!(line.kind, LineKind::Row { .. }) {
            paragraph += 1;
            lines.push(line.in_paragraph(paragraph));
        } else {
            lines.push(line);
        }
    };
    for part in parts {
        match part {
            Part::Heading(level, text) => {
                add(SourceLine::new(&text).of_kind(LineKind::Heading(level)));
            }
            Part::Item(text) => add(SourceLine::new(&text).of_kind(LineKind::Item)),
            Part::Text(text) => add(running(&text)),
            Part::Noted(text, note) => {
                notes += 1;
                let mark = notes.to_string();
                add(running(&format!("{text}{mark}"))
                    .with_mark(text.len(), text.len() + mark.len()));
                add(SourceLine::new(&format!("{mark} {note}"))
                    .of_kind(LineKind::Note(mark.clone()))
                    .with_mark(0, mark.len()));
            }
            Part::Table(rows) => {
                tables += 1;
                for row in rows {
                    let texts: Vec<&str> = row.iter().map(|cell| cell.0.as_str()).collect();
                    let mut line = SourceLine::row(&texts).in_table(tables);
                    if let LineKind::Row { cells, .. } = &mut line.kind {
                        for (cell, (_, columns)) in cells.iter_mut().zip(&row) {
                            cell.columns = *columns;
                        }
                    }
                    add(line);
                }
            }
        }
    }
    SourceDocument::new(lines)
}

fn running(text: &str) -> SourceLine {
    let kind = if text.chars().count() > 120 {
        LineKind::Text
    } else {
        LineKind::Unknown
    };
    SourceLine::new(text).of_kind(kind)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn what_is_written_as_word_comes_back(parts in prop::collection::vec(part(), 1..12)) {
        let wanted = document(parts);
        let read = extract("a.docx", &docx(&wanted));
        if wanted.text().chars().any(char::is_alphanumeric) {
            prop_assert_eq!(read.unwrap(), wanted);
        }
    }

    #[test]
    fn what_is_written_as_opendocument_comes_back(parts in prop::collection::vec(part(), 1..12)) {
        let wanted = document(parts);
        let read = extract("a.odt", &odt(&wanted));
        if wanted.text().chars().any(char::is_alphanumeric) {
            prop_assert_eq!(read.unwrap(), wanted);
        }
    }
}
