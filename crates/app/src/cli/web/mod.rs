//! The register to see: in a browser, or as a folder.

pub mod publish;
pub mod serve;

use std::path::Path;

use kader_document::tree::Document;
use kader_store::log::Access;
use kader_web::site::{DossierSource, LogSource, Source};
use kader_web::{Site, Theme};

use super::address::Address;
use super::{Failure, Output, register, show, source};

/// What is shown of a source, in the look of a theme; or everything that is wrong with either.
fn site(path: &Path, theme: Option<&Path>, output: &mut Output) -> Result<Site, Failure> {
    let theme = match theme.map(|folder| (folder, Theme::read(folder))) {
        None => Theme::default(),
        Some((_, Ok(theme))) => theme,
        Some((folder, Err((diagnostics, sources)))) => {
            show::diagnostics(&diagnostics, &sources, folder, output);
            return Err(Failure::Said);
        }
    };
    let source: Box<dyn Source> = match Address::of(path, output)? {
        Address::Dossier(folder) => {
            // Whatever is wrong is said as everywhere, with its place.
            source::open_at(&folder, None, output)?;
            Box::new(DossierSource::new(&folder))
        }
        Address::Register(place) => {
            let store = register::open(&place, Access::Read, output)?;
            Box::new(LogSource::new(store))
        }
    };
    let site = Site::of(source, Some(press)).map_err(|reason| output.refuse(&reason))?;
    Ok(site.in_theme(theme))
}

fn press(document: &Document) -> Result<Vec<u8>, String> {
    kader_pdf::render(document).map_err(|error| error.to_string())
}
