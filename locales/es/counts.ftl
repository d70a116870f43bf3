count_budget_lines = { $count ->
    [0] ninguna partida
    [one] { $count } partida del presupuesto
   *[other] { $count } partidas del presupuesto
}
count_cases = { $count ->
    [0] ningún caso
    [one] { $count } caso
   *[other] { $count } casos
}
count_changes = { $count ->
    [0] ningún cambio
    [one] { $count } cambio
   *[other] { $count } cambios
}
count_changes_to_the_plan = { $count ->
    [0] ningún cambio del plan
    [one] { $count } cambio del plan
   *[other] { $count } cambios del plan
}
count_criteria = { $count ->
    [0] ningún criterio
    [one] { $count } criterio
   *[other] { $count } criterios
}
count_days = { $count ->
    [0] ningún día
    [one] { $count } día
   *[other] { $count } días
}
count_decisions = { $count ->
    [0] ninguna decisión
    [one] { $count } decisión
   *[other] { $count } decisiones
}
count_entries = { $count ->
    [0] ninguna entrada
    [one] { $count } entrada
   *[other] { $count } entradas
}
count_fiscal_years = { $count ->
    [0] ningún ejercicio
    [one] { $count } ejercicio
   *[other] { $count } ejercicios
}
count_goals = { $count ->
    [0] ningún objetivo
    [one] { $count } objetivo
   *[other] { $count } objetivos
}
count_groups = { $count ->
    [0] ningún grupo
    [one] { $count } grupo
   *[other] { $count } grupos
}
count_lines = { $count ->
    [0] ninguna partida
    [one] { $count } partida
   *[other] { $count } partidas
}
count_measures = { $count ->
    [0] ningún indicador
    [one] { $count } indicador
   *[other] { $count } indicadores
}
count_milestones = { $count ->
    [0] ningún hito
    [one] { $count } hito
   *[other] { $count } hitos
}
count_milestones_stand = { $count ->
    [0] ningún hito está
    [one] { $count } hito está
   *[other] { $count } hitos están
}
count_minutes = { $count ->
    [0] ningún minuto
    [one] { $count } minuto
   *[other] { $count } minutos
}
count_months = { $count ->
    [0] ningún mes
    [one] { $count } mes
   *[other] { $count } meses
}
count_more = { $count ->
    [0] ninguno más
    [one] { $count } más
   *[other] { $count } más
}
count_more_changes = { $count ->
    [0] ningún cambio más
    [one] { $count } cambio más
   *[other] { $count } cambios más
}
count_more_places = { $count ->
    [0] ningún lugar más
    [one] { $count } lugar más
   *[other] { $count } lugares más
}
count_more_risks = { $count ->
    [0] ningún riesgo más
    [one] { $count } riesgo más
   *[other] { $count } riesgos más
}
count_more_texts = { $count ->
    [0] ningún texto más
    [one] { $count } texto más
   *[other] { $count } textos más
}
count_moves = { $count ->
    [0] ningún movimiento
    [one] { $count } movimiento
   *[other] { $count } movimientos
}
count_options = { $count ->
    [0] ninguna opción
    [one] { $count } opción
   *[other] { $count } opciones
}
count_parts = { $count ->
    [0] ninguna parte
    [one] { $count } parte
   *[other] { $count } partes
}
count_payments = { $count ->
    [0] ningún pago
    [one] { $count } pago
   *[other] { $count } pagos
}
count_people = { $count ->
    [0] nadie
    [one] { $count } persona
   *[other] { $count } personas
}
count_people_and_groups = { $count ->
    [0] ninguna persona ni grupo
    [one] { $count } persona o grupo
   *[other] { $count } personas y grupos
}
count_phases = { $count ->
    [0] ninguna fase
    [one] { $count } fase
   *[other] { $count } fases
}
count_places = { $count ->
    [0] ningún lugar
    [one] { $count } lugar
   *[other] { $count } lugares
}
count_reports = { $count ->
    [0] ningún informe
    [one] { $count } informe
   *[other] { $count } informes
}
count_revisions = { $count ->
    [0] ninguna revisión
    [one] { $count } revisión
   *[other] { $count } revisiones
}
count_risks_are_open = { $count ->
    [0] ningún riesgo está abierto
    [one] { $count } riesgo está abierto
   *[other] { $count } riesgos están abiertos
}
count_risks_that_have_no_numbers = { $shown ->
    [no] { $count ->
        [0] ningún riesgo cuya probabilidad o importe no se muestre aquí
        [one] { $count } riesgo cuya probabilidad o importe no se muestra aquí
       *[other] { $count } riesgos cuya probabilidad o importe no se muestra aquí
    }
   *[yes] { $count ->
        [0] ningún riesgo sin probabilidad o sin importe
        [one] { $count } riesgo sin probabilidad o sin importe
       *[other] { $count } riesgos sin probabilidad o sin importe
    }
}
count_steps = { $count ->
    [0] ningún paso
    [one] { $count } paso
   *[other] { $count } pasos
}
count_tags = { $count ->
    [0] ninguna etiqueta
    [one] { $count } etiqueta
   *[other] { $count } etiquetas
}
count_texts = { $count ->
    [0] ningún texto
    [one] { $count } texto
   *[other] { $count } textos
}
count_hours = { $count ->
    [one] { $count } hora
   *[other] { $count } horas
}
count_years = { $count ->
    [one] { $count } año
   *[other] { $count } años
}
