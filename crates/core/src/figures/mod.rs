//! What is counted: pure functions of a register, each cell with its reason.
//!
//! The counting rules are those of [`CountingRule`]; `kader why` shows the rule, the records
//! and the sources behind any one figure.

mod annex1;
mod annex2;
mod count;
mod differences;
mod expiries;
mod filled_posts;
mod framework;
mod framework_use;
mod headcount;
mod history;
mod lookup;
mod on_post;
mod peak;
mod person_days;
mod requests;
mod rows;
mod rule;
mod sum;
mod sweep;
mod table;
mod why;

pub use annex1::{annex1, annex1_published};
pub use annex2::{annex2, annex2_published};
pub use count::deployed;
pub use differences::{counted, differences, in_words};
pub use expiries::expiries;
pub use filled_posts::{FilledPost, filled_posts};
pub(crate) use framework::turns;
pub use framework::{framework_base, framework_temporary};
pub use framework_use::framework_use;
pub use headcount::{Step, headcount, headcount_by_month, limits};
pub(crate) use history::Days;
pub use history::{Course, Touching, courses, deployed_as_known, deployed_by_contribution};
pub use lookup::{Found, Sought, TABLES, lookup, table};
pub use on_post::on_post;
pub use peak::{Peak, peak, peak_of};
pub use person_days::person_days;
pub use requests::requests;
pub use rule::CountingRule;
pub use sweep::{Sweep, sweep};
pub use table::{
    Because, ColumnKind, Figure, FigureColumn, FigureRow, FigureTable, FigureValue, Part,
};
pub(crate) use why::why_figure;
pub use why::{Why, WhyRecord, why};
