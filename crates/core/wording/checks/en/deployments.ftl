### Rules about deployments and posts (D). Keep in step with nl/deployments.ftl.

deployment-says = deployment { $id }: { $days }
deployment-since = since { $from }
D101 = { $post } at { $mission }: { $count ->
        [one] one deployment falls
       *[other] { $count } deployments fall
    } outside the time in which the post is to be filled
    .title = Deployed outside the time of the post
    .why = A post has a first and a last day; whoever is on it earlier or later counts on days for which no one was asked.
    .advice = Mend the days of the deployment, or record that the post runs longer, with the source.
D101-from = to be filled from { $from }
D101-until = to be filled through { $until }
D102 = { $post } at { $mission }: { $count ->
        [one] one deployment is
       *[other] { $count } deployments are
    } longer than { $months ->
        [one] one month
       *[other] { $months } months
    }
    .title = Tour too long
    .why = The length of a tour is agreed with the post or follows from a norm; whoever stays longer was not relieved in time. Where the post names no tour, the parameter `tour-military-most` or `tour-civilian-most` holds.
    .advice = Mend the last day, record the extension in the tour of the post, or find a successor.
D102-says = at most { $months ->
        [one] one month
       *[other] { $months } months
    }
D103 = { $contribution } ({ $mission }): { $count ->
        [one] one person is
       *[other] { $count } persons are
    } recorded in two deployments at once
    .title = One person twice at once
    .why = Whoever is in two deployments at once counts twice in the headcount and fills two seats on paper.
    .advice = Mend the days or the person of one of the two, or take out what was entered twice.
D104 = { $contribution } ({ $mission }): { $count ->
        [one] one person
       *[other] { $count } persons
    } went again before the time at home was over
    .title = Too short at home
    .why = After a deployment comes a time at home. Whoever goes earlier may have agreed to it; the register does not know. How many days at home belong to each day away, 2 for example, is what the parameter `home-days-per-away-day` says; without it this is not looked at.
    .advice = See whether the person agreed, or send someone else.
D104-says = { $count ->
        [one] one day
       *[other] { $count } days
    } at home for each day away
D105 = { $post } at { $mission }: since { $from } { $seats ->
        [one] not filled
       *[other] too few people, now { $filled } for { $seats } seats
    }
    .title = Post not filled
    .why = A seat that no one fills is a contribution that was promised to the mission and does not reach it. A gap of fewer days than the parameter `handover-days` does not count.
    .advice = Record who fills the seat, or that the post was given back.
D105-past = { $post } at { $mission }: { $seats ->
        [one] not filled
       *[other] too few people for { $seats } seats
    } { $days }
D105-says = seats: { $seats }
D105-all = too few { $days }
D106 = { $post } at { $mission }: { $count ->
        [one] one deployment counts
       *[other] { $count } deployments count
    } { $category ->
        [civilian] as military, while the post is for a civilian or police officer
       *[other] as civilian or police, while the post is for military personnel
    }
    .title = Other category than the post
    .why = Whoever is deployed counts by the category of the deployment. Where that is not the post's, the deployment counts within the other framework.
    .advice = See whether the category of the deployment is right; if it is meant so, nothing need be done.
D106-says = post for { $category ->
        [civilian] a civilian or police officer
       *[other] military personnel
    }
D107 = { $post } at { $mission }: more people than seats, up to { $count } at once on { $day } (seats: { $seats }), { $days }
    .title = Post overfilled
    .why = More people on a post than it has seats, for longer than a handover takes, suggests a forgotten last day or a post that was not brought up to date. How many days a handover may take is what the parameter `handover-days` says; without it fourteen.
    .advice = Mend the last day of whoever was relieved, or record that the post has more seats.
D107-says = seats: { $seats }
D108 = { $contribution } ({ $mission }): { $count ->
        [one] one deployment is
       *[other] { $count } deployments are
    } reconstructed, while the contribution says that all are kept
    .title = Deployments other than the contribution says
    .why = What is reconstructed says nothing of who was really there; whoever does not see that takes it for fact.
    .advice = Call the deployments of the contribution `reconstructed`, or replace what is reconstructed by what was kept.
D108-held = { $contribution } ({ $mission }): the register has { $count ->
        [one] one deployment
       *[other] { $count } deployments
    }, while the contribution says that there are none
D108-kept = all deployments are kept
D108-none = no deployments
D109 = { $contribution } ({ $mission }): { $count ->
        [one] one deployment falls
       *[other] { $count } deployments fall
    } outside the time in which the contribution ran
    .title = Deployed outside the time of the contribution
    .why = Whoever was deployed before the contribution ran or after it was over was sent without a decision, or the state of the contribution is wrong.
    .advice = Mend the state of the contribution or the days of the deployment.
D109-never = { $contribution } ({ $mission }): { $count ->
        [one] one deployment has begun
       *[other] { $count } deployments have begun
    }, while the contribution { $state ->
        [asked] was only asked for
        [intended] is only intended
        [conditional] depends on a condition
        [declined] was declined
       *[other] never started
    }
D109-from = ran from { $from }
D109-until = ran through { $until }
D109-says = { $state ->
        [asked] asked
        [intended] intended
        [conditional] conditional
        [declined] declined
       *[other] never started
    }
D111 = { $post } at { $mission }: { $count ->
        [one] one deployment was
       *[other] { $count } deployments were
    } shorter than { $months ->
        [one] one month
       *[other] { $months } months
    }
    .title = Tour too short
    .why = A tour much shorter than the post asks for may be a wrong day, or someone who came home early. Where the post names no tour, the parameter `tour-military-least` or `tour-civilian-least` holds.
    .advice = See whether the days are right; if so, nothing need be done.
D111-says = at least { $months ->
        [one] one month
       *[other] { $months } months
    }
