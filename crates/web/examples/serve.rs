//! Serves a dossier or a register file, without the typesetter: to work on pages, and to measure.
//!
//!     cargo run -p kader-web --example serve -- examples/jvom-2023 127.0.0.1:8080

#![allow(
    clippy::print_stderr,
    reason = "where it listens is told as programs do"
)]

use std::path::PathBuf;

use kader_store::log::Access;
use kader_store::place::Place;
use kader_web::Site;
use kader_web::site::{DossierSource, LogSource, Source, told};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args_os().skip(1);
    let place = arguments
        .next()
        .unwrap_or_else(|| "examples/jvom-2023".into());
    let place = PathBuf::from(place);
    let address = arguments
        .next()
        .and_then(|address| address.into_string().ok());
    let address = address.unwrap_or_else(|| "127.0.0.1:8080".to_owned());
    let source: Box<dyn Source> = if place.is_dir() {
        Box::new(DossierSource::new(&place))
    } else {
        let store = Place::File(place).open(Access::Read);
        let store = store.map_err(|fault| told(&fault.message()))?;
        Box::new(LogSource::new(store))
    };
    let site = Site::of(source, None).map_err(|reason| told(&reason))?;
    kader_web::run(site, &address, |address| eprintln!("http://{address}/"))?;
    Ok(())
}
