//! Sums of figures.

use super::{Because, CountingRule, Figure, FigureValue, Part};
use crate::wording::Message;

/// A sum: blank where nothing is there to add, not available where a part of it is not.
pub(super) fn sum<'f>(
    rule: CountingRule,
    figures: impl IntoIterator<Item = (String, &'f Figure)>,
) -> Figure {
    let mut because = Because::of(rule);
    let mut sum: Option<u64> = None;
    let mut missing: Vec<String> = Vec::new();
    for (path, figure) in figures {
        because.reconstructed |= figure.because.reconstructed;
        match &figure.value {
            FigureValue::Count(count) => {
                sum = Some(sum.unwrap_or(0) + count);
                because.parts.push(Part::Figure {
                    path,
                    count: Some(*count),
                });
            }
            FigureValue::Unavailable(_) => {
                missing.push(path.clone());
                because.parts.push(Part::Figure { path, count: None });
            }
            FigureValue::Blank
            | FigureValue::Words(_)
            | FigureValue::Day(_)
            | FigureValue::End(_) => {}
        }
    }
    let value = if missing.is_empty() {
        sum.map_or(FigureValue::Blank, FigureValue::Count)
    } else {
        let paths = missing.join(", ");
        FigureValue::Unavailable(Message::new("reason-part-missing").with("path", paths))
    };
    Figure::new(value, because)
}
