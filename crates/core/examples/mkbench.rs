#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)]
use jiff::ToSpan;
use jiff::civil::{Date, date};
use kader_core::checks::*;
use kader_core::figures::courses;
use kader_core::model::*;
use kader_core::register::*;
use kader_core::wording::Lang;
use std::time::Instant;

struct Rng(u64);
impl Rng {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }
    fn below(&mut self, n: u64) -> u64 {
        self.next() % n
    }
}
fn on(d: Date) -> Begin {
    Begin::On(Moment::on(d))
}
fn to(d: Date) -> End {
    End::On(Moment::on(d))
}

fn main() {
    let n: u64 = std::env::args().nth(1).unwrap().parse().unwrap();
    let mut rng = Rng(88172645463325252);
    let text = Text::own;
    let mut records = Records {
        identity: Some(Identity {
            format: 1,
            title: text("x"),
            country: text("x"),
            adjective: None,
            language: Lang::En,
            notice: None,
        }),
        ..Records::default()
    };
    records.regions.push(Region {
        id: RegionId::new("r").unwrap(),
        name: text("r"),
        parent: None,
        order: 1,
    });
    let day = |i: i64| date(1990, 1, 1) + i.days();
    let total = 36 * 365;
    for m in 0..120 {
        let id = MissionId::new(&format!("m{m}")).unwrap();
        records.missions.push(Mission {
            id: id.clone(),
            name: text("m"),
            full_name: None,
            variants: vec![],
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
            places: vec![],
            relations: vec![],
            provenance: Provenance::default(),
        });
        let mut first = 0;
        let mut k = 0;
        let mut last: Option<MandateId> = None;
        while first < total {
            let until = first + 365 - if rng.below(20) == 0 { 20 } else { 0 };
            let mid = MandateId::new(&format!("m{m}-{k}")).unwrap();
            records.mandates.push(Mandate {
                id: mid.clone(),
                mission: id.clone(),
                instrument: "Res".into(),
                title: None,
                given_by: None,
                paper: None,
                adopted: None,
                from: on(day(first)),
                until: to(day(until)),
                renews: last,
                tasks: vec![],
                parts: vec![],
                suspensions: vec![],
                widenings: vec![],
                ceilings: vec![Ceiling {
                    category: Category::Military,
                    most: 100_000,
                }],
                reservations: vec![],
                provenance: Provenance::default(),
            });
            last = Some(mid);
            k += 1;
            first += 365;
        }
    }
    let mut builder = DeploymentsBuilder::new();
    let mut did = 0_u32;
    for c in 0..600_u64 {
        let id = ContributionId::new(&format!("c{c}")).unwrap();
        records.contributions.push(Contribution {
            id: id.clone(),
            mission: MissionId::new(&format!("m{}", c % 120)).unwrap(),
            name: text("c"),
            kind: ContributionKind::Unit,
            state: ContributionState::Running { from: None },
            article_100: None,
            deployments: DeploymentRecords::Kept,
            description: None,
            provenance: Provenance::default(),
        });
        let share = if c % 30 == 0 { 20 } else { 1 };
        let count = n * share / (20 * 20 + 580);
        let size = count * 180 / total as u64;
        let (mut first, mut k) = (0, 0);
        while first < total {
            let len = 365 * (1 + rng.below(4) as i64);
            let vague = rng.below(6) == 0;
            let f = if vague {
                Begin::On(Moment::vague("about", day(first - 5), day(first)).unwrap())
            } else {
                on(day(first))
            };
            let gap = if rng.below(25) == 0 { 15 } else { 1 };
            records.frameworks.push(Framework {
                id: FrameworkId::new(&format!("f{c}-{k}")).unwrap(),
                contribution: id.clone(),
                from: f,
                until: to(day(first + len - gap)),
                military: Some((size as u32) * 9 / 10 + 2 + rng.below(size / 3 + 3) as u32),
                civilian: Some((size as u32) / 5 + 2),
                nature: None,
                caveats: vec![],
                paper: None,
                decision: None,
                temporary: if rng.below(3) == 0 {
                    vec![Temporary {
                        category: Category::Military,
                        count: 3,
                        from: on(day(first + 30)),
                        until: to(day(first + 90)),
                        purpose: None,
                        source: None,
                    }]
                } else {
                    vec![]
                },
                reserves: vec![],
                provenance: Provenance::default(),
            });
            first += len;
            k += 1;
        }
        let mut numbers = vec![];
        for p in 0..5 {
            let pid = PostId::new(&format!("p{c}-{p}")).unwrap();
            records.posts.push(Post {
                id: pid.clone(),
                contribution: id.clone(),
                title: text("p"),
                sort: None,
                place: None,
                category: Category::Military,
                seats: VagueCount::exactly(1),
                tour: None,
                from: on(day(0)),
                until: End::Indefinite,
                task: None,
                provenance: Provenance::default(),
            });
            numbers.push(builder.post(&pid));
        }
        for _ in 0..count {
            let s = rng.below(total as u64) as i64;
            let (a, b) = (
                DayNumber::nearest(day(s)),
                DayNumber::nearest(day(s + 90 + rng.below(180) as i64)),
            );
            let cat = if rng.below(10) == 0 {
                Category::Civilian
            } else {
                Category::Military
            };
            builder.push(
                DeploymentId(did),
                numbers[(did % 5) as usize],
                PersonRef(did),
                (a, b),
                Kind::new(cat, false, None),
            );
            did += 1;
        }
    }
    records.deployments = builder;
    let register = Register::new(records).unwrap();
    println!(
        "deployments {} frameworks {} mandates {}",
        register.deployments.len(),
        register.frameworks.len(),
        register.mandates.len()
    );
    let period = Period::new(date(1990, 1, 1), date(2025, 12, 31)).unwrap();
    for _ in 0..3 {
        let t = Instant::now();
        let c = courses(&register, period, &[period]);
        println!("W2 courses {:?} ({})", t.elapsed(), c.len());
        let t = Instant::now();
        let snapshot = Snapshot::new(&register, date(2025, 6, 30), 180, None);
        println!("snapshot {:?}", t.elapsed());
        let t = Instant::now();
        let mut all = 0;
        for rule in RULES {
            let t = Instant::now();
            let found = (rule.check)(&snapshot);
            all += found.len();
            println!("  {} {:?} {}", rule.rule.code, t.elapsed(), found.len());
        }
        println!("all rules {:?} {all}", t.elapsed());
    }
}
