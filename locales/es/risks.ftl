risks_the_gravest = { $risks }; { $names } { $count ->
    [one] es el más grave
   *[other] son los más graves
}.
risks_actions_against_them_are_overdue = { $of ->
    [single] { $count ->
        [one] 1 acción contra él está atrasada.
       *[other] { $count } acciones contra él están atrasadas.
    }
   *[several] { $count ->
        [one] 1 acción contra ellos está atrasada.
       *[other] { $count } acciones contra ellos están atrasadas.
    }
}
risks_all_issues_are_settled = Todos los problemas están resueltos.
risks_1_issue_waits_for_an = 1 problema espera respuesta.
risks_issues_wait_for_an_answer = { $count } problemas esperan respuesta.
risks_the_only_open_risk_scores = El único riesgo abierto tiene { $score } de 25
risks_no_open_risk_scores_or = Ningún riesgo abierto tiene { $grave } o más de 25; el más grave tiene { $score }
risks_the_only_open_risk_is = El único riesgo abierto es grave: { $score } de 25
risks_1_of_open_risks_scores = 1 de { $count } riesgos abiertos tiene { $grave } o más de 25
risks_all_open_risks_score_or = Los { $count } riesgos abiertos tienen { $grave } o más de 25
risks_of_open_risks_score_or = { $count } de { $count_2 } riesgos abiertos tienen { $grave } o más de 25
risks_it_falls_once_its_actions = { $grave }. Baja cuando sus acciones estén hechas.
risks_all_fall_once_their_actions = { $grave }. Todos bajan cuando sus acciones estén hechas.
risks_1_falls_once_its_actions = { $grave }. 1 baja cuando sus acciones estén hechas.
risks_fall_once_their_actions_are = { $grave }. { $count } bajan cuando sus acciones estén hechas.
risks_actions_done_and_no_lower = { $count ->
    [one] 1 tiene hechas todas sus acciones y su puntuación aún no se ha bajado.
   *[other] { $count } tienen hechas todas sus acciones y su puntuación aún no se ha bajado.
}
risks_have_no_score = { $count ->
    [one] 1 no tiene puntuación.
   *[other] { $count } no tienen puntuación.
}
risks_matrix_of_probability_and_impact = Matriz de probabilidad e impacto. { $finding } { $gravest }.
risks_the_score_is_probability_times = La puntuación es probabilidad por impacto, cada uno de 1 a 5.
risks_all_done = todo hecho
risks_no_date = sin fecha
risks_should_it_happen_are_at = Si ocurre, están en juego { $sum }.
risks_should_all_happen_are_at = Si ocurren los { $count }, están en juego { $sum }.
risks_at_least = al menos { $amount }
risks_of_the_open_risks_1 = De los { $count } riesgos abiertos, 1 indica un importe: { $sum }.
risks_of_the_open_risks_name = De los { $count } riesgos abiertos, { $count_2 } indican un importe. Si ocurren todos esos, están en juego { $sum }.
risks_if_it_is_wrong = Si es falso
risks_the_event = { $status ->
    [happened] Esto ocurrió
    [closed] Esto podría haber ocurrido
   *[open] Esto puede ocurrir
}
risks_the_answer = { $status ->
    [happened] Nuestra respuesta fue
    [closed] Nuestra respuesta fue
   *[open] Nuestra respuesta
}
risks_of_25_and = { $score } de 25: { $probability_word } y { $impact_word }
risks_when_that_is_done = { $status ->
    [happened] Lo esperado una vez hecho
    [closed] Una vez hecho
   *[open] Cuando eso esté hecho
}
risks_avoid_it_the_plan_is = Evitarlo: se cambia el plan para que no pueda ocurrir
risks_reduce_it_make_it_less = Reducirlo: hacerlo menos probable o menos dañino
risks_transfer_it_somebody_else_carries = Transferirlo: otro lo asume
risks_accept_it_live_with_it = Aceptarlo: convivir con él
risks_actions_overdue = { $count ->
    [one] { $count } acción atrasada
   *[other] { $count } acciones atrasadas
}
risks_score_of_25 = { $score } de 25
risks_more_are_open = { $count ->
    [one] { $count } más está abierto.
   *[other] { $count } más están abiertos.
}
risks_probability_word = { $level ->
    [1] rara
    [2] improbable
    [3] posible
    [4] probable
   *[5] casi segura
}
risks_impact_word = { $level ->
    [1] insignificante
    [2] menor
    [3] moderado
    [4] mayor
   *[5] grave
}
risks_matrix_of_probability_and_more = Matriz de probabilidad e impacto. { $finding } { $gravest }. Y { $more }.
risks_a_dashed_number = Un número con borde discontinuo está donde queda el riesgo cuando sus acciones están hechas.
risks_a_filled_number = Un número relleno tiene una acción atrasada.
risks_no_action = ninguna
