//! One document tree and its renderers.
//!
//! A report is built once, as a [`tree::Document`], from a register and an edition.
//! Everything a reader sees (the web page, the PDF, and the pictures in both) is a
//! rendering of that one tree, so that two forms of one report cannot disagree.

pub mod chart;
pub mod checks;
pub mod fonts;
pub mod html;
pub mod narrative;
pub mod report;
pub mod tree;
