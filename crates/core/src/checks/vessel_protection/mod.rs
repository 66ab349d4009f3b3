//! Rules about the protection of ships (V).
//!
//! A request that is granted leads to one team on one ship. Limits count military teams by the
//! day on which they begin; figures by year count requests by the day on which they were
//! submitted (ah-tk-20202021-3138). What comes after the day that is asked about is not yet
//! wrong.

pub(super) mod cost_not_shown;
pub(super) mod decision_overdue;
pub(super) mod private_before_licences;
pub(super) mod private_under_military_flag;
pub(super) mod private_without_ground;
pub(super) mod protected_without_grant;
pub(super) mod request_dates_contradict;
pub(super) mod requests_unaccounted;
pub(super) mod teams_over_at_once;
pub(super) mod teams_over_in_year;

mod grant;
