//! The words that stand before names, within them, and in place of them; each list in order.

/// Ranks, in full.
pub(super) const RANKS: [&str; 42] = [
    "adjudant",
    "adjudant-onderofficier",
    "admiraal",
    "admiral",
    "brigade-generaal",
    "brigadegeneraal",
    "brigadier",
    "captain",
    "colonel",
    "commander",
    "commandeur",
    "commodore",
    "corporal",
    "generaal",
    "generaal-majoor",
    "general",
    "kapitein",
    "kapitein-luitenant",
    "kolonel",
    "korporaal",
    "lieutenant",
    "lieutenant-colonel",
    "lieutenant-general",
    "luitenant",
    "luitenant-admiraal",
    "luitenant-generaal",
    "luitenant-kolonel",
    "majoor",
    "major",
    "major-general",
    "marinier",
    "matroos",
    "overste",
    "ritmeester",
    "schout-bij-nacht",
    "sergeant",
    "sergeant-majoor",
    "sergeant-major",
    "soldaat",
    "vice-admiraal",
    "vice-admiral",
    "wachtmeester",
];

/// Ranks, in short.
pub(super) const SHORT_RANKS: [&str; 15] = [
    "adj", "aoo", "capt", "col", "cpl", "gen", "kap", "kol", "kpl", "lkol", "ltcol", "ltgen",
    "maj", "sgt", "smjr",
];

/// Forms of address.
pub(super) const ADDRESSES: [&str; 7] = ["dhr", "heer", "meneer", "mevr", "mevrouw", "mr", "mrs"];

/// Offices of which the second word is that of a rank: "secretary general".
pub(super) const OFFICES: [&str; 8] = [
    "advocate",
    "attorney",
    "consul",
    "director",
    "governor",
    "inspector",
    "secretary",
    "solicitor",
];

/// Small words within surnames.
pub(super) const PARTICLES: [&str; 20] = [
    "'t", "al", "bin", "da", "de", "del", "den", "der", "di", "du", "el", "het", "la", "le", "op",
    "t", "te", "ten", "ter", "van",
];

/// Words with a capital that follow the word of a rank without being a name, and parts of names
/// of bodies.
pub(super) const BODIES: [&str; 55] = [
    "affairs",
    "air",
    "allied",
    "army",
    "assembly",
    "atlantic",
    "brigade",
    "center",
    "centre",
    "combined",
    "command",
    "committee",
    "council",
    "court",
    "debate",
    "directorate",
    "division",
    "european",
    "exercise",
    "force",
    "forces",
    "headquarters",
    "international",
    "joint",
    "koninklijke",
    "korps",
    "krijgsmacht",
    "land",
    "landmacht",
    "luchtmacht",
    "marechaussee",
    "marine",
    "maritime",
    "mission",
    "multinational",
    "nations",
    "naval",
    "navy",
    "non-nato",
    "officer",
    "operations",
    "order",
    "politie",
    "public",
    "royal",
    "secretariat",
    "security",
    "staf",
    "staff",
    "strijdkrachten",
    "task",
    "taskforce",
    "team",
    "united",
    "verenigde",
];

/// How words end that are parts of names of bodies: "General Administration".
pub(super) const OF_BODIES: [&str; 10] = [
    "tion", "ment", "ity", "ship", "ness", "ance", "ence", "tie", "heid", "ism",
];

/// Abbreviations that look like initials.
pub(super) const ABBREVIATIONS: [&str; 14] = [
    "A.D.", "B.V.", "D.C.", "E.G.", "E.U.", "H.M.", "H.Q.", "I.E.", "N.B.", "N.V.", "U.K.", "U.N.",
    "U.S.", "V.N.",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_in_order() {
        let lists: [&[&str]; 7] = [
            &ABBREVIATIONS,
            &ADDRESSES,
            &BODIES,
            &OFFICES,
            &PARTICLES,
            &RANKS,
            &SHORT_RANKS,
        ];
        for list in lists {
            assert!(list.is_sorted(), "{list:?}");
        }
    }
}
