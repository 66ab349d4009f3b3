//! What is invented, in the form of a dossier.

use std::fmt::Write as _;

use super::plan::{Contribution, Days, Limit, Mission, POSTS, is_civilian};

/// The id of the edition.
pub(super) const EDITION: &str = "edition-2025";

const REGIONS: [&str; 6] = ["north", "east", "south", "west", "high-seas", "middle"];

pub(super) fn identity(deployments: u32, seed: u64) -> String {
    let mut text = format!(
        "# Invented by `kader generate register --deployments {deployments} --seed {seed}`.\n\
         format = 1\n\
         title = \"Invented register of {deployments} deployments\"\n\
         country = \"Nowhere\"\n\
         language = \"en\"\n\
         notice = \"Everything in this register is invented, to measure with.\"\n"
    );
    for (order, region) in (1..).zip(REGIONS) {
        let _ = write!(
            text,
            "\n[[region]]\nid = \"{region}\"\nname = \"{region}\"\norder = {order}\n"
        );
    }
    text
}

fn end(until: Option<i32>, days: &Days) -> String {
    until.map_or_else(
        || "\"indefinite\"".into(),
        |until| days.text(until).to_owned(),
    )
}

pub(super) fn mission(mission: &Mission, days: &Days) -> String {
    let id = &mission.id;
    let region = REGIONS
        .get(mission.place % REGIONS.len())
        .unwrap_or(&"north");
    let mut text = format!(
        "id = \"{id}\"\nname = \"{id}\"\nregion = \"{region}\"\nreported = \"here\"\n\
         began = {}\n",
        days.text(mission.from)
    );
    if let Some(until) = mission.until {
        let _ = writeln!(text, "ended = {}", days.text(until));
    }
    text.push_str("\n[lead]\nkind = \"un\"\nname = \"Nowhere\"\n");
    let _ = write!(
        text,
        "\n[[legal_basis]]\nid = \"{id}\"\nkind = \"agreement\"\ntitle = \"Agreement\"\n\
         from = {}\nuntil = \"indefinite\"\n",
        days.text(mission.from)
    );
    mandates(mission, days, &mut text);
    for contribution in &mission.contributions {
        write_contribution(contribution, days, &mut text);
    }
    text
}

/// A mandate for each year, each the renewal of the one before it.
fn mandates(mission: &Mission, days: &Days, text: &mut String) {
    let last = mission.until.unwrap_or(super::plan::LAST);
    let mut from = mission.from;
    let mut number = 1;
    while from <= last {
        let until = (from + 364).min(last);
        let is_open = mission.until.is_none() && until == last;
        let until_text = end((!is_open).then_some(until), days);
        let _ = write!(
            text,
            "\n[[mandate]]\nid = \"{0}-{number}\"\ninstrument = \"decision {number}\"\n\
             from = {1}\nuntil = {until_text}\n",
            mission.id,
            days.text(from),
        );
        if number > 1 {
            let _ = writeln!(text, "renews = \"{}-{}\"", mission.id, number - 1);
        }
        from = until + 1;
        number += 1;
    }
}

fn write_contribution(contribution: &Contribution, days: &Days, text: &mut String) {
    let id = &contribution.id;
    let from = days.text(contribution.from);
    let state = match contribution.until {
        None => format!("{{ is = \"running\", from = {from} }}"),
        Some(until) => format!(
            "{{ is = \"ended\", from = {from}, until = {} }}",
            days.text(until)
        ),
    };
    let _ = write!(
        text,
        "\n[[contribution]]\nid = \"{id}\"\nname = \"{id}\"\nkind = \"unit\"\nstate = {state}\n\
         deployments = \"kept\"\n"
    );
    for (number, limit) in (1..).zip(&contribution.limits) {
        write_limit(limit, &format!("{id}-{number}"), days, text);
    }
    let until = end(contribution.until, days);
    for post in 0..usize::try_from(POSTS).unwrap_or(0) {
        let category = if is_civilian(post) {
            "civilian"
        } else {
            "military"
        };
        let _ = write!(
            text,
            "\n[[contribution.post]]\nid = \"{id}-p{post}\"\ntitle = \"Post {post}\"\n\
             category = \"{category}\"\nseats = {}\ntour = {{ least = 2, most = 10 }}\n\
             from = {from}\nuntil = {until}\n",
            contribution.seats(),
        );
    }
}

fn write_limit(limit: &Limit, id: &str, days: &Days, text: &mut String) {
    let _ = write!(
        text,
        "\n[[contribution.framework]]\nid = \"{id}\"\nfrom = {}\nuntil = {}\nmilitary = {}\n\
         civilian = {}\n",
        days.text(limit.from),
        end(limit.until, days),
        limit.military,
        limit.civilian,
    );
    if let Some((count, from, until)) = limit.temporary {
        let _ = write!(
            text,
            "\n[[contribution.framework.temporary]]\ncategory = \"military\"\ncount = {count}\n\
             from = {}\nuntil = {}\n",
            days.text(from),
            days.text(until),
        );
    }
}

pub(super) fn edition(missions: &[Mission]) -> String {
    let mut text = format!(
        "id = \"{EDITION}\"\ntitle = \"Invented report\"\n\
         period = {{ from = 2024-01-01, until = 2025-12-31 }}\n\n\
         [[section]]\nid = \"annex\"\ntitle = \"People\"\nkind = \"personnel-annex\"\n\
         without_text = true\n\n\
         [personnel_annex]\ntitle = \"People\"\n"
    );
    for (place, region) in REGIONS.iter().enumerate() {
        let _ = write!(text, "\n[[personnel_annex.group]]\nlabel = \"{region}\"\n");
        let here = missions
            .iter()
            .filter(|mission| mission.place % REGIONS.len() == place);
        for mission in here {
            let ids: Vec<String> = mission
                .contributions
                .iter()
                .map(|contribution| format!("\"{}\"", contribution.id))
                .collect();
            let _ = write!(
                text,
                "\n[[personnel_annex.group.row]]\nid = \"{0}\"\nlabel = \"{0}\"\n\
                 contributions = [{1}]\n",
                mission.id,
                ids.join(", "),
            );
        }
    }
    text
}
