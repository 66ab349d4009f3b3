//! Prints the scores of reading, with every difference:
//! `cargo run -p kader-core --example score_reading [-- SEEDS]`.
#![allow(clippy::print_stdout, clippy::expect_used, missing_docs, dead_code)]

#[path = "../labelled/reading/generate.rs"]
mod generate;
#[path = "../labelled/reading/planted.rs"]
mod planted;
#[path = "../labelled/reading/score.rs"]
mod score;

fn main() {
    let seeds = std::env::args().nth(1).and_then(|seeds| seeds.parse().ok()).unwrap_or(40);
    let (_, differences) = score::score();
    let (_, _, misses) = planted::run(0..seeds);
    for line in differences.iter().chain(&misses) {
        println!("{line}");
    }
    println!("{}", score::table());
    println!("{}", planted::table(0..seeds));
}
