### Rules about mandates and legal bases (M). Keep in step with nl/mandates.ftl.

M101 = { $mission }: the mandate ended on { $until } and no later one is known, while people were still there
    .title = Mandate expired
    .why = Without a mandate in force no one is authorised to act for the mission, and parliament was told of another situation than the real one.
    .advice = Record the renewal with its source, or end the contribution on the last day of the mandate.
