progress_latest_report = dernier rapport
progress_its_owner_says = Son responsable dit : { $word }.
progress_the_project_is_forecast_to = La fin du projet est prévue le { $date }.
progress_the_project_ended_on = Le projet s’est terminé le { $date }.
progress_the_only_milestone_is_not = Le seul jalon n’est pas encore terminé.
progress_the_only_milestone_is_reached = Le seul jalon est terminé.
progress_neither_of_the_two_milestones = Aucun des deux jalons n’est encore terminé.
progress_both_milestones_are_reached = Les deux jalons sont terminés.
progress_none_of_milestones_is_reached = Aucun des { $number } jalons n’est encore terminé.
progress_all_milestones_are_reached = Les { $number } jalons sont tous terminés.
progress_1_of_milestones_is_reached = 1 jalon sur { $number } est terminé.
progress_of_milestones_are_reached = { $number } jalons sur { $number_2 } sont terminés.
progress_items = { $whole } travaux
progress_in_all = En tout : { $count }
progress_built = { $count } faits
progress_the_only_item_is_not = Le seul travail n’est pas encore fait
progress_neither_of_the_two_items = Aucun des deux travaux n’est encore fait
progress_none_of_is_built_yet = Aucun des { $count } travaux n’est encore fait
progress_all_are_built = Les { $count } travaux sont tous faits
progress_of_built = { $done } sur { $count } travaux { $done ->
    [one] est fait
   *[other] sont faits
}
progress_as_planned_by_now = { $built }, comme prévu à ce jour
progress_items_by_month_whole_ones = Travaux par mois : entiers, prévus régulièrement sur les jours approuvés de chaque jalon et faits régulièrement sur les jours travaillés
progress_by_the_end_of = À la fin de
progress_where_the_items_are_counted = Où les travaux sont comptés
progress_from_approved_to_forecast = De l’approuvé à la prévision
progress_more_moved_by_less = { $count } autres ont bougé de moins.
progress_no_change = aucun changement
progress_working_day = { $signed } jour ouvré
progress_working_days = { $signed } jours ouvrés
progress_as_approved = comme approuvé
progress_passed_by_the_end_of = Écoulés à la fin de
progress_lines_that_pay_for_no = lignes qui ne paient aucun jalon
progress_earned_value_by_phase = Valeur acquise par phase
progress_earned_value_by_category = Valeur acquise par catégorie
progress_planned_and_earned_value_line_by = Valeur prévue et acquise, ligne par ligne
progress_all_not_finished = tout, non terminé
progress_of = { $count } sur { $count_2 }
progress_lines_that_pay_for_milestones = Lignes qui paient des jalons, réparties selon leurs jours ouvrés approuvés : PV = BAC × jours écoulés ÷ jours approuvés, EV = BAC × pour cent fait ÷ 100
progress_of_too = { $amount } sur { $amount_2 }
progress_of_too_too = { $number } sur { $worked }
progress_of_milestones_and_by_time = de jalons et selon le temps ; acquis { $money }
progress_all_the_work_that_should = Tout le travail qui devait être fait est fait, et pas plus.
progress_work_that_was_to_cost = Du travail pour { $amount } devrait être fait et ne l’est pas.
progress_work_that_was_to_cost_is = Du travail pour { $amount } est fait avant l’heure.
progress_the_work_that_is_done = Le travail fait a coûté ce qui était approuvé.
progress_the_work_that_is_done_has = Le travail fait a coûté { $amount } de plus qu’approuvé.
progress_the_work_that_is_done_too = Le travail fait a coûté { $amount } de moins qu’approuvé.
progress_no_work_was_planned_by = Aucun travail n’était prévu à ce jour.
progress_of_every_of_work_planned = Sur { $hundred } de travail prévu à ce jour, { $of_hundred } sont faits.
progress_nothing_is_spent_yet = Rien n’est encore dépensé.
progress_every_spent_has_bought_of = Chaque { $hundred } dépensé a acheté { $of_hundred } de travail.
progress_nothing_is_left_to_spend = Il ne reste rien à dépenser dans { progress_within }.
progress_to_stay_within_every_must = Pour rester dans { progress_within }, chaque tranche de { $hundred } doit acheter { $of_hundred } de travail
progress_more_than_it_has_so = { $needed } : plus que jusqu’ici.
progress_less_than_it_has_so = { $needed } : moins que jusqu’ici.
progress_as_it_has_so_far = { $needed }, comme jusqu’ici.
progress_no_work_was_planned = Aucun travail n’était prévu.
progress_the_plan_had_as_much_done = Le plan en était là il y a un jour ou deux.
progress_the_plan_has_as_much = Le plan en sera là dans un jour ou deux.
progress_the_plan_had_as_much_too = Le plan en avait fait autant il y a { $number } mois.
progress_the_plan_has_as_much_done = Le plan en aura fait autant dans { $number } mois.
progress_it_cannot_be_said_before = On ne peut le dire avant que du travail soit fait et payé.
progress_as_approved_too = Comme approuvé.
progress_more_than_approved = { $amount } de plus qu’approuvé.
progress_less_than_approved = { $amount } de moins qu’approuvé.
progress_the_forecast_of_by_day = { $finding }. La prévision de { $names } par jour du plan.
progress_forecast_date_by_the_day = Date prévue, selon le jour du plan qui la donne
progress_the_first_are_left_out = Omis au début : { $days } ; chaque jalon a tous les siens sur sa page.
progress_what_the_plan_forecast_on = Ce que le plan prévoyait chaque jour où l’une de ces dates a bougé
progress_more_on_each = Plus sur chacun
progress_of_too_too_too = { $number } sur { $number_2 }
progress_what_phases_weigh_by_budget = Le poids des phases selon le budget n’est pas montré dans cette édition, car il contient des lignes qui ne le sont pas.
progress_each_milestone_counts_by_what = Chaque jalon compte selon son poids : sa part du budget approuvé si la moitié au moins en ont une et qu’elle couvre ce qui reste ouvert, sinon ses jours ouvrés.
progress_done_in_percent_done_all = Fait en % = fait ÷ tout × 100 ; attendu = attendu à ce jour ÷ tout × 100
progress_to = { $month } à { $month_2 }
progress_status_by_month = État par mois, { $span }
progress_what_the_rules_said_of = Ce que les règles disaient du plan dans son dernier état de chaque mois, et entre parenthèses ce que disait le dernier rapport du mois quand il disait autre chose.
progress_read_the_latest_report = Lire le dernier rapport
progress_reported_too = déclaré { $word }
progress_reported_too_too = { $standing } ; déclaré { $word }
progress_in_one_month_the_report = { $standing } ; un mois, son dernier rapport disait autre chose
progress_in_months_the_report_said = { $standing } ; pendant { $count } mois, le dernier rapport disait autre chose
progress_in_each_of_the_last = { $word } pendant chacun des { $months } écoulés
progress_now_after_in = { $word } aujourd’hui, après { $word_2 } { $span ->
    [single] en { $month }
   *[several] de { $first } à { $month }
}
progress_reported_in_the_only_report = Déclaré { $word } dans le seul rapport
progress_reported_in_all_of_the = Déclaré { $word } dans chacun des { $reports } les plus récents
progress_reported_now_after_in_the = Déclaré { $word } aujourd’hui, après { $before } dans le rapport précédent
progress_reported_in_the_last = Déclaré { $word } dans les { $reports } les plus récents
progress_approved_forecast_spent = { $finding }. Approuvé { $amount }, prévision { $amount_2 }, dépensé { $amount_3 }.
progress_approved = Approuvé { $value }
progress_forecast = Prévision { $value }
progress_spent = Dépensé { $value }
progress_forecast_against_approved = Prévision face à l’approuvé : { $against }
progress_with_contingency_by_the_day = Avec la réserve, selon le jour du plan qui le dit
progress_the_first_are_left_out_too = Omis au début : { $days }.
progress_the_forecast_is_what_was = La prévision est ce qui a été approuvé
progress_the_forecast_is_what_was_approved = La prévision est { $difference } { $way ->
    [over] au-dessus
   *[under] au-dessous
} de ce qui a été approuvé
progress_and_has_not_moved_since = { $stands }, et n’a pas bougé depuis le { $date }
progress_more_than_ever_before = { $stands }, plus que jamais auparavant
progress_it_was_never_more = { $stands } ; ce ne fut jamais plus
progress_just_that = exactement cela
progress_over_it = { $amount } au-dessus
progress_under_it = { $amount } au-dessous
progress_at_most_on_it_was = { $stands } ; au plus, le { $date }, c’était { $then }
progress_on_plan = conforme au plan
progress_the_same = pareil
progress_approved_forecast_and_spent_on = Approuvé, prévu et dépensé chaque jour où l’un d’eux a changé
progress_work_worth_is_done = Du travail d’une valeur de { $amount } est fait{ $way ->
    [even] , comme prévu à ce jour
    [less] , { $difference } de moins que prévu à ce jour
   *[more] , { $difference } de plus que prévu à ce jour
}.
progress_the_work_done_is_worth = Le travail fait vaut { $money }
progress_as_planned_by_now_too_too = comme prévu à ce jour
progress_was_planned_by_now = { $money } étaient prévus à ce jour
progress_no_work_is_done = Aucun travail doté d’un budget n’est encore fait
progress_none_was_planned_by_now = aucun n’était prévu à ce jour
progress_nothing_is_spent = rien n’est dépensé
progress_is_spent = { $money } sont dépensés
progress_no_work_is_planned_or_done = Aucun travail doté d’un budget n’était prévu à ce jour, et aucun n’est fait.
progress_is_spent_before_work = { $amount } sont dépensés, et aucun travail doté d’un budget n’est encore fait.
progress_it_cannot_be_said_before_work = On ne peut le dire avant qu’un travail doté d’un budget soit fait.
progress_how_phases_are_weighted = Une phase est pondérée par le budget quand la plupart de ses jalons en ont un et qu’il couvre ce qui reste ouvert ; sinon par jours ouvrés ou, pour les dates ponctuelles, par nombre.
progress_figures_follow = { $count ->
    [one] { $count } autre chiffre suivra quand du travail sera prévu, fait et payé.
   *[other] { $count } autres chiffres suivront quand du travail sera prévu, fait et payé.
}
progress_it_has_cost_just_that = il a coûté exactement cela
progress_it_has_cost = il a coûté { $money }
progress_and = { $earned }{ $kept ->
    [yes] , { $planned }
   *[no]  ; { $planned }
}, et { $spent }
progress_the_forecast_of_the_work = { $finding }. La prévision du travail est de { $value }, sur { $approved } approuvés avec la réserve.
progress_approved_with_contingency = Approuvé, avec la réserve : { $approved }
progress_approved_too = Approuvé { $approved }
progress_planned_by_now = Prévu à ce jour { $value }
progress_earned = Acquis { $value }
progress_against_plan = Par rapport au plan { $signed }
progress_against_cost = Par rapport au coût { $signed }
progress_months = { $number } mois
progress_what_of_it_was_approved = Ce qui en était approuvé pour le travail qui devrait être fait.
progress_what_of_it_was_approved_for = Ce qui en était approuvé pour le travail fait.
progress_what_was_paid_for_the = Ce qui a été payé pour le travail jusqu’ici.
progress_what_was_approved_for_the = Ce qui était approuvé pour le travail du projet, sans réserve.
progress_months_since_the_project_began = Mois depuis le début du projet ; le dernier compte selon ses jours ouvrés.
progress_schedule_performance_in_time = Performance des délais en temps
progress_it_cannot_be_said_before_the = On ne peut le dire avant la fin du premier jour.
progress_going_on_like_this_the = À ce rythme, le travail prend { $estimate } mois au lieu de { $planned } (IEAC(t)).
progress_going_on_like_this_as_planned = À ce rythme, le travail prend { $estimate } mois, comme prévu (IEAC(t)).
progress_tcpi = Indice de performance requis (TCPI), { $sub }
progress_what_the_rest_must_achieve = Ce que le reste doit réaliser
progress_sum_of_the_forecasts_of = Somme des prévisions de toutes les lignes
progress_as_it_stands_on_the = Comme à la page Budget
progress_if_the_rest_costs_like = Si le reste coûte comme le travail jusqu’ici
progress_eac_bac_cpi = EAC = BAC ÷ CPI
progress_if_the_rest_costs_what = Si le reste coûte ce qui a été approuvé
progress_eac_ac_bac_ev = EAC = AC + (BAC − EV)
progress_if_lateness_must_be_bought = S’il faut aussi racheter le retard
progress_eac_ac_bac_ev_cpi = EAC = AC + (BAC − EV) ÷ (CPI × SPI)
progress_to_the_budget = vers le budget
progress_to_the_estimate = vers l’estimation
progress_what_the_work_will_have = Ce que le travail aura coûté, sans réserve
progress_against_what_was_approved = Par rapport à l’approuvé
progress_days_of_each_milestone = Jours ouvrés de chaque jalon
progress_lines_that_pay = Lignes qui paient des jalons
progress_lines_earned_as_time_passes = Lignes acquises avec le temps
progress_planned_earned_and_spent = Prévu, acquis et dépensé par mois
progress_a_month_too = { $from_to } { $amount } par mois
progress_in_equal_months = { $from_to } { $amount } en { $count } mois égaux
progress_working_days_of_each_milestone_in = Jours ouvrés de chaque jalon, en tout et écoulés à la fin de chaque mois. Le prévu croît régulièrement sur les jours approuvés : tout × jours écoulés ÷ jours. Le fait a crû régulièrement sur les jours travaillés
progress_lines_that_are_earned_as_time = Lignes acquises avec le temps : PV = EV = BAC × part écoulée du plan ÷ total
progress_the_plan_had_as_much_too_too = Le plan en était là { $today }.
progress_what_the_reports_said_and_what = Ce que disaient les rapports, et ce que les règles disent du plan ; entre parenthèses ce que dit le dernier rapport du mois quand il dit autre chose.
progress_as_reported = comme rapporté
progress_what_is_still_to_come = Ce qui reste à venir de chaque ligne, sa prévision moins le dépensé, croît régulièrement sur les jours ouvrés restants : montant × jours écoulés à la fin du mois ÷ jours. La prévision de dépense est le dépensé à ce jour plus ceci
progress_what_is_still_to_come_of = Ce qui reste à venir de chaque ligne
progress_how_it_lies_in_time = Sa répartition dans le temps
progress_over_too = { $amount } sur { $days } : { $days_2 }
progress_for_work_not_shown = { $amount } pour un travail qui n’est pas montré
progress_nothing_of_its_plan_lies = Rien de son plan n’est après aujourd’hui ; on l’attend donc maintenant
progress_planned_earned_and_spent_by_the = Prévu, acquis et dépensé à la fin de chaque mois. La prévision est le dépensé, plus ce qui reste à venir de chaque ligne (sa prévision moins le dépensé), réparti sur les jours qui suivent
progress_lines_that_are_no_more = Lignes approuvées qui n’existent plus
progress_earned_value = Valeur acquise { $today }
progress_the_latest_report_says = Le { $report } dit : { $word }.
progress_both_items_are_built = Les deux travaux sont faits
progress_the_only_item_is_built = Le seul travail est fait
progress_should_be_by_now = { $built } ; { $planned ->
    [0] aucun ne devrait
    [one] { $planned } devrait
   *[other] { $planned } devraient
} l’être à ce jour
progress_reached = atteint
progress_all_hold_their_dates = { $key ->
    [yes] { $all ->
        [one] Le jalon clé tient sa date approuvée
        [2] Les deux jalons clés tiennent leurs dates approuvées
       *[other] Les { $all } jalons clés tiennent leurs dates approuvées
    }
   *[no] { $all ->
        [one] Le jalon tient sa date approuvée
        [2] Les deux jalons tiennent leurs dates approuvées
       *[other] Les { $all } jalons tiennent leurs dates approuvées
    }
}
progress_milestones_of_all = { $key ->
    [yes] { $all ->
        [one] Le jalon clé
        [2] { $count ->
            [2] Les deux jalons clés
           *[other] 1 jalon clé sur 2
        }
       *[other] { $part ->
            [all] Les { $all } jalons clés
           *[some] { $count ->
                [one] { $count } jalon clé
               *[other] { $count } jalons clés
            } sur { $all }
        }
    }
   *[no] { $all ->
        [one] Le jalon
        [2] { $count ->
            [2] Les deux jalons
           *[other] 1 jalon sur 2
        }
       *[other] { $part ->
            [all] Les { $all } jalons
           *[some] { $count ->
                [one] { $count } jalon
               *[other] { $count } jalons
            } sur { $all }
        }
    }
}
progress_moved_against_approved = { progress_milestones_of_all } { $count ->
    [one] est prévu
   *[other] sont prévus
} plus { $way ->
    [earlier] tôt
   *[later] tard
} qu’approuvé{ $most ->
    [alone] , de { $days }
    [single]  : « { $title } », de { $days }
   *[several] , « { $title } » le plus : de { $days }
}
progress_within = { $within ->
    [approved] ce qui a été approuvé
   *[estimate] la première estimation
}
progress_lines_missing_from_the_sums = Ce qui manque aux totaux, ce sont des lignes qui ne sont pas montrées.
progress_all_built = Tout est fait
progress_undistributed_budget = Budget non réparti
progress_approved_for_work_without_a_date = Ce qui en était approuvé pour un travail dont rien ne dit quand il doit être fait ; il est prévu dès que quelque chose le dit.
progress_of_finished_work_is_owed = { $amount } de plus sont engagés par contrat pour un travail terminé et ne sont pas encore payés : d’ici là, le CPI et ce qui en est estimé paraissent meilleurs qu’ils ne le seront.
progress_going_on_it_costs = Si le reste coûte comme ce qui est fait, le travail coûtera à la fin { $total }. { $difference }
progress_variances = { $plan ->
    [more] À ce jour, il est fait plus que prévu
    [less] À ce jour, il est fait moins que prévu
   *[same] À ce jour, il est fait autant que prévu
}, { $cost ->
    [more] et cela vaut plus que cela n’a coûté
    [less] et cela vaut moins que cela n’a coûté
   *[same] et cela a coûté ce que cela vaut
}
progress_key_against_plan = Par rapport au plan : acquis moins prévu
progress_key_against_cost = Par rapport au coût : acquis moins dépensé
