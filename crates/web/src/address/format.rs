//! The forms in which something can be taken along.

/// A form in which a table can be taken along.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TableFormat {
    /// Comma-separated values.
    Csv,
    /// JSON, with its receipt.
    Json,
    /// A workbook.
    Xlsx,
}

impl TableFormat {
    /// Every form.
    pub const ALL: [Self; 3] = [Self::Csv, Self::Xlsx, Self::Json];

    /// The ending of its files.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Xlsx => "xlsx",
        }
    }

    /// Its media type.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::Json => "application/json",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }
}

/// A form in which a report can be taken along.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReportFormat {
    /// One page that needs nothing else.
    Html,
    /// As handed to parliament.
    Pdf,
}

impl ReportFormat {
    /// Every form.
    pub const ALL: [Self; 2] = [Self::Html, Self::Pdf];

    /// The ending of its files.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Pdf => "pdf",
        }
    }

    /// Its media type.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Html => "text/html; charset=utf-8",
            Self::Pdf => "application/pdf",
        }
    }
}

/// A form in which findings can be taken along.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FindingsFormat {
    /// Comma-separated values.
    Csv,
    /// JSON, as `kader check --format json` gives it.
    Json,
    /// The Static Analysis Results Interchange Format (OASIS, 2.1.0).
    Sarif,
}

impl FindingsFormat {
    /// Every form.
    pub const ALL: [Self; 3] = [Self::Csv, Self::Json, Self::Sarif];

    /// The ending of its files.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Sarif => "sarif",
        }
    }

    /// Its media type.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::Json => "application/json",
            Self::Sarif => "application/sarif+json",
        }
    }
}
