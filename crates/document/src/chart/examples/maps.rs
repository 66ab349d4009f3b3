use super::super::map::{Bounds, Frame, Map, MapPoint, MapWords, People, Position, Present};
use super::super::words::Phrase;

/// The words in Dutch.
pub(in super::super) fn map_words() -> MapWords {
    MapWords {
        people: Phrase::counted("{count} mens", "{count} mensen"),
        together: "{count} missies, {people}".into(),
        together_short: "{count} missies, {people} en n.b.".into(),
        more: Phrase::counted("en nog {count} missie", "en nog {count} missies"),
        unnamed: Phrase::counted("{count} cirkel zonder naam", "{count} cirkels zonder naam"),
        military: Phrase::counted("{count} militair", "{count} militairen"),
        civilian: Phrase::counted("{count} burger of agent", "{count} burgers en politie"),
        others_unavailable: "anderen n.b.".into(),
        civilian_mark: "burgers en politie".into(),
        reconstructed: "gearceerd: geheel of deels gereconstrueerd".into(),
        unavailable_mark: "aantal niet beschikbaar".into(),
        nothing: "Er was niemand op post".into(),
        unavailable: "n.b.".into(),
        column_mission: "Missie".into(),
        column_place: "Plaats".into(),
        column_military: "Militairen".into(),
        column_civilian: "Burgers en politie".into(),
        column_reconstructed: "Waarvan gereconstrueerd".into(),
        spoken: Phrase::counted(
            "Kaart met {count} missie op haar plaats.",
            "Kaart met {count} missies op hun plaatsen.",
        ),
        spoken_point: "{name}: {figures}.".into(),
    }
}

/// Maps with their file names.
pub(in super::super) fn maps() -> Vec<(&'static str, Map)> {
    let map = |frame, points| Map { frame, points };
    let region = |points: &[MapPoint]| {
        let positions: Vec<Position> = points.iter().map(|point| point.position).collect();
        Frame::Region(Bounds::around(&positions).unwrap())
    };
    let all = points();
    let (middle_east, rest) = all.split_at(9);
    let (africa, _) = rest.split_at(9);
    vec![
        ("map-world", map(Frame::World, all.clone())),
        (
            "map-middle-east",
            map(region(middle_east), middle_east.to_vec()),
        ),
        ("map-africa", map(region(africa), africa.to_vec())),
        ("map-nothing", map(Frame::World, Vec::new())),
    ]
}

/// A point of a mission at a place: latitude and longitude in degrees.
fn point(name: &str, place: &str, (latitude, longitude): (f64, f64), people: People) -> MapPoint {
    let millionths = |degrees: f64| (degrees * 1e6).round() as i32;
    MapPoint {
        name: name.to_owned(),
        place: Some(place.to_owned()),
        position: Position::new(millionths(latitude), millionths(longitude)).unwrap(),
        people,
        target: Some(name.to_lowercase().replace(' ', "-")),
    }
}

fn counted(military: u32, civilian: u32) -> People {
    People::Counted(Present {
        military,
        civilian,
        reconstructed: 0,
    })
}

fn rebuilt(military: u32, civilian: u32) -> People {
    People::Counted(Present {
        military,
        civilian,
        reconstructed: military,
    })
}

/// Missions of the report of 2023: nine in the Middle East, nine in Africa, three elsewhere.
fn points() -> Vec<MapPoint> {
    let partly = People::Partly(Present {
        military: 4,
        civilian: 0,
        reconstructed: 0,
    });
    vec![
        point("UNTSO", "Jeruzalem", (31.753, 35.236), counted(12, 0)),
        point("UNTSO", "Caïro", (30.0444, 31.2357), counted(1, 0)),
        point("USSC", "Jeruzalem", (31.778, 35.224), counted(4, 3)),
        point("UNIFIL", "Naqoura", (33.1177, 35.1393), counted(1, 0)),
        point("UNDOF", "Golan", (33.125, 35.79), counted(2, 0)),
        point("EMASoH", "Abu Dhabi", (24.4539, 54.3773), rebuilt(3, 0)),
        point("CMF", "Bahrein", (26.2235, 50.5876), rebuilt(2, 0)),
        point(
            "Anti-ISIS-coalitie en brede veiligheidsinzet in Irak",
            "Irak",
            (33.3152, 44.3661),
            counted(130, 9),
        ),
        point(
            "Inzet Libanon",
            "Beiroet",
            (33.8938, 35.5018),
            People::Unavailable,
        ),
        point("MINUSMA", "Bamako", (12.6392, -8.0029), rebuilt(12, 5)),
        point("EUTM Mali", "Koulikoro", (12.8627, -7.5599), rebuilt(5, 0)),
        point("EUCAP Sahel", "Bamako", (12.6392, -8.0029), counted(0, 3)),
        point("EUCAP Sahel", "Niamey", (13.5127, 2.1128), counted(0, 2)),
        point(
            "Taakgroep Takuba",
            "N’Djamena",
            (12.1348, 15.0557),
            rebuilt(2, 0),
        ),
        point("EULPC", "Tunis", (36.8065, 10.1815), rebuilt(2, 0)),
        point("GPOI", "Lomé", (6.1725, 1.2314), partly),
        point("Atalanta", "Nairobi", (-1.2921, 36.8219), counted(0, 1)),
        point(
            "Vessel Protection Detachments",
            "Golf van Aden",
            (12.5, 47.0),
            People::Unavailable,
        ),
        point(
            "EUFOR Althea",
            "Sarajevo",
            (43.8563, 18.4131),
            counted(4, 0),
        ),
        point("Irini", "Rome", (41.9028, 12.4964), counted(2, 0)),
        point("USCENTCOM", "Tampa", (27.8493, -82.5212), counted(4, 0)),
    ]
}
