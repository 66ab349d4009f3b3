//! Deployments in bulk: a row whose every cell is plain becomes columns at once. Any other goes
//! the general way, which says what is wrong with it.

use std::collections::HashMap;

use jiff::civil::Date;
use kader_core::model::{Category, DeploymentId, PersonRef, PostId, Visibility};
use kader_core::register::{DayNumber, DeploymentsBuilder, Kind};

use super::cell::{Cells, Content};
use super::columns::{Column, plain};
use super::header::Header;
use super::workbook::serial;
use crate::dossier::{csv_text, deployments::day};

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
    /// A source or remark: rare, and read the general way.
    Aside,
    LeftOut,
}

/// Reads plain rows.
pub(super) struct Plain<'h> {
    parts: HashMap<u32, Part>,
    category: Option<&'h Column>,
    epoch: Option<Date>,
    posts: HashMap<String, u32>,
    categories: HashMap<String, Option<Category>>,
}

impl<'h> Plain<'h> {
    pub(super) fn new(header: &'h Header, epoch: Option<Date>) -> Self {
        let part = |field: &Column| match field.path.as_str() {
            "id" => Part::Id,
            "post" => Part::Post,
            "person" => Part::Person,
            "category" => Part::Category,
            "from" => Part::From,
            "until" => Part::Until,
            "reconstructed" => Part::Reconstructed,
            "publication" => Part::Publication,
            _ => Part::Aside,
        };
        let fields = header.fields.iter();
        let mut parts: HashMap<u32, Part> = fields
            .map(|(column, field)| (*column, part(field)))
            .collect();
        parts.extend(
            header
                .left_out
                .iter()
                .map(|column| (*column, Part::LeftOut)),
        );
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
        for (column, content) in cells {
            match self.parts.get(column)? {
                Part::Id => id = Some(number(content)?),
                Part::Person => person = Some(number(content)?),
                Part::Post => post = Some(words(content)?),
                Part::Category => category = Some(self.category(words(content)?)?),
                Part::From => from = Some(self.day(content)?),
                Part::Until => until = self.day(content)?,
                Part::Reconstructed => reconstructed = boolean(content)?,
                Part::Publication => publication = Some(Visibility::parse(words(content)?)?),
                Part::Aside => return None,
                Part::LeftOut => {}
            }
        }
        let (id, post, person, category, from) = (id?, post?, person?, category?, from?);
        if until < from {
            return None;
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
            Content::Text(words) => day(words).or_else(|| csv_text::date(words))?,
            Content::Number(number) => serial(number, self.epoch?)?,
            _ => return None,
        };
        DayNumber::new(day)
    }
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
