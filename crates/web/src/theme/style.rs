//! What a theme sets, as rules.

use std::fmt::Write as _;

use super::ThemeFile;
use super::house::Own;
use crate::asset::Asset;

/// A typeface of a theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typeface {
    /// Its name.
    pub family: String,
    /// Its faces.
    pub faces: Vec<Face>,
}

/// A face of a typeface.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Face {
    /// Its file.
    pub file: ThemeFile,
    /// Its weight, from 1 to 1000; 400 is regular.
    pub weight: i64,
    /// Whether it slants.
    pub is_italic: bool,
}

/// The rules of a theme.
pub fn sheet(
    light: &[Own],
    dark: &[Own],
    tokens: &[(String, String)],
    typeface: Option<&Typeface>,
) -> String {
    let mut text = String::new();
    if let Some(Typeface { family, faces }) = typeface {
        for face in faces {
            let _ = writeln!(
                text,
                "@font-face{{font-family:\"{family}\";font-style:{};font-weight:{};\
                 font-display:swap;src:url({}) format(\"woff2\")}}",
                if face.is_italic { "italic" } else { "normal" },
                face.weight,
                Asset::Theme(face.file).name(),
            );
        }
    }
    text.push_str(":root{\n");
    if let Some(Typeface { family, .. }) = typeface {
        let _ = writeln!(
            text,
            "--font:\"{family}\",\"Segoe UI\",system-ui,sans-serif;"
        );
    }
    for (name, value) in tokens {
        let _ = writeln!(text, "--{name}:{value};");
    }
    text.push_str("}\n");
    // What a theme says of light ground must not undo what the house says of dark ground.
    declare(
        "print, screen and (prefers-color-scheme:light)",
        light,
        &mut text,
    );
    declare("screen and (prefers-color-scheme:dark)", dark, &mut text);
    text
}

fn declare(media: &str, own: &[Own], text: &mut String) {
    if own.is_empty() {
        return;
    }
    let _ = writeln!(text, "@media {media}{{:root{{");
    for Own { token, colour, .. } in own {
        let _ = writeln!(text, "--{token}:{colour};");
    }
    text.push_str("}}\n");
}

/// Whether words can stand as the value of a token and can be nothing else: no address, no end
/// of the rule, no remark, no bracket left open.
pub fn is_plain(words: &str) -> bool {
    let is_plain = |one: char| {
        one.is_ascii_alphanumeric()
            || matches!(one, ' ' | '.' | ',' | '#' | '%' | '(' | ')' | '-' | '+')
    };
    let mut open = 0_i32;
    let balanced = words.chars().all(|one| {
        open += match one {
            '(' => 1,
            ')' => -1,
            _ => 0,
        };
        open >= 0
    });
    let calls = words.to_ascii_lowercase();
    let is_address = ["url", "image", "src"]
        .iter()
        .any(|name| calls.contains(name));
    words.len() <= 200 && words.chars().all(is_plain) && balanced && open == 0 && !is_address
}

#[cfg(test)]
mod tests {
    use super::is_plain;

    #[test]
    fn what_a_token_needs_is_plain() {
        for words in [
            "0",
            "0.25rem",
            "calc(1rem + 2px)",
            "#01689b",
            "rgb(1, 2, 3)",
            "700",
        ] {
            assert!(is_plain(words), "{words}");
        }
    }

    #[test]
    fn nothing_else_gets_into_the_sheet() {
        for words in [
            "1rem; } body { display: none",
            "url(logo.svg)",
            "URL(x)",
            "image-set(x)",
            "calc(1rem",
            ")(",
            "\"x\"",
            "a/*",
            "\\75rl(x)",
            "</style>",
            "a\nb",
        ] {
            assert!(!is_plain(words), "{words}");
        }
    }
}
