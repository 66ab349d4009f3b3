//! Ids: one type for each kind of record, so that one cannot stand for another.

use std::fmt;

/// The pattern that every id has (ECMA 262): lower case letters, digits, `-` and `.`,
/// beginning with a letter or digit. Papers may have capitals: `kst-35925-X-59`.
pub(crate) const PATTERN: &str = "^[a-z0-9][a-z0-9.-]{0,79}$";

/// The pattern of the ids of papers.
pub(crate) const PAPER_PATTERN: &str = "^[A-Za-z0-9][A-Za-z0-9.-]{0,79}$";

/// The pattern of the ids of a kind.
const fn pattern(kind: RecordKind) -> &'static str {
    match kind {
        RecordKind::Paper => PAPER_PATTERN,
        _ => PATTERN,
    }
}

/// Whether a text has the form of an id of this kind; the most is 80 characters.
pub(crate) fn is_id(kind: RecordKind, text: &str) -> bool {
    let capitals = kind == RecordKind::Paper;
    let good = |byte: u8| {
        byte.is_ascii_lowercase() || byte.is_ascii_digit() || capitals && byte.is_ascii_uppercase()
    };
    text.len() <= 80
        && text.bytes().next().is_some_and(good)
        && text
            .bytes()
            .all(|byte| good(byte) || byte == b'-' || byte == b'.')
}

/// The id that words would make: `Alfa Missie` as `alfa-missie`.
fn slug(words: &str) -> Option<String> {
    let mut slug = String::new();
    for letter in words.trim().chars() {
        match letter {
            'A'..='Z' => slug.push(letter.to_ascii_lowercase()),
            'a'..='z' | '0'..='9' | '.' => slug.push(letter),
            ' ' | '-' | '_' | '/' if !slug.is_empty() && !slug.ends_with('-') => slug.push('-'),
            ' ' | '-' | '_' | '/' => {}
            // Anything else would be lost, and another id be proposed than is meant.
            _ => return None,
        }
    }
    Some(slug.trim_end_matches('-').to_owned())
}

macro_rules! ids {
    ($($(#[doc = $doc:literal])+ $name:ident $kind:ident $word:literal $example:literal,)+) => {
        /// The kinds of record.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum RecordKind {
            $($(#[doc = $doc])+ $kind,)+
            /// A deployment.
            Deployment,
        }

        impl RecordKind {
            /// Every kind.
            pub const ALL: &'static [RecordKind] = &[$(Self::$kind,)+ Self::Deployment];

            /// Its word in data and in the catalogue (`kind-…`).
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $(Self::$kind => $word,)+ Self::Deployment => "deployment" }
            }
        }

        $(
            $(#[doc = $doc])+
            #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub struct $name(String);

            impl $name {
                /// The id with this text, if it has the form of one.
                #[must_use]
                pub fn new(text: &str) -> Option<Self> {
                    is_id(RecordKind::$kind, text).then(|| Self(text.to_owned()))
                }

                /// The text.
                #[must_use]
                pub fn as_str(&self) -> &str {
                    &self.0
                }

                /// The record that it names.
                #[must_use]
                pub fn record(&self) -> RecordRef {
                    RecordRef { kind: RecordKind::$kind, id: self.0.clone() }
                }
            }

            impl fmt::Display for $name {
                fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                    formatter.write_str(&self.0)
                }
            }

            impl std::borrow::Borrow<str> for $name {
                fn borrow(&self) -> &str {
                    &self.0
                }
            }

            impl crate::record::Field for $name {
                fn read(
                    node: &crate::record::Node,
                    reader: &mut crate::record::Reader,
                ) -> Option<Self> {
                    use crate::record::{Code, Value};
                    let Value::Text(text) = &node.value else {
                        reader.wrong_type(node, "text");
                        return None;
                    };
                    Self::new(text).or_else(|| {
                        let message =
                            crate::wording::Message::new("E106").with("value", text);
                        match slug(text).filter(|slug| Self::new(slug).is_some()) {
                            Some(slug) => {
                                let remedy = crate::wording::Message::new("remedy-id")
                                    .with("id", slug);
                                reader.problem_with(Code::BadId, node.span, message, remedy);
                            }
                            None => reader.problem(Code::BadId, node.span, message),
                        }
                        None
                    })
                }

                fn write(&self) -> Option<crate::record::Value> {
                    Some(crate::record::Value::Text(self.0.clone()))
                }

                fn shape() -> crate::record::Shape {
                    crate::record::Shape::Text {
                        pattern: Some(pattern(RecordKind::$kind)),
                        name: concat!("id-", $word),
                        example: $example,
                    }
                }

                fn references(
                    &self,
                    path: &mut crate::record::Path,
                    visit: &mut crate::record::Visit<'_>,
                ) {
                    visit(path, self.record());
                }
            }
        )+
    };
}

ids! {
    /// The id of a mission.
    MissionId Mission "mission" "unifil",
    /// The id of a legal basis.
    LegalBasisId LegalBasis "legal-basis" "untso-res-50",
    /// The id of a mandate.
    MandateId Mandate "mandate" "unifil-2650",
    /// The id of a contribution.
    ContributionId Contribution "contribution" "unifil-gender-adviser",
    /// The id of a national framework.
    FrameworkId Framework "framework" "unifil-2022",
    /// The id of a post.
    PostId Post "post" "unifil-gender-adviser",
    /// The id of a published tally.
    TallyId Tally "tally" "minusma-military",
    /// The id of an event.
    EventId Event "event" "unifil-2022-12-15",
    /// The id of a decision.
    DecisionId Decision "decision" "undof-end",
    /// The id of a paper or another citable source.
    PaperId Paper "paper" "kst-29521-446",
    /// The id of a commitment to parliament.
    CommitmentId Commitment "commitment" "minusma-review",
    /// The id of a financial contribution.
    FundingId Funding "funding" "gpoi-2022",
    /// The id of an objective.
    ObjectiveId Objective "objective" "undof-position",
    /// The id of an assessment.
    AssessmentId Assessment "assessment" "minusma-review",
    /// The id of an evaluation.
    EvaluationId Evaluation "evaluation" "minusma-c130-iob",
    /// The id of an assistance request.
    RequestId Request "request" "2022-014",
    /// The id of a dated parameter.
    ParameterId Parameter "parameter" "vpd-teams-per-year",
    /// The id of an abbreviation.
    AbbreviationId Abbreviation "abbreviation" "laf",
    /// The id of a region.
    RegionId Region "region" "sahel",
    /// The id of an edition.
    EditionId Edition "edition" "jvom-2023",
    /// The id of a section of an edition.
    SectionId Section "section" "unifil",
    /// The id of a row of an annex.
    RowId Row "row" "untso",
    /// The id of a waiver.
    WaiverId Waiver "waiver" "irini-framework",
}

/// A record, named by its kind and id.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordRef {
    /// Its kind.
    pub kind: RecordKind,
    /// Its id.
    pub id: String,
}

impl RecordRef {
    /// The record that words name, as `kind/id`.
    ///
    /// ```
    /// use kader_core::model::RecordRef;
    /// let record = RecordRef::parse("mission/unifil").unwrap();
    /// assert_eq!(record.to_string(), "mission/unifil");
    /// assert_eq!(RecordRef::parse("ship/unifil"), None);
    /// ```
    #[must_use]
    pub fn parse(words: &str) -> Option<Self> {
        let (kind, id) = words.split_once('/')?;
        let kind = RecordKind::ALL
            .iter()
            .copied()
            .find(|known| known.word() == kind)?;
        is_id(kind, id).then(|| Self {
            kind,
            id: id.to_owned(),
        })
    }
}

impl crate::record::Field for RecordRef {
    fn read(node: &crate::record::Node, reader: &mut crate::record::Reader) -> Option<Self> {
        use crate::record::{Code, Value};
        let Value::Text(words) = &node.value else {
            reader.wrong_type(node, "text");
            return None;
        };
        Self::parse(words).or_else(|| {
            let message = crate::wording::Message::new("E106").with("value", words);
            let remedy = crate::wording::Message::new("remedy-record");
            reader.problem_with(Code::BadId, node.span, message, remedy);
            None
        })
    }

    fn write(&self) -> Option<crate::record::Value> {
        Some(crate::record::Value::Text(self.to_string()))
    }

    fn shape() -> crate::record::Shape {
        crate::record::Shape::Text {
            pattern: Some("^[a-z-]+/[A-Za-z0-9][A-Za-z0-9.-]{0,79}$"),
            name: "record",
            example: "mission/unifil",
        }
    }

    fn references(&self, path: &mut crate::record::Path, visit: &mut crate::record::Visit<'_>) {
        visit(path, self.clone());
    }
}

impl fmt::Display for RecordRef {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}/{}", self.kind.word(), self.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_lower_case_words() {
        for good in ["unifil", "kst-29521-446", "2022-014", "a.b"] {
            assert!(is_id(RecordKind::Mission, good), "{good}");
        }
        for bad in ["", "UNIFIL", "-a", "a b", "a/b", "é", &"a".repeat(81)] {
            assert!(!is_id(RecordKind::Mission, bad), "{bad}");
        }
    }
}
