//! Missions: international efforts under one lead.

use jiff::civil::Date;

use super::{Known, MissionId, Moment, Place, RegionId, Text};
use crate::{choice, record};

choice! {
    /// What kind of body leads a mission.
    pub enum LeadKind {
        /// The United Nations.
        Un = "un",
        /// The European Union.
        Eu = "eu",
        /// The North Atlantic Treaty Organization.
        Nato = "nato",
        /// Another international organisation.
        Organisation = "organisation",
        /// A coalition of countries.
        Coalition = "coalition",
        /// One country.
        Country = "country",
    }
}

record! {
    /// Who leads a mission.
    pub struct Lead {
        /// What kind of body.
        public kind: LeadKind,
        /// Its name.
        public name: Text,
    }
}

choice! {
    /// The main task of the armed forces that a mission falls under (Defence White Paper 2000;
    /// Constitution, article 97).
    pub enum MainTask {
        /// Defence of the own territory and that of allies.
        First = "1",
        /// Protection and promotion of the international legal order.
        Second = "2",
        /// Support of civil authorities, at home and abroad.
        Third = "3",
    }
}

choice! {
    /// Where parliament reads of a mission.
    pub enum Reported {
        /// In the annual report itself.
        Here = "here",
        /// In a report of its own under article 100 of the Constitution.
        Separately = "separately",
        /// As a purely civil mission, in the accounts of other ministries.
        CivilElsewhere = "civil-elsewhere",
    }
}

choice! {
    /// How one mission stands to another.
    pub enum RelationKind {
        /// It came after the other.
        Succeeds = "succeeds",
        /// It works under the other.
        Under = "under",
        /// It was merged into the other.
        MergedInto = "merged-into",
        /// It works closely with the other.
        WorksWith = "works-with",
    }
}

record! {
    /// How a mission stands to another.
    pub struct Relation {
        /// How.
        public kind: RelationKind,
        /// To which.
        public mission: MissionId,
    }
}

record! {
    /// An international effort under one lead.
    pub struct Mission {
        /// Its id.
        public id: MissionId,
        /// Its name as reports use it: `UNIFIL`.
        public name: Text,
        /// Its name in full.
        public full_name: Option<Text>,
        /// Further names and spellings under which sources know it.
        public variants: Vec<String>,
        /// Who leads it.
        public lead: Lead,
        /// The region it is reported under.
        public region: RegionId,
        /// The main task of the armed forces it falls under.
        public main_task: Option<MainTask>,
        /// Where parliament reads of it.
        public reported: Reported,
        /// When it began, if a source tells.
        public began: Option<Moment>,
        /// When it ended, if it did.
        public ended: Option<Moment>,
        /// What it is for, in one sentence.
        public purpose: Option<Text>,
        /// Where it is.
        public places: Vec<Place> = "place",
        /// How it stands to other missions.
        public relations: Vec<Relation> = "relation",
    }
    with provenance
}

impl Mission {
    /// Its places on a day, in their order: those where it certainly was, or, where there is no
    /// such place, those where it may have been.
    #[must_use]
    pub fn places_on(&self, day: Date) -> PlacesOn<'_> {
        let holding = |wanted: Known| -> Vec<&Place> {
            let places = self.places.iter();
            places
                .filter(|place| place.holds_on(day) == wanted)
                .collect()
        };
        let certain = holding(Known::Yes);
        if certain.is_empty() {
            PlacesOn::Perhaps(holding(Known::Unknown))
        } else {
            PlacesOn::Certain(certain)
        }
    }
}

/// Where a mission was on a day.
#[derive(Debug, Clone, PartialEq)]
pub enum PlacesOn<'m> {
    /// At each of these, at least one.
    Certain(Vec<&'m Place>),
    /// At some of these, or at none of them. Of a mission without places there are none.
    Perhaps(Vec<&'m Place>),
}

impl<'m> PlacesOn<'m> {
    /// The places.
    #[must_use]
    pub fn places(&self) -> &[&'m Place] {
        match self {
            PlacesOn::Certain(places) | PlacesOn::Perhaps(places) => places,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Begin, End, Lead, Provenance};
    use jiff::civil::date;

    fn mission(places: Vec<Place>) -> Mission {
        Mission {
            id: MissionId::new("m").unwrap(),
            name: Text::own("M"),
            full_name: None,
            variants: Vec::new(),
            lead: Lead {
                kind: LeadKind::Un,
                name: Text::own("UN"),
            },
            region: RegionId::new("r").unwrap(),
            main_task: None,
            reported: Reported::Here,
            began: None,
            ended: None,
            purpose: None,
            places,
            relations: Vec::new(),
            provenance: Provenance::default(),
        }
    }

    fn place(name: &str, from: Option<Begin>, until: Option<End>) -> Place {
        Place {
            name: Text::own(name),
            country: None,
            latitude: None,
            longitude: None,
            from,
            until,
        }
    }

    #[test]
    fn a_mission_that_moved_is_where_it_was_on_the_day() {
        let june = Moment::vague("June", date(2022, 6, 1), date(2022, 6, 30)).unwrap();
        let moved = mission(vec![
            place("old", None, Some(End::On(june))),
            place(
                "new",
                Some(Begin::On(Moment::on(date(2022, 7, 1)))),
                Some(End::Unknown),
            ),
        ]);
        let on = |day| match moved.places_on(day) {
            PlacesOn::Certain(places) => (true, places),
            PlacesOn::Perhaps(places) => (false, places),
        };
        let names = |places: &[&Place]| -> Vec<String> {
            let name = |place: &&Place| place.name.wordings().next().unwrap_or("").to_owned();
            places.iter().map(name).collect()
        };
        let (certain, places) = on(date(2022, 5, 31));
        assert!(certain, "since when does not matter");
        assert_eq!(names(&places), ["old"]);
        let (certain, places) = on(date(2022, 6, 15));
        assert!(!certain);
        assert_eq!(names(&places), ["old"], "it may still be there");
        let (certain, places) = on(date(2022, 7, 1));
        assert!(certain);
        assert_eq!(names(&places), ["new"]);
        let (certain, places) = on(date(2023, 1, 1));
        assert!(!certain, "until when is not known");
        assert_eq!(names(&places), ["new"]);
        assert_eq!(
            mission(Vec::new()).places_on(date(2022, 1, 1)).places(),
            Vec::<&Place>::new()
        );
    }
}
