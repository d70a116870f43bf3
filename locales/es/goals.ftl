goals_measures_of = Indicadores de «{ $title }»
goals_there_is_one_goal = Hay un objetivo
goals_there_are_goals = Hay { $count } objetivos
goals_what_the_project_is_for = Para qué es el proyecto. { $goals }, sin indicadores por ahora.
goals_what_the_project_is_for_and = Para qué es el proyecto y cómo lo sabremos. { $goals }, con { $several ->
    [no] { $measures }
   *[yes] { $measures } en total
}.
goals_time_and_quality_in_money = Tiempo y calidad, en dinero
goals_milestone_that_leads_there = Hito que lleva allí
goals_milestones_that_lead_there = Hitos que llevan allí
goals_of_done = { $count } de { $count_2 } hechos
goals_the_last_on = El último el { $last }.
goals_the_last_is_forecast_for = El último se prevé para el { $last }.
goals_planned_as_this_goals_part = Planificado, como parte de este objetivo en el presupuesto.
goals_planned_as_this_goals_part_of = Planificado, como parte de este objetivo en el presupuesto, y { $days } del tiempo de las personas.
goals_planned_on_lines_shown = Planificado en las partidas que se muestran aquí, como parte de este objetivo. Lo que no se muestra puede sumar más.
goals_planned_on_lines_shown_and = Planificado en las partidas que se muestran aquí, como parte de este objetivo, y { $days } del tiempo de las personas. Lo que no se muestra puede sumar más dinero.
goals_of_lines_shown = { $sum }, partidas mostradas
goals_of_peoples_time_as_this = Del tiempo de las personas, como parte de este objetivo.
goals_milestones_that_serve_this_goal = Hitos que sirven a este objetivo
goals_lines_not_shown_here = Partidas que no se muestran aquí
goals_budget_lines_that_serve_this = Partidas que sirven a este objetivo, según lo planificado
goals_part_of_the_line = Parte de la partida
goals_cost_of_running_it_afterwards = Coste de funcionamiento después
goals_loss_without_an_invoice = Pérdida sin factura
goals_cost_of_the_project = Coste del proyecto
goals_losses_without_an_invoice = Pérdidas sin factura
goals_1_of_evenly = 1 de { $goals }, por igual
goals_of_by_weight = { $own } de { $weights }, por peso
goals_by_milestones = { $share }, por hitos
goals_planned_time_for_this_goal = Tiempo planificado para este objetivo
goals_people_behind_this_goal = Personas detrás de este objetivo
goals_in = { $title } ({ $unit })
goals_from_start_to_target = Del inicio a la meta
goals_by = para { $month }
goals_the_work_for_it_judged = El trabajo para lograrlo { $work ->
    [done] está terminado
    [on-time] va a tiempo
    [not-begun] no ha comenzado
    [at-risk] está en riesgo
   *[off-track] está fuera de plan
}. { $measures ->
    [one] Su indicador se juzgará
   *[other] Sus indicadores se juzgarán
} { $when ->
    [day] { $measures ->
        [one] el día de su meta, en { $first }
       *[other] los días de sus metas, el primero en { $first }
    }
    [both] desde { $month }, cuando ese trabajo esté terminado, o desde el día de su meta si llega antes, el primero en { $first }
   *[work] desde { $month }, cuando ese trabajo esté terminado
}.
goals_each_line_runs_from_our = Cada línea va del inicio a la meta; el punto es donde estamos.
goals_until_the_work_for_a = Hasta que el trabajo por un objetivo esté hecho o llegue el día de una meta, su estado dice cómo va ese trabajo y qué está peor que al inicio.
goals_by_too = { $target } para el { $by }
goals_by_too_too = para el { $by }
goals_readings_of = Mediciones de «{ $title }»
goals_every_reading_so_far_the = Todas las mediciones hasta ahora; los guiones muestran un avance constante hacia la meta.
goals_every_reading_not_judged = Todas las mediciones hasta ahora; los trazos van en línea recta del inicio a la meta, sin importar cuándo empiece a notarse el trabajo. Todavía no se juzga por ellos.
goals_every_reading_so_far = Todas las mediciones hasta ahora.
goals_readings = { $title }. { $finding } { $count ->
    [one] 1 medición.
   *[other] { $count } mediciones.
}
goals_target = Meta { $number }
goals_there_is_no_reading_yet = Aún no hay ninguna medición.
goals_the_target_is = La meta es { $target }.
goals_worse_than_at_the_start = Peor que { $start } al inicio.
goals_as_at_the_start = Como al inicio.
goals_from_at_the_start = Al inicio, { $start }.
goals_still_on_as_at_the = Sigue en { $value } el { $on }, como al inicio.
goals_on_from_at_the_start = { $value } el { $on }, desde { $number } al inicio.
goals_on_the_target_is = { $value } el { $on }; la meta es { $number }.
goals_on = { $value } el { $on }.
goals_on_the_target_is_to = { $value } el { $on }; la meta es mantener { $to }.
goals_the_target_is_reached_on = La meta está alcanzada: { $value } el { $on }, meta { $to }.
goals_no_change_yet_on_as = Aún sin cambios: { $value } el { $on }, como al inicio; la meta es { $to }.
goals_on_worse_than_at_the = { $value } el { $on }, peor que { $from } al inicio; la meta es { $to }.
goals_on_from_at_the_start_of = { $value } el { $on }, desde { $from } al inicio: { $made } del camino a { $to }.
goals_agreed_on = { $name }, acordada el { $date }
goals_of_worse_than_at_the = { $stands } { $today }, { $share ->
    [only] está
    [both] los dos están
    [all] los { $of } están
   *[some] { $worse } de { $of } { $worse ->
        [one] está
       *[other] están
    }
} peor que al principio.
goals_the_upright_stroke_is_where_we = El trazo vertical es donde deberíamos estar { $today }.
goals_agreed_by = { $name }, acordada el { $date } ({ $by })
goals_the_whole_line = todo
goals_measure_worse = { $worse ->
    [own] Medida: peor que al inicio
    [all] Medidas: { $of ->
        [2] las dos
       *[other] las { $of }
    } peor
   *[some] Medidas: { $count } de { $of } peor
}
