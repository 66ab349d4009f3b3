//! Documents read back: office files and PDFs written here, and what may go wrong with them.

#![allow(clippy::unwrap_used, clippy::panic, clippy::cast_precision_loss)]

mod damage;
mod files;
mod kinds;
mod office;
mod pdf;
mod report;
