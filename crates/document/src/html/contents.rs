//! The contents: a list of links, as deep as the sections are.

use crate::tree::{Document, Heading, plain_text};

use super::writer::{Address, Attribute, Html, Id};

/// The contents of a document, beside the text on a wide screen and folded above it on a
/// narrow one. A document without headings has none.
pub(super) fn contents(html: &mut Html, document: &Document) {
    let headings: Vec<&Heading> = document
        .headings()
        .filter(|heading| heading.in_contents && !plain_text(&heading.text).trim().is_empty())
        .collect();
    if headings.is_empty() {
        return;
    }
    let meta = &document.meta;
    html.element("nav")
        .class("contents")
        .set(Attribute::AriaLabel, &meta.labels.contents)
        .block(|html| {
            html.line();
            if !meta.running_head.trim().is_empty() {
                html.element("p").class("running-head").block(|html| {
                    html.element("a")
                        .href(&Address::within(&Id::fixed("top")))
                        .text(&meta.running_head);
                });
            }
            html.element("details").block(|html| {
                html.element("summary")
                    .block(|html| html.text(&meta.labels.contents));
                list(html, &headings, !document.notes.is_empty(), document);
            });
        });
}

/// The headings as a list; those below the first stand in a list within it.
fn list(html: &mut Html, mut headings: &[&Heading], with_ends: bool, document: &Document) {
    html.element("ol").block(|html| {
        html.line();
        while let [first, rest @ ..] = headings {
            let end = rest
                .iter()
                .position(|next| next.level <= first.level)
                .unwrap_or(rest.len());
            let (below, rest) = rest.split_at(end);
            headings = rest;
            html.element("li").block(|html| {
                entry(html, first);
                if !below.is_empty() {
                    html.line();
                    list(html, below, false, document);
                }
            });
        }
        if with_ends {
            html.element("li").block(|html| {
                html.element("a")
                    .href(&Address::within(&Id::fixed("notes")))
                    .text(&document.meta.labels.notes);
            });
        }
    });
}

fn entry(html: &mut Html, heading: &Heading) {
    html.element("a")
        .href(&Address::within(&Id::of(&heading.anchor)))
        .content(|html| {
            if let Some(number) = &heading.number {
                html.element("span").class("number").text(number);
                html.text(" ");
            }
            html.element("span").text(plain_text(&heading.text).trim());
        });
}
