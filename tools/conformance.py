#!/usr/bin/env python3
"""Says whether PDF files are what they claim: python3 tools/conformance.py FILE...

Each file must conform to PDF/UA-1 (accessible) and to PDF/A-2a (archivable), judged by a
validator that shares no code with what wrote it. Prints one line for each failure; exit
status 1 if there is any.
"""

import sys

import page

PROFILES = (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A)


def main(files):
    """Judges each file by each profile."""
    if not files:
        print("usage: conformance.py FILE...", file=sys.stderr)
        return 2
    wrong = 0
    for file in files:
        for profile in PROFILES:
            report = page.validate_pdf(file, profile=profile)
            verdict = "conforms" if report.is_compliant else "does not conform"
            print(f"{file}: {verdict} to {profile.name} ({report.rules.total} rules)")
            for failure in report.failures:
                print(f"{file}: {failure.rule_id}: {failure.message}", file=sys.stderr)
            # A verdict on no rules would be worth nothing.
            if not report.is_compliant or report.rules.total == 0:
                wrong += 1
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
