//! P101: an edition that was offered after the day on which it was due, or is still to be.

use super::editions;
use crate::checks::example::Change;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot};
use crate::model::Edition;
use crate::wording::Message;

/// The rule.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "P101",
        name: "edition-late",
        severity: Severity::Warning,
        sources: &[],
        breaking: &[Change::Replace {
            file: "editions/report-2023/edition.toml",
            from: "offered = 2023-05-17",
            to: "offered = 2023-05-24",
        }],
        // The day is not recorded, but the report as published bears one.
        clean: &[Change::Replace {
            file: "editions/report-2023/edition.toml",
            from: "due = 2023-05-17\noffered = 2023-05-17",
            to: "due = 2023-05-17",
        }],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    editions(snapshot)
        .filter_map(|edition| of_edition(snapshot, edition))
        .collect()
}

fn of_edition(snapshot: &Snapshot<'_>, edition: &Edition) -> Option<Finding> {
    let due = edition.due.filter(|due| *due < snapshot.on)?;
    let about = edition.id.record();
    let due_says = Message::new("P101-says-due").with("due", due);
    if let Some(offered) = edition.offered {
        let message = Message::new("P101")
            .with("edition", &edition.title)
            .with("due", due)
            .with("offered", offered);
        let says = Message::new("P101-says-offered").with("offered", offered);
        return (offered > due).then(|| {
            Finding::contradicts(&RULE.rule, about.clone(), message)
                .shown_by(about.clone(), "offered", says)
                .shown_by(about, "due", due_says)
        });
    }
    let paper = edition
        .paper
        .as_ref()
        .and_then(|id| snapshot.register.papers.get(id));
    if let Some((paper, published)) = paper.and_then(|paper| Some((paper, paper.date?))) {
        let message = Message::new("P101-published")
            .with("edition", &edition.title)
            .with("due", due)
            .with("published", published);
        let says = Message::new("P101-says-published").with("published", published);
        return (published > due).then(|| {
            Finding::differs(&RULE.rule, about.clone(), message)
                .shown_by(paper.id.record(), "date", says)
                .shown_by(about, "due", due_says)
        });
    }
    let message = Message::new("P101-overdue")
        .with("edition", &edition.title)
        .with("due", due);
    // No milder than what is certain: until it is offered, someone has something to do.
    Some(Finding {
        severity: RULE.rule.severity,
        ..Finding::unconfirmed(&RULE.rule, about.clone(), message).shown_by(about, "due", due_says)
    })
}
