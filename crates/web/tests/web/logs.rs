//! A register with its history, in a file and on a server: pages follow it, tell what was known
//! then, and say so when it can no longer be read.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use jiff::civil::date;
use kader_core::model::Text;
use kader_core::register::Register;
use kader_core::wording::Message;
use kader_exchange::dossier;
use kader_store::Draft;
use kader_store::contents;
use kader_store::entry::{ActorId, Author, Instant, Policy, RegisterId, Role};
use kader_store::log::Access;
use kader_store::place::{AnyStore, Place};
use kader_store::postgres::ServerAddress;
use kader_web::Site;
use kader_web::publish::{Chosen, publish};
use kader_web::site::{LogSource, Missing, Snapshot, Source, Stamp};

use crate::asking::{example, get};

/// The variable with the address of a server to try with.
const VARIABLE: &str = "KADER_TEST_POSTGRES";

static NEXT: AtomicU32 = AtomicU32::new(0);

/// The places to try: a file, and a schema on a server where there is one. That there is none is
/// said aloud, and is a fault where all tests were asked for.
fn places(folder: &std::path::Path) -> Vec<Place> {
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let mut places = vec![Place::File(folder.join(format!("trial-{number}.kader")))];
    match std::env::var(VARIABLE) {
        Ok(server) => {
            let schema = format!("web_{}_{number}", std::process::id());
            let address = ServerAddress::parse(&format!("{server}?schema={schema}")).unwrap();
            places.push(Place::Server {
                address: Box::new(address),
                cache: None,
            });
        }
        Err(_) => {
            let asked = ["CI", "KADER_TEST_ALL"].map(std::env::var_os);
            assert!(asked.iter().all(Option::is_none), "{VARIABLE} is not set");
            let words = "SKIPPED: no pages from a server; tools/postgres COMMAND gives one\n";
            let _ = std::io::Write::write_all(&mut std::io::stderr(), words.as_bytes());
        }
    }
    places
}

fn keeper(minutes: i64) -> Author {
    let start: jiff::Timestamp = "2026-01-01T09:00:00Z".parse().unwrap();
    Author {
        actor: ActorId::new("keeper-1").unwrap(),
        role: Role::Keeper,
        time: Instant(start + jiff::SignedDuration::from_mins(minutes)),
    }
}

fn norrland() -> Register {
    match dossier::read(&example("norrland")) {
        Ok(loaded) => loaded.register,
        Err((diagnostics, _)) => panic!("{diagnostics:?}"),
    }
}

/// The register with another name for one mission.
fn renamed(register: &Register, name: &str) -> Register {
    let mut records = contents::records(&contents::bodies(register)).unwrap();
    for mission in &mut records.missions {
        if mission.id.as_str() == "omti" {
            mission.name = Text::own(name);
        }
    }
    records.deployments = register.records_with(Default::default()).deployments;
    for held in register.deployments.each() {
        records.deployments.add(held);
    }
    Register::new(records).unwrap()
}

fn make(store: &mut AnyStore, wanted: &Register, minutes: i64) {
    let difference = store.difference(wanted).unwrap();
    let mut draft = Draft::based_on(store.state().head().position);
    draft.changes = difference.changes;
    draft.deployments = difference.deployments;
    draft.reason = Some("a reason that is not for all".to_owned());
    store.submit(&keeper(minutes), &draft).unwrap();
}

/// A register that was founded, filled at 9:01 and changed at 9:10.
fn made(place: &Place) -> AnyStore {
    let id = RegisterId::new("trial-1").unwrap();
    let mut store = place.found(&keeper(0), id, Policy::OnePerson).unwrap();
    make(&mut store, &norrland(), 1);
    make(
        &mut store,
        &renamed(&norrland(), "Operation Northern Light"),
        10,
    );
    store
}

fn site_of(place: &Place) -> Arc<Site> {
    let store = place.open(Access::Read).unwrap();
    Arc::new(Site::of(Box::new(LogSource::new(store)), None).unwrap())
}

#[test]
fn pages_tell_what_was_known_then_and_what_changed_last() {
    let folder = tempfile::tempdir().unwrap();
    for place in places(folder.path()) {
        let mut store = made(&place);
        let site = site_of(&place);
        let title = |address: &str| {
            let text = get(&site, address).text();
            let (_, after) = text.split_once("<h1>").unwrap();
            after.split("</h1>").next().unwrap().to_owned()
        };
        assert_eq!(title("/nl/missies/omti"), "Operation Northern Light");
        let before = title("/nl/missies/omti?known-at=2");
        assert_ne!(before, "Operation Northern Light", "{place}");
        assert_eq!(
            title("/nl/missies/omti?known-at=2026-01-01T09:05:00Z"),
            before
        );
        assert_eq!(get(&site, "/nl/missies/omti?known-at=77").status, 400);

        let overview = get(&site, "/nl/").text();
        let (_, changes) = overview.split_once("id=\"changes\"").unwrap();
        assert!(changes.contains("Operation Northern Light"), "{place}");
        assert!(changes.contains("2026-01-01T09:10"), "{place}");
        for secret in ["a reason that is not for all", "keeper-1"] {
            assert!(!overview.contains(secret), "{place} tells {secret}");
        }
        let told = get(&site, "/en/compare?what=known&first=2").text();
        assert!(
            told.contains("<ins>Operation Northern Light</ins>"),
            "{place}"
        );

        // What is written meanwhile is seen when it is looked for, whole, under another stamp.
        let first = get(&site, "/api/v1/register");
        make(
            &mut store,
            &renamed(&norrland(), "Operation Midnight Sun"),
            20,
        );
        assert_eq!(title("/nl/missies/omti"), "Operation Northern Light");
        assert!(site.refresh(), "{place}");
        assert_eq!(title("/nl/missies/omti"), "Operation Midnight Sun");
        let second = get(&site, "/api/v1/register");
        assert_ne!(first.headers["etag"], second.headers["etag"]);
        assert_eq!(second.json()["receipt"]["known_at"], "2026-01-01T09:20:00Z");
        assert!(!site.refresh(), "{place}: nothing changed since");
        assert_eq!(
            title("/nl/missies/omti?known-at=3"),
            "Operation Northern Light"
        );
    }
}

#[test]
fn a_folder_is_published_from_any_source() {
    let folder = tempfile::tempdir().unwrap();
    for (number, place) in places(folder.path()).into_iter().enumerate() {
        drop(made(&place));
        let site = site_of(&place);
        let chosen = Chosen {
            days: &[date(2019, 6, 30)],
            today: date(2019, 6, 30),
            replace: false,
        };
        let target = folder.path().join(format!("site-{number}"));
        let published = publish(&site, &target, chosen, &mut |_, _| {}).unwrap();
        assert_eq!(published.lost, Vec::<String>::new(), "{place}");
        let receipt = std::fs::read_to_string(target.join("receipt.json")).unwrap();
        assert!(receipt.contains(site.now().stamp.hash()), "{place}");
    }
}

/// A source that can be cut off.
struct Cut {
    register: Register,
    is_cut: Arc<AtomicBool>,
}

impl Source for Cut {
    fn now(&mut self) -> Result<Snapshot, Message> {
        Ok(Snapshot {
            register: self.register.clone(),
            stamp: Stamp::Dossier {
                sha256: "0".repeat(64),
            },
        })
    }

    fn changed(&mut self) -> Result<Option<Snapshot>, Message> {
        if self.is_cut.load(Ordering::SeqCst) {
            return Err(Message::new("web-source-unread"));
        }
        Ok(None)
    }

    fn settled(&mut self, _: &str) -> Result<String, Missing> {
        Err(Missing::NoHistory)
    }

    fn at(&mut self, _: &str) -> Result<Snapshot, Missing> {
        Err(Missing::NoHistory)
    }
}

#[test]
fn what_was_known_stays_when_the_source_is_gone_and_every_page_says_so() {
    let is_cut = Arc::new(AtomicBool::new(false));
    let source = Cut {
        register: norrland(),
        is_cut: Arc::clone(&is_cut),
    };
    let site = Arc::new(Site::of(Box::new(source), None).unwrap());
    let is_stale = |address: &str| get(&site, address).text().contains("class=\"stale\"");
    assert!(!is_stale("/nl/") && !is_stale("/en/missions"));
    is_cut.store(true, Ordering::SeqCst);
    assert!(site.refresh());
    for address in [
        "/nl/",
        "/en/missions",
        "/nl/missies/omti",
        "/en/tables/annex2",
    ] {
        let answered = get(&site, address);
        assert_eq!(answered.status, 200, "{address}");
        assert!(is_stale(address), "{address}");
    }
    is_cut.store(false, Ordering::SeqCst);
    assert!(site.refresh());
    assert!(!is_stale("/nl/"));
}

/// A source that changes each time it is asked: one name for a mission, then another.
struct Turning {
    states: [Register; 2],
    turn: usize,
}

impl Turning {
    const NAMES: [&str; 2] = ["Operation Northern Light", "Operation Midnight Sun"];

    fn snapshot(&self) -> Snapshot {
        let turn = self.turn % 2;
        Snapshot {
            register: self.states[turn].clone(),
            stamp: Stamp::Dossier {
                sha256: turn.to_string().repeat(64),
            },
        }
    }
}

impl Source for Turning {
    fn now(&mut self) -> Result<Snapshot, Message> {
        Ok(self.snapshot())
    }

    fn changed(&mut self) -> Result<Option<Snapshot>, Message> {
        self.turn += 1;
        Ok(Some(self.snapshot()))
    }

    fn settled(&mut self, _: &str) -> Result<String, Missing> {
        Err(Missing::NoHistory)
    }

    fn at(&mut self, _: &str) -> Result<Snapshot, Missing> {
        Err(Missing::NoHistory)
    }
}

#[test]
fn an_answer_during_a_change_is_of_one_state() {
    let states = Turning::NAMES.map(|name| renamed(&norrland(), name));
    let source = Turning { states, turn: 0 };
    let site = Arc::new(Site::of(Box::new(source), None).unwrap());
    let is_done = AtomicBool::new(false);
    let seen = std::thread::scope(|scope| {
        let readers: Vec<_> = ["/nl/missies", "/nl/missies/omti", "/api/v1/missions/omti"]
            .map(|address| {
                let (site, is_done) = (&site, &is_done);
                scope.spawn(move || {
                    let mut seen = [0; 2];
                    while !is_done.load(Ordering::SeqCst) {
                        let text = get(site, address).text();
                        let turn = usize::from(text.contains(&"1".repeat(64)));
                        assert!(text.contains(Turning::NAMES[turn]), "{address}");
                        assert!(!text.contains(Turning::NAMES[1 - turn]), "{address}");
                        seen[turn] += 1;
                    }
                    seen
                })
            })
            .into();
        for _ in 0..40 {
            assert!(site.refresh());
            std::thread::yield_now();
        }
        is_done.store(true, Ordering::SeqCst);
        let each = readers.into_iter().map(|reader| reader.join().unwrap());
        each.collect::<Vec<_>>()
    });
    assert!(seen.iter().all(|[one, other]| one + other > 0), "{seen:?}");
}
