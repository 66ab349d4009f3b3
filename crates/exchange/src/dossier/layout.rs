//! Which files a dossier has, and what nests in what.

use kader_core::model::{EditionId, SectionId};

/// The version of the format that this program reads and writes.
pub const FORMAT: u32 = 1;

/// The identity of the register and its regions.
pub const IDENTITY: &str = "kader.toml";
/// The papers.
pub const PAPERS: &str = "papers.csv";
/// The abbreviations.
pub const ABBREVIATIONS: &str = "abbreviations.csv";
/// The dated parameters.
pub const PARAMETERS: &str = "parameters.toml";
/// The commitments to parliament.
pub const COMMITMENTS: &str = "commitments.toml";
/// The deployments.
pub const DEPLOYMENTS: &str = "deployments.csv";
/// The requests for protection of ships.
pub const REQUESTS: &str = "requests.csv";

/// The waivers: findings that were looked at and left.
pub const WAIVERS: &str = "waivers.toml";

/// What a file of a dossier is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Role {
    /// [`IDENTITY`].
    Identity,
    /// [`PAPERS`].
    Papers,
    /// [`ABBREVIATIONS`].
    Abbreviations,
    /// [`PARAMETERS`].
    Parameters,
    /// [`COMMITMENTS`].
    Commitments,
    /// [`WAIVERS`].
    Waivers,
    /// [`DEPLOYMENTS`].
    Deployments,
    /// [`REQUESTS`].
    Requests,
    /// `missions/<id>.toml`.
    Mission,
    /// `editions/<id>/edition.toml`.
    Edition,
    /// `editions/<id>/narrative/<section>.md`.
    Narrative(EditionId, SectionId),
    /// A file that may stand beside the dossier and is not read: text for people, and what is
    /// hidden.
    Beside,
    /// Not a file of a dossier.
    Unknown,
}

/// What a file is, by its name.
#[must_use]
pub fn role(name: &str) -> Role {
    let parts: Vec<&str> = name.split('/').collect();
    if parts.iter().any(|part| part.starts_with('.')) {
        return Role::Beside;
    }
    match parts.as_slice() {
        [IDENTITY] => Role::Identity,
        [PAPERS] => Role::Papers,
        [ABBREVIATIONS] => Role::Abbreviations,
        [PARAMETERS] => Role::Parameters,
        [COMMITMENTS] => Role::Commitments,
        [WAIVERS] => Role::Waivers,
        [DEPLOYMENTS] => Role::Deployments,
        [REQUESTS] => Role::Requests,
        ["coverage.csv" | "LICENSE"] => Role::Beside,
        [text] if text.ends_with(".md") || text.ends_with(".txt") => Role::Beside,
        ["missions", file] if file.ends_with(".toml") => Role::Mission,
        ["editions", _, "edition.toml"] => Role::Edition,
        ["editions", edition, "narrative", file] => {
            let section = file.strip_suffix(".md").and_then(SectionId::new);
            match (EditionId::new(edition), section) {
                (Some(edition), Some(section)) => Role::Narrative(edition, section),
                _ => Role::Unknown,
            }
        }
        _ => Role::Unknown,
    }
}

/// The name that may be meant by one that no file of a dossier has.
#[must_use]
pub fn meant(name: &str) -> Option<String> {
    let parts: Vec<&str> = name.split('/').collect();
    let mut candidates: Vec<String> = [
        IDENTITY,
        PAPERS,
        ABBREVIATIONS,
        PARAMETERS,
        COMMITMENTS,
        WAIVERS,
        DEPLOYMENTS,
        REQUESTS,
    ]
    .map(str::to_owned)
    .to_vec();
    match parts.as_slice() {
        [_, file] => candidates.push(format!("missions/{file}")),
        [_, edition, _] => candidates.push(format!("editions/{edition}/edition.toml")),
        [_, edition, _, file] => candidates.push(format!("editions/{edition}/narrative/{file}")),
        _ => {}
    }
    candidates.retain(|candidate| role(candidate) != Role::Unknown);
    let candidates: Vec<&str> = candidates.iter().map(String::as_str).collect();
    kader_core::record::nearest(name, &candidates).map(str::to_owned)
}

/// The tables that nest in a mission, by key, in the order in which they are written.
pub const IN_MISSION: [&str; 9] = [
    "legal_basis",
    "mandate",
    "contribution",
    "tally",
    "event",
    "funding",
    "objective",
    "assessment",
    "evaluation",
];

/// The tables that nest in a contribution.
pub const IN_CONTRIBUTION: [&str; 3] = ["framework", "post", "decision"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_name_is_unknown() {
        assert_eq!(role("missions/unifil.toml"), Role::Mission);
        assert_eq!(role("mission/unifil.toml"), Role::Unknown);
        assert_eq!(role("deployment.csv"), Role::Unknown);
        assert_eq!(
            meant("mission/unifil.toml").as_deref(),
            Some("missions/unifil.toml")
        );
        assert_eq!(meant("deployment.csv").as_deref(), Some(DEPLOYMENTS));
        assert_eq!(meant("photo.jpg"), None);
        assert_eq!(role("README.md"), Role::Beside);
        assert_eq!(role(".git/config"), Role::Beside);
        assert!(matches!(
            role("editions/a/narrative/b.md"),
            Role::Narrative(..)
        ));
    }
}
