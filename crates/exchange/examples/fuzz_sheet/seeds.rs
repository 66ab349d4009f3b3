//! The files that are damaged: CSV, and workbooks part by part, so that what is damaged is not
//! only their wrapping.

use std::fmt::Write as _;
use std::io::{Cursor, Read as _, Write as _};

use kader_core::register::Register;
use kader_exchange::dossier;
use kader_exchange::sheet::RowKind;
use rust_xlsxwriter::Workbook;
use zip::write::SimpleFileOptions;

use crate::damage::{Numbers, damage};

/// A file to damage.
pub enum Seed {
    /// As it is.
    Plain(Vec<u8>),
    /// Part by part.
    Packed(Vec<(String, Vec<u8>)>),
}

impl Seed {
    /// The file, damaged somewhere.
    pub fn damaged(&self, numbers: &mut Numbers) -> Vec<u8> {
        match self {
            Seed::Plain(bytes) => damage(bytes, numbers),
            Seed::Packed(parts) => {
                let hit = numbers.below(parts.len());
                let parts = parts.iter().enumerate().map(|(place, (name, bytes))| {
                    let bytes = if place == hit {
                        damage(bytes, numbers)
                    } else {
                        bytes.clone()
                    };
                    (name.clone(), bytes)
                });
                let parts: Vec<(String, Vec<u8>)> = parts.collect();
                let packed = packed(&parts);
                if numbers.below(20) == 0 {
                    damage(&packed, numbers)
                } else {
                    packed
                }
            }
        }
    }
}

fn packed(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        let _ = zip.start_file(name.as_str(), SimpleFileOptions::default());
        let _ = zip.write_all(bytes);
    }
    zip.finish().map(Cursor::into_inner).unwrap_or_default()
}

fn unpacked(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let Ok(mut zip) = zip::ZipArchive::new(Cursor::new(bytes)) else {
        return Vec::new();
    };
    let mut parts = Vec::new();
    for place in 0..zip.len() {
        if let Ok(mut part) = zip.by_index(place) {
            let name = part.name().map(std::borrow::Cow::into_owned);
            let mut bytes = Vec::new();
            let _ = part.read_to_end(&mut bytes);
            parts.extend(name.ok().map(|name| (name, bytes)));
        }
    }
    parts
}

const DUTCH: &str = "Lijst;;;;;;\n\
    Nr;Functie;Persoon;Categorie;Van;Tot en met;Bron\n\
    1;omfc-observer;1001;militair;1-1-2022;31 augustus 2022;register-2023\n\
    8;omfc-observer;1008;Burger;2024-01-01;;\n\
    9;omfc-adviser;1009;politie;1-2-2024;1-3-2024;\"register-2023\"\n";

const POSTS: &str = "Nummer,Bijdrage,Functienaam,Categorie,Aantal,Begin,Einde\n\
    new,omfc-observers,Waarnemer,militair,2,1-1-2024,onbekend\n";

/// The files.
pub fn seeds(register: &Register) -> Vec<(RowKind, Seed)> {
    let files = dossier::write(register);
    let text = |name: &str| files.get(name).cloned().unwrap_or_default();
    let mut seeds = vec![
        (RowKind::Deployments, Seed::Plain(DUTCH.into())),
        (RowKind::Posts, Seed::Plain(POSTS.into())),
        (RowKind::Deployments, Seed::Plain(text("deployments.csv"))),
        (RowKind::Requests, Seed::Plain(text("requests.csv"))),
    ];
    let lists = [
        (RowKind::Deployments, DUTCH.to_owned(), ';'),
        (RowKind::Posts, POSTS.to_owned(), ','),
        (
            RowKind::Requests,
            String::from_utf8_lossy(&text("requests.csv")).into_owned(),
            ',',
        ),
    ];
    for (kind, list, separator) in lists {
        let rows: Vec<Vec<String>> = list
            .lines()
            .map(|line| {
                let cells = line.split(separator);
                cells.map(|cell| cell.replace('"', "")).collect()
            })
            .collect();
        seeds.push((kind, Seed::Packed(unpacked(&xlsx(&rows)))));
        seeds.push((kind, Seed::Packed(ods(&rows))));
    }
    seeds
}

fn xlsx(rows: &[Vec<String>]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            let _ = match cell.parse::<f64>() {
                Ok(number) => sheet.write_number(row, column, number),
                Err(_) => sheet.write_string(row, column, cell),
            };
        }
    }
    workbook.save_to_buffer().unwrap_or_default()
}

fn ods(rows: &[Vec<String>]) -> Vec<(String, Vec<u8>)> {
    let mut content = String::from(
        "<office:document-content><office:body><office:spreadsheet>\
         <table:table table:name=\"Blad1\" table:style-name=\"ta1\">",
    );
    for cells in rows {
        content.push_str("<table:table-row>");
        for cell in cells {
            let _ = if cell.parse::<f64>().is_ok() {
                write!(
                    content,
                    "<table:table-cell office:value-type=\"float\" office:value=\"{cell}\"/>"
                )
            } else if cell.is_empty() {
                write!(
                    content,
                    "<table:table-cell table:number-columns-repeated=\"1\"/>"
                )
            } else {
                write!(
                    content,
                    "<table:table-cell office:value-type=\"string\"><text:p>{cell}</text:p></table:table-cell>"
                )
            };
        }
        content.push_str("</table:table-row>");
    }
    content.push_str("</table:table></office:spreadsheet></office:body></office:document-content>");
    vec![
        (
            "mimetype".into(),
            b"application/vnd.oasis.opendocument.spreadsheet".to_vec(),
        ),
        ("META-INF/manifest.xml".into(), b"<manifest/>".to_vec()),
        ("content.xml".into(), content.into_bytes()),
    ]
}
