//! The counting rules.

/// By which rule a figure is counted. The words of each stand in the catalogue (`rule-…`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CountingRule {
    /// Deployments with at least one day in the period, once each; two tours of one person
    /// count twice; an extension is the same deployment. A published tally where there are no
    /// records.
    Deployed,
    /// The sum of the categories.
    DeployedTotal,
    /// The highest adopted base size in force on any day of the period; reserve excluded.
    Framework,
    /// The highest sum of temporary extras in force on any day of the period.
    Temporary,
    /// The sum over the rows of base and temporary extra.
    FrameworkTotal,
    /// The sum over the rows.
    Total,
    /// The legal bases that hold on the last day of the period.
    LegalBasis,
    /// The mandate that is in force on the last day of the period.
    Mandate,
    /// The end of the framework in force on the day, with whatever extends it without a gap; or
    /// else of the last framework of the period before the day.
    FrameworkUntil,
    /// People on post on one day; a deployment that is still open lasts.
    Headcount,
    /// The highest headcount on any day of the period, and the first day on which it was.
    Peak,
    /// Days in the period, each person counted on each day on post.
    PersonDays,
    /// Headcount against the limit in force that day.
    FrameworkUse,
    /// Requests submitted in the period or year, by outcome, or as published for exactly it.
    Requests,
    /// What ends within the horizon; a vague end as soon as it can fall within it.
    Expiries,
    /// What was published, tallied or attested beside what is computed or adopted.
    Differences,
    /// As the edition was published.
    Published,
    /// A value of a record, as adopted.
    Adopted,
}

impl CountingRule {
    /// Every rule.
    pub const ALL: [CountingRule; 18] = [
        Self::Deployed,
        Self::DeployedTotal,
        Self::Framework,
        Self::Temporary,
        Self::FrameworkTotal,
        Self::Total,
        Self::LegalBasis,
        Self::Mandate,
        Self::FrameworkUntil,
        Self::Headcount,
        Self::Peak,
        Self::PersonDays,
        Self::FrameworkUse,
        Self::Requests,
        Self::Expiries,
        Self::Differences,
        Self::Published,
        Self::Adopted,
    ];

    /// Its name in the catalogue and in data.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Deployed => "rule-deployed",
            Self::DeployedTotal => "rule-deployed-total",
            Self::Framework => "rule-framework",
            Self::Temporary => "rule-temporary",
            Self::FrameworkTotal => "rule-framework-total",
            Self::Total => "rule-total",
            Self::LegalBasis => "rule-legal-basis",
            Self::Mandate => "rule-mandate",
            Self::FrameworkUntil => "rule-framework-until",
            Self::Headcount => "rule-headcount",
            Self::Peak => "rule-peak",
            Self::PersonDays => "rule-person-days",
            Self::FrameworkUse => "rule-framework-use",
            Self::Requests => "rule-requests",
            Self::Expiries => "rule-expiries",
            Self::Differences => "rule-differences",
            Self::Published => "rule-published",
            Self::Adopted => "rule-adopted",
        }
    }
}
