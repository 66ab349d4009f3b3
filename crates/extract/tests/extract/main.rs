//! Documents read back: office files and PDFs written here, and what may go wrong with them.

mod damage;
mod files;
mod kinds;
mod office;
mod pdf;
mod report;
