//! The plan of a file of rows: a part of the register, unless it is said to be all of its kind.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use kader_core::model::{RecordKind, RecordRef};
use kader_core::record::{Code, Field};
use kader_core::register::{
    Arrival, Compared, DeploymentsBuilder, Fault as Held, Records, Register, Silent, Table,
};
use kader_core::wording::Message;

use super::deployments::Bulk;
use super::put::{filled, verdict, written};
use super::{Plan, Row, Subject, Verdict};
use crate::sheet::{Fault, Faults, Intake, Place, Rows};

/// What a file of rows says about records that are not in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Nothing: they stay.
    Part,
    /// It holds all records of its kind: they are withdrawn.
    Whole,
}

/// The plan of a file of rows. A field that has no column stays as it is; an empty cell of a
/// column empties its field.
#[must_use]
pub fn of_rows(before: &Register, intake: Intake, scope: Scope) -> Plan<'_> {
    let mut planning = Planning::new(before, scope, intake);
    match std::mem::replace(&mut planning.intake.rows, Rows::Posts(Vec::new())) {
        Rows::Deployments(incoming, rows) => planning.deployments(incoming, rows),
        Rows::Posts(posts) => {
            let posts = planning.table(&before.posts, posts, |post| post.id.record());
            planning.build(before.deployments.to_builder(), |records| {
                records.posts = posts;
            })
        }
        Rows::Requests(requests) => {
            let requests =
                planning.table(&before.requests, requests, |request| request.id.record());
            planning.build(before.deployments.to_builder(), |records| {
                records.requests = requests;
            })
        }
    }
}

struct Planning<'b> {
    before: &'b Register,
    scope: Scope,
    intake: Intake,
    records: Vec<Row>,
    deployments: Bulk<'b>,
    faults: Faults,
    /// The row of each record that was read, and its place among the rows of the plan.
    row_of: HashMap<String, (u32, usize)>,
}

impl<'b> Planning<'b> {
    fn new(before: &'b Register, scope: Scope, mut intake: Intake) -> Self {
        // A file that could not be read at all says nothing about what is not in it.
        let scope = if intake.keys().next().is_none() {
            Scope::Part
        } else {
            scope
        };
        let kind = intake.kind.record();
        let wrong = std::mem::take(&mut intake.wrong);
        let records = wrong.iter().map(|(row, id)| Row {
            subject: id.as_ref().map_or(Subject::Nameless(kind), |id| {
                Subject::Record(RecordRef {
                    kind,
                    id: id.clone(),
                })
            }),
            place: Some(intake.place.at(*row, None)),
            verdict: Verdict::Wrong,
        });
        let records = records.collect();
        intake.wrong = wrong;
        Self {
            before,
            scope,
            records,
            deployments: Bulk::none(intake.place.clone()),
            faults: Faults {
                all: std::mem::take(&mut intake.faults),
                omitted: intake.omitted,
            },
            row_of: HashMap::new(),
            intake,
        }
    }

    /// The ids of the rows that could not be read, where their ids could.
    fn ids_of_wrong(&self) -> BTreeSet<&str> {
        self.intake
            .wrong
            .values()
            .flatten()
            .map(String::as_str)
            .collect()
    }

    fn fault(&mut self, code: Code, place: Place, field: Option<&str>, message: Message) {
        self.faults.push(Fault {
            code,
            place,
            field: field.map(str::to_owned),
            excerpt: None,
            message,
            remedy: None,
        });
    }

    fn twice(&mut self, id: &str, first: u32, later: u32) {
        let message = Message::new("E201-before")
            .with("id", id)
            .with("file", &self.intake.place.file)
            .with("line", first);
        let place = self.intake.place.at(later, self.intake.column("id"));
        self.fault(Code::DuplicateId, place, Some("id"), message);
    }

    /// Puts rows into the records of their kind; returns what these become.
    fn table<I: Ord, R: Field + PartialEq + Clone>(
        &mut self,
        held: &Table<I, R>,
        rows: Vec<(u32, R)>,
        named: impl Fn(&R) -> RecordRef,
    ) -> Vec<R> {
        let mut after: BTreeMap<String, R> = held
            .values()
            .map(|record| (named(record).id, record.clone()))
            .collect();
        let says: BTreeSet<String> = self.intake.keys().map(str::to_owned).collect();
        let says: BTreeSet<&str> = says.iter().map(String::as_str).collect();
        for (row, record) in rows {
            let reference = named(&record);
            let place = self.intake.place.at(row, None);
            let wrong = |records: &mut Vec<Row>| {
                records.push(Row {
                    subject: Subject::Record(reference.clone()),
                    place: Some(place.clone()),
                    verdict: Verdict::Wrong,
                });
            };
            if let Some((first, _)) = self.row_of.get(&reference.id).copied() {
                wrong(&mut self.records);
                self.twice(&reference.id, first, row);
                continue;
            }
            self.row_of
                .insert(reference.id.clone(), (row, self.records.len()));
            let before = after.get(&reference.id);
            let record = match before.map(|before| filled(&record, before, &says)) {
                None => record,
                Some(Ok(record)) => record,
                Some(Err(reader)) => {
                    wrong(&mut self.records);
                    for problem in reader.into_problems() {
                        let path = problem.path.to_string();
                        let at = self.intake.place.at(row, self.intake.column(&path));
                        self.fault(problem.code, at, Some(&path), problem.message);
                    }
                    continue;
                }
            };
            self.records.push(Row {
                verdict: verdict(before, &record),
                subject: Subject::Record(reference.clone()),
                place: Some(place),
            });
            after.insert(reference.id, record);
        }
        if self.scope == Scope::Whole {
            self.withdraw(&mut after, &named);
        }
        after.into_values().collect()
    }

    /// Withdraws what no row names.
    fn withdraw<R: Field>(
        &mut self,
        after: &mut BTreeMap<String, R>,
        named: &impl Fn(&R) -> RecordRef,
    ) {
        let wrong = self.ids_of_wrong();
        let gone: Vec<String> = after
            .keys()
            .filter(|id| !self.row_of.contains_key(*id) && !wrong.contains(id.as_str()))
            .cloned()
            .collect();
        for id in gone {
            if let Some(record) = after.get(&id) {
                self.records.push(Row {
                    subject: Subject::Record(named(record)),
                    place: None,
                    verdict: Verdict::Withdrawn(written(record)),
                });
            }
            // Beside rows that do not read, what seems to be missing may be one of them.
            if self.faults.all.is_empty() {
                after.remove(&id);
            }
        }
    }

    fn deployments(mut self, mut incoming: DeploymentsBuilder, rows: Vec<u32>) -> Plan<'b> {
        let before = &self.before.deployments;
        let reversed = incoming.fill_from(before, self.silent());
        let Compared { arrivals, unnamed } = incoming.compare(before);
        self.deployments = Bulk {
            before: Cow::Borrowed(before),
            arrivals,
            rows,
            ..std::mem::replace(&mut self.deployments, Bulk::none(Place::file("")))
        };
        self.deployments_twice(&incoming);
        let reversed: Vec<_> = incoming
            .some(reversed.into_iter().map(|index| (index, ())))
            .collect();
        for ((index, ()), deployment) in reversed {
            let message = Message::new("E108")
                .with("from", deployment.from.to_string())
                .with(
                    "until",
                    deployment
                        .until
                        .map_or_else(String::new, |day| day.to_string()),
                );
            let place = Place {
                column: self.intake.column("from"),
                ..self.deployments.place(index)
            };
            self.deployments.refused.insert(index);
            self.fault(Code::ReversedPeriod, place, Some("until"), message);
        }
        let changes = self.deployments.arrivals.iter();
        let changes = changes.filter(|arrival| **arrival != Arrival::Unchanged);
        let mut whole = incoming.clone();
        match self.scope {
            Scope::Part => whole.add_rows(before, &unnamed),
            Scope::Whole => {
                let wrong = self.ids_of_wrong();
                let is_wrong = |row: &&u32| {
                    let place = usize::try_from(**row).unwrap_or(usize::MAX);
                    let held = if wrong.is_empty() {
                        None
                    } else {
                        before.at(place)
                    };
                    held.is_some_and(|held| wrong.contains(held.id.to_string().as_str()))
                };
                let gone = unnamed.iter().filter(|row| !is_wrong(row)).copied();
                self.deployments.withdrawn = gone.collect();
            }
        }
        let is_unchanged = changes.count() == 0 && self.deployments.withdrawn.is_empty();
        self.deployments.incoming = incoming;
        if is_unchanged && self.faults.all.is_empty() {
            let register = Some(self.before.clone());
            return self.plan(register);
        }
        self.build(whole, |_| {})
    }

    /// The fields of deployments that have no column.
    fn silent(&self) -> Silent {
        let says: BTreeSet<&str> = self.intake.keys().collect();
        Silent {
            until: !says.contains("until"),
            reconstructed: !says.contains("reconstructed"),
            source: !says.contains("source"),
            publication: !says.contains("publication"),
            remark: !says.contains("remark"),
        }
    }

    fn deployments_twice(&mut self, incoming: &DeploymentsBuilder) {
        let arrivals = (0_u32..).zip(&self.deployments.arrivals);
        let twice: Vec<(u32, u32)> = arrivals
            .filter_map(|(later, arrival)| match arrival {
                Arrival::Twice(first) => Some((later, *first)),
                _ => None,
            })
            .collect();
        if twice.is_empty() {
            return;
        }
        let ids: Vec<u32> = incoming.ids().collect();
        for (later, first) in twice {
            let row = |index| self.deployments.place(index).row.unwrap_or_default();
            let (first, row) = (row(first), row(later));
            let id = usize::try_from(later).ok().and_then(|later| ids.get(later));
            let id = id.map_or_else(String::new, u32::to_string);
            self.twice(&id, first, row);
        }
    }

    /// Makes the register that would be, and tells what is wrong between its records.
    fn build(
        mut self,
        deployments: DeploymentsBuilder,
        put: impl FnOnce(&mut Records),
    ) -> Plan<'b> {
        let mut records = self.before.records_with(deployments);
        put(&mut records);
        let register = match Register::new(records) {
            Ok(register) => Some(register),
            Err(faults) => {
                self.between(&faults);
                None
            }
        };
        self.plan(register)
    }

    fn plan(self, register: Option<Register>) -> Plan<'b> {
        let Faults { mut all, omitted } = self.faults;
        all.sort_by(|one, other| one.place.cmp(&other.place));
        Plan {
            source: self.intake.place,
            register: register.filter(|_| all.is_empty()),
            faults: all,
            omitted,
            records: self.records,
            deployments: self.deployments,
        }
    }

    /// Tells faults between records, each at the row that it is about.
    fn between(&mut self, faults: &[Held]) {
        let mut by_id: Option<HashMap<u32, u32>> = None;
        let mut no_posts: BTreeMap<&str, Fault> = BTreeMap::new();
        for fault in faults {
            // Deployments with the same id were told beside each other.
            if fault.record.kind == RecordKind::Deployment && fault.code == Code::DuplicateId {
                continue;
            }
            let path = fault.path.to_string();
            let told = Fault {
                code: fault.code,
                place: self.intake.place.clone(),
                field: (!path.is_empty()).then(|| path.clone()),
                excerpt: None,
                message: fault.message.clone(),
                remedy: fault.remedy.clone(),
            };
            let is_post = fault.to.as_ref() == Some(&fault.record);
            if is_post && fault.record.kind == RecordKind::Post {
                no_posts.insert(fault.record.id.as_str(), told);
            } else if fault.record.kind == RecordKind::Deployment {
                let incoming = &self.deployments.incoming;
                let by_id = by_id.get_or_insert_with(|| incoming.ids().zip(0..).collect());
                let index = fault
                    .record
                    .id
                    .parse()
                    .ok()
                    .and_then(|id: u32| by_id.get(&id));
                let place = index.map(|index| self.deployments.place(*index));
                self.deployments.refused.extend(index);
                self.at(place, told, &fault.record);
            } else {
                let same = fault.record.kind == self.intake.kind.record();
                let row = self.row_of.get(&fault.record.id).filter(|_| same).copied();
                let place = row.map(|(row, _)| self.intake.place.at(row, None));
                if let Some(row) = row.and_then(|(_, place)| self.records.get_mut(place)) {
                    row.verdict = Verdict::Wrong;
                }
                self.at(place, told, &fault.record);
            }
        }
        self.on_no_posts(no_posts);
    }

    /// Tells a fault at the column of its field; one that is not in the file, with the record.
    fn at(&mut self, place: Option<Place>, mut fault: Fault, record: &RecordRef) {
        match place {
            Some(place) => {
                let field = fault.field.as_deref().unwrap_or("id");
                fault.place = Place {
                    column: self.intake.column(field),
                    ..place
                };
            }
            None => fault.excerpt = Some(record.to_string()),
        }
        self.faults.push(fault);
    }

    /// Tells which posts there are not: once for all the deployments on each.
    fn on_no_posts(&mut self, faults: BTreeMap<&str, Fault>) {
        if faults.is_empty() {
            return;
        }
        let incoming = std::mem::take(&mut self.deployments.incoming);
        let on_posts = incoming.on_posts(|post| faults.contains_key(post.as_str()));
        for (post, mut fault) in faults {
            let on_it = on_posts.get(post).map(Vec::as_slice).unwrap_or_default();
            let place = on_it.first().map(|index| self.deployments.place(*index));
            if on_it.len() > 1 {
                fault.message.name = "E202-rows";
                fault.message = fault.message.with("rows", on_it.len() - 1);
            }
            fault.excerpt = Some(post.to_owned());
            self.deployments.refused.extend(on_it);
            let post = RecordRef {
                kind: RecordKind::Post,
                id: post.to_owned(),
            };
            self.at(place, fault, &post);
        }
        self.deployments.incoming = incoming;
    }
}
