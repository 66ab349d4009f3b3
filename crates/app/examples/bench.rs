//! Measures the workloads of `docs/performance.md` on an invented register:
//! `cargo run --release -p kader --example bench -- --deployments 1000000`
//!
//! `--runs N` how often each is run (9), `--seed N` (1), `--folder DIR` where the dossier is put
//! or, if it is already there, read from. The checksums depend on deployments and seed alone.

#![allow(clippy::print_stdout, reason = "printing is what it is for")]

use std::error::Error;
use std::fs;
use std::hint::black_box;
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use jiff::civil::date;
use kader_app::cli::check;
use kader_app::generate::synthetic::Synthetic;
use kader_core::checks::{Finding, RULES, Snapshot};
use kader_core::figures::{annex2, courses, deployed_by_contribution};
use kader_core::model::{Edition, Period};
use kader_core::register::Register;
use kader_exchange::dossier::{self, layout};

struct Asked {
    deployments: u32,
    seed: u64,
    runs: usize,
    folder: Option<PathBuf>,
}

fn asked() -> Result<Asked, Box<dyn Error>> {
    let mut asked = Asked {
        deployments: 1_000_000,
        seed: 1,
        runs: 9,
        folder: None,
    };
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let value = words
            .next()
            .ok_or_else(|| format!("{word} needs a value"))?;
        match word.as_str() {
            "--deployments" => asked.deployments = value.parse()?,
            "--seed" => asked.seed = value.parse()?,
            "--runs" => asked.runs = value.parse()?,
            "--folder" => asked.folder = Some(value.into()),
            _ => return Err(format!("{word} is not an option").into()),
        }
    }
    Ok(asked)
}

fn main() -> Result<(), Box<dyn Error>> {
    let asked = asked()?;
    let name = format!("kader-bench-{}-{}", asked.deployments, asked.seed);
    let folder = asked
        .folder
        .clone()
        .unwrap_or_else(|| std::env::temp_dir().join(name));
    println!(
        "deployments {}, seed {}, runs {}",
        asked.deployments, asked.seed, asked.runs
    );
    if !folder.join(layout::DEPLOYMENTS).exists() {
        let (written, took) = timed(|| write(&asked, &folder));
        written?;
        println!("{:<44}{:>12}", "write the dossier", shown(took));
    }
    let started = Instant::now();
    let loaded = dossier::read(&folder)
        .map_err(|(found, _)| format!("the dossier has {} errors", found.len()))?;
    println!(
        "{:<44}{:>12}",
        "read the dossier, checked",
        shown(started.elapsed())
    );
    println!(
        "{:<44}{:>12}",
        "  highest memory of the process",
        memory("VmHWM")
    );
    let register = loaded.register;
    drop((loaded.sources, loaded.places));
    let count = register.deployments.len().max(1);
    let bytes = register.deployments.bytes();
    println!("{:<44}{:>12}", "columns, bytes a deployment", bytes / count);
    println!("{:<44}{:>10} kB", "columns", bytes / 1000);
    println!(
        "{:<44}{:>12}",
        "  memory of the process, texts dropped",
        memory("VmRSS")
    );

    let edition = register.edition(None).ok_or("the edition is missing")?;
    let period = edition.period;
    let all = Period::new(date(1990, 1, 1), date(2025, 12, 31)).ok_or("reversed")?;
    let years: Vec<Period> = (1990..=2025)
        .filter_map(|year| Period::new(date(year, 1, 1), date(year, 12, 31)))
        .collect();
    measure("W1 counts by contribution and category", asked.runs, || {
        w1(&register, period)
    });
    measure("W1 the same, ten years ago", asked.runs, || {
        w1(&register, years[25])
    });
    measure("annex 2, whole table with its reasons", asked.runs, || {
        let table = annex2(&register, edition);
        table.rows.last().map_or(0, |total| {
            total
                .cells
                .iter()
                .fold(0, |sum, cell| mix(sum, cell.value.data().as_bytes()))
        })
    });
    measure(
        "W2 headcount, peaks by year, above limit",
        asked.runs,
        || w2(&register, all, &years),
    );
    checks(&register, edition, asked.runs);
    Ok(())
}

/// The rules on the last day of the edition, family by family and all together.
fn checks(register: &Register, edition: &Edition, runs: usize) {
    let on = edition.period.until();
    let snapshot = || Snapshot::new(register, on, 180, Some(edition));
    measure("snapshot: what belongs together", runs, || {
        mix(0, snapshot().ahead.to_string().as_bytes())
    });
    let held = snapshot();
    for family in ["M", "K", "D", "V", "P", "X", "Q"] {
        let rules = || {
            RULES
                .iter()
                .filter(|rule| rule.rule.code.starts_with(family))
        };
        measure(
            &format!("rules {family} ({})", rules().count()),
            runs,
            || {
                rules()
                    .flat_map(|rule| (rule.check)(&held))
                    .fold(0, |sum, finding| told(sum, &finding))
            },
        );
    }
    measure("all rules, the report's too", runs, || {
        check::all(&snapshot()).iter().fold(0, told)
    });
}

fn told(sum: u64, finding: &Finding) -> u64 {
    let sum = mix(sum, finding.rule.code.as_bytes());
    mix(sum, finding.subject.to_string().as_bytes())
}

fn write(asked: &Asked, folder: &Path) -> Result<(), Box<dyn Error>> {
    let synthetic = Synthetic::new(asked.deployments, asked.seed);
    for (name, bytes) in synthetic.files() {
        let file = folder.join(name);
        fs::create_dir_all(file.parent().unwrap_or(folder))?;
        fs::write(file, bytes)?;
    }
    let file = fs::File::create(folder.join(layout::DEPLOYMENTS))?;
    let mut writer = BufWriter::with_capacity(1 << 18, file);
    synthetic.write_deployments(&mut writer, |_| {})?;
    Ok(writer.flush()?)
}

/// The checksum of W1: each contribution with its counts.
fn w1(register: &Register, period: Period) -> u64 {
    let counts = deployed_by_contribution(register, period);
    counts.iter().fold(0, |sum, here| {
        let sum = mix(sum, here.contribution.as_str().as_bytes());
        mix(
            mix(sum, &here.military.to_le_bytes()),
            &here.civilian.to_le_bytes(),
        )
    })
}

/// The checksum of W2: each contribution and category with its peaks and its days above.
fn w2(register: &Register, period: Period, parts: &[Period]) -> u64 {
    let courses = courses(register, period, parts);
    courses.iter().fold(0, |sum, course| {
        let sum = mix(sum, course.contribution.as_str().as_bytes());
        let sum = course
            .peaks
            .iter()
            .fold(sum, |sum, peak| mix(sum, &peak.to_le_bytes()));
        course.above.iter().fold(sum, |sum, above| {
            let day = |day: jiff::civil::Date| {
                [
                    day.year().to_le_bytes(),
                    i16::from(day.month()).to_le_bytes(),
                ]
                .concat()
            };
            let sum = mix(
                mix(sum, &day(above.from())),
                &above.from().day().to_le_bytes(),
            );
            mix(sum, &above.days().to_le_bytes())
        })
    })
}

/// FNV-1a.
fn mix(sum: u64, bytes: &[u8]) -> u64 {
    let begin = if sum == 0 { 0xcbf2_9ce4_8422_2325 } else { sum };
    bytes.iter().fold(begin, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let started = Instant::now();
    let result = work();
    (result, started.elapsed())
}

/// Runs a workload once to warm up and then so many times; prints the median, the fastest and
/// the checksum, which must be the same each time.
fn measure(name: &str, runs: usize, work: impl Fn() -> u64) {
    let checksum = work();
    let mut took = Vec::new();
    for _ in 0..runs.max(1) {
        let (result, duration) = timed(|| black_box(work()));
        assert_eq!(result, checksum, "{name}: another result");
        took.push(duration);
    }
    took.sort_unstable();
    let median = took.get(took.len() / 2).copied().unwrap_or_default();
    let fastest = took.first().copied().unwrap_or_default();
    println!(
        "{name:<44}{:>12}   fastest {:>11}   {checksum:016x}",
        shown(median),
        shown(fastest)
    );
}

fn shown(duration: Duration) -> String {
    let micros = duration.as_micros();
    format!("{}.{:03} ms", micros / 1000, micros % 1000)
}

/// A line of what Linux tells of the process; elsewhere nothing.
fn memory(key: &str) -> String {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix(key)?.strip_prefix(':'));
    line.map_or_else(|| "not known".into(), |line| line.trim().to_owned())
}
