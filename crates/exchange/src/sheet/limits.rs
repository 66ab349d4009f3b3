//! How much of a file is read. Beyond it the file is refused, whatever it is.

/// The most files packed in a workbook.
pub(super) const PACKED_FILES: usize = 10_000;

/// What one part of a workbook may always become when it is unpacked, in bytes.
pub(super) const PART_BYTES: u64 = 64 << 20;

/// How many times its packed size a larger part may become; tables of one's own making stay
/// below fifty.
pub(super) const PART_RATIO: u64 = 150;

/// What a part may never exceed, in bytes.
pub(super) const PART_MOST: u64 = 2 << 30;

/// The most rows of a sheet, as many as spreadsheet programs have.
pub(super) const ROWS: u32 = 1 << 20;

/// The most columns of a sheet, as many as spreadsheet programs have.
pub(super) const COLUMNS: u32 = 1 << 14;

/// The most cells of a sheet that hold something, those that a file says are repeated included.
pub(super) const CELLS: u64 = 32 << 20;

/// How often a row that holds something may be said to be repeated. Each row of a list has a
/// number of its own, so that none is.
pub(super) const REPEATED: u32 = 10_000;

/// The most bytes of one cell.
pub(super) const CELL_BYTES: usize = 1 << 20;

/// Among how many first rows with anything in them the header is looked for.
pub(super) const HEAD_ROWS: usize = 40;

/// How many faults are kept; of the rest only the number.
pub(super) const FAULTS: usize = 10_000;
