"""Tests that the documents agree with the tree: python3 -m unittest discover -s tools"""

import re
import subprocess
import tomllib
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LINK = re.compile(r"(?<!`)\]\(([^)\s]+)\)")
ROW = re.compile(r"^\| ([a-z][a-z0-9_-]*) \|", re.MULTILINE)


def text(name):
    """A file of the repository."""
    return (ROOT / name).read_text(encoding="utf-8")


def documents():
    """The Markdown files that Git knows, apart from the narratives of the examples."""
    listed = subprocess.run(
        ["git", "ls-files", "*.md"], cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True,
    ).stdout.splitlines()
    return [name for name in listed if "/narrative/" not in name]


class Documents(unittest.TestCase):
    def test_every_link_to_a_file_leads_to_one(self):
        found = documents()
        self.assertIn("README.md", found)
        broken = [
            f"{name}: {target}"
            for name in found
            for target in LINK.findall(text(name))
            if not re.match(r"[a-z]+:|#", target)
            and not (ROOT / name).parent.joinpath(target.partition("#")[0]).exists()
        ]
        self.assertEqual(broken, [])

    def test_each_crate_has_its_line_and_no_other_does(self):
        declared = tomllib.loads(text("Cargo.toml"))["workspace"]["dependencies"]
        external = [
            name for name, how in declared.items()
            if not (isinstance(how, dict) and "path" in how)
        ]
        table = text("docs/dependencies.md").partition("## Crates")[2].partition("\n## ")[0]
        told = [name for name in ROW.findall(table) if name != "crate"]
        self.assertEqual(told, external)

    def test_what_the_test_command_installs_is_told(self):
        packages = re.findall(r"missing\+=\(([^)]+)\)", text("test"))
        self.assertNotEqual(packages, [])
        for document in ("README.md", "docs/dependencies.md"):
            for package in packages:
                self.assertIn(package, text(document), f"{package} in {document}")

    def test_decisions_are_numbered_without_gaps(self):
        names = sorted(path.name for path in (ROOT / "docs/decisions").glob("*.md"))
        self.assertEqual([int(name[:4]) for name in names], list(range(1, len(names) + 1)))
        for name in names:
            heading = text(f"docs/decisions/{name}").splitlines()[0]
            self.assertTrue(heading.startswith(f"# {int(name[:4])}. "), name)


if __name__ == "__main__":
    unittest.main()
