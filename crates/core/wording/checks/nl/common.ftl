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
check-unknown-begin = een dag die geen bron noemt
check-from-on = vanaf { $from }
check-held = van { $from } tot en met { $until }
check-held-indefinite = vanaf { $from }, zonder einde
check-held-unknown = vanaf { $from }, tot wanneer noemt geen bron
check-mandate-from = { $instrument }: vanaf { $from }
check-mandate-indefinite = { $instrument }: zonder einde
check-mandate-end-unknown = { $instrument }: tot wanneer noemt geen bron
check-sent = { $contribution }: mensen gestuurd
check-goes-on = { $contribution }: gaat door
