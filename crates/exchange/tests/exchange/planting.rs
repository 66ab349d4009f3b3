//! Secrets planted in a register, wherever one can stand.

use kader_core::model::{
    ContributionId, Deployment, PersonRef, PersonnelRow, RecordRef, RowId, Text, Visibility,
    Waiver, WaiverId,
};
use kader_core::record::{Entry, Field, FieldShape, Publication, Reader, Shape, Value};
use kader_core::register::{DeploymentsBuilder, Register};

use crate::chance::Chance;

/// What is planted begins so, in ids and in words.
pub const SECRET: &str = "geheim";

fn fields(shape: Shape) -> Vec<FieldShape> {
    match shape {
        Shape::Table { fields, .. } => fields,
        other => panic!("a record is a table: {other:?}"),
    }
}

/// A value of this shape that tells a secret; nothing for shapes that no restricted field has.
fn telling(shape: &Shape, secret: &str) -> Option<Value> {
    match shape {
        Shape::Text { name: "amount", .. } => {
            let amount: u32 = secret.bytes().map(u32::from).sum();
            Some(Value::Text(format!("EUR {amount}")))
        }
        Shape::Text { name: "text", .. } => Some(Value::Text(secret.to_owned())),
        Shape::OneOf { forms, .. } => forms.iter().find_map(|form| telling(form, secret)),
        Shape::Date => {
            let day = secret.bytes().map(i64::from).sum::<i64>() % 27 + 1;
            let day = jiff::civil::date(2021, 3, i8::try_from(day).unwrap());
            Some(Value::Date(day))
        }
        Shape::Table { fields, .. } => {
            let entries = fields.iter().filter_map(|field| {
                Some(Entry::made(field.key, telling(&(field.shape)(), secret)?))
            });
            Some(Value::Table(entries.collect()))
        }
        _ => None,
    }
}

/// A value in which every free text is a secret.
fn retold(value: &Value, shape: &Shape, secret: &str) -> Value {
    match (shape, value) {
        (Shape::Text { name: "text", .. }, Value::Text(_)) => Value::Text(secret.to_owned()),
        (Shape::OneOf { forms, .. }, Value::Text(_)) => {
            let is_free = forms
                .iter()
                .any(|form| matches!(form, Shape::Text { name: "text", .. }));
            if is_free {
                Value::Text(secret.to_owned())
            } else {
                value.clone()
            }
        }
        (Shape::Table { fields, .. }, Value::Table(entries)) => {
            let each = entries.iter().map(|entry| {
                let field = fields.iter().find(|field| field.key == entry.key);
                let value = match field {
                    Some(field) if field.key != "attestation" => {
                        retold(&entry.node.value, &(field.shape)(), secret)
                    }
                    _ => entry.node.value.clone(),
                };
                Entry::made(&entry.key, value)
            });
            Value::Table(each.collect())
        }
        _ => value.clone(),
    }
}

fn set(entries: &mut Vec<Entry>, key: &str, value: Value) {
    entries.retain(|entry| entry.key != key);
    entries.push(Entry::made(key, value));
}

fn entries<R: Field>(record: &R) -> Vec<Entry> {
    match record.write() {
        Some(Value::Table(entries)) => entries,
        other => panic!("a record is a table: {other:?}"),
    }
}

fn made<R: Field>(entries: Vec<Entry>) -> R {
    let mut reader = Reader::new();
    let made = R::read(&Value::Table(entries).made(), &mut reader);
    made.unwrap_or_else(|| panic!("{:?}", reader.into_problems()))
}

/// A public record with each of its restricted fields telling a secret, and a source that may
/// not be named.
fn with_secret_fields<R: Field>(record: &R, secret: &str) -> R {
    let mut entries = entries(record);
    for field in fields(R::shape()) {
        if field.publication == Publication::Restricted {
            let told = telling(&(field.shape)(), secret);
            let told = told.unwrap_or_else(|| panic!("{} tells nothing", field.key));
            set(&mut entries, field.key, told);
        }
        if field.key == "sources" {
            let paper = Value::Text(format!("{secret}#{secret}"));
            let found = entries.iter_mut().find(|entry| entry.key == "sources");
            match found.map(|entry| &mut entry.node.value) {
                Some(Value::List(items)) => items.push(paper.made()),
                _ => set(&mut entries, "sources", Value::List(vec![paper.made()])),
            }
        }
    }
    made(entries)
}

/// The same record, restricted, with every text a secret.
fn hidden<R: Field>(record: &R, secret: &str) -> R {
    let value = retold(&Value::Table(entries(record)), &R::shape(), secret);
    let Value::Table(mut entries) = value else {
        panic!("a table stays one");
    };
    set(
        &mut entries,
        "publication",
        Value::Text("restricted".to_owned()),
    );
    made(entries)
}

/// Another record like it that is restricted, with an id that is a secret too.
fn added<R: Field>(record: &R, secret: &str) -> R {
    let mut entries = entries(&hidden(record, secret));
    set(&mut entries, "id", Value::Text(secret.to_owned()));
    made(entries)
}

/// An example with secrets in it: `choices` tells where, `secret` what they are.
pub fn planted(register: &Register, choices: u64, secret: &str) -> Register {
    let mut chance = Chance::new(choices);
    let mut told = Chance::new(secret.bytes().map(u64::from).sum());
    let mut deployments = DeploymentsBuilder::new();
    let mut like: Option<Deployment> = None;
    for held in register.deployments.each() {
        let is_hidden = chance.among(0, 5) == 0;
        let person = PersonRef(u32::try_from(told.among(0, 90_000)).unwrap());
        let remark = Some(secret.to_owned());
        let mut held = Deployment {
            person,
            remark,
            ..held
        };
        if is_hidden {
            held.publication = Some(Visibility::Restricted);
            held.from = Deployment::DAYS.0;
        }
        like = Some(held.clone());
        deployments.add(held);
    }
    let mut records = register.records_with(DeploymentsBuilder::new());
    macro_rules! plant {
        ($($field:ident)+) => {$(
            let mut left = Vec::new();
            for record in &records.$field {
                left.push(match chance.among(0, 9) {
                    0 => hidden(record, secret),
                    _ => with_secret_fields(record, secret),
                });
            }
            left.extend(records.$field.first().map(|record| added(record, secret)));
            records.$field = left;
        )+};
    }
    plant! {
        papers missions legal_bases mandates contributions frameworks posts tallies events
        decisions commitments funding objectives assessments evaluations requests parameters
    }
    // More people on a post that is restricted; ids are not given out twice.
    for number in 0..told.among(0, 9) {
        let post = records.posts.last().expect("one was added").id.clone();
        let id = u32::MAX - u32::try_from(number).unwrap();
        deployments.add(Deployment {
            id: kader_core::model::DeploymentId(id),
            post,
            ..like.clone().expect("there are some")
        });
    }
    records.deployments = deployments;
    let contribution = ContributionId::new(secret).unwrap();
    for edition in &mut records.editions {
        *edition = with_secret_fields(edition, secret);
        if let Some(annex) = &mut edition.personnel_annex {
            annex.groups[0].rows.push(PersonnelRow {
                id: RowId::new(secret).unwrap(),
                label: Text::own(secret),
                contributions: vec![contribution.clone()],
                separate: false,
                footnotes: Vec::new(),
                published: None,
            });
        }
    }
    for narrative in records.narratives.values_mut() {
        let named = [
            format!("{{event/{secret}/what}}"),
            format!("{{paper/{secret}|title}}"),
            format!("{{annex2/{secret}/deployed.military}}"),
            format!("mission/{secret}"),
        ];
        narrative.text.push_str(&named.join(" "));
    }
    records.waivers.push(Waiver {
        id: WaiverId::new(secret).unwrap(),
        rule: secret.to_owned(),
        subject: RecordRef::parse(&format!("contribution/{secret}")).unwrap(),
        reason: secret.to_owned(),
        author: secret.to_owned(),
        until: jiff::civil::date(2030, 1, 1),
    });
    Register::new(records).unwrap_or_else(|faults| panic!("{faults:#?}"))
}
