### Rules about what must not be public (X). Keep in step with nl/privacy.ftl.

X101 = { $record }: { $count ->
        [one] a text
       *[other] { $count } texts
    } with what looks like personal data: { $looks }
    .title = Personal data in a text
    .why = The register knows people as numbers only, so that a person can be forgotten while the counts stand. A name, address or number in a text undoes that, and may be published with the text.
    .advice = Take it out and say it by function. The name of an office holder in public documents is declared in kader.toml, as office_holders.
X101-says = looks like: { $looks }
X101-email = an e-mail address
X101-phone = a telephone number
X101-service-number = a number that passes the test of a citizen service number
X101-birth = words about a birth
X101-name = a name
X101-person-number = the number of a person
X102 = { $record }: restricted, and named in { $count ->
        [one] one place that is public
       *[other] { $count } places that are public
    }
    .title = Restricted, and reachable from what is public
    .why = What is restricted stays out of every public output. What a public record, text or annex names of it can be read there, if only that it exists.
    .advice = Mark what names it as restricted too, take the name out, or publish the record after all.
X102-field = { $record }: { $count ->
        [one] a text names a field
       *[other] texts name fields
    } of it that may not be published
X102-counted = { $edition }: counts { $count ->
        [one] one deployment
       *[other] { $count } deployments
    } of { $contribution } that may not be counted in public
X102-says-record = { $record }: public, and names it
X102-says-text = a text of a report names it
X102-says-restricted = restricted
X102-says-counted = { $count ->
        [one] one restricted deployment
       *[other] { $count } restricted deployments
    } { $days }
X102-says-row = its annex of people counts it
X103 = { $edition }: { $row } counts so few people that it may point at someone: { $counts }
    .title = Count small enough to point at someone
    .why = A count of one or two people with a mission and a period can tell who it was. What was not published before becomes known by it.
    .advice = Join the row with another, leave the cell out, or record where the count was published before.
X103-says = counted from deployments: { $counts }
X103-military = { $count } military
X103-civilian = { $count } civilian
