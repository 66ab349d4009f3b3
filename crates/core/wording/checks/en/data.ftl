### Rules about the data themselves (Q). Keep in step with nl/data.ftl.

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
