//! How many people the frameworks of a contribution allow, day by day.

use jiff::civil::Date;

use crate::model::{Category, Framework, Known, Period, Reserve, Temporary, Validity};

/// Days in a row on which the frameworks of a contribution allow the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::checks) struct Room {
    /// The days.
    pub(in crate::checks) period: Period,
    /// Whether a framework was in force.
    pub(in crate::checks) in_force: Known,
    allows: [Allows; 2],
}

/// What is allowed at the most, whatever vague dates may mean: base size, temporary extra and
/// the reserve as far as it was called upon, of several frameworks the highest of each. Nothing
/// where one of them says no size at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Allows {
    limit: Option<u64>,
    with_reserve: Option<u64>,
}

impl Room {
    /// The highest that the limit for a category can have been; nothing if it cannot be told. A
    /// framework that says nothing of a category provides for no one of it.
    pub(in crate::checks) fn limit(&self, category: Category) -> Option<u64> {
        self.allows(category).limit
    }

    /// The same if each reserve had been called upon as a whole.
    pub(in crate::checks) fn with_reserve(&self, category: Category) -> Option<u64> {
        self.allows(category).with_reserve
    }

    fn allows(&self, category: Category) -> &Allows {
        let [military, civilian] = &self.allows;
        match category {
            Category::Military => military,
            Category::Civilian => civilian,
        }
    }
}

/// What the frameworks of a contribution allow through a period: rooms in order that meet.
pub(in crate::checks) fn rooms(frameworks: &[&Framework], period: Period) -> Vec<Room> {
    let mut held: Vec<Held<'_>> = frameworks
        .iter()
        .filter_map(|framework| Held::of(framework))
        .collect();
    held.sort_by_key(|held| held.possible.from());
    let mut days: Vec<Date> = held.iter().flat_map(Held::turns).collect();
    days.retain(|day| *day > period.from() && *day <= period.until());
    days.push(period.from());
    days.sort_unstable();
    days.dedup();
    let mut waiting = held.iter().peekable();
    let mut now: Vec<&Held<'_>> = Vec::new();
    let mut rooms: Vec<Room> = Vec::new();
    for (place, day) in days.iter().enumerate() {
        let until = match days.get(place + 1) {
            Some(next) => next.yesterday().unwrap_or(*day),
            None => period.until(),
        };
        while let Some(begins) = waiting.next_if(|held| held.possible.from() <= *day) {
            now.push(begins);
        }
        now.retain(|held| held.possible.until() >= *day);
        let room = Period::new(*day, until).map(|period| on(&now, period));
        match (rooms.last_mut(), room) {
            (Some(last), Some(room))
                if (last.in_force, last.allows) == (room.in_force, room.allows) =>
            {
                if let Some(longer) = Period::new(last.period.from(), until) {
                    last.period = longer;
                }
            }
            (_, room) => rooms.extend(room),
        }
    }
    rooms
}

/// What those that may be in force allow on the first day of a period.
fn on(now: &[&Held<'_>], period: Period) -> Room {
    let day = period.from();
    let sure = |held: &&Held<'_>| held.certain.is_some_and(|days| days.contains(day));
    let in_force = match now.iter().any(sure) {
        true => Known::Yes,
        false if now.is_empty() => Known::No,
        false => Known::Unknown,
    };
    let sized = now.iter().all(|held| held.has_size);
    let allows = |category: Category| {
        let extra = now.iter().map(|held| held.extra(category, day)).max();
        let most = |base: Option<u64>| sized.then(|| base.unwrap_or(0) + extra.unwrap_or(0));
        let base = now.iter().filter_map(|held| held.base(category, day));
        let reserve = now
            .iter()
            .filter_map(|held| held.base_with_reserve(category, day));
        Allows {
            limit: most(base.max()),
            with_reserve: most(reserve.max()),
        }
    };
    Room {
        period,
        in_force,
        allows: [allows(Category::Military), allows(Category::Civilian)],
    }
}

/// A framework with the days on which it can and on which it certainly holds.
struct Held<'r> {
    framework: &'r Framework,
    possible: Period,
    certain: Option<Period>,
    has_size: bool,
    extras: Vec<(&'r Temporary, Period)>,
}

impl<'r> Held<'r> {
    fn of(framework: &'r Framework) -> Option<Self> {
        let validity: Validity = framework.validity();
        let extras = framework.temporary.iter();
        Some(Self {
            framework,
            possible: validity.possible()?,
            certain: validity.certain(),
            has_size: has_size(framework),
            extras: extras
                .filter_map(|extra| Some((extra, extra.validity().possible()?)))
                .collect(),
        })
    }

    fn calls(&self) -> impl Iterator<Item = Period> {
        let reserves = self.framework.reserves.iter();
        let calls = reserves.flat_map(|reserve| &reserve.calls);
        calls.map(|call| call.period)
    }

    /// The days on which what it allows can change.
    fn turns(&self) -> Vec<Date> {
        let periods = [Some(self.possible), self.certain].into_iter().flatten();
        let extras = self.extras.iter().map(|(_, days)| *days);
        let turns = |days: Period| [Some(days.from()), days.until().tomorrow().ok()];
        periods
            .chain(extras)
            .chain(self.calls())
            .flat_map(turns)
            .flatten()
            .collect()
    }

    fn reserves(&self, category: Category) -> impl Iterator<Item = &Reserve> {
        let reserves = self.framework.reserves.iter();
        reserves.filter(move |reserve| reserve.category == category)
    }

    fn base(&self, category: Category, day: Date) -> Option<u64> {
        let calls = self.reserves(category).flat_map(|reserve| &reserve.calls);
        let called = calls.filter(|call| call.period.contains(day));
        let called: u64 = called.map(|call| u64::from(call.count)).sum();
        Some(u64::from(self.framework.base(category)?) + called)
    }

    fn base_with_reserve(&self, category: Category, day: Date) -> Option<u64> {
        let up_to = self
            .reserves(category)
            .map(|reserve| u64::from(reserve.up_to));
        self.base(category, day).max(up_to.max())
    }

    fn extra(&self, category: Category, day: Date) -> u64 {
        let extras = self
            .extras
            .iter()
            .filter(|(extra, days)| extra.category == category && days.contains(day));
        extras.map(|(extra, _)| u64::from(extra.count)).sum()
    }
}

/// Whether a framework says any size. One that says none was told of without it.
pub(in crate::checks) fn has_size(framework: &Framework) -> bool {
    let base = framework.military.is_some() || framework.civilian.is_some();
    base || !framework.temporary.is_empty()
}
