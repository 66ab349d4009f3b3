### Rules about national frameworks (K). Keep in step with nl/frameworks.ftl.

framework-says-both = national framework { $days }: { $military } military, { $civilian } civilian
framework-says-military = national framework { $days }: { $military } military
framework-says-civilian = national framework { $days }: { $civilian } civilian
framework-says-no-size = national framework { $days }: no size

K101 = { $mission }, { $contribution }: people were there on { $count ->
        [one] one day
       *[other] { $count } days
    } outside of every national framework, { $days }
    .title = Days without a national framework
    .why = The framework is what the cabinet told parliament; whoever is outside of it is there without parliament having been told.
    .advice = See whether an extension of the framework is missing or a date is wrong; if neither, tell parliament.
K101-before = { $mission }, { $contribution }: people were there on { $count ->
        [one] one day
       *[other] { $count } days
    } before the first national framework that is known, { $days }; that an earlier one was in force cannot be confirmed

K102 = { $mission }, { $contribution }: people were sent, and no source gives a national framework
    .title = No national framework known
    .why = Without a framework it cannot be told how many people were allowed, and until when.
    .advice = Record the framework with the paper in which parliament read it, or say in a remark why there is none.

K103 = { $mission }, { $contribution }: there were { $count } { $category ->
        [civilian] civilian people
       *[military] military people
    } at once where the national framework has room for { $limit ->
        [0] no one
       *[other] { $limit }
    }; { $length ->
        [one] one day
       *[other] { $length } days
    } in all, { $days }
    .title = More people than the national framework
    .why = The framework is an upper bound of which the cabinet told parliament.
    .advice = See whether the framework was raised for a time or a deployment is wrong; if neither, tell parliament.

K104 = { $mission }, { $contribution }: there are posts for { $seats } { $category ->
        [civilian] civilian people
       *[military] military people
    } where the national framework has room for { $limit ->
        [0] no one
       *[other] { $limit }
    }, { $days }
    .title = More posts than the national framework
    .why = If all posts are filled, there are more people than the cabinet told parliament.
    .advice = Give a post that is no longer filled a last day, or record that the framework was raised.
K104-presumed = { $mission }, { $contribution }: if the posts without a known end stayed filled, there were { $seats } { $category ->
        [civilian] civilian people
       *[military] military people
    } where the national framework has room for { $limit ->
        [0] no one
       *[other] { $limit }
    }, { $days }
K104-says = post { $post }: { $seats ->
        [one] one seat
       *[other] { $seats } seats
    }, { $days }

K105 = { $mission }, { $contribution }: the flexible reserve was called upon, and no source gives the decision, { $days }
    .title = Flexible reserve without a decision
    .why = The reserve counts only once the cabinet decides to call upon it.
    .advice = Record the decision and name it at the call upon the reserve.
K105-says = called upon without a decision, { $days }
K105-uncalled = { $mission }, { $contribution }: there were { $count } { $category ->
        [civilian] civilian people
       *[military] military people
    } where the national framework without its flexible reserve has room for { $limit ->
        [0] no one
       *[other] { $limit }
    }; no source shows that it was called upon, { $days }

K106 = { $mission }, { $contribution }: after a temporary extra had ended there were { $count } { $category ->
        [civilian] civilian people
       *[military] military people
    } where the national framework again has room for { $limit ->
        [0] no one
       *[other] { $limit }
    }, { $days }
    .title = Temporary extra overrun
    .why = An extra is for a time and a purpose; after it the base size holds again.
    .advice = Record that the extra was extended, with the paper, or check the last day of the deployments.
K106-longer = { $mission }, { $contribution }: a temporary extra lasts longer ({ $extra }) than the national framework that it belongs to (until { $until })
K106-longer-advice = Let the extra end with the framework, or record it with the next framework too.
K106-says = temporary extra of { $count } { $category ->
        [civilian] civilian people
       *[military] military people
    }, { $days }

K107 = { $mission }: { $count ->
        [one] one national framework runs
       *[other] { $count } national frameworks run
    } on longer than the last mandate that is known ({ $until })
    .title = National framework outlives the mandate
    .why = Usual where a mandate is renewed each year; the framework by itself is then no ground to stay.
    .advice = Nothing need be done; record the renewal of the mandate once it is there.

K108 = { $mission }, { $contribution }: the national framework runs on, while the contribution has ended ({ $until })
    .title = National framework outlives the contribution
    .why = The framework counts in annexes and totals as long as it runs, also when no one is left.
    .advice = Let the framework run if that is what parliament was told; if it was withdrawn, record that day.
K108-says = { $contribution }: ended ({ $until })

K109 = { $mission }, { $contribution }: { $count ->
        [one] a new national framework holds from { $from }
       *[other] { $count } times there was a new national framework, for the first time from { $from }
    }, and no source gives a decision or a paper
    .title = Framework changed without a decision
    .why = Another framework is a decision of the cabinet, of which parliament should read.
    .advice = Record the decision or the paper and name it at the framework.

K110 = { $mission }, { $contribution }: the national framework ends ({ $until }) and no next one is known, while the contribution goes on
    .title = National framework about to lapse
    .why = Whoever stays after the last day is outside of what parliament was told; a decision and a letter take weeks.
    .advice = Decide on extending or ending the contribution, and record the next framework.

K111 = { $mission }, { $contribution }: the national framework is in force, but no one has been there since { $from }, { $count ->
        [one] one day
       *[other] { $count } days
    }
    .title = National framework not used
    .why = A framework under which no one goes any more counts in every total and gives the impression that people are there.
    .advice = See whether the contribution has ended or deployments are missing.
K111-says-last = { $contribution }: last deployment until { $until }
K111-says-no-one = { $contribution }: no deployments

K112 = { $mission }, { $contribution }: two national frameworks hold at once and say different sizes, { $one } and { $other } { $category ->
        [civilian] civilian people
       *[military] military people
    }, { $days }
    .title = National frameworks disagree
    .why = It cannot be told which limit holds; figures take the highest.
    .advice = Let the one framework end before the other begins.
