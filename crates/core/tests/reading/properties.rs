//! What holds of every document: of reports made from a seed, and of the labelled texts.

use kader_citation::Catalogue;
use kader_core::reading::{Known, Reading, SourceDocument, review};
use kader_core::wording::{Lang, say};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization as _;

use crate::generate::{Dice, FAULTS, Report};
use crate::score::{DOCUMENTS, cases};

fn read(text: &str) -> Reading {
    let source = SourceDocument::from_text(text);
    Reading::of(&source, Known::default(), &Catalogue::builtin())
}

/// What is stated, in no order.
fn stated(text: &str) -> Vec<String> {
    let reading = read(text);
    let mut told: Vec<String> = reading
        .statements
        .iter()
        .map(|one| {
            format!(
                "{} {:?}",
                reading.tell(one),
                one.period.map(|one| one.to_string())
            )
        })
        .collect();
    told.sort();
    told
}

/// What is found, in no order.
fn found(text: &str) -> Vec<String> {
    let reading = read(text);
    let mut told: Vec<String> = review(&reading, "text")
        .iter()
        .map(|one| {
            format!(
                "{} {} {}",
                one.rule.code,
                one.subject,
                say(Lang::En, &one.message)
            )
        })
        .collect();
    told.sort();
    told
}

/// A report with or without a fault, or one of the whole documents.
fn any_text() -> impl Strategy<Value = String> {
    let documents: Vec<String> = cases(DOCUMENTS).into_iter().map(|case| case.text).collect();
    let reports = (0_u64..100_000, proptest::option::of(0..FAULTS.len()))
        .prop_map(|(seed, fault)| Report::new(seed).text(fault));
    prop_oneof![2 => reports, 1 => proptest::sample::select(documents)]
}

/// The sections of missions change places with one another.
fn shuffled(text: &str, dice: &mut Dice) -> String {
    // How deep a heading lies: "2.1.3 UNKAR (Nordania)" is 2.
    let heading = |line: &str| {
        let line = line.trim_start_matches(['#', ' ']);
        let (number, title) = line.split_once(' ')?;
        let is_part = |part: &str| {
            (1..=2).contains(&part.len()) && part.bytes().all(|one| one.is_ascii_digit())
        };
        let titled = title.starts_with(char::is_uppercase);
        let numbered = titled && number.split('.').all(is_part);
        let depth = if numbered {
            number.matches('.').count()
        } else {
            0
        };
        (numbered || line.starts_with("Bijlage")).then_some(depth)
    };
    let mut blocks: Vec<(Option<usize>, String)> = vec![(None, String::new())];
    for line in text.split_inclusive('\n') {
        match heading(line) {
            Some(depth) => blocks.push((Some(depth), line.to_owned())),
            None => blocks.last_mut().unwrap().1.push_str(line),
        }
    }
    let mut from = 0;
    while from < blocks.len() {
        let length = blocks[from..]
            .iter()
            .take_while(|(depth, _)| *depth == Some(2))
            .count();
        for at in (1..length).rev() {
            blocks.swap(from + at, from + dice.below(at + 1));
        }
        from += length.max(1);
    }
    blocks.into_iter().map(|(_, text)| text).collect()
}

/// Some blanks do not break, in running text alone: rows have cells.
fn with_hard_blanks(text: &str, dice: &mut Dice) -> String {
    let lines = text.split('\n').map(|line| {
        let mut out = String::new();
        let sentence = line.len() > 60 && !line.starts_with('|') && !line.contains("  ");
        for one in line.chars() {
            let hard = one == ' ' && sentence && !out.is_empty() && dice.below(4) == 0;
            out.push(if hard { '\u{a0}' } else { one });
        }
        out
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Long words of running text may be broken where a soft hyphen stands.
fn with_soft_hyphens(text: &str, dice: &mut Dice) -> String {
    let mut out = String::new();
    for word in text.split_inclusive(char::is_whitespace) {
        let letters = word.trim_end();
        let plain = letters.chars().all(char::is_lowercase) && letters.chars().count() >= 8;
        if plain && dice.below(2) == 0 {
            let at = 3 + dice.below(3);
            out.extend(word.chars().take(at));
            out.push('\u{ad}');
            out.extend(word.chars().skip(at));
        } else {
            out.push_str(word);
        }
    }
    out
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn places_lead_back_to_the_words(text in any_text()) {
        let reading = read(&text);
        for statement in &reading.statements {
            let place = reading.document.place(&statement.range);
            let own = &text[place.start..place.end];
            let clean = reading.document.raw(&statement.range);
            // Nothing is added but line breaks, and nothing left out but what parts lines,
            // columns and marks.
            let mut rest = own.chars();
            for one in clean.chars().filter(|one| !one.is_whitespace()) {
                prop_assert!(rest.any(|other| other == one), "{clean:?} at {own:?}");
            }
            prop_assert_eq!(own.chars().next(), clean.chars().next());
            prop_assert_eq!(own.chars().next_back(), clean.chars().next_back());
            let before = text[..place.start].matches('\n').count();
            prop_assert_eq!(place.line, before + 1);
        }
    }

    #[test]
    fn the_order_of_sections_does_not_matter(
        seed in 0_u64..100_000,
        fault in proptest::option::of(0..FAULTS.len()),
        way in any::<u64>(),
    ) {
        let text = Report::new(seed).text(fault);
        let other = shuffled(&text, &mut Dice::new(way));
        prop_assert_eq!(other.len(), text.len());
        prop_assert_eq!(found(&other), found(&text));
    }

    #[test]
    fn a_section_about_something_else_adds_no_finding(text in any_text(), which in 0..3_usize) {
        let further = [
            "9 Organisatie\n\nHet ministerie telde 412 medewerkers. De verhuizing duurde zes weken.\n",
            "9 Begrippen\n\nEen rotatie is een aflossing. Zij vindt plaats in maart en in september.\n",
            "9 Dank\n\nAan dit stuk is meegeschreven door acht afdelingen, van 3 mei tot en met 9 juni 2021.\n",
        ];
        let other = format!("{}\n\n{}", text.trim_end(), further[which]);
        prop_assert_eq!(found(&other), found(&text));
    }

    #[test]
    fn signs_of_another_system_change_no_statement(text in any_text(), way in any::<u64>()) {
        let expected = stated(&text);
        prop_assert_eq!(stated(&text.replace('\n', "\r\n")), expected.clone(), "CRLF");
        let hard = with_hard_blanks(&text, &mut Dice::new(way));
        prop_assert_eq!(stated(&hard), expected.clone(), "hard blanks");
        let soft = with_soft_hyphens(&text, &mut Dice::new(way));
        prop_assert_eq!(stated(&soft), expected.clone(), "soft hyphens");
        let apart: String = text.nfd().collect();
        // Words are told as they stand.
        let apart: Vec<String> = stated(&apart).iter().map(|one| one.nfc().collect()).collect();
        prop_assert_eq!(apart, expected, "accents apart");
    }
}
