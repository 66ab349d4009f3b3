//! `kader publish`: the pages of chosen days as a folder, for a disk or any web server.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use kader_core::wording::{Message, say};
use kader_web::publish::{Chosen, publish};
use kader_web::site::usual_day;

use super::site;
use crate::cli::arguments::PublishArguments;
use crate::cli::{Failure, Output};

/// Writes the pages of a source into a folder, or says why not; then nothing was written.
pub fn run(asked: &PublishArguments, output: &mut Output) -> Result<u8, Failure> {
    let site = site(&asked.source, asked.theme.as_deref(), output)?;
    let today = Timestamp::now()
        .to_zoned_datetime(TimeZone::system())
        .date();
    let mut days = asked.on.clone();
    if days.is_empty() {
        days.push(usual_day(&site.now(), today));
    }
    let mut seen = std::collections::BTreeSet::new();
    days.retain(|day| seen.insert(*day));
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {pos}/{len} {elapsed}") {
        bar.set_style(style);
    }
    let chosen = Chosen {
        days: &days,
        today,
        replace: asked.force,
    };
    let published = publish(&site, &asked.dir, chosen, &mut |written, known| {
        bar.set_length(u64::try_from(known).unwrap_or(u64::MAX));
        bar.set_position(u64::try_from(written).unwrap_or(u64::MAX));
    });
    bar.finish_and_clear();
    let published = published.map_err(|unpublished| output.refuse(&unpublished.message()))?;
    let message = Message::new("publish-done")
        .with("dir", asked.dir.display().to_string())
        .with("files", published.files)
        .with("megabytes", published.bytes.div_ceil(1_000_000));
    let text = say(output.lang(), &message);
    output.result(format!("{text}\n").as_bytes())?;
    Ok(0)
}
