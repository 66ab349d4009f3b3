# What the public does not see, and why.

withheld-small = not shown, since it would tell, or let one compute, a count of one or two people
note-withheld = Counts of one or two people that were not published before, and what would tell them, are not shown.
