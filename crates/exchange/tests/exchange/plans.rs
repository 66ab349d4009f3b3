//! Plans: what an import would change, and that it changes no more.

use kader_core::model::{Deployment, DeploymentId, PersonRef, RecordKind};
use kader_core::record::Code;
use kader_core::register::Register;
use kader_core::wording::Lang;
use kader_exchange::dossier::{self, Files, Loaded};
use kader_exchange::plan::{Counts, Plan, Scope, Standing, difference, of_dossier, of_rows};
use kader_exchange::plan::{Row, Subject, Verdict};
use kader_exchange::sheet::{Mapping, RowKind, read};
use proptest::prelude::*;

use crate::intake::{example, said};
use crate::invented::Invented;

const FILES: [(RowKind, &str); 2] = [
    (RowKind::Deployments, "deployments.csv"),
    (RowKind::Requests, "requests.csv"),
];

fn loaded(files: &Files) -> Loaded {
    dossier::read_files(files).unwrap_or_else(|(faults, _)| panic!("{faults:?}"))
}

fn plan<'b>(before: &'b Register, kind: RowKind, text: &str, scope: Scope) -> Plan<'b> {
    let intake = read("list.csv", text.as_bytes(), kind, &Mapping::default());
    of_rows(before, intake, scope)
}

fn deployments<'b>(before: &'b Register, text: &str) -> Plan<'b> {
    plan(before, RowKind::Deployments, text, Scope::Part)
}

/// What changes, as `verdict id field: before > after`.
fn told(plan: &Plan<'_>) -> Vec<String> {
    let one = |row: Row| {
        let id = row.subject.id().unwrap_or_default();
        let mut told = format!("{} {id}", row.verdict.standing().word());
        if let Verdict::Changed { before, after } = &row.verdict {
            for change in difference(before, after) {
                let side = |value: Option<String>| value.unwrap_or_else(|| "-".into());
                let (before, after) = (side(change.before), side(change.after));
                told.push_str(&format!(" {}: {before} > {after}", change.field));
            }
        }
        told
    };
    plan.changes().map(one).collect()
}

fn examples() -> Vec<Register> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples");
    let read = |name| match dossier::read(&folder.join(name)) {
        Ok(loaded) => loaded.register,
        Err((faults, _)) => panic!("{faults:?}"),
    };
    vec![read("jvom-2023"), read("norrland"), example()]
}

/// What goes out comes in again: into nothing it is all new and the same; into itself it is
/// nothing.
fn comes_back(register: &Register) {
    let files = dossier::write(register);
    let whole = of_dossier(None, "dossier", loaded(&files));
    assert!(whole.is_sound());
    let counts = whole.total();
    assert_eq!(counts.added, whole.changes().count());
    assert!(counts.added > 0);
    let again = of_dossier(Some(register), "dossier", loaded(&files));
    assert_eq!(told(&again), Vec::<String>::new());
    assert!(again.is_empty());
    assert_eq!(again.rows(|_| true).count(), counts.added);
    let made = whole.into_register().expect("it is sound");
    assert!(made == *register, "it is the same register");
    assert!(dossier::write(&made) == files, "it is the same bytes");
    for (kind, name) in FILES {
        let Some(rows) = files.get(name) else {
            continue;
        };
        for scope in [Scope::Part, Scope::Whole] {
            let intake = read(name, rows, kind, &Mapping::default());
            let again = of_rows(register, intake, scope);
            assert_eq!(said(&again.faults), Vec::<String>::new());
            assert_eq!(told(&again), Vec::<String>::new(), "{name}");
            assert!(again.into_register().as_ref() == Some(register));
        }
    }
}

#[test]
fn the_examples_come_back_as_they_went_out() {
    for register in examples() {
        comes_back(&register);
    }
}

/// A register without the deployments and requests, into which those are then put.
fn emptied(register: &Register) -> Register {
    let mut records = register.records_with(kader_core::register::DeploymentsBuilder::new());
    records.requests = Vec::new();
    Register::new(records).expect("nothing refers to them")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn what_goes_out_comes_back(seed in any::<u64>(), missions in 1..4_usize) {
        let register = loaded(&Invented::new(seed, missions).files()).register;
        comes_back(&register);
    }

    /// Rows put into a register without them give the register with them, in any order and in
    /// any division over files; put again, they change nothing.
    #[test]
    fn rows_make_the_register_whatever_their_order(seed in any::<u64>(), cut in any::<prop::sample::Index>()) {
        let register = loaded(&Invented::new(seed, 2).files()).register;
        let files = dossier::write(&register);
        let mut made = emptied(&register);
        for (kind, name) in FILES {
            let Some(bytes) = files.get(name) else { continue };
            let text = String::from_utf8(bytes.clone()).unwrap();
            let (header, rows) = text.split_once('\n').unwrap();
            let mut rows: Vec<&str> = rows.lines().collect();
            rows.reverse();
            let (one, other) = rows.split_at(cut.index(rows.len() + 1));
            for part in [other, one] {
                let part = format!("{header}\n{}\n", part.join("\n"));
                let planned = plan(&made, kind, &part, Scope::Part);
                prop_assert!(planned.is_sound(), "{:?}", planned.faults);
                let next = planned.into_register().unwrap();
                let again = plan(&next, kind, &part, Scope::Part);
                prop_assert!(again.is_empty(), "{:?}", told(&again));
                drop(again);
                made = next;
            }
        }
        prop_assert!(made == register);
    }

    /// Whatever is changed in some rows, the plan tells these changes and no others, and the
    /// register that it makes has them.
    #[test]
    fn a_plan_tells_what_changes(
        seed in any::<u64>(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), 0..4_u8), 0..6),
    ) {
        let register = loaded(&Invented::new(seed, 2).files()).register;
        let mut held: Vec<Deployment> = register.deployments.each().collect();
        held.sort_by_key(|deployment| deployment.id);
        let mut after = held.clone();
        for (id, (index, change)) in (3_000_000_000..).zip(changes) {
            if after.is_empty() { break }
            let place = index.index(after.len());
            match change {
                0 => { after.remove(place); }
                1 => after[place].person = PersonRef(4_000_000_000),
                2 => after[place].remark = Some("a, b; \"c\"".into()),
                _ => {
                    let new = Deployment {
                        id: DeploymentId(id),
                        ..after[place].clone()
                    };
                    after.push(new);
                }
            }
        }
        let text = String::from_utf8(dossier::write_deployments(after.iter().cloned())).unwrap();
        if after.is_empty() { return Ok(()) }
        // A field that no row has, has no column and stays; here all of them are meant.
        let has_column = |name: &str| text.lines().next().unwrap().split(',').any(|header| header == name);
        let expected: Vec<Deployment> = after.iter().map(|deployment| {
            let before = held.iter().find(|held| held.id == deployment.id);
            let mut deployment = deployment.clone();
            if !has_column("source") {
                deployment.source = before.and_then(|held| held.source.clone());
            }
            deployment
        }).collect();
        let planned = plan(&register, RowKind::Deployments, &text, Scope::Whole);
        prop_assert!(planned.is_sound(), "{:?}", planned.faults);
        let counts = planned.total();
        let before = |one: &Deployment| held.iter().find(|held| held.id == one.id);
        prop_assert_eq!(counts, Counts {
            added: expected.iter().filter(|one| before(one).is_none()).count(),
            changed: expected.iter().filter(|one| before(one).is_some_and(|held| held != *one)).count(),
            unchanged: expected.iter().filter(|one| before(one) == Some(one)).count(),
            withdrawn: held.iter().filter(|held| expected.iter().all(|one| one.id != held.id)).count(),
            wrong: 0,
        });
        let mut made: Vec<Deployment> = planned.into_register().unwrap().deployments.each().collect();
        made.sort_by_key(|deployment| deployment.id);
        prop_assert_eq!(made, expected);
    }
}

#[test]
fn rows_are_added_changed_and_left_as_they_are() {
    let register = example();
    let planned = deployments(
        &register,
        "id,post,person,category,from,until,source\n\
         1,omfc-observer,1001,military,2022-01-01,2022-08-31,register-2023\n\
         6,omfc-observer,1006,military,2023-04-01,2024-01-15,\n\
         8,omfc-adviser,1008,civilian,2023-09-01,,register-2023\n",
    );
    assert_eq!(
        told(&planned),
        [
            "changed 6 until: 2023-12-15 > 2024-01-15 source: register-2023 > -",
            "added 8"
        ]
    );
    let counts = planned.total();
    assert_eq!((counts.unchanged, counts.withdrawn), (1, 0));
    let places: Vec<Option<u32>> = planned
        .changes()
        .map(|row| row.place.and_then(|place| place.row))
        .collect();
    assert_eq!(places, [Some(3), Some(4)]);
    let made = planned.into_register().expect("it is sound");
    assert_eq!(made.deployments.len(), register.deployments.len() + 1);
}

#[test]
fn a_field_without_a_column_stays() {
    let register = example();
    let planned = deployments(
        &register,
        "id,post,person,category,from\n6,omfc-observer,9999,military,2023-04-01\n",
    );
    assert_eq!(told(&planned), ["changed 6 person: 1006 > 9999"]);
    let planned = deployments(
        &register,
        "id,post,person,category,from\n6,omfc-observer,1006,military,2024-04-01\n",
    );
    assert_eq!(
        said(&planned.faults),
        ["E108 E2: this ends (2023-12-15) before it begins (2024-04-01)"]
    );
    assert_eq!(told(&planned), ["wrong 6"]);

    let requests = "id,contribution,submitted,flag,state,state.decided,state.by,state.from,state.until\n\
                    2022-01,protection-teams,2022-03-01,XE,carried-out,2022-03-10,vpd,2022-04-01,2022-04-11\n";
    let planned = plan(&register, RowKind::Requests, requests, Scope::Part);
    assert_eq!(
        told(&planned),
        ["changed 2022-01 state.until: 2022-04-10 > 2022-04-11"]
    );
}

#[test]
fn what_is_missing_goes_only_when_the_file_is_said_to_be_whole() {
    let register = example();
    let requests = "id,contribution,submitted,flag,state\n\
                    2024-01,protection-teams,2024-03-01,XE,submitted\n";
    let part = plan(&register, RowKind::Requests, requests, Scope::Part);
    assert_eq!(told(&part), ["added 2024-01"]);
    let whole = plan(&register, RowKind::Requests, requests, Scope::Whole);
    assert_eq!(
        told(&whole),
        [
            "added 2024-01",
            "withdrawn 2022-01",
            "withdrawn 2022-02",
            "withdrawn 2022-03"
        ]
    );
    let made = whole.into_register().expect("it is sound");
    assert_eq!(made.requests.len(), 1);
    let row = "id,post,person,category,from\n9,omfc-observer,1009,military,2024-01-01\n";
    let whole = plan(&register, RowKind::Deployments, row, Scope::Whole);
    assert_eq!(whole.total().withdrawn, 7);
    assert_eq!(
        whole.into_register().map(|made| made.deployments.len()),
        Some(1)
    );
}

#[test]
fn a_row_that_does_not_read_is_not_taken_for_missing() {
    let register = example();
    let text = "id,contribution,submitted,flag,state\n2022-01,protection-teams,soon,XE,submitted\n";
    let whole = plan(&register, RowKind::Requests, text, Scope::Whole);
    assert_eq!(
        told(&whole),
        ["wrong 2022-01", "withdrawn 2022-02", "withdrawn 2022-03"]
    );
    assert_eq!(whole.register(), None);
    let text = "id,post,person,category,from\n1,omfc-observer,1001,military,soon\n";
    let whole = plan(&register, RowKind::Deployments, text, Scope::Whole);
    assert_eq!(whole.total().withdrawn, 6);
    assert_eq!(told(&whole)[0], "wrong 1");
}

#[test]
fn a_file_that_does_not_read_withdraws_nothing() {
    let register = example();
    for text in ["apples,pears\n1,2\n", "", "id,post\n"] {
        let whole = plan(&register, RowKind::Deployments, text, Scope::Whole);
        assert!(!whole.is_sound());
        assert_eq!(told(&whole), Vec::<String>::new());
    }
}

#[test]
fn what_leads_nowhere_is_told_at_its_row_and_no_register_is_made() {
    let register = example();
    let planned = deployments(
        &register,
        "id,post,person,category,from,source\n\
         8,omfc-observr,1008,military,2024-01-01,\n\
         9,omfc-observer,1009,military,2024-01-01,no-paper#3\n\
         10,omfc-observr,1010,military,2024-01-01,\n\
         11,omfc-observer,1011,military,soon,\n\
         12,omfc-observer,1012,military,2024-01-01,\n",
    );
    assert_eq!(
        said(&planned.faults),
        [
            "E202 B2: there is no post `omfc-observr`; one more row names it",
            "E202 F3: there is no paper `no-paper`",
            "E105 E5: “soon” is not a date",
        ]
    );
    assert_eq!(
        planned.faults[0].advice(Lang::En),
        "did you mean “omfc-observer”?"
    );
    assert_eq!(
        told(&planned),
        ["wrong 11", "wrong 8", "wrong 9", "wrong 10", "added 12"]
    );
    assert_eq!(planned.register(), None);

    let requests = "id,contribution,submitted,flag,state,paper\n\
                    a,protection-team,2024-03-01,XE,submitted,\n\
                    b,protection-teams,2024-03-01,XE,submitted,no-paper\n";
    let planned = plan(&register, RowKind::Requests, requests, Scope::Part);
    assert_eq!(
        said(&planned.faults),
        [
            "E202 B2: there is no contribution `protection-team`",
            "E202 F3: there is no paper `no-paper`",
        ]
    );
    assert_eq!(told(&planned), ["wrong a", "wrong b"]);
}

#[test]
fn a_post_that_goes_and_is_still_named_is_told() {
    let register = example();
    let text = "id,contribution,title,category,seats,from,until\n\
                new,omfc-observers,Observer,military,1,2024-01-01,unknown\n";
    let planned = plan(&register, RowKind::Posts, text, Scope::Whole);
    assert!(!planned.is_sound());
    let excerpts: Vec<&str> = planned
        .faults
        .iter()
        .filter(|fault| fault.code == Code::DanglingReference)
        .filter_map(|fault| fault.excerpt.as_deref())
        .collect();
    assert!(excerpts.contains(&"post/omfc-observer"), "{excerpts:?}");
}

#[test]
fn the_same_id_twice_is_told_at_the_second() {
    let register = example();
    let planned = deployments(
        &register,
        "id,post,person,category,from\n\
         8,omfc-observer,1008,military,2024-01-01\n\
         9,omfc-observer,1009,military,2024-01-01\n\
         008,omfc-observer,1010,military,2024-01-01\n",
    );
    assert_eq!(
        said(&planned.faults),
        ["E201 A4: the id `8` was used before: list.csv, line 2"]
    );
    assert_eq!(told(&planned), ["added 8", "added 9", "wrong 8"]);
    let requests = "id,contribution,submitted,flag,state\n\
                    a,protection-teams,2024-03-01,XE,submitted\n\
                    a,protection-teams,2024-03-02,XE,submitted\n";
    let planned = plan(&register, RowKind::Requests, requests, Scope::Part);
    assert_eq!(
        said(&planned.faults),
        ["E201 A3: the id `a` was used before: list.csv, line 2"]
    );
    assert_eq!(told(&planned), ["added a", "wrong a"]);
}

#[test]
fn a_dossier_is_the_whole_so_that_what_it_lacks_goes() {
    let register = example();
    let mut files: Files = kader_core::checks::example::files()
        .into_iter()
        .map(|(name, text)| (name, text.into_bytes()))
        .collect();
    files.remove("requests.csv");
    let text = String::from_utf8(files["deployments.csv"].clone()).unwrap();
    let text = text.replace("1,omfc-observer,1001", "1,omfc-observer,1");
    files.insert("deployments.csv".into(), text.into_bytes());
    let planned = of_dossier(Some(&register), "new", loaded(&files));
    assert_eq!(
        told(&planned),
        [
            "withdrawn 2022-01",
            "withdrawn 2022-02",
            "withdrawn 2022-03",
            "changed 1 person: 1001 > 1"
        ]
    );
    let untouched = planned.rows(|standing| standing == Standing::Unchanged);
    let mission = |row: &Row| matches!(&row.subject, Subject::Record(record) if record.kind == RecordKind::Mission);
    let places: Vec<String> = untouched
        .filter(mission)
        .filter_map(|row| row.place.map(|place| place.to_string()))
        .collect();
    assert!(
        places.contains(&"new/missions/omfc.toml, 1:1".to_owned()),
        "{places:?}"
    );
}

const SHOWN: &str = "id;functie;persoon;categorie;van;tot en met\n\
                     1;omfc-observer;1001;militair;1-1-2022;31-8-2022\n\
                     6;omfc-observer;1006;militair;1-4-2023;15-1-2024\n\
                     8;omfc-observer;1008;militair;1-1-2024;\n\
                     9;omfc-observer;1009;militair;1-1-2024;\n";

#[test]
fn a_plan_is_shown_in_both_languages() {
    let register = example();
    let planned = deployments(&register, SHOWN);
    assert_eq!(
        planned.text(Lang::Nl, 1),
        "list.csv: 2 toegevoegd, 1 gewijzigd, 0 ingetrokken, 1 ongewijzigd, 0 fout\n\
         + uitzending 8 (rij 4)\n\
         … en nog 1\n\
         ~ uitzending 6 (rij 3): until: “2023-12-15” → “2024-01-15”\n"
    );
    let broken = deployments(&register, &SHOWN.replace("1-1-2024;", "31-2-2024;"));
    assert_eq!(
        broken.text(Lang::En, 1),
        "list.csv: 0 added, 1 changed, 0 withdrawn, 1 unchanged, 2 wrong\n\
         ~ deployment 6 (row 3): until: “2023-12-15” → “2024-01-15”\n\
         ! deployment 8 (row 4)\n\
         … and 1 more\n\
         E105 E4, “31-2-2024”: “31-2-2024” is not a date\n  \
         → Write year, month and day, as 2023-04-30; see whether the day exists.\n\
         … and 1 more error\n\
         Nothing was changed: mend the 2 errors first.\n"
    );
    let again = deployments(
        &register,
        "id,post,person,category,from\n1,omfc-observer,1001,military,2022-01-01\n",
    );
    assert_eq!(again.text(Lang::Nl, 9), "list.csv: er verandert niets\n");
}

#[test]
fn a_plan_is_data() {
    let register = example();
    let planned = deployments(&register, SHOWN);
    let json = planned.to_json(Lang::En);
    assert_eq!(json["summary"]["added"], 2);
    assert_eq!(json["kinds"]["deployment"]["changed"], 1);
    assert_eq!(json["sound"], true);
    assert_eq!(json["rows"].as_array().map(Vec::len), Some(3));
    let changed = &json["rows"][0];
    assert_eq!(changed["verdict"], "changed");
    assert_eq!(changed["id"], "6");
    assert_eq!(changed["place"]["row"], 3);
    assert_eq!(changed["fields"][0]["field"], "until");
    assert_eq!(changed["fields"][0]["after"], "2024-01-15");
    let broken = deployments(&register, "id,post\n");
    let json = broken.to_json(Lang::Nl);
    assert_eq!(json["errors"].as_array().map(Vec::len), Some(3));
    assert_eq!(json["errors"][0]["code"], "E006");
    assert_eq!(json["errors"][0]["place"]["row"], 1);
}
