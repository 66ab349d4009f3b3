//! The document tree as PDF, by Typst.
