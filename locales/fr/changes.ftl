changes_since_the_report_of = Depuis le rapport du { $date }
changes_since_the_plan_of_the_report = Depuis le { $day }, le plan sur lequel reposait le rapport du { $date }
changes_the_report_said = { $named ->
    [yes] Le rapport du { $date }, de { $author },
   *[no] Le rapport du { $date }
} jugeait le projet { $status } ; d’après les règles, il était { $then }.
changes_since = Depuis le { $date }
changes_since_the_plan_was_first = Depuis le premier enregistrement du plan
changes_changes_to_the_plan = Changements du plan
changes_nobody_can_say_from_this = Cette copie du plan ne permet pas de dire ce qui a changé.
changes_since_the_last_report = Depuis le dernier rapport
changes_this_is_what_was_approved = Voici ce qui a été approuvé le { $day }. Depuis le { $date }, une autre référence est en vigueur : { $title }.
changes_this_is_the_baseline_in = Voici la référence en vigueur, approuvée le { $day }.
changes_changes_since = Changements depuis { $title }
changes_in_force = en vigueur
changes_in_the_order_in_which = Dans l’ordre de leur approbation ; la dernière est en vigueur.
changes_nothing_in_the_plan_has = Rien n’a changé dans le plan.
changes_changes_after_are = { $unrecorded ->
    [committed] Les changements après le { $date } ne sont pas encore validés dans git
   *[recorded] Il contient ce qui a changé depuis le dernier état enregistré, du { $date }
}.
changes_the_plan_as_it_is = Le plan tel qu’il est
changes_seen_on = vu le { $date }
changes_and_more = Et { $count } de plus.
changes_this_copy_of_the_plan = Cette copie du plan n’a que la partie récente de son passé.
changes_a_part_of_the_plans = Une partie du passé du plan n’a pu être lue.
changes_1_recorded_state_could_not = 1 état enregistré n’a pu être lu
changes_recorded_states_could_not_be = { $count } états enregistrés n’ont pu être lus
changes_changed = { $entries } modifiées
changes_in_the_phase = Dans la phase « { $title } »
changes_is_no_longer_stated = n’est plus indiqué
changes_the_plan_did_not_change = Le plan n’a pas changé.
changes_changes_month_by_month = Changements mois par mois
changes_what_each_month_changed_in = Ce que chaque mois a changé aux dates, à l’argent et à l’état.
changes_changes_in = Changements en { $month }
changes_and = Et { $more_places }.
changes_changed_the_same_changes_as = { $name } modifiés. Les mêmes changements, avec ce qui est parti et ce qui est venu.
changes_and_too = Et { $more_texts }.
changes_to_too = À { $title }
changes_from_too = De { $title }
changes_recorded_on = Enregistré le { $day }.
changes_choose_the_version_that_you = Choisissez la version que vous connaissez, et celle à laquelle la comparer.
changes_from_to = De { $title } à { $title_2 }
changes_was_reached_on_the_day = { $subject } a eu lieu le jour prévu dès le { $date }
changes_has_not_moved_since = { $subject } n’a pas bougé depuis le { $date }
changes_in = en { $month }
changes_on = le { $date }
changes_was_reached_on_the_day_after = { $subject } a eu lieu le jour prévu dès le { $date }, après { $moves }
changes_was_reached_than = { $subject } a eu lieu { $days } plus { $way ->
    [earlier] tôt
   *[later] tard
} que prévu d’abord le { $date }
changes_moved_times_the_last_and = { $subject } a bougé { $many } fois, la dernière { $when }, et retrouve sa première date
changes_moved = { $subject } a bougé de { $days } vers plus { $way ->
    [earlier] tôt
   *[later] tard
} { $when }{ $held ->
    [yes] , et tient depuis
   *[no] { "" }
}
changes_moved_in_steps_the_last = { $subject } a bougé de { $days } vers plus { $way ->
    [earlier] tôt
   *[later] tard
} en { $many } étapes, la dernière { $when }{ $held ->
    [yes] , et tient depuis
   *[no] { "" }
}
changes_no_change = aucun changement
changes_in_the_plan_as_it = Depuis le dernier état enregistré du plan.
changes_to_the_plan_as_of = Au plan du { $status_date }
changes_each_named_version_is_compared_with = Chaque version nommée est comparée à la suivante et au plan du jour ({ $now }).
changes_from_to_too = De { $title } à { $status_date }
changes_it_begins_on = { $finding } Il commence le { $day }, et rien de plus ancien n’est comparé.
changes_hollow_before_solid_after = { $note } Losange creux : avant. Plein : après.
changes_it_follows = Cela suit { $milestone }.
changes_the_gate_waits = Le point de passage { $gate } l’attend.
changes_decision = Décision : { $decision }.
changes_new_text = nouveau : « { $text } »
changes_sentence_is_now = maintenant : « { $text } »
changes_new_heading = nouveau titre : « { $text } »
changes_more_are_met = { $count ->
    [one] { $count } de plus est rempli
   *[other] { $count } de plus sont remplis
}
changes_gone_text = supprimé : « { $text } »
changes_text_becomes = « { $before } » devient « { $after } »
changes_and_more_places = et { $more_places }
changes_field_of = { $whole } : { $part }
changes_moved_to_another_phase = Passé dans une autre phase
changes_everybody = tout le monde
changes_new = nouveau
changes_nothing = rien
changes_yes = oui
changes_no = non
changes_by_days = { $working ->
    [0] { $signed } { $count ->
        [one] jour
       *[other] jours
    }, aucun jour ouvré
    [one] { $by } jour ouvré
   *[other] { $by } jours ouvrés
}
changes_by_working_days = { $signed } { $count ->
    [one] jour ouvré
   *[other] jours ouvrés
}
changes_by_points = { $signed } { $count ->
    [one] point
   *[other] points
}
changes_by_steps = { $signed } { $count ->
    [one] pas
   *[other] pas
}
changes_added = ajout : { $names }
changes_removed = retrait : { $names }
changes_added_and_removed = ajout : { $added } ; retrait : { $removed }
changes_forecast_cost = Coût prévu
changes_now_on_the_critical_path = Désormais sur le chemin critique
changes_no_longer_on_the_critical_path = N’est plus sur le chemin critique
changes_room_used_up = Marge épuisée
changes_it_had = il y avait { $days }
changes_it_had_and_is_short = il y avait { $days } et il manque maintenant { $short }
changes_no_milestone_serves_it = Plus aucun jalon ne sert cet objectif
changes_no_money_serves_it = Plus aucun argent ne sert cet objectif
changes_endangered = En danger
changes_milestone_is_now = « { $title } » est maintenant { $status }
changes_and_revisions_before = et { $revisions } avant
changes_name_in_the_files = Nom dans les fichiers
changes_heading = { $kind } : { $title }
changes_end_of_the_project = Fin du projet
changes_last_go_live = Dernière mise en service
changes_forecast_total = Total prévu
changes_approved_total = Total approuvé
changes_end_in_80_of_100 = Fin dans 80 cas sur 100
changes_the_last_go_live = La dernière mise en service
changes_the_forecast_total = Le total prévu
changes_the_status = L’état
changes_moves_later = { $names } : { $days } plus { $way ->
    [earlier] tôt
   *[later] tard
}.
changes_the_total_moves = Le total prévu { $way ->
    [rises] augmente
   *[falls] baisse
} de { $amount }.
changes_a_budget_was_entered = Un budget de { $amount } a été inscrit.
changes_stay_as_they_are = { $names } { $count ->
    [one] ne change pas
   *[other] ne changent pas
}.
changes_the_status_goes = L’état passe de « { $before } » à « { $after } ».
changes_judged_against_new_dates = De nouvelles dates et de nouveaux montants ont été approuvés avec { $title } le { $date } ; c’est par rapport à eux qu’on juge désormais.
changes_note = { $changes }.
changes_note_approved_stays = { $changes }. Le total approuvé ne change pas.
changes_payments = Payé ou commandé comme prévu sur { $lines } ; la prévision reste la même
changes_note_wording = { $changes }. Aucun effet sur les dates, l’argent ou l’état.
changes_impact = { $impact ->
    [go-live] Déplace une mise en service
    [money] Change l’argent
    [dates] Déplace d’autres dates
    [people] Change objectifs, risques, état ou personnes
   *[wording] Formulation seulement
}
changes_why_go_live = C’est une mise en service.
changes_why_critical = C’est sur le chemin critique : si cela glisse, la fin glisse.
changes_why_room = Il reste { $days } de marge.
changes_why_of_total = C’est { $share } du total prévu.
changes_status_by_its_owner = État selon son responsable
changes_both_go_lives = La première et la dernière mise en service
changes_no_date_moved = { $total ->
    [yes] Aucune date n’a bougé, et le total non plus.
   *[no] Aucune date n’a bougé.
}
