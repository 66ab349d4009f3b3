//! Tables whose cells know their headers.

use std::collections::BTreeSet;

use crate::tree::{Align, Cell, CellValue, HeaderCell, Row, RowGroup, RowKind, Table};

use super::block::says_nothing;
use super::scribe::Scribe;
use super::writer::{Attribute, Html, Id};

/// The most columns or rows that HTML lets a cell span.
const MOST_SPANNED: usize = 1000;

/// The fewest columns that make a table wide: it keeps its width and scrolls on a phone.
const WIDE: usize = 4;

/// A cell of the header where it came to stand, counted from 0.
#[derive(Debug)]
struct Placed<'t> {
    cell: &'t HeaderCell,
    row: usize,
    column: usize,
    columns: usize,
    rows: usize,
}

impl Placed<'_> {
    fn covers(&self, column: usize) -> bool {
        (self.column..self.column + self.columns).contains(&column)
    }

    fn id(&self, table: &Id) -> Id {
        table.part(format_args!("h{}-{}", self.row, self.column))
    }
}

/// What the cells of a table need to know of it.
#[derive(Debug)]
struct Frame<'t> {
    id: Id,
    width: usize,
    header: Vec<Placed<'t>>,
    /// Whether scopes do not tell which headers a cell has: more header rows than one, or a
    /// header over columns. Its cells then name them (WCAG technique H43).
    complex: bool,
    aligns: Vec<Align>,
}

impl<'t> Frame<'t> {
    fn new(id: Id, table: &'t Table) -> Self {
        let rows = table.groups.iter().flat_map(|group| &group.rows);
        let width = rows
            .map(|row| row.cells.len())
            .max()
            .unwrap_or(0)
            .max(table.columns.len());
        let header = place(&table.header, width);
        let width = header
            .iter()
            .map(|cell| cell.column + cell.columns)
            .max()
            .unwrap_or(0)
            .max(width);
        let complex = table.header.len() > 1 || header.iter().any(|cell| cell.columns > 1);
        let aligns = table.columns.iter().map(|column| column.align).collect();
        Self {
            id,
            width,
            header,
            complex,
            aligns,
        }
    }

    fn align(&self, column: usize) -> Align {
        self.aligns.get(column).copied().unwrap_or(Align::Start)
    }

    /// The ids of the headers above the column, with those of its row.
    fn headers(&self, column: usize, of_row: &[&Id]) -> String {
        let above = self
            .header
            .iter()
            .filter(|placed| placed.covers(column) && !says_nothing(&placed.cell.content))
            .map(|placed| placed.id(&self.id));
        let ids: Vec<String> = of_row
            .iter()
            .map(|id| id.as_str().to_owned())
            .chain(above.map(|id| id.as_str().to_owned()))
            .collect();
        ids.join(" ")
    }
}

/// Puts each header cell into the first free place of its row, as a browser does. A span
/// never reaches into a taken place, over the width, or below the header.
fn place(header: &[Vec<HeaderCell>], width: usize) -> Vec<Placed<'_>> {
    let mut taken: BTreeSet<(usize, usize)> = BTreeSet::new();
    let mut all = Vec::new();
    for (row, cells) in header.iter().enumerate() {
        let mut column = 0;
        for cell in cells {
            while taken.contains(&(row, column)) {
                column += 1;
            }
            let wished = usize::from(cell.columns.max(1));
            let room = width.saturating_sub(column).clamp(1, MOST_SPANNED);
            let columns = (1..wished.min(room))
                .find(|next| taken.contains(&(row, column + next)))
                .unwrap_or(wished.min(room));
            let rows = usize::from(cell.rows.max(1))
                .min(header.len() - row)
                .min(MOST_SPANNED);
            for below in row..row + rows {
                taken.extend((column..column + columns).map(|across| (below, across)));
            }
            all.push(Placed {
                cell,
                row,
                column,
                columns,
                rows,
            });
            column += columns;
        }
    }
    all
}

impl Scribe<'_> {
    /// A table with its number, in a region that scrolls where the page is too narrow.
    pub(super) fn table(&mut self, html: &mut Html, table: &Table) {
        let number = self.next_table();
        self.table_without_number(html, table, number.as_deref());
    }

    /// A table within a drawing, which bears the number itself.
    pub(super) fn table_without_number(
        &mut self,
        html: &mut Html,
        table: &Table,
        number: Option<&str>,
    ) {
        let id = self.claim(&table.anchor);
        let frame = Frame::new(id.clone(), table);
        let caption = id.part("caption");
        let named = number.is_some() || !says_nothing(&table.caption);
        let class = if frame.width < WIDE {
            "table"
        } else {
            "table table-wide"
        };
        html.element("div").class(class).id(&id).block(|html| {
            html.line();
            let region = html
                .element("section")
                .class("scroll")
                .set(Attribute::Tabindex, "0");
            let region = if named {
                region.labelled_by(&caption)
            } else {
                region.set(Attribute::AriaLabel, &self.setting.labels.table)
            };
            region.block(|html| {
                html.element("table").content(|html| {
                    html.line();
                    if named {
                        html.element("caption").content(|html| {
                            html.element("span")
                                .class("caption")
                                .id(&caption)
                                .content(|html| {
                                    if let Some(number) = number {
                                        html.element("span").class("number").text(number);
                                        html.text(" ");
                                    }
                                    self.inlines(html, &table.caption);
                                });
                        });
                        html.line();
                    }
                    columns(html, table, &frame);
                    self.header(html, table, &frame);
                    self.groups(html, &table.groups, &frame);
                });
            });
            self.remarks(html, &table.remarks);
        });
    }

    fn header(&mut self, html: &mut Html, table: &Table, frame: &Frame<'_>) {
        if table.header.is_empty() {
            return;
        }
        html.element("thead").block(|html| {
            html.line();
            for row in 0..table.header.len() {
                html.element("tr").block(|html| {
                    for placed in frame.header.iter().filter(|placed| placed.row == row) {
                        self.header_cell(html, placed, frame);
                    }
                    let reach =
                        |placed: &Placed<'_>| placed.row <= row && row < placed.row + placed.rows;
                    let filled: usize = frame
                        .header
                        .iter()
                        .filter(|placed| reach(placed))
                        .map(|placed| placed.columns)
                        .sum();
                    for _ in filled..frame.width {
                        html.element("td").text("");
                    }
                });
            }
        });
    }

    fn header_cell(&mut self, html: &mut Html, placed: &Placed<'_>, frame: &Frame<'_>) {
        let empty = says_nothing(&placed.cell.content);
        let opening = html.element(if empty { "td" } else { "th" });
        let opening = opening.class(align_class(placed.cell.align, placed.columns));
        let opening = if placed.columns > 1 {
            opening.count(Attribute::Colspan, placed.columns)
        } else {
            opening
        };
        let opening = if placed.rows > 1 {
            opening.count(Attribute::Rowspan, placed.rows)
        } else {
            opening
        };
        let opening = if empty {
            opening
        } else {
            let scope = if placed.columns > 1 {
                "colgroup"
            } else {
                "col"
            };
            let opening = opening.set(Attribute::Scope, scope);
            if frame.complex {
                opening.id(&placed.id(&frame.id))
            } else {
                opening
            }
        };
        opening.content(|html| self.inlines(html, &placed.cell.content));
    }

    /// Each group in a body of its own. Totals that stand alone at the end are the foot.
    fn groups(&mut self, html: &mut Html, groups: &[RowGroup], frame: &Frame<'_>) {
        let mut first_row = 0;
        for (index, group) in groups.iter().enumerate() {
            let is_foot = index > 0
                && index + 1 == groups.len()
                && group.label.is_none()
                && !group.rows.is_empty()
                && group.rows.iter().all(|row| row.kind == RowKind::Total);
            let label = group.label.as_ref().filter(|label| !says_nothing(label));
            let id = frame.id.part(format_args!("g{index}"));
            html.element(if is_foot { "tfoot" } else { "tbody" })
                .block(|html| {
                    html.line();
                    if let Some(label) = label {
                        html.element("tr").class("group").block(|html| {
                            let opening = html
                                .element("th")
                                .set(Attribute::Scope, "rowgroup")
                                .count(Attribute::Colspan, frame.width.clamp(1, MOST_SPANNED));
                            let opening = if frame.complex {
                                opening.id(&id)
                            } else {
                                opening
                            };
                            // Stays in sight where the table scrolls sideways.
                            opening.content(|html| {
                                html.element("span")
                                    .content(|html| self.inlines(html, label));
                            });
                        });
                    }
                    for (place, row) in group.rows.iter().enumerate() {
                        self.row(html, row, first_row + place, label.map(|_| &id), frame);
                    }
                });
            first_row += group.rows.len();
        }
    }

    fn row(
        &mut self,
        html: &mut Html,
        row: &Row,
        number: usize,
        group: Option<&Id>,
        frame: &Frame<'_>,
    ) {
        let id = frame.id.part(format_args!("r{number}"));
        let class = if row.kind == RowKind::Total {
            "total"
        } else {
            ""
        };
        html.element("tr").class(class).block(|html| {
            let labelled = row
                .cells
                .first()
                .is_some_and(|cell| !says_nothing(&cell.content));
            let mut of_row: Vec<&Id> = group.into_iter().collect();
            for (column, cell) in row.cells.iter().enumerate() {
                if column == 0 && labelled {
                    let opening = html
                        .element("th")
                        .class(cell_class(cell, frame.align(column)))
                        .set(Attribute::Scope, "row");
                    let opening = if frame.complex {
                        opening.id(&id)
                    } else {
                        opening
                    };
                    opening.content(|html| self.inlines(html, &cell.content));
                    of_row.push(&id);
                } else {
                    let opening = html
                        .element("td")
                        .class(cell_class(cell, frame.align(column)));
                    let headers = if frame.complex {
                        frame.headers(column, &of_row)
                    } else {
                        String::new()
                    };
                    let opening = if headers.is_empty() {
                        opening
                    } else {
                        opening.set(Attribute::Headers, &headers)
                    };
                    opening.content(|html| self.inlines(html, &cell.content));
                }
            }
            for _ in row.cells.len()..frame.width {
                html.element("td").text("");
            }
        });
    }
}

/// The columns with their share of the width, grouped as the header groups them.
fn columns(html: &mut Html, table: &Table, frame: &Frame<'_>) {
    let whole: u32 = table
        .columns
        .iter()
        .map(|column| u32::from(column.share))
        .sum();
    let mut column = 0;
    while column < frame.width {
        let span = frame
            .header
            .iter()
            .filter(|placed| placed.column == column && placed.columns > 1)
            .map(|placed| placed.columns)
            .max()
            .unwrap_or(1);
        html.element("colgroup").block(|html| {
            for column in table.columns.iter().skip(column).take(span) {
                html.element("col")
                    .class(&share_class(u32::from(column.share), whole))
                    .void();
            }
            for _ in table.columns.len().saturating_sub(column).min(span)..span {
                html.element("col").void();
            }
        });
        column += span;
    }
}

/// The class of a width, in steps of five hundredths: the policy of the page forbids widths
/// that are written at the column.
fn share_class(share: u32, whole: u32) -> String {
    let steps = (share * 20 + whole / 2).checked_div(whole).unwrap_or(0);
    if steps == 0 {
        String::new()
    } else {
        format!("share-{}", steps * 5)
    }
}

fn align_class(align: Align, columns: usize) -> &'static str {
    match (align, columns) {
        (Align::Start, 1) => "",
        (Align::Start, _) => "over",
        (Align::End, 1) => "end",
        (Align::End, _) => "end over",
    }
}

fn cell_class(cell: &Cell, align: Align) -> &'static str {
    match (align, cell.value) {
        (Align::Start, CellValue::Words | CellValue::Blank) => "",
        (Align::Start, CellValue::Count) => "count",
        (Align::Start, CellValue::Unavailable) => "unavailable",
        (Align::End, CellValue::Words | CellValue::Blank) => "end",
        (Align::End, CellValue::Count) => "end count",
        (Align::End, CellValue::Unavailable) => "end unavailable",
    }
}
