//! Q101: facts without a source.

use super::Group;
use crate::checks::example::Change;
use crate::checks::held::Held;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot};
use crate::model::{DeploymentRecords, Mission, RecordKind};
use crate::record::Step;
use crate::wording::Message;

/// The rule: one finding for each mission and kind of record.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "Q101",
        name: "source-missing",
        severity: Severity::Error,
        sources: &[],
        breaking: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "until = 2024-08-31\nsources = [\"letter-2022-31#2\"]\n\n[[contribution.decision]]",
            to: "until = 2024-08-31\n\n[[contribution.decision]]",
        }],
        // The paper that contains it is its source.
        clean: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "sources = [\"resolution-2022-9#2\"]\n",
            to: "",
        }],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let groups = Group::of(snapshot, lacks_source).into_iter();
    let of_records = groups.filter_map(|group| {
        let message = Message::new("Q101")
            .with("owner", group.owner(snapshot))
            .with("kind", group.kind())
            .with("count", group.records.len());
        let finding = Finding::unconfirmed(&RULE.rule, group.subject()?, message);
        Some(group.shown(finding, "", |_| Message::new("Q101-says")))
    });
    let missions = snapshot.register.missions.values();
    let of_deployments = missions.filter_map(|mission| deployments_of(snapshot, mission));
    of_records.chain(of_deployments).collect()
}

/// Whether a record should name a source and does not. An edition is a source itself.
fn lacks_source(record: &dyn Held) -> bool {
    let kind = record.named().kind;
    let Some(provenance) = record.provenance() else {
        return false;
    };
    provenance.sources.is_empty() && kind != RecordKind::Edition && !stands_in_paper(record, kind)
}

/// Whether a record names the paper that contains it, which then is its source. The paper in
/// which parliament was told of a framework or decision is none: it says that, and when.
fn stands_in_paper(record: &dyn Held, kind: RecordKind) -> bool {
    let mut found = false;
    record.references(&mut |path, to| {
        found |= to.kind == RecordKind::Paper && path.0 == [Step::Field("paper")];
    });
    found
        && matches!(
            kind,
            RecordKind::LegalBasis
                | RecordKind::Mandate
                | RecordKind::Commitment
                | RecordKind::Request
                | RecordKind::Parameter
        )
}

/// The deployments of a mission that name no source where others of their contribution do. Where
/// none does, that of their posts is meant for all.
fn deployments_of(snapshot: &Snapshot<'_>, mission: &Mission) -> Option<Finding> {
    let given = snapshot.contributions_to(&mission.id).iter();
    let kept = given.filter(|given| given.deployments == DeploymentRecords::Kept);
    let lacking: Vec<_> = kept
        .map(|given| {
            (
                given,
                snapshot.register.deployments.without_source(&given.id),
            )
        })
        .filter(|(given, count)| {
            let all = snapshot.register.deployments.of(&given.id).len();
            (1..all).contains(count)
        })
        .collect();
    if lacking.is_empty() {
        return None;
    }
    let count: usize = lacking.iter().map(|(_, count)| count).sum();
    let message = Message::new("Q101-deployments")
        .with("mission", &mission.name)
        .with("count", count);
    let finding = Finding::unconfirmed(&RULE.rule, mission.id.record(), message);
    Some(
        lacking
            .into_iter()
            .fold(finding, |finding, (given, count)| {
                let says = Message::new("Q101-says-deployments")
                    .with("contribution", &given.name)
                    .with("count", count);
                finding.shown_by(given.id.record(), "deployments", says)
            }),
    )
}
