budget_approved_dates_are_those_of = Las fechas aprobadas son las de { $approved }.
budget_approved_amounts_are_those_of = Los importes aprobados son los de { $approved }.
budget_first_approved = Lo primero que se aprobó fueron { $amount }, en { $title } del { $date }.
budget_released_since = Desde entonces se han liberado { $amount } de la reserva para el trabajo.
budget_reached_before = Lo que se alcanzó antes de ese día se compara con la línea base de su momento.
budget_of = { $title } del { $date }
budget_the_baseline_that_is_written = la línea base escrita en el plan
budget_of_where_the_plan_writes = { $title } del { $date }, donde el plan no escribe { $what ->
    [amounts] otros importes
   *[dates] otras fechas
}
budget_the_forecast_is_of_approved = { $finding }. La previsión es de { $amount }, de { $amount_2 } aprobados.
budget_budget_by_category = Presupuesto por categoría, { $currency }, { $date }
budget_lines_of_the_budget = Partidas del presupuesto
budget_its_lines_are_not_shown = Sus partidas no se muestran en esta edición.
budget_it_has_no_lines_yet = Aún no tiene partidas.
budget_as_planned = según lo planificado
budget_forecast_to_cost = Coste previsto: { $amount }, { $way ->
    [over] { $difference } por encima del plan
    [under] { $difference } por debajo del plan
   *[even] según el plan
}.
budget_nothing_is_spent_or_under = Aún no hay nada gastado ni comprometido.
budget_nothing_is_spent_yet_is = Aún no se ha gastado nada; { $amount } están comprometidos por contrato.
budget_is_spent_nothing_else_is = { $spent } están gastados; no hay nada más comprometido.
budget_is_spent_and_another_is = { $spent } están gastados, y otros { $amount } comprometidos por contrato.
budget_running_it_is_planned_to = Su funcionamiento costará según el plan { $amount }.
budget_running_it_is_planned_to_over = Su funcionamiento costará según el plan { $amount } en { $time }.
budget_is_a_loss_that_nobody = { $amount } son una pérdida por la que nadie envía factura.
budget_on_all_pages_of_it = En todas sus páginas
budget_lines_of_the_project = Partidas del proyecto
budget_costs_without_an_invoice_too = Costes sin factura
budget_lines_to = partidas { $number } a { $number_2 }
budget_left_of = quedan { $amount } de { $amount_2 }
budget_over_of = { $amount } por encima de { $amount_2 }
budget_not_needed_of = { $amount } sin usar, de { $amount_2 }
budget_likely_cost_of_open_risks = Coste probable de los riesgos abiertos: { $amount }
budget_of_contingency_was_added_after = Se añadieron { $amount } de reserva tras la aprobación
budget_none_of_the_contingency_is = No se ha usado nada de la reserva, con el { $way } del camino recorrido
budget_the_contingency_has_grown_by = La reserva ha crecido en { $amount } desde que se aprobó por primera vez
budget_all_of_the_contingency_is = Se ha usado toda la reserva, con el { $way } del camino recorrido
budget_the_contingency_is_overdrawn_by = La reserva se ha superado en { $amount }, con el { $way } del camino recorrido
budget_of_the_contingency_is_used = Se ha usado el { $share } de la reserva, con el { $way } del camino recorrido
budget_is_left = Quedan { $amount }.
budget_nothing_is_left = No queda nada.
budget_no_open_risk_says_what = Ningún riesgo abierto dice lo que puede costar.
budget_no_risk_is_open = No hay ningún riesgo abierto.
budget_no_open_risk_is_shown = Aquí no se muestra ningún riesgo abierto.
budget_the_open_risks_will_likely = Los riesgos abiertos costarán probablemente { $cost }, que la reserva cubre.
budget_the_open_risks_at_least = Los riesgos abiertos costarán probablemente al menos { $cost }.
budget_the_open_risks_will_likely_cost = Los riesgos abiertos costarán probablemente { $least ->
    [yes] al menos { $cost }
   *[no] { $cost }
}, { $amount } más que eso.
budget_on = el { $day }
budget_in_steps_from_to = en { $steps } pasos del { $day } al { $day_2 }
budget_was_moved_from_it_to = Se pasaron { $amount } a otras partidas { $when }.
budget_was_added_to_it = Se le añadieron { $amount } { $when }.
budget_open_risks_money_at_stake = Riesgos abiertos: dinero en juego × probabilidad
budget_it_buys_something_that_lasts = Compra algo que dura.
budget_it_is_used_up_within = Se consume dentro del año.
budget_the_project_with_its_contingency = El proyecto con su reserva, por tipo de coste
budget_the_only_payment_has_its = El único pago, { $all }, tiene su partida en el plan
budget_the_only_payment_deserves_a = El único pago, { $all }, merece una revisión
budget_paid_on_the_lines_of = Pagado, en las partidas del presupuesto
budget_after_the_status_date_not = Después de la fecha de estado, sin contar
budget_on_lines_that_are_not = En partidas que no están en el plan, sin contar
budget_all_rows_of_the_ledger = Todas las filas del libro
budget_every_payment_is_on_a = Cada pago está en una partida del plan
budget_no_payment_is_dated_before = Ningún pago es anterior al comienzo del proyecto
budget_no_payment_is_dated_after = Ningún pago es posterior a la fecha de estado
budget_no_two_payments_on_a = No hay dos pagos de una partida con la misma referencia
budget_no_line_is_paid_over = Ninguna partida está pagada por encima de su plan
budget_lines_removed_since_the_baseline = Partidas eliminadas desde la línea base
budget_not_a_line_of_the = No es una partida del plan
budget_before_the_project_began = Antes de comenzar el proyecto
budget_after_the_status_date = Después de la fecha de estado
budget_payments_that_deserve_a_look = Pagos que merecen una mirada
budget_payments_that_deserve_a_look_and = Pagos que merecen una mirada, y { $count } más
budget_each_line_by_fiscal_year = Cada partida por ejercicio: sus meses, o los días laborables de sus hitos
budget_a_year_12_months = { $amount } al año ÷ 12 × meses, { $span }
budget_in = { $amount } en { $name }
budget_of_days_in = { $count } de { $count_2 } días en { $name }
budget_by_category_each_has_a = Por categoría. Cada una tiene una página con todas sus partidas.
budget_what_was_approved_what_is = Lo aprobado, lo planificado y en qué ha quedado. Cada partida cuenta más en su propia página.
budget_not_part_of_what_the = No forma parte del coste del proyecto: { $all } en total, { $amount } en un año completo.
budget_real_but_nobody_sends_a = Real, pero sin factura: { $all } en total, en ningún total de arriba.
budget_capital_it_buys_something_that = Inversión: compra algo que dura
budget_operating_it_is_used_up = Operación: se consume dentro del año
budget_from = desde el { $date }
budget_to = hasta el { $date }
budget_a_year = { $amount } al año, { $until }
budget_in_too = { $amount } en { $month }
budget_a_month_to = { $amount } al mes, { $month } a { $month_2 }
budget_1_payment_on = 1 pago, el { $last }
budget_the_last_on = { $payments }, el último el { $last }
budget_nobody_changed_it_what_was = Nadie lo cambió: lo que estaba anotado para ese día cuenta desde entonces.
budget_the_first_are_left_out = Omitidos al principio: { $changes }.
budget_on_planned_and_forecast_as = El { $day }: planificado { $amount }, y previsto lo mismo
budget_on_planned_forecast = El { $day }: planificado { $amount }, previsto { $amount_2 }
budget_plan_and_forecast = plan y previsión { $change }
budget_plan = plan { $change }
budget_forecast_too = previsión { $amount }
budget_what_each_goal_gets_and = Lo que recibe cada objetivo, y de quién
budget_not_shown_by_goal = No se muestra por objetivo
budget_no_money_serves_a_goal = Ningún dinero sirve a un objetivo
budget_all_of_the_money_serves = Todo el dinero sirve a «{ $name }»
budget_of_the_money_serves = El { $share } del dinero sirve a «{ $name }»
budget_of_the_money_serves_more = El { $share } del dinero sirve a «{ $name }», más que a ningún otro objetivo
budget_at_least_of_the_money_serves = Al menos el { $share } del dinero sirve a «{ $name }»; el { $hidden } no se muestra por objetivo
budget_of_the_projects_cost_serves = { $amount } del coste del proyecto no sirven a ningún objetivo.
budget_every_line_of_the_project = Cada partida del proyecto sirve a un objetivo.
budget_planned_cost_of_the_project = Coste planificado del proyecto por categoría y objetivo
budget_the_plan_holds_no_cost = El plan no contiene costes del proyecto en sí. El funcionamiento costará { $amount }.
budget_the_plan_holds_no_cost_over = El plan no contiene costes del proyecto en sí. El funcionamiento costará { $amount } en { $time }.
budget_the_plan_holds_no_costs = El plan aún no contiene costes.
budget_the_project_is_forecast_to = Se prevé que el proyecto cueste { $forecast }. { $against }
budget_that_is_what_is_planned = Es lo planificado.
budget_that_is_than_the_planned = Son { $difference } { $way ->
    [more] más
   *[less] menos
} que los { $planned } planificados.
budget_and_what_was_approved = { $of_plan }, y lo aprobado.
budget_and_than_the_approved = { $of_plan }, y { $difference } { $way ->
    [more] más
   *[less] menos
} que los { $approved } aprobados.
budget_some_lines_of_the_budget = Algunas partidas no se muestran en esta edición. Cuentan en todos los totales.
budget_nothing_of_the_planned_is = De los { $planned } planificados aún no se ha pagado ni comprometido nada
budget_nothing_of_the_planned_is_paid = De los { $planned } planificados aún no se ha pagado nada; { $amount } están comprometidos por contrato
budget_of_the_planned_is_paid = { $paid } de los { $planned } planificados están pagados; nada más está comprometido por contrato
budget_of_the_planned_is_paid_and = { $paid } de los { $planned } planificados están pagados, y otros { $amount } están comprometidos por contrato
budget_no_more_is_forecast_than_planned = No se prevé superar el plan
budget_more_is_forecast_than_planned = Se prevé superar el plan en { $amount }
budget_is_not_forecast_over_its = { $categories }: no se prevé que supere su plan
budget_no_category_is_forecast_over = Ninguna categoría se prevé por encima de su plan
budget_is_forecast_over_its_plan = { $name } se prevé { $amount } por encima de su plan
budget_is_forecast_over_its_plan_the = { $name }: previsión de { $difference } por encima de su plan, la mayor de { $count } categorías que lo superan
budget_less_than_lines_will_cost = { $names } { $count ->
    [one] aporta menos de lo que costarán sus
   *[other] aportan menos de lo que costarán sus
} partidas
budget_the_sources_give_the_that = Las fuentes aportan los { $amount } que hacen falta
budget_the_sources_give_more_than = Las fuentes aportan { $amount }, { $amount_2 } más de lo necesario
budget_the_sources_give_less_than = Las fuentes aportan { $amount }, { $amount_2 } menos de lo necesario
budget_to_own_the_result_until = Poseer el resultado hasta { $until } cuesta { $amount }; ningún beneficio está en dinero
budget_the_benefits_have_paid_back = Los beneficios habrán recuperado el coste para { $month }
budget_until_no_benefit_is_money = Hasta el { $until } ningún beneficio es dinero en el banco
budget_until_the_benefits_bring_and = Hasta el { $until } los beneficios aportan { $benefits } y no recuperan los { $costs } que cuesta
budget_counted_the_contingency_counts_as = Periodo contado: { $span }. Los costes son los importes planificados, no lo pagado ni lo previsto. La reserva cuenta como gastada. Lo que nadie factura queda fuera, salvo que se indique.
budget_paid_back_at_the_latest = Los beneficios habrán recuperado el coste a más tardar en { $month }
budget_until_no_shown_benefit_is_money = Hasta el { $until } ningún beneficio de los que se muestran es dinero en el banco
budget_until_the_benefits_bring_at_least = Hasta el { $until } los beneficios aportan al menos { $benefits }, y cuesta { $costs }
budget_benefits_not_shown_are_not_counted = No se cuentan los beneficios que este portal no puede mostrar: lo que aporta y lo que vale es al menos lo que figura aquí{ $back ->
    [yes] , y el dinero se recupera entonces a más tardar
   *[no] { "" }
}.
budget_not_by_what_is_shown = sin recuperar hasta el { $date } con los beneficios que se muestran
budget_worth_at_least = Lo que vale al menos en cada uno de estos casos
budget_after_the_project_it_costs_and_at_least = Tras el proyecto cuesta { $to_run } al año y aporta al menos { $brings } al año
budget_total_cost_of_ownership = Coste total de propiedad
budget_what_both_are_worth_in = Lo que ambos valen en el primer año, si el dinero pierde un { $share } al año
budget_gain_or_loss_over_for = Ganancia o pérdida en { $span }, por cada cien de coste
budget_when_the_benefits_have_added = Cuando los beneficios igualan los costes
budget_the_same_when_later_money = Lo mismo, cuando el dinero futuro cuenta menos
budget_with_what_nobody_invoices = Con lo que nadie factura
budget_costs_and_benefits_until = Costes y beneficios hasta { $until }
budget_after = { $date }, al cabo de { $number } { $number ->
    [one] año
   *[other] años
}
budget_not_by = sin recuperar hasta el { $date }
budget_time_or_quality_put_in = Tiempo o calidad puestos en dinero, no efectivo
budget_costs_and_benefits_by_fiscal = Costes y beneficios por ejercicio, en efectivo
budget_the_rate_of_this_project = la tasa de este proyecto
budget_less_benefit = { $share } menos de beneficio
budget_more_benefit = { $share } más de beneficio
budget_net_present_value_in_cash = Valor actual neto en efectivo
budget_in_none_of_these_cases = En ninguno de estos casos vale más de lo que cuesta; en el mejor faltan { $amount }
budget_in_all_of_these_cases = En todos estos casos vale más de lo que cuesta; en el peor, por { $amount }
budget_in_of_these_it_is = En { $count } de estos { $all } vale más de lo que cuesta
budget_a_year_too = { $amount } al año
budget_benefits_in_a_full_year = Beneficios en un año completo: { $amount }
budget_capital_buys_what_lasts = Inversión: compra lo que dura
budget_operating_and_running_costs_after = Operación y costes de funcionamiento tras el proyecto
budget_running_costs_after_the_project = Costes de funcionamiento tras el proyecto
budget_planned_cost_by_fiscal_year = Coste planificado por ejercicio, con la reserva, sin lo que nadie factura
budget_up_to = hasta { $amount }
budget_after_the_project_it_costs = Tras el proyecto cuesta { $to_run } al año y aporta { $brings } al año
budget_after_the_project_it_costs_a = Tras el proyecto cuesta { $to_run } al año
budget_the_year_that_costs_most = El año más caro es { $most }, con { $most_2 }
budget_cost_by_year = Coste por año: { $years }.
budget_cost_by_fiscal_year = Coste por ejercicio
budget_each_line_by_year = Cada partida por ejercicio
budget_was_moved_from_it_to_too = Se pasaron { $amount } a otras partidas desde la aprobación. El plan no dice qué día, así que el gráfico lo muestra { $today }.
budget_was_added_to_it_since_it = Se le añadieron { $added } desde la aprobación; el gráfico lo muestra { $today }.
budget_that_is_what_is_planned_too = Es lo planificado
budget_that_is_than_the_planned_too = Son { $difference } { $way ->
    [more] más
   *[less] menos
} que los { $planned } planificados
budget_in_too_too = En { $name }
budget_what_is_still_to_come = Lo que aún queda de cada partida, donde el plan de hoy lo sitúa después de hoy. La previsión de un año es lo gastado en él y lo que aún queda en él
budget_what_is_still_to_come_of = Lo que queda por venir de cada partida
budget_nothing_of_its_plan_lies = Nada de su plan queda después de hoy, así que se espera ahora
budget_open_risks_without = Riesgos abiertos: dinero en juego × probabilidad, sin { $risks }
budget_payments_add_up = { $counted ->
    [yes] { $payments } suman
   *[no] Los pagos suman
} { $all }{ $strange ->
    [0] , y cada uno tiene su partida en el plan
    [one] ; { $strange } de ellos merece una revisión
   *[other] ; { $strange } de ellos merecen una revisión
}
budget_payments_on_strange_lines = { $count ->
    [one] { $count } pago está en una partida que no figura en el plan
   *[other] { $count } pagos están en partidas que no figuran en el plan
}
budget_payments_before_the_project = { $count ->
    [one] { $count } pago es anterior al comienzo del proyecto; se cuenta
   *[other] { $count } pagos son anteriores al comienzo del proyecto; se cuentan
}
budget_payments_after_the_status_date = { $count ->
    [one] { $count } pago es posterior a la fecha de estado; no se cuenta
   *[other] { $count } pagos son posteriores a la fecha de estado; no se cuentan
}
budget_references_used_twice = { $count ->
    [one] { $count } referencia figura en más de un pago de una partida; todos se cuentan
   *[other] { $count } referencias figuran en más de un pago de una partida; todos se cuentan
}
budget_lines_paid_over_plan = { $count ->
    [one] { $count } partida se ha pagado por encima de su plan
   *[other] { $count } partidas se han pagado por encima de su plan
}
budget_lines_missing_from_the_sums = Lo que falta para las sumas de arriba son partidas que no se muestran.
budget_it_counts_the_contingency = Esta previsión cuenta los { $amount } de reserva que quedan como si se fueran a gastar por completo.
budget_it_counts_what_is_forecast = Esta previsión cuenta los { $amount } previstos para la reserva.
budget_contingency_is_left_out = La reserva queda fuera: nadie sabe todavía para qué servirá.
budget_the_smallest_are_one = Las categorías más pequeñas se dibujan como una sola; la tabla las tiene todas.
budget_forecast_from = { $forecast }, { $why ->
    [written] tal como lo escribió quien responde de ella
    [finished] lo pagado, porque todo lo que paga está terminado
    [owed] lo comprometido: todo lo que paga está terminado, y no todo está pagado
    [planned] según el plan: ni el contrato ni los pagos lo superan
    [contract] lo comprometido, porque es más de lo planificado
   *[paid] lo pagado, porque es más de lo planificado
}
budget_a_year_by_months = En total: al año ÷ 12 × meses, redondeado a importes enteros.
budget_together_in_cash = En conjunto, en efectivo
budget_benefits_bring = { $of ->
    [both] Hasta el { $until } los beneficios aportan { $cash } en efectivo y { $other } en tiempo y calidad
    [other] Hasta el { $until } los beneficios aportan { $other } en tiempo y calidad, y nada en efectivo
   *[cash] Hasta el { $until } los beneficios aportan { $cash } en efectivo
}
