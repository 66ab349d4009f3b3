//! What of a column file is not numbers: canonical JSON.

use std::borrow::Cow;

use kader_core::model::{ContributionId, PostId, SourceRef};
use kader_core::record::{Node, Value, json};
use kader_core::register::{AsideOfRow, Parts, PastParts};

/// Of the present: a list of the contributions, each with how many rows are its, one of the
/// posts, and one of what few rows have.
pub(super) fn of_present(parts: &Parts<'_>) -> String {
    let contributions = parts
        .contributions
        .iter()
        .map(|(id, count)| list(vec![text(id.as_str()), number(*count)]));
    json::write(&Value::List(vec![
        list(contributions.collect()),
        posts(&parts.posts),
        asides(&parts.asides),
    ]))
}

/// Of the past: a list of the posts, and one of what few rows have.
pub(super) fn of_past(parts: &PastParts<'_>) -> String {
    json::write(&Value::List(vec![
        posts(&parts.posts),
        asides(&parts.asides),
    ]))
}

/// Reads [`of_present`] back.
pub(super) fn present(words: &str) -> Option<Parts<'static>> {
    let node = json::parse(words).ok()?;
    let [contributions, posts, asides] = items(&node)? else {
        return None;
    };
    let contributions = items(contributions)?.iter().map(|item| {
        let [id, count] = items(item)? else {
            return None;
        };
        let Value::Integer(count) = count.value else {
            return None;
        };
        let id = ContributionId::new(words_of(id)?)?;
        Some((Cow::Owned(id), usize::try_from(count).ok()?))
    });
    Some(Parts {
        contributions: contributions.collect::<Option<Vec<_>>>()?,
        posts: read_posts(posts)?,
        asides: read_asides(asides)?,
        ..Parts::default()
    })
}

/// Reads [`of_past`] back.
pub(super) fn past(words: &str) -> Option<PastParts<'static>> {
    let node = json::parse(words).ok()?;
    let [posts, asides] = items(&node)? else {
        return None;
    };
    Some(PastParts {
        posts: read_posts(posts)?,
        asides: read_asides(asides)?,
        ..PastParts::default()
    })
}

fn list(items: Vec<Node>) -> Node {
    Value::List(items).made()
}

fn text(words: &str) -> Node {
    Value::Text(words.to_owned()).made()
}

fn number(count: usize) -> Node {
    Value::Integer(i64::try_from(count).unwrap_or(i64::MAX)).made()
}

fn posts(posts: &[PostId]) -> Node {
    list(posts.iter().map(|post| text(post.as_str())).collect())
}

fn asides(asides: &[AsideOfRow<'_>]) -> Node {
    let each = asides.iter().map(|(row, source, remark)| {
        let row = Value::Integer(i64::from(*row)).made();
        let source = source.as_ref().map(|source| text(&source.to_string()));
        let remark = remark.as_deref().map(text);
        let some = |words: Option<Node>| list(words.into_iter().collect());
        list(vec![row, some(source), some(remark)])
    });
    list(each.collect())
}

fn read_posts(node: &Node) -> Option<Cow<'static, [PostId]>> {
    let posts = items(node)?.iter().map(|post| PostId::new(words_of(post)?));
    Some(Cow::Owned(posts.collect::<Option<Vec<_>>>()?))
}

fn read_asides(node: &Node) -> Option<Vec<AsideOfRow<'static>>> {
    let asides = items(node)?.iter().map(|item| {
        let [row, source, remark] = items(item)? else {
            return None;
        };
        let Value::Integer(row) = row.value else {
            return None;
        };
        let some = |node: &Node| match items(node)? {
            [] => Some(None),
            [words] => words_of(words).map(|words| Some(words.to_owned())),
            _ => None,
        };
        let source = match some(source)? {
            Some(source) => Some(Cow::Owned(SourceRef::parse(&source)?)),
            None => None,
        };
        let remark = some(remark)?.map(Cow::Owned);
        Some((u32::try_from(row).ok()?, source, remark))
    });
    asides.collect()
}

fn items(node: &Node) -> Option<&[Node]> {
    match &node.value {
        Value::List(items) => Some(items),
        _ => None,
    }
}

fn words_of(node: &Node) -> Option<&str> {
    match &node.value {
        Value::Text(words) => Some(words),
        _ => None,
    }
}
