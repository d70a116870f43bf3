people_1_piece_of_your_daily = Cambia 1 parte de su trabajo diario.
people_pieces_of_your_daily_work = Cambian { $count } partes de su trabajo diario.
people_the_day_to_know = El día que debe conocer
people_the_days_to_know = Los días que debe conocer
people_done = hecho, { $from_today }
people_as_promised = { $from_today }, como se prometió
people_was = { $from_today }; era el { $date }
people_first_told = { $from_today }; al principio, previsto para el { $date }
people_you_decide = { $from_today }; la decisión es suya
people_done_by = Hecho para el { $date }
people_by = Para el { $date }
people_since = desde el { $first }
people_from = desde el { $first }
people_your_training_and_your_days = Su formación y sus días en una franja de tiempo. { $label }.
people_has_a_part_in_this = { $person } tiene un papel en este proyecto.
people_have_a_part_in_this = { $person } tienen un papel en este proyecto.
people_have_a_part_in_this_project = { $group } tienen un papel en este proyecto.
people_and_have_a_part_in = { $group } y { $person } tienen un papel en este proyecto.
people_of_them_are_from_where = { $count } de ellos están a { people_steps_away } de donde los necesitamos.
people_furthest_from_where_we_need = { $names } { $count ->
    [one] está
   *[other] están
} más lejos de donde los necesitamos: { people_steps_away }.
people_of_5 = { $names } (de 5)
people_is_at_4_or_5 = { $title } está en 4 o 5 en cada paso.
people_both_are_at_4_or = Los dos están en 4 o 5 en cada paso.
people_all_of_them_are_at = Todos están en 4 o 5 en cada paso.
people_the_next_step_for_is = El siguiente paso para { $named } es { people_change_step_to }.
people_the_next_step_for_both = El siguiente paso para los dos es { people_change_step_to }.
people_the_next_step_for_all = El siguiente paso para los { $count } es { people_change_step_to }.
people_the_next_step_for_of = El siguiente paso para { $count } de { $count_2 } es { people_change_step_to }.
people_how_groups_and_people_are = Cómo se informa a grupos y personas
people_how_single_persons_are_kept = Cómo se informa a cada persona
people_more_do_not_yet_stand = { $count ->
    [one] 1 más aún no está donde se necesita
   *[other] { $count } más aún no están donde los necesitamos
}
people_as_wanted = { $word }, como se desea
people_now_wanted = { $word } ahora, { $word_2 } deseado
people_now = { $word } ahora
people_wanted = { $word } deseado
people_past_it = { people_steps_away } más allá
people_everybody_stands_where_we_need = Todos están donde los necesitamos.
people_the_only_one_who_is = La única persona valorada aún no está donde la necesitamos.
people_neither_of_the_two_stands = Ninguno de los dos está todavía donde los necesitamos.
people_1_of_does_not_yet = 1 de { $count } aún no está donde los necesitamos.
people_none_of_stand_where_we = Ninguno de los { $count } está todavía donde los necesitamos.
people_of_do_not_yet_stand = { $count } de { $count_2 } aún no están donde los necesitamos.
people_1_already_stands_where_we = 1 ya está donde lo necesitamos
people_already_stand_where_we_need = { $count } ya están donde los necesitamos
people_days = { $count ->
    [one] { $value } día
   *[other] { $value } días
}
people_days_of_work_by_month = { $told } Días de trabajo por mes frente a los días disponibles.
people_days_there_are = días disponibles
people_work_and_time_by_month = { $name }: trabajo y tiempo por mes
people_a_week = { $days } a la semana
people_nobody_has_said_yet_how = Nadie ha dicho todavía cuánto tiempo puede dar.
people_nobody_has_more_work_than = A partir de ahora nadie está sobrecargado.
people_has_more_work_than_time = Más trabajo que tiempo para { $name }: { $months_in_words }.
people_have_more_work_than_time = { $names } tienen más trabajo que tiempo en algunos de los próximos meses.
people_of_have_more_work_than = { $count } de { $count_2 } tienen más trabajo que tiempo en algunos de los próximos meses.
people_months_from_now_on = { $count } de los próximos meses
people_has_no_more_work_in = { $name }: a partir de ahora no hay días de trabajo planificados.
people_has_of_work_in_and = { $name }: { $days } de trabajo en { $left ->
    [yes] lo que queda de { $month }
   *[no] { $month }
} y { $time } para dar.
people_has_enough_time_in_the = { $name }: tiempo suficiente. El mes más cargado a partir de ahora es { $left ->
    [yes] lo que queda de { $month }
   *[no] { $month }
}, con { $days } de { $time }.
people_work_is_spread_evenly_over = Se cuenta el trabajo que prevén los hitos, repartido por igual en los días laborables de cada hito. Las partes son del tiempo disponible: días a la semana por semanas del mes.
people_show_the_months_of = Mostrar los meses de { $person }
people_1_more_with_enough_time = 1 más, con tiempo suficiente
people_more_with_enough_time = { $count } más, con tiempo suficiente
people_time_for_this_project = Tiempo para este proyecto
people_part_in_the_milestones_ahead = Además, en los próximos hitos
people_readiness_for_the_change_too = Preparación para el cambio
people_daily_work_that_changes = Trabajo diario que cambia
people_by_too = para el { $date }
people_of_5_too = { $which ->
    [both] Poder { $power }, interés { $interest }
    [power] Poder { $power }
   *[interest] Interés { $interest }
} (de 5)
people_does_the_work_on = hace el trabajo en { $count }
people_is_asked_on = es consultado en { $count }
people_is_told_of = es informado de { $count }
people_more_power_over_the_project = Más poder sobre el proyecto ↑
people_more_interest_in_it = Más interés en él →
people_nobody_has_both_much_power = Nadie tiene a la vez mucho poder y mucho interés.
people_the_only_one_here_has = La única persona aquí tiene mucho poder y mucho interés.
people_all_have_much_power_and = Los { $count } tienen mucho poder y mucho interés.
people_1_of_has_much_power = 1 de { $count } tiene mucho poder y mucho interés.
people_of_have_much_power_and = { $closely } de { $all } tienen mucho poder y mucho interés.
people_power_and_interest_too = Poder e interés. { $finding } { $quarters }
people_from_4_of_5_on = Poder e interés se consideran altos a partir de 4 de 5.
people_of_5_too_too = { $influence } de 5
people_of_5_too_too_too = { $interest } de 5
people_power_and_interest_in_numbers = Poder e interés en cifras
people_a_answers_for_the_result = A responde del resultado, R hace el trabajo, C es consultado antes, I es informado después.
people_for_each_phase_the_strongest = { $letters } Para cada fase, el papel más fuerte que alguien tiene en alguno de sus hitos: varias A se reparten sus hitos. La página de cada uno de los { $milestones } lo dice con exactitud.
people_exactly_one_answers_for_each = { $letters } Exactamente uno responde de cada resultado.
people_more_ahead = { $count } más por delante
people_done_too = { $count } hechos
people_against_the_risk = contra el riesgo «{ $risk }»
people_to_be_shown_for = { $done ->
    [yes] demostrado para «{ $gate }»
   *[no] por demostrar para «{ $gate }»
}
people_assumption_to_be_tested = supuesto por comprobar
people_issue_to_be_settled = { $done ->
    [yes] problema resuelto
   *[no] problema por resolver
}
people_where_people_stand = Dónde están las personas { $today }.
people_all_stand_where_we_need_them = Todos están donde los necesitamos.
people_steps_away = { $steps ->
    [one] { $steps } paso
   *[other] { $steps } pasos
}
people_change_step = { $step ->
    [1] Saber por qué
    [2] Quererlo
    [3] Saber cómo
    [4] Poder hacerlo
   *[5] Perdura
}
people_change_step_within = { $step ->
    [1] saber por qué
    [2] quererlo
    [3] saber cómo
    [4] poder hacerlo
   *[5] perdura
} { $value }
people_change_step_to = { $step ->
    [1] saber por qué
    [2] quererlo
    [3] saber cómo
    [4] poder hacerlo
   *[5] hacer que perdure
}
people_level = { $level ->
    [unaware] sin saberlo
    [resistant] reticente
    [neutral] neutral
    [supportive] favorable
   *[leading] impulsor
}
people_no_gap = ninguno
people_quarter = { $quarter ->
    [0] Mantener satisfecho
    [1] Colaborar de cerca
    [2] Informar si hace falta
   *[3] Mantener informado
}
people_quarter_with = { $quarter }: { $names }.
people_a_filled_circle = Un círculo relleno marca a quien está a dos pasos o más del compromiso que queremos.
people_most_power_are_drawn = Se dibujan los { $most } con más poder; la tabla los recoge a los { $count }.
people_decision = decisión
people_part_in_it = { $part ->
    [both] lo dirige y responde de él
    [leads] lo dirige
   *[answers] responde de él
}
people_have_not_said_their_time = { $count ->
    [one] { $count } no ha dicho de cuánto tiempo dispone.
   *[other] { $count } no han dicho de cuánto tiempo disponen.
}
people_the_next_months_are_shown = Se muestran los próximos { $count } meses.
people_to_be_tested = Por comprobar: { $title }
