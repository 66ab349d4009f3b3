//! The program as its users meet it: one binary of tests, a module a subject.

mod coverage;
mod messages;
mod places;
mod report;
