changes_since_the_report_of = Since the report of { $date }
changes_since_the_plan_of_the_report = Since { $day }, the plan on which the report of { $date } stood
changes_the_report_said = { $named ->
    [yes] { $author }’s report of { $date }
   *[no] The report of { $date }
} rated the project { $status }; by the rules it was { $then }.
changes_since = Since { $date }
changes_since_the_plan_was_first = Since the plan was first recorded
changes_changes_to_the_plan = Changes to the plan
changes_nobody_can_say_from_this = Nobody can say from this copy of the plan what has changed.
changes_since_the_last_report = Since the last report
changes_this_is_what_was_approved = This is what was approved on { $day }. Since { $date }, another baseline is in force: { $title }.
changes_this_is_the_baseline_in = This is the baseline in force, approved on { $day }.
changes_changes_since = Changes since { $title }
changes_in_force = in force
changes_in_the_order_in_which = In the order in which they were approved; the last is in force.
changes_nothing_in_the_plan_has = Nothing in the plan has changed.
changes_changes_after_are = { $unrecorded ->
    [committed] Changes after { $date } are not committed yet
   *[recorded] It holds what changed since the last saved state, of { $date }
}.
changes_the_plan_as_it_is = The plan as it is
changes_seen_on = seen on { $date }
changes_and_more = And { $count } more.
changes_this_copy_of_the_plan = This copy of the plan has only the newest part of its past.
changes_a_part_of_the_plans = A part of the plan’s past could not be read.
changes_1_recorded_state_could_not = 1 recorded state could not be read
changes_recorded_states_could_not_be = { $count } recorded states could not be read
changes_changed = { $entries } changed
changes_in_the_phase = In the phase “{ $title }”
changes_is_no_longer_stated = is no longer stated
changes_the_plan_did_not_change = The plan did not change.
changes_changes_month_by_month = Changes month by month
changes_what_each_month_changed_in = What each month changed in the dates, the money and the status.
changes_changes_in = Changes in { $month }
changes_and = And { $more_places }.
changes_changed_the_same_changes_as = { $name } changed. The same changes, with what went and what came.
changes_and_too = And { $more_texts }.
changes_to_too = To { $title }
changes_from_too = From { $title }
changes_recorded_on = Recorded on { $day }.
changes_choose_the_version_that_you = Choose the version that you know, and the one that you want to compare it with.
changes_from_to = From { $title } to { $title_2 }
changes_was_reached_on_the_day = { $subject } was reached on the day first planned on { $date }
changes_has_not_moved_since = { $subject } has not moved since { $date }
changes_in = in { $month }
changes_on = on { $date }
changes_was_reached_on_the_day_after = { $subject } was reached on the day first planned on { $date }, after { $moves }
changes_was_reached_than = { $subject } was reached { $days } { $way ->
    [earlier] earlier
   *[later] later
} than first planned on { $date }
changes_moved_times_the_last_and = { $subject } moved { $many } times, the last { $when }, and is back on its first date
changes_moved = { $subject } moved { $days } { $way ->
    [earlier] earlier
   *[later] later
} { $when }{ $held ->
    [yes] , and has held since
   *[no] { "" }
}
changes_moved_in_steps_the_last = { $subject } moved { $days } { $way ->
    [earlier] earlier
   *[later] later
} in { $many } steps, the last { $when }{ $held ->
    [yes] , and has held since
   *[no] { "" }
}
changes_no_change = no change
changes_in_the_plan_as_it = Since the last saved state of the plan.
changes_to_the_plan_as_of = To the plan as of { $status_date }
changes_each_named_version_is_compared_with = Each named version is compared with the next one and with the plan as of { $now }.
changes_from_to_too = From { $title } to { $status_date }
changes_it_begins_on = { $finding } It begins on { $day }, and nothing older is compared.
changes_hollow_before_solid_after = { $note } Hollow diamond: before. Solid: after.
changes_it_follows = It follows { $milestone }.
changes_the_gate_waits = The gate { $gate } waits for it.
changes_decision = Decision: { $decision }.
changes_new_text = new: “{ $text }”
changes_sentence_is_now = now: “{ $text }”
changes_new_heading = new heading: “{ $text }”
changes_more_are_met = { $count ->
    [one] 1 more is met
   *[other] { $count } more are met
}
changes_gone_text = gone: “{ $text }”
changes_text_becomes = “{ $before }” becomes “{ $after }”
changes_and_more_places = and { $more_places }
changes_field_of = { $whole }: { $part }
changes_moved_to_another_phase = Moved to another phase
changes_everybody = everybody
changes_new = new
changes_nothing = nothing
changes_yes = yes
changes_no = no
changes_by_days = { $working ->
    [0] { $signed } { $count ->
        [one] day
       *[other] days
    }, no working day
    [one] { $by } working day
   *[other] { $by } working days
}
changes_by_working_days = { $signed } { $count ->
    [one] working day
   *[other] working days
}
changes_by_points = { $signed } { $count ->
    [one] point
   *[other] points
}
changes_by_steps = { $signed } { $count ->
    [one] step
   *[other] steps
}
changes_added = added { $names }
changes_removed = removed { $names }
changes_added_and_removed = added { $added }; removed { $removed }
changes_forecast_cost = Forecast cost
changes_now_on_the_critical_path = Now on the critical path
changes_no_longer_on_the_critical_path = No longer on the critical path
changes_room_used_up = Room used up
changes_it_had = it had { $days }
changes_it_had_and_is_short = it had { $days } and is { $short } short now
changes_no_milestone_serves_it = No milestone serves this goal any more
changes_no_money_serves_it = No money serves this goal any more
changes_endangered = Endangered
changes_milestone_is_now = “{ $title }” is { $status } now
changes_and_revisions_before = and { $revisions } before
changes_name_in_the_files = Name in the files
changes_heading = { $kind }: { $title }
changes_end_of_the_project = End of the project
changes_last_go_live = Last go-live
changes_forecast_total = Forecast total
changes_approved_total = Approved total
changes_end_in_80_of_100 = End in 80 of 100 cases
changes_the_last_go_live = The last go-live
changes_the_forecast_total = The forecast total
changes_the_status = The status
changes_moves_later = { $names } { $count ->
    [one] moves
   *[other] move
} { $days } { $way ->
    [earlier] earlier
   *[later] later
}.
changes_the_total_moves = The forecast total { $way ->
    [rises] rises
   *[falls] falls
} by { $amount }.
changes_a_budget_was_entered = A budget of { $amount } was entered.
changes_stay_as_they_are = { $names } { $count ->
    [one] stays as it is
   *[other] stay as they are
}.
changes_the_status_goes = The status goes from { $before } to { $after }.
changes_judged_against_new_dates = New dates and amounts were approved with { $title } on { $date }, and it is judged against those now.
changes_note = { $changes }.
changes_note_approved_stays = { $changes }. The approved total stays as it is.
changes_payments = Paid or ordered as planned on { $lines }; the forecast stays as it is
changes_note_wording = { $changes }. No effect on dates, money or status.
changes_impact = { $impact ->
    [go-live] Moves a go-live
    [money] Changes money
    [dates] Moves other dates
    [people] Changes goals, risks, status or people
   *[wording] Wording only
}
changes_why_go_live = This is a go-live.
changes_why_critical = It is on the critical path: when it slips, the end slips.
changes_why_room = { $days } of room { $count ->
    [one] is
   *[other] are
} left.
changes_why_of_total = That is { $share } of the forecast total.
changes_status_by_its_owner = Status, says its owner
changes_both_go_lives = The first and the last go-live
changes_no_date_moved = { $total ->
    [yes] No date or total moved.
   *[no] No date moved.
}
