# Tables, papers, findings, compare, search, reports and review.

## General

web-yes = yes
web-no = no
web-any = any
web-edition = Edition
web-period-from = From
web-period-until = Through
web-previous = Previous
web-next = Next
web-sources = Sources
web-bad-period = a period has a first and a last day, in that order, and lasts ten years at most here

## Tables

web-tables-says = The figures of the register, as they can be computed for any day and period. Each figure leads to what it was counted from.
web-tables-compare = Compare editions, days or moments
web-about-table-annex1 = What each mission rests on and until when: legal basis, mandate and national framework on the day asked.
web-about-table-annex2 = How many people the cabinet allowed and how many were sent in the period, by row of the annex.
web-about-table-headcount = How many people were on post on each day of the period, as far as that is recorded day by day.
web-about-table-peak = The most people on post at once in the period, and the first day on which they were.
web-about-table-person-days = Days on post in the period, each person counted on each day.
web-about-table-framework-use = Headcount against the national framework, day by day: the peak, the days above it and the days without one.
web-about-table-requests = Requests for the protection of ships by outcome, counted on the day they were submitted.
web-about-table-expiries = Mandates, frameworks, temporary extras and posts that end within 180 days of the day asked.
web-about-table-on-post = Who were on post on the day asked, by mission, beside the limits of that day.
web-about-table-differences = Where the edition, a tally or a source says something else than what is computed or adopted.
web-table-filter = Find in the table
web-table-reset = Start again
web-table-found = { $found } of { $all ->
    [one] 1 row
   *[other] { $all } rows
}.
web-table-no-total = The total of all rows is therefore left out.
web-table-none-found = No row holds “{ $words }”. Try fewer words, or part of a word.
web-table-none = This table has no rows for this edition, day and period. Choose another edition or period.
web-table-beside = Show what the edition published beside it
web-table-computed-only = Show only what is computed
web-table-published = published:
web-table-differing = { $cells ->
    [0] No cell differs from what the edition published.
    [one] 1 cell differs from what the edition published; what it said stands beside it in the table.
   *[other] { $cells } cells differ from what the edition published; what it said stands beside them in the table.
}
web-table-part = Part { $part } of { $parts }
web-table-parts = Parts of the table

## Why

web-why-rule = How it is counted
web-why-reconstructed = This counts deployments that were reconstructed from posts, tours and published counts.
web-why-blank = No figure
web-why-deployments = Who is counted
web-why-not-single = Deployments of people are counted together here and not shown one by one.
web-why-period = Period
web-why-adds = Adds
web-why-few = too few to show
web-why-figures = Made of these figures
web-why-records = The records behind it
web-why-counts = Counts for { $count }.
web-why-no-source = No source is recorded for this record.
web-why-path = In data this figure is called

## Findings

web-findings-says = Rules hold the records against each other, against their sources and against the report. A finding says no more than the data show; it does not say who is right.
web-findings-none = No rule finds anything on this day.
web-findings-none-asked = No finding fits this. Choose another severity, rule or mission.
web-findings-more = { $count ->
    [one] 1 more finding of this rule
   *[other] { $count } more findings of this rule
}
web-findings-waived = Looked at and left
web-findings-waived-says = These findings were looked at and are left for a time, for a reason.
web-findings-waived-because = Reason:
web-findings-rules = All rules
web-severity = Severity
web-severity-error = Errors
web-severity-warning = Warnings
web-severity-info = Information
web-rule = Rule
web-rule-title = About
web-rule-advice = What to do
web-rule-sources = Rests on
web-rule-name = Name in data
web-rule-found = On { $day } this rule finds { $count ->
    [0] nothing
    [one] 1 case
   *[other] { $count } cases
}
web-rule-none = Everything this rule looks at is in order on this day, or there are no records of which it can tell.

## Reports

web-reports-says = The editions of the report, each made anew from the register as it is known now.
web-reports-none = This register has no edition yet. An edition is a folder with a file edition.toml and the texts of its sections.
web-reports-compare = Compare two editions
web-report-read = Read the report
web-report-no-pdf = A PDF cannot be had here; `kader report` makes one.
web-report-complete = This edition is complete: everything it says stands in the register or in its text.
web-report-incomplete = { $count ->
    [one] This edition is a draft: 1 thing stands in the way of a complete report.
   *[other] This edition is a draft: { $count } things stand in the way of a complete report.
}
web-report-warnings = { $count ->
    [one] 1 remark on the text
   *[other] { $count } remarks on the text
}
web-report-about = About this edition
web-report-tables = The tables of this edition
web-report-contents = What is in it
web-findings-summary = On { $day }: { $errors ->
    [one] 1 error
   *[other] { $errors } errors
}, { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
} and { $infos ->
    [one] 1 message
   *[other] { $infos } messages
}.
web-table-why-on-server = The why of each day can be asked where these pages come from a server.

## Papers

web-papers-says = Each parliamentary paper, resolution, decision and other source that the register rests on, with everything that cites it.
web-papers-filter = Find in the papers
web-papers-found = { $found } of { $all ->
    [one] 1 paper
   *[other] { $all } papers
}.
web-papers-none = This register names no papers yet. They stand in papers.csv of a dossier.
web-papers-none-found = No paper fits this. Try the number alone, or a word of the title.
web-papers-undated = Undated
web-papers-cited = { $count ->
    [0] cited nowhere
    [one] cited in 1 place
   *[other] cited in { $count } places
}
web-paper-read = To be read at
web-paper-id = Identifier
web-paper-cited = { $count ->
    [one] Cited in 1 place
   *[other] Cited in { $count } places
}
web-paper-uncited = Nothing in the register cites this paper yet.
web-found-sections = Sections of reports
web-found-records = Records of missions
web-found-abbreviations = Abbreviations

## Search

web-search-label = What you are looking for
web-search-says = Looks in missions and their other names, mandates, decisions, developments, papers, reports, tables, rules and abbreviations.
web-search-example = For example: the name of a mission, “mandate Lebanon”, or the number of a paper, like “29521-446” or “29 521 nr. 446”.
web-search-count = { $count ->
    [0] Nothing found for “{ $words }”.
    [one] 1 result for “{ $words }”.
   *[other] { $count } results for “{ $words }”.
}
web-search-more = { $count ->
    [one] 1 more result
   *[other] { $count } more results
}
web-search-all = All kinds of results
web-search-meant = Perhaps you meant:
web-search-try-fewer = All words must occur: try fewer.
web-search-try-other = Try another word, part of a word or an abbreviation.
web-search-try-number = Look for a paper by the number of its file.
web-search-try-missions = Or choose from all missions.
web-search-none = Nothing found. All words must occur: try fewer, or part of a word.
web-search-some = found
web-search-needs-script = Without a server a script looks in this folder, and scripts are off here. Choose a mission, a paper or a table from the menu.

## Compare

web-compare-editions = Two editions
web-compare-days = Two days
web-compare-known = What became known
web-compare-published = Published and computed
web-compare-first = First
web-compare-second = Then
web-compare-editions-says = The annexes of two editions beside each other, each on the last day of its period: what became otherwise, what came and what went.
web-compare-one-edition = This register has only one edition yet. As soon as there is a second, they stand here beside each other.
web-compare-days-says = Who were on post on two days, and under which limits.
web-compare-known-says = What was recorded, changed and withdrawn in the register between two moments.
web-compare-known-how = Give a moment: a day, a time in UTC or the number of an entry. Without a second one it is compared with now.
web-compare-untold = Of these two moments the difference cannot be told.
web-compare-changes = { $count ->
    [0] No record changed.
    [one] 1 record is different.
   *[other] { $count } records are different.
}
web-compare-deployments = Deployments differ too; how many is not public.
web-compare-more = { $count ->
    [one] And 1 more.
   *[other] And { $count } more.
}
web-standing-added = new
web-standing-changed = changed
web-standing-withdrawn = withdrawn
web-compare-count = { $differing ->
    [0] No row differs
    [one] 1 row differs
   *[other] { $differing } rows differ
}; { $same ->
    [one] 1 row is the same
   *[other] { $same } rows are the same
}.
web-compare-caption = { $first } → { $second }
web-compare-row = Row
web-compare-only = only in: { $title }
web-compare-was = was
web-compare-became = became
web-compare-differences = { $count ->
    [0] Nowhere does an edition, tally or source say something else than what is computed or adopted.
    [one] On 1 point an edition, tally or source says something else than what is computed or adopted.
   *[other] On { $count } points an edition, tally or source says something else than what is computed or adopted.
}

## Review

web-review-says = Have a report, letter or draft read: where it contradicts itself, and where it says something else than this register.
web-review-kept = Nothing of what you give is kept: it is read, answered and forgotten.
web-review-file = A file
web-review-file-note = PDF, DOCX, ODT or text, up to { $most } MB.
web-review-text = Or paste a text
web-review-go = Review
web-review-again = Another document
web-review-pasted = Pasted text
web-review-needs-server = A review can be had where these pages come from a server, or with `kader review`.
web-review-nothing = neither a file nor a text was given
web-review-too-much = the document is larger than { $most } MB; `kader review` reads larger ones
web-review-too-slow = the document did not arrive in time; try again
web-review-busy = documents are being reviewed already; try again in a moment
web-review-no-form = what was sent is no form of this page, or larger than is read here
web-review-found = { $count ->
    [0] Nothing was found in “{ $name }”.
    [one] 1 finding in “{ $name }”.
   *[other] { $count } findings in “{ $name }”.
}
web-review-understood = { $count ->
    [one] 1 statement of it was understood; nothing is said of the rest.
   *[other] { $count } statements of it were understood; nothing is said of the rest.
}
web-review-none = What was understood of it contradicts neither itself nor this register.
web-review-document = The document
web-review-register = This register
web-review-page = page { $page }
web-review-paragraph = paragraph { $paragraph }
web-review-line = line { $line }

## About this register

web-about-lead = A register of what a country gives to international missions: who were there, under which mandate and limit, and on the basis of which paper. Each figure can be traced to the records it was counted from.
web-about-counting = How it counts
web-about-counting-says = Each figure follows one of these rules; each says which.
web-about-public = What is public
web-about-public-people = People are numbers here. Who was where when stands on no page and in no file.
web-about-public-restricted = Records that may not be published are left out before a page is made; neither search nor data for machines know them.
web-about-public-small = Counts so small that they would point to a person are shown only where a published source names them already.
web-about-public-reader = Nothing is kept of readers: no cookies, no requests to elsewhere.
web-about-moments = Two kinds of time
web-about-moments-says = As on says on which day something held; as known at says when the register knew it. Both stand in the address of each page, so that a reference shows the same later.
web-about-machines = For machines
web-about-machines-says = Everything to be read here is there as data too: tables as CSV, XLSX and JSON, findings as CSV, JSON and SARIF, and on a server all of it as JSON under /api/v1, described in OpenAPI.
web-about-machines-tables = Tables with their files
web-about-machines-findings = Findings with their files
web-about-accessible = Accessibility
web-about-accessible-says = These pages are made after WCAG 2.2, level AA: usable with the keyboard, without script, in light and dark, from 320 pixels wide. Each chart has a table beside it.
web-about-accessible-gaps = They were not examined by an independent party. Wide tables scroll sideways on a narrow screen. Reports as PDF conform to PDF/UA-1.
web-about-limits = What you cannot tell from this
web-about-limits-sources = The register knows what was recorded. Where no source says anything, it says n/a and never zero.
web-about-limits-findings = A finding says that records do not fit together, not who was mistaken.
web-about-limits-reconstructed = Hatched figures were counted from deployments reconstructed from posts, tours and published counts; the total is certain, the days are not.
web-about-licence = Licence
web-about-licence-says = The program is free software under the EUPL 1.2. The typeface Fira Sans is there under the SIL Open Font License 1.1. For the data holds what whoever issues the register says of it.

## Publishing as a folder

web-publish-index = Choose a language and a day
web-publish-none = no day was chosen
web-publish-exists = `{ $dir }` exists; with --force what was published there before is replaced
web-publish-foreign = `{ $dir }` is no folder that was published before and is not replaced
web-publish-too-many = this makes more than { $most } files; choose fewer days
web-publish-unwritten = `{ $file }` cannot be written: { $reason }
web-publish-broken = the page `{ $file }` could not be made

## Fields of records

web-field-adopted = Adopted
web-field-adopted-because = Why adopted
web-field-amount = Amount
web-field-article-100 = Article 100
web-field-became = Became
web-field-began = Began
web-field-by = By
web-field-call = Call
web-field-caveats = Caveats
web-field-category = Category
web-field-ceiling = Personnel ceiling
web-field-citation = Citation
web-field-civilian = Civilian and police
web-field-condition = Conditions
web-field-consequence = Consequence
web-field-contribution = Contribution
web-field-contributions = Contributions
web-field-count = Count
web-field-criterion = Criterion
web-field-date = Date
web-field-deadline = Deadline
web-field-decided = Decided
web-field-decision = Decision
web-field-deployments = Records of deployments
web-field-description = Description
web-field-due = Due
web-field-earliest = at the earliest
web-field-ended = Ended
web-field-findings = Found
web-field-flag = Flag
web-field-from = From
web-field-from-year = From year
web-field-full-name = Full name
web-field-given-by = Given by
web-field-ground = Ground
web-field-instrument = Instrument
web-field-issuers = Issued by
web-field-judgement = Judgement
web-field-keywords = Keywords
web-field-kind = Kind
web-field-latest = at the latest
web-field-latitude = Latitude
web-field-lead = Lead
web-field-least = at least
web-field-longitude = Longitude
web-field-main-task = Main task
web-field-mandates-annex = Annex of mandates
web-field-meaning = Meaning
web-field-measure = What was counted
web-field-member = Member
web-field-military = Military
web-field-minister = Minister
web-field-mission = Mission
web-field-missions = Missions
web-field-most = at most
web-field-name = Name
web-field-nature = Nature
web-field-notices = Notices
web-field-number = Number
web-field-objective = Objective
web-field-offered = Offered
web-field-on = On
web-field-order = Order
web-field-outcome = Outcome
web-field-paper = Paper
web-field-parent = Parent
web-field-part = Parts
web-field-per-year = Per year
web-field-period = Period
web-field-personnel-annex = Annex of personnel
web-field-place = Place
web-field-post = Post
web-field-previous = Previous edition
web-field-private-ground = Ground for a private company
web-field-purpose = Purpose
web-field-quantity = Value
web-field-reason = Reason
web-field-region = Region
web-field-relation = Relations
web-field-remark = Remark
web-field-renews = Renews
web-field-reported = Reported
web-field-reservation = Reservations
web-field-reserve = Reserve
web-field-response = Response
web-field-risk-area = Risk area
web-field-scenario = Scenarios
web-field-seats = Seats
web-field-section = Sections
web-field-short = Abbreviation
web-field-sort = Sort
web-field-source = Source
web-field-sources = Sources
web-field-state = State
web-field-still-valid-on = Still valid on
web-field-submitted = Submitted
web-field-subtitle = Subtitle
web-field-suspension = Suspensions
web-field-task = Task
web-field-tasks = Tasks
web-field-team = Team
web-field-temporary = Temporary extras
web-field-title = Title
web-field-tour = Tour in months
web-field-until = Through
web-field-until-year = Through year
web-field-up-to = Up to
web-field-url = Address
web-field-value = Value
web-field-variants = Also known as
web-field-what = What
web-field-widening = Widenings
web-field-words = in the words

## Words of closed lists

web-choice-achieved = achieved
web-choice-partly-achieved = partly achieved
web-choice-not-achieved = not achieved
web-choice-open = open
web-choice-unit = unit
web-choice-individual-posts = individual posts
web-choice-national-task = national task
web-choice-headquarters-post = posts at a headquarters
web-choice-money = money
web-choice-kept = kept
web-choice-reconstructed = reconstructed
web-choice-none = none
web-choice-military = military
web-choice-civilian = civilian and police
web-choice-start = start
web-choice-extend = extension
web-choice-change = change
web-choice-suspend = suspension
web-choice-end = end
web-choice-decline = refusal
web-choice-security = security
web-choice-politics = politics
web-choice-movement = movement
web-choice-casualties = casualties
web-choice-mission = mission
web-choice-law = law
web-choice-resolution = resolution
web-choice-eu-decision = decision of the European Union
web-choice-host-request = request of the host state
web-choice-agreement = agreement
web-choice-note-verbale = note verbale
web-choice-constitution = constitution
web-choice-international-law = international law
web-choice-un = United Nations
web-choice-eu = European Union
web-choice-nato = NATO
web-choice-organisation = organisation
web-choice-coalition = coalition
web-choice-country = country
web-choice-here = in the progress report
web-choice-separately = in a report of its own
web-choice-civil-elsewhere = as a civil mission, elsewhere
web-choice-succeeds = succeeds
web-choice-under = under
web-choice-merged-into = merged into
web-choice-works-with = works with
web-choice-kamerstuk = parliamentary paper
web-choice-house-document = document of the House
web-choice-proceedings = proceedings and answers
web-choice-un-resolution = resolution of the Security Council
web-choice-un-document = document of the United Nations
web-choice-eu-act = act of the European Union
web-choice-gazette = gazette
web-choice-treaty = treaty
web-choice-report = report
web-choice-press = press
web-choice-administration = document of the administration
web-choice-position = position
web-choice-vpd = military team
web-choice-pmsc = private company
web-choice-no-room = no room on board
web-choice-no-time = not in time
web-choice-not-available = not available
web-choice-detour = detour
web-choice-cost = cost
web-choice-outside-law = outside the law
web-choice-no-risk = no risk
web-choice-no-team = no team
web-choice-other = other
web-choice-too-expensive = too expensive
web-choice-voyage-changed = voyage changed
web-choice-deployed = deployed
web-choice-headcount = on post
web-choice-requests = requests
web-choice-total = all
web-choice-pmsc-cost = private because of cost
web-choice-refused = refused
web-choice-withdrawn = withdrawn
web-choice-asked = asked
web-choice-intended = intended
web-choice-conditional = conditional
web-choice-running = running
web-choice-suspended = suspended
web-choice-ended = ended
web-choice-declined = declined
web-choice-never-started = never started
web-choice-informed = parliament informed
web-choice-not-shown = not shown
web-choice-not-applicable = not applicable
web-choice-unknown = unknown
web-choice-indefinite = indefinite
web-choice-lapsed = lapsed
web-choice-expected = expected
web-choice-delivered = delivered
web-choice-submitted = submitted
web-choice-granted = granted
web-choice-under-way = under way
web-choice-carried-out = carried out
web-findings-rules-quiet = Rules that found nothing ({ $count })
web-counting-deployed = Deployed
web-counting-deployed-total = Deployed, together
web-counting-framework = National framework
web-counting-temporary = Temporarily more
web-counting-framework-total = National framework, together
web-counting-total = Total
web-counting-legal-basis = Legal basis
web-counting-mandate = Mandate
web-counting-framework-until = Framework until
web-counting-headcount = On post
web-counting-peak = Highest number
web-counting-person-days = Person-days
web-counting-framework-use = Use of the framework
web-counting-requests = Requests
web-counting-expiries = What expires
web-counting-differences = Differences
web-counting-published = Published
web-counting-adopted = Adopted
