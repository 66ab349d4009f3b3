//! Word and OpenDocument: packages of XML.

pub(crate) mod docx;
mod lines;
pub(crate) mod odt;
mod package;
mod xml;

pub(crate) use package::Package;
