//! Missions as the rows of an edition that no one printed, so that what draws the annexes of a
//! report draws any missions of any time.

use kader_core::model::{
    ContributionId, Edition, EditionId, MandatesAnnex, MandatesGroup, MandatesRow, Mission, Period,
    PersonnelAnnex, PersonnelGroup, PersonnelRow, Provenance, RowId, Text,
};
use kader_core::register::Register;

/// A row: what it is called and whom it counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub label: Text,
    /// The contributions that it counts.
    pub contributions: Vec<ContributionId>,
}

impl Counted {
    /// A mission, with all contributions to it; nothing where there are none.
    #[must_use]
    pub fn mission(register: &Register, mission: &Mission) -> Option<Self> {
        let contributions: Vec<ContributionId> = register
            .contributions_to(&mission.id)
            .map(|held| held.id.clone())
            .collect();
        (!contributions.is_empty()).then(|| Self {
            id: mission.id.to_string(),
            label: mission.name.clone(),
            contributions,
        })
    }
}

/// Rows under their headings as the annexes of an edition.
#[must_use]
pub fn edition(groups: &[(Text, Vec<Counted>)], period: Period) -> Option<Edition> {
    let personnel = groups.iter().map(|(label, rows)| PersonnelGroup {
        label: label.clone(),
        rows: rows.iter().filter_map(personnel_row).collect(),
    });
    let mandates = groups.iter().map(|(label, rows)| MandatesGroup {
        label: label.clone(),
        rows: rows.iter().filter_map(mandates_row).collect(),
    });
    Some(Edition {
        id: EditionId::new("page")?,
        title: Text::own(""),
        subtitle: None,
        issuers: Vec::new(),
        period,
        due: None,
        offered: None,
        previous: None,
        paper: None,
        notices: Vec::new(),
        description: None,
        keywords: Vec::new(),
        sections: Vec::new(),
        mandates_annex: Some(MandatesAnnex {
            title: Text::own(""),
            columns: Vec::new(),
            groups: mandates.collect(),
            footnotes: Vec::new(),
        }),
        personnel_annex: Some(PersonnelAnnex {
            title: Text::own(""),
            categories: Vec::new(),
            groups: personnel.collect(),
            footnotes: Vec::new(),
            remark: None,
            published: None,
        }),
        provenance: Provenance::default(),
    })
}

fn personnel_row(row: &Counted) -> Option<PersonnelRow> {
    Some(PersonnelRow {
        id: RowId::new(&row.id)?,
        label: row.label.clone(),
        contributions: row.contributions.clone(),
        separate: false,
        footnotes: Vec::new(),
        published: None,
    })
}

fn mandates_row(row: &Counted) -> Option<MandatesRow> {
    Some(MandatesRow {
        id: RowId::new(&row.id)?,
        label: row.label.clone(),
        contributions: row.contributions.clone(),
        footnotes: Vec::new(),
        published: None,
    })
}
