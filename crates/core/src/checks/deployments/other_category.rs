//! D106: people count in another category than that of their post.

use super::rows::{OnPost, each_post, shown};
use crate::checks::example::Change;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot};
use crate::wording::Message;

/// The rule. It is information: a person counts by the deployment, whatever the post says.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "D106",
        name: "other-category",
        severity: Severity::Info,
        sources: &[],
        breaking: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "category = \"civilian\"\nseats = 1",
            to: "category = \"military\"\nseats = 1",
        }],
        // Planned, and not yet so.
        clean: &[Change::Add {
            file: "deployments.csv",
            text: "8,omfc-observer,1008,civilian,2023-09-01,2024-02-29,register-2023\n",
        }],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    each_post(snapshot)
        .filter_map(|on_post| of_post(snapshot, &on_post))
        .collect()
}

fn of_post(snapshot: &Snapshot<'_>, on_post: &OnPost<'_>) -> Option<Finding> {
    let post = on_post.post;
    let slice = on_post.slice;
    let rows = on_post.rows();
    let others = rows.filter(|row| slice.kind(row.place).category() != post.category);
    let others: Vec<usize> = others.map(|row| row.place).collect();
    if others.is_empty() {
        return None;
    }
    let message = on_post
        .named(Message::new("D106"), snapshot)
        .with("count", others.len())
        .with("category", post.category.word());
    let says = Message::new("D106-says").with("category", post.category.word());
    let finding = Finding::differs(&RULE.rule, post.id.record(), message).shown_by(
        post.id.record(),
        "category",
        says,
    );
    Some(shown(finding, slice, others))
}
