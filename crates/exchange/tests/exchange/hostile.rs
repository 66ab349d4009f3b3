//! Workbooks made to do harm: each is refused or read, within bounds.

use std::io::{Cursor, Write as _};

use kader_core::record::Code;
use kader_core::wording::{Lang, say};
use zip::write::SimpleFileOptions;

use crate::intake::said;
use crate::workbooks::{intake, ods, packed, table, xlsx, xlsx_head};

/// What is said of a file that is refused.
fn refused(bytes: &[u8]) -> String {
    let found = intake("list", bytes);
    assert!(found.rows.is_empty());
    assert_eq!(found.faults.len(), 1, "{:?}", found.faults);
    assert_eq!(found.faults[0].code, Code::BadWorkbook);
    said(&found.faults);
    say(Lang::En, &found.faults[0].message)
}

const BROKEN: &str = "the file is no workbook that can be read, or it is damaged";
const LARGE: &str = "the workbook is larger than what is read";

/// The header of a sheet with one member that becomes very large.
fn bomb(name: &str, begin: &str, repeated: &str, times: usize) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    for other in ["mimetype", "META-INF/manifest.xml"] {
        zip.start_file(other, options).unwrap();
        zip.write_all(b"<m/>").unwrap();
    }
    zip.start_file(name, options).unwrap();
    zip.write_all(begin.as_bytes()).unwrap();
    let chunk = repeated.repeat(1 << 10);
    for _ in 0..times >> 10 {
        zip.write_all(chunk.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn a_part_that_becomes_very_large_is_not_unpacked_to_its_end() {
    let spaces = bomb("content.xml", "<o>", "                ", 80 << 16);
    assert!(
        spaces.len() < 1 << 20,
        "it is small as long as it is packed"
    );
    assert_eq!(refused(&spaces), LARGE);
    let word = bomb(
        "content.xml",
        "<o><table:table><a b=\"",
        "xxxxxxxxxxxxxxxx",
        80 << 16,
    );
    assert_eq!(refused(&word), LARGE);
}

#[test]
fn repetitions_are_counted_before_they_are_made() {
    let cell = "<table:table-cell table:number-columns-repeated=\"2147483647\" \
                office:value-type=\"float\" office:value=\"1\"/>";
    let wide = format!("<table:table-row>{cell}</table:table-row>");
    assert_eq!(refused(&ods(&table("a", "shown", &wide))), LARGE);
    let cell = cell.replace("2147483647", "16384");
    let tall =
        format!("<table:table-row table:number-rows-repeated=\"1048000\">{cell}</table:table-row>");
    assert_eq!(refused(&ods(&table("a", "shown", &tall))), LARGE);
    let spaces = "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>\
                  <text:s text:c=\"2000000000\"/></text:p></table:table-cell></table:table-row>";
    assert_eq!(refused(&ods(&table("a", "shown", spaces))), LARGE);
    let far = "<table:table-row table:number-rows-repeated=\"4000000000\"/>\
               <table:table-row><table:table-cell office:value-type=\"float\" office:value=\"1\"/></table:table-row>";
    assert_eq!(refused(&ods(&table("a", "shown", far))), LARGE);
    let too_far = far.replace("4000000000", "99999999999999");
    assert_eq!(refused(&ods(&table("a", "shown", &too_far))), BROKEN);
}

#[test]
fn cells_far_away_take_no_room_for_what_lies_between() {
    let far = format!(
        "{}<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>",
        xlsx_head()
    );
    let found = intake("list.xlsx", &xlsx("", &far));
    assert_eq!(
        said(&found.faults),
        ["E007 One!XFD1048576: there is no header above this cell, in column XFD"]
    );
    let beyond = far.replace("1048576", "1048577");
    assert_eq!(refused(&xlsx("", &beyond)), LARGE);
    let beyond = far.replace("XFD", "XFE");
    assert_eq!(refused(&xlsx("", &beyond)), LARGE);
}

#[test]
fn broken_xml_and_missing_parts_are_told() {
    let rows = format!("{}<row r=\"2\"><c r=\"A2\"><v>1</v></c>", xlsx_head());
    // The element that is left open swallows the end of the sheet.
    assert_eq!(refused(&xlsx("", &rows)), BROKEN);
    assert_eq!(
        refused(&xlsx(
            "",
            "<row r=\"1\"><c r=\"A1\"><v>&unknown;</v></c></row>"
        )),
        BROKEN
    );
    assert_eq!(refused(&xlsx("", "<row r=\"x\"/>")), BROKEN);
    assert_eq!(
        refused(&xlsx("", "<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>")),
        BROKEN
    );
    assert_eq!(
        refused(&xlsx(
            "",
            "<row r=\"2\"><c><v>1</v></c></row><row r=\"1\"><c><v>1</v></c></row>"
        )),
        BROKEN
    );
    assert_eq!(
        refused(&xlsx(
            "",
            "<row><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>"
        )),
        BROKEN
    );
    assert_eq!(
        refused(&xlsx("", "<row><c t=\"s\"><v>9</v></c></row>")),
        BROKEN
    );
    for cut in [
        "<o><table:table table:name=\"a\"><table:table-row></table:table-row>",
        "<o><table:table><table:table-row><table:table-cell office:value-type=\"string\"><office:annotation>",
    ] {
        assert_eq!(refused(&packed(&[("content.xml", cut)])), BROKEN, "{cut}");
    }
    assert_eq!(refused(&packed(&[("word/document.xml", "<a/>")])), BROKEN);
    assert_eq!(refused(b"PK\x03\x04 and then nothing"), BROKEN);
    let whole = xlsx("", &xlsx_head());
    for end in 4..whole.len() {
        let cut = whole.get(..end).unwrap();
        assert!(!intake("list.xlsx", cut).is_sound());
    }
}

#[test]
fn a_count_that_a_file_claims_reserves_nothing() {
    let mut files = vec![
        (
            "_rels/.rels",
            "<R><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/></R>",
        ),
        (
            "xl/workbook.xml",
            "<w><sheets><sheet name=\"a\" r:id=\"s\"/></sheets></w>",
        ),
        (
            "xl/_rels/workbook.xml.rels",
            "<R><Relationship Id=\"s\" Type=\"x/worksheet\" Target=\"s.xml\"/>\
             <Relationship Id=\"t\" Type=\"x/sharedStrings\" Target=\"t.xml\"/></R>",
        ),
        (
            "xl/t.xml",
            "<sst uniqueCount=\"300000000000\" count=\"300000000000\"><si><t>Nr</t></si></sst>",
        ),
    ];
    files.push(("xl/s.xml", "<w><dimension ref=\"A1:XFD1048576\"/><sheetData><row><c t=\"s\"><v>0</v></c></row></sheetData></w>"));
    let found = intake("list.xlsx", &packed(&files));
    assert!(
        found
            .faults
            .iter()
            .all(|fault| fault.code == Code::MissingColumn)
    );
    assert!(!found.faults.is_empty());
}

#[test]
fn what_asks_for_a_password_or_is_of_another_time_is_told_so() {
    let manifest = "<manifest><file-entry><encryption-data/></file-entry></manifest>";
    let locked = packed(&[
        ("META-INF/manifest.xml", manifest),
        ("content.xml", "noise"),
    ]);
    assert_eq!(refused(&locked), "the workbook asks for a password");
    let old = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and more";
    assert_eq!(
        refused(old),
        "the workbook is from before 2007 (XLS), or asks for a password"
    );
}

#[test]
fn nesting_is_no_way_to_exhaust_the_stack() {
    let deep = format!("{}{}", "<a>".repeat(200_000), "</a>".repeat(200_000));
    let cell = format!("<row><c><is>{deep}</is></c></row>");
    let found = intake("list.xlsx", &xlsx("", &cell));
    assert!(!found.is_sound());
    let found = intake("list.ods", &packed(&[("content.xml", &deep)]));
    assert!(!found.is_sound());
}
