//! What has to be remembered while a document is written from top to bottom.

use std::collections::{BTreeMap, BTreeSet};

use crate::tree::{Anchor, Block};

use super::Setting;
use super::writer::Id;

/// Writes the pieces of one document, and remembers what earlier pieces decide for later ones.
#[derive(Debug)]
pub(super) struct Scribe<'a> {
    pub(super) setting: Setting<'a>,
    /// The places that a reference can lead to.
    targets: BTreeSet<&'a str>,
    /// How often each anchor was used as an id.
    claimed: BTreeMap<String, usize>,
    /// How many marks each note has had so far.
    pub(super) marks: Vec<usize>,
    /// The abbreviations that this chapter has already given in full.
    explained: BTreeSet<(String, String)>,
    tables: usize,
    drawings: usize,
    /// The rank of the headings where the scribe now is.
    pub(super) rank: u8,
    /// Whether the scribe is within a link, where no other link may be.
    pub(super) linked: bool,
}

impl<'a> Scribe<'a> {
    pub(super) fn new(setting: Setting<'a>, blocks: &'a [Block]) -> Self {
        let mut targets = BTreeSet::new();
        collect_targets(blocks, &mut targets);
        let rank = setting.first_rank.clamp(1, 6);
        Self {
            setting,
            targets,
            claimed: BTreeMap::new(),
            marks: vec![0; setting.notes.len()],
            explained: BTreeSet::new(),
            tables: 0,
            drawings: 0,
            rank,
            linked: false,
        }
    }

    /// The id of a place. A second place of the same name gets another, since a page with one
    /// id twice is no valid page; references lead to the first.
    pub(super) fn claim(&mut self, anchor: &Anchor) -> Id {
        let count = self.claimed.entry(anchor.as_str().to_owned()).or_insert(0);
        *count += 1;
        let id = Id::of(anchor);
        if *count == 1 { id } else { id.part(*count) }
    }

    /// Where a reference to the anchor leads, if it leads anywhere among these pieces.
    pub(super) fn target(&self, anchor: &Anchor) -> Option<Id> {
        self.targets
            .contains(anchor.as_str())
            .then(|| Id::of(anchor))
    }

    /// The number of the next table as printed, `Tabel 2`, where tables are numbered.
    pub(super) fn next_table(&mut self) -> Option<String> {
        self.tables += 1;
        self.setting
            .numbered
            .then(|| format!("{} {}", self.setting.labels.table, self.tables))
    }

    /// The number of the next drawing as printed, where drawings are numbered.
    pub(super) fn next_drawing(&mut self) -> Option<String> {
        self.drawings += 1;
        self.setting
            .numbered
            .then(|| format!("{} {}", self.setting.labels.drawing, self.drawings))
    }

    /// Whether this is the first time that this chapter uses the abbreviation. A reader may
    /// come in at any chapter, so each explains its abbreviations once (WCAG technique H28).
    pub(super) fn first_use(&mut self, text: &str, meaning: &str) -> bool {
        self.explained.insert((text.to_owned(), meaning.to_owned()))
    }

    /// Begins a chapter, which explains its abbreviations anew.
    pub(super) fn begin_chapter(&mut self) {
        self.explained.clear();
    }
}

fn collect_targets<'a>(blocks: &'a [Block], targets: &mut BTreeSet<&'a str>) {
    for block in blocks {
        match block {
            Block::Heading(heading) => {
                targets.insert(heading.anchor.as_str());
            }
            Block::List { items, .. } => {
                items.iter().for_each(|item| collect_targets(item, targets));
            }
            Block::Quote { content } => collect_targets(content, targets),
            Block::Table(table) => {
                targets.insert(table.anchor.as_str());
            }
            Block::Drawing(drawing) => {
                targets.insert(drawing.anchor.as_str());
                if let Some(data) = &drawing.data {
                    targets.insert(data.anchor.as_str());
                }
            }
            Block::Notice(notice) => collect_targets(&notice.content, targets),
            Block::Paragraph { .. } | Block::Terms { .. } => {}
        }
    }
}
