//! The register to see: in a browser, or as a folder.

pub mod publish;
pub mod serve;

use std::path::Path;

use kader_document::tree::Document;
use kader_store::log::Access;
use kader_web::Site;
use kader_web::site::{DossierSource, LogSource, Source};

use super::address::Address;
use super::{Failure, Output, register, source};

/// What is shown of a source; or everything that is wrong with it.
fn site(path: &Path, output: &mut Output) -> Result<Site, Failure> {
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
    Site::of(source, Some(press)).map_err(|reason| output.refuse(&reason))
}

fn press(document: &Document) -> Result<Vec<u8>, String> {
    kader_pdf::render(document).map_err(|error| error.to_string())
}
