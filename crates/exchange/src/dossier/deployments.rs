//! Deployments in bulk: the way for millions. A row that is not plain goes the general way,
//! which says what is wrong with it.

use std::collections::{BTreeSet, HashMap};

use kader_core::model::{Category, Deployment, DeploymentId, PersonRef, PostId, Visibility};
use kader_core::record::{Field, Span};
use kader_core::register::{DayNumber, DeploymentsBuilder, Kind};

use super::csv_rows::{self, Row, Rows};
use super::csv_text;

/// The columns of the file, by their place.
struct Header {
    id: usize,
    post: usize,
    person: usize,
    category: usize,
    from: usize,
    until: Option<usize>,
    reconstructed: Option<usize>,
    source: Option<usize>,
    publication: Option<usize>,
    remark: Option<usize>,
    columns: usize,
}

impl Header {
    fn new(record: &csv::StringRecord) -> Option<Self> {
        let place = |name: &str| record.iter().position(|column| column.trim() == name);
        let known: Vec<String> = csv_text::columns_of(&Deployment::shape());
        let columns: BTreeSet<&str> = record.iter().map(str::trim).collect();
        let all_known = columns
            .iter()
            .all(|column| known.iter().any(|known| known == column));
        if !all_known || columns.len() != record.len() {
            return None;
        }
        Some(Self {
            id: place("id")?,
            post: place("post")?,
            person: place("person")?,
            category: place("category")?,
            from: place("from")?,
            until: place("until"),
            reconstructed: place("reconstructed"),
            source: place("source"),
            publication: place("publication"),
            remark: place("remark"),
            columns: record.len(),
        })
    }
}

/// Reads a text whose every row is plain; nothing if any is not.
pub(super) fn read_plain(text: &str) -> Option<DeploymentsBuilder> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(csv_rows::separator(text))
        .has_headers(false)
        .flexible(true)
        .buffer_capacity(1 << 16)
        .from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    if !reader.read_record(&mut record).ok()? {
        return None;
    }
    let header = Header::new(&record)?;
    let mut builder = DeploymentsBuilder::new();
    let mut posts = HashMap::new();
    while reader.read_record(&mut record).ok()? {
        read_row(&record, &header, &mut builder, &mut posts)?;
    }
    Some(builder)
}

/// Where the cells of a column stand that say something.
pub(super) fn cells(text: &str, column: &str, says: impl Fn(&str) -> bool) -> Vec<Span> {
    let mut rows = Rows::new(text, csv_rows::separator(text));
    let place = match rows.next() {
        Some(Row::Cells(cells)) => cells.iter().position(|cell| cell.text.trim() == column),
        _ => None,
    };
    let Some(place) = place else {
        return Vec::new();
    };
    rows.filter_map(|row| match row {
        Row::Cells(cells) => cells
            .get(place)
            .filter(|cell| says(cell.text.trim()))
            .map(|cell| cell.span),
        Row::Unclosed(_) | Row::AfterQuote(_) => None,
    })
    .collect()
}

fn read_row(
    record: &csv::StringRecord,
    header: &Header,
    builder: &mut DeploymentsBuilder,
    posts: &mut HashMap<String, u32>,
) -> Option<()> {
    if record.len() != header.columns {
        return None;
    }
    let cell = |place: Option<usize>| {
        place
            .and_then(|place| record.get(place))
            .unwrap_or_default()
    };
    // Sources and remarks are rare, and go the general way with the row that has them.
    if !cell(header.source).is_empty() || !cell(header.remark).is_empty() {
        return None;
    }
    let from = DayNumber::new(day(record.get(header.from)?)?)?;
    let until = match cell(header.until) {
        "" => DayNumber::OPEN,
        text => DayNumber::new(day(text)?)?,
    };
    if until < from {
        return None;
    }
    let reconstructed = match cell(header.reconstructed) {
        "" | "false" => false,
        "true" => true,
        _ => return None,
    };
    let publication = match cell(header.publication) {
        "" => None,
        word => Some(Visibility::parse(word)?),
    };
    let category = Category::parse(record.get(header.category)?)?;
    let name = record.get(header.post)?;
    let post = match posts.get(name) {
        Some(number) => *number,
        None => {
            let number = builder.post(&PostId::new(name)?);
            posts.insert(name.to_owned(), number);
            number
        }
    };
    builder.push(
        DeploymentId(number(record.get(header.id)?)?),
        post,
        PersonRef(number(record.get(header.person)?)?),
        (from, until),
        Kind::new(category, reconstructed, publication),
    );
    Some(())
}

fn number(text: &str) -> Option<u32> {
    text.bytes()
        .all(|byte| byte.is_ascii_digit())
        .then(|| text.parse().ok())
        .flatten()
}

/// A day as data has it, without the detours of a general parser.
pub(crate) fn day(text: &str) -> Option<jiff::civil::Date> {
    let bytes: &[u8; 10] = text.as_bytes().try_into().ok()?;
    if bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    let digits = |range: std::ops::Range<usize>| {
        bytes[range].iter().try_fold(0_i16, |number, byte| {
            byte.is_ascii_digit()
                .then(|| number * 10 + i16::from(byte - b'0'))
        })
    };
    let (month, day) = (
        i8::try_from(digits(5..7)?).ok()?,
        i8::try_from(digits(8..10)?).ok()?,
    );
    jiff::civil::Date::new(digits(0..4)?, month, day).ok()
}
