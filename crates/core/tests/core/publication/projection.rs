//! The projection of small random registers: what is planted in them does not show.

use kader_core::model::{
    Article100, Attestation, ContributionId, Deployment, DeploymentId, Event, EventId, EventKind,
    Moment, Paper, PaperId, PaperKind, PersonRef, PostId, Provenance, Relation, RelationKind,
    Request, RequestId, RequestState, Section, SectionId, SourceRef, Tally, TallyId, Text,
    Visibility,
};
use kader_core::publication::Public;
use kader_core::record::{Field, Value};
use kader_core::register::{DeploymentsBuilder, Narrative, Records, Register};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::world::{World, any_deployment, any_world, contribution_id, day, post_id};

fn restricted() -> Provenance {
    Provenance {
        visibility: Visibility::Restricted,
        ..Provenance::default()
    }
}

fn paper(id: &str, publication: Option<Visibility>) -> Paper {
    Paper {
        id: PaperId::new(id).unwrap(),
        kind: PaperKind::Report,
        citation: None,
        title: None,
        date: None,
        url: None,
        publication,
        remark: Some("not for all".to_owned()),
    }
}

fn source(paper: &str) -> SourceRef {
    SourceRef::parse(paper).unwrap()
}

fn event(id: &str, provenance: Provenance) -> Event {
    let records = World::empty().records();
    Event {
        id: EventId::new(id).unwrap(),
        mission: records.missions[0].id.clone(),
        kind: EventKind::Security,
        date: Moment::on(day(3)),
        until: None,
        what: Text::own("Something happened."),
        provenance,
    }
}

/// A world with something of each kind that the cases below need.
fn records() -> Records {
    let mut records = World::empty().records();
    records.papers = vec![
        paper("open", None),
        paper("closed", Some(Visibility::Restricted)),
    ];
    records
}

fn public(records: Records) -> Register {
    let register = Register::new(records).expect("a sound register");
    let public = Public::of(&register).register().clone();
    let deployments = DeploymentsBuilder::from(&public.deployments);
    let again = Register::new(public.records_with(deployments)).expect("a sound projection");
    assert_eq!(again, public, "it is made of its own records");
    assert_eq!(*Public::of(&public).register(), public, "it stays the same");
    public
}

#[test]
fn restricted_records_and_fields_are_gone() {
    let mut records = records();
    records.events = vec![
        event("seen", Provenance::default()),
        event("hidden", restricted()),
    ];
    records.requests = vec![Request {
        id: RequestId::new("r").unwrap(),
        contribution: contribution_id(0),
        submitted: day(0),
        flag: "NL".to_owned(),
        ship: Some("A ship".to_owned()),
        route: Some(Text::own("A route")),
        risk_area: None,
        voyage: None,
        private_price: None,
        team: None,
        state: RequestState::Submitted {},
        paper: PaperId::new("closed"),
        provenance: Provenance {
            remark: Some("between us".to_owned()),
            ..Provenance::default()
        },
    }];
    let public = public(records);
    assert_eq!(public.events.len(), 1);
    assert_eq!(public.papers.len(), 1);
    assert!(public.papers.values().all(|paper| paper.remark.is_none()));
    let request = public.requests.values().next().expect("it stays");
    assert_eq!((&request.ship, &request.route), (&None, &None));
    assert_eq!((&request.paper, &request.provenance.remark), (&None, &None));
    assert_eq!(request.flag, "NL");
}

#[test]
fn what_cannot_do_without_is_gone_and_what_can_loses_the_reference() {
    let mut records = records();
    records.missions[1].provenance = restricted();
    let related = |mission: usize| Relation {
        kind: RelationKind::Under,
        mission: records.missions[mission].id.clone(),
    };
    records.missions[0].relations = vec![related(1), related(0)];
    records.contributions[0].article_100 = Some(Article100::Informed {
        paper: PaperId::new("closed").unwrap(),
    });
    records.contributions[2].provenance.sources = vec![source("closed#1"), source("open")];
    let public = public(records);
    // Contributions 1 and 3 are to the second mission, and the posts are theirs.
    let left: Vec<&str> = public
        .contributions
        .keys()
        .map(ContributionId::as_str)
        .collect();
    assert_eq!(left, ["c0", "c2"]);
    let left: Vec<&str> = public.posts.keys().map(PostId::as_str).collect();
    assert_eq!(left, ["p0", "p2"]);
    let mission = public.missions.values().next().expect("it stays");
    assert_eq!(mission.relations.len(), 1);
    assert_eq!(public.contributions["c0"].article_100, None);
    let sources = &public.contributions["c2"].provenance.sources;
    assert_eq!(*sources, [source("open")]);
}

#[test]
fn a_count_of_several_goes_with_one_of_them_and_rows_and_sections_with_all() {
    let world = World {
        rows: vec![vec![0, 1], vec![1], vec![]],
        ..World::empty()
    };
    let mut records = world.records();
    let tally = |id: &str, of: &[usize]| Tally {
        contributions: of.iter().map(|number| contribution_id(*number)).collect(),
        ..World::tally(id)
    };
    records.tallies = vec![tally("both", &[0, 1]), tally("one", &[0])];
    let missions: Vec<_> = records
        .missions
        .iter()
        .map(|found| found.id.clone())
        .collect();
    let section = |id: &str, missions: Vec<_>| Section {
        id: SectionId::new(id).unwrap(),
        title: Text::own("Section"),
        kind: None,
        unnumbered: false,
        region: None,
        missions,
        without_text: false,
        includes: Vec::new(),
        sections: Vec::new(),
    };
    let edition = &mut records.editions[0];
    edition.sections = vec![
        section("all", missions.clone()),
        section("gone", vec![missions[1].clone()]),
        section("none", Vec::new()),
    ];
    for id in ["all", "gone"] {
        let narrative = Narrative {
            text: "Text.".to_owned(),
            file: format!("{id}.md"),
        };
        let key = (edition.id.clone(), SectionId::new(id).unwrap());
        records.narratives.insert(key, narrative);
    }
    records.missions[1].provenance = restricted();
    let public = public(records);
    let tallies: Vec<&str> = public.tallies.keys().map(TallyId::as_str).collect();
    assert_eq!(tallies, ["one"]);
    let edition = public.editions.values().next().expect("it stays");
    let annex = edition.personnel_annex.as_ref().expect("it stays");
    let rows: Vec<(&str, usize)> = annex.groups[0]
        .rows
        .iter()
        .map(|row| (row.id.as_str(), row.contributions.len()))
        .collect();
    assert_eq!(rows, [("row0", 1), ("row2", 0)]);
    let sections: Vec<&str> = edition
        .sections
        .iter()
        .map(|found| found.id.as_str())
        .collect();
    assert_eq!(sections, ["all", "none"]);
    assert_eq!(public.narratives.len(), 1);
}

#[test]
fn attestations_of_what_is_restricted_are_gone() {
    let mut records = records();
    let says = |field: &str, says: &str, paper: &str| Attestation {
        field: field.to_owned(),
        says: Value::Text(says.to_owned()),
        source: source(paper),
        remark: None,
    };
    let mut held = event("seen", Provenance::default());
    held.provenance.attestations = vec![
        says("what", "Nothing happened.", "open"),
        says("what", "Much happened.", "closed"),
        says("remark", "between us", "open"),
        says("mission", records.missions[1].id.as_str(), "open"),
    ];
    records.events = vec![held];
    records.missions[1].provenance = restricted();
    let public = public(records);
    let left = &public.events["seen"].provenance.attestations;
    assert_eq!(*left, [says("what", "Nothing happened.", "open")]);
}

#[test]
fn texts_do_not_show_what_is_not_there() {
    let world = World {
        rows: vec![vec![0], vec![1]],
        ..World::empty()
    };
    let said = |text: &str| {
        let mut records = world.records();
        records.papers = vec![
            paper("open", None),
            paper("closed", Some(Visibility::Restricted)),
        ];
        records.events = vec![
            event("seen", Provenance::default()),
            event("hidden", restricted()),
        ];
        records.missions[1].provenance = restricted();
        let related = |mission: usize| Relation {
            kind: RelationKind::Under,
            mission: records.missions[mission].id.clone(),
        };
        records.missions[0].relations = vec![related(1), related(0)];
        let section = SectionId::new("s").unwrap();
        let edition = &mut records.editions[0];
        edition.sections = vec![Section {
            id: section.clone(),
            title: Text::own("Section"),
            kind: None,
            unnumbered: false,
            region: None,
            missions: Vec::new(),
            without_text: false,
            includes: Vec::new(),
            sections: Vec::new(),
        }];
        let narrative = Narrative {
            text: text.to_owned(),
            file: "s.md".to_owned(),
        };
        let key = (edition.id.clone(), section);
        records.narratives.insert(key.clone(), narrative);
        public(records).narratives[&key].text.clone()
    };
    for kept in [
        "{event/seen/what}",
        "{paper/open|title}",
        "{edition/until|year}",
        "{annex2/row0/deployed.military|words}",
        "{annex2/total/deployed.military}",
        "{framework-use/row0-military/peak}",
        "{expiries/post-p0/until}",
        "{section/s}",
        "{mission/m0/name}",
        "a { b } and/or c, {x, {y}",
    ] {
        assert_eq!(said(kept), kept);
    }
    for withheld in [
        "{event/hidden/what}",
        "{ event/hidden/what | words }",
        "{event/hidden/what|nonsense}",
        "{event/seen/remark}",
        "{edition/remark}",
        "{paper/closed}",
        "{annex2/row1/deployed.military}",
        "{framework-use/row1-civilian/peak}",
        "{expiries/post-p1/until}",
        "{section/t}",
        "{mission/m0/relation.0.kind}",
        "{mission/m1/name}",
    ] {
        assert_eq!(
            said(&format!("So {withheld}, then.")),
            "So n/a, then.",
            "{withheld}"
        );
    }
    // Not closed, or not a placeholder at all.
    assert_eq!(said("See event/hidden."), "See n/a.");
    assert_eq!(said("{event/hidden/what"), "{n/a/what");
    assert_eq!(
        said("see event/hidden-not, (paper/closed)"),
        "see event/hidden-not, (n/a)"
    );
}

/// What is planted: restricted deployments, and what is restricted of the others.
#[derive(Debug, Clone)]
struct Secrets {
    deployments: Vec<Deployment>,
    persons: Vec<u32>,
    remark: String,
}

fn any_secrets() -> impl Strategy<Value = Secrets> {
    (
        vec(any_deployment(), 0..6),
        vec(any::<u32>(), 25),
        "[a-z]{3}",
    )
        .prop_map(|(deployments, persons, remark)| Secrets {
            deployments,
            persons,
            remark,
        })
}

/// The world with what was planted in it; its own deployments keep ids and days.
fn planted(world: &World, secrets: &Secrets) -> Register {
    let mut builder = DeploymentsBuilder::new();
    for (deployment, person) in world.deployments.iter().zip(&secrets.persons) {
        builder.add(Deployment {
            person: PersonRef(*person),
            remark: Some(secrets.remark.clone()),
            ..deployment.clone()
        });
    }
    for (number, deployment) in (1000..).zip(&secrets.deployments) {
        builder.add(Deployment {
            id: DeploymentId(number),
            publication: Some(Visibility::Restricted),
            remark: Some(secrets.remark.clone()),
            ..deployment.clone()
        });
    }
    Register::new(Records {
        deployments: builder,
        ..world.records()
    })
    .expect("a sound world")
}

proptest! {
    #[test]
    fn registers_that_differ_in_what_is_restricted_look_the_same(
        world in any_world(true),
        one in any_secrets(),
        other in any_secrets(),
    ) {
        let (one, other) = (planted(&world, &one), planted(&world, &other));
        let (one, other) = (Public::of(&one), Public::of(&other));
        prop_assert_eq!(&one, &other);
        let public = one.register();
        prop_assert_eq!(public.deployments.len(), world.deployments.len());
        for held in public.deployments.each() {
            let of_world = world.deployments.iter().find(|found| found.id == held.id).unwrap();
            prop_assert_eq!((held.from, held.until), (of_world.from, of_world.until));
            prop_assert_eq!((&held.post, held.category), (&of_world.post, of_world.category));
            prop_assert_eq!(held.remark, None);
        }
        let twice = Public::of(public);
        prop_assert_eq!(twice.register(), public);
        let again = public.records_with(DeploymentsBuilder::from(&public.deployments));
        prop_assert_eq!(&Register::new(again).expect("sound"), public);
    }

    #[test]
    fn deployments_stand_with_their_own_sources(
        deployments in vec((any_deployment(), any::<bool>(), 0..3_usize), 0..25),
    ) {
        let world = World::empty();
        let mut builder = DeploymentsBuilder::new();
        let mut expected = Vec::new();
        for (number, (deployment, is_restricted, paper)) in (1..).zip(deployments) {
            let name = ["open", "closed"].get(paper);
            builder.add(Deployment {
                id: DeploymentId(number),
                publication: is_restricted.then_some(Visibility::Restricted),
                source: name.map(|name| source(name)),
                ..deployment.clone()
            });
            if !is_restricted && deployment.post != post_id(1) {
                let left = name.filter(|name| **name == "open").map(|name| source(name));
                expected.push((number, left));
            }
        }
        let mut records = Records { deployments: builder, ..world.records() };
        records.papers = vec![
            paper("open", None),
            paper("closed", Some(Visibility::Restricted)),
        ];
        records.posts[1].provenance = restricted();
        let public = public(records);
        let mut left: Vec<_> = public.deployments.each().map(|held| (held.id.0, held.source)).collect();
        left.sort();
        prop_assert_eq!(left, expected);
    }
}

#[test]
fn no_part_of_a_register_is_its_identity_alone() {
    // What is copied whole must have nothing restricted to it.
    let shape = kader_core::model::Identity::shape();
    let kader_core::record::Shape::Table { fields, .. } = shape else {
        panic!("a table");
    };
    for field in fields {
        assert_eq!(
            field.publication,
            kader_core::record::Publication::Public,
            "{}",
            field.key
        );
    }
}
