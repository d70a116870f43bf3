goals_measures_of = Mesures de « { $title } »
goals_there_is_one_goal = Il y a un objectif
goals_there_are_goals = Il y a { $count } objectifs
goals_what_the_project_is_for = À quoi sert le projet. { $goals }, sans mesures jusqu’ici.
goals_what_the_project_is_for_and = À quoi sert le projet, et comment nous le saurons. { $goals }, avec { $several ->
    [no] { $measures }
   *[yes] { $measures } en tout
}.
goals_time_and_quality_in_money = Temps et qualité, en argent
goals_milestone_that_leads_there = Jalon qui y mène
goals_milestones_that_lead_there = Jalons qui y mènent
goals_of_done = { $count } sur { $count_2 } faits
goals_the_last_on = Le dernier le { $last }.
goals_the_last_is_forecast_for = Le dernier est prévu pour le { $last }.
goals_planned_as_this_goals_part = Prévu, part de cet objectif dans le budget.
goals_planned_as_this_goals_part_of = Prévu, part de cet objectif dans le budget, et { $days } du temps des personnes.
goals_planned_on_lines_shown = Prévu sur les lignes montrées ici, pour la part de cet objectif. Ce qui n’est pas montré peut s’y ajouter.
goals_planned_on_lines_shown_and = Prévu sur les lignes montrées ici, pour la part de cet objectif, et { $days } du temps des personnes. Ce qui n’est pas montré peut s’ajouter à l’argent.
goals_of_lines_shown = { $sum }, lignes montrées ici
goals_of_peoples_time_as_this = Du temps des personnes, part de cet objectif.
goals_milestones_that_serve_this_goal = Jalons qui servent cet objectif
goals_lines_not_shown_here = Lignes non montrées ici
goals_budget_lines_that_serve_this = Lignes du budget qui servent cet objectif, comme prévu
goals_part_of_the_line = Part de la ligne
goals_cost_of_running_it_afterwards = Coût de fonctionnement ensuite
goals_loss_without_an_invoice = Perte sans facture
goals_cost_of_the_project = Coût du projet
goals_losses_without_an_invoice = Pertes sans facture
goals_1_of_evenly = 1 sur { $goals }, à parts égales
goals_of_by_weight = { $own } sur { $weights }, selon le poids
goals_by_milestones = { $share }, selon ses jalons
goals_planned_time_for_this_goal = Temps prévu pour cet objectif
goals_people_behind_this_goal = Personnes derrière cet objectif
goals_in = { $title } ({ $unit })
goals_from_start_to_target = Du début à la cible
goals_by = d’ici { $month }
goals_the_work_for_it_judged = Le travail pour l’atteindre { $work ->
    [done] est terminé
    [on-time] est à l’heure
    [not-begun] n’a pas commencé
    [at-risk] est à risque
   *[off-track] est hors plan
}. { $measures ->
    [one] Sa mesure sera jugée
   *[other] Ses mesures seront jugées
} { $when ->
    [day] { $measures ->
        [one] le jour de sa cible, en { $first }
       *[other] les jours de leurs cibles, la première en { $first }
    }
    [both] à partir de { $month }, une fois ce travail terminé, ou dès le jour de leur cible s’il vient plus tôt, la première en { $first }
   *[work] à partir de { $month }, une fois ce travail terminé
}.
goals_each_line_runs_from_our = Chaque ligne va du début à la cible ; le point est là où nous en sommes.
goals_until_the_work_for_a = Tant que le travail pour un objectif n’est pas fait et que le jour d’une cible n’est pas venu, son état dit comment va ce travail et ce qui est pire qu’au début.
goals_by_too = { $target } d’ici le { $by }
goals_by_too_too = d’ici le { $by }
goals_readings_of = Relevés de « { $title } »
goals_every_reading_so_far_the = Tous les relevés jusqu’ici ; les tirets montrent une progression régulière vers la cible.
goals_every_reading_not_judged = Tous les relevés jusqu’ici ; les tirets vont tout droit du début à la cible, quel que soit le moment où le travail commence à agir. On ne juge pas encore d’après eux.
goals_every_reading_so_far = Tous les relevés jusqu’ici.
goals_readings = { $title }. { $finding } { $count ->
    [one] 1 relevé.
   *[other] { $count } relevés.
}
goals_target = Cible { $number }
goals_there_is_no_reading_yet = Il n’y a pas encore de relevé.
goals_the_target_is = La cible est { $target }.
goals_worse_than_at_the_start = Pire que { $start } au début.
goals_as_at_the_start = Comme au début.
goals_from_at_the_start = Au début, { $start }.
goals_still_on_as_at_the = Toujours { $value } le { $on }, comme au début.
goals_on_from_at_the_start = { $value } le { $on }, contre { $number } au début.
goals_on_the_target_is = { $value } le { $on } ; la cible est { $number }.
goals_on = { $value } le { $on }.
goals_on_the_target_is_to = { $value } le { $on } ; la cible est de garder { $to }.
goals_the_target_is_reached_on = La cible est atteinte : { $value } le { $on }, cible { $to }.
goals_no_change_yet_on_as = Pas encore de changement : { $value } le { $on }, comme au début ; la cible est { $to }.
goals_on_worse_than_at_the = { $value } le { $on }, pire que { $from } au début ; la cible est { $to }.
goals_on_from_at_the_start_of = { $value } le { $on }, contre { $from } au début : { $made } du chemin vers { $to }.
goals_agreed_on = { $name }, convenue le { $date }
goals_of_worse_than_at_the = { $stands } { $today }, { $share ->
    [only] elle va
    [both] les deux vont
    [all] toutes les { $of } vont
   *[some] { $worse } sur { $of } { $worse ->
        [one] va
       *[other] vont
    }
} moins bien qu’au départ.
goals_the_upright_stroke_is_where_we = Le trait vertical est là où nous devrions être { $today }.
goals_agreed_by = { $name }, convenue le { $date } ({ $by })
goals_the_whole_line = tout
goals_measure_worse = { $worse ->
    [own] Mesure : moins bien qu’au début
    [all] Mesures : { $of ->
        [2] les deux
       *[other] les { $of }
    } moins bien
   *[some] Mesures : { $count } sur { $of } moins bien
}
