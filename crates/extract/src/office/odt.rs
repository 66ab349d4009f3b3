use kader_core::reading::SourceDocument;
use crate::error::ExtractError;
use crate::kind::Kind;
pub(crate) fn read(_: &[u8]) -> Result<SourceDocument, ExtractError> { Err(ExtractError::Broken(Kind::Odt)) }
