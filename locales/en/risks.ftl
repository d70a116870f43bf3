risks_the_gravest = { $risks }; { $names } { $count ->
    [one] is
   *[other] are
} the gravest.
risks_actions_against_them_are_overdue = { $of ->
    [single] { $count ->
        [one] 1 action against it is overdue.
       *[other] { $count } actions against it are overdue.
    }
   *[several] { $count ->
        [one] 1 action against them is overdue.
       *[other] { $count } actions against them are overdue.
    }
}
risks_all_issues_are_settled = All issues are settled.
risks_1_issue_waits_for_an = 1 issue waits for an answer.
risks_issues_wait_for_an_answer = { $count } issues wait for an answer.
risks_the_only_open_risk_scores = The only open risk scores { $score } of 25
risks_no_open_risk_scores_or = No open risk scores { $grave } or more of 25; the gravest scores { $score }
risks_the_only_open_risk_is = The only open risk is grave: { $score } of 25
risks_1_of_open_risks_scores = 1 of { $count } open risks scores { $grave } or more of 25
risks_all_open_risks_score_or = All { $count } open risks score { $grave } or more of 25
risks_of_open_risks_score_or = { $count } of { $count_2 } open risks score { $grave } or more of 25
risks_it_falls_once_its_actions = { $grave }. It falls once its actions are done.
risks_all_fall_once_their_actions = { $grave }. All fall once their actions are done.
risks_1_falls_once_its_actions = { $grave }. 1 falls once its actions are done.
risks_fall_once_their_actions_are = { $grave }. { $count } fall once their actions are done.
risks_actions_done_and_no_lower = { $count ->
    [one] 1 has all its actions done, and its score was not lowered yet.
   *[other] { $count } have all their actions done, and their scores were not lowered yet.
}
risks_have_no_score = { $count ->
    [one] 1 has no score.
   *[other] { $count } have no score.
}
risks_matrix_of_probability_and_impact = Matrix of probability and impact. { $finding } { $gravest }.
risks_the_score_is_probability_times = The score is probability times impact, each from 1 to 5.
risks_all_done = all done
risks_no_date = no date
risks_should_it_happen_are_at = Should it happen, { $sum } is at stake.
risks_should_all_happen_are_at = Should all { $count } happen, { $sum } is at stake.
risks_at_least = at least { $amount }
risks_of_the_open_risks_1 = Of the { $count } open risks, 1 names an amount: { $sum }.
risks_of_the_open_risks_name = Of the { $count } open risks, { $count_2 } name an amount. Should all of those happen, { $sum } is at stake.
risks_if_it_is_wrong = If it is wrong
risks_the_event = { $status ->
    [happened] This happened
    [closed] This might have happened
   *[open] This may happen
}
risks_the_answer = { $status ->
    [happened] Our answer was
    [closed] Our answer was
   *[open] Our answer
}
risks_of_25_and = { $score } of 25: { $probability_word } and { $impact_word }
risks_when_that_is_done = { $status ->
    [happened] Expected once that was done
    [closed] Once that was done
   *[open] When that is done
}
risks_avoid_it_the_plan_is = Avoid it: the plan is changed so that it cannot happen
risks_reduce_it_make_it_less = Reduce it: make it less likely or less harmful
risks_transfer_it_somebody_else_carries = Transfer it: somebody else carries it
risks_accept_it_live_with_it = Accept it: live with it
risks_actions_overdue = { $count ->
    [one] 1 action overdue
   *[other] { $count } actions overdue
}
risks_score_of_25 = { $score } of 25
risks_more_are_open = { $count ->
    [one] 1 more is open.
   *[other] { $count } more are open.
}
risks_probability_word = { $level ->
    [1] rare
    [2] unlikely
    [3] possible
    [4] likely
   *[5] almost certain
}
risks_impact_word = { $level ->
    [1] negligible
    [2] minor
    [3] moderate
    [4] major
   *[5] severe
}
risks_matrix_of_probability_and_more = Matrix of probability and impact. { $finding } { $gravest }. And { $more }.
risks_a_dashed_number = A dashed number is where a risk stands when its actions are done.
risks_a_filled_number = A filled number has an overdue action.
risks_no_action = none
