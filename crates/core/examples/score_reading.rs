//! Prints the scores of reading: `cargo run -p kader-core --example score_reading`.
#![allow(clippy::print_stdout, clippy::expect_used, missing_docs, dead_code)]

#[path = "../labelled/reading/score.rs"]
mod score;

fn main() {
    let (_, differences) = score::score();
    for difference in differences {
        println!("{difference}");
    }
    println!("{}", score::table());
}
