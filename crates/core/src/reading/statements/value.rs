//! Statements and their parts.

use std::fmt;

use kader_citation::date::{Duration, When};

use crate::model::Period;
use crate::reading::document::Range;
use crate::reading::names::MissionAt;

macro_rules! predicates {
    ($($(#[doc = $doc:literal])+ $variant:ident = $name:literal or $word:literal,)+) => {
        /// What is stated of a subject.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Predicate {
            $($(#[doc = $doc])+ $variant,)+
        }

        impl Predicate {
            /// Every predicate, in the order of the documentation.
            pub const ALL: &'static [Predicate] = &[$(Predicate::$variant,)+];

            /// Its name in data.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Predicate::$variant => $name,)+ }
            }

            /// Its name in the catalogue, for people.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Predicate::$variant => $word,)+ }
            }

            /// What it means, for the documentation.
            #[must_use]
            pub const fn meaning(self) -> &'static str {
                match self { $(Predicate::$variant => concat!($($doc),+),)+ }
            }
        }
    };
}

predicates! {
    /// What the mandate rests on: a resolution, an act, an agreement.
    MandateInstrument = "mandate.instrument" or "predicate-mandate-instrument",
    /// The first day of the mandate.
    MandateFrom = "mandate.from" or "predicate-mandate-from",
    /// The last day of the mandate.
    MandateUntil = "mandate.until" or "predicate-mandate-until",
    /// The day on which the mandate was renewed.
    MandateRenewed = "mandate.renewed" or "predicate-mandate-renewed",
    /// How long the mandate was renewed for.
    MandateDuration = "mandate.duration" or "predicate-mandate-duration",
    /// The most military people that the mandate allows the whole mission.
    CeilingMilitary = "ceiling.military" or "predicate-ceiling-military",
    /// The most civilians and police that the mandate allows the whole mission.
    CeilingCivilian = "ceiling.civilian" or "predicate-ceiling-civilian",
    /// The country's own limit on military people.
    FrameworkMilitary = "framework.military" or "predicate-framework-military",
    /// The temporary extra above that limit.
    FrameworkTemporary = "framework.temporary" or "predicate-framework-temporary",
    /// The country's own limit on civilians and police.
    FrameworkCivilian = "framework.civilian" or "predicate-framework-civilian",
    /// The last day of the national framework.
    FrameworkUntil = "framework.until" or "predicate-framework-until",
    /// How long the framework was extended for.
    FrameworkDuration = "framework.duration" or "predicate-framework-duration",
    /// Military people sent in a period, each tour once.
    DeployedMilitary = "deployed.military" or "predicate-deployed-military",
    /// Civilians and police sent in a period, each tour once.
    DeployedCivilian = "deployed.civilian" or "predicate-deployed-civilian",
    /// All people sent in a period, each tour once.
    DeployedTotal = "deployed.total" or "predicate-deployed-total",
    /// Military people there at one time.
    HeadcountMilitary = "headcount.military" or "predicate-headcount-military",
    /// Civilians and police there at one time.
    HeadcountCivilian = "headcount.civilian" or "predicate-headcount-civilian",
    /// The first day of the contribution.
    ContributionFrom = "contribution.from" or "predicate-contribution-from",
    /// The last day of the contribution.
    ContributionUntil = "contribution.until" or "predicate-contribution-until",
    /// Requests for protection of ships.
    RequestsTotal = "requests.total" or "predicate-requests-total",
    /// Requests that a military team carried out.
    RequestsVpd = "requests.vpd" or "predicate-requests-vpd",
    /// Requests that went to a private company.
    RequestsPmsc = "requests.pmsc" or "predicate-requests-pmsc",
    /// Requests that were refused.
    RequestsRefused = "requests.refused" or "predicate-requests-refused",
    /// Requests that were withdrawn.
    RequestsWithdrawn = "requests.withdrawn" or "predicate-requests-withdrawn",
    /// Money a year.
    FundingPerYear = "funding.per_year" or "predicate-funding-per-year",
    /// Where the mission is.
    Location = "location" or "predicate-location",
    /// The limits on military people, all together.
    TotalFrameworkMilitary = "total.framework.military" or "predicate-total-framework-military",
    /// The limits on civilians and police, all together.
    TotalFrameworkCivilian = "total.framework.civilian" or "predicate-total-framework-civilian",
    /// Military people sent, all together.
    TotalDeployedMilitary = "total.deployed.military" or "predicate-total-deployed-military",
    /// Civilians and police sent, all together.
    TotalDeployedCivilian = "total.deployed.civilian" or "predicate-total-deployed-civilian",
    /// People sent, all together.
    TotalDeployedTotal = "total.deployed.total" or "predicate-total-deployed-total",
}

impl fmt::Display for Predicate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

/// What is stated.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Value {
    /// A count.
    Count(u64),
    /// A day, or words that allow several.
    When(When),
    /// That there is no end.
    Indefinite,
    /// A length of time.
    Duration(Duration),
    /// Whole units of the currency: `EUR 3500000`.
    Money(u64),
    /// Words, or the identifier of what is cited.
    Words(String),
}

/// As in data: a number, a day or the first and last of several, ISO 8601 for a duration.
impl fmt::Display for Value {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Count(count) => write!(formatter, "{count}"),
            Value::When(when) => write!(formatter, "{when}"),
            Value::Indefinite => formatter.write_str("indefinite"),
            Value::Duration(duration) => write!(formatter, "{duration}"),
            Value::Money(amount) => write!(formatter, "EUR {amount}"),
            Value::Words(words) => formatter.write_str(words),
        }
    }
}

impl Value {
    /// The count, if it is one.
    #[must_use]
    pub fn count(&self) -> Option<u64> {
        match self {
            Value::Count(count) => Some(*count),
            _ => None,
        }
    }

    /// The day or days, if it is some.
    #[must_use]
    pub fn when(&self) -> Option<&When> {
        match self {
            Value::When(when) => Some(when),
            _ => None,
        }
    }
}

/// What is said about a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Qualifier {
    /// About the number: its degree or scope.
    Number(kader_citation::Qualifier),
    /// It is meant to be so, and is not yet.
    Planned,
}

impl Qualifier {
    /// Its name in data.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Qualifier::Number(one) => one.name(),
            Qualifier::Planned => "planned",
        }
    }
}

/// Where a statement stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Origin {
    /// In the running text.
    Text,
    /// In a footnote.
    Note(usize),
    /// In a heading.
    Heading,
    /// In a row of a table, by their places.
    Table(usize, usize),
}

/// Something that a document states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// The mission that it is about; nothing where it is about the whole of the document.
    pub subject: Option<MissionAt>,
    /// What is stated of it.
    pub predicate: Predicate,
    /// The value.
    pub value: Value,
    /// What is said about the value.
    pub qualifiers: Vec<Qualifier>,
    /// The period that it holds for, where the document tells.
    pub period: Option<Period>,
    /// The words of the value in the clean text.
    pub range: Range,
    /// The sentence or row around it in the clean text.
    pub around: Range,
    /// The section that it stands in.
    pub section: usize,
    /// Where it stands.
    pub origin: Origin,
}

impl Statement {
    /// Whether a qualifier is said about it.
    #[must_use]
    pub fn has(&self, qualifier: Qualifier) -> bool {
        self.qualifiers.contains(&qualifier)
    }

    /// Whether the number stands as it is: neither vague nor a limit, nor only planned.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        self.qualifiers.iter().all(|one| match one {
            Qualifier::Number(one) => !one.is_degree(),
            Qualifier::Planned => false,
        })
    }

    /// Whether it stands in a table.
    #[must_use]
    pub fn in_table(&self) -> bool {
        matches!(self.origin, Origin::Table(..))
    }
}
