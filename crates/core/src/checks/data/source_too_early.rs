//! Q102: something that is told as having happened, while each of its sources is of before that.
//!
//! A source can report what happened by its own day and no later. What it announces is a plan;
//! whether that came true another source must tell. So what is held against the day of the
//! source is only what a record says *has happened*: an event, a decision, an adoption, a
//! judgement, a promise, a delivery, the end of a count. When something begins or ends to hold
//! may be laid down long before, and is not held against it. Nor is what a law, resolution or
//! treaty itself sets for a later day.

use jiff::civil::Date;

use crate::checks::example::Change;
use crate::checks::held::Held;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot, words};
use crate::model::{EvaluationState, Known, Moment, Paper, PaperKind, RecordKind};
use crate::record::Step;
use crate::wording::Message;

/// The rule.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "Q102",
        name: "source-too-early",
        severity: Severity::Warning,
        sources: &[],
        breaking: &[Change::Add {
            file: "missions/omfc.toml",
            text: r#"
[[event]]
id = "omfc-shelling"
kind = "security"
date = 2023-05-25
what = "A post of the mission is shelled."
sources = ["report-2023#2.1"]
"#,
        }],
        // On the day of the report itself.
        clean: &[Change::Add {
            file: "missions/omfc.toml",
            text: r#"
[[event]]
id = "omfc-shelling"
kind = "security"
date = 2023-05-17
what = "A post of the mission is shelled."
sources = ["report-2023#2.1"]
"#,
        }],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let register = snapshot.register;
    let mut findings = Vec::new();
    let mut look = |record: &dyn Held, field, moment: &Moment| {
        findings.extend(of_moment(snapshot, record, field, moment));
    };
    for event in register.events.values() {
        look(event, "date", &event.date);
    }
    for decision in register.decisions.values() {
        look(decision, "date", &decision.date);
    }
    for mandate in register.mandates.values() {
        if let Some(adopted) = &mandate.adopted {
            look(mandate, "adopted", adopted);
        }
    }
    for assessment in register.assessments.values() {
        look(assessment, "date", &assessment.date);
    }
    for commitment in register.commitments.values() {
        look(commitment, "date", &commitment.date);
    }
    for evaluation in register.evaluations.values() {
        if let EvaluationState::Delivered { on: Some(on), .. } = &evaluation.state {
            look(evaluation, "state", on);
        }
    }
    for request in register.requests.values() {
        look(request, "submitted", &Moment::on(request.submitted));
    }
    for tally in register.tallies.values() {
        look(tally, "period", &Moment::on(tally.period.until()));
    }
    findings
}

fn of_moment(
    snapshot: &Snapshot<'_>,
    record: &dyn Held,
    field: &'static str,
    moment: &Moment,
) -> Option<Finding> {
    // What is still to come is a plan, and no one says otherwise.
    if moment.reached_on(snapshot.on) != Known::Yes {
        return None;
    }
    let papers = papers_of(snapshot, record);
    let dated: Option<Vec<(Date, &Paper)>> = papers
        .iter()
        .map(|paper| Some((paper.date?, *paper)))
        .collect();
    // A source without a day may be later than all others.
    let (last, paper) = dated?
        .into_iter()
        .max_by_key(|(day, paper)| (*day, &paper.id))?;
    let sets_it =
        record.named().kind != RecordKind::Mandate && papers.iter().any(|paper| lays_down(paper));
    if last >= moment.earliest() || sets_it {
        return None;
    }
    let about = record.named();
    let message = Message::new("Q102")
        .with("record", about.to_string())
        .with("moment", words::moment(moment))
        .with("last", last);
    let happened = Message::new("Q102-says-moment").with("moment", words::moment(moment));
    let says = Message::new("Q102-says-source").with("last", last);
    Some(
        Finding::contradicts(&RULE.rule, about.clone(), message)
            .shown_by(about, field, happened)
            .shown_by(paper.id.record(), "date", says),
    )
}

/// The papers that a record rests on: its sources, and those that it names itself.
fn papers_of<'r>(snapshot: &Snapshot<'r>, record: &dyn Held) -> Vec<&'r Paper> {
    let mut papers = Vec::new();
    record.references(&mut |path, to| {
        let is_other = matches!(path.0.first(), Some(Step::Field("attestation")));
        if to.kind == RecordKind::Paper && !is_other {
            papers.extend(snapshot.register.papers.get(to.id.as_str()));
        }
    });
    papers
}

/// Whether a paper sets what is to be, and does not report what was.
fn lays_down(paper: &Paper) -> bool {
    match paper.kind {
        PaperKind::UnResolution
        | PaperKind::EuAct
        | PaperKind::Law
        | PaperKind::Gazette
        | PaperKind::Treaty => true,
        PaperKind::Kamerstuk
        | PaperKind::HouseDocument
        | PaperKind::Proceedings
        | PaperKind::UnDocument
        | PaperKind::Report
        | PaperKind::Press
        | PaperKind::Administration => false,
    }
}
