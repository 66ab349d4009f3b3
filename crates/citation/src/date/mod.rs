//! Dates as officials write them.
//!
//! ```
//! use jiff::civil::date;
//! use kader_citation::date;
//!
//! assert_eq!(date::dutch(date(2023, 8, 31)), "31 augustus 2023");
//! assert_eq!(date::english(date(2023, 8, 31)), "31 August 2023");
//! ```

mod print;

pub use print::{dutch, dutch_month, english, english_month};
