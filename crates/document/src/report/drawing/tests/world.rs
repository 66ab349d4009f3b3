//! A small register, made in code: a mission with observers of which each is recorded, and one
//! of which only a tally is.

use jiff::civil::{Date, date};
use kader_core::model::{
    Begin, Category, Contribution, ContributionId, ContributionKind, ContributionState, Deployment,
    DeploymentId, DeploymentRecords, Edition, EditionId, End, Framework, FrameworkId, Identity,
    Lead, LeadKind, Mandate, MandateId, MandatesAnnex, MandatesGroup, MandatesRow, Measure,
    Mission, MissionId, Moment, Period, PersonRef, PersonnelAnnex, PersonnelGroup, PersonnelRow,
    Place, Post, PostId, Provenance, Region, RegionId, Reported, RowId, Tally, TallyId, Text,
    VagueCount,
};
use kader_core::register::{DeploymentsBuilder, Records, Register};
use kader_core::wording::Lang;

/// What differs from test to test.
pub struct World {
    pub lang: Lang,
    pub records: DeploymentRecords,
    pub deployments: Vec<Deployment>,
    pub frameworks: Vec<Framework>,
    pub mandates: Vec<Mandate>,
    pub tallies: Vec<Tally>,
    pub categories: Vec<Category>,
    /// Where the observers are.
    pub places: Vec<Place>,
    /// Where their post is.
    pub post_place: Option<Text>,
    /// Whether the edition has annexes at all.
    pub annexes: bool,
}

pub fn period() -> Period {
    Period::new(date(2022, 1, 1), date(2022, 12, 31)).unwrap()
}

pub fn on(day: Date) -> Begin {
    Begin::On(Moment::on(day))
}

pub fn through(day: Date) -> End {
    End::On(Moment::on(day))
}

pub fn id(text: &str) -> ContributionId {
    ContributionId::new(text).unwrap()
}

pub fn deployment(number: u32, category: Category, from: Date, until: Date) -> Deployment {
    Deployment {
        id: DeploymentId(number),
        post: PostId::new("watch-post").unwrap(),
        person: PersonRef(number),
        category,
        from,
        until: Some(until),
        reconstructed: false,
        source: None,
        publication: None,
        remark: None,
    }
}

pub fn framework(
    contribution: &str,
    name: &str,
    (from, until): (Begin, End),
    military: Option<u32>,
    civilian: Option<u32>,
) -> Framework {
    Framework {
        id: FrameworkId::new(name).unwrap(),
        contribution: id(contribution),
        from,
        until,
        military,
        civilian,
        nature: None,
        caveats: Vec::new(),
        paper: None,
        decision: None,
        temporary: Vec::new(),
        reserves: Vec::new(),
        provenance: Provenance::default(),
    }
}

pub fn mandate(mission: &str, name: &str, (from, until): (Begin, End)) -> Mandate {
    Mandate {
        id: MandateId::new(name).unwrap(),
        mission: MissionId::new(mission).unwrap(),
        instrument: name.to_owned(),
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

pub fn tally(contribution: &str, count: u32) -> Tally {
    Tally {
        id: TallyId::new("tally").unwrap(),
        measure: Measure::Deployed,
        contributions: vec![id(contribution)],
        category: Some(Category::Military),
        outcome: None,
        period: period(),
        count: VagueCount::exactly(count),
        provenance: Provenance::default(),
    }
}

impl World {
    /// Three observers, one of them all year; a limit of two; a tally of forty elsewhere.
    pub fn usual() -> Self {
        let military = |number, from, until| deployment(number, Category::Military, from, until);
        let year = (on(date(2021, 7, 1)), through(date(2023, 3, 31)));
        Self {
            lang: Lang::En,
            records: DeploymentRecords::Kept,
            deployments: vec![
                military(1, date(2021, 12, 1), date(2022, 12, 31)),
                military(2, date(2022, 2, 1), date(2022, 6, 30)),
                military(3, date(2022, 6, 30), date(2022, 9, 30)),
            ],
            frameworks: vec![
                framework("watch", "watch-limit", year.clone(), Some(2), None),
                framework("fleet", "fleet-limit", year.clone(), Some(30), None),
            ],
            mandates: vec![
                mandate("watch", "watch-mandate", year),
                mandate(
                    "fleet",
                    "fleet-mandate",
                    (on(date(2020, 1, 1)), End::Indefinite),
                ),
            ],
            tallies: vec![tally("fleet", 40)],
            categories: Vec::new(),
            places: Vec::new(),
            post_place: None,
            annexes: true,
        }
    }

    pub fn edition(&self) -> Edition {
        let row = |name: &str| RowId::new(name).unwrap();
        let personnel = |name: &str| PersonnelRow {
            id: row(name),
            label: Text::own(&name.to_uppercase()),
            contributions: vec![id(name)],
            separate: false,
            footnotes: Vec::new(),
            published: None,
        };
        let mandates = |name: &str| MandatesRow {
            id: row(name),
            label: Text::own(&name.to_uppercase()),
            contributions: vec![id(name)],
            footnotes: Vec::new(),
            published: None,
        };
        Edition {
            id: EditionId::new("e").unwrap(),
            title: Text::own("Edition"),
            subtitle: None,
            issuers: Vec::new(),
            period: period(),
            due: None,
            offered: None,
            previous: None,
            paper: None,
            notices: Vec::new(),
            description: None,
            keywords: Vec::new(),
            sections: Vec::new(),
            mandates_annex: self.annexes.then(|| MandatesAnnex {
                title: Text::own("Mandates"),
                columns: Vec::new(),
                groups: vec![MandatesGroup {
                    label: Text::own("All"),
                    rows: ["watch", "fleet"].map(mandates).into(),
                }],
                footnotes: Vec::new(),
            }),
            personnel_annex: self.annexes.then(|| PersonnelAnnex {
                title: Text::own("People"),
                categories: self.categories.clone(),
                groups: vec![PersonnelGroup {
                    label: Text::own("All"),
                    rows: ["watch", "fleet"].map(personnel).into(),
                }],
                footnotes: Vec::new(),
                remark: None,
                published: None,
            }),
            provenance: Provenance::default(),
        }
    }

    pub fn register(&self) -> Register {
        let text = Text::own;
        let mission = |name: &str| Mission {
            id: MissionId::new(name).unwrap(),
            name: text(&name.to_uppercase()),
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
            places: if name == "watch" {
                self.places.clone()
            } else {
                Vec::new()
            },
            relations: Vec::new(),
            provenance: Provenance::default(),
        };
        let contribution = |name: &str, deployments| Contribution {
            id: id(name),
            mission: MissionId::new(name).unwrap(),
            name: text(name),
            kind: ContributionKind::IndividualPosts,
            state: ContributionState::Running { from: None },
            article_100: None,
            deployments,
            description: None,
            provenance: Provenance::default(),
        };
        let mut deployments = DeploymentsBuilder::new();
        for deployment in &self.deployments {
            deployments.add(deployment.clone());
        }
        let records = Records {
            identity: Some(Identity {
                format: 1,
                title: text("Small world"),
                country: text("Nowhere"),
                adjective: None,
                language: self.lang,
                notice: None,
                office_holders: Vec::new(),
            }),
            regions: vec![Region {
                id: RegionId::new("r").unwrap(),
                name: text("Region"),
                parent: None,
                order: 1,
            }],
            missions: ["watch", "fleet"].map(mission).into(),
            contributions: vec![
                contribution("watch", self.records),
                contribution("fleet", DeploymentRecords::None),
            ],
            frameworks: self.frameworks.clone(),
            mandates: self.mandates.clone(),
            posts: vec![Post {
                id: PostId::new("watch-post").unwrap(),
                contribution: id("watch"),
                title: text("Observer"),
                sort: None,
                place: self.post_place.clone(),
                category: Category::Military,
                seats: VagueCount::exactly(2),
                tour: None,
                from: Begin::Unknown,
                until: End::Unknown,
                task: None,
                provenance: Provenance::default(),
            }],
            tallies: self.tallies.clone(),
            editions: vec![self.edition()],
            deployments,
            ..Records::default()
        };
        Register::new(records).expect("a sound world")
    }
}
