//! Charts and maps: drawn once as SVG, with what a reader gets who does not see them.

use serde::Serialize;

use super::{Anchor, Inline, Table};

/// A drawing with its texts.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Drawing {
    /// Where references to it lead.
    pub anchor: Anchor,
    /// What it shows, as a sentence: "UNTSO hield zijn twaalf plaatsen het hele tijdvak bezet".
    pub title: Vec<Inline>,
    /// Unit and counting rule in one line: "militairen op post, per maand".
    pub subtitle: Vec<Inline>,
    /// The picture: a whole `<svg>` element of its own, without scripts, outside references
    /// or a title of its own. Width and height stand in its `viewBox`, one unit a CSS pixel.
    pub svg: String,
    /// What the picture shows, in words, for those who do not see it (PDF `Alt`, `aria-label`).
    pub alternative: String,
    /// The same as a table, for those who want the figures. Paper leaves it out.
    pub data: Option<Table>,
    /// Source, gaps and reconstruction, below it.
    pub remarks: Vec<Vec<Inline>>,
}
