//! How an edition prints its annexes: groups, rows, order, footnotes, and what was published.
//!
//! A row names the contributions that it counts. A contribution in no row counts nowhere, and
//! one mission can stand in different groups of the two annexes.

use super::{Category, ContributionId, Count, RowId, Text};
use crate::{choice, record};

choice! {
    /// A column of the annex of mandates.
    pub enum AnnexColumn {
        /// The legal basis.
        LegalBasis = "legal-basis",
        /// Until when the mandate runs.
        MandateUntil = "mandate-until",
        /// Until when the national framework runs.
        FrameworkUntil = "framework-until",
    }
}

record! {
    /// A footnote to a row, a cell or a column.
    pub struct AnnexFootnote {
        /// Where its mark stands: the key of a column, or `label` for the row itself.
        public at: String,
        /// What it says.
        public text: Text,
        /// The number that it bears in the edition as published.
        public published_mark: Option<Count>,
    }
}

record! {
    /// What the edition as published printed in a row of the annex of mandates, in the form of
    /// data: dates as `2023-08-31`.
    pub struct PublishedMandate {
        /// The legal basis.
        public legal_basis: Option<String>,
        /// Until when the mandate runs.
        public mandate_until: Option<String>,
        /// Until when the framework runs.
        public framework_until: Option<String>,
    }
}

record! {
    /// A row of the annex of mandates.
    pub struct MandatesRow {
        /// Its id.
        public id: RowId,
        /// Its label as printed.
        public label: Text,
        /// The contributions whose frameworks it shows; their missions' mandates.
        public contributions: Vec<ContributionId>,
        /// Footnotes.
        public footnotes: Vec<AnnexFootnote> = "footnote",
        /// What was published.
        public published: Option<PublishedMandate>,
    }
}

record! {
    /// A group of rows of the annex of mandates.
    pub struct MandatesGroup {
        /// Its label as printed.
        public label: Text,
        /// Its rows.
        public rows: Vec<MandatesRow> = "row",
    }
}

record! {
    /// The annex of legal bases, mandates and national frameworks (Annex 1).
    pub struct MandatesAnnex {
        /// Its title.
        public title: Text,
        /// The columns that it prints beside the label, in order; none named: all three.
        public columns: Vec<AnnexColumn>,
        /// Its groups.
        public groups: Vec<MandatesGroup> = "group",
        /// Footnotes to columns.
        public footnotes: Vec<AnnexFootnote> = "footnote",
    }
}

record! {
    /// What the edition as published printed in a row of the annex of personnel.
    pub struct PublishedPersonnel {
        /// The framework, military.
        public framework_military: Option<Count>,
        /// The temporary extra, military.
        public framework_military_temporary: Option<Count>,
        /// The framework, civilian and police.
        public framework_civilian: Option<Count>,
        /// Deployed, military.
        public deployed_military: Option<Count>,
        /// Deployed, civilian and police.
        public deployed_civilian: Option<Count>,
        /// Deployed, in all.
        public deployed_total: Option<Count>,
    }
}

record! {
    /// A row of the annex of personnel.
    pub struct PersonnelRow {
        /// Its id: part of the path of its figures, `annex2/untso/deployed.military`.
        public id: RowId,
        /// Its label as printed.
        public label: Text,
        /// The contributions that it counts.
        public contributions: Vec<ContributionId>,
        /// Whether parliament reads of it in a report of its own.
        public separate: bool,
        /// Footnotes.
        public footnotes: Vec<AnnexFootnote> = "footnote",
        /// What was published.
        public published: Option<PublishedPersonnel>,
    }
}

record! {
    /// A group of rows of the annex of personnel.
    pub struct PersonnelGroup {
        /// Its label as printed.
        public label: Text,
        /// Its rows.
        public rows: Vec<PersonnelRow> = "row",
    }
}

record! {
    /// The annex of limits and people deployed (Annex 2).
    pub struct PersonnelAnnex {
        /// Its title.
        public title: Text,
        /// The categories that it prints, in order; none named: both.
        public categories: Vec<Category>,
        /// Its groups.
        public groups: Vec<PersonnelGroup> = "group",
        /// Footnotes to columns.
        public footnotes: Vec<AnnexFootnote> = "footnote",
        /// What stands below it.
        public remark: Option<Text>,
        /// The totals as published.
        public published: Option<PublishedPersonnel>,
    }
}
