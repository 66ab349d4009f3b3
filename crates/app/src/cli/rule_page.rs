//! The page of a rule: what it is, why, and an example with what is said of it. The same for
//! the terminal and for `docs/rules.md`.

use std::fmt::Write as _;

use kader_core::checks::example::{self, Change};
use kader_core::checks::{Rule, Settled, Snapshot, settle};
use kader_core::reading;
use kader_core::wording::{Lang, words};
use kader_exchange::dossier::{Files, Loaded, read_files};

use super::reading::review;
use super::{check, findings};
use kader_exchange::findings::of_register;

/// The page of a rule, as plain text.
#[must_use]
pub fn for_terminal(rule: &'static Rule, lang: Lang) -> String {
    let part = |part: &str| words(lang, &format!("{}.{part}", rule.code)).unwrap_or_default();
    let word = |name: &str| words(lang, name).unwrap_or_default();
    let mut text = String::new();
    let _ = writeln!(text, "{}  {}  ({})\n", rule.code, part("title"), rule.name);
    let _ = writeln!(text, "{}\n", part("why"));
    let severity = word(&format!("word-{}", rule.severity));
    let _ = writeln!(text, "{}: {severity}", word("rule-severity"));
    if !rule.sources.is_empty() {
        let _ = writeln!(
            text,
            "{}: {}",
            word("rule-sources"),
            rule.sources.join("; ")
        );
    }
    let _ = writeln!(text, "{}: {}", word("word-remedy"), part("advice"));
    if let Some(example) = Example::of(rule, lang) {
        let _ = writeln!(text, "\n{}:\n\n{}", word("rule-breaking"), example.broken);
        let _ = write!(text, "{}:\n\n{}", word("rule-said"), example.said);
    }
    text
}

/// The page of a rule in Markdown, in English with its Dutch title.
#[must_use]
pub fn in_markdown(rule: &'static Rule) -> String {
    let part = |lang, part: &str| words(lang, &format!("{}.{part}", rule.code)).unwrap_or_default();
    let mut text = String::new();
    let _ = writeln!(text, "## {} {}", rule.code, part(Lang::En, "title"));
    let _ = writeln!(
        text,
        "*{}.* `{}`, {}. {}",
        part(Lang::Nl, "title"),
        rule.name,
        rule.severity,
        part(Lang::En, "why")
    );
    if !rule.sources.is_empty() {
        let _ = writeln!(text, "\nFollows {}.", rule.sources.join("; "));
    }
    let _ = writeln!(text, "\n{}", part(Lang::En, "advice"));
    if let Some(example) = Example::of(rule, Lang::En) {
        let _ = writeln!(text, "\n```{}\n{}```", example.form, example.broken);
        let _ = writeln!(text, "\n```text\n{}```", example.said);
    }
    text
}

/// An example that breaks a rule.
struct Example {
    /// The form of what is broken, as Markdown names it.
    form: &'static str,
    /// The changes to the example dossier, or the text.
    broken: String,
    /// What is said of it.
    said: String,
}

impl Example {
    /// The example of a rule, if it has one.
    fn of(rule: &'static Rule, lang: Lang) -> Option<Self> {
        let of_text = reading::rules::RULES.iter().find(|one| one.rule == *rule);
        if let Some(text_rule) = of_text {
            let text = text_rule.breaking;
            return Some(Self {
                form: "text",
                broken: format!("{}\n", text.trim_end()),
                said: review::shown(text, rule, None, lang),
            });
        }
        let against = reading::against::RULES.iter().find(|one| one.rule == *rule);
        if let Some(against) = against {
            let loaded = changed(against.register)?;
            let changes = changes(against.register);
            let gap = if changes.is_empty() { "" } else { "\n" };
            return Some(Self {
                form: "text",
                broken: format!("{changes}{gap}{}\n", against.breaking.trim_end()),
                said: review::shown(against.breaking, rule, Some(&loaded), lang),
            });
        }
        (!rule.breaking.is_empty()).then(|| Self {
            form: "diff",
            broken: changes(rule.breaking),
            said: said(rule, lang),
        })
    }
}

/// Changes to the example, as a difference.
fn changes(changes: &[Change]) -> String {
    let mut text = String::new();
    let mut lines = |sign: char, words: &str| {
        for line in words.lines() {
            let _ = writeln!(text, "{sign} {line}");
        }
    };
    let mut last = "";
    for change in changes {
        if change.file() != last {
            last = change.file();
            lines('#', last);
        }
        match change {
            Change::Replace { from, to, .. } => {
                lines('-', from);
                lines('+', to);
            }
            Change::Add { text, .. } => lines('+', text),
            Change::Remove { .. } => lines('-', "…"),
        }
    }
    text
}

/// What is said of the example that breaks the rule, by that rule alone.
fn said(rule: &'static Rule, lang: Lang) -> String {
    let Some(loaded) = changed(rule.breaking) else {
        return String::new();
    };
    let register = &loaded.register;
    let edition = register.edition(None);
    let snapshot = Snapshot::new(register, example::ON, example::HORIZON, edition);
    let Settled { mut findings, .. } = settle(&snapshot, check::all(&snapshot), |_| true);
    findings.retain(|finding| finding.rule == rule);
    let settled = Settled {
        findings,
        waived: Vec::new(),
    };
    let told = of_register(&loaded, None, &snapshot, settled, vec![rule], lang);
    findings::human_without_closing(&told, false)
}

/// The example with some changes; nothing where they do not fit, which a test tells.
fn changed(changes: &[Change]) -> Option<Loaded> {
    let files: Files = example::changed(changes)
        .ok()?
        .into_iter()
        .map(|(name, text)| (name, text.into_bytes()))
        .collect();
    read_files(&files).ok()
}
