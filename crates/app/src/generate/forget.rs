//! A file of deployments without those that were reconstructed, so that others can take their
//! place even where the old ones no longer fit the posts.

/// The text with the rows of reconstructed deployments emptied; every other row keeps its line.
/// What is no such file stays as it is, for the reader of dossiers to complain of.
#[must_use]
pub fn without_reconstructed(text: &str) -> String {
    let Some((separator, column)) = [b',', b';', b'\t'].into_iter().find_map(|separator| {
        let first = text.lines().next()?.trim_start_matches('\u{FEFF}');
        let mut names = first.split(char::from(separator));
        let place = names.position(|name| name.trim() == "reconstructed")?;
        Some((separator, place))
    }) else {
        return text.to_owned();
    };
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(true)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut kept = String::with_capacity(text.len());
    let mut begin = 0;
    let mut upto = |end: u64, drop: bool| {
        let end = usize::try_from(end).unwrap_or(text.len());
        let row = text.get(begin..end).unwrap_or_default();
        begin = begin.max(end);
        if drop {
            kept.extend(row.chars().filter(|character| *character == '\n'));
        } else {
            kept.push_str(row);
        }
    };
    let _ = reader.headers();
    upto(reader.position().byte(), false);
    let mut record = csv::StringRecord::new();
    while let Ok(true) = reader.read_record(&mut record) {
        let cell = record.get(column).unwrap_or_default().trim();
        let is_true = ["true", "waar", "ja", "yes", "1"]
            .iter()
            .any(|word| cell.eq_ignore_ascii_case(word));
        upto(reader.position().byte(), is_true);
    }
    upto(u64::MAX, false);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_reconstructed_rows_are_emptied_and_lines_stay() {
        let text = "id;reconstructed;remark\n1;true;\"two\nlines\"\n2;;kept\n3;ja;\n4;false;x";
        assert_eq!(
            without_reconstructed(text),
            "id;reconstructed;remark\n\n\n2;;kept\n\n4;false;x"
        );
        for other in [
            "id,post\n1,a\n",
            "",
            "reconstructed",
            "\u{FEFF}reconstructed\nfalse\n",
        ] {
            assert_eq!(without_reconstructed(other), other);
        }
    }
}
