//! Rows of deployments in the binary format of COPY: big-endian, each field with its length
//! (PostgreSQL documentation, COPY, "Binary Format").

use crate::log::stored::StoredRow;

/// The columns, in the order of [`StoredRow`].
pub(super) const COLUMNS: &str = "number, position, change, id, post, person, category, \
                                  first_day, last_day, reconstructed, publication, source, remark";

const COUNT: i16 = 13;

/// What every file begins with: the signature, no flags, no extension.
const HEADER: &[u8; 19] = b"PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0";

/// Stands where the next row would.
const END: i16 = -1;

/// The length of what is nothing.
const NULL: i32 = -1;

/// Writes rows.
#[derive(Debug)]
pub(super) struct Writer {
    bytes: Vec<u8>,
}

impl Writer {
    pub(super) fn new() -> Self {
        let bytes = HEADER.to_vec();
        Self { bytes }
    }

    /// Adds a row; nothing where a text is too long to be said.
    pub(super) fn add(&mut self, number: i64, row: &StoredRow<'_>) -> Option<()> {
        self.bytes.extend(COUNT.to_be_bytes());
        self.integer(Some(number));
        self.integer(Some(row.position));
        self.text(Some(row.change))?;
        self.integer(Some(row.id));
        self.text(row.post)?;
        self.integer(row.person);
        self.text(row.category)?;
        self.day(row.first_day)?;
        self.day(row.last_day)?;
        self.field(row.reconstructed.map(|yes| [u8::from(yes)]).as_ref())?;
        self.text(row.publication)?;
        self.text(row.source)?;
        self.text(row.remark)
    }

    pub(super) fn end(&mut self) {
        self.bytes.extend(END.to_be_bytes());
    }

    /// What was written since this was asked before.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    pub(super) fn clear(&mut self) {
        self.bytes.clear();
    }

    fn field(&mut self, bytes: Option<impl AsRef<[u8]>>) -> Option<()> {
        match bytes {
            None => self.bytes.extend(NULL.to_be_bytes()),
            Some(bytes) => {
                let bytes = bytes.as_ref();
                let length = i32::try_from(bytes.len()).ok()?;
                self.bytes.extend(length.to_be_bytes());
                self.bytes.extend(bytes);
            }
        }
        Some(())
    }

    fn text(&mut self, text: Option<&str>) -> Option<()> {
        self.field(text)
    }

    fn day(&mut self, day: Option<i64>) -> Option<()> {
        let day = match day {
            None => None,
            Some(day) => Some(i32::try_from(day).ok()?.to_be_bytes()),
        };
        self.field(day)
    }

    fn integer(&mut self, number: Option<i64>) {
        // Eight bytes always can be said.
        let _ = self.field(number.map(i64::to_be_bytes));
    }
}

/// Reads rows.
#[derive(Debug)]
pub(super) struct Tuples<'b> {
    rest: &'b [u8],
}

impl<'b> Tuples<'b> {
    /// Of bytes that begin as they must.
    pub(super) fn of(bytes: &'b [u8]) -> Option<Self> {
        let rest = bytes.strip_prefix(HEADER)?;
        Some(Self { rest })
    }

    /// The next row with its number, or that there is no more; nothing where it does not read.
    pub(super) fn next(&mut self) -> Option<Option<(i64, StoredRow<'b>)>> {
        match i16::from_be_bytes(self.take()?) {
            END => return self.rest.is_empty().then_some(None),
            COUNT => {}
            _ => return None,
        }
        let number = self.integer()??;
        let row = StoredRow {
            position: self.integer()??,
            change: self.text()??,
            id: self.integer()??,
            post: self.text()?,
            person: self.integer()?,
            category: self.text()?,
            first_day: self.day()?,
            last_day: self.day()?,
            reconstructed: match self.field()? {
                None => None,
                Some([0]) => Some(false),
                Some([1]) => Some(true),
                Some(_) => return None,
            },
            publication: self.text()?,
            source: self.text()?,
            remark: self.text()?,
        };
        Some(Some((number, row)))
    }

    fn take<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (first, rest) = self.rest.split_first_chunk()?;
        self.rest = rest;
        Some(*first)
    }

    fn field(&mut self) -> Option<Option<&'b [u8]>> {
        match i32::from_be_bytes(self.take()?) {
            NULL => Some(None),
            length => {
                let length = usize::try_from(length).ok()?;
                let (field, rest) = self.rest.split_at_checked(length)?;
                self.rest = rest;
                Some(Some(field))
            }
        }
    }

    fn text(&mut self) -> Option<Option<&'b str>> {
        match self.field()? {
            None => Some(None),
            Some(bytes) => std::str::from_utf8(bytes).ok().map(Some),
        }
    }

    fn integer(&mut self) -> Option<Option<i64>> {
        match self.field()? {
            None => Some(None),
            Some(bytes) => bytes.try_into().ok().map(i64::from_be_bytes).map(Some),
        }
    }

    fn day(&mut self) -> Option<Option<i64>> {
        match self.field()? {
            None => Some(None),
            Some(bytes) => {
                let day = bytes.try_into().ok().map(i32::from_be_bytes)?;
                Some(Some(day.into()))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::option::of;
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// What is written is read; and cut off anywhere, or with a byte more, it is not.
        #[test]
        fn rows_are_the_same_after_they_were_written_and_read(
            numbers in any::<(i64, i64, i64, Option<i64>)>(),
            days in any::<(Option<i32>, Option<i32>)>(),
            reconstructed in any::<Option<bool>>(),
            words in proptest::array::uniform5(of(".{0,9}")),
            change in ".{0,9}",
            cut in any::<prop::sample::Index>(),
        ) {
            let [post, category, publication, source, remark] = &words;
            let (number, position, id, person) = numbers;
            let row = StoredRow {
                position,
                change: &change,
                id,
                post: post.as_deref(),
                person,
                category: category.as_deref(),
                first_day: days.0.map(i64::from),
                last_day: days.1.map(i64::from),
                reconstructed,
                publication: publication.as_deref(),
                source: source.as_deref(),
                remark: remark.as_deref(),
            };
            let mut writer = Writer::new();
            writer.add(number, &row);
            writer.add(number, &row);
            writer.end();
            let read = |bytes: &[u8]| {
                let mut tuples = Tuples::of(bytes)?;
                for _ in 0..2 {
                    if tuples.next()? != Some((number, row)) {
                        return None;
                    }
                }
                tuples.next().map(|row| row.is_none())
            };
            let bytes = writer.bytes();
            prop_assert_eq!(read(bytes), Some(true));
            let cut = bytes.get(..cut.index(bytes.len())).unwrap_or_default();
            prop_assert_eq!(read(cut), None);
            prop_assert_eq!(read(&[bytes, &[0]].concat()), None);
        }
    }
}
