quoted = «{ $title }»
reason_past_due = Se prometió para el { $promised } y no está terminado. { $forecast }
reason_no_promise = La previsión es el { $forecast }. No se prometió ninguna fecha con que compararla.
reason_negative_float = Se incumplirá en { $short } una fecha fija posterior.
reason_unbegun = El trabajo comienza el { $start }.
reason_before_start = El proyecto comienza el { $start }.
reason_no_milestones = No le pertenece ningún hito, así que no hay nada que juzgar.
reason_milestones_finished = { $of ->
    [1] { $finished ->
        [0] Su único hito aún no está terminado.
       *[other] Su único hito está terminado.
    }
    [2] { $finished ->
        [0] Ninguno de sus dos hitos está terminado todavía.
        [2] Los dos hitos están terminados.
       *[other] 1 de 2 hitos está terminado.
    }
   *[other] { $finished ->
        [0] Ninguno de sus { $of } hitos está terminado todavía.
        [one] { $finished } de { $of } hitos está terminado.
       *[other] { $finished } de { $of } hitos están terminados.
    }
}
reason_all_milestones_finished = Los { $of } hitos están terminados.
reason_measures_wait = { $measures ->
    [one] { $measures } indicador se juzgará
   *[other] { $measures } indicadores se juzgarán
} cuando el trabajo esté terminado; la previsión es el { $until }.
reason_measures_on_their_day = { $measures ->
    [one] { $measures } indicador se juzgará el día de su meta, el { $first }.
   *[other] { $measures } indicadores se juzgarán los días de sus metas, el primero el { $first }.
}
reason_unread = Aún no hay ninguna medición para juzgar «{ $measure }».
reason_unread_and_missed = «{ $measure }» debía alcanzar su meta para el { $by }, y ninguna medición lo muestra.
reason_finished = Terminado el { $day }.
reason_finished_on_time = Terminado el { $day }, a tiempo.
reason_finished_as_promised = Terminado el { $day }, { $kept }.
reason_finished_late = Terminado el { $day }, { $lateness }.
reason_forecast = La previsión es el { $day }.
reason_forecast_late = La previsión es el { $day }, { $lateness }.
reason_forecast_is = { $than ->
    [end] El final se prevé para el { $day }
    [end-approved] El final se prevé para el { $day }
    [part] El final de lo prometido se prevé para el { $day }
    [part-approved] El final de lo aprobado se prevé para el { $day }
   *[promised] La previsión es el { $day }
}
reason_forecast_than = { $than ->
    [approved] aprobado
    [end-approved] aprobado
    [part-approved] aprobado
   *[promised] prometido
}
reason_kept = según lo { reason_forecast_than }
reason_kept_since = según lo aprobado el { $on }, { $days } después de la primera promesa ({ $first })
reason_kept_now = según lo { reason_forecast_than } ahora, { $days } después de la primera promesa ({ $first })
reason_forecast_kept = { reason_forecast_is }, { $kept }.
reason_forecast_earlier = { reason_forecast_is }, { $days } antes de lo { reason_forecast_than } ({ $date }).
reason_forecast_earlier_again = { reason_forecast_is }, { $days } antes de lo { reason_forecast_than } ({ $date }), pero { $later } después de la primera promesa ({ $first }).
reason_forecast_later = { reason_forecast_is }, { $days } después de lo { reason_forecast_than } ({ $date }). { $limit }
reason_unpromised_end = El final se prevé para el { $day }. { $shown ->
    [yes] No se prometió ninguna fecha para él.
   *[no] Depende de trabajos que no se muestran aquí.
}
reason_limit = { $unit ->
    [days] { $count ->
        [one] { $count } día laborable
       *[other] { $count } días laborables
    }
   *[share] { $share }
}
reason_limit_at_risk = A partir de { reason_limit } se considera en riesgo.
reason_limit_off_track = A partir de { reason_limit } se considera desviado.
reason_limit_within = Está dentro del límite de { reason_limit }.
in_trouble = { $count ->
    [one] está
   *[other] están
} { $trouble ->
    [off-track] fuera de plan
   *[at-risk] en riesgo
}
reason_critical = En el camino crítico, { $titles } { in_trouble }.
reason_key = { $count ->
    [one] El hito clave
   *[other] Los hitos clave
} { $titles } { in_trouble }.
reason_other = { $titles } { in_trouble }, pero { $count ->
    [one] tiene
   *[other] tienen
} margen antes de que se mueva el final.
measure_reached = «{ $title }» ha alcanzado su meta: { $value } el { $on }, meta { $target }.
measure_on_line = «{ $title }» mantiene el ritmo: { $value } el { $on }, donde el camino a { $target } para el { $by } pide { $line }.
measure_behind = «{ $title }» va con retraso: { $value } el { $on }, donde el camino a { $target } para el { $by } pide { $line }.
measure_far_behind = «{ $title }» no lleva ni la mitad de lo que debería: { $value } el { $on }, donde el camino a { $target } para el { $by } pide { $line }.
measure_missed = «{ $title }» no alcanzó su meta de { $target } para el { $by }: la última medición es { $value }, el { $on }.
measure_kept = «{ $title }» se mantiene: { $value } el { $on }, y { $target } debe mantenerse hasta el { $by }.
measure_lost = «{ $title }» no se mantiene: { $value } el { $on }, pero { $target } debe mantenerse hasta el { $by }.
reason_cost_kept = La previsión es de { $forecast }, según lo aprobado.
reason_cost_unapproved = La previsión es de { $forecast }, y no se aprobó nada.
reason_cost_of_credit = La previsión es de { $forecast }, y se aprobó { $planned }.
reason_cost_over = La previsión es de { $forecast }, { $amount } ({ $share }) por encima de los { $planned } aprobados. { $limit }
reason_cost_under = La previsión es de { $forecast }, { $amount } ({ $share }) por debajo de los { $planned } aprobados.
reason_money_not_shown = Aquí solo se juzgan las fechas, pues el dinero no se muestra.
reason_stale = { $sign ->
    [record] La última fecha, pago o medición registrada es del { $since }, { $ago }
    [start] No ha llegado ningún informe, fecha, pago ni medición desde el comienzo, el { $since }, { $ago }
   *[update] El último informe es del { $since }, { $ago }
}. Tras { $limit } sin novedades, un estado deja de ser fiable.
today = hoy
yesterday = ayer
tomorrow = mañana
days_ago = { $count ->
    [one] hace { $count } día
   *[other] hace { $count } días
}
weeks_ago = { $count ->
    [one] hace { $count } semana
   *[other] hace { $count } semanas
}
in_days = { $count ->
    [one] en { $count } día
   *[other] en { $count } días
}
days_overdue = { $count ->
    [one] { $count } día de retraso
   *[other] { $count } días de retraso
}
on_day = el { $day }
