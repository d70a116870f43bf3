overview_status_at = Status at { $date }
overview_see_all_goals = See all { $count } goals
overview_the_go_live_has_not = the go-live has not moved
overview_no_go_live_has_moved = no go-live has moved
overview_go_lives = { $count } go-lives
overview_1_milestone = { $other ->
    [yes] 1 other open milestone
   *[no] 1 open milestone
}
overview_milestones = { $other ->
    [yes] { $count } other open milestones
   *[no] { $count } open milestones
}
overview_the_forecast_of_the_total = the forecast of the total is the same
overview_the_project_is_still = the project is still { $word }
overview_no_amount_was_approved_to = No amount was approved to compare it with.
overview_approved = { $amount } approved
overview_that_counts_the_of_contingency = That counts the { $amount } of contingency left as spent.
overview_that_counts_what_is_forecast = That counts the { $amount } forecast for contingency.
overview_the_contingency_is_overdrawn_by = The contingency is overdrawn by { $amount }.
overview_the_contingency_is_used_up = The contingency is used up.
overview_contingency_not_needed = { $amount } of contingency was not needed, and is free again.
overview_of_approved_is_spent_and = { $finding } Of { $amount } approved, { $amount_2 } is spent and another { $amount_3 } is under contract.
overview_of_approved_is_spent = { $finding } Of { $amount } approved, { $amount_2 } is spent.
overview_under_contract_and_not_yet = Under contract, not yet paid
overview_the_budget_in_figures = The budget in figures
overview_the_forecast_is_no_amount = The forecast is { $forecast }; no amount was approved.
overview_the_forecast_is_over_what = The forecast is { $amount } over what was approved.
overview_the_forecast_is_under_what = The forecast is { $amount } under what was approved.
overview_the_forecast_is_exactly_what = The forecast is exactly what was approved.
overview_nothing_of_what_was_approved = Nothing of what was approved is spent or under contract yet.
overview_of_what_was_approved_is = { $share } of what was approved is under contract; nothing is spent yet.
overview_of_what_was_approved_is_spent = { $share } of what was approved is spent.
overview_of_what_was_approved_is_too = { $share } of what was approved is spent, and another { $share_2 } is under contract.
overview_what_is_new_since = What is new since { $day }
overview_from_the_latest_report_and = From the latest report, and from the plan then and now.
overview_decisions_are_due = { $count } decisions are due
overview_milestones_too = { $count } milestones are finished
overview_done = “{ $title }”: done on { $day }, { $lateness }.
overview_all_there_is = all there is
overview_all = all { $all }
overview_of = { $met } of { $all }
overview_decisions = { $count } decisions were taken
overview_issues = { $count } issues came up
overview_came_up = “{ $title }”: came up{ $dated ->
    [yes] { " " }on { $day }
   *[no] { "" }
}{ $settled ->
    [yes] { " " }and is settled
   *[no] { "" }
}.
overview_none_of_them_was_late = None of them was late.
overview_one_of_them_was_late = One of them was late.
overview_all_of_them_were_late = All of them were late.
overview_of_them_were_late = { $late } of them were late.
overview_none_is_settled_yet = None is settled yet.
overview_one_is_settled = One is settled.
overview_all_are_settled = All are settled.
overview_are_settled = { $settled } are settled.
overview_approved_for = { $days } { $way ->
    [early] early
   *[late] late
}, approved for { $day }
overview_on = On { $date }.
overview_done_too = { $share } done
overview_work_done_part_solid = Work, done part solid
overview_on_the_critical_path = On the critical path
overview_the_only_phase_is_under = The only phase is under way or still to come.
overview_the_only_phase_is_done = The only phase is done.
overview_neither_of_the_two_phases = Neither of the two phases is done yet.
overview_both_phases_are_done = Both phases are done.
overview_none_of_the_phases_is = None of the { $count } phases is done yet.
overview_all_phases_are_done = All { $count } phases are done.
overview_of_phases_done = { $count } of { $count_2 } phases { $count ->
    [one] is
   *[other] are
} done.
overview_one_go_live_is_still = One go-live is still to come, on { $one }.
overview_go_lives_are_still_to = Go-lives are still to come on { $names }.
overview_go_lives_are_still_to_come = { $count } go-lives are still to come, from { $first } to { $several }.
overview_the_end_is_forecast_for = The end is forecast for { $date }
overview_as_approved = { $end }, as approved.
overview_later_than_approved = { $end }, { $days } later than approved.
overview_earlier_than_approved = { $end }, { $days } earlier than approved.
overview_timeline_of_the_phases = Timeline of the phases. { $finding } { $told }
overview_of_too = { $count } of { $count_2 }
overview_0_days = 0 days
overview_day = { $signed } day
overview_days = { $signed } days
overview_phases_what_is_done_is = Phases. What is done is weighted by { weighted_by }; “later” counts working days.
overview_phases_what_is_done_is_weighted = Phases. “Later” counts working days.
overview_go_lives_have_moved = { $moved } have moved: { $names }.
overview_go_live_moves = “{ $title }” moves from { $from } to { $to }, { $days } { $way ->
    [earlier] earlier
   *[later] later
}.
overview_one_has_moved = { $moved } has moved: “{ $title }”, { $days } { $way ->
    [earlier] earlier
   *[later] later
}.
overview_others_have_moved = { $moved } have moved{ $which ->
    [earlier] { $count ->
        [2] , both earlier: { $earlier }
       *[other] , all of them earlier: { $earlier }
    }
    [later] { $count ->
        [2] , both later: { $later }
       *[other] , all of them later: { $later }
    }
   *[both] : later { $later }; earlier { $earlier }
}.
overview_total_moves = { $total ->
    [approved] The approved total
   *[forecast] The forecast of the total
} { $way ->
    [rises] rises
   *[falls] falls
} by { $by }, to { $amount }.
overview_project_went = The project went from { $before } to { $after }.
overview_against_approved = { $way ->
    [over] { $difference } over the { $approved }
    [under] { $difference } under the { $approved }
   *[even] Exactly the { $approved }
}.
overview_all_that_is_different = All that is different: { $changes }.
overview_several = { $what }: { $names }.
overview_several_and = { $what }: { $names }. { $then }
overview_a_decision_is_due = A decision is due: “{ $title }”.
overview_a_decision_is_due_by = A decision is due: “{ $title }”. { $needed }, by { $day }.
overview_done_on = “{ $title }”: done on { $day }.
overview_done_undated = “{ $title }”: done.
overview_both = both
overview_criteria_are_met = { $count ->
    [one] { $count } { $all ->
        [yes] criterion is
       *[no] more criterion is
    }
   *[other] { $count } { $all ->
        [yes] criteria are
       *[no] more criteria are
    }
} met for { $gate }, now { $now }.
overview_decided_on = { $standing ->
    [refused] Turned down
   *[taken] Decided
} on { $day }: “{ $title }”.
overview_decided = { $standing ->
    [refused] Turned down
   *[taken] Decided
}: “{ $title }”.
overview_work_has_begun = Work has begun on{ $count ->
    [one] { " " }one more milestone
   *[other] { "" }
}: { $names }.
overview_more_are_open = { $count ->
    [one] 1 more is open.
   *[other] { $count } more are open.
}
overview_phases_shown = { $finding } { $shown } of { $count } are shown here.
weighted_by = { $weighting ->
    [budget] budget
    [working-days] working days
   *[count] number of milestones
}
overview_way_to_target = { $now }, target { $target }
overview_more_goals = { $count ->
    [one] 1 more goal
   *[other] { $count } more goals
}
