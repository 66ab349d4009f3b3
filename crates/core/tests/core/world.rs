//! Small random registers: a few contributions with frameworks through time, deployments,
//! tallies, and an edition with rows that count one contribution or several.

use jiff::civil::{Date, date};
use jiff::{Span, ToSpan};
use kader_core::model::{
    Begin, Category, Contribution, ContributionId, ContributionKind, ContributionState, Deployment,
    DeploymentId, DeploymentRecords, Edition, EditionId, End, Framework, FrameworkId, Identity,
    Lead, LeadKind, Measure, Mission, MissionId, Moment, Period, PersonRef, PersonnelAnnex,
    PersonnelGroup, PersonnelRow, Post, PostId, Provenance, Region, RegionId, Reported, Reserve,
    ReserveCall, RowId, Tally, TallyId, Temporary, Text, VagueCount,
};
use kader_core::register::{DeploymentsBuilder, Records, Register};
use kader_core::wording::Lang;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

/// How many days the small world has. A leap day is among them.
pub const DAYS: i64 = 90;
/// How many contributions it has.
pub const CONTRIBUTIONS: usize = 4;

/// A day of the world by its number from 0; days before and after it have numbers too.
pub fn day(number: i64) -> Date {
    date(2024, 1, 15) + number.days()
}

/// A register and its parts, as the naive oracles read them.
#[derive(Debug, Clone)]
pub struct World {
    pub contributions: Vec<Contribution>,
    pub frameworks: Vec<Framework>,
    pub deployments: Vec<Deployment>,
    pub tallies: Vec<Tally>,
    /// Which contributions each row counts, by their numbers.
    pub rows: Vec<Vec<usize>>,
    pub period: Period,
}

pub fn contribution_id(number: usize) -> ContributionId {
    ContributionId::new(&format!("c{number}")).unwrap()
}

/// Which post a deployment to a contribution is on.
pub fn post_id(contribution: usize) -> PostId {
    PostId::new(&format!("p{contribution}")).unwrap()
}

impl World {
    /// A world with its contributions and nothing else.
    pub fn empty() -> Self {
        let kept = [DeploymentRecords::Kept; CONTRIBUTIONS];
        let period = Period::new(day(0), day(DAYS - 1)).unwrap();
        made(
            &kept,
            Vec::new(),
            Vec::new(),
            Vec::new(),
            &[3; CONTRIBUTIONS],
            period,
        )
    }

    /// A tally of nothing in particular.
    pub fn tally(id: &str) -> Tally {
        Tally {
            id: TallyId::new(id).unwrap(),
            measure: Measure::Deployed,
            contributions: Vec::new(),
            category: Some(Category::Military),
            outcome: None,
            period: Period::new(day(0), day(DAYS - 1)).unwrap(),
            count: VagueCount::exactly(1),
            provenance: Provenance::default(),
        }
    }

    /// A military deployment to a contribution, on days both inclusive.
    pub fn deployment(number: u32, owner: usize, (from, until): (Date, Date)) -> Deployment {
        Deployment {
            id: DeploymentId(number),
            post: post_id(owner),
            person: PersonRef(number),
            category: Category::Military,
            from,
            until: Some(until),
            reconstructed: false,
            source: None,
            publication: None,
            remark: None,
        }
    }

    pub fn records(&self) -> Records {
        let text = Text::own;
        let mission = |number: usize| Mission {
            id: MissionId::new(&format!("m{number}")).unwrap(),
            name: text("Mission"),
            full_name: None,
            variants: Vec::new(),
            lead: Lead {
                kind: LeadKind::Un,
                name: text("UN"),
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
        };
        let post = |number: usize| Post {
            id: post_id(number),
            contribution: contribution_id(number),
            title: text("Post"),
            sort: None,
            place: None,
            category: Category::Military,
            seats: VagueCount::exactly(1),
            tour: None,
            from: Begin::Unknown,
            until: End::Unknown,
            task: None,
            provenance: Provenance::default(),
        };
        let mut deployments = DeploymentsBuilder::new();
        for deployment in &self.deployments {
            deployments.add(deployment.clone());
        }
        Records {
            identity: Some(Identity {
                format: 1,
                title: text("Small world"),
                country: text("Nowhere"),
                adjective: None,
                language: Lang::En,
                notice: None,
                office_holders: Vec::new(),
            }),
            regions: vec![Region {
                id: RegionId::new("r").unwrap(),
                name: text("Region"),
                parent: None,
                order: 1,
            }],
            missions: (0..2).map(mission).collect(),
            contributions: self.contributions.clone(),
            frameworks: self.frameworks.clone(),
            posts: (0..CONTRIBUTIONS).map(post).collect(),
            tallies: self.tallies.clone(),
            editions: vec![self.edition()],
            deployments,
            ..Records::default()
        }
    }

    pub fn register(&self) -> Register {
        Register::new(self.records()).expect("a sound world")
    }

    pub fn edition(&self) -> Edition {
        let row = |(number, counts): (usize, &Vec<usize>)| PersonnelRow {
            id: RowId::new(&format!("row{number}")).unwrap(),
            label: Text::own(&format!("Row {number}")),
            contributions: counts
                .iter()
                .map(|number| contribution_id(*number))
                .collect(),
            separate: false,
            footnotes: Vec::new(),
            published: None,
        };
        Edition {
            id: EditionId::new("e").unwrap(),
            title: Text::own("Edition"),
            subtitle: None,
            issuers: Vec::new(),
            period: self.period,
            due: None,
            offered: None,
            previous: None,
            paper: None,
            notices: Vec::new(),
            description: None,
            keywords: Vec::new(),
            sections: Vec::new(),
            mandates_annex: None,
            personnel_annex: Some(PersonnelAnnex {
                title: Text::own("Annex"),
                categories: Vec::new(),
                groups: vec![PersonnelGroup {
                    label: Text::own("Group"),
                    rows: self.rows.iter().enumerate().map(row).collect(),
                }],
                footnotes: Vec::new(),
                remark: None,
                published: None,
            }),
            provenance: Provenance::default(),
        }
    }

    /// The ids of the contributions of a row.
    pub fn ids(&self, row: usize) -> Vec<ContributionId> {
        self.rows[row]
            .iter()
            .map(|number| contribution_id(*number))
            .collect()
    }

    /// The number of the contribution of a deployment.
    pub fn owner(deployment: &Deployment) -> usize {
        deployment.post.as_str()[1..].parse().unwrap()
    }

    /// Whether each deployment of a contribution is recorded.
    pub fn is_recorded(&self, contribution: usize) -> bool {
        self.contributions[contribution].deployments != DeploymentRecords::None
    }
}

pub fn any_category() -> impl Strategy<Value = Category> {
    select(Category::ALL)
}

/// A day of the world, or one a little before or after it.
fn any_day() -> impl Strategy<Value = i64> {
    prop_oneof![8 => 0..DAYS, 1 => -40..0_i64, 1 => DAYS..DAYS + 40]
}

pub fn moment(from: i64, days: i64) -> Moment {
    if days == 0 {
        Moment::on(day(from))
    } else {
        Moment::vague("about then", day(from), day(from + days)).unwrap()
    }
}

/// A begin and an end in which something can hold at all. With `vague` either may be vague or
/// unknown.
pub fn any_validity(vague: bool) -> impl Strategy<Value = (Begin, End)> {
    let slack = if vague { 8 } else { 0_i64 };
    let unknown = u32::from(vague);
    let begin = prop_oneof![
        9 => (any_day(), 0..=slack).prop_map(|(from, days)| Some((from, days))),
        unknown => Just(None),
    ];
    let end = prop_oneof![
        8 => (0..60_i64, 0..=slack).prop_map(|(days, slack)| (Some((days, slack)), false)),
        1 => Just((None, true)),
        unknown => Just((None, false)),
    ];
    (begin, end).prop_map(|(begin, (end, indefinite))| {
        let first = begin.map_or(20, |(from, _)| from);
        let end = match end {
            Some((days, slack)) => End::On(moment(first + days, slack)),
            None if indefinite => End::Indefinite,
            None => End::Unknown,
        };
        let begin = begin.map_or(Begin::Unknown, |(from, days)| Begin::On(moment(from, days)));
        (begin, end)
    })
}

fn any_framework(vague: bool) -> impl Strategy<Value = (usize, Framework)> {
    let extra = (any_category(), 0..6_u32, any_validity(vague)).prop_map(
        |(category, count, (from, until))| Temporary {
            category,
            count,
            from,
            until,
            purpose: None,
            source: None,
        },
    );
    let calls = vec((1..4_u32, 0..DAYS, 0..30_i64), 0..2);
    (
        0..CONTRIBUTIONS,
        any_validity(vague),
        option::weighted(0.7, 0..5_u32),
        option::weighted(0.4, 0..4_u32),
        vec(extra, 0..3),
        calls,
    )
        .prop_map(
            |(owner, (from, until), military, civilian, temporary, calls)| {
                let call = |(count, from, days): &(u32, i64, i64)| ReserveCall {
                    count: *count,
                    period: Period::new(day(*from), day(from + days)).unwrap(),
                    decision: None,
                };
                let reserve = Reserve {
                    category: Category::Military,
                    up_to: 20,
                    purpose: None,
                    calls: calls.iter().map(call).collect(),
                };
                let framework = Framework {
                    id: FrameworkId::new("f").unwrap(),
                    contribution: contribution_id(owner),
                    from,
                    until,
                    military,
                    civilian,
                    nature: None,
                    caveats: Vec::new(),
                    paper: None,
                    decision: None,
                    temporary,
                    reserves: military.map(|_| reserve).into_iter().collect(),
                    provenance: Provenance::default(),
                };
                (owner, framework)
            },
        )
}

pub fn any_deployment() -> impl Strategy<Value = Deployment> {
    let until = prop_oneof![1 => Just(Some(0)), 7 => (0..50_i64).prop_map(Some), 1 => Just(None)];
    (
        0..CONTRIBUTIONS,
        any_day(),
        until,
        any_category(),
        any::<bool>(),
        0..20_u32,
    )
        .prop_map(
            |(owner, from, days, category, reconstructed, person)| Deployment {
                id: DeploymentId(0),
                post: post_id(owner),
                person: PersonRef(person),
                category,
                from: day(from),
                until: days.map(|days| day(from + days)),
                reconstructed,
                source: None,
                publication: None,
                remark: None,
            },
        )
}

pub fn any_period() -> impl Strategy<Value = Period> {
    let days = prop_oneof![1 => Just(0), 6 => 0..60_i64];
    (any_day(), days).prop_map(|(from, days)| Period::new(day(from), day(from + days)).unwrap())
}

fn any_tally(period: Period) -> impl Strategy<Value = Tally> {
    let numbers: Vec<usize> = (0..CONTRIBUTIONS).collect();
    let measure = prop_oneof![6 => Just(Measure::Deployed), 1 => Just(Measure::Headcount)];
    let other = prop_oneof![5 => Just(None), 1 => any_period().prop_map(Some)];
    (
        subsequence(numbers, 1..=2),
        any_category(),
        0..9_u32,
        0..10_u32,
        measure,
        other,
    )
        .prop_map(
            move |(covered, category, count, slack, measure, other)| Tally {
                id: TallyId::new("t").unwrap(),
                measure,
                contributions: covered.into_iter().map(contribution_id).collect(),
                category: Some(category),
                outcome: None,
                period: other.unwrap_or(period),
                count: if slack == 9 {
                    VagueCount::vague("some", count, count + 1).unwrap()
                } else {
                    VagueCount::exactly(count)
                },
                provenance: Provenance::default(),
            },
        )
}

/// A world; with `vague` its frameworks can begin and end vaguely or no one knows when.
pub fn any_world(vague: bool) -> impl Strategy<Value = World> {
    let kept = prop_oneof![
        4 => Just(DeploymentRecords::Kept),
        2 => Just(DeploymentRecords::Reconstructed),
        2 => Just(DeploymentRecords::None),
    ];
    // To which row each contribution belongs; the last number stands for none.
    let rows = vec(0..4_usize, CONTRIBUTIONS);
    any_period().prop_flat_map(move |period| {
        (
            vec(kept.clone(), CONTRIBUTIONS),
            vec(any_framework(vague), 0..7),
            vec(any_deployment(), 0..25),
            vec(any_tally(period), 0..6),
            rows.clone(),
        )
            .prop_map(move |(kept, frameworks, deployments, tallies, rows)| {
                made(&kept, frameworks, deployments, tallies, &rows, period)
            })
    })
}

fn made(
    kept: &[DeploymentRecords],
    frameworks: Vec<(usize, Framework)>,
    mut deployments: Vec<Deployment>,
    mut tallies: Vec<Tally>,
    rows: &[usize],
    period: Period,
) -> World {
    let contribution = |(number, kept): (usize, &DeploymentRecords)| Contribution {
        id: contribution_id(number),
        mission: MissionId::new(&format!("m{}", number % 2)).unwrap(),
        name: Text::own("Contribution"),
        kind: ContributionKind::Unit,
        state: ContributionState::Running { from: None },
        article_100: None,
        deployments: *kept,
        description: None,
        provenance: Provenance::default(),
    };
    let contributions: Vec<Contribution> = kept.iter().enumerate().map(contribution).collect();
    let frameworks = frameworks
        .into_iter()
        .enumerate()
        .map(|(number, (owner, framework))| Framework {
            id: FrameworkId::new(&format!("f{owner}-{number}")).unwrap(),
            ..framework
        });
    for (number, deployment) in (1..).zip(&mut deployments) {
        deployment.id = DeploymentId(number);
    }
    deployments.retain(|deployment| kept[World::owner(deployment)] != DeploymentRecords::None);
    for (number, tally) in tallies.iter_mut().enumerate() {
        tally.id = TallyId::new(&format!("t{number}")).unwrap();
    }
    let of_row = |row: usize| -> Vec<usize> {
        (0..CONTRIBUTIONS)
            .filter(|number| rows[*number] == row)
            .collect()
    };
    World {
        contributions,
        frameworks: frameworks.collect(),
        deployments,
        tallies,
        rows: (0..3).map(of_row).collect(),
        period,
    }
}

/// A number of days as a span.
pub fn days(days: i64) -> Span {
    days.days()
}
