//! What stands around every page: where one is, the moments that are shown, where to go.

use kader_core::wording::Lang;
use maud::{DOCTYPE, Markup, html};

use crate::address::{Page, TableName};
use crate::asset::Asset;
use crate::page::Content;
use crate::site::Stamp;
use crate::theme::Logo;
use crate::view::{Asked, View};

/// The pages in the menu.
const MENU: [Page; 9] = [
    Page::Overview,
    Page::Missions,
    Page::Map,
    Page::Timeline,
    Page::Tables,
    Page::Protection,
    Page::Papers,
    Page::Findings,
    Page::Reports,
];

/// The policy of a page of a folder, which no server can send with it.
pub const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; \
     font-src 'self'; img-src 'self' data:; form-action 'none'; base-uri 'none'";

/// What a page is called in the menu.
pub fn name(view: &View<'_>, page: &Page) -> String {
    let word = match page {
        Page::Overview => "web-overview",
        Page::Missions | Page::Mission(_) => "web-missions",
        Page::Map | Page::RegionMap(_) => "web-map",
        Page::Timeline => "web-timeline",
        Page::Tables | Page::Table(_) => "web-tables",
        Page::Protection => "web-protection",
        Page::Papers | Page::Paper(_) => "web-papers",
        Page::Findings | Page::Rule(_) => "web-findings",
        Page::Compare => "web-compare",
        Page::Search => "web-search",
        Page::Reports | Page::Report(_) => "web-reports",
        Page::Review => "web-review",
        Page::Why(_) => "web-why",
        Page::About => "web-about",
    };
    view.word(word)
}

/// A whole page.
pub fn page(view: &View<'_>, content: &Content) -> Markup {
    let owner = view.text(&view.register().identity.title);
    html! {
        (DOCTYPE)
        html lang=(view.lang.tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                @if !view.links.is_live() {
                    meta http-equiv="Content-Security-Policy" content=(POLICY);
                    meta name="referrer" content="no-referrer";
                }
                meta name="color-scheme" content="light dark";
                meta name="kader-input-sha256" content=(view.known.stamp.hash());
                meta name="kader-known-at" content=(view.known.stamp.known_at());
                meta name="kader-valid-on" content=(view.on.to_string());
                title { (content.title) " – " (owner) }
                link rel="icon" href="data:,";
                link rel="stylesheet" href=(view.href_asset(Asset::Style));
                script src=(view.href_asset(Asset::Script)) defer data-keys=(view.word("web-chart-keys")) {}
            }
            body {
                a.utrecht-skip-link.skip href="#main" { (view.word("web-skip")) }
                (header(view, owner))
                (moments(view))
                (way(view, content))
                main #main tabindex="-1" {
                    h1 { (content.title) }
                    (content.main)
                }
                (footer(view))
            }
        }
    }
}

fn header(view: &View<'_>, owner: &str) -> Markup {
    html! {
        header.site {
            div.top {
                a.owner href=(view.href(&Page::Overview)) {
                    @if let Some(logo) = view.theme.logo() { (mark(view, logo)) }
                    span { (owner) }
                }
                @if view.links.is_live() {
                    form.search role="search" action=(view.href_asking(&Page::Search, &Default::default())) {
                        (kept(view, &["on", "known-at", "edition"]))
                        label.utrecht-form-label.unseen for="q" { (view.word("web-search")) }
                        input #q.utrecht-textbox type="search" name="q" autocomplete="off" placeholder=(view.word("web-search")) value=(view.asked.value("q").unwrap_or_default());
                        button.utrecht-button.utrecht-button--primary-action type="submit" { (view.word("web-search-go")) }
                    }
                }
                ul.languages {
                    @for lang in Lang::ALL {
                        li {
                            @if lang == view.lang {
                                span lang=(lang.tag()) aria-current="true" { (lang_name(lang)) }
                            } @else {
                                a lang=(lang.tag()) hreflang=(lang.tag()) href=(view.href_in(lang)) { (lang_name(lang)) }
                            }
                        }
                    }
                }
            }
            nav.menu aria-label=(view.word("web-menu")) {
                ul {
                    @for page in &MENU {
                        li {
                            a href=(view.href(page)) aria-current=[current(view, page)] { (name(view, page)) }
                        }
                    }
                }
            }
        }
    }
}

/// The logo, in the picture for the ground that the reader asks for.
fn mark(view: &View<'_>, logo: &Logo) -> Markup {
    let to = |file| view.href_asset(Asset::Theme(file));
    html! {
        picture {
            @if let Some(dark) = logo.dark {
                source media="screen and (prefers-color-scheme: dark)" srcset=(to(dark));
            }
            img.logo src=(to(logo.light)) alt=(view.text(&logo.alternative));
        }
    }
}

fn lang_name(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => "Nederlands",
        Lang::En => "English",
    }
}

fn current(view: &View<'_>, page: &Page) -> Option<&'static str> {
    if view.page == page {
        Some("page")
    } else if *page != Page::Overview && view.page.word(view.lang) == page.word(view.lang) {
        Some("true")
    } else {
        None
    }
}

/// What a form keeps of the address that it stands on.
pub fn kept(view: &View<'_>, keys: &[&str]) -> Markup {
    let asked = view.asked_explicitly();
    let value = |key: &str| match key {
        "on" => asked.on.map(|on| on.to_string()),
        "known-at" => asked.known_at.clone(),
        "edition" => asked.edition.as_ref().map(ToString::to_string),
        key => view.asked.value(key).map(str::to_owned),
    };
    html! {
        @for key in keys {
            @if let Some(value) = value(key) {
                input type="hidden" name=(key) value=(value);
            }
        }
    }
}

/// The moments that are shown, to choose others.
fn moments(view: &View<'_>) -> Markup {
    let own: Vec<&str> = view.asked.more.keys().map(String::as_str).collect();
    html! {
        section.moments aria-label=(view.word("web-moments")) {
            @if let Some(stale) = &view.known.stale {
                p.stale role="status" { strong { (view.word("web-stale")) } " " (view.say(stale)) }
            }
            @if view.links.is_live() {
                form {
                    (kept(view, &["edition"]))
                    (kept(view, &own))
                    span.field {
                        label.utrecht-form-label for="on" { (view.word("web-valid-on")) }
                        input #on.utrecht-textbox type="date" name="on" value=(view.on.to_string());
                    }
                    span.field {
                        label.utrecht-form-label for="known-at" { (view.word("web-known-at")) }
                        input #known-at.utrecht-textbox type="text" name="known-at" size="12" placeholder=(view.word("web-known-now")) value=(view.asked.known_at.as_deref().unwrap_or_default());
                    }
                    button.utrecht-button.utrecht-button--secondary-action type="submit" { (view.word("web-show")) }
                }
            } @else {
                (chosen(view))
            }
        }
    }
}

/// The days that there are pages of.
fn chosen(view: &View<'_>) -> Markup {
    // On another day a table may not have the row of a figure.
    let page = match view.page {
        Page::Why(path) => {
            let name = path.split('/').next().and_then(TableName::parse);
            name.map_or(Page::Tables, Page::Table)
        }
        page => page.clone(),
    };
    html! {
        p {
            (view.word("web-valid-on"))
            @for day in view.links.days() {
                " "
                @if *day == view.on {
                    strong aria-current="date" { (view.day(*day)) }
                } @else {
                    @let asked = Asked { on: Some(*day), ..view.asked.clone() };
                    a href=(view.href_asking(&page, &asked)) { (view.day(*day)) }
                }
            }
        }
    }
}

fn way(view: &View<'_>, content: &Content) -> Markup {
    if *view.page == Page::Overview {
        return html! {};
    }
    html! {
        nav.way aria-label=(view.word("web-way")) {
            ol {
                li { a href=(view.href(&Page::Overview)) { (name(view, &Page::Overview)) } }
                @for (words, page) in &content.way {
                    li { a href=(view.href(page)) { (words) } }
                }
                li aria-current="page" { (content.title) }
            }
        }
    }
}

/// Since when it was known so, in words.
fn known_at(view: &View<'_>) -> String {
    match &view.known.stamp {
        Stamp::Dossier { .. } => view.word("web-receipt-no-history"),
        stamp @ Stamp::Entry { .. } => stamp.known_at(),
    }
}

/// What the page was made from.
fn footer(view: &View<'_>) -> Markup {
    let identity = &view.register().identity;
    html! {
        footer.site {
            @if let Some(notice) = &identity.notice {
                p { (view.text(notice)) }
            }
            dl.receipt {
                div { dt { (view.word("web-receipt-known")) } dd { (known_at(view)) } }
                div { dt { (view.word("web-receipt-on")) } dd { (view.day(view.on)) } }
                div { dt { (view.word("web-receipt-hash")) } dd.hash { (view.known.stamp.hash()) } }
                div { dt { (view.word("web-receipt-version")) } dd { "kader " (env!("CARGO_PKG_VERSION")) } }
            }
            ul.elsewhere {
                @for page in [Page::Search, Page::Compare, Page::Review, Page::About] {
                    li { a href=(view.href(&page)) aria-current=[current(view, &page)] { (name(view, &page)) } }
                }
            }
        }
    }
}
