roadmap_timeline_of_all_milestones = Timeline of all milestones
roadmap_timeline_of_all_phases = Timeline of all phases
roadmap_the_plan_has_phases_and = The plan has phases, and no milestones yet.
roadmap_each_phase_leads_to_the = Each phase leads to the page with its milestones.
roadmap_work_is_outlined_where_the = Work is outlined where the critical path runs through it: a day lost there is a day lost at the end.
roadmap_the_critical_path_is_outlined = The critical path is outlined: a day lost on it is a day lost at the end.
roadmap_the_thin_grey_bar_under = The thin grey bar under the work shows the dates that were approved.
roadmap_the_thin_grey_bar_under_the = The thin grey bar under the work shows the dates that were promised.
roadmap_a_line_leads_from_a = A line leads from a piece of work to what waits for it.
roadmap_slip_is_the_number_of = Slip is the number of working days after the approved date.
roadmap_slip_is_the_number_of_promised = Slip is the number of working days after the promised date.
roadmap_room_is_the_number_of = Room is the number of working days by which a milestone could come later without moving the end of the project or a fixed date.
roadmap_a_diamond_marks_what_everybody = A diamond marks what everybody should know.
roadmap_milestones_that_everybody_should_know = Milestones that everybody should know
roadmap_each_milestone_waits_for_the = Each milestone waits for the one above it. A day lost on any of them is a day lost at the end of the chain.
roadmap_more = { $count } more
roadmap_the_one_above = the one above
roadmap_no_earlier_than = { $own ->
    [ends] ends
   *[begins] begins
} no earlier than { $other } { $others ->
    [begins] begins
   *[reached] is reached
}
roadmap_after = { $own ->
    [ends] ends
   *[begins] begins
} { $days } after { $other } { $others ->
    [begins] begins
   *[reached] is reached
}
roadmap_up_to_before = { $own ->
    [ends] ends
   *[begins] begins
} up to { $days } before { $other } { $others ->
    [begins] begins
   *[reached] is reached
}
roadmap_end_of_the_project = End of the project
roadmap_reached_by_this_day_in = Reached by this day, in so many of 100 simulated projects
roadmap_50_of_100_by = 50 of 100 by
roadmap_80_of_100_by = 80 of 100 by
roadmap_95_of_100_by = 95 of 100 by
roadmap_the_one_milestone_with_an = The one milestone with an estimate takes
roadmap_the_milestones_with_an_estimate = The { $count } milestones with an estimate take
roadmap_the_project_was_run_through = The project was run through { $runs } times. { $estimates } as long as chance has it between the best and the worst case; all others take as long as planned.
roadmap_more_people = { $more } more people
roadmap_milestones_to = Milestones { $count } to { $count_2 }
roadmap_timeline_of_the_milestones = Timeline of the milestones
roadmap_milestones_of = Milestones of { $title }
roadmap_the_only_milestone_is_reached = The only milestone is finished.
roadmap_the_only_milestone_is_still = The only milestone is still to be reached.
roadmap_neither_of_the_two_milestones = Neither of the two milestones is finished yet.
roadmap_none_of_the_is_reached = None of the { $milestones } is finished yet.
roadmap_both_milestones_are_reached = Both milestones are finished.
roadmap_all_are_reached = All { $milestones } are finished.
roadmap_of_reached = { $count } of { $of } milestones { $count ->
    [one] is
   *[other] are
} finished.
roadmap_the_one_that_is_left = The one that is left is not later than { $done }.
roadmap_neither_of_the_two_that = Neither of the two that are left is later than { $done }.
roadmap_none_of_the_that_are = None of the { $count } that are left is later than { $done }.
roadmap_is_later_than = “{ $title }” is { $days } later than { $done }.
roadmap_and_are_later_than = “{ $first }” and “{ $second }” are { $days } later than { $done }.
roadmap_is_later_than_and = “{ $first }” is { $days } later than { $done }, and “{ $second }” { $others }.
roadmap_all = All { $count }
roadmap_of_the = { $count } of the { $count_2 }
roadmap_that_are_left_are_later = { $of } that are left are later than { $done }, by up to { $days }.
roadmap_keeps_its_date_and_so = { $name } keeps its { $done ->
    [approved] approved
   *[promised] promised
} date, { $next }, and so does the end, { $last }.
roadmap_the_last_milestone_was_reached = The last milestone was reached on { $date }{ $against }.
roadmap_keeps_its_date = { $what } keeps its { $done ->
    [approved] approved
   *[promised] promised
} date, { $date }.
roadmap_to = { $what } { $moves ->
    [forward] comes forward
   *[later] moves
} to { $date }{ $against }.
roadmap_is_forecast_for = { $what } is forecast for { $date }.
roadmap_as = , as { $done }
roadmap_later_than = , { $days } later than { $done }
roadmap_earlier_than = , { $days } earlier than { $done }
roadmap_the_end_of_the_project = the end of the project, { $date }
roadmap_one_milestone_alone_sets = One milestone alone sets { $what }.
roadmap_milestones_in_a_row_set = { $count } milestones in a row set { $what }.
roadmap_before_these = { $milestones_stand } before these
roadmap_done = { $share } done
roadmap_under_way_since = under way since { $date }, { $done }
roadmap_under_way_since_too = under way since { $date }
roadmap_under_way = under way, { $done }
roadmap_of_work_from = { $days } of work from { $date }
roadmap_no_room = no room
roadmap_of_room = { $days } of room
roadmap_too_late = { $days } too late
roadmap_the_day_of_the_forecast = the day of the forecast
roadmap_after_the_forecast = { $days } after the forecast
roadmap_before_the_forecast = { $days } before the forecast
roadmap_in_80_of_100_simulated = In 80 of 100 simulated projects the end comes by { $date }, { $against }.
roadmap_early = By the estimates, { $date } is early: half of the simulated runs have it by { $half }, four in five by { $most }.
roadmap_no_milestones_yet = No milestones yet.
roadmap_its_only_milestone_is_reached = its only milestone is finished
roadmap_its_only_milestone_is_still = its only milestone is still to be reached
roadmap_both_milestones_reached = both milestones finished
roadmap_all_reached = all { $milestones } finished
roadmap_of_reached_too = { $count } of { $of ->
    [one] 1 milestone
   *[other] { $of } milestones
} finished
roadmap_of = { $count } of { $count_2 }
roadmap_phase_done_part_solid = Phase, done part solid
roadmap_work_done_part_solid = Work, done part solid
roadmap_go_live_or_critical_point = Go-live, or critical point
roadmap_chain_end = “{ $last }”, { $date }
