//! Where people are: a map with circles whose area is the number of people, their names beside
//! them, and the same as a table.
//!
//! Missions that would cover each other share a circle and a list of names. Land is drawn without
//! borders. A number that is not available is a ring, never a small circle.

mod circles;
mod coasts;
mod draw;
mod key;
mod names;
mod placing;
mod position;
mod projection;
mod segment;
mod spots;
mod tell;

pub use position::{Bounds, Position};
pub use projection::Frame;

use super::measure::Metrics;
use super::words::{Locale, Phrase};
use super::{Chart, WIDTH};
use crate::tree::Anchor;

/// People who are somewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Present {
    /// Military personnel.
    pub military: u32,
    /// Civilian experts and police.
    pub civilian: u32,
    /// How many of both stand in reconstructed records; no more than there are.
    pub reconstructed: u32,
}

impl Present {
    /// Both categories together.
    #[must_use]
    pub fn total(self) -> u32 {
        self.military.saturating_add(self.civilian)
    }

    /// With others.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            military: self.military.saturating_add(other.military),
            civilian: self.civilian.saturating_add(other.civilian),
            reconstructed: self.reconstructed.saturating_add(other.reconstructed),
        }
    }
}

/// How many people are known to be somewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum People {
    /// All of them.
    Counted(Present),
    /// These, and others whose number is not available.
    Partly(Present),
    /// Their number is not available.
    Unavailable,
}

impl People {
    /// Those who were counted.
    #[must_use]
    pub fn counted(self) -> Present {
        match self {
            People::Counted(present) | People::Partly(present) => present,
            People::Unavailable => Present::default(),
        }
    }

    /// Whether the number of some is not available.
    #[must_use]
    pub fn is_short(self) -> bool {
        !matches!(self, People::Counted(_))
    }
}

/// A mission at one of its places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapPoint {
    /// The mission.
    pub name: String,
    /// What the place is called, if it has a name. What stands after it in brackets is in the
    /// table only.
    pub place: Option<String>,
    /// Where it is.
    pub position: Position,
    /// Who is there.
    pub people: People,
    /// What a page can find it by: the id of its mission. Several points may have the same.
    pub target: Option<String>,
}

/// What a map shows.
///
/// ```
/// use kader_document::chart::{Frame, Map, MapPoint, People, Position, Present};
///
/// let naqoura = Position::new(33_117_700, 35_139_300).unwrap();
/// let map = Map {
///     frame: Frame::World,
///     points: vec![MapPoint {
///         name: "UNIFIL".to_owned(),
///         place: Some("Naqoura".to_owned()),
///         position: naqoura,
///         people: People::Counted(Present { military: 1, ..Present::default() }),
///         target: Some("unifil".to_owned()),
///     }],
/// };
/// assert_eq!(map.points.len(), 1);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Map {
    /// The part of the world. What lies outside it is in the table, not in the picture.
    pub frame: Frame,
    /// The missions, in the order of the table. Those where no one is are left out.
    pub points: Vec<MapPoint>,
}

/// The words of a map. Names in braces are those that a phrase may use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapWords {
    /// People in a mission: `{count}`.
    pub people: Phrase,
    /// Above the names of missions that share a circle: `{count}` missions with `{people}`.
    pub together: Phrase,
    /// The same where the number of some is not available.
    pub together_short: Phrase,
    /// Names of missions that found no room: `{count}`.
    pub more: Phrase,
    /// Circles without a name: `{count}`.
    pub unnamed: Phrase,
    /// A number of military: `{count}`.
    pub military: Phrase,
    /// A number of civilians and police: `{count}`.
    pub civilian: Phrase,
    /// After a number, where that of others is not available.
    pub others_unavailable: String,
    /// Beside the sample of the inner circle.
    pub civilian_mark: String,
    /// Beside the hatched sample.
    pub reconstructed: String,
    /// Beside the sample of the ring.
    pub unavailable_mark: String,
    /// Where there is no one.
    pub nothing: String,
    /// In place of a count that is not available.
    pub unavailable: String,
    /// Heading of the missions in the table.
    pub column_mission: String,
    /// Heading of the places.
    pub column_place: String,
    /// Heading of military personnel.
    pub column_military: String,
    /// Heading of civilians and police.
    pub column_civilian: String,
    /// Heading of those who stand in reconstructed records.
    pub column_reconstructed: String,
    /// What is told first: `{count}` circles.
    pub spoken: Phrase,
    /// What is told of a mission: `{name}`, `{figures}`.
    pub spoken_point: Phrase,
}

impl Map {
    /// The points with anyone, or with a number that is not available.
    fn shown(&self) -> impl Iterator<Item = &MapPoint> {
        self.points
            .iter()
            .filter(|point| point.people.is_short() || point.people.counted().total() > 0)
    }
}

/// A name without what stands after it in brackets.
pub(crate) fn without_brackets(name: &str) -> &str {
    name.split_once(" (").map_or(name, |(name, _)| name)
}

/// Draws a map.
#[must_use]
pub fn map(map: &Map, words: &MapWords, locale: &dyn Locale, anchor: &Anchor) -> Chart {
    let metrics = Metrics::shipped();
    let (canvas, height) = draw::draw(map, words, locale, &metrics);
    Chart {
        svg: canvas.finish(WIDTH, height),
        alternative: tell::spoken(map, words, locale),
        data: tell::data(map, words, locale, anchor),
    }
}

#[cfg(test)]
mod tests;
