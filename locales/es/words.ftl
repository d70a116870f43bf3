month = { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
}
month_short = { $month ->
    [1] ene
    [2] feb
    [3] mar
    [4] abr
    [5] may
    [6] jun
    [7] jul
    [8] ago
    [9] sept
    [10] oct
    [11] nov
   *[12] dic
}
weekday = { $weekday ->
    [1] lunes
    [2] martes
    [3] miércoles
    [4] jueves
    [5] viernes
    [6] sábado
   *[7] domingo
}
weekday_short = { $weekday ->
    [1] lun
    [2] mar
    [3] mié
    [4] jue
    [5] vie
    [6] sáb
   *[7] dom
}
date_short = { $day } { month_short } { $year }
date_full = { $day } de { month } de { $year }
day_and_month = { $day } { month_short }
date_with_weekday = { weekday_short }, { date_short }
date_with_weekday_full = { weekday }, { date_full }
month_and_year = { month } de { $year }
month_and_year_short = { month_short } { $year }
span = { $first } – { $last }
span_in_month = { $first }–{ date_short }
date_change = { $before } → { $after }, { changes_by_days }
no_change = sin cambios
money_change = { $before } → { $after }, { $signed }
money_change_with_share = { money_change } ({ $share })
amount_over = { $amount } por encima
amount_under = { $amount } por debajo
on_plan = según el plan
billions = mil M
millions = M
thousands = mil
days = { $count ->
    [one] { $count } día
   *[other] { $count } días
}
working_days = { $count ->
    [one] { $count } día laborable
   *[other] { $count } días laborables
}
weeks = { $count ->
    [one] { $count } semana
   *[other] { $count } semanas
}
on_time = a tiempo
working_days_late = { working_days } de retraso
working_days_early = { working_days } de adelanto
list = { $first } y { $last }
list_comma = { ", " }
list_clause = { "; " }
more = { $count } más
day_and_month_full = { $day } de { month }
judgement = { $is ->
    [done] hecho
    [on-track] según plan
    [at-risk] en riesgo
    [off-track] fuera de plan
   *[not-started] sin empezar
}
months_exactly = { $count ->
    [one] { $count } mes
   *[other] { $count } meses
}

## Lo que de un plan no tiene lugar en el archivo de otro programa.

export_not_carried_over = no se traslada: { $what }
export_left_goals = { $count ->
    [one] 1 objetivo con sus indicadores y beneficios
   *[other] { $count } objetivos con sus indicadores y beneficios
}
export_left_risks = { $count ->
    [one] 1 riesgo, problema o supuesto
   *[other] { $count } riesgos, problemas y supuestos
}
export_left_texts = { $count ->
    [one] 1 decisión, informe o página
   *[other] { $count } decisiones, informes y páginas
}
export_left_work = { $count ->
    [one] 1 control o flujo de trabajo
   *[other] { $count } controles y flujos de trabajo
}
export_left_estimates = { $count ->
    [one] 1 estimación de tres puntos
   *[other] { $count } estimaciones de tres puntos
}
export_left_lines = { $count ->
    [one] 1 partida del presupuesto que no paga ningún hito o es un coste de funcionamiento
   *[other] { $count } partidas del presupuesto que no pagan ningún hito o son costes de funcionamiento
}
export_left_links = { $count ->
    [one] 1 hito tiene vínculos con otros
   *[other] { $count } hitos tienen vínculos con otros
}
export_left_prefix = el prefijo que el estándar asigna a quien publica: lo da { $setting } en milepost.yaml
export_left_unknown = sector, tipo, finalidad, lugares y documentos, para los que un plan no tiene campos
calendar_reached_on = Alcanzado el { $day }.
calendar_forecast_for = Previsto para el { $day }.
calendar_promised_for = Prometido para el { $day }.
calendar_status = Estado: { $status }.
calendar_owner = Responsable: { $owner }.
