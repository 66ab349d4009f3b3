//! What comes from elsewhere: addresses and drawings.

use serde_json::Value;

/// The longest side of a drawing, in its units.
const LARGEST_DRAWING: f64 = 100_000.0;

/// The longest address that is kept.
const LONGEST_ADDRESS: usize = 2000;

/// Whether an address may be linked: `https:` or `mailto:` only.
pub(super) fn allowed(url: &Value) -> bool {
    url.as_str().is_some_and(|url| {
        let rest = url
            .strip_prefix("https://")
            .or_else(|| url.strip_prefix("mailto:"));
        url.len() <= LONGEST_ADDRESS
            && !url.contains(|it: char| it.is_whitespace() || it.is_control())
            && rest.is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
    })
}

/// Width and height of a drawing, from its `viewBox`.
pub(super) fn size(svg: &str) -> Result<(f64, f64), String> {
    let document = roxmltree::Document::parse(svg)
        .map_err(|error| format!("the drawing is no SVG: {error}"))?;
    let root = document.root_element();
    if root.tag_name().name() != "svg" {
        return Err("the drawing is no SVG: it begins with another element".to_owned());
    }
    let sides: Vec<f64> = root
        .attribute("viewBox")
        .unwrap_or_default()
        .split([' ', ','])
        .filter_map(|side| side.parse().ok())
        .collect();
    match sides.as_slice() {
        [_, _, width, height]
            if (1.0..LARGEST_DRAWING).contains(width)
                && (1.0..LARGEST_DRAWING).contains(height) =>
        {
            Ok((*width, *height))
        }
        _ => Err("the drawing has no size".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{allowed, size};

    #[test]
    fn only_safe_addresses_are_linked() {
        for url in ["https://example.org/a?b=c#d", "mailto:post@example.org"] {
            assert!(allowed(&json!(url)), "{url}");
        }
        let long = format!("https://{}", "x".repeat(3000));
        for url in [
            "http://example.org",
            "javascript:alert(1)",
            "https:///x",
            "https://a b",
            "",
            &long,
        ] {
            assert!(!allowed(&json!(url)), "{url}");
        }
        assert!(!allowed(&json!(null)));
    }

    #[test]
    fn the_size_is_that_of_the_view_box() {
        assert_eq!(size("<svg viewBox='0 0 604 120'/>"), Ok((604.0, 120.0)));
        assert_eq!(size("<svg viewBox='0,0,604,120'/>"), Ok((604.0, 120.0)));
    }

    #[test]
    fn a_drawing_without_a_size_is_refused() {
        for svg in [
            "",
            "words",
            "<svg/>",
            "<p viewBox='0 0 9 9'/>",
            "<svg viewBox='0 0 9'/>",
            "<svg viewBox='0 0 0 9'/>",
            "<svg viewBox='0 0 9 -9'/>",
            "<svg viewBox='0 0 NaN inf'/>",
            "<svg viewBox='0 0 9 9'><rect></svg>",
        ] {
            assert!(size(svg).is_err(), "{svg}");
        }
    }
}
