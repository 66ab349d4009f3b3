//! National frameworks, day by day.

use jiff::civil::Date;
use kader_core::checks::{Certainty, Finding, Severity};
use kader_core::model::{
    Begin, Category, Contribution, ContributionState, DeploymentRecords, End, Framework, Known,
    Moment, Period, Post, Quantity,
};
use proptest::prelude::*;

use super::days::{Dates, dates, runs};
use super::people::{goes_on, headcount, is_seen, is_there, post_dates, run, there};
use super::registers::{Small, any_small};
use super::told::{as_told, count, days};

fn holds(framework: &Framework, on: Date) -> Known {
    dates(&framework.from, &framework.until).holds(on)
}

fn cover(frameworks: &[&Framework], on: Date) -> Known {
    let each = frameworks.iter().map(|framework| holds(framework, on));
    each.max().unwrap_or(Known::No)
}

/// The most that frameworks can have allowed for a category on a day, with the reserve as far as
/// it was called upon or as a whole; nothing where one may have held that says no size.
fn most(frameworks: &[&Framework], category: Category, on: Date, whole: bool) -> Option<u64> {
    let may: Vec<&&Framework> = frameworks
        .iter()
        .filter(|framework| holds(framework, on) != Known::No)
        .collect();
    let (mut base, mut extra) = (0, 0);
    for framework in may {
        let size = match category {
            Category::Military => framework.military,
            Category::Civilian => framework.civilian,
        };
        let says_nothing = framework.military.is_none()
            && framework.civilian.is_none()
            && framework.temporary.is_empty();
        if says_nothing {
            return None;
        }
        if let Some(size) = size {
            let mut size = u64::from(size);
            for reserve in framework
                .reserves
                .iter()
                .filter(|one| one.category == category)
            {
                for call in &reserve.calls {
                    if call.period.each_day().any(|day| day == on) {
                        size += u64::from(call.count);
                    }
                }
                if whole {
                    size = size.max(u64::from(reserve.up_to));
                }
            }
            base = base.max(size);
        }
        let extras = framework.temporary.iter().filter(|one| {
            one.category == category && dates(&one.from, &one.until).holds(on) != Known::No
        });
        extra = extra.max(extras.map(|one| u64::from(one.count)).sum());
    }
    Some(base + extra)
}

fn is_kept(contribution: &Contribution) -> bool {
    contribution.deployments == DeploymentRecords::Kept
}

/// What is found of a contribution, of those findings that a message with a name makes.
fn of<'f>(
    findings: &'f [Finding],
    contribution: &Contribution,
    name: &str,
    category: Option<Category>,
) -> Option<&'f Finding> {
    let mut found = findings.iter().filter(|finding| {
        let of_category = category.is_none_or(|category| {
            let word = super::told::argument(&finding.message, "category");
            *word == kader_core::wording::Argument::Words(category.word().to_owned())
        });
        finding.subject == contribution.id.record() && finding.message.name == name && of_category
    });
    let first = found.next();
    assert!(
        found.next().is_none(),
        "one cause, one finding: {findings:#?}"
    );
    first
}

fn tells(finding: Option<&Finding>, expected: &[Date]) -> Result<(), TestCaseError> {
    prop_assert_eq!(
        finding.is_some(),
        !expected.is_empty(),
        "{:?} {:?}",
        finding,
        expected
    );
    if let Some(finding) = finding {
        prop_assert_eq!(days(&finding.message), as_told(expected));
    }
    Ok(())
}

/// The longest times with more people than the frameworks allow, with the most above the limit
/// and what explains each.
fn above(
    small: &Small,
    contribution: &Contribution,
    category: Category,
) -> Vec<(Period, &'static str)> {
    let frameworks = small.frameworks_of(contribution);
    let over = |on: Date| {
        let limit = most(&frameworks, category, on, false)?;
        let people = headcount(small, contribution, category, on);
        (cover(&frameworks, on) == Known::Yes).then(|| people.saturating_sub(limit))
    };
    if !is_kept(contribution) {
        return Vec::new();
    }
    let mut days = small.past();
    days.retain(|day| over(*day).is_some_and(|over| over > 0));
    let explained = |run: &Period| {
        let highest = run.each_day().filter_map(over).max().unwrap();
        let mut extras = frameworks.iter().flat_map(|framework| &framework.temporary);
        let overrun = extras.any(|extra| {
            let End::On(until) = &extra.until else {
                return false;
            };
            extra.category == category
                && until.latest().tomorrow().unwrap() == run.from()
                && highest <= u64::from(extra.count)
        });
        let fits = |day: Date| {
            let room = most(&frameworks, category, day, true).unwrap();
            headcount(small, contribution, category, day) <= room
        };
        match overrun {
            true => "K106",
            false if run.each_day().all(fits) => "K105-uncalled",
            false => "K103",
        }
    };
    runs(&days)
        .into_iter()
        .map(|run| (run, explained(&run)))
        .collect()
}

fn days_of(above: &[(Period, &'static str)], name: &str) -> Vec<Date> {
    let of_it = above.iter().filter(|(_, cause)| *cause == name);
    of_it
        .flat_map(|(run, _)| run.each_day().collect::<Vec<_>>())
        .collect()
}

/// The seats of a category on each day: of posts that certainly were to be filled, and with
/// those that began, of which no source tells until when.
fn seats(small: &Small, contribution: &Contribution, category: Category) -> Vec<(u64, u64)> {
    let has_people = super::people::has_people(contribution);
    let run = run(small, contribution);
    let posts = small.posts_of(contribution).into_iter();
    let posts: Vec<(&Post, Dates)> = posts
        .filter(|post| post.category == category && has_people)
        .map(|post| (post, post_dates(post)))
        .collect();
    let on_day = |on: Date| {
        let runs = run.as_ref().is_some_and(|run| run.holds(on) == Known::Yes);
        let (mut sure, mut presumed) = (0, 0);
        for (post, dates) in &posts {
            let seats = u64::from(post.seats.least());
            if dates.holds(on) == Known::Yes {
                sure += seats;
            } else if let (End::Unknown, Begin::On(from)) = (&post.until, &post.from)
                && runs
                && on >= from.latest()
            {
                presumed += seats;
            }
        }
        (sure, sure + presumed)
    };
    small.past().into_iter().map(on_day).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn days_outside_of_every_framework_are_found(small in any_small()) {
        let found = small.found("K101");
        for contribution in &small.contributions {
            let frameworks = small.frameworks_of(contribution);
            let first = frameworks.iter()
                .map(|one| dates(&one.from, &one.until).earliest_first())
                .min();
            let out = |day: &Date| {
                first.is_some_and(|first| *day >= first) && cover(&frameworks, *day) == Known::No
            };
            let outside: Vec<Date> = there(&small, contribution).into_iter().filter(out).collect();
            tells(of(&found, contribution, "K101", None), &outside)?;
            let before: Vec<Date> = small.past().into_iter().filter(|day| {
                first.is_some_and(|first| *day < first) && is_seen(&small, contribution, *day)
            }).collect();
            let finding = of(&found, contribution, "K101-before", None);
            tells(finding, &before)?;
            prop_assert!(finding.is_none_or(|one| one.certainty == Certainty::Unconfirmed));
        }
    }

    #[test]
    fn people_above_the_limit_are_found_once_with_what_explains_them(small in any_small()) {
        let found: Vec<Finding> =
            ["K103", "K105", "K106"].iter().flat_map(|code| small.found(code)).collect();
        for contribution in &small.contributions {
            for category in Category::ALL {
                let above = above(&small, contribution, *category);
                for name in ["K103", "K105-uncalled", "K106"] {
                    let finding = of(
                        &found.iter().filter(|one| one.message.name == name)
                            .cloned().collect::<Vec<_>>(),
                        contribution,
                        name,
                        Some(*category),
                    ).cloned();
                    let expected = days_of(&above, name);
                    tells(finding.as_ref(), &expected)?;
                    let Some(finding) = finding else { continue };
                    let over = |on: Date| {
                        let frameworks = small.frameworks_of(contribution);
                        let limit = most(&frameworks, *category, on, false).unwrap();
                        headcount(&small, contribution, *category, on) - limit
                    };
                    let worst = expected.iter().map(|day| over(*day)).max().unwrap();
                    let told = count(&finding.message, "count") - count(&finding.message, "limit");
                    prop_assert_eq!(u64::try_from(told).unwrap(), worst);
                }
            }
        }
    }

    /// Another way to say the same: pick any one way to read all dates, and on each day that is
    /// called above the limit there are more people than that reading allows.
    #[test]
    fn no_reading_of_the_dates_allows_what_is_called_above_the_limit(
        small in any_small(),
        picks in proptest::collection::vec(any::<(u8, u8)>(), 24),
    ) {
        let mut picks = picks.iter().cycle();
        let exact = |moment: &Moment, pick: u8| {
            let days = moment.earliest().until(moment.latest()).unwrap().get_days();
            let day = i64::from(pick) % (i64::from(days) + 1);
            Moment::on(moment.earliest().checked_add(jiff::Span::new().days(day)).unwrap())
        };
        let mut reading = small.clone();
        let mut read = |from: &mut Begin, until: &mut End| {
            let (one, other) = *picks.next().unwrap();
            let mut first = match from {
                Begin::On(moment) => exact(moment, one),
                Begin::Unknown => Moment::on(super::registers::day(i64::from(one) - 60)),
            };
            let mut last = match until {
                End::On(moment) => exact(moment, other),
                End::Unknown => Moment::on(super::registers::day(i64::from(other) - 60)),
                End::Indefinite => Moment::on(super::registers::day(900)),
            };
            // Nothing ends before it begins: the one gives way as far as it can, then the other.
            if first > last {
                first = match from {
                    Begin::On(moment) => Moment::on(moment.earliest()).max(last.clone()),
                    Begin::Unknown => last.clone(),
                };
                last = last.max(first.clone());
            }
            *until = End::On(last);
            *from = Begin::On(first);
        };
        for framework in &mut reading.frameworks {
            read(&mut framework.from, &mut framework.until);
            for extra in &mut framework.temporary {
                read(&mut extra.from, &mut extra.until);
            }
        }
        for contribution in &small.contributions {
            for category in Category::ALL {
                for (run, _) in above(&small, contribution, *category) {
                    for day in run.each_day() {
                        let frameworks = reading.frameworks_of(contribution);
                        prop_assert_eq!(cover(&frameworks, day), Known::Yes);
                        let limit = most(&frameworks, *category, day, false).unwrap();
                        prop_assert!(headcount(&small, contribution, *category, day) > limit);
                    }
                }
            }
        }
    }

    #[test]
    fn posts_above_the_limit_are_found(small in any_small()) {
        let found = small.found("K104");
        for contribution in &small.contributions {
            let frameworks = small.frameworks_of(contribution);
            for category in Category::ALL {
                let seats = seats(&small, contribution, *category);
                let rooms: Vec<(Date, Option<u64>)> = small.past().into_iter().map(|day| {
                    let held = cover(&frameworks, day) == Known::Yes;
                    (day, most(&frameworks, *category, day, true).filter(|_| held))
                }).collect();
                let above_by = |of: fn(&(u64, u64)) -> u64| -> Vec<Date> {
                    rooms.iter().zip(&seats)
                        .filter(|((_, room), seats)| room.is_some_and(|room| of(seats) > room))
                        .map(|((day, _), _)| *day)
                        .collect()
                };
                // People above the limit in the same time are found for that.
                let people = above(&small, contribution, *category);
                let untold = |days: Vec<Date>| {
                    let told = days.iter().any(|day| {
                        people.iter().any(|(run, _)| run.contains(*day))
                    });
                    if told { Vec::new() } else { days }
                };
                let sure = untold(above_by(|(sure, _)| *sure));
                tells(of(&found, contribution, "K104", Some(*category)), &sure)?;
                let presumed = match sure.is_empty() {
                    true => untold(above_by(|(_, presumed)| *presumed)),
                    false => Vec::new(),
                };
                // Without a post that is presumed to be filled, there is nothing to presume.
                let differs = seats.iter().any(|(sure, presumed)| sure != presumed);
                let finding = of(&found, contribution, "K104-presumed", Some(*category));
                if differs || presumed.is_empty() {
                    tells(finding, &presumed)?;
                }
            }
        }
    }

    #[test]
    fn what_lapses_before_long_is_found_while_the_contribution_goes_on(small in any_small()) {
        let found = small.found("K110");
        for contribution in &small.contributions {
            let frameworks = small.frameworks_of(contribution);
            let window: Vec<Date> = (0..=i64::from(small.horizon) + 1)
                .map(|ahead| small.on.checked_add(jiff::Span::new().days(ahead)).unwrap())
                .collect();
            let held = small.horizon > 0 && cover(&frameworks, small.on) == Known::Yes;
            let no = window.iter().copied().find(|day| cover(&frameworks, *day) == Known::No);
            let finding = of(&found, contribution, "K110", None);
            match no.filter(|_| held) {
                Some(day) => {
                    let goes_on = goes_on(&small, contribution, day);
                    prop_assert_eq!(finding.is_some(), goes_on, "{}", day);
                    prop_assert!(finding.is_none_or(|one| one.severity == Severity::Warning));
                }
                None => prop_assert!(
                    finding.is_none_or(|one| one.certainty == Certainty::Unconfirmed && held)
                ),
            }
        }
    }

    #[test]
    fn frameworks_without_anyone_for_long_are_found(small in any_small()) {
        let found = small.found("K111");
        let long = small.parameters.first().map_or(365, |one| match one.quantity {
            Quantity::Days { value } => value,
            _ => unreachable!("days"),
        });
        for contribution in &small.contributions {
            let frameworks = small.frameworks_of(contribution);
            let unused = small.past().into_iter().rev().take_while(|day| {
                cover(&frameworks, *day) == Known::Yes && !is_there(&small, contribution, *day)
            }).count();
            let runs = matches!(contribution.state, ContributionState::Running { .. });
            let expected = is_kept(contribution) && runs && unused >= long as usize;
            let finding = of(&found, contribution, "K111", None);
            // Where none is known to begin, it is in force longer than any day looked at.
            prop_assert_eq!(finding.is_some(), expected);
            if let Some(finding) = finding {
                prop_assert_eq!(count(&finding.message, "count"), unused as i64);
            }
        }
    }

    #[test]
    fn frameworks_that_disagree_are_found(small in any_small()) {
        let found = small.found("K112");
        for contribution in &small.contributions {
            let frameworks = small.frameworks_of(contribution);
            let ahead = (0..200).map(|ahead| {
                small.on.checked_add(jiff::Span::new().days(ahead)).unwrap()
            });
            let all: Vec<Date> = small.past().into_iter().chain(ahead.skip(1)).collect();
            let mut disagree = Vec::new();
            for (place, one) in frameworks.iter().enumerate() {
                for other in frameworks.iter().skip(place + 1) {
                    let both: Vec<Date> = all.iter().copied().filter(|day| {
                        holds(one, *day) == Known::Yes && holds(other, *day) == Known::Yes
                    }).collect();
                    let begun = [one, other].iter().all(|framework| {
                        small.past().iter().any(|day| holds(framework, *day) == Known::Yes)
                    });
                    let differ = |one: Option<u32>, other: Option<u32>| {
                        one.is_some() && other.is_some() && one != other
                    };
                    let sizes = differ(one.military, other.military)
                        || differ(one.civilian, other.civilian);
                    if begun && sizes && both.len() > 1 {
                        disagree.extend(both);
                    }
                }
            }
            disagree.sort_unstable();
            disagree.dedup();
            let finding = of(&found, contribution, "K112", None);
            prop_assert_eq!(finding.is_some(), !disagree.is_empty());
            if let (Some(finding), Some(first)) = (finding, disagree.first()) {
                let (told, _) = days(&finding.message);
                prop_assert!(told.iter().any(|days| days.from() == *first) || told.len() == 4);
            }
        }
    }
}
