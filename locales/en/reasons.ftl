### Why a status is what it is.

quoted = “{ $title }”

reason_past_due = It was promised for { $promised } and is not finished. { $forecast }
reason_no_promise = The forecast is { $forecast }. No date was promised to compare it with.
reason_negative_float = A fixed date further on will be missed by { $short }.
reason_unbegun = Work begins on { $start }.
reason_before_start = The project begins on { $start }.
reason_no_milestones = No milestone belongs to it, so there is nothing to judge.
reason_milestones_finished = { $of ->
    [1] { $finished ->
        [0] Its only milestone is not finished yet.
       *[other] Its only milestone is finished.
    }
    [2] { $finished ->
        [0] Neither of its two milestones is finished yet.
        [2] Both milestones are finished.
       *[other] 1 of 2 milestones is finished.
    }
   *[other] { $finished ->
        [0] None of its { $of } milestones is finished yet.
        [one] 1 of { $of } milestones is finished.
       *[other] { $finished } of { $of } milestones are finished.
    }
}
reason_all_milestones_finished = All { $of } milestones are finished.
reason_measures_wait = { $measures ->
    [one] 1 measure is
   *[other] { $measures } measures are
} judged once the work is finished; the forecast of that is { $until }.
reason_measures_on_their_day = { $measures ->
    [one] 1 measure is judged on the day of its target, { $first }.
   *[other] { $measures } measures are judged on the days of their targets, the first on { $first }.
}
reason_unread = There is no reading yet to judge “{ $measure }” by.
reason_unread_and_missed = “{ $measure }” was to reach its target by { $by }, and no reading says that it did.

reason_finished = Finished on { $day }.
reason_finished_on_time = Finished on { $day }, on time.
reason_finished_as_promised = Finished on { $day }, { $kept }.
reason_finished_late = Finished on { $day }, { $lateness }.

reason_forecast = The forecast is { $day }.
reason_forecast_late = The forecast is { $day }, { $lateness }.

## $than is what a forecast is compared with: the promised date of a milestone, the approved one, the promised end of the project, or its approved end; of a part, those of what has such a date, where something else ends later.

reason_forecast_is = { $than ->
    [end] The end is forecast for { $day }
    [end-approved] The end is forecast for { $day }
    [part] The promised work is forecast to end on { $day }
    [part-approved] The approved work is forecast to end on { $day }
   *[promised] The forecast is { $day }
}
reason_forecast_than = { $than ->
    [approved] approved
    [end-approved] approved
    [part-approved] approved
   *[promised] promised
}
reason_kept = as { reason_forecast_than }
reason_kept_since = as approved on { $on }, { $days } after the first promise ({ $first })
reason_kept_now = as { reason_forecast_than } now, { $days } after the first promise ({ $first })
reason_forecast_kept = { reason_forecast_is }, { $kept }.
reason_forecast_earlier = { reason_forecast_is }, { $days } earlier than { reason_forecast_than } ({ $date }).
reason_forecast_earlier_again = { reason_forecast_is }, { $days } earlier than { reason_forecast_than } ({ $date }), but { $later } after the first promise ({ $first }).
reason_forecast_later = { reason_forecast_is }, { $days } later than { reason_forecast_than } ({ $date }). { $limit }
reason_unpromised_end = The end is forecast for { $day }. { $shown ->
    [yes] No date was promised for it.
   *[no] It depends on work that is not shown here.
}

reason_limit = { $unit ->
    [days] { $count ->
        [one] 1 working day
       *[other] { $count } working days
    }
   *[share] { $share }
}
reason_limit_at_risk = From { reason_limit } on it counts as at risk.
reason_limit_off_track = From { reason_limit } on it counts as off track.
reason_limit_within = That is within the limit of { reason_limit }.

## Milestones in trouble. $titles holds $count of them.

in_trouble = { $count ->
    [one] is
   *[other] are
} { $trouble ->
    [off-track] off track
   *[at-risk] at risk
}
reason_critical = On the critical path, { $titles } { in_trouble }.
reason_key = { $count ->
    [one] Key milestone
   *[other] Key milestones
} { $titles } { in_trouble }.
reason_other = { $titles } { in_trouble }, but { $count ->
    [one] has
   *[other] have
} room before the end moves.

## Measures of goals

measure_reached = “{ $title }” has reached its target: { $value } on { $on }, target { $target }.
measure_on_line = “{ $title }” keeps pace: { $value } on { $on }, where the way to { $target } by { $by } asks for { $line }.
measure_behind = “{ $title }” is behind: { $value } on { $on }, where the way to { $target } by { $by } asks for { $line }.
measure_far_behind = “{ $title }” is less than half as far as it should be: { $value } on { $on }, where the way to { $target } by { $by } asks for { $line }.
measure_missed = “{ $title }” missed its target of { $target } by { $by }: the last reading is { $value }, on { $on }.
measure_kept = “{ $title }” is kept: { $value } on { $on }, and { $target } is to hold until { $by }.
measure_lost = “{ $title }” is not kept: { $value } on { $on }, but { $target } is to hold until { $by }.

## Money

reason_cost_kept = The forecast is { $forecast }, as approved.
reason_cost_unapproved = The forecast is { $forecast }, and nothing was approved.
reason_cost_of_credit = The forecast is { $forecast }, and { $planned } was approved.
reason_cost_over = The forecast is { $forecast }, { $amount } ({ $share }) over the { $planned } approved. { $limit }
reason_cost_under = The forecast is { $forecast }, { $amount } ({ $share }) under the { $planned } approved.
reason_money_not_shown = Only the dates are judged here, for money is not shown.

## Signs of life

reason_stale = { $sign ->
    [record] The last date, payment or reading on record is from { $since }, { $ago }
    [start] No report, date, payment or reading has come in since the start on { $since }, { $ago }
   *[update] The last update is from { $since }, { $ago }
}. After { $limit } without one, a status is no longer trusted.
today = today
on_day = on { $day }
yesterday = yesterday
days_ago = { $count ->
    [one] 1 day ago
   *[other] { $count } days ago
}
weeks_ago = { $count ->
    [one] 1 week ago
   *[other] { $count } weeks ago
}
tomorrow = tomorrow
in_days = { $count ->
    [one] in 1 day
   *[other] in { $count } days
}
days_overdue = { $count ->
    [one] 1 day overdue
   *[other] { $count } days overdue
}
