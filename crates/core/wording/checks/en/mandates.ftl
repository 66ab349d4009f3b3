### Rules about mandates and legal bases (M). Keep in step with nl/mandates.ftl.

M101 = { $mission }: the mandate ran until { $until } and no later one is known, while people were still there
    .title = Mandate expired
    .why = Without a mandate in force no one is authorised to act for the mission, and parliament was told of another situation than the real one.
    .advice = Record the renewal with its source, or end the contribution on the last day of the mandate.
M101-mission-ended = { $mission }: the mission has ended ({ $until }), while people were still there
M101-says-mission = end of { $mission }: { $until }

M102 = { $mission }: people were there on { $count ->
        [one] one day
       *[other] { $count } days
    } without a mandate in force, { $days }
    .title = Days without a mandate
    .why = A gap between two mandates is easily overlooked, since each of them is right; still there were no grounds on those days to act for the mission.
    .advice = See whether a mandate is missing or a date is wrong; if neither, tell parliament.
M102-before = { $mission }: people were there on { $count ->
        [one] one day
       *[other] { $count } days
    } before the first mandate that is known, { $days }; that an earlier one was in force cannot be confirmed

M103 = { $mission }: people were sent, and no source gives a mandate
    .title = No mandate known
    .why = Parliament should know what a mission may do and until when; without a mandate in the register there is nothing to hold it against.
    .advice = Record the mandate with its source. If no one knows it, record one with `instrument = "unknown"` and the reason in a remark.
M103-says = no mandate recorded

M104 = { $mission }: that a mandate was in force cannot be confirmed { $days }; no source tells on what the mission rested then
    .title = Mandate not confirmed
    .why = That a source is missing does not say that the mandate lapsed; but without a source it cannot be maintained that it was in force.
    .advice = Look for the decision or renewal and record it with its source; the mandate lapsed only if a source says so.
M104-end = { $mission }: that a mandate was in force cannot be confirmed { $days }; no source tells exactly until when it ran
M104-never-known = { $mission }: people were sent, and that a mandate is in force cannot be confirmed; no source tells on what the mission rests
M104-says = no source tells the instrument

M105 = { $mission }: the mandate ends ({ $until }) and no later one is known, while { $count ->
        [one] one contribution goes on
       *[other] { $count } contributions go on
    }
    .title = Mandate about to lapse
    .why = Whoever stays after the last day is there without a mandate; a renewal or a departure takes weeks to arrange.
    .advice = Record the renewal once it is there; if it does not come, decide on the contributions in time.
M105-mission-ends = { $mission }: the mission ends ({ $until }), while { $count ->
        [one] one contribution goes on
       *[other] { $count } contributions go on
    }

M106 = { $mission }: { $renewal } renews { $renewed }, but in between there are { $count ->
        [one] one day
       *[other] { $count } days
    } without a mandate, { $days }
    .title = Gap before a renewal
    .why = A renewal follows on what it renews; a gap is a wrong date or a mandate that is missing.
    .advice = See in their sources on which day the one ended and the other began.

M107 = { $mission }: { $renewal } renews { $renewed }, but begins before that ends; both hold { $days }
    .title = Overlap at a renewal
    .why = With two mandates in force it is not clear which tasks and limits the mission has. To end and to begin on one day is no overlap.
    .advice = See both days in their sources; if the new mandate replaced the old one, let that end on the first day of the new one.

M108 = { $mission }: the task “{ $task }” has ended ({ $until }), but goes on in { $count ->
        [one] one post
       *[other] { $count } posts
    }
    .title = Task continued after its end
    .why = A task can end while the mandate runs on; whoever still does it does something for which there is no mandate.
    .advice = Record that the task was extended, or give the post another task or an end.
M108-says-part = task “{ $task }”: until { $until }
M108-says-post = post { $post }: filled { $days }

M109 = { $mission }: people were there while the whole mission was suspended, { $days }
    .title = Present during a suspension
    .why = While a mission lies still, parliament should know why people are still there.
    .advice = Confine the suspension to what lay still (`what`), or record that the contribution was suspended as well.
M109-open = { $mission }: people were there after the whole mission had been suspended, { $days }; that this was lifted cannot be confirmed
M109-says = suspended { $days }

M110 = { $mission }: people were there without a legal basis in force, { $days }
    .title = Without legal basis
    .why = The legal basis says why a mission may be somewhere, the mandate what it may do there. The one can lapse while the other runs on.
    .advice = Record on what the presence has rested since, with the source.
M110-runs-on = { $mission }: the legal basis had lapsed while the mandate ran on, { $days }
M110-none = { $mission }: people were sent, and no source gives a legal basis
M110-says = legal basis { $title }: until { $until }
M110-says-none = no legal basis recorded
M110-says-mandate = mandate: { $instrument }

M111 = { $mission }: the legal basis { $old } still holds by the register, though a later one of the same kind is known: { $later }
    .title = Later legal basis known
    .why = A legal basis that was replaced by a new one easily stays in the annex.
    .advice = Give the old legal basis its last day, or leave it if both hold.
M111-says = legal basis { $title }: { $days }

M112 = { $mission }: there is a reservation against “{ $task }”, and that task is in { $count ->
        [one] one post
       *[other] { $count } posts
    }
    .title = Task under reservation
    .why = What parliament was told would not be done should be in no post.
    .advice = Mend the task of the post, or record that the reservation no longer holds.
M112-says = reservation against “{ $task }”
M112-says-post = post { $post }: names that task

M113 = { $mission }: the country had { $most } { $category ->
        [civilian] civilian people
       *[military] military people
    } there at once, more than the { $ceiling } of the whole mission, { $days }
    .title = Above the personnel ceiling
    .why = The ceiling holds for all countries together; a single country cannot be above it.
    .advice = Check the ceiling and the deployments; probably one of the two is wrong.
M113-says = { $instrument }: at most { $ceiling } { $category ->
        [civilian] civilian people
       *[military] military people
    }
