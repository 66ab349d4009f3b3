//! Tables of figures without small counts, and without what they could be computed from.
//!
//! A count is small if it is of one or two people who were there and it was not published. A
//! total of which such a count is part is withheld with it, even where another part is withheld
//! too: two counts of which one knows the sum, and that each is one or two, are as good as told.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::Public;
use super::small::{SmallDays, is_published, is_small, is_small_alone, touching};
use crate::figures::{
    self, Because, Figure, FigureColumn, FigureRow, FigureTable, FigureValue, Part, Sought,
};
use crate::model::{
    Category, Contribution, ContributionId, Edition, Measure, MissionId, Period, PersonnelRow,
    PublishedPersonnel, TallyId,
};
use crate::register::Register;
use crate::wording::Message;

/// Why a figure is not shown.
const REASON: &str = "withheld-small";

/// Whether a figure is there, and not shown since it would tell of one or two people.
#[must_use]
pub fn is_withheld(figure: &Figure) -> bool {
    matches!(&figure.value, FigureValue::Unavailable(reason) if reason.name == REASON)
}

const BOTH: &[Category] = Category::ALL;

/// The columns of people: military, civilian and both.
const COLUMNS: [&[Category]; 3] = [&[Category::Military], &[Category::Civilian], BOTH];

const DEPLOYED: [&str; 3] = ["deployed_military", "deployed_civilian", "deployed_total"];
const PEOPLE: [&str; 3] = ["military", "civilian", "total"];
const PEAK_DAYS: [&str; 3] = ["military_day", "civilian_day", "total_day"];

/// What a table of the use of frameworks says that is not counted from people.
const LIMITS: [&str; 3] = ["mission", "category", "limit"];

impl Public {
    /// The table with this name, as [`figures::table`] has it, without small counts and what
    /// they could be computed from: such a figure is not available, with its reason. Nothing
    /// where there is no such table, or no such edition for the public.
    #[must_use]
    pub fn table(&self, sought: Sought<'_>, name: &str) -> Option<FigureTable> {
        let register = self.register();
        let sought = self.sought(sought)?;
        let mut table = figures::table(register, sought, name)?;
        let annex = Annex::new(register, sought);
        match name {
            "annex2" => annex.deployed(&mut table),
            "headcount" => annex.headcount(&mut table),
            "peak" => annex.peak(&mut table),
            "person-days" => annex.person_days(&mut table),
            "framework-use" => annex.framework_use(&mut table),
            "on-post" => on_post(register, sought.on, &mut table),
            "differences" => self.differences(&annex, &mut table),
            _ => return Some(table),
        }
        let figures = || table.rows.iter().flat_map(|row| &row.cells);
        if figures().any(is_withheld) {
            table.notes.push(Message::new("note-withheld"));
        }
        Some(table)
    }

    /// What is sought, of the edition as the public may see it.
    pub(super) fn sought<'p>(&'p self, sought: Sought<'_>) -> Option<Sought<'p>> {
        let edition = self.register().editions.get(&sought.edition.id)?;
        Some(Sought {
            edition,
            period: sought.period,
            on: sought.on,
            horizon: sought.horizon,
        })
    }

    /// Beside what was published nothing is computed that is withheld in its own table.
    fn differences(&self, annex: &Annex<'_>, table: &mut FigureTable) {
        let sought = Sought::of(annex.edition);
        let annex2 = self.table(sought, "annex2");
        let computed = table.column("computed");
        for row in &mut table.rows {
            let parts: Vec<&str> = row.key.split('/').collect();
            let is_hidden = match parts.as_slice() {
                ["annex2", key, column] => annex2
                    .as_ref()
                    .and_then(|annex2| annex2.figure(key, column))
                    .is_some_and(is_withheld),
                ["tally", id, "count"] => {
                    TallyId::new(id).is_some_and(|id| annex.is_tally_small(&id))
                }
                _ => false,
            };
            withhold_at(&mut row.cells, computed.filter(|_| is_hidden));
        }
    }
}

/// People per mission on one day.
fn on_post(register: &Register, on: Date, table: &mut FigureTable) {
    let days = SmallDays::new(register, register.contributions.values(), Period::day(on));
    let places = PEOPLE.map(|key| table.column(key));
    let mut total = [false; 3];
    for row in &mut table.rows {
        let mission = MissionId::new(&row.key).filter(|_| !row.is_total);
        let small = match &mission {
            Some(mission) => {
                let given = register.contributions_to(mission);
                let given: Vec<_> = given.map(|given| &given.id).collect();
                COLUMNS.map(|categories| days.any_on(&given, categories, on))
            }
            // It comes last.
            None => total,
        };
        for ((place, is_small), total) in places.into_iter().zip(small).zip(&mut total) {
            *total |= is_small;
            withhold_at(&mut row.cells, place.filter(|_| is_small));
        }
        without_parts(register, &mut row.cells);
    }
}

/// Takes away what a figure says and of what it is made.
fn withhold(figure: &mut Figure) {
    // What was not available before has a reason of its own.
    if !matches!(figure.value, FigureValue::Unavailable(_)) {
        let value = FigureValue::Unavailable(Message::new(REASON));
        *figure = Figure::new(value, Because::of(figure.because.rule));
    }
}

fn withhold_at(cells: &mut [Figure], place: Option<usize>) {
    if let Some(figure) = place.and_then(|place| cells.get_mut(place)) {
        withhold(figure);
    }
}

/// The rows of a personnel annex with the people that they count in a period.
struct Annex<'r> {
    register: &'r Register,
    edition: &'r Edition,
    sought: Sought<'r>,
    rows: Vec<(&'r PersonnelRow, Vec<&'r ContributionId>)>,
    all: Vec<&'r ContributionId>,
}

impl<'r> Annex<'r> {
    fn new(register: &'r Register, sought: Sought<'r>) -> Self {
        let edition = sought.edition;
        let distinct = |ids: &mut dyn Iterator<Item = &'r ContributionId>| {
            let ids: BTreeSet<_> = ids.collect();
            ids.into_iter().collect::<Vec<_>>()
        };
        let groups = edition
            .personnel_annex
            .iter()
            .flat_map(|annex| &annex.groups);
        let rows = groups
            .flat_map(|group| &group.rows)
            .map(|row| (row, distinct(&mut row.contributions.iter())));
        let rows: Vec<_> = rows.collect();
        let all = distinct(&mut rows.iter().flat_map(|(_, ids)| ids.iter().copied()));
        Self {
            register,
            edition,
            sought,
            rows,
            all,
        }
    }

    /// The contributions that are counted under the key of a row.
    fn counted(&self, key: &str) -> &[&'r ContributionId] {
        let row = self.rows.iter().find(|(row, _)| row.id.as_str() == key);
        row.map_or(self.all.as_slice(), |(_, ids)| ids)
    }

    /// The contributions that are counted in a row, or in the total.
    fn counted_in(&self, row: &FigureRow) -> &[&'r ContributionId] {
        if row.is_total {
            &self.all
        } else {
            self.counted(&row.key)
        }
    }

    fn held<'s>(
        &'s self,
        ids: &'s [&'r ContributionId],
    ) -> impl Iterator<Item = &'r Contribution> + 's {
        ids.iter()
            .filter_map(|id| self.register.contributions.get(*id))
    }

    fn days(&self) -> SmallDays<'r> {
        SmallDays::new(self.register, self.held(&self.all), self.sought.period)
    }

    /// Whether a row counts one or two people of a category that were not published.
    fn is_small(&self, row: &PersonnelRow, ids: &[&'r ContributionId], category: Category) -> bool {
        let period = self.sought.period;
        let recorded = self.held(ids).filter(|held| held.is_recorded());
        let each = recorded.map(|held| touching(self.register, held, category, period));
        let (kept, others) = each.fold((0, 0), |(kept, others), found| {
            (kept + found.kept, others + found.reconstructed)
        });
        let is_whole = others == 0 && self.held(ids).all(Contribution::is_recorded);
        let is_known = || {
            let of = (self.edition, period);
            is_whole && is_published(self.register, of, row, category, kept)
        };
        is_small(kept) && !is_known()
    }

    fn deployed(&self, table: &mut FigureTable) {
        let mut withheld: Vec<[bool; 3]> = self
            .rows
            .iter()
            .map(|(row, ids)| {
                let of = |category| self.is_small(row, ids, category);
                [of(Category::Military), of(Category::Civilian), false]
            })
            .collect();
        while self.spread(table, &mut withheld) {}
        let total = withheld.iter().fold([false; 3], |total, row| {
            [0, 1, 2].map(|place| total[place] || row[place])
        });
        let places = DEPLOYED.map(|key| table.column(key));
        let each = withheld.into_iter().chain([total]);
        for (row, withheld) in table.rows.iter_mut().zip(each) {
            for (place, is_withheld) in places.into_iter().zip(withheld) {
                withhold_at(&mut row.cells, place.filter(|_| is_withheld));
            }
            without_parts(self.register, &mut row.cells);
        }
    }

    /// Withholds what one withheld cell could be computed from: the total of its row, the other
    /// category where the total of the row was printed, and one more row where that of the
    /// column was. Says whether that was anything more.
    fn spread(&self, table: &FigureTable, withheld: &mut [[bool; 3]]) -> bool {
        let before = withheld.to_vec();
        let is_printed = |printed: &Option<PublishedPersonnel>| {
            let printed = printed.as_ref().filter(|_| self.is_of_edition());
            printed.map_or([false; 3], |printed| {
                let counts = [
                    printed.deployed_military,
                    printed.deployed_civilian,
                    printed.deployed_total,
                ];
                counts.map(|count| count.is_some())
            })
        };
        for ((row, _), [military, civilian, total]) in self.rows.iter().zip(&mut *withheld) {
            *total |= *military || *civilian;
            let [_, _, is_total_printed] = is_printed(&row.published);
            let is_part_withheld = *military || *civilian;
            if *total && (is_total_printed || !is_part_withheld) {
                (*military, *civilian) = (true, true);
            }
        }
        let annex = self.edition.personnel_annex.as_ref();
        let printed = annex.map_or([false; 3], |annex| is_printed(&annex.published));
        for column in (0..3).filter(|column| printed[*column]) {
            let place = table.column(DEPLOYED[column]);
            let cell = |row: &FigureRow| Some(row.cells.get(place?)?.value.clone());
            let each = || table.rows.iter().zip(&*withheld);
            let unknown = each().filter(|(row, withheld)| {
                withheld[column] || matches!(cell(row), Some(FigureValue::Unavailable(_)))
            });
            if unknown.count() != 1 || each().all(|(_, withheld)| !withheld[column]) {
                continue;
            }
            let others = table.rows.iter().zip(withheld.iter_mut());
            let others = others.filter_map(|(row, withheld)| {
                let count = cell(row)?.count()?;
                (count > 0 && !withheld[column]).then_some((count, withheld))
            });
            if let Some((_, other)) = others.min_by_key(|(count, _)| *count) {
                other[column] = true;
            }
        }
        before != withheld
    }

    /// Whether the period is the one of which the edition printed its counts.
    fn is_of_edition(&self) -> bool {
        self.sought.period == self.edition.period
    }

    fn headcount(&self, table: &mut FigureTable) {
        let days = self.days();
        let places = PEOPLE.map(|key| table.column(key));
        let day_place = table.column("day");
        for row in &mut table.rows {
            let day = day_of(row, day_place);
            for (place, categories) in places.into_iter().zip(COLUMNS) {
                let is_small = day.is_none_or(|day| days.any_on(&self.all, categories, day));
                withhold_at(&mut row.cells, place.filter(|_| is_small));
            }
        }
    }

    fn peak(&self, table: &mut FigureTable) {
        let days = self.days();
        let places = PEOPLE.map(|key| table.column(key));
        let day_places = PEAK_DAYS.map(|key| table.column(key));
        for row in &mut table.rows {
            let counted = self.counted_in(row);
            let each = places.into_iter().zip(day_places).zip(COLUMNS);
            for ((place, day_place), categories) in each {
                // Where no one ever was there is no day.
                if day_of(row, day_place).is_some_and(|day| days.any_on(counted, categories, day)) {
                    withhold_at(&mut row.cells, place);
                    withhold_at(&mut row.cells, day_place);
                }
            }
        }
    }

    fn person_days(&self, table: &mut FigureTable) {
        let days = self.days();
        let places = PEOPLE.map(|key| table.column(key));
        for row in &mut table.rows {
            let counted = self.counted_in(row);
            for (place, categories) in places.into_iter().zip(COLUMNS) {
                let is_small = days.any(counted, categories);
                withhold_at(&mut row.cells, place.filter(|_| is_small));
            }
        }
    }

    /// The limit is public; what is counted against it is not, if any day of it is not.
    fn framework_use(&self, table: &mut FigureTable) {
        let days = self.days();
        let is_limit = |column: &FigureColumn| LIMITS.contains(&column.key);
        for row in &mut table.rows {
            let (key, category) = row.key.rsplit_once('-').unwrap_or((&row.key, ""));
            let category = Category::parse(category);
            let categories = category.as_ref().map_or(BOTH, std::slice::from_ref);
            if days.any(self.counted(key), categories) {
                let cells = row.cells.iter_mut().zip(&table.columns);
                cells
                    .filter(|(_, column)| !is_limit(column))
                    .for_each(|(figure, _)| withhold(figure));
            }
        }
    }

    /// Whether what the records give of a tally tells of one or two people, by itself or less
    /// what the rows that share people with it show.
    fn is_tally_small(&self, id: &TallyId) -> bool {
        let Some(tally) = self.register.tallies.get(id) else {
            return true;
        };
        let (Some(category), period) = (tally.category, tally.period) else {
            return false;
        };
        let mut related: BTreeSet<&ContributionId> = tally.contributions.iter().collect();
        for (_, ids) in &self.rows {
            if ids.iter().any(|id| tally.contributions.contains(id)) {
                related.extend(ids);
            }
        }
        let related: Vec<&ContributionId> = related.into_iter().collect();
        let mut held = self.held(&related);
        let is_day = tally.measure == Measure::Headcount;
        let period = if is_day {
            Period::day(period.until())
        } else {
            period
        };
        held.any(|held| is_small_alone(self.register, held, category, period))
    }
}

/// Where one of the contributions that a figure counts had one or two people, it does not tell
/// how many each had.
fn without_parts(register: &Register, cells: &mut [Figure]) {
    for figure in cells {
        let parts = &mut figure.because.parts;
        if !are_parts_small(register, parts) {
            continue;
        }
        for part in parts {
            if let Part::Deployments { count, .. } = part {
                *count = 0;
            }
        }
    }
}

/// Whether any part of a figure is one or two people of a contribution that were not published.
pub(super) fn are_parts_small(register: &Register, parts: &[Part]) -> bool {
    parts.iter().any(|part| match part {
        Part::Deployments {
            contribution,
            category,
            period,
            ..
        } => register
            .contributions
            .get(contribution)
            .is_some_and(|held| is_small_alone(register, held, *category, *period)),
        Part::Record { .. } | Part::Figure { .. } => false,
    })
}

fn day_of(row: &FigureRow, place: Option<usize>) -> Option<Date> {
    match row.cells.get(place?)?.value {
        FigureValue::Day(day) => Some(day),
        _ => None,
    }
}
