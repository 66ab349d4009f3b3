//! `kader serve`: the register to see, in a browser.

use kader_core::wording::{Message, say};
use kader_store::log::Access;
use kader_web::Site;
use kader_web::site::{DossierSource, LogSource, Source};

use super::address::{Address, shown};
use super::arguments::ServeArguments;
use super::{Failure, Output, register, source};

/// Serves a source until it is asked to stop.
pub fn run(asked: &ServeArguments, output: &mut Output) -> Result<u8, Failure> {
    let site = site(&asked.source, output)?;
    let lang = output.lang();
    let served = kader_web::run(site, &asked.listen, |address| {
        let message = Message::new("serve-ready")
            .with("source", shown(&asked.source))
            .with("address", format!("http://{address}/"));
        let text = say(lang, &message);
        output.note(&text);
    });
    served.map(|()| 0).map_err(|error| {
        let message = Message::new("serve-cannot")
            .with("address", &asked.listen)
            .with("reason", kader_exchange::reason(&error));
        output.refuse(&message)
    })
}

/// What is shown of a source; or everything that is wrong with it.
fn site(path: &std::path::Path, output: &mut Output) -> Result<Site, Failure> {
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

fn press(document: &kader_document::tree::Document) -> Result<Vec<u8>, String> {
    kader_pdf::render(document).map_err(|error| error.to_string())
}
