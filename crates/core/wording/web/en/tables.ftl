# Tables, papers, findings, compare, search, reports and review.

## General

web-yes = yes
web-no = no
web-any = any
web-edition = Edition
web-from = From
web-until = Through
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
web-why-from = { $count ->
    [one] 1 deployment according to
   *[other] { $count } deployments according to
}
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
web-choice-here = in this report
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
