//! The program run within the test, and what it wrote.

use std::cell::RefCell;
use std::io;
use std::rc::Rc;

use kader_app::cli::{Output, run};
use kader_core::wording::Lang;

#[derive(Clone, Default)]
struct Written(Rc<RefCell<Vec<u8>>>);

impl io::Write for Written {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Written {
    fn text(&self) -> String {
        String::from_utf8(self.0.borrow().clone()).expect("it is text")
    }
}

/// What a run of the program gave.
pub struct Ran {
    /// The exit status.
    pub status: u8,
    /// What was written to standard output.
    pub result: String,
    /// What was written to standard error.
    pub diagnostics: String,
}

/// Runs the program with arguments, without its own name.
pub fn ran(lang: Lang, arguments: &[&str]) -> Ran {
    let (result, diagnostics) = (Written::default(), Written::default());
    let (one, other) = (Box::new(result.clone()), Box::new(diagnostics.clone()));
    let mut output = Output::into_writers(lang, one, other);
    let all = std::iter::once("kader").chain(arguments.iter().copied());
    let status = run(all.map(Into::into).collect(), &mut output);
    Ran {
        status,
        result: result.text(),
        diagnostics: diagnostics.text(),
    }
}
