//! Single cases that neither the example of a rule nor chance shows.

use jiff::civil::Date;
use kader_core::checks::{Certainty, RULES, Severity, Snapshot};
use kader_core::model::{
    Begin, Category, Contribution, ContributionId, ContributionKind, ContributionState, Decision,
    DecisionId, DecisionKind, Deployment, DeploymentId, DeploymentRecords, End, Framework,
    FrameworkId, Lead, LeadKind, Mandate, MandateId, MandatePart, Mission, MissionId, Moment,
    PersonRef, Post, PostId, Provenance, RegionId, Reported, Reservation, Reserve, Text,
    VagueCount,
};

use super::registers::{Small, day, unused_days};

fn on(number: i64) -> Begin {
    Begin::On(Moment::on(day(number)))
}

fn until(number: i64) -> End {
    End::On(Moment::on(day(number)))
}

fn vague(first: i64, last: i64) -> Moment {
    Moment::vague("about then", day(first), day(last)).unwrap()
}

fn mandate(id: &str, from: Begin, until: End) -> Mandate {
    Mandate {
        id: MandateId::new(id).unwrap(),
        mission: MissionId::new("m").unwrap(),
        instrument: "Resolution".to_owned(),
        title: None,
        given_by: None,
        paper: None,
        adopted: None,
        from,
        until,
        renews: None,
        tasks: Vec::new(),
        parts: Vec::new(),
        suspensions: Vec::new(),
        widenings: Vec::new(),
        ceilings: Vec::new(),
        reservations: Vec::new(),
        provenance: Provenance::default(),
    }
}

fn framework(id: &str, from: Begin, until: End, military: u32) -> Framework {
    Framework {
        id: FrameworkId::new(id).unwrap(),
        contribution: ContributionId::new("c").unwrap(),
        from,
        until,
        military: Some(military),
        civilian: None,
        nature: None,
        caveats: Vec::new(),
        paper: None,
        decision: None,
        temporary: Vec::new(),
        reserves: Vec::new(),
        provenance: Provenance::default(),
    }
}

fn deployment(id: u32, from: i64, until: i64) -> Deployment {
    Deployment {
        id: DeploymentId(id),
        post: PostId::new("p").unwrap(),
        person: PersonRef(id),
        category: Category::Military,
        from: day(from),
        until: Some(day(until)),
        reconstructed: false,
        source: None,
        publication: None,
        remark: None,
    }
}

/// Two people of one contribution, there from day 0 through day 60 with everything in order;
/// asked on day 40, with thirty days to look ahead.
fn in_order() -> Small {
    Small {
        missions: vec![Mission {
            id: MissionId::new("m").unwrap(),
            name: Text::own("Mission"),
            full_name: None,
            variants: Vec::new(),
            lead: Lead {
                kind: LeadKind::Un,
                name: Text::own("UN"),
            },
            region: RegionId::new("r").unwrap(),
            main_task: None,
            reported: Reported::Here,
            began: None,
            ended: None,
            purpose: None,
            places: Vec::new(),
            relations: Vec::new(),
            provenance: Provenance::default(),
        }],
        legal_bases: Vec::new(),
        mandates: vec![mandate("a", on(0), End::Indefinite)],
        contributions: vec![Contribution {
            id: ContributionId::new("c").unwrap(),
            mission: MissionId::new("m").unwrap(),
            name: Text::own("Observers"),
            kind: ContributionKind::IndividualPosts,
            state: ContributionState::Running {
                from: Some(Moment::on(day(0))),
            },
            article_100: None,
            deployments: DeploymentRecords::Kept,
            description: None,
            provenance: Provenance::default(),
        }],
        frameworks: vec![framework("f", on(0), End::Indefinite, 2)],
        posts: vec![Post {
            id: PostId::new("p").unwrap(),
            contribution: ContributionId::new("c").unwrap(),
            title: Text::own("Observer"),
            sort: None,
            place: None,
            category: Category::Military,
            seats: VagueCount::exactly(2),
            tour: None,
            from: on(0),
            until: End::Unknown,
            task: None,
            provenance: Provenance::default(),
        }],
        decisions: Vec::new(),
        deployments: vec![deployment(1, 0, 60), deployment(2, 0, 60)],
        parameters: Vec::new(),
        on: day(40),
        horizon: 30,
    }
}

/// The messages of what the rules of both families find.
fn told(small: &Small) -> Vec<&'static str> {
    let register = small.register();
    let snapshot = Snapshot::new(&register, small.on, small.horizon, None);
    let family = |code: &str| code.starts_with('M') || code.starts_with('K');
    let rules = RULES.iter().filter(|rule| family(rule.rule.code));
    let findings = rules.flat_map(|rule| (rule.check)(&snapshot));
    findings.map(|finding| finding.message.name).collect()
}

#[test]
fn what_is_in_order_is_left_alone() {
    assert_eq!(told(&in_order()), Vec::<&str>::new());
}

#[test]
fn a_mandate_ends_with_its_mission() {
    let mut small = in_order();
    small.missions[0].ended = Some(Moment::on(day(30)));
    assert_eq!(told(&small), ["M101-mission-ended"]);
    small.missions[0].ended = Some(Moment::on(day(40)));
    assert_eq!(told(&small), ["M105-mission-ends"]);
    // It may have ended, and need not have.
    small.missions[0].ended = Some(vague(30, 45));
    assert_eq!(told(&small), ["M104-end"]);
}

#[test]
fn a_renewal_of_which_the_day_is_vague_is_no_doubt() {
    let mut small = in_order();
    small.mandates = vec![
        mandate("a", on(0), End::On(vague(20, 30))),
        Mandate {
            renews: Some(MandateId::new("a").unwrap()),
            ..mandate("b", Begin::On(vague(15, 31)), End::Indefinite)
        },
    ];
    assert_eq!(told(&small), Vec::<&str>::new());
    // Nothing says that the one followed on the other.
    small.mandates[1].renews = None;
    small.mandates[1].from = on(31);
    assert_eq!(told(&small), ["M104-end"]);
    small.mandates[1].renews = Some(MandateId::new("a").unwrap());
    assert_eq!(told(&small), Vec::<&str>::new());
}

#[test]
fn a_renewal_that_no_source_shows_cannot_be_confirmed() {
    let mut small = in_order();
    small.mandates = vec![
        mandate("a", on(0), until(20)),
        Mandate {
            instrument: "unknown".to_owned(),
            renews: Some(MandateId::new("a").unwrap()),
            ..mandate("b", on(21), End::Unknown)
        },
    ];
    assert_eq!(told(&small), ["M104"]);
    let found = small.found("M104");
    assert_eq!(found[0].certainty, Certainty::Unconfirmed);
    assert_eq!(found[0].severity, Severity::Warning);
    small.mandates.remove(0);
    small.mandates[0].renews = None;
    assert_eq!(told(&small), ["M104-never-known"]);
}

#[test]
fn who_was_sent_at_some_time_needs_a_framework_and_a_mandate() {
    let mut small = in_order();
    small.frameworks.clear();
    small.mandates.clear();
    small.posts.clear();
    small.deployments.clear();
    small.contributions[0].deployments = DeploymentRecords::None;
    small.contributions[0].state = ContributionState::Ended {
        from: None,
        until: vague(20, 30),
        reason: None,
    };
    assert_eq!(told(&small), ["K102", "M103"]);
    let in_order = small.clone();
    // Money is no one; what never began sent no one; a civil mission is for others to tell.
    small.contributions[0].kind = ContributionKind::Money;
    assert_eq!(told(&small), Vec::<&str>::new());
    small = in_order.clone();
    small.contributions[0].state = ContributionState::NeverStarted {
        reason: Text::own("No agreement"),
    };
    assert_eq!(told(&small), Vec::<&str>::new());
    small = in_order;
    small.missions[0].reported = Reported::CivilElsewhere;
    assert_eq!(told(&small), Vec::<&str>::new());
}

#[test]
fn what_is_reconstructed_says_nothing_of_the_world() {
    let mut small = in_order();
    small
        .deployments
        .extend([deployment(3, -20, 60), deployment(4, 0, 60)]);
    let kept = told(&small);
    assert_eq!(kept, ["K101-before", "K103", "M102-before"]);
    for deployment in &mut small.deployments {
        deployment.reconstructed = true;
    }
    small.contributions[0].deployments = DeploymentRecords::Reconstructed;
    assert_eq!(told(&small), Vec::<&str>::new());
}

#[test]
fn who_is_meant_to_leave_needs_no_next_framework() {
    let mut small = in_order();
    small.deployments.truncate(1);
    small.deployments[0].until = Some(day(50));
    small.frameworks[0].until = until(50);
    assert_eq!(told(&small), ["K110"]);
    let decided = |kind| Decision {
        id: DecisionId::new("d").unwrap(),
        contribution: ContributionId::new("c").unwrap(),
        kind,
        date: Moment::on(day(30)),
        what: Text::own("What"),
        reason: None,
        paper: None,
        provenance: Provenance::default(),
    };
    small.decisions = vec![decided(DecisionKind::End)];
    assert_eq!(told(&small), Vec::<&str>::new());
    small.decisions = vec![decided(DecisionKind::Change)];
    assert_eq!(told(&small), ["K110"]);
    // Their post is theirs no longer than that.
    small.posts[0].until = until(50);
    assert_eq!(told(&small), Vec::<&str>::new());
    // Someone is already known to stay.
    small.deployments[0].until = Some(day(51));
    assert_eq!(told(&small), ["K110"]);
}

#[test]
fn a_framework_is_unused_from_the_day_on_that_the_register_calls_long() {
    let mut small = in_order();
    for deployment in &mut small.deployments {
        deployment.until = Some(day(30));
    }
    assert_eq!(
        told(&small),
        Vec::<&str>::new(),
        "a year, where it does not say"
    );
    small.parameters = vec![unused_days(10)];
    assert_eq!(told(&small), ["K111"]);
    small.parameters = vec![unused_days(11)];
    assert_eq!(told(&small), Vec::<&str>::new());
}

#[test]
fn a_third_person_is_explained_by_what_there_was_or_could_have_been() {
    let mut small = in_order();
    small.deployments.push(deployment(3, 10, 20));
    assert_eq!(told(&small), ["K103"]);
    let reserve = Reserve {
        category: Category::Military,
        up_to: 3,
        purpose: None,
        calls: Vec::new(),
    };
    small.frameworks[0].reserves = vec![reserve];
    assert_eq!(told(&small), ["K105-uncalled"]);
    // A fourth would not have fitted.
    small.deployments.push(deployment(4, 15, 16));
    assert_eq!(told(&small), ["K103"]);
    // A civilian has no room in a framework for military people.
    small.deployments.truncate(2);
    small.deployments[0].category = Category::Civilian;
    assert_eq!(told(&small), ["K103"]);
    small.frameworks[0].military = None;
    small.frameworks[0].reserves.clear();
    assert_eq!(
        told(&small),
        Vec::<&str>::new(),
        "no size is told, so none is exceeded"
    );
}

#[test]
fn a_task_that_is_given_anew_goes_on() {
    let mut small = in_order();
    small.posts[0].task = Some(Text::own("Clears mines."));
    let part = |from, last| MandatePart {
        what: Text::own("Clears mines"),
        from: on(from),
        until: until(last),
        source: None,
    };
    small.mandates[0].parts = vec![part(0, 20)];
    assert_eq!(told(&small), ["M108"]);
    small.mandates[0].parts.push(part(21, 60));
    assert_eq!(told(&small), Vec::<&str>::new());
    // It ended twice, and that is one thing to mend.
    small.mandates[0].parts[1] = part(21, 30);
    assert_eq!(told(&small), ["M108"]);
}

#[test]
fn a_reservation_is_repeated_by_each_renewal_and_found_once() {
    let mut small = in_order();
    small.posts[0].task = Some(Text::own("Clears mines."));
    let reservation = Reservation {
        task: Text::own("Clears mines"),
        reason: None,
        source: None,
    };
    small.mandates = vec![
        mandate("a", on(0), until(20)),
        mandate("b", on(20), End::Indefinite),
    ];
    for mandate in &mut small.mandates {
        mandate.reservations = vec![reservation.clone()];
    }
    assert_eq!(told(&small), ["M112"]);
    assert_eq!(small.found("M112")[0].subject.id, "b");
    small.on = Date::constant(2000, 1, 1);
    assert_eq!(told(&small), Vec::<&str>::new(), "no one was there yet");
}
