//! Small random registers for rules: a mission or two with mandates that renew one another more
//! or less well, legal bases, suspensions; contributions in every state, with frameworks, extras
//! and reserves, posts, deployments and decisions. Dates are vague or unknown now and then.
//! Everything happens within [`DAYS`] days or a little beside them.

use jiff::ToSpan;
use jiff::civil::{Date, date};
use kader_core::checks::{Finding, RULES, Snapshot};
use kader_core::model::{
    Begin, Category, Ceiling, Contribution, ContributionId, ContributionKind, ContributionState,
    Decision, DecisionId, DecisionKind, Deployment, DeploymentId, DeploymentRecords, End,
    Framework, FrameworkId, Identity, Lead, LeadKind, LegalBasis, LegalBasisId, LegalBasisKind,
    Mandate, MandateId, Mission, MissionId, Moment, Parameter, ParameterId, Period, PersonRef,
    Post, PostId, Provenance, Quantity, Region, RegionId, Reported, Reserve, ReserveCall,
    Suspension, Temporary, Text, VagueCount,
};
use kader_core::register::{DeploymentsBuilder, Records, Register};
use kader_core::wording::Lang;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// How many days there are. A leap day is among them.
pub const DAYS: i64 = 70;

/// A day by its number from 0; days before and after have numbers too.
pub fn day(number: i64) -> Date {
    date(2024, 1, 15) + number.days()
}

/// The records of a register, as the oracles read them, and what is asked of it.
#[derive(Debug, Clone)]
pub struct Small {
    pub missions: Vec<Mission>,
    pub legal_bases: Vec<LegalBasis>,
    pub mandates: Vec<Mandate>,
    pub contributions: Vec<Contribution>,
    pub frameworks: Vec<Framework>,
    pub posts: Vec<Post>,
    pub decisions: Vec<Decision>,
    pub deployments: Vec<Deployment>,
    pub parameters: Vec<Parameter>,
    pub on: Date,
    pub horizon: u32,
}

impl Small {
    pub fn register(&self) -> Register {
        let mut deployments = DeploymentsBuilder::new();
        for deployment in &self.deployments {
            deployments.add(deployment.clone());
        }
        let records = Records {
            identity: Some(Identity {
                format: 1,
                title: Text::own("Small"),
                country: Text::own("Nowhere"),
                adjective: None,
                language: Lang::En,
                notice: None,
                office_holders: Vec::new(),
            }),
            regions: vec![Region {
                id: RegionId::new("r").unwrap(),
                name: Text::own("Region"),
                parent: None,
                order: 1,
            }],
            missions: self.missions.clone(),
            legal_bases: self.legal_bases.clone(),
            mandates: self.mandates.clone(),
            contributions: self.contributions.clone(),
            frameworks: self.frameworks.clone(),
            posts: self.posts.clone(),
            decisions: self.decisions.clone(),
            parameters: self.parameters.clone(),
            deployments,
            ..Records::default()
        };
        Register::new(records).expect("a sound register")
    }

    /// What the rule with a code finds.
    pub fn found(&self, code: &str) -> Vec<Finding> {
        let register = self.register();
        let snapshot = Snapshot::new(&register, self.on, self.horizon, None);
        let rule = RULES.iter().find(|rule| rule.rule.code == code);
        (rule.expect("a rule").check)(&snapshot)
    }

    /// The days up to the one that is asked about, from well before all that happens.
    pub fn past(&self) -> Vec<Date> {
        let all = (-90..DAYS * 3).map(day);
        all.filter(|day| *day <= self.on).collect()
    }

    pub fn mandates_of(&self, mission: &Mission) -> Vec<&Mandate> {
        let all = self.mandates.iter();
        all.filter(|mandate| mandate.mission == mission.id)
            .collect()
    }

    pub fn contributions_to(&self, mission: &Mission) -> Vec<&Contribution> {
        let all = self.contributions.iter();
        all.filter(|contribution| contribution.mission == mission.id)
            .collect()
    }

    pub fn frameworks_of(&self, contribution: &Contribution) -> Vec<&Framework> {
        let all = self.frameworks.iter();
        all.filter(|framework| framework.contribution == contribution.id)
            .collect()
    }

    pub fn posts_of(&self, contribution: &Contribution) -> Vec<&Post> {
        let all = self.posts.iter();
        all.filter(|post| post.contribution == contribution.id)
            .collect()
    }

    pub fn deployments_of(&self, contribution: &Contribution) -> Vec<&Deployment> {
        let posts = self.posts_of(contribution);
        let all = self.deployments.iter();
        all.filter(|one| posts.iter().any(|post| post.id == one.post))
            .collect()
    }
}

/// A first day, how vague it is, how long it lasts and how vague its end is; or neither known.
#[derive(Debug, Clone)]
pub struct Times {
    pub from: Begin,
    pub until: End,
}

fn moment(first: i64, slack: i64) -> Moment {
    match slack {
        0 => Moment::on(day(first)),
        _ => Moment::vague("about then", day(first), day(first + slack)).unwrap(),
    }
}

/// How vague a day is: mostly not at all.
fn any_slack() -> impl Strategy<Value = i64> {
    prop_oneof![5 => Just(0), 2 => 1..8_i64]
}

/// From when until when something lasts, about as long as so many days.
pub fn any_times(longest: i64) -> impl Strategy<Value = Times> {
    let end = prop_oneof![
        10 => (1..=longest, any_slack()).prop_map(|(days, slack)| (Some((days, slack)), false)),
        1 => Just((None, true)),
        1 => Just((None, false)),
    ];
    let begin = prop_oneof![9 => (-10..DAYS, any_slack()).prop_map(Some), 1 => Just(None)];
    (begin, end).prop_map(|(begin, (end, indefinite))| {
        let first = begin.map_or(20, |(first, _)| first);
        let until = match end {
            Some((days, slack)) => End::On(moment(first + days, slack)),
            None if indefinite => End::Indefinite,
            None => End::Unknown,
        };
        let from = begin.map_or(Begin::Unknown, |(first, slack)| {
            Begin::On(moment(first, slack))
        });
        Times { from, until }
    })
}

/// Times that follow one another, each near the end of the one before.
fn any_chain(longest: i64) -> impl Strategy<Value = Vec<Times>> {
    let link = (-6..7_i64, any_slack(), 3..=longest, any_slack(), 0..20_u8);
    (-10..40_i64, vec(link, 0..4)).prop_map(|(first, links)| {
        let mut next = first;
        let mut chain = Vec::new();
        for (gap, vague, length, slack, odd) in links {
            // Meeting and following on are the likeliest of all.
            let gap = if odd % 4 == 0 {
                gap
            } else {
                i64::from(odd % 2)
            };
            let begin = next + gap;
            let end = begin + length;
            chain.push(Times {
                from: match odd {
                    1 => Begin::Unknown,
                    _ => Begin::On(moment(begin, vague)),
                },
                until: match odd {
                    2 => End::Indefinite,
                    3 => End::Unknown,
                    _ => End::On(moment(end, slack)),
                },
            });
            next = end;
        }
        chain
    })
}

fn mission(number: usize, (began, ended): (Option<i64>, Option<(i64, i64)>)) -> Mission {
    Mission {
        id: MissionId::new(&format!("m{number}")).unwrap(),
        name: Text::own(&format!("Mission {number}")),
        full_name: None,
        variants: Vec::new(),
        lead: Lead {
            kind: LeadKind::Eu,
            name: Text::own("EU"),
        },
        region: RegionId::new("r").unwrap(),
        main_task: None,
        reported: Reported::Here,
        began: began.map(|first| moment(first, 0)),
        ended: ended.map(|(first, slack)| moment(first, slack)),
        purpose: None,
        places: Vec::new(),
        relations: Vec::new(),
        provenance: Provenance::default(),
    }
}

fn any_mandates(number: usize) -> impl Strategy<Value = Vec<Mandate>> {
    let still = (any_times(15), any::<bool>());
    let each = (
        0..6_u8,
        any::<bool>(),
        option::weighted(0.2, still),
        0..4_u32,
    );
    (any_chain(25), vec(each, 4)).prop_map(move |(chain, each)| {
        let id = |place: usize| MandateId::new(&format!("m{number}-{place}")).unwrap();
        let made = |(place, (times, (odd, renews, still, most))): (usize, (Times, _))| Mandate {
            id: id(place),
            mission: MissionId::new(&format!("m{number}")).unwrap(),
            instrument: if odd == 0 { "unknown" } else { "Resolution" }.to_owned(),
            title: None,
            given_by: None,
            paper: None,
            adopted: None,
            from: times.from,
            until: times.until,
            renews: (renews && place > 0).then(|| id(place - 1)),
            tasks: Vec::new(),
            parts: Vec::new(),
            suspensions: Option::into_iter(still)
                .map(|(times, whole): (Times, bool)| Suspension {
                    what: (!whole).then(|| Text::own("Patrols")),
                    from: times.from,
                    until: times.until,
                    source: None,
                })
                .collect(),
            widenings: Vec::new(),
            ceilings: vec![Ceiling {
                category: Category::Military,
                most,
            }],
            reservations: Vec::new(),
            provenance: Provenance::default(),
        };
        chain.into_iter().zip(each).enumerate().map(made).collect()
    })
}

fn any_bases(number: usize) -> impl Strategy<Value = Vec<LegalBasis>> {
    vec(any_times(50), 0..3).prop_map(move |all| {
        let made = |(place, times): (usize, Times)| LegalBasis {
            id: LegalBasisId::new(&format!("l{number}-{place}")).unwrap(),
            mission: MissionId::new(&format!("m{number}")).unwrap(),
            kind: LegalBasisKind::Agreement,
            title: Text::own("Agreement"),
            paper: None,
            from: times.from,
            until: times.until,
            provenance: Provenance::default(),
        };
        all.into_iter().enumerate().map(made).collect()
    })
}

fn any_state() -> impl Strategy<Value = ContributionState> {
    let begin = || option::weighted(0.5, (-10..40_i64, any_slack()));
    prop_oneof![
        5 => begin().prop_map(|from| ContributionState::Running {
            from: from.map(|(first, slack)| moment(first, slack)),
        }),
        3 => (begin(), 41..DAYS, any_slack()).prop_map(|(from, last, slack)| {
            ContributionState::Ended {
                from: from.map(|(first, slack)| moment(first, slack)),
                until: moment(last + slack, slack),
                reason: None,
            }
        }),
        1 => Just(ContributionState::Intended { from: None, until: None }),
        1 => Just(ContributionState::Suspended { from: None, reason: Text::own("Unrest") }),
    ]
}

fn any_framework(owner: String) -> impl Strategy<Value = Framework> {
    let extra =
        (any_category(), 1..4_u32, any_times(20)).prop_map(|(category, count, times)| Temporary {
            category,
            count,
            from: times.from,
            until: times.until,
            purpose: None,
            source: None,
        });
    let calls = vec((1..3_u32, 0..DAYS, 0..15_i64), 0..2);
    (
        option::weighted(0.8, 0..4_u32),
        option::weighted(0.4, 0..3_u32),
        vec(extra, 0..2),
        option::weighted(0.3, (1..4_u32, calls)),
    )
        .prop_map(move |(military, civilian, temporary, reserve)| Framework {
            id: FrameworkId::new("f").unwrap(),
            contribution: ContributionId::new(&owner).unwrap(),
            from: Begin::Unknown,
            until: End::Unknown,
            military,
            civilian,
            nature: None,
            caveats: Vec::new(),
            paper: None,
            decision: None,
            temporary,
            reserves: military
                .zip(reserve)
                .map(|(base, (more, calls))| Reserve {
                    category: Category::Military,
                    up_to: base + more,
                    purpose: None,
                    calls: calls
                        .into_iter()
                        .map(|(count, first, days)| ReserveCall {
                            count,
                            period: Period::new(day(first), day(first + days)).unwrap(),
                            decision: None,
                        })
                        .collect(),
                })
                .into_iter()
                .collect(),
            provenance: Provenance::default(),
        })
}

pub fn any_category() -> impl Strategy<Value = Category> {
    prop_oneof![3 => Just(Category::Military), 1 => Just(Category::Civilian)]
}

/// A contribution with all that belongs to it.
#[derive(Debug, Clone)]
struct Given {
    contribution: Contribution,
    frameworks: Vec<Framework>,
    posts: Vec<Post>,
    decisions: Vec<Decision>,
    deployments: Vec<Deployment>,
}

fn any_post(owner: String) -> impl Strategy<Value = Post> {
    let seats = (0..4_u32, 0..2_u32);
    (any_category(), seats, any_times(45)).prop_map(move |(category, (least, more), times)| Post {
        id: PostId::new("p").unwrap(),
        contribution: ContributionId::new(&owner).unwrap(),
        title: Text::own("Post"),
        sort: None,
        place: None,
        category,
        seats: VagueCount::vague("some", least, least + more).unwrap(),
        tour: None,
        from: times.from,
        until: times.until,
        task: None,
        provenance: Provenance::default(),
    })
}

type OneDeployment = (usize, i64, Option<i64>, Category, bool);

fn any_given(number: usize, missions: usize) -> impl Strategy<Value = Given> {
    let owner = format!("c{number}");
    let kept = prop_oneof![
        5 => Just(DeploymentRecords::Kept),
        1 => Just(DeploymentRecords::Reconstructed),
        2 => Just(DeploymentRecords::None),
    ];
    let kind = prop_oneof![9 => Just(ContributionKind::Unit), 1 => Just(ContributionKind::Money)];
    let length = prop_oneof![1 => Just(None), 9 => (0..25_i64).prop_map(Some)];
    let there = (
        0..3_usize,
        -10..DAYS,
        length,
        any_category(),
        prop::bool::weighted(0.1),
    );
    let decided = (select(DecisionKind::ALL), -20..DAYS);
    (
        (0..missions, any_state(), kept, kind),
        (any_chain(30), vec(any_framework(owner.clone()), 4)),
        vec(any_post(owner), 0..4),
        vec(decided, 0..3),
        vec(there, 0..14),
    )
        .prop_map(move |(about, frameworks, posts, decisions, there)| {
            given(number, about, frameworks, posts, decisions, there)
        })
}

fn given(
    number: usize,
    (mission, state, kept, kind): (
        usize,
        ContributionState,
        DeploymentRecords,
        ContributionKind,
    ),
    (chain, frameworks): (Vec<Times>, Vec<Framework>),
    posts: Vec<Post>,
    decisions: Vec<(DecisionKind, i64)>,
    there: Vec<OneDeployment>,
) -> Given {
    let id = ContributionId::new(&format!("c{number}")).unwrap();
    let frameworks = chain.into_iter().zip(frameworks).enumerate();
    let posts: Vec<Post> = posts
        .into_iter()
        .enumerate()
        .map(|(place, post)| Post {
            id: PostId::new(&format!("p{number}-{place}")).unwrap(),
            ..post
        })
        .collect();
    let on_post = |(post, first, length, category, reconstructed): OneDeployment| Deployment {
        id: DeploymentId(0),
        post: posts[post % posts.len()].id.clone(),
        person: PersonRef(1),
        category,
        from: day(first),
        until: length.map(|days| day(first + days)),
        reconstructed: reconstructed || kept == DeploymentRecords::Reconstructed,
        source: None,
        publication: None,
        remark: None,
    };
    let there = match kept {
        _ if posts.is_empty() => Vec::new(),
        DeploymentRecords::None => Vec::new(),
        _ => there.into_iter().map(on_post).collect(),
    };
    Given {
        frameworks: frameworks
            .map(|(place, (times, framework))| Framework {
                id: FrameworkId::new(&format!("f{number}-{place}")).unwrap(),
                from: times.from,
                until: times.until,
                ..framework
            })
            .collect(),
        decisions: decisions
            .into_iter()
            .enumerate()
            .map(|(place, (kind, on))| Decision {
                id: DecisionId::new(&format!("d{number}-{place}")).unwrap(),
                contribution: id.clone(),
                kind,
                date: moment(on, 0),
                what: Text::own("What"),
                reason: None,
                paper: None,
                provenance: Provenance::default(),
            })
            .collect(),
        contribution: Contribution {
            id,
            mission: MissionId::new(&format!("m{mission}")).unwrap(),
            name: Text::own(&format!("Contribution {number}")),
            kind,
            state,
            article_100: None,
            deployments: kept,
            description: None,
            provenance: Provenance::default(),
        },
        posts,
        deployments: there,
    }
}

/// A small register, and what is asked of it.
pub fn any_small() -> impl Strategy<Value = Small> {
    let lived = || {
        let ended = option::weighted(0.15, (30..DAYS, any_slack()));
        (option::weighted(0.5, -20..20_i64), ended)
    };
    (
        (lived(), any_mandates(0), any_bases(0)),
        (lived(), any_mandates(1), any_bases(1)),
        (any_given(0, 2), any_given(1, 2), any_given(2, 2)),
        (10..DAYS + 20, 0..30_u32),
        option::weighted(0.5, 1..30_u32),
    )
        .prop_map(|(first, second, given, (on, horizon), unused)| {
            let mut small = Small {
                missions: vec![mission(0, first.0), mission(1, second.0)],
                legal_bases: [first.2, second.2].concat(),
                mandates: [first.1, second.1].concat(),
                contributions: Vec::new(),
                frameworks: Vec::new(),
                posts: Vec::new(),
                decisions: Vec::new(),
                deployments: Vec::new(),
                parameters: unused.map(unused_days).into_iter().collect(),
                on: day(on),
                horizon,
            };
            for given in [given.0, given.1, given.2] {
                small.contributions.push(given.contribution);
                small.frameworks.extend(given.frameworks);
                small.posts.extend(given.posts);
                small.decisions.extend(given.decisions);
                small.deployments.extend(given.deployments);
            }
            for (number, deployment) in (1..).zip(&mut small.deployments) {
                deployment.id = DeploymentId(number);
            }
            small
        })
}

/// The parameter that says how many days without anyone are long.
pub fn unused_days(value: u32) -> Parameter {
    Parameter {
        id: ParameterId::new("framework-unused-days").unwrap(),
        name: "framework-unused-days".to_owned(),
        title: Text::own("Days without anyone"),
        quantity: Quantity::Days { value },
        from: Begin::On(moment(-400, 0)),
        until: End::Indefinite,
        paper: None,
        provenance: Provenance::default(),
    }
}
