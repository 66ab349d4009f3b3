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
check-unknown-begin = a day that no source tells
check-from-on = from { $from } on
check-held = from { $from } through { $until }
check-held-indefinite = from { $from }, without an end
check-held-unknown = from { $from }, until when no source tells
check-mandate-from = { $instrument }: from { $from }
check-mandate-indefinite = { $instrument }: without an end
check-mandate-end-unknown = { $instrument }: no source tells until when
check-sent = { $contribution }: people sent
check-goes-on = { $contribution }: goes on
