//! Word and OpenDocument: packages of XML.

pub(crate) mod docx;
pub(crate) mod odt;
mod package;

pub(crate) use package::Package;
