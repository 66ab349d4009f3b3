//! The drawings of a report, from its register.

use kader_core::model::Edition;
use kader_core::register::Register;

use crate::tree::Drawing;

/// People deployed at the same time, per month.
#[must_use]
pub fn month_graph(_: &Register, _: &Edition) -> Vec<Drawing> {
    Vec::new()
}

/// Mandates and frameworks through time.
#[must_use]
pub fn timeline(_: &Register, _: &Edition) -> Vec<Drawing> {
    Vec::new()
}

/// The annex of personnel as a chart.
#[must_use]
pub fn personnel_chart(_: &Register, _: &Edition) -> Vec<Drawing> {
    Vec::new()
}

/// People on post against the limit, per row.
#[must_use]
pub fn small_multiples(_: &Register, _: &Edition) -> Vec<Drawing> {
    Vec::new()
}

/// Requests for protection of ships by outcome.
#[must_use]
pub fn requests(_: &Register, _: &Edition) -> Vec<Drawing> {
    Vec::new()
}
