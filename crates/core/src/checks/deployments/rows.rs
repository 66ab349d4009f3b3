//! The deployments that rules speak of, by contribution and by post.

use jiff::civil::Date;

use crate::checks::{Finding, Snapshot, words};
use crate::model::{
    Contribution, DeploymentRecords, Period, Post, RecordKind, RecordRef, VagueCount,
};
use crate::register::{DayNumber, Slice};
use crate::wording::{Argument, Message};

/// How many deployments a finding shows; it counts the others.
pub(super) const SHOWN: usize = 3;

/// A deployment that has begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Row {
    /// Its place in the columns of its contribution.
    pub(super) place: usize,
    /// The number of the first day.
    pub(super) first: u16,
    /// The number of the last day, or of the day that is asked about, where that is earlier.
    pub(super) last: u16,
    /// Whether it was over by the day that is asked about.
    pub(super) ended: bool,
}

/// The contributions of which each deployment is kept as it was, in order of id.
pub(super) fn kept<'s, 'r>(
    snapshot: &'s Snapshot<'r>,
) -> impl Iterator<Item = &'r Contribution> + use<'s, 'r> {
    let contributions = snapshot.register.contributions.values();
    contributions.filter(|contribution| contribution.deployments == DeploymentRecords::Kept)
}

/// The number of the day that is asked about; nothing where it lies before all of them.
pub(super) fn through(snapshot: &Snapshot<'_>) -> Option<u16> {
    let (_, through) = DayNumber::bounds(Period::day(snapshot.on))?;
    Some(through.min(DayNumber::LAST).number())
}

/// The deployment at a place, if it has begun by a day.
pub(super) fn row(slice: Slice<'_>, place: usize, through: u16) -> Option<Row> {
    let first = *slice.starts.get(place)?;
    let end = *slice.ends.get(place)?;
    (first <= through).then(|| Row {
        place,
        first,
        last: end.min(through),
        ended: end <= through,
    })
}

/// The deployments of a contribution that have begun by a day and are not reconstructed, in
/// order of first day.
pub(super) fn begun(slice: Slice<'_>, through: u16) -> impl Iterator<Item = Row> + use<'_> {
    (0..slice.len())
        .map_while(move |place| row(slice, place, through))
        .filter(move |row| !slice.kind(row.place).is_reconstructed())
}

/// The deployments on a post of which each deployment is kept.
pub(super) struct OnPost<'r> {
    /// The contribution.
    pub(super) contribution: &'r Contribution,
    /// The post.
    pub(super) post: &'r Post,
    /// All deployments of the contribution.
    pub(super) slice: Slice<'r>,
    /// The number of the day that is asked about.
    pub(super) through: u16,
    places: Vec<u32>,
}

impl OnPost<'_> {
    /// Those that have begun, in order of first day, reconstructed ones among them.
    pub(super) fn all(&self) -> impl Iterator<Item = Row> + '_ {
        self.places
            .iter()
            .filter_map(|place| row(self.slice, usize::try_from(*place).ok()?, self.through))
    }

    /// Those that have begun and are not reconstructed, in order of first day.
    pub(super) fn rows(&self) -> impl Iterator<Item = Row> + '_ {
        self.all()
            .filter(|row| !self.slice.kind(row.place).is_reconstructed())
    }

    /// A message with the names of the post and of its mission.
    pub(super) fn named(&self, message: Message, snapshot: &Snapshot<'_>) -> Message {
        message
            .with("post", &self.post.title)
            .with("mission", snapshot.name_of(&self.contribution.mission))
    }
}

/// Every post of a contribution of which each deployment is kept, with its deployments; also
/// posts without any.
pub(super) fn each_post<'s, 'r>(
    snapshot: &'s Snapshot<'r>,
) -> impl Iterator<Item = OnPost<'r>> + use<'s, 'r> {
    let contributions = through(snapshot).map(|through| {
        kept(snapshot)
            .flat_map(move |contribution| of_contribution(snapshot, contribution, through))
    });
    contributions.into_iter().flatten()
}

fn of_contribution<'r>(
    snapshot: &Snapshot<'r>,
    contribution: &'r Contribution,
    through: u16,
) -> Vec<OnPost<'r>> {
    let deployments = &snapshot.register.deployments;
    let slice = deployments.of(&contribution.id);
    let posts = snapshot.posts_of(&contribution.id);
    let mut found: Vec<OnPost<'r>> = posts
        .iter()
        .map(|post| OnPost {
            contribution,
            post,
            slice,
            through,
            places: Vec::new(),
        })
        .collect();
    // Where each post stands among those of the contribution, by its number.
    let mut standing: Vec<usize> = Vec::new();
    for (place, post) in posts.iter().enumerate() {
        let number = deployments.post_number(&post.id);
        if let Some(number) = number.and_then(|number| usize::try_from(number).ok()) {
            standing.resize(standing.len().max(number + 1), usize::MAX);
            if let Some(standing) = standing.get_mut(number) {
                *standing = place;
            }
        }
    }
    let begun = slice.starts.partition_point(|start| *start <= through);
    for (place, post) in (0_u32..).zip(slice.posts.iter().take(begun)) {
        let post = usize::try_from(*post).ok();
        let standing = post.and_then(|post| standing.get(post).copied());
        if let Some(on_post) = standing.and_then(|standing| found.get_mut(standing)) {
            on_post.places.push(place);
        }
    }
    found
}

/// Shows the first few of some deployments, each with its days.
pub(super) fn shown(
    finding: Finding,
    slice: Slice<'_>,
    places: impl IntoIterator<Item = usize>,
) -> Finding {
    let places = places.into_iter().take(SHOWN);
    places.fold(finding, |finding, place| show(finding, slice, place))
}

/// Shows a deployment with its days. It is named by its id alone: who it was, is no matter here.
pub(super) fn show(finding: Finding, slice: Slice<'_>, place: usize) -> Finding {
    let Some((id, days)) = slice.ids.get(place).zip(days(slice, place)) else {
        return finding;
    };
    let id = id.to_string();
    let says = Message::new("deployment-says")
        .with("id", &id)
        .with("days", days);
    let record = RecordRef {
        kind: RecordKind::Deployment,
        id,
    };
    finding.shown_by(record, "", says)
}

fn days(slice: Slice<'_>, place: usize) -> Option<Message> {
    let from = day(*slice.starts.get(place)?)?;
    Some(match day(*slice.ends.get(place)?) {
        Some(until) => words::period(Period::new(from, until)?),
        None => Message::new("deployment-since").with("from", from),
    })
}

/// A value for each day that can be held through one, by the number of the day: rules that ask
/// it of every deployment look it up instead.
pub(super) fn by_day<T>(through: u16, value: impl Fn(Date) -> T) -> Vec<T> {
    (0..=through).filter_map(day).map(value).collect()
}

/// The day with a number; nothing for that of an open end.
pub(super) fn day(number: u16) -> Option<Date> {
    DayNumber::from(number).day()
}

/// The days with two numbers and those between.
pub(super) fn period(first: u16, last: u16) -> Option<Period> {
    Period::new(day(first)?, day(last)?)
}

/// How many of some spans of days, each with its first and last number, there are on each day
/// from a first through a last number.
pub(super) fn counts(spans: impl Iterator<Item = (u16, u16)>, first: u16, last: u16) -> Vec<u32> {
    let size = usize::from(last.saturating_sub(first)) + 1;
    let mut changes = vec![0_i32; size + 1];
    for (from, until) in spans {
        if from > until || from > last || until < first {
            continue;
        }
        let begin = usize::from(from.max(first) - first);
        let after = usize::from(until.min(last) - first) + 1;
        if let Some(change) = changes.get_mut(begin) {
            *change += 1;
        }
        if let Some(change) = changes.get_mut(after) {
            *change -= 1;
        }
    }
    let mut present = 0_i32;
    let running = changes.iter().take(size).map(|change| {
        present += change;
        u32::try_from(present).unwrap_or(0)
    });
    running.collect()
}

/// Every longest run of days of which something is true: the places of its first and last day.
pub(super) fn runs(true_on: impl Iterator<Item = bool>) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for (place, _) in true_on.enumerate().filter(|(_, is_true)| *is_true) {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == place => *last = place,
            _ => runs.push((place, place)),
        }
    }
    runs
}

/// Periods in words, the longest first, then the earliest.
pub(super) fn longest_first(mut periods: Vec<Period>) -> Message {
    periods.sort_by_key(|period| (std::cmp::Reverse(period.days()), period.from()));
    words::list(periods.into_iter().map(words::period))
}

/// The seats of a post as its source says them.
pub(super) fn seats(seats: &VagueCount) -> Argument {
    match seats.words() {
        Some(words) => Argument::from(words),
        None => Argument::from(seats.most()),
    }
}
