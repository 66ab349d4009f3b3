//! Which cell formats of an XLSX workbook show a number as a day (ECMA-376-1, 18.8.30).

use std::collections::BTreeMap;

use super::Trouble;
use super::package::Package;
use super::xml::Piece;

/// Whether a number is shown as a day, by the number of the cell format.
pub(super) fn day_formats(package: &mut Package<'_>, part: &str) -> Result<Vec<bool>, Trouble> {
    let mut xml = package.part(part)?;
    let mut own: BTreeMap<u32, bool> = BTreeMap::new();
    let mut formats = Vec::new();
    let mut in_cell_formats = false;
    loop {
        match xml.next()? {
            Piece::Open(element) => match element.name() {
                "numFmt" => {
                    let code = element.attribute("formatCode").unwrap_or_default();
                    if let Some(id) = element.number("numFmtId")? {
                        own.insert(id, shows_day(&code));
                    }
                }
                "cellXfs" => in_cell_formats = true,
                "cellStyleXfs" | "cellStyles" | "dxfs" => in_cell_formats = false,
                "xf" if in_cell_formats => {
                    let id = element.number("numFmtId")?.unwrap_or(0);
                    formats.push(own.get(&id).copied().unwrap_or_else(|| is_built_in(id)));
                }
                _ => {}
            },
            Piece::End => return Ok(formats),
            Piece::Close | Piece::Text(_) | Piece::Aside => {}
        }
    }
}

/// Whether a format that every workbook has shows days.
fn is_built_in(id: u32) -> bool {
    matches!(id, 14..=17 | 22 | 27..=31 | 36 | 50..=54 | 57 | 58)
}

/// Whether a format shows days: whether its first part has a day, month or year outside of
/// quotes. An `m` beside hours or seconds stands for minutes.
fn shows_day(code: &str) -> bool {
    let mut letters = code.chars();
    let (mut day, mut month, mut time) = (false, false, false);
    while let Some(letter) = letters.next() {
        match letter {
            '"' => {
                letters.by_ref().find(|letter| *letter == '"');
            }
            // A colour, a language or a condition; or hours that go on beyond a day.
            '[' => {
                let within: String = letters.by_ref().take_while(|end| *end != ']').collect();
                time |= matches!(
                    within.to_lowercase().as_str(),
                    "h" | "hh" | "m" | "mm" | "s"
                );
            }
            '\\' | '_' | '*' => {
                letters.next();
            }
            ';' => break,
            'd' | 'D' | 'y' | 'Y' => day = true,
            'm' | 'M' => month = true,
            'h' | 'H' | 's' | 'S' => time = true,
            _ => {}
        }
    }
    day || month && !time
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_of_days_are_known() {
        for code in [
            "d-m-yyyy",
            "yyyy\\-mm\\-dd;@",
            "[$-413]d mmmm yyyy",
            "mmmm",
            "dd/mm/yy hh:mm",
        ] {
            assert!(shows_day(code), "{code}");
        }
        for code in [
            "General",
            "0.00",
            "mm:ss",
            "[h]:mm",
            "0 \"dagen\"",
            "#,##0;[Red]-d",
            "\\d0",
            "@",
        ] {
            assert!(!shows_day(code), "{code}");
        }
    }
}
