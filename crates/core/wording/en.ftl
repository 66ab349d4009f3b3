### What people read, in English. Keep in step with nl.ftl; a test compares the two.

## Errors of files

E001 = the file is not UTF-8: a byte that cannot stand there
    .title = The file is not UTF-8
    .why = Names and texts with accents would be damaged without anyone noticing.
    .remedy = Save the file as UTF-8; in Excel choose “CSV UTF-8”.
E001-windows = the file is not UTF-8; a program that writes Windows-1252 would have meant “{ $letter }” here
E001-utf16 = the file is UTF-16, not UTF-8
E002 = { $reason }
    .title = The file is not well-formed TOML
    .why = What cannot be read cannot be checked.
    .remedy = Mend the place that is shown; `docs/dossier.md` shows how it should be.
E003 = the file `{ $file }` is missing
    .title = A file of the dossier is missing
    .why = A dossier without it does not say whose it is or what it holds.
    .remedy = Add the file, or begin a new dossier with `kader init`.
E003-papers = the file `papers.csv` is missing, and { $count ->
        [one] one reference leads
       *[other] { $count } references lead
    } to a paper
E004 = `{ $file }` is not a file that a dossier has
    .title = A file is not one that a dossier has
    .why = A misspelt file name would silently leave its facts out.
    .remedy = Rename it, or move it out of the dossier.
E005 = the file cannot be read: { $reason }
    .title = The file cannot be read
    .why = What cannot be read cannot be checked.
    .remedy = See whether it exists and whether you may read it.
E005-folder = the folder cannot be read: { $reason }
    .remedy = Check the path, and whether you may read it; `kader init` makes a new dossier.
E005-beside = `{ $file }` cannot be read: { $reason }
    .remedy = Put the file beside `theme.toml`, or correct its name.
E006 = the column `{ $column }` is missing
    .title = A column is missing
    .why = Each row needs it.
    .remedy = Add the column to the first line.
E006-header = the first line names no column of this file
E006-nothing = there is nothing in it
E007 = the column `{ $column }` is not one that this file has
    .title = An unknown column
    .why = A misspelt column name would silently leave its facts out.
    .remedy = Rename or remove the column.
E007-twice = the column `{ $column }` stands here for the second time
E007-ambiguous = the header “{ $column }” can be more than one field
E007-no-header = there is no header above this cell, in column { $column }
    .remedy = Put a header above it, or delete the cell.
E008 = this row has { $found ->
        [one] { $found } cell
       *[other] { $found } cells
    }, the first line has { $expected }
    .title = A row has too many or too few cells
    .why = It cannot be told which cell belongs under which column.
    .remedy = Put text that contains the separator between double quotes.
E009 = the dossier is of format { $found }; this version reads format { $expected }
    .title = The format of the dossier is unknown
    .why = A later version may have given fields another meaning.
    .remedy = Use a version of Kader that knows this format.

E010 = this quote opens a cell and is never closed
    .title = A file is not well-formed CSV
    .why = From there on it cannot be told where a cell ends.
    .remedy = Close the quote; a quote within quotes is doubled: "".
E010-after = behind the closing quote of this cell there is more text
E011 = the file is no workbook that can be read, or it is damaged
    .title = A workbook that cannot be read
    .why = What cannot be read cannot be checked.
    .remedy = Open it in a spreadsheet program and save it again, as XLSX, ODS or CSV UTF-8.
E011-password = the workbook asks for a password
    .remedy = Save it without one.
E011-old = the workbook is from before 2007 (XLS), or asks for a password
    .remedy = Save it as XLSX or ODS, without a password.
E011-large = the workbook is larger than what is read
    .remedy = Remove what does not matter, or divide the rows over files.
E011-no-sheet = there is no sheet “{ $sheet }”
E011-sheets = several sheets have such rows: { $sheets }
E011-hidden = the workbook has no sheet that is shown
E011-merged = the cells { $cells } are merged, so that not every row has a value of its own
    .remedy = Unmerge them and give each row its value.
E011-error = the formula in this cell fails: { $value }
    .remedy = Mend the formula, or write the value.
E011-uncomputed = the formula in this cell has no computed value
    .remedy = Open the workbook in a spreadsheet program, let it compute, and save.
E011-mapping = `{ $key }` should be text between quotes
    .remedy = Write in the mapping of columns: "header" = "field".

## Errors of values

E101 = the field `{ $field }` is unknown
    .title = An unknown field
    .why = A misspelt field would silently leave its fact out.
    .remedy = Rename or remove it.
E101-nested = the field `{ $field }` is not written here: the place in the file tells it
E102 = the field `{ $field }` is missing
    .title = A field is missing
    .why = The record means nothing without it.
    .remedy = Add the field.
E103 = this must be { $expected ->
        [text] a text
        [integer] a whole number
        [decimal] a number
        [boolean] true or false
        [date] a date
        [list] a list
        [table] a table
       *[other] { $expected }
    }, not { $found ->
        [text] a text
        [integer] a whole number
        [decimal] a number with decimals
        [boolean] true or false
        [date] a date
        [list] a list
        [table] a table
       *[other] { $found }
    }
    .title = A value of another kind
    .why = The field would be misread.
    .remedy = Write it as the reference of the dossier shows.
E103-single = `{ $key }` is a list, of which each item has a heading of its own
E104 = “{ $value }” is not one of the words that can stand here
    .title = An unknown word
    .why = The field knows a fixed set of words.
    .remedy = Use one of the words of the reference.
E105 = “{ $value }” is not a date
    .title = Not a date
    .why = Every check on mandates and limits depends on exact days.
    .remedy = Write year, month and day, as 2023-04-30; see whether the day exists.
E106 = “{ $value }” cannot be an id
    .title = Not an id
    .why = Ids become links, labels and file names.
    .remedy = Use lower case letters, digits, `-` and `.`, at most 80 in all.
E107 = { $value } cannot be a count here
    .title = Not a count
    .why = Counts are whole and never negative; a range runs from least to most.
    .remedy = Write a whole number of 0 or more.
E107-reversed = the least ({ $least }) is more than the most ({ $most })
    .remedy = Swap the two, or correct the wrong one.
E107-no-tour = a tour lasts at least a month
    .remedy = Write the longest tour in months, 1 or more.
E108 = this ends ({ $until }) before it begins ({ $from })
    .title = The end comes before the beginning
    .why = A period has at least one day; first and last are both inclusive.
    .remedy = Exchange the two, or correct the wrong one.
E109 = “{ $value }” is outside what this field can hold
    .title = A value outside its bounds
    .why = It would be cut off or misread.
    .remedy = See the reference of the dossier for the form and the bounds.
E109-amount = “{ $value }” is no amount
    .remedy = Write the currency and the amount in digits, such as EUR 3500000 or EUR 12.50.
E109-degrees = { $value } is no latitude or longitude
    .remedy = Write degrees between -180 and 180 with at most six decimals, such as 33.2774.
E109-latitude = { $value } is no latitude
    .remedy = A latitude lies between -90 and 90; perhaps latitude and longitude were swapped.
E109-country = “{ $value }” is no country
    .remedy = Write the two capitals of ISO 3166-1, such as ML; at sea, leave it out.
E109-day = { $value } lies outside of the days that a register can hold
    .remedy = Write a day from 1945-01-01 through 2124-06-05.
E109-colour = “{ $value }” is no colour
    .remedy = Write a colour as # with six hexadecimal digits, such as #0b4f7a.
E109-token = “{ $value }” cannot be the value of a token
    .remedy = Write a measure, number or colour, such as 0.25rem; no addresses, quotation marks or semicolons.
E109-family = “{ $value }” cannot be the name of a typeface
    .remedy = Use letters, digits, spaces and hyphens only.
E109-faces = a typeface has 1 to { $most } files here
    .remedy = Write a part `[[typeface.face]]` for each file.
E109-weight = this is no weight of a letter
    .remedy = Write a whole number from 1 to 1000; 400 is regular, 700 bold.
E109-outside = `{ $file }` is no file in the folder of the theme
    .remedy = Put the file beside `theme.toml` and say its name only.
E109-large = `{ $file }` is larger than { $megabytes } MB
    .remedy = Take a smaller file; every page waits for it.
E109-kind = `{ $file }` is not of a kind that can stand here: { $wanted }
    .remedy = Save it as one of these; the beginning of a file tells what it is.
E110 = this text is empty
    .title = An empty text
    .why = Empty and missing would look the same and mean different things.
    .remedy = Say something, or leave the field out.
E111 = this text holds the control character { $character }
    .title = A text with a control character
    .why = No document can show it, and some cannot be opened with it.
    .remedy = Take it out; it often comes along when text is copied from a PDF.

## Errors between records

E201 = the id `{ $id }` is used twice
    .title = An id is used twice
    .why = It could not be told which of the two is meant.
    .remedy = Give one of them another id.
E201-before = the id `{ $id }` was used before: { $file }, line { $line }
E202 = there is no { $kind } `{ $id }`
    .title = A reference to a record that is not there
    .why = A fact would hang in the air.
    .remedy = Correct the id, or add the record.
E202-rows = there is no { $kind } `{ $id }`; { $rows ->
        [one] one more row names
       *[other] { $rows } more rows name
    } it
E203 = the parts of this record do not fit together
    .title = A record whose parts do not fit together
    .why = Whatever was computed from it would be wrong.
    .remedy = Correct the part that is shown.
E203-file-name = the id is `{ $id }` and the file is called `{ $name }`
    .remedy = Call the file as the id, or correct the id.
E203-renews-itself = the mandate `{ $id }` renews itself
    .remedy = Name the mandate that it renews, or leave `renews` out.
E203-reserve-below-base = the reserve reaches to { $up_to }, below the size without it
    .remedy = `up_to` includes the base size of the same category; correct the one or the other.
E203-tally-of-nothing = this tally covers no contribution
    .remedy = Name the contributions that it covers.
E203-tally-without-category = a tally of people needs a category
    .remedy = Add `category`, "military" or "civilian".
E203-tally-without-outcome = a tally of requests needs an outcome
    .remedy = Add `outcome`, such as "total" or "vpd".
E203-region-cycle = the region `{ $id }` lies within itself
    .remedy = Take out the `parent` that closes the ring.
E203-contrast = `{ $front }` cannot be read well on `{ $back }` ({ $ground }): contrast { $has }, at least { $least } is needed
    .remedy = Make one of the two darker or lighter (WCAG 2.2, 1.4.3 and 1.4.11).

## Errors of a report

E301 = there is no figure `{ $path }`
    .title = The narrative names a figure that does not exist
    .why = Every number in the text is computed; one that cannot be is not printed.
    .remedy = Correct the path; `kader figures` shows the tables with their rows and columns.
E302 = `{ $path }` has no form `{ $form }`
    .title = The figure has no such form
    .why = A date has no words, a text no digits.
    .remedy = Use one of the forms of this kind of figure, or none.
E303 = this placeholder is not well-formed: { $reason }
    .title = A placeholder that is not well-formed
    .why = What was meant cannot be told.
    .remedy = Write a path, and perhaps a form, between braces; a brace as such as backslash brace.
E304 = a report has no { $construct }
    .title = A construct that reports do not have
    .why = It cannot be shown alike on paper and on the web, or would let markup in.
    .remedy = Use paragraphs, lists, emphasis, links, footnotes and headings.
E305 = the figure `{ $path }` is not available: { $reason }
    .title = A figure is not available
    .why = A report that cannot be complete is not written.
    .remedy = Record what is missing, or make a draft with `--draft`.
E306 = the section `{ $section }` has no text
    .title = A section has no text
    .why = A report that cannot be complete is not written.
    .remedy = Write `narrative/{ $section }.md`, or say `without_text = true`.
E307 = the abbreviation { $short } is explained nowhere
    .title = An abbreviation is explained nowhere
    .why = Readers outside the ministry do not know it.
    .remedy = Add it to abbreviations.csv.
W308 = “{ $typed }” was typed by hand; `{ $path }` gives it
    .title = A number typed by hand
    .why = It will not change when the facts do.
    .remedy = Put the path between braces instead.
E401 = there is no edition `{ $id }`
    .title = The edition does not exist
    .why = A report is made of an edition: its period, its outline and its text.
    .remedy = Name one that exists, or leave the name out.
E402 = a dossier has no history: it cannot tell what was known at { $known_at }
    .title = The source has no history
    .why = A dossier is a state; what was known when stands in the log of a register.
    .remedy = Ask a register file (`*.kader`), or leave out `--known-at`.
E403 = there is no table `{ $table }`
    .title = The table does not exist
    .why = `kader figures` computes a fixed set of tables.
    .remedy = Choose one of: { $tables }.
E404 = there is no figure `{ $path }`
    .title = The figure does not exist
    .why = A figure is named by table, row and column.
    .remedy = `kader figures` shows the tables with their rows and columns.
E405 = the posts of `{ $contribution }` cannot carry { $count } { $category ->
        [military] military
       *[civilian] civilian
    } deployments between { $from } and { $until }: they carry { $least } to { $most }
    .title = Posts and tours cannot carry the published count
    .why = Reconstructed records must add up to what was published, or they mislead.
    .remedy = Correct posts or tours, or let the published count stand (`deployments = "none"`).

## Slips in TOML

toml-day = a date is year, month and day, such as 2023-04-30
toml-unclosed-text = this text begins with a quote that is not closed on the same line
toml-unquoted = text stands between double quotes: "{ $found }"
toml-curly = text stands between straight quotes ("), not curly ones
toml-no-value = no value stands here
toml-zero = a number does not begin with a zero; text of digits, such as a telephone number, stands between quotes
toml-number = this is no number
toml-comma = decimals come after a point, not after a comma
toml-boolean = yes is `true` and no is `false`, in lower case
toml-array = here the list needs a comma, or the `]` that closes it
toml-inline = here the table needs a comma, or the brace that closes it
toml-heading = this heading is not closed; `[name]` and `[[name]]` have as many brackets before as behind
toml-equals = an `=` and a value belong here
toml-duplicate = `{ $found }` stands here for the second time
toml-key = a field name has letters without accents, digits, `-` and `_` only
toml-escape = a backslash stands for a special sign; write \\ for the backslash itself
toml-rest = the line should end here
toml-depth = lists and tables are nested too deeply
toml-conflict = here two versions of the file meet that Git could not merge; keep one of them
toml-other = the parser says “{ $words }”

## Remedies

remedy-did-you-mean = did you mean “{ $word }”?
remedy-token = `docs/web.md` names the colours and tokens that a theme can set.
remedy-one-of = choose one of: { $words }
remedy-one-table = write one table, with single brackets
remedy-period = write { "{" } from = 2023-01-01, until = 2023-12-31 { "}" }
remedy-vague-count = write a number, or the words of the source with what they allow: { "{" } words = "about five", least = 4, most = 6 { "}" }
remedy-vague-day = write a day such as 2023-04-30, or the words of the source with what they allow: { "{" } words = "mid-April", earliest = 2023-04-11, latest = 2023-04-20 { "}" }
remedy-no-quotes = leave out the quotes
remedy-id = write `{ $id }`
remedy-record = name a record as kind/id: `mission/unifil`
remedy-begin = write a day such as 2023-04-30, or "unknown" where no source tells
remedy-end = write a day such as 2023-04-30, "indefinite" where it has no end, or "unknown" where no source tells
remedy-leave-out = leave it out
remedy-brackets = write `[[{ $key }]]`, with two brackets

## Kinds of record

kind-mission = mission
kind-legal-basis = legal basis
kind-mandate = mandate
kind-contribution = contribution
kind-framework = national framework
kind-post = post
kind-tally = published tally
kind-event = event
kind-decision = decision
kind-paper = paper
kind-commitment = commitment
kind-funding = financial contribution
kind-objective = objective
kind-assessment = assessment
kind-evaluation = evaluation
kind-request = assistance request
kind-parameter = parameter
kind-abbreviation = abbreviation
kind-region = region
kind-edition = edition
kind-section = section
kind-row = annex row
kind-waiver = waiver
kind-deployment = deployment

## Words of tables

total = Total
unavailable = n/a
indefinite = Indefinite
unknown = Unknown
ongoing = Ongoing

## Reasons why a figure is not available

reason-vague-tally = the tally { $tally } was published as an estimate
reason-no-records = there are no records and no published tally
reason-framework-uncertain = it cannot be told whether the framework { $framework } was in force
reason-part-missing = a part of it is not available: { $path }
reason-end-unknown = no source tells until when
reason-no-legal-basis = no legal basis is recorded

## Notes below tables

note-without-records = Not or not wholly in this table, because not every deployment is recorded: { $rows }.
xlsx-about = About
xlsx-hatched = Hatched cells rest, all or in part, on reconstructed deployments.
xlsx-receipt = Made by kader { $version } from edition { $edition }, period { $period }; SHA-256 of the input: { $sha256 }
note-reconstructed = Figures in this table are counted, all or in part, from reconstructed deployments.
table-empty = (no rows)

## Counting rules

rule-deployed = deployments with at least one day in the period, once each; two tours of one person count twice, an extended tour once, and one that is still open reaches every later day; where there are no records, published tallies count of exactly these contributions and this period
rule-deployed-total = military plus civilian and police
rule-framework = the highest adopted base size in force on any day of the period, added over the contributions; the reserve is not in it
rule-temporary = the highest sum of temporary extras in force on any day of the period, added over the contributions
rule-framework-total = base sizes and temporary extras, added over the rows
rule-total = added over the rows
rule-legal-basis = the legal bases that hold on the day
rule-mandate = the mandate that is in force on the day
rule-framework-until = the end of the framework in force on the day, with whatever extends it without a gap; or else of the last framework of the period before the day
rule-headcount = people on post on the day; whoever has no last day yet counts as staying
rule-peak = the highest number of people on post on any day of the period, and the first day of it
rule-person-days = days on post in the period, each person counted on each day
rule-framework-use = people on post against the limit in force day by day: base size, temporary extras, and the reserve where it was called upon
rule-requests = requests submitted in the period or year, also when carried out later; as published for exactly this period where there are no records
rule-expiries = what ends from the day on, within the horizon; a vague end as soon as it can be one of these days
rule-differences = what was published, tallied or attested beside what is computed or adopted
rule-published = as the edition was published
rule-adopted = the value of the record, as adopted

## Words of `why`

why-rule = counted as
why-blank = (blank: there is no such figure here)
why-reconstructed = reconstructed records take part in it
why-figures = made of these figures
why-records = { $count ->
    [one] { $count } record
   *[other] { $count } records
}
why-source = source

## Headings of columns

column-group = Group
column-mission = Mission
column-framework-military = Framework military
column-framework-military-temporary = Temporary extra
column-framework-civilian = Framework civilian
column-deployed-military = Deployed military
column-deployed-civilian = Deployed civilian
column-deployed-total = Deployed in all
column-footnotes = Footnotes
column-location = Region
column-contribution = Contribution
column-title = Title
column-from = From
column-date = Date
column-legal-basis = Legal basis
column-mandate-until = Mandate until
column-framework-until = National framework until
column-mandate-instrument = Instrument
column-day = Day
column-month = Month
column-military = Military
column-civilian = Civilian
column-total = In all
column-military-day = Day
column-civilian-day = Day
column-total-day = Day
column-category = Category
column-limit = Limit
column-peak = Peak
column-days-above = Days above
column-longest-from = Longest from
column-longest-until = through
column-days-without-limit = Days without limit
column-used-percent = Used (%)
column-submitted = Submitted
column-vpd = Military team
column-pmsc = Private company
column-pmsc-cost = of which on cost
column-refused = Refused
column-withdrawn = Withdrawn
column-open = Undecided
column-until = Until
column-days-left = Days left
column-kind = Kind
column-id = Record
column-what = What
column-region = Region
column-limit-military = Military limit
column-limit-civilian = Civilian limit
column-figure = Figure
column-published = Published
column-computed = Computed or adopted
column-source = Source

## Words of the command line

word-error = error
word-warning = warning
word-info = info
word-evidence = evidence
word-certainty = verdict
certainty-contradicts = the records contradict each other
certainty-differs = these differ
certainty-unconfirmed = this cannot be confirmed
word-remedy = remedy
at-field = field `{ $field }`
diagnostics-summary = { $errors ->
    [one] { $errors } error
   *[other] { $errors } errors
}, { $warnings ->
    [one] { $warnings } warning
   *[other] { $warnings } warnings
}. `kader explain CODE` tells more.
cannot-write = `{ $file }` cannot be written: { $reason }
unknown-code = there is no code `{ $code }`

help-about = Register and reports of a country's contributions to international missions.
help-after = Begin with `kader init my-dossier`, or look at the example:
    {"  "}kader report examples/jvom-2023
help-heading-commands = Commands
help-heading-usage = Usage
help-heading-options = Options
help-heading-arguments = Arguments
help-arg-help = Show this help.
help-arg-version = Show the version.
help-arg-lang = Language of messages and headings; data stay the same.
help-arg-source = A dossier folder, a register file (`*.kader`), or a register on a server (`postgres://…`).
help-arg-edition = The edition; by default the one whose period ends last.
help-arg-known-at = As the register was known at this time: a time, a day or the number of an entry; a dossier has no history.
help-arg-format = The form of the result.
help-arg-out = Where to write it, instead of on the screen.
help-figures = Compute a table of figures.
help-figures-after = Examples:
    {"  "}kader figures examples/jvom-2023 annex2
    {"  "}kader figures examples/jvom-2023 annex1 --as-published --format csv
    {"  "}kader figures examples/jvom-2023 headcount --by month
    {"  "}kader figures examples/jvom-2023 expiries --on 2023-04-30 --horizon 365
help-figures-arg-table = annex1, annex2, headcount, peak, person-days, framework-use, requests, expiries, on-post, differences or changes.
help-figures-arg-from = First day of another period than that of the edition.
help-figures-arg-until = Last day of that period, inclusive.
help-figures-arg-on = Day on which what holds is asked; by default the last of the period.
help-figures-arg-horizon = How many days ahead expiries look.
help-figures-arg-by = Headcount per day, or the highest of each month.
help-figures-arg-as-published = As the edition was published, not as computed.
help-why = Show the records, sources and counting rule behind one figure.
help-why-after = Examples:
    {"  "}kader why examples/jvom-2023 annex2/untso/deployed.military
    {"  "}kader why examples/jvom-2023 mandate/unifil-2650/until
help-why-arg-figure = The path of the figure: table/row/column, or kind/id/field of a record.
help-explain = Explain an error code, or list them all.
help-explain-after = Example:
    {"  "}kader explain E202
help-explain-arg-code = The code; without one all are listed.

## Words of `generate`

generate-without-count = { $contribution }: no exact published count of { $category ->
    [military] military
   *[civilian] civilian
} deployments for these contributions alone, so none were made.
generate-records-done = { $made ->
    [one] { $made } deployment was
   *[other] { $made } deployments were
} reconstructed with seed { $seed }, { $kept } kept as recorded: `{ $file }`.
generate-register-done = { $count ->
    [one] { $count } deployment was
   *[other] { $count } deployments were
} invented with seed { $seed }: `{ $folder }`.
generate-not-empty = `{ $folder }` is not an empty folder; nothing was written

help-generate = Make records: behind published counts, or a whole register to measure with.
help-generate-after = Examples:
    {"  "}kader generate records examples/jvom-2023
    {"  "}kader generate register --deployments 10000 --out invented
help-generate-records = Reconstruct deployments from posts, tours and published counts.
help-generate-records-after = For each contribution with `deployments = "reconstructed"` so many deployments are made that
    its published count comes out, each marked as reconstructed. Those made before are replaced,
    recorded ones stay. The same seed makes the same deployments. Example:
    {"  "}kader generate records examples/jvom-2023 --seed 7 --out deployments.csv
help-generate-records-arg-out = The file to write, or the folder to write `deployments.csv` in; by default the source.
help-generate-records-arg-seed = The number from which chance is drawn.
help-generate-register = Invent a register with many deployments, to measure with.
help-generate-register-after = It has 600 contributions in 120 missions from 1990 through 2025; all of it is invented. Example:
    {"  "}kader generate register --deployments 1000000 --seed 7 --out invented
help-generate-register-arg-deployments = How many deployments.
help-generate-register-arg-seed = The number from which chance is drawn.
help-generate-register-arg-out = The folder to write it in, new or empty.

## Words of reports

placeholder-empty = there is nothing between the braces
placeholder-path = a path is made of parts with slashes between them, as annex2/untso/deployed.military
placeholder-open = the brace is not closed
construct-line-break = hard line break
construct-code = code
construct-html = HTML
construct-math = formulas
construct-rule = dividing line
construct-task = task list
construct-image = images in the text
construct-link = link other than https or mailto
construct-other = construct of this kind
construct-in-footnote = construct other than a paragraph in a footnote
construct-lone-footnote = footnote that nothing refers to
construct-lone-mark = footnote mark without a footnote
reason-blank = there is no such figure here
reason-value-unknown = no source tells
reason-paper-undated = no date of the paper is recorded
reason-paper-untitled = no title of the paper is recorded
reason-restricted = the record may not be published
reason-mandate-unknown = the mission runs on, but no source shows on what mandate
report-annex = Annex { $number }
report-see-chapter = chapter { $number }
report-see-section = section { $number }
report-see-title = “{ $title }”
report-period = { $from } – { $until }
report-draft = Draft. What is missing is marked in the text.
report-reconstructed = Some deployments were reconstructed from posts, lengths of tours and published counts. Figures and charts in which they are counted are marked as reconstructed.
report-contents = Contents
report-page = Page
report-of = of
report-notes = Notes
report-note = Note
report-table = Table
report-drawing = Figure
report-show-data = Show the figures
report-word-reconstructed = reconstructed
report-colophon = Colophon
report-back = Back to the text
report-skip = To the text
report-receipt-producer = Made with
report-receipt-input = Input (SHA-256)
report-receipt-known-at = As known at
report-receipt-valid-on = As it holds on
report-receipt-parameters = Settings
report-known-at-dossier = a dossier, without history
report-edition = edition { $id }
report-as-on = As on { $day }.
report-column-frameworks = National frameworks
report-column-deployed = Deployed
report-table-reconstructed = Marked figures are counted from reconstructed deployments; the others are published tallies.
column-civilian-police = Civilian, police
report-expiries = What ends within { $days } days of { $day }
report-differences = Where published and computed figures, or sources among themselves, differ
facts-caption = { $mission } in brief
facts-column-what = Fact
facts-column-value = As on the last day of the period
facts-lead = Lead
facts-mandate = International mandate
facts-until = {", until "}
facts-indefinite = {", without an end"}
facts-no-mandate = no mandate in force any more
facts-framework-until = National framework until
facts-limit = Size of the framework
facts-military = {" military"}
facts-temporary = {" temporary extra"}
facts-civilian = {" civilian and police"}
facts-deployed = Deployed in the period
facts-peak = Highest headcount
facts-peak-since = {" from "}{ $day }

## The command `report`

report-format-later = the form { $format } comes in a later version; choose pdf, html or data
report-incomplete = the report is not written, because it is not complete; `--draft` makes a draft in which what is missing is marked
help-report = Make the complete report of an edition.
help-report-after = Examples:
    {"  "}kader report examples/jvom-2023
    {"  "}kader report examples/jvom-2023 --out report --format pdf,html,data
    {"  "}kader report my-dossier --draft
help-report-arg-draft = Write an incomplete report too, with its gaps marked.
help-report-arg-out = The folder for the report.
help-report-arg-format = The forms, with commas between them.

## The command `cite`

explain-breaking = breaks the rule
explain-clean = keeps it
cannot-read = `{ $file }` cannot be read: { $reason }
cite-nothing = No citation was found.
help-cite = Read citations of parliamentary papers, resolutions and other sources, and judge them.
help-cite-after = Examples:
    {"  "}kader cite "Kamerstuk 29 521, nr. 446"
    {"  "}kader cite --file report.txt --format json
    {"  "}pdftotext report.pdf - | kader cite -
help-cite-arg-text = The text; `-` reads standard input.
help-cite-arg-file = A text file.
help-cite-arg-catalogue = A list of dossiers and papers of your own (CSV), beside Kader's; may be repeated.
help-arg-fail-on = From which severity on the exit status is 1.

## The command `check`

check-summary = { $errors ->
    [one] { $errors } error
   *[other] { $errors } errors
}, { $warnings ->
    [one] { $warnings } warning
   *[other] { $warnings } warnings
} and { $infos ->
    [one] { $infos } notice
   *[other] { $infos } notices
} on { $on }. `kader explain CODE` tells more.
check-waived = { $count ->
    [one] One finding was left by a waiver.
   *[other] { $count } findings were left by waivers.
}
unknown-rule = there is no rule `{ $rule }`
unknown-rule-remedy = Name a rule by code (M101), name (mandate-expired) or the letter of its family (M); `kader explain` lists all.
help-check = Check a register and its report: what is wrong, and what is coming.
help-check-after = Examples:
    {"  "}kader check examples/jvom-2023 --on 2023-04-30
    {"  "}kader check my-dossier --horizon 365 --fail-on warning
    {"  "}kader check my-dossier --select M,K --ignore K107 --format sarif
help-check-arg-on = The day that is asked about; today if left out.
help-check-arg-horizon = How many days to look ahead to what ends.
help-arg-select = These rules only: codes, names or the letter of a family, separated by commas.
help-arg-ignore = Not these rules.
rule-severity = severity
rule-sources = follows
rule-breaking = An example that breaks it
rule-said = What is said then

## The commands `review` and `statements`

at-page = p. { $number }
at-paragraph = paragraph { $number }
review-example = example.txt
review-nothing-read = No statement about a mission was recognised in `{ $file }`; that nothing was found says nothing about whether it is right.
review-summary = { $errors ->
    [one] { $errors } error
   *[other] { $errors } errors
}, { $warnings ->
    [one] { $warnings } warning
   *[other] { $warnings } warnings
} and { $infos ->
    [one] { $infos } note
   *[other] { $infos } notes
}. Read: { $statements ->
    [one] { $statements } statement
   *[other] { $statements } statements
} about { $missions ->
    [one] { $missions } mission
   *[other] { $missions } missions
} (`kader statements` shows them). `kader explain CODE` tells more.
statements-summary = { $statements ->
    [one] { $statements } statement read.
   *[other] { $statements } statements read.
}
help-arg-document = A PDF, DOCX, ODT or text; `-` reads standard input.
help-review = Read a report, letter or draft back: where it contradicts itself, or differs from a register.
help-review-after = Examples:
    {"  "}kader review report.pdf
    {"  "}kader review draft.docx --against examples/jvom-2023
    {"  "}kader review letter.odt --ignore T112 --format sarif
help-review-arg-against = Compare with this source too: a dossier folder, a register file (`*.kader`), or a register on a server (`postgres://…`).
help-statements = Show what was understood of a document: what it says of which mission, and where.
help-statements-after = Examples:
    {"  "}kader statements report.pdf
    {"  "}kader statements letter.docx --format json
help-statements-arg-against = Take the names of missions from this source too: a dossier folder, a register file (`*.kader`), or a register on a server (`postgres://…`).

## The commands about a register with a history

no-actor = `{ $name }` is no name for who does this; give one with `--as`: lower case letters, digits, `.`, `_` and `-`
conflict-field = { $field }: now { $theirs }, by this change { $ours }
conflict-nothing = nothing
bad-moment = `{ $words }` is no moment: give a time in UTC (`2026-11-25T10:30:00Z`), a day (`2026-11-25`) or the number of an entry
import-into = `{ $file }` is no register: data go into a file whose name ends in `.kader`, or to a server (`postgres://…`)
    .remedy = First from where, then into what: `kader import my-dossier register.kader`.
import-rows-into-nothing = there is no register yet to take rows into
    .remedy = Make it of a dossier first: `kader import my-dossier register.kader`; `kader init my-dossier` makes a small dossier.
import-question = Go on? [y/N]
import-yes = y yes j ja
import-not-done = Nothing was changed. With `--yes` it is carried out.
import-founded = Founded { $file } with all of it, as no. { $position } (hash { $hash }).
import-done = Recorded in { $file } as no. { $position } (hash { $hash }). `kader undo { $file } { $position }` takes all of it back at once.
import-proposed = Proposed in { $file } as no. { $position } (hash { $hash }). It takes effect when someone else approves: `kader approve { $file } { $position }`.
approve-done = No. { $number } is approved and took effect as no. { $position } (hash { $hash }).
return-done = No. { $number } was given back (no. { $position }).
withdraw-done = No. { $number } was withdrawn (no. { $position }).
undo-done = What no. { $number } changed was taken back, or proposed to be, as no. { $position } (hash { $hash }).
undo-nothing = no. { $number } changed nothing that can still be taken back
since-for-changes = `--since` is for the table `changes`
    .remedy = ask `kader figures SOURCE changes --since TIME`
undo-founding = the founding of a register cannot be taken back
verify-dossier = The dossier is whole (SHA-256 { $sha256 }); it has no history.
verify-done = { $file } is whole: { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
}, { $rows ->
    [one] { $rows } row of a deployment
   *[other] { $rows } rows of deployments
}; the last hash is { $hash }.
backup-done = The backup { $file } was made and verified: { $entries } entries; the last hash is { $hash }.
restore-done = { $file } was restored: { $entries } entries; the last hash is { $hash }.
log-founded = founded
log-recorded = recorded
log-proposed = proposed
log-approved = approved: no.
log-returned = given back: no.
log-withdrawn = withdrawn: no.
log-changes = { $records ->
    [one] { $records } record
   *[other] { $records } records
}, { $deployments ->
    [one] { $deployments } deployment
   *[other] { $deployments } deployments
}
log-state-open = waits for approval
log-state-approved = approved
log-state-returned = given back
log-state-withdrawn = withdrawn
log-state-revised = revised
log-nothing = Nothing waits for a decision.
column-record = record
column-change = change
column-field = field
column-before = before
column-after = after
column-entries = entries
changes-about = What became known after entry { $since } through { $until }; hash { $hash }.
help-arg-register = A register file (`*.kader`), or a register on a server (`postgres://user@host/database`).
help-arg-actor = Who does this: a name of lower case letters, digits, `.`, `_` and `-`; else `KADER_ACTOR`, else the user of this machine, else `local`.
help-arg-role = In which role.
help-arg-number = The number of the entry; `kader log` lists them.
help-arg-reason = Why.
help-import = Take a dossier or rows (CSV, XLSX, ODS) into a register: first what would change, then all of it or nothing.
help-import-after = Examples:
    {"  "}kader import examples/jvom-2023 register.kader
    {"  "}kader import deployments.xlsx register.kader --dry-run
    {"  "}kader import posts.csv register.kader --rows posts --yes --reason "spring rotation"
help-import-arg-from = A folder with a dossier, a register, or rows in CSV, XLSX or ODS.
help-import-arg-into = The register: a file (`*.kader`) or an address (`postgres://…`); where there is none yet, it is founded.
help-import-arg-dry-run = Show only what would change.
help-import-arg-yes = Carry it out without asking.
help-import-arg-paper = The paper on which it rests, by id.
help-import-arg-revises = The returned proposal that this revises.
help-import-arg-rows = What the rows are; else the header tells.
help-import-arg-sheet = The sheet that is read.
help-import-arg-mapping = A file that says which column is which field.
help-import-arg-save-mapping = Keep in this file which column was which field, for the next time.
help-import-arg-complete = The file holds all records of its kind: what is not in it is withdrawn.
help-import-arg-four-eyes = Found the register so that a change takes effect only when someone else approves.
help-log = Show the log of a register: who changed what, when and why.
help-log-after = Examples:
    {"  "}kader log register.kader
    {"  "}kader log register.kader --open --format json
help-log-arg-open = Only what waits for a decision.
help-approve = Approve someone else's proposal; with that it takes effect.
help-approve-after = Example:
    {"  "}kader approve register.kader 12 --as m.bakker
help-return = Give a proposal back to whoever made it, with a reason.
help-return-after = Example:
    {"  "}kader return register.kader 12 --reason "the source is missing"
help-withdraw = Withdraw a proposal of your own.
help-withdraw-after = Example:
    {"  "}kader withdraw register.kader 12
help-undo = Take back what an entry changed, by a new one; nothing is overwritten.
help-undo-after = Example:
    {"  "}kader undo register.kader 12 --reason "wrong file"
help-verify = See whether a register is whole: the chain of hashes, every record, every reference.
help-verify-after = Example:
    {"  "}kader verify register.kader
help-backup = Make a backup of a register, also while it is in use, and verify it.
help-backup-after = Example:
    {"  "}kader backup register.kader copy.kader
help-backup-arg-to = The file for the copy; it must not be there yet.
help-restore = Put a backup back; it is verified first.
help-restore-after = Example:
    {"  "}kader restore copy.kader register.kader
help-restore-arg-backup = The backup.
help-restore-arg-to = Where the register is to be.
help-restore-arg-force = Replace a register that is there.
help-figures-arg-since = For `changes`: since this moment, through that of `--known-at` or until now.

## What records consist of

table-identity = register
table-place = place
table-lead = lead
table-relation = relation
table-mandate-part = part of a mandate
table-suspension = suspension
table-widening = widening
table-ceiling = ceiling
table-reservation = reservation
table-temporary = temporary extra
table-reserve = flexible reserve
table-reserve-call = call on the reserve
table-tour-length = length of a tour
table-condition = condition
table-scenario = scenario
table-mandates-annex = annex of mandates
table-mandates-group = group of the annex of mandates
table-mandates-row = row of the annex of mandates
table-published-mandate = mandate as published
table-personnel-annex = annex of personnel
table-personnel-group = group of the annex of personnel
table-personnel-row = row of the annex of personnel
table-published-personnel = personnel as published
table-annex-footnote = footnote of an annex
table-period = period
table-vague-day = vague day
table-vague-number = vague number
table-translations = words by language
table-attestation = attestation
table-annex-column = column of the annex of mandates
table-article100 = article 100
table-begin = first day
table-category = category
table-commitment-state = state of a commitment
table-contribution-kind = kind of contribution
table-contribution-state = state of a contribution
table-decision-kind = kind of decision
table-deployment-records = records of deployments
table-end = last day
table-evaluation-state = state of an evaluation
table-event-kind = kind of event
table-include = shown beside the text
table-judgement = judgement
table-language = language
table-lead-kind = kind of lead
table-legal-basis-kind = kind of legal basis
table-main-task = main task
table-measure = what was counted
table-moment = day, exact or vague
table-outcome = outcome of requests
table-paper-kind = kind of paper
table-post-sort = sort of post
table-private-ground = ground for a private company
table-protection = who protects
table-quantity = quantity
table-refusal-ground = ground for refusing
table-relation-kind = kind of relation
table-reported = where it is reported
table-request-state = state of a request
table-said = any value
table-section-kind = kind of section
table-text = words
table-vague-count = count, exact or vague
table-visibility = publication
table-withdrawal-ground = ground for withdrawing

## Words of drawings

chart-military = Military
chart-military-within = military
chart-civilian = Civilian and police
chart-civilian-within = civilian and police
chart-together = In all
chart-none = none
chart-and = { $before } and { $last }
chart-page = {" "}({ $page } of { $of })
chart-limit-military = Limit: { $count } military
chart-limit-civilian = Limit: { $count } civilian and police
chart-limit-together = Limit: { $count } in all
chart-limit = limit { $count }
chart-framework-capital = Limit
chart-temporary = { $count } temporary extra
chart-plus-temporary = + { $count } temporary
chart-no-limit = no limit set
chart-limit-unavailable = limit n/a
chart-limit-mark = limit (at once)
chart-temporary-mark = with temporary extra
chart-peak = { $count } on { $date }
chart-most = max. { $count }
chart-period = Reporting period { $from } – { $until }
chart-days = { $from } – { $until }
chart-seats = { $number ->
    [one] { $count } seat
   *[other] { $count } seats
}
chart-column-post = Post
chart-column-seats = Seats
chart-posts-title = { $contribution }: { $number ->
    [one] one post through time
   *[other] { $number } posts through time
}
chart-posts-subtitle = People on each post, day after day, beside its seats; each chart has its own scale
chart-source-posts = Source: posts and deployments in the register.
chart-day = as on { $date }
chart-horizon = { $days } days ahead: { $date }
chart-missing = no records
chart-hatched = hatched: reconstructed
chart-no-days = Who was on post on which day of this period is not recorded
chart-no-days-here = no records per day
chart-no-rows = The annex of this edition has no rows to show
chart-published-only = { $number ->
    [one] no records per day: only the published tally of { $count } person sent
   *[other] no records per day: only the published tally of { $count } people sent
}
chart-mandate = mandate
chart-framework = limit
chart-indefinite = indefinite
chart-unknown = unknown
chart-no-mandate = no mandate known in these years
chart-no-framework = no limit known in these years
chart-continued = { $group } (continued)
chart-titled = { $name }, { $who }
chart-sent-military = { $count } military
chart-sent-civilian = { $count } civilian and police
chart-sent-unavailable = { $who }: n/a
chart-counted = counted from deployments
chart-published = published tally
chart-counted-reconstructed = hatched: reconstructed
chart-magnified = magnified about { $count }× below
chart-column-limit-military = Limit military
chart-column-limit-civilian = Limit civilian and police
chart-column-temporary = Temporary extra
chart-column-basis = How counted
chart-column-first-on = First on
chart-column-when = Time

chart-month-spoken = Line graph of people on post from { $from } to { $until }.
chart-timeline-spoken = { $number ->
    [one] Timeline of { $count } row from { $from } to { $until }; as on { $date }.
   *[other] Timeline of { $count } rows from { $from } to { $until }; as on { $date }.
}
chart-timeline-spoken-row = { $name }: mandate { $mandate }; limit { $framework }; { $people }.
chart-sent-spoken = { $number ->
    [one] Bar chart of { $count } contribution.
   *[other] Bar chart of { $count } contributions, from large to small.
}
chart-multiples-spoken = { $number ->
    [one] Line graph of { $count } mission from { $from } to { $until }.
   *[other] { $count } line graphs of missions from { $from } to { $until }.
}
chart-multiples-spoken-peak = { $who } at most { $count } on { $date }
chart-requests-spoken = Requests, { $name }.
chart-requests-spoken-part = { $name }: { $count }.
chart-spoken-row = { $name }: { $figures }.
chart-spoken-peak = { $who }: at most { $count }, first on { $date }.
chart-spoken-limit = { $limit }, from { $from } to { $until }.
chart-spoken-missing = { $who }: no records from { $from } to { $until }.
chart-spoken-gaps = no records of some days
chart-spoken-until = until { $date }
chart-spoken-expiring = until { $date }, ends soon
chart-detail-on = on { $date }
chart-detail-through = from { $from } through { $until }
chart-detail-from = from { $date }
chart-detail-until = through { $date }
chart-detail-expiring = through { $date }, ends soon
chart-detail-at-latest = { $date } at the latest
chart-detail-begin-unknown = beginning unknown
chart-detail-end = end { $what }
chart-detail-together = { $count } in all
chart-detail-most = at most { $people }
chart-detail-limit-most = limit at most { $count }
chart-detail-missing = { $who }: no records

chart-month-title-day = The most people on post at the same time were { $people }, on { $day }{ $scope }
chart-month-title-from = The most people on post at the same time were { $people }, from { $day } on{ $scope }
chart-month-title-again = The most people on post at the same time were { $people }, first on { $day }{ $scope }
chart-month-title-throughout = As many people were on post on every day of the period: { $people }{ $scope }
chart-month-title-nobody = No one was on post in this period{ $scope }
chart-month-title-unknown = How many people were on post at the same time is not recorded for this period
chart-scope-whole = {""}
chart-scope-recorded = , as far as recorded per day
chart-scope-reconstructed = {" "}(a reconstruction)
chart-scope-recorded-reconstructed = , as far as there are records per day (a reconstruction)
chart-month-subtitle = People on post on each day, and how many the national limit allowed
chart-month-subtitle-months = Highest number of people on post in each month, and how many the national limit allowed
chart-timeline-title = Within { $days } days of { $day }, { $parts } end with nothing known to follow
chart-timeline-title-none-ending = No mandate or limit in force is known to end within { $days } days of { $day } with nothing to follow
chart-timeline-title-none-in-force = No mandate or national limit is known to have been in force on { $day }
chart-timeline-mandates = { $number ->
    [one] { $ending } of { $of } mandate in force
   *[other] { $ending } of the { $of } mandates in force
}
chart-timeline-frameworks = { $number ->
    [one] { $ending } of { $of } national limit in force
   *[other] { $ending } of the { $of } national limits in force
}
chart-timeline-subtitle = The mandate above, the national limit below, the people on post between them; a ragged edge is a day that is not known, what fades has no end
chart-sent-title = { $number ->
    [one] { $people } person was
   *[other] { $people } people were
} sent in this period
chart-sent-title-most = { $people } people were sent in this period; the most, { $most }, to { $row }
chart-sent-title-nobody = No one was sent in this period
chart-sent-title-unknown = { $number ->
    [one] Of one row it is not known how many people were sent
   *[other] Of { $rows } rows it is not known how many people were sent
}
chart-sent-subtitle = People sent who had at least one day in the period, and how many the national limit allowed at once; as posts rotate, those sent are often more
chart-multiples-title-none = Of no mission is it recorded per day how many people were on post
chart-multiples-title-shown-all = Of all { $all } missions the people on post each day can be shown (a reconstruction)
chart-multiples-title-shown = Of { $known } of the { $all } missions the people on post each day can be shown (a reconstruction)
chart-multiples-title-within-all = In all { $all } missions there were never more people on post than the limit allowed
chart-multiples-title-within = { $kept ->
    [0] Of none of the { $known } missions with records per day can it be said that there were never more people than the limit allowed
   *[other] In { $within } of the { $known } missions with records per day there were never more people on post than the limit allowed
}
chart-multiples-title-one = { $kept ->
    [0] Of the one mission with records per day it cannot be said that there were never more people than the limit allowed
   *[other] In the one mission with records per day there were never more people on post than the limit allowed
}
chart-multiples-subtitle = People on post on each day against the national limit; each graph has a scale of its own
chart-submitted = Submitted
chart-request-military = Military team
chart-request-private = Private company
chart-request-on-cost = of which on cost
chart-request-refused = Refused
chart-request-withdrawn = Withdrawn
chart-request-open = Undecided
chart-untold = Outcome not known
chart-by-year = By year of submission
chart-no-requests = No requests and no tallies of them are recorded
chart-whole-period = Reporting period
chart-requests-title = { $number ->
    [one] The one request: { $military } with a military team, { $private } with a private company
   *[other] Of { $total } requests, { $military } went to a military team and { $private } to a private company
}
chart-requests-title-untold = Of { $total } requests, { $military } went to a military team and { $private } to a private company; the outcome of { $untold } is not known
chart-requests-title-total = { $number ->
    [one] There was { $total } request; what came of it is not fully known
   *[other] There were { $total } requests; what came of them is not fully known
}
chart-requests-title-without-total = How many requests there were in all is not known
chart-requests-title-none = There were no requests in this period
chart-requests-title-unknown = Nothing is recorded of the requests of this period
chart-requests-subtitle = Requests for protection of ships by outcome, counted on the day of submission

chart-source-headcount = Source: deployments and national limits in the register.
chart-source-timeline = Source: mandates, national limits and deployments in the register.
chart-source-sent = Source: deployments and national limits in the register
chart-source-tallies = ; published tallies
chart-source-requests = Source: requests in the register
chart-source-requests-published = Source: published tallies
chart-limit-is-sum = The line of the limit is the sum of that for military and that for civilian and police; the one may not be filled with the other.
chart-rows-absent = Not in this graph, because there are no records per day: { $rows }.
chart-rows-partly = Not wholly in this graph, because there are not records per day of everyone: { $rows }.
chart-all-reconstructed = All deployments in this figure were reconstructed from posts, lengths of tours and published counts. They say nothing of who was really there, or on which day.
chart-rows-reconstructed = Reconstructed from posts, lengths of tours and published counts, and so no recorded days: { $rows }.
chart-rows-uncertain-limit = The line of the limit is absent on days on which it cannot be told whether a limit was in force: { $rows }.
chart-sent-reconstructed = What is hatched was counted from deployments that were reconstructed from posts, lengths of tours and published counts. They say nothing of who was really there, or on which day.
chart-vague-ends = Not known to the day, and drawn on the last day possible: { $ends }.
chart-vague-mandate = mandate of { $name } (“{ $words }”)
chart-vague-framework = limit of { $name } (“{ $words }”)
chart-untold-remark = What was refused, withdrawn or is not yet decided may be within “Outcome not known”.
chart-exceeds-remark = The tallies by outcome are together more than the tally of the total; one of the two is wrong.
chart-years-remark = The years are whole calendar years, as far as requests of them are recorded; the reporting period may run across them.

chart-map-people = { $number ->
    [one] { $count } person
   *[other] { $count } people
}
chart-map-together = { $count } missions, { $people }
chart-map-together-short = { $count } missions, { $people } and n/a
chart-map-more = { $number ->
    [one] and { $count } more mission
   *[other] and { $count } more missions
}
chart-map-unnamed = { $number ->
    [one] { $count } circle without a name: see the table
   *[other] { $count } circles without names: see the table
}
chart-map-others-unavailable = of others n/a
chart-map-hatched = hatched: reconstructed, wholly or in part
chart-map-unavailable = number not available
chart-map-nothing = No one was on post here on this day
chart-map-column-place = Place
chart-map-column-reconstructed = Of whom reconstructed
chart-map-spoken = { $number ->
    [one] Map with { $count } mission at its place.
   *[other] Map with { $count } missions at their places.
}
chart-map-title = On { $day } { $number ->
    [one] { $people } person was
   *[other] { $people } people were
} on post{ $where }{ $scope }
chart-map-title-region = { $region }: on { $day } { $number ->
    [one] { $people } person was
   *[other] { $people } people were
} on post{ $where }{ $scope }
chart-map-places = , in { $number ->
    [one] { $count } place
   *[other] { $count } places
}
chart-map-places-and-elsewhere = , in { $number ->
    [one] { $count } place
   *[other] { $count } places
} and elsewhere
chart-map-title-nobody = On { $day } no one was on post{ $scope }
chart-map-title-nobody-region = { $region }: on { $day } no one was on post{ $scope }
chart-map-title-unknown = How many people were on post on { $day } is not recorded
chart-map-title-unknown-region = { $region }: how many people were on post on { $day } is not recorded
chart-map-subtitle = The area of a circle is the number of people on post; missions that would cover each other share a circle
chart-map-source = Source: deployments and places in the register. Land: Natural Earth; the map shows coasts and no borders.
chart-map-short = Who was there is not recorded per day, or not for everyone, in: { $rows }.
chart-map-without-place = Not on the map, since where it is is not recorded: { $rows }.
chart-map-first-place = For people in a mission with several places it is not always recorded at which they were; they then stand at the first: { $rows }.
chart-map-uncertain-place = It is not certain that these missions were at this place on this day: { $rows }.

## Folders, completions and man pages

io-not-found = not found
io-not-allowed = no access
io-no-folder = that is a file, not a folder
io-full = the disk is full
io-other = { $words }
folder-foreign = `{ $dir }` is not replaced: `{ $file }` in it is no part of a dossier
folder-not-empty = `{ $dir }` is not empty, and nothing in it is overwritten; name another folder, or empty this one
init-done = A small dossier of { $files } files stands in { $dir }. Its comments say what is what.
    Next:
    {"  "}kader figures { $dir } annex2
    {"  "}kader report { $dir } --out report
export-done = { $files ->
    [one] One file stands
   *[other] { $files } files stand
} in { $dir }.
man-done = { $files ->
    [one] One page stands
   *[other] { $files } pages stand
} in { $dir }.
help-init = Make a small dossier to begin with.
help-init-after = Examples:
    {"  "}kader init my-dossier
    {"  "}kader init mijn-dossier --lang nl
help-init-arg-dir = The folder; it is made, or is empty.
help-export = Write a source as a dossier, in its canonical form.
help-export-after = Examples:
    {"  "}kader export examples/jvom-2023 copy
    {"  "}kader export my-dossier my-dossier --force
help-export-arg-dir = The folder for the dossier; it is made, or is empty.
help-export-arg-force = Replace the dossier that is there; what stands beside it, such as README.md, stays.
help-completions = Print completions for a shell.
help-completions-after = Example:
    {"  "}kader completions bash > ~/.local/share/bash-completion/completions/kader
help-completions-arg-shell = bash, elvish, fish, powershell or zsh.
help-man = Print the man page, or write those of all commands.
help-man-after = Examples:
    {"  "}kader man | man -l -
    {"  "}kader man ~/.local/share/man/man1
help-man-arg-dir = The folder for the pages of all commands; without it that of the program is printed.

help-serve = Shows a source in the browser.
help-serve-after = Example:
    {"  "}kader serve examples/jvom-2023

    Only what may be public can be seen. Stop with Ctrl-C.
help-arg-listen = At which address of this machine.
serve-ready = { $source } can be seen at { $address } (stop with Ctrl-C)
help-arg-theme = Folder with a theme (`theme.toml`): colours, logo and typeface.
serve-cannot = cannot listen at { $address }: { $reason }
    .remedy = Choose another address with `--listen`, such as `127.0.0.1:8081`.

help-publish = Writes the same pages as a folder, for chosen days.
help-publish-after = Example:
    {"  "}kader publish examples/jvom-2023 site --on 2023-04-30

    The folder works from a disk and on any web server. Only what may be public is in it.
help-publish-arg-dir = The folder for the pages.
help-publish-arg-on = The days, with commas between; without it: the day that `kader serve` shows.
help-publish-arg-force = Replace a folder that was written so before.
publish-done = { $files } files ({ $megabytes } MB) written to { $dir }; begin at `index.html`.
