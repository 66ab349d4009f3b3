//! The rows of a catalogue brought into it.

use jiff::civil::Date;

use super::{Catalogue, CatalogueError, csv};
use crate::citation::{Citation, Dossier, Kamerstuk};

/// The files that come with the crate.
pub(super) const BUILTIN: [(&str, &str); 5] = [
    ("dossiers.csv", include_str!("../../data/dossiers.csv")),
    ("papers.csv", include_str!("../../data/papers.csv")),
    (
        "resolutions.csv",
        include_str!("../../data/resolutions.csv"),
    ),
    ("acts.csv", include_str!("../../data/acts.csv")),
    ("laws.csv", include_str!("../../data/laws.csv")),
];

/// What a file is of: the names of its two columns and how a row is taken in.
type Table = (
    &'static str,
    &'static str,
    fn(&mut Catalogue, &str, &str) -> Option<()>,
    &'static str,
);

const TABLES: [Table; 5] = [
    (
        "dossier",
        "title",
        dossier,
        "give a dossier as 29521, 21501-02 or 35925-X and its title",
    ),
    (
        "paper",
        "date",
        paper,
        "give a paper as kst-29521-446 and its day as 2022-06-17, or none",
    ),
    (
        "resolution",
        "year",
        resolution,
        "give a number and a year, later numbers no earlier",
    ),
    (
        "act",
        "celex",
        act,
        "give an act as 2020/472/GBVB and its CELEX number",
    ),
    ("law", "name", law, "give a law as BWBR0001840 and its name"),
];

pub(super) fn into(known: &mut Catalogue, file: &str, text: &str) -> Result<(), CatalogueError> {
    let fault = |line, what: String, remedy| CatalogueError {
        file: file.to_owned(),
        line,
        what,
        remedy,
    };
    let rows = csv::rows(text).map_err(|line| {
        fault(
            line,
            "a quoted cell does not end".to_owned(),
            "close it with a quotation mark",
        )
    })?;
    let mut rows = rows.into_iter();
    let names = rows.next().map(|(_, names)| names).unwrap_or_default();
    let column = |wanted: &str| names.iter().position(|name| name.trim() == wanted);
    let table = TABLES
        .iter()
        .find_map(|(key, value, take, remedy)| Some((column(key)?, column(value)?, take, remedy)));
    let Some((key, value, take, remedy)) = table else {
        let what = format!("the columns \"{}\" are of no known table", names.join(","));
        let remedy = "begin with dossier,title or paper,date or resolution,year or act,celex \
                      or law,name";
        return Err(fault(1, what, remedy));
    };
    for (line, cells) in rows {
        let cell = |index: usize| cells.get(index).map_or("", |cell| cell.trim());
        take(known, cell(key), cell(value)).ok_or_else(|| {
            fault(
                line,
                format!("\"{},{}\" cannot be read", cell(key), cell(value)),
                *remedy,
            )
        })?;
    }
    Ok(())
}

fn dossier(known: &mut Catalogue, key: &str, title: &str) -> Option<()> {
    known
        .dossiers
        .insert(Dossier::parse(key)?, title.to_owned());
    Some(())
}

fn paper(known: &mut Catalogue, key: &str, date: &str) -> Option<()> {
    let date = if date.is_empty() {
        None
    } else {
        Some(date.parse::<Date>().ok()?)
    };
    known
        .papers
        .insert(Kamerstuk::from_identifier(key).ok()?, date);
    Some(())
}

fn resolution(known: &mut Catalogue, key: &str, year: &str) -> Option<()> {
    let (number, year) = (key.parse().ok()?, year.parse().ok()?);
    let before = known.resolutions.range(..number).next_back();
    let after = known.resolutions.range(number + 1..).next();
    let fits = before.is_none_or(|(_, earlier)| *earlier <= year)
        && after.is_none_or(|(_, later)| *later >= year);
    fits.then(|| {
        known.resolutions.insert(number, year);
    })
}

fn act(known: &mut Catalogue, key: &str, celex: &str) -> Option<()> {
    let (year, rest) = key.split_once('/')?;
    let number = rest.split('/').next()?;
    let Ok(Citation::EuAct(act)) = Citation::parse(celex) else {
        return None;
    };
    known
        .acts
        .insert((year.parse().ok()?, number.parse().ok()?), act);
    Some(())
}

fn law(known: &mut Catalogue, key: &str, name: &str) -> Option<()> {
    let number = key
        .strip_prefix("BWBR")
        .filter(|digits| digits.len() == 7)?
        .parse()
        .ok()?;
    let words: Vec<String> = name
        .split_whitespace()
        .map(crate::number::fold::fold)
        .collect::<Option<_>>()?;
    (!words.is_empty()).then(|| known.laws.push((words, number)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_of_the_crate_load() {
        for (name, text) in BUILTIN {
            into(&mut Catalogue::builtin(), name, text).unwrap();
        }
    }

    #[test]
    fn every_bad_row_is_refused_by_its_line() {
        for text in [
            "dossier,title\n29521,a\nabc,b\n",
            "paper,date\nkst-29521-1,\nkst-29521-2,31 mei\n",
            "resolution,year\n10,2000\n11,1999\n",
            "act,celex\n2020/472/GBVB,32020D0472\n2020/473/GBVB,x\n",
            "law,name\nBWBR0001840,Grondwet\nBWBR1,Wet\n",
        ] {
            let error = Catalogue::empty().with_csv("f.csv", text).unwrap_err();
            assert_eq!(error.line(), 3, "{error}");
        }
    }
}
