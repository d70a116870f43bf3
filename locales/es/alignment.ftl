alignment_share_of_the_money = Parte del dinero
alignment_share_of_peoples_days = Parte de los días de las personas
alignment_days_are_peoples_time_on = Los días son el tiempo de las personas en los hitos que sirven al objetivo.
alignment_money_and_days_by_goal = Dinero y días por objetivo
alignment_milestones_that_serve_no_goal = Hitos que no sirven a ningún objetivo
alignment_budget_lines_that_serve_no = Partidas que no sirven a ningún objetivo
alignment_goals_that_no_milestone_serves = Objetivos a los que no sirve ningún hito
alignment_goals_that_no_budget_line = Objetivos a los que no sirve ninguna partida
alignment_every_milestone_and_every_budget = Cada hito y cada partida sirve a un objetivo
alignment_every_milestone_serves_a_goal = Cada hito sirve a un objetivo
alignment_no_goal = { $names } no { $count ->
    [one] sirve
   *[other] sirven
} a ningún objetivo
alignment_served_by_no = { $goals } no { $count ->
    [one] recibe
   *[other] reciben
} { $by ->
    [money] dinero
   *[work] trabajo
}
alignment_every_goal_is_served_by = a cada objetivo le sirven trabajo y dinero
alignment_every_goal_is_served_by_work = a cada objetivo le sirve trabajo
alignment_and = { $work }, y { $served }.
alignment_what_goes_into_each_goal_too = Qué se dedica a cada objetivo
alignment_gets_of_the_money = «{ $goal }» recibe el { $share } del dinero
alignment_gets_of_the_money_more = «{ $goal }» recibe el { $share } del dinero, más que ningún otro objetivo
alignment_gets_at_least = «{ $goal }» recibe al menos el { $share } del dinero; lo que no se muestra no se cuenta
alignment_gets_of_peoples_time = «{ $goal }» recibe el { $share } del tiempo de las personas
alignment_gets_of_peoples_time_more = «{ $goal }» recibe el { $share } del tiempo de las personas, más que ningún otro objetivo
alignment_gets_most_of_the_money = «{ $money }» recibe más: el { $share } del dinero y el { $of_days } del tiempo de las personas
alignment_gets_most_of_the_money_and = «{ $money }» recibe la mayor parte del dinero, el { $share }, y «{ $days }», la del tiempo, el { $of_days }
alignment_in = { $milestones } en { $phases }
alignment_by_weights = por pesos
alignment_evenly = por igual
alignment_by_milestones = por hitos
alignment_split_evenly_among_the_goals = { $lines } { $count ->
    [one] se reparte
   *[other] se reparten
} por igual entre los objetivos
alignment_split_by_written_weights = { $lines } { $count ->
    [one] se reparte
   *[other] se reparten
} según los pesos escritos
alignment_and_evenly = { $weighted }, y { $count } por igual
alignment_split_by_milestones = { $lines } { $count ->
    [one] se reparte
   *[other] se reparten
} por hitos
alignment_and_by_milestones = { $others }, y { $count } por hitos
alignment_evenly_and_by_milestones = { $weighted }, { $evenly } por igual y { $milestones } por hitos
alignment_unchanged_since = sin cambios desde el { $date }
alignment_the_goal_changed_on_that = El objetivo cambió el { $changed }. { $counted } que le { $count ->
    [one] sirve no ha cambiado desde entonces; compruebe si todavía le sirve.
   *[other] sirven no han cambiado desde entonces; compruebe si todavía le sirven.
}
alignment_served_by_neither = { $work }, y { $money }
alignment_money_is_what_is_planned = El dinero es lo planificado para el trabajo del proyecto, sin la reserva.
alignment_not_shown_has_a_row = Lo que no se muestra en esta edición tiene una fila propia.
alignment_line_contingency = { $line } (reserva)
alignment_line_running = { $line } (coste de funcionamiento)
alignment_line_without_an_invoice = { $line } (sin factura)
