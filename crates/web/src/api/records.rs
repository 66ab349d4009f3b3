//! Records as JSON, kind by kind: what may be published of them.

use kader_core::model::{
    Assessment, Commitment, Contribution, ContributionId, Decision, Edition, Evaluation, Event,
    Framework, Funding, LegalBasis, Mandate, Mission, Objective, Paper, Parameter, Post, Region,
    Request, Tally,
};
use kader_core::record::{Field, FieldShape, Publication, Shape, Value as Node};
use kader_core::register::Register;
use serde_json::{Map, Value, json};

/// A record that can be written.
trait Written {
    fn json(&self) -> Value;
}

impl<R: Field> Written for R {
    fn json(&self) -> Value {
        self.write()
            .map_or(Value::Null, |value| value_of(&value, Some(&R::shape())))
    }
}

/// A kind of record.
struct Kind {
    plural: &'static str,
    shape: fn() -> Shape,
    get: for<'r> fn(&'r Register, &str) -> Option<&'r dyn Written>,
    all: for<'r> fn(&'r Register) -> Vec<&'r dyn Written>,
}

macro_rules! kinds {
    ($($plural:literal $field:ident $type:ident;)+) => {
        /// The kinds, in order of the model. Deployments are not among them: what the public may
        /// see of them are counts. Nor are waivers, which are for those who keep the register.
        const KINDS: &[Kind] = &[$(
            Kind {
                plural: $plural,
                shape: <$type as Field>::shape,
                get: |register, id| register.$field.get(id).map(|one| one as &dyn Written),
                all: |register| register.$field.values().map(|one| one as &dyn Written).collect(),
            },
        )+];
    };
}

kinds! {
    "regions" regions Region;
    "papers" papers Paper;
    "missions" missions Mission;
    "legal-bases" legal_bases LegalBasis;
    "mandates" mandates Mandate;
    "contributions" contributions Contribution;
    "frameworks" frameworks Framework;
    "posts" posts Post;
    "tallies" tallies Tally;
    "events" events Event;
    "decisions" decisions Decision;
    "commitments" commitments Commitment;
    "funding" funding Funding;
    "objectives" objectives Objective;
    "assessments" assessments Assessment;
    "evaluations" evaluations Evaluation;
    "requests" requests Request;
    "parameters" parameters Parameter;
    "editions" editions Edition;
}

/// The name of a kind of record in addresses: `missions`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KindName(usize);

impl KindName {
    /// Every kind.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..KINDS.len()).map(Self)
    }

    /// The kind with this name.
    #[must_use]
    pub fn parse(plural: &str) -> Option<Self> {
        Self::all().find(|kind| kind.plural() == plural)
    }

    fn kind(self) -> Option<&'static Kind> {
        KINDS.get(self.0)
    }

    /// Its name.
    #[must_use]
    pub fn plural(self) -> &'static str {
        self.kind().map_or("", |kind| kind.plural)
    }

    /// What its records look like.
    #[must_use]
    pub fn shape(self) -> Option<Shape> {
        self.kind().map(|kind| (kind.shape)())
    }

    /// How many there are.
    #[must_use]
    pub fn count(self, register: &Register) -> usize {
        self.kind().map_or(0, |kind| (kind.all)(register).len())
    }

    /// One of them.
    #[must_use]
    pub fn record(self, register: &Register, id: &str) -> Option<Value> {
        let found = (self.kind()?.get)(register, id);
        found.map(Written::json)
    }

    /// All of them in order of id, or those of a mission; and how many that are.
    #[must_use]
    pub fn records(
        self,
        register: &Register,
        mission: Option<&str>,
        skipped: usize,
        most: usize,
    ) -> (Vec<Value>, usize) {
        let all = self
            .kind()
            .map_or_else(Vec::new, |kind| (kind.all)(register));
        match mission {
            None => {
                let page = all.iter().skip(skipped).take(most);
                (page.map(|record| record.json()).collect(), all.len())
            }
            Some(mission) => {
                let of_it: Vec<Value> = all
                    .iter()
                    .map(|record| record.json())
                    .filter(|record| belongs(register, record, mission))
                    .collect();
                let total = of_it.len();
                (of_it.into_iter().skip(skipped).take(most).collect(), total)
            }
        }
    }
}

/// Whether a record names a mission, or a contribution to it.
fn belongs(register: &Register, record: &Value, mission: &str) -> bool {
    let words = |key: &str| record.get(key).and_then(Value::as_str);
    let of_contribution = |id: &str| {
        ContributionId::new(id)
            .and_then(|id| register.mission_of(&id))
            .is_some_and(|found| found.id.as_str() == mission)
    };
    let listed = record.get("contributions").and_then(Value::as_array);
    let mut listed = listed.into_iter().flatten().filter_map(Value::as_str);
    words("mission") == Some(mission)
        || words("contribution").is_some_and(of_contribution)
        || listed.any(of_contribution)
}

/// A value as JSON, without the fields that may not be published.
fn value_of(value: &Node, shape: Option<&Shape>) -> Value {
    match value {
        Node::Text(words) => json!(words),
        Node::Integer(number) => json!(number),
        // Digits that are no number cannot be written in JSON as one.
        Node::Decimal(digits) => digits
            .parse::<f64>()
            .map_or_else(|_| json!(digits), |number| json!(number)),
        Node::Boolean(is) => json!(is),
        Node::Date(day) => json!(day.to_string()),
        Node::List(items) => {
            let inner = match shape {
                Some(Shape::List(inner)) => Some(inner.as_ref()),
                _ => None,
            };
            items
                .iter()
                .map(|item| value_of(&item.value, inner))
                .collect()
        }
        Node::Table(entries) => {
            let fields = shape.map_or_else(Vec::new, |shape| fields(shape, value));
            let mut object = Map::new();
            for entry in entries {
                let field = fields.iter().find(|field| field.key == entry.key);
                if field.is_some_and(|field| field.publication == Publication::Restricted) {
                    continue;
                }
                let shape = field.map(|field| (field.shape)());
                let value = value_of(&entry.node.value, shape.as_ref());
                object.insert(entry.key.clone(), value);
            }
            Value::Object(object)
        }
    }
}

/// The fields that a table of this shape can have; of a state those of its word.
fn fields(shape: &Shape, value: &Node) -> Vec<FieldShape> {
    match shape {
        Shape::Table { fields, .. } => fields.clone(),
        Shape::State { tag, choices, .. } => {
            let Node::Table(entries) = value else {
                return Vec::new();
            };
            let word = entries.iter().find(|entry| entry.key == *tag);
            let of_word = choices.iter().find(|choice| {
                word.is_some_and(|word| word.node.value == Node::Text(choice.word.to_owned()))
            });
            of_word.map_or_else(Vec::new, |choice| choice.fields.clone())
        }
        Shape::OneOf { forms, .. } => forms.iter().flat_map(|form| fields(form, value)).collect(),
        Shape::Text { .. }
        | Shape::Integer { .. }
        | Shape::Decimal
        | Shape::Boolean
        | Shape::Date
        | Shape::Word(_)
        | Shape::Choice { .. }
        | Shape::List(_) => Vec::new(),
    }
}
