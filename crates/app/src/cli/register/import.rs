//! `kader import`: a dossier or rows into a register, after a plan of what would change.

use std::io::{BufRead as _, IsTerminal as _, Write as _};
use std::path::Path;

use jiff::Timestamp;
use kader_core::model::PaperId;
use kader_core::register::Register;
use kader_core::wording::{Lang, Message, say, words};
use kader_exchange::plan::{Plan, Scope, of_dossier, of_rows};
use kader_exchange::sheet::{self, Intake, Mapping, RowKind};
use kader_store::entry::{Author, Key, Policy, Position, RegisterId, Role};
use kader_store::log::Access;
use kader_store::place::{AnyStore, Place};
use kader_store::{At, Draft, Receipt};
use sha2::{Digest, Sha256};

use super::{author, position, refused};
use crate::cli::address::{Address, shown};
use crate::cli::arguments::{ImportArguments, TextFormat};
use crate::cli::{Failure, Output, source};

/// How many rows of each verdict people are shown.
const SHOWN: usize = 20;

/// Brings data in: first the plan, then all of it or nothing.
pub fn run(asked: &ImportArguments, output: &mut Output) -> Result<u8, Failure> {
    let Address::Register(into) = Address::of(&asked.into, output)? else {
        let message = Message::new("import-into").with("file", shown(&asked.into));
        return Err(output.refuse(&message));
    };
    let author = author(&asked.author, Role::Keeper, output)?;
    let paper = paper(asked, output)?;
    let revises = match asked.revises {
        Some(number) => Some(position(number, output)?),
        None => None,
    };
    let store = into.open_if_there(Access::WRITE);
    let store = store.map_err(|fault| refused(&fault, output))?;
    let current = match &store {
        Some(store) if store.state().records().contains_key(&Key::Identity) => {
            let known = store.snapshot(At::Now);
            Some(known.map_err(|fault| refused(&fault, output))?)
        }
        _ => None,
    };
    let founds = current.is_none();
    let based_on = store.as_ref().map(|store| store.state().head().position);
    let plan = planned(asked, current.as_ref(), output)?;
    tell(&plan, asked, output)?;
    if !plan.is_sound() {
        return Err(Failure::Said);
    }
    if plan.is_empty() && store.is_some() {
        return Ok(0);
    }
    // Where there is no register yet, nothing can be lost.
    let go = !asked.dry_run && (store.is_none() || asked.yes || agreed(output));
    if !go {
        let note = words(output.lang(), "import-not-done").unwrap_or_default();
        output.note(&note);
        return Ok(0);
    }
    let wanted = plan.into_register();
    drop(current);
    let Some(wanted) = wanted else {
        return Err(Failure::Said);
    };
    let draft = |based_on: Position| Draft {
        reason: asked.reason.clone(),
        paper: paper.clone(),
        revises,
        ..Draft::based_on(based_on)
    };
    let (receipt, policy) = match (store, based_on) {
        (Some(mut store), Some(based_on)) => {
            let policy = store.state().policy();
            let receipt = submit(&mut store, &author, &wanted, draft(based_on));
            (receipt.map_err(|fault| refused(&fault, output))?, policy)
        }
        _ => (
            found(asked, &into, &author, &wanted, &draft, output)?,
            Policy::OnePerson,
        ),
    };
    let name = match policy {
        Policy::OnePerson if founds => "import-founded",
        Policy::OnePerson => "import-done",
        Policy::TwoPeople => "import-proposed",
    };
    done(name, receipt, asked, output)
}

/// The register that is founded, with the data in it; nothing is left where that fails.
fn found(
    asked: &ImportArguments,
    into: &Place,
    author: &Author,
    wanted: &Register,
    draft: &dyn Fn(Position) -> Draft,
    output: &mut Output,
) -> Result<Receipt, Failure> {
    let Some(id) = named(asked, author) else {
        return Err(Failure::Said);
    };
    let founded = into.found(author, id, Policy::OnePerson);
    let mut store = founded.map_err(|fault| refused(&fault, output))?;
    let mut first = draft(store.state().head().position);
    if asked.four_eyes {
        let change = AnyStore::policy_change(Policy::TwoPeople);
        first.changes.push(change);
    }
    submit(&mut store, author, wanted, first).map_err(|fault| {
        into.give_up();
        refused(&fault, output)
    })
}

fn submit(
    store: &mut AnyStore,
    author: &Author,
    wanted: &Register,
    mut draft: Draft,
) -> Result<Receipt, kader_store::Fault> {
    let difference = store.difference(wanted)?;
    draft.changes.extend(difference.changes);
    draft.deployments = difference.deployments;
    store.submit(author, &draft)
}

/// The id of a register that is founded: the year, and what no other register has.
fn named(asked: &ImportArguments, author: &Author) -> Option<RegisterId> {
    let made = Timestamp::now();
    let told = format!(
        "{made} {} {} {}",
        author.actor,
        shown(&asked.into),
        std::process::id()
    );
    let hash = Sha256::digest(told.as_bytes());
    let short: String = hash
        .iter()
        .take(6)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let year = made.strftime("%Y");
    RegisterId::new(&format!("{year}-{short}"))
}

/// What comes in, beside what there is.
fn planned<'b>(
    asked: &ImportArguments,
    current: Option<&'b Register>,
    output: &mut Output,
) -> Result<Plan<'b>, Failure> {
    let name = shown(&asked.from);
    if asked.from.is_dir() || matches!(Address::of(&asked.from, output)?, Address::Register(_)) {
        let mut opened = source::open_at(&asked.from, None, output)?;
        opened.place();
        return Ok(of_dossier(current, &name, opened.loaded));
    }
    let Some(current) = current else {
        return Err(output.refuse(&Message::new("import-rows-into-nothing")));
    };
    let intake = rows(asked, output)?;
    if let Some(file) = &asked.save_mapping {
        let text = intake.mapping.to_toml();
        std::fs::write(file, text).map_err(|error| {
            let message = Message::new("cannot-write")
                .with("file", file.display().to_string())
                .with("reason", kader_exchange::reason(&error));
            output.refuse(&message)
        })?;
    }
    let scope = if asked.complete {
        Scope::Whole
    } else {
        Scope::Part
    };
    Ok(of_rows(current, intake, scope))
}

/// The rows of a file.
fn rows(asked: &ImportArguments, output: &mut Output) -> Result<Intake, Failure> {
    let unreadable = |file: &Path, error: &std::io::Error| {
        Message::new("cannot-read")
            .with("file", file.display().to_string())
            .with("reason", kader_exchange::reason(error))
    };
    let mut mapping = Mapping::default();
    if let Some(file) = &asked.mapping {
        let text = std::fs::read_to_string(file)
            .map_err(|error| output.refuse(&unreadable(file, &error)))?;
        let name = file.display().to_string();
        mapping = Mapping::parse(&name, &text).map_err(|faults| {
            for fault in faults {
                let text = say(output.lang(), &fault.message);
                output.complain(&format!("{}: {text}", fault.place));
                let advice = fault.advice(output.lang());
                output.advise(&advice);
            }
            Failure::Said
        })?;
    }
    if let Some(sheet) = &asked.sheet {
        mapping.sheet = Some(sheet.clone());
    }
    let kind = asked.rows.or(mapping.rows);
    let bytes = std::fs::read(&asked.from)
        .map_err(|error| output.refuse(&unreadable(&asked.from, &error)))?;
    let name = asked.from.display().to_string();
    match kind {
        Some(kind) => Ok(sheet::read(&name, &bytes, kind, &mapping)),
        None => Ok(guessed(&name, &bytes, &mapping)),
    }
}

/// The rows by the kind whose columns the header fits best: the one with the fewest faults.
fn guessed(name: &str, bytes: &[u8], mapping: &Mapping) -> Intake {
    let read = |kind: RowKind| sheet::read(name, bytes, kind, mapping);
    let mut best = read(RowKind::Deployments);
    for kind in [RowKind::Posts, RowKind::Requests] {
        if best.is_sound() {
            break;
        }
        let next = read(kind);
        let faults = |intake: &Intake| intake.faults.len() + intake.omitted;
        if next.is_sound() || faults(&next) < faults(&best) {
            best = next;
        }
    }
    best
}

fn paper(asked: &ImportArguments, output: &mut Output) -> Result<Option<PaperId>, Failure> {
    let Some(id) = &asked.paper else {
        return Ok(None);
    };
    let refused = Message::new("E106").with("value", id);
    PaperId::new(id)
        .map(Some)
        .ok_or_else(|| output.refuse(&refused))
}

fn tell(plan: &Plan<'_>, asked: &ImportArguments, output: &mut Output) -> Result<(), Failure> {
    let lang = output.lang();
    let text = match asked.format {
        TextFormat::Human => plan.text(lang, SHOWN),
        TextFormat::Json => format!("{:#}\n", plan.to_json(lang)),
    };
    output.result(text.as_bytes())?;
    Ok(())
}

/// Whether whoever sits at the terminal agrees; nobody there does not.
fn agreed(output: &mut Output) -> bool {
    if !std::io::stdin().is_terminal() {
        return false;
    }
    let lang = output.lang();
    let question = words(lang, "import-question").unwrap_or_default();
    let mut answer = String::new();
    let asked = write!(std::io::stderr(), "{question} ").is_ok();
    asked && std::io::stdin().lock().read_line(&mut answer).is_ok() && is_yes(&answer, lang)
}

fn is_yes(answer: &str, lang: Lang) -> bool {
    let known = words(lang, "import-yes").unwrap_or_default();
    let answer = answer.trim().to_lowercase();
    known.split_whitespace().any(|yes| yes == answer)
}

fn done(
    name: &'static str,
    receipt: Receipt,
    asked: &ImportArguments,
    output: &mut Output,
) -> Result<u8, Failure> {
    let message = Message::new(name)
        .with("file", shown(&asked.into))
        .with("position", receipt.position.number().to_string())
        .with("hash", receipt.hash.to_string());
    let text = say(output.lang(), &message);
    match asked.format {
        TextFormat::Human => output.result(format!("{text}\n").as_bytes())?,
        // Standard output holds the one JSON document, the plan.
        TextFormat::Json => output.note(&text),
    }
    Ok(0)
}
