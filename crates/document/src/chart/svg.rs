//! A small SVG writer: static SVG 1.1 with presentation attributes only, so that the PDF
//! sets the same picture as the browser. Numbers carry at most two decimals, so that the
//! same input gives the same bytes.

use std::fmt::Write as _;

use super::geometry::Rect;
use super::measure::{Face, Metrics};
use super::palette::Tone;

/// The family of every text in a chart; the renderer must have it.
const FAMILY: &str = "Fira Sans, sans-serif";

/// How a line is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Pen {
    pub tone: Tone,
    pub width: f64,
    /// Lengths of dash and gap; none for an unbroken line.
    pub dash: Option<(f64, f64)>,
}

impl Pen {
    pub(super) fn solid(tone: Tone, width: f64) -> Self {
        Self {
            tone,
            width,
            dash: None,
        }
    }

    pub(super) fn dashed(tone: Tone, width: f64, dash: f64, gap: f64) -> Self {
        Self {
            tone,
            width,
            dash: Some((dash, gap)),
        }
    }
}

/// Which point of a text its `x` is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hold {
    Start,
    Middle,
    End,
}

/// How a text is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Type {
    pub face: Face,
    pub size: f64,
    pub tone: Tone,
}

impl Type {
    pub(super) fn new(face: Face, size: f64, tone: Tone) -> Self {
        Self { face, size, tone }
    }
}

/// A text as it was set, to prove that none covers another.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct SetText {
    pub words: String,
    pub area: Rect,
}

/// A picture in the making.
#[derive(Debug)]
pub(super) struct Canvas<'a> {
    pub metrics: &'a Metrics<'a>,
    body: String,
    definitions: String,
    texts: Vec<SetText>,
}

impl<'a> Canvas<'a> {
    pub(super) fn new(metrics: &'a Metrics<'a>) -> Self {
        Self {
            metrics,
            body: String::new(),
            definitions: String::new(),
            texts: Vec::new(),
        }
    }

    /// A filled rectangle.
    pub(super) fn rect(&mut self, area: Rect, fill: Tone) {
        let shade = fill.shade();
        let _ = writeln!(
            self.body,
            r#"<rect x="{}" y="{}" width="{}" height="{}" class="{}-fill" fill="{}"/>"#,
            number(area.left),
            number(area.top),
            number(area.width()),
            number(area.height()),
            shade.class,
            shade.light
        );
    }

    /// An outlined rectangle.
    pub(super) fn outline(&mut self, area: Rect, pen: Pen) {
        let path = format!(
            "M{} {}H{}V{}H{}Z",
            number(area.left),
            number(area.top),
            number(area.right),
            number(area.bottom),
            number(area.left)
        );
        self.stroke(&path, pen);
    }

    /// A straight line.
    pub(super) fn line(&mut self, from: (f64, f64), to: (f64, f64), pen: Pen) {
        let path = format!(
            "M{} {}L{} {}",
            number(from.0),
            number(from.1),
            number(to.0),
            number(to.1)
        );
        self.stroke(&path, pen);
    }

    /// A line along a path; an empty path draws nothing.
    pub(super) fn stroke(&mut self, path: &str, pen: Pen) {
        if path.is_empty() {
            return;
        }
        let shade = pen.tone.shade();
        let _ = write!(
            self.body,
            r#"<path d="{path}" class="{}-line" fill="none" stroke="{}" stroke-width="{}""#,
            shade.class,
            shade.light,
            number(pen.width)
        );
        self.dashes(pen);
        self.body.push_str("/>\n");
    }

    /// The dashes of a line that has them, within its element.
    fn dashes(&mut self, pen: Pen) {
        if let Some((dash, gap)) = pen.dash {
            let _ = write!(
                self.body,
                r#" stroke-dasharray="{} {}""#,
                number(dash),
                number(gap)
            );
        }
    }

    /// A filled path; an empty path draws nothing.
    pub(super) fn fill(&mut self, path: &str, tone: Tone) {
        if path.is_empty() {
            return;
        }
        let shade = tone.shade();
        let _ = writeln!(
            self.body,
            r#"<path d="{path}" class="{}-fill" fill="{}"/>"#,
            shade.class, shade.light
        );
    }

    /// A filled disc with a rim in the colour of the paper, to stand out from its line.
    pub(super) fn dot(&mut self, centre: (f64, f64), radius: f64, fill: Tone) {
        let (shade, rim) = (fill.shade(), Tone::Paper.shade());
        let _ = writeln!(
            self.body,
            r#"<circle cx="{}" cy="{}" r="{}" class="{}-fill {}-line" fill="{}" stroke="{}" stroke-width="1.5"/>"#,
            number(centre.0),
            number(centre.1),
            number(radius),
            shade.class,
            rim.class,
            shade.light,
            rim.light
        );
    }

    /// A disc with a rim.
    pub(super) fn circle(&mut self, centre: (f64, f64), radius: f64, fill: Tone, rim: Pen) {
        let (shade, line) = (fill.shade(), rim.tone.shade());
        let _ = write!(
            self.body,
            r#"<circle cx="{}" cy="{}" r="{}" class="{}-fill {}-line" fill="{}" stroke="{}" stroke-width="{}""#,
            number(centre.0),
            number(centre.1),
            number(radius),
            shade.class,
            line.class,
            shade.light,
            line.light,
            number(rim.width)
        );
        self.dashes(rim);
        self.body.push_str("/>\n");
    }

    /// Begins a group that pages can find by its class and by a class for each of its `targets`;
    /// a browser shows its title to who points at it. [`Canvas::close`] ends it.
    pub(super) fn open<'t>(
        &mut self,
        class: &str,
        targets: impl Iterator<Item = &'t str>,
        title: &str,
    ) {
        let mut classes = vec![escape(class)];
        for target in targets.map(|target| format!("{class}-{}", escape(target))) {
            if !classes.contains(&target) {
                classes.push(target);
            }
        }
        let _ = writeln!(
            self.body,
            r#"<g class="{}"><title>{}</title>"#,
            classes.join(" "),
            escape(title)
        );
    }

    /// Ends a group.
    pub(super) fn close(&mut self) {
        self.body.push_str("</g>\n");
    }

    /// What is told of an area to who points at it: a shape that is not seen, so that paper has
    /// the same picture.
    pub(super) fn mark(&mut self, area: Rect, says: &str) {
        self.open("mark", std::iter::empty(), says);
        let _ = writeln!(
            self.body,
            r#"<rect x="{}" y="{}" width="{}" height="{}" fill="none" pointer-events="all"/>"#,
            number(area.left),
            number(area.top),
            number(area.width()),
            number(area.height())
        );
        self.close();
    }

    /// A rectangle that fades out towards its end; `id` must be unique on the page.
    pub(super) fn faded(&mut self, area: Rect, fill: Tone, id: &str) {
        let shade = fill.shade();
        let reference = format!("url(#{id})");
        if !self.definitions.contains(&format!(r#"id="{id}""#)) {
            let _ = writeln!(
                self.definitions,
                concat!(
                    r#"<linearGradient id="{id}" x1="0" y1="0" x2="1" y2="0">"#,
                    r#"<stop offset="0" class="{class}-stop" stop-color="{light}" stop-opacity="1"/>"#,
                    r#"<stop offset="1" class="{class}-stop" stop-color="{light}" stop-opacity="0"/>"#,
                    "</linearGradient>"
                ),
                id = escape(id),
                class = shade.class,
                light = shade.light
            );
        }
        let _ = writeln!(
            self.body,
            r#"<rect x="{}" y="{}" width="{}" height="{}" fill="{}"/>"#,
            number(area.left),
            number(area.top),
            number(area.width()),
            number(area.height()),
            escape(&reference)
        );
    }

    /// A text whose baseline starts, has its middle or ends at `at`. Returns the room it takes.
    pub(super) fn text(&mut self, at: (f64, f64), hold: Hold, style: Type, words: &str) -> Rect {
        let width = self.metrics.width(words, style.face, style.size);
        let left = match hold {
            Hold::Start => at.0,
            Hold::Middle => at.0 - width / 2.0,
            Hold::End => at.0 - width,
        };
        let area = Rect::text(left, at.1, width, style.size);
        if words.is_empty() {
            return area;
        }
        let shade = style.tone.shade();
        let _ = write!(
            self.body,
            r#"<text x="{}" y="{}" class="{}-fill" fill="{}" font-size="{}""#,
            number(at.0),
            number(at.1),
            shade.class,
            shade.light,
            number(style.size)
        );
        if style.face != Face::Regular {
            let _ = write!(self.body, r#" font-weight="{}""#, style.face.weight());
        }
        match hold {
            Hold::Start => {}
            Hold::Middle => self.body.push_str(r#" text-anchor="middle""#),
            Hold::End => self.body.push_str(r#" text-anchor="end""#),
        }
        let _ = writeln!(self.body, ">{}</text>", escape(words));
        self.texts.push(SetText {
            words: words.to_owned(),
            area,
        });
        area
    }

    /// Every text so far, in order.
    pub(super) fn texts(&self) -> &[SetText] {
        &self.texts
    }

    /// The whole `<svg>` element.
    pub(super) fn finish(self, width: f64, height: f64) -> String {
        let definitions = if self.definitions.is_empty() {
            String::new()
        } else {
            format!("<defs>\n{}</defs>\n", self.definitions)
        };
        format!(
            concat!(
                r#"<svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 {} {}" "#,
                r#"font-family="{}" font-size="11" font-weight="400">"#,
                "\n{}{}</svg>\n"
            ),
            number(width),
            number(height),
            FAMILY,
            definitions,
            self.body
        )
    }
}

/// A number with at most two decimals, without trailing zeros or a negative zero.
pub(super) fn number(value: f64) -> String {
    let value = if value.is_finite() { value } else { 0.0 };
    let fixed = format!("{value:.2}");
    let short = fixed.trim_end_matches('0').trim_end_matches('.');
    match short {
        "-0" | "" => "0".to_owned(),
        other => other.to_owned(),
    }
}

/// Text made safe for element content and quoted attributes; control characters are dropped.
pub(super) fn escape(words: &str) -> String {
    let mut safe = String::with_capacity(words.len());
    for character in words.chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            '\n' | '\t' | '\r' => safe.push(' '),
            control if control.is_control() => {}
            other => safe.push(other),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_never_minus_zero() {
        let all: Vec<String> = [0.0, -0.001, 12.0, 1.005, 2.5, -3.456, f64::NAN, 100.0]
            .map(number)
            .to_vec();
        assert_eq!(all, ["0", "0", "12", "1", "2.5", "-3.46", "0", "100"]);
    }

    #[test]
    fn markup_in_words_stays_words() {
        assert_eq!(
            escape("<a href='x'>&\u{7}\"\n"),
            "&lt;a href=&#39;x&#39;&gt;&amp;&quot; "
        );
    }
}
