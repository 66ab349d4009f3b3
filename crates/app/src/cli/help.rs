//! Help in the reader's language: the words of the catalogue put into the definitions.

use clap::{Command, CommandFactory};
use kader_core::wording::{Lang, words};

use super::Arguments;

/// The definitions of the command line with the words of a language.
///
/// `help-about` and `help-after` are those of the program, `help-figures` and
/// `help-figures-after` those of a command (the second its examples), `help-arg-edition` those
/// of an argument wherever it stands, `help-figures-arg-table` those of one command's argument.
/// A command within a command has both names: `help-generate-records`.
#[must_use]
pub fn localised_command(lang: Lang) -> Command {
    let say = |name: &str| words(lang, name);
    let mut command = Arguments::command();
    if let Some(about) = say("help-about") {
        command = command.about(about);
    }
    if let Some(after) = say("help-after") {
        command = command.after_help(after);
    }
    command = command.subcommand_help_heading(say("help-heading-commands").unwrap_or_default());
    with_words(command, lang, "").mut_subcommands(|subcommand| {
        let name = subcommand.get_name().to_owned();
        localised_subcommand(subcommand, lang, &name)
    })
}

/// A command with its words, and the commands within it.
fn localised_subcommand(command: Command, lang: Lang, name: &str) -> Command {
    let say = |name: &str| words(lang, name);
    let mut command = with_words(command, lang, name);
    if let Some(about) = say(&format!("help-{name}")) {
        command = command.about(about);
    }
    if let Some(after) = say(&format!("help-{name}-after")) {
        command = command.after_help(after);
    }
    if command.has_subcommands() {
        command = command
            .disable_help_subcommand(true)
            .subcommand_help_heading(say("help-heading-commands").unwrap_or_default());
    }
    command.mut_subcommands(|subcommand| {
        let name = format!("{name}-{}", subcommand.get_name());
        localised_subcommand(subcommand, lang, &name)
    })
}

fn with_words(command: Command, lang: Lang, name: &str) -> Command {
    let usage = words(lang, "help-heading-usage").unwrap_or_default();
    let options = words(lang, "help-heading-options").unwrap_or_default();
    let arguments = words(lang, "help-heading-arguments").unwrap_or_default();
    let template = format!(
        "{{before-help}}{{about-with-newline}}\n{usage}: {{usage}}\n\n{{all-args}}{{after-help}}"
    );
    command
        .help_template(template)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(
            clap::Arg::new("help")
                .short('h')
                .long("help")
                .action(clap::ArgAction::Help)
                .global(false),
        )
        .mut_args(|argument| {
            let id = argument.get_id().as_str().replace('_', "-");
            let heading = if argument.is_positional() {
                arguments.clone()
            } else {
                options.clone()
            };
            let words = words(lang, &format!("help-{name}-arg-{id}"))
                .or_else(|| words(lang, &format!("help-arg-{id}")));
            let argument = argument.help_heading(heading);
            match words {
                Some(words) => argument.help(words),
                None => argument,
            }
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_definitions_hold() {
        for lang in Lang::ALL {
            localised_command(lang).debug_assert();
        }
    }

    #[test]
    fn every_command_and_argument_has_words_in_both_languages() {
        for lang in Lang::ALL {
            told(&localised_command(lang), lang, "help");
        }
    }

    /// That every command within this one has words, and each of its arguments.
    fn told(command: &Command, lang: Lang, name: &str) {
        for subcommand in command.get_subcommands() {
            let name = format!("{name}-{}", subcommand.get_name());
            assert!(subcommand.get_about().is_some(), "{lang}: {name}");
            assert!(
                subcommand.get_after_help().is_some(),
                "{lang}: {name}-after"
            );
            for argument in subcommand.get_arguments() {
                assert!(
                    argument.get_help().is_some(),
                    "{lang}: {name}-arg-{}",
                    argument.get_id()
                );
            }
            told(subcommand, lang, &name);
        }
    }

    #[test]
    fn a_command_within_a_command_speaks_the_language_too() {
        let mut command = localised_command(Lang::Nl);
        let records = command
            .find_subcommand_mut("generate")
            .and_then(|generate| generate.find_subcommand_mut("records"))
            .expect("it is there");
        let help = records.render_help().to_string();
        assert!(help.contains("Opties:"), "{help}");
    }
}
