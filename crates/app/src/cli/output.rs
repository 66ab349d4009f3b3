//! Where results and diagnostics go.

use std::io::{self, IsTerminal, Write};

use kader_core::wording::{Lang, Message, say, say_attribute};

use super::Failure;

/// Where results and diagnostics go, and how.
pub struct Output {
    lang: Lang,
    result: Box<dyn Write>,
    diagnostics: Box<dyn Write>,
    colour: bool,
    result_colour: bool,
    progress: bool,
}

impl Output {
    /// Standard output and standard error of the process; colours and progress on a terminal
    /// only, and no colours with `NO_COLOR` (no-color.org).
    #[must_use]
    pub fn of_process(lang: Lang) -> Self {
        let terminal = io::stderr().is_terminal();
        let wants_colour = std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
        Self {
            lang,
            result: Box::new(io::BufWriter::new(io::stdout())),
            diagnostics: Box::new(io::stderr()),
            colour: terminal && wants_colour,
            result_colour: io::stdout().is_terminal() && wants_colour,
            progress: terminal,
        }
    }

    /// Into two writers, without colours or progress.
    #[must_use]
    pub fn into_writers(lang: Lang, result: Box<dyn Write>, diagnostics: Box<dyn Write>) -> Self {
        Self {
            lang,
            result,
            diagnostics,
            colour: false,
            result_colour: false,
            progress: false,
        }
    }

    /// The language of the messages.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Whether diagnostics are coloured.
    #[must_use]
    pub fn colour(&self) -> bool {
        self.colour
    }

    /// Whether the result is coloured.
    #[must_use]
    pub fn result_colour(&self) -> bool {
        self.result_colour
    }

    /// Whether progress is shown.
    #[must_use]
    pub fn progress(&self) -> bool {
        self.progress
    }

    /// Writes a part of the result.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn result(&mut self, text: &[u8]) -> io::Result<()> {
        self.result.write_all(text)?;
        self.result.flush()
    }

    /// Says something beside the result. What cannot be said is lost: there is no one to tell.
    pub fn note(&mut self, text: &str) {
        let _ = writeln!(self.diagnostics, "{text}");
    }

    /// Says that something is wrong with the call.
    pub fn complain(&mut self, text: &str) {
        let word = say(self.lang, &Message::new("word-error"));
        self.note(&format!("{word}: {text}"));
    }

    /// Says that something is wrong with the call, in words of the catalogue.
    pub fn complain_message(&mut self, message: &Message) {
        let text = say(self.lang, message);
        self.complain(&text);
    }

    /// Says that what was asked cannot be done and, where the catalogue tells, what to do.
    pub fn refuse(&mut self, message: &Message) -> Failure {
        self.complain_message(message);
        if let Some(remedy) = say_attribute(self.lang, message.name, "remedy", message) {
            self.advise(&remedy);
        }
        Failure::Said
    }

    /// Says what to do about what was complained of.
    pub fn advise(&mut self, remedy: &str) {
        self.note(&format!("  {remedy}"));
    }

    /// Shows help and version, or what is wrong with a call; the exit status.
    pub fn usage(&mut self, error: &clap::Error) -> u8 {
        let text = if self.colour {
            error.render().ansi().to_string()
        } else {
            error.render().to_string()
        };
        if error.use_stderr() {
            let _ = write!(self.diagnostics, "{text}");
            2
        } else {
            let _ = self.result(text.as_bytes());
            0
        }
    }
}
