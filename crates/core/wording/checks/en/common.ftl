### What findings of all rules say. Keep in step with nl/common.ftl; a test compares the two.

check-indefinite = without an end
check-unknown = an end that no source tells
check-on-day = on { $day }
check-through = from { $from } through { $until }
check-nothing = nothing
check-and = { $first }; { $then }
check-and-more = { $first }; and { $count ->
        [one] one more
       *[other] { $count } more
    }
check-mandate-until = { $instrument }: until { $until }
check-deployed-through = { $contribution }: people deployed { $days }
check-posts-through = { $contribution }: posts to be filled { $days }
