//! R105: a published total is not the sum of its parts.

use kader_core::checks::example::Change;
use kader_core::checks::{Finding, Rule, Severity};
use kader_core::model::{Count, PersonnelAnnex, PublishedPersonnel, Text};
use kader_core::record::{Path, Step};
use kader_core::wording::Message;

use super::published::columns;
use super::snapshot::{further, row_path};
use super::{ReportRule, ReportSnapshot};

/// The rule.
pub static RULE: ReportRule = ReportRule {
    rule: Rule {
        code: "R105",
        name: "total-wrong",
        severity: Severity::Error,
        sources: &[],
        breaking: &[
            Change::Replace {
                file: "editions/report-2023/edition.toml",
                from: "id = \"omfc\"\nlabel = \"OMFC\"",
                to: r#"id = "omfc"
label = "OMFC"
published = { framework_military = 2, framework_military_temporary = 1, framework_civilian = 1, deployed_military = 6, deployed_civilian = 1, deployed_total = 7 }"#,
            },
            Change::Add {
                file: "editions/report-2023/edition.toml",
                text: r#"published = { framework_military = 11, deployed_military = 11, deployed_total = 11 }

[personnel_annex.published]
framework_military = 14
framework_civilian = 1
deployed_military = 17
deployed_civilian = 1
deployed_total = 17
"#,
            },
        ],
        // The total of the limits has the temporary extra in it.
        clean: &[
            Change::Replace {
                file: "editions/report-2023/edition.toml",
                from: "id = \"omfc\"\nlabel = \"OMFC\"",
                to: r#"id = "omfc"
label = "OMFC"
published = { framework_military = 2, framework_military_temporary = 1, framework_civilian = 1, deployed_military = 6, deployed_civilian = 1, deployed_total = 7 }"#,
            },
            Change::Add {
                file: "editions/report-2023/edition.toml",
                text: r#"published = { framework_military = 11, deployed_military = 11, deployed_total = 11 }

[personnel_annex.published]
framework_military = 14
framework_civilian = 1
deployed_military = 17
deployed_civilian = 1
deployed_total = 18
"#,
            },
        ],
    },
    check,
};

/// A published count, and the way to it.
type Published = (Path, Count);

/// A published total that is not the sum of its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Wrong {
    /// What it is the total of.
    what: Message,
    total: Published,
    parts: Vec<Published>,
    /// What the parts add up to.
    sum: u64,
}

fn check(report: &ReportSnapshot<'_, '_>) -> Vec<Finding> {
    let Some(annex) = &report.edition.personnel_annex else {
        return Vec::new();
    };
    let wrong = in_rows(annex).into_iter().chain(in_columns(annex));
    wrong.map(|wrong| told(report, wrong)).collect()
}

fn told(report: &ReportSnapshot<'_, '_>, wrong: Wrong) -> Finding {
    let (path, total) = wrong.total;
    let message = Message::new("R105")
        .with("what", wrong.what)
        .with("total", total)
        .with("sum", wrong.sum);
    let says = |count: Count| Message::new("R104-published").with("said", count);
    let subject = report.edition.id.record();
    let finding =
        Finding::contradicts(&RULE.rule, subject, message).shown_at(report.spot(path), says(total));
    let parts = wrong.parts.into_iter();
    parts.fold(finding, |finding, (path, count)| {
        finding.shown_at(report.spot(path), says(count))
    })
}

/// The rows that were published, each with the way to what was; nothing in place of one that
/// was not.
fn rows(annex: &PersonnelAnnex) -> Vec<(&Text, Path, Option<&PublishedPersonnel>)> {
    let mut rows = Vec::new();
    for (group_place, group) in annex.groups.iter().enumerate() {
        for (row_place, row) in group.rows.iter().enumerate() {
            let path = row_path("personnel_annex", group_place, row_place);
            let path = further(&path, [Step::Field("published")]);
            rows.push((&row.label, path, row.published.as_ref()));
        }
    }
    rows
}

fn above() -> Path {
    Path(vec![
        Step::Field("personnel_annex"),
        Step::Field("published"),
    ])
}

/// The parts of a total in a row: military, and civilian with police.
fn in_rows(annex: &PersonnelAnnex) -> Vec<Wrong> {
    let rows = rows(annex)
        .into_iter()
        .filter_map(|(label, path, published)| {
            let what = Message::new("R105-row").with("row", label);
            in_categories(what, &path, published?)
        });
    let all = annex.published.as_ref();
    let all = all.and_then(|all| in_categories(Message::new("R105-all"), &above(), all));
    rows.chain(all).collect()
}

fn in_categories(what: Message, path: &Path, published: &PublishedPersonnel) -> Option<Wrong> {
    let cell = |key, count: Option<Count>| Some((further(path, [Step::Field(key)]), count?));
    let total = cell("deployed_total", published.deployed_total)?;
    let parts: Vec<Published> = [
        cell("deployed_military", published.deployed_military),
        cell("deployed_civilian", published.deployed_civilian),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!parts.is_empty()).then_some(())?;
    wrong(what, total, parts, 0)
}

/// The rows of a total below them; only where every row was published, since what is missing
/// may be what differs.
fn in_columns(annex: &PersonnelAnnex) -> Vec<Wrong> {
    let published = rows(annex).into_iter();
    let rows: Option<Vec<(Path, &PublishedPersonnel)>> = published
        .map(|(_, path, published)| Some((path, published?)))
        .collect();
    let (Some(totals), Some(rows)) = (&annex.published, rows) else {
        return Vec::new();
    };
    let each = |key: &'static str| -> Vec<Published> {
        let cells = rows.iter().filter_map(|(path, row)| {
            let found = columns(row)
                .into_iter()
                .find(|(column, _, _)| *column == key);
            Some((further(path, [Step::Field(key)]), found?.2?))
        });
        cells.collect()
    };
    let has_extra_apart = totals.framework_military_temporary.is_some();
    columns(totals)
        .into_iter()
        .filter_map(|(key, heading, total)| {
            let extra = match key {
                // The total of the limits may have the extras in it.
                "framework_military" if !has_extra_apart => {
                    sum(&each("framework_military_temporary"))
                }
                _ => 0,
            };
            let what = Message::new("R105-column").with("column", Message::new(heading));
            let total = (further(&above(), [Step::Field(key)]), total?);
            wrong(what, total, each(key), extra)
        })
        .collect()
}

fn sum(parts: &[Published]) -> u64 {
    parts.iter().map(|(_, count)| u64::from(*count)).sum()
}

/// A total that is not the sum of its parts, nor that with an extra.
fn wrong(what: Message, total: Published, parts: Vec<Published>, extra: u64) -> Option<Wrong> {
    let (sum, said) = (sum(&parts), u64::from(total.1));
    (said != sum && said != sum + extra).then_some(Wrong {
        what,
        total,
        parts,
        sum: sum + extra,
    })
}

#[cfg(test)]
mod tests {
    use kader_core::model::{PersonnelGroup, PersonnelRow, RowId};
    use proptest::prelude::*;

    use super::*;

    fn published(counts: [Option<Count>; 6]) -> PublishedPersonnel {
        PublishedPersonnel {
            framework_military: counts[0],
            framework_military_temporary: counts[1],
            framework_civilian: counts[2],
            deployed_military: counts[3],
            deployed_civilian: counts[4],
            deployed_total: counts[5],
        }
    }

    fn annex(rows: Vec<Option<PublishedPersonnel>>, all: PublishedPersonnel) -> PersonnelAnnex {
        let rows = rows
            .into_iter()
            .enumerate()
            .map(|(place, published)| PersonnelRow {
                id: RowId::new(&format!("row-{place}")).unwrap(),
                label: Text::own("row"),
                contributions: Vec::new(),
                separate: false,
                footnotes: Vec::new(),
                published,
            });
        PersonnelAnnex {
            title: Text::own("annex"),
            categories: Vec::new(),
            groups: vec![PersonnelGroup {
                label: Text::own("group"),
                rows: rows.collect(),
            }],
            footnotes: Vec::new(),
            remark: None,
            published: Some(all),
        }
    }

    fn row() -> impl Strategy<Value = [Option<Count>; 5]> {
        prop::array::uniform5(prop::option::of(0_u32..50))
    }

    proptest! {
        /// Totals that are added up are right, and one that is off by anything is the only one
        /// that is wrong.
        #[test]
        fn a_total_is_wrong_if_it_is_not_the_sum(
            rows in prop::collection::vec(row(), 1..6),
            off in 1_u32..9,
            place in 0_usize..4,
        ) {
            let add = |column: usize| -> Count {
                rows.iter().filter_map(|row| row[column]).sum()
            };
            let totals = [add(0) + add(1), add(2), add(3), add(4), add(3) + add(4)];
            let all = |totals: [Count; 5]| {
                let [limit, civilian, sent, others, total] = totals.map(Some);
                published([limit, None, civilian, sent, others, total])
            };
            let each: Vec<_> = rows
                .iter()
                .map(|[limit, extra, civilian, sent, others]| {
                    let total = sent.unwrap_or(0) + others.unwrap_or(0);
                    Some(published([*limit, *extra, *civilian, *sent, *others, Some(total)]))
                })
                .collect();
            let right = annex(each.clone(), all(totals));
            prop_assert_eq!(in_rows(&right), []);
            prop_assert_eq!(in_columns(&right), []);
            let mut wrong = totals;
            wrong[place] += off;
            let wrong = annex(each, all(wrong));
            prop_assert_eq!(in_columns(&wrong).len(), 1);
            // What is wrong in the military or civilian total shows in the total of both.
            prop_assert_eq!(in_rows(&wrong).len(), usize::from(place >= 2));
        }
    }

    #[test]
    fn a_row_that_was_not_published_leaves_the_total_open() {
        let all = published([Some(9), None, None, None, None, None]);
        let open = annex(
            vec![
                Some(published([Some(4), None, None, None, None, None])),
                None,
            ],
            all,
        );
        assert_eq!(in_columns(&open), []);
    }
}
