budget_approved_dates_are_those_of = Les dates approuvées sont celles de { $approved }.
budget_approved_amounts_are_those_of = Les montants approuvés sont ceux de { $approved }.
budget_first_approved = Le premier montant approuvé était de { $amount }, dans { $title } du { $date }.
budget_released_since = Depuis, { $amount } de la réserve ont été libérés pour le travail.
budget_reached_before = Ce qui a été atteint avant ce jour est comparé à la référence de son époque.
budget_of = { $title } du { $date }
budget_the_baseline_that_is_written = la référence écrite dans le plan
budget_of_where_the_plan_writes = { $title } du { $date }, là où le plan n’écrit pas { $what ->
    [amounts] d’autres montants
   *[dates] d’autres dates
}
budget_the_forecast_is_of_approved = { $finding }. La prévision est de { $amount }, sur { $amount_2 } approuvés.
budget_budget_by_category = Budget par catégorie, { $currency }, { $date }
budget_lines_of_the_budget = Lignes du budget
budget_its_lines_are_not_shown = Ses lignes ne sont pas montrées dans cette édition.
budget_it_has_no_lines_yet = Elle n’a pas encore de lignes.
budget_as_planned = comme prévu
budget_forecast_to_cost = Coût prévu : { $amount }, { $way ->
    [over] { $difference } au-dessus du plan
    [under] { $difference } au-dessous du plan
   *[even] comme prévu
}.
budget_nothing_is_spent_or_under = Rien n’est encore dépensé ni engagé.
budget_nothing_is_spent_yet_is = Rien n’est encore dépensé ; { $amount } sont engagés par contrat.
budget_is_spent_nothing_else_is = { $spent } sont dépensés ; rien d’autre n’est engagé.
budget_is_spent_and_another_is = { $spent } sont dépensés, et { $amount } de plus engagés par contrat.
budget_running_it_is_planned_to = Le fonctionnement doit coûter { $amount }.
budget_running_it_is_planned_to_over = Le fonctionnement doit coûter { $amount } sur { $time }.
budget_is_a_loss_that_nobody = { $amount } sont une perte que personne ne facture.
budget_on_all_pages_of_it = Sur toutes ses pages
budget_lines_of_the_project = Lignes du projet
budget_costs_without_an_invoice_too = Coûts sans facture
budget_lines_to = lignes { $number } à { $number_2 }
budget_left_of = reste { $amount } sur { $amount_2 }
budget_over_of = { $amount } de plus que les { $amount_2 }
budget_not_needed_of = { $amount } non utilisés, sur { $amount_2 }
budget_likely_cost_of_open_risks = Coût probable des risques ouverts : { $amount }
budget_of_contingency_was_added_after = { $amount } de réserve ont été ajoutés après l’approbation
budget_none_of_the_contingency_is = Rien de la réserve n’est utilisé, à { $way } du parcours
budget_the_contingency_has_grown_by = La réserve a augmenté de { $amount } depuis sa première approbation
budget_all_of_the_contingency_is = Toute la réserve est utilisée, à { $way } du parcours
budget_the_contingency_is_overdrawn_by = La réserve est dépassée de { $amount }, à { $way } du parcours
budget_of_the_contingency_is_used = { $share } de la réserve est utilisé, à { $way } du parcours
budget_is_left = Il reste { $amount }.
budget_nothing_is_left = Il ne reste rien.
budget_no_open_risk_says_what = Aucun risque ouvert ne dit ce qu’il peut coûter.
budget_no_risk_is_open = Aucun risque n’est ouvert.
budget_no_open_risk_is_shown = Aucun risque ouvert n’est montré ici.
budget_the_open_risks_will_likely = Les risques ouverts coûteront sans doute { $cost }, ce qu’elle couvre.
budget_the_open_risks_at_least = Les risques ouverts coûteront sans doute au moins { $cost }.
budget_the_open_risks_will_likely_cost = Les risques ouverts coûteront sans doute { $least ->
    [yes] au moins { $cost }
   *[no] { $cost }
}, soit { $amount } de plus.
budget_on = le { $day }
budget_in_steps_from_to = en { $steps } étapes du { $day } au { $day_2 }
budget_was_moved_from_it_to = { $amount } en ont été déplacés vers d’autres lignes { $when }.
budget_was_added_to_it = { $amount } y ont été ajoutés { $when }.
budget_open_risks_money_at_stake = Risques ouverts : argent en jeu × probabilité
budget_it_buys_something_that_lasts = Cela achète quelque chose de durable.
budget_it_is_used_up_within = C’est consommé dans l’année.
budget_the_project_with_its_contingency = Le projet avec sa réserve, par nature de coût
budget_the_only_payment_has_its = Le seul paiement, { $all }, a sa ligne dans le plan
budget_the_only_payment_deserves_a = Le seul paiement, { $all }, mérite un coup d’œil
budget_paid_on_the_lines_of = Payé, sur les lignes du budget
budget_after_the_status_date_not = Après la date d’état, non compté
budget_on_lines_that_are_not = Sur des lignes hors du plan, non compté
budget_all_rows_of_the_ledger = Toutes les lignes du grand livre
budget_every_payment_is_on_a = Chaque paiement est sur une ligne du plan
budget_no_payment_is_dated_before = Aucun paiement n’est daté d’avant le début du projet
budget_no_payment_is_dated_after = Aucun paiement n’est daté d’après la date d’état
budget_no_two_payments_on_a = Deux paiements d’une ligne n’ont jamais la même référence
budget_no_line_is_paid_over = Aucune ligne n’est payée au-delà du plan
budget_lines_removed_since_the_baseline = Lignes supprimées depuis la référence
budget_not_a_line_of_the = Pas une ligne du plan
budget_before_the_project_began = Avant le début du projet
budget_after_the_status_date = Après la date d’état
budget_payments_that_deserve_a_look = Paiements à regarder
budget_payments_that_deserve_a_look_and = Paiements à regarder, et { $count } de plus
budget_each_line_by_fiscal_year = Chaque ligne par exercice : ses mois, ou les jours ouvrés de ses jalons
budget_a_year_12_months = { $amount } par an ÷ 12 × mois, { $span }
budget_in = { $amount } en { $name }
budget_of_days_in = { $count } jours sur { $count_2 } en { $name }
budget_by_category_each_has_a = Par catégorie. Chacune a une page avec toutes ses lignes.
budget_what_was_approved_what_is = Ce qui a été approuvé, ce qui est prévu, et ce que c’est devenu. Chaque ligne en dit plus sur sa page.
budget_not_part_of_what_the = Hors du coût du projet : { $all } en tout, { $amount } en année pleine.
budget_real_but_nobody_sends_a = Réel, mais sans facture : { $all } en tout, dans aucun total ci-dessus.
budget_capital_it_buys_something_that = Investissement : achète quelque chose de durable
budget_operating_it_is_used_up = Fonctionnement : consommé dans l’année
budget_from = à partir du { $date }
budget_to = jusqu’au { $date }
budget_a_year = { $amount } par an, { $until }
budget_in_too = { $amount } en { $month }
budget_a_month_to = { $amount } par mois, { $month } à { $month_2 }
budget_1_payment_on = 1 paiement, le { $last }
budget_the_last_on = { $payments }, le dernier le { $last }
budget_nobody_changed_it_what_was = Personne ne l’a changé : ce qui était saisi pour ce jour compte depuis.
budget_the_first_are_left_out = Omis au début : { $changes }.
budget_on_planned_and_forecast_as = Le { $day } : prévu { $amount }, et prévision conforme
budget_on_planned_forecast = Le { $day } : prévu { $amount }, prévision { $amount_2 }
budget_plan_and_forecast = plan et prévision { $change }
budget_plan = plan { $change }
budget_forecast_too = prévision { $amount }
budget_what_each_goal_gets_and = Ce que reçoit chaque objectif, et de qui
budget_not_shown_by_goal = Non montré par objectif
budget_no_money_serves_a_goal = Aucun argent ne sert un objectif
budget_all_of_the_money_serves = Tout l’argent sert « { $name } »
budget_of_the_money_serves = { $share } de l’argent sert « { $name } »
budget_of_the_money_serves_more = { $share } de l’argent sert « { $name } », plus que tout autre objectif
budget_at_least_of_the_money_serves = Au moins { $share } de l’argent sert « { $name } » ; { $hidden } n’est pas montré par objectif
budget_of_the_projects_cost_serves = { $amount } du coût du projet ne servent aucun objectif.
budget_every_line_of_the_project = Chaque ligne du projet sert un objectif.
budget_planned_cost_of_the_project = Coût prévu du projet par catégorie et objectif
budget_the_plan_holds_no_cost = Le plan ne contient aucun coût du projet lui-même. Le fonctionnement coûtera { $amount }.
budget_the_plan_holds_no_cost_over = Le plan ne contient aucun coût du projet lui-même. Le fonctionnement coûtera { $amount } sur { $time }.
budget_the_plan_holds_no_costs = Le plan ne contient pas encore de coûts.
budget_the_project_is_forecast_to = Le projet devrait coûter { $forecast }. { $against }
budget_that_is_what_is_planned = C’est ce qui est prévu.
budget_that_is_than_the_planned = C’est { $difference } de { $way ->
    [more] plus
   *[less] moins
} que les { $planned } prévus.
budget_and_what_was_approved = { $of_plan }, et ce qui a été approuvé.
budget_and_than_the_approved = { $of_plan }, et { $difference } de { $way ->
    [more] plus
   *[less] moins
} que les { $approved } approuvés.
budget_some_lines_of_the_budget = Certaines lignes du budget ne sont pas montrées dans cette édition. Elles comptent dans tous les totaux.
budget_nothing_of_the_planned_is = Rien des { $planned } prévus n’est encore payé ni engagé par contrat
budget_nothing_of_the_planned_is_paid = Rien des { $planned } prévus n’est encore payé ; { $amount } sont engagés par contrat
budget_of_the_planned_is_paid = { $paid } des { $planned } prévus sont payés ; rien d’autre n’est engagé par contrat
budget_of_the_planned_is_paid_and = { $paid } des { $planned } prévus sont payés, et { $amount } de plus sont engagés par contrat
budget_no_more_is_forecast_than_planned = Aucun dépassement du plan n’est prévu
budget_more_is_forecast_than_planned = Un dépassement du plan de { $amount } est prévu
budget_is_not_forecast_over_its = { $categories } : aucun dépassement du plan n’est prévu
budget_no_category_is_forecast_over = Aucune catégorie n’est prévue au-delà de son plan
budget_is_forecast_over_its_plan = { $name } devrait dépasser son plan de { $amount }
budget_is_forecast_over_its_plan_the = { $name } : prévu à { $difference } au-dessus du plan, le plus grand écart de { $count } catégories en dépassement
budget_less_than_lines_will_cost = { $names } { $count ->
    [one] donne moins que ce que ses lignes
   *[other] donnent moins que ce que leurs lignes
} coûteront
budget_the_sources_give_the_that = Les sources apportent les { $amount } nécessaires
budget_the_sources_give_more_than = Les sources apportent { $amount }, { $amount_2 } de plus que nécessaire
budget_the_sources_give_less_than = Les sources apportent { $amount }, { $amount_2 } de moins que nécessaire
budget_to_own_the_result_until = Posséder le résultat jusqu’au { $until } coûte { $amount } ; aucun bénéfice n’est chiffré
budget_the_benefits_have_paid_back = Les bénéfices auront remboursé le coût d’ici { $month }
budget_until_no_benefit_is_money = Jusqu’au { $until }, aucun bénéfice n’est de l’argent en banque
budget_until_the_benefits_bring_and = Jusqu’au { $until }, les bénéfices rapportent { $benefits } et ne remboursent pas les { $costs } que cela coûte
budget_counted_the_contingency_counts_as = Période comptée : { $span }. Les coûts sont les montants inscrits au plan, non ce qui est payé ou attendu. La réserve compte comme dépensée. Ce que personne ne facture est laissé de côté, sauf mention contraire.
budget_paid_back_at_the_latest = Les bénéfices auront remboursé le coût au plus tard en { $month }
budget_until_no_shown_benefit_is_money = Jusqu’au { $until }, aucun des bénéfices montrés n’est de l’argent en banque
budget_until_the_benefits_bring_at_least = Jusqu’au { $until }, les bénéfices rapportent au moins { $benefits }, et cela coûte { $costs }
budget_benefits_not_shown_are_not_counted = Les bénéfices que ce portail ne peut pas montrer ne sont pas comptés : ce que cela rapporte et vaut est au moins ce qui figure ici{ $back ->
    [yes] , et l’argent est remboursé au plus tard à cette date
   *[no] { "" }
}.
budget_not_by_what_is_shown = pas d’ici le { $date } avec les bénéfices montrés
budget_worth_at_least = Ce que cela vaut au moins dans chacun de ces cas
budget_after_the_project_it_costs_and_at_least = Après le projet, le fonctionnement coûte { $to_run } par an et rapporte au moins { $brings } par an
budget_total_cost_of_ownership = Coût total de possession
budget_what_both_are_worth_in = Ce que les deux valent la première année, quand l’argent perd { $share } par an
budget_gain_or_loss_over_for = Gain ou perte sur { $span }, pour 100 de coût
budget_when_the_benefits_have_added = Quand les bénéfices égalent les coûts
budget_the_same_when_later_money = Le même, quand l’argent futur compte moins
budget_with_what_nobody_invoices = Avec ce que personne ne facture
budget_costs_and_benefits_until = Coûts et bénéfices jusqu’au { $until }
budget_after = { $date }, après { $number } { $number ->
    [one] an
   *[other] ans
}
budget_not_by = pas d’ici le { $date }
budget_time_or_quality_put_in = Temps ou qualité chiffrés, pas en espèces
budget_costs_and_benefits_by_fiscal = Coûts et bénéfices par exercice, en espèces
budget_the_rate_of_this_project = le taux de ce projet
budget_less_benefit = { $share } de bénéfice en moins
budget_more_benefit = { $share } de bénéfice en plus
budget_net_present_value_in_cash = Valeur actuelle nette en espèces
budget_in_none_of_these_cases = Dans aucun de ces cas cela ne vaut plus que cela ne coûte ; au mieux, il manque { $amount }
budget_in_all_of_these_cases = Dans tous ces cas, cela vaut plus que cela ne coûte ; au pire, de { $amount }
budget_in_of_these_it_is = Dans { $count } de ces { $all }, cela vaut plus que cela ne coûte
budget_a_year_too = { $amount } par an
budget_benefits_in_a_full_year = Bénéfices en année pleine : { $amount }
budget_capital_buys_what_lasts = Investissement : achète du durable
budget_operating_and_running_costs_after = Fonctionnement, et coûts après le projet
budget_running_costs_after_the_project = Coûts de fonctionnement après le projet
budget_planned_cost_by_fiscal_year = Coût prévu par exercice, avec la réserve, sans ce que personne ne facture
budget_up_to = jusqu’à { $amount }
budget_after_the_project_it_costs = Après le projet, le fonctionnement coûte { $to_run } par an et rapporte { $brings } par an
budget_after_the_project_it_costs_a = Après le projet, le fonctionnement coûte { $to_run } par an
budget_the_year_that_costs_most = L’année la plus chère est { $most }, avec { $most_2 }
budget_cost_by_year = Coût par année : { $years }.
budget_cost_by_fiscal_year = Coût par exercice
budget_each_line_by_year = Chaque ligne par exercice
budget_was_moved_from_it_to_too = { $amount } en ont été déplacés vers d’autres lignes depuis l’approbation. Le plan ne dit pas quel jour ; le graphique le montre donc { $today }.
budget_was_added_to_it_since_it = { $added } y ont été ajoutés depuis l’approbation ; le graphique le montre { $today }.
budget_that_is_what_is_planned_too = C’est ce qui est prévu
budget_that_is_than_the_planned_too = C’est { $difference } de { $way ->
    [more] plus
   *[less] moins
} que les { $planned } prévus
budget_in_too_too = En { $name }
budget_what_is_still_to_come = Ce qui reste à venir de chaque ligne, là où le plan d’aujourd’hui place ce qui suit. La prévision d’une année est ce qui y a été dépensé et ce qui y est encore à venir
budget_what_is_still_to_come_of = Ce qui reste à venir de chaque ligne
budget_nothing_of_its_plan_lies = Rien de son plan n’est après aujourd’hui ; on l’attend donc maintenant
budget_open_risks_without = Risques ouverts : argent en jeu × probabilité, sans { $risks }
budget_payments_add_up = { $counted ->
    [yes] { $payments } font
   *[no] Les paiements font
} { $all } en tout{ $strange ->
    [0] , et chacun a sa ligne dans le plan
    [one]  ; { $strange } mérite un coup d’œil
   *[other]  ; { $strange } méritent un coup d’œil
}
budget_payments_on_strange_lines = { $count ->
    [one] { $count } paiement est sur une ligne qui n’est pas dans le plan
   *[other] { $count } paiements sont sur des lignes qui ne sont pas dans le plan
}
budget_payments_before_the_project = { $count ->
    [one] { $count } paiement date d’avant le début du projet ; il est compté
   *[other] { $count } paiements datent d’avant le début du projet ; ils sont comptés
}
budget_payments_after_the_status_date = { $count ->
    [one] { $count } paiement est postérieur à la date d’état ; il n’est pas compté
   *[other] { $count } paiements sont postérieurs à la date d’état ; ils ne sont pas comptés
}
budget_references_used_twice = { $count ->
    [one] { $count } référence figure sur plusieurs paiements d’une ligne ; tous sont comptés
   *[other] { $count } références figurent sur plusieurs paiements d’une ligne ; tous sont comptés
}
budget_lines_paid_over_plan = { $count ->
    [one] { $count } ligne est payée au-delà de son plan
   *[other] { $count } lignes sont payées au-delà de leur plan
}
budget_lines_missing_from_the_sums = Ce qui manque aux totaux ci-dessus, ce sont des lignes qui ne sont pas montrées.
budget_it_counts_the_contingency = Cette prévision compte les { $amount } de réserve qui restent comme s’ils allaient être entièrement dépensés.
budget_it_counts_what_is_forecast = Cette prévision compte les { $amount } prévus pour la réserve.
budget_contingency_is_left_out = La réserve est laissée de côté : personne ne sait encore à quoi elle servira.
budget_the_smallest_are_one = Les plus petites catégories sont dessinées comme une seule ; le tableau les a toutes.
budget_forecast_from = { $forecast }, { $why ->
    [written] comme l’a écrit la personne responsable
    [finished] ce qui a été payé, car tout ce que la ligne paie est terminé
    [owed] ce qui est engagé : tout ce que la ligne paie est terminé, et tout n’est pas payé
    [planned] comme prévu : ni le contrat ni les paiements ne dépassent cela
    [contract] ce qui est engagé, car c’est plus que prévu
   *[paid] ce qui a été payé, car c’est plus que prévu
}
budget_a_year_by_months = En tout : par an ÷ 12 × mois, arrondi à l’unité.
budget_together_in_cash = Ensemble, en espèces
budget_benefits_bring = { $of ->
    [both] Jusqu’au { $until }, les bénéfices apportent { $cash } en espèces et { $other } en temps et en qualité
    [other] Jusqu’au { $until }, les bénéfices apportent { $other } en temps et en qualité, et rien en espèces
   *[cash] Jusqu’au { $until }, les bénéfices apportent { $cash } en espèces
}
