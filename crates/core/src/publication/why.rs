//! The why of a figure, as the public may see it.

use super::Public;
use super::small::touching;
use super::table::{are_parts_small, is_withheld};
use crate::figures::{self, Figure, Found, Part, Sought, TABLES, Why, WhyRecord};
use crate::register::Register;

impl Public {
    /// What a path leads to, as [`figures::lookup`] has it; figures are those of
    /// [`Self::table`].
    #[must_use]
    pub fn lookup(&self, sought: Sought<'_>, path: &str) -> Option<Found> {
        let parts: Vec<&str> = path.split('/').collect();
        let figure = |name, row, column| {
            let table = self.table(sought, name)?;
            let figure = table.figure(row, column)?;
            Some(Found::Figure(Box::new(figure.clone())))
        };
        match parts.as_slice() {
            ["requests", column] => figure("requests", "period", column),
            [name, row, column] if TABLES.contains(name) => figure(name, row, column),
            _ => figures::lookup(self.register(), self.sought(sought)?, path),
        }
    }

    /// The why of a figure by its path; nothing if there is no such figure. Deployments are
    /// told as how many of which contribution and category, those that were reconstructed apart,
    /// and not how many where that would tell of one or two people. Of a figure that is withheld
    /// it tells the reason and nothing else.
    #[must_use]
    pub fn why(&self, sought: Sought<'_>, path: &str) -> Option<Why> {
        let register = self.register();
        match self.lookup(sought, path)? {
            Found::Figure(figure) if is_withheld(&figure) => Some(Why {
                path: path.to_owned(),
                value: figure.value,
                rule: figure.because.rule,
                records: Vec::new(),
                figures: Vec::new(),
                reconstructed: false,
            }),
            Found::Figure(figure) => Some(counted(register, path, &figure)),
            Found::Value { .. } => figures::why(register, self.sought(sought)?, path),
        }
    }
}

/// The why of a figure with its deployments as counts.
fn counted(register: &Register, path: &str, figure: &Figure) -> Why {
    let (deployments, others) = figure
        .because
        .parts
        .iter()
        .cloned()
        .partition(|part| matches!(part, Part::Deployments { .. }));
    let deployments: Vec<Part> = deployments;
    // A count that the figure itself shows is no secret.
    let is_shown = match deployments.as_slice() {
        [Part::Deployments { count, .. }] => figure.value.count() == Some(*count),
        _ => false,
    };
    let is_small = !is_shown && are_parts_small(register, &deployments);
    let records = deployments
        .iter()
        .flat_map(|part| groups(register, part, is_small));
    let rest = Figure {
        because: figures::Because {
            parts: others,
            ..figure.because.clone()
        },
        ..figure.clone()
    };
    let mut why = figures::why_figure(register, path, &rest);
    why.records.splice(0..0, records);
    why
}

/// The deployments of a part of a figure, those of people who were there and the reconstructed
/// ones, as one record each that tells how many.
fn groups(register: &Register, part: &Part, is_small: bool) -> Vec<WhyRecord> {
    let Part::Deployments {
        contribution,
        category,
        period,
        ..
    } = part
    else {
        return Vec::new();
    };
    let Some(held) = register.contributions.get(contribution) else {
        return Vec::new();
    };
    let found = touching(register, held, *category, *period);
    let group = |count: u64, reconstructed: bool| WhyRecord {
        record: contribution.record(),
        count: (!is_small).then_some(count),
        says: vec![("category".to_owned(), category.word().to_owned())],
        sources: held.provenance.sources.clone(),
        reconstructed,
    };
    [(found.kept, false), (found.reconstructed, true)]
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, reconstructed)| group(count, reconstructed))
        .collect()
}
