//! Each role changes what is its own, and is told of the rest that it may not.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use kader_core::model::RecordKind;
use kader_core::register::kind_name;
use kader_core::wording::{Lang, Message, say};
use kader_store::entry::{Change, Key, Policy, Role, may_change, may_change_kind};
use kader_store::{Draft, Fault, contents};

use crate::place::InMemory;
use crate::steps::{author, example, founded, make};

/// What is set in the two examples, one record for each kind that there is.
fn one_of_each() -> BTreeMap<&'static str, Change> {
    let mut changes = BTreeMap::new();
    for name in ["jvom-2023", "norrland"] {
        for (record, body) in contents::bodies(&example(name)) {
            changes.insert(record.kind(), Change::Put { record, body });
        }
    }
    let (record, body) = (Key::Policy, contents::policy_body(Policy::TwoPeople));
    changes.insert(record.kind(), Change::Put { record, body });
    changes
}

/// Whether a refusal is about what the role may do, told in both languages.
fn is_of_role(fault: &Fault, role: Role) -> bool {
    let told = |lang| say(lang, &fault.message());
    let (dutch, english) = (told(Lang::Nl), told(Lang::En));
    let is_told = english.contains("may not") && dutch.contains("mag d");
    assert_eq!(
        is_told,
        matches!(fault, Fault::Refused(_)),
        "{english} {dutch}"
    );
    is_told
        && [dutch, english]
            .iter()
            .all(|words| words.contains(role.word()))
}

#[test]
fn each_role_changes_what_is_its_own() {
    let register = example("norrland");
    for (kind, change) in one_of_each() {
        for role in Role::ALL {
            let mut store = founded(&InMemory, Policy::OnePerson);
            make(&mut store, &register, 1);
            let mut draft = Draft::based_on(store.state().head().position);
            let may = may_change(change.record()).contains(role);
            draft.changes.push(change.clone());
            // Of another register, so it may be refused for what it names; only not before.
            match store.record(&author("someone-2", *role, 2), &draft) {
                Ok(_) | Err(Fault::NotWhole(_) | Fault::Conflict(_)) => {
                    assert!(may, "{kind} {}", role.word());
                }
                Err(fault) => {
                    assert!(is_of_role(&fault, *role), "{kind} {} {fault}", role.word());
                    assert!(!may, "{kind} {}", role.word());
                }
            }
        }
    }
}

#[test]
fn deployments_are_for_those_who_may_change_them() {
    let register = example("norrland");
    let tour = register.deployments.each().next().unwrap();
    for role in Role::ALL {
        let mut store = founded(&InMemory, Policy::OnePerson);
        make(&mut store, &register, 1);
        let mut draft = Draft::based_on(store.state().head().position);
        draft.deployments.withdraw(tour.id);
        let may = may_change_kind(RecordKind::Deployment).contains(role);
        match store.record(&author("someone-2", *role, 2), &draft) {
            Ok(_) => assert!(may, "{}", role.word()),
            Err(fault) => assert!(!may && is_of_role(&fault, *role), "{fault}"),
        }
    }
}

/// The table in docs/changes.md is that of the code.
#[test]
fn the_table_of_roles_is_told() {
    let mut table = String::from("| what | roles |\n| --- | --- |\n");
    let mut rows: BTreeMap<Vec<&str>, Vec<String>> = BTreeMap::new();
    let parts = [RecordKind::Section, RecordKind::Row];
    let kinds = RecordKind::ALL.iter().filter(|kind| !parts.contains(kind));
    let named = kinds.map(|kind| {
        let name = say(Lang::En, &Message::new(kind_name(*kind)));
        (name, may_change_kind(*kind))
    });
    let others = ["identity", "policy"].map(|word| {
        let key = Key::parse(word).unwrap();
        (word.to_owned(), may_change(&key))
    });
    let narrative = [(
        "narrative".to_owned(),
        [Role::Editor, Role::Keeper].as_slice(),
    )];
    for (name, roles) in named.chain(others).chain(narrative) {
        let roles = roles.iter().map(|role| role.word()).collect();
        rows.entry(roles).or_default().push(name);
    }
    for (roles, kinds) in rows.iter().rev() {
        writeln!(table, "| {} | {} |", kinds.join(", "), roles.join(", ")).unwrap();
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/changes.md");
    let held = std::fs::read_to_string(&path).unwrap();
    let (begin, end) = ("<!-- roles -->\n", "<!-- /roles -->");
    let (before, rest) = held.split_once(begin).unwrap();
    let (_, after) = rest.split_once(end).unwrap();
    let made = format!("{before}{begin}{table}{end}{after}");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &made).unwrap();
    } else {
        assert_eq!(made, held, "UPDATE=1 cargo test writes it");
    }
}
