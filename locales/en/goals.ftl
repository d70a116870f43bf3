goals_measures_of = Measures of “{ $title }”
goals_there_is_one_goal = There is one goal
goals_there_are_goals = There are { $count } goals
goals_what_the_project_is_for = What the project is for. { $goals }, without measures so far.
goals_what_the_project_is_for_and = What the project is for, and how we will know. { $goals }, with { $several ->
    [no] { $measures }
   *[yes] { $measures } in all
}.
goals_time_and_quality_in_money = Time and quality, in money
goals_milestone_that_leads_there = Milestone that leads there
goals_milestones_that_lead_there = Milestones that lead there
goals_of_done = { $count } of { $count_2 } done
goals_the_last_on = The last on { $last }.
goals_the_last_is_forecast_for = The last is forecast for { $last }.
goals_planned_as_this_goals_part = Planned, as this goal’s part of the budget.
goals_planned_as_this_goals_part_of = Planned, as this goal’s part of the budget, and { $days } of people’s time.
goals_planned_on_lines_shown = Planned on the lines shown here, as this goal’s part. What is not shown may add to it.
goals_planned_on_lines_shown_and = Planned on the lines shown here, as this goal’s part, and { $days } of people’s time. What is not shown may add to the money.
goals_of_lines_shown = { $sum }, lines shown here
goals_of_peoples_time_as_this = Of people’s time, as this goal’s part.
goals_milestones_that_serve_this_goal = Milestones that serve this goal
goals_lines_not_shown_here = Lines not shown here
goals_budget_lines_that_serve_this = Budget lines that serve this goal, as planned
goals_part_of_the_line = Part of the line
goals_cost_of_running_it_afterwards = Cost of running it afterwards
goals_loss_without_an_invoice = Loss without an invoice
goals_cost_of_the_project = Cost of the project
goals_losses_without_an_invoice = Losses without an invoice
goals_1_of_evenly = 1 of { $goals }, evenly
goals_of_by_weight = { $own } of { $weights }, by weight
goals_by_milestones = { $share }, by its milestones
goals_planned_time_for_this_goal = Planned time for this goal
goals_people_behind_this_goal = People behind this goal
goals_in = { $title }, in { $unit }
goals_from_start_to_target = From start to target
goals_by = by { $month }
goals_the_work_for_it_judged = The work for it { $work ->
    [done] is finished
    [on-time] is on time
    [not-begun] has not begun
    [at-risk] is at risk
   *[off-track] is off track
}. { $measures ->
    [one] Its measure is
   *[other] Its measures are
} judged { $when ->
    [day] { $measures ->
        [one] on the day of its target, in { $first }
       *[other] on the days of their targets, the first in { $first }
    }
    [both] from { $month } on, when that work is finished, or from the days of their targets where these come sooner, the first in { $first }
   *[work] from { $month } on, when that work is finished
}.
goals_each_line_runs_from_our = Each line runs from our start to our target; the dot is where we are.
goals_until_the_work_for_a = Until the work for a goal is done, or the day of a target has come, its status tells how that work goes and what is worse than at the start.
goals_by_too = { $target } by { $by }
goals_by_too_too = by { $by }
goals_readings_of = Readings of “{ $title }”
goals_every_reading_so_far_the = Every reading so far; the dashes show steady progress to the target.
goals_every_reading_not_judged = Every reading so far; the dashes run straight from the start to the target, whenever work begins to move it. It is not held against them yet.
goals_every_reading_so_far = Every reading so far.
goals_readings = { $title }. { $finding } { $count ->
    [one] 1 reading.
   *[other] { $count } readings.
}
goals_target = Target { $number }
goals_there_is_no_reading_yet = There is no reading yet.
goals_the_target_is = The target is { $target }.
goals_worse_than_at_the_start = Worse than { $start } at the start.
goals_as_at_the_start = As at the start.
goals_from_at_the_start = At the start, { $start }.
goals_still_on_as_at_the = Still { $value } on { $on }, as at the start.
goals_on_from_at_the_start = { $value } on { $on }, from { $number } at the start.
goals_on_the_target_is = { $value } on { $on }; the target is { $number }.
goals_on = { $value } on { $on }.
goals_on_the_target_is_to = { $value } on { $on }; the target is to keep { $to }.
goals_the_target_is_reached_on = The target is reached: { $value } on { $on }, target { $to }.
goals_no_change_yet_on_as = No change yet: { $value } on { $on }, as at the start; the target is { $to }.
goals_on_worse_than_at_the = { $value } on { $on }, worse than { $from } at the start; the target is { $to }.
goals_on_from_at_the_start_of = { $value } on { $on }, from { $from } at the start: { $made } of the way to { $to }.
goals_agreed_on = { $name }, agreed on { $date }
goals_of_worse_than_at_the = { $stands } { $today } { $share ->
    [only] it is
    [both] both are
    [all] all { $of } are
   *[some] { $worse } of { $of } { $worse ->
        [one] is
       *[other] are
    }
} worse than at the start.
goals_the_upright_stroke_is_where_we = The upright stroke is where we should be { $today }.
goals_agreed_by = { $name }, agreed by { $by } on { $date }
goals_the_whole_line = all
goals_measure_worse = { $worse ->
    [own] Measure: worse than at the start
    [all] Measures: { $of ->
        [2] both
       *[other] all { $of }
    } worse
   *[some] Measures: { $count } of { $of } worse
}
