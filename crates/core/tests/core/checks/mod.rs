//! Rules over intervals held against looking at each day, on small random registers.

mod cases;
mod days;
mod frameworks;
mod mandates;
mod people;
mod registers;
mod told;
