//! What is invented: missions, contributions and their limits, as numbers.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::{CONTRIBUTIONS_EACH, MISSIONS};
use crate::generate::random::Random;

/// A day, counted from 1 January 1990.
pub(super) type Day = i32;

/// The last day: 31 December 2025.
pub(super) const LAST: Day = 13_148;
/// How many posts each contribution has.
pub(super) const POSTS: u32 = 5;

/// Whether a post is for civilians: the last of each contribution.
pub(super) fn is_civilian(post: usize) -> bool {
    post == 4
}

/// The days as text.
#[derive(Debug, Clone)]
pub(super) struct Days(Vec<String>);

impl Days {
    pub(super) fn new() -> Self {
        let first = Date::constant(1990, 1, 1);
        let text = |day: Day| first.saturating_add(i64::from(day).days()).to_string();
        Self((0..=LAST).map(text).collect())
    }

    pub(super) fn text(&self, day: Day) -> &str {
        let place = usize::try_from(day).unwrap_or(0);
        self.0.get(place).map_or("2025-12-31", String::as_str)
    }
}

#[derive(Debug, Clone)]
pub(super) struct Mission {
    pub(super) id: String,
    pub(super) place: usize,
    pub(super) from: Day,
    /// The last day of the mission; none while it runs.
    pub(super) until: Option<Day>,
    pub(super) contributions: Vec<Contribution>,
}

/// A limit, from a day through another.
#[derive(Debug, Clone)]
pub(super) struct Limit {
    pub(super) from: Day,
    pub(super) until: Option<Day>,
    pub(super) military: u32,
    pub(super) civilian: u32,
    /// So many more, for the middle third of its time.
    pub(super) temporary: Option<(u32, Day, Day)>,
}

#[derive(Debug, Clone)]
pub(super) struct Contribution {
    pub(super) id: String,
    pub(super) from: Day,
    pub(super) until: Option<Day>,
    pub(super) deployments: u32,
    pub(super) limits: Vec<Limit>,
}

/// The days of an average tour.
const TOUR: u32 = 182;

impl Contribution {
    fn last(&self) -> Day {
        self.until.unwrap_or(LAST)
    }

    /// People on post on an average day.
    fn usual(&self) -> u32 {
        let days = u64::try_from(self.last() - self.from + 1).unwrap_or(1);
        let usual = u64::from(self.deployments) * u64::from(TOUR) / days;
        u32::try_from(usual).unwrap_or(u32::MAX)
    }

    /// How many seats each of its posts has.
    pub(super) fn seats(&self) -> u32 {
        self.usual() / POSTS + 1
    }

    /// The days of a deployment: its beginnings go through the time of the contribution, a
    /// month earlier or later by chance, so that they are nearly in order.
    pub(super) fn tour(&self, place: u32, random: &mut Random) -> (Day, Option<Day>) {
        let days = i64::from(self.last() - self.from + 1);
        let along = i64::from(place) * days / i64::from(self.deployments.max(1));
        let along = i32::try_from(along).unwrap_or(0) + random.between(-30, 30);
        let from = (self.from + along).clamp(self.from, self.last());
        let until = from + random.between(60, 304);
        match self.until {
            None if until > LAST => (from, None),
            _ => (from, Some(until.min(self.last()))),
        }
    }
}

pub(super) fn missions(deployments: u32, seed: u64) -> Vec<Mission> {
    let mut random = Random::named(seed, "missions");
    let count = MISSIONS * CONTRIBUTIONS_EACH;
    // A few contributions are large and most are small.
    let weights: Vec<u64> = (0..count)
        .map(|_| {
            let drawn = u64::from(random.below(100));
            1 + drawn * drawn * drawn / 1000
        })
        .collect();
    let total: u64 = weights.iter().sum();
    let (mut weighed, mut placed) = (0, 0);
    let mut weights = weights.into_iter();
    (0..MISSIONS)
        .map(|place| {
            let id = format!("mission-{:03}", place + 1);
            let from = random.between(0, LAST - 3_000);
            let until = from + random.between(1_500, 9_000);
            let until = (until < LAST).then_some(until);
            let contributions = weights.by_ref().take(CONTRIBUTIONS_EACH).zip(1..);
            let contributions = contributions
                .map(|(weight, number)| {
                    weighed += weight;
                    let upto = u64::from(deployments) * weighed / total.max(1);
                    let here = u32::try_from(upto - placed).unwrap_or(0);
                    placed = upto;
                    contribution(format!("{id}-{number}"), (from, until), here, &mut random)
                })
                .collect();
            Mission {
                id,
                place,
                from,
                until,
                contributions,
            }
        })
        .collect()
}

fn contribution(
    id: String,
    (from, until): (Day, Option<Day>),
    deployments: u32,
    random: &mut Random,
) -> Contribution {
    let from = from + random.between(0, 400);
    let until = match until {
        None if random.below(2) == 0 => None,
        until => Some(until.unwrap_or(LAST) - random.between(0, 400)),
    };
    let mut contribution = Contribution {
        id,
        from,
        until,
        deployments,
        limits: Vec::new(),
    };
    contribution.limits = limits(&contribution, random);
    contribution
}

/// Limits of one to four years each, around what is usual, so that some are exceeded.
fn limits(contribution: &Contribution, random: &mut Random) -> Vec<Limit> {
    let usual = contribution.usual();
    let mut limits = Vec::new();
    let mut from = contribution.from;
    while from <= contribution.last() {
        let until = from + random.between(365, 1_460);
        let is_last = until >= contribution.last();
        let percent = |random: &mut Random| u64::from(85 + random.below(50));
        let size = |people: u32, percent: u64| {
            let size = u64::from(people) * percent / 100 + 1;
            u32::try_from(size).unwrap_or(u32::MAX)
        };
        let civilian = usual / POSTS;
        let third = (until - from) / 3;
        let extra = random.below(4) == 0;
        limits.push(Limit {
            from,
            until: if is_last {
                contribution.until
            } else {
                Some(until)
            },
            military: size(usual - civilian, percent(random)),
            civilian: size(civilian, percent(random)),
            temporary: extra.then(|| (usual / 10 + 1, from + third, from + 2 * third)),
        });
        from = until + 1;
    }
    limits
}
