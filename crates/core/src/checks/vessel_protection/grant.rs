//! Requests that were granted: who protects, on what ground, and when.

use jiff::civil::Date;

use crate::checks::{Finding, Snapshot, Spot, words};
use crate::model::{Period, PrivateGround, Protection, RecordRef, Request, RequestState};
use crate::record::{Path, Step};
use crate::wording::Message;

/// A request that was granted.
#[derive(Debug, Clone, Copy)]
pub(super) struct Grant<'r> {
    /// The request.
    pub(super) request: &'r Request,
    /// Who protects.
    pub(super) by: Protection,
    /// Why a private company may.
    pub(super) ground: Option<PrivateGround>,
    /// When it was granted, where a source tells.
    pub(super) decided: Option<Date>,
    /// The first day of the protection, once it has one.
    pub(super) from: Option<Date>,
    /// The last day, once it is over.
    pub(super) until: Option<Date>,
}

impl<'r> Grant<'r> {
    /// What a request was granted, if it was.
    pub(super) fn of(request: &'r Request) -> Option<Self> {
        let (decided, by, ground, from, until) = match &request.state {
            RequestState::Granted {
                decided,
                by,
                private_ground,
            } => (Some(*decided), *by, *private_ground, None, None),
            RequestState::UnderWay {
                decided,
                by,
                private_ground,
                from,
            } => (Some(*decided), *by, *private_ground, Some(*from), None),
            RequestState::CarriedOut {
                decided,
                by,
                private_ground,
                from,
                until,
            } => (*decided, *by, *private_ground, Some(*from), Some(*until)),
            RequestState::Submitted {}
            | RequestState::Refused { .. }
            | RequestState::Withdrawn { .. } => return None,
        };
        Some(Self {
            request,
            by,
            ground,
            decided,
            from,
            until,
        })
    }

    /// The day by which the law is asked: the first of the protection, or that of the decision
    /// while it is planned.
    pub(super) fn day(self) -> Option<Date> {
        self.from.or(self.decided)
    }

    /// The days of the protection through a day, if it had begun by then.
    pub(super) fn days(self, through: Date) -> Option<Period> {
        let until = self.until.unwrap_or(through).min(through);
        Period::new(self.from?, until)
    }

    /// Shows the request with the days of its protection, or with its decision.
    pub(super) fn shown_in(self, finding: Finding) -> Finding {
        let days = match (self.from, self.until) {
            (Some(from), Some(until)) => Period::new(from, until).map(words::period),
            (Some(from), None) => Some(Message::new("request-since").with("from", from)),
            (None, _) => self
                .decided
                .map(|decided| Message::new("request-granted").with("day", decided)),
        };
        let Some(days) = days else {
            return finding;
        };
        let by = match self.by {
            Protection::Vpd => Message::new("request-by-military"),
            Protection::Pmsc => Message::new("request-by-private"),
        };
        let says = Message::new("request-says")
            .with("request", self.request.id.as_str())
            .with("by", by)
            .with("days", days);
        finding.shown_at(in_state(self.request.id.record(), "by"), says)
    }
}

/// The requests that were submitted by the day that is asked about and granted, in order of id.
pub(super) fn granted<'s, 'r>(
    snapshot: &'s Snapshot<'r>,
) -> impl Iterator<Item = Grant<'r>> + use<'s, 'r> {
    let requests = snapshot.register.requests.values();
    requests
        .filter(|request| request.submitted <= snapshot.on)
        .filter_map(Grant::of)
}

/// Those granted to a private company, with the day by which the law is asked.
pub(super) fn private<'s, 'r>(
    snapshot: &'s Snapshot<'r>,
) -> impl Iterator<Item = (Grant<'r>, Date)> + use<'s, 'r> {
    granted(snapshot)
        .filter(|grant| grant.by == Protection::Pmsc)
        .filter_map(|grant| Some((grant, grant.day()?)))
        .filter(|(_, day)| *day <= snapshot.on)
}

/// A value of the state of a request.
pub(super) fn in_state(request: RecordRef, field: &'static str) -> Spot {
    Spot::Record {
        record: request,
        path: Path(vec![Step::Field("state"), Step::Field(field)]),
    }
}
