//! A count shared out over seats of which each can carry only some numbers.

use crate::generate::random::Random;

/// Shares a count out over seats: for each a number that it can carry, together exactly the
/// count. As even as the seats allow, varied a little by chance.
///
/// # Errors
/// The least and the most that the seats carry together, where they cannot carry the count.
pub(super) fn share(
    count: usize,
    seats: &[Vec<usize>],
    random: &mut Random,
) -> Result<Vec<usize>, (usize, usize)> {
    let sum = |of: fn(&Vec<usize>) -> Option<usize>| seats.iter().filter_map(of).sum::<usize>();
    let bounds = (
        sum(|seat| seat.iter().min().copied()),
        sum(|seat| seat.iter().max().copied()),
    );
    if count < bounds.0 || count > bounds.1 {
        return Err(bounds);
    }
    // Which sums the seats from each one on can make.
    let mut sums = vec![vec![false; count + 1]; seats.len() + 1];
    if let Some(none) = sums.last_mut().and_then(|sums| sums.first_mut()) {
        *none = true;
    }
    for (place, seat) in seats.iter().enumerate().rev() {
        let (here, after) = sums.split_at_mut(place + 1);
        let (Some(here), Some(after)) = (here.last_mut(), after.first()) else {
            continue;
        };
        for carried in seat {
            for (sum, possible) in here.iter_mut().skip(*carried).zip(after) {
                *sum |= *possible;
            }
        }
    }
    let possible = |place: usize, left: usize| {
        sums.get(place)
            .and_then(|sums| sums.get(left))
            .copied()
            .unwrap_or(false)
    };
    if !possible(0, count) {
        return Err(bounds);
    }
    let middle = |seat: &Vec<usize>| {
        seat.iter().min().copied().unwrap_or(0) + seat.iter().max().copied().unwrap_or(0)
    };
    let mut weight: usize = seats.iter().map(middle).sum();
    let mut left = count;
    let mut shares = Vec::with_capacity(seats.len());
    for (place, seat) in seats.iter().enumerate() {
        // In halves, so that what lies between two numbers goes up or down by chance.
        let even = (2 * left * middle(seat)).checked_div(weight).unwrap_or(0);
        let aim = (even + usize::from(random.below(2) == 1)) / 2;
        let chosen = seat
            .iter()
            .copied()
            .filter(|carried| *carried <= left && possible(place + 1, left - carried))
            .min_by_key(|carried| carried.abs_diff(aim));
        let Some(chosen) = chosen else {
            return Err(bounds);
        };
        left -= chosen;
        weight -= middle(seat);
        shares.push(chosen);
    }
    Ok(shares)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_cannot_be_carried_tells_what_can() {
        let mut random = Random::new(1);
        let seats = [vec![1, 2], vec![3, 5]];
        assert_eq!(share(3, &seats, &mut random), Err((4, 7)));
        assert_eq!(share(8, &seats, &mut random), Err((4, 7)));
        assert_eq!(share(0, &[], &mut random), Ok(vec![]));
        // Within the bounds, and yet no sum of two even numbers.
        let seats = [vec![2, 4], vec![2, 4]];
        assert_eq!(share(5, &seats, &mut random), Err((4, 8)));
    }

    proptest! {
        #[test]
        fn every_sum_that_seats_can_make_is_shared(
            seats in prop::collection::vec(prop::collection::btree_set(0_usize..9, 1..5), 0..7),
            picks in prop::collection::vec(any::<prop::sample::Index>(), 7),
            seed: u64,
        ) {
            let seats: Vec<Vec<usize>> =
                seats.into_iter().map(|seat| seat.into_iter().collect()).collect();
            let count = seats.iter().zip(&picks).map(|(seat, pick)| *pick.get(seat)).sum();
            let shares = share(count, &seats, &mut Random::new(seed)).expect("a sum of them");
            prop_assert_eq!(shares.len(), seats.len());
            prop_assert_eq!(shares.iter().sum::<usize>(), count);
            for (carried, seat) in shares.iter().zip(&seats) {
                prop_assert!(seat.contains(carried));
            }
        }
    }
}
