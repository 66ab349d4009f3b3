// How the parts of a report stand on paper.

use super::writer::Part;

/// Lines of at most so many characters; a long word may be broken.
fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let line = lines.last_mut().expect("a line");
        if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > width {
            lines.push(word.to_owned());
        } else {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    lines
}

/// The layouts: tight lines, Markdown, every line followed by an empty one with the foot of
/// pages in between, and paragraphs on one line each.
pub fn lay_out(parts: &[Part], layout: usize) -> String {
    let mut out = String::new();
    let wide = layout == 2;
    let gap = if wide { "\n\n" } else { "\n" };
    let mut page = 1;
    for part in parts {
        match part {
            Part::Heading(title, level) => {
                if wide {
                    out.push_str(" \n\n");
                }
                if layout == 1 && *level > 0 {
                    out.push_str(&"#".repeat(*level));
                    out.push(' ');
                }
                out.push_str(title);
                out.push_str(gap);
                out.push('\n');
                if wide && *level == 1 {
                    page += 1;
                    out.push_str(&format!("Pagina {page} van 26\n\n"));
                }
            }
            Part::Paragraph(text) => {
                let lines = match layout {
                    0 => wrap(text, 78),
                    2 => wrap(text, 86),
                    _ => vec![text.clone()],
                };
                for line in lines {
                    out.push_str(&line);
                    out.push_str(gap);
                }
                out.push_str(if wide { " \n\n" } else { "\n" });
            }
            Part::Note(notes) => {
                if wide {
                    out.push_str(&" ".repeat(48));
                    out.push('\n');
                }
                for note in notes {
                    out.push_str(note);
                    out.push_str(gap);
                }
                out.push('\n');
            }
            Part::Lines(lines) => {
                for line in lines {
                    out.push_str(line);
                    out.push_str(gap);
                }
                out.push('\n');
            }
            Part::Grid(rows) => {
                for (index, row) in rows.iter().enumerate() {
                    out.push_str(&format!("| {} |\n", row.join(" | ")));
                    if index == 0 {
                        out.push_str(&format!("|{}\n", " --- |".repeat(row.len())));
                    }
                }
                out.push('\n');
            }
        }
    }
    out
}
