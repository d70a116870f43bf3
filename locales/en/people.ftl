people_1_piece_of_your_daily = 1 piece of your daily work changes.
people_pieces_of_your_daily_work = { $count } pieces of your daily work change.
people_the_day_to_know = The day to know
people_the_days_to_know = The days to know
people_done = done, { $from_today }
people_as_promised = { $from_today }, as promised
people_was = { $from_today }; was { $date }
people_first_told = { $from_today }; first planned for { $date }
people_you_decide = { $from_today }; you decide
people_done_by = Done by { $date }
people_by = By { $date }
people_since = since { $first }
people_from = from { $first }
people_your_training_and_your_days = Your training and your days on a strip of time. { $label }.
people_has_a_part_in_this = { $person } has a part in this project.
people_have_a_part_in_this = { $person } have a part in this project.
people_have_a_part_in_this_project = { $group } have a part in this project.
people_and_have_a_part_in = { $group } and { $person } have a part in this project.
people_of_them_are_from_where = { $count } of them are { people_steps_away } from where we need them.
people_furthest_from_where_we_need = { $names } { $count ->
    [one] is
   *[other] are
} furthest from where we need them: { people_steps_away }.
people_of_5 = { $names } (of 5)
people_is_at_4_or_5 = { $title } is at 4 or 5 on every step.
people_both_are_at_4_or = Both are at 4 or 5 on every step.
people_all_of_them_are_at = All of them are at 4 or 5 on every step.
people_the_next_step_for_is = The next step for { $named } is { people_change_step_to }.
people_the_next_step_for_both = The next step for both is { people_change_step_to }.
people_the_next_step_for_all = The next step for all { $count } is { people_change_step_to }.
people_the_next_step_for_of = { $count } of { $count_2 } must next come { people_change_step_to }.
people_how_groups_and_people_are = How groups and people are kept informed
people_how_single_persons_are_kept = How each person is kept informed
people_more_do_not_yet_stand = { $count ->
    [one] 1 more does not yet stand where we need them
   *[other] { $count } more do not yet stand where we need them
}
people_as_wanted = { $word }, as wanted
people_now_wanted = { $word } now, { $word_2 } wanted
people_now = { $word } now
people_wanted = { $word } wanted
people_past_it = { people_steps_away } past it
people_everybody_stands_where_we_need = Everybody stands where we need them.
people_the_only_one_who_is = The only one who is judged does not yet stand where we need them.
people_neither_of_the_two_stands = Neither of the two stands where we need them yet.
people_1_of_does_not_yet = 1 of { $count } does not yet stand where we need them.
people_none_of_stand_where_we = None of { $count } stand where we need them yet.
people_of_do_not_yet_stand = { $count } of { $count_2 } do not yet stand where we need them.
people_1_already_stands_where_we = 1 already stands where we need them
people_already_stand_where_we_need = { $count } already stand where we need them
people_days = { $count ->
    [one] { $value } day
   *[other] { $value } days
}
people_days_of_work_by_month = { $told } Days of work by month against the days available.
people_days_there_are = days available
people_work_and_time_by_month = { $name }: work and time by month
people_a_week = { $days } a week
people_nobody_has_said_yet_how = Nobody has said yet how much time they can give.
people_nobody_has_more_work_than = Nobody is overbooked from now on.
people_has_more_work_than_time = { $name }: more work than time in { $months_in_words }.
people_have_more_work_than_time = { $names } have more work than time in some months from now on.
people_of_have_more_work_than = { $count } of { $count_2 } have more work than time in some months from now on.
people_months_from_now_on = { $count } months from now on
people_has_no_more_work_in = { $name }: no days of work are planned from now on.
people_has_of_work_in_and = { $name }: { $days } of work in { $left ->
    [yes] what is left of { $month }
   *[no] { $month }
} and { $time } to give.
people_has_enough_time_in_the = { $name }: enough time. The fullest month from now on is { $left ->
    [yes] what is left of { $month }
   *[no] { $month }
}, with { $days } of { $time }.
people_work_is_spread_evenly_over = Counted is the work that milestones plan, spread evenly over the working days of each milestone. Shares are of the time there is: days a week by the weeks of the month.
people_show_the_months_of = Show the months of { $person }
people_1_more_with_enough_time = 1 more, with enough time
people_more_with_enough_time = { $count } more, with enough time
people_time_for_this_project = Time for this project
people_part_in_the_milestones_ahead = Also in the milestones ahead
people_readiness_for_the_change_too = Readiness for the change
people_daily_work_that_changes = Daily work that changes
people_by_too = by { $date }
people_of_5_too = { $which ->
    [both] Power { $power }, interest { $interest }
    [power] Power { $power }
   *[interest] Interest { $interest }
} (of 5)
people_does_the_work_on = does the work on { $count }
people_is_asked_on = is asked on { $count }
people_is_told_of = is told of { $count }
people_more_power_over_the_project = More power over the project ↑
people_more_interest_in_it = More interest in it →
people_nobody_has_both_much_power = Nobody has both much power and much interest.
people_the_only_one_here_has = The only one here has much power and much interest.
people_all_have_much_power_and = All { $count } have much power and much interest.
people_1_of_has_much_power = 1 of { $count } has much power and much interest.
people_of_have_much_power_and = { $closely } of { $all } have much power and much interest.
people_power_and_interest_too = Power and interest. { $finding } { $quarters }
people_from_4_of_5_on = Power or interest of 4 or 5 out of 5 is much; anything below is little.
people_of_5_too_too = { $influence } of 5
people_of_5_too_too_too = { $interest } of 5
people_power_and_interest_in_numbers = Power and interest in numbers
people_a_answers_for_the_result = A answers for the result, R does the work, C is asked before, I is told afterwards.
people_for_each_phase_the_strongest = { $letters } For each phase the strongest part that somebody has in any of its milestones: several A share its milestones between them. The page of each of the { $milestones } says it exactly.
people_exactly_one_answers_for_each = { $letters } Exactly one answers for each result.
people_more_ahead = { $count } more ahead
people_done_too = { $count } done
people_against_the_risk = against the risk “{ $risk }”
people_to_be_shown_for = { $done ->
    [yes] shown for “{ $gate }”
   *[no] to be shown for “{ $gate }”
}
people_assumption_to_be_tested = assumption to be tested
people_issue_to_be_settled = { $done ->
    [yes] issue, settled
   *[no] issue to be settled
}
people_where_people_stand = Where people stand { $today }.
people_all_stand_where_we_need_them = All of them stand where we need them.
people_steps_away = { $steps ->
    [one] 1 step
   *[other] { $steps } steps
}
people_change_step = { $step ->
    [1] Know why
    [2] Want it
    [3] Know how
    [4] Can do it
   *[5] It lasts
}
people_change_step_within = { $step ->
    [1] know why
    [2] want it
    [3] know how
    [4] can do it
   *[5] it lasts
} { $value }
people_change_step_to = { $step ->
    [1] to know why
    [2] to want it
    [3] to know how
    [4] to be able to do it
   *[5] to make it last
}
people_level = { $level ->
    [unaware] unaware
    [resistant] resistant
    [neutral] neutral
    [supportive] supportive
   *[leading] leading
}
people_no_gap = none
people_quarter = { $quarter ->
    [0] Keep satisfied
    [1] Work closely together
    [2] Inform when it matters
   *[3] Keep informed
}
people_quarter_with = { $quarter }: { $names }.
people_a_filled_circle = A filled circle marks who stands two or more steps from the engagement we want.
people_most_power_are_drawn = The { $most } with the most power are drawn; the table lists all { $count }.
people_decision = decision
people_part_in_it = { $part ->
    [both] leads it and answers for it
    [leads] leads it
   *[answers] answers for it
}
people_have_not_said_their_time = { $count ->
    [one] 1 has not said how much time there is.
   *[other] { $count } have not said how much time there is.
}
people_the_next_months_are_shown = The next { $count } months are shown.
people_to_be_tested = To be tested: { $title }
