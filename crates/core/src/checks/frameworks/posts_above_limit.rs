//! K104: the posts that a contribution is to fill are more than its national framework allows.

use jiff::civil::Date;

use super::room::{Room, rooms};
use super::{SHOWN, mission_of, shown, size_field, touching};
use crate::checks::example::Change;
use crate::checks::presence::joined;
use crate::checks::{Finding, RegisterRule, Rule, Severity, Snapshot, words};
use crate::model::{Begin, Category, Contribution, End, Known, Period, Post};
use crate::wording::Message;

/// The rule.
pub static RULE: RegisterRule = RegisterRule {
    rule: Rule {
        code: "K104",
        name: "posts-above-limit",
        severity: Severity::Error,
        sources: &["Grondwet art. 100", "kst-29521-D"],
        breaking: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "seats = 2",
            to: "seats = 3",
        }],
        // Two of them fit.
        clean: &[Change::Replace {
            file: "missions/omfc.toml",
            from: "seats = 2",
            to: "seats = { words = \"two or three\", least = 2, most = 3 }",
        }],
    },
    check,
};

fn check(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let contributions = snapshot.register.contributions.values();
    contributions
        .flat_map(|contribution| {
            let frameworks = snapshot.frameworks_of(&contribution.id);
            let has_posts = !snapshot.posts_of(&contribution.id).is_empty();
            let rooms = match frameworks.is_empty() || !has_posts {
                true => Vec::new(),
                false => rooms(frameworks, snapshot.past()),
            };
            Category::ALL
                .iter()
                .filter_map(|category| of_category(snapshot, contribution, &rooms, *category))
                .collect::<Vec<_>>()
        })
        .collect()
}

fn of_category(
    snapshot: &Snapshot<'_>,
    contribution: &Contribution,
    rooms: &[Room],
    category: Category,
) -> Option<Finding> {
    if rooms.is_empty() {
        return None;
    }
    let sure: Vec<(Period, u32)> = snapshot.seats(contribution, category).collect();
    let above = above(&sure, rooms, category);
    if let Some(above) = above.filter(|above| !is_told(snapshot, contribution, category, above)) {
        let message = Message::new("K104");
        let finding = |message| Finding::contradicts(&RULE.rule, contribution.id.record(), message);
        return Some(found(
            snapshot,
            contribution,
            category,
            &above,
            message,
            finding,
        ));
    }
    let presumed = presumed(snapshot, contribution, category);
    if presumed.is_empty() {
        return None;
    }
    let all: Vec<(Period, u32)> = sure.into_iter().chain(presumed).collect();
    let above = self::above(&all, rooms, category)
        .filter(|above| !is_told(snapshot, contribution, category, above))?;
    let message = Message::new("K104-presumed");
    let finding = |message| Finding::unconfirmed(&RULE.rule, contribution.id.record(), message);
    Some(found(
        snapshot,
        contribution,
        category,
        &above,
        message,
        finding,
    ))
}

/// When the seats are more than the limit.
struct Above {
    days: Vec<Period>,
    /// On the first day on which they are furthest above it.
    seats: u64,
    limit: u64,
}

/// Where a reserve could be called upon, posts beyond the limit may wait for that.
fn above(seats: &[(Period, u32)], rooms: &[Room], category: Category) -> Option<Above> {
    let mut found: Option<Above> = None;
    let mut rooms = rooms.iter().peekable();
    for (period, seats) in steps(seats) {
        while rooms
            .next_if(|room| room.period.until() < period.from())
            .is_some()
        {}
        let touching = rooms
            .clone()
            .take_while(|room| room.period.from() <= period.until());
        for room in touching.filter(|room| room.in_force == Known::Yes) {
            let (Some(limit), Some(days)) =
                (room.with_reserve(category), room.period.within(period))
            else {
                continue;
            };
            if seats <= limit {
                continue;
            }
            let above = found.get_or_insert(Above {
                days: Vec::new(),
                seats,
                limit,
            });
            above.days.push(days);
            if seats - limit > above.seats - above.limit {
                (above.seats, above.limit) = (seats, limit);
            }
        }
    }
    found.map(|above| Above {
        days: joined(above.days.into_iter()),
        ..above
    })
}

/// How many seats there are through time: steps in order that do not overlap, days without any
/// left out.
fn steps(seats: &[(Period, u32)]) -> Vec<(Period, u64)> {
    let mut changes: Vec<(Date, i64)> = Vec::new();
    for (period, seats) in seats {
        changes.push((period.from(), i64::from(*seats)));
        changes.extend(
            period
                .until()
                .tomorrow()
                .ok()
                .map(|day| (day, -i64::from(*seats))),
        );
    }
    changes.sort_unstable();
    let mut found = Vec::new();
    let mut sum = 0;
    for (place, (day, change)) in changes.iter().enumerate() {
        sum += change;
        let until = match changes.get(place + 1) {
            Some((next, _)) => next.yesterday().ok(),
            None => Some(Date::MAX),
        };
        let period = until.and_then(|until| Period::new(*day, until));
        let seats = u64::try_from(sum).unwrap_or(0);
        found.extend(period.filter(|_| seats > 0).map(|period| (period, seats)));
    }
    found
}

/// The seats of posts that began and of which no source tells until when, as long as the
/// contribution certainly ran: they may well have been given up earlier.
fn presumed(
    snapshot: &Snapshot<'_>,
    contribution: &Contribution,
    category: Category,
) -> Vec<(Period, u32)> {
    let run = snapshot.run_of(contribution).and_then(|run| run.certain());
    let Some(run) = run.and_then(|run| run.within(snapshot.past())) else {
        return Vec::new();
    };
    let days = |post: &Post| {
        let Begin::On(begun) = &post.from else {
            return None;
        };
        // What is certain of it is counted already.
        let sure = post.validity().certain().map(Period::until);
        let from = match sure {
            Some(sure) => sure.tomorrow().ok()?,
            None => begun.latest(),
        };
        Period::new(from, run.until())?.within(run)
    };
    let posts = snapshot.posts_of(&contribution.id).iter();
    posts
        .filter(|post| post.category == category && post.until == End::Unknown)
        .filter(|post| post.seats.least() > 0)
        .filter_map(|post| Some((days(post)?, post.seats.least())))
        .collect()
}

/// Whether people in these posts were found above the limit: that is the same, and says more.
fn is_told(
    snapshot: &Snapshot<'_>,
    contribution: &Contribution,
    category: Category,
    above: &Above,
) -> bool {
    let people = snapshot.above_of(&contribution.id).iter();
    let of_category = people.filter(|people| people.category == category);
    let mut times = of_category.map(|people| people.period);
    times.any(|time| above.days.iter().any(|days| days.within(time).is_some()))
}

fn found(
    snapshot: &Snapshot<'_>,
    contribution: &Contribution,
    category: Category,
    above: &Above,
    message: Message,
    finding: impl Fn(Message) -> Finding,
) -> Finding {
    let message = message
        .with("mission", mission_of(snapshot, contribution))
        .with("contribution", &contribution.name)
        .with("category", category.word())
        .with("seats", above.seats)
        .with("limit", above.limit)
        .with("days", words::longest(&above.days));
    let frameworks = snapshot.frameworks_of(&contribution.id);
    let finding = touching(frameworks, &above.days)
        .take(SHOWN)
        .fold(finding(message), |finding, framework| {
            shown(finding, framework, size_field(category))
        });
    let posts = snapshot.posts_of(&contribution.id).iter().filter(|post| {
        let may = post.validity().possible();
        let then = may.is_some_and(|may| above.days.iter().any(|days| days.within(may).is_some()));
        then && post.category == category && post.seats.least() > 0
    });
    posts.fold(finding, |finding, post| {
        let says = Message::new("K104-says")
            .with("post", &post.title)
            .with("seats", post.seats.least())
            .with("days", words::held(&post.validity()));
        finding.shown_by(post.id.record(), "seats", says)
    })
}
