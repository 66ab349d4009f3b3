//! Small files written by hand: Word and OpenDocument by ZIP, PDF by its objects.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use kader_core::reading::{LineKind, SourceDocument, SourceLine};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Files packed into one.
pub fn packed(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        let method = if *name == "mimetype" {
            CompressionMethod::Stored
        } else {
            CompressionMethod::Deflated
        };
        let options = SimpleFileOptions::default().compression_method(method);
        writer.start_file(*name, options).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

const WORD: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

/// A Word file with this body; `notes` are the elements of its footnotes.
pub fn docx_of(body: &str, notes: &str) -> Vec<u8> {
    let document = format!("<w:document {WORD}><w:body>{body}<w:sectPr/></w:body></w:document>");
    let notes = format!("<w:footnotes {WORD}>{notes}</w:footnotes>");
    let level = |level: u8| {
        let outline = level - 1;
        format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"Kop{level}\"><w:name w:val=\"heading {level}\"/>\
             <w:pPr><w:outlineLvl w:val=\"{outline}\"/></w:pPr></w:style>"
        )
    };
    let styles = format!(
        "<w:styles {WORD}>{}<w:style w:type=\"paragraph\" w:styleId=\"Genummerd\">\
         <w:basedOn w:val=\"Kop2\"/><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"2\"/></w:numPr></w:pPr>\
         </w:style></w:styles>",
        (1..=6).map(level).collect::<String>()
    );
    let numbering = format!(
        "<w:numbering {WORD}><w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\">\
         <w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\u{f0b7}\"/></w:lvl></w:abstractNum>\
         <w:abstractNum w:abstractNumId=\"8\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"2\"/>\
         <w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1\"/></w:lvl><w:lvl w:ilvl=\"1\">\
         <w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.%2\"/></w:lvl></w:abstractNum>\
         <w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>\
         <w:num w:numId=\"2\"><w:abstractNumId w:val=\"8\"/></w:num></w:numbering>"
    );
    packed(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("word/document.xml", document.as_bytes()),
        ("word/styles.xml", styles.as_bytes()),
        ("word/numbering.xml", numbering.as_bytes()),
        ("word/footnotes.xml", notes.as_bytes()),
    ])
}

/// The text of a line in runs, with references to notes at its marks.
fn runs(line: &SourceLine, from: usize, to: usize, reference: impl Fn(&str) -> String) -> String {
    let mut found = String::new();
    let mut at = from;
    let run = |text: &str| {
        format!(
            "<w:r><w:t xml:space=\"preserve\">{}</w:t></w:r>",
            escaped(text)
        )
    };
    for mark in &line.marks {
        if mark.start >= from && mark.end <= to {
            found += &run(&line.text[at..mark.start]);
            found += &reference(&line.text[mark.start..mark.end]);
            at = mark.end;
        }
    }
    found + &run(&line.text[at..to])
}

/// A Word file of these lines; a note stands behind the line that refers to it.
pub fn docx(document: &SourceDocument) -> Vec<u8> {
    let (mut body, mut notes) = (String::new(), String::new());
    let mut open: Option<u32> = None;
    for line in &document.lines {
        let reference = |mark: &str| format!("<w:r><w:footnoteReference w:id=\"{mark}\"/></w:r>");
        let inside = |from, to| runs(line, from, to, reference);
        let table = match &line.kind {
            LineKind::Row { table, .. } => Some(*table),
            _ => None,
        };
        if open.is_some() && open != table && !matches!(line.kind, LineKind::Note(_)) {
            body += "</w:tbl>";
            open = None;
        }
        let paragraph = |properties: &str| {
            format!(
                "<w:p><w:pPr>{properties}</w:pPr>{}</w:p>",
                inside(0, line.text.len())
            )
        };
        match &line.kind {
            LineKind::Heading(level) => {
                body += &paragraph(&format!("<w:pStyle w:val=\"Kop{level}\"/>"));
            }
            LineKind::Item => {
                body +=
                    &paragraph("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>");
            }
            LineKind::Note(mark) => {
                let start = mark.len() + 1;
                write!(
                    notes,
                    "<w:footnote w:id=\"{mark}\"><w:p><w:r><w:footnoteRef/></w:r>{}</w:p></w:footnote>",
                    inside(start, line.text.len())
                )
                .unwrap();
            }
            LineKind::Row { cells, .. } => {
                if open.is_none() {
                    body += "<w:tbl><w:tblPr/>";
                    open = table;
                }
                body += "<w:tr>";
                for cell in cells {
                    let merge = if cell.continued { "<w:vMerge/>" } else { "" };
                    write!(
                        body,
                        "<w:tc><w:tcPr><w:gridSpan w:val=\"{}\"/>{merge}</w:tcPr><w:p>{}</w:p></w:tc>",
                        cell.columns,
                        inside(cell.bytes.start, cell.bytes.end)
                    )
                    .unwrap();
                }
                body += "</w:tr>";
            }
            _ => body += &paragraph(""),
        }
    }
    if open.is_some() {
        body += "</w:tbl>";
    }
    docx_of(&body, &notes)
}

const OPEN: &str = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
    xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" \
    xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
    xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" \
    xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" \
    xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\"";

/// An OpenDocument text with this body and these automatic styles.
pub fn odt_of(body: &str, styles: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content {OPEN}>\
         <office:automatic-styles>{styles}</office:automatic-styles><office:body>\
         <office:text>{body}</office:text></office:body></office:document-content>"
    );
    packed(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        ("content.xml", content.as_bytes()),
        ("META-INF/manifest.xml", b"<manifest/>"),
    ])
}

/// An OpenDocument text of these lines.
pub fn odt(document: &SourceDocument) -> Vec<u8> {
    let mut body = String::new();
    let mut open: Option<u32> = None;
    let notes: Vec<(&str, &str)> = document
        .lines
        .iter()
        .filter_map(|line| match &line.kind {
            LineKind::Note(mark) => Some((mark.as_str(), &line.text[mark.len() + 1..])),
            _ => None,
        })
        .collect();
    for line in &document.lines {
        let reference = |mark: &str| {
            let text = notes
                .iter()
                .find(|(of, _)| *of == mark)
                .map_or("", |note| note.1);
            format!(
                "<text:note text:note-class=\"footnote\"><text:note-citation>{mark}</text:note-citation>\
                 <text:note-body><text:p>{}</text:p></text:note-body></text:note>",
                escaped(text)
            )
        };
        let inside = |from: usize, to: usize| {
            let mut found = String::new();
            let mut at = from;
            for mark in line
                .marks
                .iter()
                .filter(|mark| mark.start >= from && mark.end <= to)
            {
                found += &escaped(&line.text[at..mark.start]);
                found += &reference(&line.text[mark.start..mark.end]);
                at = mark.end;
            }
            found + &escaped(&line.text[at..to])
        };
        let table = match &line.kind {
            LineKind::Row { table, .. } => Some(*table),
            _ => None,
        };
        if matches!(line.kind, LineKind::Note(_)) {
            continue;
        }
        if open.is_some() && open != table {
            body += "</table:table>";
            open = None;
        }
        let all = || inside(0, line.text.len());
        match &line.kind {
            LineKind::Heading(level) => {
                body += &format!("<text:h text:outline-level=\"{level}\">{}</text:h>", all());
            }
            LineKind::Item => {
                body += &format!(
                    "<text:list><text:list-item><text:p>{}</text:p></text:list-item></text:list>",
                    all()
                );
            }
            LineKind::Row { cells, .. } => {
                if open.is_none() {
                    body += "<table:table>";
                    open = table;
                }
                body += "<table:table-row>";
                for cell in cells {
                    body += &format!(
                        "<table:table-cell table:number-columns-spanned=\"{}\"><text:p>{}</text:p>\
                         </table:table-cell>",
                        cell.columns,
                        inside(cell.bytes.start, cell.bytes.end)
                    );
                    body += &"<table:covered-table-cell/>".repeat(usize::from(cell.columns) - 1);
                }
                body += "</table:table-row>";
            }
            _ => body += &format!("<text:p>{}</text:p>", all()),
        }
    }
    if open.is_some() {
        body += "</table:table>";
    }
    odt_of(&body, "")
}

/// A PDF while it is written.
#[derive(Default)]
pub struct Pdf {
    pages: Vec<String>,
    extra: Vec<Vec<u8>>,
    resources: String,
    trailer: String,
}

impl Pdf {
    /// A PDF with one page.
    pub fn new() -> Self {
        Self::default().page()
    }

    /// Begins another page.
    pub fn page(mut self) -> Self {
        self.pages.push(String::new());
        self
    }

    /// Adds instructions to the page.
    pub fn raw(mut self, content: &str) -> Self {
        let page = self.pages.last_mut().unwrap();
        page.push_str(content);
        page.push('\n');
        self
    }

    /// Words at a place from the lower left corner.
    pub fn text(self, x: f64, y: f64, size: f64, text: &str) -> Self {
        self.words("F1", x, y, size, text)
    }

    /// Bold words.
    pub fn bold(self, x: f64, y: f64, size: f64, text: &str) -> Self {
        self.words("F2", x, y, size, text)
    }

    fn words(self, face: &str, x: f64, y: f64, size: f64, text: &str) -> Self {
        let text = text.replace('(', "\\(").replace(')', "\\)");
        self.raw(&format!(
            "BT /{face} {size} Tf 1 0 0 1 {x} {y} Tm ({text}) Tj ET"
        ))
    }

    /// A ruling line.
    pub fn line(self, x0: f64, y0: f64, x1: f64, y1: f64) -> Self {
        self.raw(&format!("0.5 w {x0} {y0} m {x1} {y1} l S"))
    }

    /// Adds an object, whole; the first is number 100.
    pub fn object(mut self, object: &[u8]) -> Self {
        self.extra.push(object.to_vec());
        self
    }

    /// Adds to the resources of all pages.
    pub fn resources(mut self, resources: &str) -> Self {
        self.resources += resources;
        self
    }

    /// Adds to the trailer.
    pub fn trailer(mut self, trailer: &str) -> Self {
        self.trailer += trailer;
        self
    }

    /// The file.
    pub fn finish(self) -> Vec<u8> {
        let mut objects: Vec<(usize, Vec<u8>)> = Vec::new();
        let kids: String = (0..self.pages.len())
            .map(|page| format!("{} 0 R ", 10 + page * 2))
            .collect();
        objects.push((1, b"<< /Type /Catalog /Pages 2 0 R >>".to_vec()));
        let pages = format!(
            "<< /Type /Pages /Kids [{kids}] /Count {} >>",
            self.pages.len()
        );
        objects.push((2, pages.into_bytes()));
        for (number, name) in [(3, "Helvetica"), (4, "Helvetica-Bold")] {
            let font = format!(
                "<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>"
            );
            objects.push((number, font.into_bytes()));
        }
        for (index, content) in self.pages.iter().enumerate() {
            let page = format!(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {} 0 R /Resources << \
                 /Font << /F1 3 0 R /F2 4 0 R >> {} >> >>",
                11 + index * 2,
                self.resources
            );
            objects.push((10 + index * 2, page.into_bytes()));
            let stream = format!(
                "<< /Length {} >>\nstream\n{content}\nendstream",
                content.len()
            );
            objects.push((11 + index * 2, stream.into_bytes()));
        }
        for (index, object) in self.extra.into_iter().enumerate() {
            objects.push((100 + index, object));
        }
        let mut file = b"%PDF-1.7\n".to_vec();
        let mut places = Vec::new();
        for (number, object) in &objects {
            places.push((*number, file.len()));
            file.extend(format!("{number} 0 obj\n").bytes());
            file.extend(object);
            file.extend(b"\nendobj\n");
        }
        let start = file.len();
        file.extend(b"xref\n");
        for (number, place) in places {
            file.extend(format!("{number} 1\n{place:010} 00000 n \n").bytes());
        }
        file.extend(
            format!(
                "trailer\n<< /Size 200 /Root 1 0 R {} >>\nstartxref\n{start}\n%%EOF\n",
                self.trailer
            )
            .bytes(),
        );
        file
    }
}
