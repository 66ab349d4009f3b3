//! D101: people were deployed before the first or after the last day of their post.

use super::bounds::Bounds;
use super::rows::{OnPost, each_post, shown};
use crate::checks::example::Change;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot, words};
use crate::model::Begin;
use crate::wording::Message;

/// The rule.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "D101",
        name: "deployed-outside-post",
        severity: Severity::Error,
        sources: &[],
        // The post is given back a month early, and whoever fills it stays.
        breaking: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "tour = { least = 6, most = 12 }\nfrom = 2022-09-01\nuntil = 2024-08-31",
            to: "tour = { least = 6, most = 12 }\nfrom = 2022-09-01\nuntil = 2023-05-31",
        }],
        // "Mid-2023" may be later than today.
        clean: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "tour = { least = 6, most = 12 }\nfrom = 2022-09-01\nuntil = 2024-08-31",
            to: "tour = { least = 6, most = 12 }\nfrom = 2022-09-01\n\
                 until = { words = \"mid-2023\", earliest = 2023-06-01, latest = 2023-07-15 }",
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
    let held = Bounds::of(&post.validity());
    // Where the contribution did not run either, that is the fault, and D109 tells it.
    let run = Bounds::of_state(&on_post.contribution.state)?;
    let (mut too_early, mut too_late, mut outside) = (false, false, Vec::new());
    for row in on_post.rows() {
        let early = held.begins_after(row) && !run.begins_after(row);
        let late = held.ends_before(row) && !run.ends_before(row);
        too_early |= early;
        too_late |= late;
        if early || late {
            outside.push(row.place);
        }
    }
    if outside.is_empty() {
        return None;
    }
    let message = on_post
        .named(Message::new("D101"), snapshot)
        .with("count", outside.len());
    let mut finding = Finding::contradicts(&RULE.rule, post.id.record(), message);
    if too_late {
        let says = Message::new("D101-until").with("until", words::end(&post.until));
        finding = finding.shown_by(post.id.record(), "until", says);
    }
    if too_early && let Begin::On(from) = &post.from {
        let says = Message::new("D101-from").with("from", words::moment(from));
        finding = finding.shown_by(post.id.record(), "from", says);
    }
    Some(shown(finding, on_post.slice, outside))
}
