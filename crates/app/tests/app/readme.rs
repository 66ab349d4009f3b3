//! What the README shows is what the program says.

use kader_core::wording::Lang;

use crate::kept::assert_kept;
use crate::places::root;
use crate::running::ran;

/// The page with what a command says of an example in the place of what it shows, which stands
/// between marks: `<!-- check: --select K101 -->` and `<!-- /check -->`.
fn shown(page: &str, command: &str, example: &str, more: &[&str]) -> String {
    let mark = format!("<!-- {command}: ");
    let end = format!("<!-- /{command} -->");
    let (before, rest) = page.split_once(&mark).expect("a mark");
    let (asked, rest) = rest.split_once(" -->\n").expect("the end of the mark");
    let (_, after) = rest.split_once(&end).expect("a mark");
    let source = root().join(example).display().to_string();
    let mut arguments = vec![command, source.as_str()];
    arguments.extend(more);
    arguments.extend(asked.split(' '));
    let said = ran(Lang::En, &arguments).result;
    // Without the count at the end, which is of the selection alone.
    let said = said.replace(&source, example);
    let (said, _) = said.trim_end().rsplit_once("\n\n").expect("a count");
    format!("{before}{mark}{asked} -->\n```text\n{said}\n```\n{end}{after}")
}

#[test]
fn the_readme_shows_what_is_found() {
    let file = root().join("README.md");
    let page = std::fs::read_to_string(&file).expect("it is there");
    let page = shown(
        &page,
        "check",
        "examples/jvom-2023",
        &["--on", "2023-04-30"],
    );
    let page = shown(&page, "review", "examples/kamerbrief/brief.md", &[]);
    assert_kept(&file, &page);
}
