//! A whole document as one page.

use crate::tree::{Document, Meta, Receipt};

use super::block::note_element;
use super::contents::contents;
use super::scribe::Scribe;
use super::style::Sheet;
use super::writer::{Address, Attribute, Html, Id};
use super::{Setting, writer::Fragment};

/// What stands between the parts of the title of the window.
const TITLE_SEPARATOR: &str = " – ";

/// A document as one HTML file that needs nothing else: style, fonts and pictures are in it,
/// scripts are not, and its policy forbids all that it does not carry itself.
///
/// The same document gives the same bytes.
#[must_use]
pub fn page(document: &Document) -> String {
    let meta = &document.meta;
    let sheet = Sheet::with_fonts();
    let mut html = Html::default();
    html.doctype();
    html.element("html")
        .set(Attribute::Lang, &meta.language)
        .block(|html| {
            html.line();
            html.element("head").block(|html| head(html, meta, &sheet));
            html.element("body").block(|html| body(html, document));
        });
    html.finish().into_string()
}

fn head(html: &mut Html, meta: &Meta, sheet: &Sheet) {
    html.line();
    html.element("meta").set(Attribute::Charset, "utf-8").void();
    html.line();
    html.element("meta")
        .set(Attribute::HttpEquiv, "Content-Security-Policy")
        .set(Attribute::Content, &sheet.policy())
        .void();
    html.line();
    name(html, "viewport", "width=device-width, initial-scale=1");
    name(html, "color-scheme", "light dark");
    name(html, "referrer", "no-referrer");
    let title: Vec<&str> = [meta.title.trim(), meta.subtitle.trim()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    html.element("title")
        .block(|html| html.text(&title.join(TITLE_SEPARATOR)));
    name(html, "description", &meta.description);
    name(html, "keywords", &meta.keywords.join(", "));
    name(html, "author", &meta.issuers.join(", "));
    name(html, "generator", &meta.receipt.producer);
    name(html, "kader-input-sha256", &meta.receipt.input_sha256);
    name(html, "kader-known-at", &meta.receipt.known_at);
    name(html, "kader-valid-on", &meta.receipt.valid_on);
    name(
        html,
        "kader-parameters",
        &meta.receipt.parameters.join("; "),
    );
    // Without it a browser would ask the server for an icon.
    html.element("link")
        .set(Attribute::Rel, "icon")
        .href(&Address::no_icon())
        .void();
    html.line();
    html.style(sheet);
}

/// A line of metadata; one that says nothing is left out.
fn name(html: &mut Html, name: &str, content: &str) {
    if content.trim().is_empty() {
        return;
    }
    html.element("meta")
        .set(Attribute::Name, name)
        .set(Attribute::Content, content)
        .void();
    html.line();
}

fn body(html: &mut Html, document: &Document) {
    let meta = &document.meta;
    let setting = Setting {
        numbered: true,
        notes: &document.notes,
        ..Setting::new(&meta.labels)
    };
    let mut scribe = Scribe::new(setting, &document.body);
    let main = Id::fixed("main");
    html.line();
    html.element("a")
        .class("skip")
        .href(&Address::within(&main))
        .text(&meta.labels.skip);
    html.line();
    // What is written first decides which marks a note leads back to.
    title_page(html, meta, &mut scribe);
    html.element("div").class("spread").block(|html| {
        html.line();
        contents(html, document);
        html.element("main")
            .id(&main)
            .set(Attribute::Tabindex, "-1")
            .block(|html| {
                html.line();
                scribe.blocks(html, &document.body);
                scribe.notes(html, setting.first_rank);
            });
    });
    colophon(html, meta);
}

fn title_page(html: &mut Html, meta: &Meta, scribe: &mut Scribe<'_>) {
    html.element("header")
        .class("title-page")
        .id(&Id::fixed("top"))
        .block(|html| {
            html.element("div").block(|html| {
                html.line();
                if !meta.issuers.is_empty() {
                    html.element("ul").class("issuers").block(|html| {
                        for issuer in &meta.issuers {
                            html.element("li").text(issuer);
                        }
                    });
                }
                html.element("h1").block(|html| html.text(&meta.title));
                for (class, line) in [("subtitle", &meta.subtitle), ("date", &meta.date)] {
                    if !line.trim().is_empty() {
                        html.element("p").class(class).block(|html| html.text(line));
                    }
                }
                for notice in &meta.notices {
                    note_element(html, "notice notice-front", "").block(|html| {
                        html.element("p")
                            .content(|html| scribe.inlines(html, notice));
                    });
                }
            });
        });
}

fn colophon(html: &mut Html, meta: &Meta) {
    html.element("footer").class("colophon").block(|html| {
        html.element("div").block(|html| {
            html.line();
            html.element("h2")
                .block(|html| html.text(&meta.labels.colophon));
            html.fragment(&receipt(&meta.receipt, &meta.labels.receipt));
        });
    });
}

/// What the document was made from, each under its label.
fn receipt(receipt: &Receipt, labels: &[String; 5]) -> Fragment {
    let parameters = receipt.parameters.join("; ");
    let values = [
        &receipt.producer,
        &receipt.input_sha256,
        &receipt.known_at,
        &receipt.valid_on,
        &parameters,
    ];
    let mut html = Html::default();
    html.element("dl").block(|html| {
        html.line();
        for (label, value) in labels.iter().zip(values) {
            if value.trim().is_empty() {
                continue;
            }
            html.element("div").block(|html| {
                html.element("dt").text(label);
                html.element("dd").text(value);
            });
        }
    });
    html.finish()
}
