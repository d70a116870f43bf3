roadmap_timeline_of_all_milestones = Cronología de todos los hitos
roadmap_timeline_of_all_phases = Cronología de todas las fases
roadmap_the_plan_has_phases_and = El plan tiene fases, pero aún no tiene hitos.
roadmap_each_phase_leads_to_the = Cada fase lleva a la página con sus hitos.
roadmap_work_is_outlined_where_the = El trabajo está perfilado donde pasa el camino crítico: un día perdido ahí es un día perdido al final.
roadmap_the_critical_path_is_outlined = El camino crítico está perfilado: un día perdido en él es un día perdido al final.
roadmap_the_thin_grey_bar_under = La barra gris fina bajo el trabajo muestra las fechas aprobadas.
roadmap_the_thin_grey_bar_under_the = La barra gris fina bajo el trabajo muestra las fechas prometidas.
roadmap_a_line_leads_from_a = Una línea lleva de un trabajo a lo que lo espera.
roadmap_slip_is_the_number_of = El desvío es el número de días laborables tras la fecha aprobada.
roadmap_slip_is_the_number_of_promised = El desvío es el número de días laborables tras la fecha prometida.
roadmap_room_is_the_number_of = El margen es el número de días laborables que un hito puede retrasarse sin mover el final del proyecto ni una fecha fija.
roadmap_a_diamond_marks_what_everybody = Un rombo marca lo que todos deberían saber.
roadmap_milestones_that_everybody_should_know = Hitos que todos deberían conocer
roadmap_each_milestone_waits_for_the = Cada hito espera al que tiene encima. Un día perdido en cualquiera de ellos es un día perdido al final de la cadena.
roadmap_more = { $count } más
roadmap_the_one_above = el de arriba
roadmap_no_earlier_than = { $own ->
    [ends] termina
   *[begins] comienza
} no antes de que { $other } { $others ->
    [begins] comience
   *[reached] se alcance
}
roadmap_after = { $own ->
    [ends] termina
   *[begins] comienza
} { $days } después de que { $other } { $others ->
    [begins] comience
   *[reached] se alcance
}
roadmap_up_to_before = { $own ->
    [ends] termina
   *[begins] comienza
} hasta { $days } antes de que { $other } { $others ->
    [begins] comience
   *[reached] se alcance
}
roadmap_end_of_the_project = Fin del proyecto
roadmap_reached_by_this_day_in = Alcanzado ese día, en tantos de 100 proyectos simulados
roadmap_50_of_100_by = 50 de 100 para el
roadmap_80_of_100_by = 80 de 100 para el
roadmap_95_of_100_by = 95 de 100 para el
roadmap_the_one_milestone_with_an = El único hito con estimación tarda
roadmap_the_milestones_with_an_estimate = Los { $count } hitos con estimación tardan
roadmap_the_project_was_run_through = El proyecto se simuló { $runs } veces. { $estimates } lo que quiera el azar entre el mejor y el peor caso; todos los demás tardan lo planificado.
roadmap_more_people = { $more } personas más
roadmap_milestones_to = Hitos { $count } a { $count_2 }
roadmap_timeline_of_the_milestones = Cronología de los hitos
roadmap_milestones_of = Hitos de { $title }
roadmap_the_only_milestone_is_reached = El único hito está terminado.
roadmap_the_only_milestone_is_still = El único hito está por alcanzar.
roadmap_neither_of_the_two_milestones = Ninguno de los dos hitos está terminado todavía.
roadmap_none_of_the_is_reached = Ninguno de los { $milestones } está terminado todavía.
roadmap_both_milestones_are_reached = Los dos hitos están terminados.
roadmap_all_are_reached = Los { $milestones } están todos terminados.
roadmap_of_reached = { $count } de { $of } hitos { $count ->
    [one] terminado
   *[other] terminados
}.
roadmap_the_one_that_is_left = El que queda no va más tarde de lo { roadmap_done_word }.
roadmap_neither_of_the_two_that = Ninguno de los dos que quedan va más tarde de lo { roadmap_done_word }.
roadmap_none_of_the_that_are = Ninguno de los { $count } que quedan va más tarde de lo { roadmap_done_word }.
roadmap_is_later_than = «{ $title }» va { $days } después de lo { roadmap_done_word }.
roadmap_and_are_later_than = «{ $first }» y «{ $second }» van { $days } después de lo { roadmap_done_word }.
roadmap_is_later_than_and = «{ $first }» va { $days } después de lo { roadmap_done_word }, y «{ $second }», { $others }.
roadmap_all = Los { $count }
roadmap_of_the = { $count } de los { $count_2 }
roadmap_that_are_left_are_later = { $of } que quedan van más tarde de lo { roadmap_done_word }, hasta { $days }.
roadmap_keeps_its_date_and_so = { $name } mantiene la fecha { $done ->
    [approved] aprobada
   *[promised] prometida
}, { $next }, y el final también, { $last }.
roadmap_the_last_milestone_was_reached = El último hito se alcanzó el { $date }{ $against }.
roadmap_keeps_its_date = { $what } mantiene la fecha { $done ->
    [approved] aprobada
   *[promised] prometida
}, { $date }.
roadmap_to = { $what } se { $moves ->
    [forward] adelanta
   *[later] retrasa
} al { $date }{ $against }.
roadmap_is_forecast_for = { $what } se prevé para el { $date }.
roadmap_as = , según lo { roadmap_done_word }
roadmap_later_than = , { $days } después de lo { roadmap_done_word }
roadmap_earlier_than = , { $days } antes de lo { roadmap_done_word }
roadmap_the_end_of_the_project = el final del proyecto, { $date }
roadmap_one_milestone_alone_sets = Un solo hito fija { $what }.
roadmap_milestones_in_a_row_set = { $count } hitos seguidos fijan { $what }.
roadmap_before_these = { $milestones_stand } antes de estos
roadmap_done = { $share } hecho
roadmap_under_way_since = en marcha desde el { $date }, { $done }
roadmap_under_way_since_too = en marcha desde el { $date }
roadmap_under_way = en marcha, { $done }
roadmap_of_work_from = { $days } de trabajo desde el { $date }
roadmap_no_room = sin margen
roadmap_of_room = { $days } de margen
roadmap_too_late = { $days } de retraso
roadmap_the_day_of_the_forecast = el día de la previsión
roadmap_after_the_forecast = { $days } después de la previsión
roadmap_before_the_forecast = { $days } antes de la previsión
roadmap_in_80_of_100_simulated = En 80 de 100 proyectos simulados el final llega para el { $date }, { $against }.
roadmap_early = Según las estimaciones, el { $date } es pronto: la mitad de las simulaciones lo alcanza hasta el { $half }, cuatro de cada cinco hasta el { $most }.
roadmap_no_milestones_yet = Aún no hay hitos.
roadmap_its_only_milestone_is_reached = su único hito está terminado
roadmap_its_only_milestone_is_still = su único hito está por alcanzar
roadmap_both_milestones_reached = los dos hitos terminados
roadmap_all_reached = los { $milestones } terminados
roadmap_of_reached_too = terminados: { $count } de { $of ->
    [one] 1 hito
   *[other] { $of } hitos
}
roadmap_of = { $count } de { $count_2 }
roadmap_phase_done_part_solid = Fase, con la parte hecha rellena
roadmap_work_done_part_solid = Trabajo, con la parte hecha rellena
roadmap_go_live_or_critical_point = Puesta en marcha o momento crítico
roadmap_chain_end = «{ $last }», { $date }
# $done is "approved" or "promised".
roadmap_done_word = { $done ->
    [promised] prometido
   *[approved] aprobado
}
