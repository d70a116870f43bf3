overview_status_at = Estado a { $date }
overview_see_all_goals = Ver los { $count } objetivos
overview_the_go_live_has_not = la puesta en marcha no se ha movido
overview_no_go_live_has_moved = ninguna puesta en marcha se ha movido
overview_go_lives = { $count } puestas en marcha
overview_1_milestone = { $other ->
    [yes] 1 hito abierto más
   *[no] 1 hito abierto
}
overview_milestones = { $other ->
    [yes] { $count } hitos abiertos más
   *[no] { $count } hitos abiertos
}
overview_the_forecast_of_the_total = la previsión del total es la misma
overview_the_project_is_still = el estado del proyecto sigue igual ({ $word })
overview_no_amount_was_approved_to = No se aprobó ningún importe con que compararlo.
overview_approved = { $amount } aprobados
overview_that_counts_the_of_contingency = Los { $amount } de reserva que quedan cuentan ahí como gastados.
overview_that_counts_what_is_forecast = Ahí se cuentan los { $amount } previstos para la reserva.
overview_the_contingency_is_overdrawn_by = La reserva se ha sobrepasado en { $amount }.
overview_the_contingency_is_used_up = La reserva está agotada.
overview_contingency_not_needed = { $amount } de la reserva no hicieron falta y vuelven a estar libres.
overview_of_approved_is_spent_and = { $finding } De { $amount } aprobados, { $amount_2 } están gastados y otros { $amount_3 } comprometidos por contrato.
overview_of_approved_is_spent = { $finding } De { $amount } aprobados, { $amount_2 } están gastados.
overview_under_contract_and_not_yet = Comprometido por contrato, aún sin pagar
overview_the_budget_in_figures = El presupuesto en cifras
overview_the_forecast_is_no_amount = La previsión es de { $forecast }; no se aprobó ningún importe.
overview_the_forecast_is_over_what = La previsión supera lo aprobado en { $amount }.
overview_the_forecast_is_under_what = La previsión está { $amount } por debajo de lo aprobado.
overview_the_forecast_is_exactly_what = La previsión es exactamente lo aprobado.
overview_nothing_of_what_was_approved = Nada de lo aprobado está gastado ni comprometido todavía.
overview_of_what_was_approved_is = El { $share } de lo aprobado está comprometido por contrato; aún no se ha gastado nada.
overview_of_what_was_approved_is_spent = El { $share } de lo aprobado está gastado.
overview_of_what_was_approved_is_too = El { $share } de lo aprobado está gastado, y otro { $share_2 } comprometido por contrato.
overview_what_is_new_since = Novedades desde el { $day }
overview_from_the_latest_report_and = Del último informe y del plan de entonces y de ahora.
overview_decisions_are_due = Hay { $count } decisiones pendientes
overview_milestones_too = { $count } hitos están terminados
overview_done = «{ $title }»: terminado el { $day }, { $lateness }.
overview_all_there_is = todo lo que hay
overview_all = los { $all }
overview_of = { $met } de { $all }
overview_decisions = Se tomaron { $count } decisiones
overview_issues = Surgieron { $count } problemas
overview_came_up = «{ $title }»: surgió{ $dated ->
    [yes] { " " }el { $day }
   *[no] { "" }
}{ $settled ->
    [yes] { " " }y está resuelto
   *[no] { "" }
}.
overview_none_of_them_was_late = Ninguno se retrasó.
overview_one_of_them_was_late = Uno se retrasó.
overview_all_of_them_were_late = Todos se retrasaron.
overview_of_them_were_late = { $late } se retrasaron.
overview_none_is_settled_yet = Ninguno está resuelto todavía.
overview_one_is_settled = Uno está resuelto.
overview_all_are_settled = Todos están resueltos.
overview_are_settled = { $settled } están resueltos.
overview_approved_for = { overview_way }, aprobado para el { $day }
overview_on = El { $date }.
overview_done_too = { $share } hecho
overview_work_done_part_solid = Trabajo, con la parte hecha rellena
overview_on_the_critical_path = En el camino crítico
overview_the_only_phase_is_under = La única fase está en marcha o por llegar.
overview_the_only_phase_is_done = La única fase está terminada.
overview_neither_of_the_two_phases = Ninguna de las dos fases está terminada todavía.
overview_both_phases_are_done = Las dos fases están terminadas.
overview_none_of_the_phases_is = Ninguna de las { $count } fases está terminada todavía.
overview_all_phases_are_done = Las { $count } fases están terminadas.
overview_of_phases_done = Fases terminadas: { $count } de { $count_2 }.
overview_one_go_live_is_still = Queda una puesta en marcha, el { $one }.
overview_go_lives_are_still_to = Quedan puestas en marcha: { $names }.
overview_go_lives_are_still_to_come = Quedan { $count } puestas en marcha, del { $first } al { $several }.
overview_the_end_is_forecast_for = El final se prevé para el { $date }
overview_as_approved = { $end }, según lo aprobado.
overview_later_than_approved = { $end }, { $days } después de lo aprobado.
overview_earlier_than_approved = { $end }, { $days } antes de lo aprobado.
overview_timeline_of_the_phases = Cronología de las fases. { $finding } { $told }
overview_of_too = { $count } de { $count_2 }
overview_0_days = 0 días
overview_day = { $signed } día
overview_days = { $signed } días
overview_phases_what_is_done_is = Fases. Lo hecho se pondera por { weighted_by }; «después» cuenta días laborables.
overview_phases_what_is_done_is_weighted = Fases. «Después» cuenta días laborables.
overview_go_lives_have_moved = { $moved } se han movido: { $names }.
overview_go_live_moves = «{ $title }» pasa del { $from } al { $to }, { $days } { $way ->
    [earlier] antes
   *[later] después
}.
overview_one_has_moved = { $moved } se ha movido: «{ $title }», { $days } { $way ->
    [earlier] antes
   *[later] después
}.
overview_others_have_moved = { $moved } se han movido{ $which ->
    [earlier] { $count ->
        [2] , ambos a una fecha anterior: { $earlier }
       *[other] , todos a una fecha anterior: { $earlier }
    }
    [later] { $count ->
        [2] , ambos a una fecha posterior: { $later }
       *[other] , todos a una fecha posterior: { $later }
    }
   *[both] : más tarde, { $later }; más temprano, { $earlier }
}.
overview_total_moves = { $total ->
    [approved] El total aprobado
   *[forecast] La previsión del total
} { $way ->
    [rises] sube
   *[falls] baja
} { $by }, hasta { $amount }.
overview_project_went = El proyecto pasó de «{ $before }» a «{ $after }».
overview_against_approved = { $way ->
    [over] { $difference } por encima de los { $approved }
    [under] { $difference } por debajo de los { $approved }
   *[even] Exactamente los { $approved }
}.
overview_all_that_is_different = Todo lo que ha cambiado: { $changes }.
overview_several = { $what }: { $names }.
overview_several_and = { $what }: { $names }. { $then }
overview_a_decision_is_due = Hay una decisión pendiente: «{ $title }».
overview_a_decision_is_due_by = Hay una decisión pendiente: «{ $title }». { $needed }, a más tardar el { $day }.
overview_done_on = «{ $title }»: terminado el { $day }.
overview_done_undated = «{ $title }»: terminado.
overview_both = los dos
overview_criteria_are_met = { $all ->
    [yes] Se { $count ->
        [one] cumple
       *[other] cumplen
    }
   *[no] Se { $count ->
        [one] cumple
       *[other] cumplen
    } además
} { $count } { $count ->
    [one] criterio
   *[other] criterios
} de { $gate }, ahora { $now }.
overview_decided_on = { $standing ->
    [refused] Rechazada
   *[taken] Decidida
} el { $day }: «{ $title }».
overview_decided = { $standing ->
    [refused] Rechazada
   *[taken] Decidida
}: «{ $title }».
overview_work_has_begun = Ha comenzado el trabajo{ $count ->
    [one] { " " }en un hito más
   *[other] { "" }
}: { $names }.
overview_more_are_open = { $count ->
    [one] Queda { $count } más por hacer.
   *[other] Quedan { $count } más por hacer.
}
overview_phases_shown = { $finding } Aquí se muestran { $shown } de { $count }.
weighted_by = { $weighting ->
    [budget] presupuesto
    [working-days] días laborables
   *[count] número de hitos
}
# $way is "late" or "early".
overview_way = { $way ->
    [early] { $days } de adelanto
   *[late] { $days } de retraso
}
overview_way_to_target = { $now }, meta { $target }
overview_more_goals = { $count ->
    [one] 1 objetivo más
   *[other] { $count } objetivos más
}
