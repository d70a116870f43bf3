milestone_on_a = Un { $weekday }.
milestone_a = Un { $weekday }. { $under_way }
milestone_against_the_approved_date = Par rapport à la date approuvée
milestone_against_the_promised_date = Par rapport à la date promise
milestone_from_to = { $finding } : du { $date } au { $after }.
milestone_how_this_date_has_moved_too = Comment cette date a évolué
milestone_in_50_of_100_simulated = Dans 50 projets simulés sur 100
milestone_in_80_of_100 = Dans 80 sur 100
milestone_in_95_of_100 = Dans 95 sur 100
milestone_the_first_are_left_out = Omis au début : { $moves }.
milestone_on_it_was_forecast_for = Le { $date }, la prévision était le { $date_2 }
milestone_as_promised = { $forecast }, comme promis.
milestone_and_promised_for = { $forecast } ; la promesse était le { $date }.
milestone_nobody_moved_it_what_leads = Personne ne l’a déplacé : les jours ont passé sans que son travail, ou celui d’avant, soit fait.
milestone_first = D’abord le { $date }
milestone_the_work_is_under_way = Le travail est en cours ; ce qu’il attendait est atteint ou ne fixe plus sa date.
milestone_the_chain_of_work_that = La chaîne de travail qui fixe cette date. Un jour perdu sur l’un est un jour perdu ici.
milestone_what_it_waited_for = Ce qu’il attendait.
milestone_its_own_date_sets_it = Sa propre date le fixe ; ce qu’il attend est atteint avant.
milestone_the_start_sets_it = Le début du projet le fixe ; ce qu’il attend est atteint avant.
milestone_the_status_date_sets_it = Seule la date d’état le fixe ; ce qu’il attend est atteint avant.
milestone_what_it_waits_for = Ce qu’il attend.
milestone_it_also_waits_for = Il attend aussi
milestone_that_one = celui-là
milestone_this_date_sets_it = cette date le fixe
milestone_this_one = celui-ci
milestone_this_one_too = celui-ci { $tie }
milestone_and_more = et { $count } de plus
milestone_in_all = { $days } en tout
milestone_ago = il y a { $days }
milestone_but_it_is_not_reported = , mais il n’est pas déclaré terminé
milestone_work_began_on_of_it = Le travail a commencé le { $date } ; { $whole ->
    [yes] tout
   *[no] { $share }
} est fait{ $unaccepted }.
milestone_work_began_on = Le travail a commencé le { $date }.
milestone_work_is_under_way_of = Le travail est en cours ; { $whole ->
    [yes] tout
   *[no] { $share }
} est fait{ $unaccepted }.
milestone_work_begins_on = Le travail commence le { $date }.
milestone_for = { milestone_reference } pour le { $date }.
milestone_for_with_no_working_day = { milestone_reference } pour le { $date }, sans jour ouvré entre les deux.
milestone_as_the_date_has_not = { milestone_it_is_reached } comme { $done ->
    [approved] approuvé
   *[promised] promis
} : la date n’a pas bougé
milestone_as = { milestone_it_is_reached } comme { $done ->
    [approved] approuvé
   *[promised] promis
}
milestone_as_approved_in = { milestone_it_is_reached } comme approuvé dans { $title }
milestone_as_approved_in_after = { milestone_it_is_reached } comme approuvé dans { $title }, { $days } plus { $way ->
    [earlier] tôt
   *[later] tard
} que prévu d’abord
milestone_later_than = { milestone_it_is_reached } { $days } plus tard qu’{ $done ->
    [approved] approuvé
   *[promised] annoncé
}
milestone_earlier_than = { milestone_it_is_reached } { $days } plus tôt qu’{ $done ->
    [approved] approuvé
   *[promised] annoncé
}
milestone_there_is_no_room_it = Il n’y a pas de marge : il est sur le chemin critique, et un jour perdu ici est un jour perdu à la fin.
milestone_there_is_less_than_no = La marge est négative : une date fixe plus loin sera manquée de { $days }.
milestone_it_could_come_later_before = Il pourrait venir { $days } plus tard sans que rien d’autre ne bouge.
milestone_it_could_come_later_before_the = Il pourrait venir { $days } plus tard sans déplacer la fin, mais d’autres jalons bougeraient aussitôt.
milestone_it_could_come_later_before_too = Il pourrait venir { $days } plus tard sans déplacer la fin, et { $days_2 } sans déplacer un autre jalon.
milestone_it_must_not_start_before = Il ne doit pas commencer avant le { $date }.
milestone_it_must_be_reached_by = Il doit être atteint d’ici le { $date }.
milestone_it_must_start_on = Il doit commencer le { $date }.
milestone_it_must_be_reached_on = Il doit être atteint le { $date }.
milestone_it_waits_as_long_as = Il attend tant que rien d’autre n’est retardé.
milestone_a_point_in_time_without = Un moment, sans travail propre
milestone_if_all_goes_well_most = { $days } si tout va bien, { $count } le plus probable, { $count_2 } si beaucoup va mal
milestone_no_day_to_spare = aucun jour de marge
milestone_to_spare = { $days } de marge
milestone_planned = { $planned } prévus
milestone_paid_of = { $paid } payés sur { $planned } prévus
milestone_paid_over = { $paid } payés sur { $planned } prévus, { $over } de plus
milestone_shared_with = { "\u202F" }; { $count ->
    [one] partagé avec 1 autre jalon
   *[other] partagé avec { $count } autres jalons
}
milestone_the_only_criterion_is_not = Le seul critère n’est pas encore rempli.
milestone_the_only_criterion_is_met = Le seul critère est rempli.
milestone_neither_of_the_two_criteria = Aucun des deux critères n’est encore rempli.
milestone_both_criteria_are_met = Les deux critères sont remplis.
milestone_none_of_the_criteria_is = Aucun des { $count } critères n’est encore rempli.
milestone_all_criteria_are_met = Les { $count } critères sont tous remplis.
milestone_1_of_criteria_is_met = 1 critère sur { $count } est rempli.
milestone_of_criteria_are_met = { $count } critères sur { $count_2 } sont remplis.
milestone_done = { $share } fait
milestone_of_done = { $done } sur { $total } faits
milestone_weight = poids { $number }
milestone_through_its_phase = par sa phase
milestone_daily_work_that_changes = Travail quotidien qui change
milestone_formerly = autrefois { $formerly }
milestone_name_in_the_plan = Nom dans le plan
milestone_from = Par rapport à { $status_date }
milestone_work_can_begin = Le travail peut commencer { $today }.
milestone_reference = { $done ->
    [approved] Approuvé
   *[promised] Promis
}
milestone_it_is_reached = { $reached ->
    [yes] Atteint
   *[no] Prévu
}
milestone_no_date_before = aucune
milestone_what_waits_for_it = Ce qui l’attend
milestone_what_waited_for_it = Ce qui l’attendait
