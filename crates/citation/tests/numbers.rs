//! Numbers survive the way into words and back.

use kader_citation::Language;
use kader_citation::number::{
    dutch_digits, dutch_words, english_words, parse_dutch_words, parse_english_words,
};
use proptest::prelude::*;

#[test]
fn dutch_words_are_spelled_as_the_spelling_guide_has_them() {
    for (number, words) in [
        (0, "nul"),
        (1, "één"),
        (8, "acht"),
        (14, "veertien"),
        (20, "twintig"),
        (21, "eenentwintig"),
        (22, "tweeëntwintig"),
        (33, "drieëndertig"),
        (80, "tachtig"),
        (99, "negenennegentig"),
        (100, "honderd"),
        (101, "honderdeen"),
        (150, "honderdvijftig"),
        (744, "zevenhonderdvierenveertig"),
        (1_000, "duizend"),
        (1_001, "duizend een"),
        (1_100, "elfhonderd"),
        (1_956, "negentienhonderdzesenvijftig"),
        (2_000, "tweeduizend"),
        (13_289, "dertienduizend tweehonderdnegenentachtig"),
        (1_000_000, "een miljoen"),
        (1_000_000_000_000, "een biljoen"),
    ] {
        assert_eq!(dutch_words(number), words);
        assert_eq!(parse_dutch_words(words), Some(number), "{words}");
    }
}

#[test]
fn every_number_up_to_ten_thousand_returns() {
    for number in 0..=10_000 {
        assert_eq!(parse_dutch_words(&dutch_words(number)), Some(number));
        assert_eq!(parse_english_words(&english_words(number)), Some(number));
    }
}

#[test]
fn the_largest_number_has_words() {
    assert_eq!(parse_dutch_words(&dutch_words(u64::MAX)), Some(u64::MAX));
    assert_eq!(
        parse_english_words(&english_words(u64::MAX)),
        Some(u64::MAX)
    );
}

#[test]
fn words_that_are_no_number_are_refused() {
    for words in [
        "",
        "en",
        "tweedrie",
        "twintigeen",
        "zeventien honderd miljoen",
        "eenentien",
        "miljoen",
        "twintighonderd",
        "nultien",
        "drieënen",
        "acht!",
        "elftal",
    ] {
        assert_eq!(parse_dutch_words(words), None, "{words:?}");
    }
    for words in [
        "",
        "and",
        "hundred",
        "twenty-ten",
        "twenty hundred",
        "one two",
        "thousand",
    ] {
        assert_eq!(parse_english_words(words), None, "{words:?}");
    }
}

proptest! {
    #[test]
    fn numbers_return_from_dutch_words(number in 0_u64..=1_000_000_000_000) {
        prop_assert_eq!(parse_dutch_words(&dutch_words(number)), Some(number));
    }

    #[test]
    fn numbers_return_from_english_words(number in 0_u64..=1_000_000_000_000) {
        prop_assert_eq!(parse_english_words(&english_words(number)), Some(number));
    }

    #[test]
    fn digits_keep_their_digits(number: u64) {
        prop_assert_eq!(dutch_digits(number).replace('.', ""), number.to_string());
    }

    #[test]
    fn any_words_are_read_without_a_panic(words in "\\PC{0,40}") {
        let _ = parse_dutch_words(&words);
        let _ = parse_english_words(&words);
    }
}

/// A large number is read whole or not at all: "30" alone would be another number.
#[test]
fn large_numbers_in_running_text_are_whole_or_none() {
    let read = |text, language| -> Vec<Option<u64>> {
        let found = kader_citation::read_numbers(text, language);
        found.iter().map(|number| number.value.whole()).collect()
    };
    let dutch = |text| read(text, Language::Dutch);
    assert_eq!(dutch("ruim 3 biljoen euro"), [Some(3_000_000_000_000)]);
    assert_eq!(
        dutch("een triljoen euro"),
        [Some(1_000_000_000_000_000_000)]
    );
    assert_eq!(dutch("30 triljoen euro"), []);
    let english = |text| read(text, Language::English);
    assert_eq!(english("about 3 trillion euros"), [Some(3_000_000_000_000)]);
}
