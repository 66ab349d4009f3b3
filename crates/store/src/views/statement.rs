//! The views that are not of records.

use kader_core::record::Publication;

use super::dialect::{Expression, Kind, Path};
use super::{Column, View};

fn column(name: &str, meaning: &str, publication: Publication, expression: Expression) -> Column {
    Column {
        name: name.to_owned(),
        meaning: meaning.to_owned(),
        publication,
        expression,
    }
}

/// The column that every view of records ends with.
pub(super) fn known_since(column_of_it: &'static str) -> Column {
    let meaning = "The position of the entry since which it is known so.";
    let expression = Expression::Column(column_of_it);
    column("known_since", meaning, Publication::Public, expression)
}

pub(super) fn narratives() -> View {
    let public = |name, meaning, expression| column(name, meaning, Publication::Public, expression);
    View {
        name: "narratives",
        meaning: "The text of a section of an edition, in CommonMark with figures by their path."
            .to_owned(),
        columns: vec![
            public("edition", "The edition.", Expression::BeforeSlash("id")),
            public("section", "The section.", Expression::AfterSlash("id")),
            public("text", "The text.", Expression::Words(Path::of(&["text"]))),
            known_since("position"),
        ],
        from: "$current WHERE kind = 'narrative'".to_owned(),
    }
}

pub(super) fn deployments() -> View {
    use Publication::{Public, Restricted};
    View {
        name: "deployments",
        meaning: "One person on one post, from a first day through a last, both inclusive, or \
                  still open."
            .to_owned(),
        columns: vec![
            column("id", "Its id.", Public, Expression::Column("id")),
            column("post", "The post.", Public, Expression::Column("post")),
            column(
                "person",
                "Who, as a pseudonym.",
                Restricted,
                Expression::Column("person"),
            ),
            column(
                "category",
                "The category in which the person is counted.",
                Public,
                Expression::Column("category"),
            ),
            column(
                "from",
                "The first day.",
                Restricted,
                Expression::Day("first_day"),
            ),
            column(
                "until",
                "The last day, inclusive; nothing while it is not known.",
                Restricted,
                Expression::Day("last_day"),
            ),
            column(
                "reconstructed",
                "Whether it was reconstructed from posts, tours and published counts.",
                Public,
                Expression::Column("reconstructed"),
            ),
            column(
                "source",
                "Where it comes from.",
                Public,
                Expression::Column("source"),
            ),
            column(
                "publication",
                "Whether it may be counted in public.",
                Public,
                Expression::Column("publication"),
            ),
            column(
                "remark",
                "What there is to say about it.",
                Restricted,
                Expression::Column("remark"),
            ),
            known_since("effective"),
        ],
        from: "(SELECT deployment_row.*, effect.effective, row_number() OVER (PARTITION BY \
               deployment_row.id ORDER BY effect.effective DESC, deployment_row.number DESC) AS \
               nth FROM $deployment_row JOIN $effect ON effect.entry = deployment_row.position) AS \
               latest WHERE nth = 1 AND change <> 'withdraw'"
            .to_owned(),
    }
}

pub(super) fn log() -> View {
    use Publication::{Public, Restricted};
    let at = |keys: &[&'static str]| Expression::OfEntry(Path::of(keys), Kind::Words);
    View {
        name: "log",
        meaning: "An entry of the log, without what it changes.".to_owned(),
        columns: vec![
            column(
                "position",
                "Its place, from 1.",
                Public,
                Expression::Column("entry.position"),
            ),
            column("time", "When it was made, in UTC.", Public, at(&["time"])),
            column(
                "actor",
                "Who made it, as a pseudonym.",
                Restricted,
                at(&["actor"]),
            ),
            column("role", "In which role.", Public, at(&["role"])),
            column("act", "What it does.", Public, at(&["act", "is"])),
            column(
                "of",
                "The proposal that it decides on.",
                Public,
                Expression::OfEntry(Path::of(&["act", "of"]), Kind::Integer),
            ),
            column(
                "reason",
                "Why.",
                Restricted,
                Expression::First(vec![at(&["act", "set", "reason"]), at(&["act", "reason"])]),
            ),
            column(
                "paper",
                "The paper on which the changes rest.",
                Public,
                at(&["act", "set", "paper"]),
            ),
            column(
                "changes",
                "How many records it changes or would change.",
                Public,
                Expression::First(vec![
                    Expression::Length(Path::of(&["act", "set", "changes"])),
                    Expression::Column("0"),
                ]),
            ),
            column(
                "deployments",
                "How many deployments it changes or would change.",
                Public,
                Expression::First(vec![
                    Expression::OfEntry(
                        Path::of(&["act", "set", "deployments", "count"]),
                        Kind::Integer,
                    ),
                    Expression::Column("0"),
                ]),
            ),
            column(
                "effective",
                "The position at which its changes took effect; nothing if they did not.",
                Public,
                Expression::Column("effect.effective"),
            ),
            column("hash", "Its hash.", Public, Expression::Column("hash")),
        ],
        from: "$entry LEFT JOIN $effect ON effect.entry = entry.position".to_owned(),
    }
}
