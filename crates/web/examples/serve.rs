//! Serves a dossier, without the typesetter: to work on pages.
//!
//!     cargo run -p kader-web --example serve -- examples/jvom-2023 127.0.0.1:8080

use std::path::PathBuf;

use kader_web::Site;
use kader_web::site::{DossierSource, told};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args_os().skip(1);
    let folder = arguments
        .next()
        .unwrap_or_else(|| "examples/jvom-2023".into());
    let address = arguments
        .next()
        .and_then(|address| address.into_string().ok());
    let address = address.unwrap_or_else(|| "127.0.0.1:8080".to_owned());
    let source = DossierSource::new(&PathBuf::from(folder));
    let site = Site::of(Box::new(source), None).map_err(|reason| told(&reason))?;
    kader_web::run(site, &address, |_| {})?;
    Ok(())
}
