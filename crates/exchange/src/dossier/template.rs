//! The small dossier that `kader init` makes, with comments, in two languages.

use kader_core::wording::Lang;

use super::Files;

macro_rules! files {
    ($lang:literal: $($name:literal from $from:literal,)+) => {
        [$((
            $name,
            include_str!(concat!("../../templates/init/", $lang, "/", $from)),
        ),)+]
    };
}

/// The files of a small valid dossier: one mission with a mandate, a limit and a post, two
/// deployments, and an edition with both annexes.
#[must_use]
pub fn template(lang: Lang) -> Files {
    let files = match lang {
        Lang::Nl => files! { "nl":
            "kader.toml" from "kader.toml",
            "papers.csv" from "papers.csv",
            "abbreviations.csv" from "abbreviations.csv",
            "deployments.csv" from "deployments.csv",
            "missions/wmvk.toml" from "missions/wmvk.toml",
            "editions/verslag-2024/edition.toml" from "edition/edition.toml",
            "editions/verslag-2024/narrative/inleiding.md" from "edition/inleiding.md",
            "editions/verslag-2024/narrative/wmvk.md" from "edition/wmvk.md",
        },
        Lang::En => files! { "en":
            "kader.toml" from "kader.toml",
            "papers.csv" from "papers.csv",
            "abbreviations.csv" from "abbreviations.csv",
            "deployments.csv" from "deployments.csv",
            "missions/omfc.toml" from "missions/omfc.toml",
            "editions/report-2024/edition.toml" from "edition/edition.toml",
            "editions/report-2024/narrative/introduction.md" from "edition/introduction.md",
            "editions/report-2024/narrative/omfc.md" from "edition/omfc.md",
        },
    };
    files
        .into_iter()
        .map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()))
        .collect()
}
