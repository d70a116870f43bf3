alignment_share_of_the_money = Part de l’argent
alignment_share_of_peoples_days = Part des jours des personnes
alignment_days_are_peoples_time_on = Les jours sont le temps des personnes sur les jalons qui servent l’objectif.
alignment_money_and_days_by_goal = Argent et jours par objectif
alignment_milestones_that_serve_no_goal = Jalons qui ne servent aucun objectif
alignment_budget_lines_that_serve_no = Lignes du budget qui ne servent aucun objectif
alignment_goals_that_no_milestone_serves = Objectifs qu’aucun jalon ne sert
alignment_goals_that_no_budget_line = Objectifs qu’aucune ligne du budget ne sert
alignment_every_milestone_and_every_budget = Chaque jalon et chaque ligne du budget sert un objectif
alignment_every_milestone_serves_a_goal = Chaque jalon sert un objectif
alignment_no_goal = { $names } { $count ->
    [one] ne sert
   *[other] ne servent
} aucun objectif
alignment_served_by_no = { $goals } { $count ->
    [one] ne reçoit
   *[other] ne reçoivent
} { $by ->
    [money] pas d’argent
   *[work] aucun travail
}
alignment_every_goal_is_served_by = chaque objectif est servi par du travail et de l’argent
alignment_every_goal_is_served_by_work = chaque objectif est servi par du travail
alignment_and = { $work }, et { $served }.
alignment_what_goes_into_each_goal_too = Ce qui va à chaque objectif
alignment_gets_of_the_money = « { $goal } » reçoit { $share } de l’argent
alignment_gets_of_the_money_more = « { $goal } » reçoit { $share } de l’argent, plus que tout autre objectif
alignment_gets_at_least = « { $goal } » reçoit au moins { $share } de l’argent ; ce qui n’est pas montré n’est pas compté
alignment_gets_of_peoples_time = « { $goal } » reçoit { $share } du temps des personnes
alignment_gets_of_peoples_time_more = « { $goal } » reçoit { $share } du temps des personnes, plus que tout autre objectif
alignment_gets_most_of_the_money = « { $money } » reçoit le plus : { $share } de l’argent et { $of_days } du temps des personnes
alignment_gets_most_of_the_money_and = « { $money } » reçoit le plus d’argent, { $share }, et « { $days } » le plus de temps, { $of_days }
alignment_in = { $milestones } en { $phases }
alignment_by_weights = selon les poids
alignment_evenly = à parts égales
alignment_by_milestones = selon les jalons
alignment_split_evenly_among_the_goals = { $lines } { $count ->
    [one] est répartie
   *[other] sont réparties
} à parts égales entre les objectifs
alignment_split_by_written_weights = { $lines } { $count ->
    [one] est répartie
   *[other] sont réparties
} selon les poids écrits
alignment_and_evenly = { $weighted }, et { $count } à parts égales
alignment_split_by_milestones = { $lines } { $count ->
    [one] est répartie
   *[other] sont réparties
} selon les jalons
alignment_and_by_milestones = { $others }, et { $count } selon les jalons
alignment_evenly_and_by_milestones = { $weighted }, { $evenly } à parts égales et { $milestones } selon les jalons
alignment_unchanged_since = inchangé depuis le { $date }
alignment_the_goal_changed_on_that = L’objectif a changé le { $changed }. { $counted } qui { $count ->
    [one] le sert n’a pas changé depuis ; voyez si c’est encore le cas.
   *[other] le servent n’ont pas changé depuis ; voyez si c’est encore le cas.
}
alignment_served_by_neither = { $work }, et { $money }
alignment_money_is_what_is_planned = L’argent est ce qui est prévu pour le travail du projet, sans la réserve.
alignment_not_shown_has_a_row = Ce qui n’est pas montré dans cette édition a sa propre ligne.
alignment_line_contingency = { $line } (réserve)
alignment_line_running = { $line } (coût de fonctionnement)
alignment_line_without_an_invoice = { $line } (sans facture)
