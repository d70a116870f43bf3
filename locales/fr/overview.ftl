overview_status_at = État au { $date }
overview_see_all_goals = Voir les { $count } objectifs
overview_the_go_live_has_not = la mise en service n’a pas bougé
overview_no_go_live_has_moved = aucune mise en service n’a bougé
overview_go_lives = { $count } mises en service
overview_1_milestone = { $other ->
    [yes] 1 autre jalon ouvert
   *[no] 1 jalon ouvert
}
overview_milestones = { $other ->
    [yes] { $count } autres jalons ouverts
   *[no] { $count } jalons ouverts
}
overview_the_forecast_of_the_total = la prévision du total est la même
overview_the_project_is_still = l’état du projet reste le même ({ $word })
overview_no_amount_was_approved_to = Aucun montant n’a été approuvé pour comparer.
overview_approved = { $amount } approuvés
overview_that_counts_the_of_contingency = Les { $amount } de réserve restants y comptent comme dépensés.
overview_that_counts_what_is_forecast = Les { $amount } prévus pour la réserve y sont comptés.
overview_the_contingency_is_overdrawn_by = La réserve est dépassée de { $amount }.
overview_the_contingency_is_used_up = La réserve est épuisée.
overview_contingency_not_needed = { $amount } de la réserve n’ont pas été nécessaires et sont de nouveau libres.
overview_of_approved_is_spent_and = { $finding } Sur { $amount } approuvés, { $amount_2 } sont dépensés et { $amount_3 } de plus engagés par contrat.
overview_of_approved_is_spent = { $finding } Sur { $amount } approuvés, { $amount_2 } sont dépensés.
overview_under_contract_and_not_yet = Engagé par contrat, pas encore payé
overview_the_budget_in_figures = Le budget en chiffres
overview_the_forecast_is_no_amount = La prévision est de { $forecast } ; aucun montant n’a été approuvé.
overview_the_forecast_is_over_what = La prévision dépasse l’approuvé de { $amount }.
overview_the_forecast_is_under_what = La prévision est inférieure à l’approuvé de { $amount }.
overview_the_forecast_is_exactly_what = La prévision est exactement ce qui a été approuvé.
overview_nothing_of_what_was_approved = Rien de ce qui était approuvé n’est encore dépensé ni engagé.
overview_of_what_was_approved_is = { $share } de ce qui était approuvé est engagé par contrat ; rien n’est encore dépensé.
overview_of_what_was_approved_is_spent = { $share } de ce qui était approuvé est dépensé.
overview_of_what_was_approved_is_too = { $share } de ce qui était approuvé est dépensé, et { $share_2 } de plus engagé par contrat.
overview_what_is_new_since = Les nouveautés depuis le { $day }
overview_from_the_latest_report_and = D’après le dernier rapport, et le plan d’alors et d’aujourd’hui.
overview_decisions_are_due = { $count } décisions sont attendues
overview_milestones_too = { $count } jalons sont terminés
overview_done = « { $title } » : terminé le { $day }, { $lateness }.
overview_all_there_is = tout ce qu’il y a
overview_all = tous les { $all }
overview_of = { $met } sur { $all }
overview_decisions = { $count } décisions ont été prises
overview_issues = { $count } problèmes sont apparus
overview_came_up = « { $title } » : apparu{ $dated ->
    [yes] { " " }le { $day }
   *[no] { "" }
}{ $settled ->
    [yes] { " " }et réglé depuis
   *[no] { "" }
}.
overview_none_of_them_was_late = Aucun n’était en retard.
overview_one_of_them_was_late = L’un d’eux était en retard.
overview_all_of_them_were_late = Tous étaient en retard.
overview_of_them_were_late = { $late } étaient en retard.
overview_none_is_settled_yet = Aucun n’est encore réglé.
overview_one_is_settled = Un seul est réglé.
overview_all_are_settled = Tous sont réglés.
overview_are_settled = { $settled } sont réglés.
overview_approved_for = { overview_way }, approuvé pour le { $day }
overview_on = Le { $date }.
overview_done_too = { $share } fait
overview_work_done_part_solid = Travail, part faite en plein
overview_on_the_critical_path = Sur le chemin critique
overview_the_only_phase_is_under = La seule phase est en cours ou à venir.
overview_the_only_phase_is_done = La seule phase est terminée.
overview_neither_of_the_two_phases = Aucune des deux phases n’est encore terminée.
overview_both_phases_are_done = Les deux phases sont terminées.
overview_none_of_the_phases_is = Aucune des { $count } phases n’est encore terminée.
overview_all_phases_are_done = Les { $count } phases sont toutes terminées.
overview_of_phases_done = Phases terminées : { $count } sur { $count_2 }.
overview_one_go_live_is_still = Une mise en service reste à venir, le { $one }.
overview_go_lives_are_still_to = Des mises en service restent à venir : { $names }.
overview_go_lives_are_still_to_come = { $count } mises en service restent à venir, du { $first } au { $several }.
overview_the_end_is_forecast_for = La fin est prévue pour le { $date }
overview_as_approved = { $end }, comme approuvé.
overview_later_than_approved = { $end }, { $days } plus tard qu’approuvé.
overview_earlier_than_approved = { $end }, { $days } plus tôt qu’approuvé.
overview_timeline_of_the_phases = Chronologie des phases. { $finding } { $told }
overview_of_too = { $count } sur { $count_2 }
overview_0_days = 0 jour
overview_day = { $signed } jour
overview_days = { $signed } jours
overview_phases_what_is_done_is = Phases. Ce qui est fait est pondéré par { weighted_by } ; « plus tard » compte les jours ouvrés.
overview_phases_what_is_done_is_weighted = Phases. « Plus tard » compte les jours ouvrés.
overview_go_lives_have_moved = { $moved } ont bougé : { $names }.
overview_go_live_moves = « { $title } » passe du { $from } au { $to }, { $days } plus { $way ->
    [earlier] tôt
   *[later] tard
}.
overview_one_has_moved = { $moved } a bougé : « { $title } », { $days } plus { $way ->
    [earlier] tôt
   *[later] tard
}.
overview_others_have_moved = { $moved } ont bougé{ $which ->
    [earlier] { $count ->
        [2] , les deux plus tôt : { $earlier }
       *[other] , tous plus tôt : { $earlier }
    }
    [later] { $count ->
        [2] , les deux plus tard : { $later }
       *[other] , tous plus tard : { $later }
    }
   *[both]  : plus tard, { $later } ; plus tôt, { $earlier }
}.
overview_total_moves = { $total ->
    [approved] Le total approuvé
   *[forecast] La prévision du total
} { $way ->
    [rises] monte
   *[falls] baisse
} de { $by }, à { $amount }.
overview_project_went = Le projet est passé de « { $before } » à « { $after } ».
overview_against_approved = { $way ->
    [over] { $difference } au-dessus des { $approved }
    [under] { $difference } au-dessous des { $approved }
   *[even] Exactement les { $approved }
}.
overview_all_that_is_different = Tout ce qui a changé : { $changes }.
overview_several = { $what } : { $names }.
overview_several_and = { $what } : { $names }. { $then }
overview_a_decision_is_due = Une décision est attendue : « { $title } ».
overview_a_decision_is_due_by = Une décision est attendue : « { $title } ». { $needed }, d’ici le { $day }.
overview_done_on = « { $title } » : terminé le { $day }.
overview_done_undated = « { $title } » : terminé.
overview_both = les deux
overview_criteria_are_met = { $count ->
    [one] { $count } critère { $all ->
        [yes] est
       *[no] de plus est
    }
   *[other] { $count } critères { $all ->
        [yes] sont
       *[no] de plus sont
    }
} rempli{ $count ->
    [one] { "" }
   *[other] s
} pour { $gate }, maintenant { $now }.
overview_decided_on = { $standing ->
    [refused] Refusée
   *[taken] Décidée
} le { $day } : « { $title } ».
overview_decided = { $standing ->
    [refused] Refusée
   *[taken] Décidée
} : « { $title } ».
overview_work_has_begun = Le travail a commencé{ $count ->
    [one] { " " }sur un jalon de plus
   *[other] { "" }
} : { $names }.
overview_more_are_open = { $count ->
    [one] { $count } autre est ouvert.
   *[other] { $count } autres sont ouverts.
}
overview_phases_shown = { $finding } { $shown } sur { $count } sont montrées ici.
weighted_by = { $weighting ->
    [budget] budget
    [working-days] jours ouvrés
   *[count] nombre de jalons
}
# $way is "late" or "early".
overview_way = { $way ->
    [early] { $days } d’avance
   *[late] { $days } de retard
}
overview_way_to_target = { $now }, cible { $target }
overview_more_goals = { $count ->
    [one] 1 autre objectif
   *[other] { $count } autres objectifs
}
