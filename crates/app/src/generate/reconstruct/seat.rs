//! One seat in a period: how many tours can follow one another on it, and such tours.

use std::ops::RangeInclusive;

use jiff::civil::Date;
use jiff::{Span, ToSpan as _};
use kader_core::model::{Begin, End, Period, Post, TourLength};

use crate::generate::random::Random;

/// Days of a tour, both inclusive.
pub(super) type Tour = (Date, Date);

/// The room that a post leaves to each of its seats in a period.
///
/// The seat is filled on each day from `filled.start` through `filled.end`. Where the post was
/// there before, its first tour may have begun before; where it goes on, its last may go on. A
/// post whose begin or end is vague counts from the day on which it certainly had begun, and
/// through the last on which it was certainly not over.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Room {
    /// The days that are filled.
    filled: RangeInclusive<Date>,
    /// The days on which the first tour may begin.
    begins: RangeInclusive<Date>,
    /// The days on which the last tour may end.
    ends: RangeInclusive<Date>,
}

fn months_later(day: Date, months: u32) -> Date {
    day.saturating_add(Span::new().months(i64::from(months.min(12_000))))
}

fn months_earlier(day: Date, months: u32) -> Date {
    day.saturating_sub(Span::new().months(i64::from(months.min(12_000))))
}

fn before(day: Date) -> Date {
    day.yesterday().unwrap_or(day)
}

impl Room {
    /// Nothing where the post is not certainly there on any day of the period.
    fn of(post: &Post, most: u32, period: Period) -> Option<Self> {
        let (from, until) = (period.from(), period.until());
        let long_before = months_earlier(from, most);
        let (first, begins) = match &post.from {
            Begin::Unknown => (from, long_before..=from),
            Begin::On(moment) if moment.latest() <= from => {
                (from, moment.earliest().max(long_before)..=from)
            }
            Begin::On(moment) => (moment.latest(), moment.latest()..=moment.latest()),
        };
        let long_after = months_later(until, most);
        let (last, ends) = match &post.until {
            End::Indefinite | End::Unknown => (until, until..=long_after),
            End::On(moment) if moment.earliest() >= until => {
                (until, until..=moment.latest().min(long_after))
            }
            End::On(moment) => (moment.earliest(), moment.earliest()..=moment.earliest()),
        };
        (first <= last).then_some(Self {
            filled: first..=last,
            begins,
            ends,
        })
    }
}

/// Which tours can follow one another on a seat.
#[derive(Debug, Clone)]
pub(super) struct Seat {
    room: Room,
    tour: TourLength,
    /// For each number of tours from 1: on which days, counted from the first on which a tour
    /// may begin, so many can begin that end as the room says.
    open: Vec<Vec<bool>>,
}

/// What a post's seat can be.
#[derive(Debug, Clone)]
pub(super) enum Filling {
    /// The post is not there in the period, or for less than its shortest tour.
    Never,
    /// It says nothing of its tours: one fills it all the time.
    Once(Tour),
    /// Tours follow one another.
    Tours(Seat),
}

impl Filling {
    /// How a seat of a post can be filled in a period.
    pub(super) fn of(post: &Post, period: Period) -> Self {
        let most = post.tour.as_ref().map_or(0, |tour| tour.most);
        let Some(room) = Room::of(post, most, period) else {
            return Self::Never;
        };
        let Some(tour) = post.tour.clone() else {
            return Self::Once((*room.filled.start(), *room.filled.end()));
        };
        let seat = Seat::new(room.clone(), tour.clone());
        if !seat.counts().is_empty() {
            return Self::Tours(seat);
        }
        // No tours fill it to its very end: then as near to it as they can.
        shortened(&room, &tour).map_or(Self::Never, |room| Self::Tours(Seat::new(room, tour)))
    }

    /// The numbers of tours that can fill the seat, in order.
    pub(super) fn counts(&self) -> Vec<usize> {
        match self {
            Self::Never => vec![0],
            Self::Once(_) => vec![1],
            Self::Tours(seat) => seat.counts(),
        }
    }

    /// So many tours, one after another without a gap; none where so many cannot be.
    pub(super) fn tours(&self, count: usize, random: &mut Random) -> Vec<Tour> {
        match self {
            Self::Never => Vec::new(),
            Self::Once(tour) if count == 1 => vec![*tour],
            Self::Once(_) => Vec::new(),
            Self::Tours(seat) => seat.tours(count, random),
        }
    }
}

/// The room up to the last day within it on which tours without a gap can end.
fn shortened(room: &Room, tour: &TourLength) -> Option<Room> {
    let base = *room.begins.start();
    let size = days_between(base, *room.filled.end()) + 1;
    let mut starts = vec![false; size + 1];
    for day in days(room.begins.clone()) {
        if let Some(start) = starts.get_mut(days_between(base, day)) {
            *start = true;
        }
    }
    let mut end = None;
    for place in 0..size {
        if !starts.get(place).copied().unwrap_or(false) {
            continue;
        }
        let lengths = lengths(day_at(base, place), tour, *room.filled.start());
        for last in days(*lengths.start()..=(*lengths.end()).min(*room.filled.end())) {
            end = end.max(Some(last));
            if let Some(start) = starts.get_mut(days_between(base, last) + 1) {
                *start = true;
            }
        }
    }
    let end = end?;
    Some(Room {
        filled: *room.filled.start()..=end,
        begins: room.begins.clone(),
        ends: end..=end,
    })
}

fn days(range: RangeInclusive<Date>) -> impl Iterator<Item = Date> {
    Period::new(*range.start(), *range.end())
        .into_iter()
        .flat_map(Period::each_day)
}

/// Days from one to another; 0 where they are reversed.
fn days_between(from: Date, until: Date) -> usize {
    from.until(until)
        .ok()
        .and_then(|span| usize::try_from(span.get_days()).ok())
        .unwrap_or(0)
}

fn day_at(base: Date, place: usize) -> Date {
    base.saturating_add(
        i64::try_from(place)
            .unwrap_or(i64::MAX)
            .min(1_000_000)
            .days(),
    )
}

/// The days on which a tour that begins on a day may end: so many months later, the day before
/// the same day of the month. It reaches the days that are to be filled.
fn lengths(start: Date, tour: &TourLength, filled_from: Date) -> RangeInclusive<Date> {
    let least = before(months_later(start, tour.least));
    let most = before(months_later(start, tour.most));
    least.max(start).max(filled_from)..=most
}

impl Seat {
    fn new(room: Room, tour: TourLength) -> Self {
        let base = *room.begins.start();
        let filled = *room.filled.end();
        let size = days_between(base, filled) + 1;
        let ranges: Vec<RangeInclusive<Date>> = (0..size)
            .map(|place| lengths(day_at(base, place), &tour, *room.filled.start()))
            .collect();
        let last: Vec<bool> = ranges
            .iter()
            .map(|range| range.start().max(room.ends.start()) <= range.end().min(room.ends.end()))
            .collect();
        let mut open = Vec::new();
        let mut next = last;
        while next.iter().any(|possible| *possible) {
            // How many possible days there are before each.
            let mut before = Vec::with_capacity(size + 1);
            let mut sum = 0_usize;
            before.push(0);
            for possible in &next {
                sum += usize::from(*possible);
                before.push(sum);
            }
            let earlier = ranges.iter().map(|range| {
                if range.start() > range.end() {
                    return false;
                }
                // The next tour begins the day after this one ends, on a day to be filled.
                let first = (days_between(base, *range.start()) + 1).min(size);
                let after = (days_between(base, *range.end()) + 2).min(size);
                before.get(after) > before.get(first)
            });
            let earlier = earlier.collect();
            open.push(std::mem::replace(&mut next, earlier));
        }
        Self { room, tour, open }
    }

    fn is_open(&self, count: usize, day: Date) -> bool {
        let base = *self.room.begins.start();
        day >= base
            && count
                .checked_sub(1)
                .and_then(|count| self.open.get(count))
                .and_then(|open| open.get(days_between(base, day)))
                .copied()
                .unwrap_or(false)
    }

    /// The days on which the first of so many tours can begin.
    fn first_days(&self, count: usize) -> impl Iterator<Item = Date> + '_ {
        days(self.room.begins.clone()).filter(move |day| self.is_open(count, *day))
    }

    fn counts(&self) -> Vec<usize> {
        (1..=self.open.len())
            .filter(|count| self.first_days(*count).next().is_some())
            .collect()
    }

    /// Whether a tour may end on a day when so many are to follow it.
    fn can_end(&self, day: Date, following: usize) -> bool {
        match following {
            0 => self.room.ends.contains(&day),
            _ => day
                .tomorrow()
                .is_ok_and(|next| next <= *self.room.filled.end() && self.is_open(following, next)),
        }
    }

    fn tours(&self, count: usize, random: &mut Random) -> Vec<Tour> {
        let filled = days_between(*self.room.filled.start(), *self.room.filled.end()) + 1;
        let is_wide = |range: &RangeInclusive<Date>| range.start() < range.end();
        let (head, tail) = (
            usize::from(is_wide(&self.room.begins)),
            usize::from(is_wide(&self.room.ends)),
        );
        // A tour that goes on beyond the days to be filled lies half outside, on average.
        let usual = |days: usize, tours: usize, open_ends: usize| {
            let halves = (2 * tours).saturating_sub(open_ends).max(1);
            u32::try_from(2 * days / halves).unwrap_or(u32::MAX).max(1)
        };
        let early = if head == 1 {
            random.below(usual(filled, count, head + tail))
        } else {
            0
        };
        let aim = self
            .room
            .filled
            .start()
            .saturating_sub(i64::from(early).days());
        let Some(mut start) = nearest(self.first_days(count), aim) else {
            return Vec::new();
        };
        let mut tours = Vec::with_capacity(count);
        for following in (0..count).rev() {
            let left = days_between(start, *self.room.filled.end()) + 1;
            let length = usual(left, following + 1, tail);
            let spread = i32::try_from(length / 8).unwrap_or(0);
            let varied = i64::from(length) - 1 + i64::from(random.between(-spread, spread));
            let aim = start.saturating_add(varied.max(0).days());
            let Some(end) = self.end_near(start, aim, following) else {
                return Vec::new();
            };
            tours.push((start, end));
            start = end.tomorrow().unwrap_or(end);
        }
        tours
    }

    /// The day nearest to the one aimed at on which a tour can end: after whole months if it can.
    fn end_near(&self, start: Date, aim: Date, following: usize) -> Option<Date> {
        let range = lengths(start, &self.tour, *self.room.filled.start());
        let possible = |day: &Date| range.contains(day) && self.can_end(*day, following);
        let whole = (self.tour.least..=self.tour.most)
            .map(|months| before(months_later(start, months)))
            .filter(possible);
        nearest(whole, aim).or_else(|| nearest(days(range.clone()).filter(possible), aim))
    }
}

/// The day nearest to the one aimed at; the earlier of two.
fn nearest(days: impl Iterator<Item = Date>, aim: Date) -> Option<Date> {
    days.min_by_key(|day| days_between(aim, *day).max(days_between(*day, aim)))
}
