//! Which rules are asked: `--select` and `--ignore`.

use kader_core::checks::{Rule, find};
use kader_core::wording::{Message, say};

use crate::cli::arguments::FindingsArguments;
use crate::cli::{Failure, Output};

/// The rules that are asked.
pub struct Chosen {
    rules: Vec<&'static Rule>,
}

impl Chosen {
    /// Those that are selected, or all, without those that are ignored. A rule is named by its
    /// code, its name, or the letter of its family.
    pub fn new(
        every: &[&'static Rule],
        asked: &FindingsArguments,
        output: &mut Output,
    ) -> Result<Self, Failure> {
        let mut sound = true;
        let mut named = |names: &[String]| -> Vec<&'static Rule> {
            let mut found = Vec::new();
            for name in names {
                let family = every
                    .iter()
                    .copied()
                    .filter(|rule| name.len() == 1 && rule.code.starts_with(&name.to_uppercase()));
                let before = found.len();
                found.extend(find(every, name));
                found.extend(family);
                if found.len() == before {
                    output.complain_message(&Message::new("unknown-rule").with("rule", name));
                    sound = false;
                }
            }
            found
        };
        let (selected, ignored) = (named(&asked.select), named(&asked.ignore));
        if !sound {
            let help = say(output.lang(), &Message::new("unknown-rule-remedy"));
            output.advise(&help);
            return Err(Failure::Said);
        }
        let rules = every
            .iter()
            .copied()
            .filter(|rule| asked.select.is_empty() || selected.contains(rule))
            .filter(|rule| !ignored.contains(rule))
            .collect();
        Ok(Self { rules })
    }

    /// The rules, in order of code.
    pub fn rules(&self) -> &[&'static Rule] {
        &self.rules
    }

    /// Whether a rule is asked.
    pub fn asks(&self, rule: &Rule) -> bool {
        self.rules.contains(&rule)
    }

    /// Whether a rule is asked, by its code or name.
    pub fn asks_named(&self, name: &str) -> bool {
        find(&self.rules, name).is_some()
    }
}
