progress_latest_report = último informe
progress_its_owner_says = Su responsable dice: { $word }.
progress_the_project_is_forecast_to = Se prevé que el proyecto termine el { $date }.
progress_the_project_ended_on = El proyecto terminó el { $date }.
progress_the_only_milestone_is_not = El único hito aún no está terminado.
progress_the_only_milestone_is_reached = El único hito está terminado.
progress_neither_of_the_two_milestones = Ninguno de los dos hitos está terminado todavía.
progress_both_milestones_are_reached = Los dos hitos están terminados.
progress_none_of_milestones_is_reached = Ninguno de los { $number } hitos está terminado todavía.
progress_all_milestones_are_reached = Los { $number } hitos están todos terminados.
progress_1_of_milestones_is_reached = 1 de { $number } hitos está terminado.
progress_of_milestones_are_reached = { $number } de { $number_2 } hitos están terminados.
progress_items = { $whole } tareas
progress_in_all = En total: { $count }
progress_built = { $count } hechas
progress_the_only_item_is_not = La única tarea aún no está hecha
progress_neither_of_the_two_items = Ninguna de las dos tareas está hecha todavía
progress_none_of_is_built_yet = Ninguna de las { $count } tareas está hecha todavía
progress_all_are_built = Las { $count } tareas están hechas
progress_of_built = { $done } de { $count } tareas { $done ->
    [one] está hecha
   *[other] están hechas
}
progress_as_planned_by_now = { $built }, según lo previsto a hoy
progress_items_by_month_whole_ones = Tareas por mes: enteras, planificadas por igual en los días aprobados de cada hito y hechas por igual en los trabajados
progress_by_the_end_of = Al final de
progress_where_the_items_are_counted = Dónde se cuentan las tareas
progress_from_approved_to_forecast = De lo aprobado a lo previsto
progress_more_moved_by_less = Otros { $count } se movieron menos.
progress_no_change = sin cambios
progress_working_day = { $signed } día laborable
progress_working_days = { $signed } días laborables
progress_as_approved = según lo aprobado
progress_passed_by_the_end_of = Transcurridos al final de
progress_lines_that_pay_for_no = partidas que no pagan ningún hito
progress_earned_value_by_phase = Valor ganado por fase
progress_earned_value_by_category = Valor ganado por categoría
progress_planned_and_earned_value_line_by = Valor planificado y ganado, partida a partida
progress_all_not_finished = todo, sin terminar
progress_of = { $count } de { $count_2 }
progress_lines_that_pay_for_milestones = Partidas que pagan hitos, repartidas según sus días laborables aprobados: PV = BAC × días transcurridos ÷ días aprobados, EV = BAC × porcentaje hecho ÷ 100
progress_of_too = { $amount } de { $amount_2 }
progress_of_too_too = { $number } de { $worked }
progress_of_milestones_and_by_time = de hitos y por tiempo; ganado { $money }
progress_all_the_work_that_should = Todo el trabajo que debía estar hecho lo está, y nada más.
progress_work_that_was_to_cost = Trabajo por { $amount } debería estar hecho y no lo está.
progress_work_that_was_to_cost_is = Trabajo por { $amount } está hecho antes de tiempo.
progress_the_work_that_is_done = El trabajo hecho ha costado lo aprobado para él.
progress_the_work_that_is_done_has = El trabajo hecho ha costado { $amount } más de lo aprobado para él.
progress_the_work_that_is_done_too = El trabajo hecho ha costado { $amount } menos de lo aprobado para él.
progress_no_work_was_planned_by = No había trabajo planificado a hoy.
progress_of_every_of_work_planned = De cada { $hundred } de trabajo planificado a hoy, { $of_hundred } están hechos.
progress_nothing_is_spent_yet = Aún no se ha gastado nada.
progress_every_spent_has_bought_of = Cada { $hundred } gastados han comprado { $of_hundred } de trabajo.
progress_nothing_is_left_to_spend = No queda nada por gastar dentro de { progress_within }.
progress_to_stay_within_every_must = Para no pasar de { progress_within }, cada { $hundred } deben comprar { $of_hundred } de trabajo
progress_more_than_it_has_so = { $needed }: más que hasta ahora.
progress_less_than_it_has_so = { $needed }: menos que hasta ahora.
progress_as_it_has_so_far = { $needed }, como hasta ahora.
progress_no_work_was_planned = No había trabajo planificado.
progress_the_plan_had_as_much_done = El plan llegaba aquí hace un día o dos.
progress_the_plan_has_as_much = El plan llegará aquí en un día o dos.
progress_the_plan_had_as_much_too = El plan tenía lo mismo hecho hace { $number } { $number ->
    [one] mes
   *[other] meses
}.
progress_the_plan_has_as_much_done = El plan tendrá lo mismo hecho dentro de { $number } { $number ->
    [one] mes
   *[other] meses
}.
progress_it_cannot_be_said_before = No se puede decir antes de que haya trabajo hecho y pagado.
progress_as_approved_too = Según lo aprobado.
progress_more_than_approved = { $amount } más de lo aprobado.
progress_less_than_approved = { $amount } menos de lo aprobado.
progress_the_forecast_of_by_day = { $finding }. La previsión de { $names } por día del plan.
progress_forecast_date_by_the_day = Fecha prevista, según el día del plan que la dice
progress_the_first_are_left_out = Omitidos al principio: { $days }; cada hito tiene todos los suyos en su página.
progress_what_the_plan_forecast_on = Lo que el plan preveía cada día en que se movió una de estas fechas
progress_more_on_each = Más sobre cada uno
progress_of_too_too_too = { $number } de { $number_2 }
progress_what_phases_weigh_by_budget = El peso de las fases por presupuesto no se muestra en esta edición, porque contiene partidas que no se muestran.
progress_each_milestone_counts_by_what = Cada hito cuenta por lo que pesa: su parte del presupuesto aprobado, si al menos la mitad la tiene y cubre lo que sigue abierto; si no, sus días laborables.
progress_done_in_percent_done_all = Hecho en % = hecho ÷ todo × 100; previsto = previsto a hoy ÷ todo × 100
progress_to = { $month } a { $month_2 }
progress_status_by_month = Estado por mes, { $span }
progress_what_the_rules_said_of = Lo que las reglas decían del plan en su último estado de cada mes y, entre paréntesis, lo que decía el último informe del mes donde decía otra cosa.
progress_read_the_latest_report = Leer el último informe
progress_reported_too = informado: { $word }
progress_reported_too_too = { $standing }; informado: { $word }
progress_in_one_month_the_report = { $standing }; en un mes, su último informe decía otra cosa
progress_in_months_the_report_said = { $standing }; en { $count } meses, el último informe decía otra cosa
progress_in_each_of_the_last = { $word } en cada uno de los últimos { $months }
progress_now_after_in = { $word } ahora, tras { $word_2 } { $span ->
    [single] en { $month }
   *[several] de { $first } a { $month }
}
progress_reported_in_the_only_report = Informado en el único informe: { $word }
progress_reported_in_all_of_the = Informado en los últimos { $reports }: { $word }
progress_reported_now_after_in_the = Informado ahora: { $word }, tras { $before } en el informe anterior
progress_reported_in_the_last = Informado en los últimos { $reports }: { $word }
progress_approved_forecast_spent = { $finding }. Aprobado { $amount }, previsión { $amount_2 }, gastado { $amount_3 }.
progress_approved = Aprobado { $value }
progress_forecast = Previsión { $value }
progress_spent = Gastado { $value }
progress_forecast_against_approved = Previsión frente a lo aprobado: { $against }
progress_with_contingency_by_the_day = Con la reserva, según el día del plan que lo dice
progress_the_first_are_left_out_too = Omitidos al principio: { $days }.
progress_the_forecast_is_what_was = La previsión es lo aprobado
progress_the_forecast_is_what_was_approved = La previsión está { $difference } por { $way ->
    [over] encima
   *[under] debajo
} de lo aprobado
progress_and_has_not_moved_since = { $stands }, y no se ha movido desde el { $date }
progress_more_than_ever_before = { $stands }, más que nunca
progress_it_was_never_more = { $stands }; nunca fue más
progress_just_that = exactamente eso
progress_over_it = { $amount } por encima
progress_under_it = { $amount } por debajo
progress_at_most_on_it_was = { $stands }; como máximo, el { $date }, fue { $then }
progress_on_plan = según el plan
progress_the_same = igual
progress_approved_forecast_and_spent_on = Aprobado, previsto y gastado cada día en que cambió uno de ellos
progress_work_worth_is_done = Hay hecho trabajo por valor de { $amount }{ $way ->
    [even] , según lo planificado hasta hoy
    [less] , { $difference } menos de lo planificado hasta hoy
   *[more] , { $difference } más de lo planificado hasta hoy
}.
progress_the_work_done_is_worth = El trabajo hecho vale { $money }
progress_as_planned_by_now_too_too = según lo planificado hasta hoy
progress_was_planned_by_now = hasta hoy se planificaron { $money }
progress_no_work_is_done = Aún no hay hecho ningún trabajo con presupuesto
progress_none_was_planned_by_now = ninguno estaba planificado a hoy
progress_nothing_is_spent = no se ha gastado nada
progress_is_spent = se han gastado { $money }
progress_no_work_is_planned_or_done = A hoy no había planificado ningún trabajo con presupuesto, y no hay ninguno hecho.
progress_is_spent_before_work = Se han gastado { $amount }, y aún no hay hecho ningún trabajo con presupuesto.
progress_it_cannot_be_said_before_work = No se puede decir antes de que haya hecho trabajo con presupuesto.
progress_how_phases_are_weighted = Una fase se pondera por presupuesto cuando la mayoría de sus hitos lo tienen y cubre lo que sigue abierto; si no, por días laborables o, en puntos en el tiempo, por número.
progress_figures_follow = { $count ->
    [one] { $count } cifra más llegará cuando haya trabajo previsto, hecho y pagado.
   *[other] { $count } cifras más llegarán cuando haya trabajo previsto, hecho y pagado.
}
progress_it_has_cost_just_that = ha costado exactamente eso
progress_it_has_cost = ha costado { $money }
progress_and = { $earned }{ $kept ->
    [yes] , { $planned }
   *[no] ; { $planned }
}, y { $spent }
progress_the_forecast_of_the_work = { $finding }. La previsión del trabajo es de { $value }, de { $approved } aprobados con la reserva.
progress_approved_with_contingency = Aprobado, con la reserva: { $approved }
progress_approved_too = Aprobado { $approved }
progress_planned_by_now = Planificado a hoy { $value }
progress_earned = Ganado { $value }
progress_against_plan = Frente al plan { $signed }
progress_against_cost = Frente al coste { $signed }
progress_months = { $number } meses
progress_what_of_it_was_approved = Lo que de ello se aprobó para el trabajo que debería estar hecho.
progress_what_of_it_was_approved_for = Lo que de ello se aprobó para el trabajo hecho.
progress_what_was_paid_for_the = Lo pagado por el trabajo hasta ahora.
progress_what_was_approved_for_the = Lo aprobado para el trabajo del proyecto, sin reserva.
progress_months_since_the_project_began = Meses desde que comenzó el proyecto; el último cuenta por sus días laborables.
progress_schedule_performance_in_time = Rendimiento del calendario en tiempo
progress_it_cannot_be_said_before_the = No se puede decir antes de que acabe el primer día.
progress_going_on_like_this_the = A este ritmo, el trabajo lleva { $estimate } meses en vez de { $planned } (IEAC(t)).
progress_going_on_like_this_as_planned = A este ritmo, el trabajo lleva { $estimate } meses, como estaba previsto (IEAC(t)).
progress_tcpi = Índice de desempeño requerido (TCPI), { $sub }
progress_what_the_rest_must_achieve = Lo que debe lograr el resto
progress_sum_of_the_forecasts_of = Suma de las previsiones de todas las partidas
progress_as_it_stands_on_the = Como figura en la página Presupuesto
progress_if_the_rest_costs_like = Si el resto cuesta como el trabajo hasta ahora
progress_eac_bac_cpi = EAC = BAC ÷ CPI
progress_if_the_rest_costs_what = Si el resto cuesta lo aprobado
progress_eac_ac_bac_ev = EAC = AC + (BAC − EV)
progress_if_lateness_must_be_bought = Si además hay que recuperar el retraso
progress_eac_ac_bac_ev_cpi = EAC = AC + (BAC − EV) ÷ (CPI × SPI)
progress_to_the_budget = respecto al presupuesto
progress_to_the_estimate = respecto a la estimación
progress_what_the_work_will_have = Lo que habrá costado el trabajo, sin reserva
progress_against_what_was_approved = Frente a lo aprobado
progress_days_of_each_milestone = Días laborables de cada hito
progress_lines_that_pay = Partidas que pagan hitos
progress_lines_earned_as_time_passes = Partidas que se ganan con el tiempo
progress_planned_earned_and_spent = Planificado, ganado y gastado por mes
progress_a_month_too = { $from_to } { $amount } al mes
progress_in_equal_months = { $from_to } { $amount } en { $count } meses iguales
progress_working_days_of_each_milestone_in = Días laborables de cada hito, en total y transcurridos al final de cada mes. Lo planificado crece por igual en los aprobados: todo × días transcurridos ÷ días. Lo hecho creció por igual en los trabajados
progress_lines_that_are_earned_as_time = Partidas que se ganan con el tiempo: PV = EV = BAC × parte transcurrida del plan ÷ todo
progress_the_plan_had_as_much_too_too = El plan llegaba aquí { $today }.
progress_what_the_reports_said_and_what = Lo que decían los informes y lo que las reglas dicen del plan; entre paréntesis, lo que dice el último informe del mes donde dice otra cosa.
progress_as_reported = según lo informado
progress_what_is_still_to_come = Lo que aún queda de cada partida, su previsión menos lo gastado, crece por igual en los días laborables que quedan: importe × días transcurridos al final del mes ÷ días. La previsión de gasto es lo gastado hoy más esto
progress_what_is_still_to_come_of = Lo que queda por venir de cada partida
progress_how_it_lies_in_time = Cómo se reparte en el tiempo
progress_over_too = { $amount } en { $days }: { $days_2 }
progress_for_work_not_shown = { $amount } para trabajo que no se muestra
progress_nothing_of_its_plan_lies = Nada de su plan queda después de hoy, así que se espera ahora
progress_planned_earned_and_spent_by_the = Planificado, ganado y gastado al final de cada mes. La previsión es lo gastado más lo que queda por venir de cada partida (su previsión menos lo gastado), repartido en los días siguientes
progress_lines_that_are_no_more = Partidas que se aprobaron y ya no existen
progress_earned_value = Valor ganado { $today }
progress_the_latest_report_says = El { $report } dice: { $word }.
progress_both_items_are_built = Las dos tareas están hechas
progress_the_only_item_is_built = La única tarea está hecha
progress_should_be_by_now = { $built }; { $planned ->
    [0] ninguno debería estarlo
    [one] { $planned } debería estarlo
   *[other] { $planned } deberían estarlo
} ya
progress_reached = alcanzado
progress_all_hold_their_dates = { $key ->
    [yes] { $all ->
        [one] El hito clave mantiene su fecha aprobada
        [2] Los dos hitos clave mantienen sus fechas aprobadas
       *[other] Los { $all } hitos clave mantienen sus fechas aprobadas
    }
   *[no] { $all ->
        [one] El hito mantiene su fecha aprobada
        [2] Los dos hitos mantienen sus fechas aprobadas
       *[other] Los { $all } hitos mantienen sus fechas aprobadas
    }
}
progress_milestones_of_all = { $key ->
    [yes] { $all ->
        [one] El hito clave
        [2] { $count ->
            [2] Los dos hitos clave
           *[other] 1 de 2 hitos clave
        }
       *[other] { $part ->
            [all] Los { $all } hitos clave
           *[some] { $count } de { $all } hitos clave
        }
    }
   *[no] { $all ->
        [one] El hito
        [2] { $count ->
            [2] Los dos hitos
           *[other] 1 de 2 hitos
        }
       *[other] { $part ->
            [all] Los { $all } hitos
           *[some] { $count } de { $all } hitos
        }
    }
}
progress_moved_against_approved = { progress_milestones_of_all } { $count ->
    [one] va
   *[other] van
} { $way ->
    [earlier] antes
   *[later] después
} de lo aprobado{ $most ->
    [alone] , por { $days }
    [single] : «{ $title }», por { $days }
   *[several] ; el que más, «{ $title }»: por { $days }
}
progress_within = { $within ->
    [approved] lo aprobado
   *[estimate] la primera estimación
}
progress_lines_missing_from_the_sums = Lo que falta para las sumas son partidas que no se muestran.
progress_all_built = Todo hecho
progress_undistributed_budget = Presupuesto sin distribuir
progress_approved_for_work_without_a_date = Lo que de ello se aprobó para trabajo del que nada dice cuándo debe hacerse; se planifica en cuanto algo lo diga.
progress_of_finished_work_is_owed = Otros { $amount } están comprometidos por contrato para trabajo terminado y aún no se han pagado: hasta entonces, el CPI y lo que se estima con él parecen mejores de lo que serán.
progress_going_on_it_costs = Si el resto cuesta como lo hecho, el trabajo costará al final { $total }. { $difference }
progress_variances = { $plan ->
    [more] Hasta ahora se ha hecho más de lo planificado
    [less] Hasta ahora se ha hecho menos de lo planificado
   *[same] Hasta ahora se ha hecho tanto como lo planificado
}, { $cost ->
    [more] y vale más de lo que ha costado
    [less] y vale menos de lo que ha costado
   *[same] y ha costado lo que vale
}
progress_key_against_plan = Frente al plan: ganado menos planificado
progress_key_against_cost = Frente al coste: ganado menos gastado
