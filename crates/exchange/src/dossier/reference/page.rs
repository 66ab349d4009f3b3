//! The reference of a dossier as a page.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use kader_core::record::{Choice, FieldShape, Publication, Shape};
use kader_core::wording::Lang;

use super::super::csv_text;
use super::words::term;
use super::{FILES, File, Nested, fields_without, name_of, told};

/// The fields that every fact has.
const COMMON: [&str; 6] = [
    "sources",
    "attestation",
    "adopted_because",
    "still_valid_on",
    "publication",
    "remark",
];

const INTRODUCTION: &str = "\
A dossier is the state of a register as plain files in a folder. This page and its [JSON \
Schema](schema/dossier.schema.json) are made from the types of the model; a test holds them \
together. `kader init my-dossier` makes a small one with comments, `kader export` writes one in \
its canonical form.

- Text is UTF-8. A byte order mark and Windows line ends are read and never written.
- A day is `2023-04-30`. Both ends of everything that lasts are inclusive.
- A field that is left out is not known, or does not apply. `\"unknown\"` says that no source \
tells; `\"indefinite\"` that there is known to be no end.
- An id has lower case letters, digits, `-` and `.`, at most 80; that of a paper may have \
capitals. It is unique among records of its kind.
- What nests does not repeat what it is part of: a mandate in `missions/unifil.toml` has no \
field `mission`.
- A field or file that is not on this page is an error, so that nothing is lost by a slip of the \
pen. Beside the dossier may stand `README.md` and other `*.md` and `*.txt`, `LICENSE`, \
`coverage.csv` (which paragraph of a published report became which record), and what begins with \
a dot.
- *Restricted* fields stay out of everything public, whatever their record says.

## CSV files
- The separator is the one of comma, semicolon and tab that the first line has most of; what is \
written has commas.
- A day is `2023-04-30` or, as Dutch Excel writes it, `30-4-2023`: day first. With slashes it \
could be either order and is an error.
- Decimals may have a comma. Yes is `true`, `ja`, `yes`, `waar` or `1`; no is `false`, `nee`, \
`no`, `onwaar`, `0` or an empty cell.
- A list is separated by semicolons: `kst-29521-446#2; kst-29521-455`. An item that has a \
semicolon stands in double quotes of its own.
- A state has its word in the column of its name and what goes with it in columns with a dot: \
`state` and `state.decided`. So has a period: `voyage.from`. So have words by language: \
`title.nl`.
- Attestations, which have no place in a row, stand in one cell as TOML writes them: \
`[{ field = \"flag\", says = \"CW\", source = \"kst-34558-3\" }]`.
- An empty cell is a field that is left out. Spaces around a cell count only within quotes.
";

/// The page: file by file, every table with every field.
#[must_use]
pub fn page() -> String {
    let mut page = Page::default();
    let _ = writeln!(page.text, "# The dossier\n\n{INTRODUCTION}\n## Files");
    let _ = writeln!(page.text, "| file | holds |\n| --- | --- |");
    for file in FILES {
        let anchor = anchor(file.name);
        let _ = writeln!(
            page.text,
            "| [`{}`](#{anchor}) | {} |",
            file.name, file.meaning
        );
    }
    let _ = writeln!(
        page.text,
        "| `editions/<id>/narrative/<section>.md` | The text of a section: CommonMark with \
         figures by their path, `{{annex2/untso/deployed.military\\|words}}`. |"
    );
    for file in FILES {
        page.file(file);
    }
    page.common();
    page.text
}

#[derive(Default)]
struct Page {
    text: String,
    told: BTreeSet<&'static str>,
    /// Values that more than one table has: told at the end.
    values: Vec<Shape>,
}

impl Page {
    fn file(&mut self, file: &File) {
        let _ = writeln!(self.text, "\n## `{}`\n{}", file.name, file.meaning);
        let Some(shape) = file.root.map(|shape| shape()) else {
            return self.nested(file.nested);
        };
        if file.rows {
            self.columns(&shape);
        } else {
            self.table(&shape, None, file.nested);
        }
        self.nested(file.nested);
    }

    fn columns(&mut self, shape: &Shape) {
        let columns = csv_text::columns_of(shape);
        self.table(shape, None, &[]);
        let columns: Vec<String> = columns.iter().map(|column| format!("`{column}`")).collect();
        let _ = writeln!(self.text, "\nColumns: {}.", columns.join(", "));
    }

    fn nested(&mut self, nested: &[Nested]) {
        for part in nested {
            self.table(&(part.shape)(), Some(part), part.nested);
            self.nested(part.nested);
        }
    }

    fn heading(&mut self, name: &str) {
        let english = term(name, Lang::En).unwrap_or_else(|| name.to_owned());
        let dutch = term(name, Lang::Nl).unwrap_or_default();
        let _ = writeln!(
            self.text,
            "\n<a id=\"{}\"></a>\n### {english} ({dutch})",
            name.to_lowercase()
        );
    }

    fn table(&mut self, shape: &Shape, part: Option<&Nested>, nested: &[Nested]) {
        let Shape::Table { name, meaning, .. } = shape else {
            return;
        };
        if !self.told.insert(name) {
            return;
        }
        self.heading(name);
        let _ = writeln!(self.text, "{}", told(meaning));
        if let Some(part) = part {
            let _ = writeln!(self.text, "\nWritten as `[[{}]]`.", place(part.key));
        }
        let fields = fields_without(shape, part.and_then(|part| part.parent));
        let has_common = COMMON
            .iter()
            .all(|key| fields.iter().any(|field| field.key == *key));
        let own = fields
            .iter()
            .filter(|field| !(has_common && COMMON.contains(&field.key)));
        let own: Vec<&FieldShape> = own.collect();
        self.fields(&own);
        if has_common {
            let _ = writeln!(self.text, "\nAnd the [common fields](#common-fields).");
        }
        if !nested.is_empty() {
            let keys: Vec<String> = nested
                .iter()
                .map(|part| {
                    let name = name_of(&(part.shape)());
                    format!("[`[[{}]]`](#{})", place(part.key), name.to_lowercase())
                })
                .collect();
            let _ = writeln!(self.text, "\nIn it nest {}.", keys.join(", "));
        }
        for field in own {
            self.part((field.shape)());
        }
    }

    fn fields(&mut self, fields: &[&FieldShape]) {
        let _ = writeln!(
            self.text,
            "\n| key | holds | required | publication | meaning |\n| --- | --- | --- | --- | --- |"
        );
        for field in fields {
            let required = if field.required { "yes" } else { "no" };
            let publication = match field.publication {
                Publication::Public => "public",
                Publication::Restricted => "restricted",
            };
            let holds = holds(&(field.shape)());
            let meaning = told(field.meaning).replace('|', "\\|");
            let _ = writeln!(
                self.text,
                "| `{}` | {holds} | {required} | {publication} | {meaning} |",
                field.key
            );
        }
    }

    /// What a field holds, if that has a name and was not told yet.
    fn part(&mut self, shape: Shape) {
        match shape {
            Shape::List(inner) => self.part(*inner),
            Shape::Table { .. } => self.table(&shape, None, &[]),
            Shape::State { .. } | Shape::Choice { .. } => self.choice(&shape),
            Shape::OneOf { name, .. } if self.told.insert(name) => self.values.push(shape),
            _ => {}
        }
    }

    fn choice(&mut self, shape: &Shape) {
        let (name, meaning, choices, tag) = match shape {
            Shape::State {
                name,
                meaning,
                choices,
                tag,
            } => (*name, *meaning, choices, Some(*tag)),
            Shape::Choice {
                name,
                meaning,
                choices,
            } => (*name, *meaning, choices, None),
            _ => return,
        };
        if !self.told.insert(name) {
            return;
        }
        self.heading(name);
        let _ = writeln!(self.text, "{}", told(meaning));
        if let Some(tag) = tag {
            let _ = writeln!(
                self.text,
                "\nA word alone, or a table with the word under `{tag}` and what goes with it."
            );
        }
        let _ = writeln!(self.text, "\n| word | meaning |\n| --- | --- |");
        for choice in choices {
            let _ = writeln!(
                self.text,
                "| `{}` | {} |",
                choice.word,
                told(choice.meaning)
            );
        }
        for choice in choices.iter().filter(|choice| !choice.fields.is_empty()) {
            let _ = writeln!(self.text, "\nWith `{}`:", choice.word);
            self.fields(&choice.fields.iter().collect::<Vec<_>>());
        }
        for field in choices.iter().flat_map(|choice: &Choice| &choice.fields) {
            self.part((field.shape)());
        }
    }

    fn common(&mut self) {
        let _ = writeln!(
            self.text,
            "\n## Common fields\nWhere a fact comes from, who says otherwise, and what may be \
             done with it."
        );
        let fields = fields_without(
            &<kader_core::model::Event as kader_core::record::Field>::shape(),
            None,
        );
        let common: Vec<&FieldShape> = fields
            .iter()
            .filter(|field| COMMON.contains(&field.key))
            .collect();
        self.fields(&common);
        for field in common {
            self.part((field.shape)());
        }
        let _ = writeln!(self.text, "\n## Values");
        while !self.values.is_empty() {
            for shape in std::mem::take(&mut self.values) {
                self.value(&shape);
            }
        }
    }

    fn value(&mut self, shape: &Shape) {
        let Shape::OneOf {
            name,
            meaning,
            forms,
        } = shape
        else {
            return;
        };
        self.heading(name);
        let _ = writeln!(self.text, "{}", told(meaning));
        if !forms.is_empty() {
            let forms: Vec<String> = forms.iter().map(holds).collect();
            let _ = writeln!(self.text, "\nOne of: {}.", forms.join("; "));
        }
        for form in forms {
            self.part(form.clone());
        }
    }
}

/// Where a table stands within a mission's file.
fn place(key: &str) -> String {
    if super::layout::IN_CONTRIBUTION.contains(&key) {
        format!("contribution.{key}")
    } else {
        key.to_owned()
    }
}

/// What a value of this shape is, in words.
fn holds(shape: &Shape) -> String {
    match shape {
        Shape::Text { name, example, .. } => match name.strip_prefix("id-") {
            Some(kind) => format!("id of a record of kind {kind}, such as `{example}`"),
            None if example.is_empty() => "text".to_owned(),
            None => format!("{name}, such as `{example}`"),
        },
        Shape::Integer { .. } => "whole number".to_owned(),
        Shape::Decimal => "number".to_owned(),
        Shape::Boolean => "`true` or `false`".to_owned(),
        Shape::Date => "day".to_owned(),
        Shape::Word(word) => format!("`\"{word}\"`"),
        Shape::List(inner) => format!("list of {}", holds(inner)),
        Shape::Table { name, .. }
        | Shape::Choice { name, .. }
        | Shape::State { name, .. }
        | Shape::OneOf { name, .. } => {
            let words = term(name, Lang::En).unwrap_or_else(|| (*name).to_owned());
            format!("[{words}](#{})", name.to_lowercase())
        }
    }
}

/// The anchor that a heading of code has.
fn anchor(heading: &str) -> String {
    heading
        .to_lowercase()
        .chars()
        .filter(|letter| letter.is_ascii_alphanumeric() || *letter == '-')
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_has_a_name_in_both_languages() {
        let page = page();
        for line in page.lines().filter(|line| line.starts_with("### ")) {
            assert!(
                !line.ends_with("()"),
                "{line}: add its words to the catalogue"
            );
            assert!(
                !line.chars().any(|letter| letter.is_ascii_uppercase()),
                "{line}: add its words to the catalogue"
            );
        }
    }

    #[test]
    fn every_link_leads_somewhere() {
        let page = page();
        for link in page.split("](#").skip(1) {
            let to = link.split(')').next().unwrap_or_default();
            let found = page.contains(&format!("<a id=\"{to}\"></a>"))
                || page.lines().any(|line| {
                    line.starts_with("## ") && anchor(&line[3..].replace(' ', "-")) == to
                });
            assert!(found, "{to}");
        }
    }
}
