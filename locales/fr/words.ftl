month = { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
}
month_short = { $month ->
    [1] janv.
    [2] févr.
    [3] mars
    [4] avr.
    [5] mai
    [6] juin
    [7] juil.
    [8] août
    [9] sept.
    [10] oct.
    [11] nov.
   *[12] déc.
}
weekday = { $weekday ->
    [1] lundi
    [2] mardi
    [3] mercredi
    [4] jeudi
    [5] vendredi
    [6] samedi
   *[7] dimanche
}
weekday_short = { $weekday ->
    [1] lun.
    [2] mar.
    [3] mer.
    [4] jeu.
    [5] ven.
    [6] sam.
   *[7] dim.
}
day_of_month = { $day ->
    [1] 1er
   *[other] { $day }
}
date_short = { day_of_month } { month_short } { $year }
date_full = { day_of_month } { month } { $year }
day_and_month = { day_of_month } { month_short }
date_with_weekday = { weekday_short } { date_short }
date_with_weekday_full = { weekday } { date_full }
month_and_year = { month } { $year }
month_and_year_short = { month_short } { $year }
span = { $first } – { $last }
span_in_month = { $first ->
    [1] 1er
   *[other] { $first }
}–{ date_short }
date_change = { $before } → { $after }, { changes_by_days }
no_change = aucun changement
money_change = { $before } → { $after }, { $signed }
money_change_with_share = { money_change } ({ $share })
amount_over = { $amount } au-dessus
amount_under = { $amount } au-dessous
on_plan = conforme au plan
billions = Md
millions = M
thousands = k
days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
working_days = { $count ->
    [one] { $count } jour ouvré
   *[other] { $count } jours ouvrés
}
weeks = { $count ->
    [one] { $count } semaine
   *[other] { $count } semaines
}
on_time = à l’heure
working_days_late = { working_days } de retard
working_days_early = { working_days } d’avance
list = { $first } et { $last }
list_comma = { ", " }
list_clause = { "\u202F; " }
more = { $count ->
    [one] { $count } autre
   *[other] { $count } autres
}
day_and_month_full = { day_of_month } { month }
judgement = { $is ->
    [done] fait
    [on-track] en bonne voie
    [at-risk] à risque
    [off-track] hors plan
   *[not-started] pas commencé
}
months_exactly = { $count ->
    [one] { $count } mois
   *[other] { $count } mois
}

## Ce qui, d’un plan, n’a pas de place dans le fichier d’un autre programme.

export_not_carried_over = non repris : { $what }
export_left_goals = { $count ->
    [one] 1 objectif avec ses mesures et bénéfices
   *[other] { $count } objectifs avec leurs mesures et bénéfices
}
export_left_risks = { $count ->
    [one] 1 risque, problème ou hypothèse
   *[other] { $count } risques, problèmes et hypothèses
}
export_left_texts = { $count ->
    [one] 1 décision, rapport ou page
   *[other] { $count } décisions, rapports et pages
}
export_left_work = { $count ->
    [one] 1 passage ou déroulement du travail
   *[other] { $count } passages et déroulements du travail
}
export_left_estimates = { $count ->
    [one] 1 estimation à trois points
   *[other] { $count } estimations à trois points
}
export_left_lines = { $count ->
    [one] 1 ligne du budget qui ne paie aucun jalon ou est un coût de fonctionnement
   *[other] { $count } lignes du budget qui ne paient aucun jalon ou sont des coûts de fonctionnement
}
export_left_links = { $count ->
    [one] 1 jalon a des liens avec d’autres
   *[other] { $count } jalons ont des liens avec d’autres
}
export_left_prefix = le préfixe que la norme attribue à qui publie : { $setting } dans milepost.yaml le donne
export_left_unknown = secteur, type, but, lieux et documents, pour lesquels un plan n’a pas de champs
calendar_reached_on = Atteint le { $day }.
calendar_forecast_for = Prévu pour le { $day }.
calendar_promised_for = Promis pour le { $day }.
calendar_status = État : { $status }.
calendar_owner = Responsable : { $owner }.
