//! `theme.toml`, read and faulted as the files of a dossier are.

use std::path::Path;

use kader_core::model::Text;
use kader_core::record::{Code, Entry, Field, Node, Reader, Span, Step, Value, nearest};
use kader_core::wording::Message;
use kader_exchange::{Diagnostic, Sources, reason, settings};

use super::contrast;
use super::house::{self, Ground, Own};
use super::shelf::Shelf;
use super::{FileKind, Logo, Theme, style};

/// The file that says what a theme is.
pub const NAME: &str = "theme.toml";

/// How many faces a typeface may have.
const MOST_FACES: usize = 12;

/// The parts of the file.
const PARTS: [&str; 5] = ["light", "dark", "tokens", "logo", "typeface"];

/// Reads the theme in a folder.
pub fn read(folder: &Path) -> Result<Theme, (Vec<Diagnostic>, Sources)> {
    let bytes = std::fs::read(folder.join(NAME)).map_err(|error| {
        let message = Message::new("E005").with("reason", reason(&error));
        let diagnostic = Diagnostic::of_file(Code::UnreadableFile, NAME, message);
        (vec![diagnostic], Sources::default())
    })?;
    settings::read(NAME, &bytes, |node, reader| {
        theme(&mut Shelf::new(folder), node, reader)
    })
}

fn theme(shelf: &mut Shelf<'_>, node: &Node, reader: &mut Reader) -> Option<Theme> {
    let mut table = reader.table(node)?;
    let [light, dark, tokens, logo, typeface] = PARTS.map(|name| (name, table.take(name)));
    table.finish(&PARTS, reader);
    let light = part(light, reader, colours).unwrap_or_default();
    let dark = part(dark, reader, colours).unwrap_or_default();
    for (ground, own) in [(Ground::Light, &light), (Ground::Dark, &dark)] {
        contrast::hold(ground, own, reader);
    }
    let tokens = part(tokens, reader, own_tokens).unwrap_or_default();
    let logo = part(logo, reader, |node, reader| read_logo(shelf, node, reader));
    let typeface = part(typeface, reader, |node, reader| faces(shelf, node, reader));
    Some(Theme {
        style: style::sheet(&light, &dark, &tokens, typeface.as_ref()),
        logo,
        files: shelf.emptied(),
    })
}

fn part<T>(
    (name, node): (&'static str, Option<&Node>),
    reader: &mut Reader,
    read: impl FnOnce(&Node, &mut Reader) -> Option<T>,
) -> Option<T> {
    let node = node?;
    reader.within(Step::Field(name), node, |reader| read(node, reader))
}

/// Values by name, each name one that is `known`; `read` takes a value, or says what it is not.
fn named_values<T>(
    node: &Node,
    known: &[&str],
    reader: &mut Reader,
    read: impl Fn(&Entry, String) -> Result<T, Message>,
) -> Option<Vec<T>> {
    let Value::Table(entries) = &node.value else {
        reader.wrong_type(node, "table");
        return None;
    };
    let mut values = Vec::new();
    for entry in entries {
        if !known.contains(&entry.key.as_str()) {
            unknown(entry, known, reader);
        } else if let Some(words) = String::read(&entry.node, reader) {
            match read(entry, words) {
                Ok(value) => values.push(value),
                Err(message) => reader.problem(Code::OutOfBounds, entry.node.span, message),
            }
        }
    }
    Some(values)
}

/// Says of a key that nothing has that name, and what is most like it.
fn unknown(entry: &Entry, known: &[&str], reader: &mut Reader) {
    let message = Message::new("E101").with("field", &entry.key);
    let remedy = match nearest(&entry.key, known) {
        Some(near) => Message::new("remedy-did-you-mean").with("word", near),
        None => Message::new("remedy-token"),
    };
    reader.problem_with(Code::UnknownField, entry.key_span, message, remedy);
}

/// Colours of the house, set anew.
fn colours(node: &Node, reader: &mut Reader) -> Option<Vec<Own>> {
    let house = house::colours(Ground::Light);
    let known: Vec<&str> = house.keys().map(String::as_str).collect();
    named_values(node, &known, reader, |entry, words| match words.parse() {
        Ok(colour) => Ok(Own {
            token: entry.key.clone(),
            colour,
            span: entry.node.span,
        }),
        Err(_) => Err(Message::new("E109-colour").with("value", words)),
    })
}

/// Tokens of the components, set anew.
fn own_tokens(node: &Node, reader: &mut Reader) -> Option<Vec<(String, String)>> {
    let names = house::component_tokens();
    let known: Vec<&str> = names.iter().map(String::as_str).collect();
    named_values(node, &known, reader, |entry, words| {
        if style::is_plain(&words) {
            Ok((entry.key.clone(), words))
        } else {
            Err(Message::new("E109-token").with("value", words))
        }
    })
}

fn read_logo(shelf: &mut Shelf<'_>, node: &Node, reader: &mut Reader) -> Option<Logo> {
    const FIELDS: [&str; 3] = ["file", "dark", "alternative"];
    const KINDS: [FileKind; 2] = [FileKind::Svg, FileKind::Png];
    let mut table = reader.table(node)?;
    let light = table.field::<String>("file", reader);
    let light = light.and_then(|name| shelf.take(&name, &KINDS, node.span, reader));
    let dark = table.field::<Option<String>>("dark", reader);
    let dark = match dark {
        Some(Some(name)) => Some(shelf.take(&name, &KINDS, node.span, reader)?),
        _ => None,
    };
    let alternative = table.field::<Text>("alternative", reader);
    table.finish(&FIELDS, reader);
    Some(Logo {
        light: light?,
        dark,
        alternative: alternative?,
    })
}

fn faces(shelf: &mut Shelf<'_>, node: &Node, reader: &mut Reader) -> Option<style::Typeface> {
    const FIELDS: [&str; 2] = ["family", "face"];
    let mut table = reader.table(node)?;
    let family = table.field::<String>("family", reader);
    let family = family.and_then(|family| named(family, node.span, reader));
    let list = table.take("face");
    table.finish(&FIELDS, reader);
    let nodes = match list.map(|list| &list.value) {
        Some(Value::List(nodes)) if (1..=MOST_FACES).contains(&nodes.len()) => nodes,
        _ => {
            let message = Message::new("E109-faces").with("most", MOST_FACES);
            reader.problem(Code::OutOfBounds, list.unwrap_or(node).span, message);
            return None;
        }
    };
    let mut faces = Vec::new();
    for (place, node) in nodes.iter().enumerate() {
        let read = reader.within(Step::Item(place), node, |reader| face(shelf, node, reader));
        faces.extend(read);
    }
    Some(style::Typeface {
        family: family?,
        faces,
    })
}

/// The name of a family, if it can stand between quotation marks as it is.
fn named(family: String, span: Span, reader: &mut Reader) -> Option<String> {
    let is_plain = |one: char| one.is_alphanumeric() || matches!(one, ' ' | '-' | '_');
    if family.chars().all(is_plain) {
        return Some(family);
    }
    let message = Message::new("E109-family").with("value", family);
    reader.problem(Code::OutOfBounds, span, message);
    None
}

fn face(shelf: &mut Shelf<'_>, node: &Node, reader: &mut Reader) -> Option<style::Face> {
    const FIELDS: [&str; 3] = ["file", "weight", "italic"];
    let mut table = reader.table(node)?;
    let file = table.field::<String>("file", reader);
    let file = file.and_then(|name| shelf.take(&name, &[FileKind::Woff2], node.span, reader));
    let weight = table.take("weight");
    let weight = match weight.map(|node| (&node.value, node.span)) {
        None => Some(400),
        Some((Value::Integer(weight @ 1..=1000), _)) => Some(*weight),
        Some((_, span)) => {
            reader.problem(Code::OutOfBounds, span, Message::new("E109-weight"));
            None
        }
    };
    let is_italic = match table.take("italic").map(|node| (&node.value, node)) {
        None => false,
        Some((Value::Boolean(is_italic), _)) => *is_italic,
        Some((_, node)) => {
            reader.wrong_type(node, "boolean");
            false
        }
    };
    table.finish(&FIELDS, reader);
    Some(style::Face {
        file: file?,
        weight: weight?,
        is_italic,
    })
}
