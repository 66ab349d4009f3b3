//! Where names stand: each beside its circle if there is room, or else at the end of a line that
//! leads to it. No name covers another, a circle or such a line.

use super::super::geometry::Rect;
use super::super::svg::Hold;
use super::names::Name;
use super::segment::{Point, Segment, distance, nearest};
use super::spots::Spot;

/// Directions from a circle, to the right first: names are read from there.
const SIN: f64 = 0.382_683_432;
const COS: f64 = 0.923_879_533;
const HALF: f64 = std::f64::consts::FRAC_1_SQRT_2;
const DIRECTIONS: [Point; 16] = [
    (1.0, 0.0),
    (-1.0, 0.0),
    (HALF, -HALF),
    (HALF, HALF),
    (-HALF, -HALF),
    (-HALF, HALF),
    (0.0, -1.0),
    (0.0, 1.0),
    (COS, -SIN),
    (COS, SIN),
    (-COS, -SIN),
    (-COS, SIN),
    (SIN, -COS),
    (SIN, COS),
    (-SIN, -COS),
    (-SIN, COS),
];

/// From a circle to its name, the shortest first; from the second on a line leads to it.
const DISTANCES: [f64; 14] = [
    3.0, 12.0, 20.0, 30.0, 42.0, 56.0, 72.0, 90.0, 110.0, 132.0, 156.0, 182.0, 210.0, 240.0,
];

/// Where a name stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Placed {
    pub area: Rect,
    pub hold: Hold,
    /// The line that leads to it, if it does not stand beside its circle.
    pub leader: Option<Segment>,
}

/// With more circles than this, one order must do.
const MOST_TO_REORDER: usize = 40;

/// The places of names within `bounds`, in the order of their circles; none for one that finds
/// no room.
///
/// A name takes the best place that is left, so that much depends on who comes first. Several
/// orders are tried: the answer is that which names most, by the shortest lines.
pub(super) fn place(spots: &[Spot<'_>], names: &[Name], bounds: Rect) -> Vec<Option<Placed>> {
    let mut indices: Vec<usize> = (0..spots.len().min(names.len())).collect();
    let mut best: Option<(Cost, Vec<Option<Placed>>)> = None;
    for order in ORDERS {
        indices.sort_by(|one, other| {
            let key = |index: &usize| match (spots.get(*index), names.get(*index)) {
                (Some(spot), Some(name)) => order(spot, name),
                _ => 0.0,
            };
            key(one).total_cmp(&key(other))
        });
        let placed = in_order(&indices, spots, names, bounds);
        let cost = cost(&placed);
        if best.as_ref().is_none_or(|(least, _)| cost < *least) {
            best = Some((cost, placed));
        }
        if spots.len() > MOST_TO_REORDER {
            break;
        }
    }
    best.map_or_else(Vec::new, |(_, placed)| placed)
}

/// What comes first has the lowest number.
type Order = fn(&Spot<'_>, &Name) -> f64;

/// The first is the best guess: a long list finds no room once small names have taken it.
const ORDERS: [Order; 6] = [
    |_, name| -name.size().1,
    |_, name| -name.size().0,
    |spot, _| spot.at.0,
    |spot, _| -spot.at.0,
    |spot, _| spot.at.1,
    |spot, _| -spot.at.1,
];

/// How many are without a place, and the length of all lines.
type Cost = (usize, f64);

fn cost(placed: &[Option<Placed>]) -> Cost {
    let leaders = placed.iter().flatten().filter_map(|placed| placed.leader);
    (
        placed.iter().filter(|placed| placed.is_none()).count(),
        leaders.map(|line| distance(line.from, line.to)).sum(),
    )
}

/// Each name in turn takes the best place that is left.
fn in_order(
    order: &[usize],
    spots: &[Spot<'_>],
    names: &[Name],
    bounds: Rect,
) -> Vec<Option<Placed>> {
    let mut placed: Vec<Option<Placed>> = vec![None; spots.len()];
    for index in order.iter().copied() {
        let (Some(spot), Some(name)) = (spots.get(index), names.get(index)) else {
            continue;
        };
        let found = wishes(spot, name.size()).find(|wish| {
            bounds.holds(wish.area.grown(1.0, 0.0)) && is_free(wish, index, spots, &placed)
        });
        if let Some(slot) = placed.get_mut(index) {
            *slot = found;
        }
    }
    placed
}

/// The places that a name would take, the best first.
fn wishes(spot: &Spot<'_>, (width, height): (f64, f64)) -> impl Iterator<Item = Placed> {
    let (at, extent) = (spot.at, spot.extent());
    let far = DISTANCES.iter().enumerate();
    far.flat_map(move |(index, distance)| {
        DIRECTIONS.iter().map(move |(dx, dy)| {
            let away = extent + distance;
            let anchor = (at.0 + dx * away, at.1 + dy * away);
            let (left, top) = (
                anchor.0 - width * (1.0 - dx) / 2.0,
                anchor.1 - height * (1.0 - dy) / 2.0,
            );
            let area = Rect::new(left, top, left + width, top + height);
            let hold = if *dx > 0.5 {
                Hold::Start
            } else if *dx < -0.5 {
                Hold::End
            } else {
                Hold::Middle
            };
            Placed {
                area,
                hold,
                leader: (index > 0).then(|| leader(at, extent, area)),
            }
        })
    })
}

/// From the rim of a circle to just before a name.
fn leader(at: Point, extent: f64, area: Rect) -> Segment {
    let end = nearest(area.grown(2.0, 1.0), at);
    let long = distance(at, end);
    let share = if long > 0.0 { extent / long } else { 0.0 };
    Segment {
        from: (at.0 + (end.0 - at.0) * share, at.1 + (end.1 - at.1) * share),
        to: end,
    }
}

/// Whether a name would cover nothing that is there, nor its line.
fn is_free(wish: &Placed, own: usize, spots: &[Spot<'_>], placed: &[Option<Placed>]) -> bool {
    let clear_of_circles = spots.iter().enumerate().all(|(index, spot)| {
        // A name that nearly touches the circle of another would seem to be its name.
        let gap = if index == own { 1.5 } else { 5.0 };
        let line = wish
            .leader
            .is_none_or(|line| index == own || line.distance(spot.at) > spot.extent() + 1.5);
        line && distance(nearest(wish.area, spot.at), spot.at) > spot.extent() + gap
    });
    clear_of_circles
        && placed.iter().flatten().all(|other| {
            let names = !other.area.grown(4.0, 1.5).overlaps(wish.area);
            let line_over_name = wish
                .leader
                .is_none_or(|line| !line.meets(other.area.grown(2.0, 1.0)));
            let name_over_line = other
                .leader
                .is_none_or(|line| !line.meets(wish.area.grown(2.0, 1.0)));
            let lines = match (wish.leader, other.leader) {
                (Some(one), Some(other)) => !one.crosses(other),
                _ => true,
            };
            names && line_over_name && name_over_line && lines
        })
}
