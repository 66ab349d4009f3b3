//! Registers that are in order, invented from a seed: missions with chains of mandates, limits,
//! posts and rotations that fit. Faults are planted in them one by one.

use std::fmt::Write as _;

use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use kader_exchange::dossier::Files;

use crate::chance::Chance;

/// The day on which they are checked.
pub const ON: Date = date(2023, 6, 30);

pub fn plus(day: Date, days: i64) -> Date {
    day.checked_add(days.days()).expect("it is near")
}

pub struct Mandate {
    pub from: Date,
    pub until: Date,
}

pub struct Framework {
    pub from: Date,
    pub until: Date,
    pub military: i64,
    pub civilian: i64,
    /// More for a time: how many, from when until when.
    pub temporary: Option<(i64, Date, Date)>,
    pub has_sources: bool,
    pub has_paper: bool,
}

pub struct Tour {
    pub person: i64,
    pub category: &'static str,
    pub from: Date,
    pub until: Date,
}

pub struct Mission {
    pub number: usize,
    pub mandates: Vec<Mandate>,
    pub suspended: Option<(Date, Date)>,
    pub has_basis: bool,
    pub frameworks: Vec<Framework>,
    pub begins: Date,
    pub is_informed: bool,
    pub post_from: Date,
    pub seats: i64,
    /// The tours of each seat, one after the other.
    pub tours: Vec<Vec<Tour>>,
    pub decision_paper: bool,
}

/// A register: its missions, and what has no mission.
pub struct Invented {
    pub missions: Vec<Mission>,
    pub commitment_deadline: Date,
    /// Ship protection: first day, last day and state of each request that was carried out.
    pub voyages: Vec<(Date, Date, &'static str)>,
}

impl Invented {
    /// One with so many missions that is in order.
    pub fn new(seed: u64, missions: usize) -> Self {
        let mut chance = Chance::new(seed);
        let mut persons = 1000;
        let missions = (0..missions)
            .map(|number| mission(number, &mut chance, &mut persons))
            .collect();
        let mut from = date(2022, 7, 1);
        let voyages = (0..4)
            .map(|_| {
                from = plus(from, chance.among(20, 60));
                let until = plus(from, chance.among(5, 15));
                (from, until, "vpd")
            })
            .collect();
        Self {
            missions,
            commitment_deadline: plus(ON, chance.among(1, 90)),
            voyages,
        }
    }
}

fn mission(number: usize, chance: &mut Chance, persons: &mut i64) -> Mission {
    let first = plus(date(2019, 1, 1), chance.among(0, 500));
    let mut mandates = Vec::new();
    let mut from = first;
    loop {
        let until = plus(from, chance.among(180, 700));
        let last = until > plus(ON, 200);
        mandates.push(Mandate { from, until });
        if last {
            break;
        }
        // On the last day of the one before, or the day after.
        from = plus(until, chance.among(0, 1));
    }
    let begins = plus(first, chance.among(0, 120));
    let seats = chance.among(1, 3);
    let mut frameworks = Vec::new();
    let mut from = begins;
    let mandated = mandates.last().expect("it has one").until;
    loop {
        let until = plus(from, chance.among(300, 800)).min(mandated);
        let last = until > plus(ON, 200);
        frameworks.push(Framework {
            from,
            until,
            military: seats + chance.among(0, 2),
            civilian: chance.among(1, 2),
            temporary: None,
            has_sources: true,
            has_paper: true,
        });
        if last {
            break;
        }
        from = plus(until, 1);
    }
    let tours = (0..seats)
        .map(|_| {
            let mut from = begins;
            let mut tours = Vec::new();
            while from <= ON {
                let until = plus(from, chance.among(120, 300));
                *persons += 1;
                tours.push(Tour {
                    person: *persons,
                    category: "military",
                    from,
                    until,
                });
                from = plus(until, 1);
            }
            tours
        })
        .collect();
    Mission {
        number,
        mandates,
        suspended: None,
        has_basis: true,
        frameworks,
        begins,
        is_informed: true,
        post_from: begins,
        seats,
        tours,
        decision_paper: true,
    }
}

const LEAD: &str = "\n[lead]\nkind = \"coalition\"\nname = \"A coalition\"\n";

impl Mission {
    pub fn id(&self) -> String {
        format!("m{}", self.number)
    }

    pub fn contribution(&self) -> String {
        format!("c{}", self.number)
    }

    pub fn post(&self) -> String {
        format!("p{}", self.number)
    }

    fn ends(&self) -> Date {
        let untils = self.frameworks.iter().map(|framework| framework.until);
        untils.max().expect("it has one")
    }

    fn toml(&self, papers: &mut String) -> String {
        let (n, begins) = (self.number, self.begins);
        let mut text = format!(
            "id = \"m{n}\"\nname = \"Mission {n}\"\nregion = \"coast\"\nreported = \"here\"\n\
             sources = [\"charter#1\"]\n{LEAD}"
        );
        if self.has_basis {
            let from = self.mandates[0].from;
            let _ = write!(
                text,
                "\n[[legal_basis]]\nid = \"b{n}\"\nkind = \"agreement\"\ntitle = \"Charter\"\n\
                 paper = \"charter\"\nfrom = {from}\nuntil = \"indefinite\"\nsources = \
                 [\"charter#2\"]\n"
            );
        }
        for (place, mandate) in self.mandates.iter().enumerate() {
            let _ = write!(
                text,
                "\n[[mandate]]\nid = \"d{n}-{place}\"\ninstrument = \"Resolution {n}.{place}\"\n\
                 from = {}\nuntil = {}\nsources = [\"charter#3\"]\n",
                mandate.from, mandate.until
            );
            if let Some(before) = place.checked_sub(1) {
                let _ = writeln!(text, "renews = \"d{n}-{before}\"");
            }
            if let Some((from, until)) = self.suspended
                && mandate.from <= from
                && until <= mandate.until
            {
                let _ = write!(
                    text,
                    "\n[[mandate.suspension]]\nfrom = {from}\nuntil = {until}\n\
                     source = \"charter#4\"\n"
                );
            }
        }
        let article = if self.is_informed {
            let _ = writeln!(
                papers,
                "told-{n},house-document,Letter {n},{}",
                plus(begins, -20)
            );
            format!("{{ is = \"informed\", paper = \"told-{n}\" }}")
        } else {
            "\"not-shown\"".to_owned()
        };
        let _ = write!(
            text,
            "\n[[contribution]]\nid = \"c{n}\"\nname = \"Contribution {n}\"\n\
             kind = \"individual-posts\"\nstate = {{ is = \"running\", from = {begins} }}\n\
             article_100 = {article}\ndeployments = \"kept\"\nsources = [\"charter#5\"]\n"
        );
        for (place, framework) in self.frameworks.iter().enumerate() {
            let _ = write!(
                text,
                "\n[[contribution.framework]]\nid = \"f{n}-{place}\"\nfrom = {}\nuntil = {}\n\
                 military = {}\ncivilian = {}\n",
                framework.from, framework.until, framework.military, framework.civilian
            );
            if framework.has_paper {
                let _ = writeln!(
                    papers,
                    "limit-{n}-{place},house-document,Letter {n}.{place},{}",
                    plus(framework.from, -10)
                );
                let _ = writeln!(text, "paper = \"limit-{n}-{place}\"");
            }
            if framework.has_sources {
                let _ = writeln!(text, "sources = [\"roster#6\"]");
            }
            if let Some((count, from, until)) = framework.temporary {
                let _ = write!(
                    text,
                    "\n[[contribution.framework.temporary]]\ncategory = \"military\"\n\
                     count = {count}\nfrom = {from}\nuntil = {until}\nsource = \"charter#7\"\n"
                );
            }
        }
        let _ = write!(
            text,
            "\n[[contribution.post]]\nid = \"p{n}\"\ntitle = \"Observer {n}\"\n\
             category = \"military\"\nseats = {}\ntour = {{ least = 3, most = 10 }}\nfrom = {}\n\
             until = {}\nsources = [\"charter#8\"]\n",
            self.seats,
            self.post_from,
            self.ends(),
        );
        let _ = write!(
            text,
            "\n[[contribution.decision]]\nid = \"e{n}\"\nkind = \"start\"\ndate = {}\n\
             what = \"Observers go.\"\nsources = [\"charter#9\"]\n",
            plus(begins, -30)
        );
        if self.decision_paper {
            let _ = writeln!(
                papers,
                "decided-{n},house-document,Decision {n},{}",
                plus(begins, -25)
            );
            let _ = writeln!(text, "paper = \"decided-{n}\"");
        }
        text
    }
}

const SHIPS: &str = r#"id = "ships"
name = "Ships"
region = "coast"
reported = "here"
sources = ["charter#1"]

[lead]
kind = "country"
name = "Invented Land"

[[legal_basis]]
id = "ships"
kind = "constitution"
title = "Constitution"
from = 2015-01-01
until = "indefinite"
sources = ["charter#2"]

[[mandate]]
id = "ships"
instrument = "Ships Act"
from = 2015-01-01
until = "indefinite"
sources = ["charter#3"]

[[contribution]]
id = "teams"
name = "Teams"
kind = "national-task"
state = { is = "running", from = 2015-01-01 }
article_100 = { is = "not-applicable", reason = "A national task." }
deployments = "none"
sources = ["charter#5"]

[[contribution.framework]]
id = "teams"
from = 2015-01-01
until = "indefinite"
military = 11
paper = "ships-act"
sources = ["charter#6"]
"#;

const PARAMETERS: &str = r#"[[parameter]]
id = "teams-at-once"
name = "vpd-teams-at-once"
title = "Teams at once"
quantity = { is = "count", value = 1 }
from = 2015-01-01
until = "indefinite"
sources = ["charter#1"]

[[parameter]]
id = "licences"
name = "pmsc-licences"
title = "Private companies with a licence"
quantity = { is = "holds" }
from = 2023-01-01
until = "indefinite"
sources = ["charter#1"]
"#;

impl Invented {
    /// Its files.
    pub fn files(&self) -> Files {
        let mut papers = String::from(
            "id,kind,citation,date\ncharter,treaty,Charter,2014-01-01\n\
             ships-act,law,Ships Act,2014-06-01\nroster,administration,Roster,2014-06-01\n",
        );
        let mut deployments = String::from("id,post,person,category,from,until\n");
        let mut files = Files::new();
        let mut put = |name: String, text: String| {
            files.insert(name, text.into_bytes());
        };
        let mut id = 0;
        for mission in &self.missions {
            let name = format!("missions/{}.toml", mission.id());
            put(name, mission.toml(&mut papers));
            for tour in mission.tours.iter().flatten() {
                id += 1;
                let _ = writeln!(
                    deployments,
                    "{id},{},{},{},{},{}",
                    mission.post(),
                    tour.person,
                    tour.category,
                    tour.from,
                    tour.until
                );
            }
        }
        let mut requests = String::from(
            "id,contribution,submitted,flag,state,state.decided,state.by,state.private_ground,\
             state.from,state.until,sources\n",
        );
        for (number, (from, until, by)) in self.voyages.iter().enumerate() {
            let ground = if *by == "pmsc" { "no-room" } else { "" };
            let _ = writeln!(
                requests,
                "r{number},teams,{},XI,carried-out,{},{by},{ground},{from},{until},charter#1",
                plus(*from, -20),
                plus(*from, -10)
            );
        }
        put(
            "kader.toml".into(),
            "format = 1\ntitle = \"Invented\"\ncountry = \"Invented Land\"\nlanguage = \"en\"\n\n\
             [[region]]\nid = \"coast\"\nname = \"Coast\"\norder = 1\n"
                .into(),
        );
        put(
            "commitments.toml".into(),
            format!(
                "[[commitment]]\nid = \"plan\"\ndate = 2022-01-10\nwhat = \"A plan.\"\n\
                 deadline = {}\nstate = \"open\"\npaper = \"charter\"\nsources = [\"charter#1\"]\n",
                self.commitment_deadline
            ),
        );
        put("missions/ships.toml".into(), SHIPS.into());
        put("parameters.toml".into(), PARAMETERS.into());
        put("requests.csv".into(), requests);
        put("papers.csv".into(), papers);
        put("deployments.csv".into(), deployments);
        files
    }
}
