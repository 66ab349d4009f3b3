//! Editions: one report each.

use jiff::civil::Date;

use super::{
    EditionId, MandatesAnnex, MissionId, PaperId, Period, PersonnelAnnex, RegionId, SectionId, Text,
};
use crate::{choice, record};

choice! {
    /// What a section is about.
    pub enum SectionKind {
        /// Text.
        Text = "text",
        /// A region: its missions follow as sections.
        Region = "region",
        /// One mission or more.
        Mission = "mission",
        /// The list of abbreviations, made from what the text uses.
        Abbreviations = "abbreviations",
        /// The annex of mandates.
        MandatesAnnex = "mandates-annex",
        /// The annex of personnel.
        PersonnelAnnex = "personnel-annex",
        /// The sources.
        Sources = "sources",
    }
}

choice! {
    /// What a section shows beside its text.
    pub enum Include {
        /// The people deployed at the same time, per month, with limit and peak.
        MonthGraph = "month-graph",
        /// The mandates and frameworks through time.
        Timeline = "timeline",
        /// The annex of personnel as a chart.
        PersonnelChart = "personnel-chart",
        /// The people on post against the limit, a small chart for each mission.
        SmallMultiples = "small-multiples",
        /// The requests for vessel protection by outcome and year.
        Requests = "requests",
        /// Mandate, framework and people of the section's missions, in a few lines.
        MissionFacts = "mission-facts",
        /// What ends within half a year of the last day.
        Expiries = "expiries",
        /// Where published and computed figures differ.
        Differences = "differences",
    }
}

record! {
    /// A section of a report. Its text is the file `narrative/<id>.md` of the edition.
    pub struct Section {
        /// Its id, and the name of its text.
        public id: SectionId,
        /// Its title.
        public title: Text,
        /// What it is about.
        public kind: Option<SectionKind>,
        /// Whether it bears a number.
        public unnumbered: bool,
        /// The region that it is about.
        public region: Option<RegionId>,
        /// The missions that it is about.
        public missions: Vec<MissionId>,
        /// Whether it has no text of its own.
        public without_text: bool,
        /// What it shows beside its text.
        public includes: Vec<Include>,
        /// The sections under it.
        public sections: Vec<Section> = "section",
    }
}

record! {
    /// One report.
    pub struct Edition {
        /// Its id.
        public id: EditionId,
        /// Its title.
        public title: Text,
        /// The line below the title.
        public subtitle: Option<Text>,
        /// Who issues it.
        public issuers: Vec<Text>,
        /// The period that it covers.
        public period: Period,
        /// The day on which it is due.
        public due: Option<Date>,
        /// The day on which it was offered.
        public offered: Option<Date>,
        /// The edition before it, or its paper.
        public previous: Option<PaperId>,
        /// The report as published, if it was.
        public paper: Option<PaperId>,
        /// What every reader must know of it first.
        public notices: Vec<Text>,
        /// One or two sentences for catalogues.
        public description: Option<Text>,
        /// Words to find it by.
        public keywords: Vec<Text>,
        /// Its sections.
        public sections: Vec<Section> = "section",
        /// Its annex of mandates.
        public mandates_annex: Option<MandatesAnnex>,
        /// Its annex of personnel.
        public personnel_annex: Option<PersonnelAnnex>,
    }
    with provenance
}
