use jiff::ToSpan as _;
use jiff::civil::date;
use kader_core::model::{Begin, End, Known};
use proptest::prelude::*;

use super::*;
use kader_exchange::dossier::{Files, layout, read_files};

/// What a test says of a post.
#[derive(Debug, Clone)]
struct PostSketch {
    contribution: usize,
    seats: (u32, u32),
    tour: Option<(u32, u32)>,
    from: String,
    until: String,
    civilian: bool,
}

const PERIOD: &str = "{ from = 2022-01-01, until = 2023-04-30 }";

/// A dossier with these posts; with tallies of military and civilian deployments over all its
/// contributions together.
fn dossier(posts: &[PostSketch], counts: [Option<usize>; 2], deployments: &str) -> Files {
    let mut mission = String::from(
        "id = \"m\"\nname = \"M\"\nregion = \"r\"\nreported = \"here\"\n[lead]\nkind = \"un\"\nname = \"UN\"\n",
    );
    let mut contributions: Vec<usize> = posts.iter().map(|post| post.contribution).collect();
    contributions.sort_unstable();
    contributions.dedup();
    for contribution in &contributions {
        mission.push_str(&format!(
            "[[contribution]]\nid = \"c{contribution}\"\nname = \"C\"\nkind = \"unit\"\n\
             state = {{ is = \"running\" }}\ndeployments = \"reconstructed\"\n"
        ));
        for (place, post) in posts.iter().enumerate() {
            if post.contribution != *contribution {
                continue;
            }
            let category = ["military", "civilian"][usize::from(post.civilian)];
            let seats = match post.seats {
                (least, most) if least == most => least.to_string(),
                (least, most) => format!("{{ words = \"so\", least = {least}, most = {most} }}"),
            };
            mission.push_str(&format!(
                "[[contribution.post]]\nid = \"p{place}\"\ntitle = \"P\"\nseats = {seats}\n\
                 category = \"{category}\"\nfrom = {}\nuntil = {}\n",
                post.from, post.until
            ));
            if let Some((least, most)) = post.tour {
                mission.push_str(&format!("tour = {{ least = {least}, most = {most} }}\n"));
            }
        }
    }
    let ids: Vec<String> = contributions
        .iter()
        .map(|id| format!("\"c{id}\""))
        .collect();
    for (category, count) in ["military", "civilian"].into_iter().zip(counts) {
        if let Some(count) = count {
            mission.push_str(&format!(
                "[[tally]]\nid = \"t-{category}\"\nmeasure = \"deployed\"\ncount = {count}\n\
                 contributions = [{}]\ncategory = \"{category}\"\nperiod = {PERIOD}\n",
                ids.join(", ")
            ));
        }
    }
    let mut files = Files::new();
    let identity = "format = 1\ntitle = \"T\"\ncountry = \"X\"\nlanguage = \"en\"\n\
                    [[region]]\nid = \"r\"\nname = \"R\"\norder = 1\n";
    files.insert(layout::IDENTITY.into(), identity.into());
    files.insert("missions/m.toml".into(), mission.into_bytes());
    if !deployments.is_empty() {
        files.insert(layout::DEPLOYMENTS.into(), deployments.into());
    }
    files
}

fn register(posts: &[PostSketch], counts: [Option<usize>; 2]) -> Register {
    read_files(&dossier(posts, counts, ""))
        .expect("a sound dossier")
        .register
}

fn day(offset: i32) -> Date {
    date(2022, 1, 1).saturating_add(i64::from(offset).days())
}

/// A begin before, at or in the period, exact or vague; or unknown.
fn begins() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("\"unknown\"".to_owned()),
        (-900..400_i32).prop_map(|from| day(from).to_string()),
        (-900..400_i32, 1..120_i32).prop_map(|(from, vague)| format!(
            "{{ words = \"about\", earliest = {}, latest = {} }}",
            day(from),
            day(from + vague)
        )),
    ]
}

fn ends() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("\"unknown\"".to_owned()),
        Just("\"indefinite\"".to_owned()),
        (420..900_i32).prop_map(|until| day(until).to_string()),
        (420..900_i32, 1..120_i32).prop_map(|(until, vague)| format!(
            "{{ words = \"about\", earliest = {}, latest = {} }}",
            day(until),
            day(until + vague)
        )),
    ]
}

prop_compose! {
    fn post()(
        contribution in 0..3_usize,
        seats in (1..5_u32, 0..2_u32),
        tour in prop::option::weighted(0.9, (1..9_u32, 0..12_u32)),
        from in begins(),
        until in ends(),
        shift in prop::option::of(60..300_i32),
        civilian in prop::bool::weighted(0.3),
    ) -> PostSketch {
        // Some end within the period, soon after they began.
        let until = match (shift, from.parse::<Date>()) {
            (Some(shift), Ok(from)) => from.saturating_add(i64::from(shift).days()).to_string(),
            _ => until,
        };
        PostSketch {
            contribution,
            seats: (seats.0, seats.0 + seats.1),
            tour: tour.map(|(least, more)| (least, least + more)),
            from,
            until,
            civilian,
        }
    }
}

/// The least and most that posts carry, as the error tells it.
fn bounds(posts: &[PostSketch], category: usize) -> (usize, usize) {
    let mut counts = [None, None];
    counts[category] = Some(100_000);
    match reconstruct(&register(posts, counts), SEED) {
        Err(shortfalls) => (shortfalls[0].least, shortfalls[0].most),
        Ok(_) => (0, 0),
    }
}

/// Whether two deployments share a day.
fn overlap(one: &Deployment, other: &Deployment) -> bool {
    one.from <= other.until.expect("it has an end")
        && other.from <= one.until.expect("it has an end")
}

/// The highest number of deployments on a post at once.
fn at_once(deployments: &[&Deployment]) -> usize {
    let with = |one: &Deployment| {
        let present = deployments.iter().filter(|other| {
            other.from <= one.from && one.from <= other.until.expect("it has an end")
        });
        present.count()
    };
    deployments.iter().map(|one| with(one)).max().unwrap_or(0)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn every_count_within_the_bounds_comes_out_exactly(
        posts in prop::collection::vec(post(), 1..5),
        shares in (0.0..1.0_f64, 0.0..1.0_f64),
        seed: u64,
    ) {
        let mut counts = [None, None];
        for (category, share) in [shares.0, shares.1].into_iter().enumerate() {
            if posts.iter().any(|post| post.civilian == (category == 1)) {
                let (least, most) = bounds(&posts, category);
                counts[category] = Some(least + ((most - least) as f64 * share) as usize);
            }
        }
        let register = register(&posts, counts);
        // Bounds may have sums between them that no tours make; then the error says so.
        let made = match reconstruct(&register, seed) {
            Ok(made) => made,
            Err(shortfalls) => {
                for fault in shortfalls {
                    prop_assert!(fault.least < fault.count && fault.count < fault.most);
                }
                return Ok(());
            }
        };
        prop_assert_eq!(made.made, made.deployments.len());
        prop_assert_eq!(&reconstruct(&register, seed).expect("as before"), &made);
        let period = Period::new(date(2022, 1, 1), date(2023, 4, 30)).expect("in order");
        for (category, count) in Category::ALL.iter().zip(counts) {
            let of_it = made.deployments.iter().filter(|made| made.category == *category);
            let of_it: Vec<&Deployment> = of_it.collect();
            prop_assert!(of_it.iter().all(|made| touches(made, period)));
            prop_assert_eq!(of_it.len(), count.unwrap_or(0));
        }
        for (post_id, post) in &register.posts {
            let here: Vec<&Deployment> =
                made.deployments.iter().filter(|made| made.post == *post_id).collect();
            prop_assert!(at_once(&here) <= usize::try_from(post.seats.most()).unwrap());
            for made in &here {
                let until = made.until.expect("it has an end");
                prop_assert_eq!(made.category, post.category);
                prop_assert!(made.reconstructed && made.from <= until);
                for day in [made.from, until] {
                    prop_assert!(post.validity().holds_on(day) != Known::No, "{made:?} {post:?}");
                }
                // Where the post begins or ends within the period, certainly so.
                if let Begin::On(begin) = &post.from && begin.latest() > period.from() {
                    prop_assert!(made.from >= begin.latest());
                }
                if let End::On(end) = &post.until && end.earliest() < period.until() {
                    prop_assert!(until <= end.earliest());
                }
                if let Some(tour) = &post.tour {
                    let after = until.tomorrow().expect("a day");
                    prop_assert!(after >= months(made.from, tour.least), "{made:?} {tour:?}");
                    prop_assert!(after <= months(made.from, tour.most), "{made:?} {tour:?}");
                }
            }
        }
    }

    #[test]
    fn on_one_seat_tours_follow_each_other_without_gap_or_overlap(
        mut sketch in post(), share in 0.0..1.0_f64, seed: u64,
    ) {
        sketch.seats = (1, 1);
        let category = usize::from(sketch.civilian);
        let (least, most) = bounds(std::slice::from_ref(&sketch), category);
        let mut counts = [None, None];
        counts[category] = Some(least + ((most - least) as f64 * share) as usize);
        let register = register(&[sketch], counts);
        let made = match reconstruct(&register, seed) {
            Ok(made) => made,
            Err(shortfalls) => {
                for fault in shortfalls {
                    prop_assert!(fault.least < fault.count && fault.count < fault.most);
                }
                return Ok(());
            }
        };
        for pair in made.deployments.windows(2) {
            prop_assert!(!overlap(&pair[0], &pair[1]));
            let next = pair[0].until.expect("it has an end").tomorrow().expect("a day");
            prop_assert_eq!(next, pair[1].from);
        }
    }
}

fn months(day: Date, months: u32) -> Date {
    day.saturating_add(i64::from(months).months())
}

fn plain(seats: u32, tour: (u32, u32)) -> PostSketch {
    PostSketch {
        contribution: 0,
        seats: (seats, seats),
        tour: Some(tour),
        from: "2020-01-01".into(),
        until: "\"unknown\"".into(),
        civilian: false,
    }
}

#[test]
fn one_seat_in_sixteen_months_carries_two_to_seven_tours_of_three_to_twelve() {
    assert_eq!(bounds(&[plain(1, (3, 12))], 0), (2, 7));
    assert_eq!(bounds(&[plain(3, (3, 12))], 0), (6, 21));
    // A tour may last as long as all of it.
    assert_eq!(bounds(&[plain(1, (12, 24))], 0), (1, 3));
}

#[test]
fn a_post_that_begins_and_ends_within_the_period_is_filled_from_then_until_then() {
    let mut sketch = plain(1, (3, 12));
    sketch.from = "2022-03-15".into();
    sketch.until = "2022-10-14".into();
    assert_eq!(bounds(std::slice::from_ref(&sketch), 0), (1, 2));
    let made = reconstruct(&register(&[sketch], [Some(2), None]), SEED).expect("it can carry 2");
    assert_eq!(made.deployments[0].from, date(2022, 3, 15));
    assert_eq!(made.deployments[1].until, Some(date(2022, 10, 14)));
}

#[test]
fn a_post_too_short_for_its_tours_is_filled_as_far_as_they_reach() {
    let mut sketch = plain(1, (6, 6));
    sketch.from = "2022-02-01".into();
    sketch.until = "2022-09-30".into();
    let made = reconstruct(
        &register(std::slice::from_ref(&sketch), [Some(1), None]),
        SEED,
    );
    let made = made.expect("one tour fits").deployments;
    assert_eq!(
        (made[0].from, made[0].until),
        (date(2022, 2, 1), Some(date(2022, 7, 31)))
    );
    sketch.until = "2022-05-31".into();
    assert_eq!(bounds(&[sketch], 0), (0, 0));
}

#[test]
fn what_cannot_be_carried_is_said_with_what_can() {
    let shortfalls = reconstruct(&register(&[plain(2, (3, 12))], [Some(3), None]), SEED);
    let shortfalls = shortfalls.expect_err("two seats have two tours each at least");
    assert_eq!((shortfalls[0].least, shortfalls[0].most), (4, 14));
    let said = kader_core::wording::say(kader_core::wording::Lang::En, &shortfalls[0].message());
    assert!(said.contains("they carry 4 to 14"), "{said}");
}

#[test]
fn recorded_deployments_stay_and_count_and_hold_their_seat() {
    let rows = "id,post,person,category,from,until,reconstructed,remark\n\
                2,p0,1,military,2021-06-01,2023-06-30,,extended\n\
                7,p0,9,military,2022-01-01,2022-06-30,true,\n";
    let files = dossier(&[plain(2, (3, 12))], [Some(5), None], rows);
    let register = read_files(&files).expect("a sound dossier").register;
    let made = reconstruct(&register, SEED).expect("one and four are five");
    assert_eq!((made.deployments.len(), made.made), (5, 4));
    let kept = made
        .deployments
        .iter()
        .find(|kept| !kept.reconstructed)
        .expect("it stays");
    assert_eq!((kept.id.0, kept.remark.as_deref()), (2, Some("extended")));
    let mut ids: Vec<u32> = made.deployments.iter().map(|made| made.id.0).collect();
    let mut people: Vec<u32> = made.deployments.iter().map(|made| made.person.0).collect();
    ids.sort_unstable();
    people.sort_unstable();
    assert_eq!(ids, [1, 2, 3, 4, 5]);
    people.dedup();
    assert_eq!(people.len(), 5);
    let all: Vec<&Deployment> = made.deployments.iter().collect();
    assert!(at_once(&all) <= 2);
}

#[test]
fn without_an_exact_count_nothing_is_made_and_that_is_said() {
    let made = reconstruct(&register(&[plain(2, (3, 12))], [None, None]), SEED);
    let made = made.expect("nothing is wrong");
    assert_eq!((made.made, made.without_count.len()), (0, 1));
}
