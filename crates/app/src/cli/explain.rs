//! `kader explain`: what an error code means, why it matters and what to do.

use std::fmt::Write as _;

use kader_core::record::Code;
use kader_core::wording::{Message, say, words};

use super::arguments::ExplainArguments;
use super::{Failure, Output};

/// Prints the page of a code, or the list of all codes.
pub fn run(asked: &ExplainArguments, output: &mut Output) -> Result<u8, Failure> {
    let lang = output.lang();
    let mut text = String::new();
    match &asked.code {
        None => {
            for code in Code::ALL {
                let title = words(lang, &format!("{code}.title")).unwrap_or_default();
                let _ = writeln!(text, "{code}  {title}");
            }
        }
        Some(name) => {
            let Some(code) = Code::parse(name) else {
                output.complain_message(&Message::new("unknown-code").with("code", name));
                return Err(Failure::Said);
            };
            let part = |part: &str| words(lang, &format!("{code}.{part}")).unwrap_or_default();
            let _ = writeln!(text, "{code}  {}\n", part("title"));
            let _ = writeln!(text, "{}", part("why"));
            let _ = writeln!(
                text,
                "\n{}: {}",
                say(lang, &Message::new("word-remedy")),
                part("remedy")
            );
        }
    }
    output.result(text.as_bytes())?;
    Ok(0)
}
