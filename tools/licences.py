#!/usr/bin/env python3
"""Says whether everything that the program is built and tested with may be used.

Reads the crates from `cargo metadata` (all platforms) and the packages of npm from the lock files
of tests/web, tools/map and tools/components, and compares the licence of each with docs/licences.toml.
Prints one line for each that may not be used; exit status 1 if there is any.
"""

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOKEN = re.compile(r"\s*(\(|\)|/|[A-Za-z0-9.+:-]+)")


class BadExpression(ValueError):
    """A licence expression that is not well-formed."""


def tokens(expression):
    """The words and brackets of an SPDX expression."""
    found, at = [], 0
    text = expression.rstrip()
    while at < len(text):
        match = TOKEN.match(text, at)
        if match is None:
            raise BadExpression(f"unexpected {text[at]!r} in {expression!r}")
        # Old manifests write `MIT/Apache-2.0` for a choice.
        found.append("OR" if match[1] == "/" else match[1])
        at = match.end()
    return found


def permits(expression, allowed):
    """Whether an SPDX expression can be met with allowed licences only.

    One side of an OR is enough, both sides of an AND are needed; AND binds tighter. An
    exception (WITH) is a licence of its own.
    """
    left = tokens(expression)

    def either():
        met = both()
        while left and left[0] == "OR":
            left.pop(0)
            met = both() or met
        return met

    def both():
        met = one()
        while left and left[0] == "AND":
            left.pop(0)
            met = one() and met
        return met

    def one():
        if not left:
            raise BadExpression(f"{expression!r} ends too early")
        word = left.pop(0)
        if word == "(":
            met = either()
            if not left or left.pop(0) != ")":
                raise BadExpression(f"a bracket is not closed in {expression!r}")
            return met
        if word in (")", "OR", "AND", "WITH"):
            raise BadExpression(f"unexpected {word!r} in {expression!r}")
        if left and left[0] == "WITH":
            left.pop(0)
            if not left:
                raise BadExpression(f"{expression!r} ends too early")
            word = f"{word} WITH {left.pop(0)}"
        return word in allowed

    met = either()
    if left:
        raise BadExpression(f"unexpected {left[0]!r} in {expression!r}")
    return met


def complaints(things, allowed, told=None):
    """A line for each (name, licence) that may not be used.

    `told` has the licences of those whose manifest names it in a form that is read no more.
    """
    for name, licence in things:
        licence = licence or (told or {}).get(" ".join(name.split(" ")[:2]))
        if not licence:
            yield f"{name}: names no licence"
            continue
        try:
            if not permits(licence, allowed):
                yield f"{name}: {licence} is not in docs/licences.toml"
        except BadExpression as error:
            yield f"{name}: {error}"


def crates():
    """The crates of Cargo.lock, on every platform."""
    output = subprocess.run(
        ["cargo", "metadata", "--format-version", "1", "--locked"],
        cwd=ROOT, check=True, stdout=subprocess.PIPE,
    ).stdout
    for package in json.loads(output)["packages"]:
        yield f"{package['name']} {package['version']}", package["license"]


def packages():
    """The packages that tests/web, tools/map and tools/components install."""
    for folder in ("tests/web", "tools/map", "tools/components"):
        lock = json.loads((ROOT / folder / "package-lock.json").read_text(encoding="utf-8"))
        for path, package in lock["packages"].items():
            name = path.rpartition("node_modules/")[2] or lock["name"]
            yield f"{name} {package.get('version', '')} ({folder})", package.get("license")


def main():
    """Compares and reports."""
    settings = tomllib.loads((ROOT / "docs/licences.toml").read_text(encoding="utf-8"))
    things = [*crates(), *packages()]
    wrong = list(complaints(things, settings["allowed"], settings.get("told")))
    for line in wrong:
        print(line, file=sys.stderr)
    print(f"licences: {len(things)} packages, {len(wrong)} that may not be used")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
