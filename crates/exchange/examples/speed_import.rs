//! How long it takes to plan an import of deployments.
//!
//!     cargo run --release -p kader-exchange --example speed_import -- [ROWS]
//!
//! The rows are those of a fictional planner: Dutch headers and days, semicolons.

#![allow(clippy::print_stdout, reason = "a tool run by hand")]

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use jiff::ToSpan as _;
use jiff::civil::date;
use kader_core::register::Register;
use kader_core::wording::Lang;
use kader_exchange::dossier;
use kader_exchange::plan::{Plan, Scope, of_rows};
use kader_exchange::sheet::{Intake, Mapping, RowKind, read};

/// Deployments on a post: tours of some months, one after the other.
fn rows(count: u32, post: &str, remarks: bool) -> String {
    let mut text = String::from("Nr;Functie;Persoon;Categorie;Van;Tot en met;Opmerking\n");
    for row in 0..count {
        let from = date(1990, 1, 1)
            .checked_add(i64::from(row % 12_000).days())
            .unwrap_or(date(1990, 1, 1));
        let until = from.checked_add(180.days()).unwrap_or(from);
        let category = if row % 7 == 0 { "politie" } else { "militair" };
        let remark = if remarks { "verlengd" } else { "" };
        let _ = writeln!(
            text,
            "{};{post};{};{category};{}-{}-{};{until};{remark}",
            row + 1,
            row * 13 % 90_000,
            from.day(),
            from.month(),
            from.year(),
        );
    }
    text
}

/// The same rows as a workbook, with numbers where a spreadsheet would have them.
fn workbook(text: &str) -> Vec<u8> {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, line) in (0..).zip(text.lines()) {
        for (column, cell) in (0..).zip(line.split(';')) {
            let _ = match cell.parse::<f64>() {
                Ok(number) => sheet.write_number(row, column, number),
                Err(_) => sheet.write_string(row, column, cell),
            };
        }
    }
    workbook.save_to_buffer().unwrap_or_default()
}

fn timed<T>(what: &str, rows: u32, run: impl FnOnce() -> T) -> T {
    let began = Instant::now();
    let made = run();
    let took = began.elapsed();
    let per = took.checked_div(rows).unwrap_or(Duration::ZERO);
    println!("{what:44} {:>8.3} s {per:>10.0?} a row", took.as_secs_f64());
    made
}

fn planned<'b>(register: &'b Register, text: &str) -> Plan<'b> {
    let intake: Intake = read(
        "list.csv",
        text.as_bytes(),
        RowKind::Deployments,
        &Mapping::default(),
    );
    of_rows(register, intake, Scope::Part)
}

fn main() {
    let count: u32 = std::env::args()
        .nth(1)
        .and_then(|argument| argument.parse().ok())
        .unwrap_or(1_000_000);
    let files = dossier::template(Lang::Nl);
    let Ok(loaded) = dossier::read_files(&files) else {
        println!("the template is no dossier");
        return;
    };
    let register = loaded.register;
    let Some(post) = register.posts.keys().next() else {
        println!("the template has no post");
        return;
    };
    let text = rows(count, post.as_str(), false);
    println!("{count} rows, {} MB", text.len() / 1_000_000);
    let first = timed("into a small register", count, || planned(&register, &text));
    println!("  {:?}, {} faults", first.total(), first.faults.len());
    let Some(large) = first.into_register() else {
        println!("the plan is not sound");
        return;
    };
    let again = timed("the same again", count, || planned(&large, &text));
    println!("  {:?}", again.total());
    let other = text.replace(";politie;", ";militair;");
    let changed = timed("every seventh changed", count, || planned(&large, &other));
    println!("  {:?}", changed.total());
    let told = timed("  shown, 20 of each", 1, || changed.text(Lang::Nl, 20));
    println!("  {} lines", told.lines().count());
    let few = count / 10;
    let workbook = workbook(&rows(few, post.as_str(), false));
    println!(
        "a workbook of {few} rows, {} MB",
        workbook.len() / 1_000_000
    );
    let from_workbook = timed("from a workbook", few, || {
        let mapping = Mapping::default();
        let intake = read("list.xlsx", &workbook, RowKind::Deployments, &mapping);
        of_rows(&register, intake, Scope::Part)
    });
    println!("  {:?}", from_workbook.total());
    let remarks = rows(count, post.as_str(), true);
    let slow = timed("with a remark in every row", count, || {
        planned(&large, &remarks)
    });
    println!("  {:?}", slow.total());
    let wrong = text.replace("-2000;", "-20000;");
    let refused = timed("with thousands of errors", count, || {
        planned(&large, &wrong)
    });
    println!(
        "  {:?}, {} faults and {} more",
        refused.total(),
        refused.faults.len(),
        refused.omitted
    );
}
