//! CommonMark to blocks of the tree.

use std::collections::BTreeMap;
use std::ops::Range;

use kader_core::record::{Code, Span};
use kader_core::wording::Message;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::run::Run;
use super::{Problem, Resolve};
use crate::tree::{Anchor, Block, Heading, Inline, Level};

/// A text as blocks.
#[derive(Debug, Default)]
pub struct Parsed {
    /// Its blocks. A mark of a footnote bears the number of its name in `footnotes`, from 1.
    pub blocks: Vec<Block>,
    /// The footnotes in the order in which their marks first stand in the text.
    pub footnotes: Vec<Vec<Inline>>,
    /// The words that were typed, with their places: what is no figure, date or citation.
    pub typed: Vec<(String, usize)>,
    /// What is wrong.
    pub problems: Vec<Problem>,
}

/// Parses the text of a section. Its headings rank from `below` on; `anchor` begins theirs.
#[must_use]
pub fn parse(source: &str, below: Level, anchor: &str, resolver: &dyn Resolve) -> Parsed {
    let mut builder = Builder {
        source,
        below,
        anchor,
        resolver,
        run: Run::default(),
        frames: vec![Frame::Blocks(Vec::new())],
        marks: Vec::new(),
        definitions: BTreeMap::new(),
        parsed: Parsed::default(),
    };
    for (event, range) in Parser::new_ext(source, Options::ENABLE_FOOTNOTES).into_offset_iter() {
        builder.event(event, range);
    }
    builder.finish()
}

/// What is being put together.
enum Frame {
    /// Blocks: the text, an item, a quotation, a footnote.
    Blocks(Vec<Block>),
    /// Items of a list.
    Items(bool, Vec<Vec<Block>>),
    /// Words of a paragraph or heading.
    Inlines(Vec<Inline>),
}

struct Builder<'s> {
    source: &'s str,
    below: Level,
    anchor: &'s str,
    resolver: &'s dyn Resolve,
    run: Run,
    frames: Vec<Frame>,
    /// The names of footnotes in the order of their marks.
    marks: Vec<String>,
    definitions: BTreeMap<String, (Vec<Inline>, Span)>,
    parsed: Parsed,
}

impl Builder<'_> {
    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        if !matches!(event, Event::Text(_) | Event::SoftBreak) {
            self.end_run();
        }
        match event {
            Event::Text(words) => {
                let before = range
                    .start
                    .checked_sub(1)
                    .and_then(|at| self.source.get(at..=at));
                self.open_words();
                self.run.push(&words, range.start, before == Some("\\"));
            }
            Event::SoftBreak => {
                self.open_words();
                self.run.push(" ", range.start, false);
            }
            Event::HardBreak => self.refuse("construct-line-break", &range),
            Event::Code(_) => self.refuse("construct-code", &range),
            Event::Html(_) | Event::InlineHtml(_) => self.refuse("construct-html", &range),
            Event::InlineMath(_) | Event::DisplayMath(_) => {
                self.refuse("construct-math", &range);
            }
            Event::Rule => self.refuse("construct-rule", &range),
            Event::TaskListMarker(_) => self.refuse("construct-task", &range),
            Event::FootnoteReference(name) => {
                let place = self.marks.iter().position(|mark| **mark == *name);
                let number = place.unwrap_or_else(|| {
                    self.marks.push(name.to_string());
                    self.marks.len() - 1
                });
                self.inline(Inline::NoteReference { number: number + 1 });
            }
            Event::Start(tag) => self.start(&tag, &range),
            Event::End(tag) => self.end(tag, &range),
        }
    }

    fn refuse(&mut self, construct: &'static str, range: &Range<usize>) {
        self.parsed.problems.push(Problem {
            code: Code::BadNarrative,
            span: Span::new(range.start, range.end),
            message: Message::new("E304").with("construct", Message::new(construct)),
            remedy: None,
        });
    }

    /// Words in a tight list stand in no paragraph of their own: they get one.
    fn open_words(&mut self) {
        if matches!(self.frames.last(), Some(Frame::Blocks(_))) {
            self.frames.push(Frame::Inlines(Vec::new()));
        }
    }

    fn end_run(&mut self) {
        let mut inlines = Vec::new();
        let Parsed {
            typed, problems, ..
        } = &mut self.parsed;
        self.run
            .finish(self.resolver, &mut inlines, typed, problems);
        for inline in inlines {
            self.inline(inline);
        }
    }

    fn inline(&mut self, inline: Inline) {
        self.open_words();
        if let Some(Frame::Inlines(inlines)) = self.frames.last_mut() {
            inlines.push(inline);
        }
    }

    fn block(&mut self, block: Block) {
        if let Some(Frame::Blocks(blocks)) = self.frames.last_mut() {
            blocks.push(block);
        }
    }

    fn take_inlines(&mut self) -> Vec<Inline> {
        match self.frames.pop() {
            Some(Frame::Inlines(inlines)) => inlines,
            Some(other) => {
                self.frames.push(other);
                Vec::new()
            }
            None => Vec::new(),
        }
    }

    fn take_blocks(&mut self) -> Vec<Block> {
        self.close_words();
        match self.frames.pop() {
            Some(Frame::Blocks(blocks)) => blocks,
            Some(other) => {
                self.frames.push(other);
                Vec::new()
            }
            None => Vec::new(),
        }
    }

    /// Ends the paragraph that a tight list's words were given.
    fn close_words(&mut self) {
        if matches!(self.frames.last(), Some(Frame::Inlines(_))) {
            let content = self.take_inlines();
            self.block(Block::Paragraph { content });
        }
    }

    fn start(&mut self, tag: &Tag<'_>, range: &Range<usize>) {
        match tag {
            Tag::Paragraph | Tag::Heading { .. } | Tag::Emphasis | Tag::Strong => {
                self.frames.push(Frame::Inlines(Vec::new()));
            }
            Tag::Link { .. } => {
                self.open_words();
                self.frames.push(Frame::Inlines(Vec::new()));
            }
            Tag::List(first) => {
                self.close_words();
                self.frames.push(Frame::Items(first.is_some(), Vec::new()));
            }
            Tag::Item | Tag::BlockQuote(_) | Tag::FootnoteDefinition(_) => {
                self.frames.push(Frame::Blocks(Vec::new()));
            }
            Tag::Image { .. } => {
                self.refuse("construct-image", range);
                self.frames.push(Frame::Inlines(Vec::new()));
            }
            Tag::CodeBlock(_) => {
                self.refuse("construct-code", range);
                self.frames.push(Frame::Blocks(Vec::new()));
            }
            Tag::HtmlBlock => self.frames.push(Frame::Blocks(Vec::new())),
            _ => {
                self.refuse("construct-other", range);
                self.frames.push(Frame::Blocks(Vec::new()));
            }
        }
    }

    fn end(&mut self, tag: TagEnd, range: &Range<usize>) {
        match tag {
            TagEnd::Paragraph => {
                let content = self.take_inlines();
                if !content.is_empty() {
                    self.block(Block::Paragraph { content });
                }
            }
            TagEnd::Heading(level) => {
                let text = self.take_inlines();
                let heading = self.heading(level, text);
                self.block(Block::Heading(heading));
            }
            TagEnd::Emphasis => {
                let content = self.take_inlines();
                self.inline(Inline::Emphasis { content });
            }
            TagEnd::Strong => {
                let content = self.take_inlines();
                self.inline(Inline::Strong { content });
            }
            TagEnd::Link => {
                let content = self.take_inlines();
                self.link(content, range);
            }
            TagEnd::Image => {
                self.take_inlines();
            }
            TagEnd::Item => {
                let item = self.take_blocks();
                if let Some(Frame::Items(_, items)) = self.frames.last_mut() {
                    items.push(item);
                }
            }
            TagEnd::List(_) => {
                if let Some(Frame::Items(ordered, items)) = self.frames.pop() {
                    self.block(Block::List { ordered, items });
                }
            }
            TagEnd::BlockQuote(_) => {
                let content = self.take_blocks();
                self.block(Block::Quote { content });
            }
            TagEnd::FootnoteDefinition => {
                let blocks = self.take_blocks();
                self.define(blocks, range);
            }
            _ => {
                self.take_blocks();
            }
        }
    }

    fn heading(&self, level: HeadingLevel, text: Vec<Inline>) -> Heading {
        let mut rank = self.below;
        for _ in 1..level as usize {
            rank = rank.below();
        }
        let words = crate::tree::plain_text(&text);
        Heading {
            level: rank,
            number: None,
            anchor: Anchor::new(&format!("{}-{words}", self.anchor)),
            text,
            in_contents: false,
        }
    }

    fn link(&mut self, content: Vec<Inline>, range: &Range<usize>) {
        // The address stands in the source between the last parentheses of the range.
        let address = self
            .source
            .get(range.clone())
            .and_then(|link| link.rsplit_once("](").map(|(_, address)| address))
            .map(|address| address.trim_end_matches(')').trim().to_owned())
            .unwrap_or_default();
        if address.starts_with("https://") || address.starts_with("mailto:") {
            self.inline(Inline::Link {
                content,
                url: address,
            });
        } else {
            self.refuse("construct-link", range);
        }
    }

    /// Keeps a footnote. The tree has footnotes of one run: paragraphs of one become sentences.
    fn define(&mut self, blocks: Vec<Block>, range: &Range<usize>) {
        let mut run: Vec<Inline> = Vec::new();
        for block in blocks {
            match block {
                Block::Paragraph { content } => {
                    if !run.is_empty() {
                        run.push(crate::tree::text(" "));
                    }
                    run.extend(content);
                }
                _ => self.refuse("construct-in-footnote", range),
            }
        }
        let name = self
            .source
            .get(range.clone())
            .and_then(|text| text.trim_start().strip_prefix("[^"))
            .and_then(|text| text.split_once("]:"))
            .map(|(name, _)| name.to_owned())
            .unwrap_or_default();
        self.definitions
            .insert(name, (run, Span::new(range.start, range.end)));
    }

    fn finish(mut self) -> Parsed {
        self.end_run();
        self.parsed.blocks = self.take_blocks();
        for name in &self.marks {
            if let Some((run, _)) = self.definitions.remove(name) {
                self.parsed.footnotes.push(run);
            }
        }
        for (_, (_, span)) in std::mem::take(&mut self.definitions) {
            self.parsed.problems.push(Problem {
                code: Code::BadNarrative,
                span,
                message: Message::new("E304")
                    .with("construct", Message::new("construct-lone-footnote")),
                remedy: None,
            });
        }
        // A mark without a footnote stays words in CommonMark; a reader would see the brackets.
        for (words, source) in &self.parsed.typed {
            if let Some(at) = words.find("[^") {
                self.parsed.problems.push(Problem {
                    code: Code::BadNarrative,
                    span: Span::new(source + at, source + at + 2),
                    message: Message::new("E304")
                        .with("construct", Message::new("construct-lone-mark")),
                    remedy: None,
                });
            }
        }
        self.parsed
            .problems
            .sort_by_key(|problem| (problem.span.start, problem.code));
        self.parsed
    }
}

#[cfg(test)]
mod tests {
    use super::super::Placeholder;
    use super::*;
    use crate::tree::plain_text;

    struct Echo;

    impl Resolve for Echo {
        fn resolve(&self, placeholder: &Placeholder<'_>) -> Result<Inline, Problem> {
            Ok(Inline::Figure {
                text: format!("<{}:{}>", placeholder.path, placeholder.form.word()),
                path: placeholder.path.to_owned(),
                reconstructed: false,
            })
        }
    }

    fn words(source: &str) -> Vec<String> {
        let parsed = parse(source, Level::Topic, "x", &Echo);
        assert_eq!(parsed.problems, []);
        parsed
            .blocks
            .iter()
            .map(|block| match block {
                Block::Paragraph { content } => plain_text(content),
                Block::Heading(heading) => format!("# {}", plain_text(&heading.text)),
                Block::List { items, .. } => format!("{} items", items.len()),
                other => format!("{other:?}"),
            })
            .collect()
    }

    #[test]
    fn figures_are_found_between_other_words() {
        assert_eq!(
            words("# Kop\n\nEr zijn {annex2/a_b/deployed.military|words} *mensen*,\nnu."),
            [
                "# Kop",
                "Er zijn <annex2/a_b/deployed.military:words> mensen, nu."
            ]
        );
    }

    #[test]
    fn an_escaped_brace_means_itself() {
        assert_eq!(
            words("een \\{a/b\\} zonder cijfer"),
            ["een {a/b} zonder cijfer"]
        );
    }

    #[test]
    fn tight_lists_have_items() {
        let parsed = parse("- een\n- {a/b}\n- drie", Level::Topic, "x", &Echo);
        let Some(Block::List { items, .. }) = parsed.blocks.first() else {
            panic!("no list: {:?}", parsed.blocks);
        };
        let items: Vec<String> = items
            .iter()
            .map(|item| match item.as_slice() {
                [Block::Paragraph { content }] => plain_text(content),
                other => format!("{other:?}"),
            })
            .collect();
        assert_eq!(items, ["een", "<a/b:>", "drie"]);
    }

    #[test]
    fn faults_stand_at_their_place() {
        let source = "Tekst {a/b|rood} en {open, <b>vet</b> en een mark[^x].";
        let parsed = parse(source, Level::Topic, "x", &Echo);
        let found: Vec<(Code, &str)> = parsed
            .problems
            .iter()
            .map(|problem| {
                let span = problem.span.start as usize..problem.span.end as usize;
                (problem.code, &source[span])
            })
            .collect();
        assert_eq!(
            found,
            [
                (Code::UnknownForm, "{a/b|rood}"),
                (Code::BadPlaceholder, "{"),
                (Code::BadNarrative, "<b>"),
                (Code::BadNarrative, "</b>"),
                (Code::BadNarrative, "[^"),
            ]
        );
    }

    #[test]
    fn footnotes_are_numbered_by_their_marks() {
        let source = "Een[^b] en twee[^a].\n\n[^a]: De a.\n\n[^b]: De {b/c}.\n";
        let parsed = parse(source, Level::Topic, "x", &Echo);
        assert_eq!(parsed.problems, []);
        let notes: Vec<String> = parsed
            .footnotes
            .iter()
            .map(|note| plain_text(note))
            .collect();
        assert_eq!(notes, ["De <b/c:>.", "De a."]);
    }
}
