//! What can be asked. The words of the help stand in the catalogue (`help-…`).

#![allow(
    missing_docs,
    reason = "the help in the catalogue says what each is, in both languages"
)]

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;
use kader_exchange::sheet::RowKind;
use kader_store::entry::Role;

/// A choice by its word in data.
fn one_of<T: Clone + Send + Sync + 'static>(
    words: &[&'static str],
    parse: fn(&str) -> Option<T>,
) -> impl TypedValueParser<Value = T> {
    // Only the words are let through, so that each is one.
    PossibleValuesParser::new(words.to_vec()).try_map(move |word| parse(&word).ok_or(word))
}

#[derive(Debug, Parser)]
#[command(name = "kader", version, disable_help_subcommand = true)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,
    #[arg(long, global = true, value_enum)]
    pub lang: Option<LangArgument>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum LangArgument {
    Nl,
    En,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    Report(ReportArguments),
    Figures(FiguresArguments),
    Why(WhyArguments),
    Check(CheckArguments),
    Review(ReviewArguments),
    Statements(StatementsArguments),
    Cite(CiteArguments),
    Explain(ExplainArguments),
    Init(InitArguments),
    Import(ImportArguments),
    Export(ExportArguments),
    Log(LogArguments),
    Approve(StepArguments),
    Return(ReturnArguments),
    Withdraw(StepArguments),
    Undo(UndoArguments),
    Verify(VerifyArguments),
    Backup(BackupArguments),
    Restore(RestoreArguments),
    Serve(ServeArguments),
    Publish(PublishArguments),
    Generate(GenerateArguments),
    Completions(CompletionsArguments),
    Man(ManArguments),
}

/// What most commands ask of a source.
#[derive(Debug, Clone, Args)]
pub struct Asked {
    pub source: PathBuf,
    #[arg(long, value_name = "ID")]
    pub edition: Option<String>,
    #[arg(long, value_name = "TIME")]
    pub known_at: Option<String>,
}

#[derive(Debug, Args)]
pub struct ReportArguments {
    #[command(flatten)]
    pub asked: Asked,
    #[arg(long)]
    pub draft: bool,
    #[arg(long, value_name = "DIR", default_value = "out")]
    pub out: PathBuf,
    #[arg(
        long,
        value_enum,
        value_delimiter = ',',
        default_values_t = [ReportFormat::Pdf, ReportFormat::Html]
    )]
    pub format: Vec<ReportFormat>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    Pdf,
    Html,
    Docx,
    Odt,
    Data,
}

#[derive(Debug, Args)]
pub struct FiguresArguments {
    #[command(flatten)]
    pub asked: Asked,
    pub table: String,
    #[arg(long, value_name = "DATE", requires = "until")]
    pub from: Option<Date>,
    #[arg(long, visible_alias = "to", value_name = "DATE", requires = "from")]
    pub until: Option<Date>,
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
    #[arg(long, value_name = "TIME")]
    pub since: Option<String>,
    #[arg(long, value_name = "DAYS", default_value_t = 180)]
    pub horizon: u32,
    #[arg(long, value_enum, default_value_t = By::Day)]
    pub by: By,
    #[arg(long)]
    pub as_published: bool,
    #[arg(long, value_enum, default_value_t = TableFormat::Table)]
    pub format: TableFormat,
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum By {
    Day,
    Month,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum TableFormat {
    Table,
    Csv,
    Json,
    Xlsx,
}

#[derive(Debug, Args)]
pub struct WhyArguments {
    #[command(flatten)]
    pub asked: Asked,
    pub figure: String,
    #[arg(long, value_enum, default_value_t = TextFormat::Human)]
    pub format: TextFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum TextFormat {
    Human,
    Json,
}

#[derive(Debug, Args)]
pub struct CiteArguments {
    #[arg(conflicts_with = "file", required_unless_present = "file")]
    pub text: Option<String>,
    #[arg(long, value_name = "FILE")]
    pub file: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub catalogue: Vec<PathBuf>,
    #[arg(long, value_enum, default_value_t = TextFormat::Human)]
    pub format: TextFormat,
    #[arg(long, value_enum, default_value_t = FailOn::Error)]
    pub fail_on: FailOn,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FailOn {
    Error,
    Warning,
    Info,
    Never,
}

#[derive(Debug, Args)]
pub struct CheckArguments {
    #[command(flatten)]
    pub asked: Asked,
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
    #[arg(long, value_name = "DAYS", default_value_t = 180)]
    pub horizon: u32,
    #[command(flatten)]
    pub findings: FindingsArguments,
}

/// Which findings are asked for, and how they are shown.
#[derive(Debug, Args)]
pub struct FindingsArguments {
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    pub select: Vec<String>,
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    pub ignore: Vec<String>,
    #[arg(long, value_enum, default_value_t = FindingsFormat::Human)]
    pub format: FindingsFormat,
    #[arg(long, value_enum, default_value_t = FailOn::Error)]
    pub fail_on: FailOn,
}

/// A document, and the register beside which it is read.
#[derive(Debug, Args)]
pub struct ReadArguments {
    pub document: PathBuf,
    #[arg(long, value_name = "SOURCE")]
    pub against: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct ReviewArguments {
    #[command(flatten)]
    pub read: ReadArguments,
    #[command(flatten)]
    pub findings: FindingsArguments,
}

#[derive(Debug, Args)]
pub struct StatementsArguments {
    #[command(flatten)]
    pub read: ReadArguments,
    #[arg(long, value_enum, default_value_t = TextFormat::Human)]
    pub format: TextFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FindingsFormat {
    Human,
    Json,
    Sarif,
    Csv,
}

#[derive(Debug, Args)]
pub struct ExplainArguments {
    pub code: Option<String>,
}

#[derive(Debug, Args)]
pub struct GenerateArguments {
    #[command(subcommand)]
    pub what: Generate,
}

#[derive(Debug, Subcommand)]
pub enum Generate {
    Records(GenerateRecordsArguments),
    Register(GenerateRegisterArguments),
}

#[derive(Debug, Args)]
pub struct GenerateRecordsArguments {
    pub source: PathBuf,
    #[arg(long, value_name = "N", default_value_t = crate::generate::SEED)]
    pub seed: u64,
    #[arg(long, value_name = "PATH")]
    pub out: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct GenerateRegisterArguments {
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=100_000_000))]
    pub deployments: u32,
    #[arg(long, value_name = "N", default_value_t = crate::generate::SEED)]
    pub seed: u64,
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
}

#[derive(Debug, Args)]
pub struct InitArguments {
    pub dir: PathBuf,
}

#[derive(Debug, Args)]
pub struct ExportArguments {
    pub source: PathBuf,
    pub dir: PathBuf,
    #[arg(long, value_name = "TIME")]
    pub known_at: Option<String>,
    #[arg(long)]
    pub force: bool,
}

/// Who makes a change, and in which role.
#[derive(Debug, Args)]
pub struct AuthorArguments {
    #[arg(long = "as", value_name = "NAME")]
    pub actor: Option<String>,
    #[arg(long, value_parser = one_of(Role::WORDS, Role::parse))]
    pub role: Option<Role>,
}

#[derive(Debug, Args)]
pub struct ImportArguments {
    pub from: PathBuf,
    pub into: PathBuf,
    #[command(flatten)]
    pub author: AuthorArguments,
    #[arg(long, conflicts_with = "yes")]
    pub dry_run: bool,
    #[arg(long, short)]
    pub yes: bool,
    #[arg(long, value_name = "TEXT")]
    pub reason: Option<String>,
    #[arg(long, value_name = "ID")]
    pub paper: Option<String>,
    #[arg(long, value_name = "NUMBER")]
    pub revises: Option<i64>,
    #[arg(long, value_parser = one_of(&RowKind::ALL.map(RowKind::word), RowKind::parse))]
    pub rows: Option<RowKind>,
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,
    #[arg(long, value_name = "FILE")]
    pub mapping: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub save_mapping: Option<PathBuf>,
    #[arg(long)]
    pub complete: bool,
    #[arg(long)]
    pub four_eyes: bool,
    #[arg(long, value_enum, default_value_t = TextFormat::Human)]
    pub format: TextFormat,
}

#[derive(Debug, Args)]
pub struct LogArguments {
    pub register: PathBuf,
    #[arg(long)]
    pub open: bool,
    #[arg(long, value_enum, default_value_t = TextFormat::Human)]
    pub format: TextFormat,
}

#[derive(Debug, Args)]
pub struct StepArguments {
    pub register: PathBuf,
    pub number: i64,
    #[command(flatten)]
    pub author: AuthorArguments,
}

#[derive(Debug, Args)]
pub struct ReturnArguments {
    pub register: PathBuf,
    pub number: i64,
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
    #[command(flatten)]
    pub author: AuthorArguments,
}

#[derive(Debug, Args)]
pub struct UndoArguments {
    pub register: PathBuf,
    pub number: i64,
    #[arg(long, value_name = "TEXT")]
    pub reason: Option<String>,
    #[command(flatten)]
    pub author: AuthorArguments,
}

#[derive(Debug, Args)]
pub struct VerifyArguments {
    pub source: PathBuf,
}

#[derive(Debug, Args)]
pub struct BackupArguments {
    pub register: PathBuf,
    pub to: PathBuf,
}

#[derive(Debug, Args)]
pub struct RestoreArguments {
    pub backup: PathBuf,
    pub to: PathBuf,
    #[arg(long)]
    pub force: bool,
}

#[derive(Debug, Args)]
pub struct ServeArguments {
    pub source: PathBuf,
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
    pub listen: String,
    #[arg(long, value_name = "DIR")]
    pub theme: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct PublishArguments {
    pub source: PathBuf,
    pub dir: PathBuf,
    #[arg(long, value_name = "DATE", value_delimiter = ',')]
    pub on: Vec<Date>,
    #[arg(long, value_name = "DIR")]
    pub theme: Option<PathBuf>,
    #[arg(long)]
    pub force: bool,
}

#[derive(Debug, Args)]
pub struct CompletionsArguments {
    pub shell: clap_complete::Shell,
}

#[derive(Debug, Args)]
pub struct ManArguments {
    pub dir: Option<PathBuf>,
}
