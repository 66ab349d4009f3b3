//! Findings at the command line: which rules are asked, how they are shown, and when they fail.

mod chosen;
mod human;

use kader_core::checks::Severity;
use kader_exchange::findings::{Findings, csv, json, sarif};

use super::arguments::{FailOn, FindingsArguments, FindingsFormat};
use super::{Failure, Output};

pub use chosen::Chosen;
pub use human::{human, human_without_closing};

/// Shows findings in a format; the exit status.
pub fn show(
    findings: &Findings<'_>,
    asked: &FindingsArguments,
    output: &mut Output,
) -> Result<u8, Failure> {
    let text = match asked.format {
        FindingsFormat::Human => human(findings, output.result_colour()).into_bytes(),
        FindingsFormat::Json => json(findings).into_bytes(),
        FindingsFormat::Sarif => sarif(findings).into_bytes(),
        FindingsFormat::Csv => csv(findings),
    };
    output.result(&text)?;
    Ok(u8::from(fails(findings, asked.fail_on)))
}

/// Whether anything is found that is bad enough.
fn fails(findings: &Findings<'_>, fail_on: FailOn) -> bool {
    let least = match fail_on {
        FailOn::Error => Severity::Error,
        FailOn::Warning => Severity::Warning,
        FailOn::Info => Severity::Info,
        FailOn::Never => return false,
    };
    findings
        .told
        .iter()
        .any(|told| told.finding.severity >= least)
}
