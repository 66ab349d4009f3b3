//! Publishes a dossier as a folder, without the typesetter: to work on pages.
//!
//!     cargo run -p kader-web --example publish -- examples/jvom-2023 site 2023-04-30

#![allow(clippy::print_stdout, reason = "the result of a program goes there")]

use std::path::PathBuf;

use kader_core::wording::{Lang, say};
use kader_web::Site;
use kader_web::publish::{Chosen, publish};
use kader_web::site::{DossierSource, told};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args_os().skip(1);
    let (Some(dossier), Some(folder)) = (arguments.next(), arguments.next()) else {
        return Err("a dossier, a folder and days".into());
    };
    let days = arguments.map(|day| day.to_string_lossy().parse());
    let days: Vec<jiff::civil::Date> = days.collect::<Result<_, _>>()?;
    let source = DossierSource::new(&PathBuf::from(dossier));
    let site = Site::of(Box::new(source), None).map_err(|reason| told(&reason))?;
    let chosen = Chosen {
        days: &days,
        today: days.first().copied().unwrap_or_default(),
        replace: true,
    };
    let published = publish(&site, &PathBuf::from(folder), chosen, &mut |_, _| {});
    let published = published.map_err(|reason| say(Lang::En, &reason.message()))?;
    println!("{published:?}");
    Ok(())
}
