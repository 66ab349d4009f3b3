//! What a dossier looks like, told from the types of the model: a JSON Schema for programs and a
//! page for people (`docs/schema/dossier.schema.json`, `docs/dossier.md`).

mod page;
mod schema;
mod words;

pub use page::page;
pub use schema::{schema, schema_of};

use kader_core::model::{
    Abbreviation, Assessment, Commitment, Contribution, Decision, Deployment, Edition, Evaluation,
    Event, Framework, Funding, Identity, LegalBasis, Mandate, Mission, Objective, Paper, Parameter,
    Post, Region, Request, Tally, Waiver,
};
use kader_core::record::{Field, FieldShape, Shape};

use super::layout;

/// A table that nests in another under a key, without the field that its place tells.
struct Nested {
    key: &'static str,
    parent: Option<&'static str>,
    shape: fn() -> Shape,
    nested: &'static [Nested],
}

/// A file of a dossier.
struct File {
    /// Its name, with `<id>` where that differs.
    name: &'static str,
    /// Its name as a pattern (ECMA 262).
    pattern: &'static str,
    meaning: &'static str,
    /// The record that the file is; nothing where it only holds others.
    root: Option<fn() -> Shape>,
    nested: &'static [Nested],
    rows: bool,
}

const fn under(key: &'static str, parent: &'static str, shape: fn() -> Shape) -> Nested {
    Nested {
        key,
        parent: Some(parent),
        shape,
        nested: &[],
    }
}

const fn alone(key: &'static str, shape: fn() -> Shape) -> Nested {
    Nested {
        key,
        parent: None,
        shape,
        nested: &[],
    }
}

const IN_CONTRIBUTION: &[Nested] = &[
    under("framework", "contribution", Framework::shape),
    under("post", "contribution", Post::shape),
    under("decision", "contribution", Decision::shape),
];

const IN_MISSION: &[Nested] = &[
    under("legal_basis", "mission", LegalBasis::shape),
    under("mandate", "mission", Mandate::shape),
    Nested {
        nested: IN_CONTRIBUTION,
        ..under("contribution", "mission", Contribution::shape)
    },
    alone("tally", Tally::shape),
    under("event", "mission", Event::shape),
    under("funding", "mission", Funding::shape),
    under("objective", "mission", Objective::shape),
    under("assessment", "mission", Assessment::shape),
    under("evaluation", "mission", Evaluation::shape),
];

const fn toml(
    name: &'static str,
    pattern: &'static str,
    meaning: &'static str,
    root: Option<fn() -> Shape>,
    nested: &'static [Nested],
) -> File {
    File {
        name,
        pattern,
        meaning,
        root,
        nested,
        rows: false,
    }
}

const fn csv(
    name: &'static str,
    pattern: &'static str,
    meaning: &'static str,
    root: fn() -> Shape,
) -> File {
    File {
        name,
        pattern,
        meaning,
        root: Some(root),
        nested: &[],
        rows: true,
    }
}

/// The files of a dossier, in the order in which one would make them.
const FILES: &[File] = &[
    toml(
        layout::IDENTITY,
        "^kader\\.toml$",
        "Whose register it is, and the regions of the world as its reports divide it. Every \
         dossier has one.",
        Some(Identity::shape),
        &[alone("region", Region::shape)],
    ),
    csv(
        layout::PAPERS,
        "^papers\\.csv$",
        "The papers and other sources that everything else names.",
        Paper::shape,
    ),
    toml(
        "missions/<id>.toml",
        "^missions/[a-z0-9][a-z0-9.-]*\\.toml$",
        "A mission with all that belongs to it. The file is called as the mission's id.",
        Some(Mission::shape),
        IN_MISSION,
    ),
    csv(
        layout::DEPLOYMENTS,
        "^deployments\\.csv$",
        "The deployments, one row each.",
        Deployment::shape,
    ),
    csv(
        layout::REQUESTS,
        "^requests\\.csv$",
        "The requests for armed protection of ships, one row each.",
        Request::shape,
    ),
    toml(
        layout::PARAMETERS,
        "^parameters\\.toml$",
        "The dated parameters of law and practice.",
        None,
        &[alone("parameter", Parameter::shape)],
    ),
    toml(
        layout::COMMITMENTS,
        "^commitments\\.toml$",
        "The promises to parliament.",
        None,
        &[alone("commitment", Commitment::shape)],
    ),
    toml(
        layout::WAIVERS,
        "^waivers\\.toml$",
        "The waivers: findings of `kader check` that were looked at and left for a time.",
        None,
        &[alone("waiver", Waiver::shape)],
    ),
    csv(
        layout::ABBREVIATIONS,
        "^abbreviations\\.csv$",
        "The abbreviations that reports explain.",
        Abbreviation::shape,
    ),
    toml(
        "editions/<id>/edition.toml",
        "^editions/[a-z0-9][a-z0-9.-]*/edition\\.toml$",
        "One report: its period, outline and annexes. The folder is called as the edition's id; \
         the text of a section is `narrative/<section>.md` beside it.",
        Some(Edition::shape),
        &[],
    ),
];

/// A documentation comment as one paragraph.
fn told(meaning: &str) -> String {
    meaning
        .lines()
        .map(str::trim)
        .collect::<Vec<_>>()
        .join(" ")
        .trim()
        .to_owned()
}

/// The fields of a table but for the one that its place tells.
fn fields_without(shape: &Shape, parent: Option<&str>) -> Vec<FieldShape> {
    match shape {
        Shape::Table { fields, .. } => fields
            .iter()
            .filter(|field| Some(field.key) != parent)
            .cloned()
            .collect(),
        _ => Vec::new(),
    }
}

fn name_of(shape: &Shape) -> &'static str {
    match shape {
        Shape::Table { name, .. }
        | Shape::State { name, .. }
        | Shape::Choice { name, .. }
        | Shape::OneOf { name, .. } => name,
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nesting_is_that_of_the_reader() {
        let keys = |nested: &[Nested]| nested.iter().map(|nested| nested.key).collect::<Vec<_>>();
        assert_eq!(keys(IN_MISSION), layout::IN_MISSION);
        assert_eq!(keys(IN_CONTRIBUTION), layout::IN_CONTRIBUTION);
    }

    #[test]
    fn every_file_is_one_that_the_reader_knows() {
        for file in FILES {
            let name = file.name.replace("<id>", "a");
            assert!(
                !matches!(
                    layout::role(&name),
                    layout::Role::Unknown | layout::Role::Beside
                ),
                "{name}"
            );
        }
    }
}
