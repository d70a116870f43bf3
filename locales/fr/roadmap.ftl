roadmap_timeline_of_all_milestones = Chronologie de tous les jalons
roadmap_timeline_of_all_phases = Chronologie de toutes les phases
roadmap_the_plan_has_phases_and = Le plan a des phases, mais pas encore de jalons.
roadmap_each_phase_leads_to_the = Chaque phase mène à la page de ses jalons.
roadmap_work_is_outlined_where_the = Le travail est cerné là où passe le chemin critique : un jour perdu là est un jour perdu à la fin.
roadmap_the_critical_path_is_outlined = Le chemin critique est cerné : un jour perdu là est un jour perdu à la fin.
roadmap_the_thin_grey_bar_under = La fine barre grise sous le travail montre les dates approuvées.
roadmap_the_thin_grey_bar_under_the = La fine barre grise sous le travail montre les dates promises.
roadmap_a_line_leads_from_a = Une ligne mène d’un travail à ce qui l’attend.
roadmap_slip_is_the_number_of = Le glissement est le nombre de jours ouvrés après la date approuvée.
roadmap_slip_is_the_number_of_promised = Le glissement est le nombre de jours ouvrés après la date promise.
roadmap_room_is_the_number_of = La marge est le nombre de jours ouvrés dont un jalon peut être retardé sans déplacer la fin du projet ni une date fixe.
roadmap_a_diamond_marks_what_everybody = Un losange marque ce que chacun devrait savoir.
roadmap_milestones_that_everybody_should_know = Jalons que chacun devrait connaître
roadmap_each_milestone_waits_for_the = Chaque jalon attend celui du dessus. Un jour perdu sur l’un d’eux est un jour perdu au bout de la chaîne.
roadmap_more = { $count } de plus
roadmap_the_one_above = celui du dessus
roadmap_no_earlier_than = { $own ->
    [ends] se termine
   *[begins] commence
} au plus tôt quand { $other } { $others ->
    [begins] commence
   *[reached] est atteint
}
roadmap_after = { $own ->
    [ends] se termine
   *[begins] commence
} { $days } après que { $other } { $others ->
    [begins] commence
   *[reached] est atteint
}
roadmap_up_to_before = { $own ->
    [ends] se termine
   *[begins] commence
} jusqu’à { $days } avant que { $other } { $others ->
    [begins] commence
   *[reached] soit atteint
}
roadmap_end_of_the_project = Fin du projet
roadmap_reached_by_this_day_in = Atteint à ce jour, dans tant de projets simulés sur 100
roadmap_50_of_100_by = 50 sur 100 d’ici le
roadmap_80_of_100_by = 80 sur 100 d’ici le
roadmap_95_of_100_by = 95 sur 100 d’ici le
roadmap_the_one_milestone_with_an = Le seul jalon estimé prend
roadmap_the_milestones_with_an_estimate = Les { $count } jalons estimés prennent
roadmap_the_project_was_run_through = Le projet a été simulé { $runs } fois. { $estimates } le temps que veut le hasard, entre le meilleur et le pire cas ; tous les autres prennent le temps prévu.
roadmap_more_people = { $more } autres personnes
roadmap_milestones_to = Jalons { $count } à { $count_2 }
roadmap_timeline_of_the_milestones = Chronologie des jalons
roadmap_milestones_of = Jalons de { $title }
roadmap_the_only_milestone_is_reached = Le seul jalon est terminé.
roadmap_the_only_milestone_is_still = Le seul jalon reste à atteindre.
roadmap_neither_of_the_two_milestones = Aucun des deux jalons n’est encore terminé.
roadmap_none_of_the_is_reached = Aucun des { $milestones } n’est encore terminé.
roadmap_both_milestones_are_reached = Les deux jalons sont terminés.
roadmap_all_are_reached = Les { $milestones } sont tous terminés.
roadmap_of_reached = { $count ->
    [one] { $count } jalon sur { $of } est terminé
   *[other] { $count } jalons sur { $of } sont terminés
}.
roadmap_the_one_that_is_left = Celui qui reste n’est pas plus tard { roadmap_than_done }.
roadmap_neither_of_the_two_that = Aucun des deux qui restent n’est plus tard { roadmap_than_done }.
roadmap_none_of_the_that_are = Aucun des { $count } qui restent n’est plus tard { roadmap_than_done }.
roadmap_is_later_than = « { $title } » est { $days } plus tard { roadmap_than_done }.
roadmap_and_are_later_than = « { $first } » et « { $second } » sont { $days } plus tard { roadmap_than_done }.
roadmap_is_later_than_and = « { $first } » est { $days } plus tard { roadmap_than_done }, et « { $second } » { $others }.
roadmap_all = Tous les { $count }
roadmap_of_the = { $count } des { $count_2 }
roadmap_that_are_left_are_later = { $of } qui restent sont plus tard { roadmap_than_done }, de { $days } au plus.
roadmap_keeps_its_date_and_so = { $name } garde la date { $done ->
    [approved] approuvée
   *[promised] promise
}, le { $next }, et la fin aussi, le { $last }.
roadmap_the_last_milestone_was_reached = Le dernier jalon a été atteint le { $date }{ $against }.
roadmap_keeps_its_date = { $what } garde la date { $done ->
    [approved] approuvée
   *[promised] promise
}, le { $date }.
roadmap_to = { $what } { $moves ->
    [forward] est avancée
   *[later] est repoussée
} au { $date }{ $against }.
roadmap_is_forecast_for = { $what } : prévision pour le { $date }.
roadmap_as = , comme { roadmap_done_word }
roadmap_later_than = , { $days } plus tard { roadmap_than_done }
roadmap_earlier_than = , { $days } plus tôt { roadmap_than_done }
roadmap_the_end_of_the_project = la fin du projet, le { $date }
roadmap_one_milestone_alone_sets = Un seul jalon fixe { $what }.
roadmap_milestones_in_a_row_set = { $count } jalons à la suite fixent { $what }.
roadmap_before_these = { $milestones_stand } avant ceux-ci
roadmap_done = { $share } fait
roadmap_under_way_since = en cours depuis le { $date }, { $done }
roadmap_under_way_since_too = en cours depuis le { $date }
roadmap_under_way = en cours, { $done }
roadmap_of_work_from = { $days } de travail à partir du { $date }
roadmap_no_room = aucune marge
roadmap_of_room = { $days } de marge
roadmap_too_late = { $days } de retard
roadmap_the_day_of_the_forecast = le jour de la prévision
roadmap_after_the_forecast = { $days } après la prévision
roadmap_before_the_forecast = { $days } avant la prévision
roadmap_in_80_of_100_simulated = Dans 80 projets simulés sur 100, la fin vient d’ici le { $date }, { $against }.
roadmap_early = D’après les estimations, le { $date } est tôt : la moitié des simulations y arrive d’ici au { $half }, quatre sur cinq d’ici au { $most }.
roadmap_no_milestones_yet = Pas encore de jalons.
roadmap_its_only_milestone_is_reached = son seul jalon est terminé
roadmap_its_only_milestone_is_still = son seul jalon reste à atteindre
roadmap_both_milestones_reached = les deux jalons terminés
roadmap_all_reached = les { $milestones } tous terminés
roadmap_of_reached_too = { $of ->
    [one] jalon terminé : { $count } sur { $of }
   *[other] jalons terminés : { $count } sur { $of }
}
roadmap_of = { $count } sur { $count_2 }
roadmap_phase_done_part_solid = Phase, part faite en plein
roadmap_work_done_part_solid = Travail, part faite en plein
roadmap_go_live_or_critical_point = Mise en service, ou moment critique
roadmap_chain_end = « { $last } », { $date }
# $done is "approved" or "promised".
roadmap_done_word = { $done ->
    [promised] promis
   *[approved] approuvé
}
roadmap_than_done = { $done ->
    [promised] que promis
   *[approved] qu’approuvé
}
