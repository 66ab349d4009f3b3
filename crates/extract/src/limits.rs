//! How much is read at most. A report of 50 pages stays below a hundredth of each.

/// The bytes of a file.
pub const FILE_BYTES: usize = 128 << 20;
/// The bytes of one part of a file, unpacked.
pub const PART_BYTES: usize = 128 << 20;
/// The bytes of all parts that are read, unpacked.
pub const UNPACKED_BYTES: usize = 512 << 20;
/// The files within an office file.
pub const PACKED_FILES: usize = 20_000;
/// The nodes of an XML part.
pub const XML_NODES: u32 = 8_000_000;
/// How deep elements of an XML part may lie within each other.
pub const XML_DEPTH: usize = 128;
/// The characters of an office file's text; repeated cells and spaces count as often as they
/// are repeated.
pub const CHARACTERS: usize = 50_000_000;
/// The pages of a PDF.
pub const PAGES: usize = 3_000;
/// The drawing instructions of a PDF.
pub const INSTRUCTIONS: usize = 20_000_000;
/// The letters of one page of a PDF.
pub const PAGE_GLYPHS: usize = 200_000;
/// The ruling lines of one page of a PDF that are looked at.
pub const PAGE_RULES: usize = 4_000;
/// How deep drawings of a PDF may lie within each other.
pub const FORM_DEPTH: usize = 12;
