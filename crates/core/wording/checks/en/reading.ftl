### Rules about documents that were read (T). Keep in step with nl/reading.ftl.

# What the country calls itself and its own: by these words reading knows its people.
reading-home = Dutch Netherlands Kingdom
reading-document = the document
reading-says = “{ $words }”
reading-says-in = { $section }: “{ $words }”
reading-stated = { $predicate }: { $value } ({ $says })
reading-framework-military = the military limit of the national framework
reading-framework-civilian = the civilian limit of the national framework
reading-framework-temporary = the temporary extra of the national framework
reading-deployed-military = the number of military people deployed
reading-deployed-civilian = the number of civilians and police deployed
reading-deployed-total = the total of people deployed
reading-mandate-until = the end of the mandate
reading-framework-until = the end of the national framework
reading-contribution-from = the beginning of the contribution
reading-contribution-until = the end of the contribution
reading-requests = the number of requests for assistance
reading-funding = the amount a year
T101 = the column does not add up: it has { $stands } at { $row }, and the rest of the column asks for { $sum }
    .title = Table does not add up
    .why = A total that is not the sum of its parts puts every figure of the table in doubt.
    .advice = Find out which of the numbers is wrong and mend it, in the text as well.
T101-row = the row { $row } does not add up: it has { $stands }, and its parts make { $sum }
T102 = { $subject }: { $predicate } is { $text } in the text and { $table } in the table
    .title = Text and table differ
    .why = The reader cannot know which of the two numbers parliament was told.
    .advice = Find out which number is right and use it in both places.
T103 = { $subject }: { $what } is { $table } in the annex, while the text tells of a renewal until { $text }
    .title = Annex outdated
    .why = Who reads the annex believes that the mission or the contribution has lost its ground.
    .advice = Take the renewal and what it rests on into the annex.
T103-renewed = { $subject }: { $what } is { $table } in the annex, while the text tells of a later renewal, on { $text }
T103-later = { $subject }: { $what } is { $table } in the annex, later than the text tells: { $text }
T103-instrument = { $subject }: the annex names { $table } as what it rests on, the text { $text }
T104 = { $subject }: the mandate ran until { $until }, and people were there until { $left }
    .title = Mandate over, people there
    .why = Without a mandate in force no one is authorised to act for the mission.
    .advice = Tell of the renewal of the mandate, or mend one of the dates.
T104-planned = { $subject }: the mandate runs until { $until }, the contribution until { $left }
T104-still = { $subject }: the mandate ran until { $until }; neither a renewal nor a departure of the people is shown
T105 = { $subject }: the national framework ran until { $until }, and people were there until { $left }
    .title = Framework over, people there
    .why = Outside of the national framework parliament has not been informed of the deployment.
    .advice = Tell of the extension of the framework, or mend one of the dates.
T105-planned = { $subject }: the national framework runs until { $until }, the contribution until { $left }
T105-still = { $subject }: the national framework ran until { $until }; neither an extension nor a departure of the people is shown
T106 = the parts make { $sum }, more than the whole of { $whole }
    .title = Parts and whole differ
    .why = What does not add up cannot all be right.
    .advice = Find out which number is wrong, or tell what became of the rest.
T106-rest = of { $whole }, { $sum } are accounted for; of { $rest ->
        [one] one
       *[other] { $rest }
    } the reader learns nothing
T106-people = military people and civilians make { $sum }, and the total is { $whole }
T107 = { $subject }: { $what } stands twice and differently: { $one } and { $other }
    .title = Told twice, differently
    .why = Of two different accounts of the same thing at least one is wrong or outdated.
    .advice = Find out which one holds and mend the other.
T108 = { $subject }: { $duration } does not fit { $from } and { $until }
    .title = Duration does not fit the dates
    .why = One of the three, the duration or one of the dates, is wrong.
    .advice = Look up in the decision itself which one that is.
T108-decided = { $subject }: a renewal for { $duration } until { $until } does not fit a decision of { $decided }
T109 = there is no such date as { $date }
    .title = Impossible date
    .why = A date that does not exist is a slip in a fact that may matter.
    .advice = Look up the right date in the source.
T109-weekday = { $date }: that day was another day of the week
T109-reversed = { $period }: the period ends before it begins
T110 = { $subject } stands in an annex and is not treated in the text
    .title = Annex and chapters differ
    .why = Of every contribution that counts the reader should learn what it was.
    .advice = Treat the mission in the text, or say at the row where that is done.
T110-section = { $subject } has a section with numbers and no row in the annex
T111 = { $subject } stands under { $annex } in the annex and under { $chapter } in the chapters
    .title = Region differs
    .why = Who counts or compares by region arrives at other figures with each of the two.
    .advice = Choose one region for the mission.
T111-several = { $subject } and { $further ->
        [one] one more mission
       *[other] { $further } more missions
    } stand under { $annex } in the annex and under { $chapter } in the chapters
T112 = { $usual } is also written { $other }
    .title = Written in two ways
    .why = Who searches for the name misses a part of what is said of the mission.
    .advice = Write the name alike everywhere.
T113 = { $subject } is in { $one } in one place and in { $other } in another
    .title = Location differs
    .why = The reader does not know in which countries the mission worked.
    .advice = Name the same countries in both places.
T114 = { $count ->
        [one] one abbreviation of the list does
       *[other] { $count } abbreviations of the list do
    } not occur in the text: { $names }
    .title = List of abbreviations outdated
    .why = A list taken over from an earlier edition does not help the reader.
    .advice = Bring the list up to date with the text.
T114-unexplained = { $count ->
        [one] one abbreviation is
       *[other] { $count } abbreviations are
    } often used and nowhere explained: { $names }
T115 = for the mark { $mark } there is no footnote
    .title = Footnote and mark unmatched
    .why = Without the one the reader does not know what the other belongs to.
    .advice = Add the footnote or the mark, or take the other away.
T115-no-mark = footnote { $mark } has no mark in the text
T115-skips = footnote { $before } is followed by footnote { $after }
T116 = { $words }: { $said } ({ $code })
    .title = Doubtful citation
    .why = With a wrong citation the reader finds no paper, or another.
    .advice = Look up the paper and mend the citation.
T116-meant = { $words }: { $said } ({ $code }); perhaps { $meant } is meant
T201 = { $subject }: the mandate runs until { $document } in the document and until { $register } in the register
    .title = Mandate not as registered
    .why = Document and register cannot both give the state that holds.
    .advice = Find out which source holds and mend the document, or record the renewal in the register.
T201-instrument = { $subject }: the mandate rests on { $document } in the document and on { $register } in the register
T202 = { $subject }: { $what } is { $document } in the document and { $register } in the register
    .title = Framework not as registered
    .why = The limit that parliament was told should be the same everywhere.
    .advice = Find out which limit was told and mend the document or the register.
T202-until = { $subject }: the national framework runs until { $document } in the document and until { $register } in the register
T203 = { $subject }: { $what } is { $document } in the document and { $register } in the register
    .title = Numbers not as registered
    .why = What is published should follow from the deployments.
    .advice = Find out whether a deployment is missing or counts twice.
T204 = { $what } is { $document } in the document and { $register } in the register
    .title = Requests not as registered
    .why = What is told of requests should follow from the requests.
    .advice = Find out which requests were submitted in the period.
T205 = { $subject }: the amount a year is { $document } in the document and { $register } in the register
    .title = Amount not as registered
    .why = Of two different amounts at least one is wrong or outdated.
    .advice = Find out which amount was promised.
T206 = { $subject } stands in the document and not in the register
    .title = Mission not in the register
    .why = What is not in the register cannot be verified.
    .advice = Record the mission, or add the document's spelling as a variant.
T207 = { $subject }: the contribution begins { $document } in the document and { $register } in the register
    .title = Contribution not as registered
    .why = When a contribution begins and ends decides what is accounted for.
    .advice = Find out when the first or the last people were there, and mend the document or the register.
T207-until = { $subject }: the contribution ends { $document } in the document and { $register } in the register
reading-registered-from = begin by the register: { $day }
reading-registered-until = end by the register: { $day }
reading-registered-framework = framework: military { $military }, civilian { $civilian }, { $until }
reading-registered-people = counted in the register: { $count }
reading-registered-amount = { $amount } a year
T117 = { $subject }: the renewal of { $on } rests on { $resolution }, a resolution of another year
    .title = Resolution of another year
    .why = The Security Council numbers on across the years; one of the two is wrong.
    .advice = Look up the resolution of the renewal.
T101-columns = { $further ->
        [one] one more column does
       *[other] { $further } more columns do
    } not add up beside the one that has { $stands } at { $row } where the rows make { $sum }: a row is missing or wrong

## What a document can state

predicate-mandate-instrument = basis of the mandate
predicate-mandate-from = start of the mandate
predicate-mandate-until = end of the mandate
predicate-mandate-renewed = renewal of the mandate
predicate-mandate-duration = length of the mandate's renewal
predicate-ceiling-military = ceiling of military people
predicate-ceiling-civilian = ceiling of civilians and police
predicate-framework-military = national framework, military
predicate-framework-temporary = temporary extra of the national framework
predicate-framework-civilian = national framework, civilians and police
predicate-framework-until = end of the national framework
predicate-framework-duration = length of the national framework's extension
predicate-deployed-military = military people deployed
predicate-deployed-civilian = civilians and police deployed
predicate-deployed-total = people deployed
predicate-headcount-military = military people at one time
predicate-headcount-civilian = civilians and police at one time
predicate-contribution-from = start of the contribution
predicate-contribution-until = end of the contribution
predicate-requests-total = requests for protection
predicate-requests-vpd = requests carried out by a military team
predicate-requests-pmsc = requests carried out by a private company
predicate-requests-refused = requests refused
predicate-requests-withdrawn = requests withdrawn
predicate-funding-per-year = funding a year
predicate-location = location
predicate-total-framework-military = all national frameworks, military
predicate-total-framework-civilian = all national frameworks, civilians and police
predicate-total-deployed-military = all military people deployed
predicate-total-deployed-civilian = all civilians and police deployed
predicate-total-deployed-total = all people deployed
