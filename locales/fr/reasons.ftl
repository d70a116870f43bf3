quoted = « { $title } »
reason_past_due = Promis pour le { $promised }, ce n’est pas terminé. { $forecast }
reason_no_promise = La prévision est le { $forecast }. Aucune date n’a été promise pour comparer.
reason_negative_float = Une date fixe plus loin sera manquée de { $short }.
reason_unbegun = Le travail commence le { $start }.
reason_before_start = Le projet commence le { $start }.
reason_no_milestones = Aucun jalon n’en fait partie : il n’y a rien à juger.
reason_milestones_finished = { $of ->
    [1] { $finished ->
        [0] Son seul jalon n’est pas encore terminé.
       *[other] Son seul jalon est terminé.
    }
    [2] { $finished ->
        [0] Aucun de ses deux jalons n’est encore terminé.
        [2] Les deux jalons sont terminés.
       *[other] 1 jalon sur 2 est terminé.
    }
   *[other] { $finished ->
        [0] Aucun de ses { $of } jalons n’est encore terminé.
        [one] { $finished } jalon sur { $of } est terminé.
       *[other] { $finished } jalons sur { $of } sont terminés.
    }
}
reason_all_milestones_finished = Les { $of } jalons sont tous terminés.
reason_measures_wait = { $measures ->
    [one] { $measures } mesure sera jugée
   *[other] { $measures } mesures seront jugées
} une fois le travail terminé, prévu pour le { $until }.
reason_measures_on_their_day = { $measures ->
    [one] { $measures } mesure sera jugée le jour de sa cible, le { $first }.
   *[other] { $measures } mesures seront jugées les jours de leurs cibles, la première le { $first }.
}
reason_unread = Il n’y a pas encore de relevé pour juger « { $measure } ».
reason_unread_and_missed = « { $measure } » devait atteindre sa cible au { $by }, et aucun relevé ne le montre.
reason_finished = Terminé le { $day }.
reason_finished_on_time = Terminé le { $day }, à l’heure.
reason_finished_as_promised = Terminé le { $day }, { $kept }.
reason_finished_late = Terminé le { $day }, { $lateness }.
reason_forecast = La prévision est le { $day }.
reason_forecast_late = La prévision est le { $day }, { $lateness }.
reason_forecast_is = { $than ->
    [end] La fin est prévue pour le { $day }
    [end-approved] La fin est prévue pour le { $day }
    [part] La fin des travaux promis est prévue pour le { $day }
    [part-approved] La fin des travaux approuvés est prévue pour le { $day }
   *[promised] La prévision est le { $day }
}
reason_forecast_than = { $than ->
    [approved] approuvé
    [end-approved] approuvé
    [part-approved] approuvé
   *[promised] promis
}
reason_than_forecast = { $than ->
    [approved] qu’approuvé
    [end-approved] qu’approuvé
   *[promised] que promis
}
reason_kept = comme { reason_forecast_than }
reason_kept_since = comme approuvé le { $on }, { $days } après la première promesse ({ $first })
reason_kept_now = comme { reason_forecast_than } maintenant, { $days } après la première promesse ({ $first })
reason_forecast_kept = { reason_forecast_is }, { $kept }.
reason_forecast_earlier = { reason_forecast_is }, { $days } plus tôt { reason_than_forecast } ({ $date }).
reason_forecast_earlier_again = { reason_forecast_is }, { $days } plus tôt { reason_than_forecast } ({ $date }), mais { $later } après la première promesse ({ $first }).
reason_forecast_later = { reason_forecast_is }, { $days } plus tard { reason_than_forecast } ({ $date }). { $limit }
reason_unpromised_end = La fin est prévue pour le { $day }. { $shown ->
    [yes] Aucune date n’a été promise pour elle.
   *[no] Elle dépend de travaux qui ne sont pas montrés ici.
}
reason_limit = { $unit ->
    [days] { $count ->
        [one] { $count } jour ouvré
       *[other] { $count } jours ouvrés
    }
   *[share] { $share }
}
reason_limit_at_risk = À partir de { reason_limit }, c’est à risque.
reason_limit_off_track = À partir de { reason_limit }, c’est hors plan.
reason_limit_within = C’est dans la limite de { reason_limit }.
in_trouble = { $count ->
    [one] est
   *[other] sont
} { $trouble ->
    [off-track] hors plan
   *[at-risk] à risque
}
reason_critical = Sur le chemin critique, { $titles } { in_trouble }.
reason_key = { $count ->
    [one] Le jalon clé
   *[other] Les jalons clés
} { $titles } { in_trouble }.
reason_other = { $titles } { in_trouble }, mais { $count ->
    [one] a
   *[other] ont
} de la marge avant que la fin ne bouge.
measure_reached = « { $title } » a atteint sa cible : { $value } le { $on }, cible { $target }.
measure_on_line = « { $title } » tient le rythme : { $value } le { $on }, là où le chemin vers { $target } d’ici le { $by } demande { $line }.
measure_behind = « { $title } » est en retard : { $value } le { $on }, là où le chemin vers { $target } d’ici le { $by } demande { $line }.
measure_far_behind = « { $title } » en est à moins de la moitié de ce qu’il faudrait : { $value } le { $on }, là où le chemin vers { $target } d’ici le { $by } demande { $line }.
measure_missed = « { $title } » a manqué sa cible de { $target } au { $by } : le dernier relevé est { $value }, le { $on }.
measure_kept = « { $title } » est tenu : { $value } le { $on }, et { $target } doit tenir jusqu’au { $by }.
measure_lost = « { $title } » n’est pas tenu : { $value } le { $on }, mais { $target } doit tenir jusqu’au { $by }.
reason_cost_kept = La prévision est de { $forecast }, comme approuvé.
reason_cost_unapproved = La prévision est de { $forecast }, et rien n’a été approuvé.
reason_cost_of_credit = La prévision est de { $forecast } ; le montant approuvé est de { $planned }.
reason_cost_over = La prévision est de { $forecast }, soit { $amount } ({ $share }) au-dessus des { $planned } approuvés. { $limit }
reason_cost_under = La prévision est de { $forecast }, soit { $amount } ({ $share }) au-dessous des { $planned } approuvés.
reason_money_not_shown = Seules les dates sont jugées ici, car l’argent n’est pas montré.
reason_stale = { $sign ->
    [record] La dernière date, le dernier paiement ou relevé enregistré est du { $since }, { $ago }
    [start] Aucun rapport, date, paiement ni relevé n’est arrivé depuis le début, le { $since }, { $ago }
   *[update] Le dernier rapport est du { $since }, { $ago }
}. Après { $limit } sans nouvelle, un état n’est plus fiable.
today = aujourd’hui
yesterday = hier
tomorrow = demain
days_ago = { $count ->
    [one] il y a { $count } jour
   *[other] il y a { $count } jours
}
weeks_ago = { $count ->
    [one] il y a { $count } semaine
   *[other] il y a { $count } semaines
}
in_days = { $count ->
    [one] dans { $count } jour
   *[other] dans { $count } jours
}
days_overdue = { $count ->
    [one] { $count } jour de retard
   *[other] { $count } jours de retard
}
on_day = le { $day }
