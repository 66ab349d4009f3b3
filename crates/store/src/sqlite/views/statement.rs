//! The SQL of columns, and the views that are not of records.

use kader_core::record::Publication;

use super::{Column, View};

/// A value that is no table.
pub(super) fn plain(path: &str) -> String {
    format!("json_extract(body, '{path}')")
}

/// Free words: those that look like a day are kept under a key of their own.
pub(super) fn words(path: &str) -> String {
    format!(
        "coalesce({}, {})",
        plain(&format!("{path}.\"$text\"")),
        plain(path)
    )
}

/// The word of a state, alone or in its table.
pub(super) fn tag(path: &str, tag: &str) -> String {
    format!(
        "CASE json_type(body, '{path}') WHEN 'object' THEN {} ELSE {} END",
        plain(&format!("{path}.{tag}")),
        plain(path)
    )
}

/// What is no table, where it can be one.
pub(super) fn unless_table(path: &str) -> String {
    format!(
        "CASE json_type(body, '{path}') WHEN 'object' THEN {} ELSE {} END",
        plain(&format!("{path}.\"$text\"")),
        plain(path)
    )
}

fn column(name: &str, meaning: &str, publication: Publication, expression: &str) -> Column {
    Column {
        name: name.to_owned(),
        meaning: meaning.to_owned(),
        publication,
        expression: expression.to_owned(),
    }
}

/// The column that every view of records ends with.
pub(super) fn known_since(expression: &str) -> Column {
    let meaning = "The position of the entry since which it is known so.";
    column("known_since", meaning, Publication::Public, expression)
}

pub(super) fn narratives() -> View {
    let public = |name, meaning, expression| column(name, meaning, Publication::Public, expression);
    View {
        name: "narratives",
        meaning: "The text of a section of an edition, in CommonMark with figures by their path."
            .to_owned(),
        columns: vec![
            public(
                "edition",
                "The edition.",
                "substr(id, 1, instr(id, '/') - 1)",
            ),
            public("section", "The section.", "substr(id, instr(id, '/') + 1)"),
            public("text", "The text.", &words("$.text")),
            known_since("position"),
        ],
        from: "current WHERE kind = 'narrative'".to_owned(),
    }
}

/// Days are numbers from 1 January 1945 in the rows; `date` takes Julian days.
fn day(name: &str) -> String {
    format!("date({name} + 2431456.5)")
}

pub(super) fn deployments() -> View {
    use Publication::{Public, Restricted};
    View {
        name: "deployments",
        meaning: "One person on one post, from a first day through a last, both inclusive, or \
                  still open."
            .to_owned(),
        columns: vec![
            column("id", "Its id.", Public, "id"),
            column("post", "The post.", Public, "post"),
            column("person", "Who, as a pseudonym.", Restricted, "person"),
            column(
                "category",
                "The category in which the person is counted.",
                Public,
                "category",
            ),
            column("from", "The first day.", Restricted, &day("first_day")),
            column(
                "until",
                "The last day, inclusive; nothing while it is not known.",
                Restricted,
                &day("last_day"),
            ),
            column(
                "reconstructed",
                "Whether it was reconstructed from posts, tours and published counts.",
                Public,
                "reconstructed",
            ),
            column("source", "Where it comes from.", Public, "source"),
            column(
                "publication",
                "Whether it may be counted in public.",
                Public,
                "publication",
            ),
            column(
                "remark",
                "What there is to say about it.",
                Restricted,
                "remark",
            ),
            known_since("effective"),
        ],
        from: "(SELECT deployment_row.*, effect.effective, row_number() OVER (PARTITION BY \
               deployment_row.id ORDER BY effect.effective DESC, deployment_row.number DESC) AS \
               nth FROM deployment_row JOIN effect ON effect.entry = deployment_row.position) AS \
               latest WHERE nth = 1 AND change <> 'withdraw'"
            .to_owned(),
    }
}

pub(super) fn log() -> View {
    use Publication::{Public, Restricted};
    let at = |path: &str| format!("json_extract(bytes, '{path}')");
    View {
        name: "log",
        meaning: "An entry of the log, without what it changes.".to_owned(),
        columns: vec![
            column("position", "Its place, from 1.", Public, "entry.position"),
            column("time", "When it was made, in UTC.", Public, &at("$.time")),
            column(
                "actor",
                "Who made it, as a pseudonym.",
                Restricted,
                &at("$.actor"),
            ),
            column("role", "In which role.", Public, &at("$.role")),
            column("act", "What it does.", Public, &at("$.act.is")),
            column(
                "of",
                "The proposal that it decides on.",
                Public,
                &at("$.act.of"),
            ),
            column(
                "reason",
                "Why.",
                Restricted,
                &format!(
                    "coalesce({}, {})",
                    at("$.act.set.reason"),
                    at("$.act.reason")
                ),
            ),
            column(
                "paper",
                "The paper on which the changes rest.",
                Public,
                &at("$.act.set.paper"),
            ),
            column(
                "changes",
                "How many records it changes or would change.",
                Public,
                "coalesce(json_array_length(bytes, '$.act.set.changes'), 0)",
            ),
            column(
                "deployments",
                "How many deployments it changes or would change.",
                Public,
                &format!("coalesce({}, 0)", at("$.act.set.deployments.count")),
            ),
            column(
                "effective",
                "The position at which its changes took effect; nothing if they did not.",
                Public,
                "effect.effective",
            ),
            column("hash", "Its hash.", Public, "hash"),
        ],
        from: "entry LEFT JOIN effect ON effect.entry = entry.position".to_owned(),
    }
}
