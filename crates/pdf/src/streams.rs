//! The ends of streams.
//!
//! The data of a stream is followed by an end-of-line marker (ISO 32000-1, 7.3.8.1). Where the
//! last byte of compressed data happens to be a carriage return and the marker is a line feed,
//! a reader may take both for the marker and find the stream one byte short, which PDF/A
//! forbids (ISO 19005-2, 6.1.7.1). About one report in seven has such a stream. A marker of two
//! bytes leaves no doubt.

/// Between the dictionary of a stream and its data.
const BEGIN: &[u8] = b">>\nstream\n";
/// Before the number of bytes of its data.
const LENGTH: &[u8] = b"/Length ";
/// After its data.
const END: &[u8] = b"\nendstream";

/// Ends each stream without doubt. The byte that this takes is that of the line break before
/// `stream`, which may be left out after `>>`, so that no offset of an object changes.
pub(crate) fn end_clearly(mut pdf: Vec<u8>) -> Vec<u8> {
    let mut from = 0;
    // Each stream is skipped by its length, so that nothing within data is taken for another.
    while let Some((begin, end)) = next_stream(&pdf, from) {
        if pdf[end - 1] == b'\r' {
            let line_break = begin + 2;
            pdf.copy_within(line_break + 1..end, line_break);
            pdf[end - 1] = b'\r';
        }
        from = end;
    }
    pdf
}

/// Where the next stream begins (at the end of its dictionary) and where its data ends.
fn next_stream(pdf: &[u8], from: usize) -> Option<(usize, usize)> {
    let begin = from + find(&pdf[from..], BEGIN)?;
    let dictionary = pdf.get(from..begin)?;
    let length = dictionary
        .windows(LENGTH.len())
        .rposition(|window| window == LENGTH)?;
    let digits = dictionary[length + LENGTH.len()..]
        .split(|byte| !byte.is_ascii_digit())
        .next()?;
    let length: usize = std::str::from_utf8(digits).ok()?.parse().ok()?;
    let end = (begin + BEGIN.len()).checked_add(length)?;
    pdf.get(end..)?.starts_with(END).then_some((begin, end))
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes
        .windows(wanted.len())
        .position(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::end_clearly;

    #[test]
    fn a_marker_of_two_bytes_follows_a_carriage_return() {
        let pdf = b"1 0 obj\n<</Length 3>>\nstream\nab\r\nendstream\nendobj\n";
        let clear = b"1 0 obj\n<</Length 3>>stream\nab\r\r\nendstream\nendobj\n";
        assert_eq!(end_clearly(pdf.to_vec()), clear);
    }

    #[test]
    fn other_streams_stay_as_they_are() {
        let pdf = b"<</Length 3>>\nstream\nab\n\nendstream\n<</Length 2>>\nstream\nab\nendstream";
        assert_eq!(end_clearly(pdf.to_vec()), pdf);
    }

    #[test]
    fn what_looks_like_a_stream_within_data_is_data() {
        let data = b"<</Length 1>>\nstream\n\r\nendstream";
        let mut pdf = format!("<</Length {}>>\nstream\n", data.len()).into_bytes();
        pdf.extend_from_slice(data);
        pdf.extend_from_slice(b"\nendstream");
        assert_eq!(end_clearly(pdf.clone()), pdf);
    }

    #[test]
    fn damaged_lengths_are_left_alone() {
        for pdf in [
            &b"<</Length 99>>\nstream\nab\r\nendstream"[..],
            b">>\nstream\n",
            b"",
            b"<</Length 99999999999999999999>>\nstream\n",
        ] {
            assert_eq!(end_clearly(pdf.to_vec()), pdf);
        }
    }
}
