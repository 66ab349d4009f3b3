//! Words brought to plain lower-case letters, so that spelling variants meet.

/// The letters of the words without accents, capitals, spaces and hyphens, or
/// `None` when anything else stands between them.
pub(crate) fn fold(words: &str) -> Option<String> {
    let mut out = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            'a'..='z' => out.push(letter),
            'A'..='Z' => out.push(letter.to_ascii_lowercase()),
            'é' | 'ë' | 'è' | 'ê' | 'É' | 'Ë' => out.push('e'),
            'ï' | 'í' | 'Ï' => out.push('i'),
            // An accent or diaeresis written as a combining mark of its own.
            '\u{301}' | '\u{308}' => {}
            '-' | '\u{ad}' | '\u{2010}' | '\u{2011}' => {}
            space if space.is_whitespace() => {}
            _ => return None,
        }
    }
    if out.is_empty() { None } else { Some(out) }
}
