//! `kader explain`: what an error code means, why it matters and what to do.

use std::fmt::Write as _;

use kader_citation::problem::{self, RULES, Rule};
use kader_core::checks::{Rule as RegisterRule, find};
use kader_core::record::Code;
use kader_core::wording::{Lang, Message, say, words};

use super::arguments::ExplainArguments;
use super::cite::language;
use super::reading::review;
use super::{Failure, Output, check};

/// Prints the page of a code, or the list of all codes.
pub fn run(asked: &ExplainArguments, output: &mut Output) -> Result<u8, Failure> {
    let lang = output.lang();
    let mut text = String::new();
    match &asked.code {
        None => {
            for code in Code::ALL {
                let title = words(lang, &format!("{code}.title")).unwrap_or_default();
                let _ = writeln!(text, "{code}  {title}");
            }
            for rule in rules() {
                let title = words(lang, &format!("{}.title", rule.code)).unwrap_or_default();
                let _ = writeln!(text, "{}  {title}", rule.code);
            }
            for rule in RULES {
                let _ = writeln!(text, "{}  {}", rule.code, rule.name.get(language(lang)));
            }
        }
        Some(name) => {
            if let Some(rule) = problem::rule(name) {
                text = rule_page(rule, lang);
                output.result(text.as_bytes())?;
                return Ok(0);
            }
            if let Some(rule) = find(&rules(), name) {
                text = super::rule_page::for_terminal(rule, lang);
                output.result(text.as_bytes())?;
                return Ok(0);
            }
            let Some(code) = Code::parse(name) else {
                output.complain_message(&Message::new("unknown-code").with("code", name));
                return Err(Failure::Said);
            };
            let part = |part: &str| words(lang, &format!("{code}.{part}")).unwrap_or_default();
            let _ = writeln!(text, "{code}  {}\n", part("title"));
            let _ = writeln!(text, "{}", part("why"));
            let _ = writeln!(
                text,
                "\n{}: {}",
                say(lang, &Message::new("word-remedy")),
                part("remedy")
            );
        }
    }
    output.result(text.as_bytes())?;
    Ok(0)
}

/// The rules over registers, reports and documents, in order of code.
fn rules() -> Vec<&'static RegisterRule> {
    let mut rules = check::rules();
    rules.extend(review::within().chain(review::beside()));
    rules
}

/// The page of a rule about citations.
fn rule_page(rule: &Rule, lang: Lang) -> String {
    let word = |name: &'static str| say(lang, &Message::new(name));
    let mut text = String::new();
    let _ = writeln!(
        text,
        "{}  {}  ({})\n",
        rule.code,
        rule.name.get(language(lang)),
        rule.slug
    );
    let _ = writeln!(text, "{}\n", rule.why.get(language(lang)));
    let _ = writeln!(text, "{}: {}", word("explain-breaking"), rule.breaking);
    let _ = writeln!(text, "{}: {}", word("explain-clean"), rule.clean);
    text
}
