//! A register that is invented from a seed, to measure with: 600 contributions in 120 missions
//! from 1990 through 2025, and as many deployments as are asked for.

mod plan;
mod text;

use std::collections::BTreeMap;
use std::io::{self, Write};

use crate::generate::random::Random;
use kader_exchange::dossier::Files;
use plan::{Contribution, Days, Mission};

/// How many missions there are.
pub const MISSIONS: usize = 120;
/// How many contributions each mission has.
pub const CONTRIBUTIONS_EACH: usize = 5;

/// An invented register.
#[derive(Debug, Clone)]
pub struct Synthetic {
    days: Days,
    missions: Vec<Mission>,
    deployments: u32,
    seed: u64,
}

impl Synthetic {
    /// The register with so many deployments that comes of a seed.
    #[must_use]
    pub fn new(deployments: u32, seed: u64) -> Self {
        Self {
            days: Days::new(),
            missions: plan::missions(deployments, seed),
            deployments,
            seed,
        }
    }

    /// Every file of the dossier but the deployments.
    #[must_use]
    pub fn files(&self) -> Files {
        let mut files: Files = BTreeMap::new();
        let mut add = |name: String, text: String| {
            files.insert(name, text.into_bytes());
        };
        add(
            "kader.toml".into(),
            text::identity(self.deployments, self.seed),
        );
        for mission in &self.missions {
            let name = format!("missions/{}.toml", mission.id);
            add(name, text::mission(mission, &self.days));
        }
        let edition = format!("editions/{}/edition.toml", text::EDITION);
        add(edition, text::edition(&self.missions));
        files
    }

    /// Writes the file of deployments, row by row; `done` hears how many there are so far.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write_deployments(
        &self,
        writer: &mut impl Write,
        mut done: impl FnMut(u32),
    ) -> io::Result<()> {
        writer.write_all(b"id,post,person,category,from,until\n")?;
        let mut id = 0_u32;
        let contributions = self
            .missions
            .iter()
            .flat_map(|mission| &mission.contributions);
        for contribution in contributions {
            let mut random = Random::named(self.seed, &contribution.id);
            for place in 0..contribution.deployments {
                id += 1;
                self.write_row(writer, contribution, (id, place), &mut random)?;
                done(id);
            }
        }
        Ok(())
    }

    fn write_row(
        &self,
        writer: &mut impl Write,
        contribution: &Contribution,
        (id, place): (u32, u32),
        random: &mut Random,
    ) -> io::Result<()> {
        let tour = contribution.tour(place, random);
        let post = usize::try_from(random.below(plan::POSTS)).unwrap_or(0);
        let category = match plan::is_civilian(post) {
            true => "civilian",
            false => "military",
        };
        // Two in five go more than once.
        let people = self.deployments.saturating_mul(3).max(self.deployments) / 5;
        let person = 1 + random.below(people.max(1));
        let until = tour.1.map_or("", |until| self.days.text(until));
        writeln!(
            writer,
            "{id},{}-p{post},{person},{category},{},{until}",
            contribution.id,
            self.days.text(tour.0),
        )
    }
}

#[cfg(test)]
mod tests {
    use kader_core::figures::annex2;
    use kader_core::model::Category;

    use super::*;
    use kader_exchange::dossier::{layout, read_files};

    fn files(deployments: u32, seed: u64) -> Files {
        let synthetic = Synthetic::new(deployments, seed);
        let mut files = synthetic.files();
        let mut rows = Vec::new();
        synthetic
            .write_deployments(&mut rows, |_| {})
            .expect("memory takes it");
        files.insert(layout::DEPLOYMENTS.to_owned(), rows);
        files
    }

    #[test]
    fn it_is_read_back_without_errors() {
        for count in [1, 20_000] {
            let loaded = read_files(&files(count, 3)).expect("a sound dossier");
            let register = loaded.register;
            assert_eq!(u32::try_from(register.deployments.len()), Ok(count));
            assert_eq!(register.missions.len(), MISSIONS);
            assert_eq!(register.contributions.len(), MISSIONS * CONTRIBUTIONS_EACH);
            let edition = register.edition(None).expect("the edition");
            let table = annex2(&register, edition);
            assert_eq!(table.rows.len(), MISSIONS + 1);
        }
    }

    #[test]
    fn every_deployment_lies_within_the_time_of_its_post() {
        let register = read_files(&files(5_000, 4))
            .expect("a sound dossier")
            .register;
        let mut categories = [0, 0];
        for deployment in register.deployments.each() {
            let post = &register.posts[deployment.post.as_str()];
            let holds = |day| post.validity().holds_on(day);
            assert_eq!(holds(deployment.from), kader_core::model::Known::Yes);
            if let Some(until) = deployment.until {
                assert_eq!(holds(until), kader_core::model::Known::Yes);
            }
            assert_eq!(post.category, deployment.category);
            categories[usize::from(deployment.category == Category::Civilian)] += 1;
        }
        assert!(
            categories[0] > categories[1] && categories[1] > 0,
            "{categories:?}"
        );
    }

    #[test]
    fn the_seed_tells_all() {
        assert_eq!(files(500, 9), files(500, 9));
        assert_ne!(files(500, 9), files(500, 10));
    }
}
