# Missions, map, timeline, vessel protection and overview.

web-overview-where = Where, and under which limit
web-overview-within = In no mission were there more than the national framework allows.
web-overview-within-reconstructed = In no mission were there more than the national framework allows, as far as there are records day by day; some of those are reconstructed.
web-overview-above = In { $missions ->
    [one] 1 mission there were more
   *[other] { $missions } missions there were more
} than the national framework allows.
web-overview-nobody = On this day no mission is known to have had anyone, or a framework in force. Choose another day, or record deployments and frameworks.
web-of-limit = of
web-people-limits = First the people on post, then the national framework of that day. What is hatched is reconstructed; behind each number stands why.
web-people-how = How things are counted
web-expiring = Ends within { $days } days
web-expiring-none = No mandate, framework or post ends within { $days } days after this day.
web-expiring-all = All { $number } in a table
web-days-left = { $days ->
    [0] today
    [one] 1 day left
   *[other] { $days } days left
}
web-count-errors = { $number ->
    [one] error
   *[other] errors
}
web-count-warnings = { $number ->
    [one] warning
   *[other] warnings
}
web-count-remarks = { $number ->
    [one] remark
   *[other] remarks
}
web-changes = Latest changes
web-changes-dossier = This is a dossier: a folder of files without a history. Of a register file this would show what changed last.
web-changes-last = Change { $number } is the last, of { $time }.
web-changes-compare = Compare with an earlier moment

web-begin-unknown = beginning unknown
web-end-indefinite = without end
web-end-unknown = end unknown
web-from = from { $from }
web-until = through { $until }
web-from-until = { $from } through { $until }

web-standing-running = running
web-standing-suspended = suspended
web-standing-ahead = not begun
web-standing-over = contribution over
web-standing-ended = mission ended
web-standing = State
web-missions-which = Which missions
web-missions-running = Running
web-missions-ended = Over
web-missions-all = All
web-missions-none = There are no such missions in this register.

web-map-regions = Regions
web-map-list = By mission, with its place
web-place-unknown = place unknown

web-timeline-reach = How much of the time
web-timeline-missions = Missions in this timeline
web-timeline-near = A year back and ahead
web-timeline-wide = Three years back and ahead
web-timeline-long = Ten years back, five ahead

web-teams-at-once = Military teams on board on { $day }
web-teams-in-year = Military teams on requests of { $year }
web-of-at-most = of at most
web-requests = Requests
web-request = Request
web-requests-none = There are no single requests in this register. Of what was published about them, the counts stand above.
web-requests-by-year = By year of submission and outcome
web-requests-shown = The last { $shown } of { $number } requests.
web-table-whole = As a table
web-teams-most = Most teams at once
web-teams-count = { $number ->
    [one] 1 team
   *[other] { $number } teams
}
web-first-on = first on { $day }

web-contents = On this page
web-nobody-here = On { $day } no one is known to have been here on post, and no framework was in force.
web-military-on = Military personnel on post on { $day }
web-civilian-on = Civilians and police on post on { $day }
web-began = since { $when }
web-ended = ended { $when }
web-since = since { $day }
web-main-task-first = first main task: protection of the own territory and that of allies
web-main-task-second = second main task: promotion of the international legal order
web-main-task-third = third main task: support of civil authorities
web-part-people = People
web-part-time = Mandates and frameworks through time
web-part-mandates = Mandates
web-part-bases = Legal bases
web-part-given = Contributions and national frameworks
web-part-decisions = Decisions
web-part-course = Developments
web-part-money = Money
web-part-results = Aims and results
web-part-evaluations = Evaluations
web-part-commitments = Commitments
web-part-editions = What reports said
web-part-sources = Sources
web-people-unrecorded = Of this mission it is not recorded day by day who was on post. With deployments in the register the headcount would stand here against the limit.
web-posts-withheld = Nothing stands here post by post: it would tell when one or two people came and went, or nothing of it is recorded.
web-per-contribution = { $mission }: each contribution against its framework
web-mandate-unknown = On which mandate no source tells
web-mandate-unnamed = Mandate of { $mission }, not known
web-in-force = in force on { $day }
web-no-mandate = On { $day } no mandate is known to have been in force.
web-whole-mission = The whole mission
web-frameworks = National frameworks
web-frameworks-none = No national framework is recorded of this contribution.
web-framework-more = With it
web-valid = Valid
web-temporary = Temporary extra:
web-reserve = On call up to
web-posts = Posts
web-years = Years
web-per-year = a year
web-not-assessed = not assessed yet
web-assessments = Assessments
web-requests-of = { $number ->
    [one] There is 1 request
   *[other] There are { $number } requests
} in this register.
web-requests-page = To vessel protection
web-commitments-how = Made in papers that are cited with this mission.
web-commitment-kept = kept
web-findings-all = All { $number } findings
web-told-in = In:
web-printed = { $edition }: published and computed
web-row = Row
web-what = What
web-published = Published
web-computed = Computed
web-map-nearer = Nearer
web-map-farther = Farther
web-map-whole = The whole map
web-map-keys = With + and − the map comes nearer and goes farther, with 0 all of it is seen again; with Shift and the arrows it moves.
