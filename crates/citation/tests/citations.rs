//! Citations survive the way into every style and back; no text breaks them.

#![allow(clippy::unwrap_used)]

use kader_citation::citation::{
    Aanhangsel, ActKind, Citation, Commitment, Detail, Dossier, EuAct, Handelingen, House,
    HouseCase, HouseDocument, Kamerstuk, Kamervraag, Legislation, Letters, Pages, PaperNumber,
    Reading, Session, Staatsblad, Staatscourant, Style, Suffix, UnPresidentialStatement,
    UnResolution,
};
use kader_citation::{Catalogue, Language, cite, read_all, scan};
use proptest::prelude::*;

fn session() -> impl Strategy<Value = Session> {
    (1950_u16..2100).prop_map(|year| Session::from_first_year(year).unwrap())
}

fn house() -> impl Strategy<Value = House> {
    prop_oneof![Just(House::First), Just(House::Second)]
}

fn suffix() -> impl Strategy<Value = Option<Suffix>> {
    prop_oneof![
        3 => Just(None),
        1 => prop::sample::select(vec!["I", "IIA", "V", "VI", "X", "XVII", "K", "A"])
            .prop_map(|text| Letters::new(text).map(Suffix::Chapter)),
        1 => (1_u8..100).prop_map(|part| Some(Suffix::Part(part))),
        1 => (1_u16..5_000).prop_map(|number| Some(Suffix::Kingdom(number))),
    ]
}

fn paper_number() -> impl Strategy<Value = PaperNumber> {
    prop_oneof![
        (1_u32..10_000).prop_map(PaperNumber::House),
        "[A-Z]{1,2}".prop_map(|text| PaperNumber::Senate(Letters::new(&text).unwrap())),
        (
            session(),
            1_u32..1_000,
            prop::option::of(prop::char::range('a', 'z'))
        )
            .prop_map(|(session, number, letter)| PaperNumber::OldSenate {
                session,
                number,
                letter
            }),
    ]
}

fn paper() -> impl Strategy<Value = Kamerstuk> {
    (10_000_u32..100_000, suffix(), paper_number()).prop_map(|(number, suffix, paper)| {
        Kamerstuk::new(Dossier::new(number, suffix).unwrap(), paper)
    })
}

fn number_of_the_house() -> impl Strategy<Value = (u16, u32)> {
    (1990_u16..2100, 0_u32..100_000)
}

fn act() -> impl Strategy<Value = EuAct> {
    let kind = prop_oneof![Just(ActKind::Decision), Just(ActKind::JointAction)];
    (
        kind,
        1994_u16..2100,
        1_u16..10_000,
        prop::option::of(1_u8..100),
    )
        .prop_map(|(kind, year, number, series)| EuAct {
            kind,
            year,
            number,
            series,
        })
}

fn law() -> impl Strategy<Value = Legislation> {
    let article = prop::option::of(("[1-9][0-9]{0,2}[a-z]{0,1}", prop::option::of(1_u16..30)));
    (prop_oneof![Just(1_840_u32), 1_u32..10_000_000], article).prop_map(|(number, article)| {
        let law = Legislation::new(number);
        match article {
            Some((article, paragraph)) => law.with_article(&article, paragraph).unwrap(),
            None => law,
        }
    })
}

fn citation() -> impl Strategy<Value = Citation> {
    let gazette = || (1813_u16..2100, 1_u32..100_000);
    prop_oneof![
        4 => paper().prop_map(Citation::Kamerstuk),
        1 => (house(), session(), 1_u32..150, 1_u32..99).prop_map(
            |(house, session, sitting, item)| {
                Citation::Handelingen(Handelingen { house, session, sitting, item })
            }
        ),
        1 => (house(), session(), 1_u32..5_000).prop_map(|(house, session, number)| {
            Citation::Aanhangsel(Aanhangsel { house, session, number })
        }),
        1 => number_of_the_house()
            .prop_map(|(year, number)| Citation::Kamervraag(Kamervraag { year, number })),
        1 => number_of_the_house()
            .prop_map(|(year, number)| Citation::HouseDocument(HouseDocument { year, number })),
        1 => number_of_the_house()
            .prop_map(|(year, number)| Citation::HouseCase(HouseCase { year, number })),
        1 => gazette()
            .prop_map(|(year, number)| Citation::Staatsblad(Staatsblad { year, number })),
        1 => gazette()
            .prop_map(|(year, number)| Citation::Staatscourant(Staatscourant { year, number })),
        1 => law().prop_map(Citation::Legislation),
        1 => (1_u32..5_000, prop::option::of(1946_u16..2100)).prop_map(|(number, year)| {
            Citation::UnResolution(UnResolution { number, year })
        }),
        1 => (1994_u16..2100, 1_u16..100).prop_map(|(year, number)| {
            Citation::UnPresidentialStatement(UnPresidentialStatement { year, number })
        }),
        1 => act().prop_map(Citation::EuAct),
        1 => (1_u32..10_000)
            .prop_map(|number| Citation::Commitment(Commitment::Senate { number })),
        1 => (2000_u16..2100, 1_u8..13, 1_u16..2_000).prop_map(|(year, month, number)| {
            Citation::Commitment(Commitment::House { year, month, number })
        }),
    ]
}

/// Text made of the parts that citations are made of, in any order.
fn near_citations() -> impl Strategy<Value = String> {
    let parts = vec![
        "Kamerstuk",
        "Kamerstukken II",
        "29 521",
        "29521",
        "35 925 X",
        ", nr. ",
        "nrs.",
        "446",
        "-",
        "/",
        "\n",
        "\n\n",
        " ",
        "\u{a0}",
        "\u{ad}",
        "(",
        ")",
        "2009/10",
        "en",
        ",",
        ";",
        ".",
        "S/RES/",
        "VNVR-resolutie",
        "2650",
        "(2022)",
        "GBVB",
        "CFSP",
        "2020/472",
        "BWBR0001840",
        "jci1.3:c:",
        "&artikel=",
        "artikel 97",
        "Grondwet",
        "Stb.",
        "Stcrt.",
        "2022",
        "2022D25755",
        "2023F14522",
        "T02761",
        "TZ202206-123",
        "h-tk-",
        "ah-tk-",
        "kst-",
        "kv-tk-",
        "20152016",
        "Handelingen",
        "Aanhangsel",
        "d.d.",
        "17 juni 2022",
        "medio",
        "augustus",
        "tot en met",
        "t/m",
        "eenentwintig",
        "miljoen",
        "anderhalf",
        "half jaar",
        "13.289",
        "3,5",
        "één",
        "ë",
        "😀",
        "é",
        "99999999999999999999",
        "0",
        "00",
        "999999999",
        "(R2048)",
        "D",
        "p. 3-5",
        "een",
    ];
    prop::collection::vec(prop::sample::select(parts), 0..24).prop_map(|parts| parts.concat())
}

fn holds_its_places(text: &str) -> Result<(), TestCaseError> {
    let known = Catalogue::builtin();
    let mut end = 0;
    for mention in scan(text, &known) {
        let place = mention.place;
        prop_assert!(end <= place.start && place.start < place.end && place.end <= text.len());
        prop_assert_eq!(text.get(place.start..place.end), Some(mention.raw));
        let newlines = text[..place.start].matches('\n').count();
        prop_assert_eq!(place.line, newlines + 1);
        end = place.end;
    }
    for language in Language::ALL {
        let on = Some(jiff::civil::date(2023, 5, 17));
        let read = read_all(text, language, on, &known);
        for date in &read.dates {
            prop_assert_eq!(text.get(date.place.start..date.place.end), Some(date.raw));
            if let Some(when) = &date.when {
                prop_assert!(when.earliest() <= when.latest());
            }
        }
        for number in &read.numbers {
            prop_assert_eq!(
                text.get(number.place.start..number.place.end),
                Some(number.raw)
            );
        }
        let _ = cite(text, &known, language).human(text, language);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_citation_returns_from_every_style(citation in citation()) {
        for style in Style::ALL {
            let printed = citation.print(style);
            prop_assert_eq!(Citation::parse(&printed).ok(), Some(citation.clone()), "{}", printed);
        }
    }

    #[test]
    fn a_citation_returns_from_its_identifier(citation in citation()) {
        let identifier = citation.identifier();
        prop_assert_eq!(Citation::parse(&identifier).ok(), Some(citation.clone()), "{}", identifier);
    }

    #[test]
    fn a_citation_is_found_in_a_sentence(citation in citation(), pad in "[a-z]{3,9}") {
        // A word such as "document" or "zaak" beside it would say more.
        prop_assume!(!["art", "stb"].contains(&pad.as_str()));
        let text = format!("Het {pad} staat in {citation}, dat geldt.");
        let known = Catalogue::empty();
        let found = scan(&text, &known);
        prop_assert_eq!(found.len(), 1, "{}", text);
        prop_assert_eq!(found[0].citation(), Some(&citation), "{}", text);
    }

    #[test]
    fn a_line_break_at_any_space_changes_nothing(citation in citation(), breaks in 1_usize..4) {
        let printed = citation.print(Style::Ministry);
        let broken = printed.replace(' ', &"\n".repeat(breaks.min(2)));
        prop_assert_eq!(Citation::parse(&broken).ok(), Some(citation.clone()), "{:?}", broken);
    }

    #[test]
    fn session_and_pages_return_from_the_model(
        paper in paper().prop_filter("their number has the session already", |paper| {
            !matches!(paper.number(), PaperNumber::OldSenate { .. })
        }),
        session in session(), first in 1_u32..500, more in 0_u32..9,
    ) {
        let detail = Detail {
            house: Some(paper.house()),
            session: Some(session),
            pages: Some(Pages { first, last: first + more }),
            ..Detail::default()
        };
        let text = Citation::Kamerstuk(paper).print_with(Style::Model, &detail);
        let found = scan(&text, &Catalogue::empty());
        prop_assert_eq!(found.len(), 1, "{}", text);
        prop_assert_eq!(found[0].detail, detail, "{}", text);
        prop_assert_eq!(&found[0].reading, &Reading::Certain(Citation::Kamerstuk(paper)));
    }

    #[test]
    fn any_text_is_read_without_a_panic(text in "\\PC{0,200}") {
        holds_its_places(&text)?;
    }

    #[test]
    fn any_bytes_are_read_without_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        holds_its_places(&String::from_utf8_lossy(&bytes))?;
    }

    #[test]
    fn broken_citations_are_read_without_a_panic(text in near_citations()) {
        holds_its_places(&text)?;
    }
}
