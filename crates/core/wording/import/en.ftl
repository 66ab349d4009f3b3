### Files of rows: headers, words and the dry run. Keep in step with nl.ftl.

## Headers of columns, the usual one first, with | between them

import-column-id = number | no | deployment number | post number | request number | reference
import-column-post = post id | position | post code
import-column-person = person number | pseudonym
import-column-category = category of personnel | personnel category
import-column-from = start | begins | start date | first day
import-column-from-words = start in words
import-column-from-earliest = earliest start
import-column-from-latest = latest start
import-column-until = end | ends | end date | last day | through
import-column-until-words = end in words
import-column-until-earliest = earliest end
import-column-until-latest = latest end
import-column-reconstructed = is reconstructed
import-column-source = source reference
import-column-sources = source | source references
import-column-attestation = attestations | other sources
import-column-adopted-because = reason for adoption
import-column-still-valid-on = last confirmed | last seen
import-column-publication = visibility | classification
import-column-remark = remarks | note | comment
import-column-contribution = contribution id | contribution code
import-column-title = post title | position | name | job title
import-column-title-nl = title in dutch | dutch title
import-column-title-en = title in english | english title
import-column-sort = kind of post | position or unit
import-column-place = location | duty station
import-column-place-nl = place in dutch
import-column-place-en = place in english
import-column-seats = number of seats | size | strength
import-column-seats-words = seats in words
import-column-seats-least = fewest seats | seats at least
import-column-seats-most = most seats | seats at most
import-column-tour-least = shortest tour | shortest tour in months
import-column-tour-most = longest tour | longest tour in months
import-column-task = tasks | duties
import-column-task-nl = task in dutch
import-column-task-en = task in english
import-column-submitted = submitted on | date of request | request date
import-column-flag = flag state
import-column-ship = vessel | ship name | vessel name
import-column-route = voyage | itinerary
import-column-route-nl = route in dutch
import-column-route-en = route in english
import-column-risk-area = area | high risk area
import-column-risk-area-nl = risk area in dutch
import-column-risk-area-en = risk area in english
import-column-voyage-from = voyage start | start of voyage | from
import-column-voyage-until = voyage end | end of voyage | until
import-column-private-price = price of private company | private price
import-column-team = team size | size of team
import-column-state = status | outcome
import-column-state-decided = decided | decided on | date of decision | decision date
import-column-state-ground = ground | reason | ground of refusal | ground of withdrawal
import-column-state-on = withdrawn on | date of withdrawal
import-column-state-by = protected by | by | protection
import-column-state-private-ground = ground for private company | private ground
import-column-state-from = protection start | start of protection | from
import-column-state-until = protection end | end of protection | until
import-column-paper = parliamentary paper | document

## Words in cells, beside those of the data, with | between them

import-word-category-military = military personnel | mil
import-word-category-civilian = civilians | police | civ
import-word-post-sort-position = single position | individual post
import-word-post-sort-unit = detachment
import-word-visibility-public = open
import-word-visibility-restricted = confidential | classified | not public
import-word-request-state-submitted = pending
import-word-request-state-refused = rejected | declined
import-word-request-state-withdrawn = cancelled
import-word-request-state-granted = approved
import-word-request-state-under-way = in progress
import-word-request-state-carried-out = completed | done
import-word-protection-vpd = military team | vessel protection detachment
import-word-protection-pmsc = private company | private
import-word-private-ground-no-room = no room on board
import-word-private-ground-no-time = too little time
import-word-private-ground-not-available = no team available
import-word-private-ground-detour = too long a detour
import-word-private-ground-cost = costs | extra cost
import-word-refusal-ground-outside-law = not under the law
import-word-refusal-ground-no-risk = no risk to the ship
import-word-refusal-ground-no-team = no team available
import-word-refusal-ground-other = other ground
import-word-withdrawal-ground-too-expensive = too costly
import-word-withdrawal-ground-voyage-changed = voyage cancelled
import-word-withdrawal-ground-other = other ground
import-word-end-indefinite = no end
import-word-end-unknown = not known

## Advice on a header

import-near = did you mean “{ $header }” (`{ $field }`)? Or say so in the mapping of columns, or leave the column out there with "-"
import-unknown = name in the mapping of columns the field that it is, or "-" to leave the column out; the fields are: { $fields }
import-ambiguous = use one of { $fields } as the header, or say so in the mapping of columns
import-twice = two columns are `{ $field }`; rename one of them, or leave one out in the mapping of columns
import-headers = add a column with one of these headers: { $headers }
import-sheet = name the sheet in the mapping of columns: sheet = "…"

## A dry run

import-summary = { $file }: { $added } added, { $changed } changed, { $withdrawn } withdrawn, { $unchanged } unchanged, { $wrong } wrong
import-nothing = { $file }: nothing changes
import-kind = { $kind }: { $added } added, { $changed } changed, { $withdrawn } withdrawn, { $unchanged } unchanged, { $wrong } wrong
import-added = + { $record } ({ $place })
import-changed = ~ { $record } ({ $place }): { $fields }
import-withdrawn = - { $record }
import-wrong = ! { $record } ({ $place })
import-record = { $kind } { $id }
import-fields = { $first }; { $rest }
import-field = { $field }: { $before } → { $after }
import-at-row = row { $row }
import-at-sheet-row = { $sheet }, row { $row }
import-at-file = { $file }, { $place }
import-value = “{ $value }”
import-empty = (empty)
import-no-id = (without a number)
import-more = … and { $count } more
import-fault = { $code } { $place }: { $message }
import-fault-excerpt = { $code } { $place }, “{ $excerpt }”: { $message }
import-advice = { "  " }→ { $advice }
import-more-faults = … and { $count ->
        [one] { $count } more error
       *[other] { $count } more errors
    }
import-refused = Nothing was changed: mend the { $count ->
        [one] error
       *[other] { $count } errors
    } first.
import-narrative = text
import-identity = register
