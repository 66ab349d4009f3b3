//! The published report of May 2023: some forty citations in the wild.

#![allow(clippy::print_stdout)]

use std::path::{Path, PathBuf};

use kader_citation::{Catalogue, Language, cite, date, read_all};

fn report() -> Option<String> {
    let path = std::env::var_os("KADER_JVOM_2023").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/source/jvom-2023.txt"),
        PathBuf::from,
    );
    let text = std::fs::read_to_string(&path).ok();
    if text.is_none() {
        println!(
            "SKIPPED: no report at {}; set KADER_JVOM_2023",
            path.display()
        );
    }
    text
}

/// Line, words with single spaces, identifier.
const CITED: [(usize, &str, Option<&str>); 44] = [
    (223, "Kamerstuk 35 925 X, nr. 59", Some("kst-35925-X-59")),
    (225, "Kamerstuk 35 925 V, nr. 84", Some("kst-35925-V-84")),
    (227, "Kamerstuk 36 124, nr. 1", Some("kst-36124-1")),
    (233, "Kamerstuk 29521, nr. 446", Some("kst-29521-446")),
    (273, "Kamerstuk 29521, nr. 446", Some("kst-29521-446")),
    (362, "VNVR-resolutie 2658/2022", Some("S/RES/2658 (2022)")),
    (372, "Kamerstuk 21501-28-247", Some("kst-21501-28-247")),
    (389, "VNVR-resolutie 1031", Some("S/RES/1031 (1995)")),
    (391, "VNVR-resolutie 1088", Some("S/RES/1088 (1996)")),
    (396, "Besluit 2004/803/GBVB", Some("32004D0803(01)")),
    (409, "Kamerstuk 2023F14522", None),
    (537, "VNVR-resolutie 2650", Some("S/RES/2650 (2022)")),
    (545, "Kamerstuk 29521, nr. 444", Some("kst-29521-444")),
    (545, "VNVR-resolutie 2650", Some("S/RES/2650 (2022)")),
    (561, "VNVR-resolutie 1325", Some("S/RES/1325 (2000)")),
    (632, "Kamerstuk 29 251, nr. 446", Some("kst-29251-446")),
    (1011, "Kamerstuk 25 921, nr. 456", Some("kst-25921-456")),
    (1037, "Kamerstuk 29521, nr. 457", Some("kst-29521-457")),
    (1048, "VNVR-resolutie 2640", Some("S/RES/2640 (2022)")),
    (1103, "Kamerstuk 29521, nr. 451", Some("kst-29521-451")),
    (
        1241,
        "Kamerstuk 21501-02, nr. 2480",
        Some("kst-21501-02-2480"),
    ),
    (1295, "Kamerstuk 29521-446", Some("kst-29521-446")),
    (
        1325,
        "Kamerstuk 21 501-02, nr. 2480",
        Some("kst-21501-02-2480"),
    ),
    (1345, "Kamerstuk 29521, nr. 456", Some("kst-29521-456")),
    (
        1366,
        "Kamerstuk 21501-02, nr. 2615",
        Some("kst-21501-02-2615"),
    ),
    (1412, "Kamerstuk 29521, nr. 440", Some("kst-29521-440")),
    (1433, "Kamerstuk 29521, nr. 456", Some("kst-29521-456")),
    (1529, "Kamerstuk 29521, nr. 414", Some("kst-29521-414")),
    (1537, "Kamerstuk 29 521, nr. 426", Some("kst-29521-426")),
    (1614, "Kamerstuk 29 521, nr. 446", Some("kst-29521-446")),
    (1644, "Kamerstuk 29521, nr. 376", Some("kst-29521-376")),
    (1680, "VNVR-resolutie 2608", Some("S/RES/2608 (2021)")),
    (1894, "21501-02-2648", Some("kst-21501-02-2648")),
    (1939, "Kamerstuk 29521, nr. 446", Some("kst-29521-446")),
    (1988, "VNVR-resolutie 2658", Some("S/RES/2658 (2022)")),
    (2009, "VNVR-resolutie 50", Some("S/RES/50 (1948)")),
    (2011, "VNVR-resolutie 2433", Some("S/RES/2433 (2018)")),
    (2013, "VNVR-resolutie 2394", Some("S/RES/2394 (2017)")),
    (2044, "VNVR-resolutie 2383", Some("S/RES/2383 (2017)")),
    (2053, "VNVR-resolutie 2480", Some("S/RES/2480 (2019)")),
    (2059, "VNVR 2085", Some("S/RES/2085 (2012)")),
    (2075, "CFSP 2020/472", Some("32020D0472")),
    (
        2121,
        "Art. 97 Grondwet",
        Some("jci1.3:c:BWBR0001840&artikel=97"),
    ),
    (2151, "Kamerstuknummer: 21501-02", None),
];

#[test]
fn every_citation_of_the_report_is_found_where_it_stands() {
    let Some(text) = report() else { return };
    let cited = cite(&text, &Catalogue::builtin(), Language::Dutch);
    let found: Vec<(usize, String, Option<String>)> = cited
        .citations
        .iter()
        .map(|item| {
            let words = item.raw.split_whitespace().collect::<Vec<_>>().join(" ");
            (item.line, words, item.identifier.clone())
        })
        .collect();
    let last = (2154, "Kamerstuk 29 521 nr.440", Some("kst-29521-440"));
    let wanted: Vec<(usize, String, Option<String>)> = CITED
        .into_iter()
        .chain([last])
        .map(|(line, words, id)| (line, words.to_owned(), id.map(str::to_owned)))
        .collect();
    assert_eq!(found, wanted);
}

#[test]
fn the_report_has_these_problems_and_no_others() {
    let Some(text) = report() else { return };
    let cited = cite(&text, &Catalogue::builtin(), Language::Dutch);
    let problems: Vec<(usize, &str, Option<&str>)> = cited
        .citations
        .iter()
        .flat_map(|item| {
            item.problems
                .iter()
                .map(|problem| (item.line, problem.rule, problem.suggestion.as_deref()))
        })
        .collect();
    assert_eq!(
        problems,
        [
            (409, "C204", Some("2023D14522")),
            (632, "C201", Some("kst-29521-446")),
            (1011, "C201", Some("kst-29521-456")),
            (2151, "C206", None),
        ]
    );
}

#[test]
fn the_text_alone_is_evidence_for_the_swapped_digits() {
    let Some(text) = report() else { return };
    let cited = cite(&text, &Catalogue::empty(), Language::Dutch);
    let suggested: Vec<&str> = cited
        .citations
        .iter()
        .flat_map(|item| {
            item.problems
                .iter()
                .filter(|problem| problem.rule == "C201")
        })
        .filter_map(|problem| problem.suggestion.as_deref())
        .collect();
    assert_eq!(suggested, ["kst-29521-446", "kst-29521-456"]);
}

#[test]
fn dates_and_counts_of_the_report_are_read() {
    let Some(text) = report() else { return };
    let on = Some(jiff::civil::date(2023, 5, 17));
    let read = read_all(&text, Language::Dutch, on, &Catalogue::builtin());
    let when = |line: usize, raw: &str| {
        let date = read
            .dates
            .iter()
            .find(|date| date.place.line == line && date.raw == raw);
        date.and_then(|date| date.when.as_ref())
            .map(ToString::to_string)
    };
    for (line, raw, expected) in [
        (407, "6 april jl.", "2023-04-06"),
        (591, "Eind 2014", "2014-10-01..2014-12-31"),
        (887, "begin december 2022", "2022-12-01..2022-12-10"),
        (908, "maart", "2022-03-01..2022-03-31"),
        (813, "tweede helft van 2023", "2023-07-01..2023-12-31"),
        (1128, "medio 2021", "2021-05-01..2021-08-31"),
        (1416, "Medio augustus", "2022-08-11..2022-08-20"),
        (2013, "15 augustus 2023", "2023-08-15"),
    ] {
        assert_eq!(when(line, raw).as_deref(), Some(expected), "line {line}");
    }
    for (line, value) in [
        (413, 150),
        (1048, 13_289),
        (1225, 90),
        (1486, 3_500_000),
        (1828, 25),
    ] {
        let here = read
            .numbers
            .iter()
            .filter(|number| number.place.line == line);
        assert!(
            here.clone()
                .any(|number| number.value.whole() == Some(value)),
            "line {line}"
        );
    }
    let extension = read
        .durations
        .iter()
        .find(|duration| duration.place.line == 1345);
    assert_eq!(
        extension.map(|found| found.duration),
        Some(date::Duration::Months(18))
    );
}
