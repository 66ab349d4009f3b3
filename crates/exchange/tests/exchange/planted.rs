//! Faults planted in invented registers: each is found, by its own rule and about its own
//! record, and nothing else is.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use kader_core::checks::{Snapshot, check, settle};
use kader_core::wording::{Lang, say};
use kader_exchange::dossier::read_files;

use crate::chance::Chance;
use crate::invented::{Invented, Mission, ON, Tour, plus};

/// A finding: its rule and the record that it is about.
type Found = (String, String);

/// A kind of fault: what it is called, and how it is planted in a mission of a register; what
/// must be found then, nothing where it cannot be planted there.
struct Plant {
    name: &'static str,
    plant: fn(&mut Invented, usize, &mut Chance) -> Option<Vec<Found>>,
}

fn found(code: &str, record: String) -> Found {
    (code.to_owned(), record)
}

/// What is found in a register.
fn findings(invented: &Invented) -> (BTreeSet<Found>, Vec<String>) {
    let loaded = read_files(&invented.files()).unwrap_or_else(|(faults, _)| {
        let said: Vec<String> = faults
            .iter()
            .map(|fault| format!("{}: {}", fault.file, say(Lang::En, &fault.message)))
            .collect();
        panic!("the register is none: {said:#?}")
    });
    let snapshot = Snapshot::new(&loaded.register, ON, 180, None);
    let settled = settle(&snapshot, check(&snapshot), |_| true);
    let told = settled
        .findings
        .iter()
        .map(|finding| {
            format!(
                "{} {}: {}",
                finding.rule.code,
                finding.subject,
                say(Lang::En, &finding.message)
            )
        })
        .collect();
    let all = settled
        .findings
        .iter()
        .map(|finding| (finding.rule.code.to_owned(), finding.subject.to_string()))
        .collect();
    (all, told)
}

fn mission_of(mission: &Mission) -> String {
    format!("mission/{}", mission.id())
}

fn contribution_of(mission: &Mission) -> String {
    format!("contribution/{}", mission.contribution())
}

fn post_of(mission: &Mission) -> String {
    format!("post/{}", mission.post())
}

const PLANTS: &[Plant] = &[
    Plant {
        name: "mandate expired while people stay",
        plant: |invented, place, chance| {
            let mission = &mut invented.missions[place];
            let last = mission.mandates.last_mut()?;
            last.until = plus(ON, -chance.among(1, 60)).max(plus(last.from, 1));
            (last.until < ON).then_some(())?;
            Some(vec![found("M101", mission_of(mission))])
        },
    },
    Plant {
        name: "days without a mandate",
        plant: |invented, place, chance| {
            let mission = &mut invented.missions[place];
            let (first, second) = mission.mandates.split_at_mut(1);
            let renewal = second.first_mut()?;
            renewal.from = plus(first[0].until, chance.among(2, 40));
            (renewal.from < renewal.until && renewal.from <= ON).then_some(())?;
            (mission.begins < first[0].until).then_some(())?;
            Some(vec![found("M102", mission_of(mission))])
        },
    },
    Plant {
        name: "mandate lapses soon",
        plant: |invented, place, chance| {
            let mission = &mut invented.missions[place];
            let last = mission.mandates.last_mut()?;
            last.until = plus(ON, chance.among(1, 170));
            (last.from < last.until).then_some(())?;
            Some(vec![found("M105", mission_of(mission))])
        },
    },
    Plant {
        name: "mission suspended while people stay",
        plant: |invented, place, chance| {
            let mission = &mut invented.missions[place];
            let from = plus(mission.begins, chance.among(10, 40));
            let until = plus(from, 20);
            mission
                .mandates
                .iter()
                .any(|mandate| mandate.from <= from && until <= mandate.until)
                .then_some(())?;
            mission.suspended = Some((from, until));
            Some(vec![found("M109", mission_of(mission))])
        },
    },
    Plant {
        name: "no legal basis",
        plant: |invented, place, _| {
            let mission = &mut invented.missions[place];
            mission.has_basis = false;
            Some(vec![found("M110", mission_of(mission))])
        },
    },
    Plant {
        name: "days without a framework",
        plant: |invented, place, chance| {
            let mission = &mut invented.missions[place];
            let second = mission.frameworks.get_mut(1)?;
            (second.from <= ON).then_some(())?;
            second.from = plus(second.from, chance.among(2, 40));
            (second.from <= ON).then_some(())?;
            Some(vec![found("K101", contribution_of(mission))])
        },
    },
    Plant {
        name: "more people than the limit",
        plant: |invented, place, chance| {
            let mission = &mut invented.missions[place];
            for framework in &mut mission.frameworks {
                framework.military = mission.seats;
            }
            let from = plus(mission.begins, chance.among(5, 50));
            let first = mission.tours.first_mut()?.first_mut()?;
            // One of another category does not count against this limit.
            (from < first.until).then_some(())?;
            for framework in &mut mission.frameworks {
                framework.military -= 1;
            }
            Some(vec![found("K103", contribution_of(mission))])
        },
    },
    Plant {
        name: "framework ends soon",
        plant: |invented, place, chance| {
            let mission = &mut invented.missions[place];
            let mut tours = mission.tours.iter().flatten();
            let last = mission.frameworks.last_mut()?;
            last.until = plus(ON, chance.among(1, 170));
            // Who is meant to leave needs no next framework.
            tours.any(|tour| tour.until > last.until).then_some(())?;
            (last.from < last.until).then_some(())?;
            Some(vec![found("K110", contribution_of(mission))])
        },
    },
    Plant {
        name: "framework changed and no paper tells",
        plant: |invented, place, _| {
            let mission = &mut invented.missions[place];
            let second = mission.frameworks.get_mut(1)?;
            second.has_paper = false;
            Some(vec![found("K109", contribution_of(mission))])
        },
    },
    Plant {
        name: "deployed before the post was there",
        plant: |invented, place, chance| {
            let mission = &mut invented.missions[place];
            mission.post_from = plus(mission.begins, chance.among(1, 60));
            Some(vec![found("D101", post_of(mission))])
        },
    },
    Plant {
        name: "tour too long",
        plant: |invented, place, _| {
            let mission = &mut invented.missions[place];
            let tours = mission.tours.first_mut()?;
            (tours.len() > 2).then_some(())?;
            let next = tours.remove(1);
            tours[0].until = next.until;
            (plus(tours[0].from, 320) < tours[0].until).then_some(())?;
            Some(vec![found("D102", post_of(mission))])
        },
    },
    Plant {
        name: "one person twice at once",
        plant: |invented, place, _| {
            let mission = &mut invented.missions[place];
            let person = mission.tours.first()?.first()?.person;
            mission.tours.get_mut(1)?.first_mut()?.person = person;
            Some(vec![found("D103", contribution_of(mission))])
        },
    },
    Plant {
        name: "a seat that no one fills",
        plant: |invented, place, chance| {
            let mission = &mut invented.missions[place];
            let tours = mission.tours.first_mut()?;
            (tours.len() > 2).then_some(())?;
            let gap = chance.among(5, 60);
            tours[0].until = plus(tours[0].until, -gap);
            (plus(tours[0].from, 100) < tours[0].until).then_some(())?;
            Some(vec![found("D105", post_of(mission))])
        },
    },
    Plant {
        name: "more people than seats",
        plant: |invented, place, chance| {
            let mission = &mut invented.missions[place];
            for framework in &mut mission.frameworks {
                framework.military = mission.seats + 1;
            }
            let from = plus(mission.begins, chance.among(5, 50));
            let until = plus(from, chance.among(100, 200));
            (until <= ON).then_some(())?;
            mission.tours.push(vec![Tour {
                person: 999,
                category: "military",
                from,
                until,
            }]);
            Some(vec![found("D107", post_of(mission))])
        },
    },
    Plant {
        name: "another category than the post",
        plant: |invented, place, _| {
            let mission = &mut invented.missions[place];
            mission.tours.first_mut()?.first_mut()?.category = "civilian";
            Some(vec![found("D106", post_of(mission))])
        },
    },
    Plant {
        name: "parliament was not told beforehand",
        plant: |invented, place, _| {
            let mission = &mut invented.missions[place];
            mission.is_informed = false;
            Some(vec![found("P108", contribution_of(mission))])
        },
    },
    Plant {
        name: "a decision without a paper",
        plant: |invented, place, _| {
            let mission = &mut invented.missions[place];
            mission.decision_paper = false;
            let record = format!("decision/e{}", mission.number);
            Some(vec![found("P105", record)])
        },
    },
    Plant {
        name: "a commitment past its deadline",
        plant: |invented, _, chance| {
            invented.commitment_deadline = plus(ON, -chance.among(1, 100));
            Some(vec![found("P107", "commitment/plan".to_owned())])
        },
    },
    Plant {
        name: "a fact without a source",
        plant: |invented, place, _| {
            let mission = &mut invented.missions[place];
            mission.frameworks.first_mut()?.has_sources = false;
            Some(vec![found("Q101", mission_of(mission))])
        },
    },
    Plant {
        name: "too many teams at once",
        plant: |invented, _, _| {
            let first = invented.voyages.first()?.0;
            invented.voyages.push((first, plus(first, 3), "vpd"));
            Some(vec![found("V102", "contribution/teams".to_owned())])
        },
    },
    Plant {
        name: "a private company before there were licences",
        plant: |invented, _, _| {
            invented.voyages.first_mut()?.2 = "pmsc";
            Some(vec![found("V103", "request/r0".to_owned())])
        },
    },
];

/// That `docs/reliability.md` has the counts of this run; `UPDATE=1` puts them there.
fn kept(table: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/reliability.md");
    let page = std::fs::read_to_string(&file).expect("the page is there");
    let (before, rest) = page.split_once("<!-- planted -->\n").expect("a mark");
    let (held, after) = rest.split_once("<!-- /planted -->").expect("a mark");
    if std::env::var_os("UPDATE").is_some() {
        let page = format!("{before}<!-- planted -->\n{table}<!-- /planted -->{after}");
        std::fs::write(&file, page).expect("it can be written");
        return;
    }
    assert_eq!(held, table, "UPDATE=1 rewrites docs/reliability.md");
}

#[test]
fn nothing_is_found_in_registers_that_are_in_order() {
    for seed in 0..12 {
        let (_, told) = findings(&Invented::new(seed, 6));
        assert_eq!(told, Vec::<String>::new(), "seed {seed}");
    }
}

#[test]
fn what_is_planted_is_found_and_nothing_else() {
    let mut table = String::new();
    let mut all = 0;
    let mut wrong = Vec::new();
    for plant in PLANTS {
        let mut planted = 0;
        for seed in 0..24 {
            let mut invented = Invented::new(seed, 4);
            let mut chance = Chance::new(seed ^ 0xfa17);
            let place = usize::try_from(chance.among(0, 3)).expect("it is small");
            let Some(wanted) = (plant.plant)(&mut invented, place, &mut chance) else {
                continue;
            };
            planted += 1;
            let (there, told) = findings(&invented);
            let wanted: BTreeSet<Found> = wanted.into_iter().collect();
            if there != wanted {
                wrong.push(format!(
                    "{}, seed {seed}: wanted {wanted:?}, told {told:#?}",
                    plant.name
                ));
                break;
            }
        }
        if planted < 5 {
            wrong.push(format!("{} is hardly ever planted", plant.name));
        }
        all += planted;
        let _ = writeln!(table, "| {} | {planted} | {planted} | 0 |", plant.name);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let table = format!(
        "| planted | times | found | anything else |\n| --- | ---: | ---: | ---: |\n{table}\
         | in all | {all} | {all} | 0 |\n"
    );
    kept(&table);
}
