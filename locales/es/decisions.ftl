decisions_still_open_the_plan_waits = Aún abiertas: el plan las espera.
decisions_decided_in = Decididas en { $year }
decisions_decided_without_a_date = Decididas, sin fecha
decisions_what_was_chosen_from_what = Qué se eligió, de entre qué, por quién y por qué
decisions_none_is_waiting = { $about }: { $decisions }. Ninguna está pendiente.
decisions_for_an_answer_none_is = { $about }. { $waiting } { $waiting ->
    [one] espera
   *[other] esperan
} respuesta, ninguna se ha tomado todavía.
decisions_taken_for_an_answer = { $about }. { $taken } { $count ->
    [one] tomada
   *[other] tomadas
}, { $waiting } { $waiting ->
    [one] espera
   *[other] esperan
} respuesta.
decisions_chosen = Elegido: { $title }
decisions_what_it_would_change = Qué cambiaría
decisions_effect_on_the_plan = Efecto en el plan
decisions_a_decision_is_asked_for = Se solicita una decisión que sustituiría a esta
decisions_a_decision_that_would_have = Se rechazó una decisión que habría sustituido a esta
decisions_this_decision_no_longer_holds = Esta decisión ya no rige.
decisions_done_on = hecho el { $date }
decisions_now = ahora el { $date }
decisions_still_open = aún abierto
decisions_has_happened = ha ocurrido
decisions_what_there_is_to_choose = Entre qué se puede elegir
decisions_there_was_one_option = Había una opción.
decisions_there_were_options_which_one = Había { $count } opciones; el texto dice cuál se eligió.
decisions_was_the_only_option = { $names } era la única opción.
decisions_of_options_proposed = De { $count } opciones, se { $chosen ->
    [one] propone
   *[other] proponen
} { $names }.
decisions_of_options_chosen = De { $count } opciones, se { $chosen ->
    [one] eligió
   *[other] eligieron
} { $names }.
decisions_to = { $amount } a { $amount_2 }
decisions_it_costs = Cuesta { $range }.
decisions_each_costs = Cada una cuesta { $range }.
decisions_they_cost_from = Cuestan de { $range }.
decisions_the_costs_run_from_none = Los costes van de { $range }; { $without } no { $without ->
    [one] tiene
   *[other] tienen
} ninguno escrito.
decisions_overdue_for = Atrasada { $days }
decisions_ready_to_go_on = ¿Estamos listos?
decisions_next_gate = { $ready ->
    [yes] Listos
   *[no] Todavía no
}: { $met }, para «{ $gate }».
decisions_next_gate_on = { $ready ->
    [yes] Listos
   *[no] Todavía no
}: { $met }, { $left ->
    [0] y hoy es el día de «{ $gate }»
    [one] queda 1 día hasta «{ $gate }»
   *[other] quedan { $left } días hasta «{ $gate }»
}, { $day }.
decisions_vote_was_due_on = La votación sobre { $gate } tocaba el { $day }, { $from_today }.
decisions_no_criteria_are_written_down = aún no hay criterios escritos
decisions_the_only_criterion_is_met = el único criterio se cumple
decisions_both_criteria_are_met = los dos criterios se cumplen
decisions_all_are_met = los { $criteria } se cumplen
decisions_the_only_criterion_is_not = el único criterio aún no se cumple
decisions_neither_of_the_two_criteria = ninguno de los dos criterios se cumple todavía
decisions_none_of_is_met_yet = no se cumple todavía ninguno de { $criteria }
decisions_1_of_is_met = se cumple 1 de { $criteria }
decisions_of_are_met = se cumplen { $count } de { $criteria }
decisions_passed_on = Superado el { $date }; { $met_so_far }.
decisions_and_the_day_was = { $met_so_far }, y la fecha era el { $date }.
decisions_the_gate_is_passed = El control está superado.
decisions_all_gates_are_passed = Los { $count } controles están superados.
decisions_daily_work_today_and_later = Trabajo diario, hoy y después
decisions_since = { $count ->
    [one] Cambia una tarea diaria
   *[other] Cambian { $count } tareas diarias, la primera
} desde el { $date }.
decisions_on = { $count ->
    [one] Cambia una tarea diaria
   *[other] Cambian { $count } tareas diarias, la primera
} el { $date }, { $ahead }.
decisions_1_step_done_differently = 1 paso, hecho de otra manera
decisions_done_differently = { $steps }, hechos de otra manera
decisions_steps_today_and_later = { $steps } hoy, { $count } { $later ->
    [go-live] desde la puesta en marcha
   *[later] después
}
decisions_needed = Se necesita { $from_today }
decisions_and_the_day_is = { $met_so_far }, y la fecha es { $status_date }.
decisions_more_wait = { $count ->
    [one] { $count } más espera.
   *[other] { $count } más esperan.
}
decisions_so_far_and_days_left = { $met_so_far }, y { $count ->
    [one] queda
   *[other] quedan
} { $days } hasta el { $date }.
decisions_daily_work_changes = { $count ->
    [one] Cambia una tarea diaria
   *[other] Cambian { $count } tareas diarias
}.
decisions_closed = cerrado
decisions_settled = resuelto
decisions_open = abierto
decisions_asked_for = solicitada
decisions_turned_down = rechazada
decisions_replaced_by_another = sustituida por otra
decisions_it_was_replaced_by = Esta decisión ya no está vigente. Fue sustituida por
decisions_it_was_replaced_on_by = Esta decisión ya no está vigente. Fue sustituida el { $date } por
decisions_it_replaces_an_earlier = { $standing ->
    [asked] Sustituiría
    [refused] Habría sustituido
   *[taken] Sustituye
} a una decisión anterior
decisions_it_replaces_an_earlier_of = { $standing ->
    [asked] Sustituiría
    [refused] Habría sustituido
   *[taken] Sustituye
} a una decisión anterior del { $date }
decisions_lead = { $lead }:
