//! Rows of XLSX and ODS: what programs write, and what is found in it.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use kader_core::record::Code;
use kader_exchange::sheet::{Intake, Mapping, RowKind, read};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};
use zip::write::SimpleFileOptions;

use crate::intake::{deployments, said, sound};

/// Packs files as workbooks are packed.
pub fn packed(files: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// An OpenDocument spreadsheet with these tables.
pub fn ods(tables: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\
         <office:document-content \
         xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" \
         xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
         xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" \
         xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\">\
         <office:automatic-styles>\
         <style:style style:name=\"shown\" style:family=\"table\">\
         <style:table-properties table:display=\"true\"/></style:style>\
         <style:style style:name=\"hidden\" style:family=\"table\">\
         <style:table-properties table:display=\"false\"/></style:style>\
         </office:automatic-styles>\
         <office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>\
         </office:document-content>"
    );
    packed(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", "<manifest/>"),
        ("content.xml", &content),
    ])
}

/// A cell with words.
fn words(text: &str) -> String {
    format!(
        "<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
    )
}

/// A row of cells.
fn row(cells: &[String]) -> String {
    format!("<table:table-row>{}</table:table-row>", cells.concat())
}

/// A table with the header of deployments over some rows.
pub fn table(name: &str, style: &str, rows: &str) -> String {
    let header: Vec<String> = HEADER.iter().map(|header| words(header)).collect();
    format!(
        "<table:table table:name=\"{name}\" table:style-name=\"{style}\">{}{rows}</table:table>",
        row(&header)
    )
}

const HEADER: [&str; 7] = [
    "Nr",
    "Functie",
    "Persoon",
    "Categorie",
    "Van",
    "Tot en met",
    "Gereconstrueerd",
];

pub fn intake(name: &str, bytes: &[u8]) -> Intake {
    read(name, bytes, RowKind::Deployments, &Mapping::default())
}

fn on_sheet(name: &str, bytes: &[u8], sheet: &str) -> Intake {
    let mapping = Mapping {
        sheet: Some(sheet.to_owned()),
        ..Mapping::default()
    };
    read(name, bytes, RowKind::Deployments, &mapping)
}

fn head(sheet: &mut Worksheet, row: u32) {
    for (column, header) in (0..).zip(HEADER) {
        sheet.write_string(row, column, header).unwrap();
    }
}

/// Writes a deployment with its days as spreadsheets keep them.
fn deployment(sheet: &mut Worksheet, row: u32, id: u32) {
    let day = Format::new().set_num_format("d-m-yyyy");
    let date = |text| ExcelDateTime::parse_from_str(text).unwrap();
    sheet.write_number(row, 0, f64::from(id)).unwrap();
    sheet.write_string(row, 1, "alfa").unwrap();
    sheet.write_number(row, 2, 7.0).unwrap();
    sheet.write_string(row, 3, "militair").unwrap();
    sheet
        .write_datetime_with_format(row, 4, date("2023-01-31"), &day)
        .unwrap();
    sheet
        .write_datetime_with_format(row, 5, date("2023-12-31"), &day)
        .unwrap();
    sheet.write_boolean(row, 6, true).unwrap();
}

fn saved(mut workbook: Workbook) -> Vec<u8> {
    workbook.save_to_buffer().unwrap()
}

const SAME: &str = "id,post,person,category,from,until,reconstructed\n\
                    1,alfa,7,military,2023-01-31,2023-12-31,true\n";

#[test]
fn xlsx_and_ods_say_the_same_as_csv() {
    let expected = sound(&deployments(SAME));
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("Blad1").unwrap();
    head(sheet, 0);
    deployment(sheet, 1, 1);
    sheet.write_string(1, 1, " alfa ").unwrap();
    sheet.write_string(2, 1, "  ").unwrap();
    let found = intake("list.xlsx", &saved(workbook));
    assert_eq!(sound(&found), expected);
    assert_eq!(found.place.to_string(), "list.xlsx, Blad1");

    let cells = [
        "<table:table-cell office:value-type=\"float\" office:value=\"1\"><text:p>1</text:p></table:table-cell>".to_owned(),
        words("<text:span>al</text:span>fa"),
        "<table:table-cell office:value-type=\"float\" office:value=\"7\"><text:p>7</text:p></table:table-cell>".to_owned(),
        words("militair"),
        "<table:table-cell office:value-type=\"date\" office:date-value=\"2023-01-31\"><text:p>31 jan 23</text:p></table:table-cell>".to_owned(),
        "<table:table-cell office:value-type=\"date\" office:date-value=\"2023-12-31T00:00:00\"><text:p>31 dec 23</text:p></table:table-cell>".to_owned(),
        "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"><text:p>WAAR</text:p></table:table-cell>".to_owned(),
    ];
    let empty = "<table:table-row table:number-rows-repeated=\"1048500\">\
                 <table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>";
    let rows = format!(
        "<table:table-row-group>{}</table:table-row-group>{empty}",
        row(&cells)
    );
    let found = intake("list.ods", &ods(&table("Blad1", "shown", &rows)));
    assert_eq!(sound(&found), expected);
    assert_eq!(found.place.to_string(), "list.ods, Blad1");
}

#[test]
fn a_fault_stands_at_its_cell_of_its_sheet() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("Bezetting 2023").unwrap();
    sheet.write_string(1, 1, "Uitzendingen").unwrap();
    head(sheet, 5);
    deployment(sheet, 6, 1);
    deployment(sheet, 7, 2);
    sheet.write_string(7, 4, "31 februari 2023").unwrap();
    sheet.write_number(7, 0, 1e20).unwrap();
    let found = intake("list.xlsx", &saved(workbook));
    assert_eq!(found.rows.len(), 1);
    assert_eq!(
        said(&found.faults),
        [
            "E107 'Bezetting 2023'!A8: 9223372036854776000 cannot be a count here",
            "E105 'Bezetting 2023'!E8: “31 februari 2023” is not a date",
        ]
    );
    assert_eq!(found.faults[1].excerpt.as_deref(), Some("31 februari 2023"));
}

#[test]
fn the_value_of_a_formula_is_used_and_one_without_is_told() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    head(sheet, 0);
    deployment(sheet, 1, 1);
    deployment(sheet, 2, 2);
    deployment(sheet, 3, 3);
    let formula = |result: &str| Formula::new("=A1").set_result(result);
    sheet.write_formula(1, 1, formula("bravo")).unwrap();
    sheet.write_formula(1, 4, formula("44957")).unwrap();
    sheet.write_formula(3, 3, formula("#N/A")).unwrap();
    let found = intake("list.xlsx", &saved(workbook));
    assert_eq!(
        said(&found.faults),
        ["E011 Sheet1!D4: the formula in this cell fails: #N/A"]
    );
    assert_eq!(found.rows.len(), 2);
    let uncomputed = "<row><c><f>A1</f></c><c t=\"str\"><f>A1</f><v></v></c></row>";
    let rows = format!("{}{uncomputed}", xlsx_head());
    assert_eq!(
        said(&intake("list.xlsx", &xlsx("", &rows)).faults),
        ["E011 One!A2: the formula in this cell has no computed value"]
    );
    let fine = format!(
        "<table:table-row>{}</table:table-row>",
        [
            "<table:table-cell table:formula=\"of:=1\" office:value-type=\"float\" office:value=\"1\"/>",
            "<table:table-cell table:formula=\"of:=&quot;&quot;\" office:value-type=\"string\" office:string-value=\"\"/>",
            "<table:table-cell table:formula=\"of:=X1\"/>",
            "<table:table-cell table:formula=\"of:=X1\" office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"><text:p>#N/B</text:p></table:table-cell>",
        ]
        .concat()
    );
    let found = intake("list.ods", &ods(&table("a", "shown", &fine)));
    assert_eq!(
        said(&found.faults),
        [
            "E011 a!C2: the formula in this cell has no computed value",
            "E011 a!D2: the formula in this cell fails: #N/B",
        ]
    );
}

/// A small XLSX workbook: what stands in `<workbookPr>` and in `<sheetData>`.
pub fn xlsx(properties: &str, rows: &str) -> Vec<u8> {
    xlsx_with(properties, &format!("<sheetData>{rows}</sheetData>"))
}

fn xlsx_with(properties: &str, sheet: &str) -> Vec<u8> {
    let relation = |id: &str, kind: &str, target: &str| {
        format!(
            "<Relationship Id=\"{id}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"{target}\"/>"
        )
    };
    packed(&[
        ("[Content_Types].xml", "<Types/>"),
        (
            "_rels/.rels",
            &format!(
                "<Relationships>{}</Relationships>",
                relation("a", "officeDocument", "xl/workbook.xml")
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            &format!(
                "<Relationships>{}</Relationships>",
                relation("b", "worksheet", "/xl/worksheets/one.xml")
            ),
        ),
        (
            "xl/workbook.xml",
            &format!(
                "<x:workbook xmlns:x=\"m\" xmlns:r=\"r\">{properties}<x:sheets><x:sheet name=\"One\" sheetId=\"1\" r:id=\"b\"/></x:sheets></x:workbook>"
            ),
        ),
        (
            "xl/worksheets/one.xml",
            &format!("<worksheet>{sheet}</worksheet>"),
        ),
    ])
}

/// The header of deployments as a row of a small workbook.
pub fn xlsx_head() -> String {
    let mut cells = String::from("<row r=\"1\">");
    for header in HEADER {
        let _ = write!(cells, "<c t=\"inlineStr\"><is><t>{header}</t></is></c>");
    }
    cells.push_str("</row>");
    cells
}

const PLAIN: &str = "<row><c><v>1</v></c><c t=\"str\"><v>alfa</v></c><c><v>7</v></c>\
                     <c t=\"inlineStr\"><is><r><t>mili</t></r><r><t>tair</t></r><rPh><t>x</t></rPh></is></c>\
                     <c><v>FROM</v></c><c r=\"G2\" t=\"b\"><v>0</v></c></row>";

#[test]
fn days_are_counted_from_the_day_that_the_workbook_says() {
    let from = |properties: &str, serial: &str| {
        let rows = format!("{}{}", xlsx_head(), PLAIN.replace("FROM", serial));
        sound(&intake("list.xlsx", &xlsx(properties, &rows)))[0]
            .from
            .to_string()
    };
    assert_eq!(from("", "44957"), "2023-01-31");
    assert_eq!(from("<workbookPr date1904=\"1\"/>", "43495"), "2023-01-31");
    let half = format!("{}{}", xlsx_head(), PLAIN.replace("FROM", "44957.5"));
    assert_eq!(
        said(&intake("list.xlsx", &xlsx("", &half)).faults),
        ["E105 One!E2: “44957.5” is not a date"]
    );
    // In CSV no one says from which day is counted.
    let csv = "id,post,person,category,from\n1,a,1,military,44957\n";
    assert_eq!(
        said(&deployments(csv).faults),
        ["E105 E2: “44957” is not a date"]
    );
}

#[test]
fn a_day_that_a_program_made_of_an_id_is_told() {
    let day = "<c t=\"d\"><v>2018-07-01</v></c>";
    let rows = format!(
        "{}{}",
        xlsx_head(),
        PLAIN
            .replace("FROM", "44957")
            .replace("<c t=\"str\"><v>alfa</v></c>", day)
    );
    assert_eq!(
        said(&intake("list.xlsx", &xlsx("", &rows)).faults),
        ["E103 One!B2: this must be a text, not a date"]
    );
}

#[test]
fn hidden_sheets_are_left_alone_unless_they_are_named() {
    let mut workbook = Workbook::new();
    let hidden = workbook.add_worksheet().set_name("Oud").unwrap();
    hidden.set_hidden(true);
    head(hidden, 0);
    deployment(hidden, 1, 9);
    workbook.add_worksheet().set_name("Uitleg").unwrap();
    let sheet = workbook.add_worksheet().set_name("Nieuw").unwrap();
    sheet.set_active(true);
    head(sheet, 0);
    deployment(sheet, 1, 1);
    let bytes = saved(workbook);
    assert_eq!(sound(&intake("list.xlsx", &bytes))[0].id.0, 1);
    assert_eq!(sound(&on_sheet("list.xlsx", &bytes, "Oud"))[0].id.0, 9);
    let only = ods(&table("Oud", "hidden", ""));
    assert_eq!(
        said(&intake("list.ods", &only).faults),
        ["E011 : the workbook has no sheet that is shown"]
    );
    assert!(on_sheet("list.ods", &only, "Oud").is_sound());
}

#[test]
fn a_wrong_sheet_is_told_with_the_nearest_and_two_that_fit_are_not_guessed_between() {
    let both = format!(
        "{}{}",
        table("Blad2022", "shown", ""),
        table("Blad2023", "shown", "")
    );
    let bytes = ods(&both);
    let found = intake("list.ods", &bytes);
    assert_eq!(
        said(&found.faults),
        ["E011 : several sheets have such rows: Blad2022, Blad2023"]
    );
    assert!(on_sheet("list.ods", &bytes, "Blad2023").is_sound());
    let found = on_sheet("list.ods", &bytes, "Blad 2023");
    assert_eq!(
        said(&found.faults),
        ["E011 : there is no sheet “Blad 2023”"]
    );
    assert_eq!(
        found.faults[0].advice(kader_core::wording::Lang::En),
        "did you mean “Blad2023”?"
    );
}

#[test]
fn merged_cells_below_the_header_are_told_and_a_merged_title_is_not() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let plain = Format::new();
    sheet
        .merge_range(0, 0, 1, 6, "Uitzendingen", &plain)
        .unwrap();
    head(sheet, 2);
    deployment(sheet, 3, 1);
    deployment(sheet, 4, 2);
    let title_only = {
        let mut copy = Workbook::new();
        let sheet = copy.add_worksheet();
        sheet
            .merge_range(0, 0, 1, 6, "Uitzendingen", &plain)
            .unwrap();
        head(sheet, 2);
        deployment(sheet, 3, 1);
        saved(copy)
    };
    assert_eq!(sound(&intake("list.xlsx", &title_only)).len(), 1);
    sheet.merge_range(3, 5, 4, 5, "", &plain).unwrap();
    let found = intake("list.xlsx", &saved(workbook));
    assert_eq!(
        said(&found.faults),
        [
            "E011 Sheet1!F4: the cells F4:F5 are merged, so that not every row has a value of its own"
        ]
    );
    let cells = "<table:table-row><table:table-cell table:number-rows-spanned=\"2\" \
                 table:number-columns-spanned=\"1\" office:value-type=\"float\" \
                 office:value=\"1\"/></table:table-row>\
                 <table:table-row><table:covered-table-cell office:value-type=\"float\" \
                 office:value=\"5\"/></table:table-row>";
    let found = intake("list.ods", &ods(&table("a", "shown", cells)));
    let merged = |fault: &&kader_exchange::sheet::Fault| fault.code == Code::BadWorkbook;
    let told: Vec<_> = found.faults.iter().filter(merged).cloned().collect();
    assert_eq!(
        said(&told),
        ["E011 a!A2: the cells A2:A3 are merged, so that not every row has a value of its own"]
    );
}

#[test]
fn notes_in_cells_are_no_part_of_them() {
    let noted = "<table:table-row><table:table-cell office:value-type=\"float\" office:value=\"1\">\
                 <office:annotation><text:p>klopt dit?</text:p></office:annotation>\
                 <text:p>1</text:p></table:table-cell>\
                 <table:table-cell office:value-type=\"string\">\
                 <office:annotation><text:p>of bravo?</text:p></office:annotation>\
                 <text:p>al<text:s text:c=\"0\"/>fa</text:p></table:table-cell>\
                 <table:table-cell office:value-type=\"float\" office:value=\"7\"/>\
                 <table:table-cell office:value-type=\"string\"><text:p> militair </text:p></table:table-cell>\
                 <table:table-cell office:value-type=\"date\" office:date-value=\"2023-01-31\"/>\
                 </table:table-row>";
    let found = intake("list.ods", &ods(&table("a", "shown", noted)));
    assert_eq!(sound(&found)[0].post.as_str(), "alfa");
}
