//! What is known beforehand: dossiers, papers with their dates, anchors.
//!
//! The crate brings a small catalogue of the field of international missions.
//! A user adds to it with CSV files of the same columns.
//!
//! ```
//! use kader_citation::Catalogue;
//!
//! let known = Catalogue::builtin();
//! assert_eq!(known.title("29521"), Some("Nederlandse deelname aan vredesmissies"));
//!
//! let mine = known.with_csv("mine.csv", "dossier,title\n99999,Eigen dossier\n").unwrap();
//! assert_eq!(mine.title("99999"), Some("Eigen dossier"));
//! ```

mod csv;
mod error;
mod load;

use std::collections::BTreeMap;

use jiff::civil::Date;

pub use error::CatalogueError;

use crate::citation::{Dossier, EuAct, Kamerstuk, PaperNumber, Suffix};
use crate::token::Cursor;

/// What is known of dossiers, papers, resolutions, acts and laws.
///
/// ```
/// let nothing = kader_citation::Catalogue::empty();
/// assert_eq!(nothing.title("29521"), None);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Catalogue {
    dossiers: BTreeMap<Dossier, String>,
    papers: BTreeMap<Kamerstuk, Option<Date>>,
    resolutions: BTreeMap<u32, u16>,
    acts: BTreeMap<(u16, u16), EuAct>,
    laws: Vec<(Vec<String>, u32)>,
}

impl Catalogue {
    /// A catalogue that knows nothing.
    ///
    /// ```
    /// let nothing = kader_citation::Catalogue::empty();
    /// assert_eq!(nothing.papers().count(), 0);
    /// ```
    #[must_use]
    pub fn empty() -> Catalogue {
        Catalogue::default()
    }

    /// The catalogue that comes with the crate.
    ///
    /// ```
    /// let known = kader_citation::Catalogue::builtin();
    /// assert!(known.papers().count() > 10);
    /// ```
    #[must_use]
    pub fn builtin() -> Catalogue {
        // A test holds that all of them load.
        load::BUILTIN
            .iter()
            .fold(Catalogue::empty(), |known, (name, csv)| {
                known.clone().with_csv(name, csv).unwrap_or(known)
            })
    }

    /// This catalogue with the rows of a CSV file added; what is known of the
    /// same thing is replaced.
    ///
    /// The first row names the columns and so tells what the file is of:
    /// `dossier,title`; `paper,date` (the identifier and the day, which may be
    /// empty); `resolution,year`; `act,celex`; `law,name`. Other columns are
    /// left alone.
    ///
    /// # Errors
    /// When a row cannot be read. The error names file, line and remedy, and
    /// nothing is added.
    ///
    /// ```
    /// use kader_citation::Catalogue;
    ///
    /// let csv = "paper,date\nkst-29521-500,2025-09-01\n";
    /// let known = Catalogue::empty().with_csv("papers.csv", csv).unwrap();
    /// assert_eq!(known.papers().count(), 1);
    ///
    /// let error = known.with_csv("papers.csv", "paper,date\nx,y\n").unwrap_err();
    /// assert!(error.to_string().starts_with("papers.csv, line 2:"));
    /// ```
    pub fn with_csv(mut self, file: &str, csv: &str) -> Result<Catalogue, CatalogueError> {
        load::into(&mut self, file, csv)?;
        Ok(self)
    }

    /// The title of a dossier, given as `29521`, `21501-02` or `35925-X`.
    ///
    /// ```
    /// let known = kader_citation::Catalogue::builtin();
    /// assert_eq!(known.title("21501-28"), Some("Defensieraad"));
    /// ```
    #[must_use]
    pub fn title(&self, dossier: &str) -> Option<&str> {
        self.dossiers
            .get(&Dossier::parse(dossier)?)
            .map(String::as_str)
    }

    /// The known papers with their dates, in the order of their dossiers.
    ///
    /// ```
    /// let known = kader_citation::Catalogue::builtin();
    /// assert!(known.papers().any(|(paper, date)| {
    ///     paper.identifier() == "kst-29521-446" && date.is_some()
    /// }));
    /// ```
    pub fn papers(&self) -> impl Iterator<Item = (Kamerstuk, Option<Date>)> + '_ {
        self.papers.iter().map(|(paper, date)| (*paper, *date))
    }

    /// The date of a paper, where it is known.
    ///
    /// ```
    /// use kader_citation::{Catalogue, citation::Kamerstuk};
    /// let paper = Kamerstuk::from_identifier("kst-36124-1").unwrap();
    /// let date = Catalogue::builtin().date_of(&paper);
    /// assert_eq!(date, Some(jiff::civil::date(2022, 6, 1)));
    /// ```
    #[must_use]
    pub fn date_of(&self, paper: &Kamerstuk) -> Option<Date> {
        self.papers.get(paper).copied().flatten()
    }

    /// The years in which a resolution of the Security Council can be: the
    /// first and last that the anchors leave, both inclusive.
    ///
    /// ```
    /// let known = kader_citation::Catalogue::builtin();
    /// assert_eq!(known.resolution_years(2650), Some((2022, Some(2022))));
    /// ```
    #[must_use]
    pub fn resolution_years(&self, number: u32) -> Option<(u16, Option<u16>)> {
        let (_, first) = self.resolutions.range(..=number).next_back()?;
        let last = self
            .resolutions
            .range(number..)
            .next()
            .map(|(_, year)| *year);
        Some((*first, last))
    }

    pub(crate) fn resolution_year(&self, number: u32) -> Option<u16> {
        let (first, last) = self.resolution_years(number)?;
        (last == Some(first)).then_some(first)
    }

    pub(crate) fn knows_paper(&self, paper: &Kamerstuk) -> bool {
        self.papers.contains_key(paper)
    }

    pub(crate) fn knows_dossier(&self, number: u32) -> bool {
        self.with_number(number).next().is_some()
    }

    /// Whether all that is known of a dossier are its parts (`21501-02`).
    pub(crate) fn has_parts(&self, number: u32) -> bool {
        self.with_number(number)
            .any(|dossier| matches!(dossier.suffix(), Some(Suffix::Part(_))))
    }

    /// Whether a dossier is known to be in chapters (`35925-X`).
    pub(crate) fn has_chapters(&self, number: u32) -> bool {
        self.with_number(number)
            .any(|dossier| matches!(dossier.suffix(), Some(Suffix::Chapter(_))))
    }

    fn with_number(&self, number: u32) -> impl Iterator<Item = &Dossier> + '_ {
        let low = Dossier::new(number, None);
        let dossiers = low.into_iter().flat_map(|low| self.dossiers.range(low..));
        dossiers
            .map(|(dossier, _)| dossier)
            .take_while(move |dossier| dossier.number() == number)
    }

    /// The papers with this number, whatever the dossier.
    pub(crate) fn papers_numbered(
        &self,
        number: PaperNumber,
    ) -> impl Iterator<Item = Kamerstuk> + '_ {
        self.papers
            .keys()
            .filter(move |paper| paper.number() == number)
            .copied()
    }

    pub(crate) fn act(&self, year: u16, number: u16) -> Option<EuAct> {
        self.acts.get(&(year, number)).copied()
    }

    /// The law whose name stands here: its number and how many tokens it takes.
    pub(crate) fn law_at(&self, cursor: &Cursor<'_, '_>) -> Option<(u32, usize)> {
        self.laws.iter().find_map(|(name, number)| {
            let mut trial = *cursor;
            let all = name.iter().all(|word| trial.word(&[word.as_str()]));
            all.then_some((*number, name.len()))
        })
    }
}
