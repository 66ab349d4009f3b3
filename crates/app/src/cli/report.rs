//! `kader report`: the complete report, or everything that stands in its way.

use std::path::{Path, PathBuf};

use kader_core::figures::{Sought, TABLES, table};
use kader_core::model::Edition;
use kader_core::wording::{Message, say};
use kader_document::html;
use kader_document::report::{Built, Options, build};
use kader_document::tree::{Document, Receipt};

use super::arguments::{ReportArguments, ReportFormat};
use super::datapackage::datapackage;
use super::source::Opened;
use super::{Failure, Output, show, source};
use kader_exchange::table::csv;
use kader_exchange::{Diagnostic, Sources};

/// Makes the report of an edition.
pub fn run(asked: &ReportArguments, output: &mut Output) -> Result<u8, Failure> {
    for format in &asked.format {
        if matches!(format, ReportFormat::Docx | ReportFormat::Odt) {
            let name = if *format == ReportFormat::Docx {
                "docx"
            } else {
                "odt"
            };
            output.complain_message(&Message::new("report-format-later").with("format", name));
            return Err(Failure::Said);
        }
    }
    let mut opened = source::open(&asked.asked, output)?;
    opened.place();
    let loaded = &opened.loaded;
    let edition = source::edition(&loaded.register, &asked.asked, output)?;
    let options = Options {
        draft: asked.draft,
        receipt: receipt(&opened, edition, asked.draft),
    };
    let built = build(&loaded.register, edition, &options);
    tell(
        &built,
        edition,
        &loaded.sources,
        &asked.asked.source,
        output,
    );
    if !built.is_complete() && !asked.draft {
        output.complain_message(&Message::new("report-incomplete"));
        return Err(Failure::Said);
    }
    let mut files = Vec::new();
    for format in &asked.format {
        make(
            *format,
            &built.document,
            &opened,
            edition,
            &mut files,
            output,
        )?;
    }
    for file in write(&asked.out, &files, output)? {
        output.result(format!("{}\n", file.display()).as_bytes())?;
    }
    Ok(0)
}

/// What the report is made from.
fn receipt(opened: &Opened, edition: &Edition, draft: bool) -> Receipt {
    let lang = opened.loaded.register.identity.language;
    let mut parameters = vec![say(
        lang,
        &Message::new("report-edition").with("id", edition.id.as_str()),
    )];
    if draft {
        parameters.push("draft".to_owned());
    }
    Receipt {
        producer: concat!("kader ", env!("CARGO_PKG_VERSION")).to_owned(),
        input_sha256: opened.loaded.sha256.clone(),
        known_at: opened.known_at.told(lang),
        valid_on: edition.period.until().to_string(),
        parameters,
    }
}

/// Says what is wrong with a report, at the places of its texts.
fn tell(built: &Built, edition: &Edition, sources: &Sources, folder: &Path, output: &mut Output) {
    if built.problems.is_empty() {
        return;
    }
    let mut diagnostics: Vec<Diagnostic> = built
        .problems
        .iter()
        .map(|found| {
            let section = found
                .section
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default();
            Diagnostic {
                code: found.problem.code,
                file: found.file.clone().unwrap_or_else(|| {
                    if section.is_empty() {
                        kader_exchange::dossier::layout::ABBREVIATIONS.to_owned()
                    } else {
                        format!("editions/{}/narrative/{section}.md", edition.id)
                    }
                }),
                span: found.file.as_ref().map(|_| found.problem.span),
                field: None,
                message: found.problem.message.clone(),
                remedy: found.problem.remedy.clone(),
            }
        })
        .collect();
    diagnostics.sort_by_key(|diagnostic| diagnostic.code.is_warning());
    show::diagnostics(&diagnostics, sources, folder, output);
}

fn make(
    format: ReportFormat,
    document: &Document,
    opened: &Opened,
    edition: &Edition,
    files: &mut Vec<(PathBuf, Vec<u8>)>,
    output: &mut Output,
) -> Result<(), Failure> {
    let id = edition.id.as_str();
    match format {
        ReportFormat::Html => {
            files.push((
                PathBuf::from(format!("{id}.html")),
                html::page(document).into_bytes(),
            ));
        }
        ReportFormat::Pdf => {
            files.push((PathBuf::from(format!("{id}.pdf")), pdf(document, output)?));
        }
        ReportFormat::Data => {
            let folder = PathBuf::from(format!("{id}-data"));
            let tables: Vec<_> = TABLES
                .iter()
                .filter_map(|name| table(&opened.loaded.register, Sought::of(edition), name))
                .collect();
            for table in &tables {
                let file = folder.join(format!("{}.csv", table.name));
                files.push((file, csv(table)));
            }
            let receipt = receipt(opened, edition, false);
            let package = datapackage(&tables, edition, &opened.loaded, &receipt);
            files.push((folder.join("datapackage.json"), package.into_bytes()));
        }
        // Refused before anything was read.
        ReportFormat::Docx | ReportFormat::Odt => {}
    }
    Ok(())
}

fn pdf(document: &Document, output: &mut Output) -> Result<Vec<u8>, Failure> {
    kader_pdf::render(document).map_err(|error| {
        output.complain(&error.to_string());
        Failure::Said
    })
}

/// Writes all files, or none: each beside its place first, then all into place.
fn write(
    out: &Path,
    files: &[(PathBuf, Vec<u8>)],
    output: &mut Output,
) -> Result<Vec<PathBuf>, Failure> {
    let mut staged: Vec<(PathBuf, PathBuf)> = Vec::new();
    let done = stage(out, files, &mut staged).and_then(|()| {
        staged.iter().try_for_each(|(beside, place)| {
            std::fs::rename(beside, place).map_err(|error| (place.clone(), error))
        })
    });
    match done {
        Ok(()) => Ok(staged.into_iter().map(|(_, place)| place).collect()),
        Err((file, error)) => {
            for (beside, _) in &staged {
                // What was moved into place is no longer there; nothing more can be done.
                let _ = std::fs::remove_file(beside);
            }
            let message = Message::new("cannot-write")
                .with("file", file.display().to_string())
                .with("reason", error.to_string());
            output.complain_message(&message);
            Err(Failure::Said)
        }
    }
}

fn stage(
    out: &Path,
    files: &[(PathBuf, Vec<u8>)],
    staged: &mut Vec<(PathBuf, PathBuf)>,
) -> Result<(), (PathBuf, std::io::Error)> {
    for (name, bytes) in files {
        let place = out.join(name);
        let folder = place.parent().unwrap_or(out);
        std::fs::create_dir_all(folder).map_err(|error| (folder.to_owned(), error))?;
        let beside = folder.join(format!(
            ".{}.new",
            place
                .file_name()
                .map(|name| name.to_string_lossy())
                .unwrap_or_default()
        ));
        staged.push((beside.clone(), place));
        std::fs::write(&beside, bytes).map_err(|error| (beside, error))?;
    }
    Ok(())
}
