changes_since_the_report_of = Desde el informe del { $date }
changes_since_the_plan_of_the_report = Desde el { $day }, el plan en que se apoyaba el informe del { $date }
changes_the_report_said = { $named ->
    [yes] El informe del { $date }, de { $author },
   *[no] El informe del { $date }
} daba el proyecto por { $status }; según las reglas estaba { $then }.
changes_since = Desde el { $date }
changes_since_the_plan_was_first = Desde que se registró el plan por primera vez
changes_changes_to_the_plan = Cambios del plan
changes_nobody_can_say_from_this = Esta copia del plan no permite decir qué ha cambiado.
changes_since_the_last_report = Desde el último informe
changes_this_is_what_was_approved = Esto es lo aprobado el { $day }. Desde el { $date } rige otra línea base: { $title }.
changes_this_is_the_baseline_in = Esta es la línea base en vigor, aprobada el { $day }.
changes_changes_since = Cambios desde { $title }
changes_in_force = en vigor
changes_in_the_order_in_which = En el orden en que se aprobaron; la última está en vigor.
changes_nothing_in_the_plan_has = Nada ha cambiado en el plan.
changes_changes_after_are = { $unrecorded ->
    [committed] Los cambios posteriores al { $date } aún no están confirmados en git
   *[recorded] Contiene lo que ha cambiado desde el último estado guardado, del { $date }
}.
changes_the_plan_as_it_is = El plan tal como está
changes_seen_on = visto el { $date }
changes_and_more = Y { $count } más.
changes_this_copy_of_the_plan = Esta copia del plan solo tiene la parte más reciente de su pasado.
changes_a_part_of_the_plans = No se pudo leer una parte del pasado del plan.
changes_1_recorded_state_could_not = 1 estado registrado no se pudo leer
changes_recorded_states_could_not_be = { $count } estados registrados no se pudieron leer
changes_changed = { $entries } cambiadas
changes_in_the_phase = En la fase «{ $title }»
changes_is_no_longer_stated = ya no se indica
changes_the_plan_did_not_change = El plan no cambió.
changes_changes_month_by_month = Cambios mes a mes
changes_what_each_month_changed_in = Lo que cada mes cambió en las fechas, el dinero y el estado.
changes_changes_in = Cambios en { $month }
changes_and = Y { $more_places }.
changes_changed_the_same_changes_as = { $name } cambiados. Los mismos cambios, con lo que se fue y lo que llegó.
changes_and_too = Y { $more_texts }.
changes_to_too = A { $title }
changes_from_too = De { $title }
changes_recorded_on = Registrado el { $day }.
changes_choose_the_version_that_you = Elija la versión que conoce y aquella con la que quiere compararla.
changes_from_to = De { $title } a { $title_2 }
changes_was_reached_on_the_day = { $subject } se alcanzó el día planificado por primera vez el { $date }
changes_has_not_moved_since = { $subject } no se ha movido desde el { $date }
changes_in = en { $month }
changes_on = el { $date }
changes_was_reached_on_the_day_after = { $subject } se alcanzó el día planificado por primera vez el { $date }, tras { $moves }
changes_was_reached_than = { $subject } se alcanzó { $days } { $way ->
    [earlier] antes
   *[later] después
} de lo planificado por primera vez el { $date }
changes_moved_times_the_last_and = { $subject } se movió { $many } veces, la última { $when }, y ha vuelto a su primera fecha
changes_moved = { $subject } se { $way ->
    [earlier] adelantó
   *[later] retrasó
} { $days } { $when }{ $held ->
    [yes] { " " }y se mantiene desde entonces
   *[no] { "" }
}
changes_moved_in_steps_the_last = { $subject } se { $way ->
    [earlier] adelantó
   *[later] retrasó
} { $days } en { $many } pasos, el último { $when }{ $held ->
    [yes] , y se mantiene desde entonces
   *[no] { "" }
}
changes_no_change = sin cambios
changes_in_the_plan_as_it = Desde el último estado guardado del plan.
changes_to_the_plan_as_of = Al plan de { $status_date }
changes_each_named_version_is_compared_with = Cada versión con nombre se compara con la siguiente y con el plan de { $now }.
changes_from_to_too = De { $title } a { $status_date }
changes_it_begins_on = { $finding } Comienza el { $day }, y no se compara nada anterior.
changes_hollow_before_solid_after = { $note } Rombo hueco: antes. Relleno: después.
changes_it_follows = Sigue a { $milestone }.
changes_the_gate_waits = El punto de control { $gate } lo espera.
changes_decision = Decisión: { $decision }.
changes_new_text = nuevo: «{ $text }»
changes_sentence_is_now = ahora: «{ $text }»
changes_new_heading = nuevo apartado: «{ $text }»
changes_more_are_met = { $count ->
    [one] se cumple 1 más
   *[other] se cumplen { $count } más
}
changes_gone_text = eliminado: «{ $text }»
changes_text_becomes = «{ $before }» pasa a «{ $after }»
changes_and_more_places = y { $more_places }
changes_field_of = { $whole }: { $part }
changes_moved_to_another_phase = Pasado a otra fase
changes_everybody = todos
changes_new = nuevo
changes_nothing = nada
changes_yes = sí
changes_no = no
changes_by_days = { $working ->
    [0] { $signed } { $count ->
        [one] día
       *[other] días
    }, ningún día laborable
    [one] { $by } día laborable
   *[other] { $by } días laborables
}
changes_by_working_days = { $signed } { $count ->
    [one] día laborable
   *[other] días laborables
}
changes_by_points = { $signed } { $count ->
    [one] punto
   *[other] puntos
}
changes_by_steps = { $signed } { $count ->
    [one] paso
   *[other] pasos
}
changes_added = añadido { $names }
changes_removed = quitado { $names }
changes_added_and_removed = añadido { $added }; quitado { $removed }
changes_forecast_cost = Coste previsto
changes_now_on_the_critical_path = Ahora en el camino crítico
changes_no_longer_on_the_critical_path = Ya no está en el camino crítico
changes_room_used_up = Margen agotado
changes_it_had = tenía { $days }
changes_it_had_and_is_short = tenía { $days } y ahora le faltan { $short }
changes_no_milestone_serves_it = Ningún hito sirve ya a este objetivo
changes_no_money_serves_it = Ningún dinero sirve ya a este objetivo
changes_endangered = En peligro
changes_milestone_is_now = «{ $title }» está ahora { $status }
changes_and_revisions_before = y { $revisions } antes
changes_name_in_the_files = Nombre en los archivos
changes_heading = { $kind }: { $title }
changes_end_of_the_project = Final del proyecto
changes_last_go_live = Última puesta en marcha
changes_forecast_total = Total previsto
changes_approved_total = Total aprobado
changes_end_in_80_of_100 = Final en 80 de 100 casos
changes_the_last_go_live = La última puesta en marcha
changes_the_forecast_total = El total previsto
changes_the_status = El estado
changes_moves_later = { $names }: { $days } { $way ->
    [earlier] antes
   *[later] después
}.
changes_the_total_moves = El total previsto { $way ->
    [rises] sube
   *[falls] baja
} { $amount }.
changes_a_budget_was_entered = Se introdujo un presupuesto de { $amount }.
changes_stay_as_they_are = { $names } { $count ->
    [one] sigue igual
   *[other] siguen igual
}.
changes_the_status_goes = El estado pasa de «{ $before }» a «{ $after }».
changes_judged_against_new_dates = Con { $title } se aprobaron el { $date } nuevas fechas e importes, y ahora se juzga frente a ellos.
changes_note = { $changes }.
changes_note_approved_stays = { $changes }. El total aprobado sigue igual.
changes_payments = Pagado o encargado según lo planificado en { $lines }; la previsión no cambia
changes_note_wording = { $changes }. Sin efecto en fechas, dinero ni estado.
changes_impact = { $impact ->
    [go-live] Mueve una puesta en marcha
    [money] Cambia el dinero
    [dates] Mueve otras fechas
    [people] Cambia objetivos, riesgos, estado o personas
   *[wording] Solo la redacción
}
changes_why_go_live = Es una puesta en marcha.
changes_why_critical = Está en el camino crítico: si se retrasa, se retrasa el final.
changes_why_room = { $count ->
    [one] Queda
   *[other] Quedan
} { $days } de margen.
changes_why_of_total = Es el { $share } del total previsto.
changes_status_by_its_owner = Estado según su responsable
changes_both_go_lives = La primera y la última puesta en marcha
changes_no_date_moved = { $total ->
    [yes] No cambió ninguna fecha ni el total.
   *[no] No cambió ninguna fecha.
}
