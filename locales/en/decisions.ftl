decisions_still_open_the_plan_waits = Still open: the plan waits for these.
decisions_decided_in = Decided in { $year }
decisions_decided_without_a_date = Decided, without a date
decisions_what_was_chosen_from_what = What was chosen, from what, by whom and why
decisions_none_is_waiting = { $about }: { $decisions }. None is waiting.
decisions_for_an_answer_none_is = { $about }. { $waiting } { $waiting ->
    [one] waits
   *[other] wait
} for an answer, none is taken yet.
decisions_taken_for_an_answer = { $about }. { $taken } { $count ->
    [one] is
   *[other] are
} taken, { $waiting } { $waiting ->
    [one] waits
   *[other] wait
} for an answer.
decisions_chosen = Chosen: { $title }
decisions_what_it_would_change = What it would change
decisions_effect_on_the_plan = Effect on the plan
decisions_a_decision_is_asked_for = A decision is asked for that would replace this one
decisions_a_decision_that_would_have = A decision that would have replaced this one was turned down
decisions_this_decision_no_longer_holds = This decision no longer holds.
decisions_done_on = done on { $date }
decisions_now = now { $date }
decisions_still_open = still open
decisions_has_happened = has happened
decisions_what_there_is_to_choose = What there is to choose from
decisions_there_was_one_option = There was one option.
decisions_there_were_options_which_one = There were { $count } options; which one was chosen is said in the text.
decisions_was_the_only_option = { $names } was the only option.
decisions_of_options_proposed = Of { $count } options, { $names } { $chosen ->
    [one] is
   *[other] are
} proposed.
decisions_of_options_chosen = Of { $count } options, { $names } { $chosen ->
    [one] was
   *[other] were
} chosen.
decisions_to = { $amount } to { $amount_2 }
decisions_it_costs = It costs { $range }.
decisions_each_costs = Each costs { $range }.
decisions_they_cost_from = They cost from { $range }.
decisions_the_costs_run_from_none = The costs run from { $range }; { $without } { $without ->
    [one] has
   *[other] have
} none written.
decisions_overdue_for = Overdue for { $days }
decisions_ready_to_go_on = Are we ready?
decisions_next_gate = { $ready ->
    [yes] Ready
   *[no] Not yet
}: { $met }, for “{ $gate }”.
decisions_next_gate_on = { $ready ->
    [yes] Ready
   *[no] Not yet
}: { $met }, { $left ->
    [0] and today is the day of “{ $gate }”
    [one] 1 day is left until “{ $gate }”
   *[other] { $left } days are left until “{ $gate }”
}, { $day }.
decisions_vote_was_due_on = The vote on { $gate } was due on { $day }, { $from_today }.
decisions_no_criteria_are_written_down = no criteria are written down yet
decisions_the_only_criterion_is_met = the only criterion is met
decisions_both_criteria_are_met = both criteria are met
decisions_all_are_met = all { $criteria } are met
decisions_the_only_criterion_is_not = the only criterion is not met yet
decisions_neither_of_the_two_criteria = neither of the two criteria is met yet
decisions_none_of_is_met_yet = none of { $criteria } is met yet
decisions_1_of_is_met = 1 of { $criteria } is met
decisions_of_are_met = { $count } of { $criteria } are met
decisions_passed_on = Passed on { $date }; { $met_so_far }.
decisions_and_the_day_was = { $met_so_far }, and the day was { $date }.
decisions_the_gate_is_passed = The gate is passed.
decisions_all_gates_are_passed = All { $count } gates are passed.
decisions_daily_work_today_and_later = Daily work, today and later
decisions_since = { $count ->
    [one] One piece of daily work changes
   *[other] { $count } pieces of daily work change, the first
} since { $date }.
decisions_on = { $count ->
    [one] One piece of daily work changes
   *[other] { $count } pieces of daily work change, the first
} on { $date }, { $ahead }.
decisions_1_step_done_differently = 1 step, done differently
decisions_done_differently = { $steps }, done differently
decisions_steps_today_and_later = { $steps } today, { $count } { $later ->
    [go-live] from go-live
   *[later] later
}
decisions_needed = Needed { $from_today }
decisions_and_the_day_is = { $met_so_far }, and the day is { $status_date }.
decisions_more_wait = { $count ->
    [one] 1 more waits.
   *[other] { $count } more wait.
}
decisions_so_far_and_days_left = { $met_so_far }, and { $days } { $count ->
    [one] is
   *[other] are
} left until { $date }.
decisions_daily_work_changes = { $count ->
    [one] One piece of daily work changes
   *[other] { $count } pieces of daily work change
}.
decisions_closed = closed
decisions_settled = settled
decisions_open = open
decisions_asked_for = asked for
decisions_turned_down = turned down
decisions_replaced_by_another = replaced by another
decisions_it_was_replaced_by = This decision no longer holds. It was replaced by
decisions_it_was_replaced_on_by = This decision no longer holds. It was replaced on { $date } by
decisions_it_replaces_an_earlier = { $standing ->
    [asked] It would replace
    [refused] It would have replaced
   *[taken] It replaces
} an earlier decision
decisions_it_replaces_an_earlier_of = { $standing ->
    [asked] It would replace
    [refused] It would have replaced
   *[taken] It replaces
} an earlier decision of { $date }
decisions_lead = { $lead }:
