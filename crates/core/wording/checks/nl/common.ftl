### Wat bevindingen van alle regels zeggen. Houd gelijk met en/common.ftl; een test vergelijkt de twee.

check-indefinite = zonder einde
check-unknown = een einde dat geen bron noemt
check-on-day = op { $day }
check-through = van { $from } tot en met { $until }
check-nothing = niets
check-and = { $first }; { $then }
check-and-more = { $first }; en nog { $count ->
        [one] één
       *[other] { $count }
    }
check-mandate-until = { $instrument }: tot en met { $until }
check-deployed-through = { $contribution }: mensen uitgezonden { $days }
check-posts-through = { $contribution }: functies te vullen { $days }
