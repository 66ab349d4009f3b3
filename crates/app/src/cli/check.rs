//! `kader check`: what is wrong with a register and its report, and what will be.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use kader_core::checks::{
    self, Finding, Rule, Settled, Severity, Snapshot, WAIVER_RULES, find, settle,
};
use kader_core::wording::{Message, say};
use kader_document::checks as report_checks;
use kader_exchange::dossier::{Loaded, Locator};

use super::arguments::{CheckArguments, FailOn, FindingsFormat};
use super::findings::{self, Findings, Place, Told};
use super::{Failure, Output, source};

/// Checks a source.
pub fn run(asked: &CheckArguments, output: &mut Output) -> Result<u8, Failure> {
    let chosen = Chosen::new(&asked.select, &asked.ignore, output)?;
    let loaded = source::open(&asked.asked, output)?;
    let register = &loaded.register;
    let edition = match &asked.asked.edition {
        Some(_) => Some(source::edition(register, &asked.asked, output)?),
        None => register.edition(None),
    };
    let on = asked.on.unwrap_or_else(|| {
        Timestamp::now()
            .to_zoned_datetime(TimeZone::system())
            .date()
    });
    let snapshot = Snapshot::new(register, on, asked.horizon, edition);
    let found = all(&snapshot)
        .into_iter()
        .filter(|finding| chosen.asks(finding.rule))
        .collect();
    let settled = settle(&snapshot, found, |rule| chosen.asks_named(rule));
    let mut findings = tell(&loaded, &snapshot, settled, chosen.rules.clone(), output);
    findings.prefix = format!("{}/", asked.asked.source.display());
    let text = match asked.format {
        FindingsFormat::Human => findings::human(&findings, output.result_colour()).into_bytes(),
        FindingsFormat::Json => findings::json(&findings).into_bytes(),
        FindingsFormat::Sarif => findings::sarif(&findings).into_bytes(),
        FindingsFormat::Csv => findings::csv(&findings),
    };
    let failed = fails(&findings, asked.fail_on);
    output.result(&text)?;
    Ok(u8::from(failed))
}

/// Every rule there is, in order of code.
#[must_use]
pub fn rules() -> Vec<&'static Rule> {
    let register = checks::RULES.iter().chain(WAIVER_RULES);
    let register = register.map(|rule| &rule.rule);
    let report = report_checks::RULES.iter().map(|rule| &rule.rule);
    let mut rules: Vec<&'static Rule> = register.chain(report).collect();
    rules.sort_by_key(|rule| rule.code);
    rules
}

/// What all rules find, those over the report included.
#[must_use]
pub fn all(snapshot: &Snapshot<'_>) -> Vec<Finding> {
    let known = rules();
    let mut found = checks::check(snapshot);
    found.extend(report_checks::check(snapshot));
    found.extend(checks::unknown_rules(snapshot, |rule| {
        find(&known, rule).is_some()
    }));
    found
}

/// The rules that are asked.
struct Chosen {
    rules: Vec<&'static Rule>,
}

impl Chosen {
    /// Those that are selected, or all, without those that are ignored. A rule is named by its
    /// code, its name, or the letter of its family.
    fn new(select: &[String], ignore: &[String], output: &mut Output) -> Result<Self, Failure> {
        let every = rules();
        let mut sound = true;
        let mut named = |names: &[String]| -> Vec<&'static Rule> {
            let mut found = Vec::new();
            for name in names {
                let family = every
                    .iter()
                    .copied()
                    .filter(|rule| name.len() == 1 && rule.code.starts_with(&name.to_uppercase()));
                let before = found.len();
                found.extend(find(&every, name));
                found.extend(family);
                if found.len() == before {
                    output.complain_message(&Message::new("unknown-rule").with("rule", name));
                    sound = false;
                }
            }
            found
        };
        let (selected, ignored) = (named(select), named(ignore));
        if !sound {
            let help = say(output.lang(), &Message::new("unknown-rule-remedy"));
            output.note(&format!("  {help}"));
            return Err(Failure::Said);
        }
        let rules = every
            .iter()
            .copied()
            .filter(|rule| select.is_empty() || selected.contains(rule))
            .filter(|rule| !ignored.contains(rule))
            .collect();
        Ok(Self { rules })
    }

    fn asks(&self, rule: &Rule) -> bool {
        self.rules.contains(&rule)
    }

    fn asks_named(&self, name: &str) -> bool {
        find(&self.rules, name).is_some()
    }
}

/// The findings with their places.
pub fn tell<'l>(
    loaded: &'l Loaded,
    snapshot: &Snapshot<'_>,
    settled: Settled<'_>,
    rules: Vec<&'static Rule>,
    output: &Output,
) -> Findings<'l> {
    let lang = output.lang();
    let waived = settled.waived.iter().map(|(finding, _)| finding);
    let locator = Locator::new(loaded, settled.findings.iter().chain(waived));
    let told = |finding: Finding| {
        let places = finding.evidence.iter().map(|evidence| {
            let location = locator.locate(&evidence.spot);
            Place {
                file: location.file,
                span: location.span,
                section: location.section,
                page: None,
                paragraph: None,
                says: say(lang, &evidence.says),
            }
        });
        Told {
            places: places.collect(),
            finding,
        }
    };
    Findings {
        waived: settled
            .waived
            .iter()
            .map(|(finding, waiver)| (told(finding.clone()), waiver.reason.clone()))
            .collect(),
        told: settled.findings.into_iter().map(told).collect(),
        sources: &loaded.sources,
        prefix: String::new(),
        rules,
        input_sha256: loaded.sha256.clone(),
        known_at: "dossier",
        on: snapshot.on,
        lang,
    }
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
