//! What a rule tells of itself.

use std::fmt;

use super::example::Change;

/// How bad it is, from low to high.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Good to know; nothing need be done.
    Info,
    /// Someone should look.
    Warning,
    /// It cannot be right as it stands.
    Error,
}

impl Severity {
    /// Every severity, the worst first.
    pub const ALL: [Severity; 3] = [Self::Error, Self::Warning, Self::Info];

    /// The word in data.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }

    /// One less bad: what would be an error if it were certain is a warning while it is not.
    ///
    /// ```
    /// use kader_core::checks::Severity;
    /// assert_eq!(Severity::Error.milder(), Severity::Warning);
    /// assert_eq!(Severity::Info.milder(), Severity::Info);
    /// ```
    #[must_use]
    pub fn milder(self) -> Self {
        match self {
            Self::Error => Self::Warning,
            Self::Warning | Self::Info => Self::Info,
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.word())
    }
}

/// How much the data proves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// Two facts that cannot both be so.
    Contradicts,
    /// Two sources, or a figure and its source, say different things.
    Differs,
    /// No source shows what should be shown; it may well be in order.
    Unconfirmed,
}

impl Certainty {
    /// The word in data.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Contradicts => "contradicts",
            Self::Differs => "differs",
            Self::Unconfirmed => "unconfirmed",
        }
    }
}

/// A rule: what it is about, and a dossier that breaks it. Its words stand in the catalogue
/// under its code: the title, why it matters (`.why`) and what to do (`.advice`).
#[derive(Debug)]
pub struct Rule {
    /// Its stable code: `M101`. Codes are never used again for something else.
    pub code: &'static str,
    /// Its name in data: `mandate-expired`.
    pub name: &'static str,
    /// How bad what it finds is, where that is certain.
    pub severity: Severity,
    /// The law, decision or standard that it follows, as officials cite it; none where it is
    /// plain sense.
    pub sources: &'static [&'static str],
    /// Changes to the [example](super::example) that break it.
    pub breaking: &'static [Change],
    /// Changes to the example that come near and do not break it.
    pub clean: &'static [Change],
}

/// Rules are the same when they have the same code.
impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

impl Eq for Rule {}

/// A code that is no longer used, and the one that says the same today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Retired {
    /// The old code.
    pub code: &'static str,
    /// The code to look at instead.
    pub now: &'static str,
}

/// A rule by its code or its name, in any case, or by a retired code that leads to it.
///
/// ```
/// use kader_core::checks::{RULES, find};
/// let rules: Vec<_> = RULES.iter().map(|rule| &rule.rule).collect();
/// assert_eq!(find(&rules, "m101").unwrap().name, "mandate-expired");
/// assert_eq!(find(&rules, "mandate-expired").unwrap().code, "M101");
/// assert!(find(&rules, "M999").is_none());
/// ```
#[must_use]
pub fn find<'r>(rules: &[&'r Rule], asked: &str) -> Option<&'r Rule> {
    find_with(rules, super::RETIRED, asked)
}

fn find_with<'r>(rules: &[&'r Rule], retired: &[Retired], asked: &str) -> Option<&'r Rule> {
    let now = retired
        .iter()
        .find(|old| old.code.eq_ignore_ascii_case(asked))
        .map_or(asked, |old| old.now);
    rules
        .iter()
        .copied()
        .find(|rule| rule.code.eq_ignore_ascii_case(now) || rule.name.eq_ignore_ascii_case(now))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_retired_code_leads_to_the_one_of_today() {
        let rules: Vec<&Rule> = super::super::RULES.iter().map(|rule| &rule.rule).collect();
        let retired = [Retired {
            code: "M001",
            now: "M101",
        }];
        let found = find_with(&rules, &retired, "m001").map(|rule| rule.code);
        assert_eq!(found, Some("M101"));
        assert_eq!(find_with(&rules, &retired, "M002"), None);
    }
}
