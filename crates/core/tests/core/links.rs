//! Which records belong to which, held against reading all of them.

use kader_core::model::{Framework, FrameworkId};
use kader_core::register::Register;
use proptest::prelude::*;

use crate::world::any_world;

/// That every mission and contribution has its own, as a reader of all records finds them.
fn hold(register: &Register) {
    for mission in register.missions.keys() {
        let own = register.contributions.values();
        let own: Vec<_> = own.filter(|one| one.mission == *mission).collect();
        assert_eq!(register.contributions_to(mission).collect::<Vec<_>>(), own);
        let own = register.mandates.values();
        let own = own.filter(|one| one.mission == *mission).count();
        assert_eq!(register.mandates_of(mission).len(), own);
    }
    for contribution in register.contributions.keys() {
        let own = register.posts.values();
        let own: Vec<_> = own
            .filter(|one| one.contribution == *contribution)
            .collect();
        assert_eq!(register.posts_of(contribution).collect::<Vec<_>>(), own);
        let mut own: Vec<&Framework> = register.frameworks.values().collect();
        own.retain(|one| one.contribution == *contribution);
        own.sort_by_key(|one| (one.validity().earliest(), one.id.clone()));
        assert_eq!(register.frameworks_of(contribution), own);
    }
}

proptest! {
    #[test]
    fn each_has_its_own_before_and_after_a_change(world in any_world(true), gone in any::<prop::sample::Index>()) {
        let mut register = world.register();
        hold(&register);
        let ids: Vec<FrameworkId> = register.frameworks.keys().cloned().collect();
        if !ids.is_empty() {
            let mut copy = register.clone();
            for register in [&mut register, &mut copy] {
                register.frameworks.remove(gone.get(&ids));
                hold(register);
            }
            prop_assert_eq!(register, copy);
        }
    }
}
