people_1_piece_of_your_daily = 1 élément de votre travail quotidien change.
people_pieces_of_your_daily_work = { $count } éléments de votre travail quotidien changent.
people_the_day_to_know = Le jour à retenir
people_the_days_to_know = Les jours à retenir
people_done = fait, { $from_today }
people_as_promised = { $from_today }, comme promis
people_was = { $from_today } ; était le { $date }
people_first_told = { $from_today } ; d’abord prévu pour le { $date }
people_you_decide = { $from_today } ; vous décidez
people_done_by = Fait le { $date }
people_by = D’ici le { $date }
people_since = depuis le { $first }
people_from = à partir du { $first }
people_your_training_and_your_days = Votre formation et vos jours sur une bande de temps. { $label }.
people_has_a_part_in_this = { $person } a un rôle dans ce projet.
people_have_a_part_in_this = { $person } ont un rôle dans ce projet.
people_have_a_part_in_this_project = { $group } ont un rôle dans ce projet.
people_and_have_a_part_in = { $group } et { $person } ont un rôle dans ce projet.
people_of_them_are_from_where = { $count } d’entre eux sont à { people_steps_away } de là où nous avons besoin d’eux.
people_furthest_from_where_we_need = { $names } { $count ->
    [one] est
   *[other] sont
} le plus loin de là où nous avons besoin d’eux : { people_steps_away }.
people_of_5 = { $names } (sur 5)
people_is_at_4_or_5 = { $title } en est à 4 ou 5 à chaque étape.
people_both_are_at_4_or = Les deux en sont à 4 ou 5 à chaque étape.
people_all_of_them_are_at = Tous en sont à 4 ou 5 à chaque étape.
people_the_next_step_for_is = La prochaine étape pour { $named } est { people_change_step_to }.
people_the_next_step_for_both = La prochaine étape pour les deux est { people_change_step_to }.
people_the_next_step_for_all = La prochaine étape pour les { $count } est { people_change_step_to }.
people_the_next_step_for_of = La prochaine étape pour { $count } sur { $count_2 } est { people_change_step_to }.
people_how_groups_and_people_are = Comment groupes et personnes sont informés
people_how_single_persons_are_kept = Comment chaque personne est informée
people_more_do_not_yet_stand = { $count ->
    [one] 1 autre n’est pas encore là où il faut
   *[other] { $count } autres ne sont pas encore là où il faut
}
people_as_wanted = { $word }, comme souhaité
people_now_wanted = { $word } aujourd’hui, { $word_2 } souhaité
people_now = { $word } aujourd’hui
people_wanted = { $word } souhaité
people_past_it = { people_steps_away } au-delà
people_everybody_stands_where_we_need = Chacun est là où il faut.
people_the_only_one_who_is = La seule personne évaluée n’est pas encore là où il faut.
people_neither_of_the_two_stands = Aucun des deux n’est encore là où il faut.
people_1_of_does_not_yet = 1 sur { $count } n’est pas encore là où il faut.
people_none_of_stand_where_we = Aucun des { $count } n’est encore là où il faut.
people_of_do_not_yet_stand = { $count } sur { $count_2 } ne sont pas encore là où il faut.
people_1_already_stands_where_we = 1 est déjà là où il faut
people_already_stand_where_we_need = { $count } sont déjà là où il faut
people_days = { $count ->
    [one] { $value } jour
   *[other] { $value } jours
}
people_days_of_work_by_month = { $told } Jours de travail par mois et jours disponibles.
people_days_there_are = jours disponibles
people_work_and_time_by_month = { $name } : travail et temps par mois
people_a_week = { $days } par semaine
people_nobody_has_said_yet_how = Personne n’a encore dit combien de temps il peut donner.
people_nobody_has_more_work_than = À partir de maintenant, personne n’est surchargé.
people_has_more_work_than_time = Plus de travail que de temps pour { $name } : { $months_in_words }.
people_have_more_work_than_time = { $names } ont plus de travail que de temps certains mois à venir.
people_of_have_more_work_than = { $count } sur { $count_2 } ont plus de travail que de temps certains mois à venir.
people_months_from_now_on = { $count } mois à venir
people_has_no_more_work_in = { $name } : aucun jour de travail n’est plus planifié.
people_has_of_work_in_and = { $name } : { $days } de travail { $left ->
    [yes] d’ici la fin de { $month }
   *[no] en { $month }
} et { $time } à donner.
people_has_enough_time_in_the = { $name } : assez de temps. Le mois le plus chargé à partir de maintenant est { $left ->
    [yes] ce qui reste de { $month }
   *[no] { $month }
}, avec { $days } sur { $time }.
people_work_is_spread_evenly_over = Seul compte le travail que prévoient les jalons, réparti également sur les jours ouvrés de chaque jalon. Les parts sont du temps disponible : jours par semaine fois semaines du mois.
people_show_the_months_of = Afficher les mois de { $person }
people_1_more_with_enough_time = 1 autre, avec assez de temps
people_more_with_enough_time = { $count } autres, avec assez de temps
people_time_for_this_project = Temps pour ce projet
people_part_in_the_milestones_ahead = Aussi dans les jalons à venir
people_readiness_for_the_change_too = Préparation au changement
people_daily_work_that_changes = Travail quotidien qui change
people_by_too = d’ici le { $date }
people_of_5_too = { $which ->
    [both] Pouvoir { $power }, intérêt { $interest }
    [power] Pouvoir { $power }
   *[interest] Intérêt { $interest }
} (sur 5)
people_does_the_work_on = fait le travail sur { $count }
people_is_asked_on = est consulté sur { $count }
people_is_told_of = est informé de { $count }
people_more_power_over_the_project = Plus de pouvoir sur le projet ↑
people_more_interest_in_it = Plus d’intérêt pour lui →
people_nobody_has_both_much_power = Personne n’a à la fois beaucoup de pouvoir et d’intérêt.
people_the_only_one_here_has = La seule personne ici a beaucoup de pouvoir et beaucoup d’intérêt.
people_all_have_much_power_and = Les { $count } ont beaucoup de pouvoir et d’intérêt.
people_1_of_has_much_power = 1 sur { $count } a beaucoup de pouvoir et d’intérêt.
people_of_have_much_power_and = { $closely } sur { $all } ont beaucoup de pouvoir et d’intérêt.
people_power_and_interest_too = Pouvoir et intérêt. { $finding } { $quarters }
people_from_4_of_5_on = Pouvoir et intérêt sont considérés comme forts à partir de 4 sur 5.
people_of_5_too_too = { $influence } sur 5
people_of_5_too_too_too = { $interest } sur 5
people_power_and_interest_in_numbers = Pouvoir et intérêt en chiffres
people_a_answers_for_the_result = A répond du résultat, R fait le travail, C est consulté avant, I est informé après.
people_for_each_phase_the_strongest = { $letters } Pour chaque phase, le rôle le plus fort qu’une personne tient dans l’un de ses jalons : plusieurs A se partagent ses jalons. La page de chacun des { $milestones } le dit exactement.
people_exactly_one_answers_for_each = { $letters } Une seule personne répond de chaque résultat.
people_more_ahead = { $count } autres à venir
people_done_too = { $count } faits
people_against_the_risk = contre le risque « { $risk } »
people_to_be_shown_for = { $done ->
    [yes] prouvé pour « { $gate } »
   *[no] à prouver pour « { $gate } »
}
people_assumption_to_be_tested = hypothèse à vérifier
people_issue_to_be_settled = { $done ->
    [yes] problème réglé
   *[no] problème à régler
}
people_where_people_stand = Où en sont les personnes { $today }.
people_all_stand_where_we_need_them = Tous sont là où nous avons besoin d’eux.
people_steps_away = { $steps ->
    [one] { $steps } pas
   *[other] { $steps } pas
}
people_change_step = { $step ->
    [1] Savoir pourquoi
    [2] Le vouloir
    [3] Savoir comment
    [4] Pouvoir le faire
   *[5] Cela dure
}
people_change_step_within = { $step ->
    [1] savoir pourquoi
    [2] le vouloir
    [3] savoir comment
    [4] pouvoir le faire
   *[5] cela dure
} { $value }
people_change_step_to = { $step ->
    [1] de savoir pourquoi
    [2] de le vouloir
    [3] de savoir comment
    [4] de pouvoir le faire
   *[5] de le faire durer
}
people_level = { $level ->
    [unaware] pas au courant
    [resistant] réticent
    [neutral] neutre
    [supportive] favorable
   *[leading] moteur
}
people_no_gap = aucun
people_quarter = { $quarter ->
    [0] Maintenir satisfait
    [1] Collaborer étroitement
    [2] Informer au besoin
   *[3] Tenir informé
}
people_quarter_with = { $quarter } : { $names }.
people_a_filled_circle = Un cercle plein marque qui se tient à deux pas ou plus de l’engagement souhaité.
people_most_power_are_drawn = Les { $most } qui ont le plus de pouvoir sont dessinés ; le tableau donne les { $count }.
people_decision = décision
people_part_in_it = { $part ->
    [both] le dirige et en répond
    [leads] le dirige
   *[answers] en répond
}
people_have_not_said_their_time = { $count ->
    [one] { $count } personne n’a pas dit de combien de temps elle dispose.
   *[other] { $count } n’ont pas dit de combien de temps ils disposent.
}
people_the_next_months_are_shown = Les { $count } prochains mois sont montrés.
people_to_be_tested = À vérifier : { $title }
