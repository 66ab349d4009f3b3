//! What a page must hold to, construct by construct.

use super::reader::Read;
use crate::html::{Setting, Sheet, blocks, drawing, inlines, page, table};
use crate::tree::{
    Align, Anchor, Block, Cell, CellValue, Column, Document, Drawing, HeaderCell, Heading, Inline,
    Labels, Level, Meta, Note, Notice, NoticeKind, Receipt, Row, RowGroup, RowKind, Table, Term,
    text,
};

fn labels() -> Labels {
    let word = str::to_owned;
    Labels {
        contents: word("Inhoud"),
        page: word("Pagina"),
        of: word("van"),
        notes: word("Noten"),
        note: word("Noot"),
        reconstructed: word("gereconstrueerd"),
        table: word("Tabel"),
        drawing: word("Figuur"),
        show_data: word("Toon de cijfers"),
        colophon: word("Colofon"),
        back: word("Terug"),
        skip: word("Naar de tekst"),
        receipt: [
            "Programma",
            "Invoer",
            "Bekend op",
            "Geldig op",
            "Instellingen",
        ]
        .map(str::to_owned),
    }
}

/// A document with everything but a body and notes.
pub(super) fn document() -> Document {
    Document {
        meta: Meta {
            language: "nl".to_owned(),
            title: "Titel".to_owned(),
            subtitle: "Ondertitel".to_owned(),
            issuers: vec!["Een".to_owned(), "Twee".to_owned()],
            date: "2023".to_owned(),
            running_head: "Kop".to_owned(),
            description: "Waarover het \"gaat\".".to_owned(),
            keywords: vec!["missie".to_owned(), "kader".to_owned()],
            notices: vec![vec![text("Een voorbeeld.")]],
            labels: labels(),
            receipt: Receipt {
                producer: "kader 0.1.0".to_owned(),
                input_sha256: "ab12".to_owned(),
                known_at: "dossier".to_owned(),
                valid_on: "2023-04-30".to_owned(),
                parameters: vec!["editie jvom-2023".to_owned(), "taal nl".to_owned()],
            },
        },
        body: Vec::new(),
        notes: Vec::new(),
    }
}

fn with(body: Vec<Block>) -> Read {
    Read::new(&page(&Document { body, ..document() }))
}

fn line(inline: Inline) -> String {
    inlines(&[inline], &Setting::new(&labels())).into_string()
}

fn heading(level: Level, words: &str) -> Block {
    Block::Heading(Heading {
        level,
        number: None,
        anchor: Anchor::new(words),
        text: vec![text(words)],
        in_contents: true,
    })
}

fn paragraph(content: Vec<Inline>) -> Block {
    Block::Paragraph { content }
}

#[test]
fn the_page_says_what_it_is() {
    let read = with(Vec::new());
    assert_eq!(read.one("html").get("lang"), Some("nl"));
    assert_eq!(read.one("title").words, "Titel – Ondertitel");
    assert_eq!(read.one("h1").words, "Titel");
    let meta = |name: &str| {
        let mut metas = read.all("meta");
        let found = metas.find(|element| element.get("name") == Some(name));
        found
            .and_then(|element| element.get("content"))
            .map(str::to_owned)
    };
    assert_eq!(
        meta("description").as_deref(),
        Some("Waarover het \"gaat\".")
    );
    assert_eq!(meta("keywords").as_deref(), Some("missie, kader"));
    assert_eq!(meta("author").as_deref(), Some("Een, Twee"));
    assert_eq!(meta("generator").as_deref(), Some("kader 0.1.0"));
    assert_eq!(meta("kader-input-sha256").as_deref(), Some("ab12"));
    assert_eq!(
        meta("kader-parameters").as_deref(),
        Some("editie jvom-2023; taal nl")
    );
}

#[test]
fn the_policy_lets_in_the_style_of_the_page_and_nothing_else() {
    let html = page(&document());
    let read = Read::new(&html);
    let policy = read
        .all("meta")
        .find(|element| element.get("http-equiv") == Some("Content-Security-Policy"))
        .and_then(|element| element.get("content"))
        .unwrap()
        .to_owned();
    let style = html
        .split_once("<style>")
        .unwrap()
        .1
        .split_once("</style>")
        .unwrap()
        .0;
    assert_eq!(style, Sheet::with_fonts().text());
    assert!(policy.contains(&Sheet::with_fonts().source()));
    assert!(policy.starts_with("default-src 'none';"));
}

#[test]
fn one_can_skip_to_the_text_and_read_the_receipt() {
    let read = with(Vec::new());
    let first = read.all("a").next().unwrap();
    assert_eq!(
        (first.words.as_str(), first.get("href")),
        ("Naar de tekst", Some("#main__"))
    );
    assert_eq!(read.one("main").get("id"), Some("main__"));
    let receipt: Vec<&str> = read
        .all("dd")
        .map(|element| element.words.as_str())
        .collect();
    assert_eq!(
        receipt,
        [
            "kader 0.1.0",
            "ab12",
            "dossier",
            "2023-04-30",
            "editie jvom-2023; taal nl"
        ]
    );
}

#[test]
fn a_receipt_leaves_out_what_it_does_not_know() {
    let mut document = document();
    document.meta.receipt.known_at = String::new();
    let read = Read::new(&page(&document));
    assert_eq!(read.all("dt").count(), 4);
    assert!(!read.words.contains("Bekend op"));
}

#[test]
fn sections_stand_in_each_other_and_ranks_follow() {
    let read = with(vec![
        heading(Level::Chapter, "een"),
        heading(Level::Section, "twee"),
        heading(Level::Subsection, "drie"),
        heading(Level::Topic, "vier"),
        heading(Level::Subtopic, "vijf"),
        heading(Level::Chapter, "zes"),
    ]);
    for (name, words, depth) in [
        ("h2", "een", 1),
        ("h3", "twee", 2),
        ("h4", "drie", 3),
        ("h5", "vier", 4),
        ("h6", "vijf", 5),
    ] {
        let element = read.all(name).next().unwrap();
        assert_eq!(element.words, words);
        assert_eq!(
            element
                .within
                .iter()
                .filter(|name| *name == "section")
                .count(),
            depth
        );
    }
    let named: Vec<Option<&str>> = read
        .all("section")
        .map(|element| element.get("aria-labelledby"))
        .collect();
    assert_eq!(
        named,
        [
            Some("een_title"),
            Some("twee_title"),
            None,
            None,
            None,
            Some("zes_title")
        ]
    );
}

#[test]
fn a_skipped_level_is_no_skipped_rank() {
    let read = with(vec![
        heading(Level::Chapter, "een"),
        heading(Level::Topic, "twee"),
    ]);
    assert_eq!(read.one("h3").words, "twee");
}

#[test]
fn a_heading_without_words_is_none() {
    let read = with(vec![
        heading(Level::Chapter, " "),
        heading(Level::Section, "twee"),
    ]);
    let ranked: Vec<&str> = read
        .all("h2")
        .map(|element| element.words.as_str())
        .collect();
    assert_eq!(ranked, ["twee", "Colofon"]);
}

#[test]
fn the_contents_are_as_deep_as_the_sections() {
    let mut hidden = heading(Level::Section, "verborgen");
    if let Block::Heading(heading) = &mut hidden {
        heading.in_contents = false;
    }
    let document = Document {
        body: vec![
            heading(Level::Chapter, "een"),
            heading(Level::Section, "twee"),
            hidden,
            heading(Level::Chapter, "drie"),
        ],
        notes: vec![Note {
            text: vec![text("noot")],
        }],
        ..document()
    };
    let read = Read::new(&page(&document));
    let links: Vec<(&str, &str, usize)> = read
        .all("a")
        .filter(|element| element.within.iter().any(|name| name == "li"))
        .map(|element| {
            let depth = element.within.iter().filter(|name| *name == "ol").count();
            (element.words.as_str(), element.get("href").unwrap(), depth)
        })
        .collect();
    assert_eq!(
        links,
        [
            ("een", "#een", 1),
            ("twee", "#twee", 2),
            ("drie", "#drie", 1),
            ("Noten", "#notes__", 1)
        ]
    );
    assert_eq!(read.one("nav").get("aria-label"), Some("Inhoud"));
    assert_eq!(read.one("summary").words, "Inhoud");
}

#[test]
fn a_document_without_headings_has_no_contents() {
    assert_eq!(with(vec![paragraph(vec![text("x")])]).all("nav").count(), 0);
}

#[test]
fn a_figure_says_its_path() {
    let figure = |reconstructed| Inline::Figure {
        text: "28".to_owned(),
        path: "annex2/untso/deployed.military".to_owned(),
        reconstructed,
    };
    assert_eq!(
        line(figure(false)),
        "<span class=\"figure\" data-figure=\"annex2/untso/deployed.military\" \
         title=\"annex2/untso/deployed.military\">28</span>"
    );
    let read = Read::new(&line(figure(true)));
    assert_eq!(read.words, "28 (gereconstrueerd)");
    assert!(read.elements[0].has_class("reconstructed"));
    let labels = labels();
    let asked = Setting {
        why: Some("/waarom/"),
        ..Setting::new(&labels)
    };
    let read = Read::new(inlines(&[figure(false)], &asked).as_str());
    assert_eq!(
        read.one("a").get("href"),
        Some("/waarom/annex2/untso/deployed.military")
    );
}

#[test]
fn what_is_not_available_says_why() {
    let inline = Inline::Unavailable {
        text: "n.b.".to_owned(),
        reason: "niet geteld".to_owned(),
    };
    let read = Read::new(&line(inline));
    assert_eq!(read.words, "n.b. (niet geteld)");
    assert_eq!(read.elements[0].get("title"), Some("niet geteld"));
}

#[test]
fn citations_and_links_lead_elsewhere_and_say_so() {
    let citation = |url: Option<&str>| Inline::Citation {
        text: "Kamerstuk 29 521, nr. 446".to_owned(),
        paper: "kst-29521-446".to_owned(),
        url: url.map(str::to_owned),
    };
    let read = Read::new(&line(citation(Some("https://example.org/kst"))));
    let link = read.one("a");
    assert_eq!(link.get("href"), Some("https://example.org/kst"));
    assert_eq!(link.get("rel"), Some("external noopener noreferrer"));
    assert_eq!(link.get("data-paper"), Some("kst-29521-446"));
    for url in [
        None,
        Some("javascript:alert(1)"),
        Some("http://example.org"),
    ] {
        assert_eq!(
            Read::new(&line(citation(url))).all("a").count(),
            0,
            "{url:?}"
        );
    }
    let link = |content| Inline::Link {
        content,
        url: "mailto:post@example.org".to_owned(),
    };
    let inner = link(vec![text("binnen"), citation(Some("https://example.org"))]);
    let read = Read::new(&line(link(vec![text("buiten "), inner])));
    assert_eq!(
        read.one("a").words,
        "buiten binnenKamerstuk 29 521, nr. 446"
    );
    assert_eq!(line(link(vec![text("  ")])), "  ");
}

#[test]
fn a_reference_leads_to_what_is_there() {
    let reference = |target: &str| {
        paragraph(vec![Inline::CrossReference {
            text: format!("zie {target}"),
            target: Anchor::new(target),
        }])
    };
    let read = with(vec![
        heading(Level::Chapter, "een"),
        reference("een"),
        reference("elders"),
    ]);
    let links: Vec<&str> = read
        .all("a")
        .filter(|element| element.words.starts_with("zie"))
        .filter_map(|element| element.get("href"))
        .collect();
    assert_eq!(links, ["#een"]);
    assert!(read.words.contains("zie elders"));
}

#[test]
fn a_second_place_of_one_name_has_an_id_of_its_own() {
    let read = with(vec![
        heading(Level::Chapter, "een"),
        heading(Level::Chapter, "een"),
    ]);
    let ids: Vec<&str> = read
        .all("section")
        .filter_map(|element| element.get("id"))
        .collect();
    assert_eq!(ids, ["een", "een_2"]);
}

#[test]
fn notes_lead_back_to_each_of_their_marks() {
    let mark = |number| Inline::NoteReference { number };
    let document = Document {
        body: vec![paragraph(vec![mark(1), mark(2), mark(1), mark(0), mark(9)])],
        notes: vec![
            Note {
                text: vec![text("eerste")],
            },
            Note {
                text: vec![text("tweede, zie "), mark(1)],
            },
        ],
        ..document()
    };
    let read = Read::new(&page(&document));
    let marks: Vec<(&str, &str)> = read
        .all("a")
        .filter(|element| element.get("role") == Some("doc-noteref"))
        .map(|element| {
            (
                element.get("id").unwrap(),
                element.get("aria-label").unwrap(),
            )
        })
        .collect();
    assert_eq!(
        marks,
        [
            ("mark__1", "Noot 1"),
            ("mark__2", "Noot 2"),
            ("mark__1_2", "Noot 1"),
            ("mark__1_3", "Noot 1")
        ]
    );
    let back: Vec<&str> = read
        .all("a")
        .filter(|element| element.get("role") == Some("doc-backlink"))
        .filter_map(|element| element.get("href"))
        .collect();
    assert_eq!(back, ["#mark__1", "#mark__1_2", "#mark__1_3", "#mark__2"]);
    assert_eq!(read.of_class("note-mark").len(), 6);
    let notes = read
        .elements
        .iter()
        .find(|element| element.get("role") == Some("doc-endnotes"));
    assert_eq!(
        notes.and_then(|notes| notes.get("aria-labelledby")),
        Some("notes__")
    );
}

#[test]
fn each_chapter_gives_an_abbreviation_in_full_once() {
    let abbreviation = || {
        paragraph(vec![Inline::Abbreviation {
            text: "UNTSO".to_owned(),
            meaning: "United Nations Truce Supervision Organization".to_owned(),
        }])
    };
    let read = with(vec![
        heading(Level::Chapter, "een"),
        abbreviation(),
        heading(Level::Section, "twee"),
        abbreviation(),
        heading(Level::Chapter, "drie"),
        abbreviation(),
    ]);
    let given: Vec<Option<&str>> = read
        .all("abbr")
        .map(|element| element.get("title"))
        .collect();
    assert_eq!(
        given,
        [Some("United Nations Truce Supervision Organization"); 2]
    );
    assert_eq!(read.words.matches("UNTSO").count(), 3);
}

#[test]
fn what_is_missing_is_marked() {
    assert_eq!(
        line(Inline::Gap {
            text: "datum <besluit>".to_owned()
        }),
        "<mark class=\"gap\">datum &lt;besluit&gt;</mark>"
    );
}

#[test]
fn lists_terms_quotes_and_notices() {
    let labels = labels();
    let html = blocks(
        &[
            Block::List {
                ordered: true,
                items: vec![
                    vec![paragraph(vec![text("kort")])],
                    vec![
                        paragraph(vec![text("lang")]),
                        Block::List {
                            ordered: false,
                            items: vec![vec![]],
                        },
                    ],
                ],
            },
            Block::Terms {
                terms: vec![Term {
                    term: vec![text("VPD")],
                    meaning: vec![text("Detachment")],
                }],
            },
            Block::Quote {
                content: vec![paragraph(vec![text("gezegd")])],
            },
            Block::Notice(Notice {
                kind: NoticeKind::Decision,
                title: vec![text("Besluit")],
                content: vec![paragraph(vec![text("genomen")])],
            }),
        ],
        &Setting::new(&labels),
    );
    assert_eq!(
        html.as_str(),
        "<ol>\n<li>kort</li>\n<li><p>lang</p>\n<ul>\n<li></li>\n</ul>\n</li>\n</ol>\n\
         <dl class=\"terms\">\n<div><dt>VPD</dt><dd>Detachment</dd></div>\n</dl>\n\
         <blockquote>\n<p>gezegd</p>\n</blockquote>\n\
         <div class=\"notice notice-decision\" role=\"note\" aria-label=\"Besluit\">\n\
         <p class=\"notice-title\">Besluit</p>\n<p>genomen</p>\n</div>\n"
    );
}

fn cell(words: &str) -> Cell {
    let value = match words {
        "" => CellValue::Blank,
        "n.b." => CellValue::Unavailable,
        words if words.bytes().all(|byte| byte.is_ascii_digit()) => CellValue::Count,
        _ => CellValue::Words,
    };
    let content = if words.is_empty() {
        Vec::new()
    } else {
        vec![text(words)]
    };
    Cell { content, value }
}

fn row(kind: RowKind, words: [&str; 3]) -> Row {
    Row {
        kind,
        cells: words.map(cell).to_vec(),
    }
}

fn head(words: &str, columns: u16, rows: u16) -> HeaderCell {
    HeaderCell {
        content: vec![text(words)],
        columns,
        rows,
        align: Align::Start,
    }
}

fn deployed() -> Table {
    let column = |key: &str, align| Column {
        key: key.to_owned(),
        align,
        share: 1,
    };
    Table {
        anchor: Anchor::new("tabel"),
        caption: vec![text("Ingezet")],
        columns: vec![
            column("mission", Align::Start),
            column("military", Align::End),
            column("civilian", Align::End),
        ],
        header: vec![
            vec![head("Missie", 1, 2), head("Ingezet", 2, 1)],
            vec![head("Militair", 1, 1), head("Civiel", 1, 1)],
        ],
        groups: vec![
            RowGroup {
                label: Some(vec![text("Afrika")]),
                rows: vec![
                    row(RowKind::Body, ["EUTM", "21", "n.b."]),
                    row(RowKind::Total, ["Afrika samen", "21", ""]),
                ],
            },
            RowGroup {
                label: None,
                rows: vec![row(RowKind::Total, ["Totaal", "21", "0"])],
            },
        ],
        remarks: vec![vec![text("Bron")]],
    }
}

fn shown(read: &Read, words: &str) -> super::reader::Element {
    let mut cells = read
        .elements
        .iter()
        .filter(|element| ["th", "td"].contains(&element.name.as_str()));
    cells
        .find(|element| element.words == words)
        .unwrap()
        .clone()
}

#[test]
fn cells_name_their_headers() {
    let labels = labels();
    let read = Read::new(table(&deployed(), &Setting::new(&labels)).as_str());
    let over = shown(&read, "Ingezet");
    assert_eq!(
        (over.get("scope"), over.get("colspan")),
        (Some("colgroup"), Some("2"))
    );
    assert_eq!(shown(&read, "Missie").get("rowspan"), Some("2"));
    assert_eq!(shown(&read, "Civiel").get("scope"), Some("col"));
    let group = shown(&read, "Afrika");
    assert_eq!(
        (group.get("scope"), group.get("colspan")),
        (Some("rowgroup"), Some("3"))
    );
    assert_eq!(shown(&read, "EUTM").get("scope"), Some("row"));
    let ids = shown(&read, "21").get("headers").unwrap().to_owned();
    let words: Vec<&str> = ids
        .split(' ')
        .map(|id| {
            let mut all = read.elements.iter();
            all.find(|element| element.get("id") == Some(id))
                .unwrap()
                .words
                .as_str()
        })
        .collect();
    assert_eq!(words, ["Afrika", "EUTM", "Ingezet", "Militair"]);
    assert_eq!(read.all("colgroup").count(), 2);
    assert_eq!(read.all("col").count(), 3);
}

#[test]
fn groups_and_totals_stand_apart() {
    let labels = labels();
    let read = Read::new(table(&deployed(), &Setting::new(&labels)).as_str());
    assert_eq!(read.all("tbody").count(), 1);
    assert_eq!(read.one("tfoot").words.trim(), "Totaal210");
    let totals: Vec<&str> = read
        .of_class("total")
        .iter()
        .map(|element| element.words.trim())
        .collect();
    assert_eq!(totals, ["Afrika samen21", "Totaal210"]);
    assert!(shown(&read, "n.b.").has_class("unavailable"));
    assert!(shown(&read, "21").has_class("end") && shown(&read, "21").has_class("count"));
}

#[test]
fn only_the_last_group_is_the_foot() {
    let labels = labels();
    let mut twice = deployed();
    let total = twice.groups[1].clone();
    twice.groups.insert(0, total.clone());
    twice.groups.insert(2, total);
    let read = Read::new(table(&twice, &Setting::new(&labels)).as_str());
    assert_eq!(read.all("tbody").count(), 3);
    assert_eq!(read.all("tfoot").count(), 1);
}

#[test]
fn a_plain_table_needs_scopes_only() {
    let labels = labels();
    let mut plain = deployed();
    plain.header = vec![vec![
        head("Missie", 1, 1),
        head("Militair", 1, 1),
        head("Civiel", 1, 1),
    ]];
    let read = Read::new(table(&plain, &Setting::new(&labels)).as_str());
    assert!(
        read.elements
            .iter()
            .all(|element| element.get("headers").is_none())
    );
    assert_eq!(shown(&read, "Militair").get("scope"), Some("col"));
}

#[test]
fn an_empty_header_is_no_header() {
    let labels = labels();
    let mut table = deployed();
    table.header = vec![vec![head("", 1, 1), head("Militair", 1, 1)]];
    let read = Read::new(super::super::table(&table, &Setting::new(&labels)).as_str());
    let names: Vec<&str> = read
        .elements
        .iter()
        .filter(|element| element.within.last().is_some_and(|name| name == "tr"))
        .take(3)
        .map(|element| element.name.as_str())
        .collect();
    assert_eq!(names, ["td", "th", "td"]);
}

#[test]
fn a_table_scrolls_in_a_region_that_the_keyboard_reaches() {
    let read = with(vec![Block::Table(deployed())]);
    let region = read.of_class("scroll")[0];
    assert_eq!(region.get("tabindex"), Some("0"));
    assert_eq!(region.get("aria-labelledby"), Some("tabel_caption"));
    assert_eq!(read.one("caption").words, "Tabel 1 Ingezet");
    assert_eq!(read.of_class("remarks")[0].words.trim(), "Bron");
}

fn picture(svg: &str) -> Drawing {
    Drawing {
        anchor: Anchor::new("figuur"),
        title: vec![text("Het kader was vol")],
        subtitle: vec![text("per maand")],
        svg: svg.to_owned(),
        alternative: "Een lijn op \"twaalf\".".to_owned(),
        data: Some(deployed()),
        remarks: vec![vec![text("Bron")]],
    }
}

#[test]
fn a_drawing_is_an_image_with_words_and_figures() {
    let svg = "<svg viewBox=\"0 0 604 240.2\" class=\"chart\" aria-label=\"eigen\"><defs>\
               <pattern id=\"arced\"><path d=\"M0 0\"/></pattern></defs>\
               <rect fill=\"url(#arced)\"/><use href=\"#arced\"/></svg>";
    let read = with(vec![
        Block::Drawing(picture(svg)),
        Block::Drawing(picture(svg)),
    ]);
    let image = read.all("svg").next().unwrap();
    assert_eq!(image.get("role"), Some("img"));
    assert_eq!(image.get("aria-label"), Some("Een lijn op \"twaalf\"."));
    assert_eq!(
        (image.get("width"), image.get("height")),
        (Some("604"), Some("241"))
    );
    let ids: Vec<&str> = read
        .all("pattern")
        .filter_map(|element| element.get("id"))
        .collect();
    assert_eq!(ids, ["figuur_svg_arced", "figuur_2_svg_arced"]);
    let fills: Vec<&str> = read
        .all("rect")
        .filter_map(|element| element.get("fill"))
        .collect();
    assert_eq!(
        fills,
        ["url(#figuur_svg_arced)", "url(#figuur_2_svg_arced)"]
    );
    let captions: Vec<&str> = read
        .of_class("drawing-title")
        .iter()
        .map(|element| element.words.as_str())
        .collect();
    assert_eq!(
        captions,
        ["Figuur 1 Het kader was vol", "Figuur 2 Het kader was vol"]
    );
    assert_eq!(read.all("summary").next().unwrap().words, "Toon de cijfers");
    assert_eq!(read.all("caption").next().unwrap().words, "Ingezet");
}

#[test]
fn a_picture_without_words_of_its_own_is_named_by_its_title() {
    let labels = labels();
    let mut named = picture("<svg viewBox=\"0 0 1 1\"/>");
    named.alternative = " ".to_owned();
    let read = Read::new(drawing(&named, &Setting::new(&labels)).as_str());
    assert_eq!(read.one("svg").get("aria-label"), Some("Het kader was vol"));
}

#[test]
fn an_unsafe_picture_gives_way_to_its_words() {
    let labels = labels();
    for svg in [
        "<svg onload=\"alert(1)\"></svg>",
        "<script>alert(1)</script>",
        "",
    ] {
        let html = drawing(&picture(svg), &Setting::new(&labels)).into_string();
        assert!(!html.contains("alert"));
        let read = Read::new(&html);
        assert_eq!(
            read.of_class("drawing-missing")[0].words,
            "Een lijn op \"twaalf\"."
        );
        assert_eq!(read.all("svg").count(), 0);
    }
}

#[test]
fn pieces_begin_at_the_rank_of_their_page() {
    let labels = labels();
    let body = [
        heading(Level::Chapter, "een"),
        heading(Level::Section, "twee"),
    ];
    let setting = Setting {
        first_rank: 4,
        ..Setting::new(&labels)
    };
    let read = Read::new(blocks(&body, &setting).as_str());
    assert_eq!(read.one("h4").words, "een");
    assert_eq!(read.one("h5").words, "twee");
}
