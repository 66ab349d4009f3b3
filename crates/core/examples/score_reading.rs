//! Prints the scores of reading, with every difference:
//! `cargo run -p kader-core --example score_reading [-- SEEDS]`.
#![allow(clippy::print_stdout, clippy::expect_used, missing_docs, dead_code)]

#[path = "../labelled/reading/generate/mod.rs"]
mod generate;
#[path = "../labelled/reading/planted.rs"]
mod planted;
#[path = "../labelled/reading/score.rs"]
mod score;

fn main() {
    // `-- text SEED [FAULT]` prints a report instead.
    let mut arguments = std::env::args().skip(1);
    if arguments.next().as_deref() == Some("text") {
        let mut number = || arguments.next().and_then(|number| number.parse().ok());
        let seed = number().unwrap_or(0);
        let fault = number().and_then(|fault| usize::try_from(fault).ok());
        print!("{}", generate::Report::new(seed).text(fault));
        return;
    }
    // `-- documents` reads the whole documents and their changes alone.
    if std::env::args().nth(1).as_deref() == Some("documents") {
        let (scores, differences) = score::score_of(&[("documents.txt", score::DOCUMENTS)]);
        let (all, right, lines) = planted::documents();
        for line in differences.iter().chain(&lines) {
            println!("{line}");
        }
        let sum = |part: fn(&score::Score) -> usize| scores.values().map(part).sum::<usize>();
        println!(
            "{} statements marked, {} told, {} right; {right} of {all} changes as marked",
            sum(|one| one.expected),
            sum(|one| one.found),
            sum(|one| one.right)
        );
        return;
    }
    let seeds = std::env::args()
        .nth(1)
        .and_then(|seeds| seeds.parse().ok())
        .unwrap_or(20);
    let (_, differences) = score::score();
    let (_, _, misses) = planted::run(0..seeds);
    for line in differences.iter().chain(&misses) {
        println!("{line}");
    }
    println!("{}", score::table());
    println!("{}", planted::table(0..seeds));
}
