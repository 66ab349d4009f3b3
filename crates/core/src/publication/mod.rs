//! What the public may see: the one way from a register to anything public.
//!
//! [`Public`] holds a projection of a register in which nothing restricted is left, and can be
//! made in no other way. The public is shown nothing but what comes out of it.

mod narrative;
mod presence;
mod projection;
mod prune;
mod small;
mod table;
mod why;

pub use presence::Presence;
pub(crate) use small::{is_published, is_small};
pub use table::is_withheld;

use crate::register::Register;
use crate::wording::Lang;

/// Does the same for the records of each kind.
macro_rules! each_table {
    ($act:ident) => {
        $act! {
            regions papers abbreviations missions legal_bases mandates contributions frameworks
            posts tallies events decisions commitments funding objectives assessments evaluations
            requests parameters editions
        }
    };
}
use each_table;

/// A register in which nothing restricted is left.
///
/// - Records that are marked `restricted` are gone, and so is what cannot do without them; what
///   can only loses the reference. Fields that are declared restricted are empty, attestations
///   of them are gone.
/// - Deployments that are marked restricted are gone. The others keep their days, by which they
///   are counted, but no person or remark: in the place of the person stands the number of the
///   row. Their days are restricted, so they are shown as counts, never one by one.
/// - Waivers are gone: they are for those who check.
/// - In a text, what names something that is not there reads as not available.
///
/// Two registers that differ only in what is restricted give equal projections. The projection
/// of a projection is the same again.
#[derive(Debug, Clone, PartialEq)]
pub struct Public(Register);

impl Public {
    /// What of a register may be seen by the public.
    #[must_use]
    pub fn of(register: &Register) -> Self {
        Self(projection::project(register))
    }

    /// The same, its figures and drawings in another language.
    #[must_use]
    pub fn speaking(&self, lang: Lang) -> Self {
        let mut register = self.0.clone();
        register.identity.language = lang;
        Self(register)
    }

    /// The register in which nothing restricted is left. It is for counting and for what is
    /// recorded of missions; who shows its deployments one by one shows their days.
    #[must_use]
    pub fn register(&self) -> &Register {
        &self.0
    }
}
