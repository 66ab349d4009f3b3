//! `kader serve`: the register to see, in a browser.

use kader_core::wording::{Message, say};

use super::site;
use crate::cli::address::shown;
use crate::cli::arguments::ServeArguments;
use crate::cli::{Failure, Output};

/// Serves a source until it is asked to stop.
pub fn run(asked: &ServeArguments, output: &mut Output) -> Result<u8, Failure> {
    let site = site(&asked.source, asked.theme.as_deref(), output)?;
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
