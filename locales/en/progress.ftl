progress_latest_report = latest report
progress_its_owner_says = Its owner says: { $word }.
progress_the_project_is_forecast_to = The project is forecast to end on { $date }.
progress_the_project_ended_on = The project ended on { $date }.
progress_the_only_milestone_is_not = The only milestone is not finished yet.
progress_the_only_milestone_is_reached = The only milestone is finished.
progress_neither_of_the_two_milestones = Neither of the two milestones is finished yet.
progress_both_milestones_are_reached = Both milestones are finished.
progress_none_of_milestones_is_reached = None of { $number } milestones is finished yet.
progress_all_milestones_are_reached = All { $number } milestones are finished.
progress_1_of_milestones_is_reached = 1 of { $number } milestones is finished.
progress_of_milestones_are_reached = { $number } of { $number_2 } milestones are finished.
progress_items = { $whole } pieces of work
progress_in_all = In all: { $count }
progress_built = { $count } done
progress_the_only_item_is_not = The only piece of work is not done yet
progress_neither_of_the_two_items = Neither of the two pieces of work is done yet
progress_none_of_is_built_yet = None of { $count } { $count ->
    [one] piece of work
   *[other] pieces of work
} is done yet
progress_all_are_built = All { $count } pieces of work are done
progress_of_built = { $done } of { $count } { $count ->
    [one] piece of work
   *[other] pieces of work
} { $done ->
    [one] is
   *[other] are
} done
progress_as_planned_by_now = { $built }, as planned by now
progress_items_by_month_whole_ones = Pieces of work by month: whole ones, planned evenly over the approved days of each milestone and done evenly over those worked
progress_by_the_end_of = By the end of
progress_where_the_items_are_counted = Where the pieces of work are counted
progress_from_approved_to_forecast = From approved to forecast
progress_more_moved_by_less = { $count } more moved by less.
progress_no_change = no change
progress_working_day = { $signed } working day
progress_working_days = { $signed } working days
progress_as_approved = as approved
progress_passed_by_the_end_of = Passed by the end of
progress_lines_that_pay_for_no = lines that pay for no milestone
progress_earned_value_by_phase = Earned value by phase
progress_earned_value_by_category = Earned value by category
progress_planned_and_earned_value_line_by = Planned and earned value, line by line
progress_all_not_finished = all, not finished
progress_of = { $count } of { $count_2 }
progress_lines_that_pay_for_milestones = Lines that pay for milestones, split by the approved working days of these: PV = BAC × days passed ÷ days approved, EV = BAC × percent done ÷ 100
progress_of_too = { $amount } of { $amount_2 }
progress_of_too_too = { $number } of { $worked }
progress_of_milestones_and_by_time = of milestones and by time; earned { $money }
progress_all_the_work_that_should = All the work that should be done is done, and no more.
progress_work_that_was_to_cost = Work that was to cost { $amount } should be done and is not.
progress_work_that_was_to_cost_is = Work that was to cost { $amount } is done before it had to be.
progress_the_work_that_is_done = The work that is done has cost what was approved for it.
progress_the_work_that_is_done_has = The work that is done has cost { $amount } more than was approved for it.
progress_the_work_that_is_done_too = The work that is done has cost { $amount } less than was approved for it.
progress_no_work_was_planned_by = No work was planned by now.
progress_of_every_of_work_planned = Of every { $hundred } of work planned by now, { $of_hundred } is done.
progress_nothing_is_spent_yet = Nothing is spent yet.
progress_every_spent_has_bought_of = Every { $hundred } spent has bought { $of_hundred } of work.
progress_nothing_is_left_to_spend = Nothing is left to spend within { progress_within }.
progress_to_stay_within_every_must = To stay within { progress_within }, every { $hundred } must buy { $of_hundred } of work
progress_more_than_it_has_so = { $needed }: more than it has so far.
progress_less_than_it_has_so = { $needed }: less than it has so far.
progress_as_it_has_so_far = { $needed }, as it has so far.
progress_no_work_was_planned = No work was planned.
progress_the_plan_had_as_much_done = The plan had as much done a day or two ago.
progress_the_plan_has_as_much = The plan has as much done in a day or two.
progress_the_plan_had_as_much_too = The plan had as much done { $number } { $number ->
    [one] month
   *[other] months
} ago.
progress_the_plan_has_as_much_done = The plan has as much done in { $number } { $number ->
    [one] month
   *[other] months
}.
progress_it_cannot_be_said_before = It cannot be said before work is done and paid.
progress_as_approved_too = As approved.
progress_more_than_approved = { $amount } more than approved.
progress_less_than_approved = { $amount } less than approved.
progress_the_forecast_of_by_day = { $finding }. The forecast of { $names } by day of the plan.
progress_forecast_date_by_the_day = Forecast date, by the day of the plan that says so
progress_the_first_are_left_out = The first { $days } are left out; each milestone has all of its own on its page.
progress_what_the_plan_forecast_on = What the plan forecast on each day on which one of these dates moved
progress_more_on_each = More on each
progress_of_too_too_too = { $number } of { $number_2 }
progress_what_phases_weigh_by_budget = What phases weigh by budget is not shown in this edition, because it holds lines that are not.
progress_each_milestone_counts_by_what = Each milestone counts by what it weighs: its part of the approved budget, where at least half of them have one and it covers what is still open, else its working days.
progress_done_in_percent_done_all = Done in percent = done ÷ all × 100; due = due by now ÷ all × 100
progress_to = { $month } to { $month_2 }
progress_status_by_month = Status by month, { $span }
progress_what_the_rules_said_of = What the rules said of the plan in its last state of each month, and in brackets what the month’s last report said where it said something else.
progress_read_the_latest_report = Read the latest report
progress_reported_too = reported { $word }
progress_reported_too_too = { $standing }; reported { $word }
progress_in_one_month_the_report = { $standing }; in one month its last report said something else
progress_in_months_the_report_said = { $standing }; in { $count } months the last report said something else
progress_in_each_of_the_last = { $word } in each of the last { $months }
progress_now_after_in = { $word } now, after { $word_2 } { $span ->
    [single] in { $month }
   *[several] from { $first } to { $month }
}
progress_reported_in_the_only_report = Reported { $word } in the only report
progress_reported_in_all_of_the = Reported { $word } in all of the last { $reports }
progress_reported_now_after_in_the = Reported { $word } now, after { $before } in the report before
progress_reported_in_the_last = Reported { $word } in the last { $reports }
progress_approved_forecast_spent = { $finding }. Approved { $amount }, forecast { $amount_2 }, spent { $amount_3 }.
progress_approved = Approved { $value }
progress_forecast = Forecast { $value }
progress_spent = Spent { $value }
progress_forecast_against_approved = Forecast against approved: { $against }
progress_with_contingency_by_the_day = With contingency, by the day of the plan that says so
progress_the_first_are_left_out_too = The first { $days } are left out.
progress_the_forecast_is_what_was = The forecast is what was approved
progress_the_forecast_is_what_was_approved = The forecast is { $difference } { $way ->
    [over] over
   *[under] under
} what was approved
progress_and_has_not_moved_since = { $stands }, and has not moved since { $date }
progress_more_than_ever_before = { $stands }, more than ever before
progress_it_was_never_more = { $stands }; it was never more
progress_just_that = just that
progress_over_it = { $amount } over it
progress_under_it = { $amount } under it
progress_at_most_on_it_was = { $stands }; at most, on { $date }, it was { $then }
progress_on_plan = on plan
progress_the_same = the same
progress_approved_forecast_and_spent_on = Approved, forecast and spent on each day on which one of them changed
progress_work_worth_is_done = Work worth { $amount } is done{ $way ->
    [even] , as planned by now
    [less] , { $difference } less than planned by now
   *[more] , { $difference } more than planned by now
}.
progress_the_work_done_is_worth = The work done is worth { $money }
progress_as_planned_by_now_too_too = as planned by now
progress_was_planned_by_now = { $money } was planned by now
progress_no_work_is_done = No work with a budget is done yet
progress_none_was_planned_by_now = none was planned by now
progress_nothing_is_spent = nothing is spent
progress_is_spent = { $money } is spent
progress_no_work_is_planned_or_done = No work with a budget was planned to be done by now, and none is done.
progress_is_spent_before_work = { $amount } is spent, and no work with a budget is done yet.
progress_it_cannot_be_said_before_work = It cannot be said before work with a budget is done.
progress_how_phases_are_weighted = A phase is weighted by budget where most of its milestones carry one and it covers what is still open; else by working days or, for points in time, by number.
progress_figures_follow = { $count ->
    [one] { $count } more figure follows when work is due, done and paid.
   *[other] { $count } more figures follow when work is due, done and paid.
}
progress_it_has_cost_just_that = it has cost just that
progress_it_has_cost = it has cost { $money }
progress_and = { $earned }{ $kept ->
    [yes] , { $planned }
   *[no] ; { $planned }
}, and { $spent }
progress_the_forecast_of_the_work = { $finding }. The forecast of the work is { $value }, of { $approved } approved with contingency.
progress_approved_with_contingency = Approved, with contingency: { $approved }
progress_approved_too = Approved { $approved }
progress_planned_by_now = Planned by now { $value }
progress_earned = Earned { $value }
progress_against_plan = Against plan { $signed }
progress_against_cost = Against cost { $signed }
progress_months = { $number } months
progress_what_of_it_was_approved = What of it was approved for the work that should be done by now.
progress_what_of_it_was_approved_for = What of it was approved for the work that is done.
progress_what_was_paid_for_the = What was paid for the work so far.
progress_what_was_approved_for_the = What was approved for the work of the project, without contingency.
progress_months_since_the_project_began = Months since the project began; the last one counts by its working days.
progress_schedule_performance_in_time = Schedule performance in time
progress_it_cannot_be_said_before_the = It cannot be said before the first day is over.
progress_going_on_like_this_the = Going on like this, the work takes { $estimate } months instead of { $planned } (IEAC(t)).
progress_going_on_like_this_as_planned = Going on like this, the work takes { $estimate } months, as planned (IEAC(t)).
progress_tcpi = To-complete performance index (TCPI), { $sub }
progress_what_the_rest_must_achieve = What the rest must achieve
progress_sum_of_the_forecasts_of = Sum of the forecasts of all lines
progress_as_it_stands_on_the = As it stands on the Budget page
progress_if_the_rest_costs_like = If the rest costs like the work so far
progress_eac_bac_cpi = EAC = BAC ÷ CPI
progress_if_the_rest_costs_what = If the rest costs what was approved
progress_eac_ac_bac_ev = EAC = AC + (BAC − EV)
progress_if_lateness_must_be_bought = If lateness must be bought back too
progress_eac_ac_bac_ev_cpi = EAC = AC + (BAC − EV) ÷ (CPI × SPI)
progress_to_the_budget = to the budget
progress_to_the_estimate = to the estimate
progress_what_the_work_will_have = What the work will have cost, without contingency
progress_against_what_was_approved = Against what was approved
progress_days_of_each_milestone = Working days of each milestone
progress_lines_that_pay = Lines that pay for milestones
progress_lines_earned_as_time_passes = Lines that are earned as time passes
progress_planned_earned_and_spent = Planned, earned and spent by month
progress_a_month_too = { $from_to } { $amount } a month
progress_in_equal_months = { $from_to } { $amount } in { $count } equal months
progress_working_days_of_each_milestone_in = Working days of each milestone, in all and passed by the end of each month. What is planned grows evenly over the approved ones: all × days passed ÷ days. What is done grew evenly over those worked
progress_lines_that_are_earned_as_time = Lines that are earned as time passes: PV = EV = BAC × what of the plan has passed ÷ all of it
progress_the_plan_had_as_much_too_too = The plan had as much done { $today }.
progress_what_the_reports_said_and_what = What the reports said, and what the rules say of the plan; in brackets what the month’s last report says where it says something else.
progress_as_reported = as reported
progress_what_is_still_to_come = What is still to come of each line, its forecast less what is spent, grows evenly over the working days that are left: amount × days passed by the end of a month ÷ days. The forecast of spending is what is spent today plus this
progress_what_is_still_to_come_of = What is still to come of each line
progress_how_it_lies_in_time = How it lies in time
progress_over_too = { $amount } over { $days }: { $days_2 }
progress_for_work_not_shown = { $amount } for work that is not shown
progress_nothing_of_its_plan_lies = Nothing of its plan lies after today, so it is expected now
progress_planned_earned_and_spent_by_the = Planned, earned and spent by the end of each month. The forecast is what is spent, and what is still to come of each line (its forecast less what is spent), laid over the days that follow
progress_lines_that_are_no_more = Lines that were approved and are no more
progress_earned_value = Earned value { $today }
progress_the_latest_report_says = The { $report } says: { $word }.
progress_both_items_are_built = Both pieces of work are done
progress_the_only_item_is_built = The only piece of work is done
progress_should_be_by_now = { $built }; { $planned ->
    [0] none
   *[other] { $planned }
} should be by now
progress_reached = reached
progress_all_hold_their_dates = { $key ->
    [yes] { $all ->
        [one] The key milestone holds its approved date
        [2] Both key milestones hold their approved dates
       *[other] All { $all } key milestones hold their approved dates
    }
   *[no] { $all ->
        [one] The milestone holds its approved date
        [2] Both milestones hold their approved dates
       *[other] All { $all } milestones hold their approved dates
    }
}
progress_milestones_of_all = { $key ->
    [yes] { $all ->
        [one] The key milestone
        [2] { $count ->
            [2] Both key milestones
           *[other] 1 of 2 key milestones
        }
       *[other] { $part ->
            [all] All { $all } key milestones
           *[some] { $count } of { $all } key milestones
        }
    }
   *[no] { $all ->
        [one] The milestone
        [2] { $count ->
            [2] Both milestones
           *[other] 1 of 2 milestones
        }
       *[other] { $part ->
            [all] All { $all } milestones
           *[some] { $count } of { $all } milestones
        }
    }
}
progress_moved_against_approved = { progress_milestones_of_all } { $count ->
    [one] is
   *[other] are
} { $way ->
    [earlier] earlier
   *[later] later
} than approved{ $most ->
    [alone] , by { $days }
    [single] : “{ $title }”, by { $days }
   *[several] , “{ $title }” the most: by { $days }
}
progress_within = { $within ->
    [approved] what was approved
   *[estimate] the first estimate
}
progress_lines_missing_from_the_sums = The sums also count lines that are not shown here.
progress_all_built = All done
progress_undistributed_budget = Undistributed budget
progress_approved_for_work_without_a_date = What of it was approved for work of which nothing says when it is to be done; it is planned once something does.
progress_of_finished_work_is_owed = { $amount } more are under contract for work that is finished, and not paid yet: until then CPI and what is estimated from it look better than they will be.
progress_going_on_it_costs = If the rest costs like what is done, the work costs { $total } in the end. { $difference }
progress_variances = { $plan ->
    [more] More is done than was planned by now
    [less] Less is done than was planned by now
   *[same] As much is done as was planned by now
}, { $cost ->
    [more] and it is worth more than it cost
    [less] and it is worth less than it cost
   *[same] and it cost what it is worth
}
progress_key_against_plan = Against plan: earned less planned
progress_key_against_cost = Against cost: earned less spent
