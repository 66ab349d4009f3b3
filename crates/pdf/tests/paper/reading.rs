//! What a reader finds: text, order, numbers of pages.

use crate::{sample, tools};

#[test]
fn the_words_come_back_in_order() {
    let document = sample::report();
    let pdf = kader_pdf::render(&document).unwrap();
    let Some(pages) = tools::pages("reading.pdf", &pdf) else {
        return;
    };
    let all = pages.concat();
    let mut from = 0;
    for words in [
        "Inhoud",
        "Inleiding",
        "2.1.1",
        "EUFOR Althea",
        "2.3.1",
        "MINUSMA",
        "Vooruitblik",
        "Bijlage 2",
        "Totaal",
        "Verantwoording",
    ] {
        // The contents name the same words before.
        let place = all[from..]
            .find(words)
            .unwrap_or_else(|| panic!("{words} does not come after what it should"));
        from += place;
    }
    assert!(
        all.contains(&document.meta.receipt.input_sha256),
        "the receipt is not printed whole"
    );
}

#[test]
fn each_page_but_the_first_says_which_it_is() {
    let pdf = kader_pdf::render(&sample::report()).unwrap();
    let Some(pages) = tools::pages("pages.pdf", &pdf) else {
        return;
    };
    let pages: Vec<&String> = pages
        .iter()
        .filter(|page| !page.trim().is_empty())
        .collect();
    assert!(!pages[0].contains("Pagina"));
    for (index, page) in pages.iter().enumerate().skip(1) {
        let wanted = format!("Pagina {} van {}", index + 1, pages.len());
        assert!(page.contains(&wanted), "{wanted} is missing: {page}");
    }
}

#[test]
fn hatching_is_explained_where_it_occurs_and_only_there() {
    let pdf = kader_pdf::render(&sample::report()).unwrap();
    let Some(pages) = tools::pages("hatching.pdf", &pdf) else {
        return;
    };
    let explained = |needle: &str| {
        let page = pages
            .iter()
            .skip(2)
            .find(|page| page.contains(needle))
            .unwrap();
        page.lines()
            .rev()
            .find(|line| line.contains("Pagina"))
            .unwrap()
            .contains("gereconstrueerd")
    };
    assert!(
        explained("eerste kwartaal 2022"),
        "reconstructed figures stand there"
    );
    assert!(!explained("Vooruitblik"), "there are none");
}

/// A report of thirty pages is set within a generous bound; the figure itself is printed.
#[test]
fn a_long_report_takes_little_time() {
    let document = sample::long_report(3);
    let begin = std::time::Instant::now();
    let pdf = kader_pdf::render(&document).unwrap();
    let time = begin.elapsed();
    let pages = tools::pages("long-report.pdf", &pdf).map_or(0, |pages| pages.len() - 1);
    println!(
        "{pages} pages in {} ms, {} kB",
        time.as_millis(),
        pdf.len() / 1000
    );
    assert!(time.as_secs() < 20, "{time:?}");
}
