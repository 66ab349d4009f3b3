//! Numbers that look random and come from a seed: the same seed gives the same numbers on every
//! machine and in every version.

/// A generator of 64-bit numbers: `SplitMix64` (Steele, Lea and Flood, OOPSLA 2014).
#[derive(Debug, Clone)]
pub struct Random {
    state: u64,
}

impl Random {
    /// The generator of a seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    /// The generator of a seed for one named purpose, so that what is made for one name does not
    /// depend on what was made for another. The name is hashed by FNV-1a.
    #[must_use]
    pub fn named(seed: u64, name: &str) -> Self {
        let hash = name.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
        let mut random = Self::new(seed ^ hash);
        random.state = random.number();
        random
    }

    /// The next number.
    pub fn number(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to but not including `bound`; 0 where that is 0.
    pub fn below(&mut self, bound: u32) -> u32 {
        // The high half of a product: without division, and even enough for what it is for.
        let product = (self.number() >> 32) * u64::from(bound);
        u32::try_from(product >> 32).unwrap_or(0)
    }

    /// A number from `least` through `most`; `least` where they are reversed.
    pub fn between(&mut self, least: i32, most: i32) -> i32 {
        let span = u32::try_from(i64::from(most) - i64::from(least) + 1).unwrap_or(0);
        least.saturating_add_unsigned(self.below(span))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_are_those_of_the_published_generator() {
        // The reference implementation, seeded with 1234567.
        let mut random = Random::new(1_234_567);
        let numbers = [random.number(), random.number(), random.number()];
        assert_eq!(
            numbers,
            [
                6_457_827_717_110_365_317,
                3_203_168_211_198_807_973,
                9_817_491_932_198_370_423
            ]
        );
    }

    #[test]
    fn numbers_stay_within_their_bounds_and_reach_them() {
        let mut random = Random::named(1, "a");
        let drawn: Vec<i32> = (0..1000).map(|_| random.between(-2, 3)).collect();
        assert_eq!(drawn.iter().min(), Some(&-2));
        assert_eq!(drawn.iter().max(), Some(&3));
        assert_eq!(random.below(0), 0);
        assert_eq!(random.between(5, 1), 5);
    }

    #[test]
    fn names_have_numbers_of_their_own() {
        assert_ne!(
            Random::named(1, "a").number(),
            Random::named(1, "b").number()
        );
        assert_ne!(
            Random::named(1, "a").number(),
            Random::named(2, "a").number()
        );
        assert_eq!(
            Random::named(1, "a").number(),
            Random::named(1, "a").number()
        );
    }
}
