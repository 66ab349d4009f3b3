//! Reading XML within bounds.

use roxmltree::{Document, Node, ParsingOptions};

use crate::error::{ExtractError, Limit};
use crate::kind::Kind;
use crate::limits;
use crate::text;

/// The text of a part: UTF-8, or UTF-16 by its mark.
pub(super) fn text(bytes: &[u8], kind: Kind) -> Result<String, ExtractError> {
    match bytes {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => text::decode(bytes),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => Ok(text.trim_start_matches('\u{feff}').to_owned()),
            Err(_) => Err(ExtractError::Broken(kind)),
        },
    }
}

/// The tree of a part. Entities of one's own are not read, nor are trees without end.
pub(super) fn parse(text: &str, kind: Kind) -> Result<Document<'_>, ExtractError> {
    let options = ParsingOptions {
        nodes_limit: limits::XML_NODES,
        ..ParsingOptions::default()
    };
    Document::parse_with_options(text, options).map_err(|error| match error {
        roxmltree::Error::NodesLimitReached => ExtractError::TooLarge(Limit::Elements),
        _ => ExtractError::Broken(kind),
    })
}

/// Refuses elements that lie too deep within each other.
pub(super) fn deeper(depth: usize) -> Result<usize, ExtractError> {
    if depth >= limits::XML_DEPTH {
        Err(ExtractError::TooLarge(Limit::Elements))
    } else {
        Ok(depth + 1)
    }
}

/// The elements directly below one.
pub(super) fn elements<'a, 'i>(node: Node<'a, 'i>) -> impl Iterator<Item = Node<'a, 'i>> {
    node.children().filter(Node::is_element)
}

/// The first element of a name directly below one, in any namespace.
pub(super) fn child<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    elements(node).find(|child| child.tag_name().name() == name)
}

/// An attribute by its name, in any namespace.
pub(super) fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes()
        .find(|attribute| attribute.name() == name)
        .map(|attribute| attribute.value())
}
