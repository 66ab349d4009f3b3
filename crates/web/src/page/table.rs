//! The tables of figures.

use kader_core::figures::FigureTable;
use kader_core::wording::{Message, say};
use kader_exchange::table::{heading, is_reconstructed};
use maud::html;
use serde_json::{Value, json};

use super::{Content, Trouble};
use crate::address::{Page, TableFormat, TableName};
use crate::part::figure::{align, figure};
use crate::part::layout;
use crate::view::View;

/// What a table is called.
fn title(view: &View<'_>, table: TableName) -> String {
    view.word(&format!("web-table-{}", table.name()))
}

/// The list of tables.
pub fn list(view: &View<'_>) -> Content {
    Content {
        title: layout::name(view, view.page),
        way: Vec::new(),
        main: html! {
            ul {
                @for table in TableName::all() {
                    li { a href=(view.href(&Page::Table(table))) { (title(view, table)) } }
                }
            }
        },
    }
}

/// One table.
pub fn page(view: &View<'_>, name: TableName) -> Result<Content, Trouble> {
    let table = view.table(name.name()).ok_or(Trouble::NoEdition)?;
    Ok(Content {
        title: title(view, name),
        way: vec![(layout::name(view, &Page::Tables), Page::Tables)],
        main: html! {
            p.downloads {
                (view.word("web-download")) " "
                @for format in TableFormat::ALL {
                    a href=(view.href_table(name, format)) download { (format.extension().to_uppercase()) } " "
                }
            }
            div.scroll tabindex="0" role="region" aria-label=(title(view, name)) {
                table {
                    caption.unseen { (title(view, name)) }
                    thead { tr {
                        @for column in &table.columns {
                            th scope="col" class=(align(column.kind)) { (heading(column.key, view.lang)) }
                        }
                    } }
                    tbody {
                        @for row in &table.rows {
                            tr.total[row.is_total] {
                                @for (cell, column) in row.cells.iter().zip(&table.columns) {
                                    td class=(align(column.kind)) { (figure(view, cell, &format!("{}/{}/{}", table.name, row.key, column.key.replace('_', ".")))) }
                                }
                            }
                        }
                    }
                }
            }
            @for note in &table.notes { p.note { (view.say(note)) } }
        },
    })
}

/// The receipt of a table in data.
pub fn receipt(view: &View<'_>) -> Value {
    let edition = view.edition;
    json!({
        "version": env!("CARGO_PKG_VERSION"),
        "input_sha256": view.known.stamp.hash(),
        "known_at": view.known.stamp.known_at(),
        "on": view.on.to_string(),
        "period": edition.map(|edition| edition.period.to_string()),
        "edition": edition.map(|edition| edition.id.to_string()),
    })
}

/// What a reader of a workbook must know of it, line by line.
pub fn about(view: &View<'_>, table: &FigureTable) -> Vec<String> {
    let notice = view.register().identity.notice.iter();
    let mut told: Vec<String> = notice.map(|notice| view.text(notice).to_owned()).collect();
    told.extend(table.notes.iter().map(|note| say(view.lang, note)));
    if table.rows.iter().any(is_reconstructed) {
        told.push(view.word("xlsx-hatched"));
    }
    if let Some(edition) = view.edition {
        let receipt = Message::new("xlsx-receipt")
            .with("version", env!("CARGO_PKG_VERSION"))
            .with("edition", edition.id.as_str())
            .with("period", edition.period.to_string())
            .with("sha256", view.known.stamp.hash());
        told.push(view.say(&receipt));
    }
    told
}
