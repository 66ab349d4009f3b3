//! What a rule found.

use super::{Certainty, Rule, Severity};
use crate::model::RecordRef;
use crate::record::{Path, Span, Step};
use crate::wording::Message;

/// A place that takes part in a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Spot {
    /// A value of a record, or the record as a whole.
    Record {
        /// The record.
        record: RecordRef,
        /// The way to the value; empty for the whole.
        path: Path,
    },
    /// A stretch of a text, by the name of its file: of the narrative, for one.
    Text {
        /// The file.
        file: String,
        /// Where in it; nothing for the whole.
        span: Option<Span>,
    },
}

/// A place with what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// Where.
    pub spot: Spot,
    /// What it says, normalised.
    pub says: Message,
}

/// What a rule found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The rule.
    pub rule: &'static Rule,
    /// How bad it is: the rule's own severity, or milder where it is not certain.
    pub severity: Severity,
    /// How much the data proves.
    pub certainty: Certainty,
    /// What is wrong, in one sentence.
    pub message: Message,
    /// The record that it is about.
    pub subject: RecordRef,
    /// The places that take part, the one to mend first, with what each says.
    pub evidence: Vec<Evidence>,
    /// What to do, where more can be said than the rule's own advice.
    pub advice: Option<Message>,
}

impl Finding {
    /// Two facts that cannot both be so.
    #[must_use]
    pub fn contradicts(rule: &'static Rule, subject: RecordRef, message: Message) -> Self {
        Self::of(
            rule,
            Certainty::Contradicts,
            rule.severity,
            subject,
            message,
        )
    }

    /// Sources, or a figure and its source, that say different things.
    #[must_use]
    pub fn differs(rule: &'static Rule, subject: RecordRef, message: Message) -> Self {
        Self::of(rule, Certainty::Differs, rule.severity, subject, message)
    }

    /// What no source shows; milder than the rule's own severity.
    #[must_use]
    pub fn unconfirmed(rule: &'static Rule, subject: RecordRef, message: Message) -> Self {
        let severity = rule.severity.milder();
        Self::of(rule, Certainty::Unconfirmed, severity, subject, message)
    }

    /// What is found only in reconstructed detail: it says nothing of the world, so that it is
    /// information at most.
    #[must_use]
    pub fn reconstructed(rule: &'static Rule, subject: RecordRef, message: Message) -> Self {
        Self::of(
            rule,
            Certainty::Unconfirmed,
            Severity::Info,
            subject,
            message,
        )
    }

    fn of(
        rule: &'static Rule,
        certainty: Certainty,
        severity: Severity,
        subject: RecordRef,
        message: Message,
    ) -> Self {
        Self {
            rule,
            severity,
            certainty,
            message,
            subject,
            evidence: Vec::new(),
            advice: None,
        }
    }

    /// With a value of a record as evidence: the field by its key, empty for the whole record.
    #[must_use]
    pub fn shown_by(self, record: RecordRef, field: &'static str, says: Message) -> Self {
        let path = match field {
            "" => Path::default(),
            field => Path(vec![Step::Field(field)]),
        };
        self.shown_at(Spot::Record { record, path }, says)
    }

    /// With a field of one of several things within a record as evidence, counted from 0: the
    /// end of a temporary extra, for one.
    #[must_use]
    pub fn shown_by_part(
        self,
        record: RecordRef,
        (list, place): (&'static str, usize),
        field: &'static str,
        says: Message,
    ) -> Self {
        let path = Path(vec![
            Step::Field(list),
            Step::Item(place),
            Step::Field(field),
        ]);
        self.shown_at(Spot::Record { record, path }, says)
    }

    /// With a place as evidence.
    #[must_use]
    pub fn shown_at(mut self, spot: Spot, says: Message) -> Self {
        self.evidence.push(Evidence { spot, says });
        self
    }

    /// With advice of its own.
    #[must_use]
    pub fn advised(mut self, advice: Message) -> Self {
        self.advice = Some(advice);
        self
    }

    /// With a severity of its own, where the case is milder than the rule's own.
    #[must_use]
    pub fn at_most(mut self, severity: Severity) -> Self {
        self.severity = self.severity.min(severity);
        self
    }
}
