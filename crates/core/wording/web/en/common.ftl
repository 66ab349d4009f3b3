# The register on the web.

web-skip = Skip to content
web-menu = Parts
web-way = Where you are
web-moments = On which day, and as known when
web-valid-on = As on
web-known-at = As known at
web-known-now = now
web-show = Show
web-stale = Perhaps out of date.
web-search-go = Search
web-download = Download:
web-receipt-known = As known at
web-receipt-no-history = no history is kept
web-receipt-on = As on
web-receipt-hash = SHA-256 of the input
web-receipt-version = Made with

web-overview = Overview
web-missions = Missions
web-map = Map
web-timeline = Timeline
web-tables = Tables
web-protection = Vessel protection
web-papers = Papers
web-findings = Findings
web-compare = Compare
web-search = Search
web-reports = Reports
web-review = Review
web-why = Why
web-about = About this register

web-overview-headline = On { $day } { $people ->
    [one] 1 person was
   *[other] { $people } people were
} on post in { $missions ->
    [one] 1 mission
   *[other] { $missions } missions
}
web-overview-untold = Of { $missions ->
    [one] 1 other mission
   *[other] { $missions } other missions
} it is not recorded day by day who were there.
web-people-table = People per mission, beside the limits

web-table-annex1 = Annex 1: mandates and limits
web-table-annex2 = Annex 2: limits and people deployed
web-table-headcount = Headcount per day
web-table-peak = Highest headcount
web-table-person-days = Person-days
web-table-framework-use = Use of the limits
web-table-requests = Requests for vessel protection
web-table-expiries = What ends
web-table-on-post = On post
web-table-differences = Published beside computed

web-not-found = Not found
web-not-found-says = There is nothing at this address. It may have changed, or there is nothing that may be public.
web-no-edition = No edition
web-no-edition-says = This depends on the period of an edition, and this register has none yet.
web-bad = This question cannot be read
web-bad-day = “{ $words }” is no day; write it like 2023-04-30
web-bad-encoding = the address has characters that are no text
web-broken = The program itself went wrong here. Try again later.
web-source-unread = the source cannot be read
web-source-faulty = { $file }: { $reason }
web-api-bad-number = “{ $words }” at `{ $key }` is no number from 1 through { $most }
web-table-of = Table: { $name }
web-ground-light = on light ground
web-ground-dark = on dark ground
web-paragraph = para. { $number }
web-total-with-temporary = The total of the frameworks includes { $temporary } temporarily more; the column of the frameworks does not.
web-why-deployed = deployments, { $from } through { $until }; whoever took over from another counts too, so that they may be more than there were at a time
web-filled-share = Share of the framework filled
web-no-limit-known = no framework known
web-chart-keys = The arrow keys, Home and End go along what is drawn; Escape closes.
