//! The picture: land, then circle after circle with its name, then the samples.

use super::super::WIDTH;
use super::super::geometry::Rect;
use super::super::measure::{Face, Metrics};
use super::super::palette::Tone;
use super::super::svg::{Canvas, Hold, Pen, Type};
use super::super::words::Locale;
use super::names::Name;
use super::placing::{Placed, place};
use super::projection::Projection;
use super::spots::{Spot, spots};
use super::{Map, MapWords, circles, coasts, key, tell};

/// Draws a map; returns the canvas and its height.
pub(super) fn draw<'m>(
    map: &Map,
    words: &MapWords,
    locale: &dyn Locale,
    metrics: &'m Metrics<'m>,
) -> (Canvas<'m>, f64) {
    let mut canvas = Canvas::new(metrics);
    let projection = Projection::new(map.frame);
    let height = projection.height();
    canvas.fill(&coasts::land(projection), Tone::Land);
    if projection.is_detailed() {
        // Where there is only sea, this is all there is to see of the map.
        let edge = Rect::new(0.0, 0.0, WIDTH, height).grown(-0.5, -0.5);
        canvas.outline(edge, Pen::solid(Tone::Grid, 1.0));
    }
    let (spots, measure) = spots(map, projection);
    if spots.is_empty() {
        let style = Type::new(Face::Medium, 12.0, Tone::Ink);
        let told = metrics.shortened(&words.nothing, style.face, style.size, WIDTH);
        canvas.text((WIDTH / 2.0, height / 2.0), Hold::Middle, style, &told);
        return (canvas, height);
    }
    let names: Vec<Name> = spots
        .iter()
        .map(|spot| Name::of(spot, projection.is_detailed(), words, locale, &canvas))
        .collect();
    let placed = place(&spots, &names, Rect::new(0.0, 0.0, WIDTH, height));
    for ((spot, name), placed) in spots.iter().zip(&names).zip(&placed) {
        canvas.open(
            "map-spot",
            spot.points
                .iter()
                .filter_map(|point| point.target.as_deref()),
            &tell::spot(spot, words, locale),
        );
        draw_spot(&mut canvas, spot, name, placed.as_ref());
        canvas.close();
    }
    let unnamed = placed.iter().filter(|placed| placed.is_none()).count();
    let unnamed = u32::try_from(unnamed).unwrap_or(u32::MAX);
    let bottom = key::draw(
        &mut canvas,
        (&spots, measure),
        unnamed,
        height,
        words,
        locale,
    );
    (canvas, bottom)
}

fn draw_spot(canvas: &mut Canvas<'_>, spot: &Spot<'_>, name: &Name, placed: Option<&Placed>) {
    if let Some(leader) = placed.and_then(|placed| placed.leader) {
        canvas.line(leader.from, leader.to, Pen::solid(Tone::Axis, 0.75));
    }
    if spot.is_short() {
        circles::ring(canvas, spot.at, spot.radius);
    }
    if spot.present.total() > 0 {
        circles::circle(canvas, spot.at, spot.radius, spot.present);
    }
    if let Some(placed) = placed {
        name.write(canvas, placed.area, placed.hold);
    }
}
