//! Whether what a store holds is all that its log holds, while the way to the log may be cut
//! off.

use std::time::Duration;

use jiff::SignedDuration;

use super::Store;
use crate::Fault;
use crate::entry::Instant;
use crate::log::Log;

/// Whether a store has seen all that its log holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Freshness {
    /// It had, when it was looked last.
    Current,
    /// The log cannot be reached. What was known stays true of the time before.
    Stale(Stale),
}

/// Since when and why a log is out of reach.
#[derive(Debug, Clone, PartialEq)]
pub struct Stale {
    /// When that was noticed.
    pub since: Instant,
    /// Why, as it was told last.
    pub fault: Fault,
    /// When it is tried again.
    pub next: Instant,
    /// How often it was tried since.
    tries: u32,
}

/// How long to wait between tries to reach a log: twice as long each time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BackOff {
    /// After the first try.
    pub first: Duration,
    /// At most.
    pub most: Duration,
}

impl BackOff {
    /// How long to wait after so many tries that came to nothing.
    #[must_use]
    pub fn after(&self, tries: u32) -> Duration {
        let times = 1_u32.checked_shl(tries.saturating_sub(1));
        let wait = times.and_then(|times| self.first.checked_mul(times));
        wait.unwrap_or(self.most).min(self.most)
    }
}

impl<L: Log> Store<L> {
    /// Whether the store had seen all when it was looked last.
    #[must_use]
    pub fn freshness(&self) -> &Freshness {
        &self.freshness
    }

    /// Takes in what others appended meanwhile, as [`Self::refresh`] does. Where the log cannot
    /// be reached, what is known stays and is marked as stale, and until the back-off has passed
    /// it is not tried again.
    ///
    /// # Errors
    /// As of [`Self::refresh`], but for what may pass by itself.
    pub fn follow(&mut self, now: Instant, back_off: BackOff) -> Result<&Freshness, Fault> {
        if matches!(&self.freshness, Freshness::Stale(stale) if now < stale.next) {
            return Ok(&self.freshness);
        }
        let fault = match self.refresh() {
            Ok(()) => return Ok(&self.freshness),
            Err(fault) if fault.passes() => fault,
            Err(fault) => return Err(fault),
        };
        let (since, tries) = match &self.freshness {
            Freshness::Current => (now, 1),
            Freshness::Stale(stale) => (stale.since, stale.tries.saturating_add(1)),
        };
        let wait = SignedDuration::try_from(back_off.after(tries)).unwrap_or(SignedDuration::MAX);
        let next = now.0.saturating_add(wait).map_or(now, Instant);
        self.freshness = Freshness::Stale(Stale {
            since,
            fault,
            next,
            tries,
        });
        Ok(&self.freshness)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_waited_twice_as_long_each_time_up_to_the_most() {
        let seconds = Duration::from_secs;
        let back_off = BackOff {
            first: seconds(1),
            most: seconds(30),
        };
        let waits: Vec<Duration> = (1..8).map(|tries| back_off.after(tries)).collect();
        assert_eq!(waits, [1, 2, 4, 8, 16, 30, 30].map(seconds));
        assert_eq!(back_off.after(u32::MAX), seconds(30));
    }
}
