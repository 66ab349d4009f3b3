//! A short run of the fuzzer of `examples/fuzz_dossier`, the same each time.

use kader_exchange::dossier;

use crate::places::example;

#[path = "../../examples/fuzz_dossier/hold.rs"]
mod hold;
#[path = "../../examples/fuzz_dossier/mutate.rs"]
mod mutate;

#[test]
fn damaged_dossiers_neither_panic_nor_change_unseen() {
    let files = dossier::files(&example("norrland")).expect("it reads");
    let mut read = 0;
    for seed in 0..400 {
        let mut numbers = mutate::Numbers(seed);
        let damaged = mutate::damage(&files, &mut numbers);
        match hold::holds(&damaged) {
            Ok(true) => read += 1,
            Ok(false) => {}
            Err(fault) => panic!("seed {seed}: {fault}"),
        }
    }
    assert!(read > 20, "some damage is harmless: {read}");
}
