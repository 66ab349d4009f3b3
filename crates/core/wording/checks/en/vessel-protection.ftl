### Rules about the protection of ships (V). Keep in step with nl/vessel-protection.ftl.

request-since = since { $from }
request-granted = granted on { $day }
request-by-military = military team
request-by-private = private company
request-says = request { $request }: { $by }, { $days }
V101 = in { $year } { $count } military teams began, where at most { $limit } may
    .title = Too many military teams in a year
    .why = The number of teams in a year is limited; what is above it was used beyond what parliament was told. The limit is the parameter `vpd-teams-per-year`; a team counts in the year of its first day.
    .advice = See whether all requests are recorded rightly, and if so, whether the limit was raised; then record it with its source.
V101-perhaps = in { $year } { $count } military teams began, more than the { $limit } of a limit of which no source tells whether it still held
V101-says = at most { $limit } in a year
V102 = there were { $count } military teams at once on { $day }, where at most { $limit } may be; too many { $days }
    .title = Too many military teams at once
    .why = The number of teams at once is limited; what is above it was used beyond what parliament was told. The limit is the parameter `vpd-teams-at-once`.
    .advice = See whether the days of the requests are right, and if so, whether the limit was raised; then record it with its source.
V102-perhaps = there were { $count } military teams at once on { $day }, more than the { $limit } of a limit of which no source tells whether it still held; too many { $days }
V102-says = at most { $limit } at once
V103 = request { $request }: given to a private company on { $day }, when that could not be
    .title = Private company before there could be one
    .why = Without a licence no private company may protect a ship; until the first licences only a military team can. The days stand in the parameters `pmsc-licences` and `vpd-only`.
    .advice = Mend who protected or the days, or record with the source that there were licences already.
V103-military = only a military team
V103-licences = licences from { $from }
V103-ended = no licences on that day
V104 = request { $request }: given to a private company, while under flag { $flag } only a military team may protect
    .title = Private company under a flag that does not allow it
    .why = The law that allows private guards does not hold under every flag of the country. For each flag a parameter with the code of the flag says so, such as `vpd-only-cw`.
    .advice = Mend the flag or who protected, or put the grant right.
V104-perhaps = request { $request }: given to a private company, while under flag { $flag } perhaps only a military team may protect
V104-flag = flag { $flag }
V104-says = { $title }
V105 = request { $request }: given to a private company without a ground on record
    .title = Private company without a ground
    .why = A private company may be allowed only where a military team cannot be supplied or need not be accepted; the law names the grounds.
    .advice = Record the ground on which it was decided.
V106 = { $contribution }: { $count ->
        [one] one request
       *[other] { $count } requests
    } went to a private company because of the cost, and its price is not on record
    .title = Cost not shown
    .why = Because of the cost a private company may be allowed only where the extra cost of a military team is out of proportion; without both amounts that cannot be seen.
    .advice = Record the price of the private alternative.
V106-criterion = { $contribution }: { $count ->
        [one] one request
       *[other] { $count } requests
    } went to a private company because of the cost, and the register has no criterion for that
V106-criterion-advice = Record the criterion as the parameter `pmsc-cost-criterion`, with its source and days.
V107 = { $contribution }: of the { $total } requests { $period } { $count } are accounted for and { $missing } are not
    .title = Requests not accounted for
    .why = Whoever counts the requests and their outcomes should arrive at the same; a request counts in the year in which it was submitted.
    .advice = Find out what became of the others: refused, withdrawn or not yet decided.
V107-more = { $contribution }: the outcomes of requests { $period } add up to { $count }, which is more than all { $total }
V107-cost = { $contribution }: { $count } requests { $period } went to a private company because of the cost, which is more than all { $total } { $outcome ->
        [pmsc] that went to one
       *[other] requests
    }
V107-recorded = { $contribution }: the requests { $period } are recorded otherwise than published: { $what }
V107-other = { $outcome ->
        [total] total
        [vpd] military team
        [pmsc] private company
        [pmsc-cost] because of the cost
        [refused] refused
       *[other] withdrawn
    } { $count } published, { $held } recorded
V107-recorded-advice = Record the requests that are missing, or mend the tally; as long as there are requests of that time, they are what counts.
V107-says = { $outcome ->
        [total] total
        [vpd] military team
        [pmsc] private company
        [pmsc-cost] because of the cost
        [refused] refused
       *[other] withdrawn
    }: { $count }
V107-held = { $count ->
        [one] one request
       *[other] { $count } requests
    } submitted in that time and recorded
V108 = request { $request }: protected from { $from }, while it was decided on { $decided }
    .title = Protected without a grant
    .why = A team goes on board after the request is granted; one cannot protect first and decide afterwards.
    .advice = Mend the day of the decision or those of the protection.
V108-says = decided on { $decided }
V108-unknown = { $contribution }: of { $count ->
        [one] one protected ship
       *[other] { $count } protected ships
    } no source tells when the request was granted
V109 = request { $request }: submitted on { $submitted } and not yet decided, while the voyage began on { $from }
    .title = Decision overdue
    .why = A decision that comes after the voyage began protects no one any more. How many days there are to decide is what the parameter `request-decision-days` says.
    .advice = Decide, or record what was decided or that the request was withdrawn.
V109-late = request { $request }: submitted on { $submitted } and not yet decided, where { $days ->
        [one] one day is
       *[other] { $days } days are
    } given for it
V109-submitted = submitted on { $submitted }
V109-state = awaits a decision
V109-voyage = voyage from { $from }
V109-says = to be decided within { $days ->
        [one] one day
       *[other] { $days } days
    }
V111 = request { $request }: its dates contradict one another: { $what }
    .title = Dates of a request that contradict
    .why = A request is submitted, then decided, then carried out during the voyage; no other order is possible.
    .advice = Mend the dates by the request itself.
V111-decided = decided on { $day }, before it was submitted
V111-withdrawn = withdrawn on { $day }, before it was submitted
V111-voyage = the voyage was { $days }, before it was submitted
V111-protected = protected from { $day }, before it was submitted
V111-reversed = protected from { $from } through { $until }
V111-apart = the voyage was { $days }, and no day of it was protected; the protection began on { $from }
