//! Rows of CSV: what headers and cells are taken for, and what is said of those that are wrong.

use kader_core::model::{
    Deployment, PrivateGround, Protection, RefusalGround, RequestState, WithdrawalGround,
};
use kader_core::record::Code;
use kader_core::register::Register;
use kader_core::wording::{Lang, say};
use kader_exchange::dossier::Files;
use kader_exchange::sheet::{Fault, Intake, Mapping, RowKind, Rows, Target, columns, read};
use proptest::collection::btree_map;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

pub fn deployments(text: &str) -> Intake {
    read(
        "list.csv",
        text.as_bytes(),
        RowKind::Deployments,
        &Mapping::default(),
    )
}

/// The deployments of an intake that has nothing wrong.
pub fn sound(intake: &Intake) -> Vec<Deployment> {
    assert_eq!(intake.faults, [], "nothing is wrong");
    match &intake.rows {
        Rows::Deployments(builder, rows) => {
            let places = (0..u32::try_from(rows.len()).unwrap()).map(|place| (place, ()));
            builder
                .some(places)
                .map(|(_, deployment)| deployment)
                .collect()
        }
        other => panic!("{other:?}"),
    }
}

/// What is said, as `code cell: message`; each can be said in both languages, with advice.
pub fn said(faults: &[Fault]) -> Vec<String> {
    let one = |fault: &Fault| {
        for lang in Lang::ALL {
            assert_ne!(say(lang, &fault.message), fault.message.name, "{fault:?}");
            assert!(!fault.advice(lang).is_empty(), "{fault:?}");
        }
        format!(
            "{} {}: {}",
            fault.code,
            fault.place.cell().unwrap_or_default(),
            say(Lang::En, &fault.message)
        )
    };
    faults.iter().map(one).collect()
}

#[test]
fn dutch_and_english_headers_and_cells_mean_the_same() {
    let plain = "id,post,person,category,from,until,reconstructed\n\
                 1,alfa,10,military,2023-01-31,2023-12-31,true\n\
                 2,alfa,11,civilian,2023-02-01,,\n";
    let expected = sound(&deployments(plain));
    assert_eq!(expected.len(), 2);
    for other in [
        "Nummer;Functie;Persoon;Categorie;Van;Tot en met;Gereconstrueerd\n\
         1;alfa;10;militair;31-1-2023;31 december 2023;ja\n\
         2;alfa;11;Civiel en politie;1-2-2023;;nee\n",
        "\u{FEFF}NR;functie;Pseudoniem;Personeelscategorie;EERSTE DAG (dd-mm-jjjj);t/m;gereconstrueerd\r\n\
         1;alfa;10;Militairen;2023-01-31;2023-12-31 00:00:00;Ja\r\n\
         \r\n\
         2;alfa;11;politie;01-02-2023;;\r\n\
         ;;;;;;\r\n",
        "Deployment number\tPost id\tPerson number\tPersonnel category\tStart date\tEnd date\tIs reconstructed\n\
         1\talfa\t10\tMilitary personnel\t31 January 2023\t31 December 2023\tyes\n\
         2\talfa\t11\tpolice\t1 February 2023\t\tno\n",
    ] {
        assert_eq!(sound(&deployments(other)), expected, "{other}");
    }
}

#[test]
fn the_order_of_columns_and_lines_before_the_header_do_not_matter() {
    let intake = deployments(
        "Uitzendingen, stand 1 mei;;;;\n\
         Opgesteld door de planner;;;;\n\
         \n\
         Categorie;Van;Persoon;Functie;Nr\n\
         militair;1-1-2023;7;alfa;3\n",
    );
    let found = sound(&intake);
    assert_eq!(found[0].id.0, 3);
    assert_eq!(found[0].person.0, 7);
    let Rows::Deployments(_, rows) = &intake.rows else {
        panic!("deployments");
    };
    assert_eq!(*rows, [5], "the row is the line of the file");
}

#[test]
fn every_error_is_told_at_its_cell() {
    let intake = deployments(
        "nr;functie;persoon;categorie;van;tot en met;bron\n\
         1;Alfa Een;10;militair;31-1-2023;;\n\
         twee;alfa;11;miltair;31-2-2023;;\n\
         3;alfa;12;civiel;1-3-2023;1-2-2023;jvom-2023#2\n\
         4;alfa;13;civiel;;;\n\
         5;alfa;14;civiel;1/3/2023;;#\n\
         6;alfa;15;civiel;1-3-1900;;\n",
    );
    let told: Vec<(Code, String, Option<&str>, Option<&str>)> = intake
        .faults
        .iter()
        .map(|fault| {
            (
                fault.code,
                fault.place.cell().unwrap(),
                fault.field.as_deref(),
                fault.excerpt.as_deref(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            (Code::BadId, "B2".into(), Some("post"), Some("Alfa Een")),
            (Code::WrongType, "A3".into(), Some("id"), Some("twee")),
            (
                Code::UnknownChoice,
                "D3".into(),
                Some("category"),
                Some("miltair")
            ),
            (Code::BadDate, "E3".into(), Some("from"), Some("31-2-2023")),
            (
                Code::ReversedPeriod,
                "F4".into(),
                Some("until"),
                Some("1-2-2023")
            ),
            (Code::MissingField, "5:5".into(), Some("from"), None),
            (Code::BadDate, "E6".into(), Some("from"), Some("1/3/2023")),
            (Code::BadId, "G6".into(), Some("source"), Some("#")),
            (
                Code::OutOfBounds,
                "E7".into(),
                Some("from"),
                Some("1-3-1900")
            ),
        ]
    );
    said(&intake.faults);
    assert!(intake.rows.is_empty());
    let wrong: Vec<(u32, Option<&str>)> = intake
        .wrong
        .iter()
        .map(|(row, id)| (*row, id.as_deref()))
        .collect();
    assert_eq!(wrong.len(), 6);
    assert_eq!(wrong[1], (3, Some("twee")));
}

#[test]
fn columns_that_are_not_understood_are_told_with_the_nearest() {
    let told = |header: &str| {
        let intake = deployments(&format!("{header}\n"));
        assert!(intake.rows.is_empty());
        said(&intake.faults);
        let advice = |fault: &Fault| format!("{} {}", fault.code, fault.advice(Lang::En));
        intake.faults.iter().map(advice).collect::<Vec<_>>()
    };
    let near = told("nr,functie,persoon,categorie,vann,tot en met");
    assert_eq!(near.len(), 1, "that it is missing is no error of its own");
    assert!(
        near[0].starts_with("E007 did you mean “van” (`from`)?"),
        "{near:?}"
    );
    assert_eq!(
        told("nr,functie,persoon,categorie"),
        [
            "E006 add a column with one of these headers: from, van, vanaf, begin, begindatum, \
          startdatum, eerste dag, ingangsdatum, datum van, aanvang, start, begins, start date, \
          first day"
        ]
    );
    let unknown = told("nr,functie,persoon,categorie,van,zomaar iets");
    assert!(
        unknown[0].starts_with("E007 name in the mapping of columns"),
        "{unknown:?}"
    );
    let twice = told("nr,functie,persoon,categorie,van,begindatum");
    assert_eq!(
        twice,
        [
            "E007 two columns are `from`; rename one of them, or leave one out in the mapping of columns"
        ]
    );
    let none = told("apples,pears");
    assert!(
        none[0].starts_with("E006 choose one of: id, post"),
        "{none:?}"
    );
    assert_eq!(
        said(&deployments("").faults),
        ["E006 : there is nothing in it"]
    );
    let requests = read(
        "list.csv",
        b"nr,bijdrage,ingediend,vlag,stand,van\n",
        RowKind::Requests,
        &Mapping::default(),
    );
    assert_eq!(
        said(&requests.faults),
        ["E007 F1: the header “van” can be more than one field"]
    );
    assert_eq!(
        requests.faults[0].advice(Lang::En),
        "use one of voyage.from, state.from as the header, or say so in the mapping of columns"
    );
}

#[test]
fn a_mapping_wins_over_guessing_and_can_leave_columns_out() {
    let text = "nr;van;functie;categorie;vertrek;wie;intern\n1;alfa;x;militair;1-1-2023;7;geheim\n";
    assert!(!deployments(text).is_sound());
    let file = "rows = \"deployments\"\n\n[columns]\n\"Van\" = \"post\"\n\"functie\" = \"-\"\n\
                \"Vertrek\" = \"from\"\nwie = \"person\"\nintern = \"-\"\n";
    let mapping = Mapping::parse("columns.toml", file).unwrap();
    let intake = read("list.csv", text.as_bytes(), RowKind::Deployments, &mapping);
    let found = sound(&intake);
    assert_eq!(found[0].post.as_str(), "alfa");
    assert_eq!(found[0].from.to_string(), "2023-01-01");
    assert_eq!(found[0].remark, None);
    // What was understood is a mapping that gives the same.
    assert_eq!(
        intake.mapping.target("VERTREK"),
        Some(&Target::Field("from".into()))
    );
    let again = Mapping::parse("columns.toml", &intake.mapping.to_toml()).unwrap();
    assert_eq!(again, intake.mapping);
    let intake = read("list.csv", text.as_bytes(), RowKind::Deployments, &again);
    assert_eq!(sound(&intake), found);
}

#[test]
fn what_is_wrong_with_a_mapping_is_told_at_its_line() {
    let faults = Mapping::parse(
        "columns.toml",
        "rows = \"deploymnts\"\nsheets = \"a\"\nsheet = 3\n\n[columns]\n\"Van\" = \"form\"\n\"Tot\" = 1\n",
    )
    .unwrap_err();
    let lines: Vec<Option<u32>> = faults.iter().map(|fault| fault.place.row).collect();
    assert_eq!(lines, [Some(1), Some(2), Some(3), Some(6), Some(7)]);
    assert_eq!(faults[3].advice(Lang::En), "did you mean “from”?");
    said(&faults);
    let faults = Mapping::parse("columns.toml", "[columns\n").unwrap_err();
    assert_eq!(faults[0].code, Code::BadToml);
}

#[test]
fn the_states_of_a_request_are_read_with_what_goes_with_them() {
    let text = "Nummer;Bijdrage;Ingediend;Vlag;Stand;Datum besluit;Door;Grond particulier;\
                Uitgevoerd van;Uitgevoerd tot en met;Grond;Ingetrokken op;Bronnen\n\
                a-1;teams;1-3-2022;NL;Uitgevoerd;2-3-2022;Particulier;geen ruimte;1-4-2022;\
                10-4-2022;;;desk#1\n\
                a-2;teams;2-3-2022;NL;afgewezen;3-3-2022;;;;;Geen team beschikbaar;;desk#1; desk#2\n\
                a-3;teams;3-3-2022;CW;ingetrokken;;;;;;te duur;4-3-2022;\n\
                a-4;teams;4-3-2022;CW;in behandeling;;;;;;;;\n";
    // A list in a cell has semicolons, and so stands in quotes.
    let text = text.replace("desk#1; desk#2", "\"desk#1; desk#2\"");
    let intake = read(
        "list.csv",
        text.as_bytes(),
        RowKind::Requests,
        &Mapping::default(),
    );
    assert_eq!(said(&intake.faults), Vec::<String>::new());
    let Rows::Requests(rows) = intake.rows else {
        panic!("requests");
    };
    let states: Vec<&RequestState> = rows.iter().map(|(_, request)| &request.state).collect();
    assert!(matches!(
        states[0],
        RequestState::CarriedOut {
            by: Protection::Pmsc,
            private_ground: Some(PrivateGround::NoRoom),
            ..
        }
    ));
    assert!(matches!(
        states[1],
        RequestState::Refused {
            ground: RefusalGround::NoTeam,
            ..
        }
    ));
    assert!(matches!(
        states[2],
        RequestState::Withdrawn {
            ground: WithdrawalGround::TooExpensive,
            on: Some(_),
        }
    ));
    assert_eq!(states[3].word(), "submitted");
    assert_eq!(rows[1].1.provenance.sources.len(), 2);
}

#[test]
fn what_a_state_lacks_is_told() {
    let text = "id,contribution,submitted,flag,state,state.decided\na,teams,2022-03-01,NL,,2022-03-02\n\
                b,teams,2022-03-01,NL,refused,2022-03-02\n";
    let intake = read(
        "list.csv",
        text.as_bytes(),
        RowKind::Requests,
        &Mapping::default(),
    );
    assert_eq!(
        said(&intake.faults),
        [
            "E102 F2: the field `state` is missing",
            "E102 E3: the field `ground` is missing"
        ]
    );
    let fields = intake.faults.iter().map(|fault| fault.field.as_deref());
    assert_eq!(
        fields.collect::<Vec<_>>(),
        [Some("state"), Some("state.ground")]
    );
}

#[test]
fn posts_are_read_with_vague_counts_and_both_kinds_of_missing_end() {
    let text = "Nummer;Bijdrage;Functienaam;Soort;Categorie;Aantal;Aantal in woorden;Minste aantal;\
                Meeste aantal;Kortste uitzendduur;Langste uitzendduur;Begin;Einde\n\
                a;unit;Waarnemer;functie;militair;2;;;;6;12;1-1-2022;onbepaalde tijd\n\
                b;unit;Detachement;eenheid;militair;;circa negentig;85;95;;;onbekend;onbekend\n";
    let intake = read(
        "list.csv",
        text.as_bytes(),
        RowKind::Posts,
        &Mapping::default(),
    );
    assert_eq!(said(&intake.faults), Vec::<String>::new());
    let Rows::Posts(rows) = intake.rows else {
        panic!("posts");
    };
    assert_eq!(rows[0].1.until.to_string(), "indefinite");
    assert_eq!(rows[0].1.tour.as_ref().map(|tour| tour.most), Some(12));
    assert_eq!(rows[1].1.seats.words(), Some("circa negentig"));
    assert_eq!(rows[1].1.until.to_string(), "unknown");
}

#[test]
fn torn_rows_and_text_in_another_encoding_are_told() {
    let intake = deployments(
        "id,post,person,category,from\n1,a,1,military\n2,\"a\"b,2,military,2023-01-01\n3,\"a,3\n",
    );
    assert_eq!(
        said(&intake.faults),
        [
            "E008 2:2: this row has 4 cells, the first line has 5",
            "E010 3:3: behind the closing quote of this cell there is more text",
            "E010 4:4: this quote opens a cell and is never closed"
        ]
    );
    let bytes = b"id,post,person,category,from\n1,caf\xE9,1,military,2023-01-01\n";
    let intake = read("list.csv", bytes, RowKind::Deployments, &Mapping::default());
    assert_eq!(intake.faults[0].code, Code::NotUtf8);
    assert_eq!(intake.faults[0].place.row, Some(2));
    let utf_16: Vec<u8> = "id,post"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let intake = read(
        "list.csv",
        &utf_16,
        RowKind::Deployments,
        &Mapping::default(),
    );
    assert_eq!(intake.faults[0].code, Code::NotUtf8);
}

#[test]
fn cells_without_a_header_are_told_and_empty_columns_are_not() {
    let head = "id,post,person,category,from,,\n";
    let sound_rows = format!("{head}1,a,1,military,2023-01-01,,\n");
    assert_eq!(sound(&deployments(&sound_rows)).len(), 1);
    let intake = deployments(&format!("{head}1,a,1,military,2023-01-01,,note\n"));
    assert_eq!(
        said(&intake.faults),
        ["E007 G2: there is no header above this cell, in column G"]
    );
}

#[test]
fn of_very_many_faults_the_first_are_kept_and_all_are_counted() {
    let mut text = String::from("id,post,person,category,from\n");
    for row in 0..12_000 {
        text.push_str(&format!("{row},a,1,military,soon\n"));
    }
    let intake = deployments(&text);
    assert_eq!(intake.faults.len(), 10_000);
    assert_eq!(intake.omitted, 2000);
    assert_eq!(intake.wrong.len(), 12_000);
}

fn any_header() -> impl Strategy<Value = String> {
    prop_oneof!["[a-zA-Zé \"'=#.-]{1,12}", "\\PC{1,8}"]
}

fn any_target() -> impl Strategy<Value = Target> {
    let paths: Vec<String> = RowKind::ALL
        .into_iter()
        .flat_map(columns)
        .map(|column| column.path)
        .collect();
    prop_oneof![select(paths).prop_map(Target::Field), Just(Target::LeftOut)]
}

proptest! {
    #[test]
    fn a_mapping_comes_back_from_its_file(
        columns in btree_map(any_header(), any_target(), 0..8),
        sheet in option::of(any_header()),
    ) {
        let mapping = Mapping { rows: None, sheet, columns };
        prop_assert_eq!(Mapping::parse("columns.toml", &mapping.to_toml()), Ok(mapping));
    }

    /// Whatever bytes come in: no panic, and everything that is said can be shown.
    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        for kind in RowKind::ALL {
            let intake = read("list", &bytes, kind, &Mapping::default());
            said(&intake.faults);
            prop_assert!(intake.is_sound() || !intake.faults.is_empty());
        }
    }

    #[test]
    fn any_cells_are_read_or_told(
        cells in proptest::collection::vec("[0-9a-z;\"#é -]{0,12}", 7),
        header in select(vec![
            "nr;functie;persoon;categorie;van;tot en met;bron",
            "id;post;person;category;from;until;remark",
        ]),
    ) {
        let cells: Vec<String> = cells.iter().map(|cell| cell.replace(['"', ';'], "")).collect();
        let intake = deployments(&format!("{header}\n{}\n", cells.join(";")));
        let is_empty = cells.iter().all(|cell| cell.trim().is_empty());
        let told = usize::from(!intake.faults.is_empty());
        prop_assert_eq!(intake.rows.len() + told, usize::from(!is_empty));
    }
}

pub fn example() -> Register {
    let files: Files = kader_core::checks::example::files()
        .into_iter()
        .map(|(name, text)| (name, text.into_bytes()))
        .collect();
    kader_exchange::dossier::read_files(&files)
        .unwrap_or_else(|_| panic!("the example is a dossier"))
        .register
}
