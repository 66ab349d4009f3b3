//! D108: what the register holds of deployments is not what the contribution says of them.
//!
//! Reconstructed records count as what they are only where they are marked; a contribution that
//! says "kept" vouches for each of them. Reports say by themselves where something in them is
//! reconstructed, so that no notice of an edition need be asked for.

use super::rows::shown;
use crate::checks::example::Change;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot};
use crate::model::{Contribution, DeploymentRecords};
use crate::wording::Message;

/// The rule.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "D108",
        name: "records-not-kept",
        severity: Severity::Error,
        sources: &[],
        breaking: &[
            Change::Remove {
                file: "deployments.csv",
            },
            Change::Add {
                file: "deployments.csv",
                text: "id,post,person,category,from,until,reconstructed,source\n\
                       1,omfc-observer,1001,military,2022-01-01,2022-08-31,,register-2023\n\
                       2,omfc-observer,1002,military,2022-01-01,2022-08-31,,register-2023\n\
                       3,omfc-observer,1003,military,2022-09-01,2023-03-31,,register-2023\n\
                       4,omfc-observer,1004,military,2022-09-01,2023-04-15,,register-2023\n\
                       5,omfc-adviser,1005,civilian,2022-09-01,2023-08-31,,register-2023\n\
                       6,omfc-observer,1006,military,2023-04-01,2023-12-15,true,\n\
                       7,omfc-observer,1007,military,2023-04-16,2023-12-31,true,\n",
            },
        ],
        clean: &[
            Change::Replace {
                file: "missions/omfc.toml",
                from: "deployments = \"kept\"",
                to: "deployments = \"reconstructed\"",
            },
            Change::Remove {
                file: "deployments.csv",
            },
            Change::Add {
                file: "deployments.csv",
                text: "id,post,person,category,from,until,reconstructed\n\
                       1,omfc-observer,1,military,2022-01-01,2022-08-31,true\n\
                       2,omfc-observer,2,military,2022-01-01,2022-08-31,true\n\
                       3,omfc-observer,3,military,2022-09-01,2023-03-31,true\n\
                       4,omfc-observer,4,military,2022-09-01,2023-04-15,true\n\
                       5,omfc-adviser,5,civilian,2022-09-01,2023-08-31,true\n\
                       6,omfc-observer,6,military,2023-04-01,2023-12-15,true\n\
                       7,omfc-observer,7,military,2023-04-16,2023-12-31,true\n",
            },
        ],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let contributions = snapshot.register.contributions.values();
    contributions
        .filter_map(|contribution| of_contribution(snapshot, contribution))
        .collect()
}

fn of_contribution(snapshot: &Snapshot<'_>, contribution: &Contribution) -> Option<Finding> {
    let slice = snapshot.register.deployments.of(&contribution.id);
    let each = 0..slice.len();
    let (at_odds, message, says): (Vec<usize>, Message, Message) = match contribution.deployments {
        DeploymentRecords::Kept => (
            each.filter(|place| slice.kind(*place).is_reconstructed())
                .collect(),
            Message::new("D108"),
            Message::new("D108-kept"),
        ),
        DeploymentRecords::None => (
            each.collect(),
            Message::new("D108-held"),
            Message::new("D108-none"),
        ),
        DeploymentRecords::Reconstructed => return None,
    };
    if at_odds.is_empty() {
        return None;
    }
    let message = message
        .with("contribution", &contribution.name)
        .with("mission", snapshot.name_of(&contribution.mission))
        .with("count", at_odds.len());
    let subject = contribution.id.record();
    let finding = Finding::contradicts(&RULE.rule, subject.clone(), message).shown_by(
        subject,
        "deployments",
        says,
    );
    Some(shown(finding, slice, at_odds))
}
