### Rules about the data themselves (Q). Keep in step with nl/data.ftl.

Q101 = { $owner }: { $count ->
        [one] one fact
       *[other] { $count } facts
    } of the kind { $kind } without a source
    .title = Source missing
    .why = What no source supports no one can check, and a figure that rests on it cannot be accounted for.
    .advice = Add the paper in which it stands, or an administration that keeps it.
Q101-says = no source
Q101-deployments = { $mission }: { $count ->
        [one] one deployment
       *[other] { $count } deployments
    } without a source
Q101-says-deployments = { $contribution }: { $count ->
        [one] one deployment
       *[other] { $count } deployments
    } without a source
Q102 = { $record }: told as having happened ({ $moment }), while its last source is of { $last }
    .title = Source too early
    .why = A source can tell what happened by its own day, not what came after. It may have announced it; whether it came about it does not show.
    .advice = Add a source of later, or mend the date.
Q102-says-moment = happened: { $moment }
Q102-says-source = the last of its sources is of { $last }
Q103 = { $record }: a vague date ({ $words }), while the day is known: { $day }
    .title = Vague date while the day is known
    .why = What is vague makes figures not available and rules silent; that need not be.
    .advice = Take over the day, or say under adopted_because why it is left.
Q103-says-vague = adopted: { $words }
Q103-says-exact = known: { $day }
Q104 = { $owner }: of { $count ->
        [one] one fact
       *[other] { $count } facts
    } of the kind { $kind } no one saw for more than { $days } days that it still holds
    .title = Not seen for long
    .why = A fact that no one has looked at for long may have changed without the register knowing.
    .advice = Look whether it still holds and write down the day, or record what changed. The parameter still-valid-days says how long it may take.
Q104-says = { $record }: last seen on { $seen }
Q105 = the waiver of { $rule } silences nothing
    .title = Waiver without use
    .why = A waiver that fits no finding may hide the next one that does.
    .advice = Take the waiver out, or mend its rule or subject.
Q105-says = left because: { $reason }
Q106 = the waiver of { $rule } ended on { $until }, and what it silenced is still found
    .title = Waiver expired
    .why = A finding was left for a time, and that time is over.
    .advice = Mend what is found, or decide anew and give the waiver a later day.
Q106-says = holds through { $until }
Q107 = { $paper }: { $problem } ({ $rule })
    .title = Parliamentary paper miscited
    .why = A reader who follows a wrong number finds another paper, or none.
    .advice = Look the paper up, and mend its number or its date.
Q107-suggest = { $paper }: { $problem } ({ $rule }); perhaps { $suggestion } is meant
Q107-id = { $paper }: a parliamentary paper under an id that is no official identifier
Q107-id-is = { $paper }: a parliamentary paper whose official identifier is { $meant }
Q107-says = { $paper }: of { $date }
Q107-says-undated = { $paper }: without a date
Q107-says-id = called { $paper }
Q109 = a waiver of { $rule }, which is the code or name of no rule
    .title = Waiver of no rule
    .why = It silences nothing, while whoever wrote it thinks that it does.
    .advice = Mend the code or name; kader explain lists the rules.
Q109-says = for the rule { $rule }
