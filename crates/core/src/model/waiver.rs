//! Waivers: findings that were looked at and left.

use jiff::civil::Date;

use super::{RecordRef, WaiverId};
use crate::record;

record! {
    /// That a finding was looked at and is left for a time: one rule, one subject, who, why and
    /// until when. It silences that finding and no other.
    pub struct Waiver {
        /// Its id.
        public id: WaiverId,
        /// The rule, by code or name: `K102`.
        public rule: String,
        /// The record that the finding is about: `contribution/unifil-gender-adviser`.
        public subject: RecordRef,
        /// Why it is left.
        public reason: String,
        /// Who decided so, by function.
        public author: String,
        /// The last day on which it holds, inclusive.
        public until: Date,
    }
}
