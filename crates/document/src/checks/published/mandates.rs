//! The annex of mandates: legal basis, mandate and framework as published, held against the
//! register on the last day of the period.

use jiff::civil::Date;
use kader_citation::Catalogue;
use kader_core::checks::{Snapshot, Spot};
use kader_core::figures::{Figure, FigureTable, FigureValue, Part, annex1};
use kader_core::model::{
    Edition, End, Framework, Known, LegalBasis, Mandate, MandatesRow, Mission, RecordKind,
    RecordRef, Text,
};
use kader_core::record::{Path, Step};
use kader_core::register::MandateInForce;
use kader_core::wording::Message;

use super::{CellDifference, Cited, RowDifference, Said, Verdict, folded, until};
use crate::checks::snapshot::{further, row_path};

/// The rows that differ.
pub(super) fn rows<'r>(
    snapshot: &Snapshot<'r>,
    edition: &'r Edition,
    known: &Catalogue,
) -> Vec<RowDifference<'r>> {
    let Some(annex) = &edition.mandates_annex else {
        return Vec::new();
    };
    if annex
        .groups
        .iter()
        .flat_map(|group| &group.rows)
        .all(|row| row.published.is_none())
    {
        return Vec::new();
    }
    let on = edition.period.until();
    let table = annex1(snapshot.register, edition, on);
    let mut found = Vec::new();
    for (group_place, group) in annex.groups.iter().enumerate() {
        for (row_place, row) in group.rows.iter().enumerate() {
            let path = row_path("mandates_annex", group_place, row_place);
            let row = Row {
                snapshot,
                known,
                table: &table,
                on,
                row,
                path: further(&path, [Step::Field("published")]),
            };
            found.extend(row.differences());
        }
    }
    found
}

struct Row<'s, 'r> {
    snapshot: &'s Snapshot<'r>,
    known: &'s Catalogue,
    table: &'s FigureTable,
    on: Date,
    row: &'r MandatesRow,
    path: Path,
}

impl<'r> Row<'_, 'r> {
    fn differences(&self) -> Option<RowDifference<'r>> {
        let published = self.row.published.as_ref()?;
        let first = self.row.contributions.first()?;
        let mission = self.snapshot.register.mission_of(first)?;
        let cells = [
            published
                .legal_basis
                .as_deref()
                .and_then(|words| self.basis(mission, words)),
            published
                .mandate_until
                .as_deref()
                .and_then(|words| self.mandate(mission, words)),
            published
                .framework_until
                .as_deref()
                .and_then(|words| self.framework(words)),
        ];
        let cells: Vec<CellDifference> = cells.into_iter().flatten().collect();
        let said = [
            &published.legal_basis,
            &published.mandate_until,
            &published.framework_until,
        ];
        (!cells.is_empty()).then(|| RowDifference {
            label: &self.row.label,
            mission,
            contributions: &self.row.contributions,
            published: said.into_iter().flatten().cloned().collect(),
            cells,
        })
    }

    fn cell(
        &self,
        key: &'static str,
        words: &str,
        what: Message,
        verdict: Verdict,
        shown: Vec<(Spot, Message)>,
    ) -> CellDifference {
        CellDifference {
            path: further(&self.path, [Step::Field(key)]),
            what,
            says: Message::new("R104-published").with("said", Said::read(words).shown()),
            shown,
            verdict,
        }
    }

    fn figure(&self, key: &str) -> Option<&Figure> {
        self.table.figure(self.row.id.as_str(), key)
    }

    /// The mandates and legal bases that a figure was made of.
    fn parts(figure: &Figure) -> impl Iterator<Item = &RecordRef> {
        figure.because.parts.iter().filter_map(|part| match part {
            Part::Record { record, .. } => Some(record),
            Part::Deployments { .. } | Part::Figure { .. } => None,
        })
    }

    fn basis(&self, mission: &'r Mission, words: &str) -> Option<CellDifference> {
        let register = self.snapshot.register;
        let bases: Vec<&LegalBasis> = register.legal_bases_on(&mission.id, self.on).collect();
        let mandate = match register.mandate_on(&mission.id, self.on) {
            MandateInForce::Certain(mandate) | MandateInForce::Unknown(mandate) => Some(mandate),
            MandateInForce::None => None,
        };
        let mut cited = Cited::default();
        let mut same = false;
        let names = bases
            .iter()
            .flat_map(|basis| basis.title.wordings())
            .chain(mandate.iter().map(|mandate| mandate.instrument.as_str()))
            .chain(
                mandate
                    .iter()
                    .flat_map(|mandate| mandate.title.iter().flat_map(Text::wordings)),
            );
        for name in names {
            same |= folded(name) == folded(words);
            cited.extend(Cited::by(name, self.known));
        }
        let papers = bases
            .iter()
            .filter_map(|basis| basis.paper.as_ref())
            .chain(mandate.iter().filter_map(|mandate| mandate.paper.as_ref()))
            .filter_map(|paper| register.paper(paper));
        for paper in papers {
            cited.extend(Cited::by(
                &paper.cited(register.identity.language),
                self.known,
            ));
        }
        // A title may join several, as the computed cell does.
        let computed = self.figure("legal_basis")?;
        same |= folded(&computed.value.data()) == folded(words);
        let published = Cited::by(words, self.known);
        if same || published.shares(&cited) {
            return None;
        }
        let has_bases = !self.snapshot.legal_bases_of(&mission.id).is_empty();
        // Other words may mean the same; another paper does not. Of what no paper shows nothing
        // can be said.
        let verdict = match (published.is_empty(), cited.is_empty()) {
            (false, false) => Verdict::Differs,
            (false, true) if has_bases => Verdict::Differs,
            _ => Verdict::Unconfirmed,
        };
        let last = self.snapshot.legal_bases_of(&mission.id).last();
        let what = match (&computed.value, last) {
            (FigureValue::Words(_), Some(last)) if bases.is_empty() => {
                Message::new("R104-basis-over")
                    .with("published", words)
                    .with("title", &last.title)
                    .with("until", until(&last.until))
            }
            (FigureValue::Words(computed), _) => Message::new("R104-basis")
                .with("published", words)
                .with("computed", computed),
            _ => Message::new("R104-no-basis")
                .with("published", words)
                .with("day", self.on),
        };
        let in_force = bases.iter().map(|basis| shown_basis(basis));
        let mut shown: Vec<_> = in_force.collect();
        if shown.is_empty() {
            // What held before tells why the published one no longer does.
            shown.extend(last.map(|basis| shown_basis(basis)));
            shown.extend(mandate.map(shown_mandate));
        }
        if shown.is_empty() {
            return None;
        }
        Some(self.cell("legal_basis", words, what, verdict, shown))
    }

    fn mandate(&self, mission: &'r Mission, words: &str) -> Option<CellDifference> {
        let said = Said::read(words);
        let figure = self.figure("mandate_until")?;
        let mandates = self.snapshot.mandates_of(&mission.id);
        let in_force = Self::parts(figure)
            .filter(|record| record.kind == RecordKind::Mandate)
            .find_map(|record| {
                mandates
                    .iter()
                    .copied()
                    .find(|mandate| mandate.id.record() == *record)
            });
        let (what, verdict, mandate) = match (&figure.value, in_force) {
            (FigureValue::End(End::Unknown) | FigureValue::Unavailable(_), Some(mandate)) => {
                // It is over, and what came after it no source tells.
                said.is_over_on(self.on).then_some(())?;
                let what = Message::new("R104-mandate-unknown").with("published", said.until());
                (what, Verdict::Unconfirmed, mandate)
            }
            (FigureValue::End(end), Some(mandate)) => {
                (said.may_be(end) == Known::No).then_some(())?;
                let renewed = said.is_over_on(self.on)
                    && mandates.iter().any(|other| began_before(other, mandate));
                let name = if renewed {
                    "R104-renewed"
                } else {
                    "R104-mandate"
                };
                let what = Message::new(name)
                    .with("published", said.until())
                    .with("computed", until(end));
                (what, Verdict::Differs, mandate)
            }
            (FigureValue::Blank, _) => {
                let last = last_to_end(mandates)?;
                let over = last.validity().holds_on(self.on) == Known::No;
                // Whoever prints the end of what is over is not wrong about it.
                (over && said.may_be(&last.until) == Known::No).then_some(())?;
                let what = Message::new("R104-over")
                    .with("published", said.until())
                    .with("computed", until(&last.until));
                (what, Verdict::Differs, last)
            }
            _ => return None,
        };
        let shown = vec![shown_mandate(mandate)];
        Some(self.cell("mandate_until", words, what, verdict, shown))
    }

    fn framework(&self, words: &str) -> Option<CellDifference> {
        let said = Said::read(words);
        let figure = self.figure("framework_until")?;
        let FigureValue::End(end) = &figure.value else {
            return None;
        };
        (said.may_be(end) == Known::No).then_some(())?;
        let frameworks: Vec<&Framework> = Self::parts(figure)
            .filter_map(|record| self.snapshot.register.frameworks.get(record.id.as_str()))
            .collect();
        let last = frameworks
            .iter()
            .find(|framework| framework.until == *end)?;
        let what = Message::new("R104-framework-until")
            .with("published", said.until())
            .with("computed", until(end));
        let says = Message::new("R104-shows-until").with("until", until(&last.until));
        let shown = vec![(field(last.id.record(), "until"), says)];
        Some(self.cell("framework_until", words, what, Verdict::Differs, shown))
    }
}

fn field(record: RecordRef, key: &'static str) -> Spot {
    let path = Path(vec![Step::Field(key)]);
    Spot::Record { record, path }
}

fn shown_mandate(mandate: &Mandate) -> (Spot, Message) {
    let says = Message::new("R104-shows-title")
        .with("title", mandate.title_in_tables())
        .with("until", until(&mandate.until));
    (field(mandate.id.record(), "until"), says)
}

fn shown_basis(basis: &LegalBasis) -> (Spot, Message) {
    let says = Message::new("R104-shows-title")
        .with("title", &basis.title)
        .with("until", until(&basis.until));
    (field(basis.id.record(), "title"), says)
}

/// Whether a mandate certainly began before another.
fn began_before(one: &Mandate, other: &Mandate) -> bool {
    one.id != other.id
        && match (one.validity().earliest(), other.validity().earliest()) {
            (Some(one), Some(other)) => one < other,
            _ => other.renews.as_ref() == Some(&one.id),
        }
}

/// The mandate that ended last, of those that have an end.
fn last_to_end<'r>(mandates: &[&'r Mandate]) -> Option<&'r Mandate> {
    let ended = mandates.iter().filter_map(|mandate| match &mandate.until {
        End::On(until) => Some((until.latest(), *mandate)),
        End::Indefinite | End::Unknown => None,
    });
    ended
        .max_by_key(|(until, mandate)| (*until, &mandate.id))
        .map(|(_, mandate)| mandate)
}
