//! Reports on paper: that they are made at all, always the same, as they should be read, and
//! within the standards.

mod conformance;
mod example;

mod sample;
mod tools;
mod write;
