budget_approved_dates_are_those_of = Approved dates are those of { $approved }.
budget_approved_amounts_are_those_of = Approved amounts are those of { $approved }.
budget_first_approved = First approved was { $amount }, in { $title } of { $date }.
budget_released_since = Since then { $amount } of contingency was released for the work.
budget_reached_before = What was reached before that day is compared with the baseline of its own time.
budget_of = { $title } of { $date }
budget_the_baseline_that_is_written = the baseline that is written in the plan
budget_of_where_the_plan_writes = { $title } of { $date }, where the plan writes no { $what ->
    [amounts] other amounts
   *[dates] other dates
}
budget_the_forecast_is_of_approved = { $finding }. The forecast is { $amount }, of { $amount_2 } approved.
budget_budget_by_category = Budget by category, { $currency }, { $date }
budget_lines_of_the_budget = Lines of the budget
budget_its_lines_are_not_shown = Its lines are not shown in this edition.
budget_it_has_no_lines_yet = It has no lines yet.
budget_as_planned = as planned
budget_forecast_to_cost = Forecast to cost { $amount }, { $way ->
    [over] { $difference } over its plan
    [under] { $difference } under its plan
   *[even] as planned
}.
budget_nothing_is_spent_or_under = Nothing is spent or under contract yet.
budget_nothing_is_spent_yet_is = Nothing is spent yet; { $amount } is under contract.
budget_is_spent_nothing_else_is = { $spent } is spent; nothing else is under contract.
budget_is_spent_and_another_is = { $spent } is spent, and another { $amount } is under contract.
budget_running_it_is_planned_to = Running it is planned to cost { $amount }.
budget_running_it_is_planned_to_over = Running it is planned to cost { $amount } over { $time }.
budget_is_a_loss_that_nobody = { $amount } is a loss that nobody sends an invoice for.
budget_on_all_pages_of_it = On all pages of it
budget_lines_of_the_project = Lines of the project
budget_costs_without_an_invoice_too = Costs without an invoice
budget_lines_to = lines { $number } to { $number_2 }
budget_left_of = { $amount } left of { $amount_2 }
budget_over_of = { $amount } over the { $amount_2 }
budget_not_needed_of = { $amount } not needed, of { $amount_2 }
budget_likely_cost_of_open_risks = Likely cost of open risks: { $amount }
budget_of_contingency_was_added_after = { $amount } of contingency was added after the approval
budget_none_of_the_contingency_is = None of the contingency is used, { $way } of the way through
budget_the_contingency_has_grown_by = The contingency has grown by { $amount } since it was first approved
budget_all_of_the_contingency_is = All of the contingency is used, { $way } of the way through
budget_the_contingency_is_overdrawn_by = The contingency is overdrawn by { $amount }, { $way } of the way through
budget_of_the_contingency_is_used = { $share } of the contingency is used, { $way } of the way through
budget_is_left = { $amount } is left.
budget_nothing_is_left = Nothing is left.
budget_no_open_risk_says_what = No open risk says what it may cost.
budget_no_risk_is_open = No risk is open.
budget_no_open_risk_is_shown = No open risk is shown here.
budget_the_open_risks_will_likely = The open risks will likely cost { $cost }, which it covers.
budget_the_open_risks_at_least = The open risks will likely cost at least { $cost }.
budget_the_open_risks_will_likely_cost = The open risks will likely cost { $least ->
    [yes] at least { $cost }
   *[no] { $cost }
}, { $amount } more than that.
budget_on = on { $day }
budget_in_steps_from_to = in { $steps } steps from { $day } to { $day_2 }
budget_was_moved_from_it_to = { $amount } was moved from it to other lines { $when }.
budget_was_added_to_it = { $amount } was added to it { $when }.
budget_open_risks_money_at_stake = Open risks: money at stake × probability
budget_it_buys_something_that_lasts = It buys something that lasts.
budget_it_is_used_up_within = It is used up within the year.
budget_the_project_with_its_contingency = The project with its contingency, by kind of cost
budget_the_only_payment_has_its = The only payment, { $all }, has its line in the plan
budget_the_only_payment_deserves_a = The only payment, { $all }, deserves a look
budget_paid_on_the_lines_of = Paid, on the lines of the budget
budget_after_the_status_date_not = After the status date, not counted
budget_on_lines_that_are_not = On lines that are not in the plan, not counted
budget_all_rows_of_the_ledger = All rows of the ledger
budget_every_payment_is_on_a = Every payment is on a line of the plan
budget_no_payment_is_dated_before = No payment is dated before the project began
budget_no_payment_is_dated_after = No payment is dated after the status date
budget_no_two_payments_on_a = No two payments on a line share a reference
budget_no_line_is_paid_over = No line is paid over its plan
budget_lines_removed_since_the_baseline = Lines removed since the baseline
budget_not_a_line_of_the = Not a line of the plan
budget_before_the_project_began = Before the project began
budget_after_the_status_date = After the status date
budget_payments_that_deserve_a_look = Payments that deserve a look
budget_payments_that_deserve_a_look_and = Payments that deserve a look, and { $count } more
budget_each_line_by_fiscal_year = Each line by fiscal year: its months, or the working days of its milestones
budget_a_year_12_months = { $amount } a year ÷ 12 × months, { $span }
budget_in = { $amount } in { $name }
budget_of_days_in = { $count } of { $count_2 } days in { $name }
budget_by_category_each_has_a = By category. Each has a page with all its lines.
budget_what_was_approved_what_is = What was approved, what is planned, and what has become of it. Each line tells more on its own page.
budget_not_part_of_what_the = Not part of what the project costs: { $all } in all, { $amount } in a full year.
budget_real_but_nobody_sends_a = Real, but nobody sends a bill for it: { $all } in all, in no total above.
budget_capital_it_buys_something_that = Capital: it buys something that lasts
budget_operating_it_is_used_up = Operating: it is used up within the year
budget_from = from { $date }
budget_to = to { $date }
budget_a_year = { $amount } a year, { $until }
budget_in_too = { $amount } in { $month }
budget_a_month_to = { $amount } a month, { $month } to { $month_2 }
budget_1_payment_on = 1 payment, on { $last }
budget_the_last_on = { $payments }, the last on { $last }
budget_nobody_changed_it_what_was = Nobody changed it: what was entered for that day counts since then.
budget_the_first_are_left_out = The first { $changes } are left out.
budget_on_planned_and_forecast_as = On { $day }: planned { $amount }, and forecast as planned
budget_on_planned_forecast = On { $day }: planned { $amount }, forecast { $amount_2 }
budget_plan_and_forecast = plan and forecast { $change }
budget_plan = plan { $change }
budget_forecast_too = forecast { $amount }
budget_what_each_goal_gets_and = What each goal gets, and from whom
budget_not_shown_by_goal = Not shown by goal
budget_no_money_serves_a_goal = No money serves a goal
budget_all_of_the_money_serves = All of the money serves “{ $name }”
budget_of_the_money_serves = { $share } of the money serves “{ $name }”
budget_of_the_money_serves_more = { $share } of the money serves “{ $name }”, more than any other goal gets
budget_at_least_of_the_money_serves = At least { $share } of the money serves “{ $name }”; { $hidden } is not shown by goal
budget_of_the_projects_cost_serves = { $amount } of the project’s cost serves no goal.
budget_every_line_of_the_project = Every line of the project serves a goal.
budget_planned_cost_of_the_project = Planned cost of the project by category and goal
budget_the_plan_holds_no_cost = The plan holds no cost of the project itself. Running it will cost { $amount }.
budget_the_plan_holds_no_cost_over = The plan holds no cost of the project itself. Running it will cost { $amount } over { $time }.
budget_the_plan_holds_no_costs = The plan holds no costs yet.
budget_the_project_is_forecast_to = The project is forecast to cost { $forecast }. { $against }
budget_that_is_what_is_planned = That is what is planned.
budget_that_is_than_the_planned = That is { $difference } { $way ->
    [more] more
   *[less] less
} than the { $planned } planned.
budget_and_what_was_approved = { $of_plan }, and what was approved.
budget_and_than_the_approved = { $of_plan }, and { $difference } { $way ->
    [more] more
   *[less] less
} than the { $approved } approved.
budget_some_lines_of_the_budget = Some lines of the budget are not shown in this edition. They are counted in every total.
budget_nothing_of_the_planned_is = Nothing of the { $planned } planned is paid or under contract yet
budget_nothing_of_the_planned_is_paid = Nothing of the { $planned } planned is paid yet; { $amount } is under contract
budget_of_the_planned_is_paid = { $paid } of the { $planned } planned is paid; nothing else is under contract
budget_of_the_planned_is_paid_and = { $paid } of the { $planned } planned is paid, and another { $amount } is under contract
budget_no_more_is_forecast_than_planned = No more is forecast than planned
budget_more_is_forecast_than_planned = { $amount } more is forecast than planned
budget_is_not_forecast_over_its = { $categories } is not forecast over its plan
budget_no_category_is_forecast_over = No category is forecast over its plan
budget_is_forecast_over_its_plan = { $name } is forecast { $amount } over its plan
budget_is_forecast_over_its_plan_the = { $name } is forecast { $difference } over its plan, the most of { $count } categories that are over
budget_less_than_lines_will_cost = { $names } { $count ->
    [one] gives less than its lines
   *[other] give less than their lines
} will cost
budget_the_sources_give_the_that = The sources give the { $amount } that is needed
budget_the_sources_give_more_than = The sources give { $amount }, { $amount_2 } more than is needed
budget_the_sources_give_less_than = The sources give { $amount }, { $amount_2 } less than is needed
budget_to_own_the_result_until = To own the result until { $until } costs { $amount }; no benefit is put in money
budget_the_benefits_have_paid_back = The benefits have paid back the cost by { $month }
budget_until_no_benefit_is_money = Until { $until } no benefit is money in the bank
budget_until_the_benefits_bring_and = Until { $until } the benefits bring { $benefits } and do not pay back the { $costs } that it costs
budget_counted_the_contingency_counts_as = Counted: { $span }. Costs are the planned amounts, not what is paid or forecast. The contingency counts as spent. What nobody invoices is left out, unless it says so.
budget_paid_back_at_the_latest = The benefits have paid back the cost by { $month } at the latest
budget_until_no_shown_benefit_is_money = Until { $until } no benefit that is shown is money in the bank
budget_until_the_benefits_bring_at_least = Until { $until } the benefits bring at least { $benefits }, and it costs { $costs }
budget_benefits_not_shown_are_not_counted = Benefits that this portal may not show are not counted: what it brings and is worth is at least what stands here{ $back ->
    [yes] , and the money is back then at the latest
   *[no] { "" }
}.
budget_not_by_what_is_shown = not by { $date } from the benefits shown
budget_worth_at_least = What it is at least worth in each of these cases
budget_after_the_project_it_costs_and_at_least = After the project it costs { $to_run } a year to run and brings at least { $brings } a year
budget_total_cost_of_ownership = Total cost of ownership
budget_what_both_are_worth_in = What both are worth in the first year, when money loses { $share } a year
budget_gain_or_loss_over_for = Gain or loss over { $span }, for each hundred of cost
budget_when_the_benefits_have_added = When the benefits have added up to the costs
budget_the_same_when_later_money = The same, when later money counts for less
budget_with_what_nobody_invoices = With what nobody invoices
budget_costs_and_benefits_until = Costs and benefits until { $until }
budget_after = { $date }, after { $number } { $number ->
    [one] year
   *[other] years
}
budget_not_by = not by { $date }
budget_time_or_quality_put_in = Time or quality put in money, not cash
budget_costs_and_benefits_by_fiscal = Costs and benefits by fiscal year, in cash
budget_the_rate_of_this_project = the rate of this project
budget_less_benefit = { $share } less benefit
budget_more_benefit = { $share } more benefit
budget_net_present_value_in_cash = Net present value in cash
budget_in_none_of_these_cases = In none of these cases is it worth more than it costs; at best { $amount } is missing
budget_in_all_of_these_cases = In all of these cases it is worth more than it costs; at worst by { $amount }
budget_in_of_these_it_is = In { $count } of these { $all } it is worth more than it costs
budget_a_year_too = { $amount } a year
budget_benefits_in_a_full_year = Benefits in a full year: { $amount }
budget_capital_buys_what_lasts = Capital: buys what lasts
budget_operating_and_running_costs_after = Operating, and running costs after the project
budget_running_costs_after_the_project = Running costs after the project
budget_planned_cost_by_fiscal_year = Planned cost by fiscal year, with the contingency, without what nobody invoices
budget_up_to = up to { $amount }
budget_after_the_project_it_costs = After the project it costs { $to_run } a year to run and brings { $brings } a year
budget_after_the_project_it_costs_a = After the project it costs { $to_run } a year to run
budget_the_year_that_costs_most = The year that costs most is { $most }, at { $most_2 }
budget_cost_by_year = Cost by year: { $years }.
budget_cost_by_fiscal_year = Cost by fiscal year
budget_each_line_by_year = Each line by fiscal year
budget_was_moved_from_it_to_too = { $amount } was moved from it to other lines since it was approved. The plan does not say on which day, so the chart shows that { $today }.
budget_was_added_to_it_since_it = { $added } was added to it since it was approved; the chart shows that { $today }.
budget_that_is_what_is_planned_too = That is what is planned
budget_that_is_than_the_planned_too = That is { $difference } { $way ->
    [more] more
   *[less] less
} than the { $planned } planned
budget_in_too_too = In { $name }
budget_what_is_still_to_come = What is still to come of each line, where today’s plan has what lies after today. The forecast of a year is what was spent in it and what is still to come in it
budget_what_is_still_to_come_of = What is still to come of each line
budget_nothing_of_its_plan_lies = Nothing of its plan lies after today, so it is expected now
budget_open_risks_without = Open risks: money at stake × probability, without { $risks }
budget_payments_add_up = { $counted ->
    [yes] { $payments } add up
   *[no] The payments add up
} to { $all }{ $strange ->
    [0] , and each has its line in the plan
    [one] ; 1 of them deserves a look
   *[other] ; { $strange } of them deserve a look
}
budget_payments_on_strange_lines = { $count ->
    [one] 1 payment is on a line that is not in the plan
   *[other] { $count } payments are on lines that are not in the plan
}
budget_payments_before_the_project = { $count ->
    [one] 1 payment is dated before the project began; it is counted
   *[other] { $count } payments are dated before the project began; they are counted
}
budget_payments_after_the_status_date = { $count ->
    [one] 1 payment is dated after the status date; it is not counted
   *[other] { $count } payments are dated after the status date; they are not counted
}
budget_references_used_twice = { $count ->
    [one] 1 reference stands on more than one payment of a line; all are counted
   *[other] { $count } references stand on more than one payment of a line; all are counted
}
budget_lines_paid_over_plan = { $count ->
    [one] 1 line is paid over its plan
   *[other] { $count } lines are paid over their plan
}
budget_lines_missing_from_the_sums = The sums above also count lines that are not shown here.
budget_it_counts_the_contingency = It counts the { $amount } of contingency that is left as if all of it will be spent.
budget_it_counts_what_is_forecast = It counts the { $amount } that is forecast for contingency.
budget_contingency_is_left_out = Contingency is left out: nobody knows yet what it will serve.
budget_the_smallest_are_one = The smallest categories are drawn as one; the table has them all.
budget_forecast_from = { $forecast }, { $why ->
    [written] as written by whoever answers for it
    [finished] what was paid, because all that it pays for is finished
    [owed] what is committed: all that it pays for is finished, and not all of it is paid
    [planned] as planned: neither contract nor payments are more than that
    [contract] what is committed, because that is more than planned
   *[paid] what was paid, because that is more than planned
}
budget_a_year_by_months = In all: a year ÷ 12 × months, rounded to whole amounts.
budget_together_in_cash = Together in cash
budget_benefits_bring = { $of ->
    [both] Until { $until } benefits bring { $cash } in cash, and { $other } in time and quality
    [other] Until { $until } benefits bring { $other } in time and quality, and no cash
   *[cash] Until { $until } benefits bring { $cash } in cash
}
