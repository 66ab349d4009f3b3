//! Ruling lines put together: pieces of one line become one, lines that meet become a grid,
//! level lines below each other a ladder.

use crate::pdf::ink::Line;

/// A line at a place, from and to a place on the other axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Stroke {
    pub(super) at: f64,
    pub(super) from: f64,
    pub(super) to: f64,
}

/// The ruling lines of a page.
#[derive(Debug, Default)]
pub(super) struct Strokes {
    level: Vec<Stroke>,
    upright: Vec<Stroke>,
}

/// Lines that meet: what may be one table.
#[derive(Debug, Clone, Default)]
pub(super) struct Area {
    pub(super) level: Vec<Stroke>,
    pub(super) upright: Vec<Stroke>,
}

/// Lines that miss each other by so little meet.
const NEAR: f64 = 2.5;

impl Strokes {
    pub(super) fn of(lines: &[Line]) -> Self {
        let is_level = |line: &&Line| line.to.0 - line.from.0 >= line.to.1 - line.from.1;
        let (level, upright): (Vec<&Line>, Vec<&Line>) = lines.iter().partition(is_level);
        let level = level.into_iter().map(|line| Stroke {
            at: (line.from.1 + line.to.1) / 2.0,
            from: line.from.0,
            to: line.to.0,
        });
        let upright = upright.into_iter().map(|line| Stroke {
            at: (line.from.0 + line.to.0) / 2.0,
            from: line.from.1,
            to: line.to.1,
        });
        Self {
            level: merged(level.collect()),
            upright: merged(upright.collect()),
        }
    }

    /// Which area each level line is of, and each upright one.
    fn areas(&self) -> Vec<Area> {
        let all = self.level.len() + self.upright.len();
        let mut parents: Vec<usize> = (0..all).collect();
        for (index, level) in self.level.iter().enumerate() {
            for (other, upright) in self.upright.iter().enumerate() {
                if meets(level, upright) {
                    let (one, two) = (
                        root(&mut parents, index),
                        root(&mut parents, self.level.len() + other),
                    );
                    parents[one] = two;
                }
            }
        }
        let mut areas: Vec<Area> = vec![Area::default(); all];
        for (index, stroke) in self.level.iter().enumerate() {
            areas[root(&mut parents, index)].level.push(*stroke);
        }
        for (index, stroke) in self.upright.iter().enumerate() {
            let of = root(&mut parents, self.level.len() + index);
            areas[of].upright.push(*stroke);
        }
        areas
    }

    /// Areas with lines both ways, the largest first.
    pub(super) fn grids(&self) -> Vec<Area> {
        let mut grids: Vec<Area> = self
            .areas()
            .into_iter()
            .filter(|area| {
                let lines = (area.level.len(), area.upright.len());
                lines.0 >= 2 && lines.1 >= 1 && lines.0 + lines.1 >= 5
            })
            .collect();
        grids.sort_by_key(|area| std::cmp::Reverse(area.level.len() * area.upright.len()));
        grids
    }

    /// Level lines of one width below each other, without upright ones.
    pub(super) fn ladders(&self) -> Vec<Area> {
        let lone = self
            .areas()
            .into_iter()
            .filter(|area| area.upright.is_empty())
            .flat_map(|area| area.level);
        let mut lone: Vec<Stroke> = lone.collect();
        lone.sort_by(|one, other| one.at.total_cmp(&other.at));
        let mut ladders: Vec<Area> = Vec::new();
        for stroke in lone {
            let fits = |ladder: &&mut Area| {
                ladder.level.last().is_some_and(|last| {
                    (last.from - stroke.from).abs() < NEAR && (last.to - stroke.to).abs() < NEAR
                })
            };
            match ladders.iter_mut().find(fits) {
                Some(ladder) => ladder.level.push(stroke),
                None => ladders.push(Area {
                    level: vec![stroke],
                    upright: Vec::new(),
                }),
            }
        }
        ladders.retain(|ladder| ladder.level.len() >= 3);
        ladders
    }
}

fn meets(level: &Stroke, upright: &Stroke) -> bool {
    upright.at >= level.from - NEAR
        && upright.at <= level.to + NEAR
        && level.at >= upright.from - NEAR
        && level.at <= upright.to + NEAR
}

fn root(parents: &mut [usize], index: usize) -> usize {
    let mut at = index;
    while parents[at] != at {
        parents[at] = parents[parents[at]];
        at = parents[at];
    }
    at
}

/// Pieces of one line as one.
fn merged(mut strokes: Vec<Stroke>) -> Vec<Stroke> {
    strokes.sort_by(|one, other| {
        let (near, far) = (one.at.round(), other.at.round());
        near.total_cmp(&far).then(one.from.total_cmp(&other.from))
    });
    let mut found: Vec<Stroke> = Vec::new();
    for stroke in strokes {
        let joins = |other: &&mut Stroke| {
            (other.at - stroke.at).abs() <= 1.5
                && stroke.from <= other.to + NEAR
                && stroke.to >= other.from - NEAR
        };
        // Sorted by place: only the last few can be beside it.
        match found.iter_mut().rev().take(64).find(joins) {
            Some(other) => {
                other.from = other.from.min(stroke.from);
                other.to = other.to.max(stroke.to);
            }
            None => found.push(stroke),
        }
    }
    found
}

/// Places in order, those that are nearly the same only once.
pub(super) fn places(places: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut places: Vec<f64> = places.collect();
    places.sort_by(f64::total_cmp);
    places.dedup_by(|next, before| (*next - *before).abs() <= NEAR);
    places
}
