//! What is wrong, by severity and rule, with every place that takes part; and what a rule says.

mod entry;
mod list;

use kader_core::checks::{
    self, Finding, Rule, Severity, Snapshot, Spot, WAIVER_RULES, find, settle,
};
use kader_core::model::{Contribution, DeploymentRecords, MissionId, RecordKind};
use kader_core::register::Register;
use kader_core::wording::Message;
use kader_document::checks as report_checks;
use kader_exchange::dossier::layout::DEPLOYMENTS;
use kader_exchange::findings::{Findings, of_register};
use maud::{Markup, html};

use super::{Content, Trouble};
use crate::address::{FindingsFormat, Page, Route};
use crate::part::layout;
use crate::part::record::{mission_of, named};
use crate::view::View;

pub use entry::entry;
pub use list::{Asked, Listed};

/// How many days ahead it is looked for what ends.
pub const HORIZON: u32 = 180;

/// How many findings of one rule stand on the page of all.
const SHOWN: usize = 12;

/// How many findings stand on the page of a rule.
const MOST: usize = 500;

/// Every rule over registers and reports, in order of code.
#[must_use]
pub fn rules() -> Vec<&'static Rule> {
    let register = checks::RULES.iter().chain(WAIVER_RULES);
    let register = register.map(|rule| &rule.rule);
    let report = report_checks::RULES.iter().map(|rule| &rule.rule);
    let mut rules: Vec<&'static Rule> = register.chain(report).collect();
    rules.sort_by_key(|rule| rule.code);
    rules
}

/// What all rules find on the day of a view, with its places; nothing where these cannot be told.
#[must_use]
pub fn all<'v>(view: &View<'v>) -> Option<Findings<'v>> {
    let loaded = view.known.placed()?;
    let edition = view
        .edition
        .and_then(|edition| loaded.register.editions.get(&edition.id));
    let snapshot = Snapshot::new(&loaded.register, view.on, HORIZON, edition);
    let rules = rules();
    let tells_tours = may_tell_tours(&loaded.register);
    let asked = checks::RULES.iter();
    let mut found: Vec<Finding> = asked
        .filter(|rule| tells_tours || !is_of_tours(&rule.rule))
        .flat_map(|rule| (rule.check)(&snapshot))
        .collect();
    found.extend(report_checks::check(&snapshot));
    found.extend(checks::unknown_rules(&snapshot, |rule| {
        find(&rules, rule).is_some()
    }));
    found.retain(|finding| may_be_told(&loaded.register, finding));
    let settled = settle(&snapshot, found, |_| true);
    let known_at = Some(view.known.stamp.known_at());
    Some(of_register(
        loaded, known_at, &snapshot, settled, rules, view.lang,
    ))
}

/// Whether the public may read a finding: none about the tours of single people who were there.
fn may_be_told(register: &Register, finding: &Finding) -> bool {
    let is_of_tours = is_of_tours(finding.rule);
    let names_one = || {
        let mut each = finding.evidence.iter();
        each.any(|evidence| match &evidence.spot {
            Spot::Record { record, .. } => record.kind == RecordKind::Deployment,
            Spot::Text { file, .. } => file == DEPLOYMENTS,
        })
    };
    !(is_of_tours || names_one()) || may_tell_tours(register)
}

/// Whether a rule looks at the tours of single people.
fn is_of_tours(rule: &Rule) -> bool {
    rule.code.starts_with('D')
}

/// Whether no tour is that of someone who was there: all of them are reconstructed.
fn may_tell_tours(register: &Register) -> bool {
    let kept = |held: &Contribution| held.deployments == DeploymentRecords::Kept;
    !register.contributions.values().any(kept)
}

/// The page of all findings.
pub fn page(view: &View<'_>) -> Result<Content, Trouble> {
    let findings = all(view).ok_or(Trouble::NotFound)?;
    let asked = Asked::of(view);
    let listed = Listed::of(view, &findings, &asked);
    Ok(Content {
        title: layout::name(view, view.page),
        way: Vec::new(),
        main: html! {
            p.lead { (view.say(&summary(view, &findings))) }
            p.note { (view.word("web-findings-says")) }
            (controls(view, &asked, &listed))
            @if listed.rules.is_empty() {
                p.empty { (nothing(view, &findings, &asked)) }
            }
            @for (severity, rules) in listed.by_severity() {
                h2 { (view.word(severity_name(severity))) }
                @for (rule, told) in rules {
                    section.rule {
                        h3 {
                            a href=(view.href(&Page::Rule(rule.code.to_owned()))) { code { (rule.code) } " " (findings.title(rule)) }
                        }
                        p.note { (findings.why(rule)) }
                        ul.entries {
                            @for told in told.iter().take(SHOWN) { (entry(view, &findings, told)) }
                        }
                        @if told.len() > SHOWN {
                            p {
                                a href=(view.href(&Page::Rule(rule.code.to_owned()))) {
                                    (view.say(&Message::new("web-findings-more").with("count", told.len() - SHOWN)))
                                }
                            }
                        }
                    }
                }
            }
            (waived(view, &findings))
            (downloads(view))
            (every_rule(view, &findings))
        },
    })
}

/// How many of each severity there are.
fn summary(view: &View<'_>, findings: &Findings<'_>) -> Message {
    Message::new("web-findings-summary")
        .with("day", view.on)
        .with("errors", findings.count(Severity::Error))
        .with("warnings", findings.count(Severity::Warning))
        .with("infos", findings.count(Severity::Info))
}

/// The words for a severity, of several findings.
fn severity_name(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "web-severity-error",
        Severity::Warning => "web-severity-warning",
        Severity::Info => "web-severity-info",
    }
}

fn nothing(view: &View<'_>, findings: &Findings<'_>, asked: &Asked) -> String {
    if findings.told.is_empty() || *asked == Asked::default() {
        view.word("web-findings-none")
    } else {
        view.word("web-findings-none-asked")
    }
}

/// Which findings are shown: a form where one can ask.
fn controls(view: &View<'_>, asked: &Asked, listed: &Listed<'_>) -> Markup {
    if !view.links.is_live() {
        return html! {};
    }
    let name = |id: &MissionId| {
        let named = named(view.register(), view.lang, &id.record());
        named.map_or_else(|| id.to_string(), |named| named.name)
    };
    html! {
        form.controls {
            (layout::kept(view, &["on", "known-at", "edition"]))
            span.field {
                label.utrecht-form-label for="severity" { (view.word("web-severity")) }
                select #severity.utrecht-select name="severity" {
                    option value="" { (view.word("web-any")) }
                    @for severity in Severity::ALL {
                        option value=(severity.word()) selected[asked.severity == Some(severity)] { (view.word(severity_name(severity))) }
                    }
                }
            }
            span.field {
                label.utrecht-form-label for="rule" { (view.word("web-rule")) }
                select #rule.utrecht-select name="rule" {
                    option value="" { (view.word("web-any")) }
                    @for code in &listed.codes {
                        option value=(code) selected[asked.rule.as_deref() == Some(*code)] { (code) }
                    }
                }
            }
            span.field {
                label.utrecht-form-label for="mission" { (view.word("column-mission")) }
                select #mission.utrecht-select name="mission" {
                    option value="" { (view.word("web-any")) }
                    @for id in &listed.missions {
                        option value=(id) selected[asked.mission.as_ref() == Some(*id)] { (name(id)) }
                    }
                }
            }
            button.utrecht-button.utrecht-button--primary-action type="submit" { (view.word("web-show")) }
        }
    }
}

fn waived(view: &View<'_>, findings: &Findings<'_>) -> Markup {
    html! {
        @if !findings.waived.is_empty() {
            h2 { (view.word("web-findings-waived")) }
            p.note { (view.word("web-findings-waived-says")) }
            ul.entries {
                @for (told, reason) in &findings.waived {
                    li {
                        p { code { (told.finding.rule.code) } " " (findings.message(&told.finding)) }
                        p.note { (view.word("web-findings-waived-because")) " " (reason) }
                    }
                }
            }
        }
    }
}

/// The files to take along.
fn downloads(view: &View<'_>) -> Markup {
    let asked = view.asked_explicitly();
    let href = |format| view.links.to(&Route::Findings(view.lang, format), &asked);
    html! {
        p.downloads {
            span { (view.word("web-download")) }
            @for format in FindingsFormat::ALL {
                a href=(href(format)) download { (format.extension().to_uppercase()) }
            }
        }
    }
}

/// Every rule that was asked, with how many findings each has.
fn every_rule(view: &View<'_>, findings: &Findings<'_>) -> Markup {
    let count = |rule: &Rule| {
        let told = findings.told.iter();
        told.filter(|told| told.finding.rule == rule).count()
    };
    let (found, quiet): (Vec<&&Rule>, Vec<&&Rule>) =
        findings.rules.iter().partition(|rule| count(rule) > 0);
    let silent = Message::new("web-findings-rules-quiet").with("count", quiet.len());
    html! {
        h2 #rules { (view.word("web-findings-rules")) }
        @if !found.is_empty() {
            (rules_table(view, findings, &view.word("web-findings-rules"), &found, &count))
        }
        @if !quiet.is_empty() {
            details {
                summary { (view.say(&silent)) }
                (rules_table(view, findings, &view.say(&silent), &quiet, &count))
            }
        }
    }
}

fn rules_table(
    view: &View<'_>,
    findings: &Findings<'_>,
    name: &str,
    rules: &[&&Rule],
    count: &dyn Fn(&Rule) -> usize,
) -> Markup {
    html! {
        div.scroll tabindex="0" role="region" aria-label=(view.table_of(name)) {
            table.close {
                caption.unseen { (name) }
                thead { tr {
                    th scope="col" { (view.word("web-rule")) }
                    th scope="col" { (view.word("web-rule-title")) }
                    th.count scope="col" { (view.word("web-findings")) }
                } }
                tbody {
                    @for rule in rules {
                        tr {
                            th scope="row" { a href=(view.href(&Page::Rule(rule.code.to_owned()))) { (rule.code) } }
                            td { (findings.title(rule)) }
                            td.count { (view.count(u64::try_from(count(rule)).unwrap_or(u64::MAX))) }
                        }
                    }
                }
            }
        }
    }
}

/// The page of one rule: what it says, why it matters, what to do, and what it finds.
pub fn rule(view: &View<'_>, code: &str) -> Result<Content, Trouble> {
    let findings = all(view).ok_or(Trouble::NotFound)?;
    let rule = find(&findings.rules, code).ok_or(Trouble::NotFound)?;
    let told: Vec<_> = findings
        .told
        .iter()
        .filter(|told| told.finding.rule == rule)
        .collect();
    let advice = view.word(&format!("{}.advice", rule.code));
    // Advice with parts of a finding in it is told with that finding.
    let advice = (!advice.contains('{') && !told.is_empty() || told.is_empty())
        .then_some(advice)
        .filter(|advice| !advice.contains('{') && !advice.ends_with(".advice"));
    Ok(Content {
        title: format!("{} {}", rule.code, findings.title(rule)),
        way: vec![(layout::name(view, &Page::Findings), Page::Findings)],
        main: html! {
            p.lead { (findings.why(rule)) }
            dl.facts {
                div { dt { (view.word("web-severity")) } dd { (view.word(rule_severity(rule.severity))) } }
                @if let Some(advice) = advice {
                    div { dt { (view.word("web-rule-advice")) } dd { (advice) } }
                }
                @if !rule.sources.is_empty() {
                    div { dt { (view.word("web-rule-sources")) } dd { (rule.sources.join("; ")) } }
                }
                div { dt { (view.word("web-rule-name")) } dd { code { (rule.name) } } }
            }
            h2 { (view.say(&Message::new("web-rule-found").with("count", told.len()).with("day", view.on))) }
            @if told.is_empty() { p.empty { (view.word("web-rule-none")) } }
            ul.entries {
                @for told in told.iter().take(MOST) { (entry(view, &findings, told)) }
            }
            @if told.len() > MOST {
                p { (view.say(&Message::new("web-findings-more").with("count", told.len() - MOST))) }
            }
            (downloads(view))
        },
    })
}

fn rule_severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "word-error",
        Severity::Warning => "word-warning",
        Severity::Info => "word-info",
    }
}

/// The mission that a finding is about, if it is about one.
fn mission<'r>(register: &'r Register, finding: &Finding) -> Option<&'r MissionId> {
    mission_of(register, &finding.subject)
}
