//! Deployments in bulk: a row whose every cell is plain becomes columns at once. Any other goes
//! the general way, which says what is wrong with it.

use std::collections::HashMap;

use jiff::civil::Date;
use kader_core::model::{
    Category, Deployment, DeploymentId, PersonRef, PostId, SourceRef, Visibility,
};
use kader_core::register::{DayNumber, DeploymentsBuilder, Kind};

use super::cell::{Cells, Content};
use super::columns::{Column, plain};
use super::header::Header;
use super::workbook::serial;
use crate::dossier::deployments::day;

/// What a column holds.
#[derive(Debug, Clone, Copy)]
enum Part {
    Id,
    Post,
    Person,
    Category,
    From,
    Until,
    Reconstructed,
    Publication,
    Source,
    Remark,
    LeftOut,
}

/// Reads plain rows.
pub(super) struct Plain<'h> {
    /// By column; nothing for those that have no header.
    parts: Vec<Option<Part>>,
    category: Option<&'h Column>,
    epoch: Option<Date>,
    posts: HashMap<String, u32>,
    categories: HashMap<String, Option<Category>>,
}

impl<'h> Plain<'h> {
    pub(super) fn new(header: &'h Header, epoch: Option<Date>) -> Self {
        let part = |field: &Column| {
            Some(match field.path.as_str() {
                "id" => Part::Id,
                "post" => Part::Post,
                "person" => Part::Person,
                "category" => Part::Category,
                "from" => Part::From,
                "until" => Part::Until,
                "reconstructed" => Part::Reconstructed,
                "publication" => Part::Publication,
                "source" => Part::Source,
                "remark" => Part::Remark,
                _ => return None,
            })
        };
        let fields = header.fields.iter();
        let fields = fields.map(|(column, field)| (*column, part(field)));
        let left_out = header.left_out.iter();
        let left_out = left_out.map(|column| (*column, Some(Part::LeftOut)));
        let mut parts = Vec::new();
        for (column, part) in fields.chain(left_out) {
            let place = usize::try_from(column).unwrap_or(0);
            if parts.len() <= place {
                parts.resize(place + 1, None);
            }
            if let Some(slot) = parts.get_mut(place) {
                *slot = part;
            }
        }
        let category = header
            .fields
            .iter()
            .find(|(_, field)| field.path == "category");
        Self {
            parts,
            category: category.map(|(_, field)| field),
            epoch,
            posts: HashMap::new(),
            categories: HashMap::new(),
        }
    }

    /// Adds a row that is plain; nothing where it is not.
    pub(super) fn read(&mut self, cells: &Cells<'_>, into: &mut DeploymentsBuilder) -> Option<()> {
        let (mut id, mut post, mut person) = (None, None, None);
        let (mut category, mut from, mut until) = (None, None, DayNumber::OPEN);
        let (mut reconstructed, mut publication) = (false, None);
        let (mut source, mut remark) = (None, None);
        for (column, content) in cells {
            match self.parts.get(usize::try_from(*column).ok()?)?.as_ref()? {
                Part::Id => id = Some(number(content)?),
                Part::Person => person = Some(number(content)?),
                Part::Post => post = Some(words(content)?),
                Part::Category => category = Some(self.category(words(content)?)?),
                Part::From => from = Some(self.day(content)?),
                Part::Until => until = self.day(content)?,
                Part::Reconstructed => reconstructed = boolean(content)?,
                Part::Publication => publication = Some(Visibility::parse(words(content)?)?),
                Part::Source => source = Some(SourceRef::parse(words(content)?)?),
                Part::Remark => remark = Some(remark_of(words(content)?)?),
                Part::LeftOut => {}
            }
        }
        let (id, post, person, category, from) = (id?, post?, person?, category?, from?);
        if until < from {
            return None;
        }
        if source.is_some() || remark.is_some() {
            into.add(Deployment {
                id: DeploymentId(id),
                post: PostId::new(post)?,
                person: PersonRef(person),
                category,
                from: from.day()?,
                until: until.day(),
                reconstructed,
                source,
                publication,
                remark,
            });
            return Some(());
        }
        let post = match self.posts.get(post) {
            Some(number) => *number,
            None => {
                let number = into.post(&PostId::new(post)?);
                self.posts.insert(post.to_owned(), number);
                number
            }
        };
        into.push(
            DeploymentId(id),
            post,
            PersonRef(person),
            (from, until),
            Kind::new(category, reconstructed, publication),
        );
        Some(())
    }

    /// The category that a word stands for; there are few, written again and again.
    fn category(&mut self, word: &str) -> Option<Category> {
        if let Some(category) = self.categories.get(word) {
            return *category;
        }
        let column = self.category?;
        let of_data = column.words.get(&plain(word));
        let category = of_data.and_then(|word| Category::parse(word));
        // A file in which everything is a category is not kept in memory.
        if self.categories.len() < 1000 {
            self.categories.insert(word.to_owned(), category);
        }
        category
    }

    fn day(&self, content: &Content<'_>) -> Option<DayNumber> {
        let day = match content {
            Content::Date(day) => *day,
            Content::Text(words) => day(words).or_else(|| dutch_day(words))?,
            Content::Number(number) => serial(number, self.epoch?)?,
            _ => return None,
        };
        DayNumber::new(day)
    }
}

/// A remark that every document can show; any other goes the general way.
fn remark_of(words: &str) -> Option<String> {
    let is_odd = |letter: char| letter.is_control() || matches!(letter, '\u{FFFE}' | '\u{FFFF}');
    let is_plain = !words.contains(is_odd);
    is_plain.then(|| words.to_owned())
}

/// A day as Dutch spreadsheets write it, `30-4-2023`, without the detours of a general parser.
fn dutch_day(words: &str) -> Option<Date> {
    let mut parts = [0_i16; 3];
    let (mut part, mut digits) = (0_usize, 0_usize);
    for byte in words.bytes() {
        match byte {
            b'0'..=b'9' if digits < 4 => {
                let number = parts.get_mut(part)?;
                *number = *number * 10 + i16::from(byte - b'0');
                digits += 1;
            }
            b'-' if (1..=2).contains(&digits) => (part, digits) = (part + 1, 0),
            _ => return None,
        }
    }
    let [day, month, year] = parts;
    (part == 2 && digits == 4)
        .then(|| Date::new(year, month.try_into().ok()?, day.try_into().ok()?).ok())
        .flatten()
}

fn words<'c>(content: &'c Content<'_>) -> Option<&'c str> {
    match content {
        Content::Text(words) => Some(words),
        _ => None,
    }
}

fn number(content: &Content<'_>) -> Option<u32> {
    match content {
        Content::Text(words) | Content::Number(words) => words
            .bytes()
            .all(|byte| byte.is_ascii_digit())
            .then(|| words.parse().ok())
            .flatten(),
        _ => None,
    }
}

fn boolean(content: &Content<'_>) -> Option<bool> {
    match content {
        Content::Boolean(is) => Some(*is),
        Content::Text(words) if words == "true" || words == "ja" => Some(true),
        Content::Text(words) if words == "false" || words == "nee" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::csv_text;

    #[test]
    fn a_dutch_day_is_the_one_of_the_general_way() {
        for words in [
            "1-2-2023",
            "01-02-2023",
            "31-12-2023",
            "31-2-2023",
            "29-2-2024",
            "1-2-23",
            "1--2023",
            "-1-2-2023",
            "111-2-2023",
            "1-2-20230",
            "1-2-99999",
            "99999999-1-2023",
            "1-2-2023-",
            "1-2",
            "",
            "0-0-0000",
            "a-b-c",
            "1-13-2023",
            "1-2-9999",
        ] {
            let general = csv_text::date(words);
            assert_eq!(dutch_day(words), general, "{words}");
        }
    }
}
