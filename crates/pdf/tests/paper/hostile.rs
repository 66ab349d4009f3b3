//! Documents that no one would write on purpose.

use kader_document::tree::{
    Align, Anchor, Block, CellValue, Document, Drawing, Inline, Level, Meta, Note, NoticeKind,
    RowKind, arbitrary, text,
};
use kader_pdf::{PdfError, render};
use proptest::prelude::*;

use crate::write::{column, group, head, heading, list, meta, notice, paragraph, row, runs, table};
use crate::{sample, tidy, tools};

fn document(body: Vec<Block>) -> Document {
    Document {
        meta: meta("Proef"),
        body,
        notes: Vec::new(),
    }
}

fn words(text: &str) -> Block {
    Block::Paragraph {
        content: vec![Inline::Text {
            text: text.to_owned(),
        }],
    }
}

/// Renders, validates, and reads back without spaces, which lines and hyphens may have changed.
fn read(name: &str, document: &Document) -> Option<String> {
    let pdf = render(document).unwrap();
    if let Some(failures) = tools::failures(name, &pdf) {
        assert_eq!(failures, "", "{name}");
    }
    let squeeze = |page: &String| {
        page.chars()
            .filter(|it| !it.is_whitespace())
            .collect::<String>()
    };
    tools::pages(name, &pdf).map(|pages| pages.iter().map(squeeze).collect())
}

#[test]
fn markup_is_words() {
    let signs =
        r##"#panic("x") *a* _b_ `c` $x^2$ <lab> @ref \ // /* ~ -- --- "q" 'q' [z] = + / #[ #{"##;
    // The short way of writing trees has signs of its own, so the cells are made by hand.
    let mut table = table(
        "",
        vec![column("a", 1), column(">b", 1)],
        &["", ""],
        vec![group(None, Vec::new())],
    );
    table.caption = vec![text(signs)];
    table.header[0][0].content = vec![text(signs)];
    table.groups[0].label = Some(vec![text(signs)]);
    let mut document = document(vec![
        heading(Level::Chapter, "1|Kop"),
        words(signs),
        Block::Table(table),
    ]);
    document.meta.title = signs.to_owned();
    document.meta.running_head = signs.to_owned();
    document.meta.receipt.parameters = vec![signs.to_owned()];
    if let Some(read) = read("markup.pdf", &document) {
        let wanted: String = signs.chars().filter(|it| !it.is_whitespace()).collect();
        assert!(read.matches(&wanted).count() >= 4, "{read}");
    }
}

#[test]
fn an_empty_document_has_a_title_page_and_a_receipt() {
    let mut empty = document(Vec::new());
    empty.meta.subtitle.clear();
    empty.meta.issuers.clear();
    empty.meta.date.clear();
    empty.meta.running_head.clear();
    empty.meta.description.clear();
    empty.meta.keywords.clear();
    if let Some(read) = read("empty.pdf", &empty) {
        assert!(
            read.contains("Proef") && read.contains("Verantwoording"),
            "{read}"
        );
        assert!(!read.contains("Inhoud"), "contents of nothing: {read}");
    }
}

#[test]
fn long_words_and_long_paragraphs_stay_on_the_page() {
    let long = "x".repeat(400);
    let url = format!(
        "https://example.org/{}",
        "pad/naar-iets.html?q=1&".repeat(20)
    );
    let mut narrow = table(
        "Smal",
        vec![column("a", 1), column(">b", 1), column("c", 8)],
        &["a", "b", "c"],
        vec![group(None, vec![row(RowKind::Body, &["a", "b", "c"])])],
    );
    for cell in &mut narrow.groups[0].rows[0].cells {
        cell.content = vec![text(long.clone())];
    }
    let document = document(vec![
        heading(Level::Chapter, "1|Kop"),
        words(&long),
        words(&url),
        words(&"Een zin die steeds terugkomt, tot de bladzijde vol is en nog een. ".repeat(200)),
        Block::Table(narrow),
    ]);
    if let Some(read) = read("long.pdf", &document) {
        let read = read.replace('\u{200b}', "");
        assert!(read.matches('x').count() >= 4 * 400, "words are cut off");
    }
}

#[test]
fn a_table_of_sixty_rows_repeats_its_header() {
    let rows = (1..=60).map(|number| {
        row(
            RowKind::Body,
            &[&format!("rij {number}"), &format!("{{{number}}}"), "{?}"],
        )
    });
    let table = table(
        "Zestig rijen",
        vec![column("name", 3), column(">a", 1), column(">b", 1)],
        &["Kolomnaam", "eerste", "tweede"],
        vec![
            group(Some("Groep een"), rows.collect()),
            group(
                None,
                vec![row(RowKind::Total, &["Totaal", "{1830}", "{?}"])],
            ),
        ],
    );
    let pdf = render(&document(vec![
        heading(Level::Chapter, "1|Kop"),
        Block::Table(table),
    ]))
    .unwrap();
    let Some(pages) = tools::pages("sixty.pdf", &pdf) else {
        return;
    };
    let with_rows: Vec<&String> = pages.iter().filter(|page| page.contains("rij ")).collect();
    assert!(with_rows.len() >= 2, "{} pages", with_rows.len());
    for page in &with_rows {
        assert!(
            page.contains("Kolomnaam") && page.contains("tweede"),
            "no header: {page}"
        );
    }
    let all = pages.concat();
    for number in 1..=60 {
        assert!(
            all.contains(&format!("rij {number}")),
            "row {number} is missing"
        );
    }
    let last = with_rows.last().unwrap();
    assert!(
        last.contains("Totaal") && last.contains("rij 60"),
        "the total stands alone: {last}"
    );
}

#[test]
fn thirty_notes_in_cells_are_told_below_the_table() {
    let rows = (1..=30).map(|number| {
        row(
            RowKind::Body,
            &[
                &format!("rij {number}"),
                &format!("{{{}}}[^{number}]", number * 11),
            ],
        )
    });
    let table = table(
        "Noten[^30]",
        vec![column("name", 3), column(">a", 1)],
        &["Naam[^1]", "aantal[^2]"],
        vec![group(Some("Groep[^3]"), rows.collect())],
    );
    let mut document = document(vec![
        heading(Level::Chapter, "1|Kop[^4]"),
        paragraph("Tekst[^5] en nog eens[^5], in 2022[^6] en verder.[^7][^8]"),
        Block::Table(table),
    ]);
    document.notes = (1..=30)
        .map(|number| Note {
            text: runs(&format!("Uitleg nummer {number}, zie [^2].")),
        })
        .collect();
    if let Some(read) = read("notes.pdf", &document) {
        for number in 1..=30 {
            assert!(
                read.contains(&format!("Uitlegnummer{number},")),
                "note {number} is missing"
            );
        }
        assert_eq!(read.matches("Uitlegnummer9,").count(), 1);
        // Marks after digits close with a bracket.
        assert!(read.contains("20226)"), "{read}");
        assert!(read.contains("23121)"), "{read}");
    }
}

#[test]
fn a_note_without_a_mark_on_paper_is_not_lost() {
    let mut document = document(vec![
        heading(Level::Chapter, "1|Kop"),
        paragraph("Niets[^9]."),
    ]);
    document.notes = vec![Note {
        text: runs("Zoek mij."),
    }];
    if let Some(read) = read("unmarked.pdf", &document) {
        assert!(read.contains("Zoekmij."), "{read}");
    }
}

#[test]
fn notes_stand_on_the_page_of_their_marks() {
    // Paragraphs of all lengths, so that marks fall at every height of a page.
    let mut body = vec![heading(Level::Chapter, "1|Kop")];
    let mut notes = Vec::new();
    for number in 1..=60_usize {
        let before = "Woorden om de regels te vullen. ".repeat(number % 7);
        let after = " Nog meer woorden daarna.".repeat(number % 5);
        body.push(heading(Level::Section, &format!("1.{number}|Deel")));
        body.push(paragraph(&format!(
            "{before}teken {number}.[^{number}]{after}"
        )));
        notes.push(Note {
            text: runs(&format!(
                "Uitleg van noot {number}. {}",
                "Met toelichting. ".repeat(number % 6)
            )),
        });
    }
    let mut document = document(body);
    document.notes = notes;
    let pdf = render(&document).unwrap();
    let Some(pages) = tools::pages("marks.pdf", &pdf) else {
        return;
    };
    for number in 1..=60 {
        // Between two words a line may end.
        let joined = |page: &String| page.split_whitespace().collect::<Vec<_>>().join(" ");
        let on = |words: String| {
            let found = pages.iter().position(|page| joined(page).contains(&words));
            found.unwrap()
        };
        assert_eq!(
            on(format!("teken {number}.")),
            on(format!("van noot {number}.")),
            "note {number}"
        );
    }
}

#[test]
fn blocks_within_blocks() {
    let nested = Block::List {
        ordered: true,
        items: vec![
            vec![paragraph("een"), list(false, &["twee", "drie"])],
            vec![],
            vec![Block::Quote {
                content: vec![paragraph("vier")],
            }],
        ],
    };
    let inner = vec![
        nested,
        heading(Level::Subtopic, "9.9.9|Kop in een mededeling"),
        Block::Table(table("Binnen", vec![column("a", 1)], &["a"], vec![])),
        notice(NoticeKind::Gap, "", "vijf"),
    ];
    let Block::Notice(mut outer) = notice(NoticeKind::Decision, "Buiten", "zes") else {
        unreachable!()
    };
    outer.content.extend(inner);
    if let Some(read) = read("nested.pdf", &document(vec![Block::Notice(outer)])) {
        for word in ["een", "twee", "drie", "vier", "vijf", "zes", "Binnen"] {
            assert!(read.contains(word), "{word} is missing");
        }
    }
}

#[test]
fn tables_of_odd_shapes() {
    let empty = table(
        "Geen rijen",
        vec![column("a", 0), column(">b", 0)],
        &[],
        vec![group(Some("leeg"), Vec::new()), group(None, Vec::new())],
    );
    let mut short = table(
        "Korte kop",
        vec![column("a", 1), column("b", 1), column("c", 1)],
        &["a"],
        vec![group(None, vec![row(RowKind::Total, &["x", "", "{?}"])])],
    );
    short.header.push(vec![head("b", 2, 9, Align::End)]);
    short.groups[0].rows[0].cells[1].value = CellValue::Blank;
    let body = vec![
        heading(Level::Chapter, "Kop"),
        Block::Table(empty),
        Block::Table(short),
    ];
    if let Some(read) = read("odd.pdf", &document(body)) {
        assert!(
            read.contains("Geenrijen") && read.contains("Kortekop"),
            "{read}"
        );
    }
}

#[test]
fn links_lead_somewhere_or_are_words() {
    let citation = |url: Option<&str>| Inline::Citation {
        text: "Kamerstuk".to_owned(),
        paper: "kst".to_owned(),
        url: url.map(str::to_owned),
    };
    let reference = |target: &str| Inline::CrossReference {
        text: "verwijzing".to_owned(),
        target: Anchor::new(target),
    };
    let links = |content: Vec<Inline>| {
        let body = vec![
            heading(Level::Chapter, "1|Kop"),
            Block::Paragraph { content },
        ];
        let mut document = document(body);
        document.meta.labels.contents = String::from("Inhoud");
        let pdf = render(&document).unwrap();
        pdf.windows(13)
            .filter(|bytes| bytes == b"/Subtype/Link")
            .count()
    };
    let none = links(vec![text("geen")]);
    assert_eq!(
        links(vec![citation(Some("https://example.org/a"))]),
        none + 1
    );
    assert_eq!(links(vec![reference("1")]), none + 1);
    for content in [
        citation(None),
        citation(Some("javascript:alert(1)")),
        citation(Some("file:///etc/passwd")),
        reference("nergens"),
    ] {
        assert_eq!(links(vec![content.clone()]), none, "{content:?}");
    }
    let within = Inline::Link {
        content: vec![citation(Some("https://example.org/a"))],
        url: "https://example.org/b".to_owned(),
    };
    assert_eq!(links(vec![within]), none + 1);
}

#[test]
fn a_drawing_higher_than_the_page_is_made_smaller() {
    let drawing = Drawing {
        anchor: Anchor::new("d"),
        title: runs("Hoog"),
        subtitle: Vec::new(),
        svg: "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 3000'>\
              <text x='1' y='2990' font-family='Fira Sans' font-size='90'>onderaan</text></svg>"
            .to_owned(),
        alternative: "Een hoge tekening.".to_owned(),
        data: None,
        remarks: vec![runs("Bron: niets.")],
    };
    let body = vec![heading(Level::Chapter, "1|Kop"), Block::Drawing(drawing)];
    let pdf = render(&document(body)).unwrap();
    let Some(pages) = tools::pages("high.pdf", &pdf) else {
        return;
    };
    let page = pages.iter().find(|page| page.contains("Hoog")).unwrap();
    let place = |words: &str| {
        page.find(words)
            .unwrap_or_else(|| panic!("no {words}: {page}"))
    };
    assert!(
        place("Hoog") < place("onderaan") && place("onderaan") < place("Bron: niets."),
        "{page}"
    );
}

/// Typst cannot export a word that is hyphenated where a link in it ends.
#[test]
fn a_word_may_be_a_link_in_part() {
    let link = |words: &str| Inline::Link {
        content: vec![text(words)],
        url: "https://example.org/".to_owned(),
    };
    let mut table = table(
        "Smal",
        vec![column("a", 30), column("b", 1)],
        &["", ""],
        vec![group(None, vec![row(RowKind::Body, &["a", "b"])])],
    );
    table.groups[0].rows[0].cells[1].content = vec![link("kabinets"), text("besluiten")];
    let body = vec![heading(Level::Chapter, "1|Kop"), Block::Table(table)];
    if let Some(read) = read("part.pdf", &document(body)) {
        assert!(read.contains("kabinetsbesluiten"), "{read}");
    }
}

#[test]
fn what_cannot_be_set_is_told_with_its_place() {
    let mut document = document(vec![
        heading(Level::Chapter, "1|Kop"),
        words("Een ✓ en een 中."),
        Block::Drawing(Drawing {
            anchor: Anchor::new("d"),
            title: runs("Kapot"),
            subtitle: Vec::new(),
            svg: "<svg viewBox='0 0 10 10'><rect></svg>".to_owned(),
            alternative: String::new(),
            data: None,
            remarks: Vec::new(),
        }),
        Block::Table(table(
            "Scheef",
            vec![column("a", 1)],
            &["a", "b"],
            vec![group(None, vec![row(RowKind::Body, &["x", "y"])])],
        )),
    ]);
    document.meta.title = " ".to_owned();
    let PdfError::Document(faults) = render(&document).unwrap_err() else {
        panic!("another error")
    };
    let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
    for (place, problem) in [
        ("title page", "title is empty"),
        ("heading “1 Kop”", "U+2713"),
        ("heading “1 Kop”", "U+4E2D"),
        ("drawing 1 “Kapot”", "no SVG"),
        ("table 1 “Scheef”", "has 2 cells"),
    ] {
        assert!(
            told.iter()
                .any(|it| it.starts_with(place) || it.contains(place))
                && told.iter().any(|it| it.contains(problem)),
            "{problem}: {told:?}"
        );
    }
    assert_eq!(faults.len(), 5, "{told:?}");
}

#[test]
fn another_language_has_its_own_hyphens() {
    for (language, fits) in [
        ("nl", true),
        ("nl-BE", true),
        ("en", true),
        ("fr", true),
        ("", false),
        ("n l", false),
        ("nl-x-1", false),
    ] {
        let mut document = sample::report();
        document.body.truncate(2);
        document.meta.language = language.to_owned();
        assert_eq!(render(&document).is_ok(), fits, "{language}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 48,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    /// Whatever a tree holds, it becomes a PDF or is told what it cannot have.
    #[test]
    fn any_tree_is_set_or_told(document in arbitrary::document()) {
        match render(&document) {
            Ok(pdf) => prop_assert!(pdf.starts_with(b"%PDF-")),
            Err(PdfError::Document(faults)) => prop_assert!(!faults.is_empty()),
            Err(other) => prop_assert!(false, "{}", other),
        }
    }

    /// A tree without characters that the typeface lacks becomes a PDF that conforms.
    #[test]
    fn any_tree_of_known_characters_is_set(mut document in arbitrary::document()) {
        tidy::each_text(&mut document, &mut |text| {
            text.retain(|character| character.is_ascii() || "éëïöü–’€".contains(character));
        });
        let Meta { language, title, receipt, .. } = &mut document.meta;
        "nl".clone_into(language);
        title.push_str("Titel");
        "2023-04-30".clone_into(&mut receipt.valid_on);
        match render(&document) {
            Ok(pdf) => {
                if let Some(failures) = tools::failures("any.pdf", &pdf) {
                    prop_assert_eq!(failures, "");
                }
            }
            Err(PdfError::Document(faults)) => {
                // Random drawings are seldom SVG, random headings often empty.
                let other = faults.iter().find(|fault| {
                    !fault.place.contains("drawing") && !fault.problem.contains("says nothing")
                });
                prop_assert!(other.is_none(), "{}", other.unwrap());
            }
            Err(other) => prop_assert!(false, "{}", other),
        }
    }
}
