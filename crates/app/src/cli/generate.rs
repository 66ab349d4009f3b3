//! `kader generate`: records behind published counts, and registers to measure with.

use std::fs;
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};

use indicatif::{ProgressBar, ProgressStyle};
use kader_core::model::{RecordKind, RecordRef};
use kader_core::record::Code;
use kader_core::wording::{Message, say};

use super::arguments::{
    Generate, GenerateArguments, GenerateRecordsArguments, GenerateRegisterArguments,
};
use super::{Failure, Output, show};
use crate::generate::forget::without_reconstructed;
use crate::generate::reconstruct::{Shortfall, reconstruct};
use crate::generate::synthetic::Synthetic;
use kader_exchange::Diagnostic;
use kader_exchange::dossier::{self, Loaded, layout};

/// Makes records or a register.
pub fn run(asked: &GenerateArguments, output: &mut Output) -> Result<u8, Failure> {
    match &asked.what {
        Generate::Records(asked) => records(asked, output),
        Generate::Register(asked) => register(asked, output),
    }
}

fn records(asked: &GenerateRecordsArguments, output: &mut Output) -> Result<u8, Failure> {
    let loaded = open(&asked.source, output)?;
    let made = match reconstruct(&loaded.register, asked.seed) {
        Ok(made) => made,
        Err(shortfalls) => {
            let said: Vec<Diagnostic> = shortfalls
                .iter()
                .map(|shortfall| diagnostic(shortfall, &loaded))
                .collect();
            show::diagnostics(&said, &loaded.sources, &asked.source, output);
            return Err(Failure::Said);
        }
    };
    for without in &made.without_count {
        let note = say(output.lang(), without);
        output.note(&note);
    }
    let file = match &asked.out {
        None => asked.source.join(layout::DEPLOYMENTS),
        Some(out) if out.is_dir() => out.join(layout::DEPLOYMENTS),
        Some(out) => out.clone(),
    };
    let count = made.deployments.len();
    let text = dossier::write_deployments(made.deployments.into_iter());
    // Whole or not at all: written beside it, then put in its place.
    let beside = file.with_extension("csv.new");
    let written = fs::write(&beside, text).and_then(|()| fs::rename(&beside, &file));
    written.map_err(|error| cannot_write(&file, &error, output))?;
    let done = Message::new("generate-records-done")
        .with("made", made.made)
        .with("kept", count - made.made)
        .with("seed", asked.seed.to_string())
        .with("file", file.display().to_string());
    let done = say(output.lang(), &done);
    output.note(&done);
    Ok(0)
}

/// Opens a dossier as if nothing in it had been reconstructed yet.
fn open(source: &Path, output: &mut Output) -> Result<Loaded, Failure> {
    let loaded = dossier::files(source).and_then(|mut files| {
        if let Some(bytes) = files.get_mut(layout::DEPLOYMENTS)
            && let Ok(text) = std::str::from_utf8(bytes)
        {
            *bytes = without_reconstructed(text).into_bytes();
        }
        dossier::read_files(&files)
    });
    loaded.map_err(|(diagnostics, sources)| {
        show::diagnostics(&diagnostics, &sources, source, output);
        Failure::Said
    })
}

/// A count that cannot be carried, at the tally that tells it.
fn diagnostic(shortfall: &Shortfall, loaded: &Loaded) -> Diagnostic {
    let tally = RecordRef {
        kind: RecordKind::Tally,
        id: shortfall.tally.to_string(),
    };
    let place = loaded.places.get(&tally).and_then(|places| places.first());
    let file = place.and_then(|place| loaded.sources.get(place.text));
    Diagnostic {
        code: Code::CannotReconstruct,
        file: file.map_or_else(String::new, |file| file.name.clone()),
        span: place.map(|place| place.span),
        field: None,
        message: shortfall.message(),
        remedy: None,
    }
}

fn cannot_write(file: &Path, error: &io::Error, output: &mut Output) -> Failure {
    let message = Message::new("cannot-write")
        .with("file", file.display().to_string())
        .with("reason", error.to_string());
    output.complain_message(&message);
    Failure::Said
}

fn register(asked: &GenerateRegisterArguments, output: &mut Output) -> Result<u8, Failure> {
    let is_free = match fs::read_dir(&asked.out) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) => error.kind() == io::ErrorKind::NotFound,
    };
    if !is_free {
        let message =
            Message::new("generate-not-empty").with("folder", asked.out.display().to_string());
        output.complain_message(&message);
        return Err(Failure::Said);
    }
    let synthetic = Synthetic::new(asked.deployments, asked.seed);
    for (name, bytes) in synthetic.files() {
        let file = asked.out.join(name);
        let folder = file.parent().map_or_else(PathBuf::new, Path::to_path_buf);
        let written = fs::create_dir_all(folder).and_then(|()| fs::write(&file, bytes));
        written.map_err(|error| cannot_write(&file, &error, output))?;
    }
    let file = asked.out.join(layout::DEPLOYMENTS);
    let bar = if output.progress() {
        ProgressBar::new(u64::from(asked.deployments)).with_style(
            ProgressStyle::with_template("{bar:40} {human_pos} / {human_len}  {eta}")
                .unwrap_or_else(|_| ProgressStyle::default_bar()),
        )
    } else {
        ProgressBar::hidden()
    };
    let written = fs::File::create(&file).and_then(|created| {
        let mut writer = BufWriter::with_capacity(1 << 18, created);
        synthetic.write_deployments(&mut writer, |done| {
            if done % 65_536 == 0 {
                bar.set_position(u64::from(done));
            }
        })?;
        writer.flush()
    });
    bar.finish_and_clear();
    written.map_err(|error| cannot_write(&file, &error, output))?;
    let done = Message::new("generate-register-done")
        .with("count", asked.deployments)
        .with("seed", asked.seed.to_string())
        .with("folder", asked.out.display().to_string());
    let done = say(output.lang(), &done);
    output.note(&done);
    Ok(0)
}
