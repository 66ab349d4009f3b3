//! What can be taken along: tables, reports, findings, the why of a figure.

use kader_core::model::EditionId;
use kader_exchange::findings as told;
use kader_exchange::table as export;

use super::why::Reason;
use super::{Answer, Trouble, broken, findings, receipt, reports, search, table, why};
use crate::Site;
use crate::address::{FindingsFormat, Page, ReportFormat, Route, TableFormat, TableName};
use crate::view::View;

/// The page that a file goes with.
pub fn page(route: &Route) -> Page {
    match route {
        Route::Table(_, table, _) => Page::Table(*table),
        Route::Report(_, id, _) => Page::Report(id.clone()),
        Route::Findings(..) => Page::Findings,
        Route::Why(_, path) => Page::Why(path.clone()),
        Route::Found(_) => Page::Search,
        Route::Home
        | Route::Page(..)
        | Route::Api(_)
        | Route::Asset(_)
        | Route::Health
        | Route::Metrics => Page::Overview,
    }
}

/// A file.
pub fn file(view: &View<'_>, site: &Site, route: &Route) -> Result<Answer, Trouble> {
    match route {
        Route::Table(_, name, format) => of_table(view, *name, *format),
        Route::Report(_, id, format) => of_report(view, site, id, *format),
        Route::Findings(_, format) => of_findings(view, *format),
        Route::Why(_, path) => {
            view.sought().ok_or(Trouble::NoEdition)?;
            let reason = Reason::of(view, path).ok_or(Trouble::NotFound)?;
            let data = why::data(view, &reason);
            Ok(Answer::new(200, "application/json", data.into_bytes()))
        }
        Route::Found(_) => {
            let script = search::list(view).into_bytes();
            Ok(Answer::new(200, "text/javascript; charset=utf-8", script))
        }
        Route::Home
        | Route::Page(..)
        | Route::Api(_)
        | Route::Asset(_)
        | Route::Health
        | Route::Metrics => Err(Trouble::NotFound),
    }
}

fn of_table(view: &View<'_>, name: TableName, format: TableFormat) -> Result<Answer, Trouble> {
    if let Some(message) = table::unread(view) {
        return Err(Trouble::Bad(message));
    }
    let found = view.table(name.name()).ok_or(Trouble::NoEdition)?;
    let body = match format {
        TableFormat::Csv => export::csv(&found),
        TableFormat::Json => export::json(&found, &receipt(view)).into_bytes(),
        TableFormat::Xlsx => {
            let about = table::about(view, &found);
            match export::xlsx(&found, &about, view.lang) {
                Ok(bytes) => bytes,
                Err(_) => return Ok(broken(view.lang)),
            }
        }
    };
    let file = format!("{}-{}.{}", name.name(), view.on, format.extension());
    Ok(Answer {
        file: (format != TableFormat::Json).then_some(file),
        ..Answer::new(200, format.media_type(), body)
    })
}

fn of_findings(view: &View<'_>, format: FindingsFormat) -> Result<Answer, Trouble> {
    let found = findings::all(view).ok_or(Trouble::NotFound)?;
    let body = match format {
        FindingsFormat::Csv => told::csv(&found),
        FindingsFormat::Json => told::json(&found).into_bytes(),
        FindingsFormat::Sarif => told::sarif(&found).into_bytes(),
    };
    let file = format!("findings-{}.{}", view.on, format.extension());
    Ok(Answer {
        file: (format != FindingsFormat::Json).then_some(file),
        ..Answer::new(200, format.media_type(), body)
    })
}

fn of_report(
    view: &View<'_>,
    site: &Site,
    id: &EditionId,
    format: ReportFormat,
) -> Result<Answer, Trouble> {
    let built = reports::built(view, id)?;
    match format {
        ReportFormat::Html => {
            let page = kader_document::html::page(&built.document).into_bytes();
            let sheet = kader_document::html::Sheet::with_fonts();
            Ok(Answer {
                policy: Some(sheet.policy()),
                ..Answer::new(200, format.media_type(), page)
            })
        }
        ReportFormat::Pdf => match site.print(&built.document) {
            None => Err(Trouble::NotFound),
            Some(Err(_)) => Ok(broken(view.lang)),
            Some(Ok(bytes)) => Ok(Answer {
                file: Some(format!("{id}.pdf")),
                ..Answer::new(200, format.media_type(), bytes)
            }),
        },
    }
}
