//! Random registers, made by the shapes of the model: a field that is added there is tried here.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use kader_core::model::{Deployment, EditionId, RecordKind, Section, SectionId};
use kader_core::record::{Entry, Field, FieldShape, Reader, Shape, Value};
use kader_core::register::{DeploymentsBuilder, Narrative, Records, Register};
use proptest::collection::{btree_set, vec};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::Union;

/// How deep tables may nest in one another before what may be left out is.
const DEPTH: u32 = 4;

/// The ids of each kind; every one of them has a record, so that every reference leads to one.
const IDS: [&str; 3] = ["a", "b-2.c", "9z"];
const PAPER_IDS: [&str; 3] = ["kst-35925-X-59", "a", "P.1"];

fn ids(kind: &str) -> [&'static str; 3] {
    if kind == "paper" { PAPER_IDS } else { IDS }
}

/// Words with all that files could trip over.
pub fn words() -> BoxedStrategy<String> {
    let letters = "abcXYZ019";
    let signs = "\"'\\,;#{}[]=|$%&<>-–“”…éß中😀\u{A0}\u{2028}\u{202E}\u{FEFF} \t\n\r";
    let letter = prop_oneof![
        2 => select(letters.chars().collect::<Vec<_>>()),
        1 => select(signs.chars().collect::<Vec<_>>()),
    ];
    let whole = [
        "true",
        "unknown",
        "indefinite",
        "2023-02-30",
        "1",
        "{ a = 1 }",
        "[1]",
        "a; b",
        "\"\"",
        "it is",
        "a\r\nb",
        "=1+1",
        "é",
        "\"\"\"",
        "'''",
        "ja",
    ];
    prop_oneof![
        3 => vec(letter, 1..12)
            .prop_map(|letters| letters.into_iter().collect::<String>())
            .prop_filter("it says something", |words| !words.trim().is_empty()),
        1 => select(whole.to_vec()).prop_map(str::to_owned),
    ]
    .boxed()
}

fn text(words: &str) -> Value {
    Value::Text(words.to_owned())
}

/// Whether a key names the later or greater of two.
fn is_later(key: &str) -> bool {
    ["until", "latest", "most", "up_to", "until_year"].contains(&key)
}

fn day(key: &str) -> BoxedStrategy<Date> {
    let middle = date(2000, 1, 1);
    let days = (0..9000_i64).prop_map(move |days| (middle, days));
    let later = is_later(key);
    let near = days.prop_map(move |(middle, days)| {
        let days = if later { days } else { -days };
        middle
            .checked_add(jiff::Span::new().days(days))
            .expect("it is near")
    });
    let far = if later {
        date(9999, 12, 31)
    } else {
        date(0, 1, 1)
    };
    prop_oneof![8 => near, 1 => Just(middle), 1 => Just(far)].boxed()
}

fn integer(key: &str) -> BoxedStrategy<i64> {
    let later = is_later(key);
    let near = (0..50_i64).prop_map(move |number| if later { 50 + number } else { number });
    let far = if later { i64::from(u32::MAX) } else { 0 };
    prop_oneof![4 => near, 1 => Just(far), 1 => Just(50)].boxed()
}

fn decimal(key: &str) -> BoxedStrategy<Value> {
    let most: i64 = if key == "latitude" {
        90_000_000
    } else {
        180_000_000
    };
    (-most..=most)
        .prop_map(|millionths: i64| {
            let sign = if millionths < 0 { "-" } else { "" };
            let (whole, rest) = (millionths.abs() / 1_000_000, millionths.abs() % 1_000_000);
            Value::Decimal(format!("{sign}{whole}.{rest:06}"))
        })
        .boxed()
}

fn amount() -> BoxedStrategy<Value> {
    (0..999_999_999_999_999_i64, 0..100)
        .prop_map(|(whole, rest)| text(&format!("EUR {whole}.{rest:02}")))
        .boxed()
}

fn words_of(name: &'static str, key: &str) -> BoxedStrategy<Value> {
    if let Some(kind) = name.strip_prefix("id-") {
        return select(ids(kind).to_vec()).prop_map(text).boxed();
    }
    match name {
        "source" => {
            let locator = words().prop_map(|words| format!("#{}", words.trim()));
            (select(PAPER_IDS.to_vec()), proptest::option::of(locator))
                .prop_map(|(paper, locator)| {
                    text(&format!("{paper}{}", locator.unwrap_or_default()))
                })
                .boxed()
        }
        "record" => select(vec!["mission", "post", "framework"])
            .prop_flat_map(|kind| select(ids(kind).to_vec()).prop_map(move |id| (kind, id)))
            .prop_map(|(kind, id)| text(&format!("{kind}/{id}")))
            .boxed(),
        "amount" => amount(),
        _ if key == "country" => select(vec!["NL", "ML"]).prop_map(text).boxed(),
        _ => words().prop_map(Value::Text).boxed(),
    }
}

fn value(shape: &Shape, key: &str, depth: u32) -> BoxedStrategy<Value> {
    match shape {
        Shape::Text { name, .. } => words_of(name, key),
        Shape::Integer { .. } => integer(key).prop_map(Value::Integer).boxed(),
        Shape::Decimal => decimal(key),
        Shape::Boolean => any::<bool>().prop_map(Value::Boolean).boxed(),
        Shape::Date => day(key).prop_map(Value::Date).boxed(),
        Shape::Word(word) => Just(text(word)).boxed(),
        Shape::Choice { choices, .. } => {
            let words: Vec<&str> = choices.iter().map(|choice| choice.word).collect();
            select(words).prop_map(text).boxed()
        }
        Shape::State { tag, choices, .. } => {
            let tag = *tag;
            Union::new(choices.iter().map(|choice| {
                let word = choice.word;
                table(&choice.fields, depth).prop_map(move |mut entries| {
                    entries.insert(0, Entry::made(tag, text(word)));
                    Value::Table(entries)
                })
            }))
            .boxed()
        }
        Shape::List(inner) => vec(value(inner, key, depth + 1), 0..3)
            .prop_map(|items| Value::List(items.into_iter().map(Value::made).collect()))
            .boxed(),
        Shape::Table { fields, .. } => table(fields, depth).prop_map(Value::Table).boxed(),
        Shape::OneOf { forms, .. } => {
            Union::new(forms.iter().map(|form| value(form, key, depth))).boxed()
        }
    }
}

fn table(fields: &[FieldShape], depth: u32) -> BoxedStrategy<Vec<Entry>> {
    let mut all: BoxedStrategy<Vec<Entry>> = Just(Vec::new()).boxed();
    for field in fields {
        let shape = (field.shape)();
        if depth > DEPTH && !field.required {
            continue;
        }
        let of = if field.key == "attestation" {
            attestations(fields, depth)
        } else {
            value(&shape, field.key, depth + 1)
        };
        let key = field.key;
        let of = if field.required {
            of.prop_map(Some).boxed()
        } else {
            proptest::option::of(of).boxed()
        };
        all = (all, of)
            .prop_map(move |(mut entries, value)| {
                entries.extend(value.map(|value| Entry::made(key, value)));
                entries
            })
            .boxed();
    }
    all
}

/// What other sources say of the fields of a record.
fn attestations(fields: &[FieldShape], depth: u32) -> BoxedStrategy<Value> {
    let own = fields
        .iter()
        .take_while(|field| field.key != "sources")
        .map(|field| {
            let key = field.key;
            let says = value(&(field.shape)(), key, depth + 2);
            let source = words_of("source", "source");
            (says, source, proptest::option::of(words())).prop_map(move |(says, source, remark)| {
                let mut entries = vec![
                    Entry::made("field", text(key)),
                    Entry::made("says", says),
                    Entry::made("source", source),
                ];
                entries.extend(remark.map(|words| Entry::made("remark", text(&words))));
                Value::Table(entries)
            })
        });
    vec(Union::new(own), 0..3)
        .prop_map(|items| Value::List(items.into_iter().map(Value::made).collect()))
        .boxed()
}

/// Gives a table another value under a key.
fn put(value: &mut Value, key: &str, to: Option<Value>) {
    if let Value::Table(entries) = value {
        entries.retain(|entry| entry.key != key);
        entries.extend(to.map(|to| Entry::made(key, to)));
    }
}

/// Sections get ids of their own, wherever they stand.
fn number_sections(value: &mut Value, count: &mut u32) {
    let Value::Table(entries) = value else { return };
    for entry in entries.iter_mut().filter(|entry| entry.key == "section") {
        if let Value::List(items) = &mut entry.node.value {
            for item in items {
                put(&mut item.value, "id", Some(text(&format!("s{count}"))));
                *count += 1;
                number_sections(&mut item.value, count);
            }
        }
    }
}

fn read<R: Field>(value: Value) -> Option<R> {
    R::read(&value.made(), &mut Reader::new())
}

/// A record for each id of its kind.
fn records<R: Field + std::fmt::Debug + Clone + 'static>(
    kind: RecordKind,
) -> BoxedStrategy<Vec<R>> {
    let one = |id: &'static str, place: usize| {
        value(&R::shape(), "", 0).prop_filter_map("its parts fit together", move |mut value| {
            put(&mut value, "id", Some(text(id)));
            match kind {
                // The tree of regions has no rings.
                RecordKind::Region => {
                    let parent = place.checked_sub(1).map(|above| text(IDS[above]));
                    put(&mut value, "parent", parent.filter(|_| place != 1));
                }
                RecordKind::Mandate => {
                    let other = IDS[(place + 1) % IDS.len()];
                    put(&mut value, "renews", (place > 0).then(|| text(other)));
                }
                RecordKind::Edition => number_sections(&mut value, &mut 0),
                _ => {}
            }
            read(value)
        })
    };
    let [first, second, third] = ids(kind.word());
    (one(first, 0), one(second, 1), one(third, 2))
        .prop_map(|(first, second, third)| vec![first, second, third])
        .boxed()
}

fn deployments() -> BoxedStrategy<Vec<Deployment>> {
    let one = value(&Deployment::shape(), "", 0)
        .prop_filter_map("its days can be held", read::<Deployment>);
    let ids = btree_set(any::<u32>(), 0..8);
    (ids, vec(one, 8))
        .prop_map(|(ids, many)| {
            let numbered = ids.into_iter().zip(many).map(|(id, mut deployment)| {
                deployment.id.0 = id;
                deployment
            });
            numbered.collect()
        })
        .boxed()
}

fn sections(tree: &[Section], ids: &mut Vec<SectionId>) {
    for section in tree {
        ids.push(section.id.clone());
        sections(&section.sections, ids);
    }
}

/// A text as a dossier holds it: one kind of line end, no mark at its beginning.
fn narrative() -> BoxedStrategy<String> {
    vec(words(), 0..4)
        .prop_map(|parts| {
            let text = parts.join("\n\n").replace("\r\n", "\n").replace('\r', "\n");
            text.trim_start_matches('\u{FEFF}').to_owned()
        })
        .boxed()
}

macro_rules! fill {
    ($records:ident: $($field:ident $kind:ident,)+) => {{
        let empty: BoxedStrategy<Records> = Just(Records::default()).boxed();
        $(let empty = (empty, records(RecordKind::$kind))
            .prop_map(|(mut $records, made)| {
                $records.$field = made;
                $records
            })
            .boxed();)+
        empty
    }};
}

/// Random registers.
pub fn register() -> BoxedStrategy<Register> {
    let filled = fill! { records:
        regions Region, papers Paper, abbreviations Abbreviation, missions Mission,
        legal_bases LegalBasis, mandates Mandate, contributions Contribution,
        frameworks Framework, posts Post, tallies Tally, events Event, decisions Decision,
        commitments Commitment, funding Funding, objectives Objective, assessments Assessment,
        evaluations Evaluation, requests Request, parameters Parameter, editions Edition,
        waivers Waiver,
    };
    let identity = value(&kader_core::model::Identity::shape(), "", 0).prop_filter_map(
        "it reads",
        |mut value| {
            put(&mut value, "format", Some(Value::Integer(1)));
            read(value)
        },
    );
    (filled, identity, deployments(), vec(narrative(), 6))
        .prop_map(|(mut records, identity, deployments, texts)| {
            records.identity = Some(identity);
            let mut builder = DeploymentsBuilder::new();
            for deployment in deployments {
                builder.add(deployment);
            }
            records.deployments = builder;
            records.narratives = narratives(&records, texts);
            Register::new(records).expect("every reference leads to a record")
        })
        .boxed()
}

fn narratives(
    records: &Records,
    texts: Vec<String>,
) -> BTreeMap<(EditionId, SectionId), Narrative> {
    let mut keys = Vec::new();
    for edition in &records.editions {
        let mut ids = Vec::new();
        sections(&edition.sections, &mut ids);
        keys.extend(ids.into_iter().map(|section| (edition.id.clone(), section)));
    }
    keys.into_iter()
        .zip(texts)
        .map(|((edition, section), text)| {
            let file = format!("editions/{edition}/narrative/{section}.md");
            ((edition, section), Narrative { text, file })
        })
        .collect()
}
