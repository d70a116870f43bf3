decisions_still_open_the_plan_waits = Encore ouvertes : le plan les attend.
decisions_decided_in = Décidées en { $year }
decisions_decided_without_a_date = Décidées, sans date
decisions_what_was_chosen_from_what = Ce qui a été choisi, parmi quoi, par qui et pourquoi
decisions_none_is_waiting = { $about } : { $decisions }. Aucune n’attend.
decisions_for_an_answer_none_is = { $about }. { $waiting } { $waiting ->
    [one] attend
   *[other] attendent
} une réponse, aucune n’est encore prise.
decisions_taken_for_an_answer = { $about }. { $taken } { $count ->
    [one] est prise
   *[other] sont prises
}, { $waiting } { $waiting ->
    [one] attend
   *[other] attendent
} une réponse.
decisions_chosen = Choisi : { $title }
decisions_what_it_would_change = Ce qu’elle changerait
decisions_effect_on_the_plan = Effet sur le plan
decisions_a_decision_is_asked_for = Une décision est demandée qui remplacerait celle-ci
decisions_a_decision_that_would_have = Une décision qui aurait remplacé celle-ci a été refusée
decisions_this_decision_no_longer_holds = Cette décision n’est plus en vigueur.
decisions_done_on = fait le { $date }
decisions_now = maintenant le { $date }
decisions_still_open = encore ouvert
decisions_has_happened = est arrivé
decisions_what_there_is_to_choose = Les choix possibles
decisions_there_was_one_option = Il y avait une option.
decisions_there_were_options_which_one = Il y avait { $count } options ; le texte dit laquelle a été choisie.
decisions_was_the_only_option = { $names } était la seule option.
decisions_of_options_proposed = Sur { $count } options, { $names } { $chosen ->
    [one] est proposée
   *[other] sont proposées
}.
decisions_of_options_chosen = Sur { $count } options, { $names } { $chosen ->
    [one] a été choisie
   *[other] ont été choisies
}.
decisions_to = { $amount } à { $amount_2 }
decisions_it_costs = Elle coûte { $range }.
decisions_each_costs = Chacune coûte { $range }.
decisions_they_cost_from = Elles coûtent de { $range }.
decisions_the_costs_run_from_none = Les coûts vont de { $range } ; { $without } n’en { $without ->
    [one] a pas
   *[other] ont pas
} d’écrit.
decisions_overdue_for = En retard de { $days }
decisions_ready_to_go_on = Sommes-nous prêts ?
decisions_next_gate = { $ready ->
    [yes] Prêts
   *[no] Pas encore
} : { $met }, pour « { $gate } ».
decisions_next_gate_on = { $ready ->
    [yes] Prêts
   *[no] Pas encore
} : { $met }, { $left ->
    [0] et c’est aujourd’hui le jour de « { $gate } »
    [one] il reste 1 jour jusqu’à « { $gate } »
   *[other] il reste { $left } jours jusqu’à « { $gate } »
}, { $day }.
decisions_vote_was_due_on = Le vote sur { $gate } était prévu le { $day }, { $from_today }.
decisions_no_criteria_are_written_down = aucun critère n’est encore écrit
decisions_the_only_criterion_is_met = le seul critère est rempli
decisions_both_criteria_are_met = les deux critères sont remplis
decisions_all_are_met = les { $criteria } sont tous remplis
decisions_the_only_criterion_is_not = le seul critère n’est pas encore rempli
decisions_neither_of_the_two_criteria = aucun des deux critères n’est encore rempli
decisions_none_of_is_met_yet = rempli : aucun des { $criteria }
decisions_1_of_is_met = 1 sur { $criteria } est rempli
decisions_of_are_met = { $count } sur { $criteria } sont remplis
decisions_passed_on = Passé le { $date } ; { $met_so_far }.
decisions_and_the_day_was = { $met_so_far }, et la date était le { $date }.
decisions_the_gate_is_passed = Le passage est franchi.
decisions_all_gates_are_passed = Les { $count } passages sont franchis.
decisions_daily_work_today_and_later = Travail quotidien, aujourd’hui et plus tard
decisions_since = { $count ->
    [one] Une tâche quotidienne change
   *[other] { $count } tâches quotidiennes changent, la première
} depuis le { $date }.
decisions_on = { $count ->
    [one] Une tâche quotidienne change
   *[other] { $count } tâches quotidiennes changent, la première
} le { $date }, { $ahead }.
decisions_1_step_done_differently = 1 étape, faite autrement
decisions_done_differently = { $steps }, faites autrement
decisions_steps_today_and_later = { $steps } aujourd’hui, { $count } { $later ->
    [go-live] dès la mise en service
   *[later] plus tard
}
decisions_needed = Nécessaire { $from_today }
decisions_and_the_day_is = { $met_so_far }, et la date est { $status_date }.
decisions_more_wait = { $count ->
    [one] { $count } autre attend.
   *[other] { $count } autres attendent.
}
decisions_so_far_and_days_left = { $met_so_far }, et il reste { $days } jusqu’au { $date }.
decisions_daily_work_changes = { $count ->
    [one] Une tâche quotidienne change
   *[other] { $count } tâches quotidiennes changent
}.
decisions_closed = clos
decisions_settled = réglé
decisions_open = ouvert
decisions_asked_for = demandée
decisions_turned_down = refusée
decisions_replaced_by_another = remplacée par une autre
decisions_it_was_replaced_by = Cette décision ne tient plus. Elle a été remplacée par
decisions_it_was_replaced_on_by = Cette décision ne tient plus. Elle a été remplacée le { $date } par
decisions_it_replaces_an_earlier = { $standing ->
    [asked] Elle remplacerait
    [refused] Elle aurait remplacé
   *[taken] Elle remplace
} une décision antérieure
decisions_it_replaces_an_earlier_of = { $standing ->
    [asked] Elle remplacerait
    [refused] Elle aurait remplacé
   *[taken] Elle remplace
} une décision antérieure du { $date }
decisions_lead = { $lead } :
