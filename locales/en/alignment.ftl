alignment_share_of_the_money = Share of the money
alignment_share_of_peoples_days = Share of people’s days
alignment_days_are_peoples_time_on = Days are people’s time on the milestones that serve the goal.
alignment_money_and_days_by_goal = Money and days by goal
alignment_milestones_that_serve_no_goal = Milestones that serve no goal
alignment_budget_lines_that_serve_no = Budget lines that serve no goal
alignment_goals_that_no_milestone_serves = Goals that no milestone serves
alignment_goals_that_no_budget_line = Goals that no budget line serves
alignment_every_milestone_and_every_budget = Every milestone and every budget line serves a goal
alignment_every_milestone_serves_a_goal = Every milestone serves a goal
alignment_no_goal = { $names } { $count ->
    [one] serves
   *[other] serve
} no goal
alignment_served_by_no = { $goals } { $count ->
    [one] is
   *[other] are
} served by no { $by ->
    [money] money
   *[work] work
}
alignment_every_goal_is_served_by = every goal is served by work and by money
alignment_every_goal_is_served_by_work = every goal is served by work
alignment_and = { $work }, and { $served }.
alignment_what_goes_into_each_goal_too = What goes into each goal
alignment_gets_of_the_money = “{ $goal }” gets { $share } of the money
alignment_gets_of_the_money_more = “{ $goal }” gets { $share } of the money, more than any other goal
alignment_gets_at_least = “{ $goal }” gets at least { $share } of the money; what is not shown is not counted
alignment_gets_of_peoples_time = “{ $goal }” gets { $share } of people’s time
alignment_gets_of_peoples_time_more = “{ $goal }” gets { $share } of people’s time, more than any other goal
alignment_gets_most_of_the_money = “{ $money }” gets most: { $share } of the money and { $of_days } of people’s time
alignment_gets_most_of_the_money_and = “{ $money }” gets most of the money, { $share }, and “{ $days }” most of people’s time, { $of_days }
alignment_in = { $milestones } in { $phases }
alignment_by_weights = by weights
alignment_evenly = evenly
alignment_by_milestones = by milestones
alignment_split_evenly_among_the_goals = { $lines } { $count ->
    [one] is
   *[other] are
} split evenly among the goals
alignment_split_by_written_weights = { $lines } { $count ->
    [one] is
   *[other] are
} split by written weights
alignment_and_evenly = { $weighted }, and { $count } evenly
alignment_split_by_milestones = { $lines } { $count ->
    [one] is
   *[other] are
} split by { $count ->
    [one] its
   *[other] their
} milestones
alignment_and_by_milestones = { $others }, and { $count } by milestones
alignment_evenly_and_by_milestones = { $weighted }, { $evenly } evenly, and { $milestones } by milestones
alignment_unchanged_since = unchanged since { $date }
alignment_the_goal_changed_on_that = The goal changed on { $changed }. { $counted } that { $count ->
    [one] serves it has not changed since; look whether it still does.
   *[other] serve it have not changed since; look whether they still do.
}
alignment_served_by_neither = { $work }, and { $money }
alignment_money_is_what_is_planned = Money is what is planned for the work of the project, without contingency.
alignment_not_shown_has_a_row = What is not shown in this edition has a row of its own.
alignment_line_contingency = { $line } (contingency)
alignment_line_running = { $line } (running cost)
alignment_line_without_an_invoice = { $line } (without an invoice)
