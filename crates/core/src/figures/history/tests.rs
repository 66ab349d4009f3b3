use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::figures::{headcount::steps, limits, sweep};
use crate::model::{
    Begin, Contribution, ContributionKind, ContributionState, Deployment, DeploymentId,
    DeploymentRecords, End, FrameworkId, Identity, Known, Lead, LeadKind, Mission, MissionId,
    Moment, PersonRef, Post, PostId, Provenance, Region, RegionId, Reported, Reserve, ReserveCall,
    Temporary, Text, VagueCount,
};
use crate::register::Records;
use crate::wording::Lang;

fn day(number: i32) -> Date {
    date(2024, 2, 1).saturating_add(i64::from(number).days())
}

fn moment() -> impl Strategy<Value = Moment> {
    (-20..120_i32, 0..15_i32).prop_map(|(first, vague)| {
        Moment::vague("about", day(first), day(first + vague)).expect("in order")
    })
}

fn times() -> impl Strategy<Value = (Begin, End)> {
    let begin = prop_oneof![9 => moment().prop_map(Begin::On), 1 => Just(Begin::Unknown)];
    let end = prop_oneof![
        8 => moment().prop_map(End::On),
        1 => Just(End::Indefinite),
        1 => Just(End::Unknown)
    ];
    (begin, end)
}

prop_compose! {
    fn framework(number: usize)(
        times in times(),
        owner in 0..3_usize,
        sizes in (prop::option::of(0..4_u32), prop::option::of(0..3_u32)),
        extras in prop::collection::vec((times(), 1..4_u32, any::<bool>()), 0..3),
        calls in prop::collection::vec((0..90_i32, 0..30_i32, 1..4_u32), 0..3),
    ) -> Framework {
        let category = |civilian| Category::ALL[usize::from(civilian)];
        Framework {
            id: FrameworkId::new(&format!("f{number}")).expect("an id"),
            contribution: contribution_id(owner),
            from: times.0,
            until: times.1,
            military: sizes.0,
            civilian: sizes.1,
            nature: None,
            caveats: Vec::new(),
            paper: None,
            decision: None,
            temporary: extras.into_iter().map(|((from, until), count, civilian)| Temporary {
                category: category(civilian),
                count,
                from,
                until,
                purpose: None,
                source: None,
            }).collect(),
            reserves: vec![Reserve {
                category: Category::Military,
                up_to: 10,
                purpose: None,
                calls: calls.into_iter().map(|(from, days, count)| ReserveCall {
                    count,
                    period: Period::new(day(from), day(from + days)).expect("in order"),
                    decision: None,
                }).collect(),
            }],
            provenance: Provenance::default(),
        }
    }
}

fn contribution_id(number: usize) -> ContributionId {
    ContributionId::new(&format!("c{number}")).expect("an id")
}

fn register(
    frameworks: Vec<Framework>,
    deployments: &[(usize, i32, Option<i32>, bool)],
) -> Register {
    let text = || Text::own("x");
    let mission = MissionId::new("m").expect("an id");
    let mut records = Records {
        identity: Some(Identity {
            format: 1,
            title: text(),
            country: text(),
            adjective: None,
            language: Lang::En,
            notice: None,
            office_holders: Vec::new(),
        }),
        frameworks,
        ..Records::default()
    };
    records.regions.push(Region {
        id: RegionId::new("r").expect("an id"),
        name: text(),
        parent: None,
        order: 1,
    });
    records.missions.push(Mission {
        id: mission.clone(),
        name: text(),
        full_name: None,
        variants: Vec::new(),
        lead: Lead {
            kind: LeadKind::Un,
            name: text(),
        },
        places: Vec::new(),
        region: RegionId::new("r").expect("an id"),
        main_task: None,
        reported: Reported::Here,
        relations: Vec::new(),
        began: None,
        ended: None,
        purpose: None,
        provenance: Provenance::default(),
    });
    for number in 0..3 {
        let post = PostId::new(&format!("p{number}")).expect("an id");
        records.contributions.push(Contribution {
            id: contribution_id(number),
            mission: mission.clone(),
            name: text(),
            kind: ContributionKind::Unit,
            state: ContributionState::Running { from: None },
            article_100: None,
            deployments: DeploymentRecords::Kept,
            description: None,
            provenance: Provenance::default(),
        });
        records.posts.push(Post {
            id: post,
            contribution: contribution_id(number),
            title: text(),
            sort: None,
            place: None,
            category: Category::Military,
            seats: VagueCount::exactly(1),
            tour: None,
            from: Begin::Unknown,
            until: End::Unknown,
            task: None,
            provenance: Provenance::default(),
        });
    }
    for (id, (owner, from, days, civilian)) in (1..).zip(deployments) {
        records.deployments.add(Deployment {
            id: DeploymentId(id),
            post: PostId::new(&format!("p{owner}")).expect("an id"),
            person: PersonRef(id),
            category: Category::ALL[usize::from(*civilian)],
            from: day(*from),
            until: days.map(|days| day(from + days)),
            reconstructed: false,
            source: None,
            publication: None,
            remark: None,
        });
    }
    Register::new(records).expect("a sound register")
}

fn frameworks() -> impl Strategy<Value = Vec<Framework>> {
    (
        framework(0),
        framework(1),
        framework(2),
        framework(3),
        0..5_usize,
    )
        .prop_map(|(one, two, three, four, count)| {
            [one, two, three, four].into_iter().take(count).collect()
        })
}

proptest! {
    #[test]
    fn limits_by_event_are_those_of_each_day(
        frameworks in frameworks(), from in -30..100_i32, days in 0..140_i32,
    ) {
        let period = Period::new(day(from), day(from + days)).expect("in order");
        let held: Vec<&Framework> = frameworks.iter().collect();
        for held in [vec![held.clone()], held.chunks(2).map(<[_]>::to_vec).collect()] {
            for category in Category::ALL {
                let steps = steps(&held, *category, period);
                let daily: Vec<_> = steps.iter().flat_map(|step| {
                    step.period.each_day().map(|day| (day, step.base, step.temporary))
                }).collect();
                let expected: Vec<_> = period.each_day().map(|day| {
                    let on = super::super::framework::limit_on(&held, *category, day, Known::Yes);
                    (day, on.0, on.1)
                }).collect();
                prop_assert_eq!(daily, expected);
                for pair in steps.windows(2) {
                    prop_assert_ne!(
                        (pair[0].base, pair[0].temporary),
                        (pair[1].base, pair[1].temporary)
                    );
                }
            }
        }
    }

    #[test]
    fn all_at_once_is_what_each_gives_by_itself(
        frameworks in frameworks(),
        deployments in prop::collection::vec(
            (0..3_usize, -40..110_i32, prop::option::weighted(0.9, 0..60_i32), any::<bool>()),
            0..40,
        ),
        from in -30..100_i32,
        days in 0..140_i32,
        split in 0..140_i32,
    ) {
        let register = register(frameworks, &deployments);
        let period = Period::new(day(from), day(from + days)).expect("in order");
        let parts = [
            period,
            Period::new(day(from), day(from + split.min(days))).expect("in order"),
            Period::new(day(from + split.min(days)), day(from + days)).expect("in order"),
        ];
        for touching in deployed_by_contribution(&register, period) {
            let count = |category| register.deployments.each_of(touching.contribution)
                .filter(|one| one.category == category && one.from <= period.until())
                .filter(|one| one.until.is_none_or(|until| until >= period.from()))
                .count();
            prop_assert_eq!(touching.military as usize, count(Category::Military));
            prop_assert_eq!(touching.civilian as usize, count(Category::Civilian));
        }
        let courses = courses(&register, period, &parts);
        prop_assert_eq!(courses.len(), 2 * register.deployments.contributions().count());
        for course in courses {
            let of = |part| sweep(&register, [course.contribution], course.category, part);
            let peaks: Vec<u32> = parts.iter().map(|part| of(*part).peak().0).collect();
            prop_assert_eq!(&course.peaks, &peaks);
            let ids = [course.contribution.clone()];
            let limits = limits(&register, &ids, course.category, period);
            let limits = limits.iter().flat_map(|step| {
                let none = step.base.is_none() && step.temporary == 0;
                let limit = (!none).then(|| step.base.unwrap_or(0) + step.temporary);
                step.period.each_day().map(move |_| limit)
            });
            let swept = of(period);
            let days_above = swept.each_day().zip(limits).filter(|((_, count), limit)| {
                limit.is_some_and(|limit| u64::from(*count) > limit)
            });
            let days_above: Vec<Date> = days_above.map(|((day, _), _)| day).collect();
            let found: Vec<Date> =
                course.above.iter().flat_map(|above| above.each_day()).collect();
            prop_assert_eq!(found, days_above);
            for pair in course.above.windows(2) {
                prop_assert!(pair[0].until().tomorrow().expect("a day") < pair[1].from());
            }
        }
    }
}
