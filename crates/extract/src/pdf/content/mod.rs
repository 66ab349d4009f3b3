//! What the drawing instructions of a page put on it: letters and ruling lines.
//!
//! Colours, pictures and shadings are left out, and so is clipping: only what lies off the page
//! is dropped. Every instruction is counted, also those of drawings within drawings, so that no
//! file takes time without end.

mod marked;
mod show;

use std::rc::Rc;

use hayro_syntax::content::TypedIter;
use hayro_syntax::content::ops::TypedInstruction as Op;
use hayro_syntax::object::{Array, Dict, Name, Number, Object, Stream};
use hayro_syntax::page::{Page, Resources};

use marked::Marked;

use super::fonts::{Face, Faces};
use super::hidden::Hidden;
use super::ink::{Ink, Line, Part};
use super::matrix::Matrix;
use super::rules::{self, Painted, Path};
use crate::error::{ExtractError, Limit};
use crate::limits;

/// What holds between `q` and `Q`.
#[derive(Clone)]
struct State<'a> {
    matrix: Matrix,
    line_width: f64,
    face: Option<Rc<Face<'a>>>,
    size: f64,
    /// Between letters, between words, in text space.
    spacing: (f64, f64),
    stretch: f64,
    leading: f64,
    rise: f64,
    /// Filled and stroked as well: letters made bolder.
    outlined: bool,
}

/// Reads the pages of a document one after the other.
pub(in crate::pdf) struct Interpreter<'f, 'a> {
    faces: &'f Faces<'a>,
    hidden: &'f Hidden,
    instructions: usize,
    ink: Ink,
    state: State<'a>,
    saved: Vec<State<'a>>,
    text: Matrix,
    text_line: Matrix,
    path: Path,
    marked: Vec<Marked>,
}

/// How deep states may be saved; producers need a few dozen.
const SAVED: usize = 512;

impl<'f, 'a> Interpreter<'f, 'a> {
    pub(in crate::pdf) fn new(faces: &'f Faces<'a>, hidden: &'f Hidden) -> Self {
        Self {
            faces,
            hidden,
            instructions: 0,
            ink: Ink::default(),
            state: State {
                matrix: Matrix::IDENTITY,
                line_width: 1.0,
                face: None,
                size: 0.0,
                spacing: (0.0, 0.0),
                stretch: 1.0,
                leading: 0.0,
                rise: 0.0,
                outlined: false,
            },
            saved: Vec::new(),
            text: Matrix::IDENTITY,
            text_line: Matrix::IDENTITY,
            path: Path::default(),
            marked: Vec::new(),
        }
    }

    /// The letters and lines of a page.
    pub(in crate::pdf) fn page(&mut self, page: &Page<'a>) -> Result<Ink, ExtractError> {
        let (width, height) = page.render_dimensions();
        *self = Self {
            instructions: self.instructions,
            ..Self::new(self.faces, self.hidden)
        };
        self.ink = Ink::of_size(f64::from(width), f64::from(height));
        self.state.matrix = Matrix::from(page.initial_transform(true).as_coeffs());
        self.run(page.typed_operations(), page.resources(), 0)?;
        Ok(std::mem::take(&mut self.ink))
    }

    fn run(
        &mut self,
        mut content: TypedIter<'_>,
        resources: &Resources<'a>,
        depth: usize,
    ) -> Result<(), ExtractError> {
        let (saved, marked) = (self.saved.len(), self.marked.len());
        let outer = self.state.clone();
        while let Some(op) = content.next() {
            self.instructions += 1;
            if self.instructions > limits::INSTRUCTIONS
                || self.ink.glyphs.len() > limits::PAGE_GLYPHS
            {
                return Err(ExtractError::TooLarge(Limit::Elements));
            }
            self.step(&op, resources, depth, (saved, marked))?;
        }
        while self.marked.len() > marked {
            self.end_marked();
        }
        self.saved.truncate(saved);
        self.state = outer;
        self.path.clear();
        Ok(())
    }

    #[allow(clippy::too_many_lines)]
    fn step(
        &mut self,
        op: &Op<'_, '_>,
        resources: &Resources<'a>,
        depth: usize,
        floor: (usize, usize),
    ) -> Result<(), ExtractError> {
        match op {
            Op::SaveState(_) if self.saved.len() < SAVED => self.saved.push(self.state.clone()),
            Op::RestoreState(_) if self.saved.len() > floor.0 => {
                if let Some(state) = self.saved.pop() {
                    self.state = state;
                }
            }
            Op::Transform(t) => {
                let matrix = [&t.0, &t.1, &t.2, &t.3, &t.4, &t.5].map(Number::as_f64);
                self.state.matrix = self.state.matrix.after(Matrix::from(matrix));
            }
            Op::SetGraphicsState(name) => self.graphics_state(name.0, resources),
            Op::LineWidth(width) => self.state.line_width = width.0.as_f64(),

            Op::MoveTo(to) => self.path.move_to(to.0.as_f64(), to.1.as_f64()),
            Op::LineTo(to) => self.path.line_to(to.0.as_f64(), to.1.as_f64()),
            Op::RectPath(rect) => self.path.rectangle(
                rect.0.as_f64(),
                rect.1.as_f64(),
                rect.2.as_f64(),
                rect.3.as_f64(),
            ),
            Op::ClosePath(_) => self.path.close(),
            Op::CubicTo(to) => self.path.curve_to(to.4.as_f64(), to.5.as_f64()),
            Op::CubicStartTo(to) => self.path.curve_to(to.2.as_f64(), to.3.as_f64()),
            Op::CubicEndTo(to) => self.path.curve_to(to.2.as_f64(), to.3.as_f64()),
            Op::StrokePath(_) => self.paint(Painted::Stroked),
            Op::CloseAndStrokePath(_) => {
                self.path.close();
                self.paint(Painted::Stroked);
            }
            Op::FillPathEvenOdd(_)
            | Op::FillPathNonZero(_)
            | Op::FillPathNonZeroCompatibility(_) => self.paint(Painted::Filled),
            Op::FillAndStrokeEvenOdd(_) | Op::FillAndStrokeNonZero(_) => {
                self.paint(Painted::Stroked);
            }
            Op::CloseFillAndStrokeEvenOdd(_) | Op::CloseFillAndStrokeNonZero(_) => {
                self.path.close();
                self.paint(Painted::Stroked);
            }
            Op::EndPath(_) => self.path.clear(),

            Op::BeginText(_) => {
                self.text = Matrix::IDENTITY;
                self.text_line = Matrix::IDENTITY;
            }
            Op::SetTextMatrix(m) => {
                let matrix = [&m.0, &m.1, &m.2, &m.3, &m.4, &m.5].map(Number::as_f64);
                self.text_line = Matrix::from(matrix);
                self.text = self.text_line;
            }
            Op::TextFont(font) => {
                self.state.face = self.faces.named(resources.get_font(font.0).as_ref());
                self.state.size = font.1.as_f64();
            }
            Op::HorizontalScaling(scale) => self.state.stretch = scale.0.as_f64() / 100.0,
            Op::TextLeading(leading) => self.state.leading = leading.0.as_f64(),
            Op::CharacterSpacing(space) => self.state.spacing.0 = space.0.as_f64(),
            Op::WordSpacing(space) => self.state.spacing.1 = space.0.as_f64(),
            Op::TextRise(rise) => self.state.rise = rise.0.as_f64(),
            Op::TextRenderingMode(mode) => {
                self.state.outlined = matches!(mode.0.as_i64(), 2 | 6);
            }
            Op::NextLine(by) => self.next_line(by.0.as_f64(), by.1.as_f64()),
            Op::NextLineAndSetLeading(by) => {
                self.state.leading = -by.1.as_f64();
                self.next_line(by.0.as_f64(), by.1.as_f64());
            }
            Op::NextLineUsingLeading(_) => self.next_line(0.0, -self.state.leading),
            Op::ShowText(shown) => self.show(shown.0.as_bytes()),
            Op::NextLineAndShowText(shown) => {
                self.next_line(0.0, -self.state.leading);
                self.show(shown.0.as_bytes());
            }
            Op::ShowTextWithParameters(shown) => {
                self.state.spacing = (shown.1.as_f64(), shown.0.as_f64());
                self.next_line(0.0, -self.state.leading);
                self.show(shown.2.as_bytes());
            }
            Op::ShowTexts(shown) => self.show_all(shown.0),

            Op::XObject(name) => {
                if let Some(stream) = resources.get_x_object(name.0)
                    && !self.hides()
                    && !self.hidden.hides(&stream.dict().get_ref(b"OC"))
                {
                    self.form(&stream, resources, depth)?;
                }
            }
            Op::InlineImage(_) => self.ink.pictures += 1,
            Op::BeginMarkedContent(content) => self.marked.push(Marked {
                hides: false,
                part: if content.0.as_ref() == b"Figure" {
                    Part::Drawing
                } else {
                    Part::Text
                },
                instead: None,
            }),
            Op::BeginMarkedContentWithProperties(content) => {
                let marked = self.marked(content.0, content.1, resources);
                self.marked.push(marked);
            }
            Op::EndMarkedContent(_) if self.marked.len() > floor.1 => self.end_marked(),
            _ => {}
        }
        Ok(())
    }

    fn graphics_state(&mut self, name: &Name<'_>, resources: &Resources<'a>) {
        let Some(state) = resources.get_ext_g_state(name) else {
            return;
        };
        if let Some(width) = state.get::<f64>(b"LW") {
            self.state.line_width = width;
        }
        if let Some(font) = state.get::<Array<'a>>(b"Font") {
            let mut parts = font.iter::<Object<'a>>();
            let dict = parts.next().and_then(Object::into_dict);
            let size = parts.next().and_then(Object::into_number);
            if let (Some(dict), Some(size)) = (dict, size) {
                self.state.face = self.faces.named(Some(&dict));
                self.state.size = size.as_f64();
            }
        }
    }

    /// Draws a drawing that stands on its own.
    fn form(
        &mut self,
        stream: &Stream<'a>,
        resources: &Resources<'a>,
        depth: usize,
    ) -> Result<(), ExtractError> {
        let dict = stream.dict();
        let is_form = dict
            .get::<Name<'_>>(b"Subtype")
            .is_some_and(|kind| kind.as_ref() == b"Form");
        self.ink.pictures += usize::from(!is_form);
        if !is_form || depth >= limits::FORM_DEPTH {
            return Ok(());
        }
        let Ok(content) = stream.decoded_data() else {
            return Ok(());
        };
        // A drawing drawn again and again costs its unpacking each time.
        self.instructions += 50 + content.len() / 16;
        let own = dict.get::<Dict<'a>>(b"Resources").map(Resources::new);
        let outer = self.state.clone();
        if let Some(matrix) = dict.get::<[f64; 6]>(b"Matrix") {
            self.state.matrix = self.state.matrix.after(Matrix::from(matrix));
        }
        let (text, text_line) = (self.text, self.text_line);
        self.path.clear();
        self.run(
            TypedIter::new(&content),
            own.as_ref().unwrap_or(resources),
            depth + 1,
        )?;
        (self.text, self.text_line) = (text, text_line);
        self.state = outer;
        Ok(())
    }

    fn paint(&mut self, how: Painted) {
        if !self.hides() && self.part() == Part::Text && self.ink.rules.len() < limits::PAGE_RULES {
            let width = self.state.line_width * self.state.matrix.scale();
            let page = (self.ink.width, self.ink.height);
            rules::of_path(
                &self.path,
                &self.state.matrix,
                how,
                width,
                page,
                |rule: Line| {
                    self.ink.rules.push(rule);
                },
            );
        }
        self.path.clear();
    }
}
