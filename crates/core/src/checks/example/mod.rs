//! The dossier that every rule shows itself on: small, whole, and with nothing to find in it.
//!
//! A rule names the changes that break it, and others that come near without breaking it. So
//! an example shows nothing but what it is about, `docs/rules.md` and `kader explain` can print
//! it, and a test runs each.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};

/// The day on which the examples are checked.
pub const ON: Date = date(2023, 6, 30);

/// How many days the examples look ahead.
pub const HORIZON: u32 = 180;

/// A change to a file of the example.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// Words, that stand in the file once, become others.
    Replace {
        /// The file.
        file: &'static str,
        /// The words as they are.
        from: &'static str,
        /// The words as they become.
        to: &'static str,
    },
    /// Words are added at the end of a file; one that is not there begins with them.
    Add {
        /// The file.
        file: &'static str,
        /// What is added.
        text: &'static str,
    },
    /// A file is left out.
    Remove {
        /// The file.
        file: &'static str,
    },
}

impl Change {
    /// The file that it is about.
    #[must_use]
    pub fn file(self) -> &'static str {
        match self {
            Self::Replace { file, .. } | Self::Add { file, .. } | Self::Remove { file } => file,
        }
    }
}

macro_rules! files {
    ($($name:literal)+) => {
        const FILES: &[(&str, &str)] = &[$(($name, include_str!(concat!("dossier/", $name)))),+];
    };
}

files! {
    "abbreviations.csv"
    "commitments.toml"
    "deployments.csv"
    "editions/report-2022/edition.toml"
    "editions/report-2022/narrative/introduction.md"
    "editions/report-2023/edition.toml"
    "editions/report-2023/narrative/introduction.md"
    "editions/report-2023/narrative/omfc.md"
    "editions/report-2023/narrative/ships.md"
    "kader.toml"
    "missions/omfc.toml"
    "missions/ships.toml"
    "papers.csv"
    "parameters.toml"
    "requests.csv"
}

/// The files of the example by name.
#[must_use]
pub fn files() -> BTreeMap<String, String> {
    FILES
        .iter()
        .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
        .collect()
}

/// The files of the example with some changes, in order; the words that a change looks for and
/// that do not stand there exactly once, as an error.
///
/// # Errors
/// The first change that cannot be made.
pub fn changed(changes: &[Change]) -> Result<BTreeMap<String, String>, Change> {
    let mut files = files();
    for change in changes {
        match *change {
            Change::Replace { file, from, to } => {
                let text = files.get_mut(file).ok_or(*change)?;
                if text.matches(from).count() != 1 {
                    return Err(*change);
                }
                *text = text.replacen(from, to, 1);
            }
            Change::Add { file, text } => {
                files.entry(file.to_owned()).or_default().push_str(text);
            }
            Change::Remove { file } => {
                files.remove(file).ok_or(*change)?;
            }
        }
    }
    Ok(files)
}
