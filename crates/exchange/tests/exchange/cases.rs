//! What the two examples of a rule do not show: its milder cases, and what it leaves alone.

use std::collections::BTreeMap;

use kader_core::checks::{Finding, example};

use crate::rules::{found, loaded_from};

/// The example, to be changed.
struct Case {
    files: BTreeMap<String, String>,
}

const OMFC: &str = "missions/omfc.toml";
const SHIPS: &str = "missions/ships.toml";
const EDITION: &str = "editions/report-2023/edition.toml";
const PAPERS: &str = "papers.csv";
const DEPLOYMENTS: &str = "deployments.csv";

fn case() -> Case {
    Case {
        files: example::files(),
    }
}

impl Case {
    /// With some words, that stand in a file once, as others.
    fn with(mut self, file: &str, from: &str, to: &str) -> Self {
        let text = self.files.get_mut(file).unwrap();
        assert_eq!(text.matches(from).count(), 1, "{from} in {file}");
        *text = text.replacen(from, to, 1);
        self
    }

    /// With more at the end of a file.
    fn and(mut self, file: &str, text: &str) -> Self {
        self.files
            .entry(file.to_owned())
            .or_default()
            .push_str(text);
        self
    }

    /// With a further column in a table of rows; its value by the first cell of a row.
    fn column(mut self, file: &str, name: &str, values: &[(&str, &str)]) -> Self {
        let text = self.files.get_mut(file).unwrap();
        let mut lines = text.lines();
        let mut made = format!("{},{name}\n", lines.next().unwrap());
        for line in lines {
            let id = line.split(',').next().unwrap();
            let value = values.iter().find(|(row, _)| *row == id);
            made.push_str(&format!(
                "{line},{}\n",
                value.map_or("", |(_, value)| value)
            ));
        }
        *text = made;
        self
    }

    /// What a rule finds: how bad and of what.
    fn finds(self, rule: &str) -> Vec<String> {
        let told = |finding: &Finding| {
            format!(
                "{} {} {}",
                finding.severity,
                finding.certainty.word(),
                finding.subject
            )
        };
        let findings = found(&loaded_from(self.files));
        let own = findings.iter().filter(|finding| finding.rule.code == rule);
        own.map(told).collect()
    }
}

const NOTHING: [&str; 0] = [];

#[test]
fn an_edition_is_late_by_what_is_known_of_it() {
    let offered = "due = 2023-05-17\noffered = 2023-05-17";
    let unpublished = || case().with(EDITION, "paper = \"report-2023\"\n", "");
    let found = unpublished()
        .with(EDITION, offered, "due = 2023-05-17")
        .finds("P101");
    assert_eq!(found, ["warning unconfirmed edition/report-2023"]);
    let found = unpublished()
        .with(EDITION, offered, "due = 2023-06-30")
        .finds("P101");
    assert_eq!(found, NOTHING);
    let found = case()
        .with(EDITION, offered, "due = 2023-05-17")
        .with(PAPERS, "early 2023,2023-05-17", "early 2023,2023-05-18")
        .finds("P101");
    assert_eq!(found, ["warning differs edition/report-2023"]);
}

#[test]
fn the_third_wednesday_is_asked_only_where_it_is_the_rule() {
    let late = "offered = 2023-05-24";
    let undue = || case().with(EDITION, "due = 2023-05-17\noffered = 2023-05-17", late);
    assert_eq!(
        undue().finds("P102"),
        ["warning contradicts edition/report-2023"]
    );
    let elsewhere = undue().with(
        "parameters.toml",
        "name = \"report-due-third-wednesday-of-may\"",
        "name = \"another-rule\"",
    );
    assert_eq!(elsewhere.finds("P102"), NOTHING);
    let until_then = undue().with(
        "parameters.toml",
        "from = 1950-05-05\nuntil = \"indefinite\"",
        "from = 1950-05-05\nuntil = 2022-12-31",
    );
    assert_eq!(until_then.finds("P102"), NOTHING);
}

#[test]
fn a_gap_is_certain_only_to_the_edition_that_is_named_as_the_one_before() {
    let gap = || {
        let before = "editions/report-2022/edition.toml";
        case().with(before, "until = 2021-12-31", "until = 2021-11-30")
    };
    let unlinked = gap().with(EDITION, "previous = \"report-2022\"\n", "");
    assert_eq!(
        unlinked.finds("P103"),
        ["info unconfirmed edition/report-2023"]
    );
    let elsewhere = gap().with(
        EDITION,
        "previous = \"report-2022\"",
        "previous = \"desk-2023\"",
    );
    assert_eq!(elsewhere.finds("P103"), NOTHING);
}

#[test]
fn parliament_need_not_be_told_that_no_one_goes_nor_of_what_is_still_to_be_decided() {
    let untold = "paper = \"letter-2022-31\"\nsources = [\"letter-2022-31#1\"]";
    let decision = || case().with(OMFC, untold, "sources = [\"desk-2023#1\"]");
    let decline = decision().with(OMFC, "kind = \"extend\"", "kind = \"decline\"");
    assert_eq!(
        decline.finds("P105"),
        ["info unconfirmed decision/omfc-extend"]
    );
    let coming = decision().with(OMFC, "date = 2022-06-17", "date = 2023-06-30");
    assert_eq!(coming.finds("P105"), NOTHING);
}

const LIAISON: &str = r#"
[[contribution]]
id = "omfc-liaison"
name = "Liaison officer"
kind = "headquarters-post"
state = { is = "running", from = 2022-03-01 }
deployments = "none"
sources = ["register-2023#8"]
"#;

#[test]
fn a_contribution_that_no_paper_tells_of_is_one_finding() {
    let found = case().and(OMFC, LIAISON).finds("P106");
    assert_eq!(found, ["warning unconfirmed contribution/omfc-liaison"]);
    let told = LIAISON.replace("register-2023#8", "debate-2022-3#item 7");
    assert_eq!(case().and(OMFC, &told).finds("P106"), NOTHING);
    let intended = LIAISON.replace("running", "intended");
    assert_eq!(case().and(OMFC, &intended).finds("P106"), NOTHING);
    let money = LIAISON.replace("headquarters-post", "money");
    assert_eq!(case().and(OMFC, &money).finds("P106"), NOTHING);
}

#[test]
fn a_commitment_that_was_kept_late_is_information() {
    let deadline = |until: &str| {
        case().with(
            "commitments.toml",
            "deadline = 2022-12-31",
            &format!("deadline = {until}"),
        )
    };
    assert_eq!(
        deadline("2022-06-19").finds("P107"),
        ["info contradicts commitment/evaluation-plan"]
    );
    let vague = "{ words = \"June 2022\", earliest = 2022-06-01, latest = 2022-06-30 }";
    assert_eq!(deadline(vague).finds("P107"), NOTHING);
}

#[test]
fn afterwards_is_later_than_the_first_day_of_every_paper() {
    let informed = "article_100 = { is = \"informed\", paper = \"letter-2021-40\" }";
    let late = || {
        let letter = "Taking part in the observer mission,";
        case().with(
            PAPERS,
            &format!("{letter}2021-11-15"),
            &format!("{letter}2022-01-02"),
        )
    };
    assert_eq!(
        late().finds("P108"),
        ["warning contradicts contribution/omfc-observers"]
    );
    let undated = case().with(
        PAPERS,
        "Taking part in the observer mission,2021-11-15",
        "Taking part in the observer mission,",
    );
    assert_eq!(undated.finds("P108"), NOTHING);
    let elsewhere = case()
        .with(OMFC, informed, "article_100 = \"not-shown\"")
        .with(OMFC, "reported = \"here\"", "reported = \"separately\"");
    assert_eq!(
        elsewhere.finds("P108"),
        ["info unconfirmed contribution/omfc-observers"]
    );
    let declined = case()
        .with(OMFC, informed, "article_100 = \"not-shown\"")
        .with(
            OMFC,
            "state = { is = \"running\", from = 2022-01-01 }",
            "state = { is = \"declined\", reason = \"No one was free.\" }",
        );
    assert_eq!(declined.finds("P108"), NOTHING);
}

#[test]
fn an_omission_is_worse_where_the_mission_is_not_mentioned_at_all() {
    assert_eq!(
        case().and(OMFC, LIAISON).finds("P109"),
        ["info contradicts contribution/omfc-liaison"]
    );
    let unmentioned = || {
        case().with(EDITION, "missions = [\"omfc\"]\n", "").with(
            EDITION,
            "id = \"omfc\"\nlabel = \"OMFC\"\ncontributions = [\"omfc-observers\"]",
            "id = \"omfc\"\nlabel = \"OMFC\"",
        )
    };
    assert_eq!(
        unmentioned().finds("P109"),
        ["warning contradicts contribution/omfc-observers"]
    );
    let elsewhere = unmentioned().with(
        OMFC,
        "reported = \"here\"",
        "reported = \"civil-elsewhere\"",
    );
    assert_eq!(elsewhere.finds("P109"), NOTHING);
    let hidden = LIAISON.replace(
        "deployments =",
        "publication = \"restricted\"\ndeployments =",
    );
    assert_eq!(case().and(OMFC, &hidden).finds("P109"), NOTHING);
    let after = LIAISON.replace("2022-03-01", "2023-05-01");
    assert_eq!(case().and(OMFC, &after).finds("P109"), NOTHING);
    // Running, and no source tells since when.
    let undated = LIAISON.replace(", from = 2022-03-01", "");
    assert_eq!(
        case().and(OMFC, &undated).finds("P109"),
        ["info unconfirmed contribution/omfc-liaison"]
    );
}

#[test]
fn a_mission_among_the_mandates_only_is_found_as_well() {
    let row = "id = \"ships\"\nlabel = \"Ship Protection\"\ncontributions = [\"protection-teams\"]";
    let found = case()
        .with(EDITION, row, "id = \"ships\"\nlabel = \"Ship Protection\"")
        .finds("P110");
    assert_eq!(found, ["warning differs mission/ships"]);
}

const EVALUATION: &str = r#"
[[evaluation]]
id = "omfc-final"
by = "Audit office"
what = "The observers."
state = STATE
sources = ["letter-2022-31#5"]
"#;

#[test]
fn a_final_evaluation_is_of_the_contribution_and_of_its_end() {
    let ended = || {
        case().with(
            OMFC,
            "state = { is = \"running\", from = 2022-01-01 }",
            "state = { is = \"ended\", from = 2022-01-01, until = 2023-05-31 }",
        )
    };
    let evaluation = |state: &str| EVALUATION.replace("STATE", state);
    let missing = ["info unconfirmed contribution/omfc-observers"];
    assert_eq!(ended().finds("P114"), missing);
    let expected = evaluation("\"expected\"");
    assert_eq!(ended().and(OMFC, &expected).finds("P114"), NOTHING);
    let interim = evaluation("{ is = \"delivered\", on = 2023-05-30 }");
    assert_eq!(ended().and(OMFC, &interim).finds("P114"), missing);
    let of_another = expected.replace("by =", "contributions = [\"omfc-liaison\"]\nby =");
    let found = ended()
        .and(OMFC, LIAISON)
        .and(OMFC, &of_another)
        .finds("P114");
    assert_eq!(found, missing);
    let of_before = expected.replace(
        "by =",
        "period = { from = 2022-01-01, until = 2022-12-31 }\nby =",
    );
    assert_eq!(ended().and(OMFC, &of_before).finds("P114"), missing);
    let individual = ended().with(
        OMFC,
        "article_100 = { is = \"informed\", paper = \"letter-2021-40\" }",
        "article_100 = { is = \"not-applicable\", reason = \"Trainers.\" }",
    );
    assert_eq!(individual.finds("P114"), NOTHING);
}

#[test]
fn an_end_decision_tells_nothing_of_when_a_framework_began() {
    let decision = "paper = \"letter-2021-40\"\ndecision = \"omfc-start\"";
    let late = case()
        .with(OMFC, decision, "decision = \"omfc-start\"")
        .with(PAPERS, "mission,2021-11-15", "mission,2022-01-02");
    assert_eq!(
        late.finds("P115"),
        ["info contradicts framework/omfc-observers-2022"]
    );
    let end = case()
        .with(OMFC, decision, "decision = \"omfc-start\"")
        .with(OMFC, "kind = \"start\"", "kind = \"end\"")
        .with(PAPERS, "mission,2021-11-15", "mission,2022-01-02");
    assert_eq!(end.finds("P115"), NOTHING);
}

#[test]
fn missing_sources_are_told_once_for_each_mission_and_kind() {
    let unsourced = || {
        case()
            .with(
                OMFC,
                "sources = [\"letter-2021-40#2\"]\n\n[[contribution.post]]",
                "\n[[contribution.post]]",
            )
            .with(
                OMFC,
                "sources = [\"letter-2022-31#2\"]\n\n[[contribution.decision]]",
                "\n[[contribution.decision]]",
            )
    };
    assert_eq!(
        unsourced().finds("Q101"),
        ["warning unconfirmed mission/omfc"]
    );
    let more = unsourced()
        .with(SHIPS, "sources = [\"law-2021-2#1\"]", "")
        .with("parameters.toml", "sources = [\"law-2021-2#7\"]", "");
    assert_eq!(
        more.finds("Q101"),
        [
            "warning unconfirmed mission/omfc",
            "warning unconfirmed mission/ships",
            "warning unconfirmed parameter/pmsc-licences",
        ]
    );
    let deployment = "1,omfc-observer,1001,military,2022-01-01,2022-08-31,";
    let of_people = || {
        case().with(
            DEPLOYMENTS,
            &format!("{deployment}register-2023"),
            deployment,
        )
    };
    assert_eq!(
        of_people().finds("Q101"),
        ["warning unconfirmed mission/omfc"]
    );
    let made = of_people().column(DEPLOYMENTS, "reconstructed", &[("1", "true")]);
    assert_eq!(made.finds("Q101"), NOTHING);
}

const SHELLING: &str = r#"
[[event]]
id = "omfc-shelling"
kind = "security"
date = 2023-05-25
what = "A post of the mission is shelled."
sources = ["report-2023#2.1"]
"#;

#[test]
fn a_source_is_too_early_only_for_what_is_said_to_have_happened() {
    let event = |from: &str, to: &str| case().and(OMFC, &SHELLING.replace(from, to));
    let found = ["warning contradicts event/omfc-shelling"];
    assert_eq!(event("", "").finds("Q102"), found);
    assert_eq!(event("2023-05-25", "2023-07-01").finds("Q102"), NOTHING);
    let vague = "{ words = \"in May\", earliest = 2023-05-01, latest = 2023-05-31 }";
    assert_eq!(event("2023-05-25", vague).finds("Q102"), NOTHING);
    let sources = "[\"report-2023#2.1\", \"register-2023#3\"]";
    assert_eq!(
        event("[\"report-2023#2.1\"]", sources).finds("Q102"),
        NOTHING
    );
    let undated = event("", "").with(PAPERS, "early 2023,2023-05-17", "early 2023,");
    assert_eq!(undated.finds("Q102"), NOTHING);
    // A law sets a day that is still to come.
    let law = event("report-2023#2.1", "law-2021-2#9");
    assert_eq!(law.finds("Q102"), NOTHING);
    // But it is not adopted after it was signed.
    let adopted = case().with(OMFC, "adopted = 2022-08-31", "adopted = 2022-09-01");
    assert_eq!(
        adopted.finds("Q102"),
        ["warning contradicts mandate/omfc-2022"]
    );
    let counted = case().with(PAPERS, "early 2023,2023-05-17", "early 2023,2023-04-29");
    assert_eq!(
        counted.finds("Q102"),
        ["warning contradicts tally/omfc-civilian"]
    );
}

#[test]
fn a_day_that_another_source_names_is_known() {
    let vague = "{ words = \"late August 2022\", earliest = 2022-08-21, latest = 2022-08-31 }";
    let attested = |day: &str| {
        let attestation = format!(
            "[[mandate.ceiling]]\ncategory = \"military\"\nmost = 500\n\n[[mandate.attestation]]\nfield = \"until\"\nsays = {day}\nsource = \"report-2023#annex 1\"\n"
        );
        case()
            .with(
                OMFC,
                "[[mandate.ceiling]]\ncategory = \"military\"\nmost = 500\n",
                &attestation,
            )
            .with(
                OMFC,
                "until = 2024-08-31\nrenews = \"omfc-2021\"",
                &format!(
                    "until = {}\nrenews = \"omfc-2021\"",
                    vague.replace("2022", "2024")
                ),
            )
    };
    let found = ["warning differs mandate/omfc-2022"];
    assert_eq!(attested("2024-08-30").finds("Q103"), found);
    assert_eq!(attested("2024-09-01").finds("Q103"), NOTHING);
    let reasoned = attested("2024-08-30").with(
        OMFC,
        "renews = \"omfc-2021\"",
        "renews = \"omfc-2021\"\nadopted_because = \"The report is of later.\"",
    );
    assert_eq!(reasoned.finds("Q103"), NOTHING);
    let promised = case().with(
        "commitments.toml",
        "date = 2022-06-02",
        "date = { words = \"June 2022\", earliest = 2022-06-01, latest = 2022-06-30 }",
    );
    assert_eq!(
        promised.finds("Q103"),
        ["warning differs commitment/evaluation-plan"]
    );
}

#[test]
fn what_is_over_need_not_be_seen_again() {
    let seen = "still_valid_on = 2021-12-31\nsources = [\"resolution-2021-7#2\"]";
    let over = case().with(OMFC, "sources = [\"resolution-2021-7#2\"]", seen);
    assert_eq!(over.finds("Q104"), NOTHING);
    let seen = "still_valid_on = 2021-12-31\nsources = [\"resolution-2022-9#2\"]";
    let in_force = case().with(OMFC, "sources = [\"resolution-2022-9#2\"]", seen);
    assert_eq!(in_force.finds("Q104"), ["info unconfirmed mission/omfc"]);
}

#[test]
fn a_paper_of_parliament_bears_its_identifier() {
    let paper = |row: &str| case().and(PAPERS, &format!("{row}\n")).finds("Q107");
    assert_eq!(
        paper("some-letter,kamerstuk,,A letter,2022-01-01"),
        ["warning differs paper/some-letter"]
    );
    assert_eq!(
        paper("kst-29521-d,kamerstuk,\"Kamerstuk 29 521, D\",A letter,2014-01-22"),
        ["info differs paper/kst-29521-d"]
    );
    assert_eq!(paper("kst-29521-D,kamerstuk,,A letter,"), NOTHING);
    assert_eq!(
        paper("kst-29251-446,kamerstuk,,A letter,"),
        ["warning differs paper/kst-29251-446"]
    );
    // Another day than that of the paper.
    assert_eq!(
        paper("kst-29521-446,kamerstuk,,A letter,2022-06-18"),
        ["warning differs paper/kst-29521-446"]
    );
}

#[test]
fn personal_data_are_found_wherever_they_are_typed() {
    let remark = "remark = \"Ask person 1006.\"";
    let decision = |line: &str| {
        let reason = "reason = \"The armistice deserves support.\"";
        case().with(OMFC, reason, line).finds("X101")
    };
    assert_eq!(
        decision("reason = \"As person 1006 asked.\""),
        ["warning unconfirmed decision/omfc-start"]
    );
    // A number of a person is at its place where nothing is public.
    assert_eq!(decision(remark), NOTHING);
    assert_eq!(
        decision("remark = \"111222333\""),
        ["warning unconfirmed decision/omfc-start"]
    );
    let narrative = case().and(
        "editions/report-2023/narrative/omfc.md",
        "\nIt was led by colonel Example.\n",
    );
    assert_eq!(
        narrative.finds("X101"),
        ["warning unconfirmed edition/report-2023"]
    );
    let deployments = case().column(
        DEPLOYMENTS,
        "remark",
        &[("1", "Was sergeant Example."), ("2", "Call 06-12345678.")],
    );
    assert_eq!(
        deployments.finds("X101"),
        ["warning unconfirmed post/omfc-observer"]
    );
    let member = case().with(
        "commitments.toml",
        "minister = \"Minister of Defence\"",
        "minister = \"Minister of Defence\"\nmember = \"A.B. Example\"",
    );
    assert_eq!(member.finds("X101"), NOTHING);
}

#[test]
fn what_belongs_to_something_restricted_reveals_it() {
    let hidden = |state: &str| LIAISON.replace("deployments =", &format!("{state}\ndeployments ="));
    let alone = case().and(OMFC, &hidden("publication = \"restricted\""));
    assert_eq!(alone.finds("X102"), NOTHING);
    let post = r#"
[[contribution.post]]
id = "omfc-liaison"
title = "Liaison officer"
category = "military"
seats = 1
from = 2022-03-01
until = "unknown"
sources = ["register-2023#8"]
"#;
    let with_post = case()
        .and(OMFC, &hidden("publication = \"restricted\""))
        .and(OMFC, post);
    assert_eq!(
        with_post.finds("X102"),
        ["error contradicts contribution/omfc-liaison"]
    );
    let in_row = case().and(OMFC, &hidden("publication = \"restricted\"")).with(
        EDITION,
        "id = \"omfc\"\nlabel = \"OMFC\"\ncontributions = [\"omfc-observers\"]",
        "id = \"omfc\"\nlabel = \"OMFC\"\ncontributions = [\"omfc-observers\", \"omfc-liaison\"]",
    );
    assert_eq!(
        in_row.finds("X102"),
        ["error contradicts contribution/omfc-liaison"]
    );
    let source = case().column(PAPERS, "publication", &[("letter-2022-31", "restricted")]);
    assert_eq!(
        source.finds("X102"),
        ["warning contradicts paper/letter-2022-31"]
    );
    let cited = case()
        .column(PAPERS, "publication", &[("constitution", "restricted")])
        .and(
            "editions/report-2023/narrative/ships.md",
            "\nSee {paper/constitution}.\n",
        );
    assert_eq!(
        cited.finds("X102"),
        ["error contradicts paper/constitution"]
    );
}

#[test]
fn a_field_that_may_not_be_published_is_not_told_in_a_text() {
    let text = |words: &str| {
        case()
            .and("editions/report-2023/narrative/ships.md", words)
            .finds("X102")
    };
    assert_eq!(
        text("\n{request/2022-01/ship}\n"),
        ["error contradicts request/2022-01"]
    );
    assert_eq!(
        text("\n{request/2022-01/voyage.from|month}\n"),
        ["error contradicts request/2022-01"]
    );
    assert_eq!(text("\n{request/2022-01/team|words}\n"), NOTHING);
}

#[test]
fn deployments_that_may_not_be_counted_are_not_counted() {
    let hidden = |row: &str| {
        case()
            .column(DEPLOYMENTS, "publication", &[(row, "restricted")])
            .finds("X102")
    };
    assert_eq!(
        hidden("3"),
        ["error contradicts contribution/omfc-observers"]
    );
    let after = case()
        .with(DEPLOYMENTS, "military,2023-04-16,", "military,2023-05-01,")
        .column(DEPLOYMENTS, "publication", &[("7", "restricted")]);
    assert_eq!(after.finds("X102"), NOTHING);
}

#[test]
fn a_small_count_is_public_only_as_it_was_published() {
    let row = "id = \"omfc\"\nlabel = \"OMFC\"\n";
    // The tally is of one day, so that the cell is public only as the report prints it.
    let cell = |printed: &str| {
        case()
            .with(
                OMFC,
                "id = \"omfc-civilian\"\nmeasure = \"deployed\"",
                "id = \"omfc-civilian\"\nmeasure = \"headcount\"",
            )
            .with(EDITION, row, &format!("{row}{printed}"))
    };
    let found = ["warning contradicts edition/report-2023"];
    assert_eq!(
        cell("published = { deployed_civilian = 2 }\n").finds("X103"),
        found
    );
    assert_eq!(
        cell("published = { deployed_civilian = 1 }\n").finds("X103"),
        NOTHING
    );
    let made = cell("").column(DEPLOYMENTS, "reconstructed", &[("5", "true")]);
    assert_eq!(made.finds("X103"), NOTHING);
    let three = cell("").and(
        DEPLOYMENTS,
        "8,omfc-adviser,1008,civilian,2022-01-01,2022-02-01,register-2023\n9,omfc-adviser,1009,civilian,2022-02-02,2022-08-31,register-2023\n",
    );
    assert_eq!(three.finds("X103"), NOTHING);
}
