milestone_on_a = On a { $weekday }.
milestone_a = On a { $weekday }. { $under_way }
milestone_against_the_approved_date = Against the approved date
milestone_against_the_promised_date = Against the promised date
milestone_from_to = { $finding }: from { $date } to { $after }.
milestone_how_this_date_has_moved_too = How this date has moved
milestone_in_50_of_100_simulated = In 50 of 100 simulated projects
milestone_in_80_of_100 = In 80 of 100
milestone_in_95_of_100 = In 95 of 100
milestone_the_first_are_left_out = The first { $moves } are left out.
milestone_on_it_was_forecast_for = On { $date }, it was forecast for { $date_2 }
milestone_as_promised = { $forecast }, as promised.
milestone_and_promised_for = { $forecast } and promised for { $date }.
milestone_nobody_moved_it_what_leads = Nobody moved it: the days passed, and the work for it, or before it, was not done.
milestone_first = First { $date }
milestone_the_work_is_under_way = The work is under way; what it waited for is reached or no longer sets its date.
milestone_the_chain_of_work_that = The chain of work that sets this date. A day lost on any of it is a day lost here.
milestone_what_it_waited_for = What it waited for.
milestone_its_own_date_sets_it = Its own date sets it; what it waits for is reached before.
milestone_the_start_sets_it = The start of the project sets it; what it waits for is reached before.
milestone_the_status_date_sets_it = Only the status date sets it; what it waits for is reached before.
milestone_what_it_waits_for = What it waits for.
milestone_it_also_waits_for = It also waits for
milestone_that_one = that one
milestone_this_date_sets_it = this date sets it
milestone_this_one = this one
milestone_this_one_too = this one { $tie }
milestone_and_more = and { $count } more
milestone_in_all = { $days } in all
milestone_ago = { $days } ago
milestone_but_it_is_not_reported = , but it is not reported as finished
milestone_work_began_on_of_it = Work began on { $date }; { $whole ->
    [yes] all
   *[no] { $share }
} of it is done{ $unaccepted }.
milestone_work_began_on = Work began on { $date }.
milestone_work_is_under_way_of = Work is under way; { $whole ->
    [yes] all
   *[no] { $share }
} of it is done{ $unaccepted }.
milestone_work_begins_on = Work begins on { $date }.
milestone_for = { milestone_reference } for { $date }.
milestone_for_with_no_working_day = { milestone_reference } for { $date }, with no working day between.
milestone_as_the_date_has_not = { milestone_it_is_reached } as { $done ->
    [approved] approved
   *[promised] promised
}: the date has not moved
milestone_as = { milestone_it_is_reached } as { $done ->
    [approved] approved
   *[promised] promised
}
milestone_as_approved_in = { milestone_it_is_reached } as approved in { $title }
milestone_as_approved_in_after = { milestone_it_is_reached } as approved in { $title }, { $days } { $way ->
    [earlier] earlier
   *[later] later
} than first planned
milestone_later_than = { milestone_it_is_reached } { $days } later than { $done ->
    [approved] approved
   *[promised] promised
}
milestone_earlier_than = { milestone_it_is_reached } { $days } earlier than { $done ->
    [approved] approved
   *[promised] promised
}
milestone_there_is_no_room_it = There is no room: it is on the critical path, and a day lost here is a day lost at the end.
milestone_there_is_less_than_no = There is less than no room: a fixed date further on will be missed by { $days }.
milestone_it_could_come_later_before = It could come { $days } later before anything else moves.
milestone_it_could_come_later_before_the = It could come { $days } later before the end moves, but other milestones would move at once.
milestone_it_could_come_later_before_too = It could come { $days } later before the end moves, and { $days_2 } before another milestone does.
milestone_it_must_not_start_before = It must not start before { $date }.
milestone_it_must_be_reached_by = It must be reached by { $date }.
milestone_it_must_start_on = It must start on { $date }.
milestone_it_must_be_reached_on = It must be reached on { $date }.
milestone_it_waits_as_long_as = It waits as long as nothing else is delayed.
milestone_a_point_in_time_without = A point in time, without work of its own
milestone_if_all_goes_well_most = { $days } if all goes well, { $count } most likely, { $count_2 } if much goes wrong
milestone_no_day_to_spare = no day to spare
milestone_to_spare = { $days } to spare
milestone_planned = { $planned } planned
milestone_paid_of = { $paid } paid of { $planned } planned
milestone_paid_over = { $paid } paid of { $planned } planned, { $over } over
milestone_shared_with = ; { $count ->
    [one] shared with 1 other milestone
   *[other] shared with { $count } other milestones
}
milestone_the_only_criterion_is_not = The only criterion is not met yet.
milestone_the_only_criterion_is_met = The only criterion is met.
milestone_neither_of_the_two_criteria = Neither of the two criteria is met yet.
milestone_both_criteria_are_met = Both criteria are met.
milestone_none_of_the_criteria_is = None of the { $count } criteria is met yet.
milestone_all_criteria_are_met = All { $count } criteria are met.
milestone_1_of_criteria_is_met = 1 of { $count } criteria is met.
milestone_of_criteria_are_met = { $count } of { $count_2 } criteria are met.
milestone_done = { $share } done
milestone_of_done = { $done } of { $total } done
milestone_weight = weight { $number }
milestone_through_its_phase = through its phase
milestone_daily_work_that_changes = Daily work that changes
milestone_formerly = formerly { $formerly }
milestone_name_in_the_plan = Name in the plan
milestone_from = From { $status_date }
milestone_work_can_begin = Work can begin { $today }.
milestone_reference = { $done ->
    [approved] Approved
   *[promised] Promised
}
milestone_it_is_reached = { $reached ->
    [yes] It was reached
   *[no] It is forecast
}
milestone_no_date_before = none
milestone_what_waits_for_it = What waits for it
milestone_what_waited_for_it = What waited for it
