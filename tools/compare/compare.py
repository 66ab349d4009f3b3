#!/usr/bin/env python3
"""The same questions to this program and to DuckDB, in turns, with the same answers.

    python3 -m venv venv && venv/bin/pip install duckdb
    cargo build --release -p kader-store --example compare
    venv/bin/python tools/compare/compare.py target/release/examples/compare 1000000 7

Prints, for each workload of docs/performance.md, the median of both and their ratio. It stops
where an answer differs. Not part of the tests: it takes minutes and gigabytes.
"""

import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

import duckdb

RUNS = int(sys.argv[3]) if len(sys.argv) > 3 else 7

W1 = """SELECT contribution, category, count(*) FILTER (start <= {until} AND "end" >= {since})
    FROM {table} GROUP BY ALL"""

# Headcount changes on first days and after last days; a peak of a year is the highest of those
# that hold on any of its days.
W2 = """WITH event AS (
    SELECT contribution, category, start AS day, count(*) AS change FROM present GROUP BY ALL
    UNION ALL
    SELECT contribution, category, "end" + 1, -count(*) FROM present WHERE "end" < 65535 GROUP BY ALL
), change AS (
    SELECT contribution, category, day, sum(change) AS change FROM event GROUP BY ALL
), course AS (
    SELECT contribution, category, day,
        sum(change) OVER (PARTITION BY contribution, category ORDER BY day) AS people,
        lead(day, 1, 65535) OVER (PARTITION BY contribution, category ORDER BY day) - 1 AS last
    FROM change
), part AS (
    SELECT contribution, category, year, people
    FROM course JOIN year ON course.day <= year.last AND course.last >= year.first
)
SELECT contribution || '/' || year, category, max(people) FROM part GROUP BY ALL"""


def main() -> None:
    program, count = sys.argv[1], int(sys.argv[2])
    with tempfile.TemporaryDirectory() as name:
        compare(pathlib.Path(program).resolve(), count, pathlib.Path(name))


def told(name: str, ours: list[float], theirs: list[float] | None) -> None:
    """Milliseconds: medians with the range, and how many times longer the other took."""

    def shown(times: list[float]) -> str:
        middle = statistics.median(times)
        return f"{middle:10.1f} ({min(times):.1f}-{max(times):.1f})"

    ratio = statistics.median(theirs) / statistics.median(ours) if theirs else None
    told_ratio = f"{ratio:8.1f} times" if ratio else ""
    print(f"{name:28}{shown(ours):>32}{shown(theirs) if theirs else '':>34}{told_ratio}", flush=True)


def compare(program: pathlib.Path, count: int, folder: pathlib.Path) -> None:
    load = " ".join(f"{part:.1f}" for part in os.getloadavg())
    print(f"{count} deployments, DuckDB {duckdb.__version__}, load {load}; ms, median (range)")
    print(f"{'':28}{'ours':>32}{'DuckDB':>34}")
    run = subprocess.run(
        [program, "make", folder, str(count)], check=True, capture_output=True, text=True
    )
    imported = int(run.stdout.split()[1]) / 1000
    their_file = folder / "compare.duckdb"
    held = duckdb.connect(str(their_file))
    copied = copy(held, folder)
    told("I import, CSV to disk", [imported], [copied])
    prepare(held, folder)

    process = subprocess.Popen(
        [program, "serve", folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    _, since, until, known = process.stdout.readline().split()
    then = f"(SELECT * FROM version WHERE known <= {known} AND gone > {known})"
    queries = {
        "W1": W1.format(table="present", since=since, until=until),
        "W2": W2,
        "W4": W1.format(table=then, since=since, until=until),
    }
    for workload, query in queries.items():
        ours, theirs = [], []
        for turn in range(RUNS + 1):
            process.stdin.write(workload + "\n")
            process.stdin.flush()
            took = int(process.stdout.readline()) / 1000
            start = time.perf_counter()
            answer = held.execute(query).fetchall()
            their = (time.perf_counter() - start) * 1000
            same(workload, folder, answer)
            if turn:
                ours.append(took)
                theirs.append(their)
        told(f"{workload} warm", ours, theirs)
    for workload in ["W4-snapshot", "W1-columns", "W4-columns"]:
        ours = []
        for _ in range(RUNS + 1):
            process.stdin.write(workload + "\n")
            process.stdin.flush()
            ours.append(int(process.stdout.readline()) / 1000)
            if workload == "W4-snapshot":
                same(workload, folder, answer)
        told(workload, ours[1:], None)
    process.stdin.close()
    process.wait()
    held.close()
    cold(program, folder, their_file, queries)


def copy(held: duckdb.DuckDBPyConnection, folder: pathlib.Path) -> float:
    held.execute(
        'CREATE TABLE deployment (id UINTEGER, post VARCHAR, person UINTEGER, category VARCHAR,'
        ' "from" DATE, until DATE)'
    )
    start = time.perf_counter()
    held.execute(f"COPY deployment FROM '{folder}/deployments.csv' (HEADER)")
    held.execute("CHECKPOINT")
    return (time.perf_counter() - start) * 1000


def prepare(held: duckdb.DuckDBPyConnection, folder: pathlib.Path) -> None:
    """What makes it quick: small integers, rows of one contribution together."""
    held.execute(
        'CREATE TABLE version (contribution VARCHAR, category UTINYINT, start USMALLINT,'
        ' "end" USMALLINT, known UINTEGER, gone UINTEGER)'
    )
    held.execute(f"COPY version FROM '{folder}/versions.csv' (HEADER false)")
    held.execute("CREATE TYPE name AS ENUM (SELECT DISTINCT contribution FROM version ORDER BY 1)")
    held.execute(
        "CREATE OR REPLACE TABLE version AS SELECT * REPLACE (contribution::name AS contribution)"
        " FROM version ORDER BY contribution, start"
    )
    held.execute("CREATE TABLE present AS SELECT * FROM version WHERE gone = 4294967295")
    held.execute(
        "CREATE TABLE year AS SELECT year, make_date(year, 1, 1) - DATE '1945-01-01' AS first,"
        " make_date(year, 12, 31) - DATE '1945-01-01' AS last FROM range(1990, 2026) years(year)"
    )
    held.execute("CHECKPOINT")


def same(workload: str, folder: pathlib.Path, answer: list[tuple]) -> None:
    def lines(rows: list) -> list:
        # What has no people in it may be left out by either.
        return sorted((str(row[0]), int(row[1]), int(row[2])) for row in rows if int(row[2]))

    ours = [line.split(",") for line in (folder / "answer.csv").read_text().splitlines()]
    if lines(ours) != lines(answer):
        sys.exit(f"{workload}: the answers differ")


def cold(program, folder, their_file, queries) -> None:
    """Whole processes: the register or database opened, W1 asked, now and as known before."""
    for ours_word, workload in [("count", "W1"), ("before", "W4")]:
        ours, theirs, inner = [], [], []
        script = (
            "import time, duckdb; start = time.perf_counter();"
            f"rows = duckdb.connect({str(their_file)!r}, read_only=True)"
            f".execute({queries[workload]!r}).fetchall();"
            "print(time.perf_counter() - start, sum(row[2] for row in rows))"
        )
        for _ in range(RUNS):
            start = time.perf_counter()
            run = subprocess.run([program, ours_word, folder], capture_output=True, check=True)
            ours.append((time.perf_counter() - start) * 1000)
            start = time.perf_counter()
            their = subprocess.run(
                [sys.executable, "-c", script], capture_output=True, check=True, text=True
            )
            theirs.append((time.perf_counter() - start) * 1000)
            within, total = their.stdout.split()
            inner.append(float(within) * 1000)
            if int(total) != int(run.stdout):
                sys.exit(f"{workload} cold: the answers differ")
        told(f"{workload} cold process", ours, theirs)
        told("  without Python's start", ours, inner)


main()
