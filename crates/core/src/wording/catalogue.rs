//! The catalogue itself: Fluent, embedded in the program.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::{Argument, Lang, Message};

/// The files of the catalogue, in both languages: one for the program, one for documents that
/// cannot be read, one for files of rows, one for register files, one for what is public, some for
/// the web, one for each family of rules.
macro_rules! files {
    ($lang:literal: $($name:literal)+) => {
        &[
            include_str!(concat!("../../wording/", $lang, ".ftl")),
            include_str!(concat!("../../wording/reading/", $lang, ".ftl")),
            include_str!(concat!("../../wording/import/", $lang, ".ftl")),
            include_str!(concat!("../../wording/store/", $lang, ".ftl")),
            include_str!(concat!("../../wording/publication/", $lang, ".ftl")),
            include_str!(concat!("../../wording/web/", $lang, "/common.ftl")),
            include_str!(concat!("../../wording/web/", $lang, "/missions.ftl")),
            include_str!(concat!("../../wording/web/", $lang, "/tables.ftl")),
            $(include_str!(concat!("../../wording/checks/", $lang, "/", $name, ".ftl"))),+
        ]
    };
    ($lang:literal) => {
        files!($lang:
            "common"
            "mandates"
            "frameworks"
            "deployments"
            "vessel-protection"
            "accountability"
            "report"
            "privacy"
            "data"
            "reading"
        )
    };
}

const DUTCH: &[&str] = files!("nl");
const ENGLISH: &[&str] = files!("en");

/// The catalogue of a language, parsed once. It never changes, so that it is no state.
fn bundle(lang: Lang) -> &'static FluentBundle<FluentResource> {
    static DUTCH_BUNDLE: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
    static ENGLISH_BUNDLE: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
    let (cell, files) = match lang {
        Lang::Nl => (&DUTCH_BUNDLE, DUTCH),
        Lang::En => (&ENGLISH_BUNDLE, ENGLISH),
    };
    cell.get_or_init(|| {
        let identifier: LanguageIdentifier = lang.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        // The parts are names and figures of the register; isolation marks would end up in
        // files and tables.
        bundle.set_use_isolating(false);
        for source in files {
            // A faulty entry is left out here and found by the test of the catalogue.
            let resource = match FluentResource::try_new((*source).to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        bundle
    })
}

/// A message in a language. A name that the catalogue lacks is shown as it is.
#[must_use]
pub fn say(lang: Lang, message: &Message) -> String {
    say_pattern(lang, message.name, None, &message.arguments)
        .unwrap_or_else(|| message.name.to_owned())
}

/// Fixed words of the catalogue, `name` or `name.attribute`; nothing if it has none.
///
/// ```
/// use kader_core::wording::{Lang, words};
/// assert_eq!(words(Lang::Nl, "total").as_deref(), Some("Totaal"));
/// assert_eq!(words(Lang::Nl, "no-such-words"), None);
/// ```
#[must_use]
pub fn words(lang: Lang, name: &str) -> Option<String> {
    let (name, attribute) = match name.split_once('.') {
        Some((name, attribute)) => (name, Some(attribute)),
        None => (name, None),
    };
    say_pattern(lang, name, attribute, &[])
}

/// An attribute of a message of the catalogue, with the parts of another: the remedy of a code
/// with the parts of what was wrong.
#[must_use]
pub fn say_attribute(lang: Lang, name: &str, attribute: &str, message: &Message) -> Option<String> {
    say_pattern(lang, name, Some(attribute), &message.arguments)
}

fn say_pattern(
    lang: Lang,
    name: &str,
    attribute: Option<&str>,
    arguments: &[(&'static str, Argument)],
) -> Option<String> {
    let bundle = bundle(lang);
    let message = bundle.get_message(name)?;
    let pattern = match attribute {
        Some(attribute) => message.get_attribute(attribute)?.value(),
        None => message.value()?,
    };
    let mut parts = FluentArgs::new();
    for (part, argument) in arguments {
        parts.set(*part, value(lang, argument));
    }
    let mut faults = Vec::new();
    Some(
        bundle
            .format_pattern(pattern, Some(&parts), &mut faults)
            .into_owned(),
    )
}

fn value(lang: Lang, argument: &Argument) -> FluentValue<'static> {
    match argument {
        Argument::Words(words) => FluentValue::from(words.clone()),
        Argument::Count(count) => FluentValue::from(*count),
        Argument::Text(text) => FluentValue::from(text.in_language(lang).to_owned()),
        Argument::Day(day) => FluentValue::from(super::day(lang, *day)),
        Argument::Message(message) => FluentValue::from(say(lang, message)),
    }
}
