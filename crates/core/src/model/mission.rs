//! Missions: international efforts under one lead.

use super::{MissionId, Moment, Place, RegionId, Text};
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
