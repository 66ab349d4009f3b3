//! What a rule over the report looks at: an edition of a register, built and read.

use kader_citation::{Catalogue, Language};
use kader_core::checks::{Snapshot, Spot};
use kader_core::figures::{FigureTable, annex2};
use kader_core::model::{AnnexFootnote, Edition, Mission, PersonnelRow, Section};
use kader_core::record::{Path, Step};
use kader_core::register::Register;
use kader_core::wording::Lang;

use super::prose::Prose;
use super::published::{RowDifference, differing_rows};
use crate::report::{Built, proof};

/// An edition of a register, built as a draft and read.
#[derive(Debug)]
pub struct ReportSnapshot<'s, 'r> {
    /// The register, asked about a day.
    pub snapshot: &'s Snapshot<'r>,
    /// The edition.
    pub edition: &'r Edition,
    /// Its text, footnotes, sources and abbreviations as a draft, with what is wrong with them.
    pub built: Built,
    /// The texts of its sections, in order.
    pub texts: Vec<Prose<'r>>,
    /// Its annex of personnel, computed.
    pub annex2: FigureTable,
    /// The rows of its annexes of which the published values differ from what the register gives.
    pub differing: Vec<RowDifference<'r>>,
    /// What is known of papers, dossiers and laws beforehand.
    pub known: Catalogue,
}

impl<'s, 'r> ReportSnapshot<'s, 'r> {
    /// Builds and reads an edition.
    #[must_use]
    pub fn new(snapshot: &'s Snapshot<'r>, edition: &'r Edition) -> Self {
        let register = snapshot.register;
        let known = Catalogue::builtin();
        let language = match register.identity.language {
            Lang::Nl => Language::Dutch,
            Lang::En => Language::English,
        };
        let texts = sections(edition)
            .into_iter()
            .filter(|(_, section)| !section.without_text)
            .filter_map(|(_, section)| {
                let key = (edition.id.clone(), section.id.clone());
                let found = register.narratives.get(&key)?;
                let prose = Prose::read(section, &found.file, &found.text, language, &known);
                Some(prose)
            })
            .collect();
        let annex2 = annex2(register, edition);
        Self {
            snapshot,
            edition,
            built: proof(register, edition),
            texts,
            differing: differing_rows(snapshot, edition, &annex2, &known),
            annex2,
            known,
        }
    }

    /// The register.
    #[must_use]
    pub fn register(&self) -> &'r Register {
        self.snapshot.register
    }

    /// The language that the report is written in.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.register().identity.language
    }

    /// The one mission that a section is about; nothing where it is about none or several.
    #[must_use]
    pub fn only_mission(&self, section: &Section) -> Option<&'r Mission> {
        match section.missions.as_slice() {
            [only] => self.register().missions.get(only),
            _ => None,
        }
    }

    /// The rows of the annex of personnel.
    pub fn personnel_rows(&self) -> impl Iterator<Item = &'r PersonnelRow> + use<'r> {
        let annex = self.edition.personnel_annex.iter();
        annex
            .flat_map(|annex| &annex.groups)
            .flat_map(|group| &group.rows)
    }

    /// A value of the edition as a place of a finding.
    #[must_use]
    pub fn spot(&self, path: Path) -> Spot {
        Spot::Record {
            record: self.edition.id.record(),
            path,
        }
    }
}

/// The sections of an edition in reading order, each with the way to it.
#[must_use]
pub fn sections(edition: &Edition) -> Vec<(Path, &Section)> {
    fn walk<'e>(tree: &'e [Section], above: &Path, found: &mut Vec<(Path, &'e Section)>) {
        for (place, section) in tree.iter().enumerate() {
            let way = further(above, [Step::Field("section"), Step::Item(place)]);
            found.push((way.clone(), section));
            walk(&section.sections, &way, found);
        }
    }
    let mut found = Vec::new();
    walk(&edition.sections, &Path::default(), &mut found);
    found
}

/// The footnotes of the annexes of an edition, each with the way to it.
#[must_use]
pub fn footnotes(edition: &Edition) -> Vec<(Path, &AnnexFootnote)> {
    let mut notes: Vec<(Path, &[AnnexFootnote])> = Vec::new();
    if let Some(annex) = &edition.mandates_annex {
        notes.push((Path(vec![Step::Field("mandates_annex")]), &annex.footnotes));
        for (group, found) in annex.groups.iter().enumerate() {
            for (row, found) in found.rows.iter().enumerate() {
                notes.push((row_path("mandates_annex", group, row), &found.footnotes));
            }
        }
    }
    if let Some(annex) = &edition.personnel_annex {
        notes.push((Path(vec![Step::Field("personnel_annex")]), &annex.footnotes));
        for (group, found) in annex.groups.iter().enumerate() {
            for (row, found) in found.rows.iter().enumerate() {
                notes.push((row_path("personnel_annex", group, row), &found.footnotes));
            }
        }
    }
    let each = notes.into_iter().flat_map(|(path, notes)| {
        let notes = notes.iter().enumerate();
        notes.map(move |(place, note)| {
            let steps = [Step::Field("footnote"), Step::Item(place)];
            (further(&path, steps), note)
        })
    });
    each.collect()
}

/// The way to a row of an annex: `mandates_annex.group[0].row[1]`.
#[must_use]
pub fn row_path(annex: &'static str, group: usize, row: usize) -> Path {
    Path(vec![
        Step::Field(annex),
        Step::Field("group"),
        Step::Item(group),
        Step::Field("row"),
        Step::Item(row),
    ])
}

/// A way that goes further than another.
#[must_use]
pub fn further(path: &Path, steps: impl IntoIterator<Item = Step>) -> Path {
    Path(path.0.iter().cloned().chain(steps).collect())
}
