//! Prints the score of the labelled sets: `cargo run -p kader-citation --example score`.
#![allow(clippy::print_stdout, clippy::expect_used, missing_docs)]

#[path = "../labelled/score.rs"]
mod score;

fn main() {
    let (_, differences) = score::score();
    for difference in differences {
        println!("{difference}");
    }
    println!("{}", score::table());
}
