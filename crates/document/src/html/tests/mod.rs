//! What a page must hold to: construct by construct, and for any document.

mod constructs;
mod properties;
mod reader;
