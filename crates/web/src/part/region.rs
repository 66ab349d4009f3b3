//! Regions in the order of tables and reports, and the missions in them.

use kader_core::model::{Mission, Region, RegionId};
use kader_core::register::Register;

/// The regions that have missions of their own, in order, each with its missions by name.
pub fn with_missions(register: &Register) -> Vec<(&Region, Vec<&Mission>)> {
    in_order(register)
        .into_iter()
        .map(|region| (region, missions(register, &region.id)))
        .filter(|(_, missions)| !missions.is_empty())
        .collect()
}

/// All regions, each after the one that it is part of.
pub fn in_order(register: &Register) -> Vec<&Region> {
    let mut regions: Vec<&Region> = register.regions.values().collect();
    regions.sort_by_key(|region| {
        let path = register.region_path(&region.id);
        path.iter()
            .map(|one| (one.order, one.id.clone()))
            .collect::<Vec<_>>()
    });
    regions
}

/// The missions of exactly this region, by name.
fn missions<'r>(register: &'r Register, region: &RegionId) -> Vec<&'r Mission> {
    let lang = register.identity.language;
    let missions = register.missions.values();
    let mut missions: Vec<&Mission> = missions
        .filter(|mission| mission.region == *region)
        .collect();
    missions.sort_by_key(|mission| mission.name.in_language(lang).to_lowercase());
    missions
}

/// Whether a region is another, or a part of it.
pub fn is_within(register: &Register, region: &RegionId, other: &RegionId) -> bool {
    let path = register.region_path(region);
    path.iter().any(|one| one.id == *other)
}
