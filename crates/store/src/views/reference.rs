//! `docs/views.md`.

use std::fmt::Write as _;

use kader_core::record::Publication;

use super::views;

/// The page that documents every view and column.
#[must_use]
pub fn reference() -> String {
    let mut page = String::from(
        "# Views\n\n\
         A register file is a SQLite database; a register on a server is a schema of PostgreSQL \
         ([operations.md](operations.md)). These views show its present state to any tool that \
         speaks SQL, the same in both; open it read-only. They are made from the types of the \
         model, and so is this page, by a test. The log behind them is told in \
         [changes.md](changes.md).\n\n\
         Columns that are **restricted** must not reach the public, whatever else a row says; \
         nor must a row whose `publication` is `restricted`. Views show everything: whoever may \
         open the file, or read them on the server, may see it.\n\n\
         Days are `2023-04-30`. Where a day is vague its own column is empty, and those behind \
         it have the words of the source and the first and last day that they allow. Where words \
         are given by language, their own column is empty and those behind it have them. Lists \
         are JSON. Yes and no are 1 and 0 in SQLite, and `boolean` in PostgreSQL.\n",
    );
    for view in views() {
        let _ = writeln!(page, "\n## {}\n{}\n", view.name, view.meaning);
        page.push_str("| column | what it holds | |\n| --- | --- | --- |\n");
        for column in &view.columns {
            let mark = match column.publication {
                Publication::Public => "",
                Publication::Restricted => "**restricted**",
            };
            let meaning = column.meaning.replace('|', "\\|");
            let _ = writeln!(page, "| `{}` | {meaning} | {mark} |", column.name);
        }
    }
    page
}
