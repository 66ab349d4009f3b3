//! T102: the text and an annex give different numbers.

use super::{Review, TextRule, sums, value};
use crate::checks::{Finding, Rule, Severity};
use crate::reading::names::MissionAt;
use crate::reading::statements::{Origin, Predicate, Statement};
use crate::wording::Message;

/// The rule.
pub static RULE: TextRule = TextRule {
    rule: Rule {
        code: "T102",
        name: "text-and-table-differ",
        severity: Severity::Error,
        sources: &[],
        breaking: &[],
        clean: &[],
    },
    breaking: "2.1 UNMIS\n\nHet nationaal kader voor UNMIS bedraagt zes militairen.\n\n\
               ## Bijlage 2 Inzet\n\n| Missie | Kader militair | Ingezet militair |\n| --- | --- | --- |\n\
               | UNMIS | 5 | 9 |\n| UNTAG | 2 | 2 |\n\n2.2 UNTAG\n\nAan UNTAG is gedacht.\n",
    clean: "2.1 UNMIS\n\nHet nationaal kader voor UNMIS bedraagt circa zes militairen.\n\n\
            ## Bijlage 2 Inzet\n\n| Missie | Kader militair | Ingezet militair |\n| --- | --- | --- |\n\
            | UNMIS | 5 | 9 |\n| UNTAG | 2 | 2 |\n\n2.2 UNTAG\n\nAan UNTAG is gedacht.\n",
    check,
};

const COMPARED: [Predicate; 11] = [
    Predicate::FrameworkMilitary,
    Predicate::FrameworkCivilian,
    Predicate::DeployedMilitary,
    Predicate::DeployedCivilian,
    Predicate::DeployedTotal,
    Predicate::TotalFrameworkMilitary,
    Predicate::TotalFrameworkCivilian,
    Predicate::TotalDeployedMilitary,
    Predicate::TotalDeployedCivilian,
    Predicate::TotalDeployedTotal,
    Predicate::FrameworkTemporary,
];

fn check(review: &Review<'_>) -> Vec<Finding> {
    let wrong_cells = sums::faults(review);
    let mut found = Vec::new();
    for subject in review.subjects() {
        for predicate in COMPARED {
            found.extend(compare(review, subject, predicate, &wrong_cells));
        }
    }
    found
}

fn compare(
    review: &Review<'_>,
    subject: Option<MissionAt>,
    predicate: Predicate,
    wrong_cells: &[sums::Fault],
) -> Option<Finding> {
    let tables: Vec<&Statement> = review
        .of(subject, predicate)
        .filter(|one| one.in_table())
        .collect();
    let first = *tables.first()?;
    let texts: Vec<&Statement> = review
        .of(subject, predicate)
        .filter(|one| !one.in_table() && is_firm(one))
        .filter(|one| one.period.is_none() || first.period.is_none() || one.period == first.period)
        .collect();
    let agrees = |text: &Statement| {
        tables.iter().any(|table| table.value == text.value)
            || stands_alone(review, text)
                && combined(review, subject, predicate, first) == text.value.count()
    };
    // A wrong sum in the table is told of by its own rule.
    let in_wrong_cell = wrong_cells.iter().any(|fault| {
        tables.iter().any(|table| {
            table.origin == Origin::Table(fault.table, fault.row)
                && review
                    .reading
                    .document
                    .tables
                    .get(fault.table)
                    .and_then(|own| own.rows.get(fault.row))
                    .and_then(|row| row.cell(fault.column))
                    .is_some_and(|cell| cell.range == table.range)
        })
    });
    let together: u64 = texts
        .iter()
        .filter_map(|one| one.value.count())
        .fold(0, u64::saturating_add);
    let sums_up = texts.len() > 1 && Some(together) == first.value.count();
    if texts.is_empty() || texts.iter().any(|text| agrees(text)) || in_wrong_cell || sums_up {
        return None;
    }
    let text = *texts.first()?;
    let message = Message::new("T102")
        .with("subject", review.name(subject))
        .with("predicate", Message::new(word(predicate)))
        .with("text", value(text))
        .with("table", value(first));
    let limit = matches!(
        predicate,
        Predicate::FrameworkMilitary | Predicate::FrameworkCivilian | Predicate::FrameworkTemporary
    );
    // A limit may have changed within the period; people who were sent were sent.
    let finding = if limit {
        Finding::differs(&RULE.rule, review.subject(subject), message).at_most(Severity::Warning)
    } else {
        Finding::contradicts(&RULE.rule, review.subject(subject), message)
    };
    Some(review.shown(review.shown(finding, first), text))
}

/// Whether a number stands as it is; a limit may be said as "at most".
fn is_firm(statement: &Statement) -> bool {
    use crate::reading::statements::Qualifier;
    let at_most = statement.has(Qualifier::Number(kader_citation::Qualifier::AtMost));
    let limit = matches!(
        statement.predicate,
        Predicate::FrameworkMilitary | Predicate::FrameworkCivilian
    );
    statement.is_plain() || limit && at_most && statement.qualifiers.len() == 1
}

/// Whether the sentence has no number of its own for the other kind of people.
fn stands_alone(review: &Review<'_>, text: &Statement) -> bool {
    let Some(other) = other_kind(text.predicate) else {
        return true;
    };
    !review
        .of(text.subject, other)
        .any(|one| one.around == text.around)
}

fn other_kind(predicate: Predicate) -> Option<Predicate> {
    match predicate {
        Predicate::FrameworkMilitary => Some(Predicate::FrameworkCivilian),
        Predicate::DeployedMilitary => Some(Predicate::DeployedCivilian),
        _ => None,
    }
}

/// What the text may say in one number where the table has two: military and civilian, or the
/// base and the temporary extra.
fn combined(
    review: &Review<'_>,
    subject: Option<MissionAt>,
    predicate: Predicate,
    table: &Statement,
) -> Option<u64> {
    let other = other_kind(predicate)?;
    let second = review
        .of(subject, other)
        .find(|one| one.origin == table.origin)?;
    table.value.count()?.checked_add(second.value.count()?)
}

/// The message that names what is counted.
pub(in crate::reading) fn word(predicate: Predicate) -> &'static str {
    match predicate {
        Predicate::FrameworkMilitary | Predicate::TotalFrameworkMilitary => {
            "reading-framework-military"
        }
        Predicate::FrameworkCivilian | Predicate::TotalFrameworkCivilian => {
            "reading-framework-civilian"
        }
        Predicate::FrameworkTemporary => "reading-framework-temporary",
        Predicate::DeployedMilitary | Predicate::TotalDeployedMilitary => {
            "reading-deployed-military"
        }
        Predicate::DeployedCivilian | Predicate::TotalDeployedCivilian => {
            "reading-deployed-civilian"
        }
        Predicate::MandateUntil => "reading-mandate-until",
        Predicate::FrameworkUntil => "reading-framework-until",
        Predicate::ContributionFrom => "reading-contribution-from",
        Predicate::ContributionUntil => "reading-contribution-until",
        Predicate::RequestsTotal => "reading-requests",
        Predicate::FundingPerYear => "reading-funding",
        _ => "reading-deployed-total",
    }
}
