//! Who was where on a day: the people of each mission at its places.

use jiff::civil::Date;
use kader_core::figures::{FilledPost, filled_posts};
use kader_core::model::{Contribution, Known, Mission, Period, Place, PlacesOn, RegionId, Text};
use kader_core::register::Register;

use super::people::may_have_people;
use crate::chart::{People, Position, Present, without_brackets};

/// A mission with people, or of which it is not recorded how many.
#[derive(Debug)]
pub(super) struct Whereabouts<'r> {
    pub mission: &'r Mission,
    /// Its people by place, in the order of its places. The place is none where none is known
    /// with its coordinates.
    pub groups: Vec<(Option<Located<'r>>, People)>,
    /// Whether some stand at its first place because it is not recorded at which they were.
    pub is_assumed: bool,
    /// Whether it is not certain that it was at its places on that day.
    pub is_uncertain: bool,
}

/// A place with its coordinates.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Located<'r> {
    pub place: &'r Place,
    pub position: Position,
}

impl<'r> Located<'r> {
    /// None where its coordinates are not known.
    pub(super) fn of(place: &'r Place) -> Option<Self> {
        let millionths = |angle: kader_core::model::Degrees| i32::try_from(angle.millionths()).ok();
        let position = Position::new(millionths(place.latitude?)?, millionths(place.longitude?)?)?;
        Some(Self { place, position })
    }
}

impl Whereabouts<'_> {
    /// All of its people.
    pub(super) fn counted(&self) -> Present {
        let groups = self.groups.iter();
        groups.fold(Present::default(), |all, (_, people)| {
            all.and(people.counted())
        })
    }

    /// Whether the number of some is not available.
    pub(super) fn is_short(&self) -> bool {
        self.groups.iter().any(|(_, people)| people.is_short())
    }
}

/// The missions of a region, or of the world, in the order in which reports have regions, then by
/// name.
pub(super) fn missions<'r>(register: &'r Register, within: Option<&RegionId>) -> Vec<&'r Mission> {
    let path = |mission: &Mission| register.region_path(&mission.region);
    let mut missions: Vec<&Mission> = register
        .missions
        .values()
        .filter(|mission| {
            within.is_none_or(|wanted| path(mission).iter().any(|region| region.id == *wanted))
        })
        .collect();
    missions.sort_by_cached_key(|mission| {
        let order: Vec<_> = path(mission)
            .iter()
            .map(|region| (region.order, region.id.clone()))
            .collect();
        let name = mission.name.in_language(register.identity.language);
        (order, name.to_owned())
    });
    missions
}

/// Where a mission's people were on a day; none where no one was.
pub(super) fn whereabouts<'r>(
    register: &'r Register,
    mission: &'r Mission,
    on: Date,
) -> Option<Whereabouts<'r>> {
    let places = mission.places_on(on);
    let located: Vec<Located<'r>> = places
        .places()
        .iter()
        .copied()
        .filter_map(Located::of)
        .collect();
    let mut present = vec![Present::default(); located.len().max(1)];
    let (mut is_short, mut is_assumed) = (false, false);
    for contribution in register.contributions_to(&mission.id) {
        if !contribution.is_recorded() {
            is_short |= may_be_there(register, mission, contribution, on);
            continue;
        }
        for people in filled_posts(register, &contribution.id, on) {
            let said = register
                .posts
                .get(people.post)
                .and_then(|post| post.place.as_ref());
            let at = said.and_then(|said| located.iter().position(|at| is_called(at.place, said)));
            is_assumed |= at.is_none() && located.len() > 1;
            if let Some(here) = present.get_mut(at.unwrap_or(0)) {
                *here = here.and(as_present(people));
            }
        }
    }
    is_assumed |= is_short && located.len() > 1;
    let groups: Vec<_> = present
        .into_iter()
        .enumerate()
        .map(|(index, here)| {
            let people = match (here.total(), is_short && index == 0) {
                (0, true) => People::Unavailable,
                (_, true) => People::Partly(here),
                (_, false) => People::Counted(here),
            };
            (located.get(index).copied(), people)
        })
        .filter(|(_, people)| people.is_short() || people.counted().total() > 0)
        .collect();
    (!groups.is_empty()).then_some(Whereabouts {
        mission,
        groups,
        is_assumed,
        is_uncertain: matches!(&places, PlacesOn::Perhaps(perhaps) if !perhaps.is_empty()),
    })
}

/// Whether a contribution without records may have had people on a day.
fn may_be_there(
    register: &Register,
    mission: &Mission,
    contribution: &Contribution,
    on: Date,
) -> bool {
    let ended = mission
        .ended
        .as_ref()
        .is_some_and(|ended| ended.passed_on(on) == Known::Yes);
    let ran = contribution
        .run()
        .is_none_or(|run| run.holds_on(on) != Known::No);
    !ended && ran && may_have_people(register, contribution, Period::day(on))
}

fn as_present(people: FilledPost<'_>) -> Present {
    Present {
        military: people.military,
        civilian: people.civilian,
        reconstructed: people.reconstructed,
    }
}

/// Whether a post that is said to be somewhere is at a place: by its name, without what stands
/// after it in brackets.
fn is_called(place: &Place, said: &Text) -> bool {
    place.name.wordings().any(|name| {
        said.wordings()
            .any(|said| without_brackets(name) == without_brackets(said))
    })
}
