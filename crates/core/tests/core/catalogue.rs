//! The catalogue: Dutch and English alike, everything in it used, and everything used in it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use kader_core::checks::{RULES, WAIVER_RULES};
use kader_core::figures::{CountingRule, Sought, TABLES, headcount_by_month, table};
use kader_core::model::RecordKind;
use kader_core::record::Code;
use kader_core::register::Register;

/// Each language with all its files as one text: `wording/nl.ftl`, `wording/reading/nl.ftl`,
/// `wording/import/nl.ftl`, `wording/store/nl.ftl`, `wording/publication/nl.ftl`, `wording/web/nl`
/// and `wording/checks/nl`.
fn catalogues() -> [(&'static str, String); 2] {
    ["nl", "en"].map(|lang| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("wording");
        let mut text = std::fs::read_to_string(folder.join(format!("{lang}.ftl"))).unwrap();
        for room in ["reading", "import", "store", "publication"] {
            let file = folder.join(room).join(format!("{lang}.ftl"));
            text.push('\n');
            text.push_str(&std::fs::read_to_string(file).unwrap());
        }
        let mut files: Vec<PathBuf> = ["checks", "web"]
            .iter()
            .flat_map(|room| std::fs::read_dir(folder.join(room).join(lang)).unwrap())
            .map(|entry| entry.unwrap().path())
            .collect();
        files.sort();
        for file in files {
            text.push('\n');
            text.push_str(&std::fs::read_to_string(file).unwrap());
        }
        (lang, text)
    })
}

/// Names that are put together while the program runs, by how they begin: what is behind the
/// prefix is a name of something else, for which other tests see to it that there are words.
const MADE: [(&str, &str); 3] = [
    (
        "help-",
        "by command and argument; a test of the command line sees that each has its help",
    ),
    (
        "table-",
        "by the type of a part of a record; the reference of the dossier names each",
    ),
    (
        "web-table-",
        "by the name of a table; a test of the web sees that each has its title",
    ),
];

/// The patterns of a catalogue, `name` and `name.attribute`, with the variables of each.
fn patterns(source: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let (mut message, mut current) = (String::new(), String::new());
    for line in source.lines() {
        let begins_message = line.starts_with(|first: char| first.is_ascii_alphabetic());
        if begins_message {
            message = line.split(" =").next().unwrap_or_default().to_owned();
            current.clone_from(&message);
            let is_new = found.insert(current.clone(), BTreeSet::new()).is_none();
            assert!(is_new, "{current} stands twice");
        } else if let Some(attribute) = line.trim_start().strip_prefix('.')
            && let Some((name, _)) = attribute.split_once(" =")
        {
            current = format!("{message}.{name}");
            let is_new = found.insert(current.clone(), BTreeSet::new()).is_none();
            assert!(is_new, "{current} stands twice");
        } else if line.starts_with('#') {
            continue;
        }
        let mut rest = line;
        while let Some((_, after)) = rest.split_once('$') {
            let end = after
                .find(|letter: char| !letter.is_ascii_alphanumeric() && !"_-".contains(letter))
                .unwrap_or(after.len());
            if let Some(variables) = found.get_mut(&current) {
                variables.insert(after[..end].to_owned());
            }
            rest = &after[end..];
        }
    }
    found
}

/// The parts that a catalogue prints, by pattern: without those that it only chooses by, since
/// where words agree with a number differs from language to language.
fn printed(source: &str) -> BTreeMap<String, BTreeSet<String>> {
    let chosen_by = |line: &str| line.split("->").count() > 1;
    let without: Vec<String> = source
        .lines()
        .map(|line| match line.rsplit_once('{') {
            Some((before, _)) if chosen_by(line) => before.to_owned(),
            _ => line.to_owned(),
        })
        .collect();
    patterns(&without.join("\n"))
}

#[test]
fn both_languages_say_the_same_things_with_the_same_parts() {
    let [dutch, english] = catalogues().map(|(_, source)| printed(&source));
    let only = |one: &BTreeMap<String, _>, other: &BTreeMap<String, _>| {
        let lacking = one.keys().filter(|name| !other.contains_key(*name));
        lacking.cloned().collect::<Vec<_>>()
    };
    assert_eq!(
        only(&dutch, &english),
        Vec::<String>::new(),
        "only in nl.ftl"
    );
    assert_eq!(
        only(&english, &dutch),
        Vec::<String>::new(),
        "only in en.ftl"
    );
    for (name, parts) in &dutch {
        assert_eq!(parts, &english[name], "the parts of {name}");
    }
}

#[test]
fn every_message_can_be_said() {
    for (lang, source) in catalogues() {
        let resource = match FluentResource::try_new(source.clone()) {
            Ok(resource) => resource,
            Err((_, errors)) => panic!("{lang}.ftl: {errors:?}"),
        };
        let mut bundle = FluentBundle::new(vec![lang.parse().unwrap()]);
        bundle.add_resource(resource).expect("no name stands twice");
        for (name, parts) in patterns(&source) {
            let (message, attribute) = match name.split_once('.') {
                Some((message, attribute)) => (message, Some(attribute)),
                None => (name.as_str(), None),
            };
            let found = bundle
                .get_message(message)
                .unwrap_or_else(|| panic!("{lang}: {name}"));
            let pattern = match attribute {
                Some(attribute) => found.get_attribute(attribute).map(|found| found.value()),
                None => found.value(),
            };
            let pattern = pattern.unwrap_or_else(|| panic!("{lang}: {name} says nothing"));
            for value in [
                FluentValue::from("word"),
                FluentValue::from(1),
                FluentValue::from(2),
            ] {
                let mut arguments = FluentArgs::new();
                for part in &parts {
                    arguments.set(part.clone(), value.clone());
                }
                let mut errors = Vec::new();
                let said = bundle.format_pattern(pattern, Some(&arguments), &mut errors);
                assert!(errors.is_empty(), "{lang}: {name}: {errors:?}");
                // `{""}` says on purpose that there is nothing to say.
                let silent = source.contains(&format!("{name} = {{\"\"}}"));
                assert!(
                    silent || !said.trim().is_empty(),
                    "{lang}: {name} says nothing"
                );
            }
        }
    }
}

/// The text of every source file of the program, tests in it left out.
fn sources() -> Vec<(PathBuf, String)> {
    fn collect(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                if path
                    .iter()
                    .any(|part| part == "tests" || part == "tests.rs")
                {
                    continue;
                }
                let text = std::fs::read_to_string(&path).unwrap();
                let code = text
                    .split("#[cfg(test)]\nmod tests {")
                    .next()
                    .unwrap_or_default();
                found.push((path.clone(), code.to_owned()));
            }
        }
    }
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut found = Vec::new();
    for entry in std::fs::read_dir(crates).unwrap() {
        let folder = entry.unwrap().path().join("src");
        if folder.is_dir() {
            collect(&folder, &mut found);
        }
    }
    found
}

/// The string literals of a source text.
fn literals(code: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for line in code
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
    {
        found.extend(line.split('"').skip(1).step_by(2));
    }
    found
}

/// The names that the code surely says: what stands in `Message::new("…")`, in `words(…, "…")`
/// and in `say_attribute(…, "…")`.
fn said() -> BTreeMap<String, PathBuf> {
    let mut found = BTreeMap::new();
    for (path, code) in sources() {
        if path.components().any(|part| part.as_os_str() == "citation") {
            continue;
        }
        let flat = code.split_whitespace().collect::<Vec<_>>().join(" ");
        for lead in [
            "Message::new(\"",
            "Message::new( \"",
            "words(lang, \"",
            "words(output.lang(), \"",
            "words( lang, \"",
            "word(\"",
            "say(\"",
        ] {
            for rest in flat.split(lead).skip(1) {
                if let Some((name, _)) = rest.split_once('"') {
                    found.insert(name.to_owned(), path.clone());
                }
            }
        }
    }
    found
}

/// The names that follow from lists in the code.
fn listed() -> BTreeSet<String> {
    let mut names: BTreeSet<String> = CountingRule::ALL
        .iter()
        .map(|rule| rule.name().to_owned())
        .collect();
    for code in Code::ALL {
        names.insert(code.to_string());
        names.extend(["title", "why", "remedy"].map(|part| format!("{code}.{part}")));
    }
    // Those over the report are held by the tests of the program.
    let register = RULES.iter().chain(WAIVER_RULES).map(|rule| &rule.rule);
    let within = kader_core::reading::rules::RULES
        .iter()
        .map(|rule| &rule.rule);
    let against = kader_core::reading::against::RULES
        .iter()
        .map(|rule| &rule.rule);
    for rule in register.chain(within).chain(against) {
        let code = rule.code;
        names.insert(code.to_owned());
        names.extend(["title", "why", "advice"].map(|part| format!("{code}.{part}")));
    }
    names.extend(
        RecordKind::ALL
            .iter()
            .map(|kind| format!("kind-{}", kind.word())),
    );
    names.extend(
        columns()
            .iter()
            .map(|key| format!("column-{}", key.replace('_', "-"))),
    );
    names
}

/// The columns of all tables.
fn columns() -> BTreeSet<&'static str> {
    let world = crate::world::World {
        contributions: Vec::new(),
        frameworks: Vec::new(),
        deployments: Vec::new(),
        tallies: Vec::new(),
        rows: Vec::new(),
        period: kader_core::model::Period::day(crate::world::day(0)),
    };
    let mut records = world.records();
    records.posts = Vec::new();
    let register = Register::new(records).unwrap();
    let edition = register.edition(None).unwrap();
    let sought = Sought::of(edition);
    let tables = TABLES
        .iter()
        .filter_map(|name| table(&register, sought, name));
    let by_month = headcount_by_month(&register, edition, edition.period);
    tables
        .chain([by_month])
        .flat_map(|table| table.columns)
        .map(|column| column.key)
        .collect()
}

#[test]
fn everything_that_the_code_says_is_in_the_catalogue() {
    let known = patterns(&catalogues()[0].1);
    for name in listed() {
        assert!(known.contains_key(&name), "{name} is not in the catalogue");
    }
    let said = said();
    assert!(said.len() > 30, "the code was not understood: {said:?}");
    for (name, path) in said {
        assert!(
            known.contains_key(&name),
            "{name}, said in {path:?}, is not in the catalogue"
        );
    }
}

#[test]
fn nothing_in_the_catalogue_is_unused() {
    let sources = sources();
    let literal: BTreeSet<&str> = sources
        .iter()
        .flat_map(|(_, code)| literals(code))
        .collect();
    // `{name}.title` and the like, of which the attribute is named apart.
    let listed = listed();
    // Names that end or begin in what the code puts in: `region-{word}`.
    let made: Vec<(&str, &str)> = literal
        .iter()
        .filter(|literal| literal.contains('{') && literal.contains('-') && !literal.contains(' '))
        .filter_map(|literal| {
            let (before, rest) = literal.split_once('{')?;
            let after = rest.rsplit_once('}').map_or("", |(_, after)| after);
            (before.len() > 3).then_some((before, after))
        })
        .collect();
    let mut unused = Vec::new();
    for name in patterns(&catalogues()[0].1).into_keys() {
        let (message, attribute) = match name.split_once('.') {
            Some((message, attribute)) => (message, Some(attribute)),
            None => (name.as_str(), None),
        };
        let by_list = listed.contains(&name);
        // Rules over the report are listed in another crate; each shows what to do.
        let is_said = |attribute: &str| attribute == "advice" || literal.contains(attribute);
        let by_literal = literal.contains(name.as_str())
            || literal.contains(message) && attribute.is_some_and(is_said);
        let by_prefix = MADE.iter().any(|(prefix, _)| name.starts_with(prefix));
        let by_making = made
            .iter()
            .any(|(before, after)| message.starts_with(before) && message.ends_with(after));
        if !(by_list || by_literal || by_prefix || by_making) {
            unused.push(name);
        }
    }
    assert_eq!(unused, Vec::<String>::new(), "nothing says these");
}
