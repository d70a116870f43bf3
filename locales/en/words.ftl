### Dates, amounts and counts, which stand in other messages.

## Dates. Months count from 1, weekdays from 1, a Monday.

month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
month_short = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
weekday = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
weekday_short = { $weekday ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[7] Sun
}
date_short = { $day } { month_short } { $year }
date_full = { $day } { month } { $year }
day_and_month = { $day } { month_short }
date_with_weekday = { weekday_short } { date_short }
date_with_weekday_full = { weekday } { date_full }
month_and_year = { month } { $year }
month_and_year_short = { month_short } { $year }
span = { $first } – { $last }
span_in_month = { $first }–{ date_short }
date_change = { $before } → { $after }, { changes_by_days }

## Amounts

no_change = no change
money_change = { $before } → { $after }, { $signed }
money_change_with_share = { money_change } ({ $share })
amount_over = { $amount } over
amount_under = { $amount } under
on_plan = on plan
# After a number of millions, such as $4.56M.
billions = B
millions = M
thousands = k

## Counts and lists

days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
working_days = { $count ->
    [one] 1 working day
   *[other] { $count } working days
}
weeks = { $count ->
    [one] 1 week
   *[other] { $count } weeks
}
on_time = on time
working_days_late = { working_days } late
working_days_early = { working_days } early
list = { $first } and { $last }
# Between the names of a list but the last two.
list_comma = { ", " }
# Between clauses that have commas of their own.
list_clause = { "; " }
more = { $count } more
day_and_month_full = { $day } { month }
judgement = { $is ->
    [done] done
    [on-track] on track
    [at-risk] at risk
    [off-track] off track
   *[not-started] not started
}
months_exactly = { $count ->
    [one] 1 month
   *[other] { $count } months
}

## What of a plan has no place in a file of another program.

export_not_carried_over = not carried over: { $what }
export_left_goals = { $count ->
    [one] 1 goal with its measures and benefits
   *[other] { $count } goals with their measures and benefits
}
export_left_risks = { $count ->
    [one] 1 risk, issue or assumption
   *[other] { $count } risks, issues and assumptions
}
export_left_texts = { $count ->
    [one] 1 decision, update or page
   *[other] { $count } decisions, updates and pages
}
export_left_work = { $count ->
    [one] 1 gate or piece of daily work
   *[other] { $count } gates and pieces of daily work
}
export_left_estimates = { $count ->
    [one] 1 three-point estimate
   *[other] { $count } three-point estimates
}
export_left_lines = { $count ->
    [one] 1 budget line that pays for no milestone or is a running cost
   *[other] { $count } budget lines that pay for no milestone or are running costs
}
export_left_links = { $count ->
    [one] 1 milestone has links to others
   *[other] { $count } milestones have links to others
}
export_left_prefix = the prefix that the standard registers for a publisher: { $setting } in milepost.yaml gives it
export_left_unknown = sector, type, purpose, locations and documents, which a plan has no fields for
calendar_reached_on = Reached on { $day }.
calendar_forecast_for = Forecast for { $day }.
calendar_promised_for = Promised for { $day }.
calendar_status = Status: { $status }.
calendar_owner = Owner: { $owner }.
