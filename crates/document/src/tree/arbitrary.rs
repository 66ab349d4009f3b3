//! Random document trees, for the property tests of every renderer.
//!
//! The trees keep the promises that the types cannot make: anchors are unique, ranks of
//! headings are not skipped downwards, references and marks lead somewhere, rows have a cell
//! for each column, and header cells fill their rows. Their words are as hostile as a typist,
//! an importer or an attacker could make them.

use proptest::collection::vec;
use proptest::prelude::*;

use super::{
    Align, Anchor, Block, Cell, CellValue, Column, Document, Drawing, HeaderCell, Heading, Inline,
    Labels, Level, Meta, Note, Notice, NoticeKind, Receipt, Row, RowGroup, RowKind, Table, Term,
};

/// Words: plain ones, ones that mean something to a renderer, and any others.
pub fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => "[A-Za-zéëïöü0-9 ]{1,12}",
        2 => proptest::sample::select(HOSTILE).prop_map(str::to_owned),
        2 => any::<String>(),
        1 => Just(String::new()),
    ]
}

/// What has a meaning in HTML, Typst, XML, Markdown, CSV or to a terminal.
const HOSTILE: &[&str] = &[
    "<script>alert(1)</script>",
    "</p></main><iframe src=//example.org>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "<!-- ",
    "]]>",
    "</style><b>",
    "</title>",
    "&lt;b&gt; &amp;amp; &#0;",
    "javascript:alert(1)",
    "#panic(\"x\") @see $x$ `code` */ // \\",
    "*bold* _it_ [link](https://example.org) {figure}",
    "=cmd|' /C calc'!A0",
    "\u{1b}[31m\u{0}\u{7}\u{fffe}",
    "\u{202e}rtl\u{2066}",
    "a\nb\r\nc\td",
    "ﬁ ǆ 🇳🇱 e\u{301}\u{a0}\u{ad}\u{200b}",
];

fn inline() -> impl Strategy<Value = Inline> {
    let leaf = prop_oneof![
        5 => words().prop_map(|text| Inline::Text { text }),
        2 => (words(), words(), any::<bool>())
            .prop_map(|(text, path, reconstructed)| Inline::Figure { text, path, reconstructed }),
        1 => (words(), words()).prop_map(|(text, reason)| Inline::Unavailable { text, reason }),
        1 => (words(), words(), proptest::option::of(url()))
            .prop_map(|(text, paper, url)| Inline::Citation { text, paper, url }),
        1 => (words(), any::<u16>()).prop_map(|(text, place)| Inline::CrossReference {
            text,
            target: Anchor::new(&place.to_string()),
        }),
        1 => (1_usize..40).prop_map(|number| Inline::NoteReference { number }),
        1 => (words(), words())
            .prop_map(|(text, meaning)| Inline::Abbreviation { text, meaning }),
        1 => words().prop_map(|text| Inline::Gap { text }),
    ];
    leaf.prop_recursive(2, 6, 3, |inner| {
        let content = vec(inner, 0..3);
        prop_oneof![
            content
                .clone()
                .prop_map(|content| Inline::Emphasis { content }),
            content
                .clone()
                .prop_map(|content| Inline::Strong { content }),
            (content, url()).prop_map(|(content, url)| Inline::Link { content, url }),
        ]
    })
}

fn url() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => Just("https://example.org/a?b=c&d#e".to_owned()),
        1 => Just("mailto:post@example.org".to_owned()),
        1 => words(),
        1 => words().prop_map(|words| format!("https://example.org/{words}")),
    ]
}

/// A run of inlines.
pub fn run() -> impl Strategy<Value = Vec<Inline>> {
    vec(inline(), 0..4)
}

fn heading() -> impl Strategy<Value = Heading> {
    let level = proptest::sample::select(vec![
        Level::Chapter,
        Level::Section,
        Level::Subsection,
        Level::Topic,
        Level::Subtopic,
    ]);
    (
        level,
        proptest::option::of(words()),
        words(),
        run(),
        any::<bool>(),
    )
        .prop_map(|(level, number, anchor, text, in_contents)| Heading {
            level,
            number,
            anchor: Anchor::new(&anchor),
            text,
            in_contents,
        })
}

fn align() -> impl Strategy<Value = Align> {
    prop_oneof![Just(Align::Start), Just(Align::End)]
}

fn row(columns: usize) -> impl Strategy<Value = Row> {
    let value = proptest::sample::select(vec![
        CellValue::Words,
        CellValue::Count,
        CellValue::Blank,
        CellValue::Unavailable,
    ]);
    let cell = (run(), value).prop_map(|(content, value)| match value {
        CellValue::Blank => Cell {
            content: Vec::new(),
            value,
        },
        _ => Cell { content, value },
    });
    (
        vec(cell, columns),
        prop_oneof![4 => Just(RowKind::Body), 1 => Just(RowKind::Total)],
    )
        .prop_map(|(cells, kind)| Row { kind, cells })
}

/// The rows of a header: one, or two in which the first spans what the second tells apart.
fn header(columns: usize) -> impl Strategy<Value = Vec<Vec<HeaderCell>>> {
    let spans = vec(1_u16..4, columns);
    (vec((run(), align()), columns * 2), spans, 0_u8..3).prop_map(move |(texts, spans, rows)| {
        let mut texts = texts.into_iter();
        let mut cell = |columns, rows| {
            let (content, align) = texts.next().unwrap_or((Vec::new(), Align::Start));
            HeaderCell {
                content,
                columns,
                rows,
                align,
            }
        };
        match rows {
            0 => Vec::new(),
            1 => vec![(0..columns).map(|_| cell(1, 1)).collect()],
            _ => {
                let mut left = u16::try_from(columns).unwrap_or(1);
                let (mut first, mut second) = (Vec::new(), Vec::new());
                for span in spans {
                    let span = span.min(left);
                    left -= span;
                    match span {
                        0 => break,
                        1 => first.push(cell(1, 2)),
                        _ => {
                            first.push(cell(span, 1));
                            second.extend((0..span).map(|_| cell(1, 1)));
                        }
                    }
                }
                if second.is_empty() {
                    first.iter_mut().for_each(|cell| cell.rows = 1);
                    vec![first]
                } else {
                    vec![first, second]
                }
            }
        }
    })
}

/// A table.
pub fn table() -> impl Strategy<Value = Table> {
    (1_usize..6).prop_flat_map(|columns| {
        let column = (words(), align(), 0_u16..50).prop_map(|(key, align, share)| Column {
            key,
            align,
            share,
        });
        let group = (proptest::option::of(run()), vec(row(columns), 0..3))
            .prop_map(|(label, rows)| RowGroup { label, rows });
        let remarks = vec(run(), 0..2);
        (
            words(),
            run(),
            vec(column, columns),
            header(columns),
            vec(group, 0..3),
            remarks,
        )
            .prop_map(
                |(anchor, caption, columns, header, groups, remarks)| Table {
                    anchor: Anchor::new(&anchor),
                    caption,
                    columns,
                    header,
                    groups,
                    remarks,
                },
            )
    })
}

fn drawing() -> impl Strategy<Value = Drawing> {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 604 120\">\
               <defs><linearGradient id=\"fade\"><stop offset=\"0\" stop-color=\"#ffffff\"/>\
               </linearGradient></defs><rect width=\"9\" height=\"9\" fill=\"url(#fade)\"/>\
               <text x=\"1\" y=\"9\">A &amp; B</text></svg>";
    (
        words(),
        run(),
        run(),
        words(),
        proptest::option::of(table()),
        vec(run(), 0..2),
    )
        .prop_map(
            move |(anchor, title, subtitle, alternative, data, remarks)| Drawing {
                anchor: Anchor::new(&anchor),
                title,
                subtitle,
                svg: svg.to_owned(),
                alternative,
                data,
                remarks,
            },
        )
}

/// A block; those that hold blocks are nested a little.
pub fn block() -> impl Strategy<Value = Block> {
    let leaf = prop_oneof![
        4 => run().prop_map(|content| Block::Paragraph { content }),
        1 => vec((run(), run()), 0..3).prop_map(|terms| Block::Terms {
            terms: terms.into_iter().map(|(term, meaning)| Term { term, meaning }).collect(),
        }),
        2 => table().prop_map(Block::Table),
        1 => drawing().prop_map(Block::Drawing),
    ];
    let kind = proptest::sample::select(vec![
        NoticeKind::Information,
        NoticeKind::Decision,
        NoticeKind::Reconstructed,
        NoticeKind::Gap,
    ]);
    leaf.prop_recursive(2, 6, 2, move |inner| {
        let content = vec(inner, 0..3);
        prop_oneof![
            (any::<bool>(), vec(content.clone(), 0..3))
                .prop_map(|(ordered, items)| Block::List { ordered, items }),
            content.clone().prop_map(|content| Block::Quote { content }),
            (kind.clone(), run(), content).prop_map(|(kind, title, content)| Block::Notice(
                Notice {
                    kind,
                    title,
                    content
                }
            )),
        ]
    })
}

fn labels() -> impl Strategy<Value = Labels> {
    vec(words(), 17).prop_map(|words| {
        // None is empty: a label without words is a fault of the words, not of a tree.
        let mut words = words.into_iter().map(|word| format!("w{word}"));
        let mut next = || words.next().unwrap_or_default();
        Labels {
            contents: next(),
            page: next(),
            of: next(),
            notes: next(),
            note: next(),
            reconstructed: next(),
            table: next(),
            drawing: next(),
            show_data: next(),
            colophon: next(),
            back: next(),
            skip: next(),
            receipt: std::array::from_fn(|_| next()),
        }
    })
}

fn meta() -> impl Strategy<Value = Meta> {
    let texts = vec(words(), 9);
    let lists = (vec(words(), 0..3), vec(words(), 0..3), vec(words(), 0..3));
    (texts, lists, vec(run(), 0..3), labels()).prop_map(
        |(texts, (issuers, keywords, parameters), notices, labels)| {
            let mut texts = texts.into_iter();
            let mut next = || texts.next().unwrap_or_default();
            Meta {
                language: "nl".to_owned(),
                title: format!("T{}", next()),
                subtitle: next(),
                issuers,
                date: next(),
                running_head: next(),
                description: next(),
                keywords,
                notices,
                labels,
                receipt: Receipt {
                    producer: next(),
                    input_sha256: next(),
                    known_at: next(),
                    valid_on: next(),
                    parameters,
                },
            }
        },
    )
}

/// A whole document that keeps every promise of the tree.
pub fn document() -> impl Strategy<Value = Document> {
    let part = prop_oneof![
        2 => heading().prop_map(Block::Heading),
        5 => block(),
    ];
    (meta(), vec(part, 0..8), vec(run(), 0..4)).prop_map(|(meta, body, notes)| {
        let notes = notes.into_iter().map(|text| Note { text }).collect();
        let mut document = Document { meta, body, notes };
        mend(&mut document);
        document
    })
}

/// Makes anchors unique, ranks follow each other, and references lead somewhere.
fn mend(document: &mut Document) {
    let mut anchors = Vec::new();
    let mut rank = None;
    for block in &mut document.body {
        if let Block::Heading(heading) = block {
            let most = rank.map_or(Level::Chapter, Level::below);
            heading.level = heading.level.min(most);
            rank = Some(heading.level);
        }
        each_anchor(block, &mut |anchor| {
            *anchor = Anchor::new(&format!("{} {}", anchor.as_str(), anchors.len()));
            anchors.push(anchor.clone());
        });
    }
    let notes = document.notes.len();
    let mut lead = |inline: &mut Inline| match inline {
        Inline::CrossReference { target, text } => {
            let place = target.as_str().bytes().map(usize::from).sum::<usize>();
            match anchors.get(place.checked_rem(anchors.len()).unwrap_or(0)) {
                Some(anchor) => *target = anchor.clone(),
                None => {
                    *inline = Inline::Text {
                        text: std::mem::take(text),
                    }
                }
            }
        }
        Inline::NoteReference { number } => match (*number).checked_rem(notes) {
            Some(place) => *number = place + 1,
            None => {
                *inline = Inline::Text {
                    text: String::new(),
                }
            }
        },
        _ => {}
    };
    document
        .meta
        .notices
        .iter_mut()
        .for_each(|run| each_inline(run, &mut lead));
    document
        .body
        .iter_mut()
        .for_each(|block| each_run(block, &mut |run| each_inline(run, &mut lead)));
    document
        .notes
        .iter_mut()
        .for_each(|note| each_inline(&mut note.text, &mut lead));
}

fn each_anchor(block: &mut Block, visit: &mut dyn FnMut(&mut Anchor)) {
    match block {
        Block::Heading(heading) => visit(&mut heading.anchor),
        Block::Table(table) => visit(&mut table.anchor),
        Block::Drawing(drawing) => {
            visit(&mut drawing.anchor);
            if let Some(data) = &mut drawing.data {
                visit(&mut data.anchor);
            }
        }
        Block::List { items, .. } => {
            items
                .iter_mut()
                .flatten()
                .for_each(|block| each_anchor(block, visit));
        }
        Block::Quote { content } => content
            .iter_mut()
            .for_each(|block| each_anchor(block, visit)),
        Block::Notice(notice) => {
            notice
                .content
                .iter_mut()
                .for_each(|block| each_anchor(block, visit));
        }
        Block::Paragraph { .. } | Block::Terms { .. } => {}
    }
}

fn each_run(block: &mut Block, visit: &mut dyn FnMut(&mut Vec<Inline>)) {
    match block {
        Block::Heading(heading) => visit(&mut heading.text),
        Block::Paragraph { content } => visit(content),
        Block::Terms { terms } => {
            for term in terms {
                visit(&mut term.term);
                visit(&mut term.meaning);
            }
        }
        Block::Table(table) => each_run_of_table(table, visit),
        Block::Drawing(drawing) => {
            visit(&mut drawing.title);
            visit(&mut drawing.subtitle);
            drawing.remarks.iter_mut().for_each(&mut *visit);
            if let Some(data) = &mut drawing.data {
                each_run_of_table(data, visit);
            }
        }
        Block::List { items, .. } => {
            items
                .iter_mut()
                .flatten()
                .for_each(|block| each_run(block, visit));
        }
        Block::Quote { content } => content.iter_mut().for_each(|block| each_run(block, visit)),
        Block::Notice(notice) => {
            visit(&mut notice.title);
            notice
                .content
                .iter_mut()
                .for_each(|block| each_run(block, visit));
        }
    }
}

fn each_run_of_table(table: &mut Table, visit: &mut dyn FnMut(&mut Vec<Inline>)) {
    visit(&mut table.caption);
    for cell in table.header.iter_mut().flatten() {
        visit(&mut cell.content);
    }
    for group in &mut table.groups {
        if let Some(label) = &mut group.label {
            visit(label);
        }
        for cell in group.rows.iter_mut().flat_map(|row| &mut row.cells) {
            visit(&mut cell.content);
        }
    }
    table.remarks.iter_mut().for_each(visit);
}

fn each_inline(run: &mut [Inline], visit: &mut dyn FnMut(&mut Inline)) {
    for inline in run {
        if let Inline::Emphasis { content }
        | Inline::Strong { content }
        | Inline::Link { content, .. } = inline
        {
            each_inline(content, visit);
        }
        visit(inline);
    }
}
