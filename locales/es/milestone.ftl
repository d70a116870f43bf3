milestone_on_a = Un { $weekday }.
milestone_a = Un { $weekday }. { $under_way }
milestone_against_the_approved_date = Frente a la fecha aprobada
milestone_against_the_promised_date = Frente a la fecha prometida
milestone_from_to = { $finding }: del { $date } al { $after }.
milestone_how_this_date_has_moved_too = Cómo se ha movido esta fecha
milestone_in_50_of_100_simulated = En 50 de 100 proyectos simulados
milestone_in_80_of_100 = En 80 de 100
milestone_in_95_of_100 = En 95 de 100
milestone_the_first_are_left_out = Omitidos al principio: { $moves }.
milestone_on_it_was_forecast_for = El { $date }, la previsión era el { $date_2 }
milestone_as_promised = { $forecast }, como se prometió.
milestone_and_promised_for = { $forecast } y prometido para el { $date }.
milestone_nobody_moved_it_what_leads = Nadie lo movió: pasaron los días sin que su trabajo, o el anterior, estuviera hecho.
milestone_first = Primero el { $date }
milestone_the_work_is_under_way = El trabajo está en marcha; lo que esperaba está alcanzado o ya no fija su fecha.
milestone_the_chain_of_work_that = La cadena de trabajo que fija esta fecha. Un día perdido en ella es un día perdido aquí.
milestone_what_it_waited_for = Lo que esperaba.
milestone_its_own_date_sets_it = Su propia fecha lo fija; lo que espera se alcanza antes.
milestone_the_start_sets_it = El inicio del proyecto lo fija; lo que espera se alcanza antes.
milestone_the_status_date_sets_it = Solo la fecha de estado lo fija; lo que espera se alcanza antes.
milestone_what_it_waits_for = Lo que espera.
milestone_it_also_waits_for = También espera a
milestone_that_one = aquel
milestone_this_date_sets_it = esta fecha lo determina
milestone_this_one = este
milestone_this_one_too = este { $tie }
milestone_and_more = y { $count } más
milestone_in_all = { $days } en total
milestone_ago = hace { $days }
milestone_but_it_is_not_reported = , pero no consta como terminado
milestone_work_began_on_of_it = El trabajo comenzó el { $date }; está hecho { $whole ->
    [yes] todo
   *[no] el { $share }
}{ $unaccepted }.
milestone_work_began_on = El trabajo comenzó el { $date }.
milestone_work_is_under_way_of = El trabajo está en marcha; está hecho { $whole ->
    [yes] todo
   *[no] el { $share }
}{ $unaccepted }.
milestone_work_begins_on = El trabajo comienza el { $date }.
milestone_for = { milestone_reference } para el { $date }.
milestone_for_with_no_working_day = { milestone_reference } para el { $date }, sin días laborables de por medio.
milestone_as_the_date_has_not = { milestone_it_is_reached } según lo { $done ->
    [approved] aprobado
   *[promised] prometido
}: la fecha no se ha movido
milestone_as = { milestone_it_is_reached } según lo { $done ->
    [approved] aprobado
   *[promised] prometido
}
milestone_as_approved_in = { milestone_it_is_reached } según lo aprobado en { $title }
milestone_as_approved_in_after = { milestone_it_is_reached } según lo aprobado en { $title }, { $days } { $way ->
    [earlier] antes
   *[later] después
} de lo planificado por primera vez
milestone_later_than = { milestone_it_is_reached } { $days } después de lo { $done ->
    [approved] aprobado
   *[promised] prometido
}
milestone_earlier_than = { milestone_it_is_reached } { $days } antes de lo { $done ->
    [approved] aprobado
   *[promised] prometido
}
milestone_there_is_no_room_it = No hay margen: está en el camino crítico, y un día perdido aquí es un día perdido al final.
milestone_there_is_less_than_no = El margen es negativo: se incumplirá en { $days } una fecha fija posterior.
milestone_it_could_come_later_before = Podría llegar { $days } más tarde sin que se mueva nada más.
milestone_it_could_come_later_before_the = Podría llegar { $days } más tarde sin mover el final, pero otros hitos se moverían enseguida.
milestone_it_could_come_later_before_too = Podría llegar { $days } más tarde sin mover el final, y { $days_2 } sin mover otro hito.
milestone_it_must_not_start_before = No debe comenzar antes del { $date }.
milestone_it_must_be_reached_by = Debe alcanzarse a más tardar el { $date }.
milestone_it_must_start_on = Debe comenzar el { $date }.
milestone_it_must_be_reached_on = Debe alcanzarse el { $date }.
milestone_it_waits_as_long_as = Espera mientras nada más se retrase.
milestone_a_point_in_time_without = Un momento, sin trabajo propio
milestone_if_all_goes_well_most = { $days } si todo va bien, { $count } lo más probable, { $count_2 } si mucho va mal
milestone_no_day_to_spare = ni un día de margen
milestone_to_spare = { $days } de margen
milestone_planned = { $planned } previstos
milestone_paid_of = { $paid } pagados de { $planned } previstos
milestone_paid_over = { $paid } pagados de { $planned } previstos, { $over } de más
milestone_shared_with = ; { $count ->
    [one] compartido con otro hito
   *[other] compartido con otros { $count } hitos
}
milestone_the_only_criterion_is_not = El único criterio aún no se cumple.
milestone_the_only_criterion_is_met = El único criterio se cumple.
milestone_neither_of_the_two_criteria = Ninguno de los dos criterios se cumple todavía.
milestone_both_criteria_are_met = Los dos criterios se cumplen.
milestone_none_of_the_criteria_is = Ninguno de los { $count } criterios se cumple todavía.
milestone_all_criteria_are_met = Los { $count } criterios se cumplen.
milestone_1_of_criteria_is_met = Se cumple 1 de { $count } criterios.
milestone_of_criteria_are_met = Se cumplen { $count } de { $count_2 } criterios.
milestone_done = { $share } hecho
milestone_of_done = { $done } de { $total } hechos
milestone_weight = peso { $number }
milestone_through_its_phase = por su fase
milestone_daily_work_that_changes = Trabajo diario que cambia
milestone_formerly = antes { $formerly }
milestone_name_in_the_plan = Nombre en el plan
milestone_from = Desde { $status_date }
milestone_work_can_begin = El trabajo puede comenzar { $today }.
milestone_reference = { $done ->
    [approved] Aprobado
   *[promised] Prometido
}
milestone_it_is_reached = { $reached ->
    [yes] Se alcanzó
   *[no] Se prevé
}
milestone_no_date_before = ninguna
milestone_what_waits_for_it = Lo que espera a esto
milestone_what_waited_for_it = Lo que esperaba a esto
