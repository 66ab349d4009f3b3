//! The rules over the report, where their examples do not show it: what is certain is said, and
//! nothing else.

use kader_core::checks::example::Change;
use kader_core::checks::{Evidence, Finding, Spot};
use kader_core::wording::{Lang, say};

use crate::rules::{found, loaded};

const EDITION: &str = "editions/report-2023/edition.toml";
const INTRODUCTION: &str = "editions/report-2023/narrative/introduction.md";
const OMFC: &str = "editions/report-2023/narrative/omfc.md";
const SHIPS: &str = "editions/report-2023/narrative/ships.md";
const MISSION: &str = "missions/omfc.toml";

/// What a rule finds once some changes are made, each as its severity, certainty and message.
fn of(code: &str, changes: &[Change]) -> Vec<String> {
    let told = |finding: &Finding| {
        let (severity, certainty) = (finding.severity, finding.certainty.word());
        format!(
            "{severity}, {certainty}: {}",
            say(Lang::En, &finding.message)
        )
    };
    findings(code, changes).iter().map(told).collect()
}

fn findings(code: &str, changes: &[Change]) -> Vec<Finding> {
    let mut findings = found(&loaded(changes));
    findings.retain(|finding| finding.rule.code == code);
    findings
}

/// A sentence more in the text about the mission.
const fn in_omfc(text: &'static str) -> Change {
    Change::Add { file: OMFC, text }
}

/// What the mission's row of the annex of mandates published.
const fn mandates_row(published: &'static str) -> Change {
    Change::Replace {
        file: EDITION,
        from: "id = \"m-omfc\"\nlabel = \"OMFC\"",
        to: published,
    }
}

/// What the mission's row of the annex of personnel published.
const fn personnel_row(published: &'static str) -> Change {
    Change::Replace {
        file: EDITION,
        from: "id = \"omfc\"\nlabel = \"OMFC\"",
        to: published,
    }
}

const NOT_ENDED: Change = Change::Replace {
    file: MISSION,
    from: "began = 2021-08-31",
    to: "began = 2021-08-31\nended = 2023-04-01",
};

const RECONSTRUCTED: Change = Change::Replace {
    file: MISSION,
    from: "deployments = \"kept\"",
    to: "deployments = \"reconstructed\"",
};

const TALLY: &str = r#"
[[tally]]
id = "omfc-military"
measure = "deployed"
contributions = ["omfc-observers"]
category = "military"
period = { from = 2022-01-01, until = 2023-04-30 }
count = 5
sources = ["report-2023#annex 2"]
"#;

#[test]
fn a_number_contradicts_a_figure_only_where_it_is_clear_what_it_counts() {
    let said = "warning, contradicts: Observers on the Far Coast: the text says “eight”, but \
                military people sent: 6";
    let wrong = in_omfc("In this period eight Examplish military people were deployed.\n");
    assert_eq!(of("R101", &[wrong]), [said]);
    for text in [
        // The right number, and both categories together.
        "In this period six military people were deployed.\n",
        "In this period seven people were deployed.\n",
        // Some of them, about so many, at one time, at another time, elsewhere, or unknown.
        "In this period eight military people were deployed, three of whom twice.\n",
        "In this period about eight military people were deployed.\n",
        "In this period eight military people were deployed at once.\n",
        "In this period eight military people were deployed since 1 May 2022.\n",
        "In this period eight military people were deployed to Farhaven.\n",
        "In this period {annex2/omfc/deployed.military} of eight military people were sent.\n",
        "Eight military people were deployed.\n",
        "In this period eight observers were deployed.\n",
        "In this period the limit for the contribution was at most eight military people.\n",
    ] {
        assert_eq!(of("R101", &[in_omfc(text)]), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn the_total_is_held_against_a_text_about_no_mission() {
    let add = |text| Change::Add {
        file: INTRODUCTION,
        text,
    };
    let wrong = add("Exampleland sent nineteen people in this period.\n");
    let said = "warning, contradicts: Introduction: the text says “nineteen”, but people sent in \
                all: 18";
    assert_eq!(of("R101", &[wrong]), [said]);
    let right = add("Exampleland sent eighteen people in this period.\n");
    assert_eq!(of("R101", &[right]), Vec::<String>::new());
    // Of another country nothing is known.
    let others = add("Otherland sent nineteen people in this period.\n");
    assert_eq!(of("R101", &[others]), Vec::<String>::new());
}

#[test]
fn a_reconstructed_count_says_nothing_of_the_world() {
    let wrong = in_omfc("In this period eight military people were deployed.\n");
    let found = of("R101", &[wrong, RECONSTRUCTED]);
    assert!(found[0].starts_with("info, unconfirmed"), "{found:?}");
    let tally = Change::Add {
        file: MISSION,
        text: TALLY,
    };
    let found = of("R103", &[tally, RECONSTRUCTED]);
    assert!(found[0].starts_with("info, unconfirmed"), "{found:?}");
    let row =
        personnel_row("id = \"omfc\"\nlabel = \"OMFC\"\npublished = { deployed_military = 5 }");
    let found = of("R104", &[row, RECONSTRUCTED]);
    assert!(found[0].starts_with("info, unconfirmed"), "{found:?}");
}

#[test]
fn only_what_equals_a_figure_is_typed_in_its_place() {
    let path = "info, unconfirmed: Observers on the Far Coast: “six” was typed by hand, while \
                the figure `annex2/omfc/deployed.military` gives it";
    assert_eq!(of("R102", &[in_omfc("They wrote six reports.\n")]), [path]);
    for text in [
        "They wrote about six reports.\n",
        "They stayed for six months.\n",
        "See section 6.\n",
        "They came in 2022.\n",
        "They wrote nine reports.\n",
    ] {
        assert_eq!(of("R102", &[in_omfc(text)]), Vec::<String>::new(), "{text}");
    }
    // What contradicts its own figure is not given by another.
    let claim = in_omfc("The limit is six military people.\n");
    assert_eq!(of("R102", &[claim]), Vec::<String>::new());
    assert_eq!(of("R101", &[claim]).len(), 1);
}

#[test]
fn a_tally_and_the_cell_that_prints_it_are_told_once() {
    let tally = Change::Add {
        file: MISSION,
        text: TALLY,
    };
    let row =
        personnel_row("id = \"omfc\"\nlabel = \"OMFC\"\npublished = { deployed_military = 5 }");
    let said = "warning, differs: OMFC: 5 deployments (military people) from 1 January 2022 \
                through 30 April 2023 were published, 6 are counted";
    assert_eq!(of("R103", &[tally]), [said]);
    assert_eq!(of("R103", &[tally, row]), Vec::<String>::new());
    let said = "warning, differs: OMFC: the published annex differs from the register: military \
                people sent 5 in place of 6";
    assert_eq!(of("R104", &[tally, row]), [said]);
}

#[test]
fn an_annex_is_held_against_what_held_on_the_last_day() {
    let differs = "warning, differs: OMFC: the published annex differs from the register: ";
    for (published, said) in [
        (
            "{ mandate_until = \"2022-08-31\" }",
            "mandate until 31 August 2022, while it had been renewed (until 31 August 2024)",
        ),
        (
            "{ mandate_until = \"2025-08-31\" }",
            "mandate until 31 August 2025 in place of until 31 August 2024",
        ),
        (
            "{ mandate_until = \"indefinite\" }",
            "mandate without an end in place of until 31 August 2024",
        ),
        (
            "{ framework_until = \"July 2024\" }",
            "national framework until July 2024 in place of until 31 August 2024",
        ),
    ] {
        let row = format!("id = \"m-omfc\"\nlabel = \"OMFC\"\npublished = {published}");
        let change = mandates_row(row.leak());
        assert_eq!(of("R104", &[change]), [format!("{differs}{said}")]);
    }
    for published in [
        "{ mandate_until = \"2024-08-31\", framework_until = \"August 2024\" }",
        // Words that say no day cannot be held against one.
        "{ mandate_until = \"see the text\" }",
        // The mandate in force serves where a legal basis is asked for.
        "{ legal_basis = \"Resolution 9 (2022)\" }",
    ] {
        let row = format!("id = \"m-omfc\"\nlabel = \"OMFC\"\npublished = {published}");
        let change = mandates_row(row.leak());
        assert_eq!(of("R104", &[change]), Vec::<String>::new(), "{published}");
    }
}

#[test]
fn a_mandate_that_is_over_is_told_of_unless_its_end_is_printed() {
    let end = |until: &'static str| Change::Replace {
        file: MISSION,
        from: "until = 2024-08-31\nrenews = \"omfc-2021\"",
        to: until,
    };
    let over = end("until = 2023-02-28\nrenews = \"omfc-2021\"");
    let row = mandates_row(
        "id = \"m-omfc\"\nlabel = \"OMFC\"\npublished = { mandate_until = \"2024-08-31\" }",
    );
    let said = "warning, differs: OMFC: the published annex differs from the register: mandate \
                until 31 August 2024, while the last known mandate ended (until 28 February 2023)";
    assert_eq!(of("R104", &[over, row]), [said]);
    let printed = mandates_row(
        "id = \"m-omfc\"\nlabel = \"OMFC\"\npublished = { mandate_until = \"2023-02-28\" }",
    );
    assert_eq!(of("R104", &[over, printed]), Vec::<String>::new());
    // Whether it ended no source tells.
    let unknown = end("until = \"unknown\"\nrenews = \"omfc-2021\"");
    assert_eq!(of("R104", &[unknown, row]), Vec::<String>::new());
    let earlier = mandates_row(
        "id = \"m-omfc\"\nlabel = \"OMFC\"\npublished = { mandate_until = \"2023-02-28\" }",
    );
    let found = of("R104", &[unknown, earlier]);
    assert!(found[0].starts_with("info, unconfirmed"), "{found:?}");
    // A mission that ended has no mandate, whatever its mandate would have allowed.
    assert_eq!(of("R104", &[NOT_ENDED, row]), Vec::<String>::new());
}

#[test]
fn another_paper_is_another_legal_basis_and_other_words_may_be_the_same() {
    let basis = |title: &'static str| Change::Replace {
        file: MISSION,
        from: "title = \"Resolution 7 (2021)\"\npaper = \"resolution-2021-7\"",
        to: title,
    };
    let resolution = basis("title = \"UNSC resolution 2650\"");
    let published = |words: &str| {
        let row = format!(
            "id = \"m-omfc\"\nlabel = \"OMFC\"\npublished = {{ legal_basis = \"{words}\" }}"
        );
        mandates_row(row.leak())
    };
    let other = of("R104", &[resolution, published("UNSC resolution 2591")]);
    assert!(other[0].starts_with("warning, differs"), "{other:?}");
    let same = of("R104", &[resolution, published("S/RES/2650 (2022)")]);
    assert_eq!(same, Vec::<String>::new());
    let words = of(
        "R104",
        &[resolution, published("Request of the host state")],
    );
    assert!(words[0].starts_with("info, unconfirmed"), "{words:?}");
}

#[test]
fn limits_are_held_against_the_annex_of_personnel() {
    let published = |cells: &str| {
        let row = format!("id = \"omfc\"\nlabel = \"OMFC\"\npublished = {{ {cells} }}");
        personnel_row(row.leak())
    };
    let differs = "warning, differs: OMFC: the published annex differs from the register: ";
    let found = of(
        "R104",
        &[published("framework_military = 4, framework_civilian = 2")],
    );
    let said = "limit for military people 4 in place of 2; limit for civilians and police 2 in \
                place of 1";
    assert_eq!(found, [format!("{differs}{said}")]);
    for cells in [
        "framework_military = 2, framework_military_temporary = 1",
        // With the temporary extra in it.
        "framework_military = 3",
        // What was not printed says nothing.
        "deployed_civilian = 1",
        // A wrong total of right parts is told of as that.
        "deployed_military = 6, deployed_civilian = 1, deployed_total = 8",
    ] {
        assert_eq!(
            of("R104", &[published(cells)]),
            Vec::<String>::new(),
            "{cells}"
        );
    }
    let total = published("deployed_military = 6, deployed_civilian = 1, deployed_total = 8");
    let said = "error, contradicts: OMFC, people sent: 8 was published as the total, while the \
                parts add up to 7";
    assert_eq!(of("R105", &[total]), [said]);
}

/// Another source of the limit, on both frameworks.
const ATTESTED: [Change; 2] = [
    Change::Replace {
        file: MISSION,
        from: "sources = [\"letter-2022-31#2\"]\n\n[[contribution.framework.temporary]]",
        to: "sources = [\"letter-2022-31#2\"]\n\n[[contribution.framework.attestation]]\n\
             field = \"military\"\nsays = 3\nsource = \"register-2023\"\n\n\
             [[contribution.framework.temporary]]",
    },
    Change::Replace {
        file: MISSION,
        from: "decision = \"omfc-start\"\nsources = [\"letter-2021-40#2\"]\n",
        to: "decision = \"omfc-start\"\nsources = [\"letter-2021-40#2\"]\n\n\
             [[contribution.framework.attestation]]\nfield = \"military\"\nsays = 3\n\
             source = \"register-2023\"\n",
    },
];

#[test]
fn one_source_that_says_the_same_twice_is_one_finding() {
    let found = findings("R106", &ATTESTED);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].subject.to_string(), "contribution/omfc-observers");
    assert_eq!(found[0].evidence.len(), 4);
    let said = "warning, differs: OMFC: Register 2023 gives 3 as the limit for military people, \
                2 was adopted";
    assert_eq!(of("R106", &ATTESTED), [said]);
}

#[test]
fn what_the_annex_published_is_not_told_again_as_a_source() {
    let row = personnel_row(
        "id = \"omfc\"\nlabel = \"OMFC\"\npublished = { framework_military = 3, \
         framework_military_temporary = 1 }",
    );
    let [one, other] = ATTESTED;
    assert_eq!(of("R106", &[one, other, row]), Vec::<String>::new());
    assert_eq!(of("R104", &[one, other, row]).len(), 1);
}

#[test]
fn an_abbreviation_is_shown_where_it_stands_first() {
    let found = findings(
        "R107",
        &[Change::Add {
            file: SHIPS,
            text: "The FCPD helps.\n",
        }],
    );
    let [Evidence { spot, .. }] = found[0].evidence.as_slice() else {
        panic!("{found:?}");
    };
    let Spot::Text { file, span } = spot else {
        panic!("{spot:?}");
    };
    assert_eq!(file, SHIPS);
    let span = span.unwrap();
    assert_eq!(span.end - span.start, 4);
    // An edition without a list explains its abbreviations in the text.
    let without = Change::Replace {
        file: EDITION,
        from: "kind = \"abbreviations\"",
        to: "kind = \"text\"",
    };
    let text = Change::Add {
        file: SHIPS,
        text: "The FCPD helps.\n",
    };
    assert_eq!(of("R107", &[text, without]), Vec::<String>::new());
}

#[test]
fn what_cannot_be_made_is_milder_before_it_is_due() {
    let gap = Change::Replace {
        file: SHIPS,
        from: "{annex2/ships/deployed.military|words}",
        to: "{annex2/ships/deployed.nobody|words}",
    };
    let later = Change::Replace {
        file: EDITION,
        from: "due = 2023-05-17\noffered = 2023-05-17",
        to: "due = 2023-09-20",
    };
    let said = "Protection of ships: there is no figure `annex2/ships/deployed.nobody`";
    assert_eq!(of("R114", &[gap]), [format!("error, contradicts: {said}")]);
    assert_eq!(
        of("R114", &[gap, later]),
        [format!("warning, contradicts: {said}")]
    );
    let missing = Change::Remove { file: SHIPS };
    let found = of("R114", &[missing]);
    assert_eq!(
        found,
        ["error, contradicts: Protection of ships: the section `ships` has no text"]
    );
}

#[test]
fn spellings_are_of_one_name() {
    let said = "warning, differs: “Ship Protec-tion” stands there as “Ship Protection” as well";
    let text = in_omfc("The Ship Protec-tion and Ship Protection go along.\n");
    assert_eq!(of("R109", &[text]), [said]);
    // One spelling, another name, a word.
    for text in [
        "The OMFC and the Omfc.\n",
        "The ship protection and Ship Protection.\n",
    ] {
        assert_eq!(of("R109", &[in_omfc(text)]), Vec::<String>::new(), "{text}");
    }
    // A label in capitals is no other spelling, one in other letters is.
    let label = |to| Change::Replace {
        file: EDITION,
        from: "id = \"m-ships\"\nlabel = \"Ship Protection\"",
        to,
    };
    let capitals = label("id = \"m-ships\"\nlabel = \"SHIP PROTECTION\"");
    assert_eq!(of("R109", &[capitals]), Vec::<String>::new());
    let joined = label("id = \"m-ships\"\nlabel = \"ShipProtection\"");
    let said = "info, differs: “ShipProtection” stands there as “Ship Protection” as well";
    assert_eq!(of("R109", &[joined]), [said]);
}

#[test]
fn footnotes_and_marks_belong_together() {
    let lost = in_omfc("\n[^lost]: Nothing refers to this.\n");
    let said = "error, contradicts: Observers on the Far Coast: the text has a footnote that \
                nothing refers to";
    assert_eq!(of("R110", &[lost]), [said]);
    // It is told once.
    assert_eq!(of("R114", &[lost]), Vec::<String>::new());
    let mark = in_omfc("A mark.[^nowhere]\n");
    assert_eq!(of("R110", &[mark]).len(), 1);
    let both = in_omfc("A mark.[^here]\n\n[^here]: And what it says.\n");
    assert_eq!(of("R110", &[both]), Vec::<String>::new());
    let note = |at: &str| {
        let text =
            format!("\n[[personnel_annex.group.row.footnote]]\nat = \"{at}\"\ntext = \"Note.\"\n");
        Change::Add {
            file: EDITION,
            text: text.leak(),
        }
    };
    // The row of ships has no temporary extra, beside which the mark would stand.
    let lost = of("R110", &[note("framework_military_temporary")]);
    assert!(lost[0].starts_with("warning, contradicts"), "{lost:?}");
    assert_eq!(of("R110", &[note("label")]), Vec::<String>::new());
}

#[test]
fn citations_lead_to_papers_with_their_date() {
    let paper = Change::Add {
        file: "papers.csv",
        text: "kst-29521-446,kamerstuk,,Coherence of deployments,2022-06-17\n\
               un-2650,un-resolution,S/RES/2650 (2022),,\n",
    };
    let dated = in_omfc("See Kamerstuk 29 521, nr. 446, d.d. 18 juni 2022.\n");
    let said = "warning, differs: “Kamerstuk 29 521, nr. 446” is of 18 June 2022 here, and of 17 \
                June 2022 in the register";
    assert_eq!(of("R111", &[dated, paper]), [said]);
    // It is told once.
    assert_eq!(of("R112", &[dated, paper]), Vec::<String>::new());
    for text in [
        "See Kamerstuk 29 521, nr. 446, d.d. 17 juni 2022.\n",
        "See UNSC resolution 2650.\n",
        // A law is no source, and a placeholder leads to its paper.
        "See artikel 100 van de Grondwet and {paper/kst-29521-446}.\n",
        // The commitments of the register.
        "See toezegging T0001.\n",
    ] {
        assert_eq!(
            of("R111", &[in_omfc(text), paper]),
            Vec::<String>::new(),
            "{text}"
        );
    }
}

#[test]
fn citations_of_all_texts_are_judged_together() {
    let once = in_omfc("See Kamerstuk 30 124, nr. 88, d.d. 1 mei 2020.\n");
    let again = Change::Add {
        file: SHIPS,
        text: "See Kamerstuk 30 124, nr. 88, d.d. 2 mei 2020.\n",
    };
    let found = findings("R112", &[once, again]);
    assert_eq!(found.len(), 1);
    let files: Vec<_> = found[0]
        .evidence
        .iter()
        .map(|evidence| match &evidence.spot {
            Spot::Text { file, .. } => file.as_str(),
            Spot::Record { .. } => "",
        })
        .collect();
    assert_eq!(files, [SHIPS, OMFC]);
}

#[test]
fn a_length_of_time_is_counted_from_the_end_before_it() {
    for text in [
        "The mandate was extended by two years until 31 August 2024.\n",
        "The mandate was extended by two years, until {mandate/omfc-2022/until}.\n",
        // Nothing is extended, it is not clear by how much, or until when.
        "After three years it was extended until {mandate/omfc-2022/until}.\n",
        "It was extended by three years, and by a year, until {mandate/omfc-2022/until}.\n",
        "It was extended by three years.\n",
        "It lasts for three years until {mandate/omfc-2022/until}.\n",
        "It was extended by three years until 30 September 2025.\n",
    ] {
        assert_eq!(of("R113", &[in_omfc(text)]), Vec::<String>::new(), "{text}");
    }
    let said = "warning, contradicts: OMFC: “three years” after 31 August 2022 does not lead to \
                31 August 2024";
    for text in [
        "It was extended by three years until {mandate/omfc-2022/until}.\n",
        "The limit was extended by three years, to {framework/omfc-observers-2023/until}.\n",
    ] {
        assert_eq!(of("R113", &[in_omfc(text)]), [said], "{text}");
    }
}

#[test]
fn a_length_is_left_alone_where_an_end_is_vague() {
    let vague = Change::Replace {
        file: MISSION,
        from: "from = 2021-08-31\nuntil = 2022-08-31\ntasks",
        to: "from = 2021-08-31\nuntil = { words = \"in 2022\", earliest = 2022-01-01, \
             latest = 2022-12-31 }\ntasks",
    };
    let text = in_omfc("It was extended by three years until {mandate/omfc-2022/until}.\n");
    assert_eq!(of("R113", &[text, vague]), Vec::<String>::new());
}

/// The example as a Dutch register has it.
const DUTCH: [Change; 3] = [
    Change::Replace {
        file: "kader.toml",
        from: "language = \"en\"",
        to: "language = \"nl\"",
    },
    Change::Replace {
        file: "kader.toml",
        from: "adjective = \"Examplish\"",
        to: "adjective = \"Nederlandse\"",
    },
    Change::Replace {
        file: "kader.toml",
        from: "country = \"Exampleland\"",
        to: "country = \"Nederland\"",
    },
];

fn of_dutch(code: &str, text: &'static str) -> Vec<String> {
    let [language, adjective, country] = DUTCH;
    of(code, &[language, adjective, country, in_omfc(text)])
}

#[test]
fn dutch_texts_are_read_as_well() {
    for text in [
        "In deze periode zijn acht Nederlandse militairen uitgezonden.\n",
        "Nederland zette in de rapportageperiode in totaal acht militairen in; acht werden er \
         ingezet.\n",
        "Het nationale kader telt acht militairen.\n",
        "Het kader bood plaats aan acht militairen.\n",
    ] {
        assert_eq!(of_dutch("R101", text).len(), 1, "{text}");
    }
    for text in [
        "In deze periode zijn zes militairen uitgezonden.\n",
        "In deze periode zijn acht militairen uitgezonden, waarvan twee langer bleven.\n",
        "In deze periode zijn circa acht militairen uitgezonden.\n",
        "In deze periode zijn acht militairen naar Mali uitgezonden.\n",
        "Het nationale kader telt twee militairen.\n",
        "Tot 1 mei 2021 telde het nationale kader acht militairen.\n",
        "Het nationale kader loopt af, en acht militairen keren terug.\n",
    ] {
        assert_eq!(of_dutch("R101", text), Vec::<String>::new(), "{text}");
    }
    let typed = of_dutch("R102", "Zij schreven zes verslagen.\n");
    assert_eq!(typed.len(), 1);
    let wrong = "Het kabinet verlengt het met drie jaar, tot en met \
                 {framework/omfc-observers-2023/until}.\n";
    assert_eq!(of_dutch("R113", wrong).len(), 1);
    let right = "Het mandaat is met twee jaar verlengd, tot 31 augustus 2024.\n";
    assert_eq!(of_dutch("R113", right), Vec::<String>::new());
    let after = "Na drie jaar is het mandaat verlengd, tot 31 augustus 2024.\n";
    assert_eq!(of_dutch("R113", after), Vec::<String>::new());
}
