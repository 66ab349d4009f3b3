//! The words of an XLSX workbook (ECMA-376-1, 18.4).

use std::borrow::Cow;
use std::io::BufRead;

use super::package::Package;
use super::xml::{Piece, Xml};
use super::{Trouble, add, text_within};

/// The words that cells share, end to end.
#[derive(Default)]
pub(super) struct Strings {
    text: String,
    ends: Vec<usize>,
}

impl Strings {
    pub(super) fn get(&self, number: usize) -> Option<&str> {
        let end = *self.ends.get(number)?;
        let begin = match number.checked_sub(1) {
            Some(before) => *self.ends.get(before)?,
            None => 0,
        };
        self.text.get(begin..end)
    }
}

/// Reads the shared words.
pub(super) fn strings(package: &mut Package<'_>, part: &str) -> Result<Strings, Trouble> {
    let mut xml = package.part(part)?;
    let mut strings = Strings::default();
    loop {
        match xml.next()? {
            Piece::Open(element) if element.name() == "si" => {
                let words = words(&mut xml)?;
                strings.text.push_str(&words);
                strings.ends.push(strings.text.len());
            }
            Piece::End => return Ok(strings),
            _ => {}
        }
    }
}

/// The words of a string item that was just opened, without the readings of East Asian words.
pub(super) fn words<R: BufRead>(xml: &mut Xml<R>) -> Result<String, Trouble> {
    let mut words = String::new();
    let mut depth = 1_usize;
    loop {
        let opened = match xml.next()? {
            Piece::Open(element) => match element.name() {
                "t" => Some(true),
                "rPh" => Some(false),
                _ => {
                    depth += 1;
                    None
                }
            },
            Piece::Close => {
                depth -= 1;
                if depth == 0 {
                    return Ok(words);
                }
                None
            }
            Piece::End => return Err(Trouble::Broken),
            Piece::Text(_) | Piece::Aside => None,
        };
        match opened {
            Some(true) => {
                let part = text_within(xml)?;
                add(&mut words, &unescaped(&part))?;
            }
            Some(false) => xml.skip()?,
            None => {}
        }
    }
}

/// Words in which characters that XML cannot hold stand as `_x000D_` (ECMA-376-1, 22.9.2.19).
pub(super) fn unescaped(words: &str) -> Cow<'_, str> {
    if !words.contains("_x") {
        return words.into();
    }
    let mut plain = String::new();
    let mut rest = words;
    while let Some((before, behind)) = rest.split_once("_x") {
        plain.push_str(before);
        let letter = behind
            .split_at_checked(4)
            .filter(|(code, rest)| {
                rest.starts_with('_') && code.bytes().all(|byte| byte.is_ascii_hexdigit())
            })
            .and_then(|(code, _)| char::from_u32(u32::from_str_radix(code, 16).ok()?));
        match letter {
            Some(letter) => {
                plain.push(letter);
                rest = behind.get(5..).unwrap_or_default();
            }
            None => {
                plain.push_str("_x");
                rest = behind;
            }
        }
    }
    plain.push_str(rest);
    plain.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escaped_characters_are_read_and_what_only_looks_so_stays() {
        assert_eq!(unescaped("a_x000A_b"), "a\nb");
        assert_eq!(unescaped("_x005F_x000A_"), "_x000A_");
        assert_eq!(unescaped("_xyz_ _x12"), "_xyz_ _x12");
    }
}
