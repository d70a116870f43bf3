field_name = { $name ->
    [body] descripción
    [audience] visto por
    [committed] comprometido, con lo pagado
    [depends_on] espera a
    [raci] papeles
    [periods] por mes
    [ability] capacidad
    [accountable] responsable del resultado
    [actions] acciones
    [affects] afecta a
    [agreed] acordado
    [alt] texto alternativo
    [amount] importe
    [at_risk] en riesgo
    [audiences] públicos
    [author] autor
    [awareness] conocimiento
    [baseline] línea base
    [baselines] líneas base
    [basis] base de cálculo
    [because] motivo
    [benefits] beneficios
    [budget] presupuesto
    [by] por
    [calendar] calendario
    [capacity] capacidad
    [cash] efectivo
    [category] categoría
    [cause] causa
    [channel] canal
    [chosen] elegido
    [communication] comunicación
    [concerns] inquietudes
    [cons] en contra
    [constraint] restricción
    [consulted] consultados
    [contingency] reserva
    [cost] coste
    [criteria] criterios
    [currency] moneda
    [current] actual
    [dark] oscuro
    [date] fecha
    [days] días
    [deciders] quienes deciden
    [decision] decisión
    [deliverables] entregables
    [desire] voluntad
    [desired] deseado
    [direction] sentido
    [discount_rate] tasa de descuento
    [done] hecho
    [due] fecha prometida
    [duration] duración
    [effect] efecto
    [engagement] compromiso
    [estimate] estimación
    [event] evento
    [every] frecuencia
    [evidence] prueba
    [exposure] dinero en juego
    [file] archivo
    [finish_no_later_than] fin a más tardar el
    [finished] terminado
    [fiscal_year_start] inicio del ejercicio
    [fonts] tipos de letra
    [forecast] previsión
    [formerly] nombre anterior
    [from] desde
    [funding] financiación
    [future] futuro
    [goals] objetivos
    [headcount] número de personas
    [history] historial
    [holidays] festivos
    [hours] horas
    [id] nombre en los archivos
    [if_wrong] si es falso
    [impact] impacto
    [influence] poder
    [informed] informados
    [interest] interés
    [items] elementos
    [key] hito clave
    [kind] tipo
    [knowledge] saber cómo
    [lag] desfase
    [language] idioma
    [likely] probable
    [links] enlaces
    [locale] convención
    [measures] indicadores
    [met] cumplido
    [milestone] hito
    [milestones] hitos
    [money] dinero
    [must_finish_on] fin fijo el
    [must_start_on] inicio fijo el
    [name] nombre
    [off_track] fuera de plan
    [on] el
    [optimistic] optimista
    [options] opciones
    [order] orden
    [organisation] organización
    [overall] en conjunto
    [owner] responsable
    [part] parte
    [people] personas
    [per_year] al año
    [pessimistic] pesimista
    [phase] fase
    [positions] posturas
    [probability] probabilidad
    [progress] avance
    [pros] a favor
    [raised] surgido
    [readiness] preparación
    [readings] mediciones
    [reinforcement] permanencia
    [residual] tras las acciones
    [resolution] solución
    [response] respuesta
    [responsible] ejecutores
    [review_by] revisar a más tardar el
    [role] función
    [running] funcionamiento
    [schedule] calendario
    [scope] alcance
    [score] puntuación
    [short_title] título corto
    [source] fuente
    [stale] sin novedades
    [start] inicio
    [start_no_earlier_than] inicio no antes del
    [started] comenzado
    [starts] comienza
    [statement] enunciado
    [status] estado
    [status_date] fecha de estado
    [strategic_objective] objetivo estratégico
    [summary] resumen
    [supersedes] sustituye a
    [tags] etiquetas
    [target] meta
    [test_by] comprobar a más tardar el
    [text] texto
    [theme] tema
    [thresholds] umbrales
    [title] título
    [to] hasta
    [today] hoy
    [total] total
    [training] formación
    [type] tipo
    [unit] unidad
    [url] dirección
    [value] valor
    [view] vista
    [weight] peso
    [what] qué
    [who] quién
    [why] por qué
    [work] trabajo
    [workdays] días laborables
   *[other] { $plain }
}
field_word = { $word ->
    [accept] aceptar
    [accepted] aceptada
    [at-risk] en riesgo
    [avoid] evitar
    [capital] inversión
    [closed] cerrado
    [down] hacia abajo
    [go-live] puesta en marcha
    [group] grupo
    [happened] ocurrido
    [leading] impulsor
    [neutral] neutral
    [off-track] fuera de plan
    [on-track] según plan
    [open] abierto
    [operating] operación
    [person] persona
    [proposed] propuesta
    [reduce] reducir
    [rejected] rechazada
    [resistant] reticente
    [road] en el camino
    [superseded] sustituida
    [supportive] favorable
    [transfer] transferir
    [unaware] sin saberlo
    [up] hacia arriba
   *[other] { $plain }
}
