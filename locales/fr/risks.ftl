risks_the_gravest = { $risks } ; { $names } { $count ->
    [one] est le plus grave
   *[other] sont les plus graves
}.
risks_actions_against_them_are_overdue = { $of ->
    [single] { $count ->
        [one] 1 action contre lui est en retard.
       *[other] { $count } actions contre lui sont en retard.
    }
   *[several] { $count ->
        [one] 1 action contre eux est en retard.
       *[other] { $count } actions contre eux sont en retard.
    }
}
risks_all_issues_are_settled = Tous les problèmes sont réglés.
risks_1_issue_waits_for_an = 1 problème attend une réponse.
risks_issues_wait_for_an_answer = { $count } problèmes attendent une réponse.
risks_the_only_open_risk_scores = Le seul risque ouvert a { $score } sur 25
risks_no_open_risk_scores_or = Aucun risque ouvert n’a { $grave } ou plus sur 25 ; le plus grave a { $score }
risks_the_only_open_risk_is = Le seul risque ouvert est grave : { $score } sur 25
risks_1_of_open_risks_scores = 1 risque ouvert sur { $count } a { $grave } ou plus sur 25
risks_all_open_risks_score_or = Les { $count } risques ouverts ont tous { $grave } ou plus sur 25
risks_of_open_risks_score_or = { $count } risques ouverts sur { $count_2 } ont { $grave } ou plus sur 25
risks_it_falls_once_its_actions = { $grave }. Il baisse une fois ses actions faites.
risks_all_fall_once_their_actions = { $grave }. Tous baissent une fois leurs actions faites.
risks_1_falls_once_its_actions = { $grave }. 1 baisse une fois ses actions faites.
risks_fall_once_their_actions_are = { $grave }. { $count } baissent une fois leurs actions faites.
risks_actions_done_and_no_lower = { $count ->
    [one] 1 a toutes ses actions faites, et sa note n’a pas encore été abaissée.
   *[other] { $count } ont toutes leurs actions faites, et leur note n’a pas encore été abaissée.
}
risks_have_no_score = { $count ->
    [one] 1 n’a pas de note.
   *[other] { $count } n’ont pas de note.
}
risks_matrix_of_probability_and_impact = Matrice de probabilité et d’impact. { $finding } { $gravest }.
risks_the_score_is_probability_times = La note est la probabilité fois l’impact, chacun de 1 à 5.
risks_all_done = tout est fait
risks_no_date = sans date
risks_should_it_happen_are_at = S’il arrive, { $sum } sont en jeu.
risks_should_all_happen_are_at = Si les { $count } arrivent, { $sum } sont en jeu.
risks_at_least = au moins { $amount }
risks_of_the_open_risks_1 = Des { $count } risques ouverts, 1 indique un montant : { $sum }.
risks_of_the_open_risks_name = Des { $count } risques ouverts, { $count_2 } indiquent un montant. Si tous ceux-là arrivent, { $sum } sont en jeu.
risks_if_it_is_wrong = Si c’est faux
risks_the_event = { $status ->
    [happened] Ceci est arrivé
    [closed] Ceci aurait pu arriver
   *[open] Ceci peut arriver
}
risks_the_answer = { $status ->
    [happened] Notre réponse a été
    [closed] Notre réponse a été
   *[open] Notre réponse
}
risks_of_25_and = { $score } sur 25 : { $probability_word } et { $impact_word }
risks_when_that_is_done = { $status ->
    [happened] Attendu une fois cela fait
    [closed] Une fois cela fait
   *[open] Quand c’est fait
}
risks_avoid_it_the_plan_is = L’éviter : le plan est changé pour que cela ne puisse arriver
risks_reduce_it_make_it_less = Le réduire : le rendre moins probable ou moins grave
risks_transfer_it_somebody_else_carries = Le transférer : quelqu’un d’autre le porte
risks_accept_it_live_with_it = L’accepter : vivre avec
risks_actions_overdue = { $count ->
    [one] { $count } action en retard
   *[other] { $count } actions en retard
}
risks_score_of_25 = { $score } sur 25
risks_more_are_open = { $count ->
    [one] { $count } autre est ouvert.
   *[other] { $count } autres sont ouverts.
}
risks_probability_word = { $level ->
    [1] rare
    [2] peu probable
    [3] possible
    [4] probable
   *[5] presque certain
}
risks_impact_word = { $level ->
    [1] négligeable
    [2] mineur
    [3] modéré
    [4] majeur
   *[5] sévère
}
risks_matrix_of_probability_and_more = Matrice de probabilité et d’impact. { $finding } { $gravest }. Et { $more }.
risks_a_dashed_number = Un numéro en pointillé est là où se trouve un risque une fois ses actions faites.
risks_a_filled_number = Un numéro plein a une action en retard.
risks_no_action = aucune
